"""Which mention says a quotation: a linear ranker over the mentions around it, by the structure of the sentence.

For each quotation the candidates are the mentions of its own sentence (with the quotations in it as single tokens), of
those before it and of the one after, the speaker of the quotation before, and nobody. A candidate's features say how it
stands to the quotation: on which side, what kinds of words stand between, before and behind it, what kind of mention it
is. None of them is a word: what words mean, the language files say. The weights are those of a conditional logistic
model (softmax over the candidates), so that its shares are the probabilities of the answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING, Final

from bot.text.quotes.facts import Apart, Beside, Own, apart, beside, binned, squeezed, unusual
from bot.text.quotes.lexicon import Word
from bot.text.quotes.phrases import NAME, ORGANISATION, PRONOUN, ROLE
from bot.text.quotes.speech import signs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.quotes.fitted import Weights
    from bot.text.quotes.phrases import Mention
    from bot.text.quotes.scan import Scan

_ARTICLE: Final = Word.DEFINITE | Word.INDEFINITE
NOBODY: Final = -1
"""The answer that no mention says a quotation."""
NOTHING: Final = -2
"""The answer that it is no speech: a title, a name, a slogan, a word that is spoken of."""
_STATES: Final = {NOBODY: "nobody", NOTHING: "nothing"}
_BEFORE: Final = 3
"""How many units before a quotation's own are looked at."""
_CLOSE: Final = 3
"""Tokens between a quotation and a reporting word that surely reports it, the mark between them too."""
_NAMED: Final = 4
"""Blanks that a name or a title between marks has at most: "das Lied heißt ..."."""
_OWN: Final = 24
_EACH: Final = 16
"""Candidates at most of a quotation's own unit, the nearest, and of each other, the last."""
_SURELY_NOTHING: Final = 0.65
"""The share from which a quotation counts as no speech; below it stays, without a speaker."""


_PERSONS: Final = frozenset({NAME, ROLE, PRONOUN})
_SAYS_MORE: Final = frozenset("wMSCV")
_REPORTS: Final = frozenset("SCA@Z")
_SOURCE: Final = frozenset("A@")


@dataclass(frozen=True, slots=True)
class Answer:
    """The mention that says a quotation (or NOBODY, or NOTHING), and how sure that is."""

    mention: int
    probability: float
    cue: int = -1
    """The token of the reporting word."""
    shares: tuple[tuple[int, float], ...] = ()
    """All candidates with their probabilities: several may be one person."""
    gender: str = ""
    """m or f: of whose speech the reporting word beside the quotation tells by its ending."""


class Structure:
    """What the features of one document's candidates are read from."""

    def __init__(self, scan: Scan, found: Sequence[Mention]) -> None:
        self.scan, self.found = scan, found
        order = scan.language.quotation.order
        self.order = "" if order == "subject-verb" else order
        self.decides = bool(scan.language.quotation.say)
        """Without words for speech nothing tells titles from it."""
        self.of_unit: list[list[int]] = [[] for _ in scan.units]
        self.owner: dict[int, int] = {}
        for mention in found:
            self.of_unit[mention.unit].append(mention.index)
            for at in range(_outer(mention), mention.last):
                self.owner[at] = mention.index
        self.symbols = [token.symbol for token in scan.tokens]
        self._owned = [-1] * len(scan.tokens)
        for at, owner in self.owner.items():
            self._owned[at] = owner
            self.symbols[at] = scan.tokens[at].within
        self._row = "".join(self.symbols)
        self.reports = [not _REPORTS.isdisjoint(self._row[u.first : u.last]) for u in scan.units]
        self._states: dict[int, str] = {}
        self._own: dict[int, Own] = {}
        self._topics: dict[int, Mention | None] = {}
        self._told_in: dict[int, tuple[str, bool]] = {}

    # -------------------------------------------------------------- candidates
    def candidates(self, quote: int, previous: int) -> list[int]:
        """The mentions that could say a quotation; NOBODY and NOTHING last."""
        unit = self.scan.unit_of_quote[quote]
        units, chosen = self.scan.units, []
        paragraph = units[unit].paragraph
        for number in range(max(0, unit - _BEFORE), unit):
            if units[number].paragraph >= paragraph - 1:
                chosen += self.of_unit[number][-_EACH:]
        at = self.scan.place_of_quote[quote]
        own = self.of_unit[unit] if self._state(unit) != "dropped" else []  # all of them stand after prepositions
        chosen += (
            own if len(own) <= _OWN else sorted(sorted(own, key=lambda index: abs(self.found[index].first - at))[:_OWN])
        )
        if unit + 1 < len(units) and units[unit + 1].paragraph <= paragraph + 1:
            chosen += self.of_unit[unit + 1][:2]
        chosen = [index for index in chosen if not self._told(self.found[index])]
        if previous != NOBODY and previous not in chosen:
            chosen.insert(0, previous)
        gender = self.verb_gender(quote)
        if gender in ("m", "f"):
            chosen = [index for index in chosen if {gender, self._gender(self.found[index])} != {"m", "f"}]
        if self.impersonal(quote):
            chosen = [index for index in chosen if self.found[index].kind not in _PERSONS]
        return [*chosen, NOBODY, NOTHING]

    def features(self, quote: int, candidate: int, previous: int, earlier: int) -> list[str]:
        """The names of the features that a candidate has.

        `previous`: who spoke last; `earlier`: the answer to the quotation before, NOBODY and NOTHING too.
        """
        standing, more = self.standing(quote, candidate, previous, earlier)
        return [*standing, *more]

    def standing(self, quote: int, candidate: int, previous: int, earlier: int) -> tuple[tuple[str, ...], list[str]]:
        """The same in two parts: those that come in rows seen before, and those of this candidate."""
        if candidate == NOBODY:
            return self._nobody(quote, previous), []
        if candidate == NOTHING:
            return (), self._nothing(quote, earlier)
        mention = self.found[candidate]
        unit = self.scan.unit_of_quote[quote]
        names = self._beside(quote, mention, unit) if mention.unit == unit else self._apart(mention, unit)
        more = []
        if candidate == previous:
            more.append("carried beside" if mention.unit == unit else f"carried {self._state(unit)}")
        elif previous != NOBODY and mention.kind == NAME and self.found[previous].name[-1:] == mention.name[-1:]:
            more.append("same name as before")
        topic = self._topic(unit) if mention.unit != unit else None
        if topic is not None:
            if topic.index == candidate or (topic.name and topic.name[-1:] == mention.name[-1:]):
                more.append(f"topic {topic.kind}")
            elif candidate == previous:
                more.append(f"carried past {topic.kind}")
        if mention.apposition:
            more.append("apposition")
        span = self.scan.spans[quote]
        if mention.name and self.scan.text.find(mention.name[-1], span.start, span.end) >= 0:
            more.append("named within")
        return names, more

    def _facts(self, mention: Mention) -> Own:
        """What a mention's own sentence tells of it."""
        known = self._own.get(mention.index)
        if known is None:
            unit = self.scan.units[mention.unit]
            before = self._before(_outer(mention), unit.first)
            known = self._own[mention.index] = Own(
                mention.kind,
                "P" if mention.oblique and before not in _SOURCE else before,
                squeezed(self._after(mention, unit.last))[:2],
                self._inside_report(mention),
                unusual(mention.gender),
                self.scan.tokens[mention.last - 1].possessive,
            )
        return known

    def _beside(self, quote: int, mention: Mention, unit: int) -> tuple[str, ...]:
        at = self.scan.place_of_quote[quote]
        left = mention.last <= at
        opens = _outer(mention)
        lo, hi = (self._ends(mention), at) if left else (at + 1, opens)
        own = self._facts(mention)
        hearer = ""
        if opens > self.scan.units[unit].first and self._heard(mention):
            hearer = "hearer of a cue" if own.before in "SC" else "hearer"
        return beside(
            Beside(
                left,
                squeezed(self._row[lo:hi]),
                min(self._row.count("Q", lo, hi), 2) if lo < hi else 0,
                min(len(set(self._owned[lo:hi]) - {mention.index, -1}), 3),
                binned(hi - lo),
                hearer,
                self.order,
                own,
            )
        )

    def _ends(self, mention: Mention) -> int:
        """Where a mention ends, the particle attached to its last word (경찰은) not counted in."""
        last = mention.last - 1
        return last if self._row[last] in "UO" and self.scan.words.spaced else mention.last

    def _heard(self, mention: Mention) -> bool:
        """Whether the word before a mention says that it is who was told."""
        before = self.scan.tokens[_outer(mention) - 1].flags if _outer(mention) else 0
        return bool(before & Word.HEARER) or self._told(mention)

    def _told(self, mention: Mention) -> bool:
        """Whether a mention can only be who was told: "řekla ČTK", "katanya kepada Kabarnusa"."""
        tokens, at = self.scan.tokens, _outer(mention) - 1
        if mention.kind == PRONOUN or at < self.scan.units[mention.unit].first:
            return False
        before = tokens[at].flags
        if before & Word.PRONOUN and at:
            before = tokens[at - 1].flags  # "зізналася вона радіо"
        return bool(before & Word.TELLS and (mention.kind == ORGANISATION or not before & Word.SAY))

    def surely_speech(self, quote: int) -> bool:
        """Whether nothing else than speech is between the marks: by the marks, or as a text speaks in a sentence."""
        span = self.scan.spans[quote]
        sentence = self.scan.text.count(" ", span.start, span.end) > _NAMED or self._edges(quote)[0] == ":"
        return span.spoken or not self.decides or (sentence and self.impersonal(quote))

    def reporting(self, quote: int) -> int:
        """The token of the reporting word nearest to a quotation, first behind it; -1: none."""
        unit, at = self.scan.units[self.scan.unit_of_quote[quote]], self.scan.place_of_quote[quote]
        for places in (range(at + 1, unit.last), range(at - 1, unit.first - 1, -1)):
            for place in places:
                if self.symbols[place] == "Q":
                    break
                if self.symbols[place] in "SC":
                    return place
        return -1

    def verb_gender(self, quote: int) -> str:
        """m, f or nothing: of whose speech the reporting word nearest to a quotation tells."""
        at = self.reporting(quote)
        return self.scan.words.verb_gender(self.scan.tokens[at].lower) if at >= 0 else ""

    def impersonal(self, quote: int) -> bool:
        """Whether that word stands close by and has a text for its subject, or nobody: "heißt es in dem Papier"."""
        at, place = self.reporting(quote), self.scan.place_of_quote[quote]
        near = at >= 0 and abs(at - place) <= _CLOSE
        opens = place == self.scan.units[self.scan.unit_of_quote[quote]].first
        if near and not opens and self.scan.tokens[at - 1].flags & Word.AS:
            return False  # "never called it 'a nuisance', come si legge": who calls it so stands before
        return near and any(token.flags & Word.IMPERSONAL for token in self.scan.tokens[at : at + 2])  # se | lee

    def _before(self, opens: int, first: int) -> str:
        """The symbol before a mention, its article passed over; P too where the article's case makes it no subject."""
        tokens = self.scan.tokens
        if tokens[opens].flags & _ARTICLE and tokens[opens].flags & Word.PREPOSITION:
            return "P"
        at = opens - 1
        while at >= first and opens - at < 3 and tokens[at].flags & _ARTICLE and self.symbols[at] in "wP":
            if tokens[at].flags & Word.PREPOSITION:
                return "P"
            at -= 1
        return self.symbols[at] if at >= first else "^"

    def _after(self, mention: Mention, last: int) -> str:
        """The symbols after a mention; what stands between commas right behind it is passed over."""
        symbols, at = self._row, self._ends(mention)
        if at < last and symbols[at] in ",(":
            for end in range(at + 1, min(last, at + 18)):
                if symbols[end] == "Q":
                    break
                if symbols[end] in ",(" and end + 1 < last and symbols[end + 1] in "SCVw":
                    return "," + symbols[end + 1 : min(last, end + 6)]
        return symbols[at : min(last, at + 6)]

    def _inside_report(self, mention: Mention) -> bool:
        """Whether somebody earlier in the sentence reports what the mention does."""
        for index in self.of_unit[mention.unit]:
            other = self.found[index]
            if other.index >= mention.index:
                return False
            if (
                "S" in self._row[other.last : min(other.last + 3, mention.first)]
                and "Q" not in self._row[other.last : mention.first]
            ):
                return True
        return False

    def _apart(self, mention: Mention, unit: int) -> tuple[str, ...]:
        own, other = self.scan.units[unit], self.scan.units[mention.unit]
        told, colon = self._tells(mention.unit)
        gap = unit - mention.unit
        where = ("next" if gap < 0 else f"{min(gap, 4)} back") + (
            "" if own.paragraph == other.paragraph else f" {min(abs(own.paragraph - other.paragraph), 3)} up"
        )
        place = min(mention.index - self.of_unit[mention.unit][0], 2)  # those of a unit follow each other
        return apart(Apart(where, self._state(unit), place, told, colon, self._facts(mention)))

    def _tells(self, unit: int) -> tuple[str, bool]:
        """What a unit reports and quotes, and whether it ends with a colon."""
        known = self._told_in.get(unit)
        if known is None:
            inside = self._row[self.scan.units[unit].first : self.scan.units[unit].last]
            told = f"reports {'S' if 'S' in inside else ''} quotation {'Q' in inside}"
            known = self._told_in[unit] = told, inside[-1] in ":-"
        return known

    def _topic(self, unit: int) -> Mention | None:
        """The subject of the sentence right before a unit, where it quotes nothing: what the text is about then."""
        if unit not in self._topics:
            own, before = self.scan.units[unit], self.scan.units[max(unit - 1, 0)]
            tells = before is not own and before.paragraph >= own.paragraph - 1
            tells = tells and "Q" not in self._row[before.first : before.last]
            found = map(self.found.__getitem__, self.of_unit[unit - 1] if tells else ())
            self._topics[unit] = self._named(next(filter(self._stands, found), None))
        return self._topics[unit]

    def _named(self, mention: Mention | None) -> Mention | None:
        """The name behind a role that it explains: "Ordynator, dr Jerzy Kos, ..."."""
        after = self.found[mention.index + 1] if mention and mention.index + 1 < len(self.found) else None
        if mention is None or after is None or mention.kind != ROLE or after.kind != NAME or after.unit != mention.unit:
            return mention
        between = self._row[mention.last : after.first]
        return after if between[:1] == "," and len(between) <= _CLOSE + 3 and not set(between) - set(",.w") else mention

    def _gender(self, mention: Mention) -> str:
        """m, f or nothing: of whom a mention's title or given name tells it is."""
        if mention.gender or mention.kind != NAME or len(mention.name) == 1:
            return mention.gender
        first = self.scan.words.fold(mention.name[-1 if self.scan.language.quotation.surname_first else 0].lower())
        return self.scan.words.given(first) if self.scan.words.listed(first) else ""

    def _stands(self, mention: Mention) -> bool:
        """Whether a mention can be a subject, or the source of what is reported."""
        own = self._facts(mention)
        return not (mention.apposition or own.before in "PZO" or own.inside or own.possessive or self._told(mention))

    def _state(self, unit: int) -> str:
        """Whether a unit is a quotation alone, reports with a speaker of its own, drops its subject, or is open."""
        known = self._states.get(unit)
        if known is None:
            known = self._states[unit] = self._judged(unit)
        return known

    def _judged(self, unit: int) -> str:
        own = self.scan.units[unit]
        symbols = self._row[own.first : own.last]
        if len(symbols) <= 2 or _SAYS_MORE.isdisjoint(symbols):
            return "alone"
        if not self.reports[unit]:
            return "open"
        named = any(
            self._row[_outer(m) - 1] != "P" and not self._told(m)
            for m in map(self.found.__getitem__, self.of_unit[unit])
        )
        if named or not self.scan.language.quotation.drops_subject:
            return "settled" if self.of_unit[unit] else "open"
        return "dropped"

    def _nobody(self, quote: int, previous: int) -> tuple[str, ...]:
        state = self._state(self.scan.unit_of_quote[quote])
        before, after = self._edges(quote)
        return (
            "nobody",
            f"nobody {state} after {'nobody' if previous == NOBODY else 'somebody'}",
            f"nobody before {before}",
            f"nobody after {after}",
        )

    def _nothing(self, quote: int, earlier: int) -> list[str]:
        state = self._state(self.scan.unit_of_quote[quote])
        return signs(self, quote, (state, *self._edges(quote)), _STATES.get(earlier, "somebody"))

    def _edges(self, quote: int) -> tuple[str, str]:
        """The symbols right before and right after a quotation."""
        own, at = self.scan.units[self.scan.unit_of_quote[quote]], self.scan.place_of_quote[quote]
        after = self.symbols[at + 1] if at + 1 < own.last else "$"
        if after == "(" and self.scan.tokens[at + 1].text == "（":
            after = ","  # the speaker may stand there: 「……」（李教授）
        return self.symbols[at - 1] if at > own.first else "^", after

    def cue(self, quote: int, candidate: int) -> int:
        """The token of the reporting word between a speaker and a quotation, or beside the speaker; -1: none."""
        mention, at = self.found[candidate], self.scan.place_of_quote[quote]
        unit = self.scan.units[mention.unit]
        place: int
        if mention.unit == self.scan.unit_of_quote[quote]:
            lo, hi = (mention.last, at) if mention.last <= at else (at + 1, mention.first)
            for wanted in "SC":
                for place in range(lo, hi):
                    if self.symbols[place] == wanted:
                        return place
        for place in (
            *range(mention.last, min(unit.last, mention.last + 4)),
            *range(max(unit.first, mention.first - 2), mention.first),
        ):
            if self.symbols[place] in "SC":
                return place
        return -1


def _outer(mention: Mention) -> int:
    """The first token of a mention, the title before a name included."""
    return mention.outer if mention.outer >= 0 else mention.first


def answers(structure: Structure, weights: Weights) -> list[Answer]:
    """The speaker of each quotation, in order: each decision knows the one before it."""
    chosen: list[Answer] = []
    previous = earlier = NOBODY
    for quote in range(len(structure.scan.spans)):
        if structure.scan.place_of_quote[quote] < 0:
            chosen.append(Answer(NOBODY, 0.0, shares=((NOBODY, 1.0),)))
            continue
        candidates = structure.candidates(quote, previous)
        scores = [weights.of(*structure.standing(quote, c, previous, earlier)) for c in candidates]
        nothing, shares = _shares(scores)
        best = max(range(len(shares)), key=shares.__getitem__)
        share, candidate = shares[best], candidates[best]
        speech = 1.0 if structure.surely_speech(quote) else 1 - nothing
        if speech <= 1 - _SURELY_NOTHING:
            share, candidate = nothing, NOTHING
        cue = -1 if candidate < 0 else structure.cue(quote, candidate)
        each = tuple((index, speech * part) for index, part in zip(candidates, shares, strict=False))
        chosen.append(Answer(candidate, share, cue, each, structure.verb_gender(quote)))
        previous, earlier = previous if candidate < 0 else candidate, candidate
    return chosen


def _shares(scores: list[float]) -> tuple[float, list[float]]:
    """The probability of the last candidate, NOTHING, and those of the others if it is not the answer."""
    top = max(scores)
    powers = [exp(score - top) for score in scores]
    speech = sum(powers[:-1])
    return powers[-1] / (speech + powers[-1]), [power / speech for power in powers[:-1]]
