"""Presses of the buttons below an answer: the same message shows another view of the brief."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from telegram.error import TelegramError
from telegram.ext import CallbackQueryHandler

from bot.chat.buttons import Press, below, unpack
from bot.chat.desk import Desk, locale_of
from bot.chat.render import SENTENCES, render
from bot.chat.reply import Closed, Shown
from bot.errors import BotError
from bot.locales import translate
from bot.log import get_logger

if TYPE_CHECKING:
    from telegram import CallbackQuery, Update

    from bot.store.answers import Answer
    from bot.text.models import Brief

_logger = get_logger(__name__)


def handlers(desk: Desk) -> list[CallbackQueryHandler[Any, Any]]:
    """What is called for a press, also of a button that is none of ours."""
    return [CallbackQueryHandler(partial(_press, desk))]


async def toast(query: CallbackQuery, text: str | None = None) -> None:
    """Tell Telegram that a press has arrived, which ends the button's spinning, and say something in passing.

    It can be told only for a while, and nothing hangs on it.
    """
    try:
        await query.answer(text)
    except TelegramError as error:
        _logger.info("press_not_answered", cause=type(error).__name__)


async def _press(desk: Desk, update: Update, _: object) -> None:
    query = update.callback_query
    press = unpack(query.data) if query else None
    if query is None:
        return
    if press is None:
        await toast(query, translate("toast.expired", locale_of(update)))
        return
    answer = await desk.answers.get(press.token)
    try:
        brief = await _brief(desk, query, press, answer)
    except BotError as error:
        await toast(query, translate(f"error.{error.message}", locale_of(update)))
        return
    if brief is None or answer is None or answer.message is None:
        await toast(query, translate("toast.expired", locale_of(update)))
        return
    await toast(query)
    locale = answer.place.locale
    rendering = render(brief, press.view, locale, press.page)
    shown = Shown(rendering.html, below(press.token, brief, press.view, rendering, locale))
    try:
        await desk.replies.edit(answer.place.chat, answer.message, shown)
    except Closed:
        return


async def _brief(desk: Desk, query: CallbackQuery, press: Press, answer: Answer | None) -> Brief | None:
    """The brief that a press is about; None when it is kept no more, or the button belongs to another message."""
    there = query.message
    if answer is None or answer.article is None or there is None:
        return None
    if (answer.place.chat, answer.message) != (there.chat.id, there.message_id):
        return None
    return await desk.service.brief(answer.article, SENTENCES[press.view])
