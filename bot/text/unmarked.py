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

    from bot.text.languages.schema import Cleaning, Language

# A capital, or a letter that may be one, behind a word and a blank: with the blank first it runs twice as fast.
_CAPITAL: Final = re.compile(
    r" (?P<word>[^\W\d_a-zß-öø-ÿа-я\u0590-\u109f\u1100-\u139f\u1400-\u1c7f\u2e80-\ua63f\ua980-\uabff\uac00-\ud7ff]"
    r"(?<=[\w»”)] .)[^\W\d_]*)(?:['’][^\W\d_]{1,2})?(?= [^\W\d_]|\s?:)"
)
_NUMBERING: Final = re.compile(r"[\[(]?\w{1,4}\)")
_REACH: Final = 40
_STAMP: Final = re.compile(
    r"\d[./-]\d{1,4} \d\d?:\d\d(?::\d\d)?(?: [AaPp]\.?[Mm]\b\.?)?+(?= (?![a-zß-öø-ÿа-я])[^\W\d_])"
)
_DATE: Final = re.compile(r"(?:\S+ )?(?P<name>\S+) [\d./-]{5,9}\Z")
_ADDRESS: Final = re.compile(r"(?:(?:https?://|www\.)\S{1,200}|@[\w.-]{1,60}\.\w{2,6})>?(?= \S)")
_RULE: Final = re.compile(r"(?:([-_=*~#])\1{3,}+)(?=\s)")


def ends(view: str, language: Language) -> list[int]:
    """Where sentences end in a view without a mark, ascending: each the place of the blank behind one."""
    found = set(_headings(view, language))
    if ":" in view:
        found.update(_stamps(view))
    if "@" in view or "://" in view or "www." in view:
        found.update(match.end() for match in _ADDRESS.finditer(view) if _begins(view, match.end()))
    for match in _RULE.finditer(view):
        if view[match.start() - 1 : match.start()].isspace():
            found |= {match.start() - 1, match.end()}
    return sorted(found)


def _begins(view: str, place: int) -> bool:
    """Whether a word with a capital stands behind a blank."""
    return view[place + 1 : place + 2].isupper()


def _headings(view: str, language: Language) -> Iterator[int]:
    rules, credited = language.sentences, _single(language.cleaning)
    for match in _CAPITAL.finditer(view.replace("\u00a0", " ")):
        word = match["word"]
        low = word.lower()
        if low in rules.openers:
            place, behind = match.start(), match.end() + 1
            if low in rules.cased or not view[behind : behind + 1].islower() or not _is_title(word):
                continue
            line = view[max(0, place - _REACH) : place].rpartition("\n")[2]
            before = line.rsplit(None, 1)[-1].lower()
            # No heading ends with "of": "of Two Minds" is a name. None is a number: "18:05 The storm", "b) The storm".
            if before not in rules.openers and any(map(str.isalpha, line)) and not _NUMBERING.fullmatch(before):
                yield place
        elif low in credited and view[match.end() : match.end() + 2].strip()[:1] == ":" and word[0].isupper():
            yield match.start()


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
