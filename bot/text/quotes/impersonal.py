"""Reporting words whose subject is a text, or nobody: "heißt es in dem Papier", and whose words such a text has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import ARTICLES, Word
from bot.text.quotes.mention import NAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.text.quotes.mention import Mention
    from bot.text.quotes.scan import Scan
    from bot.text.quotes.structure import Structure

_CLOSE: Final = 3
"""Tokens between a quotation and such a word, the mark between them too."""
_OWNED: Final = 5
"""Tokens up to the name of whose words a verb without a speaker tells: lautete das klare Fazit von."""
_WORDS_OF: Final = re.compile("Q,?([SCA])[wM]w{0,3}P(?=M)")
"""A quotation, a word like "so" or "lautet", a noun with its article and adjectives, and a preposition with a name."""
_WORDS_ARE: Final = re.compile("w{2}(P)M+(?:,[^,Q:]*,)?([SC])w?:Q")
"""The same before it: "Das Fazit von Ada Roche lautete: ..."."""
_OF_WORDS: Final = Word.IMPERSONAL | Word.ACCORDING
_NO_NOUN: Final = Word.FUNCTION | Word.DEFINITE | Word.ACCORDING


def authors(scan: Scan, symbols: str) -> Iterator[int]:
    """The prepositions before those whose words a noun tells of: "…“, so das Fazit | von Ada Roche"."""
    tokens = scan.tokens
    for clause in _WORDS_OF.finditer(symbols):
        told, link = tokens[clause.start(1)], clause.end() - 1
        of = told.flags & _OF_WORDS and tokens[clause.start(1) + 1].flags & ARTICLES
        if of and tokens[link].flags & Word.LINK and not tokens[link - 1].flags & _NO_NOUN:
            yield link
    for clause in _WORDS_ARE.finditer(symbols):
        if tokens[clause.start(2)].flags & Word.IMPERSONAL and tokens[clause.start(1)].flags & Word.LINK:
            yield clause.start(1)


def impersonal(structure: Structure, quote: int) -> bool:
    """Whether the reporting word of a quotation stands close by and has a text for its subject, or nobody."""
    if not structure.texts_speak:
        return False
    tokens, unit = structure.scan.tokens, structure.scan.unit_of_quote[quote]
    at, place = structure.reporting(quote), structure.scan.place_of_quote[quote]
    first = structure.scan.units[unit].first
    if at < 0 or not (abs(at - place) <= _CLOSE or (at < place and structure.symbols[at + 1] == "T")):
        return False
    if at < place and "A" in structure.symbols[first:at]:
        return False  # "Das Fazit von Ada Roche lautete: ..."
    if place > first and tokens[at - 1].flags & Word.AS:
        return False  # "never called it 'a nuisance', come si legge": who calls it so stands before
    if place < at and _owned(structure, at, unit):
        return False  # "…“, lautete das Fazit von Ada Roche"
    return any(token.flags & Word.IMPERSONAL for token in tokens[at : at + 2])  # se | lee


def _owned(structure: Structure, at: int, unit: int) -> bool:
    """Whether what such a word has for its subject is somebody's by the name right behind it."""
    for mention in (structure.found[index] for index in structure.of_unit[unit]):
        if mention.kind == NAME and at + 1 < mention.begins <= at + _OWNED:
            between = structure.scan.tokens[at + 1 : mention.begins]
            governed = any(token.flags & Word.PREPOSITION for token in between[:-1])
            return not governed and bool(between[-1].flags & Word.LINK)
    return False


def issues(structure: Structure, mention: Mention, unit: int) -> bool:
    """Whether a text that speaks in a unit is somebody's by the name right behind it: «в заявлении | Громова».

    Or a body's by its noun before the name: "ve zprávě společnosti | Kovodex".
    """
    before = structure.scan.tokens[mention.begins - 1].flags if mention.begins else 0
    alone = len(mention.name) == 1 and bool(structure.scan.language.quotation.name_cases)
    kind = Word.DOCUMENT | Word.ORGANISATION if alone else Word.DOCUMENT
    return mention.unit == unit and (mention.oblique or alone) and bool(before & kind)
