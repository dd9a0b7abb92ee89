"""`/privacy`: what is kept, for how long, and who runs this bot."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from telegram.ext import CommandHandler, filters

from bot.chat.render import notice
from bot.chat.reply import Shown

if TYPE_CHECKING:
    from telegram import Update

    from bot.chat.desk import Desk

COMMAND: Final = "privacy"
DESCRIPTION: Final = "command.privacy"


def handlers(desk: Desk) -> list[CommandHandler[Any, Any]]:
    """What is called for `/privacy`."""
    return [CommandHandler(COMMAND, partial(_privacy, desk), filters.UpdateType.MESSAGE)]


async def _privacy(desk: Desk, update: Update, _: object) -> None:
    await desk.say(update, Shown(privacy(await desk.locale(update), desk.contact)))


def privacy(locale: str, contact: str | None) -> str:
    """What is kept, and who runs this bot."""
    said = [notice("privacy", locale)]
    if contact:
        said.append(notice("privacy.operator", locale, contact=contact))
    return "\n\n".join(said)
