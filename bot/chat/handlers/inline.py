"""Inline mode: `@bot link` in any chat. What was read before is offered at once; typing fetches nothing.

typing -> a kept brief                      chosen -> there it is
-> the link is whole, typing pauses  chosen -> read, and the message edited by its inline number
"""

from __future__ import annotations

import asyncio
import re
import time
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from telegram import InlineQueryResultArticle
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError
from telegram.ext import ChosenInlineResultHandler, InlineQueryHandler

from bot.chat import fragments
from bot.chat.buttons import unread
from bot.chat.desk import Desk, locale_of
from bot.chat.handlers.press import begin
from bot.chat.render import notice
from bot.chat.reply import Shown, pause_of
from bot.chat.views import first, seen
from bot.errors import BotError
from bot.locales import supported, translate
from bot.log import get_logger
from bot.reader import shown_host
from bot.store.answer import Place
from bot.work.request import Link, pack
from bot.work.service import key_of

if TYPE_CHECKING:
    from telegram import InlineQuery, Update, User

    from bot.store.answer import Answer

_PAUSE: Final = 0.7
"""Seconds without a keystroke after which a link is taken for whole."""

_PATIENCE: Final = 8.0
"""Seconds for which Telegram is asked again to take an offer: nobody looks at it longer."""

_AGAIN: Final = 0.5

_WHOLE: Final = re.compile(
    r"https?://[^\s/]+\.[^\s/.]{2,}(?::\d+)?/\S+|https?://(?:\d+\.){3}\d+(?::\d+)?/\S+", re.IGNORECASE
)
_TITLE: Final = 100
_DESCRIPTION: Final = 160

_logger = get_logger(__name__)


def handlers(desk: Desk) -> list[InlineQueryHandler[Any, Any] | ChosenInlineResultHandler[Any, Any]]:
    """What is called for what somebody types, and for what is chosen."""
    latest: dict[int, str] = {}
    return [
        InlineQueryHandler(partial(_typed, desk, latest)),
        ChosenInlineResultHandler(partial(_chosen, desk)),
    ]


async def _typed(desk: Desk, latest: dict[int, str], update: Update, _: object) -> None:
    query = update.inline_query
    if query is None:
        return
    user, text = query.from_user, query.query.strip()
    latest[user.id] = query.id
    url = fragments.web(text) if _WHOLE.fullmatch(text) else None
    if url is None:
        await _answer(query, [])
        return
    key = await desk.cache.linked((key_of("link", url), key_of("own link", str(user.id), url)))
    if key is None:
        await asyncio.sleep(_PAUSE)
        if latest.get(user.id) != query.id:
            return
        latest.pop(user.id, None)
    place = await _place(desk, user, locale_of(update))
    async with desk.database.write() as writing:
        offer = await desk.answers.add(
            writing, (update.update_id, 0), place, pack(Link(url)), offered=True, article=key
        )
    await _answer(query, [await _kept(desk, offer, url) or _unread(offer, url)])


async def _place(desk: Desk, user: User, own: str) -> Place:
    chosen = (await desk.chats.settings(user.id)).locale
    return Place(user.id, sender=user.id, locale=supported(chosen) if chosen else own, mode="inline")


async def _kept(desk: Desk, offer: Answer, url: str) -> InlineQueryResultArticle | None:
    """A brief that is there already."""
    try:
        shown = await seen(desk, offer, first(offer))
    except BotError:
        return None
    article = await desk.cache.article(offer.article or "")
    if shown is None or article is None:
        return None
    title = " ".join((article.title or "").split())[:_TITLE] or shown_host(url)
    description = " ".join(article.text[: 4 * _DESCRIPTION].split())[:_DESCRIPTION]
    return InlineQueryResultArticle(
        offer.token, title, shown.content, reply_markup=shown.markup, description=description
    )


def _unread(offer: Answer, url: str) -> InlineQueryResultArticle:
    locale, site = offer.place.locale, shown_host(url)
    shown = Shown(notice("inline.waiting", locale, site=site), unread(offer))
    title = translate("inline.title", locale, site=site)
    description = translate("inline.description", locale)
    return InlineQueryResultArticle(
        offer.token, title, shown.content, reply_markup=shown.markup, description=description
    )


async def _answer(query: InlineQuery, results: list[InlineQueryResultArticle]) -> None:
    """Offer results. Who has typed on, or waited too long, gets none: Telegram refuses, and that is all."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            await query.answer(results, cache_time=0, is_personal=True)
        except (RetryAfter, NetworkError) as error:
            wait = pause_of(error) if isinstance(error, RetryAfter) else _AGAIN
            if isinstance(error, BadRequest) or time.monotonic() + wait > until:
                _logger.info("query_not_answered", cause=type(error).__name__)
                return
            await asyncio.sleep(wait)
        except TelegramError as error:
            _logger.info("query_not_answered", cause=type(error).__name__)
            return
        else:
            return


async def _chosen(desk: Desk, update: Update, _: object) -> None:
    result = update.chosen_inline_result
    if result is None or result.inline_message_id is None:
        return
    answer = await desk.answers.chosen(result.result_id, result.inline_message_id)
    if answer:
        await begin(desk, answer)
