"""The whole words by which a mention names somebody: its noun phrase, from the article to what follows in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.models import Mention
from bot.text.quotes.classes import ARTICLES, HEADS, REPORTING, Word
from bot.text.quotes.mention import NAME, PRONOUN, ROLE
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from bot.text.quotes.mention import Mention as Found
    from bot.text.quotes.scan import Scan, Unit

_BRACKETED: Final = 5
"""Tokens of a party or a place in brackets behind a name, the brackets too."""
_BEFORE: Final = 8
"""Words of a phrase before its title, at most."""
_EXPLAINED: Final = 3
"""Mentions between a name and the role that it explains, which are of the role: "the head of the programme of ..."."""
_APART: Final = (
    REPORTING
    | Word.PRONOUN
    | Word.THAT
    | Word.NEGATION
    | Word.JOIN
    | Word.CLAUSE
    | Word.TELLS
    | Word.HEARER
    | Word.PREPOSITION
    | Word.LINK
    | Word.FUNCTION
)
"""What no phrase has before its noun."""


def words(scan: Scan, found: list[Found], mention: Found) -> Mention:
    """Where a mention's phrase stands: with its article and what modifies it, its title, and what brackets add."""
    unit = scan.units[mention.unit]
    first, end = _opening(scan, found, mention, unit), mention.end
    start = mention.start if first in scan.quotes else scan.starts[first]  # a paper's name without its marks
    if mention.last < unit.last and scan.tokens[mention.last].text == "(":
        end = _bracketed(scan, mention.last) or end
    return Mention(scan.text[start:end], start, end)


def _bracketed(scan: Scan, opening: int) -> int:
    """Where a short bracket ends in the text; 0 if it does not."""
    inner = range(opening, min(opening + _BRACKETED, len(scan.tokens)))
    return next((scan.end(at) for at in inner if scan.tokens[at].text == ")"), 0)


def _opening(scan: Scan, found: list[Found], mention: Found, unit: Unit) -> int:
    """The first token of a mention's phrase: "Clinton's top aide | Jake Sullivan", "the presumptive | nominee"."""
    begin = at = _explained(scan, found, mention)
    if mention.kind == PRONOUN or not (scan.words.capitals and scan.words.spaced):
        return begin
    rules = scan.language.quotation
    adjuncts = not (rules.head_first or rules.nouns_capitalised)
    if scan.tokens[begin].flags & ARTICLES:
        return begin
    titled = mention.kind != NAME or (begin < mention.first and mention.role is not None)
    before = found[mention.index - 1] if mention.index > 0 else mention
    taken = before.last if before is not mention and before.unit == mention.unit and not titled else unit.first
    apart = _APART if titled else _APART | HEADS
    while at > max(unit.first, taken, begin - _BEFORE):
        token = scan.tokens[at - 1]
        if token.kind == WORD and token.flags & ARTICLES:
            counted = not titled and not token.flags & Word.DEFINITE  # "world number | one | Ada Roche"
            return begin if counted or token.flags & (Word.PRONOUN | Word.THAT) else at - 1
        if token.kind != WORD or token.flags & apart or (token.flags & Word.NOT_NAME and not token.text.isupper()):
            break
        at -= 1
        if token.possessive or (token.capital and adjuncts):
            begin = at  # small words count where one of these, or an article, stands before them
    return begin


def _explained(scan: Scan, found: list[Found], mention: Found) -> int:
    """The first token of a mention, of the role before it that it explains: "A former minister, Ada Roche"."""
    for before in reversed(found[max(0, mention.index - _EXPLAINED) : max(0, mention.index)]):
        between = scan.tokens[before.last : mention.begins]
        stops = [token.text for token in between if token.kind != WORD]
        if before.unit != mention.unit or len(stops) > 1 or (stops and between[-1].text not in ",،，"):
            break
        if before.apposition and before.kind == ROLE and mention.kind == NAME:
            return before.begins
        if any(token.flags & REPORTING for token in between):
            break
    return mention.outer if mention.outer >= 0 else mention.first
