"""What is no part of an article's prose, blanked out in a view of the same length.

    text --> invisible characters --> lines that are no prose --> datelines and credits inside a line --> view

Precision comes first: a line of furniture that stays costs a sentence, prose that goes is lost without a trace. So a
line goes only when all of it is short and begins with the language's own wording, and a dateline only where a
paragraph begins, behind a place, an agency or a date.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

import regex

from bot.text.authors import authors_of
from bot.text.datelines import HEAD, has_agency
from bot.text.furniture import ADDRESS, MAIL, fold, wordings_of
from bot.text.paragraphs import lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.text.authors import Authors
    from bot.text.datelines import Names
    from bot.text.furniture import Wordings
    from bot.text.languages.schema import Language

_JOINED: Final = "\u034f"
"""Combining grapheme joiner: what stands in the view for an invisible character inside a word. It is a mark without a
shape, so that `regex` still sees one word (`\\w` and `\\p{M}` match it) and nothing is shifted."""

_LONGEST_LINE: Final = 160
"""Code points: no line of furniture is longer; the longest seen named three agencies and two photographers."""

_TOP: Final = 3
"""Lines from the top in which a bare place and a dash are a dateline: headline, standfirst, lead."""

_BODY, _BOTTOM = 4, 3
"""Lines that an article has before its author is presented, and lines from its bottom in which that is looked for."""

# Joiners are spelling between two letters of scripts that join (Persian, Hindi); a zero-width space parts words in
# scripts without spaces. Both stay there.
_MAYBE_INVISIBLE: Final = re.compile(
    r"[\0-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u070f\u0890-\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    r"\ufeff\ufff0-\uffff\U00010000-\U0001f1ff\U000e0000-\U000fffff]"
)
"""At least one of these stands in a line with other invisible characters, and nothing else that news has."""
_BLANKS: Final = "\r\t\u00a0"
"""Common blanks of which Python thinks that they cannot be printed."""
_SHOWN: Final = bytes((*b"\t\n\v\f\r\x1c\x1d\x1e", *range(0x20, 0x7F)))
"""What can be seen of ASCII, and its blanks."""
_FILLERS: Final = "\u115f\u1160\u3164\uffa0"
"""Letters of Korean without a shape: the only invisible characters of which Python thinks that they can be printed."""


@cache
def _invisible() -> regex.Pattern[str]:
    return regex.compile(
        r"[[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cf}\ufff9-\ufffb]"
        r"--[\s\x1c-\x1e\p{M}\u0600-\u0605\u06dd]]++",
        regex.VERSION1,
    )


@cache
def _spelling() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<=[\p{Lo}\p{M}])[\u200b-\u200d](?=[\p{Lo}\p{M}])"
        r"|(?<=\p{So}\ufe0f?)\u200d(?=\p{So})",
        regex.VERSION1,
    )


@cache
def _handles() -> regex.Pattern[str]:
    """A reporter's handle or address, alone on its line, behind the name, or behind a few words."""
    few = r"[^.!?@\"“”«»\n]"
    return regex.compile(
        rf"[\s(]*+(?:\p{{Lu}}[\p{{L}}.'’\-]{{0,24}}+ ){{0,4}}+(?:[\s(|,;/·•:–—-]{{0,4}}+{ADDRESS}){{1,4}}+[\s)|,;.]*+"
        rf"|{few}{{0,60}}?(?:(?<=[\s(:：])(?<!\w){MAIL}|[:：]\s?@\w{{2,30}}+){few}{{0,30}}(?:@\w{{2,30}}+)?[\s).]*+",
        regex.VERSION1,
    )


_FIGURES_OF_SCRIPTS: Final = "0-9٠-٩۰-۹०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯๐-๙໐-໙༠-༩၀-၉០-៩０-９"
"""What `\\d` is in news. As ranges, a set is one table: to look for it takes a third of the time."""
_PROMISING: Final = re.compile(
    rf"[-–—―−)\]】］）〕/|=＝:：،.{_FIGURES_OF_SCRIPTS}]"
    r"(?:(?<=[-–—―−])\s|(?<=[)\]】］）〕/|=＝:：،])|(?<=\d)\.?\s?[^\W\d_]|(?<=\.)-)"
)
_PLACED: Final = re.compile(r"[^।۔\n]{2,45}[।۔]\s")
_RUN: Final = 10
"""Blanks between two commas of a dateline at most, but in brackets: a place has four words, an agency six."""
_FIGURE: Final = re.compile(r"\d")
_FIGURES: Final = re.compile(r"\d[./]\d{1,2}[./]")
_DASHED: Final = re.compile(r"[-–—―−](?=\s|\Z)")
_BRACKETED: Final = re.compile(r"[)]\s?[.।۔]?\s{0,3}[-–—―−]")
_PLACE_WORDS: Final = 24
"""Words of the longest place and of what stands between it and the dash of a dateline."""
_CREDITED: Final = re.compile(r"[.!?。؟।۔\"”»]\s{0,3}(?:[(/]|[-–—])")
"""What every credit at a line's foot begins with."""
_WHOSE: Final = regex.compile(
    r"(?<=[.!?\"”’'](?:\s{0,3}))\((?:\p{Ll}{2,6}(?:[/.,-]\p{L}{1,12}){0,4}|\p{Lu}{2,5}(?:[/-]\p{L}{1,12}){0,3}"
    r"|\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){1,3}(?:/\p{L}{1,5}){0,2})\)[.*\s]{0,3}\Z"
)
"""Initials, or a name, in brackets behind the last sentence: (sur/dew), (DIN), (Surya Aditama)."""
_NAMED: Final = HEAD + 40
"""Code points in which the names of a dateline are looked for: none is longer than what is more."""
_STRETCH: Final = 4 * HEAD
"""Code points that are read to tell a dateline: it, and of the prose behind it what shows that it is prose."""
_CLOSED, _SIGNATURE = frozenset(").*"), 60
"""What ends a line with such a signature, and code points of it, the stop before it too."""
_INITIALS: Final = 24
"""Code points: no line of initials is longer."""
_SET_OFF: Final = re.compile(r"[^\n]{3,40}?(?:\|\s|\.-)")
_SET_OFF_CAPITALS: Final = re.compile(r"[^\n]{3,100}?[:.]\s")
_SHORTEST_MOMENT, _STAMPED = 6, 70
"""Code points: no date is shorter, and no line longer that says when an article was published or how long to read."""


def view(text: str, language: Language) -> str:
    """`text` with what is not prose replaced by spaces, code point for code point; line ends stay.

    An invisible character inside a word becomes a combining grapheme joiner, elsewhere a space.
    """
    seen = _invisible().sub(_blank_invisible, text) if _may_hide(text) else text
    pieces, done = [], 0
    for start, end in _masked(seen, wordings_of(language.cleaning), authors_of(language)):
        if end > done:
            start = max(start, done)  # noqa: PLW2901
            pieces += [seen[done:start], regex.sub(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]", " ", seen[start:end])]
            done = end
    return "".join([*pieces, seen[done:]])


def _may_hide(text: str) -> bool:
    """Whether a text may have invisible characters: most have none, which Python knows at once."""
    if text.isascii():
        return bytes.translate(text.encode(), None, _SHOWN) != b""
    if any(filler in text for filler in _FILLERS):
        return True
    text = text.replace("\n", "")
    if text.isprintable():
        return False
    for blank in _BLANKS:
        text = text.replace(blank, "")
    return not text.isprintable() and _MAYBE_INVISIBLE.search(text) is not None


def _blank_invisible(found: regex.Match[str]) -> str:
    text, (start, end) = found.string, found.span()
    if end - start == 1 and _spelling().match(text, start):
        return str(found[0])
    inside: bool = start > 0 and end < len(text) and _wordy(text[start - 1]) and _wordy(text[end])
    return str((_JOINED if inside else " ") * (end - start))


def _wordy(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")


def _masked(seen: str, wordings: Wordings, authors: Authors) -> Iterator[tuple[int, int]]:
    """The stretches that are no prose, in order."""
    release = None
    filled = lines(seen)
    for number, (start, end) in enumerate(filled):
        line = seen[start:end]
        if start > len(seen) // 2 and wordings.is_tail(line):
            if release is None:
                release = any(wording in seen for wording in wordings.releases)
            if release:
                yield start, len(seen)
                return
        last = number >= max(_BODY, len(filled) - _BOTTOM)
        if (end - start <= _LONGEST_LINE and _is_furniture(line, number, wordings)) or (
            last and authors.presents(line, *_around(seen, filled, start))
        ):
            yield start, end
        else:
            yield from _inside(seen, start, end, wordings, top=number < _TOP)
            signed = last and line.rstrip()[-1:] in _CLOSED and _WHOSE.search(line[-_SIGNATURE:])
            if signed:
                yield max(start, end - _SIGNATURE) + signed.start(), end


def _around(seen: str, filled: list[tuple[int, int]], start: int) -> tuple[str, str]:
    """The first lines of a text, where its author is named, and its body up to a place."""
    begun = filled[min(2 * _TOP, len(filled) // 2)][0]
    return seen[:begun], seen[begun:start]


def _is_furniture(line: str, number: int, wordings: Wordings) -> bool:
    folded = fold(line)
    if (
        wordings.is_furniture(line, folded)
        or wordings.is_caption(folded)
        or ("@" in line and _handles().fullmatch(line))
    ):
        return True
    if len(line) <= _STAMPED and (_is_stamp(line, folded, wordings) or _is_signature(line, wordings)):
        return True
    return number <= 2 * _TOP and wordings.is_byline(line)


def _is_stamp(line: str, folded: str, wordings: Wordings) -> bool:
    """Whether a short line says but when the article was published, or how long it takes to read."""
    if not _FIGURE.search(line):
        return False
    if wordings.is_stamp(folded) or wordings.is_reading(line):
        return True
    if len(line) < _SHORTEST_MOMENT:
        return False
    dated = _FIGURES.search(line) is not None or any(month in line for month in wordings.names.months)
    return dated and wordings.is_moment(line)


def _is_signature(line: str, wordings: Wordings) -> bool:
    """Whether a short line holds but a name and the agency or the initials behind it."""
    if wordings.is_picture(line):
        return True
    signed = wordings.is_signed(line) or ("/" in line and (len(line) <= _INITIALS or line.isupper()))
    return signed and wordings.is_signature(line)


def _inside(seen: str, start: int, end: int, wordings: Wordings, *, top: bool) -> Iterator[tuple[int, int]]:
    """The datelines at the head of a line, one behind the other, and the credit at its foot."""
    names, head = wordings.names, start
    for _ in range(3):
        stretch = seen[head : min(end, head + _STRETCH)]
        placed = _is_placed(stretch, names)
        topped = top and _is_topped(stretch, names)
        if not (placed or topped):
            break
        marked = names.marked(stretch[:_NAMED]) + stretch[_NAMED:]
        length = names.dateline(stretch, marked) if placed and _is_promising(stretch, marked, names) else 0
        if not length and topped:
            length = names.top(stretch, marked)
        if not length:
            break
        head += length
    if head > start:
        yield start, head
    foot = max(head, end - _LONGEST_LINE)
    tail = seen[foot:end]
    if _may_credit(tail) and _CREDITED.search(seen, max(0, foot - 1), end) and wordings.is_credited(tail):
        credit = names.credit(tail)
        if credit:
            yield foot + credit[0], foot + credit[1]


def _is_placed(stretch: str, names: Names) -> bool:
    """Whether a line has what every dateline has, somewhere or at its head: four lines in five have it not."""
    found = _PROMISING.search(stretch, 0, HEAD)
    if found and (names.undated or _is_short(stretch[: found.start()])):
        return True
    ended = "।" in stretch or "۔" in stretch
    return (ended and _PLACED.match(stretch, 0, HEAD) is not None) or names.closed(stretch)


def _is_short(before: str) -> bool:
    """Whether what stands before a dateline's first mark can be a place, a name and a date: no longer run of words."""
    return "(" in before or all(
        run.count(" ") <= _RUN for run in before.replace("،", ",").replace("，", ",").split(",")
    )


def _may_credit(tail: str) -> bool:
    """Whether a line ends as credits do: with a bracket, a slash, or what stands behind a dash."""
    return tail.rstrip().removesuffix(".").endswith((")", "/")) or "-" in tail or "–" in tail or "—" in tail


def _is_promising(stretch: str, marked: str, names: Names) -> bool:
    """Whether a line has what every dateline has: an agency; a month or a date in figures; or capitals and a year."""
    if names.undated or (marked != stretch and has_agency(marked)):
        return True
    wide = stretch[: 2 * HEAD]
    if not _FIGURE.search(wide):
        return False
    return marked != stretch or _FIGURES.search(wide) is not None or (_begins_in_capitals(wide) and "(" in wide)


def _is_topped(stretch: str, names: Names) -> bool:
    """Whether a line has what every dateline has that only an article's first lines are searched for."""
    wide = stretch[: 3 * HEAD].lstrip()
    if wide.startswith(names.places):
        return True
    capitals = _begins_in_capitals(wide)
    if "(" in wide[: HEAD + 1] and (capitals or _FIGURE.search(wide) or _BRACKETED.search(wide)):
        return True
    if wide[0:1] in "([" or _SET_OFF.match(wide) or (wide[:4].isupper() and _SET_OFF_CAPITALS.match(wide)):
        return True
    dashed = _DASHED.search(wide)
    return dashed is not None and len(wide[: dashed.start()].split()) <= _PLACE_WORDS


def _begins_in_capitals(text: str) -> bool:
    bare = text.lstrip()
    return bare[:1].isupper() and (bare[1:2].isupper() or bare[1:2] in ".'’-")
