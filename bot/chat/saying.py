"""Quotes as blockquotes, grouped by who said them.

A group has the speakers' names in bold, each with the role, and a blockquote for each quotation, or for each sentence
with all that is quoted in it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from bot.chat import fragments
from bot.chat.heading import right_to_left
from bot.chat.markup import ELLIPSIS, RIGHT_TO_LEFT, Block, Line, Run, clean, cut, directed, isolated, line, width
from bot.locales import translate
from bot.text.voices import comma, voices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.models import Brief, Quote, Speaker
    from bot.text.voices import Passage

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


def grouped(brief: Brief, quotes: Sequence[Quote], locale: str | None, limit: int) -> list[Group]:
    """The groups in the order in which the speakers first speak, nobody known last. `limit`: units of a blockquote."""
    groups = []
    for voice in voices(brief.article.text, quotes):
        made = [_block(brief, passage, locale, limit) for passage in voice.passages]
        counts = (len(passage.quotes) * whole for passage, (_, whole) in zip(voice.passages, made, strict=True))
        groups.append(Group(_heading(brief, voice.speakers, locale), tuple(block for block, _ in made), tuple(counts)))
    return groups


def _heading(brief: Brief, speakers: Sequence[Speaker], locale: str | None) -> Line:
    if not speakers:
        return (Run(translate("render.unattributed", locale), italic=True),)
    runs: list[Run] = []
    for speaker in speakers[:_TOGETHER]:
        runs += [Run(" · ")] * bool(runs) + [Run(_short(speaker.name), bold=True)]
        if speaker.role:
            runs += [Run(comma(speaker.role)), Run(_short(speaker.role))]
    # Names are isolated, so that none of them says which way the line runs.
    turned = [Run(RIGHT_TO_LEFT)] if right_to_left(brief.detection.code) else []
    return line(*turned, *runs, *[Run(" " + ELLIPSIS)] * (len(speakers) > _TOGETHER))


def _short(name: str) -> str:
    shown = cut((Run(clean(name[: 4 * _NAME]) or ELLIPSIS),), _NAME)[0]
    return isolated("".join(run.text for run in shown))


def _block(brief: Brief, passage: Passage, locale: str | None, limit: int) -> tuple[Block, bool]:
    """The blockquote of a passage, and whether it is shown whole."""
    text, direction = brief.article.text, right_to_left(brief.detection.code)
    lines, room, whole = [], limit, passage.spoken or passage.end - passage.start <= limit
    for runs in _lines(text, passage, limit):
        if room < len(ELLIPSIS) + 1:
            whole = False
            break
        first = replace(runs[0], text=directed(runs[0].text, right_to_left=direction)) if runs else None
        made, rest = cut(line(first, *runs[1:]), room) if first else ((), ())
        whole = whole and not rest
        if made:
            lines.append(made)
            room -= width(made)
    lines[-1:] = [line(*(lines[-1] if lines else (Run(ELLIPSIS),)), *_tail(brief, passage, locale))]
    long = sum(map(width, lines)) > _FOLDED
    return Block(tuple(lines), quoted=True, expandable=long, gap=False), whole


def _tail(brief: Brief, passage: Passage, locale: str | None) -> list[Run]:
    """What is said about a passage behind it: that it is reported, by whom it was passed on, and where it stands."""
    tail: list[Run] = []
    if passage.reported:
        tail += [Run(" — "), Run(translate("render.reported", locale), italic=True)]
    if via := passage.quotes[0].via:
        tail += [Run(" — "), Run(translate("render.via", locale, name=_short(via)), italic=True)]
    if url := fragments.web(brief.article.url):
        said = passage.said or passage.shown
        place = fragments.link(url, brief.article.text, said[0][0], said[-1][1])
        tail += [Run(" "), Run(MARK, url=place)] if place else []
    return tail


def _lines(text: str, passage: Passage, limit: int) -> list[list[Run]]:
    """The stretches, one a line; or the sentence around them with the quoted words in bold."""
    if passage.spoken:
        shown = (clean(text[start : min(end, start + 2 * limit)]) for start, end in passage.said)
        # The comma that led over to the reporting words leads nowhere here.
        return [[Run(words.rstrip(",،，、"))] for words in shown]
    low, high, said = passage.start, passage.end, passage.said
    lead = ""
    if high - low > limit and said and said[0][0] - low > _BEFORE:
        low, lead = said[0][0] - _BEFORE, ELLIPSIS
    high = min(high, low + 2 * limit)
    runs, at = [Run(lead)] * bool(lead), low
    for start, end in said[:_BOLD]:
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
