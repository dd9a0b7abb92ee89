"""Which sentence answers which: a denial, a correction or an outcome, and the claim that it answers elsewhere.

A summary that holds the one without the other misleads by what it leaves out (Zhang et al. 2022, "Extractive is not
Faithful Summarization"), so the two are chosen together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from bot.text.languages.schema import Language
    from bot.text.phrases import Wording
    from bot.text.vectors import Vectors

_CLAIMS, _ANSWERS = 40, 100
"""The claims looked back at from an answer, and the answers looked at: news has fewer, and it bounds the work."""
_ENOUGH, _TURNED, _DENIED = 2.0, 1.0, 0.5
"""What a claim and its answer share at least: two terms that only they hold, or one in a sentence of blame; what a
claim and a dated sentence do; and what somebody's denial and either do."""
_LATE, _END = 0.6, 3
"""How far down an article a dated sentence tells how things went on; and of how many sentences at its end one that
settles something settles what the article begins with."""


class Rebuttal(NamedTuple):
    """The places of a claim and of the sentence that answers it.

    main    no other claim is answered more by that sentence.
    rank    of a claim's answers the highest is the one to tell: the last that settles it, dated ones before others,
            else the first.
    turned  it tells how things went on for whom the lead lets speak: no other answer does instead.
    """

    claim: int
    answer: int
    main: bool = True
    rank: float = 0.0
    turned: bool = False


def rebuttals(  # noqa: PLR0913  # the article as the stages before know it
    language: Language,
    wording: Wording,
    vectors: Vectors,
    lead: int,
    named: Container[int],
    *,
    states: Sequence[bool],
    ordered: bool,
) -> tuple[Rebuttal, ...]:
    """The claims that are answered in another sentence: by its words, by its date late in the article, or by a "but"
    right behind what somebody said.

    A claim is a sentence before an answer that shares enough of its rarer terms: first the one that shares the most,
    the first of equals. What is shared counts twice in a sentence of blame. The lead is a claim too, at the end. Dates
    and ends tell how things went on only where paragraphs order what is told.

    named   the sentences that name somebody of whom the lead has the whole name.
    states  whether each states anything: no heading and no caption claims or answers.
    """
    rules = language.summary
    settles = wording.holds(rules.answers)
    late = int(_LATE * vectors.count)
    dated = [ordered and holds and place >= late for place, holds in enumerate(wording.holds(rules.turns))]
    said = wording.holds(language.quotation.say)
    denied = wording.holds(language.quotation.negations)
    reported = wording.holds(language.quotation.cue)
    behind = (place for place in range(1, vectors.count) if said[place - 1])
    found = [Rebuttal(place - 1, place) for place in wording.opens(rules.contrasts, behind)]
    answers = [place for place in range(1, vectors.count) if states[place] and (settles[place] or dated[place])]
    if not answers:
        return tuple(found)
    told = np.array(said, dtype=bool) | np.array(reported, dtype=bool)
    denial = told & (np.array(denied, dtype=bool) | np.array(settles, dtype=bool))
    blame = np.array(states, dtype=float) * (1.0 + np.array(wording.holds(rules.accusations), dtype=float))
    rarity = 2.0 / np.maximum(vectors.spread, 1)
    held = np.searchsorted(vectors.rows, np.arange(vectors.count + 1))
    for place in answers[-_ANSWERS:]:
        first = max(0, place - _CLAIMS)
        own = vectors.columns[held[place] : held[place + 1]]
        entries = slice(held[first], held[place])
        shared = np.where(np.isin(vectors.columns[entries], own), rarity[vectors.columns[entries]], 0.0)
        common = np.bincount(vectors.rows[entries] - first, weights=shared, minlength=place - first)
        worth = (common * blame[first:place]).round(9)
        denials = [first + int(claim) for claim in np.flatnonzero((worth >= _DENIED) & denial[first:place])]
        best = first + int(np.argmax(worth))
        if settles[place]:
            claims = [first + int(claim) for claim in np.flatnonzero(worth >= _ENOUGH)]
            claims += [claim for claim in denials if claim not in claims and place >= late]
            if ordered and place >= vectors.count - _END and lead < place and lead not in claims:
                claims.append(lead)
        else:
            claims = [first + int(claim) for claim in np.flatnonzero(worth >= _TURNED)]
            # What an article begins with is told, whoever says so; of the others one, or what somebody said was not so.
            turned = best if said[best] or best <= lead + 1 else -1
            claims = sorted({*denials, *(claim for claim in claims if claim == turned)})
        if dated[place] and place in named and told[lead]:
            found.append(Rebuttal(lead, place, main=False, rank=2.0 * vectors.count + place, turned=True))
            claims = [claim for claim in claims if claim != lead]
        rank = 1.0 + place + vectors.count * dated[place] if settles[place] else -float(place)
        found += [Rebuttal(claim, place, claim == best, rank) for claim in claims]
    return tuple(found)
