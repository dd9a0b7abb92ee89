"""What lines of furniture look like, by the words of a language's [cleaning] table.

Whether a line begins with a wording is looked up; what may stand behind it is a pattern for all languages. Each
quantifier in them is bounded or possessive.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import regex

from bot.text.datelines import AGENT, DATE, NAME, NAMES, Names, cased

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.text.languages.schema import Cleaning

LEADS: Final = (
    " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
    "*•▪►▶>»→([【（［|-–—#@"
)
MAIL: Final = r"[\w.+\-]{1,64}+@[\w\-]{1,63}+(?:\.[\w\-]{1,63}+)++"
ADDRESS: Final = rf"(?:@\w{{2,30}}+|{MAIL})"


def fold(text: str) -> str:
    """Text without its case; the dotless and the dotted capital of Turkish are the same letter then."""
    return text.casefold().replace("i\u0307", "i").replace("ı", "i")


def _folded(phrases: Iterable[str]) -> tuple[str, ...]:
    """The phrases without their case and what leads a line; of "###" nothing is left."""
    return tuple(filter(None, dict.fromkeys(fold(phrase).lstrip(LEADS) for phrase in phrases)))


def several(phrase: str) -> bool:
    """Whether a phrase is of several words or has a stop, and needs no colon: a single word could begin a sentence."""
    return " " in phrase or phrase.endswith(".")


def _several(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(filter(several, phrases))


def _pattern(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.VERSION1)


_POINTS: Final = _pattern(r"\s?(?:[:：|>›»→▶】］]|[-–—]{1,2}[\s>]|$)")
_WORDED: Final = _pattern(r"(?!\w)")
_PHRASED: Final = _pattern(r"[^.!?。！？؟।\n]{0,80}+(?P<stop>[.!?]?)\s*+(?P<end>$)?")
_CREDITS: Final = _pattern(r"(?:\s?[:：=＝/©|）】］]|\s?\W{0,9}$|\u3000)")
_CAPTIONED: Final = _pattern(r"[|(（]\s{0,2}|[.!?…»”\"]\)?\s{1,2}")
_OWNER: Final = _pattern(r"\s?[:：©]\s?[^.!?。؟।\n:：]{2,60}+[)）.\s]*+$")
_CREDIT: Final = 90
"""Code points at a line's end in which the credit behind a caption begins."""
_PICTURES: Final = _pattern(r"[\s,،][^.!?。؟।]{0,80}+$")
_COLON: Final = _pattern(r"\s?[:：=＝]")
_BRACKETED: Final = _pattern(r"(?!\w)[^()\n]{0,140}+\)[\s.]*+$")
_SOURCES: Final = _pattern(r"\s?(?:[/|©](?!.{30,150}[.!?؟।۔]\s*+$)|\W{0,9}$)")
_OWNED: Final = _pattern(
    r".{0,146}©|\W{0,6}(?:\p{Ll}{2,5}/(?:\s?\p{Ll}{2,5}/){0,4}\s*+|\p{Ll}{2,4}(?:/\p{Ll}{2,4}){0,3}\)\s*+)$"
)
"""Whose it is, or who wrote it, by initials."""
_PHRASES: Final = 3
"""Appeals on one line at most: "Follow us on X. Sign up for our newsletter." """
_BYLINE: Final = _pattern(
    rf"[:：]?\s{NAME}(?:(?:,?\s|\s?[&/|–—•-]\s?)(?:\p{{Ll}}{{1,3}}\s)?{NAME}){{1,8}}+"
    rf"(?:[\s,|/–—•-]{{1,3}}+(?:{AGENT}|{ADDRESS})(?!\w)){{0,2}}+[\s,|)]*+"
)
_STAMP: Final = _pattern(
    r"\s?[:：|•-]?\s?(?:[\p{L}\p{M}]{1,14}+[.,]?\s){0,3}\W{0,3}\d"
    r"(?:[^!?。؟।۔\n]*+(?<![.])|[\d\s:.,/-]*+(?:\p{Ll}{1,3}(?!\p{L})\.?\s?){1,2}+)$"
)
_TIME: Final = r"\d{1,2}\s?[:.hH]\s?\d{2}(?::\d\d)?"
_BEHIND: Final = rf"[\s,.|•–—-]{{1,3}}+(?:\p{{L}}{{1,4}}\.?\s)?(?:{_TIME}|\d{{4}})"
_MOMENT: Final = _pattern(
    r"[\s*•▪►▶>»→(\[【|\-–—#@]{0,6}+(?:[\p{L}\p{M}]{1,14}+[.,]?[\s|•–—-]{1,3}){0,2}"
    rf"(?:(?:{_TIME}[\s,|•–—-]{{1,3}})?{DATE}|{DATE}{_BEHIND})"
    rf"(?:[\s,.|•–—-]{{1,3}}+(?:\p{{L}}{{1,4}}\.?\s)?{_TIME})?[\s,.]*+(?:[\p{{L}}.]{{1,5}}\s*+)?"
)
_PICTURE: Final = _pattern(rf"\s{NAME}(?:\s(?:\p{{Ll}}{{1,3}}\s)?{NAME}){{1,4}}+(?:\s?[/,|]\s?{NAME})?+[\s).]*+")
_SIGNATURE: Final = _pattern(
    rf"[\s(*–—-]*+(?:(?:{NAMES}|(?:\p{{Lu}}\.){{1,3}})[\s,/|•–—-]{{1,3}})?{AGENT}(?!\w)"
    r"(?:\s\p{L}{2,4}(?:/\p{L}{2,5}){0,3})?[\s).]*+"
    r"|[\s(]*+\p{L}{2,4}(?:\s?//?\s?\p{L}{2,5}){1,3}[\s).]*+|[\p{Lu} .'’-]{4,40}+/[\p{Lu} .'’/-]{3,40}+"
)
_FIGURES: Final = _pattern(r"(?<!\d)\d{1,2}(?:\s?[-–]\s?\d{1,2})?[\s\-]?")
_FEW_WORDS: Final = _pattern(r"(?:[\p{L}\p{M}]{1,12}[.:]?\s?){0,3}")
_SEPARATORS: Final = f"{LEADS}·•|/,.()]】–—"
_TAIL: Final = _pattern(r"(?:\s?[:：]|\s[^.!?]{1,60}+$|\s*+$)")


class Beginnings:
    """What lines begin with, by its first two characters: most lines begin as none of hundreds of wordings does."""

    def __init__(self, wordings: Iterable[str]) -> None:
        self.all = tuple(wordings)
        self._near: dict[str, tuple[str, ...]] = {}
        for wording in self.all:
            self._near[wording[:2]] = (*self._near.get(wording[:2], ()), wording)

    def begin(self, line: str, place: int) -> bool:
        """Whether one of them stands at a place of a line."""
        near = self._near.get(line[place : place + 2])
        return (near is not None and line.startswith(near, place)) or line[place : place + 1] in self._near


class Wordings:
    """The words of a language's [cleaning] table, made ready to be looked up in lines."""

    def __init__(self, cleaning: Cleaning) -> None:
        reporters = _several(cleaning.reporters)
        self.names = Names(cleaning, reporters)
        self._credited = (*cleaning.agencies, *(f"({wording}" for wording in reporters))
        self.releases = cased(cleaning.releases)
        """What shows that a text is a press release."""
        self._agencies = tuple(form for name in cleaning.agencies for form in (name, name.upper()))
        self._signs = frozenset(form[-2:] for form in self._agencies)
        self._tails, self._bylines = Beginnings(cleaning.tails), Beginnings(cased(cleaning.bylines))
        self._pictured, self._stamped = Beginnings(cased(cleaning.credits)), Beginnings(_folded(cleaning.stamps))
        self._credits, self._readings = _folded(cleaning.credits), _folded(cleaning.readings)
        self._reporters, self._phrases = _folded(cleaning.reporters), _folded(cleaning.phrases)
        self._furniture = (
            (_folded(cleaning.pointers), _POINTS),
            (_folded(_several(cleaning.phrases)), _WORDED),
            (self._credits, _CREDITS),
            (_folded(_several(cleaning.credits)), _PICTURES),
            (_folded(reporters), _WORDED),
            (self._reporters, _COLON),
            (_folded(cleaning.agencies), _SOURCES),
        )
        self._openings = Beginnings({phrase for phrases, _ in self._furniture for phrase in phrases} | {*self._phrases})

    def is_furniture(self, line: str, folded: str) -> bool:
        """Whether a whole line is of pointers, newsletters, credits or initials. `folded`: without its case."""
        if ("©" in line or line[-1:] in "/)") and _OWNED.match(folded):
            return True
        place = len(folded) - len(folded.lstrip(LEADS))
        if not self._openings.begin(folded, place):
            return False
        return (
            any(_begins(folded, phrases, behind, place) for phrases, behind in self._furniture)
            or self._is_appeal(folded, place)
            or (folded[place - 1 : place] == "(" and _begins(folded, self._reporters, _BRACKETED, place))
        )

    def is_caption(self, folded: str) -> bool:
        """Whether a line ends with whose the picture is: "Quay Street last winter. | Photo: Ada Roche"."""
        if not any(mark in folded for mark in ":：©"):
            return False
        ends = (mark.end() for mark in _CAPTIONED.finditer(folded, max(0, len(folded) - _CREDIT)))
        return any(_begins(folded, self._credits, _OWNER, end) for end in ends)

    def _is_appeal(self, folded: str, place: int) -> bool:
        """Whether phrases, each with what belongs to it, are all there is from a place of a line on."""
        for _ in range(_PHRASES):
            lengths = [len(phrase) for phrase in self._phrases if folded.startswith(phrase, place)]
            found = _PHRASED.match(folded, place + max(lengths)) if lengths else None
            if not found or found["end"] is not None:
                return found is not None
            place = found.end()
        return False

    def is_credited(self, tail: str) -> bool:
        """Whether what every credit has stands near a line's end: an agency, or who reported."""
        return any(name in tail for name in self._credited)

    def is_byline(self, line: str) -> bool:
        """Whether a line has but the name of who wrote it."""
        place = len(line) - len(line.lstrip(" \t\u00a0("))
        begun = self._bylines.begin(line, place)
        return begun and _fills(self.names.marked(line), self._bylines.all, _BYLINE, place)

    def is_stamp(self, folded: str) -> bool:
        """Whether a line says when an article was published, or how long it takes to read, behind words for that."""
        place = len(folded) - len(folded.lstrip(LEADS))
        return self._stamped.begin(folded, place) and _begins(folded, self._stamped.all, _STAMP, place)

    def is_reading(self, line: str) -> bool:
        """Whether a line says in how many minutes the article is read, beside its date at most."""
        for figure in _FIGURES.finditer(line):
            behind = fold(line[figure.end() :])
            for phrase in self._readings:
                if behind.startswith(phrase) and self._is_dated(behind[len(phrase) :].strip(_SEPARATORS)):
                    before = line[: figure.start()].strip(_SEPARATORS)
                    return _FEW_WORDS.fullmatch(before) is not None or self._is_dated(before)
        return False

    def _is_dated(self, text: str) -> bool:
        """Whether nothing is said, or but when."""
        return not text or self.is_stamp(fold(text)) or self.is_moment(text)

    def is_moment(self, line: str) -> bool:
        """Whether a line is a date with its year or its time, two words at most beside it."""
        return _MOMENT.fullmatch(self.names.marked(line)) is not None

    def is_picture(self, line: str) -> bool:
        """Whether a line says whose the picture is, without a colon."""
        place = len(line) - len(line.lstrip(LEADS))
        return self._pictured.begin(line, place) and _fills(line, self._pictured.all, _PICTURE, place)

    def is_signed(self, line: str) -> bool:
        """Whether an agency's name stands at a line's end."""
        bare = line.rstrip(" \t).")
        return bare[-2:] in self._signs and bare.endswith(self._agencies)

    def is_signature(self, line: str) -> bool:
        """Whether a line is a name with its agency, an agency with the writer's initials, or initials alone."""
        return _SIGNATURE.fullmatch(self.names.marked(line)) is not None

    def is_tail(self, line: str) -> bool:
        """Whether a press release speaks of its sender from this line on."""
        place = len(line) - len(line.lstrip())
        return self._tails.begin(line, place) and _begins(line, self._tails.all, _TAIL, place)


def _begins(line: str, phrases: tuple[str, ...], behind: regex.Pattern[str], place: int) -> bool:
    """Whether one of the phrases stands at a place of a line, and behind it what belongs there."""
    if not line.startswith(phrases, place):
        return False
    return any(
        behind.match(line, place + len(phrase)) is not None for phrase in phrases if line.startswith(phrase, place)
    )


def _fills(line: str, phrases: tuple[str, ...], behind: regex.Pattern[str], place: int) -> bool:
    """The same, where nothing may follow."""
    return any(
        behind.fullmatch(line, place + len(phrase)) is not None for phrase in phrases if line.startswith(phrase, place)
    )


wordings_of = cache(Wordings)
