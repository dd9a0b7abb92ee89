"""An ASGI application served on this machine alone."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Any, Final

import uvicorn

from bot.demo.listening import listening, url

if TYPE_CHECKING:
    import socket
    from collections.abc import AsyncIterator, Callable, Generator

_LOOK: Final = 0.01


class _Server(uvicorn.Server):
    """Signals are not its business: whoever opened it closes it."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


@contextlib.asynccontextmanager
async def serving(
    app: Any, listener: socket.socket | None = None, closing: Callable[[], None] = lambda: None
) -> AsyncIterator[str]:
    """Serve while the context is open; the address. `closing` lets go of requests that wait."""
    listener = listener or listening()
    config = uvicorn.Config(app, log_level="critical", lifespan="off", timeout_graceful_shutdown=1)
    server = _Server(config)
    task = asyncio.create_task(server.serve([listener]))
    while not server.started:
        if task.done():
            await task
        await asyncio.sleep(_LOOK)
    try:
        yield url(listener)
    finally:
        closing()
        server.should_exit = True
        await task
        listener.close()
