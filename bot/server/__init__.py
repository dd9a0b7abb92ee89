"""What the bot answers over HTTP: Telegram's updates, whether it lives, whether it is ready, its figures.

POST  anything    an update: 200 once it is stored; 403 without the secret, 400 for what is none, 500 when it could
                  not be stored, so that Telegram delivers it again
GET   /healthz    200 while the event loop turns
GET   /readyz     200 when what it stands on answers, else 503 and the reason
GET   /metrics    figures for Prometheus
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import socket
from typing import TYPE_CHECKING, Final

import uvicorn
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot import metrics
from bot.log import get_logger

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from starlette.requests import Request

LARGEST: Final = 1_000_000
"""Bytes of an update: Telegram's are a few thousand."""

_HEADER: Final = "x-telegram-bot-api-secret-token"
_logger = get_logger(__name__)


class Malformed(Exception):
    """A body that is no update."""


class Server:
    """The HTTP side of one process.

    `accept` stores an update, and raises Malformed; without it and a secret no updates are taken. `ready` gives the
    reason why the process is not ready, or None.
    """

    def __init__(
        self,
        ready: Callable[[], Awaitable[str | None]],
        accept: Callable[[bytes], Awaitable[None]] | None = None,
        secret: str | None = None,
    ) -> None:
        self._ready, self._accept, self._secret = ready, accept, secret
        routes = [
            Route("/healthz", _alive),
            Route("/readyz", self._readiness),
            Route("/metrics", self._figures),
            Route("/{path:path}", self._take, methods=["POST"]),
        ]
        self.app = Starlette(routes=routes)
        config = uvicorn.Config(
            self.app,
            log_config=None,
            access_log=False,
            lifespan="off",
            timeout_graceful_shutdown=2,
            server_header=False,
        )
        self._server = _Quiet(config)
        self._socket: socket.socket | None = None
        self._ended = asyncio.Event()

    def bind(self, port: int, host: str = "0.0.0.0") -> int:  # noqa: S104  # what calls it stands on another machine
        """Take a port; the one taken. Raises OSError."""
        self._socket = socket.create_server((host, port), backlog=1024)
        taken: int = self._socket.getsockname()[1]
        return taken

    async def run(self) -> None:
        """Serve until `stop`. After `bind`."""
        if self._socket is None:
            raise RuntimeError("a server without a port")
        try:
            await self._server.serve(sockets=[self._socket])
        finally:
            self._ended.set()

    async def stop(self) -> None:
        """Take nothing more in, and answer what is in hand."""
        self._server.should_exit = True
        await self._ended.wait()

    async def _take(self, request: Request) -> Response:
        given = request.headers.get(_HEADER, "").encode()
        if self._accept is None or not self._secret or not hmac.compare_digest(given, self._secret.encode()):
            return PlainTextResponse("forbidden", 403)
        body = bytearray()
        async for part in request.stream():
            body += part
            if len(body) > LARGEST:
                return PlainTextResponse("too large", 400)
        try:
            await self._accept(bytes(body))
        except Malformed:
            return PlainTextResponse("malformed", 400)
        except Exception:
            _logger.exception("update_not_stored")
            return PlainTextResponse("not stored", 500)
        return PlainTextResponse("")

    async def _readiness(self, _: Request) -> Response:
        reason = await self._ready()
        return PlainTextResponse(reason or "ready", 503 if reason else 200)

    async def _figures(self, _: Request) -> Response:
        await self._ready()  # which looks at the backlog
        return Response(metrics.page(), media_type="text/plain; version=0.0.4")


class _Quiet(uvicorn.Server):
    """One that leaves the process's signals alone."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def _alive(_: Request) -> Response:
    return PlainTextResponse("alive")
