"""Quotes as blockquotes, grouped by who said them.

A group has the speakers' names in bold, each with the role, and a blockquote for each quotation, or for each sentence
with all that is quoted in it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from bot.chat import fragments
from bot.chat.heading import right_to_left
from bot.chat.markup import ELLIPSIS, Block, Line, Run, clean, cut, directed, isolated, line, width
from bot.locales import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.text.models import Brief, Quote, Speaker

MARK: Final = "↗"
"""What is pressed to see a quote where it stands."""

_FOLDED: Final = 280
"""UTF-16 units beyond which a blockquote is folded: some six lines on a telephone."""

_NAME: Final = 120
"""UTF-16 units of a name or a role beyond which it is cut."""

_TOGETHER: Final = 5
"""Speakers of one quote that are named."""

_BOLD: Final = 30
"""Stretches of one sentence that are set in bold, of the hundred entities that a message has."""

_BEFORE: Final = 300
"""Code points that are kept before the first quoted word of a context too long to be shown."""

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Group:
    """What one speaker said (or several together, or nobody known). `counts`: quotes shown whole in each blockquote."""

    heading: Line
    said: tuple[Block, ...]
    counts: tuple[int, ...]

    def only(self, *turns: int) -> list[Block]:
        """The heading and these of the blockquotes."""
        return [*([Block((self.heading,))] if self.heading else []), *(self.said[turn] for turn in turns)]

    def part(self, turn: int) -> Group:
        """The group with one of its blockquotes alone."""
        return Group(self.heading, self.said[turn : turn + 1], self.counts[turn : turn + 1])


@dataclass(slots=True)
class _Item:
    """What goes into one blockquote. `context` None: the stretches themselves; else they are bold in this."""

    stretches: list[_Span]
    context: _Span | None = None
    reported: bool = False
    utterance: int = 0
    via: str | None = None
    quotes: int = 1

    def takes(self, span: _Span, utterance: int) -> bool:
        """Whether a stretch that can stand alone belongs here: it lies in the sentence, or goes on the quotation."""
        if self.context:
            return self.context[0] <= span[0] and span[1] <= self.context[1]
        return not self.reported and self.utterance == utterance


def grouped(brief: Brief, quotes: Sequence[Quote], locale: str | None, limit: int) -> list[Group]:
    """The groups in the order in which the speakers first speak, nobody known last. `limit`: units of a blockquote."""
    of: dict[tuple[str, ...], list[Quote]] = {}
    for quote in quotes:
        of.setdefault(tuple(speaker.name for speaker in quote.speakers), []).append(quote)
    groups = []
    for names in sorted(of, key=lambda names: not names):
        blocks, counts = [], []
        for item in _items(of[names]):
            block, whole = _block(brief, item, locale, limit)
            blocks.append(block)
            counts.append(item.quotes if whole else 0)
        groups.append(Group(_heading(of[names][0].speakers, locale), tuple(blocks), tuple(counts)))
    return groups


def _heading(speakers: Sequence[Speaker], locale: str | None) -> Line:
    if not speakers:
        return (Run(translate("render.unattributed", locale), italic=True),)
    runs: list[Run] = []
    for speaker in speakers[:_TOGETHER]:
        runs += [Run(" · ")] * bool(runs) + [Run(_short(speaker.name), bold=True)]
        if speaker.role:
            runs += [Run(", "), Run(_short(speaker.role))]
    return line(*runs, *[Run(" " + ELLIPSIS)] * (len(speakers) > _TOGETHER))


def _short(name: str) -> str:
    shown = cut((Run(clean(name[: 4 * _NAME]) or ELLIPSIS),), _NAME)[0]
    return isolated("".join(run.text for run in shown))


def _items(quotes: Iterable[Quote]) -> list[_Item]:
    """One speaker's quotes in the text's order, those that share a quotation or a sentence put together."""
    items: list[_Item] = []
    for quote in sorted(quotes, key=lambda quote: (quote.start, quote.end)):
        span, last = (quote.start, quote.end), items[-1] if items else None
        if quote.kind == "indirect":
            if last and last.context and _overlap(last.context, span):
                last.quotes += 1
            else:
                items.append(_Item([span], reported=True, via=quote.via))
        elif quote.kind == "partial":
            _join_sentence(items, quote)
        elif last and last.takes(span, quote.utterance):
            last.stretches.append(span)
            last.quotes += 1
        else:
            items.append(_Item([span], utterance=quote.utterance, via=quote.via))
    return items


def _join_sentence(items: list[_Item], quote: Quote) -> None:
    """Put a fragment into the sentence that is shown already, or show its sentence, with what it overlaps inside."""
    low, high = min(quote.context[0], quote.start), max(quote.context[1], quote.end)
    stretches, count = [(quote.start, quote.end)], 1
    while items and _overlap(items[-1].context or (items[-1].stretches[0][0], items[-1].stretches[-1][1]), (low, high)):
        last = items.pop()
        low = min(low, last.context[0] if last.context else last.stretches[0][0])
        high = max(high, last.context[1] if last.context else last.stretches[-1][1])
        stretches = ([] if last.reported else last.stretches) + stretches
        count += last.quotes
    items.append(_Item(stretches, (low, high), via=quote.via, quotes=count))


def _overlap(one: _Span, other: _Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _block(brief: Brief, item: _Item, locale: str | None, limit: int) -> tuple[Block, bool]:
    """The blockquote of an item, and whether it is shown whole."""
    text, direction = brief.article.text, right_to_left(brief.detection.code)
    lines, room, whole = [], limit, True
    for runs in _lines(text, item, limit):
        if room < len(ELLIPSIS) + 1:
            whole = False
            break
        first = replace(runs[0], text=directed(runs[0].text, right_to_left=direction)) if runs else None
        made, rest = cut(line(first, *runs[1:]), room) if first else ((), ())
        whole = whole and not rest
        if made:
            lines.append(made)
            room -= width(made)
    if item.context and item.context[1] - item.context[0] > limit:
        whole = False
    tail: list[Run] = []
    if item.reported:
        tail += [Run(" — "), Run(translate("render.reported", locale), italic=True)]
    if item.via:
        tail += [Run(" — "), Run(translate("render.via", locale, name=_short(item.via)), italic=True)]
    url = fragments.web(brief.article.url)
    place = fragments.link(url, text, item.stretches[0][0], item.stretches[-1][1]) if url else None
    if place:
        tail += [Run(" "), Run(MARK, url=place)]
    lines[-1:] = [line(*(lines[-1] if lines else (Run(ELLIPSIS),)), *tail)]
    long = sum(map(width, lines)) > _FOLDED
    return Block(tuple(lines), quoted=True, expandable=long, gap=False), whole


def _lines(text: str, item: _Item, limit: int) -> list[list[Run]]:
    """The stretches, one a line; or the sentence around them with the quoted words in bold."""
    if item.context is None:
        shown = (clean(text[start : min(end, start + 2 * limit)]) for start, end in item.stretches)
        # The comma that led over to the reporting words leads nowhere here.
        return [[Run(words.rstrip(",،，"))] for words in shown]
    low, high = item.context
    lead = ""
    if high - low > limit and item.stretches[0][0] - low > _BEFORE:
        low, lead = item.stretches[0][0] - _BEFORE, ELLIPSIS
    high = min(high, low + 2 * limit)
    runs, at = [Run(lead)] * bool(lead), low
    for start, end in item.stretches[:_BOLD]:
        start, end = max(start, at), min(end, high)  # noqa: PLW2901  # stretches may overlap in a hostile brief
        if start < end:
            runs += [Run(text[at:start]), Run(text[start:end], bold=True)]
            at = end
    return [_cleaned([*runs, Run(text[at:high])])]


def _cleaned(runs: list[Run]) -> list[Run]:
    """The runs clean, with the spaces between them that they had."""
    made: list[Run] = []
    for run in runs:
        text = clean(run.text)
        spaced = run.text[:1].isspace() and made and not made[-1].text.endswith(" ")
        text = " " * bool(spaced) + text + " " * bool(text and run.text[-1:].isspace())
        if text:
            made.append(replace(run, text=text))
    if made:
        made[-1] = replace(made[-1], text=made[-1].text.rstrip())
    return [run for run in made if run.text]
