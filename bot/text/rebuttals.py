"""Which sentence answers which: a denial, a correction or an outcome, and the claim that it answers elsewhere.

A summary that holds the one without the other misleads by what it leaves out (Zhang et al. 2022, "Extractive is not
Faithful Summarization"), so the two are chosen together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from bot.text.languages.schema import Summary
    from bot.text.phrases import Wording
    from bot.text.vectors import Vectors

_CLAIMS, _ANSWERS = 40, 100
"""The claims looked back at from an answer, and the answers looked at: news has fewer, and it bounds the work."""
_ENOUGH = 1.0
"""What a claim and its answer share at least: a term that only they hold, or two of blame that four hold."""


class Rebuttal(NamedTuple):
    """The places of a claim and of the sentence that answers it."""

    claim: int
    answer: int


def rebuttals(rules: Summary, wording: Wording, vectors: Vectors) -> tuple[Rebuttal, ...]:
    """The claims that are answered in another sentence.

    A claim is the sentence before an answer that shares the most of its rarer terms, the nearest of equals; what is
    shared counts twice in a sentence of blame.
    """
    answers = [place for place, holds in enumerate(wording.holds(rules.answers)) if holds and place]
    if not answers:
        return ()
    blame = 1.0 + np.array(wording.holds(rules.accusations), dtype=float)
    rarity = 2.0 / np.maximum(vectors.spread, 1)
    held = np.searchsorted(vectors.rows, np.arange(vectors.count + 1))
    found: list[Rebuttal] = []
    for place in answers:
        first = max(0, place - _CLAIMS)
        own = vectors.columns[held[place] : held[place + 1]]
        entries = slice(held[first], held[place])
        shared = np.where(np.isin(vectors.columns[entries], own), rarity[vectors.columns[entries]], 0.0)
        common = np.bincount(vectors.rows[entries] - first, weights=shared, minlength=place - first)
        worth = (common * blame[first:place]).round(9)
        claim = place - 1 - int(np.argmax(worth[::-1]))
        if worth[claim - first] >= _ENOUGH:
            found.append(Rebuttal(claim, place))
        if len(found) == _ANSWERS:
            break
    return tuple(found)
