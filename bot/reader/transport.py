"""One request, sent to a checked address and to nothing else.

Below httpx lies httpcore, whose network backend is all that a guard needs: httpcore asks ours to connect to a name,
ours resolves it once, checks every record and dials the checked address; the name stays for TLS and the Host header.
No cookies, no proxies from the environment, no kept connections, no credentials: nothing here has them.
"""

from __future__ import annotations

import asyncio
import ssl
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

import certifi
import httpcore

from bot.errors import Internal, TimedOut, TooBig, Unreachable
from bot.reader.guard import Policy, Resolver, Target, addresses, resolve

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable

USER_AGENT = "Newsbrief/0.1 (a chat bot; reads one page because a person asked for it)"
HEADERS = (
    ("User-Agent", USER_AGENT),
    ("Accept", "text/html,application/xhtml+xml,text/plain;q=0.8,application/pdf;q=0.7"),
    ("Accept-Encoding", "gzip"),
    ("Connection", "close"),
)
CONNECT_SECONDS = 4.0
MOST_ADDRESSES = 4
"""How many addresses of one name are tried."""
HEADER_BYTES = 200_000
"""What may come before and around a body: h11 stops at 100 kB of headers, read 64 kB at a time."""
MOST_HEADERS = 300


@dataclass(frozen=True, slots=True)
class Net:
    """What reaches the world: a resolver, a dialler that is given checked addresses alone, the authorities to trust."""

    resolver: Resolver = resolve
    dialler: httpcore.AsyncNetworkBackend = field(default_factory=httpcore.AnyIOBackend)
    tls: ssl.SSLContext | None = None
    pause: float = 0.3
    """Seconds before the one retry after a server's fault."""


@dataclass(slots=True)
class Budget:
    """Bytes that may still be read from the network for one answer, chunk marks and headers included."""

    left: int


@dataclass(frozen=True, slots=True)
class Answer:
    """A status and headers (names in lower case), and the body's raw pieces as they come."""

    status: int
    headers: dict[str, str]
    pieces: AsyncIterator[bytes]
    budget: Budget


@cache
def trust() -> ssl.SSLContext:
    """The certificate authorities of the system (`SSL_CERT_FILE` is heard) and of certifi."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


@asynccontextmanager
async def ask(asked: Target, policy: Policy, net: Net) -> AsyncIterator[Answer]:
    """GET a target. Raises Unreachable where nobody answers, a closed port and a silent one alike, and TimedOut."""
    budget = Budget(policy.wire + HEADER_BYTES)
    url = httpcore.URL(scheme=asked.scheme, host=asked.host, port=asked.port, target=asked.path)
    pool = httpcore.AsyncConnectionPool(
        ssl_context=net.tls or trust(),
        max_keepalive_connections=0,
        network_backend=_Guarded(asked, policy, net, budget),
    )
    timeout = {"timeout": {"connect": CONNECT_SECONDS}}
    try:
        async with (
            pool,
            pool.stream("GET", url, headers=[("Host", asked.netloc), *HEADERS], extensions=timeout) as answer,
        ):
            if len(answer.headers) > MOST_HEADERS:
                raise TooBig("headers")
            yield Answer(answer.status, _headers(answer.headers), _paced(answer.aiter_stream()), budget)
    except (OSError, httpcore.NetworkError, httpcore.ProtocolError, httpcore.ConnectTimeout) as fault:
        raise Unreachable(type(fault).__name__) from fault
    except httpcore.TimeoutException as fault:
        raise TimedOut(type(fault).__name__) from fault


def _headers(raw: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Header values by lower-case name. Of those sent twice the values are joined, or the first counts."""
    found: dict[str, str] = {}
    for name_bytes, value_bytes in raw:
        name = name_bytes.decode("latin-1").lower()
        try:
            value = value_bytes.decode("utf-8")
        except UnicodeDecodeError:
            value = value_bytes.decode("latin-1")
        if name not in found:
            found[name] = value
        elif name not in {"location", "content-type", "content-length"}:
            found[name] += f", {value}"
    return found


async def _paced(stream: Any) -> AsyncIterator[bytes]:
    """The pieces of a body; other tasks get their turn, for a million one-byte chunks parse without ever waiting."""
    count = 0
    async for piece in stream:
        count += 1
        if count % 64 == 0:
            await asyncio.sleep(0)
        yield piece


class _Guarded(httpcore.AsyncNetworkBackend):
    """Connects to a target's checked addresses and to nothing else."""

    def __init__(self, asked: Target, policy: Policy, net: Net, budget: Budget) -> None:
        self._asked, self._policy, self._net, self._budget = asked, policy, net, budget

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 # httpcore's signature, here and below
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        if (host, port) != (self._asked.host, self._asked.port):
            raise Internal("asked to dial another host than the one that was checked")
        fault: Exception = httpcore.ConnectError("no address")
        for address in (await addresses(self._asked, self._policy, self._net.resolver))[:MOST_ADDRESSES]:
            try:
                stream = await self._net.dialler.connect_tcp(str(address), port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as failed:
                fault = failed
            else:
                return _Counted(stream, self._budget)
        raise fault

    async def connect_unix_socket(self, *_: Any, **__: Any) -> httpcore.AsyncNetworkStream:
        raise Internal("nothing here dials a socket file")

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class _Counted(httpcore.AsyncNetworkStream):
    """A stream that ends in TooBig when more than its budget is read from it."""

    def __init__(self, stream: httpcore.AsyncNetworkStream, budget: Budget) -> None:
        self._stream, self._budget = stream, budget

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        data = await self._stream.read(max_bytes, timeout)
        self._budget.left -= len(data)
        if self._budget.left < 0:
            raise TooBig("on the wire")
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        try:
            return _Counted(await self._stream.start_tls(ssl_context, server_hostname, timeout), self._budget)
        except BaseException:  # out of time within the handshake: httpcore would leave the socket open
            await self._stream.aclose()
            raise

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
