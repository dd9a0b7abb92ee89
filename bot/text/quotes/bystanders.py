"""What stands in a sentence and does not speak there: by what it is known, and of whom it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import REPORTING, Word
from bot.text.quotes.mention import DOCUMENT, GROUP, NAME, ORGANISATION, PRONOUN, ROLE
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.text.quotes.mention import Mention
    from bot.text.quotes.scan import Scan

_SUBJECTS: Final = frozenset({NAME, ROLE, ORGANISATION})
_GOVERNED: Final = frozenset({NAME, ROLE})
_TOLD: Final = frozenset({NAME, ROLE, GROUP, ORGANISATION, DOCUMENT})
_CHAIN: Final = 3
"""Words between a preposition and whom it governs, at most, and one."""


def bystanders(scan: Scan, found: Sequence[Mention], symbols: str) -> set[int]:
    """The mentions that say nothing beside a subject, as far as the order of words tells which that is."""
    rules = scan.language.quotation
    if rules.order == "verb-first":
        return set(_behind_subjects(scan, found, symbols))
    if rules.order == "verb-final" and rules.head_first and not rules.subject_particles:
        return set(_before_verbs(scan, found))
    return set()


def _behind_subjects(scan: Scan, found: Sequence[Mention], symbols: str) -> Iterator[int]:
    """Those behind a verb with its subject.

    A text or a paper by which one knows what somebody said: قال عون، بحسب | بيان. Whom a preposition governs behind the
    one verb of the sentence so far: أشاد عون | بصلاح.
    """
    tokens = scan.tokens
    unit, told = -1, list[int]()
    for mention in found:
        unit, told = (unit, told) if mention.unit == unit else (mention.unit, [])
        first = scan.units[unit].first
        before = [token.flags for token in tokens[max(first, mention.begins - 2) : mention.begins]]
        known = any(flags & Word.ACCORDING for flags in before)
        governed = mention.oblique or bool(before and before[-1] & Word.PREPOSITION)
        paper = mention.kind == ORGANISATION and tokens[mention.first].flags & Word.TITLED
        if known and (paper or mention.kind == DOCUMENT):
            if any(tokens[at].flags & Word.SAY for at in told):
                yield mention.index
        elif not told and not governed and mention.kind == ROLE and _owned(scan, mention):
            yield mention.index
        elif governed and not known and mention.kind in _GOVERNED:
            if any({"S", "C", "A"}.isdisjoint(symbols[at + 1 : mention.begins]) for at in told):
                yield mention.index
        elif mention.kind in _SUBJECTS and before and before[-1] & REPORTING:
            told.append(mention.begins - 1)


def _owned(scan: Scan, mention: Mention) -> bool:
    """Whether a preposition behind the verb that opens a sentence governs somebody: وأشارت إلى شخصية | ابنتها."""
    first = scan.units[mention.unit].first
    opens = scan.tokens[first : first + 2]
    if mention.begins - first > _CHAIN + 2 or len(opens) < 2 or not opens[0].flags & Word.SAY:
        return False
    return bool(opens[1].flags & Word.PREPOSITION) and bool(_governor(scan, mention) & Word.PREPOSITION)


def _before_verbs(scan: Scan, found: Sequence[Mention]) -> Iterator[int]:
    """Those that a preposition governs behind the subject, where verbs stand last: رضایی به | خبرنگاران گفت."""
    unit, subject = -1, False
    for mention in found:
        unit, subject = (unit, subject) if mention.unit == unit else (mention.unit, False)
        before = _governor(scan, mention)
        if before & Word.PREPOSITION and not before & Word.ACCORDING:
            if subject and mention.kind in _TOLD:
                yield mention.index
        elif mention.kind in _GOVERNED or mention.kind == PRONOUN:
            subject = subject or not before & Word.ACCORDING


def _governor(scan: Scan, mention: Mention) -> int:
    """The classes of the preposition before a mention, other nouns between them passed over: به سوال یک | خبرنگار."""
    at, first = mention.begins - 1, scan.units[mention.unit].first
    while at > first and mention.begins - at <= _CHAIN:
        token = scan.tokens[at]
        grammar = token.flags & (Word.FUNCTION | Word.SAY) and not token.flags & (Word.INDEFINITE | Word.NOT_NAME)
        if token.kind != WORD or grammar or token.flags & (Word.PREPOSITION | Word.ACCORDING):
            break
        at -= 1
    return scan.tokens[at].flags if at >= first else 0
