"""Stretches between quotation marks: where they are, in every style of marks that news uses.

Marks open and close by what stands around them, for the same character opens in one language and closes in another
(„…“, “…”, ”…”, »…«, «…»). A quotation that is not closed in its paragraph ends with it, and goes on in the next one if
that begins with an opening mark or holds the closing one. Quotations inside quotations belong to the outer one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from bot.text.paragraphs import trim
from bot.text.quotes import lexicon
from bot.text.quotes.asides import asides
from bot.text.quotes.classes import Word
from bot.text.quotes.dialogue import dialogue
from bot.text.quotes.marks import ONLY_OPEN, PAIRS, closing_later, may_open, nested, standing, used
from bot.text.quotes.singles import SINGLE, Singles
from bot.text.quotes.stretch import Stretch
from bot.text.quotes.turns import turns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.text.languages.schema import Language

_REOPEN: Final = frozenset('"“')
"""Marks that do not nest in themselves."""
_PARAGRAPH: Final = re.compile(r"[^\n]+")


def stretches(view: str, language: Language, text: str | None = None) -> tuple[Stretch, ...]:
    """All stretches of quoted words of a view, in order; none overlap.

    `text`: what it is a view of. A transcript's labels look like what a view leaves out: datelines, credits.
    """
    text = text or view
    found: list[Stretch] = []
    until = -1
    marks = used(view)
    shaped = language.writing.capitals and not language.quotation.lone_marks and _SPEAKS.search(view)
    told = turns(text) if ":" in text or "：" in text else {}
    for number, paragraph in enumerate(_PARAGRAPH.finditer(view)):
        start, end = paragraph.span()
        marked = _going_on(view, start, end, number, until)
        stand = standing(view, marked[0].closing if marked else start, end, marks) if marks else []
        if stand:
            marked += _marked(view, stand, end, number, language)
        if marked and not (marked[-1].closed or marked[-1].single) and until < end:
            until = closing_later(view, end, marked[-1].opening, marks)
        if shaped and not marked:
            marked += _shaped(view, start, end, number, language)
        turn = told.get(text.rfind("\n", 0, start) + 1) if told else None
        if turn:
            turn.paragraph = number
        spoken = [turn] if turn else dialogue(view, (start, end), number, language, marked)
        if spoken:
            free = (one for one in marked if not any(two.start <= one.start < two.end for two in spoken))
            marked = sorted([*spoken, *free], key=lambda stretch: stretch.opening)
        found += [stretch for stretch in marked if stretch.start < stretch.end]  # a line of a quotation, masked
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
    inner = trim(view, start, until if closed else end)
    return [Stretch(*inner, start, until + 1 if closed else end, number, closed=closed)]


_SPEAKS: Final = re.compile(r"['‘](?:(?<=[:.!?…] .)|(?<=^.))(?=[^\W\d_a-zß-öø-ÿ])", re.MULTILINE)
"""A single mark where speech may begin: at the head of a paragraph, behind a colon or a sentence."""
_SPOKEN: Final = re.compile(
    r"['’](?:(?<=[.!?…].)|(?<=\w{3}.))(?=\s*$|[.,;:)]|\s+(?P<verb>\w+)(?:\s+(?P<next>\w+))?)", re.MULTILINE
)
"""A single mark where it may end: behind a sentence or a word that has no letters left out, before what reports it."""
_LEAST: Final = 3
"""Blanks in such a stretch, at least."""


def _shaped(view: str, start: int, end: int, number: int, language: Language) -> Iterator[Stretch]:
    """What has speech's shape and stands between single marks in a paragraph without others, where news has others.

    Where words are elided an apostrophe may stand at either end of a word: po', anni '80, 'ndrangheta.
    """
    words = lexicon.of(language.code)
    while opening := _SPEAKS.search(view, start, end):
        at = opening.start()
        for closing in _SPOKEN.finditer(view, at + 1, end):
            behind = [words.classes(word.lower()) for word in closing.group("verb", "next") if word]
            told = not behind or any(flags & Word.SAY for flags in behind)
            if told and view.count(" ", at, closing.start()) > _LEAST:
                start = closing.end()
                yield Stretch(at + 1, closing.start(), at, start, number, single=True)
                break
        else:
            return


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


def _marked(view: str, marks: list[tuple[int, str]], end: int, number: int, language: Language) -> list[Stretch]:
    """The stretches between the marks of a paragraph."""
    found: list[Stretch] = []
    singles = Singles(view, marks, end) if language.quotation.lone_marks else None
    count = len(marks)
    shaped = language.writing.spaced and count > _TWO  # without blanks between words marks have no shape
    within = nested(view, marks) if shaped else {}
    place = 0
    while place < count:
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
        first, last = trim(view, at + len(mark), stop)
        if first < last and (view[first].isalnum() or any(map(str.isalnum, view[first : min(last, first + 40)]))):
            outer = stop + len(marks[following - 1][1]) if closed else stop
            stretch = Stretch(first, last, at, outer, number, closed=closed, single=single)
            stretch.doubled = mark == "''" and not language.quotation.doubled_marks
            stretch.asides = asides(view, first, last, language)
            found.append(stretch)
        place = following
    return found


_TWO: Final = 2
"""Marks of a quotation that has no other ones inside."""


def _closing(view: str, marks: list[tuple[int, str]], place: int, end: int) -> tuple[int, int, bool] | None:
    """(place of the next mark to look at, end of the words, whether closed) of the stretch that a mark opens."""
    opening = marks[place][1]
    closers, depth, inner = PAIRS[opening], 0, ""
    for later in range(place + 1, len(marks)):
        at, mark = marks[later]
        others = "„“" if opening == '"' else '"' if opening in ("“", "„") else ""
        if mark in others and view[at - 1 : at].isspace() and view[at + 1 : at + 2].isalnum():
            inner = mark  # "She asked me: „Will it do?“ I said so", “The "Dawn" sails”
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
