"""Which sentence answers which: a denial, a correction or an outcome, and the claim that it answers elsewhere.

A summary that holds the one without the other misleads by what it leaves out (Zhang et al. 2022, "Extractive is not
Faithful Summarization"), so the two are chosen together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from bot.text.languages.schema import Language
    from bot.text.phrases import Wording
    from bot.text.vectors import Vectors

_CLAIMS: Final = 40
_ANSWERS: Final = 100
"""The claims looked back at from an answer, and the answers looked at: news has fewer, and it bounds the work."""
_ENOUGH: Final = 2.0
_TURNED: Final = 1.0
_DENIED: Final = 0.5
"""What a claim and its answer share at least: two terms that only they hold, or one in a sentence of blame; what a
claim and a dated sentence do; and what somebody's denial and either do."""
_FINE: Final = 1e9
"""What is shared is compared in billionths: sums of thirds miss their number by less."""
_LATE: Final = 0.6
_END: Final = 3
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
    count = len(states)
    late = int(_LATE * count)
    settles, said = wording.holds(rules.answers), wording.holds(language.quotation.say)
    dated = [ordered and holds and place >= late for place, holds in enumerate(wording.holds(rules.turns))]
    behind = (place for place in range(1, count) if said[place - 1])
    found = [Rebuttal(place - 1, place) for place in wording.opens(rules.contrasts, behind)]
    answers = [place for place in range(1, count) if states[place] and (settles[place] or dated[place])]
    if not answers:
        return tuple(found)
    denied, reported = wording.holds(language.quotation.negations), wording.holds(language.quotation.cue)
    told = [one or other for one, other in zip(said, reported, strict=True)]
    denials = [tells and (denied[place] or settles[place]) for place, tells in enumerate(told)]
    blames = wording.holds(rules.accusations)
    blame = [(2.0 if blames[place] else 1.0) if states[place] else 0.0 for place in range(count)]
    for place in answers[-_ANSWERS:]:
        first = max(0, place - _CLAIMS)
        shares = vectors.shared(place, first)
        worth = [int(_FINE * share * blame[first + at] + 0.5) for at, share in enumerate(shares)]
        best = first + worth.index(max(worth))
        denying = [claim for claim in _of_worth(worth, _DENIED, first) if denials[claim]]
        if settles[place]:
            claims = _of_worth(worth, _ENOUGH, first)
            claims += [claim for claim in denying if claim not in claims and place >= late]
            if ordered and place >= count - _END and lead < place and lead not in claims:
                claims.append(lead)
        else:
            # What an article begins with is told, whoever says so; of the others one, or what somebody said was not so.
            turned = best if said[best] or best <= lead + 1 else -1
            claims = sorted({*denying, *(claim for claim in _of_worth(worth, _TURNED, first) if claim == turned)})
        if dated[place] and place in named and told[lead]:
            found.append(Rebuttal(lead, place, main=False, rank=2.0 * count + place, turned=True))
            claims = [claim for claim in claims if claim != lead]
        rank = 1.0 + place + (count if dated[place] else 0) if settles[place] else -float(place)
        found += [Rebuttal(claim, place, claim == best, rank) for claim in claims]
    return tuple(found)


def _of_worth(worth: list[int], least: float, first: int) -> list[int]:
    """The sentences, from the first one on, that are worth enough."""
    return [first + at for at, one in enumerate(worth) if one >= least * _FINE]
