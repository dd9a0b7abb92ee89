"""Whose word a reporting word is: the subject of its clause, among the mentions around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.lexicon import Word
from bot.text.quotes.phrases import DOCUMENT, GROUP, NAME, ORGANISATION, PRONOUN, ROLE, Mention
from bot.text.quotes.scan import WORD

if TYPE_CHECKING:
    from bot.text.quotes.attribute import Structure
    from bot.text.quotes.scan import Unit

SPEECH: Final = Word.SAY | Word.CUE | Word.ACT | Word.CLAUSE
_SPEAKERS: Final = frozenset({NAME, ROLE, PRONOUN, GROUP, ORGANISATION, DOCUMENT})
_OPENS: Final = Word.DEFINITE | Word.INDEFINITE
_BARS: Final = SPEECH | Word.PREPOSITION | Word.THAT | Word.JOIN | Word.UNREAL | _OPENS
"""What does not stand between a subject and its reporting word."""
_NEAR: Final = 4
"""Tokens between a speaker and the reporting word: adverbs, auxiliaries."""
_ASIDE: Final = 24
"""Tokens between commas that may stand behind a subject: "Hamada, who ..., said"."""
_PHRASE: Final = 6
"""Words of a subject that is none of the known roles and groups: "the owners of the boats"."""


def outer(mention: Mention) -> int:
    """The first token of a mention, the title before a name included."""
    return mention.outer if mention.outer >= 0 else mention.first


class Subjects:
    """The mentions of one document, by where they begin and end."""

    def __init__(self, structure: Structure) -> None:
        self.structure, self.tokens, self.symbols = structure, structure.scan.tokens, structure.symbols
        speakers = [mention for mention in structure.found if mention.kind in _SPEAKERS]
        self.begins = {outer(mention): mention for mention in speakers}
        self.ends = {mention.last: mention for mention in speakers}

    def speech(self, at: int) -> bool:
        """Whether a word reports."""
        flags = self.tokens[at].flags
        return bool(flags & SPEECH) and at not in self.structure.owner and not flags & Word.THOUGHT

    def subject(self, at: int, unit: Unit) -> tuple[Mention | None, str]:
        """The subject right before a word, with its asides and what belongs to it."""
        left = at
        while left > unit.first and at - left <= _NEAR and left not in self.ends and self._between(left - 1):
            left -= 1
        if left in self.ends:
            return self._head(self.ends[left], unit), ""
        if left > unit.first and self.symbols[left - 1] in ",)":
            return self.before_aside(left - 1, unit), " aside"
        return None, ""

    def _title(self, at: int) -> bool:
        """Whether a word is a title that no mention has taken."""
        return at not in self.structure.owner and bool(self.tokens[at].flags & (Word.ROLE | Word.HONORIFIC))

    def _between(self, at: int) -> bool:
        token = self.tokens[at]
        if token.flags & Word.SAY and token.flags & Word.FUNCTION:
            return at not in self.structure.owner  # "ha detto"
        return token.kind == WORD and not token.flags & _BARS and at not in self.structure.owner

    def _head(self, mention: Mention | None, unit: Unit) -> Mention | None:
        """The first of mentions that hang together: "a spokesman for the harbour in Reyle"."""
        while mention and not self._stands(mention, unit):
            mention = self.ends.get(outer(mention) - 1)
        return mention

    def _stands(self, mention: Mention, unit: Unit) -> bool:
        """Whether a mention can be the subject of a clause."""
        if self.tokens[mention.last - 1].possessive or mention.apposition:
            return False
        if outer(mention) == unit.first:
            return True
        before = self.tokens[outer(mention) - 1]
        return not before.flags & (Word.PREPOSITION | Word.HEARER | Word.ACCORDING) and not before.possessive

    def before_aside(self, comma: int, unit: Unit) -> Mention | None:
        """The subject before what stands between commas."""
        for at in range(comma - 1, max(unit.first, comma - _ASIDE), -1):
            if self.symbols[at] == "," and at in self.ends:
                mention = self._head(self.ends[at], unit)
                if mention:
                    return mention
        return None

    def shared(self, at: int, number: int, *, said: bool) -> Mention | None:
        """The subject of the sentence, for a word that has it too: after a conjunction, as a participle, or far off.

        `said`: a complementiser follows, which all but participles need.
        """
        before = self.tokens[at - 1] if at else None
        participle = before is not None and before.text in ",،，" and bool(self.tokens[at].flags & Word.PARTICIPLE)
        if before is None or not (participle or said):
            return None
        mention = self.first(at, number)
        if mention is None or participle or before.flags & Word.JOIN:
            return mention
        near = not before.flags & (Word.UNREAL | Word.THAT) and not any(map(self.speech, range(mention.last, at)))
        return mention if near and outer(mention) == self.structure.scan.units[number].first else None

    def first(self, at: int, number: int) -> Mention | None:
        """The first mention of a unit that can be a subject, before a word."""
        for index in self.structure.of_unit[number]:
            mention = self.structure.found[index]
            if mention.last > at:
                return None
            if mention.kind in _SPEAKERS and self._stands(mention, self.structure.scan.units[number]):
                return mention
        return None

    def behind(self, at: int) -> Mention | None:
        """The subject right behind a word: "dijo el ministro que", "sagte die Ministerin, dass"."""
        start = at + 1
        while start - at < _NEAR and start < len(self.tokens) and self._title(start):
            start += 1
        mention = self.begins.get(start)
        if mention is None or mention.kind == PRONOUN or self.tokens[at].flags & Word.HEARER:
            return None
        return mention
