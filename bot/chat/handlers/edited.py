"""Messages that are edited: what they ask for now is read again, in the answers that they have."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from telegram.constants import ChatType
from telegram.ext import MessageHandler, filters

from bot.chat import intake
from bot.chat.groups import worth
from bot.errors import BotError
from bot.work.request import Link

if TYPE_CHECKING:
    from telegram import Update

    from bot.chat.desk import Desk


def handlers(desk: Desk) -> list[MessageHandler[Any, Any]]:
    """What is called for an edited message."""
    return [MessageHandler(filters.UpdateType.EDITED_MESSAGE, partial(_edited, desk))]


async def _edited(desk: Desk, update: Update, _: object) -> None:
    message = update.edited_message
    if message is None or message.via_bot:
        return
    before = await desk.answers.to(message.chat.id, message.message_id)
    private = message.chat.type == ChatType.PRIVATE
    if not before and not private:
        return
    try:
        wanted = intake.read(message) if private else intake.source(message)[0]
    except BotError:
        return
    if before and before[0].place.mode == "unasked":
        settings = await desk.chats.settings(message.chat.id)
        wanted = [one for one in wanted if isinstance(one, Link) and worth(settings, one.url)]
    if wanted:
        await desk.ask_again(update, message, wanted)
