"""Where the sentences of a paragraph end.

    places where one may end --> does it end there?
    (stop, closing marks, gap)

What stands on both sides of a mark settles whether a sentence ends: the language's abbreviations before it, a capital
or one of the language's opening words behind it. The idea is that of Kiss and Strunk, "Unsupervised Multilingual
Sentence Boundary Detection" (2006), with the tables written down instead of learned.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import regex

from bot.text.shortcuts import WESTERN

if TYPE_CHECKING:
    from collections import deque

    from bot.text.languages.schema import Sentences

_REACH: Final = 40
"""Code points looked at on either side of a mark: a longer word is neither an abbreviation nor an opening word."""

_THAI: Final = 50
"""Thai and Lao put a space between phrases and no mark between sentences: a space this far on ends one."""

# Every quantifier is possessive or bounded, so that a match costs what it covers. A Greek semicolon is a question mark.
# A mark that opens in one language closes in another: it closes here when it touches the stop and nothing touches it.
_MARK: Final = r"[[\p{STerm}…‥⋯\u037e]--[\u104a]]"
_PLACE: Final = regex.compile(
    rf"""(?P<mark>(?:{_MARK}|(?<=\p{{Greek}}[\p{{M}}»”]?);(?=\s|\Z))++)
         (?P<close>(?:[)\]}}"'”’»›」』】》〉）］｝〟＂]|[“«‘‹](?=[\s.,;:!?…)]|\Z)
           |[ \u00a0\u202f]++(?:[!?]|[»”](?=[\s.,;:!?…)]|\Z))|{_MARK})*+)
         \s*+""",
    regex.VERBOSE | regex.VERSION1,
)
_STOPS: Final = ".!?…"
_CLOSING: Final = ")]}\"'”’»"
_OPENS: Final = '"“„«‘'
"""What the next sentence may begin with."""
_FOLLOWING: Final = frozenset("\"“„'‘«([-–—$€£¿¡@#*")
"""What stands behind a stop and a blank and belongs to neither; else a pattern tells."""
_BULLET: Final = "•▪●■◆►▶‣∙"
_THAI_SPACE: Final = regex.compile(r"(?<=[\p{Thai}\p{Lao}])[ \u00a0]++(?=[\p{Thai}\p{Lao}])", regex.VERSION1)
_CANDIDATES: Final = (
    r"[!.?;\u2025\u2026\u203c\u203d\u2047-\u2049\u22ef•▪●■◆►▶‣∙\u037e\u0589\u061d-\u061f\u06d4\u0700-\u0702\u07f9\u0837-\u083e"
    r"\u0964\u0965\u104b\u1362-\u1368\u166e\u1735\u1736\u17d4\u17d5\u1803-\u1809\u1944\u1945\u1aa8-\u1aab\u1b4e-\u1b7f\u1c3b\u1c3c"
    r"\u1c7e\u1c7f\u2024\u2cf9-\u2cfb\u2e2e-\u2e61\u3002\ua4ff\ua60e\ua60f\ua6f3-\ua6f7\ua876\ua877\ua8ce\ua8cf\ua92f\ua9c8\ua9c9"
    r"\uaa5d-\uaa5f\uaaf0\uaaf1\uabeb\ufe12-\ufe57\uff01\uff0e\uff1f\uff61\U00010a56-\U0001da88]"
)
_CANDIDATE: Final = re.compile(_CANDIDATES)
"""What places begin with, and little else: `re` runs through a text in a twentieth of the time of the pattern above."""
_THAI_LETTER: Final = re.compile(r"[\u0e01-\u0eff]")
_THAI_CANDIDATE: Final = re.compile(rf"{_CANDIDATES}|(?<=[\u0e01-\u0eff])[ \u00a0]")
"""The same where a mere space can be one. It takes three times as long: only texts with Thai or Lao need it."""
_USUAL: Final = bytes((*WESTERN, 0x01, 0x02, 0x04, 0x1E, 0x21))
"""The blocks of Latin, Cyrillic, and the punctuation of both. Most news has no others."""
_FEW: Final = tuple(
    sorted({*_CANDIDATE.findall("".join(chr(256 * block + place) for block in _USUAL for place in range(256)))} - {";"})
)
"""The candidates among them; each by itself is found in no time."""
_OPENED: Final = 8
"""Marks and blanks before a sentence's first word, at most."""
_SKIPPED: Final = "\"'“”‘’«»‹›„‚‟「『《〈（([{¿¡-–—―*#"
_NEXT: Final = regex.compile(
    r"(?:[\s\"'“”‘’«»‹›„‚‟「『《〈（(\[{¿¡\-–—―*#]|,,){0,8}+([\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,40}+)?+(\.?)",
    regex.VERSION1,
)
"""The word that follows, and a point behind it: by number, for to ask for them by name takes six times as long."""
_CONTINUES: Final = frozenset(",;:،؛、，；：)]}/%=+")
_DASHES: Final = "-–—―"
_ASIDE: Final = regex.compile(r"[(（][^()（）\n]{1,20}+[)）](?=[\p{L}「『“])")
"""What a quotation is about, in brackets behind it, where its sentence goes on."""
_GLUED: Final = regex.compile(
    r"[\"“„«'‘(]?+(?:(?!(?:Com|Net|Org|Edu|Info|Gov|Io|Js|Html?|Pdf)\b)\p{Lu}(?:\p{Ll}++)?+[\s'’,]|[\p{Lo}--\p{Thai}][\p{M}[\p{Lo}--\p{Thai}]])",
    regex.VERSION1,
)
_WORD: Final = regex.compile(
    r"[\p{L}\p{M}'’\-]*+(?:(?<=\p{Ll}{2}|\p{Lu}{3}|\p{Lo}{2}|\p{Lo}\p{M}{1,2})[)»”\"]?+|[»”\"])", regex.VERSION1
)
_LETTERS: Final = regex.compile(r"[\p{L}--[\p{Hangul}\p{Han}]]\p{M}*+(?:[.\-]\p{L}\p{M}*+)*+", regex.VERSION1)
_NUMBERING: Final = regex.compile(r"\d{1,3}+|[IVX]++|\p{L}", regex.VERSION1)
_ORDINAL: Final = regex.compile(r"\d{1,2}+|[IVX]++", regex.VERSION1)
_APOSTROPHES: Final = frozenset("'’")
_SHORTEST_ELIDED: Final = 3
_FULL_WIDTH: Final = frozenset("。！？")
_NEED_A_GAP: Final = frozenset(".!?…‥⋯;\u037e")
_OPENING: Final = "\"'“”‘’«»‹›„‚‟([{¿¡-–—―*#• \u00a0\t"


def candidates(view: str, blocks: bytes) -> list[int]:
    """All places of a view where a sentence may end, and few others, ascending.

    blocks  those that the view has beyond the Western ones
    """
    if not bytes.translate(blocks, None, _USUAL):
        found = []
        for mark in _FEW:
            at = view.find(mark)
            while at >= 0:
                found.append(at)
                at = view.find(mark, at + 1)
        return sorted(found)
    pattern = _THAI_CANDIDATE if _THAI_LETTER.search(view) else _CANDIDATE
    return [match.start() for match in pattern.finditer(view)]


def stops(view: str, paragraph: tuple[int, int], places: deque[int], bare: deque[int], rules: Sentences) -> list[int]:
    """Where the sentences of a paragraph end; its own end is the last.

    Those of `places`, the candidates, and of `bare`, the ends without a mark, that are behind are used up.
    """
    start, end = paragraph
    found: list[int] = []
    counted = behind = start
    straight = 0
    while places and places[0] < end:
        at = places.popleft()
        if at < behind or (view[at] == "." and _goes_on(view, at)):
            continue
        if at + 1 == end:
            break
        _use(bare, start, at, found)
        begin = found[-1] if found else start
        if _is_plain(view, begin, at, end, rules):
            found.append(at + 1)
            continue
        place = _place(view, at, end)
        if place is None:
            stop = _lesser(view, begin, at, end)
        else:
            behind = place.end
            if behind == end:
                break
            straight += view.count('"', counted, at)
            counted = at
            stop = _close(view, place, inside=straight % 2 == 1)
            stop = stop if _ends(view, begin, place, stop, rules) else 0
        if stop:
            found.append(stop)
    _use(bare, start, end - 1, found)
    found.append(end)
    return found


def _use(bare: deque[int], start: int, last: int, found: list[int]) -> None:
    """Add those of `bare` up to a place that lie in a paragraph; they are used up."""
    while bare and bare[0] <= last:
        stop = bare.popleft()
        if stop > start:
            found.append(stop)


def _goes_on(view: str, at: int) -> bool:
    """Whether a point stands within a word or a number, as in "3.5" and "tarn.example"."""
    behind = view[at + 1 : at + 2]
    return (behind.islower() or behind.isdecimal()) and view[at - 1 : at].isalnum()


class _Place:
    """A place where a sentence may end: where it is, its stops, what closes behind them, where the blanks end."""

    def __init__(self, start: int, mark: str, close: str, end: int) -> None:
        self.start, self.mark, self.close, self.end = start, mark, close, end


def _place(view: str, at: int, end: int) -> _Place | None:
    """The place that begins somewhere, if one does. What news mostly has needs no pattern."""
    stop = at
    while stop < end and view[stop] in _STOPS:
        stop += 1
    close = stop
    while close < end and view[close] in _CLOSING:
        close += 1
    behind = close
    while behind < end and view[behind] == " ":
        behind += 1
    if at < stop and (behind == end or view[behind].isalnum() or (close < behind and view[behind] in _FOLLOWING)):
        return _Place(at, view[at:stop], view[stop:close], behind)
    match = _PLACE.match(view, at, end)
    return _Place(at, match["mark"], match["close"], match.end()) if match else None


def _lesser(view: str, begin: int, at: int, end: int) -> int:
    """Where a sentence that begins at `begin` ends at a bullet, or at a space between Thai phrases; 0: not there."""
    if view[at] in _BULLET:
        return at if view[at - 1 : at].isspace() and view[at + 1].isspace() else 0
    space = _THAI_SPACE.match(view, at, end) if at - begin >= _THAI else None
    return space.end() if space else 0


def _is_plain(view: str, begin: int, at: int, end: int, rules: Sentences) -> bool:
    """Whether a sentence ends as most do, which needs no pattern: a common word, a stop, a space, a capital."""
    if view[at] in _FULL_WIDTH:
        touched = begin < at and view[at - 1].isalnum() and view[at + 1 : min(at + 2, end)].isalnum()
        return touched and _token(view[max(begin, at - _REACH) : at]) not in rules.abbreviations
    if view[at] not in ".!?" or view[at + 1] != " ":
        return False
    first = view[at + 2 : min(at + 3, end)]
    if not (view[at + 3 : min(at + 4, end)] if first and first in _OPENS else first).isupper():
        return False
    space = view.rfind(" ", max(begin, at - _REACH), at)
    token = view[space + 1 : at] if space >= 0 else ""
    return _is_common(token) and not _is_listed(token, rules)


def _is_common(token: str) -> bool:
    """Whether what a stop stands behind is a word or a year, and no initials."""
    if len(token) < _SHORTEST_ELIDED:
        return len(token) > 1 and token.isalpha() and not token.isupper()
    if token.isalpha():
        return not token.isupper()
    if token.isdecimal():
        return len(token) > _SHORTEST_ELIDED
    tail, bare = token[-2:], token.replace("-", "").replace("’", "").replace("'", "")
    return tail.isalpha() and tail.islower() and bare.isalpha() and token[0].isalpha() and token[1] not in _APOSTROPHES


def _close(view: str, place: _Place, *, inside: bool) -> int:
    """Where the closing marks behind a stop end. A straight quotation mark closes when one is open."""
    stop = place.start + len(place.mark) + len(place.close)
    behind = place.end
    if behind > stop:
        closes = inside and view[behind] == '"' and '"' not in place.close and view[behind + 1 : behind + 2].isspace()
        return behind + 1 if closes else stop
    return stop - 1 if place.close.endswith('"') and not inside else stop


def _ends(view: str, begin: int, place: _Place, stop: int, rules: Sentences) -> bool:
    """Whether a sentence that begins at `begin` ends at a place whose marks end at `stop`."""
    following = view[stop : stop + 2 * _REACH]
    gap = following[:1].isspace()
    following = following.lstrip()
    before = view[max(begin, place.start - _REACH) : place.start]
    bare = before.strip(_OPENING)
    if (
        not bare  # a mark that opens its sentence
        or _continues(following)
        or (place.close and following.startswith(rules.continuations))
        or following.startswith(("... ", "… "))  # one more that stands apart
    ):
        return False
    if before[-1] in "([":  # alone in brackets: "[...]"
        return gap and following[:1].isupper()
    token = _token(before)
    if not _NEED_A_GAP.issuperset(place.mark):
        return gap or not (token in rules.abbreviations or (place.close and _ASIDE.match(following)))
    if not gap:
        spaced = place.mark in "?!"  # French: "La fin ?Non."
        return _is_glued(_token(before.rstrip()) if spaced else token, following, rules)
    if bare == token and place.start - begin <= _REACH and _NUMBERING.fullmatch(token):
        return False  # "1. The first", "B. The second"
    return _ends_before(following, token, place.mark, place.close, rules)


def _continues(following: str) -> bool:
    """Whether what follows a stop can only go on: a lesser mark, or a dash and a small letter."""
    if following[:1] in _CONTINUES:
        return not following.startswith(",,")
    return following.startswith(("-", "–", "—", "―")) and following.lstrip(_DASHES).lstrip()[:1].islower()


def _token(before: str) -> str:
    """What a mark stands directly behind, without an elided article ("l'avv.")."""
    token = "" if before[-1].isspace() else before.rsplit(None, 1)[-1].lstrip(_OPENING)
    return token[2:] if token[1:2] in _APOSTROPHES and len(token) > _SHORTEST_ELIDED else token


def _ends_before(following: str, token: str, mark: str, close: str, rules: Sentences) -> bool:
    """Whether a sentence ends between `token` with its marks and what follows behind a space."""
    bare = following.lstrip(_SKIPPED)
    first = bare[:1] if len(following) - len(bare) <= _OPENED else ""
    if not first.isalnum():
        first = (_NEXT.match(following)[1] or "")[:1]
    if first.islower():
        return _is_informal(token, following, mark, close, rules)
    if mark != "." or close not in {"", ")"}:
        return True
    if not _is_short(token, rules) and not (rules.ordinals and _ORDINAL.fullmatch(token)):
        return True
    after = _NEXT.match(following)
    word: str = after[1] or ""
    if after[2] and _is_short(token, rules) and (len(word) == 1 or token.lower() not in rules.final):
        return False  # "Prof. Dr.", "J. R."
    return _ends_at_point(token, word, rules)


def _is_glued(token: str, following: str, rules: Sentences) -> bool:
    """Whether two sentences were put together without a space ("the strike.The airport"); names of sites are not."""
    return bool(_WORD.fullmatch(token) and _GLUED.match(following)) and token.lower() not in rules.abbreviations


def _is_informal(token: str, following: str, mark: str, close: str, rules: Sentences) -> bool:
    """Whether a sentence ends although a small letter follows: behind a common word, as chats and mails have it."""
    if close or not token.isalpha() or not token.islower() or _is_short(token, rules):
        return False
    if _NEXT.match(following)[1] in rules.openers:
        return "…" not in mark and ".." not in mark
    return len(token) > 4 if mark == "." else "!!" in mark or "??" in mark


def _is_short(token: str, rules: Sentences) -> bool:
    """Whether a word with a full stop behind it is an abbreviation, a letter, or an acronym."""
    if _is_listed(token, rules):
        return True
    return not (len(token) > 1 and token.isalpha()) and _LETTERS.fullmatch(token) is not None


def _is_listed(token: str, rules: Sentences) -> bool:
    low = token.lower()
    return token in rules.abbreviations or low in rules.abbreviations or low in rules.final or low in rules.numbered


def _ends_at_point(token: str, word: str, rules: Sentences) -> bool:
    """Whether the full stop behind `token` ends a sentence when `word`, no word in small letters, follows."""
    low, opens = token.lower(), word.lower() in rules.openers
    if word[:1].isdigit() and low in rules.numbered:
        return False
    if low in rules.final and not (len(token) == 1 and token.isupper()):  # "XX w.", but "W. Olm"
        return True
    if token in rules.abbreviations or low in rules.abbreviations or _LETTERS.fullmatch(token):
        return opens
    if low in rules.numbered:
        return True
    return opens or not (rules.ordinals and _ORDINAL.fullmatch(token))
