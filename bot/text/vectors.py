"""The sentences of an article as vectors of the terms that they share. No matrix: the cost is that of the terms.

terms of each sentence --> entries, one for each term that a sentence holds --> sums of each sentence, cosines
"""

from __future__ import annotations

from math import log, sqrt
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_TERMS: Final = 1_000_000
"""More terms than an article can have."""


class Term:
    """A term: its number, how often the article says it, in how many sentences it is."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.total = 0
        self.spread = 0
        self.last = -1
        """The sentence that it was met in last, and there the place of its entry."""
        self.entry = 0
        self.asked = 0.0
        """What it is worth for the sum that is being made, 0 between two."""


class Pair:
    """Two terms side by side: in how many sentences, and in which last."""

    def __init__(self) -> None:
        self.last = -1
        self.spread = 0


class Entry:
    """A term in a sentence: how often it is there, and its weight in the sentence's vector."""

    def __init__(self, term: Term) -> None:
        self.term = term
        self.count = 0
        self.weight = 0.0


class Vectors:
    """tf-isf vectors (Erkan and Radev 2004) of sentences, held as entries.

    A term of one sentence alone has no weight: it joins nothing, and would make long sentences look far from all.

    terms  by their names. rows: [sentence], its entries, in their order. length: how many terms the article says.
    """

    def __init__(self, sentences: Sequence[Sequence[str]]) -> None:
        self.terms: dict[str, Term] = {}
        self.rows: list[list[Entry]] = []
        self.length = 0
        self._said: list[list[Term]] = []
        for place, names in enumerate(sentences):
            said: list[Term] = []
            row: list[Entry] = []
            for name in names:
                term = self.terms.get(name)
                if term is None:
                    term = self.terms[name] = Term(len(self.terms))
                if term.last != place:
                    term.last, term.entry = place, len(row)
                    term.spread += 1
                    row.append(Entry(term))
                row[term.entry].count += 1
                term.total += 1
                said.append(term)
            self.length += len(said)
            self.rows.append(row)
            self._said.append(said)
        self._weigh()

    def _weigh(self) -> None:
        rarity: dict[int, float] = {}
        for row in self.rows:
            squares = 0.0
            for entry in row:
                spread = entry.term.spread
                if spread > 1:
                    if spread not in rarity:
                        rarity[spread] = log(1.0 + len(self.rows) / spread)
                    entry.weight = entry.count * rarity[spread]
                    squares += entry.weight * entry.weight
            length = max(sqrt(squares), 1e-9)
            for entry in row:
                entry.weight /= length

    def known(self, names: Iterable[str]) -> list[Term]:
        """The terms of the article that are among some, each once."""
        return [self.terms[name] for name in dict.fromkeys(names) if name in self.terms]

    def hits(self, terms: Sequence[Term]) -> list[int]:
        """[sentence] how many of some distinct terms it holds."""
        for term in terms:
            term.asked = 1.0
        found = [sum(1 for entry in row if entry.term.asked > 0.0) for row in self.rows]
        for term in terms:
            term.asked = 0.0
        return found

    def overlap(self, sentence: int) -> list[float]:
        """[sentence] Jaccard's likeness of its terms and those of one of them."""
        terms = [entry.term for entry in self.rows[sentence]]
        return [
            hits / max(len(row) + len(terms) - hits, 1) for row, hits in zip(self.rows, self.hits(terms), strict=True)
        ]

    def shared(self, sentence: int, first: int) -> list[float]:
        """[sentence before it, from the first on] what it shares with it: 1 for a term that no other sentence has."""
        own = self.rows[sentence]
        for entry in own:
            entry.term.asked = 2.0 / entry.term.spread
        found: list[float] = []
        for row in self.rows[first:sentence]:
            total = 0.0
            for entry in row:
                total += entry.term.asked
            found.append(total)
        for entry in own:
            entry.term.asked = 0.0
        return found

    def masses(self) -> list[float]:
        """[sentence] which part of what the article says are its terms, but for those of one sentence alone."""
        length = max(1, self.length)
        return [sum(entry.term.total for entry in row if entry.term.spread > 1) / length for row in self.rows]

    def introduced(self, among: Sequence[bool]) -> list[float]:
        """[sentence] the same of the terms that stand first in it, of some sentences."""
        length = max(1, self.length)
        found: list[float] = []
        for row, counts in zip(self.rows, among, strict=True):
            total = 0
            for entry in row if counts else ():
                term = entry.term
                if term.spread > 1 and not term.asked:
                    term.asked = 1.0
                    total += term.total
            found.append(total / length)
        self._ask_nothing()
        return found

    def repeated_pairs(self) -> list[int]:
        """[sentence], how many of its pairs of neighbouring terms stand in another sentence too."""
        pairs: dict[int, Pair] = {}
        held: list[list[Pair]] = []
        for place, said in enumerate(self._said):
            own: list[Pair] = []
            before = 0
            for term in said:
                after = term.number + 1 if term.spread > 1 else 0  # what one sentence alone has makes no such pair
                if before and after:
                    pair = pairs.get(before * _TERMS + after)
                    if pair is None:
                        pair = pairs[before * _TERMS + after] = Pair()
                    if pair.last != place:
                        pair.last = place
                        pair.spread += 1
                        own.append(pair)
                before = after
            held.append(own)
        return [sum(1 for pair in own if pair.spread > 1) for own in held]

    def centrality(self) -> list[float]:
        """[sentence], the cosine with the sum of all vectors (Radev et al. 2004)."""
        for row in self.rows:
            for entry in row:
                entry.term.asked += entry.weight
        squares = 0.0
        for term in self.terms.values():
            squares += term.asked * term.asked
        length = max(sqrt(squares), 1e-9)
        found = [total / length for total in self._weighed()]
        self._ask_nothing()
        return found

    def likeness(self, sentence: int) -> list[float]:
        """[sentence], its cosine with one of them."""
        for entry in self.rows[sentence]:
            entry.term.asked = entry.weight
        found = [min(total, 1.0) for total in self._weighed()]
        for entry in self.rows[sentence]:
            entry.term.asked = 0.0
        return found

    def _weighed(self) -> list[float]:
        """[sentence], what is asked for in its vector."""
        found: list[float] = []
        for row in self.rows:
            total = 0.0
            for entry in row:
                total += entry.weight * entry.term.asked
            found.append(total)
        return found

    def _ask_nothing(self) -> None:
        for term in self.terms.values():
            term.asked = 0.0
