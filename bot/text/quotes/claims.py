"""Whose words a quotation is that completes a noun for what somebody says, whatever else the sentence does with them.

"Wirsen criticised | Roth's | remark that '...'", "la frase de | Ana Rota de que «...»", "слова | Ротовой, что «...»",
佐藤大臣の「……」との発言. Not its subject speaks, but whose the noun is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import ARTICLES, OWNS, REPORTING, TITLES, Word
from bot.text.quotes.mention import GROUP, NAME, ORGANISATION, ROLE
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from bot.text.quotes.mention import Mention
    from bot.text.quotes.scan import Unit
    from bot.text.quotes.structure import Structure

_LEADS: Final = re.compile(r"[,:]?|[,wPA]*T|,?A[wP]{0,2}")
"""What stands between such a noun, or whose it is, and a quotation: nothing, a mark, "that", "according to which"."""
_REACH: Final = 5
_FURTHER: Final = 9
"""Tokens that lead to a quotation, at most; behind "this", as it announces what it is about: اس بیان پر تنقید کی کہ."""
_BETWEEN: Final = 2
"""Words between a noun and whose it is, at most: an article, an adjective."""
_OWNERS: Final = frozenset({NAME, ROLE, GROUP, ORGANISATION})
_NO_ADJECTIVE: Final = REPORTING | Word.PREPOSITION | Word.THAT | Word.JOIN | Word.PRONOUN | Word.HEARER


def claimant(structure: Structure, quote: int) -> int:
    """Whose words a quotation is by such a noun in its sentence, as a mention; -1: no noun tells."""
    scan, at = structure.scan, structure.scan.place_of_quote[quote]
    unit = scan.units[scan.unit_of_quote[quote]]
    before = _before(structure, unit, at)
    if before >= 0 or scan.words.capitals:
        return before
    return _around(structure, unit, at)


def _before(structure: Structure, unit: Unit, at: int) -> int:
    """Who owns the noun that leads to a quotation: "Roth's remark that | '...'", "la frase de Ana Rota: | «...»"."""
    tokens, place = structure.scan.tokens, at - 1
    announced = structure.symbols[place] == "T" and not structure.scan.words.capitals
    first = max(unit.first, at - (_FURTHER if announced else _REACH))
    while place >= first and not tokens[place].flags & Word.REMARK and structure.owner[place] < 0:
        place -= 1
    if place < first:
        return -1
    if not tokens[place].flags & Word.REMARK:
        mention = structure.found[structure.owner[place]]
        index = _owner_behind(structure, mention, unit, at)
        return index if _leads(structure, index, mention.last, at) else -1
    pointed = announced and place > unit.first and bool(tokens[place - 1].flags & Word.DEFINITE)
    index = _owner_before(structure, place - pointed, unit)
    return index if pointed or _leads(structure, index, place + 1, at) else -1


def _leads(structure: Structure, index: int, first: int, at: int) -> bool:
    """Whether what stands between two places leads to a quotation, and to no words of another.

    "Wirsen answered Roth's question: '...'" has Wirsen's, "Roth's answer: '...'" hers, "Roth's view 'is odd'" nobody's.
    """
    between = _LEADS.fullmatch(structure.symbols, first, at)
    if between is None or index < 0:
        return False
    if "T" in between[0] or "A" in between[0]:
        return True
    scan = structure.scan
    starts = first < at or not scan.words.capitals or scan.text[scan.spans[scan.quotes[at]].start].isupper()
    return starts and structure.of_unit[structure.found[index].unit][0] == index


def _owner_behind(structure: Structure, mention: Mention, unit: Unit, at: int) -> int:
    """A mention if the noun that it owns stands before it: "la declaración del | alcalde Virel", "слова | Ротовой"."""
    tokens, rules, place = structure.scan.tokens, structure.scan.language.quotation, mention.begins - 1
    if place < unit.first or mention.kind not in _OWNERS:
        return -1
    within = any(token.flags & Word.REMARK for token in tokens[mention.begins : mention.first])  # by its ending a title
    if within or tokens[place].flags & Word.REMARK:
        told = mention.oblique or "T" in structure.symbols[mention.last : at]
        told = told if rules.name_cases else rules.head_first and bool(rules.joined_article or not rules.articles)
        return mention.index if told and mention.kind in (NAME, ROLE) else -1
    of = False
    for _ in range(_BETWEEN + 1):
        flags = tokens[place].flags
        if flags & Word.REMARK:
            owned = tokens[place - 1].flags & Word.POSSESSIVE if place > unit.first else 0  # "his view of Roth"
            return mention.index if of and not owned else -1
        genitive = flags & Word.DEFINITE and tokens[place - 1].flags & Word.REMARK and rules.nouns_capitalised
        by = tokens[place].lower in rules.authors or bool(genitive)
        of = of or by
        small = tokens[place].kind == WORD and structure.owner[place] < 0
        if not small or (flags & _NO_ADJECTIVE and not (by or flags & ARTICLES)) or place == unit.first:
            return -1
        place -= 1
    return -1


def _owner_before(structure: Structure, noun: int, unit: Unit) -> int:
    """Who owns a noun at a place: "| Roth's recent remark", "| Anna Roths Aussage", सीमा रावत के | बयान; or -1."""
    tokens, rules, place = structure.scan.tokens, structure.scan.language.quotation, noun - 1
    while place > unit.first and noun - place <= _BETWEEN and structure.owner[place] < 0:
        if tokens[place].flags & OWNS == OWNS:
            return _titled(structure, place - 1, unit)
        if tokens[place].kind != WORD or tokens[place].flags & _NO_ADJECTIVE:
            return -1
        place -= 1
    index = structure.owner[place] if place >= unit.first else -1
    mention = structure.found[index] if index >= 0 else None
    if mention is None or mention.last != place + 1 or mention.kind not in _OWNERS:
        return -1
    last = tokens[place]
    ends = () if rules.name_cases or not rules.nouns_capitalised else rules.name_endings
    genitive = place == noun - 1 and mention.kind == NAME and last.text.endswith(ends or "\0")
    return index if last.possessive or genitive else -1


def _titled(structure: Structure, place: int, unit: Unit) -> int:
    """The mention that ends at a place, or before the titles that do: 佐藤美咲 | 大臣; or -1."""
    while place > unit.first and structure.owner[place] < 0 and structure.scan.tokens[place].flags & TITLES:
        place -= 1
    index = structure.owner[place] if place >= unit.first else -1
    return index if index >= 0 and structure.found[index].kind in _OWNERS else -1


def _around(structure: Structure, unit: Unit, at: int) -> int:
    """Who owns the noun behind a quotation, in scripts without capitals: 佐藤大臣の「……」との | 発言."""
    scan, tokens = structure.scan, structure.scan.tokens
    behind = range(at + 1, min(unit.last, at + 2 + _BETWEEN))
    noun = next((place for place in behind if tokens[place].flags & Word.REMARK), -1)
    if noun < 0 or any(tokens[place].flags & (REPORTING | Word.SUBJECT) == Word.SAY for place in range(at + 1, noun)):
        return -1
    last = tokens[at - 1] if at > unit.first else tokens[at]
    particles = scan.language.quotation.possessive_particles
    if last.flags & Word.OBLIQUE and scan.words.spaced and particles:
        return _titled(structure, at - 1, unit) if last.text.endswith(particles) else -1
    if last.flags & OWNS == OWNS:
        return _titled(structure, at - 2, unit)
    linked = tokens[at + 1].flags & OWNS == OWNS and not scan.words.spaced
    return _titled(structure, at - 1, unit) if linked else -1
