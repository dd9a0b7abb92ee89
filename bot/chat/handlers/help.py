"""`/help`: what the bot can do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from telegram.constants import ChatType
from telegram.ext import CommandHandler, filters

from bot.chat.render import notice
from bot.chat.reply import Shown

if TYPE_CHECKING:
    from telegram import Update

    from bot.chat.desk import Desk

COMMAND: Final = "help"
DESCRIPTION: Final = "command.help"


def handlers(desk: Desk) -> list[CommandHandler[Any, Any]]:
    """What is called for `/help`."""
    return [CommandHandler(COMMAND, partial(_help, desk), filters.UpdateType.MESSAGE)]


async def _help(desk: Desk, update: Update, context: Any) -> None:
    private = update.effective_chat is not None and update.effective_chat.type == ChatType.PRIVATE
    said = notice("help" if private else "help.group", await desk.locale(update), name=context.bot.username)
    await desk.say(update, Shown(said))
