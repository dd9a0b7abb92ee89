"""Sentences whose verb stands last, in scripts with capitals: who does nothing in them, and whose words follow at once.

A name with an ending behind an apostrophe is no subject (Demir'in daveti), and the one right before a quotation is its
speaker, whatever else the clause before it names: "..., yapıldığını belirten Vali Demir, “...” dedi".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import Word
from bot.text.quotes.mention import DOCUMENT, GROUP, NAME, ORGANISATION, PRONOUN, ROLE
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.text.quotes.mention import Mention
    from bot.text.quotes.structure import Structure

_NOUNS: Final = Word.CUE | Word.DOCUMENT | Word.SAY
"""What may follow a genitive that tells whose words are quoted: Demir'in | sözleri."""
_HEADING: Final = 6
"""Words of a heading, at most."""
_SPEAKERS: Final = frozenset({NAME, ROLE, GROUP})


def _possessors(structure: Structure) -> Iterator[int]:
    """The mentions of a document that their endings make no subjects and no sources either."""
    tokens = structure.scan.tokens
    for mention in structure.found:
        if not tokens[mention.last - 1].possessive:
            continue
        unit = structure.scan.units[mention.unit]
        after = tokens[mention.last].flags if mention.last < unit.last else 0
        told = structure.symbols[mention.last : mention.last + 1] == "Q" or after & (Word.ACCORDING_AFTER | _NOUNS)
        if not told and not unit.flags & Word.IMPERSONAL:
            yield mention.index


def barred(structure: Structure) -> tuple[set[int], set[int]]:
    """The mentions of a document that say nothing in their own sentences, and those that say nothing anywhere."""
    possessors = set(_possessors(structure))
    return possessors, {*_means(structure, possessors), *_headings(structure)}


def _means(structure: Structure, possessors: set[int]) -> Iterator[int]:
    """The texts by which somebody speaks who stands before them: "Bakanlıktan yapılan | açıklamada"."""
    for mention in structure.found:
        if mention.kind != DOCUMENT:
            continue
        impersonal = structure.scan.units[mention.unit].flags & Word.IMPERSONAL
        for index in structure.of_unit[mention.unit]:
            other = structure.found[index]
            issues = other.kind == ORGANISATION or not (impersonal or other.kind in (DOCUMENT, PRONOUN))
            if other.last > mention.first:
                break
            if issues and index not in possessors and "Q" not in structure.symbols[other.last : mention.first]:
                yield mention.index
                break


def _headings(structure: Structure) -> Iterator[int]:
    """The names of a document that stand in headings alone: "Sonraki Hedefler"."""
    tokens, units = structure.scan.tokens, structure.scan.units
    short = [
        number
        for number, unit in enumerate(units)
        if unit.last - unit.first <= _HEADING
        and tokens[unit.last - 1].kind == WORD
        and (number == 0 or units[number - 1].paragraph != unit.paragraph)
        and (number + 1 == len(units) or units[number + 1].paragraph != unit.paragraph)
    ]
    lines = set(short)
    text = {word for mention in structure.found if mention.unit not in lines for word in mention.name} if lines else ()
    for number in short:
        for index in structure.of_unit[number]:
            mention = structure.found[index]
            if mention.kind == NAME and not mention.role and text and mention.name[-1] not in text:
                yield index


def subject(structure: Structure, quote: int) -> int:
    """The only mention of its sentence that can say a quotation, by where it stands; -1: none does."""
    index = adjacent(structure, quote)
    if index >= 0:
        return index
    return set_off(structure, structure.scan.unit_of_quote[quote], structure.scan.place_of_quote[quote])


def adjacent(structure: Structure, quote: int) -> int:
    """The speaker right before a quotation, but for a comma and a particle; -1: none stands there."""
    at = structure.scan.place_of_quote[quote] - 1
    first = structure.scan.units[structure.scan.unit_of_quote[quote]].first
    end = at
    if at > first and structure.symbols[at] == ",":
        at -= 1
    if at > first and structure.symbols[at] == "U" and structure.owner[at] < 0:
        at -= 1
    index = structure.owner[at] if at >= first else -1
    mention = structure.found[index] if index >= 0 else None
    parted = at < end or (mention is not None and mention.kind == NAME)  # not "üyeleri “...” pankartı"
    if mention is None or mention.last != at + 1:
        return -1
    said = parted and _subject(structure, mention)
    return index if said or _whose(structure, mention, structure.scan.place_of_quote[quote]) else -1


def _whose(structure: Structure, mention: Mention, place: int) -> bool:
    """Whether a name tells whose the words between marks are: "Tezer'in “...” sözleri", "Can'ın “...” sorusu"."""
    behind = structure.scan.tokens[place + 1] if place + 1 < len(structure.scan.tokens) else None
    noun = behind is not None and behind.flags & (Word.CUE | Word.TITLED) and not behind.flags & Word.SAY
    return bool(noun) and structure.scan.tokens[mention.last - 1].possessive and mention.kind in _SPEAKERS


def set_off(structure: Structure, unit: int, place: int) -> int:
    """The subject of a unit that a comma sets off from what it says before a place: "Vali Demir, ... belirtti"; -1.

    It opens its sentence, or has a title or a clause before it: not every name in a list is one.
    """
    first = structure.scan.units[unit].first
    found, endings = -1, structure.scan.language.quotation.relative_endings
    for index in structure.of_unit[unit]:
        mention = structure.found[index]
        if mention.last >= place or structure.symbols[mention.last] != "," or mention.kind != NAME:
            continue
        before = structure.scan.tokens[mention.begins - 1] if mention.begins > first else None
        clause = before is not None and before.lower.endswith(endings) and not before.capital
        opens = before is None or bool(mention.role) or clause
        if opens and _subject(structure, mention) and not _listed(structure, mention):
            found = index
    return found


def _listed(structure: Structure, mention: Mention) -> bool:
    """Whether a name is one of several between commas: "Ankara, Bursa ve İzmir"."""
    after = structure.found[mention.index + 1 : mention.index + 2]
    follows = bool(after) and after[0].begins == mention.last + 1 and after[0].kind == NAME
    return follows and (
        structure.symbols[after[0].last] == "," or bool(structure.scan.tokens[after[0].last].flags & Word.JOIN)
    )


def _subject(structure: Structure, mention: Mention) -> bool:
    last = structure.scan.tokens[mention.last - 1]
    shouted = len(last.text) > 1 and last.text.isupper()  # "... BELİRTEREK, “...”"
    owned = last.possessive or shouted
    return mention.kind in _SPEAKERS and not (owned or mention.apposition or mention.joined >= 0)
