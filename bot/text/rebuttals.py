"""Which sentence answers which: a denial, a correction or an outcome, and the claim that it answers elsewhere.

A summary that holds the one without the other misleads by what it leaves out (Zhang et al. 2022, "Extractive is not
Faithful Summarization"), so the two are chosen together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.text.phrases import within

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Sequence

    from bot.text.models import Document

_REACH = 60
"""Sentences looked back from an answer; news keeps claim and denial closer, and it bounds the work."""


class Rebuttal(NamedTuple):
    """The places of a claim and of the sentence that answers it."""

    claim: int
    answer: int


def rebuttals(document: Document, held: Sequence[set[str]], spread: Counter[str]) -> tuple[Rebuttal, ...]:
    """The claims of a document that are answered in another sentence; `held` are the terms of each sentence.

    A claim is the sentence of blame before an answer that shares the most of its rarer terms, the nearest of equals;
    an answer that shares none answers the sentence of blame right before it.
    """
    words, spaced = document.language.summary, document.language.writing.spaced
    accuses = within(words.accusations, spaced=spaced)
    answers = within(words.answers, spaced=spaced)
    blame = [accuses.search(sentence.text) is not None for sentence in document.sentences]
    found = []
    for place, sentence in enumerate(document.sentences):
        if not place or not answers.search(sentence.text):
            continue
        earlier = [before for before in range(max(0, place - _REACH), place) if blame[before]]
        shared = {
            before: sum(1.0 / spread[term] for term in sorted(held[place] & held[before])) + (before == place - 1) * 0.1
            for before in earlier
        }
        best = max(earlier, key=lambda before: (shared[before], before), default=None)
        if best is not None and shared[best] > 0:
            found.append(Rebuttal(best, place))
    return tuple(found)
