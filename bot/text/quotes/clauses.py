"""Where what is said begins: after a complementiser, at once, behind a comma or an aside.

Asked by reports.py of each word of speech, from the word or its subject on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import Word
from bot.text.quotes.mention import PRONOUN
from bot.text.quotes.subjects import SPEECH, Subjects
from bot.text.quotes.vocabulary import STOP, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.text.quotes.scan import Unit
    from bot.text.quotes.structure import Structure

_OPENS: Final = Word.DEFINITE | Word.INDEFINITE | Word.PRONOUN
REST: Final = 4
"""Tokens of what is said, at least."""
_WHEN: Final = 7
"""Tokens between the reporting word and its complementiser: "said on Thursday that", "told reporters in Reyle that"."""
ASIDE: Final = 6
"""Tokens of a remark after its verb: "the minister said on Monday, "."""


class Clauses:
    """The clauses of one document that are told by a word before them."""

    def __init__(self, structure: Structure, subjects: Subjects) -> None:
        self.structure, self.symbols, self.tokens = structure, structure.symbols, structure.scan.tokens
        self.subjects = subjects
        self.rules, self.how = structure.scan.language.quotation, structure.scan.language.reporting
        self.follows = self.rules.order != "verb-final" or self.how.omits_that
        """Whether what is said may follow its word at once."""

    def said(self, at: int, unit: Unit) -> str:
        """How what is said follows a word of speech: after a complementiser, at once, or as its object."""
        return next(self._ways(at, unit), "") if unit.last - at >= REST else ""

    def _ways(self, at: int, unit: Unit) -> Iterator[str]:
        """All of them, one after another: most words are settled by the first."""
        after, flags = self.symbols[at + 1], self.tokens[at].flags
        speaks, told = flags & (Word.SAY | Word.CLAUSE) if self.follows else 0, flags & Word.HEARER
        if self.that(at, unit):
            yield "that"
        if after == ":":
            yield "colon"
        if speaks and not told and self._clause(at + 1, unit) and self._told(at, unit):
            yield "zero"
        if flags & Word.SAY and not told and self.how.omits_that and self._bare(at + 1):
            yield "zero bare"
        comma = self.comma(at, unit) if flags & Word.SAY or (self.how.comma_opens and speaks) else 0
        if comma and (self.after_comma(comma + 1, unit) or self._after_aside(comma + 1, unit)):
            yield "zero"
        hearers = range(at + 2, min(unit.last, at + 6)) if told else ()
        if any(ends in self.subjects.ends and self._clause(ends, unit) for ends in hearers):
            yield "told"
        if flags & Word.ACT and self.rules.order != "verb-final" and self.tokens[at + 1].kind != STOP:
            yield "act"
        if flags & Word.CLAUSE and speaks and not flags & Word.PARTICIPLE and self._object(at + 1):
            yield "shows"

    def _object(self, at: int) -> bool:
        """Whether an object may begin at a place: "polls show | a close race"."""
        return self.tokens[at].kind != STOP and not self.tokens[at].flags & Word.PREPOSITION

    def comma(self, at: int, unit: Unit) -> int:
        """The comma before what is said: at once, or after a day or a particle ("teilte am Montag mit,"); 0: none."""
        if at + 1 >= unit.last or self.symbols[at + 1] == "," or not self.how.comma_opens:
            return at + 1 if self.symbols[at + 1 : at + 2] == "," else 0
        for place in range(at + 1, min(unit.last, at + 1 + _WHEN)):
            if self.symbols[place] == ",":
                return place
            if self.tokens[place].kind != WORD or self.subjects.speech(place):
                break
        return 0

    def that(self, at: int, unit: Unit) -> bool:
        """Whether a complementiser follows a word of speech in its clause."""
        while at + 1 < unit.last:
            if self.subjects.speech(at + 1):
                at += 1  # "ha detto che"
            elif more := self.subjects.said_more(at + 1, unit):
                at = more
            else:
                break
        for place in range(at + 1, min(unit.last, at + 1 + _WHEN)):
            if self.symbols[place] == "T":
                return True
            follows = self.symbols[place + 1] if place + 1 < unit.last else ""
            if self.subjects.speech(place) or (self.symbols[place] in ",:.-(" and follows != "T"):
                return False
        return False

    def at_once(self, at: int) -> bool:
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
            if token.flags & Word.PREPOSITION and any(t.text[:1].isdigit() for t in self.tokens[place + 1 : place + 2]):
                return True  # "said about 20 people came"
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
        rest, subject = self.tokens[at + 2 : unit.last], self.subjects.begins.get(at + 1)
        if subject and subject.kind == PRONOUN and not self.how.inverts:
            return True
        return bool(plain & Word.SAY and plain & Word.FUNCTION) or any(token.flags & verbs for token in rest)

    def _bare(self, at: int) -> bool:
        """Whether a clause may begin at a place with a noun that nothing shows to be one: "said ferries will run"."""
        token = self.tokens[at]
        return token.kind == WORD and not token.flags & (Word.PREPOSITION | Word.THAT | Word.JOIN)

    def after_comma(self, at: int, unit: Unit) -> bool:
        """Whether what is said follows a comma: "sagte, er werde". Where words are not parted a comma is enough."""
        scan = self.structure.scan
        if unit.last - at < REST or not self.how.comma_opens:
            return False
        preposition = self.tokens[at].flags & Word.PREPOSITION and not self.tokens[at].flags & (Word.THAT | Word.AS)
        return not scan.words.spaced or bool(preposition) or self._clause(at, unit)

    def _after_aside(self, at: int, unit: Unit) -> bool:
        """Whether what is said follows an aside: "said, if elected, she would ..."."""
        if not self.how.omits_that:
            return False
        ends = next((place for place in range(at, min(unit.last, at + 1 + ASIDE)) if self.symbols[place] == ","), -1)
        told = ends > 0 and unit.last - ends > REST and self._clause(ends + 1, unit)
        return told and bool(self.tokens[at].flags & (Word.CONDITION | Word.PREPOSITION))
