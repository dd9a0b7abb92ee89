"""How a candidate stands to a quotation, as a few facts, and the names of the features that these facts make.

Sentences of news are built alike: nine rows of facts in ten were seen before, so the names are made once for each row.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

_KEPT: Final = 20_000
"""Rows of facts, and of symbols, whose names are kept."""
_RUN: Final = re.compile(r"([wM(])\1+")
_OF_ANOTHER: Final = re.compile(r"[SCV]w?M[wM]*P[wMP]*$")
"""What stands before a name that explains the speaker's: "said | Ada Roche of the brokerage | Copeland"."""
_UNUSUAL: Final = ("1", "1p", "n")
"""Pronouns that seldom are a speaker."""
_SHORT: Final = 5


class Own(NamedTuple):
    """What a mention's own sentence tells of it, whatever the quotation.

    kind       of mention
    before     the symbol before it
    after      the first symbols after it
    inside     somebody earlier in the sentence reports what the mention does
    gender     of a pronoun that seldom is a speaker
    possessive  it ends as one
    """

    kind: str
    before: str
    after: str
    inside: bool
    gender: str
    possessive: bool


class Beside(NamedTuple):
    """How a mention stands to a quotation in its own sentence.

    between    the symbols between them, runs squeezed
    quotations, others  how many of each stand between, at most 2 and 3
    length     tokens between, in bins
    hearer     a word of telling stands before it: "" not, "hearer", "hearer of a cue"
    order      of the language's reporting clauses, where it is not the usual one
    """

    left: bool
    between: str
    quotations: int
    others: int
    length: str
    hearer: str
    order: str
    own: Own


class Frame(NamedTuple):
    """How another sentence stands to a quotation.

    where      how many sentences and paragraphs off
    state      how the quotation's sentence is made
    told       what the other sentence reports and quotes
    colon      it ends with one
    """

    where: str
    state: str
    told: str
    colon: bool


@lru_cache(maxsize=_KEPT)
def beside(facts: Beside) -> tuple[str, ...]:
    """The features of a mention in the quotation's own sentence."""
    left, between, quotations, others, length, hearer, order, own = facts
    side = "left" if left else "right"
    report = next((symbol for symbol in "SCV" if symbol in between), "")
    names = [
        f"{side} between {between if len(between) <= _SHORT else between[:2] + '~' + between[-2:]}",
        f"{side} after {own.after}" + (" past a quotation" if quotations else ""),
        f"{side} before {own.before}",
        f"{side} {own.kind}",
        f"{side} reports {report} near {own.after[:1]}",
        f"{side} others {others} quotations {quotations}",
        f"{side} length {length}",
        f"{side} before {own.before} reports {report}",
    ]
    if order:
        names += [f"{order} {name}" for name in (names[0], names[1], names[3])]
    if own.before == "P":
        names.append(f"{side} within a phrase of another" if others else f"{side} within a phrase")
    if not left:
        names += _behind(between, others, length, own)
    if own.possessive:
        names.append(f"{side} possessive")
    if hearer:
        names.append(f"{side} {hearer}")
    if own.inside:
        names.append(f"{side} inside a report")
    if own.gender:
        names.append(f"{side} pronoun {own.gender}")
    return tuple(names)


def _behind(between: str, others: int, length: str, own: Own) -> list[str]:
    """More of a mention behind the quotation, where clauses are inverted: "said the mayor"; or that signs it."""
    names = []
    if others and any(pair in between for pair in ("SM", "CM", "VM")):
        names.append("inverted, and another stands nearer")
    if _OF_ANOTHER.search(between):
        names.append("inverted, and part of another")
    if own.before in "SCV":
        names.append(f"inverted {own.before} {'close' if int(length) <= 3 else 'far'}")
    if between == "-":
        names.append(f"right signed {own.after[:1]}")
    return names


@lru_cache(maxsize=_KEPT)
def apart(frame: Frame, place: int, own: Own) -> tuple[str, ...]:
    """The features of a mention in another sentence, which is the first, second or a later one (2) there."""
    where, state, told, colon = frame
    names = [
        f"{where} {state}",
        f"apart {state} {own.kind}",
        f"apart {state} after {own.after[:1]}",
        f"apart {state} before {own.before}",
        f"{where} order {place}",
        f"{where} {state} {told}",
    ]
    if colon:
        names.append(f"{where} {state} colon")
    if own.inside:
        names.append("apart inside a report")
    if own.gender:
        names.append(f"apart pronoun {own.gender}")
    if own.possessive:
        names.append("apart possessive")
    return tuple(names)


def unusual(gender: str) -> str:
    """The gender of a mention, if it seldom is a speaker."""
    return gender if gender in _UNUSUAL else ""


@lru_cache(maxsize=_KEPT)
def squeezed(symbols: str) -> str:
    """Symbols in a row, runs of other words and of other mentions as one."""
    return _RUN.sub(r"\1", symbols)


def binned(size: int) -> str:
    """A number of tokens or words, in bins."""
    return str(size) if size <= 3 else "4" if size <= 5 else "6" if size <= 9 else "10" if size <= 19 else "20"
