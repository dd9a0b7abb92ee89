"""`/privacy`: what is kept, for how long, and who runs this bot."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from telegram.ext import CommandHandler

from bot.chat.desk import Desk, locale_of
from bot.chat.render import notice
from bot.chat.reply import Shown

if TYPE_CHECKING:
    from telegram import Update

COMMAND: Final = "privacy"
DESCRIPTION: Final = "command.privacy"


def handlers(desk: Desk) -> list[CommandHandler[Any, Any]]:
    """What is called for `/privacy`."""
    return [CommandHandler(COMMAND, partial(_privacy, desk))]


async def _privacy(desk: Desk, update: Update, _: object) -> None:
    locale = locale_of(update)
    said = [notice("privacy", locale)]
    if desk.contact:
        said.append(notice("privacy.operator", locale, contact=desk.contact))
    await desk.say(update, Shown("\n\n".join(said)))
