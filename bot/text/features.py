"""What is measured of each sentence: a row a sentence, a column a feature, as a ranker weighs them.

place, length, terms shared with the article, its title and its beginning, what the sentence is made of
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import regex

from bot.text.centrality import NODES, Graph, graph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bot.text.models import Document, Sentence

    Floats = NDArray[np.float64]

LEADING = 50
"""The sentences of a long article that are in the graph whatever they hold; of the rest, those of the most mass."""

_FIGURE = regex.compile(r"\p{N}++")
_MARK = regex.compile(r"[\"“”„«»「」『』]")
_NAME = regex.compile(r"(?<=[^\s.!?…:\"“„«] )\p{Lu}[\p{L}\p{M}]++")
_SENTENCES, _WORDS = 20.0, 25.0
"""The sentences of a usual article and the words of a usual sentence: what "long" is measured by."""


@dataclass(frozen=True, slots=True)
class Features:
    """The features of an article's sentences: values[sentence, feature], and the graph that some come from.

    scale  (1, how long the article is, how long its sentences are, whether it has paragraphs). Lengths are logarithms,
           0 is usual, cut where little was seen; paragraphs 1 or 0.
    """

    names: tuple[str, ...]
    values: Floats
    scale: Floats
    graph: Graph
    repeats_title: tuple[bool, ...]


def measure(document: Document, terms: Sequence[Sequence[str]], sizes: Sequence[int], title: Sequence[str]) -> Features:
    """The features of a document whose sentences hold these terms and are so many words long."""
    count = len(document.sentences)
    held = [set(inner) for inner in terms]
    spread = Counter(term for inner in held for term in inner)
    total = Counter(term for inner in terms for term in inner)
    mass = np.array([sum(total[term] for term in inner if spread[term] > 1) for inner in held], dtype=float)
    mass /= max(1, total.total())
    joined = graph(terms, spread, _nodes(mass))
    rank, centroid = np.zeros(count), np.zeros(count)
    rank[joined.nodes], centroid[joined.nodes] = np.minimum(joined.rank, 3.0), joined.centroid
    pairs = [set(pairwise(inner)) for inner in terms]
    pair_spread = Counter(pair for inner in pairs for pair in inner)
    repeated = np.array([sum(spread[term] > 1 for term in inner) for inner in held], dtype=float)
    named = [_overlap(inner, set(title)) for inner in held]
    columns = {
        **_place(document.sentences),
        **_length(np.array(sizes, dtype=float)),
        "mass": mass,
        "cover": np.log1p(repeated),
        "pairs": np.log1p([sum(pair_spread[pair] > 1 for pair in inner) for inner in pairs]),
        "rank": rank,
        "centroid": centroid,
        "title": np.array([share for share, _ in named]),
        "lead": np.array([_overlap(inner, held[0])[1] if place else 0.0 for place, inner in enumerate(held)]),
        **_make(document),
    }
    article = float(np.clip(np.log(count / _SENTENCES), -1.2, 1.2))
    sentence = float(np.clip(np.log(max(float(np.mean(sizes)), 1.0) / _WORDS), -0.6, 0.6))
    repeats = tuple(alike > 0.8 and place < 3 for place, (_, alike) in enumerate(named))
    values = np.column_stack(list(columns.values()))
    several = float(document.sentences[0].paragraph != document.sentences[-1].paragraph)
    return Features(tuple(columns), values, np.array([1.0, article, sentence, several]), joined, repeats)


def _nodes(mass: Floats) -> list[int]:
    if len(mass) <= NODES:
        return list(range(len(mass)))
    best = LEADING + np.argsort(-mass[LEADING:], kind="stable")[: NODES - LEADING]
    return [*range(LEADING), *sorted(best.tolist())]


def _overlap(terms: set[str], others: set[str]) -> tuple[float, float]:
    """(share of the others that are among the terms, Jaccard)."""
    common = len(terms & others)
    return common / max(1, len(others)), common / max(1, len(terms | others))


def _place(sentences: Sequence[Sentence]) -> dict[str, Floats]:
    count = len(sentences)
    place = np.arange(count, dtype=float)
    paragraph = np.array([sentence.paragraph for sentence in sentences])
    several = count > 0 and paragraph[0] != paragraph[-1]
    opens = np.append(True, paragraph[1:] != paragraph[:-1]) & several
    return {
        "first": (place == 0).astype(float),
        "nearness": 1.0 / (1.0 + place),
        "logplace": np.log1p(place),
        "depth": place / max(1, count - 1),
        "opens paragraph": opens.astype(float),
    }


def _length(sizes: Floats) -> dict[str, Floats]:
    return {
        "length": np.log1p(sizes),
        "long": np.maximum(0.0, sizes - 30.0) / 30.0,
        "relative length": sizes / max(1.0, float(np.mean(sizes))),
        "share": sizes / max(1.0, float(np.sum(sizes))),
    }


def _make(document: Document) -> dict[str, Floats]:
    texts = [sentence.text for sentence in document.sentences]
    capitals = document.language.writing.capitals
    return {
        "figures": np.log1p([len(_FIGURE.findall(text)) for text in texts]),
        "names": np.log1p([len(_NAME.findall(text)) if capitals else 0 for text in texts]),
        "marks": np.array([_MARK.search(text) is not None for text in texts], dtype=float),
    }
