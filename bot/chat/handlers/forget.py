"""`/forget`: after one confirming button, all that is kept of a private chat is deleted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from telegram import InlineKeyboardButton
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler, CommandHandler, filters

from bot.chat.desk import Desk, locale_of
from bot.chat.handlers.press import toast
from bot.chat.render import notice
from bot.chat.reply import Shown
from bot.locales import translate

if TYPE_CHECKING:
    from telegram import Update

COMMAND: Final = "forget"
DESCRIPTION: Final = "command.forget"

_DATA: Final = "forget"


def handlers(desk: Desk) -> list[CommandHandler[Any, Any] | CallbackQueryHandler[Any, Any]]:
    """What is called for `/forget` and for its button."""
    return [
        CommandHandler(COMMAND, partial(_ask, desk), filters.ChatType.PRIVATE),
        CallbackQueryHandler(partial(_forget, desk), f"^{_DATA}$"),
    ]


async def _ask(desk: Desk, update: Update, _: object) -> None:
    locale = locale_of(update)
    button = InlineKeyboardButton(translate("button.forget", locale), callback_data=_DATA)
    await desk.say(update, Shown(notice("forget.ask", locale), [[button]]))


async def _forget(desk: Desk, update: Update, _: object) -> None:
    query = update.callback_query
    if query is None or query.message is None or query.message.chat.type != ChatType.PRIVATE:
        return
    chat = query.message.chat.id
    await desk.cache.drop(await desk.answers.forget(chat))
    await desk.sharing.forget(chat)
    await desk.chats.forget(chat)
    await toast(query)
    await desk.replies.edit(chat, query.message.message_id, Shown(notice("forget.done", locale_of(update))))
