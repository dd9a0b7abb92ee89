"""Statements reported without quotation marks: "Hamada said on Thursday that ...", "..., according to the ministry".

A sentence reports when a mention that can be its subject stands beside a word of speech, and what is said follows a
complementiser, or goes before or after the reporting clause. Denied and supposed speech is no report.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.text.quotes.lexicon import Word
from bot.text.quotes.phrases import DOCUMENT, GROUP, NAME, ORGANISATION, PRONOUN, ROLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.text.quotes.attribute import Structure
    from bot.text.quotes.phrases import Mention
    from bot.text.quotes.scan import Unit

_SPEAKERS: Final = frozenset({NAME, ROLE, PRONOUN, GROUP, ORGANISATION, DOCUMENT})
_DOUBT: Final = Word.NEGATION | Word.DENIAL | Word.CONDITION
_LEAST: Final = 7
"""Tokens of the shortest sentence that reports something."""
_NEAR: Final = 3
"""Tokens between a speaker and the reporting word: an adverb, an auxiliary."""
_WHEN: Final = 5
"""Tokens between the reporting word and its complementiser: "said on Thursday that"."""
_TAIL: Final = 5
"""Tokens of a reporting clause after its verb, at the end of a sentence: "Hamada said late on Thursday"."""


@dataclass(frozen=True, slots=True)
class Report:
    """A sentence that reports, by its unit; who says it, and the token of the reporting word."""

    unit: int
    mention: int
    cue: int


def reports(structure: Structure) -> Iterator[Report]:
    """The reports of a document, in order, one a sentence; sentences with quoted words are none."""
    for number, unit in enumerate(structure.scan.units):
        symbols = structure.symbols[unit.first : unit.last]
        if unit.last - unit.first < _LEAST or "Q" in symbols or symbols[-1] != ".":
            continue
        if structure.scan.tokens[unit.last - 1].text in "?？؟":
            continue
        found = _report(structure, number, unit)
        if found:
            yield found


def _report(structure: Structure, number: int, unit: Unit) -> Report | None:
    for index in structure.of_unit[number]:
        mention = structure.found[index]
        if mention.kind not in _SPEAKERS or mention.apposition or structure.scan.tokens[mention.last - 1].possessive:
            continue
        cue = _cue(structure, mention, unit)
        if cue is not None and not _doubted(structure, min(mention.last, cue), max(mention.first, cue)):
            return Report(number, index, cue)
    return None


def _doubted(structure: Structure, first: int, last: int) -> bool:
    return any(token.flags & _DOUBT for token in structure.scan.tokens[max(0, first - 2) : last + 1])


def _cue(structure: Structure, mention: Mention, unit: Unit) -> int | None:
    """The token of the word by which a mention reports its sentence."""
    symbols = structure.symbols
    opens = mention.outer if mention.outer >= 0 else mention.first
    before = symbols[max(unit.first, opens - 2) : opens]
    if before[-1:] == ["A"] or before == ["A", "w"]:
        return opens - 1 if before[-1] == "A" else opens - 2  # according to (the) ministry
    if mention.last < unit.last and symbols[mention.last] == "Z":
        return mention.last
    if before == [",", "S"] and _closes(structure, mention.last, unit):
        return opens - 1  # "..., said the minister."
    return _subject(structure, mention, unit) if before[-1:] in ([], [","]) else None


def _subject(structure: Structure, mention: Mention, unit: Unit) -> int | None:
    """The token of the word of speech whose subject a mention is."""
    symbols = structure.symbols
    near = range(mention.last, min(unit.last, mention.last + _NEAR))
    verb = next((at for at in near if symbols[at] == "S"), None)
    if verb is None or any(symbols[at] in ",:P" for at in range(mention.last, verb)):
        return None
    ends = mention.first > unit.first and _closes(structure, verb + 1, unit)  # "..., the minister said on Thursday."
    return verb if ends or _goes_on(structure, verb, unit) else None


def _closes(structure: Structure, at: int, unit: Unit) -> bool:
    """Whether a reporting clause ends its sentence."""
    return unit.last - at <= _TAIL and "," not in structure.symbols[at : unit.last]


def _goes_on(structure: Structure, verb: int, unit: Unit) -> bool:
    """Whether what is said follows a word of speech: after a complementiser, or at once with a subject of its own."""
    symbols = structure.symbols
    rest = symbols[verb + 1 : verb + 1 + _WHEN]
    if "T" in rest and "," not in rest[: rest.index("T")]:
        return True
    follows = verb + 1 < unit.last - _LEAST // 2
    token = structure.scan.tokens[verb + 1] if verb + 1 < unit.last else None
    subject = symbols[verb + 1] == "M" or bool(token is not None and token.flags & (Word.DEFINITE | Word.INDEFINITE))
    return follows and subject and not structure.scan.tokens[verb].flags & Word.HEARER
