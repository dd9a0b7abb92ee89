"""What is measured of each sentence: a row a sentence, a column a feature, as a ranker weighs them.

place, length, terms shared with the article, its title and its beginning, what the sentence is made of
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, Final

import regex

from bot.text.weights import Five  # noqa: TC001  # compiled, a dataclass looks its annotations up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.models import Document, Sentence
    from bot.text.vectors import Vectors

_MARKS: Final = '"“”„«»「」『』'
_STATED: Final = regex.compile(r"[\p{STerm}…‥:;；：][\"'“”«»‘’」』)\]\s]*+\Z")
_HEADINGS: Final = 3
_HEADING: Final = 12
"""The headings that part an article into sections, and the most words of one."""
_BROKEN: Final = 0.15
"""The share of such scraps from which an article is a page of reference more than a report."""
_PARTED: Final = 0.05
_BRIEF: Final = 2.0
_FLAT: Final = 0.3
"""The share of lines without a stop, behind the first, from which headings part a page; what there twenty words cost a
sentence, and ten sentences before it; and what twenty words cost in an article without paragraphs. Set by hand: what a
summary is compared with is shortest for these, and orders that are drawn hardly tell."""
_STOPS: Final = frozenset(".!?…;:।۔。！？؟")
_SENTENCES: Final = 20.0
_WORDS: Final = 25.0
"""The sentences of a usual article and the words of a usual sentence: what "long" is measured by."""


@dataclass(frozen=True, slots=True)
class Features:
    """The features of an article's sentences, by name: [sentence].

    scale  (1, how long the article is, how long its sentences are, whether it has paragraphs, how broken it is).
           Lengths are logarithms, 0 is usual, cut where little was seen; paragraphs 1 or 0; an article in paragraphs
           is broken, up to 1, by what states nothing between its sentences: headings, captions, tables.
    """

    columns: dict[str, list[float]]
    scale: Five


def measure(  # noqa: PLR0913  # what is known before any is weighed
    document: Document,
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
    sentences = document.sentences
    count, size = len(sentences), sum(sizes)
    several = sentences[0].paragraph != sentences[-1].paragraph
    places = [max(place - lead, 0) for place in range(count)]
    headings = _introduction(sentences, sizes, lead)
    logs = [log(1.0 + words) for words in sizes]
    mean, whole = max(1.0, size / count), max(1.0, size)
    titled, names = vectors.hits(vectors.known(title)), max(1, len(set(title)))
    alike = vectors.overlap(lead)
    alike[lead] = 0.0
    marks = [mark for mark in _MARKS if mark in document.text]
    columns: dict[str, list[float]] = {
        "first": [float(place == lead) for place in range(count)],
        "nearness": [1.0 / (1.0 + place) for place in places],
        "logplace": [log(1.0 + place) for place in places],
        "depth": [place / max(1, count - 1) for place in places],
        "opens paragraph": _opening(sentences) if several else [0.0] * count,
        "introduction": [float(place < headings) for place in range(count)],
        "length": logs,
        "length squared": [words * words for words in logs],
        "long": [max(0.0, words - 30.0) / 30.0 for words in sizes],
        "relative length": [words / mean for words in sizes],
        "share": [words / whole for words in sizes],
        "mass": vectors.masses(),
        "introduces": vectors.introduced(states),
        "pairs": [log(1.0 + pairs) for pairs in vectors.repeated_pairs()],
        "centrality": vectors.centrality(),
        "title": [hits / names for hits in titled],
        "title density": [hits / max(len(row), 1) for hits, row in zip(titled, vectors.rows, strict=True)],
        "lead": alike,
        "brevity": _brevity(sentences, sizes) if several else [-_FLAT * words / 20.0 for words in sizes],
        "marks": [float(any(mark in sentence.text for mark in marks)) for sentence in sentences],
    }
    article = max(-1.2, min(1.2, log(count / _SENTENCES)))
    sentence = max(-0.6, min(0.6, log(max(size / count, 1.0) / _WORDS)))
    broken = min(1.0, (1.0 - sum(states) / count) / _BROKEN) if several else 0.0
    return Features(columns, (1.0, article, sentence, float(several), broken))


def _opening(sentences: Sequence[Sentence]) -> list[float]:
    paragraphs = [sentence.paragraph for sentence in sentences]
    return [1.0, *(float(before != after) for before, after in pairwise(paragraphs))]


def _brevity(sentences: Sequence[Sentence], sizes: Sequence[float]) -> list[float]:
    """What length and distance from the top cost each sentence of a page that headings part."""
    lines = sum(not _states(sentence.text) for sentence in sentences[1:])
    parted = min(1.0, lines / len(sentences) / _PARTED) if lines >= _HEADINGS else 0.0
    return [-_BRIEF * parted * (size / 20.0 + place / 10.0) for place, size in enumerate(sizes)]


def _states(text: str) -> bool:
    return text[-1] in _STOPS or _STATED.search(text[-12:]) is not None


def _introduction(sentences: Sequence[Sentence], sizes: Sequence[float], lead: int) -> int:
    """The place of the first heading behind the lead; 0 in an article that is not parted by headings."""
    paragraphs = [-1, *(sentence.paragraph for sentence in sentences), -1]
    headings = [
        place
        for place, size in enumerate(sizes)
        if size <= _HEADING
        and place > lead
        and paragraphs[place] != paragraphs[place + 1] != paragraphs[place + 2]
        and not _states(sentences[place].text)
    ]
    return headings[0] if len(headings) >= _HEADINGS else 0
