"""Statements reported without quotation marks: "Hamada said on Thursday that ...", "..., according to the ministry".

A sentence reports when a word of speech has a subject (`subjects`) and is followed by what was said, or follows it:

    closing     ..., the minister said on Thursday.    ..., said the minister.    Bakan ... söyledi.
    according   According to the ministry ...
    remark      As the minister said, ...              The ferries, he said, will ...
    opening     The minister, who ..., said that ...   The minister said the ferries ...    Dijo que ...
    act         The minister urged the council to ...
    label       Hamada: the ferries will run
    relative    ... of Ada Roche, who said that ...

The first of these that a sentence has names the speaker under whom all of it can be shown. Denied and supposed speech
is no report.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.text.quotes.lexicon import Word
from bot.text.quotes.phrases import NAME, PRONOUN
from bot.text.quotes.subjects import SPEECH, Subjects, outer
from bot.text.quotes.vocabulary import STOP, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.text.quotes.phrases import Mention
    from bot.text.quotes.scan import Unit
    from bot.text.quotes.structure import Structure
    from bot.text.quotes.vocabulary import Token

_DOUBT: Final = Word.NEGATION | Word.CONDITION
_OPENS: Final = Word.DEFINITE | Word.INDEFINITE | Word.PRONOUN
_LEAST: Final = 5
"""Tokens of the shortest sentence that reports something."""
_REST: Final = 4
"""Tokens of what is said, at least."""
_WHEN: Final = 7
"""Tokens between the reporting word and its complementiser: "said on Thursday that", "told reporters in Reyle that"."""
_TAIL: Final = 9
"""Tokens of a reporting clause after its verb, at the end of a sentence: "Hamada said late on Thursday"."""
_LAST: Final = 3
"""Tokens before the subject, and from the word of speech on, where that stands last."""
_VERB: Final = 2
"""Auxiliaries and adverbs before a word of speech that belong to it."""
_WORDS: Final = 3
"""Words before a source that are no part of its mention, but belong to it."""
_ASIDE: Final = 6
"""Tokens of a remark after its verb: "the minister said on Monday, "."""


@dataclass(frozen=True, slots=True)
class Report:
    """A unit that reports; who says it (None: who spoke last), the token of the reporting word, and text[start:end].

    `pronoun`: the token of the relative pronoun that stands for who says it.
    """

    unit: int
    mention: Mention | None
    cue: int
    form: str
    start: int
    end: int
    pronoun: int = -1


_CLAUSES: Final = frozenset({"that", "zero", "zero bare", "relative"})
"""Forms in which a clause tells what was said."""
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
    reading, scan = _Reading(structure), structure.scan
    for number, unit in enumerate(scan.units):
        if unit.last - unit.first < _LEAST or scan.tokens[unit.last - 1].text in "?？؟":
            continue
        start, end = scan.starts[unit.first], scan.end(unit.last - 1)
        for found in _distinct(reading.reports(number)):
            pronoun = reading.subjects.relative(found[1], unit) if found[2] == "relative" else -1
            yield Report(number, *found, start, end, pronoun)


def _distinct(found: Iterator[_Found]) -> Iterator[_Found]:
    """The first report of a sentence, and what another says in a clause of it: "A said ..., while B said ..."."""
    speakers: set[int] = set()
    cues: set[int] = set()
    for mention, cue, form in found:
        speaker = -1 if mention is None else mention.first
        clause = form in _CLAUSES or form.startswith("closing")
        if not cues or (clause and speaker >= 0 and speaker not in speakers and cue not in cues):
            yield mention, cue, form
        speakers.add(speaker)
        cues.add(cue)


class _Reading:
    """One document's sentences, read for reports."""

    def __init__(self, structure: Structure) -> None:
        self.structure, self.symbols, self.tokens = structure, structure.symbols, structure.scan.tokens
        self.subjects = Subjects(structure)
        self.rules, self.how = structure.scan.language.quotation, structure.scan.language.reporting
        self.follows = self.rules.order != "verb-final" or self.how.omits_that
        """Whether what is said may follow its word at once."""
        self.behind = Word.ACT | Word.CLAUSE if self.how.inverts else 0
        """Words besides those of saying that may stand behind what is said, their subject last: ", oznámilo ..."."""

    def reports(self, number: int) -> Iterator[_Found]:
        """The reports of a unit, the one that governs most of it first."""
        unit = self.structure.scan.units[number]
        tokens = range(unit.first, unit.last) if unit.flags & SPEECH else ()
        place = _Place(
            number, unit, [at for at in tokens if self.tokens[at].flags & SPEECH and self.subjects.speech(at)]
        )
        told = (self._remark, self._opening, self._inverted, self._final, self._relative)
        ways = (self._label, self._closing, self._according, *told) if place.cues else (self._label, self._according)
        for find in ways:
            for mention, cue, form in find(place):
                if not self._doubted(mention, cue, form):
                    yield mention, cue, form

    def _doubted(self, mention: Mention | None, cue: int, form: str) -> bool:
        """Whether the reporting clause is denied or supposed."""
        first, last = (cue, cue) if mention is None else (min(outer(mention), cue), max(mention.last, cue))
        if mention and form == "final":
            last = mention.last  # what is said stands between
        if any(token.flags & _DOUBT for token in self._clear(max(0, first - 1), last)):
            return True
        behind = self.tokens[cue + 1 : cue + 3]  # "sagte nicht, dass"
        return (
            len(behind) > 1
            and bool(behind[0].flags & Word.NEGATION)
            and (behind[1].kind != WORD or bool(behind[1].flags & Word.THAT))
        )

    def _label(self, place: _Place) -> Iterator[_Found]:
        """A name and a colon before what it says, in headings and transcripts; the text must name it elsewhere too."""
        mention = self.subjects.begins.get(place.unit.first)
        if mention is None or mention.kind != NAME or self.symbols[mention.last : mention.last + 1] != ":":
            return
        behind = range(mention.last, place.unit.last)
        told = sum(self.tokens[at].text.isalpha() and self.structure.owner[at] < 0 for at in behind)
        others = (m for m in self.structure.found if m.kind == NAME and m is not mention)
        if 2 * told > len(behind) > _REST and any(m.name[-1:] == mention.name[-1:] for m in others):
            yield mention, mention.last, "label"

    def _clear(self, first: int, last: int) -> list[Token]:
        """The tokens of a reporting clause, without what stands in it between commas."""
        commas = [at for at in range(first + 1, last) if self.symbols[at] == ","]
        if len(commas) < 2:
            return self.tokens[first:last]
        return [*self.tokens[first : commas[0]], *self.tokens[commas[-1] : last]]

    def _closing(self, place: _Place) -> Iterator[_Found]:
        unit = place.unit
        for at in place.cues:
            flags = self.tokens[at].flags
            if not flags & (Word.SAY | Word.ACT | self.behind) or at - unit.first < 2:
                continue
            verb = self._verb(at, unit)
            mention = self.subjects.begins.get(at + 1) if flags & (Word.SAY | self.behind) else None
            if mention and self.symbols[verb - 1] == "," and not flags & Word.HEARER and mention.kind != PRONOUN:
                mention = self.subjects.named(mention)
                ends = mention.last >= unit.last or self.symbols[mention.last] in ",.-(P"
                rest = unit.last - mention.last if self.symbols[mention.last : mention.last + 1] == "," else 0
                if ends and at - unit.first + rest >= _REST and self.subjects.before_aside(verb - 1, unit) is None:
                    yield mention, at, "closing VS"
            mention = self.subjects.ending(at) if at - unit.first >= _REST else None
            opens = self.subjects.opens(mention, unit) if mention else unit.first
            if mention and opens > unit.first and self.symbols[opens - 1] == "," and self._ends(at + 1, unit):
                yield mention, at, "closing SV"

    def _verb(self, at: int, unit: Unit) -> int:
        """Where the verb begins that a word of speech ends: ", a affirmé", ", ha poi detto"."""
        first = at
        while first > unit.first and at - first < _VERB and self.tokens[first - 1].flags & Word.FUNCTION:
            if self.symbols[first - 1] not in "wS":
                break
            first -= 1
        return first

    def _ends(self, at: int, unit: Unit) -> bool:
        rest = self.symbols[at : unit.last]
        return len(rest) <= _TAIL and "T" not in rest and ":" not in rest

    def _according(self, place: _Place) -> Iterator[_Found]:
        unit = place.unit
        sources = unit.flags & (Word.ACCORDING | Word.ACCORDING_AFTER)
        for at in range(unit.first, unit.last) if sources else ():
            flags = self.tokens[at].flags
            if flags & Word.ACCORDING:
                mention = self._source(at, unit)
                if mention:
                    yield mention, at, "according"
            elif flags & Word.ACCORDING_AFTER:
                mention = self.subjects.before(at)
                if mention:
                    yield mention, at, "according"

    def _source(self, at: int, unit: Unit) -> Mention | None:
        """The mention after "according to", with up to three words before it that belong to it: "podle šéfky ..."."""
        for place in range(at + 1, min(unit.last, at + 2 + _WORDS)):
            mention = self.subjects.begins.get(place)
            if mention or self.tokens[place].kind != WORD or self.tokens[place].flags & (Word.THAT | SPEECH):
                return mention
        return None

    def _remark(self, place: _Place) -> Iterator[_Found]:
        unit = place.unit
        for at in place.cues:
            if not self.tokens[at].flags & Word.SAY:
                continue
            mention, behind = self.subjects.ends.get(at), at + 1
            before = outer(mention) - 1 if mention else -1
            if not mention and self.how.inverts:
                mention, before = self.subjects.behind(at), self._verb(at, unit) - 1
                behind = mention.last if mention else behind
            if not mention or before < unit.first:
                continue
            if "," not in self.symbols[behind : min(unit.last, behind + _ASIDE)]:
                continue
            if self.tokens[before].flags & Word.AS or (behind == at + 1 and self.symbols[before] == ","):
                yield mention, at, "remark"

    def _opening(self, place: _Place) -> Iterator[_Found]:
        unit = place.unit
        for at in place.cues:
            said = self._said(at, unit)
            if not said:
                continue
            mention, how = self.subjects.subject(at, unit)
            if not mention and said in _CLAUSES:
                mention, how = self._shared(at, place, said), " shared"
            if not mention and self.rules.drops_subject and at - unit.first <= 1 and self._at_once(at):
                yield None, at, "dropped"
            thing = mention is not None and mention.gender == "n" and not self.tokens[at].flags & Word.SAY  # "it shows"
            if mention and not thing and mention.gender not in ("1", "1p"):
                yield mention, at, said + how

    def _shared(self, at: int, place: _Place, said: str) -> Mention | None:
        """The subject far before a word; without a complementiser the word must be one of saying."""
        plain = bool(self.tokens[at].flags & Word.SAY)
        return self.subjects.shared(at, place.number, said=said == "that" or (said == "zero" and plain))

    def _said(self, at: int, unit: Unit) -> str:
        """How what is said follows a word of speech: after a complementiser, at once, or as its object."""
        return next(self._ways(at, unit), "") if unit.last - at >= _REST else ""

    def _ways(self, at: int, unit: Unit) -> Iterator[str]:
        """All of them, one after another: most words are settled by the first."""
        after, flags = self.symbols[at + 1], self.tokens[at].flags
        speaks, told = flags & (Word.SAY | Word.CLAUSE) if self.follows else 0, flags & Word.HEARER
        if self._that(at, unit):
            yield "that"
        if after == ":":
            yield "colon"
        if speaks and not told and self._clause(at + 1, unit) and self._told(at, unit):
            yield "zero"
        if flags & Word.SAY and not told and self.how.omits_that and self._bare(at + 1):
            yield "zero bare"
        comma = self._comma(at, unit) if flags & Word.SAY or (self.how.comma_opens and speaks) else 0
        if comma and (self._after_comma(comma + 1, unit) or self._after_aside(comma + 1, unit)):
            yield "zero"
        hearers = range(at + 2, min(unit.last, at + 6)) if told else ()
        if any(ends in self.subjects.ends and self._clause(ends, unit) for ends in hearers):
            yield "told"
        if flags & Word.ACT and self.rules.order != "verb-final" and self.tokens[at + 1].kind != STOP:
            yield "act"

    def _comma(self, at: int, unit: Unit) -> int:
        """The comma before what is said: at once, or after a day or a particle ("teilte am Montag mit,"); 0: none."""
        if at + 1 >= unit.last or self.symbols[at + 1] == "," or not self.how.comma_opens:
            return at + 1 if self.symbols[at + 1 : at + 2] == "," else 0
        for place in range(at + 1, min(unit.last, at + 1 + _WHEN)):
            if self.symbols[place] == ",":
                return place
            if self.tokens[place].kind != WORD or self.subjects.speech(place):
                break
        return 0

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
        return behind[:1] == "T" or behind == ",T"

    def _clause(self, at: int, unit: Unit) -> bool:
        """Whether a clause with a subject of its own begins at a place, or after an adverb there."""
        for place in range(at, min(unit.last, at + 3)):
            token = self.tokens[place]
            if self.structure.owner[place] >= 0 or token.flags & _OPENS:
                return True
            if token.kind != WORD:
                return False
            if token.flags & Word.PREPOSITION and not self._dated(place, unit):
                return self._pronoun(place + 1, unit)
        return False

    def _pronoun(self, at: int, unit: Unit) -> bool:
        """Whether a pronoun opens a clause soon: "said in an interview he would"."""
        for place in range(at, min(unit.last, at + _WHEN)):
            mention = self.subjects.begins.get(place)
            if mention and mention.kind == PRONOUN:
                return True
            if self.tokens[place].kind != WORD or self.tokens[place].flags & (Word.UNREAL | Word.THAT | SPEECH):
                return False
        return False

    def _dated(self, at: int, unit: Unit) -> bool:
        """Whether a preposition leads to a day; what is said may begin after it: "said on Monday the ferries ..."."""
        return at + 1 < unit.last and bool(self.tokens[at + 1].flags & Word.NOT_NAME)

    def _told(self, at: int, unit: Unit) -> bool:
        """Whether what follows is a clause and no object ("claimed the prize"): it has a verb, or the word tells."""
        plain = self.tokens[at].flags
        verbs = Word.VERB | Word.UNREAL | Word.SAY
        rest = self.tokens[at + 2 : unit.last]
        return bool(plain & Word.SAY and plain & Word.FUNCTION) or any(token.flags & verbs for token in rest)

    def _bare(self, at: int) -> bool:
        """Whether a clause may begin at a place with a noun that nothing shows to be one: "said ferries will run"."""
        token = self.tokens[at]
        return token.kind == WORD and not token.flags & (Word.PREPOSITION | Word.THAT | Word.JOIN)

    def _after_comma(self, at: int, unit: Unit) -> bool:
        """Whether what is said follows a comma: "sagte, er werde". Where words are not parted a comma is enough."""
        scan = self.structure.scan
        if unit.last - at < _REST or not self.how.comma_opens:
            return False
        preposition = self.tokens[at].flags & Word.PREPOSITION and not self.tokens[at].flags & (Word.THAT | Word.AS)
        return not scan.words.spaced or bool(preposition) or self._clause(at, unit)

    def _after_aside(self, at: int, unit: Unit) -> bool:
        """Whether what is said follows an aside: "said, if elected, she would ..."."""
        if not self.how.omits_that:
            return False
        ends = next((place for place in range(at, min(unit.last, at + 1 + _ASIDE)) if self.symbols[place] == ","), -1)
        told = ends > 0 and unit.last - ends > _REST and self._clause(ends + 1, unit)
        return told and bool(self.tokens[at].flags & (Word.CONDITION | Word.PREPOSITION))

    def _inverted(self, place: _Place) -> Iterator[_Found]:
        """The subject behind its word: "Dijo el ministro que", "Am Montag sagte die Ministerin, dass"."""
        unit = place.unit
        for at in place.cues if self.how.inverts else ():
            mention = self.subjects.behind(at)
            if mention is None:
                continue
            comma = self._comma(mention.last - 1, unit)
            if self._that(mention.last - 1, unit) or (comma and self._after_comma(comma + 1, unit)):
                yield mention, at, "inverted"
            elif self.rules.order == "verb-first" and self.tokens[at].flags & Word.ACT:
                yield mention, at, "act"

    def _relative(self, place: _Place) -> Iterator[_Found]:
        """What the clause of a relative pronoun reports: "a letter from Ada Roche, who said that"."""
        for at in place.cues if place.unit.flags & Word.RELATIVE else ():
            pronoun = self.subjects.relative(at, place.unit)
            comma = pronoun > 0 and self.symbols[pronoun - 1] == ","
            mention = self.subjects.ends.get(pronoun - comma)
            if mention and self._said(at, place.unit) in _CLAUSES:
                yield mention, at, "relative"

    def _final(self, place: _Place) -> Iterator[_Found]:
        """The word last: "Bakan ... söyledi", 市長は…と述べた."""
        unit = place.unit
        for at in place.cues if self.rules.order == "verb-final" else ():
            mention = self.subjects.first(at, place.number)
            flags = self.tokens[at].flags
            near = unit.last - at <= _LAST and flags & (Word.SAY | Word.CLAUSE | Word.ACT)
            denied = any(token.flags & (_DOUBT | Word.UNREAL) for token in self.tokens[at : unit.last])  # 밝히지 않았다
            near = near and (flags & (Word.CLAUSE | Word.ACT) or self._quotes(at))
            if mention and near and not denied and outer(mention) - unit.first <= _LAST:
                yield mention, at, "final"

    def _quotes(self, at: int) -> bool:
        """Whether a clause stands before a last word and no object: 運航すると述べた, not 予算案を発表した."""
        if self.structure.scan.words.spaced:
            before = self.tokens[at - 1].flags
            return not before & Word.OBLIQUE or bool(before & Word.FUNCTION)
        return any(self.tokens[place].flags & Word.QUOTATIVE for place in range(max(0, at - _REST), at))
