"""What is no part of an article's prose, blanked out in a view of the same length.

    text --> invisible characters --> lines that are no prose --> datelines and credits inside a line --> view

Precision comes first: a line of furniture that stays costs a sentence, prose that goes is lost without a trace. So a
line goes only when all of it is short and begins with the language's own wording, and a dateline only where a
paragraph begins, behind a place, an agency or a date.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.text.languages.schema import Cleaning, Language

_JOINED = "\u034f"
"""Combining grapheme joiner: what stands in the view for an invisible character inside a word. It is a mark without a
shape, so that `regex` still sees one word (`\\w` and `\\p{M}` match it) and nothing is shifted."""

_LONGEST_LINE = 160
"""Code points: no line of furniture is longer; the longest seen named three agencies and two photographers."""

_TOP = 3
"""Lines from the top in which a bare place and a dash are a dateline: headline, standfirst, lead."""

# Joiners are spelling between two letters of scripts that join (Persian, Hindi); a zero-width space parts words in
# scripts without spaces. Both stay there.
_INVISIBLE = regex.compile(r"[[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cf}\ufff9-\ufffb]--[\s\p{M}\u0600-\u0605\u06dd]]++", regex.VERSION1)
_SPELLING = regex.compile(r"(?<=[\p{Lo}\p{M}])[\u200b-\u200d](?=[\p{Lo}\p{M}])|(?<=\p{So}\ufe0f?)\u200d(?=\p{So})", regex.VERSION1)
_LINE = regex.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]++")
_DASH = r"\s{0,3}[-–—―−]{1,3}\s"
_HANDLE = regex.compile(r"[\s(]*+(?:@\w{2,30}+|[\w.+\-]{1,64}+@[\w\-]{1,63}+(?:\.[\w\-]{1,63}+)++)[\s)|,;]*+", regex.VERSION1)


class _Patterns(NamedTuple):
    """The regular expressions of a language; each quantifier in them is bounded or possessive."""

    furniture: regex.Pattern[str]
    byline: regex.Pattern[str]
    dateline: regex.Pattern[str]
    top: regex.Pattern[str]
    credit: regex.Pattern[str]
    release: regex.Pattern[str]
    tail: regex.Pattern[str]


def view(text: str, language: Language) -> str:
    """`text` with what is not prose replaced by spaces, code point for code point; line ends stay.

    An invisible character inside a word becomes a combining grapheme joiner, elsewhere a space.
    """
    seen = _INVISIBLE.sub(_blank_invisible, text)
    patterns = _patterns(language.cleaning)
    pieces, done = [], 0
    for start, end in _masked(seen, patterns):
        if end > done:
            start = max(start, done)  # noqa: PLW2901
            pieces += [seen[done:start], regex.sub(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]", " ", seen[start:end])]
            done = end
    return "".join([*pieces, seen[done:]])


def _blank_invisible(found: regex.Match[str]) -> str:
    text, start, end = found.string, found.start(), found.end()
    if end - start == 1 and _SPELLING.match(text, start):
        return found[0]
    inside = 0 < start and end < len(text) and _wordy(text[start - 1]) and _wordy(text[end])
    return (_JOINED if inside else " ") * (end - start)


def _wordy(character: str) -> bool:
    return character.isalnum() or regex.match(r"\p{M}", character) is not None


def _masked(seen: str, patterns: _Patterns) -> Iterator[tuple[int, int]]:
    """The stretches that are no prose, in order."""
    release = patterns.release.search(seen) is not None
    lines = (line for line in _LINE.finditer(seen) if not line[0].isspace())
    for number, line in enumerate(lines):
        start, end = line.span()
        if release and start > len(seen) // 2 and patterns.tail.match(line[0]):
            yield start, len(seen)
            return
        if end - start <= _LONGEST_LINE and _is_furniture(line[0], number, patterns):
            yield start, end
            continue
        yield from _inside(seen, start, end, patterns, top=number < _TOP)


def _is_furniture(line: str, number: int, patterns: _Patterns) -> bool:
    if patterns.furniture.match(line) or _HANDLE.fullmatch(line):
        return True
    return number <= 2 * _TOP and patterns.byline.fullmatch(line) is not None


def _inside(seen: str, start: int, end: int, patterns: _Patterns, *, top: bool) -> Iterator[tuple[int, int]]:
    """The datelines at the head of a line, one behind the other, and the credit at its foot."""
    head = start
    for _ in range(3):
        found = patterns.dateline.match(seen, head, end) or (patterns.top.match(seen, head, end) if top else None)
        if not found or found.end() == head:
            break
        head = found.end()
    if head > start:
        yield start, head
    credit = patterns.credit.search(seen, max(head, end - _LONGEST_LINE), end)
    if credit:
        yield credit.span()


def _either(words: tuple[str, ...]) -> str:
    """One of the words, the longest first; what can never match when there is none."""
    return "(?:" + "|".join(regex.escape(word) for word in sorted(words, key=len, reverse=True)) + ")" if words else "(?!)"


def _several(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """The phrases of several words, which need no colon to be known: a single word could begin a sentence."""
    return tuple(phrase for phrase in phrases if " " in phrase)


@cache
def _patterns(cleaning: Cleaning) -> _Patterns:
    """The regular expressions of a language's [cleaning] table."""
    agency = rf"(?<!\w){_either(cleaning.agencies)}(?!\w)"
    credit = rf"(?:\([^()\n]{{0,40}}?{agency}[^()\n]{{0,60}}+\)|/{agency}/)"
    month = rf"(?<!\w)(?i:{_either(cleaning.months)})(?!\w)"
    word = r"[\p{L}\p{M}][\p{L}\p{M}.'’\-]{0,24}+"
    place = rf"[\p{{Lu}}\p{{Lo}}][\p{{L}}\p{{M}}.'’\-]{{0,24}}+(?:[ /]{word}){{0,3}}?(?:, ?{word}(?: {word}){{0,2}}?){{0,2}}?"
    capitals = r"\p{Lu}[\p{Lu}.'’\-]{1,24}+(?:[ /]\p{Lu}[\p{Lu}.'’\-]{1,24}+){0,3}+"
    figures = r"\d{1,2}[./]\d{1,2}[./](?:20)?\d\d"
    date = rf"(?:{figures}|\d{{1,2}}[\p{{L}}º.]{{0,3}}+\s?(?:\p{{Ll}}{{2}}\s)?{month}\.?|{month}\.?\s?\d{{1,2}})(?:,?\s(?:\p{{Ll}}{{2}}\s)?\d{{4}})?(?:\s\p{{Ll}}\.)?"
    ends = rf"(?:{_DASH}|\s?[:：.]-?[-–—]?\s?)"
    datelines = [
        rf"(?:{place}[,.]?\s)?(?:\(?{date}\)?,?\s)?{credit}{ends}",
        rf"(?:{place},?\s{date},?\s)?{credit}\s?",
        rf"{capitals}(?:,\s{word}){{0,2}}?\s\((?:[^()\n]{{0,60}}\b(?:19|20)\d\d|[^()\n]{{0,40}}?{agency}[^()\n]{{0,60}})\)\s?",
        rf"{place}(?:\s\(\p{{Lu}}[\p{{L}} ]{{1,30}}+\))?,\s{date}(?:{_DASH}|\s?[.:]-?\s?)(?:{agency}(?:[.:,]\s|{_DASH}))?",
        rf"{agency}(?:,\s{place})?(?:,\s{date})?{_DASH}",
        *cleaning.datelines,
    ]
    tops = [
        rf"{capitals}(?:,\s{word}(?:\s{word})?){{0,2}}{_DASH}(?:{agency}(?:[.:,]\s|{_DASH}))?",
        rf"(?:{place}\s)?\([\p{{Lu}}\p{{Lo}}][\p{{L}}\p{{M}} .&/'’\-]{{1,30}}+\){_DASH}(?=\W{{0,3}}[\p{{Lu}}\p{{Lo}}\d])",
        rf"(?:{place},\s)?\w{{2,20}}+\.\w{{2,4}}+(?:,\s{place})?{_DASH}",
        rf"{_either(cleaning.places)}(?:[/,]\s?{word}(?:\s{word})?)?(?:{_DASH}|\s?[:：]\s|\.\s)(?:[«\"“]?{agency}[»\"”]?(?:[.:,]\s|{_DASH}))?",
    ]
    pointer = rf"{_either(cleaning.pointers)}\s?(?:[:：|>»→▶]|[-–—]\s|$)"
    phrase = rf"(?:{_either(_several(cleaning.phrases))}(?!\w)|{_either(cleaning.phrases)}[^.!?。！？؟।\n]{{0,80}}+[.!]?\s*+$)"
    photo = rf"(?:{_either(cleaning.credits)}\s?[:：=＝/©|]|{_either(_several(cleaning.credits))}\s[^.!?。؟।]{{0,80}}+$)"
    reporters = rf"(?:{_either(_several(cleaning.reporters))}(?!\w)|{_either(cleaning.reporters)}\s?[:：=＝])"
    lead = r"[\s*•▪►▶>»→(\[【|\-–—#@]{0,6}+"
    name = r"\p{Lu}[\p{L}\p{M}.'’\-]{1,24}+"
    flags = regex.VERSION1 | regex.IGNORECASE
    return _Patterns(
        regex.compile(rf"{lead}(?:{pointer}|{phrase}|{photo}|{reporters}|©|{agency}\s?(?:[/|©]|\W*$)|.{{0,140}}©)", flags),
        regex.compile(rf"\s*+{_either(cleaning.bylines)}[:：]?\s{name}(?:(?:,?\s|\s?[&/]\s?)(?:\p{{Ll}}{{1,3}}\s)?{name}){{1,8}}+[\s,|]*+", regex.VERSION1),
        regex.compile(rf"\s{{0,8}}+(?:{'|'.join(datelines)})", regex.VERSION1),
        regex.compile(rf"\s{{0,8}}+(?:{'|'.join(tops)})", regex.VERSION1),
        regex.compile(rf"(?<=[.!?。؟।۔\"”»])\s{{0,3}}+(?:{credit}|\({reporters}[^()\n]{{0,140}}+\)|[-–—]{{1,2}}+\s?{agency})\.?\s*+$", regex.VERSION1),
        regex.compile(_either(cleaning.releases), flags),
        regex.compile(rf"\s*+{_either(cleaning.tails)}(?:\s?[:：]|\s[^.!?]{{1,60}}+$|\s*+$)", regex.VERSION1),
    )
