"""Quotation marks: which may close which, and which do by the letters that stand around them.

Straight marks look alike at both ends, so that a name between marks inside a quotation seems to close it. By their
shape, an opening one before a letter and a closing one behind a word, each closes the last one that is open.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

PAIRS: Final = {
    '"': ('"', "”", "“"),
    "“": ("”", '"'),
    "”": ("”", '"', "“"),
    "„": ("“", "”", '"', "‟"),
    "‟": ("”",),
    "«": ("»",),
    "»": ("«",),
    "‹": ("›",),
    "›": ("‹",),
    "「": ("」",),
    "『": ("』",),
    "＂": ("＂",),
    "〝": ("〞", "〟"),
    "``": ("''",),
    ",,": ("''", "”", "“", '"', "’’"),
    "‘‘": ("’’",),
    "''": ("''",),
    "’’": ("‘‘", "’’"),
}
"""Opening marks, and what may close each."""
ONLY_OPEN: Final = frozenset("“„‟«‹「『〝")
_DOUBLED: Final = ("``", ",,")
_MARKS: Final = (*_DOUBLED, *"'‘’\"“”„«»‹›「」『』＂〝〞〟‚")
_TWICE: Final = frozenset("'‘’")
"""Those that two alike of are another mark."""
_STRAIGHT: Final = '"'
_INNER: Final = frozenset({*ONLY_OPEN, _STRAIGHT} & PAIRS.keys())
_CLOSERS: Final = frozenset(closer for mark in _INNER for closer in PAIRS[mark])
_LEFT: Final = frozenset("([{/—–-¿¡")
"""What an opening mark may follow besides a blank."""
_BEGINS: Final = frozenset("([¿¡…")
"""What it may stand before besides a letter."""
_REACH: Final = 8
"""Paragraphs in which the mark is looked for that closes a quotation of several."""
_LINE: Final = re.compile(r"[^\n]+")


_LOOSE: Final = frozenset({"”", "‘‘", "’’", "’"})
"""Marks that open before a blank too, behind what leads to speech."""
_LEADS: Final = frozenset(",:،")
_LED: Final = 3
"""Code points before such a mark."""
ENDS: Final = frozenset(".,;:!?…)]}。，！？、」』›»")


def used(view: str) -> list[str]:
    """The marks that a view has somewhere: few of those that there are."""
    return [mark for mark in _MARKS if mark in view]


def standing(view: str, start: int, end: int, marks: Sequence[str]) -> list[tuple[int, str]]:
    """Where the marks of a stretch of a view stand, and which they are, in order. `marks`: those that it may have."""
    places: list[tuple[int, str]] = []
    for mark in marks:
        at = view.find(mark, start, end)
        while at >= 0:
            twice = mark in _TWICE and at + 1 < end and view[at + 1] == mark
            places += [(at, 2 * mark if twice else mark)]
            at = view.find(mark, at + (2 if twice or mark in _DOUBLED else 1), end)
    places.sort()
    return places


def may_open(view: str, at: int, mark: str) -> bool:
    """Whether a mark opens a quotation, by what stands around it."""
    behind = at + len(mark)
    before, after = view[at - 1 : at], view[behind : behind + 1]
    if mark in ONLY_OPEN:
        return True
    if mark == '"':
        inches = before.isdigit() and not after.isalnum()
        return not inches and not (before.isalnum() and not after.isalnum() and before != "")
    if mark in (",,", "'"):
        led = before == "," and after == " " and "\u0600" <= view[at - 2 : at - 1] <= "\u0dff"  # कहा,' आज
        return led or (not before.isalnum() and (after.isalnum() or after in '¿¡[(“"…'))
    if mark == "‘" and not before.strip():  # "‘ آج", "‘… and then"
        return after not in ENDS or after in ".…"
    if not after.strip() and not (mark == "’" and eastern(before)):
        between = mark == "”" and before == " " and eastern(view[at - 2 : at - 1])  # توجد ” مؤشرات
        return between or (mark in _LOOSE and view[max(0, at - _LED) : at].rstrip()[-1:] in _LEADS)  # कहा, ‘‘ आज
    joined = before.isalnum() and not (mark == "’" and eastern(before))  # کہ’آج: nothing is left out there
    return not joined and after not in ENDS


def eastern(char: str) -> bool:
    """Whether a letter is of a script without capitals that has no apostrophes: Arabic, and those of India."""
    return "\u0600" <= char <= "\u0dff" and char.isalpha()


def nested(view: str, marks: Sequence[tuple[int, str]]) -> dict[int, int]:
    """The places of the straight marks that others stand between, and of those that close them.

    marks   where the marks of one paragraph stand, and which they are
    """
    found: dict[int, int] = {}
    opened: list[tuple[int, int]] = []
    for count, place in enumerate([place for place, (_, mark) in enumerate(marks) if mark == _STRAIGHT]):
        at = marks[place][0]
        if _opens(view, at):
            opened.append((count, place))
        elif opened and _closes(view, at):
            first, opening = opened.pop()
            if count > first + 1:
                found[opening] = place
    return found


def closing_later(view: str, end: int, opening: int, marks: Sequence[str]) -> int:
    """Where the mark stands that closes, in a later paragraph, what one at a place opens; -1: nowhere.

    A paragraph that begins with a mark opens the quotation once more, or another one; so do straight marks within one.
    `end`: of the paragraph in which it is still open. `marks`: those that the view has.
    """
    closers, depth = PAIRS.get(view[opening], ()), 0
    for count, line in enumerate(_LINE.finditer(view, end)):
        if count == _REACH:
            break
        for at, mark in standing(view, line.start(), line.end(), marks):
            if mark in _INNER and _opens(view, at):
                if mark == _STRAIGHT or not view[line.start() : at].strip():
                    return -1
                depth += 1
            elif depth and mark in _CLOSERS:
                depth -= 1
            elif mark in closers and _closes(view, at):
                return -1 if _signs(view[line.start() : at]) else at
    return -1


def _signs(line: str) -> bool:
    """Whether a line names who said what stands above it: "Ada Roche, director of the Havnsund Institute"."""
    words = line.split()
    return 2 * sum(word[0].isupper() for word in words) > len(words)


def _opens(view: str, at: int) -> bool:
    """Whether a mark has the shape of an opening one: 'said "Yes', '("yes', '""Dawn" sails'."""
    before, after = view[at - 1 : at], view[at + 1 : at + 2]
    if before == _STRAIGHT and not view[at - 2 : at - 1].strip():
        before = ""
    if after == _STRAIGHT and before.strip() == "":
        after = view[at + 2 : at + 3]
    return (not before.strip() or before in _LEFT) and (after.isalnum() or after in _BEGINS) and after != ""


def _closes(view: str, at: int) -> bool:
    return view[at - 1 : at].strip() != "" and not view[at + 1 : at + 2].isalnum()
