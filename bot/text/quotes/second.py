"""Sentences whose verb stands second, whatever opens them: then the subject stands right behind it.

"In dem Brief an den Minister schrieb | sie: ...", "Der Zeitung sagte | Ada Roth: ...": what opens them does not speak.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import ARTICLES, REPORTING, Word
from bot.text.quotes.mention import DOCUMENT, GROUP, NAME, ORGANISATION, PRONOUN, ROLE
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.text.quotes.mention import Mention
    from bot.text.quotes.structure import Structure

_BODIES: Final = frozenset({DOCUMENT, ORGANISATION})
_SPEAKERS: Final = frozenset({GROUP, NAME, ORGANISATION, ROLE})
_VERBS: Final = frozenset("SCV")
_CLOSES: Final = frozenset(",:;-(Q")
_BETWEEN: Final = 2
"""Small words between a verb and its subject, at most: zeigte sich auch | Roth."""


def inverted(structure: Structure, quote: int) -> int:
    """The subject behind the verb of the clause that leads to a quotation, if what stands before is none; or -1."""
    scan, symbols = structure.scan, structure.symbols
    at, first = scan.place_of_quote[quote], scan.units[scan.unit_of_quote[quote]].first
    for verb in range(at - 1, first - 1, -1):
        if symbols[verb] == "Q":
            return -1
        if symbols[verb] in "SC":
            return _subject(structure, verb, first)
    return -1


def _subject(structure: Structure, verb: int, first: int) -> int:
    """The same of a verb in a unit that begins at a place."""
    mention, tokens = _behind(structure, verb), structure.scan.tokens
    if mention is None:
        return -1
    says, opens = bool(tokens[verb].flags & Word.SAY), verb
    while opens > first and structure.symbols[opens - 1] not in _CLOSES:
        opens -= 1
    stands = mention.kind == PRONOUN and (says or mention.gender != "f")  # er, never ihn
    if opens == verb:
        return mention.index if stands and verb > first else -1  # "Als Roth kam, sagte | er"
    if tokens[opens].flags & Word.JOIN:
        if opens + 1 == verb:
            return -1  # "und nannte | Roths Plan"
        opens += 1
    if stands or tokens[opens].flags & Word.PREPOSITION:
        return mention.index
    others = {one.kind for one in _before(structure, opens, verb)}
    return mention.index if not others or (says and mention.kind == NAME and others <= _BODIES) else -1


def _before(structure: Structure, opens: int, verb: int) -> Iterator[Mention]:
    """The mentions of what opens a clause that may be its subject: not of "der Rücktritt von Roth"."""
    for index in sorted(set(structure.owner[opens:verb])):
        mention = structure.found[index]
        if index >= 0 and structure.symbols[mention.begins - 1] != "P" and mention.gender != "n":
            yield mention


def _behind(structure: Structure, verb: int) -> Mention | None:
    """The mention right behind a verb that can be its subject."""
    tokens, owner, at = structure.scan.tokens, structure.owner, verb + 1
    while at - verb <= _BETWEEN and at < len(tokens) and owner[at] < 0 and _small(structure, at):
        at += 1
    index = owner[at] if at < len(owner) else -1
    mention = structure.found[index] if index >= 0 else None
    if mention is None or mention.begins != at or structure.heard(mention) or mention.oblique:
        return None
    if mention.kind == PRONOUN:
        return mention if mention.gender != "n" else None
    cased = tokens[at].flags & ARTICLES and tokens[at].flags & Word.HEARER  # dem
    return mention if mention.kind in _SPEAKERS and not cased else None


def _small(structure: Structure, at: int) -> bool:
    """Whether a word may stand between a verb and its subject."""
    token = structure.scan.tokens[at]
    barred = Word.PREPOSITION | Word.THAT | Word.PRONOUN | REPORTING | ARTICLES
    return token.kind == WORD and bool(token.flags & Word.FUNCTION) and not token.flags & barred
