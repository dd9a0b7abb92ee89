"""Sentences, words, and the Tokenizer that is handed to sumy.

    text --> paragraphs --> places where a sentence may end --> does it end there? --> sentences
             (lines, hard-wrapped ones joined)   (mark, closing marks, gap)

What stands on both sides of a mark settles whether a sentence ends: the language's abbreviations before it, a capital
or one of the language's opening words behind it. The idea is that of Kiss and Strunk, "Unsupervised Multilingual
Sentence Boundary Detection" (2006), with the tables written down instead of learned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.text import languages
from bot.text.models import Sentence
from bot.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.text.languages.schema import Language, Sentences

_LONGEST = 2000
"""Code points. What is longer is no sentence that a reader could use, half a message: it is cut at a lesser mark."""

_REACH = 40
"""Code points looked at on either side of a mark: a longer word is neither an abbreviation nor an opening word."""

_THAI = 50
"""Thai and Lao put a space between phrases and no mark between sentences: a space this far on ends one."""

# Every quantifier is possessive or bounded, so that a match costs what it covers. A Greek semicolon is a question mark.
# A mark that opens in one language closes in another: it closes here when it touches the stop and nothing touches it.
_MARK = r"[[\p{STerm}…‥⋯\u037e]--[\u104a]]"
_PLACE = regex.compile(
    rf"""(?P<mark>(?:{_MARK}|(?<=\p{{Greek}}[\p{{M}}»”]?);(?=\s|\Z))++)
         (?P<close>(?:[)\]}}"'”’»›」』】》〉）］｝〟＂]|[“«‘‹](?=[\s.,;:!?…)]|\Z)|[ \u00a0\u202f]++[»”](?=[\s.,;:!?…)]|\Z)|{_MARK})*+)
         (?P<gap>\s*+)
       |(?P<bullet>(?<=\s)[•▪●■◆►▶‣∙](?=\s))
       |(?P<thai>(?<=[\p{{Thai}}\p{{Lao}}])[ \u00a0]++(?=[\p{{Thai}}\p{{Lao}}]))""",
    regex.VERBOSE | regex.VERSION1,
)
_NEXT = regex.compile(
    r"[\s\"'“”‘’«»‹›„‚‟「『《〈（(\[{¿¡\-–—―*#]{0,8}+(?P<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,40}+)?+(?P<stop>\.?)", regex.VERSION1
)
_CONTINUES = regex.compile(r"[,;:،؛、，；：)\]}/%=+]|[\-–—―]++\s*+\p{Ll}", regex.VERSION1)
_GLUED = regex.compile(r"[\"“„«'‘(]?+(?:\p{Lu}[\p{L}'’]|\p{Lo}{2})", regex.VERSION1)
_LETTERS = regex.compile(r"\p{L}\p{M}*+(?:[.\-]\p{L}\p{M}*+)*+", regex.VERSION1)
_ROMAN = regex.compile(r"[IVX]++", regex.VERSION1)
_NEED_A_GAP = frozenset(".!?…‥⋯;\u037e")
_OPENING = "\"'“”‘’«»‹›„‚‟([{¿¡-–—―*#•"


def split_sentences(text: str, language: str | None) -> tuple[Sentence, ...]:
    """The sentences of a text in a language (any BCP 47 tag), in order; what is no prose is left out."""
    rules = languages.load(language)
    return sentences(text, text, rules)


def sentences(text: str, view: str, language: Language) -> tuple[Sentence, ...]:
    """The sentences of the view, quoted from the text. Each begins and ends with something that can be seen."""
    found = []
    for number, (start, end) in enumerate(paragraphs(view, spaced=language.writing.spaced)):
        begin = start
        for stop in _stops(view, start, end, language.sentences):
            first, last = _trim(view, begin, stop)
            found += [Sentence(text[a:b], a, b, number) for a, b in _cut(view, first, last)]
            begin = stop
    return tuple(found)


def _trim(view: str, start: int, end: int) -> tuple[int, int]:
    piece = view[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _cut(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch in pieces that are short enough, cut behind the last of the strongest lesser marks, or space."""
    while end - start > _LONGEST:
        near, far = start + _LONGEST // 2, start + _LONGEST
        cuts = (view.rfind(mark, near, far) + 1 for mark in ("; ", "；", ": ", "：", ", ", "，", "، ", " ", "\n"))
        stop = next((cut for cut in cuts if cut), far)
        first, last = _trim(view, start, stop)
        if first < last:
            yield first, last
        start = _trim(view, stop, end)[0] if view[stop].isspace() else stop
    if start < end:
        yield start, end


def _stops(view: str, start: int, end: int, rules: Sentences) -> Iterator[int]:
    """Where the sentences of a paragraph end; its own end is the last."""
    begin, counted, straight = start, start, 0
    for place in _PLACE.finditer(view, start, end):
        if place.end() == end:
            break
        if place["bullet"]:
            stop, ends = place.start(), True
        elif place["thai"]:
            stop, ends = place.end(), place.start() - begin >= _THAI
        else:
            straight += view.count('"', counted, place.start())
            counted = place.start()
            stop = _close(view, place, end, inside=straight % 2 == 1)
            ends = _ends(view, begin, place, stop, rules)
        if ends:
            yield stop
            begin = stop
    yield end


def _close(view: str, place: regex.Match[str], end: int, *, inside: bool) -> int:
    """Where the closing marks behind a stop end. A straight quotation mark closes when one is open."""
    stop: int = place.end("close")
    if place["gap"]:
        follows = place.end()
        if inside and '"' not in place["close"] and view[follows] == '"' and view[follows + 1 : follows + 2].isspace() and follows + 1 < end:
            return follows + 1
    elif place["close"].endswith('"') and not inside:
        return stop - 1
    return stop


def _ends(view: str, begin: int, place: regex.Match[str], stop: int, rules: Sentences) -> bool:
    """Whether a sentence ends at a place."""
    follows = stop + len(view[stop : stop + _REACH]) - len(view[stop : stop + _REACH].lstrip())
    following = view[follows : follows + 2 * _REACH]
    if _CONTINUES.match(following) or (place["close"] and following.startswith(rules.continuations)):
        return False
    before = view[max(begin, place.start() - _REACH) : place.start()]
    token = "" if not before or before[-1].isspace() else before.rsplit(None, 1)[-1].lstrip(_OPENING)
    if before.rstrip(" (["+"\u00a0")== "" or (before[-1] in "([" ):
        return False  # an elision, "(...)", or a mark that opens a line
    after = _NEXT.match(following)
    word = after["word"] or ""
    marks = place["mark"] + place["close"]
    if not _NEED_A_GAP.issuperset(place["mark"]):
        return not (token in rules.abbreviations)
    if stop == follows and not (len(token) > 1 and token[-1].isalpha() and token[-2].isalpha() and not token[-1].isupper() and token.lower() not in rules.abbreviations and _GLUED.match(following) and "." not in token and "@" not in token):
        return False
    lower = word[:1].islower()
    if "!" in marks or "?" in marks or ";" in marks:
        return not lower
    if "…" in marks or ".." in marks:
        return not lower
    if place["close"] and place["close"][0] not in ".":
        return not lower
    if lower:
        return len(token) > 4 and token.isalpha() and token.lower() not in rules.abbreviations
    return _point(view, begin, place, token, word, after["stop"], rules)


def _point(view, begin, place, token, word, stop, rules) -> bool:
    plain = token.rstrip(".")
    low = plain.lower()
    opens = word.lower() in rules.openers and not stop
    if view[begin:place.start()].strip(_OPENING+" ") == plain and (plain.isdigit() and len(plain) < 4 or len(plain) == 1 or _ROMAN.fullmatch(plain)):
        return False  # "1. First", "B. Second"
    if word[:1].isdigit():
        return low not in rules.numbered and low not in rules.abbreviations
    if low in rules.final:
        return True
    if plain in rules.abbreviations or low in rules.abbreviations:
        return opens
    if _LETTERS.fullmatch(plain) and (len(plain) == 1 or "." in plain):
        return opens
    if rules.ordinals and (plain.isdigit() and len(plain) < 3 or _ROMAN.fullmatch(plain)):
        return opens
    return True
