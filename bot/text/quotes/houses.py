"""Institutions behind a preposition that speak by a plural verb beside them: "в пресс-службе сообщили"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import Word
from bot.text.quotes.mention import GROUP, NAME, ORGANISATION, PRONOUN, ROLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.quotes.mention import Mention
    from bot.text.quotes.scan import Scan, Unit

_HOUSED: Final = 8
"""Tokens behind an institution among which its people's verb stands."""
_NAMED: Final = 4
"""Blanks that a name between marks has at most."""
_HOUSES: Final = frozenset({GROUP, NAME, ORGANISATION})
_SPEAKERS: Final = frozenset({GROUP, NAME, PRONOUN, ROLE})
_REPORTING: Final = Word.SAY | Word.CUE


class Houses:
    """What is looked at for it: a document's tokens, their symbols, and the mention that each belongs to."""

    def __init__(self, scan: Scan, found: Sequence[Mention], owner: Sequence[int], symbols: str) -> None:
        self.scan, self.found, self.owner, self.symbols = scan, found, owner, symbols

    def speaking(self, of_unit: Sequence[Sequence[int]]) -> set[int]:
        """Those that speak, among the mentions of each unit."""
        tokens, found = self.scan.tokens, set[int]()
        for unit, indices in zip(self.scan.units, of_unit, strict=True):
            for index in indices if unit.flags & Word.HOUSE and unit.flags & _REPORTING else ():
                mention = self.found[index]
                at = mention.begins - 1
                housed = mention.kind in _HOUSES and at >= unit.first and tokens[at].flags & Word.HOUSE
                if housed and self._spoken_by(mention, unit):
                    found.add(index)
        return found

    def _spoken_by(self, mention: Mention, unit: Unit) -> bool:
        """Whether a plural verb without another subject stands right before or soon behind a mention."""
        before = mention.begins - 2
        verbs = [before] if before >= unit.first and self.owner[before] < 0 else []
        behind = self._verb_behind(mention, unit)
        verbs += [behind] if behind >= 0 else []
        verb = next((at for at in verbs if self.symbols[at] in "SC"), -1)
        if verb < 0 or self.scan.words.verb_gender(self.scan.tokens[verb].lower) != "p":
            return False
        after = self.owner[verb + 1] if verb + 1 < unit.last else -1
        return verb == before or after < 0 or self.found[after].kind not in _SPEAKERS

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
