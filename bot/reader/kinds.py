"""What a page is, when it is no article: a consent form, bot check, front page, video, a stub behind a paywall."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bot.errors import BotCheck, ConsentPage, EmptyPage, HomePage, NotFound, Paywall, VideoPage
from bot.reader.lines import lowered
from bot.reader.links import host_of, parts_of
from bot.text import languages

if TYPE_CHECKING:
    from bot.errors import BotError
    from bot.reader.facts import Facts

_CONSENT_HOST = re.compile(r"^(?:consent|cmp|guce|privacy-mgmt)\.|(?:^|\.)consent\.[\w.-]+$")
_BOT_CHECK = re.compile(
    r"cf-chl-|cf_chl_opt|challenge-platform/h/|captcha-delivery\.com|id=\"px-captcha|_Incapsula_Resource|"
    r"Just a moment\.\.\.|Enable JavaScript and cookies to continue|awswaf|Pardon Our Interruption"
)
_VIDEO_HOSTS = re.compile(
    r"(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|tiktok\.com|dailymotion\.com|rutube\.ru|twitch\.tv)$"
)
_FRONT_PATH = re.compile(r"/?(?:index\.\w{2,5}|home/?|[a-z]{2}(?:[-_][a-z]{2})?/?)?", re.IGNORECASE)
_ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report|Review)$")
_SLUG = re.compile(r"\d{4}|(?:[^/]*[-_%]){3}[^/]*/?$|\.s?html?$")
"""What the last part of an article's address looks like: its number, or the words of its title."""
_SENTENCE_END = re.compile(r"[.!?…。！？।۔؟][»”’\"')\]）」』]*\s*$")
_SHORT = 1500
"""Code points below which a text may be a form's and not an article's."""
_STUB = 200
"""Code points below which a text is too little to brief, when there should be more."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a page. `whole`: its visible text from the start; `linked`: the share of it that is links."""

    url: str
    html: str
    text: str
    whole: str
    linked: float
    facts: Facts


@cache
def _phrases() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What pages say of consent, and of subscribing, in all languages: such pages seldom are in the site's own."""
    tables = [languages.load(code).page for code in languages.codes()]
    return (
        tuple(dict.fromkeys(phrase for table in tables for phrase in table.consent)),
        tuple(dict.fromkeys(phrase for table in tables for phrase in table.paywall)),
    )


def fault(reading: Reading) -> BotError | None:
    """The error that a page which is no article stands for; None for an article, also for the beginning of one."""
    for found in (_interstitial(reading), _video(reading), _front(reading)):
        if found:
            return found
    if len(reading.text) < _STUB and is_cut_off(reading):
        return Paywall("a stub")
    return None if any(map(str.isalpha, reading.text)) else EmptyPage("no text")


def is_cut_off(reading: Reading) -> bool:
    """Whether a text is only the beginning of an article for subscribers: it is short, and the page says so."""
    if not reading.facts.free and len(reading.text) < 2500:
        return True
    low = lowered(reading.whole)
    return len(reading.text) < _SHORT and any(phrase in low for phrase in _phrases()[1])


def without_offers(text: str) -> str:
    """A beginning without the lines that offer its rest."""
    phrases = _phrases()[1]
    lines = text.split("\n")
    kept = [line for line in lines if len(line) > 250 or not any(phrase in lowered(line) for phrase in phrases)]
    return "\n".join(kept)


def _interstitial(reading: Reading) -> BotError | None:
    """What stands in place of a page."""
    if _CONSENT_HOST.search(parts_of(reading.url).hostname or ""):
        return ConsentPage("a consent host")
    if len(reading.text) >= _SHORT:
        return None
    if _BOT_CHECK.search(reading.html) and len(reading.text) < 600:
        return BotCheck("a page that checks browsers")
    titles = " ".join(reading.facts.titles[:3])
    if re.search(r"\b404\b", titles) and len(reading.text) < 600:
        return NotFound("a page that says 404")
    return ConsentPage("a consent form") if _asks_consent(reading) else None


def _asks_consent(reading: Reading) -> bool:
    low = lowered(reading.whole)
    said = [phrase for phrase in _phrases()[0] if phrase in low]
    if len(said) < 2:
        return False
    lines = reading.text.split("\n")
    about = [line for line in lines if any(phrase in lowered(line) for phrase in said)]
    # A story that quotes such words says other things besides.
    share = 0.8 if _is_article(reading.facts) else 0.5
    return len(reading.text) < _STUB or sum(map(len, about)) >= share * len(reading.text)


def _video(reading: Reading) -> BotError | None:
    facts = reading.facts
    if _VIDEO_HOSTS.search(host_of(reading.url)) and parts_of(reading.url).path.strip("/"):
        return VideoPage("a video host")
    video = facts.kind.startswith("video") or ("VideoObject" in facts.types and not _is_article(facts))
    return VideoPage("a video") if video and len(reading.text) < 600 else None


def _is_article(facts: Facts) -> bool:
    return facts.kind == "article" or any(_ARTICLE_TYPE.search(kind) for kind in facts.types)


def _front(reading: Reading) -> BotError | None:
    """Front pages and sections: links to articles, by their address or by what they are made of."""
    if _is_article(reading.facts):
        return None
    lines = reading.text.split("\n")
    prose = sum(len(line) for line in lines if len(line) > 120 and _SENTENCE_END.search(line))
    parts = parts_of(reading.url)
    at_root = bool(parts.netloc) and not parts.query and _FRONT_PATH.fullmatch(parts.path) is not None
    if at_root and (reading.linked > 0.4 or prose < _STUB):
        return HomePage("the address of a front page")
    if reading.linked > 0.6 and prose < 2 * _SHORT and len(reading.whole) > _SHORT and not _SLUG.search(parts.path):
        return HomePage("links, and little else, at the address of a section")
    if reading.linked > 0.75 and prose < _STUB and len(reading.whole) > 2 * _SHORT:
        return HomePage("links, and nothing else")
    return None
