"""Speech that a dash opens: a paragraph of dialogue without its reporting clauses, and dashes that set these aside."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from bot.text.paragraphs import trim
from bot.text.quotes import lexicon
from bot.text.quotes.asides import reports
from bot.text.quotes.classes import REPORTING, Word
from bot.text.quotes.marks import ENDS
from bot.text.quotes.stretch import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.text.languages.schema import Language
    from bot.text.quotes.lexicon import Lexicon

_ASIDE_WORDS: Final = 4
"""How soon a reporting word stands in what a speaker's dash sets aside: "— dijo Ana", "— she had said"."""


def dialogue(
    view: str, span: tuple[int, int], number: int, language: Language, marked: Sequence[Stretch]
) -> list[Stretch]:
    """The speech of a paragraph that a dialogue dash opens: all of it but the asides that report who speaks.

    A dash behind the end of a sentence opens speech too, if one of a speaker closes it: "He nodded. – Yes – he said".
    What is `marked` in speech belongs to it, but where no aside tells the speech from a list.
    """
    dashes = "".join(language.quotation.dialogue)
    start, end = trim(view, *span) if dashes else (0, 0)
    if start == end:
        return []
    brackets = [match.span() for match in _BRACKETS.finditer(view[start:end])]
    cuts = [
        (start + cut.start(), start + cut.end())
        for cut in re.finditer(_cut(dashes), view[start:end])
        if not any(one.opening <= start + cut.start() < one.closing for one in marked)
        and not any(first < cut.start() < last for first, last in brackets)
    ]
    opens = bool(cuts) and cuts[0][0] == start
    if not opens:
        first = next((place for place, cut in enumerate(cuts) if _opens_speech(view, start, cut)), len(cuts))
        cuts = cuts[first:]
    if not cuts:
        return []
    ends = [*(cut[0] for cut in cuts[1:]), end]
    found, told = _spoken(view, [(cut[1], stop) for cut, stop in zip(cuts, ends, strict=True)], number, language)
    listed = marked or view[cuts[0][0]] == "-"  # a hyphen opens the items of lists
    return found if told or (opens and not listed) or _announced(view, start, cuts[0][0], language) else []


_ANNOUNCED: Final = 90
"""Code points before a colon in which a reporting word shows that speech follows."""


def _announced(view: str, start: int, dash: int, language: Language) -> bool:
    """Whether a reporting word and a colon stand before a dash: "Roche stwierdził: – Spadnie".

    Such a clause may be the line before.
    """
    wanted = REPORTING if dash == start else Word.SAY
    before = view[max(0 if dash == start else start, dash - _ANNOUNCED) : dash].rstrip()
    if before[-1:] != ":":
        return False
    sentence = max(before.rfind(stop) for stop in (". ", "! ", "? ", "\n")) + 1
    words = lexicon.of(language.code)
    return any(words.classes(word) & wanted for word in re.findall(r"\w+", before[sentence:].lower()))


_BRACKETS: Final = re.compile(r"\([^()]{1,160}\)")
"""What stands in brackets, a dash too: "to (od 1 lutego - red.) dobrze"."""


@cache
def _cut(dashes: str) -> re.Pattern[str]:
    """A dash that parts speech from its reporting clause, as dashes in words and between numbers do not."""
    return re.compile(rf"[{re.escape(dashes)}](?:(?<=^.)|(?<=[\s.,;!?…].)|(?<=\w.)(?=[.,:;!?…](?:\s|$)))")


_SENTENCE_END: Final = frozenset('.!?…:”"»)')
"""What stands before a dash that opens speech within a paragraph."""


def _opens_speech(view: str, start: int, cut: tuple[int, int]) -> bool:
    before, after = view[start : cut[0]].rstrip()[-1:], view[cut[1] : cut[1] + 2]
    return before in _SENTENCE_END and after[:1].isspace() and after[1:].isupper()


def _spoken(view: str, bounds: list[tuple[int, int]], number: int, language: Language) -> tuple[list[Stretch], bool]:
    """(the speech among the pieces between dashes, the first of which is spoken; whether one is an aside)."""
    words = lexicon.of(language.code)
    found: list[Stretch] = []
    aside = told = narrated = False
    kept = (0, 0)
    for place, (at, stop) in enumerate(bounds):
        opening, inner = at, trim(view, at, stop)
        spoken = _opening(view, *inner)
        reported = found and not aside and _reported(view, bounds[place:], words)
        if reported or (found and not aside and _acts(view, found[-1].end, inner[0], spoken, words)):
            aside = told = True
            kept, narrated = inner, False
            continue
        if aside and not _opens_speech(view, 0, (inner[0] - 2, inner[0] - 1)):
            narrated = narrated or _narrates(view, kept, spoken, language)
            if narrated:
                kept = inner
                continue
        narrated = False
        if found and not aside:  # a dash inside what is said
            last = found.pop()
            opening, inner = last.opening, (last.start, inner[1])
        aside = False
        while inner[0] < inner[1] and view[inner[0]] in ENDS:  # "—dijo Ana—. Vamos"
            inner = trim(view, inner[0] + 1, inner[1])
        pieces = list(_unaided(view, *inner, language))
        told = told or pieces != [inner]
        for begin, until in pieces:
            if any(char.isalnum() for char in view[begin:until][:40]):
                found.append(Stretch(begin, until, max(opening, begin - 1), until, number, spoken=True))
    return found, told


def _opening(view: str, start: int, end: int) -> list[str]:
    """The first words of a piece, in small letters."""
    return re.findall(r"\w+", view[start : min(end, start + 80)].lower())[:_ASIDE_WORDS]


def _reported(view: str, bounds: list[tuple[int, int]], words: Lexicon) -> bool:
    """Whether the first of some pieces reports who speaks, and no later one does that a comma sets off.

    "— Ada left — says it was late, — | said Bo"
    """
    if not any(words.classes(word) & REPORTING for word in _opening(view, *trim(view, *bounds[0]))):
        return False
    later = () if _set_off(view, bounds[0][0]) else (one for one in bounds[1:] if _set_off(view, one[0]))
    spoken = (word for one in later for word in _opening(view, *trim(view, *one))[:_VERB])
    return not any(words.classes(word) & Word.SAY for word in spoken)


def _set_off(view: str, at: int) -> bool:
    """Whether a comma or the end of a question stands before the dash that ends at a place."""
    return view[max(0, at - 3) : max(0, at - 1)].rstrip()[-1:] in _PAUSES


_BREAK: Final = re.compile(r"(\w+)[.!?…]+[\"”»)]* (?=[^\W\d_])")
"""What may end a sentence within an aside, and the word before it."""


def _narrates(view: str, aside: tuple[int, int], spoken: list[str], language: Language) -> bool:
    """Whether a dash behind an aside parts the writer's own words: the aside went on to another sentence.

    "– Tak – said Ada. Asked of Bo – her brother – she said no more"; or what follows tells only how it was said:
    "– added Ada, who spoke of – as she put it –".
    """
    words = lexicon.of(language.code)
    as_said = any(words.classes(word) & Word.AS for word in spoken[:1])
    if as_said and any(words.classes(word) & REPORTING for word in spoken[1:]):
        return True
    ends = (match for match in _BREAK.finditer(view, *aside) if view[match.end()].isupper())
    short = language.sentences.abbreviations
    return any(len(match[1]) > 1 and match[1].lower() not in short for match in ends)


def _acts(view: str, end: int, start: int, spoken: list[str], words: Lexicon) -> bool:
    """Whether a dash sets aside what a speaker does, by a verb at its beginning: "Нет, — пожал плечами Лис"."""
    stopped = view[end - 1] in _PAUSES or view[end : end + 1] in _PAUSES
    return (
        stopped
        and view[start : start + 1].islower()
        and any(words.classes(word) & Word.VERB for word in spoken[:_VERB])
    )


_PAUSES: Final = frozenset(",!?…")
_VERB: Final = 2
"""Words among which that verb stands: "не сдаётся"."""
_CLAUSE_LOOK: Final = 60
"""Code points of such a clause that are looked at."""
_CLAUSE: Final = re.compile(r"[,?!…]\s+(\w+(?:['’]\w+)?)[^.!?…;]*[.!?…;]?")
"""What may be a reporting clause that nothing but a comma, or the end of a question, sets off."""


def _unaided(view: str, start: int, end: int, language: Language) -> Iterator[tuple[int, int]]:
    """What is said behind a dash, where the clause that reports it has no dash of its own: "— Oui, dit-elle. Moi"."""
    words = lexicon.of(language.code)
    for clause in _CLAUSE.finditer(view, start, end) if language.quotation.asides_inside else ():
        if clause.start() >= start and reports(view[clause.start(1) : min(end, clause.start(1) + _CLAUSE_LOOK)], words):
            yield trim(view, start, clause.start() + 1)
            start = clause.end()
    if start < end:
        yield trim(view, start, end)
