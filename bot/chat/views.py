"""A view of a kept article as the message that an answer shows: what its chat has chosen, and its buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.chat import fragments
from bot.chat.buttons import below
from bot.chat.render import render, sentences
from bot.chat.reply import Shown

if TYPE_CHECKING:
    from bot.chat.desk import Desk
    from bot.chat.render import View
    from bot.store.answer import Answer


def first(answer: Answer) -> View:
    """The view that an answer begins with."""
    return "group" if answer.place.short else "brief"


async def seen(desk: Desk, answer: Answer, view: View, page: int = 0) -> Shown | None:
    """A view of what an answer is about; None when that is kept no more. Raises BotError."""
    if answer.article is None:
        return None
    place, settings = answer.place, await desk.chats.settings(answer.place.chat)
    brief = await desk.service.brief(answer.article, sentences(view, settings.length))
    if brief is None:
        return None
    made = render(brief, view, place.locale, page, length=settings.length, quotes=settings.quotes)
    # In a group the message that is answered has its preview already.
    preview = fragments.web(brief.article.url) if place.chat > 0 and view != "original" else None
    return Shown(made.html, below(answer, brief, view, made), preview)
