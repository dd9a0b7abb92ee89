"""What an article is, in the bot's words: its language, and its form where it is no plain news."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.locales import translate
from bot.text.languages import codes

if TYPE_CHECKING:
    from babel import Locale

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


_GUESSED: Final = 0.5
"""The confidence up to which a language is a guess: the text leaves it open, and the page or the chat settles it."""


def tongue(brief: Brief, own: Locale, locale: str | None = None) -> list[str]:
    """A brief's language, by its name in the language `own`; that it is a guess; that it is one without rules."""
    code = (brief.detection.code or "").split("-")[0]
    name = own.languages.get(code)
    if not name:
        return [translate("render.unknown_language", locale)]
    guessed = brief.detection.confidence <= _GUESSED
    said = translate("render.guessed_language", locale, language=name) if guessed else str(name)
    return [said] if code in codes() else [said, translate("render.plain_rules", locale)]
