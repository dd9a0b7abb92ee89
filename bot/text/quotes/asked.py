"""Whose words the form of a quotation's sentence tells: who asked or told its subject, who signs or heads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.claims import claimant
from bot.text.quotes.classes import CASES, REPORTING, TITLES, Word
from bot.text.quotes.mention import DOCUMENT, NAME, ROLE
from bot.text.quotes.vocabulary import QUOTE, WORD

if TYPE_CHECKING:
    from bot.text.quotes.scan import Unit
    from bot.text.quotes.structure import Structure

_CLOSE: Final = 3
"""Tokens between a quotation and the word by which its subject hears it."""
_SIGNATURE: Final = 10
"""Tokens of a signature in brackets, at most, and of what stands in them before the name."""
_OF: Final = 4
_CLOSING: Final = ' "»”'
_ASKED: Final = frozenset("?؟")
_STOPS: Final = frozenset(".。!?！？")
_MARKS: Final = _STOPS | frozenset("、,，:：")
_LONE: Final = 2
"""Tokens of a sentence that is a quotation and its full stop, or a turn: a dash, and what is said."""
_HEADING: Final = 10
"""Tokens of a line that only names who speaks below it."""
_TELLS: Final = CASES | REPORTING | Word.QUOTATIVE


def told_by(structure: Structure, quote: int) -> int | None:
    """Whose words a quotation is by the form of its sentence or the line before.

    -1: not its subject's; None: the form tells nothing.
    """
    scan = structure.scan
    owner = claimant(structure, quote) if scan.units[scan.unit_of_quote[quote]].flags & Word.REMARK else -1
    if owner >= 0:
        return owner
    if scan.words.capitals:
        return _source(structure, quote) if structure.hears else None
    heading = _heading(structure, quote)
    signed = heading if heading >= 0 else _signed(structure, quote)
    return signed if signed >= 0 else _source(structure, quote)


def _heading(structure: Structure, quote: int) -> int:
    """Whom the line before a quotation names, where that is all both lines hold: 岩淵農園 | 岩淵利樹さん; or -1."""
    scan, number = structure.scan, structure.scan.unit_of_quote[quote]
    own, line = scan.units[number], scan.units[max(number - 1, 0)]
    apart = own.last - own.first <= _LONE and line.paragraph == own.paragraph - 1
    if not apart or line.last - line.first > _HEADING or not structure.of_unit[number - 1]:
        return -1
    if number > 1 and scan.units[number - 2].paragraph == line.paragraph:
        return -1
    mention, tokens = structure.found[structure.of_unit[number - 1][-1]], scan.tokens
    loose = [tokens[at] for at in range(line.first, line.last) if structure.owner[at] < 0]
    if mention.kind not in (NAME, ROLE) or any(token.flags & _TELLS or token.text in _MARKS for token in loose):
        return -1
    behind = (tokens[at] for at in range(mention.last, line.last))
    return mention.index if all(token.kind != WORD or token.flags & TITLES for token in behind) else -1


def _signed(structure: Structure, quote: int) -> int:
    """Who is named in brackets right behind a quotation that stands alone: 「……」（李教授）; or -1."""
    scan, at = structure.scan, structure.scan.place_of_quote[quote] + 1
    own = scan.units[scan.unit_of_quote[quote]]
    if structure.symbols[at : at + 1] != "(" or at - 1 > own.first:
        return -1
    closing = structure.symbols.find("(", at + 1, min(own.last, at + _SIGNATURE))
    inside = (structure.found[index] for index in structure.of_unit[scan.unit_of_quote[quote]][::-1])
    last = next((mention for mention in inside if at < mention.first and mention.last <= closing), None)
    ends = closing + 1 == own.last or scan.tokens[closing + 1].text in _STOPS or structure.symbols[closing + 1] == "K"
    return last.index if last and ends and last.kind in (NAME, ROLE) and last.begins - at <= _OF else -1


def answered(structure: Structure, quote: int) -> bool:
    """Whether a turn of a dialogue asks, and the next turn answers it: whom the article speaks of is asked.

    "— And who pays for it?" and below it "— Nobody yet."
    """
    scan = structure.scan
    if quote + 1 == len(scan.spans):
        return False
    asks, answers = scan.spans[quote : quote + 2]
    own, next_one = scan.units[scan.unit_of_quote[quote]], scan.units[scan.unit_of_quote[quote + 1]]
    turns = answers.spoken and not (asks.label or answers.label) and own.last - own.first <= _LONE
    closing = scan.text[asks.start : asks.end].rstrip(_CLOSING)[-1:]
    return turns and next_one.paragraph == own.paragraph + 1 and closing in _ASKED


def _source(structure: Structure, quote: int) -> int | None:
    """Who asks or tells what the subject hears: 医師に「……」と言われた; -1: nobody does; None: it hears nothing."""
    scan, at = structure.scan, structure.scan.place_of_quote[quote]
    number = scan.unit_of_quote[quote]
    own = scan.units[number]
    author = _author(structure, own, at) if own.flags & Word.DOCUMENT else None
    if author is not None:
        return author
    asks = at + 1 == own.last and structure.order == "verb-final" and scan.text[scan.spans[quote].end - 1] in _ASKED
    behind = scan.units[number + 1 : number + 2] if asks else []  # "...?" | इस सवाल पर
    where = next((unit for unit in (own, *behind) if unit.flags & Word.HEARS and unit.paragraph == own.paragraph), None)
    if where is None or not _heard(structure, own, at, where.last):
        return None
    place = at - 1
    while place >= own.first and at - place <= _OF and structure.owner[place] < 0:
        flags = scan.tokens[place].flags
        if flags & Word.SUBJECT or not flags & (TITLES | Word.OBLIQUE):
            return -1
        place -= 1
    index = structure.owner[place] if place >= own.first else -1
    told = index >= 0 and (structure.found[index].last < at or scan.words.spaced) and structure.symbols[at - 1] == "O"
    return index if told else -1


def _author(structure: Structure, own: Unit, at: int) -> int | None:
    """Whose text a quotation is from that another reads out: 「……」との | 総長の談話, “…”라는 | 총장의 | 성명을."""
    scan, begin = structure.scan, at + 2
    if not scan.language.quotation.topic_particles or begin >= own.last or structure.symbols[at + 1] != "K":
        return None
    mention = structure.found[structure.owner[begin]] if structure.owner[begin] >= 0 else None
    if mention is None or mention.begins != begin or mention.last >= own.last:
        return None
    if mention.kind == DOCUMENT:
        return mention.index if mention.last - begin > 1 else None
    whose, particles = scan.tokens[mention.last - 1], scan.language.quotation.possessive_particles
    owns = whose.flags & Word.OBLIQUE and whose.text.endswith(particles)
    person = mention.kind in (NAME, ROLE)
    return mention.index if owns and person and scan.tokens[mention.last].flags & Word.DOCUMENT else None


def _subject(structure: Structure, own: Unit, at: int) -> bool:
    """Whether anybody stands before a word in its sentence who may be its subject: "Roche | asked", but "Asked"."""
    return any(index >= 0 for index in structure.owner[own.first : at])


def _heard(structure: Structure, own: Unit, at: int, end: int) -> bool:
    """Whether a word by which the subject hears what is quoted stands beside it; `end`: up to where words do."""
    last = structure.order == "verb-final"
    beside = range(at + 1, min(end, at + 2 + _CLOSE)) if last else range(max(own.first, at - _CLOSE), at)
    for place in beside:
        token = structure.scan.tokens[place]
        if token.flags & Word.HEARS and not (token.flags & REPORTING and not last and _subject(structure, own, place)):
            return True
        if last and (token.flags & Word.SAY or token.kind == QUOTE):
            return False
    return False
