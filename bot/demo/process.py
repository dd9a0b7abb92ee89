"""The bot's own process beside the demo's, begun before the page is loaded, and ended with the demo however that ends.

    demo --- a pipe that nobody writes into ---> python -m bot.demo.process --- is `python -m bot run`
                                                 the pipe closes: SIGTERM to itself

A demo that is killed cannot end its bot. Its end of the pipe closes all the same, on every system.
"""

from __future__ import annotations

import contextlib
import os
import runpy
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT: Final = Path(__file__).parents[2]
"""Where `python -m bot` finds this very code."""

_PATIENCE: Final = 10.0
"""Seconds that the bot has to end; DESIGN gives it no more."""

_OURS: Final = ("TELEGRAM_", "WEBHOOK_", "DATABASE_URL", "ALLOWED_CHATS", "FETCH_ALLOW", "PORT", "LOG_FORMAT")
"""Beginnings of settings that are not the operator's here."""


@contextlib.contextmanager
def running(token: str, api: str, paper: str) -> Iterator[subprocess.Popen[bytes]]:
    """The bot as `python -m bot run` starts it, with a database that goes away with it.

    `api`: the address of the Bot API. `paper`: the address of the sample newspaper, which stands on this machine and
    may be fetched; every other link is guarded as always.
    """
    folder = Path(tempfile.gettempdir()) / f"newsbrief-demo-{secrets.token_hex(8)}"
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    settings = {
        "TELEGRAM_TOKEN": token,
        "TELEGRAM_API_URL": api,
        "DATABASE_URL": f"sqlite:///{folder / 'demo.db'}",
        "FETCH_ALLOW": f"{paper}/32",
        "NO_PROXY": paper,
        "no_proxy": paper,
    }
    process = subprocess.Popen(  # noqa: S603  # this very program
        [sys.executable, "-m", "bot.demo.process", str(folder)],
        cwd=_ROOT,
        env={"LOG_LEVEL": "error"} | kept | settings,
        stdin=subprocess.PIPE,
        start_new_session=True,  # Ctrl-C is for us: we tell the bot
    )
    try:
        yield process
    finally:
        _end(process)
        shutil.rmtree(folder, ignore_errors=True)  # a bot that had to be killed has left it


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _watch() -> None:
    """Wait until whoever began this process is gone, and end it."""
    with contextlib.suppress(OSError):
        while os.read(0, 1):
            pass
    os.kill(os.getpid(), signal.SIGTERM)


def main() -> None:
    """Be the bot."""
    folder = Path(sys.argv[1])
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # until the bot has a way of its own
    try:
        folder.mkdir(mode=0o700)  # made here and not by the demo, which may be killed at any moment
        threading.Thread(target=_watch, daemon=True).start()
        sys.argv = ["bot", "run"]
        runpy.run_module("bot", run_name="__main__", alter_sys=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
