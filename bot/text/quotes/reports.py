"""Statements reported without quotation marks: "Hamada said on Thursday that ...", "..., according to the ministry".

A sentence reports when a word of speech has a subject (`subjects`) and is followed by what was said, or follows it:

    closing     ..., the minister said on Thursday.    ..., said the minister.    Bakan ... söyledi.
    according   According to the ministry ...
    remark      As the minister said, ...              The ferries, he said, will ...
    opening     The minister, who ..., said that ...   The minister said the ferries ...    Dijo que ...
    act         The minister urged the council to ...

The first of these that a sentence has names the speaker under whom all of it can be shown. Denied and supposed speech
is no report.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.text.quotes.lexicon import Word
from bot.text.quotes.phrases import PRONOUN
from bot.text.quotes.scan import WORD
from bot.text.quotes.subjects import SPEECH, Subjects, outer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.text.quotes.attribute import Structure
    from bot.text.quotes.phrases import Mention
    from bot.text.quotes.scan import Unit

_DOUBT: Final = Word.NEGATION | Word.CONDITION
_OPENS: Final = Word.DEFINITE | Word.INDEFINITE | Word.PRONOUN
_LEAST: Final = 6
"""Tokens of the shortest sentence that reports something."""
_REST: Final = 4
"""Tokens of what is said, at least."""
_WHEN: Final = 7
"""Tokens between the reporting word and its complementiser: "said on Thursday that", "told reporters in Reyle that"."""
_TAIL: Final = 9
"""Tokens of a reporting clause after its verb, at the end of a sentence: "Hamada said late on Thursday"."""
_DOUBLED: Final = re.compile(r"(?<![\w'])''(?=\S)[^\n]{1,2000}?\S''(?![\w'])")
"""Speech between doubled apostrophes, as old wires write it; only what reports it shows that it is speech."""
_LAST: Final = 3
"""Tokens before the subject, and from the word of speech on, where that stands last."""
_ASIDE: Final = 6
"""Tokens of a remark after its verb: "the minister said on Monday, "."""


@dataclass(frozen=True, slots=True)
class Report:
    """A unit that reports; who says it (None: who spoke last), the token of the reporting word, and text[start:end]."""

    unit: int
    mention: Mention | None
    cue: int
    form: str
    start: int
    end: int


_Found = tuple["Mention | None", int, str]
"""Who, by which word, in which form."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A unit that is read, and its words of speech."""

    number: int
    unit: Unit
    cues: list[int]


def reports(structure: Structure) -> Iterator[Report]:
    """The reports of a document, in order, one a sentence; questions are none."""
    reading, tokens = _Reading(structure), structure.scan.tokens
    speech = list(_DOUBLED.finditer(structure.scan.text)) if "''" in structure.scan.text else []
    told = 0
    for number, unit in enumerate(structure.scan.units):
        start, end = tokens[unit.first].start, tokens[unit.last - 1].end
        if start < told or unit.last - unit.first < _LEAST or tokens[unit.last - 1].text in "?？؟":
            continue
        found = next(reading.reports(number), None)
        if found:
            start, told = _whole(start, end, speech)
            yield Report(number, *found, start, told)


def _whole(start: int, end: int, speech: Sequence[re.Match[str]]) -> tuple[int, int]:
    """A stretch with all of the speech between doubled apostrophes that it holds a part of, or that follows at once."""
    for stretch in speech:
        if stretch.start() <= end + 2 and stretch.end() >= start:
            start, end = min(start, stretch.start()), max(end, stretch.end())
    return start, end


class _Reading:
    """One document's sentences, read for reports."""

    def __init__(self, structure: Structure) -> None:
        self.structure, self.symbols, self.tokens = structure, structure.symbols, structure.scan.tokens
        self.subjects = Subjects(structure)
        self.rules = structure.scan.language.quotation

    def reports(self, number: int) -> Iterator[_Found]:
        """The reports of a unit, the one that governs most of it first."""
        unit = self.structure.scan.units[number]
        tokens = range(unit.first, unit.last) if unit.flags & SPEECH else ()
        place = _Place(number, unit, [at for at in tokens if self.subjects.speech(at)])
        for find in (self._closing, self._according, self._remark, self._opening, self._inverted, self._final):
            for mention, cue, form in find(place):
                if not self._doubted(mention, cue):
                    yield mention, cue, form

    def _doubted(self, mention: Mention | None, cue: int) -> bool:
        """Whether the reporting clause is denied or supposed."""
        first, last = (cue, cue) if mention is None else (min(outer(mention), cue), max(mention.last, cue))
        if any(token.flags & _DOUBT for token in self.tokens[max(0, first - 1) : last]):
            return True
        behind = self.tokens[cue + 1 : cue + 3]  # "sagte nicht, dass"
        return (
            len(behind) > 1
            and bool(behind[0].flags & Word.NEGATION)
            and (behind[1].kind != WORD or bool(behind[1].flags & Word.THAT))
        )

    def _closing(self, place: _Place) -> Iterator[_Found]:
        unit = place.unit
        for at in place.cues:
            flags = self.tokens[at].flags
            if not flags & Word.SAY or at - unit.first < _REST:
                continue
            mention = self.subjects.begins.get(at + 1)
            if mention and self.symbols[at - 1] == "," and not flags & Word.HEARER and mention.kind != PRONOUN:
                ends = mention.last >= unit.last or self.symbols[mention.last] in ",.-(P"
                if ends and self.subjects.before_aside(at - 1, unit) is None:
                    yield mention, at, "closing VS"
            mention = self.subjects.ends.get(at)
            if (
                mention
                and self.symbols[outer(mention) - 1] == ","
                and outer(mention) > unit.first
                and self._ends(at + 1, unit)
            ):
                yield mention, at, "closing SV"

    def _ends(self, at: int, unit: Unit) -> bool:
        rest = self.symbols[at : unit.last]
        return len(rest) <= _TAIL and "T" not in rest and ":" not in rest

    def _according(self, place: _Place) -> Iterator[_Found]:
        unit = place.unit
        sources = unit.flags & (Word.ACCORDING | Word.ACCORDING_AFTER)
        for at in range(unit.first, unit.last) if sources else ():
            flags = self.tokens[at].flags
            if flags & Word.ACCORDING:
                mention = self.subjects.begins.get(at + 1) or self.subjects.begins.get(at + 2)
                if mention:
                    yield mention, at, "according"
            elif flags & Word.ACCORDING_AFTER:
                mention = self.subjects.ends.get(at)
                if mention:
                    yield mention, at, "according"

    def _remark(self, place: _Place) -> Iterator[_Found]:
        unit = place.unit
        for at in place.cues:
            mention = self.subjects.ends.get(at)
            if not mention or not self.tokens[at].flags & Word.SAY or outer(mention) == unit.first:
                continue
            if "," not in self.symbols[at + 1 : min(unit.last, at + 1 + _ASIDE)]:
                continue
            before = self.tokens[outer(mention) - 1]
            if before.text == "," or before.flags & Word.AS:
                yield mention, at, "remark"

    def _opening(self, place: _Place) -> Iterator[_Found]:
        unit = place.unit
        for at in place.cues:
            said = self._said(at, unit)
            if not said:
                continue
            mention, how = self.subjects.subject(at, unit)
            if not mention:
                mention, how = self.subjects.shared(at, place.number, said=said == "that"), " shared"
            if not mention and self.rules.drops_subject and at - unit.first <= 1 and self._at_once(at):
                yield None, at, "dropped"
            if mention and mention.gender not in ("1", "1p"):
                yield mention, at, said + how

    def _said(self, at: int, unit: Unit) -> str:
        """How what is said follows a word of speech: after a complementiser, at once, or as its object."""
        symbols, flags = self.symbols, self.tokens[at].flags
        if unit.last - at < _REST:
            return ""
        speaks, told = flags & (Word.SAY | Word.CLAUSE), flags & Word.HEARER
        hearers = range(at + 2, min(unit.last, at + 6)) if told else ()
        forms = (
            ("that", self._that(at, unit)),
            ("colon", symbols[at + 1] == ":"),
            ("zero", speaks and not told and self._clause(at + 1, unit)),
            ("zero", flags & Word.SAY and symbols[at + 1] == "," and self._after_comma(at + 2, unit)),
            ("told", any(ends in self.subjects.ends and self._clause(ends, unit) for ends in hearers)),
            ("act", flags & Word.ACT),
        )
        return next((form for form, holds in forms if holds), "")

    def _that(self, at: int, unit: Unit) -> bool:
        """Whether a complementiser follows a word of speech in its clause."""
        while at + 1 < unit.last and self.subjects.speech(at + 1):
            at += 1  # "ha detto che"
        for place in range(at + 1, min(unit.last, at + 1 + _WHEN)):
            if self.symbols[place] == "T":
                return True
            follows = self.symbols[place + 1] if place + 1 < unit.last else ""
            if self.subjects.speech(place) or (self.symbols[place] in ",:.-(" and follows != "T"):
                return False
        return False

    def _at_once(self, at: int) -> bool:
        """Whether a complementiser follows a word of speech with nothing between: its subject is dropped."""
        behind = self.symbols[at + 1 : at + 3]
        return behind[:1] == ["T"] or behind == [",", "T"]

    def _clause(self, at: int, unit: Unit) -> bool:
        """Whether a clause with a subject of its own begins at a place, or after an adverb there."""
        for place in range(at, min(unit.last, at + 3)):
            token = self.tokens[place]
            if place in self.structure.owner or token.flags & _OPENS:
                return True
            if token.kind != WORD:
                return False
        return False

    def _after_comma(self, at: int, unit: Unit) -> bool:
        """Whether what is said follows a comma: "sagte, er werde". Where words are not parted a comma is enough."""
        scan = self.structure.scan
        if unit.last - at < _REST or not scan.language.reporting.comma_opens:
            return False
        return not scan.words.spaced or self._clause(at, unit)

    def _inverted(self, place: _Place) -> Iterator[_Found]:
        """The subject behind its word: "Dijo el ministro que", "Am Montag sagte die Ministerin, dass"."""
        unit = place.unit
        for at in place.cues if self.structure.scan.language.reporting.inverts else ():
            mention = self.subjects.behind(at)
            if mention is None:
                continue
            comma = self.symbols[mention.last : mention.last + 1] == [","]
            if self._that(mention.last - 1, unit) or (comma and self._after_comma(mention.last + 1, unit)):
                yield mention, at, "inverted"

    def _final(self, place: _Place) -> Iterator[_Found]:
        """The word last: "Bakan ... söyledi", 市長は…と述べた."""
        unit = place.unit
        for at in place.cues if self.rules.order == "verb-final" else ():
            mention = self.subjects.first(at, place.number)
            near = unit.last - at <= _LAST and self.tokens[at].flags & Word.SAY
            denied = any(token.flags & (_DOUBT | Word.UNREAL) for token in self.tokens[at : unit.last])  # 밝히지 않았다
            if mention and near and not denied and outer(mention) - unit.first <= _LAST:
                yield mention, at, "final"
