"""Whose words a noun tells right behind a quotation: "...", la risposta di | Roche; "...", fue el aviso de | Roche."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import Word
from bot.text.quotes.mention import DOCUMENT
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.quotes.mention import Mention
    from bot.text.quotes.scan import Scan

_AWAY: Final = 6
"""Tokens from a quotation to such a noun: a comma, a verb, an article and an adjective between."""
_OF: Final = Word.LINK | Word.PREPOSITION


def remarks(scan: Scan, found: Sequence[Mention], owner: Sequence[int]) -> dict[int, int]:
    """The places of such nouns, by the mentions whose words they tell."""
    told = dict[int, int]()
    for at in scan.quotes:
        unit = scan.units[scan.unit_of_quote[scan.quotes[at]]]
        noun = _noun(scan, owner, at + 1, unit.last) if unit.flags & Word.REMARK else -1
        index = _bearer(scan, owner, noun + 1, unit.last) if noun >= 0 else -1
        if index >= 0 and found[index].kind != DOCUMENT:
            told[index] = noun
    return told


def _noun(scan: Scan, owner: Sequence[int], at: int, last: int) -> int:
    """The noun soon behind a place, with a comma and small words before it, the last an article; or -1."""
    article = False
    for place in range(at, min(last, at + _AWAY)):
        token = scan.tokens[place]
        if owner[place] >= 0 or (token.kind != WORD and (place > at or token.text != ",")):
            break
        if token.flags & Word.REMARK:
            return place if article else -1
        if token.flags & (Word.PREPOSITION | Word.PRONOUN) or not (
            token.flags & Word.FUNCTION or article or place == at
        ):
            break
        article = article or bool(token.flags & Word.DEFINITE)
    return -1


def _bearer(scan: Scan, owner: Sequence[int], at: int, last: int) -> int:
    """Who stands behind a noun, an adjective and a link that is "of", perhaps with an article; or -1."""
    at += at + 1 < last and scan.tokens[at].kind == WORD and not scan.tokens[at].flags & _OF
    if at + 1 >= last or scan.tokens[at].flags & _OF != _OF or scan.tokens[at].flags & Word.HEARER:
        return -1
    article = owner[at + 1] < 0 and scan.tokens[at + 1].flags & Word.DEFINITE and at + 2 < last
    return owner[at + 1 + bool(article)]
