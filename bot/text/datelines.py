"""What stands before an article's first word: datelines, and the credit behind its last.

    TOLM, May 3 (Reuters) -  -->  known names in letters of their own  -->  one pattern for all languages

The names of agencies and months differ by language, the forms do not. So a line's known names are written in letters
that no news is in, capitals as capitals, and the patterns ask for those: to compile the names of a language into them
took 10 ms a pattern. Each quantifier is bounded or possessive.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

import regex

from bot.text.shortcuts import words as words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.text.languages.schema import Cleaning

HEAD: Final = 120
"""Code points: no dateline is longer."""

_AGENCIES, _MONTHS, _EITHER = ("𐐀𐐨𐌀", "𐐁𐐩𐌁"), ("𐐂𐐪𐌂", "𐐃𐐫𐌃"), ("𐐄𐐬𐌄", "𐐅𐐭𐌅")
"""Deseret capitals and small letters, Old Italic for what has no case: of a name's first letter, and of all others.
Some names are of both: the agency Mehr has its name from a month."""


def _named(letters: tuple[str, str]) -> str:
    """What matches a marked name: its first letter, then others and what stands between them, and a point."""
    first, other = (either + own for either, own in zip(_EITHER, letters, strict=True))
    return rf"[{first}](?:[{other}]|\p{{M}}|[^\p{{L}}\n]{{1,3}}(?=[{other}]))*+\.?"


def cased(phrases: Iterable[str]) -> tuple[str, ...]:
    """The phrases in the cases that headlines and wires give them."""
    return tuple(dict.fromkeys(form for word in phrases for form in (word, word.lower(), word.upper(), word.title())))


_DASH: Final = r"\s{0,3}[-–—―−]{1,3}\s"
_WORD: Final = r"[\p{L}\p{M}](?:[\p{L}\p{M}\p{Join_Control}.'’]|-(?=\p{L})){0,24}+"
NAME: Final = r"\p{Lu}[\p{L}\p{M}.'’\-]{1,24}+"
NAMES: Final = rf"{NAME}(?:\s(?:\p{{Ll}}{{1,3}}\s)?{NAME}){{0,4}}"
_CAPITALS: Final = r"\p{Lu}[\p{Lu}.'’\-]{1,24}+(?:[ /]\p{Lu}[\p{Lu}.'’\-]{1,24}+){0,3}+"
_COMMA: Final = r"(?:\s?[,،，]\s?)"
_PLACE: Final = (
    rf"(?:(?=[\p{{Lu}}\p{{Lo}}]){_WORD}(?:(?:\s|\s?/\s?){_WORD}){{0,3}}?"
    rf"(?:{_COMMA}{_WORD}(?: {_WORD}){{0,2}}?){{0,2}}?)"
)
AGENT: Final = _named(_AGENCIES)
AGENCY: Final = rf"(?<!\w){AGENT}(?!\w)"
_SOURCE: Final = rf"(?:\([^()\n]{{0,40}}?{AGENCY}[^()\n]{{0,60}}+\)|/{AGENCY}[^/\n]{{0,24}}/)"
_ANYBODY: Final = r"\((?:[\p{Lu}\p{Lo}][^()\n]{1,40}+|\p{Ll}{2,3}(?:[/\-]\p{Ll}{2,4}){0,2}+)\)"
_END: Final = rf"(?:{_DASH}|\s?[:：.।۔]\s?[-–—]{{0,2}}\s?+)"
_BEHIND: Final = rf"(?:{AGENCY}(?:[.:,]\s|{_DASH}))?"
_MONTH: Final = rf"(?<!\w){_named(_MONTHS)}(?!\w)"
_YEAR: Final = rf"(?:,?\s(?:\p{{Ll}}{{2}}\s)?\d{{4}}|{_COMMA}\d{{4}})"
DATE: Final = (
    r"(?:\d{1,2}[./]\d{1,2}[./](?:20)?\d\d"
    rf"|(?:\d{{1,2}}[\p{{L}}º.]{{0,3}}+\s?(?:\p{{Ll}}{{2}}\s)?{_MONTH}\.?|{_MONTH}\.?\s?\d{{1,2}})"
    rf"{_YEAR}?(?:\s\p{{Ll}}\.)?)"
)
_DAY: Final = r"\d{1,2}\.\d{1,2}\.?"
"""A day without its year: "14.05."."""
# A look ahead at what a form cannot do without spares most lines the many ways to read a place.
_BRACKET, _SLASH, _DIGIT, _HYPHEN, _AGENT = (
    rf"(?=[^{mark}\n]{{0,{HEAD}}}+[{mark}])" for mark in ("(", "(/", r"\d", "-–—―−", _AGENCIES[0] + _EITHER[0])
)
_PLACED_DATE: Final = rf"{_DIGIT}{_PLACE}(?:[.,]\s?|(?<=\.)\s|\s[-–—]\s){DATE}"
_CAPITALS_DATED: Final = (
    rf"{_CAPITALS}(?:,\s{_WORD}){{0,2}}?\s"
    rf"\((?:[^()\n]{{0,60}}\b(?:19|20)\d\d|[^()\n]{{0,40}}?{AGENCY}[^()\n]{{0,60}})\)\s?"
)
_PLACE_DATED: Final = (
    rf"{_DIGIT}{_PLACE}(?:\s\([\p{{Lu}}\p{{Lo}}][\p{{L}}\p{{M}} ]{{1,30}}+\))?"
    rf"(?:{_COMMA}(?:\p{{Ll}}{{2,3}}\s)?|(?<=\.)\s){DATE}{_END}(?!\(|\d{{4}}\s\(){_BEHIND}"
)
_DATE_PLACED: Final = rf"{DATE},\s{_PLACE}\s/[^/\n]{{2,40}}/\.?\s(?:[-–—]\s)?"
_DATELINES: Final = (
    (
        rf"{_AGENT}{_PLACED_DATE}(?:,\s\d{{1,2}}:\d\d)?(?:[.,]\s?|\s?[-–—]\s?|\s)/?(?:\p{{Lu}}\p{{L}}{{1,5}}\.\s)?{AGENCY}"
        rf"(?:[-.]\p{{L}}{{2,12}})?(?:,?\s{NAME}\s{NAME})?(?:/?(?:\.|(?<=\.))\s(?:[-–—]\s)?|/?\s?[-–—]{{1,3}}\s|/\s|\s(?=\p{{Lu}}))"
    ),
    rf"{_AGENT}{_SLASH}(?:{_PLACE}[,،.]?\s?)?(?:\(?{DATE}\)?[,،]?\s?)?{_SOURCE}{_END}",
    rf"{_AGENT}{_SLASH}(?:{_PLACE}(?:{_COMMA}|\s){DATE}[,،]?\s)?{_SOURCE}\s?",
    _CAPITALS_DATED,
    rf"(?=\p{{Lu}}{{2}})[\p{{Lu}} .,'’]{{3,50}}+--\({AGENCY}\)--\s?",
    (
        rf"(?=\p{{Lu}}{{2}})\p{{Lu}}[\p{{Lu}}\p{{M}} ,./'’\-]{{2,70}}+"
        rf"\([^()\n]{{0,30}}?{AGENCY}[^()\n]{{0,30}}\){_END}"
    ),
    _PLACE_DATED,
    rf"{_AGENT}{_BRACKET}{_PLACE}\s\((?:{AGENCY}[/, ·]{{0,2}}){{1,3}}\)[.:]?\s(?=\p{{Lu}})",
    _DATE_PLACED,
    rf"{AGENCY}(?:{_COMMA}{_PLACE})?(?:{_COMMA}{DATE})?{_DASH}",
    rf"{_AGENT}{_HYPHEN}{_PLACE}(?:(?:{_DASH}|{_COMMA}){DATE})?{_DASH}{AGENCY}{_DASH}",
)
_TOPS: Final = (
    rf"{_CAPITALS}(?:,\s{_WORD}(?:\s{_WORD})?){{0,2}}(?:{_DASH}|\s?\|\s){_BEHIND}",
    rf"(?=\p{{Lu}}{{4}}){_CAPITALS}(?::|(?<=\.))\s(?=\p{{Lu}}[^?\n\"“”«»]{{40}})",
    (
        rf"{_DIGIT}{_BRACKET}{_PLACE}(?:\s\({_PLACE}\))?(?:{_COMMA}|[.।۔]\s?|\s)(?:{DATE}|{_DAY}){_COMMA}?\s?"
        rf"{_ANYBODY}(?:{_END}|\s(?=\p{{Lu}}))"
    ),
    rf"{_PLACE}\s\|\s(?=\p{{Lu}})",
    rf"{_PLACE}(?:,\s{DATE}(?:\s\p{{Lu}}{{2,12}})?)?(?:\.|(?<=\.))-{{1,2}}\s",
    r"[(\[]\p{Lu}[\p{L}\p{M}.’ \-]{2,30}+[)\]]\s?[-–—]?\s?(?=\p{Lu}[^\n]{40})",
    (
        r"\p{Lu}\p{Ll}{1,20}+(?:[ /\-](?:\p{Ll}{2,3} )?\p{Lu}\p{Ll}{1,20}+){0,3}+"
        r"\s[-–—]\s(?=\p{Lu}(?:\S|\s(?![-–—]\s)){60})"
    ),
    rf"{_CAPITALS},?\s{_ANYBODY}{_END}",
    rf"{_BRACKET}(?:{_PLACE}\s?)?{_ANYBODY}(?:\s?[.।۔])?{_DASH}(?=\W{{0,3}}[\p{{Lu}}\p{{Lo}}\d])",
    rf"(?:{_PLACE},\s)?\w{{2,20}}+\.\w{{2,4}}+(?:,\s{_PLACE})?{_DASH}",
)
_BEGUN: Final = r"\s{0,8}+"
_DATELINE: Final = regex.compile(rf"{_BEGUN}(?:{'|'.join(_DATELINES)})", regex.VERSION1)
_UNCREDITED: Final = regex.compile(rf"{_BEGUN}(?:{_CAPITALS_DATED}|{_PLACE_DATED}|{_DATE_PLACED})", regex.VERSION1)
"""Those that need no agency, a third of the work."""
_TOP: Final = regex.compile(rf"{_BEGUN}(?:{'|'.join(_TOPS)})", regex.VERSION1)
_FROM: Final = regex.compile(
    rf"(?:\s?[/,،]\s?{_WORD}(?:\s{_WORD})?)?(?:{_DASH}|\s?[:：]\s|\s?[.।۔]\s)(?:[«\"“]{AGENCY}[»\"”]{_DASH}|{_BEHIND})",
    regex.VERSION1,
)
"""What makes a dateline of the place of a correspondent alone."""
_CREDIT: Final = regex.compile(
    rf"(?<=[.!?。؟।۔\"”»])\s{{0,3}}+(?:{_SOURCE}|\((?P<reported>[^()\n]{{1,200}}+)\)|[-–—]{{1,2}}+\s?{AGENCY})\.?\s*+$",
    regex.VERSION1,
)
_AGENCY_SEEN: Final = tuple(_AGENCIES[0] + _EITHER[0])
_BRACKETS: Final = frozenset("([（【［〔")
_IN_BRACKETS: Final = re.compile(r"\\[([]|[（【［〔]|\[\\?[([（【［〔]")
"""How a form is written that begins with a bracket, or with any of several."""
_AHEAD: Final = re.compile(r"\(\?=\[\^[^\]]+\]\{0,\d+\}\+\[[^\]]+\]\)")
"""A look ahead at the head of a form, for one of some characters: (?=[^(\\n]{0,60}+[(])."""
_CALLS: Final = {"agency": AGENT, "month": _named(_MONTHS), "word": _WORD, "place": _PLACE, "date": DATE}


class Names:
    """The names of a language's agencies and months, its places, and the forms that its datelines alone have."""

    def __init__(self, cleaning: Cleaning, reported: tuple[str, ...]) -> None:
        # Wires leave the point of a short form out, and the patterns allow for it.
        self.months = cased(dict.fromkeys(month.rstrip(".") for month in cleaning.months))
        self.places = cleaning.places
        self._closings = cleaning.closings
        self.undated = bool(cleaning.datelines)
        """The language's own forms need neither an agency nor a date."""
        agencies = [name.rstrip("-.") for name in cleaning.agencies]
        letters = dict.fromkeys((*agencies, *map(str.upper, agencies)), _AGENCIES)
        letters |= {month: _EITHER if month in letters else _MONTHS for month in self.months}
        self._letters: dict[str, list[tuple[str, tuple[str, str]]]] = {}
        """Names and their letters, by the first word of each."""
        for name, own in letters.items():
            for word in _WORDS.findall(name)[:1]:
                self._letters.setdefault(word, []).append((name, own))
        self._firsts = frozenset(self._letters)
        self._reported = reported
        self._own = _grouped(cleaning.datelines)

    def marked(self, text: str) -> str:
        """A text with the names of agencies and months in their own letters, each where it was."""
        words = self._firsts.intersection(words_of(text, _WORDS))
        if not words:
            return text
        found = [named for word in words for named in self._letters[word] if named[0] in text]
        for name, letters in sorted(found, key=lambda named: (-len(named[0]), named[0])):
            text = _marked(text, name, letters)
        return text

    def closed(self, text: str) -> bool:
        """Whether a word stands near a paragraph's beginning that ends datelines."""
        return any(word in text[:HEAD] for word in self._closings)

    def dateline(self, text: str, marked: str) -> int:
        """Where the dateline ends that a paragraph begins with; 0 where it has none."""
        found = (_DATELINE if has_agency(marked) else _UNCREDITED).match(marked)
        if not found and self._own:
            head = text.lstrip()
            owns = (own for own in self._own if own.may_match(head))
            found = next(filter(None, (own.match(marked if own.calling else text) for own in owns)), None)
        return found.end() if found else 0

    def top(self, text: str, marked: str) -> int:
        """The same for what is a dateline in an article's first lines alone."""
        found = _TOP.match(marked)
        if not found:
            begun = len(text) - len(text.lstrip())
            ends = (begun + len(place) for place in self.places if text.startswith(place, begun))
            found = next(filter(None, (_FROM.match(marked, end) for end in ends)), None)
        return found.end() if found else 0

    def credit(self, text: str) -> tuple[int, int] | None:
        """Where the credit stands that a line ends with."""
        found = _CREDIT.search(self.marked(text))
        if not found or (found["reported"] and not self._is_reported(text[slice(*found.span("reported"))])):
            return None
        start, end = found.span()
        return start, end

    def _is_reported(self, text: str) -> bool:
        lengths = (len(wording) for wording in self._reported if text.startswith(wording))
        return any(not text[length : length + 1].isalnum() for length in lengths)


def has_agency(marked: str) -> bool:
    """Whether an agency's name is among the marked ones."""
    return any(letter in marked for letter in _AGENCY_SEEN)


class _Forms:
    """Forms of datelines that one language alone has. Compiled when a line may be of them: it takes up to 5 ms."""

    def __init__(self, forms: list[str], *, calling: bool, bracketed: bool, ahead: str) -> None:
        self._forms, self._bracketed = forms, bracketed
        self._ahead = re.compile(ahead)
        self.calling = calling
        """They call names, which stand marked for them; the others spell theirs."""
        self._pattern: regex.Pattern[str] | None = None

    def may_match(self, text: str) -> bool:
        """Whether a text begins with a bracket, if they do, and has what they look ahead for."""
        return (not self._bracketed or text[:1] in _BRACKETS) and self._ahead.match(text) is not None

    def match(self, text: str) -> regex.Match[str] | None:
        """What any of them matches at the beginning of a text, with what they call by name."""
        if self._pattern is None:
            self._pattern = self._compiled()
        return self._pattern.match(text)

    def _compiled(self) -> regex.Pattern[str]:
        called = [
            rf"(?P<{name}>{form})" for name, form in _CALLS.items() if any(f"(?&{name})" in own for own in self._forms)
        ]
        defined = f"(?(DEFINE){''.join(called)})" if called else ""
        return regex.compile(rf"{defined}{_BEGUN}(?:{'|'.join(self._forms)})", regex.VERSION1)


def _grouped(forms: Iterable[str]) -> tuple[_Forms, ...]:
    groups: dict[tuple[bool, bool, str], list[str]] = {}
    for form in forms:
        ahead = _AHEAD.match(form)
        calling = any(f"(?&{name})" in form for name in ("agency", "month", "date"))
        key = calling, _IN_BRACKETS.match(form) is not None, ahead[0] if ahead else ""
        groups.setdefault(key, []).append(form)
    return tuple(
        _Forms(found, calling=calling, bracketed=bracketed, ahead=ahead)
        for (calling, bracketed, ahead), found in groups.items()
    )


def _marked(text: str, name: str, letters: tuple[str, str]) -> str:
    """A text with one name in letters of its own, wherever it stands as a whole word."""
    pieces, done = [], 0
    place = text.find(name)
    while place >= 0:
        end = place + len(name)
        if not (_is_wordy(text[place - 1 : place]) or _is_wordy(text[end : end + 1])):
            pieces += [text[done:place], _lettered(name, letters)]
            done = end
        place = text.find(name, end)
    return "".join([*pieces, text[done:]])


@cache
def _lettered(name: str, letters: tuple[str, str]) -> str:
    """A name in other letters: a capital for a capital, a small letter for a small one."""
    first, other = letters
    return "".join(
        character if place and not character.isalnum() else (other if place else first)[_case(character)]
        for place, character in enumerate(name)
    )


def _case(character: str) -> int:
    return 0 if character.isupper() else 1 if character.islower() else 2


_WORDS: Final = re.compile(r"\w+")
_WORDY: Final = regex.compile(r"\w")


def _is_wordy(character: str) -> bool:
    """Whether a character, if it is one, is part of a word: a letter, a figure or a mark on one."""
    return _WORDY.match(character) is not None
