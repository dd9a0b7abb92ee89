"""Presses of the buttons below an answer: the same message shows another view of the brief, or goes."""

from __future__ import annotations

import asyncio
import contextlib
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from telegram.error import TelegramError
from telegram.ext import CallbackQueryHandler

from bot.chat.buttons import Press, unpack
from bot.chat.desk import BRIEF, Desk, locale_of
from bot.chat.reply import Closed
from bot.chat.views import seen
from bot.errors import BotError
from bot.locales import translate
from bot.log import get_logger
from bot.store.schema import WAITING

if TYPE_CHECKING:
    from telegram import CallbackQuery, Update

    from bot.store.answer import Answer

_TRIES: Final = 10
_PAUSE: Final = 0.1
"""Seconds between two looks for the number of a message that has just been sent."""

_logger = get_logger(__name__)


def handlers(desk: Desk) -> list[CallbackQueryHandler[Any, Any]]:
    """What is called for a press, also of a button that is none of ours."""
    return [
        CallbackQueryHandler(partial(_remove, desk), "^x:"),
        CallbackQueryHandler(partial(_read, desk), "^r:"),
        CallbackQueryHandler(partial(_press, desk)),
    ]


async def toast(query: CallbackQuery, text: str | None = None) -> None:
    """Tell Telegram that a press has arrived, which ends the button's spinning, and say something in passing.

    It can be told only for a while, and nothing hangs on it.
    """
    try:
        await query.answer(text)
    except TelegramError as error:
        _logger.info("press_not_answered", cause=type(error).__name__)


async def stands(desk: Desk, query: CallbackQuery, answer: Answer) -> bool:
    """Whether the button that was pressed is below the answer that it names."""
    if answer.place.away:
        inline = query.inline_message_id
        return bool(inline) and (answer.inline or (await _bound(desk, answer, inline))) == inline
    there = query.message
    if there and answer.former == f"{there.chat.id}:{there.message_id}":
        return True
    message = answer.message
    for _ in range(_TRIES if message is None else 0):  # pressed before its number was stored
        await asyncio.sleep(_PAUSE)
        again = await desk.answers.get(answer.token)
        if again and (message := again.message):
            break
    return there is not None and (answer.place.chat, message) == (there.chat.id, there.message_id)


async def _bound(desk: Desk, answer: Answer, inline: str | None) -> str | None:
    """An offer that was sent without Telegram saying so stands where its first button is pressed."""
    found = await desk.answers.chosen(answer.token, inline) if inline else None
    return found.inline if found else None


async def _press(desk: Desk, update: Update, _: object) -> None:
    query = update.callback_query
    press = unpack(query.data) if query else None
    if query is None:
        return
    expired = translate("toast.expired", locale_of(update))
    answer = await desk.answers.get(press.token) if press else None
    if press is None or answer is None or not await stands(desk, query, answer):
        await toast(query, expired)
        return
    if not await _may(desk, query, press, answer):
        await toast(query, translate("toast.longer", locale_of(update)))
        return
    try:
        shown = await seen(desk, answer, press.view, press.page)
    except BotError as error:
        await toast(query, translate(f"error.{error.message}", locale_of(update)))
        return
    if shown is None:
        await toast(query, expired)
        return
    await toast(query)
    with contextlib.suppress(Closed):
        await desk.replies.turn(answer.token, shown)


async def _may(desk: Desk, query: CallbackQuery, press: Press, answer: Answer) -> bool:
    """Among others, a brief grows long only for who asked or, in a group, for an admin."""
    place = answer.place
    if press.view != "longer" or not place.short or query.from_user.id == place.sender:
        return True
    return not place.away and await desk.admins.runs(place.chat, query.from_user)


async def _remove(desk: Desk, update: Update, _: object) -> None:
    query = update.callback_query
    if query is None:
        return
    answer, own = await desk.answers.get((query.data or "")[2:]), locale_of(update)
    if answer is None or query.message is None or not await stands(desk, query, answer):
        await toast(query, translate("toast.stale", own))
        return
    theirs = query.from_user.id in {answer.place.sender, answer.place.sharer}
    if not theirs and not await desk.admins.runs(answer.place.chat, query.from_user):
        await toast(query, translate("toast.remove", own))
        return
    gone = await desk.replies.remove(query.message.chat.id, query.message.message_id)
    await toast(query, None if gone else translate("toast.not_removed", own))


async def _read(desk: Desk, update: Update, _: object) -> None:
    """An offer is to be read that was sent where Telegram does not tell of what was chosen."""
    query = update.callback_query
    if query is None or query.inline_message_id is None:
        return
    token = (query.data or "")[2:]
    answer = await desk.answers.chosen(token, query.inline_message_id)
    await toast(query, None if answer else translate("toast.stale", locale_of(update)))
    if answer:
        await begin(desk, answer)


async def begin(desk: Desk, answer: Answer) -> None:
    """Have an offer worked on that was chosen."""
    if answer.state == WAITING:
        async with desk.database.write() as writing:
            await desk.queue.put(writing, BRIEF, answer.token, str(answer.revision))
