"""Which sentence answers which: a denial, a correction or an outcome, and the claim that it answers elsewhere.

A summary that holds the one without the other misleads by what it leaves out (Zhang et al. 2022, "Extractive is not
Faithful Summarization"), so the two are chosen together.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from bot.text.phrases import within

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Sequence

    from bot.text.models import Document

_CLAIMS, _ANSWERS = 20, 100
"""The claims looked back at from an answer, and the answers looked at: news has fewer, and it bounds the work."""


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
    claims: deque[int] = deque(maxlen=_CLAIMS)
    found: list[Rebuttal] = []
    for place, sentence in enumerate(document.sentences):
        if claims and answers.search(sentence.text):
            near = {claim: 0.1 if claim == place - 1 else 0.0 for claim in claims}
            shared = {claim: sorted(held[place] & held[claim]) for claim in claims}
            worth = {claim: near[claim] + sum(1.0 / spread[term] for term in shared[claim]) for claim in claims}
            best, claim = max((worth[claim], claim) for claim in claims)
            if best > 0:
                found.append(Rebuttal(claim, place))
            if len(found) == _ANSWERS:
                break
        if accuses.search(sentence.text):
            claims.append(place)
    return tuple(found)
