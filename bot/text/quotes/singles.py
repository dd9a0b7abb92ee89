"""Which single marks close a quotation, and which are apostrophes."""

from __future__ import annotations

import re
from typing import Final

from bot.text.quotes.marks import ENDS, eastern, may_open

SINGLE: Final = {"‘": "’", "'": "'", "‚": "‘’", "’": "‘"}
"""The marks that open, and those that close each; they are apostrophes as well."""
_STOPPED: Final = frozenset(".,!?…।۔؟،")
"""What a closing mark may follow and an apostrophe does not."""
_ELISION: Final = re.compile(r"['’][^\W\d_A-Z](?= )")
"""A lone letter behind what is an apostrophe if another mark opens before one closes."""
_TITLES: Final = 12
"""Marks of a quotation's titles that are looked at, at most."""
_NEXT: Final = re.compile(r"\s*([‘'’])")
"""The mark that opens the next paragraph."""


class Singles:
    """Closing single marks, told from apostrophes by what stands around them; each paragraph is looked over once."""

    def __init__(self, view: str, marks: list[tuple[int, str]], end: int) -> None:
        self._view = view
        self._marks = marks
        self._end = end
        following = _NEXT.match(view, end)
        self._goes_on = following[1] if following and may_open(view, following.start(1), following[1]) else ""
        if self._goes_on == "’" and following and not eastern(view[following.end() : following.end() + 1]):
            self._goes_on = ""  # ’Twas
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
        """(place of the next mark to look at, end of the words, whether closed) of what a mark opens, if it is closed.

        A stretch that the next paragraph opens once more has no mark at its end.
        """
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
