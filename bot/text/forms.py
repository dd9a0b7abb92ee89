"""How an article is built, where that decides how it is summarised.

list        most paragraphs are numbered or have bullets
live        most paragraphs begin with a time of day
interview   questions stand in paragraphs of their own, answers below them
release     it says that it is a press release
column      its author speaks as "I", outside quotations
news        everything else
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import regex

from bot.text.phrases import within

if TYPE_CHECKING:
    from bot.text.models import Document, Form
    from bot.text.phrases import Wording

_ITEM = regex.compile(r"[ \t]*+(?:[•▪●■◆►▶‣∙*–—-][ \t]++|(?:\d{1,2}|[٠-٩۰-۹]{1,2})[.)][ \t]++)(?=\S)")
_TIME = regex.compile(r"[ \t\[(•*-]*+(\d{1,2})[:.h時时点點](\d{2})(?![\d.])")
_ASKS = regex.compile(r"[?？؟\u037e][\"'“”»’」』)\s*]*+\Z")
_QUOTED = regex.compile(r"[\"“„«「『][^\"“”„«»「」『』]{0,2000}+[\"“”»」』]")
_TOP = 600
"""Code points in which a press release says that it is one."""


class Build(NamedTuple):
    """The form of an article, and the places of the sentences that its own order puts first."""

    form: Form
    order: tuple[int, ...] = ()


def build(document: Document, wording: Wording) -> Build:
    """The form of a document, and for a list, a live blog and an interview the sentences to choose from, in order.

    A list gives its beginning and then its items; a live blog its entries, the newest first; an interview the
    sentences that are no questions.
    """
    groups = _paragraphs(document)
    openings = [_opening(document, group[0]) for group in groups]
    times = [match for match in map(_TIME.match, openings) if match and int(match[1]) < 25 and int(match[2]) < 60]
    if len(times) >= 3 and 2 * len(times) >= len(groups):
        return Build("live", _newest(groups, openings))
    items = [group[0] for group, opening in zip(groups, openings, strict=True) if _ITEM.match(opening)]
    if len(items) >= 3 and 5 * len(items) >= 3 * len(groups):
        return Build("list", (*(group[0] for group in groups[:1] if group[0] not in items), *items))
    asks = [bool(_ASKS.search(document.sentences[group[-1]].text[-12:])) for group in groups]
    if sum(ask and not after for ask, after in pairwise(asks)) >= 3 and 4 * sum(asks) >= len(groups):
        told = (group for group, ask in zip(groups, asks, strict=True) if not ask)
        return Build("interview", tuple(place for group in told for place in group))
    spaced = document.language.writing.spaced
    if within(document.language.cleaning.releases, spaced=spaced).search(document.text[:_TOP]):
        return Build("release")
    speaks = within(document.language.summary.first_person, spaced=spaced)
    spoken = zip(document.sentences, wording.holds(document.language.summary.first_person), strict=True)
    own = sum(holds and speaks.search(_QUOTED.sub(" ", sentence.text)) is not None for sentence, holds in spoken)
    return Build("column" if own >= 3 and 4 * own >= len(document.sentences) else "news")


def _paragraphs(document: Document) -> list[list[int]]:
    groups: list[list[int]] = []
    number = -1
    for place, sentence in enumerate(document.sentences):
        if sentence.paragraph != number:
            groups.append([])
            number = sentence.paragraph
        groups[-1].append(place)
    return groups


def _opening(document: Document, place: int) -> str:
    """A sentence's beginning, with the bullet, number or time that stands before it on its line."""
    start = document.sentences[place].start
    line = max(start - 10, document.text.rfind("\n", max(0, start - 10), start) + 1)
    return document.text[line : start + 20]


def _newest(groups: list[list[int]], openings: list[str]) -> tuple[int, ...]:
    """The first sentence of each entry, the newest entry first: the order of the times tells which end is new."""
    timed = [(group[0], _TIME.match(opening)) for group, opening in zip(groups, openings, strict=True)]
    entries = [(place, int(match[1]) * 60 + int(match[2])) for place, match in timed if match]
    rises = sum(b > a for (_, a), (_, b) in pairwise(entries))
    falls = sum(b < a for (_, a), (_, b) in pairwise(entries))
    places = [place for place, _ in entries]
    return tuple(reversed(places) if rises > falls else places)
