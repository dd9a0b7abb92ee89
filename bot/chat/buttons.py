"""The buttons below an answer, and what a press of one says.

Callback data is `b:TOKEN:VIEW:PAGE`, 64 bytes at most; the token is unguessable and stands in the database, so that
buttons work after a restart and for nobody who has not seen them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, get_args

from telegram import InlineKeyboardButton

from bot.chat.render import View
from bot.locales import translate

if TYPE_CHECKING:
    from bot.chat.render import Rendering
    from bot.text.models import Brief

_SHORTER: Final[dict[View, View]] = {"brief": "shorter", "longer": "brief", "quotes": "brief", "original": "brief"}
_LONGER: Final[dict[View, View]] = {"shorter": "brief", "brief": "longer"}


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


def below(
    token: str, brief: Brief, view: View, shown: Rendering, locale: str | None
) -> list[list[InlineKeyboardButton]]:
    """The rows of buttons for a view."""

    def button(key: str, to: View) -> InlineKeyboardButton:
        return InlineKeyboardButton(translate(key, locale), callback_data=Press(token, to).pack())

    sizes, more = [], []
    if view in _SHORTER:
        sizes.append(button("button.shorter", _SHORTER[view]))
    if view in _LONGER:
        sizes.append(button("button.longer", _LONGER[view]))
    if brief.quotes and view != "quotes":
        more.append(button("button.quotes", "quotes"))
    if brief.article.url:
        more.append(InlineKeyboardButton(translate("button.original", locale), url=brief.article.url))
    elif view != "original":
        more.append(button("button.original", "original"))
    return [row for row in (_pages(token, view, shown), sizes, more) if row]


def _pages(token: str, view: View, shown: Rendering) -> list[InlineKeyboardButton]:
    turns = (("‹", shown.page - 1), ("›", shown.page + 1))
    return [
        InlineKeyboardButton(f"{arrow} {page + 1}/{shown.pages}", callback_data=Press(token, view, page).pack())
        for arrow, page in turns
        if 0 <= page < shown.pages
    ]
