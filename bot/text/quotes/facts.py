"""How a candidate stands to a quotation, as a few facts, and the names of the features that these facts make.

Sentences of news are built alike: nine rows of facts in ten were seen before, so that what they weigh together is known
by their key, and the names are made once for each. No class here is a dataclass or a NamedTuple: where they are
compiled, the constructors of those stay Python, and one is made for each candidate.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_KEPT: Final = 20_000
"""Rows of symbols that are kept as they are squeezed."""
_RUN: Final = re.compile(r"([wM(])\1+")
_RUNS: Final = frozenset("wM(")
_OF_ANOTHER: Final = re.compile(r"[SCV]w?M[wM]*P[wMP]*$")
"""What stands before a name that explains the speaker's: "said | Ada Roche of the brokerage | Copeland"."""
_LONG_AGO, _FAR = 4, 3
"""Sentences and paragraphs from which on another sentence is far away."""
_WHERE: Final = tuple(
    [where + (f" {up} up" if up else "") for up in range(_FAR + 1)]
    for where in ("next", *(f"{back} back" for back in range(1, _LONG_AGO + 1)))
)
"""Where it stands, by both; the next one first."""
_UNUSUAL: Final = ("1", "1p", "n")
"""Pronouns that seldom are a speaker."""
_SHORT: Final = 5


class Own:
    """What a mention's own sentence tells of it, whatever the quotation.

    kind       of mention
    before     the symbol before it
    after      the first two symbols after it
    inside     somebody earlier in the sentence reports what the mention does
    gender     of a pronoun that seldom is a speaker
    possessive  it ends as one
    """

    def __init__(  # noqa: PLR0913  # a fact each
        self, kind: str, before: str, after: str, gender: str, *, inside: bool, possessive: bool
    ) -> None:
        self.kind, self.before, self.after, self.gender = kind, before, after, gender
        self.inside, self.possessive = inside, possessive
        self.key = f"{kind} {before} {after} {gender} {'i' if inside else ''}{'p' if possessive else ''}"


class Frame:
    """How another sentence stands to a quotation.

    where      how many sentences and paragraphs off
    state      how the quotation's sentence is made
    told       what the other sentence reports and quotes
    colon      it ends with one
    """

    def __init__(self, where: str, state: str, told: str, *, colon: bool) -> None:
        self.where, self.state, self.told, self.colon = where, state, told, colon
        self.key = f"{where} {state} {told}{':' if colon else ''}"


class Facts:
    """Some facts, with a key that no others have; these are none."""

    def __init__(self, key: str = "") -> None:
        self.key = key

    def names(self) -> list[str]:
        """The features that the facts make."""
        return []


class Beside(Facts):
    """How a mention stands to a quotation in its own sentence, on the left or behind it.

    between    the symbols between them, runs squeezed
    quotations, others  how many of each stand between, at most 2 and 3
    length     tokens between, in bins
    hearer     a word of telling stands before it: "" not, "hearer", "hearer of a cue"
    order      of the language's reporting clauses, where it is not the usual one
    """

    def __init__(  # noqa: PLR0913  # a fact each
        self, side: str, between: str, length: int, own: Own, *, quotations: int, others: int, hearer: str, order: str
    ) -> None:
        self.side, self.between, self.length, self.own = side, between, binned(length), own
        self.quotations, self.others, self.hearer, self.order = quotations, others, hearer, order
        super().__init__(f"{side} {between} {quotations} {others} {self.length} {hearer} {order} {own.key}")

    def names(self) -> list[str]:
        """The features of a mention in the quotation's own sentence."""
        side, between, own = self.side, self.between, self.own
        report = next((symbol for symbol in "SCV" if symbol in between), "")
        names = [
            f"{side} between {between if len(between) <= _SHORT else between[:2] + '~' + between[-2:]}",
            f"{side} after {own.after}" + (" past a quotation" if self.quotations else ""),
            f"{side} before {own.before}",
            f"{side} {own.kind}",
            f"{side} reports {report} near {own.after[:1]}",
            f"{side} others {self.others} quotations {self.quotations}",
            f"{side} length {self.length}",
            f"{side} before {own.before} reports {report}",
        ]
        if self.order:
            names += [f"{self.order} {name}" for name in (names[0], names[1], names[3])]
        if own.before == "P":
            names.append(f"{side} within a phrase of another" if self.others else f"{side} within a phrase")
        if side == "right":
            names += self._behind()
        if own.possessive:
            names.append(f"{side} possessive")
        if self.hearer:
            names.append(f"{side} {self.hearer}")
        if own.inside:
            names.append(f"{side} inside a report")
        if own.gender:
            names.append(f"{side} pronoun {own.gender}")
        return names

    def _behind(self) -> list[str]:
        """More of a mention behind the quotation, where clauses are inverted: "said the mayor"; or that signs it."""
        between, own, names = self.between, self.own, list[str]()
        if self.others and any(pair in between for pair in ("SM", "CM", "VM")):
            names.append("inverted, and another stands nearer")
        if _OF_ANOTHER.search(between):
            names.append("inverted, and part of another")
        if own.before in "SCV":
            names.append(f"inverted {own.before} {'close' if int(self.length) <= 3 else 'far'}")
        if between == "-":
            names.append(f"right signed {own.after[:1]}")
        return names


class Apart(Facts):
    """How a mention in another sentence stands to a quotation: the first, second or a later one (2) there."""

    def __init__(self, frame: Frame, place: int, own: Own) -> None:
        self.frame, self.place, self.own = frame, place, own
        super().__init__(f"{frame.key} {place} {own.key}")

    def names(self) -> list[str]:
        """The features of a mention in another sentence."""
        where, state, own = self.frame.where, self.frame.state, self.own
        names = [
            f"{where} {state}",
            f"apart {state} {own.kind}",
            f"apart {state} after {own.after[:1]}",
            f"apart {state} before {own.before}",
            f"{where} order {self.place}",
            f"{where} {state} {self.frame.told}",
        ]
        if self.frame.colon:
            names.append(f"{where} {state} colon")
        if own.inside:
            names.append("apart inside a report")
        if own.gender:
            names.append(f"apart pronoun {own.gender}")
        if own.possessive:
            names.append("apart possessive")
        return names


class Nobody(Facts):
    """How a quotation stands whom nobody may say: how its sentence is made, and the symbols before and after it.

    earlier    "somebody" or "nobody": whether anybody spoke before
    told       how the sentence goes on that has a subject; None: it has none
    """

    def __init__(self, state: str, edges: tuple[str, str], earlier: str, told: str | None) -> None:
        self.state, self.edges, self.earlier, self.told = state, edges, earlier, told
        super().__init__(f"nobody {state} {edges[0]}{edges[1]} {earlier} {told}")

    def names(self) -> list[str]:
        """The features of nobody."""
        names = [
            "nobody",
            f"nobody {self.state} after {self.earlier}",
            f"nobody before {self.edges[0]}",
            f"nobody after {self.edges[1]}",
        ]
        return names if self.told is None else [*names, f"nobody beside a subject told {self.told}"]


class Nothing(Facts):
    """How a stretch stands that may be no speech.

    state, edges, earlier  as of nobody, but what became of the stretch before may be "nothing"
    opens      it begins with a "capital" or "small"
    ends       with a "stop", a "comma" or "bare"
    words      how many it has, in bins
    """

    def __init__(self, state: str, edges: tuple[str, str], earlier: str, look: tuple[str, str, str]) -> None:
        self.state, self.edges, self.earlier = state, edges, earlier
        self.opens, self.ends, self.words = look
        self.look = f"{self.opens} {self.ends} words {self.words}"
        """How it is written itself."""
        super().__init__(f"nothing {state} {edges[0]}{edges[1]} {earlier} {self.look}")

    def names(self) -> list[str]:
        """The features of no speech."""
        state, (before, after) = self.state, self.edges
        return [
            "nothing",
            f"nothing words {self.words}",
            f"nothing {self.look}",
            f"nothing {state} {self.ends}",
            f"nothing before {before} {self.opens} {self.ends}",
            f"nothing after {after}",
            f"nothing {before} between {after}",
            f"nothing after {self.earlier}",
        ]


def distance(gap: int, up: int) -> str:
    """How far off a sentence is that many sentences before a quotation's own, and paragraphs off; the next one: -1."""
    return _WHERE[max(0, min(gap, _LONG_AGO))][min(up, _FAR)]


def unusual(gender: str) -> str:
    """The gender of a mention, if it seldom is a speaker."""
    return gender if gender in _UNUSUAL else ""


@lru_cache(maxsize=_KEPT)
def squeezed(symbols: str) -> str:
    """Symbols in a row, runs of other words and of other mentions as one."""
    return _RUN.sub(r"\1", symbols)


def first_two(symbols: str) -> str:
    """The first two of some symbols in a row once they are squeezed."""
    at, first = 1, symbols[:1]
    while at < len(symbols) and symbols[at] == first and first in _RUNS:
        at += 1
    return first + symbols[at : at + 1]


def binned(size: int) -> str:
    """A number of tokens or words, in bins."""
    return str(size) if size <= 3 else "4" if size <= 5 else "6" if size <= 9 else "10" if size <= 19 else "20"
