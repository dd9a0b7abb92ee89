"""What stands in a sentence and does not speak there: by what it is known, of whom it tells, what things are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import CASES, OWNS, REPORTING, Word
from bot.text.quotes.mention import DOCUMENT, GROUP, NAME, ORGANISATION, PRONOUN, ROLE
from bot.text.quotes.vocabulary import QUOTE, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.text.quotes.mention import Mention
    from bot.text.quotes.scan import Scan

_SUBJECTS: Final = frozenset({NAME, ROLE, ORGANISATION})
_GOVERNED: Final = frozenset({NAME, ROLE})
_TOLD: Final = frozenset({NAME, ROLE, GROUP, ORGANISATION, DOCUMENT})
_CHAIN: Final = 3
"""Words between a preposition and whom it governs, at most, and one."""
_WORDS: Final = 4
"""Words of a title or a name between marks, at most."""
_CHARACTERS: Final = 12
"""Characters of one in a script without spaces."""
_STOPS: Final = frozenset(".!?؟،۔")


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


def titles(scan: Scan) -> set[int]:
    """The quotations that are but what a body or a work is called, by its noun right before them: قناة «الأفق»."""
    if scan.words.capitals:
        return set()
    if scan.language.quotation.topic_particles:
        return {quote for at, quote in scan.quotes.items() if _short(scan, quote) and _noun(scan, at)}
    if not scan.words.spaced:
        return set()
    found = set[int]()
    for at, quote in sorted(scan.quotes.items()):
        listed = at > 1 and scan.quotes.get(at - 2) in found and _joins(scan, at - 1)
        if at and (listed or _titled(scan, at - 1) or _national(scan, at - 1)) and _short(scan, quote):
            found.add(quote)
    called = {_words(scan, quote) for quote in found}
    return found | {quote for quote in scan.quotes.values() if _words(scan, quote) in called}


def _noun(scan: Scan, at: int) -> bool:
    """Whether a particle makes a quotation a noun that nobody says: 「骨太の方針」を | 閣議決定した."""
    after = scan.tokens[at + 1 : at + 2 + _CHAIN]
    if not after or _possesses(scan, at):
        return bool(after)
    flags = after[0].flags
    case = flags & CASES and not flags & (Word.QUOTATIVE | Word.LINK)
    return bool(case) and not any(token.kind == QUOTE or token.flags & REPORTING for token in after)


def _possesses(scan: Scan, at: int) -> bool:
    """Whether a particle behind a quotation makes somebody its own, and no subject says it: 「松籟荘」の | おかみ."""
    link, noun = (scan.tokens[at + 1].flags, scan.tokens[at + 2].flags) if at + 2 < len(scan.tokens) else (0, 0)
    before = scan.tokens[at - 1].flags if at else Word.SUBJECT
    return link & OWNS == OWNS and bool(noun & (Word.ROLE | Word.ORGANISATION)) and not before & Word.SUBJECT


def _words(scan: Scan, quote: int) -> str:
    return scan.text[scan.spans[quote].start : scan.spans[quote].end]


def _national(scan: Scan, at: int) -> bool:
    """Whether an adjective of a nation ends a body's title at a place: وكالة الأنباء العراقية «واع»."""
    if at < _CHAIN or not scan.tokens[at].flags & Word.NATION:
        return False
    return any(_titled(scan, place) for place in range(at - _CHAIN + 1, at))


def _titled(scan: Scan, at: int) -> bool:
    """Whether a noun for bodies or works stands at a place, without an article and no word of speech as well."""
    noun = scan.tokens[at]
    named = noun.flags & Word.TITLED and noun.flags & (Word.ORGANISATION | Word.DOCUMENT)
    return bool(named) and not noun.flags & REPORTING and not scan.words.definite(noun.lower)


def _joins(scan: Scan, at: int) -> bool:
    """Whether a list goes on at a place: «…»، «…» و «…»."""
    return scan.tokens[at].text in ",،" or bool(scan.tokens[at].flags & Word.JOIN)


def _short(scan: Scan, quote: int) -> bool:
    span = scan.spans[quote]
    short = scan.text.count(" ", span.start, span.end) < _WORDS
    short = short and (scan.words.spaced or span.end - span.start <= _CHARACTERS)
    return short and span.closed and scan.text[span.end - 1] not in _STOPS
