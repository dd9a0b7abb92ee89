"""Who speaks without being a mention: "according to exit polls", "a third of the guests said".

Such words are a mention of their own that stands in no table, its index -1: what nobody is named or described by
needs no resolution, and the ranker of quotations does not choose among them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import ARTICLES, Word
from bot.text.quotes.mention import DOCUMENT, NAME, PRONOUN, Mention
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from bot.text.quotes.scan import Unit
    from bot.text.quotes.structure import Structure
    from bot.text.quotes.subjects import Subjects

_LONGEST: Final = 20
"""Words of a source."""
_ENTRY: Final = 3
"""Words of an entry like "according to" before its last one, and of what may stand before them: "but according to"."""
_NO_ADVERB: Final = Word.JOIN | Word.UNREAL | Word.PREPOSITION | Word.PRONOUN | ARTICLES
_NO_END: Final = Word.PREPOSITION | Word.DEFINITE | Word.RELATIVE | Word.UNREAL
_NO_OPENING: Final = Word.PREPOSITION | Word.PARTICIPLE | Word.CONDITION | Word.AS | Word.POSSESSIVE | Word.NOT_NAME
_SMALL: Final = Word.FUNCTION | Word.PREPOSITION | Word.PRONOUN | ARTICLES


class Sources:
    """The sources of one document that are no mentions."""

    def __init__(self, structure: Structure, subjects: Subjects) -> None:
        self.structure, self.symbols, self.tokens = structure, structure.symbols, structure.scan.tokens
        self.subjects, self.inverts = subjects, structure.scan.language.reporting.inverts

    def accorded(self, at: int, number: int) -> Mention | None:
        """What stands behind a word like "according to", in a unit, set off by commas: "figures of Monday, "."""
        unit, last = self.structure.scan.units[number], at + 1
        opens = self._opens_at(at, unit)
        if opens < 0:
            return None
        while last < unit.last and last - at <= _LONGEST and self._names(last):
            last += 1
        ends = self.symbols[last] in ",-(:" if last < unit.last - 1 else opens > unit.first
        return self._words(at + 1, last, number) if ends else None

    def _opens_at(self, at: int, unit: Unit) -> int:
        """Where the clause with such a word begins; -1 within one ("paid according to a plan")."""
        words, token, first = self.structure.scan.words, self.tokens[at], at
        alone = words.classes(token.lower) & Word.ACCORDING  # "para" is "in order to" too
        if not words.spaced or (alone and token.flags & (Word.UNREAL | Word.THAT | Word.SAY)):
            return -1
        small = Word.JOIN if alone else Word.FUNCTION | Word.OPENS
        while first > unit.first and at - first <= _ENTRY and self.tokens[first - 1].flags & small:
            first -= 1
        return first if first == unit.first or self.symbols[first - 1] in ",(-" else -1

    def _names(self, at: int) -> bool:
        token = self.tokens[at]
        return token.kind == WORD and not token.flags & (Word.THAT | Word.SAY | Word.RELATIVE | Word.ACCORDING_PRONOUN)

    def _words(self, first: int, last: int, number: int) -> Mention | None:
        if all(token.flags & _SMALL for token in self.tokens[first:last]):
            return None
        return self._mention(first, last, number)

    def _mention(self, first: int, last: int, number: int) -> Mention:
        scan = self.structure.scan
        return Mention(DOCUMENT, first, last, scan.starts[first], scan.end(last - 1), number)

    def subject(self, at: int, number: int) -> Mention | None:
        """The words from the start of a clause to its word of speech: "a third of the guests | said".

        A mention that they begin with speaks itself: "captains who sail at night | said".
        """
        unit, flags, last = self.structure.scan.units[number], self.tokens[at].flags, at
        if flags & (Word.PARTICIPLE | Word.UNREAL) or (self.inverts and self.subjects.behind(at)):
            return None
        while last - unit.first > 1 and self._adverb(last - 1):
            last -= 1
        first = self._clause(last, unit)
        if first == last or not self._opens(first, unit) or self.tokens[last - 1].flags & _NO_END:
            return None
        head = self.subjects.begins.get(first) or self.subjects.begins.get(first + 1)
        if head:
            return head if self._heads(head, last) else None
        says = flags & Word.SAY and (flags & Word.FUNCTION or self.symbols[at + 1 : at + 2] == "T")
        if says and last - first == 1 and self.tokens[first].flags & Word.INDEFINITE:
            return self._mention(first, last, number)  # "another | said"
        text = any(token.flags & Word.DOCUMENT for token in self.tokens[first:last])
        return self._words(first, last, number) if says or text else None

    def _heads(self, mention: Mention, last: int) -> bool:
        """Whether the words up to a place only tell more of a mention."""
        if mention.kind == PRONOUN or mention.last >= last:
            return mention.kind != PRONOUN and mention.last == last
        return mention.kind != NAME and bool(self.tokens[mention.last].flags & (Word.PREPOSITION | Word.RELATIVE))

    def _clause(self, last: int, unit: Unit) -> int:
        """Where the clause begins whose subject ends at a place; that place if there is no telling."""
        first = last
        while first > unit.first and last - first <= _LONGEST and self._within(first - 1):
            first -= 1
        relative = next((at for at in range(first, last) if self.tokens[at].flags & Word.RELATIVE), last)
        for at in range(first, relative):
            flags = self.tokens[at].flags
            if flags & Word.UNREAL and not flags & Word.AS:
                return last
            first = at + 1 if flags & Word.UNREAL else first
        return first

    def _within(self, at: int) -> bool:
        token = self.tokens[at]
        return token.kind == WORD and not token.flags & (Word.JOIN | Word.THAT) and not self.subjects.speech(at)

    def _opens(self, at: int, unit: Unit) -> bool:
        """Whether the subject of a clause can begin at a place."""
        flags = self.tokens[at].flags
        edge = at == unit.first or self.symbols[at - 1] in ",(-:" or self.tokens[at - 1].flags & (Word.JOIN | Word.AS)
        about = flags & Word.PREPOSITION and self.tokens[at + 1].text[:1].isdigit()  # "about 40 guests"
        return bool(edge) and bool(about or not flags & _NO_OPENING)

    def _adverb(self, at: int) -> bool:
        """Whether a small word belongs to the word of speech behind it: "have | said", not "a third | said"."""
        flags, before = self.tokens[at].flags, self.tokens[at - 1].flags
        return bool(flags & Word.FUNCTION) and not flags & _NO_ADVERB and not before & ARTICLES
