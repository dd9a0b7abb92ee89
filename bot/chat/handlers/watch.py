"""What passes in a group, where its admins want that: links for digests, messages for catching up. Nothing is said."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from telegram.ext import MessageHandler, filters

from bot.chat import intake
from bot.chat.groups import worth
from bot.errors import BotError
from bot.log import get_logger
from bot.text.models import Remark
from bot.work.digest import Source
from bot.work.request import Link

if TYPE_CHECKING:
    from telegram import Message, Update

    from bot.chat.desk import Desk
    from bot.store.chats import ChatSettings

_REMEMBERED: Final = 400
"""Characters of a message that are remembered."""

_NAME: Final = 128

_logger = get_logger(__name__)


def handlers(desk: Desk) -> dict[int, list[MessageHandler[Any, Any]]]:
    """What is called for a group's messages beside what answers them."""
    passing = filters.ChatType.GROUPS & ~filters.StatusUpdate.ALL & ~filters.COMMAND
    return {1: [MessageHandler(passing, partial(_watch, desk))]}


async def _watch(desk: Desk, update: Update, _: object) -> None:
    message = update.effective_message
    if message is None or message.via_bot:
        return
    settings = await desk.chats.settings(message.chat.id)
    topic = message.message_thread_id if message.is_topic_message else None
    if settings.remembering:
        await _remember(desk, message, topic)
    if settings.digests or settings.automatic:
        await _share(desk, message, topic, settings)


async def _remember(desk: Desk, message: Message, topic: int | None) -> None:
    text = message.text or message.caption
    if not text:
        return
    sender, name = _sender(message)
    answered = message.reply_to_message.message_id if message.reply_to_message else None
    said = Remark(
        message.message_id,
        sender,
        name[:_NAME],
        text[:_REMEMBERED],
        message.date.timestamp(),
        answered if answered != topic else None,  # what is written in a topic "answers" the message that opened it
        topic,
    )
    await desk.sharing.hear(message.chat.id, said)


async def _share(desk: Desk, message: Message, topic: int | None, settings: ChatSettings) -> None:
    try:
        links = [one for one in intake.read(message) if isinstance(one, Link)]
    except BotError:
        return
    sender, name = _sender(message)
    moment = message.date.timestamp()
    source = Source(
        message.chat.id, message.message_id, topic, sender, moment, name[:_NAME] if settings.who_shared else None
    )
    passing: BotError | None = None
    for link in links:
        if not worth(replace(settings, allowed=()), link.url):
            continue
        try:
            await desk.digests.keep(await desk.service.read(link, str(message.chat.id)), source)
        except BotError as error:
            _logger.info("not_shared", code=error.code)
            passing = error if error.retry else passing
    if passing:
        raise passing  # the update is handled again; the links that were kept are not read again


def _sender(message: Message) -> tuple[int | None, str]:
    if message.sender_chat:
        return message.sender_chat.id, message.sender_chat.title or ""
    if message.from_user:
        return message.from_user.id, message.from_user.full_name
    return None, ""
