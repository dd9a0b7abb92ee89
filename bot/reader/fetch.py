"""A link becomes a Page: its redirects followed and checked hop by hop, all of it bounded in time and size."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, nullcontext
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from bot.errors import BotError, Busy, Internal, NotReadable, RefusedBySite, TimedOut, TooBig
from bot.reader.guard import Policy, target
from bot.reader.head import instead
from bot.reader.links import page_behind
from bot.reader.page import Page
from bot.reader.refusals import refusal

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.reader.guard import Target
    from bot.reader.transport import Answer, Net

PDF = "application/pdf"
READ_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain", PDF})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_REFUSAL_BYTES = 60_000
"""How much of a refusal's page is looked at, to tell a bot check from a paywall."""

Turn = Callable[[str], AbstractAsyncContextManager[None]]
"""A site -> what is held while one request is made to it."""


def at_once(_site: str) -> AbstractAsyncContextManager[None]:
    """The turn of a caller that asks for one page at a time anyway."""
    return nullcontext()


async def fetch(url: str, policy: Policy | None = None, net: Net | None = None, turn: Turn = at_once) -> Page:
    """The page behind a link, its redirects followed, an AMP page replaced by the page it stands for.

    Always a page with status 2xx, of a type that is read. Raises BotError for everything else, Unreachable for a
    site that cannot be reached: whether a port was closed or silent is not told. Busy when other requests of the same
    caller keep a site to themselves for longer than a fetch may take; that wait is not counted.
    """
    from bot.reader.transport import Net  # noqa: PLC0415 # httpcore and ssl: what reads files needs neither

    policy, net = policy or Policy(), net or Net()
    try:
        async with asyncio.timeout(policy.seconds) as limit:
            return await _Journey(policy, net, turn, limit).to(page_behind(url))
    except BotError:
        raise
    except TimeoutError as fault:
        raise TimedOut("out of time") from fault
    except Exception as fault:  # a fault in what lies below must not escape as another kind of error
        raise Internal(type(fault).__name__) from fault


class _Journey:
    """One fetch with its hops."""

    def __init__(self, policy: Policy, net: Net, turn: Turn, limit: asyncio.Timeout) -> None:
        self._policy, self._net, self._turn, self._limit = policy, net, turn, limit
        self._hops_left = policy.redirects

    async def to(self, url: str) -> Page:
        """The page at the end of the redirects from `url`, and of what stands in a page for a redirect."""
        page = await self._get(url)
        while other := instead(page):
            address, optional = other
            try:
                self._hop()
                page = await self._get(page_behind(address))
            except BotError:
                if not optional:
                    raise
                break
        return page

    async def _get(self, url: str) -> Page:
        retried = False
        while True:
            page = await self._in_turn(target(url, self._policy))
            location = page.headers.get("location")
            if page.status in _REDIRECTS and location:
                self._hop()
                url = page_behind(urljoin(page.url, location.strip().replace(" ", "%20")))
                continue
            fault = refusal(page)
            if fault is None:
                return page
            if retried or page.status < 500 or not fault.retry:
                raise fault
            retried = True
            await asyncio.sleep(self._net.pause)

    def _hop(self) -> None:
        if self._hops_left <= 0:
            raise RefusedBySite("too many redirects")
        self._hops_left -= 1

    async def _in_turn(self, asked: Target) -> Page:
        """One request, made when it is this fetch's turn at the site: the clock stands still meanwhile."""
        loop = asyncio.get_running_loop()
        left = (self._limit.when() or loop.time()) - loop.time()
        self._limit.reschedule(None)
        async with AsyncExitStack() as held:
            try:
                async with asyncio.timeout(self._policy.seconds):
                    await held.enter_async_context(self._turn(asked.host.removeprefix("www.")))
            except TimeoutError as fault:
                raise Busy("this site is being asked") from fault
            self._limit.reschedule(loop.time() + left)
            return await self._ask(asked)

    async def _ask(self, asked: Target) -> Page:
        """One request and its answer; the body of a redirect is not read."""
        from bot.reader.transport import ask  # noqa: PLC0415 # as above

        async with ask(asked, self._policy, self._net) as answer:
            body = b""
            if answer.status >= 400:
                body = await _some(answer.pieces)
            elif answer.status not in _REDIRECTS:
                body = await _body(answer, self._policy)
            return Page(answer.status, asked.url, answer.headers, body)


async def _body(answer: Answer, policy: Policy) -> bytes:
    """The body inflated. Raises NotReadable for a type or encoding that is not read, TooBig as soon as it is known."""
    kind = Page(answer.status, "", answer.headers).content_type
    if kind not in READ_TYPES:
        raise NotReadable("a type that is not read")
    encoding = answer.headers.get("content-encoding", "").strip().lower()
    if encoding not in {"", "identity", "gzip", "x-gzip"}:
        raise NotReadable("an encoding that was not asked for")
    # The larger limit of a file holds only for a PDF as it is: neither a bomb nor a page may borrow it.
    limit = policy.file if kind == PDF and "gzip" not in encoding else policy.wire
    length = answer.headers.get("content-length", "0").strip()
    if not length.isdecimal() or len(length) > 18 or int(length) > limit:
        raise TooBig("says its header")
    answer.budget.left += limit - policy.wire
    if "gzip" in encoding:
        return await _inflated(answer.pieces, limit, policy.inflated)
    return await _plain(answer.pieces, limit, b"%PDF-" if limit > policy.wire else b"")


async def _some(pieces: AsyncIterator[bytes]) -> bytes:
    """The first bytes of a body, however it goes on."""
    body = bytearray()
    async for piece in pieces:
        body += piece[: _REFUSAL_BYTES - len(body)]
        if len(body) >= _REFUSAL_BYTES:
            break
    return bytes(body)


async def _plain(pieces: AsyncIterator[bytes], limit: int, begins: bytes) -> bytes:
    body = bytearray()
    async for piece in pieces:
        body += piece
        if len(body) > limit:
            raise TooBig("on the wire")
        if not body.startswith(begins[: len(body)]):
            raise NotReadable("not what its type says")
    return bytes(body)


async def _inflated(pieces: AsyncIterator[bytes], wire: int, limit: int) -> bytes:
    """A gzip body inflated, never more than `limit` bytes of it; its members are joined."""
    body, read = bytearray(), 0
    inflater = zlib.decompressobj(wbits=31)
    async for piece in pieces:
        read += len(piece)
        if read > wire:
            raise TooBig("on the wire")
        data = piece
        while data:
            if inflater.eof:
                if not data.strip(b"\0"):
                    break
                inflater = zlib.decompressobj(wbits=31)
            try:
                body += inflater.decompress(data, limit + 1 - len(body))
            except zlib.error as fault:
                raise NotReadable("broken gzip") from fault
            if len(body) > limit:
                raise TooBig("inflated")
            data = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
    if read and not inflater.eof:
        raise NotReadable("truncated gzip")
    return bytes(body)
