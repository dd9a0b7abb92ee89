"""Messages in a private chat: an article's text, links, a file; to anything else one line of help."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from telegram.ext import MessageHandler, filters

from bot.chat import intake
from bot.chat.render import notice
from bot.chat.reply import Shown
from bot.errors import BotError

if TYPE_CHECKING:
    from telegram import Update

    from bot.chat.desk import Desk


def handlers(desk: Desk) -> list[MessageHandler[Any, Any]]:
    """What is called for a message."""
    wanted = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE & ~filters.StatusUpdate.ALL
    return [MessageHandler(wanted, partial(_read, desk))]


async def _read(desk: Desk, update: Update, _: object) -> None:
    message = update.effective_message
    if message is None or message.via_bot:
        return
    if message.text and await desk.goes_on(update, message):
        return
    try:
        wanted = intake.read(message)
    except BotError as error:
        await desk.say(update, Shown(notice(f"error.{error.message}", await desk.locale(update))))
        return
    if wanted:
        await desk.ask(update, message, wanted)
    elif not message.media_group_id:  # the other pictures of an album have nothing to say
        await desk.say(update, Shown(notice("hint", await desk.locale(update))))
