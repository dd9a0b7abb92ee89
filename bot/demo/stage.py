"""The demo while it plays: the stand-in for Telegram, and the page."""

from __future__ import annotations

import asyncio
import signal
import sys
import webbrowser
from typing import TYPE_CHECKING, Final

from bot.demo.loopback import serving
from bot.demo.page import Page
from bot.demo.scene import Scene
from bot.demo.server import Server

if TYPE_CHECKING:
    import socket
    import subprocess

_LOOK: Final = 0.05


def play(token: str, page: socket.socket, api: socket.socket, bot: subprocess.Popen[bytes], *, browse: bool) -> int:
    """Serve both until a signal, or until the bot has ended by itself: 1."""
    return asyncio.run(_play(Scene(token), page, api, bot, browse=browse))


async def _play(
    scene: Scene, listener: socket.socket, api: socket.socket, bot: subprocess.Popen[bytes], *, browse: bool
) -> int:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    page, server = Page(scene), Server(scene.world)
    async with server.running(api), serving(page.app, listener, page.close) as address:
        ended, asked = asyncio.create_task(_until_it_ends(bot)), asyncio.create_task(stop.wait())
        opening = asyncio.create_task(_open(scene, address, browse=browse))
        await asyncio.wait({ended, asked}, return_when=asyncio.FIRST_COMPLETED)
        opening.cancel()
        asked.cancel()
        if not stop.is_set():
            sys.stderr.write(f"The bot has ended by itself, with status {bot.returncode}.\n")
            return 1
        page.close()
        bot.terminate()
        await ended  # it says goodbye to a Telegram that still answers
    return 0


async def _open(scene: Scene, address: str, *, browse: bool) -> None:
    """Say where the page is once the bot answers at once: on the page, waiting would look like a bot that is slow."""
    while not scene.introduced:  # noqa: ASYNC110  # the world rings no bell
        await asyncio.sleep(_LOOK)
    sys.stdout.write(f"Newsbrief's demo is at {address} (Ctrl-C ends it).\n")
    sys.stdout.flush()
    if browse:
        await asyncio.to_thread(webbrowser.open, address)


async def _until_it_ends(bot: subprocess.Popen[bytes]) -> None:
    while bot.poll() is None:  # noqa: ASYNC110  # portable; a thread that waits would hold up our own end
        await asyncio.sleep(_LOOK)
