"""Which mention says a quotation: a linear ranker over the mentions around it, by the structure of the sentence.

For each quotation the candidates are the mentions of its own sentence (with the quotations in it as single tokens), of
those before it and of the one after, the speaker of the quotation before, and nobody. A candidate's features say how it
stands to the quotation: on which side, what kinds of words stand between, before and behind it, what kind of mention it
is. None of them is a word: what words mean, the language files say. The weights are those of a conditional logistic
model (softmax over the candidates), so that its shares are the probabilities of the answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import exp
from typing import TYPE_CHECKING, Final

from bot.text.quotes.lexicon import Word
from bot.text.quotes.phrases import NAME
from bot.text.quotes.scan import QUOTE, STOP
from bot.text.quotes.speech import signs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.text.quotes.phrases import Mention
    from bot.text.quotes.scan import Scan, Token

_ARTICLE: Final = Word.DEFINITE | Word.INDEFINITE
NOBODY: Final = -1
"""The answer that no mention says a quotation."""
NOTHING: Final = -2
"""The answer that it is no speech: a title, a name, a slogan, a word that is spoken of."""
_STATES: Final = {NOBODY: "nobody", NOTHING: "nothing"}
_BEFORE: Final = 3
"""How many units before a quotation's own are looked at."""
_OWN: Final = 24
_EACH: Final = 16
"""Candidates at most of a quotation's own unit, the nearest, and of each other, the last."""
_SYMBOLS: Final = (
    (Word.ACCORDING_PRONOUN, "@"),
    (Word.ACCORDING, "A"),
    (Word.ACCORDING_AFTER, "Z"),
    (Word.SAY, "S"),
    (Word.CUE, "C"),
    (Word.QUOTATIVE, "K"),
    (Word.SUBJECT, "U"),
    (Word.OBLIQUE, "O"),
    (Word.THAT, "T"),
    (Word.PREPOSITION, "P"),
    (Word.VERB, "V"),
)


_SURELY_NOTHING: Final = 0.65
"""The share from which a quotation counts as no speech; below it stays, without a speaker."""


_KNOWN: Final = sum(flag for flag, _ in _SYMBOLS)


@cache
def _symbols(flags: int) -> tuple[str, str]:
    """What words with these classes are: outside mentions, and in one, where no word reports."""
    found = [symbol for flag, symbol in _SYMBOLS if flags & flag]
    return next(iter(found), "w"), next((symbol for symbol in found if symbol not in "SC"), "M")


@dataclass(frozen=True, slots=True)
class Answer:
    """The mention that says a quotation (or NOBODY, or NOTHING), and how sure that is."""

    mention: int
    probability: float
    cue: int = -1
    """The token of the reporting word."""
    shares: tuple[tuple[int, float], ...] = ()
    """All candidates with their probabilities: several may be one person."""


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
        self.symbols = [self._symbol(at, token) for at, token in enumerate(scan.tokens)]
        self.reports = [any(s in "SCA@Z" for s in self.symbols[u.first : u.last]) for u in scan.units]

    def _symbol(self, at: int, token: Token) -> str:
        if token.kind == QUOTE:
            return "Q"
        if token.kind == STOP:
            return (
                ","
                if token.text in ",،，、;؛；"
                else ":"
                if token.text in ":："
                else "-"
                if token.text in "—–-"
                else "("
                if token.text in "()[]"
                else "."
            )
        free, owned = _symbols(token.flags & _KNOWN)
        return owned if at in self.owner else free

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
        own = self.of_unit[unit]
        chosen += (
            own if len(own) <= _OWN else sorted(sorted(own, key=lambda index: abs(self.found[index].first - at))[:_OWN])
        )
        if unit + 1 < len(units) and units[unit + 1].paragraph <= paragraph + 1:
            chosen += self.of_unit[unit + 1][:2]
        if previous != NOBODY and previous not in chosen:
            chosen.insert(0, previous)
        return [*chosen, NOBODY, NOTHING]

    def features(self, quote: int, candidate: int, previous: int, earlier: int) -> list[str]:
        """The names of the features that a candidate has.

        `previous`: who spoke last; `earlier`: the answer to the quotation before, NOBODY and NOTHING too.
        """
        if candidate == NOBODY:
            return self._nobody(quote, previous)
        if candidate == NOTHING:
            return self._nothing(quote, earlier)
        mention = self.found[candidate]
        unit = self.scan.unit_of_quote[quote]
        names = self._beside(quote, mention, unit) if mention.unit == unit else self._apart(mention, unit)
        if candidate == previous:
            names.append("carried beside" if mention.unit == unit else f"carried {self._state(unit)}")
        elif previous != NOBODY and mention.kind == NAME and self.found[previous].name[-1:] == mention.name[-1:]:
            names.append("same name as before")
        if mention.apposition:
            names.append("apposition")
        return names

    def _beside(self, quote: int, mention: Mention, unit: int) -> list[str]:
        symbols, at = self.symbols, self.scan.place_of_quote[quote]
        first, last = self.scan.units[unit].first, self.scan.units[unit].last
        left = mention.last <= at
        opens = _outer(mention)
        lo, hi = (mention.last, at) if left else (at + 1, opens)
        side = "left" if left else "right"
        others = {self.owner[i] for i in range(lo, hi) if i in self.owner} - {mention.index}
        quotes = symbols[lo:hi].count("Q")
        between = _squeeze(symbols[lo:hi])
        before = self._before(opens, first)
        after = _squeeze(self._after(mention, last))[:2]
        report = "S" if "S" in between else "C" if "C" in between else "V" if "V" in between else ""
        names = [
            f"{side} between {between if len(between) <= 5 else between[:2] + '~' + between[-2:]}",
            f"{side} after {after}" + ("" if quotes == 0 else " past a quotation"),
            f"{side} before {before}",
            f"{side} {mention.kind}",
            f"{side} reports {report} near {after[:1]}",
            f"{side} others {min(len(others), 3)} quotations {min(quotes, 2)}",
            f"{side} length {_bin(hi - lo)}",
        ]
        if self.order:
            names += [f"{self.order} {name}" for name in (names[0], names[1], names[3])]
        if before == "P":
            names.append(f"{side} within a phrase of another" if others else f"{side} within a phrase")
        if not left and others and between[:1] in ("S", "C", "V", "w") and "M" in between[:3]:
            names.append("inverted, and another stands nearer")
        if not left and before in "SCV":
            names.append(f"inverted {before} {'close' if hi - lo <= 3 else 'far'}")
        token = self.scan.tokens[mention.last - 1]
        if token.possessive:
            names.append(f"{side} possessive")
        if opens > first and self.scan.tokens[opens - 1].flags & Word.HEARER:
            names.append(f"{side} hearer" + (" of a cue" if before in "SC" else ""))
        if self._inside_report(mention):
            names.append(f"{side} inside a report")
        if mention.gender in ("1", "1p", "n"):
            names.append(f"{side} pronoun {mention.gender}")
        return names

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

    def _after(self, mention: Mention, last: int) -> list[str]:
        """The symbols after a mention; what stands between commas right behind it is passed over."""
        symbols, at = self.symbols, mention.last
        if at < last and symbols[at] in ",(":
            for end in range(at + 1, min(last, at + 18)):
                if symbols[end] == "Q":
                    break
                if symbols[end] in ",(" and end + 1 < last and symbols[end + 1] in "SCVw":
                    return [",", *symbols[end + 1 : min(last, end + 6)]]
        return symbols[at : min(last, at + 6)]

    def _inside_report(self, mention: Mention) -> bool:
        """Whether somebody earlier in the sentence reports what the mention does."""
        for index in self.of_unit[mention.unit]:
            other = self.found[index]
            if other.index >= mention.index:
                return False
            if (
                "S" in self.symbols[other.last : min(other.last + 3, mention.first)]
                and "Q" not in self.symbols[other.last : mention.first]
            ):
                return True
        return False

    def _apart(self, mention: Mention, unit: int) -> list[str]:
        scan, symbols = self.scan, self.symbols
        own, other = scan.units[unit], scan.units[mention.unit]
        gap = unit - mention.unit
        where = ("next" if gap < 0 else f"{min(gap, 4)} back") + (
            "" if own.paragraph == other.paragraph else f" {min(abs(own.paragraph - other.paragraph), 3)} up"
        )
        state = self._state(unit)
        after = _squeeze(self._after(mention, other.last))[:1]
        before = self._before(_outer(mention), other.first)
        order = self.of_unit[mention.unit].index(mention.index)
        inside = symbols[other.first : other.last]
        told = f"reports {'S' if 'S' in inside else ''} quotation {'Q' in inside}"
        names = [
            f"{where} {state}",
            f"apart {state} {mention.kind}",
            f"apart {state} after {after}",
            f"apart {state} before {before}",
            f"{where} order {min(order, 2)}",
            f"{where} {state} {told}",
        ]
        if symbols[other.last - 1] in ":-":
            names.append(f"{where} {state} colon")
        if self._inside_report(mention):
            names.append("apart inside a report")
        if mention.gender in ("1", "1p", "n"):
            names.append(f"apart pronoun {mention.gender}")
        if scan.tokens[mention.last - 1].possessive:
            names.append("apart possessive")
        return names

    def _state(self, unit: int) -> str:
        """Whether a unit is a quotation alone, reports with a speaker of its own, drops its subject, or is open."""
        own = self.scan.units[unit]
        symbols = self.symbols[own.first : own.last]
        if len(symbols) <= 2 or not any(symbol in "wMSCV" for symbol in symbols):
            return "alone"
        if not self.reports[unit]:
            return "open"
        named = any(self.symbols[_outer(m) - 1] != "P" for m in map(self.found.__getitem__, self.of_unit[unit]))
        if named or not self.scan.language.quotation.drops_subject:
            return "settled" if self.of_unit[unit] else "open"
        return "dropped"

    def _nobody(self, quote: int, previous: int) -> list[str]:
        state = self._state(self.scan.unit_of_quote[quote])
        before, after = self._edges(quote)
        return [
            "nobody",
            f"nobody {state} after {'nobody' if previous == NOBODY else 'somebody'}",
            f"nobody before {before}",
            f"nobody after {after}",
            f"nobody {'single' if self.scan.spans[quote].single else 'double'}",
        ]

    def _nothing(self, quote: int, earlier: int) -> list[str]:
        state = self._state(self.scan.unit_of_quote[quote])
        return signs(self, quote, (state, *self._edges(quote)), _STATES.get(earlier, "somebody"))

    def _edges(self, quote: int) -> tuple[str, str]:
        """The symbols right before and right after a quotation."""
        own, at = self.scan.units[self.scan.unit_of_quote[quote]], self.scan.place_of_quote[quote]
        return (
            self.symbols[at - 1] if at > own.first else "^",
            self.symbols[at + 1] if at + 1 < own.last else "$",
        )

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


def _squeeze(symbols: Sequence[str]) -> str:
    """Symbols in a row, runs of other words and of other mentions as one."""
    out: list[str] = []
    for symbol in symbols:
        if symbol not in "wM(" or not out or out[-1] != symbol:
            out.append(symbol)
    return "".join(out)


def _bin(size: int) -> str:
    return str(size) if size <= 3 else "4" if size <= 5 else "6" if size <= 9 else "10" if size <= 19 else "20"


def answers(structure: Structure, weights: Mapping[str, float]) -> list[Answer]:
    """The speaker of each quotation, in order: each decision knows the one before it."""
    chosen: list[Answer] = []
    previous = earlier = NOBODY
    for quote in range(len(structure.scan.spans)):
        if structure.scan.place_of_quote[quote] < 0:
            chosen.append(Answer(NOBODY, 0.0))
            continue
        candidates = structure.candidates(quote, previous)
        scores = [
            sum(weights.get(name, 0.0) for name in structure.features(quote, c, previous, earlier)) for c in candidates
        ]
        nothing, shares = _shares(scores)
        best = max(range(len(shares)), key=shares.__getitem__)
        share, candidate = shares[best], candidates[best]
        if nothing >= _SURELY_NOTHING and structure.decides and not structure.scan.spans[quote].spoken:
            share, candidate = nothing, NOTHING
        cue = -1 if candidate < 0 else structure.cue(quote, candidate)
        chosen.append(Answer(candidate, share, cue, tuple(zip(candidates, shares, strict=False))))
        previous, earlier = previous if candidate < 0 else candidate, candidate
    return chosen


def _shares(scores: list[float]) -> tuple[float, list[float]]:
    """The probability of the last candidate, NOTHING, and those of the others if it is not the answer."""
    top = max(scores)
    powers = [exp(score - top) for score in scores]
    speech = sum(powers[:-1])
    return powers[-1] / (speech + powers[-1]), [power / speech for power in powers[:-1]]
