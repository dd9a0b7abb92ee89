"""How near each sentence stands to the rest of its article: a graph of shared terms, in numpy, capped.

terms of each sentence --> weights (tf, isf) --> cosines --> LexRank, centroid
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

NODES = 250
"""The most sentences that the graph holds: its cost is their square, 2 ms here."""
COLUMNS = 1_000
"""The most terms that tell them apart: those of the most sentences."""
DAMPING = 0.85
ROUNDS = 12
"""LexRank's power iteration gains nothing after these: the order of the first six no longer changes."""


@dataclass(frozen=True, slots=True)
class Graph:
    """The sentences that take part, and how they stand to each other.

    nodes     the sentences' places in the article, ascending; at most NODES of them.
    cosines   [node, node], 0 to 1, of tf-isf vectors (Erkan and Radev 2004); the diagonal is 0.
    rank      [node], LexRank over all edges weighted by cosine, its mean 1.
    centroid  [node], the cosine with the sum of all vectors (Radev et al. 2004).
    """

    nodes: NDArray[np.intp]
    cosines: Floats
    rank: Floats
    centroid: Floats


def graph(sentences: Sequence[Sequence[str]], spread: Counter[str], nodes: Sequence[int]) -> Graph:
    """The graph of the sentences at `nodes`; `spread` counts the sentences of the article that hold a term.

    Terms of one sentence alone are left out: they join nothing, and would make long sentences look far from all.
    """
    held: Counter[str] = Counter()
    for place in nodes:
        held.update(set(sentences[place]))
    common = sorted((term for term, count in held.items() if count > 1), key=lambda term: (-held[term], term))[:COLUMNS]
    column = {term: number for number, term in enumerate(common)}
    vectors = np.zeros((len(nodes), len(common)))
    for row, place in enumerate(nodes):
        for term in sentences[place]:
            if term in column:
                vectors[row, column[term]] += 1.0
    vectors *= np.log1p(len(sentences) / np.array([spread[term] for term in common], dtype=float))
    lengths = np.linalg.norm(vectors, axis=1)
    vectors /= np.maximum(lengths, 1e-9)[:, None]
    cosines = np.minimum(vectors @ vectors.T, 1.0)
    middle = vectors.sum(axis=0)
    centroid = vectors @ middle / max(float(np.linalg.norm(middle)), 1e-9)
    np.fill_diagonal(cosines, 0.0)
    return Graph(np.array(nodes, dtype=np.intp), cosines, _rank(cosines), centroid)


def _rank(cosines: Floats) -> Floats:
    size = len(cosines)
    sums = cosines.sum(axis=1)
    steps = cosines / np.maximum(sums, 1e-9)[:, None]
    steps[sums < 1e-9] = 1.0 / max(size, 1)
    rank = np.ones(size)
    for _ in range(ROUNDS):
        rank = (1 - DAMPING) + DAMPING * (rank @ steps)
    return rank
