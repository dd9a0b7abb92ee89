"""`/start`: the first words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from telegram.ext import CommandHandler

from bot.chat.desk import Desk, locale_of
from bot.chat.render import notice
from bot.chat.reply import Shown

if TYPE_CHECKING:
    from telegram import Update

COMMAND: Final = "start"
DESCRIPTION: Final = "command.start"


def handlers(desk: Desk) -> list[CommandHandler[Any, Any]]:
    """What is called for `/start`."""
    return [CommandHandler(COMMAND, partial(_start, desk))]


async def _start(desk: Desk, update: Update, _: object) -> None:
    await desk.say(update, Shown(notice("start", locale_of(update))))
