"""Stretches between marks that are but names and that nobody says: of papers, of works, of bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import CASES, OWNS, REPORTING, Word
from bot.text.quotes.vocabulary import QUOTE

if TYPE_CHECKING:
    from bot.text.quotes.scan import Scan
    from bot.text.quotes.structure import Structure

_WORDS: Final = 4
"""Words of a name or a title between marks, at most, where it says no more than that: das Lied heißt "..."."""
_CAPITALS: Final = 8
"""Words of a work's title with capitals, at most."""
_SUBTITLED: Final = 20
"""Words of one with a subtitle, at most."""
_PARTS: Final = 4
"""Words with capitals of one with a subtitle, at least: nothing else is written so, wherever it stands."""
_CHARACTERS: Final = 12
"""Characters of one in a script without spaces."""
_CHAIN: Final = 3
"""Words behind a quotation that make it a noun, or between a body's noun and its nation, at most."""
_STOPS: Final = frozenset(".!?؟،۔")
_SAID: Final = Word.SAY | Word.CUE
_GRAMMAR: Final = Word.FUNCTION | Word.PREPOSITION | Word.DEFINITE | Word.INDEFINITE | Word.PRONOUN


def name(structure: Structure, quote: int) -> bool:
    """Whether a stretch is a name: of a paper that passes on what is said, or of a thing behind a preposition."""
    scan, place = structure.scan, structure.scan.place_of_quote[quote]
    words = _words(scan, quote).split()
    if structure.names_things and 1 < len(words) <= _SUBTITLED and _capitals(scan, quote, words):
        return True
    if len(words) > _WORDS:
        return False
    if place in structure.papers or _compound(scan, quote):
        return True
    if not structure.names_things or place == scan.units[scan.unit_of_quote[quote]].first:
        return False
    before = scan.tokens[place - 1].flags
    named = before & (Word.PREPOSITION | Word.TITLED | Word.ORGANISATION) and not before & REPORTING
    return bool(named) and not words[0][0].islower() and words[-1][-1].isalnum()


def _compound(scan: Scan, quote: int) -> bool:
    """Whether a stretch is but the first part of a noun: die „Saubere Hände“-Kampagne."""
    closing = scan.spans[quote].closing
    return scan.text[closing : closing + 1] == "-" and scan.text[closing + 1 : closing + 2].isalpha()


def _capitals(scan: Scan, quote: int, words: list[str]) -> bool:
    """Whether a stretch is a work's title by its capitals and what is beside: in "Dark Water," Ada Roche plays.

    A preposition stands before it, or a noun for a person behind: "Dark Water" director Ada Roche.
    One with a subtitle needs nothing beside: "Dark Water: The Town That Drowned".
    """
    unit, tokens, place = scan.units[scan.unit_of_quote[quote]], scan.tokens, scan.place_of_quote[quote]
    at = place - 1 - (place - 1 > unit.first and tokens[place - 1].text == ",")  # "the theme, “Dark Water”"
    before = tokens[place - 1].flags if place > unit.first else 0
    after = tokens[place + 1] if place + 1 < unit.last else None
    of_person = after is not None and after.flags & Word.ROLE and not after.capital and words[-1][-1].isalnum()
    governed = before & Word.PREPOSITION and not before & (REPORTING | Word.AS) and words[-1][-1] not in ".!?"
    called = at < place - 1 and tokens[at].flags & Word.TITLED and not tokens[at].capital
    short = len(words) <= _CAPITALS and (of_person or governed or called)
    said = tokens[max(at, unit.first)].flags | (after.flags if after is not None else 0)
    if not short and (said & _SAID or not [word for word in words[:-1] if word[-1] == ":"]):
        return False
    nouns = [word for word in words if not scan.words.classes(word.lower().strip(",:")) & _GRAMMAR]
    enough = len(nouns) >= _PARTS or (short and nouns and sum(word[0].isupper() for word in words) > 1)
    return bool(enough) and all(word[0].isupper() for word in (words[0], *nouns))


def titles(scan: Scan) -> set[int]:
    """The quotations that are but what a body or a work is called, by its noun right before them: قناة «الأفق».

    And those behind which a colon leads to another: في «تويتر»: «...».
    """
    found = {quote for at, quote in scan.quotes.items() if _leads(scan, at) and _short(scan, quote)}
    if scan.words.capitals:
        return found
    if scan.language.quotation.topic_particles:
        return found | {quote for at, quote in scan.quotes.items() if _short(scan, quote) and _noun(scan, at)}
    if not scan.words.spaced:
        return found
    for at, quote in sorted(scan.quotes.items()):
        listed = at > 1 and scan.quotes.get(at - 2) in found and _joins(scan, at - 1)
        if at and (listed or _titled(scan, at - 1) or _national(scan, at - 1)) and _short(scan, quote):
            found.add(quote)
    called = {_words(scan, quote) for quote in found}
    return found | {quote for quote in scan.quotes.values() if _words(scan, quote) in called}


def _leads(scan: Scan, at: int) -> bool:
    """Whether a colon stands between a quotation and the next one: himself in the “Post”: “...”."""
    behind = scan.tokens[at + 1 : at + 3]
    return len(behind) > 1 and behind[1].kind == QUOTE and behind[0].text in ":："


def _noun(scan: Scan, at: int) -> bool:
    """Whether a particle makes a quotation a noun that nobody says: 「骨太の方針」を | 閣議決定した."""
    after = scan.tokens[at + 1 : at + 2 + _CHAIN]
    if not after or _possesses(scan, at):
        return bool(after)
    flags = after[0].flags
    case = flags & CASES and not flags & (Word.QUOTATIVE | Word.LINK)
    return bool(case) and not any(token.kind == QUOTE or token.flags & REPORTING for token in after)


def _possesses(scan: Scan, at: int) -> bool:
    """Whether a particle behind a quotation makes somebody its own, and no subject says it: 「松籟荘」の | おかみ."""
    link, noun = (scan.tokens[at + 1].flags, scan.tokens[at + 2].flags) if at + 2 < len(scan.tokens) else (0, 0)
    before = scan.tokens[at - 1].flags if at else Word.SUBJECT
    return link & OWNS == OWNS and bool(noun & (Word.ROLE | Word.ORGANISATION)) and not before & Word.SUBJECT


def _words(scan: Scan, quote: int) -> str:
    return scan.text[scan.spans[quote].start : scan.spans[quote].end]


def _national(scan: Scan, at: int) -> bool:
    """Whether an adjective of a nation ends a body's title at a place: وكالة الأنباء العراقية «واع»."""
    if at < _CHAIN or not scan.tokens[at].flags & Word.NATION:
        return False
    return any(_titled(scan, place) for place in range(at - _CHAIN + 1, at))


def _titled(scan: Scan, at: int) -> bool:
    """Whether a noun for bodies or works stands at a place, without an article and no word of speech as well."""
    noun = scan.tokens[at]
    named = noun.flags & Word.TITLED and noun.flags & (Word.ORGANISATION | Word.DOCUMENT)
    return bool(named) and not noun.flags & REPORTING and not scan.words.definite(noun.lower)


def _joins(scan: Scan, at: int) -> bool:
    """Whether a list goes on at a place: «…»، «…» و «…»."""
    return scan.tokens[at].text in ",،" or bool(scan.tokens[at].flags & Word.JOIN)


def _short(scan: Scan, quote: int) -> bool:
    span = scan.spans[quote]
    short = scan.text.count(" ", span.start, span.end) < _WORDS
    short = short and (scan.words.spaced or span.end - span.start <= _CHARACTERS)
    return short and span.closed and scan.text[span.end - 1] not in _STOPS
