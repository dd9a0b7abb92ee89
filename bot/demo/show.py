"""`demo`, the command: sockets, the bot's process, and only then what is slow to load."""

from __future__ import annotations

import secrets
import sys

from bot.demo.listening import ADDRESS, listening, url
from bot.demo.process import running


def demo(port: int, *, browse: bool) -> int:
    """Play until a signal. Gives the exit status: 1 when the bot ended by itself or the port is taken."""
    try:
        page = listening(port)
    except OSError as error:
        sys.stderr.write(f"Port {port} cannot be used ({error.strerror}): choose another with --port.\n")
        return 1
    token = f"7000000001:{secrets.token_urlsafe(26)}"
    with page, listening() as api, running(token, url(api), ADDRESS) as bot:
        from bot.demo.stage import play

        return play(token, page, api, bot, browse=browse)
