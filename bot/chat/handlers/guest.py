"""Guest mode: the bot is mentioned in a chat that it is no member of, in reply to an article or with a link."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from telegram import InlineQueryResultArticle
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter
from telegram.ext import MessageHandler, filters

from bot.chat import intake
from bot.chat.buttons import unread
from bot.chat.desk import Desk, locale_of
from bot.chat.handlers.press import begin
from bot.chat.render import notice
from bot.chat.reply import Shown, pause_of
from bot.errors import BotError
from bot.locales import supported
from bot.store.answer import Place
from bot.work.queue import Later
from bot.work.request import pack

if TYPE_CHECKING:
    from telegram import Bot, Message, Update, User


def handlers(desk: Desk) -> list[MessageHandler[Any, Any]]:
    """What is called for a message to a guest."""
    return [MessageHandler(filters.UpdateType.GUEST_MESSAGE, partial(_called, desk))]


async def _called(desk: Desk, update: Update, context: Any) -> None:
    message = update.guest_message
    if message is None or not message.guest_query_id:
        return
    place = await _place(desk, update, message)
    try:
        wanted = intake.source(message)[0]
        said = notice("hint.guest", place.locale, name=context.bot.username)
    except BotError as error:
        wanted, said = [], notice(f"error.{error.message}", place.locale)
    if not wanted:
        await _say(context.bot, message.guest_query_id, "hint", Shown(said))
        return
    likely = await desk.likely(place.chat, _caller(message))
    async with desk.database.write() as writing:
        request = pack(await desk.kept(writing, wanted[0], likely))
        answer = await desk.answers.add(writing, (update.update_id, 0), place, request, offered=True)
    if answer.inline is None:
        waiting = Shown(notice("progress.working", place.locale), unread(answer))
        inline = await _say(context.bot, message.guest_query_id, answer.token, waiting)
        chosen = await desk.answers.chosen(answer.token, inline) if inline else None
    else:
        chosen = answer
    if chosen:
        await begin(desk, chosen)


async def _place(desk: Desk, update: Update, message: Message) -> Place:
    user = _caller(message)
    who = user.id if user else message.chat.id
    chosen = (await desk.chats.settings(who)).locale
    return Place(who, sender=who, locale=supported(chosen) if chosen else locale_of(update), mode="guest")


def _caller(message: Message) -> User | None:
    return message.from_user or message.guest_bot_caller_user


async def _say(bot: Bot, query: str, token: str, shown: Shown) -> str | None:
    """Answer as a guest; the number of the message. None when it can be answered no more. Raises Later.

    An answer that arrived, while the connection broke before its number came back, cannot be given again.
    """
    result = InlineQueryResultArticle(token, bot.first_name, shown.content, reply_markup=shown.markup)
    try:
        return (await bot.answer_guest_query(query, result)).inline_message_id
    except RetryAfter as error:
        raise Later("retry_after", pause_of(error)) from None
    except (BadRequest, Forbidden):
        return None
    except NetworkError as error:
        raise Later(type(error).__name__) from error
