"""Lists of words and phrases of a language file, and which sentences hold one of them."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final
from unicodedata import category

import regex

from bot.text.words import lower

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.text.languages.schema import Language

_PIECE: Final = re.compile(r"[^\W\d_]+")
_REMEMBERED: Final = 10_000
_LONGEST: Final = 40
"""Beginnings of texts that are remembered, then all are forgotten; and the code points of one at most."""
_BEFORE: Final = regex.compile(r"[\s\p{Ps}\-–—*•]*+")


@cache
def within(phrases: tuple[str, ...], *, spaced: bool) -> regex.Pattern[str]:
    """What finds one of the phrases anywhere, as whole words where words have spaces between."""
    before = r"(?<![\p{L}\p{M}\p{N}])" if spaced else ""
    return regex.compile(before + _any(phrases, spaced=spaced), regex.IGNORECASE)


def _any(phrases: tuple[str, ...], *, spaced: bool) -> str:
    if not phrases:
        return r"(?!)"
    end = r"(?![\p{L}\p{M}\p{N}'’])" if spaced else ""
    each = (
        r"\s++".join(map(regex.escape, phrase.removesuffix("*").split())).replace("'", "['’]")
        + ("" if phrase.endswith("*") else end)
        for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    )
    return f"(?:{'|'.join(each)})"


class Phrase:
    """A phrase of a list: its words, folded; whether its last one need but begin a word."""

    def __init__(self, phrase: str, *, spaced: bool) -> None:
        self.written = phrase
        self.words = folded(phrase.removesuffix("*")).split()
        self.first = self.words[0]
        self.second = self.words[1][0] if self.words[1:] else ""
        self._whole = spaced and not phrase.endswith("*")
        self._spaced = spaced

    def end(self, text: str, at: int) -> int:
        """Where it ends when it stands in a folded text at a place; -1: it does not."""
        if not text.startswith(self.first, at):
            return -1
        end = at + len(self.first)
        for word in self.words[1:]:
            after = end
            while text[after : after + 1].isspace():
                after += 1
            if after == end or not text.startswith(word, after):
                return -1
            end = after + len(word)
        return -1 if self._whole and _goes_on(text, end) else end

    def may_begin(self, piece: str) -> bool:
        """Whether it may begin in what a folded text has up to a blank, or, in a script without, in two letters."""
        if not self._spaced:
            return True
        ends = self._whole or len(self.words) > 1
        return piece.startswith(self.first) and not (ends and _goes_on(piece, len(self.first)))


class Listed:
    """Phrases to be matched at a place. A pattern of them all takes 5 to 100 ms to compile; a table takes none."""

    def __init__(self, phrases: Iterable[str], *, spaced: bool) -> None:
        self._by_letters: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            made = Phrase(phrase, spaced=spaced)
            self._by_letters.setdefault(made.first[:2], []).append(made)
        for letters, listed in self._by_letters.items():
            if letters[1:]:
                listed.extend(self._by_letters.get(letters[0], ()))
            listed.sort(key=lambda one: (-len(one.written), one.written))

    def __bool__(self) -> bool:
        return bool(self._by_letters)

    def near(self, text: str, at: int) -> list[Phrase]:
        """The phrases that begin with the letters at a place of a folded text, the longest first."""
        return self._by_letters.get(text[at : at + 2]) or self._by_letters.get(text[at : at + 1]) or []

    def ends(self, text: str, at: int) -> list[int]:
        """Where each phrase ends that stands in a folded text from a place on, the longest phrase first."""
        found: list[int] = []
        for phrase in self.near(text, at):
            end = phrase.end(text, at)
            if end >= 0:
                found.append(end)
        return found


class Openings:
    """Lists of phrases with which a text may begin, behind blanks, dashes and brackets."""

    def __init__(self, *lists: tuple[str, ...], spaced: bool) -> None:
        self._lists = [Listed(phrases, spaced=spaced) for phrases in lists]
        self._spaced = spaced
        self._longest = 2 * max((len(phrase) for phrases in lists for phrase in phrases), default=0)
        self._none = (0,) * len(lists)
        self._begun: dict[str, list[list[Phrase]]] = {}
        """By what a text has up to a blank, the phrases of each list that may begin so; mostly none of any."""

    def end(self, text: str) -> int:
        """Where the longest phrase of the first list ends that a text begins with; 0: with none."""
        return self.ends(text)[0]

    def ends(self, text: str) -> tuple[int, ...]:
        """The same of each list. An initial ("A.") is no word."""
        at = 0 if text[:1].isalpha() else _BEFORE.match(text).end()
        blank = text.find(" ", at) if self._spaced else at + 2
        piece = text[at : min(blank, at + _LONGEST) if blank >= 0 else at + _LONGEST]
        lists = self._begun.get(piece)
        if lists is None:
            lists = self._may_begin(piece)
        if not lists:
            return self._none
        low, ends = folded(text[at : at + self._longest]), list[int]()
        size = len(piece)
        behind = low[size + 1 : size + 2]
        for phrases in lists:
            end = -1
            for phrase in phrases:
                if phrase.second and phrase.second != behind and behind.isalnum() and len(phrase.first) == size:
                    continue  # most by far
                end = phrase.end(low, 0)
                if end >= 0:
                    break
            ends.append(at + end if end >= 0 else 0)
        return tuple(ends)

    def _may_begin(self, piece: str) -> list[list[Phrase]]:
        low = folded(piece)
        lists = [[phrase for phrase in one.near(low, 0) if phrase.may_begin(low)] for one in self._lists]
        if (self._spaced and piece[:1].isalpha() and piece[1:2] == ".") or not any(lists):
            lists = []
        if len(self._begun) > _REMEMBERED:
            self._begun.clear()
        self._begun[piece] = lists
        return lists


@cache
def openings(phrases: tuple[str, ...], *, spaced: bool) -> Openings:
    """The same for a list of a language file, made once."""
    return Openings(phrases, spaced=spaced)


def folded(text: str) -> str:
    """A text in small letters, as long as it was; the letters i of Turkish, both apostrophes, and the Persian and
    Arabic forms of ye and kaf are one.
    """
    low = text.lower()
    if low.isascii():
        return low
    low = low.replace("i\u0307", "i")
    if len(low) != len(text):
        low = "".join(character.lower()[0] for character in text)
    return low.replace("ı", "i").replace("’", "'").replace("ي", "ی").replace("ك", "ک")


@cache
def lists(language: Language) -> tuple[tuple[str, ...], ...]:
    """The lists of a language that a summary asks its sentences for."""
    rules, quotation = language.summary, language.quotation
    asked = (rules.answers, rules.turns, rules.accusations, rules.first_person)
    return (*asked, quotation.say, quotation.negations, quotation.cue)


class Wording:
    """Which sentences hold the phrases of a language's lists, as `within` finds them."""

    def __init__(self, texts: Sequence[str], starts: Iterable[Iterable[tuple[int, str]]], language: Language) -> None:
        """`starts`: of each text the phrases that may begin in it, as `Heads` gives them: a search of all sentences
        for all phrases took as long as the rest of a summary.
        """
        self._spaced = language.writing.spaced
        self._texts = texts
        asked = lists(language)
        if self._spaced:
            found = [[False] * len(texts) for _ in asked]
            for place, begun in enumerate(starts):
                self._find(place, begun, found)
        else:
            lowered = [plain(text) for text in texts]
            bare = ([plain(phrase.removesuffix("*")) for phrase in phrases] for phrases in asked)
            found = [[any(phrase in text for phrase in phrases) for text in lowered] for phrases in bare]
        self._found = dict(zip(asked, found, strict=True))

    def _find(self, place: int, starts: Iterable[tuple[int, str]], found: list[list[bool]]) -> None:
        whole = ""
        for number, phrase in starts:
            if found[number][place]:
                continue
            if phrase:
                whole = whole or plain(self._texts[place])
            found[number][place] = not phrase or _stands(phrase, whole)

    def opens(self, phrases: tuple[str, ...], among: Iterable[int]) -> list[int]:
        """The places of those sentences, of some, that begin with one of the phrases."""
        opens = openings(phrases, spaced=self._spaced)
        return [place for place in among if opens.end(self._texts[place])]

    def holds(self, phrases: tuple[str, ...]) -> list[bool]:
        """Whether each sentence holds one of the phrases of a list."""
        return self._found[phrases]


def _stands(phrase: str, text: str) -> bool:
    """Whether a phrase stands in a text as whole words; `*` at its end: as the beginning of a word."""
    bare, begins = phrase.removesuffix("*"), phrase.endswith("*")
    at = text.find(bare)
    while at >= 0:
        end = at + len(bare)
        if not _wordy(text[at - 1 : at]) and (begins or not _goes_on(text, end)):
            return True
        at = text.find(bare, at + 1)
    return False


def _goes_on(text: str, end: int) -> bool:
    """Whether no word can end at a place of a text."""
    behind = text[end : end + 1]
    return behind == "'" or _wordy(behind)


def _wordy(character: str) -> bool:
    return character.isalnum() or (character > "\u02ff" and category(character).startswith("M"))


class Heads:
    """The phrases of some lists by the letters with which they begin."""

    def __init__(self, lists: Iterable[tuple[str, ...]]) -> None:
        whole: dict[str, list[tuple[int, str]]] = defaultdict(list)
        begun: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for number, phrases in enumerate(lists):
            for phrase in dict.fromkeys(map(plain, phrases)):
                head = _PIECE.search(phrase)
                if head:
                    begins = phrase == head[0] + "*"
                    (begun if begins else whole)[head[0]].append((number, phrase))
        self._whole = {head: tuple(phrases) for head, phrases in whole.items()}
        self._begun = {head: tuple(phrases) for head, phrases in begun.items()}
        self._sizes = lengths(self._begun)

    def within(self, piece: str) -> tuple[tuple[int, str], ...]:
        """The phrases that may begin in a piece of text between blanks, each with the number of its list; of those that
        stand in it whole but the number.
        """
        low = lower(piece)
        found: list[tuple[int, str]] = []
        for letters in [low] if low.isalpha() else list(dict.fromkeys(_PIECE.findall(low))):
            found += self._whole.get(letters, ())
            for size in self._sizes.get(letters[:2]) or self._sizes.get(letters[:1], ()):
                found += self._begun.get(letters[:size], ()) if size <= len(letters) else ()
        if not found:
            return ()
        held = {number for number, phrase in found if " " not in phrase and _stands(phrase, low)}
        longer = [(number, phrase) for number, phrase in found if " " in phrase and number not in held]
        return (*((number, "") for number in sorted(held)), *longer)


def lengths(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """How long the words are that begin with two letters, or are one: most words of a text begin like none of them."""
    found: dict[str, set[int]] = {}
    for word in filter(None, words):
        found.setdefault(word[:2], set()).add(len(word))
    return {letters: (*sorted(sizes | found.get(letters[:1], set())),) for letters, sizes in found.items()}


def plain(text: str) -> str:
    """A text in small letters, with one space between its words."""
    low = lower(text)
    if low.isprintable() and "  " not in low:
        return low.strip(" ")  # no blank but this one can be printed
    return " ".join(low.split())
