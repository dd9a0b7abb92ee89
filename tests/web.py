"""A web of our own for tests of the reader: names, a dialler that records, raw servers on this machine, an authority."""

# ruff: noqa: E501 -- tables read better with one case a line

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import cache

import httpcore
import trustme

from bot.reader.transport import Net

PUBLIC = "93.184.215.14"
AUTHORITY = trustme.CA()
Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter, str], Awaitable[None]]


@dataclass
class Web:
    """`pages`: path -> what is sent back, whole and raw, or a function that talks. `names`: host -> its records."""

    pages: dict[str, bytes | Talk] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)
    tls: ssl.SSLContext | None = None
    requests: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    dialled: list[str] = field(default_factory=list)
    talks: set[asyncio.Task[None]] = field(default_factory=set)
    port: int = 0

    @property
    def net(self) -> Net:
        return Net(self._resolve, _Dialler(self), trust(), pause=0)

    async def _resolve(self, name: str, _port: int) -> Sequence[str]:
        return self.names.get(name, [PUBLIC])

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.talks.add(asyncio.current_task())
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            path = head.split(" ")[1]
            self.requests.append(path)
            self.heads.append(head)
            page = self.pages.get(path) or self.pages.get("*") or reply(b"nothing", status="404 Not Found")
            if isinstance(page, bytes):
                writer.write(page)
                await writer.drain()
            else:
                await page(reader, writer, path)
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass
        finally:
            writer.close()
            with suppress(OSError, ssl.SSLError):
                await writer.wait_closed()


class _Dialler(httpcore.AsyncNetworkBackend):
    """Notes the address it is given, and connects to the one server there is."""

    def __init__(self, web: Web) -> None:
        self._web = web

    async def connect_tcp(self, host, port, timeout=None, *_, **__):  # noqa: ASYNC109 # httpcore's signature
        self._web.dialled.append(f"{host} {port}")
        return await httpcore.AnyIOBackend().connect_tcp("127.0.0.1", self._web.port, timeout)


@asynccontextmanager
async def serving(web: Web):
    """`web` with its server running."""
    server = await asyncio.start_server(web.answer, "127.0.0.1", 0, ssl=web.tls)
    web.port = server.sockets[0].getsockname()[1]
    try:
        yield web
    finally:
        server.close()
        for talk in web.talks:
            talk.cancel()
        await asyncio.gather(*web.talks, return_exceptions=True)


@cache
def trust() -> ssl.SSLContext:
    """What trusts the authority of the tests alone; with the system's hundred others it took 15 ms to make."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    AUTHORITY.configure_trust(context)
    return context


def secure(*names: str) -> ssl.SSLContext:
    """A server's context with a certificate for these names, by the authority of the tests."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    AUTHORITY.issue_cert(*names).configure_cert(context)
    return context


def after(faults: int, page: bytes) -> Talk:
    """A server that breaks off so many times before it sends the page."""
    left = faults

    async def talk(_: asyncio.StreamReader, writer: asyncio.StreamWriter, _path: str) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            writer.write(page)
            await writer.drain()

    return talk


def reply(body: bytes, kind: str = "text/html; charset=utf-8", status: str = "200 OK", **headers: str) -> bytes:
    """An HTTP answer; the keywords are further headers, `_` for `-`."""
    lines = [
        f"HTTP/1.1 {status}",
        f"Content-Type: {kind}",
        *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items()),
    ]
    if "Content_Length" not in headers:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def moved(location: str, status: str = "302 Found") -> bytes:
    """A redirect."""
    return f"HTTP/1.1 {status}\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n".encode()


def free_port() -> int:
    """A port of this machine that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])
