"""What furniture, datelines and credits look like: the regular expressions of a language's [cleaning] table.

Each quantifier in them is bounded or possessive.
"""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.text.languages.schema import Cleaning

LEADS = " \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
LEADS += "*•▪►▶>»→([【|-–—#@"
HEAD = 120
"""Code points: no dateline is longer."""
MAIL = r"[\w.+\-]{1,64}+@[\w\-]{1,63}+(?:\.[\w\-]{1,63}+)++"
ADDRESS = rf"(?:@\w{{2,30}}+|{MAIL})"


def _several(phrases: tuple[str, ...]) -> list[str]:
    """The phrases of several words or with a stop, which need no colon: a single word could begin a sentence."""
    return [phrase for phrase in phrases if " " in phrase or phrase.endswith(".")]


def fold(text: str) -> str:
    """Text without its case; the dotless and the dotted capital of Turkish are the same letter then."""
    return text.casefold().replace("i\u0307", "i").replace("ı", "i")


def _folded(phrases: Iterable[str]) -> list[str]:
    return [fold(phrase) for phrase in phrases]


def _cased(phrases: tuple[str, ...]) -> list[str]:
    """The phrases in the cases that headlines and wires give them."""
    return list(dict.fromkeys(form for word in phrases for form in (word, word.lower(), word.upper(), word.title())))


def _pointless(months: tuple[str, ...]) -> tuple[str, ...]:
    """The months and their short forms without a point: wires leave it out, and the pattern allows for it."""
    return tuple(dict.fromkeys(month.rstrip(".") for month in months))


_DASH = r"\s{0,3}[-–—―−]{1,3}\s"
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
_SOURCE = rf"(?:\([^()\n]{{0,40}}?{_AGENCY}[^()\n]{{0,60}}+\)|/{_AGENCY}[^/\n]{{0,24}}/)"
_ANYBODY = r"\((?:[\p{Lu}\p{Lo}][^()\n]{1,40}+|\p{Ll}{2,3}(?:[/\-]\p{Ll}{2,4}){0,2}+)\)"
_AN_END = rf"(?:{_DASH}|\s?[:：.।۔]\s?[-–—]{{0,2}}\s?+)"
_BEHIND = rf"(?:{_AGENCY}(?:[.:,]\s|{_DASH}))?"
_MONTH = r"(?<!\w)(?&month)(?!\w)"
_YEAR = rf"(?:,?\s(?:\p{{Ll}}{{2}}\s)?\d{{4}}|{_COMMA}\d{{4}})"
_NAMES = rf"{_NAME}(?:\s(?:\p{{Ll}}{{1,3}}\s)?{_NAME}){{0,4}}"
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
_BRACKET, _SLASH, _DIGIT, _HYPHEN = (rf"(?=[^{mark}\n]{{0,{HEAD}}}+[{mark}])" for mark in ("(", "(/", r"\d", "-–—―−"))
_PLACED_DATE = rf"{_DIGIT}{_PLACE}(?:[.,]\s?|(?<=\.)\s|\s[-–—]\s){_DATE}"
_OUTLINED = (
    rf"{_SLASH}(?:{_PLACE}[,،.]?\s?)?(?:\(?{_DATE}\)?[,،]?\s?)?{_SOURCE}{_END}",
    rf"{_SLASH}(?:{_PLACE}(?:{_COMMA}|\s){_DATE}[,،]?\s)?{_SOURCE}\s?",
    (
        rf"{_CAPITALS}(?:,\s{_WORD}){{0,2}}?\s"
        rf"\((?:[^()\n]{{0,60}}\b(?:19|20)\d\d|[^()\n]{{0,40}}?{_AGENCY}[^()\n]{{0,60}})\)\s?"
    ),
    rf"(?=\p{{Lu}}{{2}})[\p{{Lu}} .,'’]{{3,50}}+--\({_AGENCY}\)--\s?",
    rf"(?=\p{{Lu}}{{2}})\p{{Lu}}[\p{{Lu}}\p{{M}} ,./'’\-]{{2,70}}+\([^()\n]{{0,30}}?{_AGENCY}[^()\n]{{0,30}}\){_END}",
    (
        rf"{_DIGIT}{_PLACE}(?:\s\([\p{{Lu}}\p{{Lo}}][\p{{L}}\p{{M}} ]{{1,30}}+\))?"
        rf"(?:{_COMMA}(?:\p{{Ll}}{{2,3}}\s)?|(?<=\.)\s){_DATE}{_END}(?!\(|\d{{4}}\s\(){_BEHIND}"
    ),
    rf"{_BRACKET}{_PLACE}\s\((?:{_AGENCY}[/, ·]{{0,2}}){{1,3}}\)[.:]?\s(?=\p{{Lu}})",
    rf"{_DATE},\s{_PLACE}\s/[^/\n]{{2,40}}/\.?\s(?:[-–—]\s)?",
)
_DATELINES = (
    (
        rf"{_PLACED_DATE}(?:,\s\d{{1,2}}:\d\d)?(?:[.,]\s?|\s?[-–—]\s?|\s)/?(?:\p{{Lu}}\p{{L}}{{1,5}}\.\s)?{_AGENCY}"
        rf"(?:[-.]\p{{L}}{{2,12}})?(?:,?\s{_NAME}\s{_NAME})?(?:/?(?:\.|(?<=\.))\s(?:[-–—]\s)?|/?\s?[-–—]{{1,3}}\s|/\s|\s(?=\p{{Lu}}))"
    ),
    *_OUTLINED,
    rf"{_AGENCY}(?:{_COMMA}{_PLACE})?(?:{_COMMA}{_DATE})?{_DASH}",
    rf"{_HYPHEN}{_PLACE}(?:(?:{_DASH}|{_COMMA}){_DATE})?{_DASH}{_AGENCY}{_DASH}",
)
_TOPS = (
    rf"{_CAPITALS}(?:,\s{_WORD}(?:\s{_WORD})?){{0,2}}(?:{_DASH}|\s?\|\s){_BEHIND}",
    rf"(?=\p{{Lu}}{{4}}){_CAPITALS}(?::|(?<=\.))\s(?=\p{{Lu}}[^?\n\"“”«»]{{40}})",
    (
        rf"{_DIGIT}{_BRACKET}{_PLACE}(?:\s\({_PLACE}\))?(?:{_COMMA}|[.।۔]\s?|\s)(?:{_DATE}|{_DAY}){_COMMA}?\s?"
        rf"{_ANYBODY}(?:{_END}|\s(?=\p{{Lu}}))"
    ),
    rf"{_PLACE}\s\|\s(?=\p{{Lu}})",
    rf"{_PLACE}(?:,\s{_DATE}(?:\s\p{{Lu}}{{2,12}})?)?(?:\.|(?<=\.))-{{1,2}}\s",
    r"[(\[]\p{Lu}[\p{L}\p{M}.’ \-]{2,30}+[)\]]\s?[-–—]?\s?(?=\p{Lu}[^\n]{40})",
    (
        r"\p{Lu}\p{Ll}{1,20}+(?:[ /\-](?:\p{Ll}{2,3} )?\p{Lu}\p{Ll}{1,20}+){0,3}+"
        r"\s[-–—]\s(?=\p{Lu}(?:\S|\s(?![-–—]\s)){60})"
    ),
    rf"{_CAPITALS},?\s{_ANYBODY}{_END}",
    rf"{_BRACKET}(?:{_PLACE}\s?)?{_ANYBODY}(?:\s?[.।۔])?{_DASH}(?=\W{{0,3}}[\p{{Lu}}\p{{Lo}}\d])",
    rf"(?:{_PLACE},\s)?\w{{2,20}}+\.\w{{2,4}}+(?:,\s{_PLACE})?{_DASH}",
    rf"\L<places>(?:\s?[/,،]\s?{_WORD}(?:\s{_WORD})?)?(?:{_DASH}|\s?[:：]\s|\s?[.।۔]\s)(?:[«\"“]{_AGENCY}[»\"”]{_DASH}|{_BEHIND})",
)


def _in_full(pattern: str) -> str:
    """A pattern with the forms that it calls by name written out.

    It takes 15 ms to compile where the short one takes 5, and matches two to six times as fast.
    """
    for name, form in (("date", _A_DATE), ("end", _AN_END), ("place", _A_PLACE), ("word", _A_WORD)):
        pattern = pattern.replace(f"(?&{name})", f"(?:{form})")
    return pattern


OUTLINE = regex.compile(
    rf"{_ANY}\s{{0,8}}+(?:{_in_full('|'.join(_OUTLINED))}|{_in_full(_PLACED_DATE)}(?:[.,]|\s))", regex.VERSION1
)
TOP_OUTLINE = regex.compile(rf"{_ANY}\s{{0,8}}+(?:{_in_full('|'.join(_TOPS[:-1]))})", regex.VERSION1)
"""What any language's datelines look like: few other lines do, and so most texts need no pattern of their language."""
_FURNITURE = (
    r"\L<pointers>\s?(?:[:：|>›»→▶]|[-–—]{1,2}[\s>]|$)",
    r"\L<wordings>(?!\w)|(?:\L<phrases>[^.!?。！？؟।\n]{0,80}+[.!?]?\s*+){1,3}+$",
    r"\L<credits>\s?(?:[:：=＝/©|]|\W{0,9}$)|\L<pictured>[\s,،][^.!?。؟।]{0,80}+$",
    r"\L<reported>(?!\w)|\L<reporters>\s?[:：=＝]|(?<=\()\L<reporters>(?!\w)[^()\n]{0,140}+\)[\s.]*+$",
    r"(?<!\w)\L<sources>\s?(?:[/|©](?!.{30,150}[.!?؟।۔]\s*+$)|\W{0,9}$)",
    r".{0,140}©",
    r"\p{Ll}{2,5}/(?:\s?\p{Ll}{2,5}/){0,4}\s*+$|\p{Ll}{2,4}(?:/\p{Ll}{2,4}){0,3}\)\s*+$",  # who wrote it, by initials
)


def _compiled(pattern: str, **lists: Iterable[str]) -> regex.Pattern[str]:
    """A pattern with its named lists. An empty list would match anywhere: NUL, which no view holds, stands in it."""
    named = {name: list(words) or ["\0"] for name, words in lists.items()}
    return regex.compile(pattern, regex.VERSION1, ignore_unused=True, **named)


class Patterns:
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
        self.bylines = tuple(_cased(cleaning.bylines))
        self.tails = cleaning.tails
        self.pictured = tuple(_cased(cleaning.credits))
        self.stamped = tuple(_folded(cleaning.stamps))
        self.signed = tuple(form for name in cleaning.agencies for form in (name, name.upper()))
        furniture = (cleaning.pointers, cleaning.phrases, cleaning.credits, cleaning.reporters, cleaning.agencies)
        self.openings = tuple({phrase.lstrip(LEADS) for phrases in furniture for phrase in _folded(phrases)})

    @cached_property
    def furniture(self) -> regex.Pattern[str]:
        """A whole line of pointers, newsletters, credits or initials, its case folded."""
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
        """A line with the name of who wrote it."""
        return _compiled(
            rf"[\s(]*+\L<bylines>[:：]?\s{_NAME}(?:(?:,?\s|\s?[&/|–—•-]\s?)(?:\p{{Ll}}{{1,3}}\s)?{_NAME}){{1,8}}+"
            rf"(?:[\s,|/–—•-]{{1,3}}+(?:\L<agencies>|{ADDRESS})(?!\w)){{0,2}}+[\s,|)]*+",
            bylines=self.bylines,
            agencies=self._cleaning.agencies,
        )

    @cached_property
    def stamp(self) -> regex.Pattern[str]:
        """A line that says when an article was published, or how long it takes to read; its case folded."""
        words = r"(?:[\p{L}\p{M}]{1,14}+[.,]?\s){0,3}"
        return _compiled(
            rf"{_LEAD}\L<stamps>\s?[:：|•-]?\s?{words}\W{{0,3}}\d"
            r"(?:[^!?。؟।۔\n]*+(?<![.])|[\d\s:.,/-]*+(?:\p{Ll}{1,3}(?!\p{L})\.?\s?){1,2}+)$",
            stamps=self.stamped,
        )

    @cached_property
    def moment(self) -> regex.Pattern[str]:
        """A date with its year or its time, two words at most beside it."""
        word = r"(?:[\p{L}\p{M}]{1,14}+[.,]?[\s|•–—-]{1,3})"
        time = r"\d{1,2}\s?[:.hH]\s?\d{2}(?::\d\d)?"
        behind = rf"[\s,.|•–—-]{{1,3}}+(?:\p{{L}}{{1,4}}\.?\s)?(?:{time}|\d{{4}})"
        return _compiled(
            rf"{_LISTS}{_LEAD}{word}{{0,2}}(?:(?:{time}[\s,|•–—-]{{1,3}})?{_DATE}|{_DATE}{behind})"
            rf"(?:[\s,.|•–—-]{{1,3}}+(?:\p{{L}}{{1,4}}\.?\s)?{time})?[\s,.]*+(?:[\p{{L}}.]{{1,5}}\s*+)?",
            **self._names,
        )

    @cached_property
    def picture(self) -> regex.Pattern[str]:
        """A line that says whose the picture is, without a colon."""
        return _compiled(
            rf"{_LEAD}\L<pictured>\s{_NAME}(?:\s(?:\p{{Ll}}{{1,3}}\s)?{_NAME}){{1,4}}+(?:\s?[/,|]\s?{_NAME})?+[\s).]*+",
            pictured=self.pictured,
        )

    @cached_property
    def signature(self) -> regex.Pattern[str]:
        """A name with its agency, an agency with the writer's initials, or initials alone."""
        agency = r"(?:\L<signed>)(?!\w)"
        return _compiled(
            rf"[\s(*–—-]*+(?:(?:{_NAMES}|(?:\p{{Lu}}\.){{1,3}})[\s,/|•–—-]{{1,3}})?{agency}"
            rf"(?:\s\p{{L}}{{2,4}}(?:/\p{{L}}{{2,5}}){{0,3}})?[\s).]*+"
            r"|[\s(]*+\p{L}{2,4}(?:\s?//?\s?\p{L}{2,5}){1,3}[\s).]*+|[\p{Lu} .'’-]{4,40}+/[\p{Lu} .'’/-]{3,40}+",
            signed=self.signed,
        )

    @cached_property
    def dateline(self) -> regex.Pattern[str]:
        """A dateline wherever a paragraph begins."""
        forms = "|".join((*_DATELINES, *self._cleaning.datelines))
        return _compiled(rf"{_LISTS}\s{{0,8}}+(?:{forms})", **self._names)

    @cached_property
    def top(self) -> regex.Pattern[str]:
        """What is a dateline in the first lines alone."""
        return _compiled(rf"{_LISTS}\s{{0,8}}+(?:{'|'.join(_TOPS)})", **self._names)

    @cached_property
    def credit(self) -> regex.Pattern[str]:
        """A credit at a line's foot."""
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
        """The line from which a press release speaks of its sender."""
        return _compiled(r"\s*+\L<tails>(?:\s?[:：]|\s[^.!?]{1,60}+$|\s*+$)", tails=self._cleaning.tails)


patterns_of = cache(Patterns)
