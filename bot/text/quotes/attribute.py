"""Which mention says a quotation: a linear ranker over the mentions around it, by the structure of the sentence.

For each quotation the candidates are the mentions of its own sentence (with the quotations in it as single tokens), of
those before it and of the one after, the speaker of the quotation before, and nobody. A candidate's features say how it
stands to the quotation: on which side, what kinds of words stand between, before and behind it, what kind of mention it
is (`question`). The weights are those of a conditional logistic model (softmax over the candidates), so that its shares
are the probabilities of the answers. This is the first stage of Muzny et al. 2017; that each decision knows the one
before it, as a conversation's turns ask for, is from O'Keefe et al. ("A Sequence Labelling Approach to Quote
Attribution", 2012).
"""

from __future__ import annotations

import re
from math import exp, fsum
from typing import TYPE_CHECKING, Final

from bot.text.quotes import works
from bot.text.quotes.asked import answered
from bot.text.quotes.question import NOBODY, NOTHING, Question
from bot.text.quotes.speech import surely

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.quotes.fitted import Weights
    from bot.text.quotes.structure import Structure

_SURELY_NOTHING: Final = 0.65
"""The share from which a quotation counts as no speech; below it stays, without a speaker."""


_INVERTED: Final = re.compile("Q,w?Sw?(?:PM+w?)?M(?!M*w?T)")
"""A quotation, a comma, a verb of speech and who speaks, but tells no more: "...", ha dicho (a este diario) Ada."""
_UNKNOWN: Final = ((NOBODY, 1.0),)
"""The probabilities where nobody says it."""


class Answer:
    """The mention that says a quotation (or NOBODY, or NOTHING).

    cue     the token of the reporting word; -1: none
    shares  all candidates with their probabilities: several may be one person
    gender  m or f: of whose speech the reporting word beside the quotation tells by its ending, or what was said itself
    subject  the noun that stands as the subject of that word right behind the quotation; -1: none
    """

    def __init__(
        self,
        mention: int,
        cue: int = -1,
        shares: Sequence[tuple[int, float]] = _UNKNOWN,
        gender: str = "",
        subject: int = NOBODY,
    ) -> None:
        self.mention, self.cue, self.shares, self.gender = mention, cue, shares, gender
        self.subject = subject


def answers(structure: Structure, weights: Weights) -> list[Answer]:
    """The speaker of each quotation, in order: each decision knows the one before it.

    One answer a stretch of `structure.scan.spans`: a mention by its index, NOBODY or NOTHING.
    """
    chosen: list[Answer] = []
    previous = earlier = NOBODY
    called = works.titles(structure.scan)
    inverted = {match.start(): match.end() - 1 for match in _INVERTED.finditer(structure.symbols)}
    for quote in range(len(structure.scan.spans)):
        if structure.scan.place_of_quote[quote] < 0:
            part = quote in structure.scan.nicknames
            chosen.append(Answer(NOTHING if part else NOBODY))
            continue
        if structure.owner[structure.scan.place_of_quote[quote]] >= 0 or quote in called:  # the name of a paper
            chosen.append(Answer(NOTHING))
            earlier = NOTHING
            continue
        question = Question(structure, quote, previous, earlier)
        candidates, subject = question.candidates(), NOBODY
        if structure.scan.place_of_quote[quote] in inverted:
            subject = structure.owner[inverted[structure.scan.place_of_quote[quote]]]
            candidates, subject = question.told(candidates, subject)
        scores = [question.score(candidate, weights) for candidate in candidates]
        nothing, shares = _shares(scores)
        best = shares.index(max(shares))
        candidate = candidates[best]
        speech = 1.0 if surely(structure, quote) else 1 - nothing
        if speech <= 1 - _SURELY_NOTHING or works.name(structure, quote):
            candidate = NOTHING
        if structure.scan.spans[quote].spoken and answered(structure, quote):
            chosen.append(Answer(NOBODY))
            previous, earlier = candidate if candidate >= 0 else previous, NOBODY  # who is asked answers
            continue
        cue = -1 if candidate < 0 else structure.cue(quote, candidate)
        each = [(index, speech * part) for index, part in zip(candidates, shares, strict=False)]
        chosen.append(Answer(candidate, cue, each, structure.verb_gender(quote) or question.own_gender, subject))
        previous, earlier = previous if candidate < 0 else candidate, candidate
    return chosen


def _shares(scores: list[float]) -> tuple[float, list[float]]:
    """The probability of the last candidate, NOTHING, and those of the others if it is not the answer."""
    top = max(scores)
    powers = [exp(score - top) for score in scores]
    speech = fsum(powers[:-1])
    return powers[-1] / (speech + powers[-1]), [power / speech for power in powers[:-1]]
