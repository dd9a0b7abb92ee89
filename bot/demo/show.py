"""`demo`, the command: the stand-in, the page, and the real bot between them, in a process of its own."""

from __future__ import annotations

import asyncio
import contextlib
import os
import secrets
import signal
import sys
import tempfile
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.demo.loopback import ADDRESS, serving
from bot.demo.page import Page
from bot.demo.scene import Scene
from bot.demo.server import Server

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

_ROOT: Final = Path(__file__).parents[2]
"""Where `python -m bot` finds this very code."""

_PATIENCE: Final = 10.0
"""Seconds that the bot has to end; DESIGN gives it no more."""

_OURS: Final = ("TELEGRAM_", "WEBHOOK_", "DATABASE_URL", "ALLOWED_CHATS", "FETCH_ALLOW", "PORT", "LOG_FORMAT")
"""Beginnings of settings that are not the operator's here."""


def demo(port: int, *, browse: bool) -> int:
    """Play until a signal. Gives the exit status: 1 when the bot ended by itself or the port is taken."""
    try:
        return asyncio.run(_play(port, browse=browse))
    except OSError as error:
        sys.stderr.write(f"Port {port} cannot be used ({error.strerror}): choose another with --port.\n")
        return 1


async def _play(port: int, *, browse: bool) -> int:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    scene = Scene(f"7000000001:{secrets.token_urlsafe(26)}")
    server, page = Server(scene.world), Page(scene)
    async with serving(page.app, port, page.close) as address, server.running() as api, _bot(scene, api) as process:
        sys.stdout.write(f"Newsbrief's demo is at {address} (Ctrl-C ends it).\n")
        sys.stdout.flush()
        if browse:
            await asyncio.to_thread(webbrowser.open, address)
        ended, asked = asyncio.create_task(process.wait()), asyncio.create_task(stop.wait())
        await asyncio.wait({ended, asked}, return_when=asyncio.FIRST_COMPLETED)
        asked.cancel()
        if stop.is_set():
            return 0
        sys.stderr.write(f"The bot has ended by itself, with status {process.returncode}.\n")
        return 1


@contextlib.asynccontextmanager
async def _bot(scene: Scene, api: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """The bot as `python -m bot run` starts it, with a database that goes away with it."""
    with tempfile.TemporaryDirectory(prefix="newsbrief-demo-", ignore_cleanup_errors=True) as folder:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "bot", "run"),
            cwd=_ROOT,
            env=_environment(scene.world.token, api, Path(folder)),
            start_new_session=True,  # Ctrl-C is for us: we tell the bot
        )
        try:
            yield process
        finally:
            await _end(process)


def _environment(token: str, api: str, folder: Path) -> dict[str, str]:
    """The operator's environment with the demo's settings for the operator's.

    The sample newspaper stands on this machine, so its address may be fetched; every other link is guarded as always.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    return {"LOG_LEVEL": "error"} | kept | {
        "TELEGRAM_TOKEN": token,
        "TELEGRAM_API_URL": api,
        "DATABASE_URL": f"sqlite:///{folder / 'demo.db'}",
        "FETCH_ALLOW": f"{ADDRESS}/32",
        "NO_PROXY": ADDRESS,
        "no_proxy": ADDRESS,
    }  # fmt: skip


async def _end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), _PATIENCE)
    except TimeoutError:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()
