"""`/help`: what the bot can do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from telegram.ext import CommandHandler

from bot.chat.desk import Desk, locale_of
from bot.chat.render import notice
from bot.chat.reply import Shown

if TYPE_CHECKING:
    from telegram import Update

COMMAND: Final = "help"
DESCRIPTION: Final = "command.help"


def handlers(desk: Desk) -> list[CommandHandler[Any, Any]]:
    """What is called for `/help`."""
    return [CommandHandler(COMMAND, partial(_help, desk))]


async def _help(desk: Desk, update: Update, _: object) -> None:
    await desk.say(update, Shown(notice("help", locale_of(update))))
