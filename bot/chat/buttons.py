"""The buttons below an answer, and what a press of one says.

Callback data is `b:TOKEN:VIEW:PAGE`, `x:TOKEN` to remove it, `r:TOKEN` to read what is not read yet, 64 bytes at most;
the token is unguessable and stands in the database, so that buttons work after a restart and for nobody who has not
seen them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, get_args

from telegram import InlineKeyboardButton

from bot.chat import fragments
from bot.chat.render import View
from bot.locales import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.chat.render import Rendering
    from bot.store.answer import Answer
    from bot.text.models import Brief

REMOVE: Final = "✕"

_SHORTER: Final[Mapping[View, View]] = {"brief": "shorter", "longer": "brief", "quotes": "brief", "original": "brief"}
_LONGER: Final[Mapping[View, View]] = {"shorter": "brief", "brief": "longer"}

# Where others are there too: one step from the short form to the long one, and back.
_BACK: Final[Mapping[View, View]] = {"longer": "group", "quotes": "group", "original": "group"}
_FORTH: Final[Mapping[View, View]] = {"group": "longer"}


@dataclass(frozen=True, slots=True)
class Press:
    """A press: of which answer, and what it wants to see."""

    token: str
    view: View
    page: int = 0

    def pack(self) -> str:
        """The callback data."""
        return f"b:{self.token}:{self.view}:{self.page}"


def unpack(data: str | None) -> Press | None:
    """The press that callback data stands for; None for any other data."""
    match (data or "").split(":"):
        case ["b", token, view, page] if view in get_args(View) and page.isascii() and page.isdecimal():
            return Press(token, view, int(page))  # type: ignore[arg-type]  # one of View's
    return None


def unread(answer: Answer) -> list[list[InlineKeyboardButton]]:
    """The button below an answer of which it may not come to be known where it stands: its press tells."""
    text = translate("button.read", answer.place.locale)
    return [[InlineKeyboardButton(text, callback_data=f"r:{answer.token}")]]


def below(answer: Answer, brief: Brief, view: View, shown: Rendering) -> list[list[InlineKeyboardButton]]:
    """The rows of buttons for a view."""
    place, locale = answer.place, answer.place.locale

    def button(key: str, to: View) -> InlineKeyboardButton:
        return InlineKeyboardButton(translate(key, locale), callback_data=Press(answer.token, to).pack())

    shorter, longer = (_BACK, _FORTH) if place.short else (_SHORTER, _LONGER)
    sizes, more = [], []
    if view in shorter:
        sizes.append(button("button.shorter", shorter[view]))
    if view in longer and (shown.grows or view == "shorter"):
        sizes.append(button("button.longer", longer[view]))
    if brief.quotes and view != "quotes" and (shown.more or not place.short):
        more.append(button("button.quotes", "quotes"))
    url = fragments.web(brief.article.url)
    if url and fragments.reachable(url):
        more.append(InlineKeyboardButton(translate("button.original", locale), url=url))
    elif view != "original":
        more.append(button("button.original", "original"))
    pages = _pages(answer.token, view, shown)
    removing = [InlineKeyboardButton(REMOVE, callback_data=f"x:{answer.token}")]
    if not place.short:
        return [row for row in (pages, sizes, more) if row]
    return [row for row in (pages, [*sizes, *more, *(removing if not place.away else [])]) if row]


def _pages(token: str, view: View, shown: Rendering) -> list[InlineKeyboardButton]:
    turns = (("‹", shown.page - 1), ("›", shown.page + 1))
    return [
        InlineKeyboardButton(f"{arrow} {page + 1}/{shown.pages}", callback_data=Press(token, view, page).pack())
        for arrow, page in turns
        if 0 <= page < shown.pages
    ]
