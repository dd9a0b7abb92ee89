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
_REPORTS: Final = frozenset("SC")
_VERBS: Final = frozenset("SCV")
_CLOSES: Final = frozenset(",:;-(Q")
_BETWEEN: Final = 2
"""Small words between a verb and its subject, at most: zeigte sich auch | Roth."""


def inverted(structure: Structure, quote: int) -> int:
    """The subject behind the verb of the clause that leads to a quotation, if what stands before is none; or -1.

    Of two verbs that are joined it is that of the first: "In Olm traf | er Roth und sagte: ...".
    """
    scan, symbols = structure.scan, structure.symbols
    at, first = scan.place_of_quote[quote], scan.units[scan.unit_of_quote[quote]].first
    if symbols[at + 1 : at + 2] == "," and "S" in symbols[at + 2 : at + 4]:
        return -1  # "Roth wies darauf hin: „...“, so sagte er": by what follows it is told
    verbs, shared = _REPORTS, False
    for verb in range(at - 1, first - 1, -1):
        if symbols[verb] == "Q":
            return -1
        if symbols[verb] not in verbs:
            continue
        if verb > first and scan.tokens[verb - 1].flags & Word.JOIN and _behind(structure, verb) is None:
            verbs, shared = _VERBS, True
            continue
        subject = _subject(structure, verb, first)
        return _opening(structure, verb, first) if subject < 0 and symbols[at - 1] == ":" and not shared else subject
    return -1


def _opening(structure: Structure, verb: int, first: int) -> int:
    """Who opens a unit right before a verb, if no subject follows it: "| Roth wies darauf hin, dass ..."; or -1.

    A name may stand further in it: "..., und | Minister Bo Roth rief aus: ...".
    """
    index = structure.owner[verb - 1] if verb > first else -1
    mention = structure.found[index] if index >= 0 else None
    if mention is None or mention.last != verb or _behind(structure, verb) is not None:
        return -1
    opens = mention.begins <= first or (mention.kind == NAME and structure.symbols[mention.begins - 1] != "P")
    return index if opens and _stands(structure, mention) else -1


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
        governed = mention.oblique or structure.symbols[mention.begins - 1] == "P"  # "Roths Plan nannte | Lunz"
        if index >= 0 and not governed and mention.gender != "n":
            yield mention


def _behind(structure: Structure, verb: int) -> Mention | None:
    """The mention right behind a verb that can be its subject."""
    tokens, owner, at = structure.scan.tokens, structure.owner, verb + 1
    while at - verb <= _BETWEEN and at < len(tokens) and owner[at] < 0 and _small(structure, at):
        at += 1
    index = owner[at] if at < len(owner) else -1
    mention = structure.found[index] if index >= 0 else None
    return mention if mention is not None and mention.begins == at and _stands(structure, mention) else None


def _stands(structure: Structure, mention: Mention) -> bool:
    """Whether a mention can be a subject by itself."""
    if structure.heard(mention) or mention.oblique:
        return False
    if mention.kind == PRONOUN:
        return mention.gender != "n"
    article = structure.scan.tokens[mention.begins].flags
    return mention.kind in _SPEAKERS and not (article & ARTICLES and article & Word.HEARER)  # dem


def _small(structure: Structure, at: int) -> bool:
    """Whether a word may stand between a verb and its subject."""
    token = structure.scan.tokens[at]
    barred = Word.PREPOSITION | Word.THAT | Word.PRONOUN | REPORTING | ARTICLES
    return token.kind == WORD and bool(token.flags & Word.FUNCTION) and not token.flags & barred
