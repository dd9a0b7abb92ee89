"""Ends of sentences that no mark shows: lines that were glued together when a page or a mail lost its breaks.

    a heading or caption    Storm shuts pier The council met   (an opening word with a capital, prose behind it)
    a picture's credit      ... at the pier Photo: Ada Quill
    a stamp                 Ada Quill 06/02/2001 10:53 AM The vote ...
    an address              www.tarn.example The office ...
    a rule                  ... the end ---------- The next

Capitals are what tells, so scripts without them have none of the first.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.text.languages.schema import Cleaning, Language, Sentences

# A capital, or a letter that may be one, behind a word and a blank. What fails at most blanks comes first: a set that
# is known by what is in it, not by what it leaves out.
_CAPITAL: Final = re.compile(
    r" [A-ZÀ-ÖØ-ÞĀ-Яѐ-\u058f\u10a0-\u10ff\u13a0-\u13ff\u1c80-\u1fff\u2100-\u2e7f\ua640-\ua97f\uab00-\uabff"
    r"\ud800-\U0010ffff](?<=[\w»”)] .)[^\W\d_]*"
)
_LARGE: Final = 65
_SMALL: Final = 97
_SHAPES: Final = bytes(
    (_LARGE if letter.isupper() else _SMALL) if letter.isalpha() else ord(letter) for letter in map(chr, range(256))
)
"""The characters of Latin-1, each capital as A and all other letters as a."""
_BESIDE: Final = re.compile(r"(?:['’][^\W\d_]{1,2})?(?= [^\W\d_]|\s?:)")
_NUMBERING: Final = re.compile(r"[\[(]?\w{1,4}\)")
_REACH: Final = 40
_STAMP: Final = re.compile(
    r"\d[./-]\d{1,4} \d\d?:\d\d(?::\d\d)?(?: [AaPp]\.?[Mm]\b\.?)?+(?= (?![a-zß-öø-ÿа-я])[^\W\d_])"
)
_DATE: Final = re.compile(r"(?:\S+ )?(?P<name>\S+) [\d./-]{5,9}\Z")
_ADDRESS: Final = re.compile(r"(?:(?:https?://|www\.)\S{1,200}|@[\w.-]{1,60}\.\w{2,6})>?(?= \S)")
_DRAWN: Final = "-_=*~#"
_RULE: Final = re.compile(r"(?:([-_=*~#])\1{3,}+)(?=\s)")


def ends(view: str, blocks: bytes, language: Language) -> list[int]:
    """Where sentences end in a view without a mark, ascending: each the place of the blank behind one.

    blocks  those that the view has beyond the Western ones
    """
    found = set(_headings(view, blocks, language))
    if _is_timed(view):
        found.update(_stamps(view))
    if "@" in view or "://" in view or "www." in view:
        found.update(match.end() for match in _ADDRESS.finditer(view) if _begins(view, match.end()))
    if any(mark in view and 4 * mark in view for mark in _DRAWN):
        for match in _RULE.finditer(view):
            if view[match.start() - 1 : match.start()].isspace():
                found |= {match.start() - 1, match.end()}
    return sorted(found)


def _is_timed(view: str) -> bool:
    """Whether a time in figures stands in a view: to look at its colons takes a hundredth of what a pattern takes."""
    place = view.find(":", 1)
    while place >= 0:
        if view[place - 1].isdigit() and view[place + 1 : place + 2].isdigit():
            return True
        place = view.find(":", place + 1)
    return False


def _begins(view: str, place: int) -> bool:
    """Whether a word with a capital stands behind a blank."""
    return view[place + 1 : place + 2].isupper()


def _headings(view: str, blocks: bytes, language: Language) -> list[int]:
    rules, credited = language.sentences, _single(language.cleaning)
    openers = rules.openers
    view = view.replace("\u00a0", " ")
    found = []
    for place, end in _capitals(view, blocks):
        word = view[place + 1 : end]
        low = word.lower()
        opens = low in openers
        beside = _BESIDE.match(view, end) if opens or low in credited else None
        if not beside:
            continue
        behind = beside.end()
        if not opens:
            glued = view[behind : behind + 2].strip()[:1] == ":" and word[0].isupper()
        elif low in rules.cased or not view[behind + 1 : behind + 2].islower() or not _is_title(word):
            glued = False
        else:
            glued = _is_heading(view[max(0, place - _REACH) : place].rpartition("\n")[2], rules)
        if glued:
            found.append(place)
    return found


def _capitals(view: str, blocks: bytes) -> list[tuple[int, int]]:
    """The (place of the blank, end) of each word with a capital, or a letter that may be one, behind another word."""
    if blocks:
        return [match.span() for match in _CAPITAL.finditer(view)]
    found: list[tuple[int, int]] = []
    shapes = view.encode("latin-1", "replace").translate(_SHAPES)
    place, size = 0, len(shapes)
    for piece in shapes.split(b" A")[:-1]:
        place += len(piece)
        before = view[place - 1] if place else " "
        end = place + 2
        if before.isalnum() or before in "_»”)":
            while end < size and (shapes[end] == _SMALL or shapes[end] == _LARGE):
                end += 1
            found.append((place, end))
        place += 2
    return found


def _is_heading(line: str, rules: Sentences) -> bool:
    """Whether a line may be a heading, or end with one.

    None ends with "of": "of Two Minds" is a name. None is a number: "18:05 The storm", "b) The storm".
    """
    before = line.rsplit(None, 1)[-1].lower()
    return before not in rules.openers and any(map(str.isalpha, line)) and not _NUMBERING.fullmatch(before)


def _is_title(word: str) -> bool:
    return word[0].isupper() and (len(word) == 1 or not word.isupper())


@cache
def _single(cleaning: Cleaning) -> frozenset[str]:
    return frozenset(phrase.lower() for phrase in cleaning.credits if " " not in phrase)


def _stamps(view: str) -> Iterator[int]:
    """Behind a date and a time in figures; and before them where a name stands there: it is who wrote."""
    for match in _STAMP.finditer(view):
        yield match.end()
        before = _DATE.search(view, max(0, match.start() - 2 * _REACH), match.start() + 3)
        if before and (before["name"][0].isupper() or "@" in before["name"]):
            yield match.start() + before.end("name") - match.start()
