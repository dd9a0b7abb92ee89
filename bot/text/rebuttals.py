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

_CLAIMS, _ANSWERS = 40, 100
"""The claims looked back at from an answer, and the answers looked at: news has fewer, and it bounds the work."""
_ENOUGH = 1.0
"""What a claim and its answer share at least: a term that only they hold, or two of blame that four hold."""


class Rebuttal(NamedTuple):
    """The places of a claim and of the sentence that answers it."""

    claim: int
    answer: int


def rebuttals(document: Document, held: Sequence[set[str]], spread: Counter[str]) -> tuple[Rebuttal, ...]:
    """The claims of a document that are answered in another sentence; `held` are the terms of each sentence.

    A claim is the sentence before an answer that shares the most of its rarer terms, the nearest of equals; what is
    shared counts twice in a sentence of blame.
    """
    words, spaced = document.language.summary, document.language.writing.spaced
    accuses = within(words.accusations, spaced=spaced)
    answers = within(words.answers, spaced=spaced)
    claims: deque[tuple[int, bool]] = deque(maxlen=_CLAIMS)
    found: list[Rebuttal] = []
    for place, sentence in enumerate(document.sentences):
        if claims and answers.search(sentence.text):
            best, claim = max(
                (_worth(held[place] & held[claim], spread) * (2.0 if blames else 1.0), claim)
                for claim, blames in claims
            )
            if best >= _ENOUGH:
                found.append(Rebuttal(claim, place))
            if len(found) == _ANSWERS:
                break
        claims.append((place, accuses.search(sentence.text) is not None))
    return tuple(found)


def _worth(shared: set[str], spread: Counter[str]) -> float:
    """How much two sentences share, in terms that only they hold: a term of many sentences counts little."""
    return sum(2.0 / spread[term] for term in sorted(shared))
