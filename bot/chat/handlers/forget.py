"""`/forget`: after one confirming button, what is kept of a chat is deleted, or what is kept of one of its members."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from telegram import InlineKeyboardButton
from telegram.constants import ChatType
from telegram.ext import CallbackQueryHandler, CommandHandler, filters

from bot.chat.desk import Desk, locale_of
from bot.chat.handlers.press import stands, toast
from bot.chat.render import notice
from bot.chat.reply import Closed, Shown
from bot.locales import translate

if TYPE_CHECKING:
    from telegram import Update

COMMAND: Final = "forget"
DESCRIPTION: Final = "command.forget"

_MINE: Final = "mine"
_CHAT: Final = "chat"


def handlers(desk: Desk) -> list[CommandHandler[Any, Any] | CallbackQueryHandler[Any, Any]]:
    """What is called for `/forget` and for its buttons."""
    return [
        CommandHandler(COMMAND, partial(_ask, desk), filters.UpdateType.MESSAGE),
        CallbackQueryHandler(partial(_forget, desk), "^f:"),
    ]


async def _ask(desk: Desk, update: Update, _: object) -> None:
    locale, chat = await desk.locale(update), update.effective_chat
    private = chat is not None and chat.type == ChatType.PRIVATE

    def shown(token: str, *, admin: bool) -> Shown:
        def button(key: str, what: str) -> list[InlineKeyboardButton]:
            return [InlineKeyboardButton(translate(key, locale), callback_data=f"f:{token}:{what}")]

        if private:
            return Shown(notice("forget.ask", locale), [button("button.forget", _CHAT)])
        rows = [button("button.forget_mine", _MINE), *([button("button.forget_chat", _CHAT)] if admin else [])]
        return Shown(notice("forget.ask_mine", locale), rows)

    await desk.say(update, partial(shown, admin=await desk.is_admin(update)))


async def _forget(desk: Desk, update: Update, _: object) -> None:
    query = update.callback_query
    if query is None:
        return
    _, token, what = [*(query.data or "").split(":"), "", ""][:3]
    answer, own = await desk.answers.get(token), locale_of(update)
    if answer is None or query.message is None or not await stands(desk, query, answer):
        await toast(query, translate("toast.stale", own))
        return
    chat, mine = answer.place.chat, what == _MINE
    if mine and query.from_user.id != answer.place.sender:
        await toast(query, translate("toast.not_yours", own))
        return
    if not mine and not await desk.admins.runs(chat, query.from_user):
        await toast(query, translate("toast.admins", own))
        return
    locale = await desk.locale(update)
    await desk.forget(chat, query.from_user.id if mine else None)
    await toast(query)
    try:
        await desk.replies.edit(
            query.message.chat.id,
            query.message.message_id,
            Shown(notice("forget.done_mine" if mine else "forget.done", locale)),
        )
    except Closed:
        return
