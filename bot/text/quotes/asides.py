"""Reporting clauses that a newspaper leaves inside the marks: « Non, a-t-il dit, jamais », «No - dice Ada - mai»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.text.quotes import lexicon
from bot.text.quotes.classes import ARTICLES, Word

if TYPE_CHECKING:
    from bot.text.languages.schema import Language
    from bot.text.quotes.lexicon import Lexicon

_STOP: Final = re.compile(r"[^\W\d_]{2}[.!?…](?=\s+[^\W\d_a-zß-öø-ÿ])")
"""The end of a sentence, behind which speech goes on."""
_SET_OFF: Final = re.compile(r"[,.!?…]?\s[-–—](?:\s|(?=[.,;:]))|,\s(?:[-–—]\s)?")
"""What a reporting clause inside the marks is set off with."""
_ASIDE_LENGTH: Final = 120
"""Code points of the longest reporting clause inside the marks."""
_LOOK: Final = 60
"""Code points of a clause that are looked at."""
_EXPLAINS: Final = re.compile(r",\s(\w+)['’]?\s?(\w+)?([^,.!?…;:]*)(?=[,.!?…])")
_SUBJECT: Final = re.compile(r"\s+(\w+['’]?)")
_SUBJECTS: Final = ARTICLES | Word.HONORIFIC | Word.ROLE | Word.GROUP | Word.POSSESSIVE
_VERB: Final = re.compile(r"(\w+(?:['’]\w+)?)((?:-\w+)*)(?:\s+(\w+)\s+(\w+['’]?))?")
_NO_AUXILIARY: Final = (
    Word.PRONOUN
    | Word.PREPOSITION
    | Word.THAT
    | Word.DEFINITE
    | Word.INDEFINITE
    | Word.JOIN
    | Word.NEGATION
    | Word.CONDITION
    | Word.RELATIVE
)
"""What opens a clause with a finite verb further on, or none: no auxiliary."""


def reports(clause: str, words: Lexicon, *, dash: bool = False, closed: bool = False) -> bool:
    """Whether a clause begins with a reporting word, or with its auxiliary: "dit-il", "a-t-il dit", "ha detto il".

    Behind a dash its object may come first: "- lo interrompe un cliente -"; between two, any such word tells that has
    its subject right behind it: "- rilancia il sindaco -".
    """
    verb = _VERB.match(clause)
    if verb is None:
        return False
    known = words.classes(verb[1].lower())
    if closed and known & (Word.SAY | Word.CUE | Word.FUNCTION) == Word.CUE:
        subject = _SUBJECT.match(clause, verb.end(2))
        return subject is None or subject[1][0].isupper() or bool(words.classes(_lower(subject[1])) & _SUBJECTS)
    if known & Word.SAY or verb[3] is None or not known & Word.FUNCTION or (known & _NO_AUXILIARY and not dash):
        return bool(known & Word.SAY)
    named = verb[2] or verb[4][0].isupper() or words.classes(_lower(verb[4])) & (ARTICLES | Word.HONORIFIC)
    return bool(named) and bool(words.classes(verb[3].lower()) & (Word.SAY | Word.CUE if dash else Word.SAY))


def _lower(word: str) -> str:
    """A word in small letters, with the apostrophe that the lists have: L’."""
    return word.lower().replace("’", "'")


def _explained(view: str, comma: int, end: int, words: Lexicon) -> int:
    """Where a clause ends that a comma cuts before what explains its speaker: "said the mayor, Ada Roche. We"."""
    follows = _EXPLAINS.match(view, comma, min(end, comma + _LOOK))
    if follows is None:
        return comma
    article = words.classes(follows[1].lower()) & Word.DEFINITE
    named = follows[1][0].isupper() or (article and (follows[2] or "")[:1].isupper())
    return follows.end(3) if named and not (follows[1][0].isupper() and article) else comma


def asides(view: str, start: int, end: int, language: Language) -> tuple[tuple[int, int], ...]:
    """Reporting clauses between dashes or commas within a stretch: they begin with a reporting word."""
    if not language.quotation.asides_inside:
        return ()
    words = lexicon.of(language.code)
    found: list[tuple[int, int]] = []
    cuts = list(_SET_OFF.finditer(view, start, end))
    for place, cut in enumerate(cuts):
        if found and cut.end() < found[-1][1]:
            continue
        dash = any(char in "-–—" for char in cut[0])
        close = next(
            (c.start() for c in cuts[place + 1 : place + 5] if not dash or any(char in "-–—" for char in c[0])), end
        )
        clause = view[cut.end() : min(end, cut.end() + _LOOK)]
        if not reports(clause, words, dash=dash, closed=dash and close < end):
            continue
        if not dash:
            close = _explained(view, close, end, words)
        stop = None if dash else _STOP.search(view, cut.end(), min(close, cut.end() + _ASIDE_LENGTH))
        close = stop.start() + 2 if stop else close
        if close - cut.end() <= _ASIDE_LENGTH:
            found.append((cut.end(), close))
    return tuple(found)
