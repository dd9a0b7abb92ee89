"""The sentences of an article as vectors of the terms that they share. No dense matrix: the cost is that of the terms.

terms of each sentence --> (sentence, term) entries --> sums of each sentence, cosines
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


class Vectors:
    """tf-isf vectors (Erkan and Radev 2004) of sentences, held as entries: one for each term that a sentence holds.

    A term of one sentence alone has no weight: it joins nothing, and would make long sentences look far from all.

    rows, columns  [entry], its sentence and its term, ascending.
    kinds          [sentence], how many distinct terms it has.
    spread         [term], in how many sentences it is.
    total          [term], how often the article says it.
    """

    def __init__(self, sentences: Sequence[Sequence[str]]) -> None:
        self.count = len(sentences)
        sizes = [len(terms) for terms in sentences]
        self.number: dict[str, int] = {}
        number = self.number
        said = np.array(
            [number.setdefault(term, len(number)) for term in chain.from_iterable(sentences)], dtype=np.int64
        )
        where = np.repeat(np.arange(self.count), sizes)
        kinds = max(1, len(number))
        entries, begins = _distinct(where * kinds + said)
        counts = np.empty(len(begins))
        counts[:-1] = begins[1:] - begins[:-1]
        counts[-1:] = len(said) - begins[-1:]
        self.rows, self.columns = np.divmod(entries, kinds)
        self.kinds = np.bincount(self.rows, minlength=self.count).astype(np.float64)
        self.spread = np.bincount(self.columns, minlength=kinds)
        self.total = np.bincount(said, minlength=kinds)
        self.shared = self.spread > 1
        weights = counts * np.log1p(self.count / np.maximum(self.spread, 1))[self.columns] * self.shared[self.columns]
        lengths = np.sqrt(self.sums(weights**2))
        self._weights = weights / np.maximum(lengths, 1e-9)[self.rows]
        self._pairs = (where[:-1], said[:-1] * kinds + said[1:], where[:-1] == where[1:])

    def sums(self, entries: Floats) -> Floats:
        """[sentence], the sum of its entries."""
        return np.bincount(self.rows, weights=entries, minlength=self.count).astype(np.float64)  # of none: integers

    def firsts(self, among: Sequence[bool]) -> Floats:
        """[entry], 1 where it is its term's first in such sentences, else 0."""
        places = np.flatnonzero(np.array(among, dtype=bool)[self.rows])
        first = np.zeros(len(self.rows))
        seen = np.full(len(self.spread), len(self.rows))
        np.minimum.at(seen, self.columns[places], places)
        first[seen[seen < len(self.rows)]] = 1.0
        return first

    def common(self, terms: Iterable[int]) -> tuple[Floats, Floats]:
        """[sentence] how many of some distinct terms it holds, and Jaccard's likeness of its terms and those."""
        among = np.zeros(len(self.spread))
        among[list(terms)] = 1.0
        hits = self.sums(among[self.columns])
        return hits, hits / np.maximum(self.kinds + among.sum() - hits, 1.0)

    def terms(self, sentence: int) -> list[int]:
        """The distinct terms of a sentence."""
        first, last = np.searchsorted(self.rows, [sentence, sentence + 1])
        held: list[int] = self.columns[first:last].tolist()
        return held

    def repeated_pairs(self) -> Floats:
        """[sentence], how many of its pairs of neighbouring terms stand in another sentence too."""
        where, pairs, inside = self._pairs
        order = np.lexsort((where[inside], pairs[inside]))
        rows, kinds = where[inside][order], pairs[inside][order]
        new = np.append(True, (kinds[1:] != kinds[:-1]) | (rows[1:] != rows[:-1]))[: len(rows)]
        rows, kinds = rows[new], kinds[new]  # each pair once a sentence
        again = np.append(False, kinds[1:] == kinds[:-1])[: len(rows)]
        repeated = again | np.append(again[1:], False)[: len(rows)]
        return np.bincount(rows[repeated], minlength=self.count).astype(np.float64)

    def centrality(self) -> Floats:
        """[sentence], the cosine with the sum of all vectors (Radev et al. 2004)."""
        middle = np.bincount(self.columns, weights=self._weights, minlength=len(self.spread))
        return self.sums(self._weights * middle[self.columns]) / max(float(np.linalg.norm(middle)), 1e-9)

    def likeness(self, sentence: int) -> Floats:
        """[sentence], its cosine with one of them."""
        first, last = np.searchsorted(self.rows, [sentence, sentence + 1])
        vector = np.zeros(len(self.spread))
        vector[self.columns[first:last]] = self._weights[first:last]
        return np.minimum(self.sums(self._weights * vector[self.columns]), 1.0)


def _distinct(numbers: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The distinct ones of some numbers, ascending, and where each begins among all of them, sorted.

    `np.unique` takes five times as long on as few as an article has.
    """
    ordered = np.sort(numbers)
    new = np.ones(len(ordered), dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=new[1:])
    begins = np.flatnonzero(new)
    return ordered[begins], begins
