"""Papers and stations whose names stand between marks, and what such a name does: '"..." – pisze "Gazeta Lipnicka".'

They are no speech. One right behind the reporting word of a clause of its own, or before one, is who speaks; one that
was told, or that stands between a reporting word and somebody's name, is not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import HEADS, REPORTING, Word
from bot.text.quotes.mention import ORGANISATION, Mention
from bot.text.quotes.vocabulary import QUOTE, STOP, WORD

if TYPE_CHECKING:
    from bot.text.quotes.scan import Scan, Unit

_LONGEST: Final = 3
"""Words of such a name."""
_PERSONS: Final = Word.ROLE | Word.HONORIFIC | Word.GIVEN
_BODIES: Final = Word.ORGANISATION | Word.DOCUMENT
_NEAR: Final = 3
"""Tokens before what is called so among which a word like "czytamy" stands."""
_CLOSES: Final = frozenset("-–—,")
_SMALL: Final = Word.FUNCTION | Word.PRONOUN | Word.NEGATION | Word.PREPOSITION
"""What begins no name: «Нет», «Мы против»."""


def outlets(scan: Scan) -> list[Mention]:
    """The papers between marks, in order: with a name where they are who speaks, else without."""
    found = []
    for at, quote in scan.quotes.items() if scan.language.writing.capitals else ():
        words = _words(scan, quote)
        name = words if words and words[-1][0].isupper() else ()
        unit = scan.units[scan.unit_of_quote[quote]]
        first = _source(scan, at, unit) if name else -1
        if first >= 0 or (words and _told(scan, at, unit)):
            span, number = scan.spans[quote], scan.unit_of_quote[quote]
            speaks = first >= 0
            start, end = (scan.starts[first], span.closing) if 0 <= first < at else (span.start, span.end)
            begin, said = (first, name) if speaks else (at, ())
            found.append(Mention(ORGANISATION, begin, at + 1, start, end, number, said))
    return found


def _words(scan: Scan, quote: int) -> tuple[str, ...]:
    """The words between marks, if they may be a name: "Новая газета" too."""
    span = scan.spans[quote]
    if span.spoken or not span.closed or span.end - span.start > _LONGEST * 20:
        return ()
    words = tuple(scan.text[span.start : span.end].split())
    named = 0 < len(words) <= _LONGEST and words[0][0].isupper()
    return words if named and words[-1][-1].isalnum() else ()


def _source(scan: Scan, at: int, unit: Unit) -> int:
    """Where a mention of a paper begins that speaks; -1 for one that doesn't."""
    tokens = scan.tokens
    before = tokens[at - 1] if at > unit.first else None
    said = before.flags if before is not None else 0
    if said & (Word.SAY | Word.PASSES_ON):
        closed = at - 2 >= unit.first and (tokens[at - 2].kind == QUOTE or tokens[at - 2].text in _CLOSES)
        return at if closed and not said & Word.PASSES_ON and not _person(scan, at + 1, unit) else -1
    told = tokens[max(unit.first, at - 1 - _NEAR) : at - 1] if said & _BODIES else []
    if any(token.flags & Word.IMPERSONAL for token in told):
        return at - 1  # "czytamy w dzienniku "Kurier""
    behind = tokens[at + 1 : min(unit.last, at + 4)]
    opens = len(behind) > 1 and (behind[1].text == ":" or any(token.flags & Word.THAT for token in behind[1:]))
    claims = opens and behind[0].flags & Word.SAY  # "Der „Kurier“ schreibt: ..."
    if claims and (before is None or (at - 1 == unit.first and said & (_BODIES | Word.DEFINITE))):
        return unit.first
    return -1


def _person(scan: Scan, at: int, unit: Unit) -> bool:
    """Whether somebody's name or title stands at a place."""
    token = scan.tokens[at] if at < unit.last else None
    return token is not None and token.kind == WORD and bool(token.capital or token.flags & _PERSONS)


def _told(scan: Scan, at: int, unit: Unit) -> bool:
    """Whether a paper was told what stands before: "– zapewniła w rozmowie z "Gazetą" Ada Roche"."""
    tokens = scan.tokens
    if at == unit.first:
        return False
    before = tokens[at - 1]
    if scan.language.quotation.name_cases and _hears(scan, at, unit):
        return True
    if before.flags & Word.DEFINITE:
        if scan.language.quotation.nouns_capitalised and _dative(scan, at, unit):
            return True
        if at - 2 > unit.first and tokens[at - 2].flags & Word.HEARER:
            before = tokens[at - 2]  # "im Gespräch mit | der „Nordpost“"
    if before.flags & Word.SAY:
        return at - 2 >= unit.first and tokens[at - 2].kind != WORD and _person(scan, at + 1, unit)
    hears = before.flags & (Word.HEARER | _BODIES) and not before.flags & REPORTING
    return bool(hears) and _reported(scan, at, unit, body=not before.flags & Word.HEARER)


def _hears(scan: Scan, at: int, unit: Unit) -> bool:
    """Whether a paper is told, where nouns have cases and no articles: nothing else stands beside the verb so.

    "рассказал «Вестнику», что", "— заявила Анна Громова «Вестнику»", "подтвердил изданию «Вестник»".
    """
    before = scan.tokens[at - 1]
    span = scan.spans[scan.quotes[at]]
    opens = scan.words.classes(scan.text[span.start : span.end].split()[0].lower())
    if opens & _SMALL or _person(scan, at + 1, unit):
        return False
    if before.flags & Word.HEARER and not before.flags & (Word.PREPOSITION | Word.HEARS):
        return bool(unit.flags & REPORTING)
    if before.flags & Word.SAY:
        return not before.flags & (Word.PASSES_ON | Word.IMPERSONAL)
    named = before.capital and not before.text.isupper() and not before.flags & HEADS
    return named and _reported(scan, at, unit, body=False)


def _reported(scan: Scan, at: int, unit: Unit, *, body: bool) -> bool:
    """Whether a clause reports something before a paper's name. `body`: a noun for what it is stands before that."""
    reported = named = False
    for place in range(at - 1, unit.first - 1, -1):
        token = scan.tokens[place]
        reported = reported or bool(token.flags & Word.SAY)
        named = named or token.capital
        if token.flags & Word.ROLE and body and not named:
            return False  # "— сказал координатор движения «Архив» Роман Тихий": what somebody works for
        if token.kind == QUOTE or (token.kind == STOP and token.text in _CLOSES):
            return reported
    return False


def _dative(scan: Scan, at: int, unit: Unit) -> bool:
    """Whether a paper behind an article was told by whom a verb of speech has for its subject beside it.

    "…“, sagte Roche der „Nordpost“", "Der „Nordpost“ sagte Roche", not "der Sprecher der „Letzten Generation“".
    """
    tokens = scan.tokens
    if at - 1 == unit.first:
        said = at + 2 < unit.last and tokens[at + 1].flags & Word.SAY
        return bool(said) and (_person(scan, at + 2, unit) or bool(tokens[at + 2].flags & Word.PRONOUN))
    speaker, told = tokens[at - 2], REPORTING if tokens[at - 1].flags & Word.HEARER else Word.SAY
    if speaker.kind != WORD or speaker.flags & HEADS or not (speaker.capital or speaker.flags & Word.PRONOUN):
        return False
    for place in range(at - 2, unit.first - 1, -1):
        if tokens[place].kind != WORD:
            return False
        if tokens[place].flags & told:
            return True
    return False
