"""The words of a document that can name a speaker: names, role phrases, groups, organisations, documents, pronouns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.capitals import Capitals
from bot.text.quotes.cases import Cases
from bot.text.quotes.chunks import Chunks
from bot.text.quotes.classes import EDGE, HEADS, REPORTING, Word
from bot.text.quotes.mention import DOCUMENT, NAME, PRONOUN, Mention
from bot.text.quotes.outlets import outlets
from bot.text.quotes.pairs import pair
from bot.text.quotes.unlisted import Unlisted
from bot.text.quotes.vocabulary import QUOTE, WORD

if TYPE_CHECKING:
    from bot.text.quotes.scan import Scan, Unit

_NO_NOUN: Final = EDGE | Word.CUE | Word.SUBJECT | Word.OBLIQUE | Word.NEGATION
_POINTING: Final = Word.PRONOUN | Word.ACCORDING_PRONOUN
_ONE: Final = ("m", "f", "c")
_LEADS: Final = 4
"""Tokens from a name up to the quotation that "that" leads to, that one too."""


def mentions(scan: Scan) -> list[Mention]:
    """All mentions of a document, in order; none overlap."""
    unlisted = Unlisted(scan)
    gathering = Capitals(scan) if scan.language.writing.capitals else Chunks(scan)
    found: list[Mention] = []
    papers: dict[int, list[Mention]] = {}
    for paper in outlets(scan):
        papers.setdefault(paper.unit, []).append(paper)
    pointing = _POINTING if scan.words.capitals else Word.PRONOUN
    for number, unit in enumerate(scan.units):
        gathering.found = []
        gathering.gather(number, unit)
        fresh = gathering.found
        fresh += papers.get(number, ())
        if number in unlisted.of_unit:
            fresh += unlisted.mentions(number)
        if unit.flags & pointing:
            fresh += _pronouns(scan, number, unit)
        if not fresh:
            continue
        _order(fresh)
        before = index = len(found)
        for mention in fresh:
            if index > before and unit.flags & Word.REMARK and _claims(scan, found[-1], mention):
                found[-1].last = mention.begins - 1
                found[-1].end = scan.end(mention.begins - 2)
            if index == before or mention.first >= found[-1].last:
                mention.index = index
                found.append(mention)
                index += 1
            elif mention.kind == NAME and len(mention.name) > 1 and not found[-1].name:
                found[-1].within = mention.name
        pair(scan, found, before)
    Cases(scan, found).decline()
    return found


def _order(fresh: list[Mention]) -> None:
    """Put a unit's few mentions in order, of two with one beginning the longer first.

    Each is inserted: to have their keys asked for and compared takes five times as long.
    """
    for at in range(1, len(fresh)):
        mention, place = fresh[at], at
        while place and _goes_before(mention, fresh[place - 1]):
            fresh[place] = fresh[place - 1]
            place -= 1
        fresh[place] = mention


def _goes_before(one: Mention, other: Mention) -> bool:
    return one.first < other.first or (one.first == other.first and one.last > other.last)


def _claims(scan: Scan, text: Mention, name: Mention) -> bool:
    """Whether a text is what somebody says whose name ends its phrase, and "that ..." follows: "l'aveu d' | Ada"."""
    if text.kind != DOCUMENT or not text.first + 1 < name.begins < name.last == text.last:
        return False
    behind = scan.tokens[name.last : name.last + _LEADS]
    opens = next((at for at, token in enumerate(behind) if token.kind == QUOTE), 0)
    says = any(token.flags & Word.REMARK for token in scan.tokens[text.first : name.begins])
    return says and any(token.flags & (Word.THAT | Word.ACCORDING) for token in behind[:opens])


def _pronouns(scan: Scan, number: int, unit: Unit) -> list[Mention]:
    """The pronouns of a unit that stand as subjects."""
    found = []
    for at in range(unit.first, unit.last):
        token = scan.tokens[at]
        if token.kind != WORD or not token.flags & _POINTING:
            continue
        if not token.flags & Word.PRONOUN:
            found += _according(scan, at, number, unit) if scan.words.capitals else []
            continue
        if not _determines(scan, at, unit) and not _in_title(scan, at) and not (at > unit.first and _owner(scan, at)):
            key, last = token.lower, at + 1
            tag = scan.words.pronouns.get(key)
            if tag is None and last < unit.last:  # "ce dernier"
                key = f"{token.lower} {scan.tokens[last].lower}"
                tag = scan.words.pronouns.get(key)
                last += tag is not None
            demonstrative = scan.words.capitals and token.flags & Word.DEFINITE and tag in ("m", "f", "c")
            if demonstrative and not _alone(scan, at, last, unit):
                continue
            tag = "p" if tag == "f" and _several(scan, at, unit) else tag or "c"
            if tag == "n" and _expletive(scan, at, unit):
                continue
            if tag == "n" and (_announces(scan, at, unit) or _called(scan, at, unit)):
                continue
            if tag == "1p" and _told_to(scan, last, unit):
                continue
            plural = tag in ("p", "1p")
            start, end = scan.starts[at], scan.end(last - 1)
            latter = "latter" if key in scan.words.latters else ""
            found.append(Mention(PRONOUN, at, last, start, end, number, gender=tag, plural=plural, latter=latter))
    return found


def _according(scan: Scan, at: int, number: int, unit: Unit) -> list[Mention]:
    """Whom the last word of a phrase like "selon lui" means, where that is no pronoun that may be a subject."""
    first, phrases = at, scan.language.quotation.according_pronoun
    after = scan.tokens[at + 1] if at + 1 < unit.last else None
    if after is not None and after.kind == WORD and not after.flags & (REPORTING | Word.FUNCTION):
        return []  # "volgens haar | advocaat"
    if after is not None and after.flags & Word.ACCORDING_PRONOUN:
        return []
    while first > unit.first and scan.tokens[first - 1].flags & Word.ACCORDING_PRONOUN:
        first -= 1
    tag = phrases.get(" ".join([token.lower for token in scan.tokens[first : at + 1]]))
    if tag not in _ONE or any(token.flags & Word.PRONOUN for token in scan.tokens[first:at]):
        return []
    return [Mention(PRONOUN, at, at + 1, scan.starts[at], scan.end(at), number, gender=tag)]


def _several(scan: Scan, at: int, unit: Unit) -> bool:
    """Whether a woman's pronoun means several people, by the verb beside it: "sagen | sie"."""
    ends = scan.language.quotation.plural_verbs
    beside = scan.tokens[max(unit.first, at - 1) : at] + scan.tokens[at + 1 : min(unit.last, at + 2)]
    return bool(ends) and any(token.flags & REPORTING and token.lower.endswith(ends) for token in beside)


def _determines(scan: Scan, at: int, unit: Unit) -> bool:
    """Whether a pronoun is the article of a name: het | Openbaar Ministerie."""
    token, after = scan.tokens[at], scan.tokens[at + 1] if at + 1 < unit.last else None
    if not (scan.words.capitals and token.flags & Word.DEFINITE) or after is None or not after.capital:
        return False
    return not after.flags & EDGE


def _expletive(scan: Scan, at: int, unit: Unit) -> bool:
    """Whether "it" stands for nobody: klinkt | het bij de politie, heißt | es in dem Papier, | Es gebe keine Gefahr."""
    after = scan.tokens[at + 1].flags if at + 1 < unit.last else 0
    before = scan.tokens[at - 1].flags if at > unit.first else 0
    return bool(after & Word.ACCORDING or (before | after) & (Word.IMPERSONAL | Word.RELAYED))


def _announces(scan: Scan, at: int, unit: Unit) -> bool:
    """Whether "this" only announces what somebody else says, whom it follows: उन्होंने | यह | भी कहा कि."""
    if scan.words.capitals or scan.language.quotation.order != "verb-final":
        return False
    if at == unit.first:
        return at + 1 < unit.last and bool(scan.tokens[at + 1].flags & Word.SAY)  # یہ | کہنا ہے غلام رسول کا
    return bool(scan.tokens[at - 1].flags & (Word.SUBJECT | Word.LINK | Word.PRONOUN))


def _called(scan: Scan, at: int, unit: Unit) -> bool:
    """Whether "it" is what somebody calls so, or does within what is said: "called | it", "said | it was"."""
    before = scan.tokens[at - 1].flags if at > unit.first else 0
    return not scan.language.reporting.inverts and scan.words.capitals and bool(before & REPORTING)


def _told_to(scan: Scan, at: int, unit: Unit) -> bool:
    """Whether the word at a place, behind a pronoun, tells those something and has another subject: "nous | dit-il"."""
    verb, behind = scan.tokens[at : at + 2] if at + 1 < unit.last else (None, None)
    if verb is None or behind is None or not (verb.flags & REPORTING and scan.language.reporting.inverts):
        return False
    return behind.capital or bool(behind.flags & (Word.PRONOUN | Word.DEFINITE | Word.INDEFINITE))


def _alone(scan: Scan, first: int, last: int, unit: Unit) -> bool:
    """Whether a demonstrative stands for somebody itself: "Der sagte", "dijo este", not "der Mann"."""
    before = scan.tokens[first - 1].flags if first > unit.first else REPORTING
    after = scan.tokens[last] if last < unit.last else None
    if after is not None and after.kind == QUOTE and (first == unit.first or not scan.language.quotation.head_first):
        return False  # "Der | „Kurier“ schreibt", "schreibt | der „Kurier“"
    if last - first > 1:  # "ce dernier | avait dit"
        return after is None or after.kind != WORD or bool(after.flags & (REPORTING | Word.FUNCTION))
    noun = scan.tokens[last + 1] if after is not None and last + 1 < unit.last else None
    if noun is not None and noun.capital and noun.kind == WORD and scan.language.quotation.nouns_capitalised:
        return False  # "Die | behauptete Summe"
    return bool(before & REPORTING) and (after is None or after.kind != WORD or bool(after.flags & REPORTING))


def _in_title(scan: Scan, at: int) -> bool:
    """Whether a pronoun only says which noun is meant: 该局 | 副局长, این | پرسش."""
    if scan.words.capitals or at + 1 >= len(scan.tokens):
        return False
    token, after = scan.tokens[at : at + 2]
    if token.flags & Word.FORMER and after.flags & Word.ROLE:
        return True  # ہم | منصب
    if scan.words.spaced:
        behind = scan.tokens[at + 2].flags if at + 2 < len(scan.tokens) else 0
        noun = not after.flags & _NO_NOUN or (after.flags & REPORTING and behind & Word.OBLIQUE)  # اس | دعوے | کو
        return bool(token.flags & Word.DEFINITE) and after.kind == WORD and bool(noun)
    return scan.starts[at + 1] == scan.end(at) and bool(after.flags & HEADS)


def _owner(scan: Scan, at: int) -> bool:
    """Whether a pronoun only says whose somebody is: خبرنگار | ما."""
    rules = scan.language.quotation
    if not rules.head_first or scan.words.capitals:
        return False
    of = at - 1 - bool(at > 1 and scan.tokens[at - 1].flags & Word.NATION)  # همتای آلمانی | او
    return bool(scan.tokens[of].flags & HEADS)
