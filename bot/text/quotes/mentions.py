"""The words of a document that can name a speaker: names, role phrases, groups, organisations, documents, pronouns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.capitals import Capitals
from bot.text.quotes.cases import Cases
from bot.text.quotes.chunks import Chunks
from bot.text.quotes.lexicon import Word
from bot.text.quotes.phrases import EDGE, HEADS, NAME, PRONOUN, ROLE, Mention
from bot.text.quotes.scan import WORD

if TYPE_CHECKING:
    from bot.text.quotes.scan import Scan, Unit

_NO_NOUN: Final = EDGE | Word.CUE | Word.SUBJECT | Word.OBLIQUE | Word.NEGATION


def mentions(scan: Scan) -> list[Mention]:
    """All mentions of a document, in order; none overlap."""
    gathering = Capitals(scan) if scan.language.writing.capitals else Chunks(scan)
    found: list[Mention] = []
    for number, unit in enumerate(scan.units):
        gathering.found = []
        gathering.gather(number, unit)
        fresh = gathering.found
        if unit.flags & Word.PRONOUN:
            fresh += _pronouns(scan, number, unit)
        if not fresh:
            continue
        fresh.sort(key=lambda m: (m.first, -m.last))
        before = len(found)
        for mention in fresh:
            if len(found) == before or mention.first >= found[-1].last:
                mention.index = len(found)
                found.append(mention)
        _pair(scan, found, before)
    Cases(scan, found).decline()
    return found


def _pronouns(scan: Scan, number: int, unit: Unit) -> list[Mention]:
    """The pronouns of a unit that stand as subjects."""
    found = []
    for at in range(unit.first, unit.last):
        token = scan.tokens[at]
        if token.kind == WORD and token.flags & Word.PRONOUN and not token.possessive and not _in_title(scan, at):
            tag = scan.words.pronouns.get(token.lower, "c")
            plural = tag in ("p", "1p")
            found.append(Mention(PRONOUN, at, at + 1, token.start, token.end, number, gender=tag, plural=plural))
    return found


def _in_title(scan: Scan, at: int) -> bool:
    """Whether a pronoun only says which noun is meant: 该局 | 副局长, این | پرسش."""
    if scan.words.capitals or at + 1 >= len(scan.tokens):
        return False
    token, after = scan.tokens[at : at + 2]
    if scan.words.spaced:
        return bool(token.flags & Word.DEFINITE) and after.kind == WORD and not after.flags & _NO_NOUN
    return after.start == token.end and bool(after.flags & HEADS)


def _pair(scan: Scan, found: list[Mention], before: int) -> None:
    """Join two names with a conjunction between them ("Obama and Clinton"), and a role with its name."""
    for place in range(before, len(found) - 1):
        one, two = found[place], found[place + 1]
        if two.kind != NAME or one.kind not in (NAME, ROLE):
            continue
        stretch = scan.tokens[one.last : two.outer if two.outer >= 0 else two.first]
        between = [token for token in stretch if not token.flags & Word.HONORIFIC]
        if one.kind == ROLE and two.kind == NAME and len(between) == 1 and between[0].text in ",،，":
            one.apposition = True  # "A top strategist, John Weaver, said"
            two.role_words |= one.role_words
            two.role, two.gender = two.role or one.role, two.gender or one.gender
        if (
            one.kind == two.kind == NAME
            and len(between) == 1
            and between[0].flags & Word.FUNCTION
            and between[0].flags & Word.LINK
        ):
            one.joined = place + 1
