"""`/digest [24h|7d]`: what a group has shared, one story once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from telegram.constants import ChatType
from telegram.ext import CommandHandler

from bot.chat.periods import NotAPeriod, seconds
from bot.chat.render import notice
from bot.chat.reply import Shown
from bot.store.shared import LIFE
from bot.work.digest import DAY
from bot.work.request import Digest

if TYPE_CHECKING:
    from telegram import Update

    from bot.chat.desk import Desk

COMMAND: Final = "digest"
DESCRIPTION: Final = "command.digest"
SCOPES: Final = ("group", "admin")


def handlers(desk: Desk) -> list[CommandHandler[Any, Any]]:
    """What is called for `/digest`."""
    return [CommandHandler(COMMAND, partial(_digest, desk))]


async def _digest(desk: Desk, update: Update, context: Any) -> None:
    message, chat = update.effective_message, update.effective_chat
    if message is None or chat is None:
        return
    locale = await desk.locale(update)
    if chat.type == ChatType.PRIVATE:
        await desk.say(update, Shown(notice("digest.private", locale)))
        return
    settings = await desk.chats.settings(chat.id)
    if not settings.digests and not settings.automatic:
        await desk.say(update, Shown(notice("digest.off", locale)))
        return
    try:
        wanted = seconds(context.args, LIFE - DAY)
    except NotAPeriod:
        await desk.say(update, Shown(notice("digest.usage", locale)))
        return
    if not await desk.may(update, "digest"):
        return
    topic = message.message_thread_id if message.is_topic_message else None
    since = await desk.digests.since(chat.id, topic, wanted)
    await desk.ask(update, message, [Digest(since, wanted, topic)])
