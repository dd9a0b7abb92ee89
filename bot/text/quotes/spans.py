"""Stretches between quotation marks: where they are, in every style of marks that news uses.

Marks open and close by what stands around them, for the same character opens in one language and closes in another
(„…“, “…”, ”…”, »…«, «…»). A quotation that is not closed in its paragraph ends with it, and goes on in the next one if
that begins with an opening mark or holds the closing one. Quotations inside quotations belong to the outer one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from bot.text.quotes import lexicon
from bot.text.quotes.asides import asides, reports
from bot.text.quotes.lexicon import Word
from bot.text.quotes.marks import ENDS, MARK, ONLY_OPEN, PAIRS, closing_later, eastern, may_open, nested

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.text.languages.schema import Language
    from bot.text.quotes.lexicon import Lexicon

SINGLE: Final = {"‘": "’", "'": "'", "‚": "‘’", "’": "‘"}
"""The same for marks that are apostrophes as well."""
_REOPEN: Final = frozenset('"“')
"""Marks that do not nest in themselves."""
_PARAGRAPH: Final = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between marks.

    start, end      the words, without marks and blanks
    opening, closing  the marks: the stretch with them is text[opening:closing]
    closed          whether a closing mark stands there
    spoken          opened by a dialogue dash, so certainly speech
    doubled         between doubled apostrophes, as old wires write speech, titles and whatever stands out
    """

    start: int
    end: int
    opening: int
    closing: int
    paragraph: int
    closed: bool = True
    single: bool = False
    spoken: bool = False
    doubled: bool = False
    asides: tuple[tuple[int, int], ...] = ()
    """Reporting clauses that a newspaper leaves inside the marks: «No - dice Ada - mai»."""


def stretches(view: str, language: Language) -> tuple[Stretch, ...]:
    """All stretches of quoted words of a view, in order; none overlap."""
    found: list[Stretch] = []
    until = -1
    for number, paragraph in enumerate(_PARAGRAPH.finditer(view)):
        start, end = paragraph.span()
        marked = _going_on(view, start, end, number, until)
        marked += _marked(view, marked[0].closing if marked else start, end, number, language)
        if marked and not (marked[-1].closed or marked[-1].single) and until < end:
            until = closing_later(view, end, marked[-1].opening)
        spoken = _dialogue(view, (start, end), number, language, marked)
        if spoken:
            free = (one for one in marked if not any(two.start <= one.start < two.end for two in spoken))
            marked = sorted([*spoken, *free], key=lambda stretch: stretch.opening)
        found += marked
    if language.quotation.doubled_marks:
        found = [replace(stretch, doubled=False) for stretch in found]
    doubles = sum(_words(view, stretch) for stretch in found if not stretch.single)
    if 2 * doubles > sum(_words(view, stretch) for stretch in found if stretch.single):
        found = [stretch for stretch in found if not stretch.single]
    if language.writing.spaced and not language.writing.capitals:
        found = [stretch for stretch in found if not _names(view, stretch, language)]
    if language.quotation.quotative and language.writing.spaced and not language.quotation.lone_marks:
        found += _followed(view, found, language)
        found.sort(key=lambda stretch: stretch.opening)
    return tuple(found)


def _going_on(view: str, start: int, end: int, number: int, until: int) -> list[Stretch]:
    """What a paragraph has of a quotation that an earlier one opens and a mark at a place closes, if any of it."""
    if start > until:
        return []
    closed = until < end
    inner = _trim(view, start, until if closed else end)
    return [Stretch(*inner, start, until + 1 if closed else end, number, closed=closed)]


_SINGLED: Final = re.compile(r"(?<!\w)[‘'](?P<said>[^‘’'“”\"\n]++)[’'](?P<tail>\w+)")
"""Words between single marks, and what is written together with them."""


def _followed(view: str, found: list[Stretch], language: Language) -> Iterator[Stretch]:
    """What stands between single marks and is speech by the particle that follows at once: ‘오지 않는다’고."""
    words = lexicon.of(language.code)
    ends = sorted(stretch.opening for stretch in found)
    for match in _SINGLED.finditer(view):
        before = bisect_right(ends, match.start())
        outer = next((one for one in found if one.opening == ends[before - 1]), None) if before else None
        within = outer is not None and match.start() < outer.closing
        if not within and " " in match["said"] and words.classes(match["tail"]) & Word.QUOTATIVE:
            number = view.count("\n", 0, match.start())
            yield Stretch(match.start("said"), match.end("said"), match.start(), match.end("said") + 1, number)


def _names(view: str, stretch: Stretch, language: Language) -> bool:
    """Whether marks hold but somebody's name, as Persian agencies write them: «حسن روحانی».

    A given name tells, or a subject's particle right behind: ’رینے فیرل‘ نے.
    """
    words = lexicon.of(language.code)
    name = view[stretch.start : stretch.end].split()
    if not 1 < len(name) <= _NAME or not stretch.closed or view[stretch.end - 1] in _STOPS:
        return False
    known = [words.classes(words.folded(word)) for word in name]
    behind = _WORD.match(view, stretch.closing)
    subject = behind and words.classes(behind[1]) & Word.SUBJECT
    begins = known[0] & Word.GIVEN or (len(name) == _PAIR and known[0] & Word.PARTICLE)  # «بن فيصل»
    inner = (one == Word.FUNCTION for one in known[1:-1])  # «احمد ولی مسعود»
    middle = len(known) < _NAME or any(inner) or not known[1] & ~_OF_NAMES
    return bool(begins or subject) and middle and not (known[0] | known[-1]) & ~_OF_NAMES


_WORD: Final = re.compile(r" (\w+)")
_NAME: Final = 3
"""Words of a name, at most."""
_PAIR: Final = 2
_STOPS: Final = frozenset(".!?،,؟।۔…:")
_OF_NAMES: Final = Word.GIVEN | Word.SURNAME | Word.PARTICLE | Word.HONORIFIC | Word.VERB


def _words(view: str, stretch: Stretch) -> int:
    """The words of a stretch that is more than a name: an article quotes with the marks that hold most of them."""
    count = view.count(" ", stretch.start, stretch.end) + 1
    return count if count > 3 else 0


def _marked(view: str, start: int, end: int, number: int, language: Language) -> Iterator[Stretch]:
    lone = language.quotation.lone_marks
    marks = [(match.start(), match[0]) for match in MARK.finditer(view, start, end)]
    singles = _Singles(view, marks, end) if lone and marks else None
    within = nested(view, marks) if len(marks) > _TWO else {}
    place = 0
    while place < len(marks):
        at, mark = marks[place]
        closing: tuple[int, int, bool] | None = None
        single = mark in SINGLE
        if single:
            closing = singles.closing(place) if singles and may_open(view, at, mark) else None
        elif place in within:
            closing = within[place] + 1, marks[within[place]][0], True
        elif mark in PAIRS and may_open(view, at, mark):
            closing = _closing(view, marks, place, end)
        if closing is None:
            place += 1
            continue
        following, stop, closed = closing
        inner_start, inner_end = _trim(view, at + len(mark), stop)
        if any(char.isalnum() for char in view[inner_start : min(inner_end, inner_start + 40)]):
            outer_end = stop + len(marks[following - 1][1]) if closed else stop
            inserted = asides(view, inner_start, inner_end, language)
            yield Stretch(
                inner_start,
                inner_end,
                at,
                outer_end,
                number,
                closed=closed,
                single=single,
                doubled=mark == "''",
                asides=inserted,
            )
        place = following


_TWO: Final = 2
"""Marks of a quotation that has no other ones inside."""


def _closing(view: str, marks: list[tuple[int, str]], place: int, end: int) -> tuple[int, int, bool] | None:
    """(place of the next mark to look at, end of the words, whether closed) of the stretch that a mark opens."""
    opening = marks[place][1]
    closers, depth, inner = PAIRS[opening], 0, ""
    for later in range(place + 1, len(marks)):
        at, mark = marks[later]
        if opening == '"' and mark in "„“" and view[at - 1 : at].isspace() and view[at + 1 : at + 2].isalnum():
            inner = mark  # "She asked me: „Will it do?“ I said so"
        elif inner and mark != opening and mark in PAIRS[inner]:
            inner = ""
        elif mark == opening and mark not in closers and mark in ONLY_OPEN:
            depth += 1
        elif _again(view, at, mark, opening):
            return later, at, False
        elif _closes(view, at, mark, closers) or (
            opening == '"' and mark == "''" and _mixed(view, marks, place, later)
        ):
            if not depth:
                return later + 1, at, True
            depth -= 1
    return len(marks), end, False


def _again(view: str, at: int, mark: str, opening: str) -> bool:
    """Whether the mark of an open stretch opens it once more, as each paragraph of a long one does: 'go. "Then we'."""
    if mark != opening or mark not in _REOPEN or not view[at - 1 : at].isspace() or not view[at + 1 : at + 2].isalnum():
        return False
    return view[max(0, at - 3) : at].rstrip()[-1:] in (".", "!", "?", "…")


def _closes(view: str, at: int, mark: str, closers: tuple[str, ...]) -> bool:
    return mark in closers and not (mark == "“" and view[at - 1 : at].isspace() and view[at + 1 : at + 2].isalnum())


def _mixed(view: str, marks: list[tuple[int, str]], place: int, later: int) -> bool:
    """Whether doubled apostrophes close a straight mark that nothing else in the paragraph does: "Wordt heftig''."""
    closed = sum(mark == '"' for _, mark in marks[place:]) % 2 == 0
    return not closed and not view[marks[later][0] - 1].isspace()


_STOPPED: Final = frozenset(".,!?…।۔؟،")
"""What a closing mark may follow and an apostrophe does not."""
_ELISION: Final = re.compile(r"['’][^\W\d_A-Z](?= )")
"""A lone letter behind what is an apostrophe if another mark opens before one closes."""
_TITLES: Final = 12
"""Marks of a quotation's titles that are looked at, at most."""
_NEXT: Final = re.compile(r"\s*([‘'])")
"""The mark that opens the next paragraph."""


class _Singles:
    """Closing single marks, told from apostrophes by what stands around them; each paragraph is looked over once."""

    def __init__(self, view: str, marks: list[tuple[int, str]], end: int) -> None:
        self._view = view
        self._marks = marks
        self._end = end
        following = _NEXT.match(view, end)
        self._goes_on = following[1] if following and may_open(view, following.start(1), following[1]) else ""
        self._sure: list[int | None] = [None] * (len(marks) + 1)
        self._doubtful: list[int | None] = [None] * (len(marks) + 1)
        self._opening: list[int | None] = [None] * (len(marks) + 1)
        for place in range(len(marks) - 1, -1, -1):
            at, mark = marks[place]
            self._sure[place], self._doubtful[place] = self._sure[place + 1], self._doubtful[place + 1]
            self._opening[place] = place if mark in SINGLE and may_open(view, at, mark) else self._opening[place + 1]
            before, after = view[at - 1 : at], view[at + 1 : at + 2]
            ends = mark == "’" and before in _STOPPED  # "… do so.’He went": an apostrophe stands in a word
            ends = ends or (mark == "‘" and before in _STOPPED and eastern(after))  # ہے؟‘اس
            if mark not in "’'‘" or (after.isalnum() and not ends) or not before.strip():
                continue
            if not before.isalnum() or after in ENDS or after.strip(" \u00a0") != "" or before not in "sSzZx":
                self._sure[place] = place
            else:
                self._doubtful[place] = place  # the boys' dogs

    def closing(self, place: int) -> tuple[int, int, bool] | None:
        """What `_closing` tells; a stretch that the next paragraph opens once more has no mark at its end."""
        found, doubtful = self._sure[place + 1], self._doubtful[place + 1]
        if found is None and self._goes_on == self._marks[place][1]:
            return len(self._marks), self._end, False
        at, following = self._marks[place][0], self._opening[place + 1]
        if found is not None and following is not None and following < found and _ELISION.match(self._view, at):
            return None  # "… 's middags kwam hij. 'We komen terug.'"
        if doubtful is not None:
            opening = self._opening[doubtful + 1]
            if found is None or (opening is not None and doubtful < opening < found):
                found = doubtful  # "'white companies' Then she wrote: 'Oh": another opens before the sure one
        if found is None or (self._marks[place][1] == "’" and self._marks[found][1] != "‘"):
            return None  # ’turned round‘, as Urdu papers write them; else an apostrophe
        if eastern(self._view[at + 1 : at + 2]):
            found = self._outer(place, found)
        return found + 1, self._marks[found][0], True

    def _outer(self, place: int, found: int) -> int:
        """The mark that closes a quotation in which titles stand between the same marks: ’... ڈرامے ’...‘ دیکھے۔‘."""
        opening, closing, depth = self._marks[place][1], self._marks[found][1], 0
        for later in range(place + 1, min(len(self._marks), place + 1 + _TITLES)):
            at, mark = self._marks[later]
            if mark == opening != closing and self._view[at - 1 : at].isspace() and may_open(self._view, at, mark):
                depth += 1
            elif mark == closing and self._sure[later] == later:
                if not depth:
                    return later
                depth -= 1
        return found


def _trim(view: str, start: int, end: int) -> tuple[int, int]:
    while start < end and view[start].isspace():
        start += 1
    while end > start and view[end - 1].isspace():
        end -= 1
    return start, end


# ------------------------------------------------------------------ dialogue dashes
_ASIDE_WORDS: Final = 4
"""How soon a reporting word stands in what a speaker's dash sets aside: "— dijo Ana", "— she had said"."""


def _dialogue(
    view: str, span: tuple[int, int], number: int, language: Language, marked: list[Stretch]
) -> list[Stretch]:
    """The speech of a paragraph that a dialogue dash opens: all of it but the asides that report who speaks.

    A dash behind the end of a sentence opens speech too, if one of a speaker closes it: "He nodded. – Yes – he said".
    What is `marked` in speech belongs to it, but where no aside tells the speech from a list.
    """
    dashes = "".join(language.quotation.dialogue)
    start, end = _trim(view, *span) if dashes else (0, 0)
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
    return found if told or (opens and not listed) else []


_BRACKETS: Final = re.compile(r"\([^()]{1,160}\)")
"""What stands in brackets, a dash too: "to (od 1 lutego - red.) dobrze"."""


@cache
def _cut(dashes: str) -> re.Pattern[str]:
    """A dash that parts speech from its reporting clause, as dashes in words and between numbers do not."""
    return re.compile(rf"(?:^|(?<=[\s.,;!?…]))[{re.escape(dashes)}]|(?<=\w)[{re.escape(dashes)}](?=[.,;:!?…](?:\s|$))")


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
    for at, stop in bounds:
        inner = _trim(view, at, stop)
        spoken = re.findall(r"\w+", view[inner[0] : inner[0] + 80].lower())[:_ASIDE_WORDS]
        reported = found and not aside and any(words.classes(word) & (Word.SAY | Word.CUE) for word in spoken)
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
            inner = (last.start, inner[1])
        aside = False
        while inner[0] < inner[1] and view[inner[0]] in ENDS:  # "—dijo Ana—. Vamos"
            inner = _trim(view, inner[0] + 1, inner[1])
        pieces = list(_unaided(view, *inner, language))
        told = told or pieces != [inner]
        for begin, until in pieces:
            if any(char.isalnum() for char in view[begin:until][:40]):
                found.append(Stretch(begin, until, max(at, begin - 1), until, number, spoken=True))
    return found, told


_BREAK: Final = re.compile(r"(\w+)[.!?…]+[\"”»)]* (?=[^\W\d_])")
"""What may end a sentence within an aside, and the word before it."""


def _narrates(view: str, aside: tuple[int, int], spoken: list[str], language: Language) -> bool:
    """Whether a dash behind an aside parts the writer's own words: the aside went on to another sentence.

    "– Tak – said Ada. Asked of Bo – her brother – she said no more"; or what follows tells only how it was said:
    "– added Ada, who spoke of – as she put it –".
    """
    words = lexicon.of(language.code)
    as_said = any(words.classes(word) & Word.AS for word in spoken[:1])
    if as_said and any(words.classes(word) & (Word.SAY | Word.CUE) for word in spoken[1:]):
        return True
    ends = (match for match in _BREAK.finditer(view, *aside) if view[match.end()].isupper())
    short = language.sentences.abbreviations
    return any(len(match[1]) > 1 and match[1].lower() not in short for match in ends)


def _acts(view: str, end: int, start: int, spoken: list[str], words: Lexicon) -> bool:
    """Whether a dash sets aside what a speaker does, by a verb at its beginning: "Нет, — пожал плечами Лис"."""
    stopped = view[end - 1] in _PAUSES or view[end : end + 1] in _PAUSES
    return stopped and view[start].islower() and any(words.classes(word) & Word.VERB for word in spoken[:_VERB])


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
            yield _trim(view, start, clause.start() + 1)
            start = clause.end()
    if start < end:
        yield _trim(view, start, end)
