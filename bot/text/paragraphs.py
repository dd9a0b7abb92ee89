"""Paragraphs: lines with something in them; the lines of hard-wrapped text are joined.

Text is hard-wrapped when its lines were broken at a width: then the next line's first word would not have fitted on
the line before it. A line break for which that does not hold ends a paragraph.
"""

from __future__ import annotations

import itertools
from typing import Final

import regex

_NARROWEST, _WIDEST = 30, 120
"""Code points a line: mails and wires wrap at 60 to 80, columns of a PDF at 30 to 50, its pages at up to 120."""

_SURE: Final = 3
"""Breaks that fit a width before a text counts as wrapped by its shape alone; below, a small letter must follow."""

_BREAKS: Final = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""The characters that end a line, as `str.splitlines` has them."""
_RARE: Final = _BREAKS[1:]
_ENDED: Final = frozenset('.!?。！？।۔؟…:"”»’)')
_ITEM: Final = regex.compile(r"\s*+(?:[-–—*•▪●·◦‣]|\(?\d{1,3}[.)]\s|\p{L}\)\s)")


def lines(text: str) -> list[tuple[int, int]]:
    """The (start, end) of each line of a text that has something in it, in order."""
    found: list[tuple[int, int]] = []
    start = 0
    if not any(mark in text for mark in _RARE):
        for line in text.split("\n"):
            end = start + len(line)
            if line and not line.isspace():
                found.append((start, end))
            start = end + 1
        return found
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        if not line.isspace():
            found.append((start, end - (len(line) - len(line.rstrip(_BREAKS)))))
        start = end
    return found


def trim(view: str, start: int, end: int) -> tuple[int, int]:
    """A stretch of a view without the blanks around it."""
    while start < end and view[start].isspace():
        start += 1
    while end > start and view[end - 1].isspace():
        end -= 1
    return start, end


def paragraphs(view: str, *, spaced: bool) -> tuple[tuple[int, int], ...]:
    """The (start, end) of each paragraph of a view, in order. `spaced`: words are separated by spaces."""
    filled = lines(view)
    if len(filled) < 2:
        return tuple(filled)
    breaks = [_is_adjacent(view, first[1], second[0]) for first, second in itertools.pairwise(filled)]
    fits = _fits(view, filled, breaks, spaced=spaced)
    fitting = [place for place, fit in enumerate(fits) if fit]
    unended = sum(view[filled[place][1] - 1] not in _ENDED for place in fitting)
    wrapped = len(fitting) >= _SURE and 2 * len(fitting) >= sum(breaks) and 2 * unended >= len(fitting)
    found: list[tuple[int, int]] = []
    for place, (start, end) in enumerate(filled):
        if place and fits[place - 1] and (wrapped or _goes_on(view, filled[place - 1], start)):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)


def _is_adjacent(view: str, end: int, start: int) -> bool:
    """Whether one line follows another directly: no empty line between."""
    return start - end <= 2 and view[end:start] in {"\n", "\r\n", "\r", "\u2028", "\x85"}


def _fits(view: str, lines: list[tuple[int, int]], breaks: list[bool], *, spaced: bool) -> list[bool]:
    """For each line break, whether the width of its block of lines explains it."""
    width, widths = 0, []
    for place in range(len(lines) - 1, -1, -1):
        length = lines[place][1] - lines[place][0]
        width = max(width, length) if place < len(breaks) and breaks[place] else length
        widths.append(width)
    widths.reverse()
    fits = []
    for place, adjacent in enumerate(breaks):
        width = widths[place] if place == 0 or not breaks[place - 1] else max(width, widths[place])
        (start, end), (behind, _) = lines[place], lines[place + 1]
        if not adjacent or not _NARROWEST <= width <= _WIDEST or 2 * (end - start) < width:
            fits.append(False)
            continue
        head = view[behind : behind + _WIDEST]
        word = len(head.split(None, 1)[0]) + len(head) - len(head.lstrip()) if spaced else 2
        fits.append(end - start + 1 + word > width and _ITEM.match(head) is None)
    return fits


def _goes_on(view: str, line: tuple[int, int], start: int) -> bool:
    """Whether a line goes on on the next: it has no end, and a small letter follows."""
    return view[start : start + 1].islower() and view[line[1] - 1] not in _ENDED
