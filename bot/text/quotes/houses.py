"""Institutions behind a preposition that speak by a plural verb beside them: "в пресс-службе сообщили"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import REPORTING, Word
from bot.text.quotes.mention import GROUP, NAME, ORGANISATION, PRONOUN, ROLE
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.quotes.mention import Mention
    from bot.text.quotes.scan import Scan, Unit

_HOUSED: Final = 8
"""Tokens behind an institution among which its people's verb stands."""
_HOUSE: Final = 5
"""Tokens from the preposition to the institution, an article and further words of the preposition too."""
_NAMED: Final = 4
"""Blanks that a name between marks has at most."""
_HOUSES: Final = frozenset({GROUP, NAME, ORGANISATION})
_SPEAKERS: Final = frozenset({GROUP, NAME, PRONOUN, ROLE})


class Houses:
    """What is looked at for it: a document's tokens, their symbols, and the mention that each belongs to."""

    def __init__(self, scan: Scan, found: Sequence[Mention], owner: Sequence[int], symbols: str) -> None:
        self.scan, self.found, self.owner, self.symbols = scan, found, owner, symbols
        self.nobody: set[int] = set()
        """The pronouns beside the verbs of those that speak: "dit-on à la mairie"."""

    def speaking(self, of_unit: Sequence[Sequence[int]]) -> dict[int, int]:
        """Where what stands before those that speak begins, among the mentions of each unit, by their mentions."""
        found = dict[int, int]()
        for unit, indices in zip(self.scan.units, of_unit, strict=True):
            for index in indices if unit.flags & Word.HOUSE and unit.flags & REPORTING else ():
                mention = self.found[index]
                at = self._house(mention, unit) if mention.kind in _HOUSES else -1
                if at >= 0 and self._spoken_by(mention, at, unit):
                    found[index] = at - (self.owner[at - 1] in self.nobody if at else 0)
        return found

    def _house(self, mention: Mention, unit: Unit) -> int:
        """The preposition before a mention and its article, the first of several: "du | côté de la"; or -1."""
        tokens = self.scan.tokens
        for at in range(mention.begins - 1, max(unit.first, mention.begins - _HOUSE) - 1, -1):
            if self.owner[at] >= 0 or tokens[at].kind != WORD:
                break
            if tokens[at].flags & Word.HOUSE:
                size, _ = self.scan.words.phrase([token.lower for token in tokens[at : mention.begins]])
                between = tokens[at + max(size, 1) : mention.begins]
                if all(token.flags & Word.DEFINITE for token in between):
                    return at
        return -1

    def _spoken_by(self, mention: Mention, house: int, unit: Unit) -> bool:
        """Whether a plural verb without another subject stands right before or soon behind a mention."""
        before = house - 1
        one = self.owner[before] if before > unit.first else -1
        if one >= 0 and self.found[one].gender == "p" and self.symbols[before - 1] in "SC":
            self.nobody.add(one)
            return True
        verbs = [before] if before >= unit.first and one < 0 else []
        behind = self._verb_behind(mention, unit)
        verbs += [behind] if behind >= 0 else []
        verb = next((at for at in verbs if self.symbols[at] in "SC"), -1)
        if verb < 0 or self.scan.words.verb_gender(self.scan.tokens[verb].lower) != "p":
            return False
        beside = verb - 1 if verb == before else verb + 1
        subject = self.owner[beside] if unit.first <= beside < unit.last else -1
        return subject < 0 or self.found[subject].kind not in _SPEAKERS

    def _verb_behind(self, mention: Mention, unit: Unit) -> int:
        """The reporting word behind an institution, past a name between marks and what prepositions govern; or -1."""
        at, end = mention.last, min(unit.last, mention.last + _HOUSED)
        while at < end:
            symbol, owner = self.symbols[at], self.owner[at]
            if symbol in "SC":
                return at
            if owner >= 0 and self.symbols[self.found[owner].begins - 1] == "P":
                at = self.found[owner].last
                continue
            named = symbol == "Q" and self.scan.text.count(" ", *self._said(at)) < _NAMED
            if owner >= 0 or symbol in ",:-(" or (symbol == "Q" and not named):
                return -1
            at += 1
        return -1

    def _said(self, at: int) -> tuple[int, int]:
        """Where the words of the quotation at a token begin and end."""
        span = self.scan.spans[self.scan.quotes[at]]
        return span.start, span.end
