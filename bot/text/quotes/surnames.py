"""The surnames that a document tells: the last words of full names, and trades and words of grammar that are some."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import ARTICLES, HEADS, OFFICE, REPORTING, Word
from bot.text.quotes.genitives import WHOLE
from bot.text.quotes.titled import Titled
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from bot.text.quotes.scan import Scan, Unit
    from bot.text.quotes.vocabulary import Token

_SHORTEST: Final = 2
"""Letters that a surname without its ending has, at least."""
_TRADES: Final = Word.ROLE | Word.DOCUMENT
_BODIES: Final = Word.GROUP | Word.ORGANISATION | Word.HONORIFIC
_NO_SURNAME: Final = Word.NOT_NAME | Word.FUNCTION


class Surnames(Titled):
    """The surnames of one document with capitals."""

    def __init__(self, scan: Scan) -> None:
        super().__init__(scan)
        tokens = scan.tokens
        self._borne = {
            tokens[at].lower for at in scan.capitals if tokens[at].flags & _NO_SURNAME and self._odd_surname(at)
        }
        self._runs_of: list[list[tuple[int, int]]] = []
        """The runs of capitalised words, by units."""

    def _tell_surnames(self) -> None:
        """Note the last words of full names."""
        for runs in self._runs_of:
            for first, last in runs:
                if last - first == 1:
                    self.lone.add(self.tokens[first].lower)
                    continue
                nation = self.tokens[last - 1].flags & Word.NATION and not self.tokens[last - 2].flags & Word.GIVEN
                if not (nation or self.tokens[last - 1].flags & HEADS):
                    self.surnames |= self._surnames_of(self.tokens[last - 1].lower)
                    if self.tokens[last - 2].flags & Word.GIVEN:
                        self.called.add(self.tokens[last - 1].lower)
                        for tag in self.rules.name_cases:
                            self.called.update(self.words.subject_forms(self.tokens[last - 1].lower, tag))
                    if self.tokens[last - 2].flags & Word.PARTICLE:
                        self._note_particles(first, last)
        self._surnames_only(self._told_names() if self.rules.nouns_capitalised else set())

    def _surnames_of(self, word: str) -> set[str]:
        """A surname, and what it is where it stands in a genitive: Tarvins."""
        ends = () if self.rules.name_cases else self.rules.name_endings
        return {word, *(word.removesuffix(end) for end in ends if len(word) > len(end) + _SHORTEST)}

    def _surnames_only(self, told: set[str]) -> None:
        """Take trades for names alone where the text tells somebody's surname: Ada Baker, and "Baker said".

        `told`: those that it tells otherwise.
        """
        trades = told
        for first, last in (run for runs in self._runs_of for run in runs if run[1] - run[0] >= WHOLE):
            at, surname = last - WHOLE, self.tokens[last - 1]
            if self.tokens[at].flags & Word.PARTICLE:
                at = self._given_before(first, last - 1)
            given = self.tokens[at]
            if any(not token.flags & OFFICE for token in self.tokens[first:at]):
                continue  # "Referee Ada Baker", but no "New Victoria Poll"
            trade = surname.flags & _TRADES and not surname.flags & _BODIES and surname.text[1:].islower()
            if trade and given.flags & Word.GIVEN and not given.flags & (HEADS | Word.HONORIFIC | Word.NATION):
                trades.add(surname.lower)
                if at < last - WHOLE:
                    self._note_particles(first, last)
        self.surnames |= trades
        for at in self.scan.capitals if trades else ():
            token, before = self.tokens[at], self.tokens[at - 1]
            articled = before.flags & ARTICLES and (before.lower, token.lower) not in self.particled  # "De Boer zegt"
            if token.lower in trades and not articled:
                self.tokens[at] = token.flagged(token.flags & ~HEADS)

    def _surnames_genitive(self, token: Token) -> bool:
        """Whether a word is the genitive of a surname where nouns have capitals: | Roths Aussage."""
        endings = self.rules.name_endings if self.rules.nouns_capitalised and token.lower not in self.surnames else ()
        return any(token.lower.endswith(end) and token.lower.removesuffix(end) in self.surnames for end in endings)

    def _given_before(self, first: int, at: int) -> int:
        """Where the word before a surname in a run stands, small particles between passed over: Jan | de Boer."""
        before = at - 1
        while before > first and self.tokens[before].flags & Word.PARTICLE and not self.tokens[before].capital:
            before -= 1
        return before if not self.rules.nouns_capitalised else at - 1

    def _common(self, at: int, unit: Unit) -> bool:
        """Whether a word of grammar is the surname of the given name before it: "le lieutenant Gabriel | Plus"."""
        given, token = self.tokens[at - 1], self.tokens[at]
        before = self.tokens[at - 2] if at - 1 > unit.first else None
        inside = before is not None and before.kind == WORD and (not before.capital or before.flags & OFFICE)
        after = self.tokens[at + 1] if at + 1 < unit.last else None
        inside = inside or (at - 1 == unit.first and after is not None and after.text.islower())  # "George Will | left"
        alone = after is None or not after.capital
        grammar = token.capital and self._is_function(token) and not token.flags & (Word.NOT_NAME | OFFICE)
        return bool(given.flags & Word.GIVEN and inside) and grammar and alone

    def _odd_surname(self, at: int) -> bool:
        """Whether a word that is no name elsewhere is a surname of the given name before it: Ian | Read, Jo | From."""
        token, given = self.tokens[at], self.tokens[at - 1] if at else None
        if (
            token.flags & OFFICE
            or given is None
            or not given.flags & Word.GIVEN
            or not given.capital
            or given.possessive
        ):
            return False
        return at + 1 == len(self.tokens) or not self.tokens[at + 1].capital

    def _said_beside(self, at: int, unit: Unit) -> bool:
        """Whether such a surname stands beside a word of saying: "said | White", "From | said"."""
        beside = self.tokens[max(unit.first, at - 1) : at] + self.tokens[at + 1 : min(unit.last, at + 2)]
        return any(token.flags & REPORTING and not token.capital for token in beside)

    def _joins_surname(self, at: int) -> bool:
        """Whether a particle with a capital at a place begins a surname: Ada | D'Amico, Della | Vedova."""
        token = self.tokens[at]
        return token.capital and token.flags & (Word.PARTICLE | Word.DEFINITE) == Word.PARTICLE

    def _is_function(self, token: Token) -> bool:
        return bool(token.flags & (Word.FUNCTION | Word.PRONOUN)) and not (token.text.isupper() and len(token.text) > 1)
