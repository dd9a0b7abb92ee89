"""What is no part of an article's prose, blanked out in a view of the same length.

    text --> invisible characters --> lines that are no prose --> datelines and credits inside a line --> view

Precision comes first: a line of furniture that stays costs a sentence, prose that goes is lost without a trace. So a
line goes only when all of it is short and begins with the language's own wording, and a dateline only where a
paragraph begins, behind a place, an agency or a date.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, cached_property
from typing import TYPE_CHECKING

import regex

from bot.text.paragraphs import lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.text.languages.schema import Cleaning, Language

_JOINED = "\u034f"
"""Combining grapheme joiner: what stands in the view for an invisible character inside a word. It is a mark without a
shape, so that `regex` still sees one word (`\\w` and `\\p{M}` match it) and nothing is shifted."""

_LONGEST_LINE = 160
"""Code points: no line of furniture is longer; the longest seen named three agencies and two photographers."""

_HEAD = 120
"""Code points: no dateline is longer."""

_TOP = 3
"""Lines from the top in which a bare place and a dash are a dateline: headline, standfirst, lead."""

# Joiners are spelling between two letters of scripts that join (Persian, Hindi); a zero-width space parts words in
# scripts without spaces. Both stay there.
_MAYBE_INVISIBLE = re.compile(
    r"[\0-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u070f\u0890-\u08e2\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    r"\u3164\ufeff\uffa0\ufff0-\uffff\U00010000-\U0001f1ff\U000e0000-\U000fffff]"
)
"""At least one of these stands in a text with invisible characters; most texts have none, and this is soon seen."""


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


_DASH = r"\s{0,3}[-–—―−]{1,3}\s"
_PROMISING = re.compile(r"[-–—―−]\s|[)\]】］）〕/=＝:：،电電讯訊]|\d\s?[^\W\d_]")
_PLACED = re.compile(r"[^।۔\n]{2,45}[।۔]\s")
"""What every dateline has, somewhere or at its head: four lines in five are spared the patterns."""
_FIGURE = re.compile(r"\d")
_FIGURES = re.compile(r"\d[./]\d{1,2}[./]")
_DASHES = "-–—―−"
_TWICE_DASHED = re.compile(r"[-–—―−]\s[^\n]{2,60}?[-–—―−]\s")
_BRACKETED = re.compile(r"[)]\s?[.।۔]?\s{0,3}[-–—―−]")
_PLACE_WORDS = 24
"""Words of the longest place and of what stands between it and the dash of a dateline."""
_LEADS = " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LEADS += "*•▪►▶>»→([【|-–—#@"
_CREDITED = re.compile(r"[.!?。؟।۔\"”»]\s{0,3}(?:[(/]|[-–—])")
"""What every credit at a line's foot begins with."""
_HANDLE = regex.compile(
    r"[\s(]*+(?:@\w{2,30}+|[\w.+\-]{1,64}+@[\w\-]{1,63}+(?:\.[\w\-]{1,63}+)++)"
    r"[\s)|,;]*+",
    regex.VERSION1,
)


def view(text: str, language: Language) -> str:
    """`text` with what is not prose replaced by spaces, code point for code point; line ends stay.

    An invisible character inside a word becomes a combining grapheme joiner, elsewhere a space.
    """
    seen = _invisible().sub(_blank_invisible, text) if _MAYBE_INVISIBLE.search(text) else text
    patterns = _patterns(language.cleaning)
    pieces, done = [], 0
    for start, end in _masked(seen, patterns):
        if end > done:
            start = max(start, done)  # noqa: PLW2901
            pieces += [seen[done:start], regex.sub(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]", " ", seen[start:end])]
            done = end
    return "".join([*pieces, seen[done:]])


def _blank_invisible(found: regex.Match[str]) -> str:
    text, (start, end) = found.string, found.span()
    if end - start == 1 and _spelling().match(text, start):
        return str(found[0])
    inside: bool = start > 0 and end < len(text) and _wordy(text[start - 1]) and _wordy(text[end])
    return str((_JOINED if inside else " ") * (end - start))


def _wordy(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")


def _masked(seen: str, patterns: _Patterns) -> Iterator[tuple[int, int]]:
    """The stretches that are no prose, in order."""
    number, release, tails = -1, None, patterns.tails
    for start, end in lines(seen):
        number += 1
        line = seen[start:end]
        if start > len(seen) // 2 and line.lstrip().startswith(tails) and patterns.tail.match(line):
            if release is None:
                release = any(wording in seen for wording in patterns.releases)
            if release:
                yield start, len(seen)
                return
        if end - start <= _LONGEST_LINE and _is_furniture(line, number, patterns):
            yield start, end
            continue
        yield from _inside(seen, start, end, patterns, top=number < _TOP)


def _is_furniture(line: str, number: int, patterns: _Patterns) -> bool:
    folded = _fold(line)
    opens = "©" in line or line[-1:] in "/)" or folded.lstrip(_LEADS).startswith(patterns.openings)
    if opens and patterns.furniture.match(folded):
        return True
    if "@" in line and _HANDLE.fullmatch(line):
        return True
    by = number <= 2 * _TOP and line.lstrip().startswith(patterns.bylines)
    return by and patterns.byline.fullmatch(line) is not None


def _inside(seen: str, start: int, end: int, patterns: _Patterns, *, top: bool) -> Iterator[tuple[int, int]]:
    """The datelines at the head of a line, one behind the other, and the credit at its foot."""
    head = start
    for _ in range(3):
        promising = _is_promising(seen, head, end, patterns) and _is_outlined(seen, head, end, patterns)
        found = patterns.dateline.match(seen, head, end) if promising else None
        if not found and top and _is_topped(seen, head, end, patterns):
            found = patterns.top.match(seen, head, end)
        if not found or found.end() == head:
            break
        head = found.end()
    if head > start:
        yield start, head
    foot = max(head, end - _LONGEST_LINE)
    if _CREDITED.search(seen, max(0, foot - 1), end) and any(name in seen[foot:end] for name in patterns.credited):
        credit = patterns.credit.search(seen, foot, end)
        if credit:
            yield credit.span()


def _is_promising(seen: str, head: int, end: int, patterns: _Patterns) -> bool:
    """Whether a line has what every dateline has: an agency; a month or a date in figures; or capitals and a year."""
    limit = min(end, head + _HEAD)
    if not (_PROMISING.search(seen, head, limit) or _PLACED.match(seen, head, limit)):
        return False
    wide = seen[head : min(end, limit + _HEAD)]
    if any(agency in wide for agency in patterns.agencies):
        return True
    if not _FIGURE.search(wide):
        return False
    dated = any(month in wide for month in patterns.months) or _FIGURES.search(wide) is not None
    return dated or (_begins_in_capitals(wide) and "(" in wide)


def _is_outlined(seen: str, head: int, end: int, patterns: _Patterns) -> bool:
    """Whether a line begins as the datelines of all languages do, or its own language has others."""
    wide = seen[head : min(end, head + 2 * _HEAD)]
    return (
        patterns.own
        or wide.lstrip().startswith(patterns.agencies)
        or _OUTLINE.match(seen, head, end) is not None
        or _TWICE_DASHED.search(wide) is not None
    )


def _is_topped(seen: str, head: int, end: int, patterns: _Patterns) -> bool:
    """Whether a line has what every dateline has that only an article's first lines are searched for."""
    wide = seen[head : min(end, head + 3 * _HEAD)].lstrip()
    if wide.startswith(patterns.places):
        return True
    capitals = _begins_in_capitals(wide)
    bracketed = "(" in wide[: _HEAD + 1] and (capitals or _FIGURE.search(wide) or _BRACKETED.search(wide))
    if not bracketed:
        begun = wide.split(None, _PLACE_WORDS)[:_PLACE_WORDS]
        dashed = any(word[-1] in _DASHES for word in begun)
        if not dashed or not (capitals or any("." in word[:-1] for word in begun)):
            return False
    return _TOP_OUTLINE.match(seen, head, end) is not None


def _begins_in_capitals(text: str) -> bool:
    bare = text.lstrip()
    return bare[:1].isupper() and (bare[1:2].isupper() or bare[1:2] in ".'’-")


def _several(phrases: tuple[str, ...]) -> list[str]:
    """The phrases of several words or with a stop, which need no colon: a single word could begin a sentence."""
    return [phrase for phrase in phrases if " " in phrase or phrase.endswith(".")]


def _fold(text: str) -> str:
    """Text without its case; the dotless and the dotted capital of Turkish are the same letter then."""
    return text.casefold().replace("i\u0307", "i").replace("ı", "i")


def _folded(phrases: Iterable[str]) -> list[str]:
    return [_fold(phrase) for phrase in phrases]


def _cased(phrases: tuple[str, ...]) -> list[str]:
    """The phrases in the cases that headlines and wires give them."""
    return list(dict.fromkeys(form for word in phrases for form in (word, word.lower(), word.upper(), word.title())))


def _pointless(months: tuple[str, ...]) -> tuple[str, ...]:
    """The months and their short forms without a point: wires leave it out, and the pattern allows for it."""
    return tuple(dict.fromkeys(month.rstrip(".") for month in months))


_LEAD = r"[\s*•▪►▶>»→(\[【|\-–—#@]{0,6}+"
_A_WORD = r"[\p{L}\p{M}](?:[\p{L}\p{M}\p{Join_Control}.'’]|-(?=\p{L})){0,24}+"
_WORD, _PLACE, _DATE, _END = "(?&word)", "(?&place)", "(?&date)", "(?&end)"
"""Called by name, each compiles once in a pattern that has many: half of the time."""
_NAME = r"\p{Lu}[\p{L}\p{M}.'’\-]{1,24}+"
_CAPITALS = r"\p{Lu}[\p{Lu}.'’\-]{1,24}+(?:[ /]\p{Lu}[\p{Lu}.'’\-]{1,24}+){0,3}+"
_COMMA = r"(?:\s?[,،，]\s?)"
_A_PLACE = (
    rf"(?=[\p{{Lu}}\p{{Lo}}]){_WORD}(?:(?:\s|\s?/\s?){_WORD}){{0,3}}?"
    rf"(?:{_COMMA}{_WORD}(?: {_WORD}){{0,2}}?){{0,2}}?"
)
_AGENCY = r"(?<!\w)(?&agency)(?!\w)"
_SOURCE = rf"(?:\([^()\n]{{0,40}}?{_AGENCY}[^()\n]{{0,60}}+\)|/{_AGENCY}/)"
_ANYBODY = r"\((?:[\p{Lu}\p{Lo}][^()\n]{1,40}+|\p{Ll}{2,3}(?:[/\-]\p{Ll}{2,4}){0,2}+)\)"
_AN_END = rf"(?:{_DASH}|\s?[:：.।۔]\s?[-–—]{{0,2}}\s?+)"
_BEHIND = rf"(?:{_AGENCY}(?:[.:,]\s|{_DASH}))?"
_MONTH = r"(?<!\w)(?&month)(?!\w)"
_YEAR = rf"(?:,?\s(?:\p{{Ll}}{{2}}\s)?\d{{4}}|{_COMMA}\d{{4}})"
_A_DATE = (
    r"(?:\d{1,2}[./]\d{1,2}[./](?:20)?\d\d"
    rf"|(?:\d{{1,2}}[\p{{L}}º.]{{0,3}}+\s?(?:\p{{Ll}}{{2}}\s)?{_MONTH}\.?|{_MONTH}\.?\s?\d{{1,2}})"
    rf"{_YEAR}?(?:\s\p{{Ll}}\.)?)"
)
_DAY = r"\d{1,2}\.\d{1,2}\.?"
"""A day without its year: "14.05."."""
_FORMS = rf"(?P<word>{_A_WORD})(?P<place>{_A_PLACE})(?P<date>{_A_DATE})(?P<end>{_AN_END}))"
_LISTS = rf"(?(DEFINE)(?P<agency>\L<agencies>)(?P<month>\L<months>){_FORMS}"
"""What the patterns, a language's own among them, call by its name: a list that is named once compiles once."""
_ANY = rf"(?(DEFINE)(?P<agency>[^()/\n]{{1,120}}+)(?P<month>[\p{{L}}\p{{M}}.]{{1,20}}+){_FORMS}"
"""The same with anything for an agency and any word for a month."""
# A look ahead at what a form cannot do without spares most lines the many ways to read a place.
_BRACKET, _SLASH, _DIGIT, _HYPHEN = (rf"(?=[^{mark}\n]{{0,{_HEAD}}}+[{mark}])" for mark in ("(", "(/", r"\d", "-–—―−"))
_DATELINES = (
    rf"{_SLASH}(?:{_PLACE}[,،.]?\s?)?(?:\(?{_DATE}\)?[,،]?\s?)?{_SOURCE}{_END}",
    rf"{_SLASH}(?:{_PLACE}(?:{_COMMA}|\s){_DATE}[,،]?\s)?{_SOURCE}\s?",
    (
        rf"{_CAPITALS}(?:,\s{_WORD}){{0,2}}?\s"
        rf"\((?:[^()\n]{{0,60}}\b(?:19|20)\d\d|[^()\n]{{0,40}}?{_AGENCY}[^()\n]{{0,60}})\)\s?"
    ),
    (
        rf"{_DIGIT}{_PLACE}(?:\s\([\p{{Lu}}\p{{Lo}}][\p{{L}}\p{{M}} ]{{1,30}}+\))?"
        rf"{_COMMA}{_DATE}{_END}(?!\(|\d{{4}}\s\(){_BEHIND}"
    ),
    rf"{_AGENCY}(?:{_COMMA}{_PLACE})?(?:{_COMMA}{_DATE})?{_DASH}",
    rf"{_HYPHEN}{_PLACE}(?:(?:{_DASH}|{_COMMA}){_DATE})?{_DASH}{_AGENCY}{_DASH}",
)
_TOPS = (
    rf"{_CAPITALS}(?:,\s{_WORD}(?:\s{_WORD})?){{0,2}}{_DASH}{_BEHIND}",
    (
        rf"{_DIGIT}{_BRACKET}{_PLACE}(?:\s\({_PLACE}\))?(?:{_COMMA}|[.।۔]\s?|\s)(?:{_DATE}|{_DAY}){_COMMA}?\s?"
        rf"{_ANYBODY}{_END}"
    ),
    rf"{_CAPITALS},?\s{_ANYBODY}{_END}",
    rf"{_BRACKET}(?:{_PLACE}\s?)?{_ANYBODY}(?:\s?[.।۔])?{_DASH}(?=\W{{0,3}}[\p{{Lu}}\p{{Lo}}\d])",
    rf"(?:{_PLACE},\s)?\w{{2,20}}+\.\w{{2,4}}+(?:,\s{_PLACE})?{_DASH}",
    rf"\L<places>(?:\s?[/,،]\s?{_WORD}(?:\s{_WORD})?)?(?:{_DASH}|\s?[:：]\s|\s?[.।۔]\s)(?:[«\"“]{_AGENCY}[»\"”]{_DASH}|{_BEHIND})",
)
_OUTLINE = regex.compile(rf"{_ANY}\s{{0,8}}+(?:{'|'.join(_DATELINES[:4])})", regex.VERSION1)
_TOP_OUTLINE = regex.compile(rf"{_ANY}\s{{0,8}}+(?:{'|'.join(_TOPS[:-1])})", regex.VERSION1)
"""What any language's datelines look like: few other lines do, and so most texts need no pattern of their language."""
_FURNITURE = (
    r"\L<pointers>\s?(?:[:：|>»→▶]|[-–—]\s|$)",
    r"\L<wordings>(?!\w)|\L<phrases>[^.!?。！？؟।\n]{0,80}+[.!]?\s*+$",
    r"\L<credits>\s?[:：=＝/©|]|\L<pictured>\s[^.!?。؟।]{0,80}+$",
    r"\L<reported>(?!\w)|\L<reporters>\s?[:：=＝]",
    r"(?<!\w)\L<sources>\s?(?:[/|©](?!.{30,150}[.!?؟।۔]\s*+$)|\W{0,9}$)",
    r".{0,140}©",
    r"\p{Ll}{2,5}/(?:\s?\p{Ll}{2,5}/){0,4}\s*+$|\p{Ll}{2,4}(?:/\p{Ll}{2,4}){1,3}\)\s*+$",  # who wrote it, by initials
)


def _compiled(pattern: str, **lists: Iterable[str]) -> regex.Pattern[str]:
    """A pattern with its named lists. An empty list would match anywhere: NUL, which no view holds, stands in it."""
    named = {name: list(words) or ["\0"] for name, words in lists.items()}
    return regex.compile(pattern, regex.VERSION1, ignore_unused=True, **named)


class _Patterns:
    """The regular expressions of a language's [cleaning] table; each quantifier in them is bounded or possessive.

    Each takes 5 to 30 ms to compile, and most texts need none of them: each is compiled when a line has what it cannot
    do without. The lists are named in the patterns: as alternations they took 20 to 50 ms more.
    """

    def __init__(self, cleaning: Cleaning) -> None:
        self._cleaning = cleaning
        self._names = {
            "agencies": cleaning.agencies,
            "places": cleaning.places,
            "months": _cased(_pointless(cleaning.months)),
        }
        self.agencies = ("",) if cleaning.datelines else cleaning.agencies
        """What stands in a dateline without a date; the empty text where the language's own forms need neither."""
        self.own = bool(cleaning.datelines)
        self.credited = (*cleaning.agencies, *(f"({wording}" for wording in _several(cleaning.reporters)))
        """What one of stands in a credit."""
        self.months = tuple(self._names["months"])
        self.places = cleaning.places
        self.bylines = cleaning.bylines
        self.tails = cleaning.tails
        furniture = (cleaning.pointers, cleaning.phrases, cleaning.credits, cleaning.reporters, cleaning.agencies)
        self.openings = tuple({phrase.lstrip(_LEADS) for phrases in furniture for phrase in _folded(phrases)})

    @cached_property
    def furniture(self) -> regex.Pattern[str]:
        cleaning = self._cleaning
        return _compiled(
            rf"{_LEAD}(?:{'|'.join(_FURNITURE)})",
            pointers=_folded(cleaning.pointers),
            wordings=_folded(_several(cleaning.phrases)),
            phrases=_folded(cleaning.phrases),
            credits=_folded(cleaning.credits),
            pictured=_folded(_several(cleaning.credits)),
            reporters=_folded(cleaning.reporters),
            reported=_folded(_several(cleaning.reporters)),
            sources=_folded(cleaning.agencies),
        )

    @cached_property
    def byline(self) -> regex.Pattern[str]:
        return _compiled(
            rf"\s*+\L<bylines>[:：]?\s{_NAME}(?:(?:,?\s|\s?[&/]\s?)(?:\p{{Ll}}{{1,3}}\s)?{_NAME}){{1,8}}+[\s,|]*+",
            bylines=self._cleaning.bylines,
        )

    @cached_property
    def dateline(self) -> regex.Pattern[str]:
        forms = "|".join((*_DATELINES, *self._cleaning.datelines))
        return _compiled(rf"{_LISTS}\s{{0,8}}+(?:{forms})", **self._names)

    @cached_property
    def top(self) -> regex.Pattern[str]:
        return _compiled(rf"{_LISTS}\s{{0,8}}+(?:{'|'.join(_TOPS)})", **self._names)

    @cached_property
    def credit(self) -> regex.Pattern[str]:
        foot = rf"\s{{0,3}}+(?:{_SOURCE}|\((?:\L<reported>)(?!\w)[^()\n]{{0,140}}+\)|[-–—]{{1,2}}+\s?{_AGENCY})\.?\s*+$"
        return _compiled(
            rf"{_LISTS}(?<=[.!?。؟।۔\"”»]){foot}", **self._names, reported=_several(self._cleaning.reporters)
        )

    @cached_property
    def releases(self) -> list[str]:
        """What shows that a text is a press release."""
        return _cased(self._cleaning.releases)

    @cached_property
    def tail(self) -> regex.Pattern[str]:
        return _compiled(r"\s*+\L<tails>(?:\s?[:：]|\s[^.!?]{1,60}+$|\s*+$)", tails=self._cleaning.tails)


_patterns = cache(_Patterns)
