"""`/brief`, also `/tldr`: in reply to an article, or with a link."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from telegram.constants import ChatType
from telegram.ext import CommandHandler, filters

from bot.chat import intake
from bot.chat.render import notice
from bot.chat.reply import Shown
from bot.errors import BotError

if TYPE_CHECKING:
    from telegram import Message, Update

    from bot.chat.desk import Desk

COMMAND: Final = "brief"
DESCRIPTION: Final = "command.brief"


def handlers(desk: Desk) -> list[CommandHandler[Any, Any]]:
    """What is called for the command by both its names."""
    return [CommandHandler([COMMAND, "tldr"], partial(_brief, desk), filters.UpdateType.MESSAGE)]


async def _brief(desk: Desk, update: Update, _: object) -> None:
    if update.message and not update.message.via_bot:
        await called(desk, update, update.message)


async def called(desk: Desk, update: Update, message: Message) -> None:
    """Somebody calls the bot in a message: brief what that means, or say in one line how it is done."""
    locale = await desk.locale(update)
    try:
        wanted, sharer = intake.source(message)
    except BotError as error:
        await desk.say(update, Shown(notice(f"error.{error.message}", locale)), prompt=message.message_id)
        return
    if wanted:
        await desk.ask(update, message, wanted, sharer=sharer.id if sharer else None)
    else:
        hint = "hint" if message.chat.type == ChatType.PRIVATE else "hint.group"
        await desk.say(update, Shown(notice(hint, locale)), prompt=message.message_id)
