"""What is measured of each sentence: a row a sentence, a column a feature, as a ranker weighs them.

place, length, terms shared with the article, its title and its beginning, what the sentence is made of
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING

import numpy as np
import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from bot.text.models import Sentence
    from bot.text.vectors import Vectors

    Floats = NDArray[np.float64]

_MARK = re.compile(r"[\"“”„«»「」『』]")
_STATED = regex.compile(r"[\p{STerm}…‥:;；：][\"'“”«»‘’」』)\]\s]*+\Z")
_HEADINGS, _HEADING = 3, 12
"""The headings that part an article into sections, and the most words of one."""
_BROKEN = 0.15
"""The share of such scraps from which an article is a page of reference more than a report."""
_PARTED, _BRIEF, _FLAT = 0.05, 2.0, 0.3
"""The share of lines without a stop, behind the first, from which headings part a page; what there twenty words cost a
sentence, and ten sentences before it; and what twenty words cost in an article without paragraphs. Set by hand: what a
summary is compared with is shortest for these, and orders that are drawn hardly tell."""
_STOPS = frozenset(".!?…;:।۔。！？؟")
_SENTENCES, _WORDS = 20.0, 25.0
"""The sentences of a usual article and the words of a usual sentence: what "long" is measured by."""


@dataclass(frozen=True, slots=True)
class Features:
    """The features of an article's sentences: values[sentence, feature].

    scale  (1, how long the article is, how long its sentences are, whether it has paragraphs, how broken it is).
           Lengths are logarithms, 0 is usual, cut where little was seen; paragraphs 1 or 0; an article in paragraphs
           is broken, up to 1, by what states nothing between its sentences: headings, captions, tables.
    """

    names: tuple[str, ...]
    values: Floats
    scale: Floats


def measure(  # noqa: PLR0913  # what is known before any is weighed
    sentences: Sequence[Sentence],
    vectors: Vectors,
    sizes: Sequence[float],
    title: Sequence[str],
    lead: int,
    *,
    states: Sequence[bool],
) -> Features:
    """The features of sentences that are so many words long, the one at `lead` being the first that tells something.

    states  whether each states anything: it is no heading, scrap or question
    """
    lengths = np.array(sizes, dtype=float)
    shared = vectors.shared[vectors.columns]
    known = {vectors.number[term] for term in title if term in vectors.number}
    alike = vectors.common(vectors.terms(lead))[1]
    alike[lead] = 0.0
    said = (vectors.total[vectors.columns] * shared).astype(float)
    length = max(1, int(vectors.total.sum()))
    headings = _introduction(sentences, lengths, lead)
    titled = vectors.common(sorted(known))[0]
    several = float(sentences[0].paragraph != sentences[-1].paragraph)
    columns = {
        **_place(sentences, lead),
        "introduction": (np.arange(len(sentences)) < headings).astype(float),
        **_length(lengths),
        "mass": vectors.sums(said) / length,
        "introduces": vectors.sums(said * vectors.firsts(states)) / length,
        "pairs": np.log1p(vectors.repeated_pairs()),
        "centrality": vectors.centrality(),
        "title": titled / max(1, len(set(title))),
        "title density": titled / np.maximum(vectors.kinds, 1.0),
        "lead": alike,
        "brevity": _brevity(sentences, lengths) if several else -_FLAT * lengths / 20.0,
        "marks": np.array([_MARK.search(sentence.text) is not None for sentence in sentences], dtype=float),
    }
    article = max(-1.2, min(1.2, log(len(sentences) / _SENTENCES)))
    sentence = max(-0.6, min(0.6, log(max(sum(sizes) / len(sizes), 1.0) / _WORDS)))
    broken = several * min(1.0, (1.0 - sum(states) / len(states)) / _BROKEN)
    return Features(
        tuple(columns),
        np.array(list(columns.values())).T,
        np.array([1.0, article, sentence, several, broken]),
    )


def _brevity(sentences: Sequence[Sentence], sizes: Floats) -> Floats:
    """What length and distance from the top cost each sentence of a page that headings part."""
    lines = sum(not _states(sentence.text) for sentence in sentences[1:])
    parted = min(1.0, lines / len(sentences) / _PARTED) if lines >= _HEADINGS else 0.0
    cost: Floats = sizes / 20.0 + np.arange(len(sentences)) / 10.0
    return -_BRIEF * parted * cost


def _states(text: str) -> bool:
    return text[-1] in _STOPS or _STATED.search(text[-12:]) is not None


def _introduction(sentences: Sequence[Sentence], sizes: Floats, lead: int) -> int:
    """The place of the first heading behind the lead; 0 in an article that is not parted by headings."""
    paragraphs = [-1, *(sentence.paragraph for sentence in sentences), -1]
    headings = [
        place
        for place, (sentence, size) in enumerate(zip(sentences, sizes, strict=True))
        if size <= _HEADING
        and paragraphs[place] != sentence.paragraph != paragraphs[place + 2]
        and place > lead
        and not _states(sentence.text)
    ]
    return headings[0] if len(headings) >= _HEADINGS else 0


def _place(sentences: Sequence[Sentence], lead: int) -> dict[str, Floats]:
    count = len(sentences)
    place = np.maximum(np.arange(count, dtype=float) - lead, 0.0)
    paragraph = np.array([sentence.paragraph for sentence in sentences])
    opens = np.append(True, paragraph[1:] != paragraph[:-1]) & (paragraph[0] != paragraph[-1])
    return {
        "first": (np.arange(count) == lead).astype(float),
        "nearness": 1.0 / (1.0 + place),
        "logplace": np.log1p(place),
        "depth": place / max(1, count - 1),
        "opens paragraph": opens.astype(float),
    }


def _length(sizes: Floats) -> dict[str, Floats]:
    return {
        "length": np.log1p(sizes),
        "length squared": np.log1p(sizes) ** 2,
        "long": np.maximum(0.0, sizes - 30.0) / 30.0,
        "relative length": sizes / max(1.0, float(sizes.mean())),
        "share": sizes / max(1.0, float(sizes.sum())),
    }
