"""What stands above a brief: the title, and one line of where it is from, when, in which language and form."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from bot.chat import fragments
from bot.chat.kinds import kind, tongue
from bot.chat.markup import RIGHT_TO_LEFT, Block, Run, clean, cut, directed, isolated, line
from bot.locales import FALLBACK, languages, translate

if TYPE_CHECKING:
    from bot.text.models import Article, Brief

_TITLE: Final = 250
"""UTF-16 units of a title beyond which it is cut."""

_SOURCE: Final = 100
"""UTF-16 units of a host, a file's name or a form with its name beyond which it is cut."""


def blocks(brief: Brief, locale: str | None) -> list[Block]:
    """The title, linked to its source when that is of the web, and the line under it."""
    article, own = brief.article, spoken_locale(locale)
    url = fragments.web(article.url)
    title = cut(line(Run(clean((article.title or "")[: 4 * _TITLE]), bold=True)), _TITLE)[0] if article.title else ()
    made = []
    if title:
        text = directed(title[0].text, right_to_left=right_to_left(brief.detection.code))
        made.append(Block((tuple(Run(each.text if i else text, bold=True, url=url) for i, each in enumerate(title)),)))
    form = cut((Run(clean(kind(brief, locale) or "")),), _SOURCE)[0][0].text
    parts = [_source(article, url, locale), _day(article.date, own), *tongue(brief, own, locale), form]
    runs, always = turned(locale), bool(turned(locale))
    for index, part in enumerate(filter(None, parts)):
        linked = url if index == 0 and not title else None
        runs += [Run(" · ")] * bool(index) + [Run(isolated(part, always=always), url=linked)]
    made.append(Block((line(*runs),), gap=False))
    return made


def turned(locale: str | None) -> list[Run]:
    """What begins a line of isolated parts in the language of the bot's own words, so that it runs that way."""
    return [Run(RIGHT_TO_LEFT)] if spoken_locale(locale).character_order == "right-to-left" else []


def aligned(text: str, locale: str | None) -> str:
    """A line of the bot's own words that runs in their direction, though a command or a name stands first in it."""
    return directed(text, right_to_left=True) if turned(locale) and isolated(text) != text else text


def right_to_left(code: str | None) -> bool | None:
    """Whether a language is written from right to left; None for one that is not known."""
    if not code:
        return None
    try:
        return bool(_parsed(code).character_order == "right-to-left")
    except (ValueError, UnknownLocaleError):
        return None


@cache
def _parsed(tag: str) -> Locale:
    return Locale.parse(tag.replace("_", "-"), sep="-")


def spoken_locale(tag: str | None) -> Locale:
    """The locale of the language in which the bot's own words will come."""
    wanted = (tag or FALLBACK).replace("_", "-")
    primary = wanted.split("-")[0].lower()
    try:
        return _parsed(wanted if primary in languages() else FALLBACK)
    except (ValueError, UnknownLocaleError):
        return _parsed(primary if primary in languages() else FALLBACK)


def _source(article: Article, url: str | None, locale: str | None) -> str:
    """The host that was really asked, never the name that a page gives itself; for a file its name."""
    name = clean(fragments.host(url) if url else (article.site or "")[: 4 * _SOURCE])
    return cut((Run(name),), _SOURCE)[0][0].text if name else translate("render.pasted", locale)


def _day(written: str | None, locale: Locale) -> str | None:
    try:
        return format_date(date.fromisoformat((written or "")[:10]), locale=locale)
    except ValueError:
        return None
