"""How an article is built, where that decides how it is summarised, and whose words it is.

interview   questions stand in paragraphs of their own, longer answers below them: who answers
live        most entries begin with a time of day and tell something
list        most paragraphs are numbered or have bullets, or numbered headings part it
release     a line at its top says that it is a press release: who issued it
column      its author speaks as "I", outside quotations: who wrote it
news        everything else
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping  # noqa: TC003  # compiled, a tuple's class looks its annotations up
from functools import cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

import regex

from bot.text.models import Form  # noqa: TC001
from bot.text.phrases import openings as listed
from bot.text.phrases import within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.models import Document, Quote
    from bot.text.phrases import Wording
    from bot.text.standalone import Standing

_ITEM: Final = regex.compile(
    r"[ \t]*+(?:([•▪●■◆►▶‣∙*–—-])[ \t]++|(?:\d{1,2}|[٠-٩۰-۹०-९]{1,2})[.)、．][ \t\u3000]*+|[①-⑳])(?=[^\s\d])"
)
_NUMBER: Final = regex.compile(r"[ \t#]*+(\d{1,2})[.)、．:：]")
_LEAST: Final = 3
"""Questions, entries or items that make a form."""
_QUESTIONS: Final = ("?", "？", "؟", "\u037e")
_ASKS: Final = regex.compile(r"[?？؟\u037e][\"'“”«»‘’」』)\s*]*+\Z")
_LABEL: Final = regex.compile(r"[ \t*—–-]*+((?:[\p{L}\p{M}.'’・-]{1,20}+[ \u00a0]?){1,4})\s?[:：](?=\s*\S)")
_QUOTED: Final = regex.compile(r"[\"“„«「『][^\"“”„«»「」『』]{0,2000}+[\"“”»」』]")
_NAME: Final = regex.compile(r"(?:[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*+ ?){2,4}|\p{Han}{2,5}|\p{Hangul}{2,4}")
_WIRE: Final = regex.compile(r"[/(\[]\s?+([^/()\[\]\n]{1,80}+)(?=[/)\]])")
_EASTERN: Final = "\u1100"
"""Letters before it stand in front of no time: 上午, 오전."""
_NOON: Final = 12 * 60
_TIMED: Final = 160
"""Code points at most from an entry's time to its first sentence: a heading may stand between."""
_ENTRY: Final = 8
"""Sentences, the heading among them, of an entry in a list."""
_TOP, _LINE = 600, 80
"""Code points in which a press release says that it is one, and the most of the line that says so."""


class Build(NamedTuple):
    """The form of an article; the places of the sentences that its own order puts first; whose words it is, if known.

    begins  where an entry of a live blog begins with its time, or one of a list with its heading, by the place of its
            first sentence
    """

    form: Form
    order: tuple[int, ...] = ()
    who: str | None = None
    begins: Mapping[int, int] = {}


def build(document: Document, wording: Wording, standings: Sequence[Standing], quotes: Sequence[Quote]) -> Build:
    """The form of a document, and for a list, a live blog and an interview the sentences to choose from, in order.

    A list gives its beginning and then its items; a live blog its entries, the newest first; an interview the
    sentences that are no questions.
    """
    groups = _paragraphs(document)
    openings = [_opening(document, group[0]) for group in groups]
    counted = sum(not opening[:1].isalpha() for opening in openings) >= _LEAST
    return (
        (_interview(document, groups) if _asks(document.text) else None)
        or _live(document, groups, standings)
        or (_list(document, groups, openings) if counted else None)
        or (_headed(document, groups, openings, standings) if counted else None)
        or _release(document)
        or _column(document, wording, quotes)
        or Build("news")
    )


def _asks(text: str) -> bool:
    """Whether a text has questions enough for an interview."""
    return sum(text.count(mark) for mark in _QUESTIONS if mark in text) >= _LEAST


def _interview(document: Document, groups: list[list[int]]) -> Build | None:
    sentences = document.sentences
    asks = [bool(_ASKS.search(sentences[group[-1]].text[-12:])) for group in groups]
    turns = sum(ask and not after for ask, after in pairwise(asks))
    sizes = [sentences[group[-1]].end - sentences[group[0]].start for group in groups]
    asked = sum(size for size, ask in zip(sizes, asks, strict=True) if ask) / max(1, sum(asks))
    told = sum(size for size, ask in zip(sizes, asks, strict=True) if not ask) / max(1, len(asks) - sum(asks))
    if turns < _LEAST or 4 * sum(asks) < len(groups) or asked > told:
        return None
    answers = [group for group, ask in zip(groups, asks, strict=True) if not ask]
    return Build("interview", tuple(place for group in answers for place in group), _answers(document, groups, asks))


def _answers(document: Document, groups: list[list[int]], asks: list[bool]) -> str | None:
    """The name before the colon of most answers, unless questions have it too or it is but a letter."""
    labels: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    for group, ask in zip(groups, asks, strict=True):
        label = _LABEL.match(document.sentences[group[0]].text)
        if label:
            labels[ask][label[1].strip()] += 1
    for name, count in labels[False].most_common(1):
        if count >= 3 and count > labels[True][name] and len(name) > 2:
            return name
    return None


def _live(document: Document, groups: list[list[int]], standings: Sequence[Standing]) -> Build | None:
    """The entries, each by the first sentence that tells something, the newest first.

    The order of the times tells which end is new. Times before titles are a programme: no entry tells anything there.
    """
    entries: list[tuple[int, int, list[int]]] = []
    timed = _timed(document.language.cleaning.hours)
    for group in groups:
        line = _line(document, group[0])
        lettered = document.text[line] < _EASTERN and document.text[line].isalpha()
        time = None if lettered else timed.match(document.text, line)
        minutes = _minutes(time) if time else None
        if time and minutes is not None:
            entries.append((minutes, time.start("hour"), list(group)))
        elif entries:
            entries[-1][2].extend(group)
    begins: dict[int, int] = {}
    for _, start, group in entries:
        told = next((place for place in group if not standings[place].loose), None)
        if told is not None and standings[told].alone:
            begins[told] = start if document.sentences[told].start - start <= _TIMED else document.sentences[told].start
    if len(begins) < _LEAST or 2 * len(begins) < len(entries) or 3 * len(entries) < len(groups):
        return None
    times = [minutes for minutes, _, _ in entries]
    rises = sum(b > a for a, b in pairwise(times))
    falls = sum(b < a for a, b in pairwise(times))
    return Build("live", tuple(reversed(begins) if rises > falls else begins), begins=begins)


@cache
def _timed(marks: str) -> regex.Pattern[str]:
    """The time at the beginning of a line; `marks`: what a language writes between hour and minute."""
    return regex.compile(
        rf"[ \t\[(•*–—-]*+(?:[\p{{Han}}\p{{Hangul}}]{{2}}\s?)?(?P<hour>\d{{1,2}})\s?[:.hH{marks}]\s?(?P<minute>\d{{2}})"
        r"(?!\d|\.\d|(?<=\.\d\d)\.)(?:\s?(?P<half>[AaPp])\.?[Mm]\b)?"  # "18h32.", but "18.10." is a day
    )


def _minutes(time: regex.Match[str]) -> int | None:
    hour, minute = int(time["hour"]), int(time["minute"])
    if hour > 24 or minute > 59:
        return None
    late = (time["half"] or "").lower()
    return (hour % 12 if late else hour) * 60 + minute + (_NOON if late == "p" else 0)


def _list(document: Document, groups: list[list[int]], openings: list[str]) -> Build | None:
    dashes = document.language.quotation.dialogue
    marks = [_ITEM.match(opening) for opening in openings]
    items = [
        group[0] for group, mark in zip(groups, marks, strict=True) if mark and not (mark[1] and mark[1] in dashes)
    ]
    if len(items) < _LEAST or 5 * len(items) < 3 * len(groups):
        return None
    return Build("list", (*(group[0] for group in groups[:1] if group[0] not in items), *items))


def _headed(
    document: Document, groups: list[list[int]], openings: list[str], standings: Sequence[Standing]
) -> Build | None:
    """What is told below headings that are counted up or down: the beginning, then each by its first sentence."""
    numbers = [_NUMBER.match(opening) for opening in openings]
    heads = [
        (number, int(found[1]))
        for number, found in enumerate(numbers)
        if found and all(standings[place].loose for place in groups[number])
    ]
    steps = {two - one for (_, one), (_, two) in pairwise(heads)}
    if len(heads) < _LEAST or steps not in ({1}, {-1}):
        return None
    if len(document.sentences) - groups[heads[0][0]][0] > _ENTRY * len(heads):
        return None  # the chapters of a paper
    begins: dict[int, int] = {}
    for (number, _), (end, _) in pairwise([*heads, (len(groups), 0)]):
        below = (place for group in groups[number + 1 : end] for place in group if not standings[place].loose)
        told = next(below, None)
        start = document.sentences[groups[number][0]].start
        if told is not None and document.sentences[told].start - start <= _TIMED:
            begins[told] = start
    if 2 * len(begins) < len(heads):
        return None
    first = [place for group in groups[: heads[0][0]] for place in group if standings[place].alone]
    return Build("list", (*first[:1], *begins), begins=begins)


def _release(document: Document) -> Build | None:
    """By a line of its own or one that goes on behind a colon: news that tells of a press release has no such line."""
    spaced, cleaning = document.language.writing.spaced, document.language.cleaning
    says = listed(cleaning.releases, spaced=spaced)
    top = document.text[:_TOP]
    lines = top.splitlines()
    wired = any(wire[1].strip() in cleaning.releases for wire in _WIRE.finditer(top))
    if not wired and not any(
        end and (len(line) <= _LINE or line[end:].lstrip()[:1] in (":", "："))
        for line in lines
        for end in [says.end(line)]
        if not line.rstrip().endswith((".", "。", "।", "۔"))
    ):
        return None
    issued = listed(cleaning.issuers, spaced=spaced)
    named = ((line, issued.end(line)) for line in reversed(document.text.splitlines()) if len(line) <= _LINE)
    names = (line[end:].strip(" \t:：-–—.*") for line, end in named if end)
    return Build("release", who=next(filter(None, names), None))


def _column(document: Document, wording: Wording, quotes: Sequence[Quote]) -> Build | None:
    spaced, words = document.language.writing.spaced, document.language.summary.first_person
    held = wording.holds(words)
    if sum(held) < 3 or 4 * sum(held) < len(held):
        return None
    spoken = [quote for quote in quotes if quote.kind != "indirect"]
    starts = [quote.start for quote in spoken]
    ends = list(accumulate((quote.end for quote in spoken), max, initial=0))
    own = 0
    for sentence, holds in zip(document.sentences, held, strict=True):
        found = within(words, spaced=spaced).finditer(_QUOTED.sub(_blank, sentence.text)) if holds else ()
        places = [sentence.start + match.start() for match in found]
        own += any(place >= ends[bisect_right(starts, place)] for place in places)
    if own < 3 or 4 * own < len(document.sentences):
        return None
    byline = listed(document.language.cleaning.bylines, spaced=spaced)
    for line in document.text[:_TOP].splitlines()[:6]:
        end = byline.end(line)
        name = line[end:].strip(" :：,|") if end and len(line) <= _LINE else ""
        if _NAME.fullmatch(name):
            return Build("column", who=name)
    return Build("column")


def _blank(quoted: regex.Match[str]) -> str:
    return " " * len(quoted[0])


def _paragraphs(document: Document) -> list[list[int]]:
    groups: list[list[int]] = []
    number = -1
    for place, sentence in enumerate(document.sentences):
        if sentence.paragraph != number:
            groups.append([])
            number = sentence.paragraph
        groups[-1].append(place)
    return groups


def _line(document: Document, place: int) -> int:
    """Where the line of a sentence begins, if little stands before it there."""
    start = document.sentences[place].start
    line = document.text.rfind("\n", max(0, start - 24), start) + 1
    return line if line or start <= 24 else start


def _opening(document: Document, place: int) -> str:
    """A sentence's beginning, with the bullet or number that stands before it on its line."""
    start = document.sentences[place].start
    line = max(start - 10, document.text.rfind("\n", max(0, start - 10), start) + 1)
    return document.text[line : start + 20]
