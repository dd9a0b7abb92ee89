"""Messages in a group that are no command: mentions of the bot, and links where an admin wants them answered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from telegram.constants import MessageEntityType
from telegram.ext import MessageHandler, filters

from bot.chat import intake
from bot.chat.groups import worth
from bot.chat.handlers.brief import called
from bot.work.request import Link

if TYPE_CHECKING:
    from telegram import Message, Update

    from bot.chat.desk import Desk


def handlers(desk: Desk) -> list[MessageHandler[Any, Any]]:
    """What is called for a group's message, and when a group becomes a supergroup."""
    groups = filters.ChatType.GROUPS & filters.UpdateType.MESSAGE
    return [
        MessageHandler(groups & filters.StatusUpdate.MIGRATE, partial(_migrated, desk)),
        MessageHandler(groups & ~filters.StatusUpdate.ALL & ~filters.COMMAND, partial(_heard, desk)),
    ]


async def _heard(desk: Desk, update: Update, context: Any) -> None:
    message = update.message
    if message is None or message.via_bot:
        return
    if mentions(message, context.bot.id, context.bot.username):
        await called(desk, update, message)
        return
    if message.from_user and message.from_user.is_bot and not message.sender_chat:
        return
    settings = await desk.chats.settings(message.chat.id)
    if settings.automatic:
        links = [Link(url) for url in intake.links_of(message) if worth(settings, url)]
        if links:
            await desk.ask(update, message, links[: intake.LINKS], unasked=True)


def mentions(message: Message, bot: int, name: str) -> bool:
    """Whether a message names the bot."""
    wanted: list[str | None] = [MessageEntityType.MENTION, MessageEntityType.TEXT_MENTION]
    parse = message.parse_entities if message.text else message.parse_caption_entities
    return any(
        entity.user.id == bot if entity.user else words.lower() == f"@{name}".lower()
        for entity, words in parse(wanted).items()
    )


async def _migrated(desk: Desk, update: Update, _: object) -> None:
    message = update.message
    if message and message.migrate_to_chat_id:
        await desk.moved(message.chat.id, message.migrate_to_chat_id)
    elif message and message.migrate_from_chat_id:
        await desk.moved(message.migrate_from_chat_id, message.chat.id)
