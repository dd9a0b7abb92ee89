"""What an article is where it is no plain news, in the bot's words: said beside its language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.locales import translate

if TYPE_CHECKING:
    from bot.text.models import Brief, Form

_PLAIN: Final[dict[Form, str]] = {
    "list": "render.list",
    "live": "render.live",
    "interview": "render.interview",
    "release": "render.release",
    "column": "render.column",
}
_NAMED: Final[dict[Form, str]] = {
    "interview": "render.interview_by",
    "release": "render.release_by",
    "column": "render.column_by",
}


def kind(brief: Brief, locale: str | None = None) -> str | None:
    """The form of a brief's article and whose words it is; None for news."""
    who = brief.who or (brief.article.author if brief.form == "column" else None)
    if who and brief.form in _NAMED:
        return translate(_NAMED[brief.form], locale, name=who)
    return translate(_PLAIN[brief.form], locale) if brief.form in _PLAIN else None
