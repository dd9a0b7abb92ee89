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
_REMEMBERED, _LONGEST = 10_000, 40
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


class Listed:
    """Phrases to be matched at a place. A pattern of them all takes 5 to 100 ms to compile; a table takes none."""

    def __init__(self, phrases: Iterable[str], *, spaced: bool) -> None:
        self._spaced = spaced
        self._by_letters: dict[str, list[tuple[int, list[str], bool]]] = {}
        for number, phrase in enumerate(sorted(phrases, key=lambda phrase: (-len(phrase), phrase))):
            words = folded(phrase.removesuffix("*")).split()
            self._by_letters.setdefault(words[0][:2], []).append((number, words, phrase.endswith("*")))
        for letters in [letters for letters in self._by_letters if letters[:1] in self._by_letters and letters[1:]]:
            self._by_letters[letters] = sorted(self._by_letters[letters] + self._by_letters[letters[0]])

    def __bool__(self) -> bool:
        return bool(self._by_letters)

    def ends(self, text: str, at: int) -> list[int]:
        """Where each phrase ends that stands in a folded text from a place on, the longest phrase first."""
        found: list[int] = []
        for _, words, begins in self._listed(text, at):
            end = at
            for number, word in enumerate(words):
                if number:
                    after = end
                    while text[after : after + 1].isspace():
                        after += 1
                    end = after if after > end else len(text)
                if not text.startswith(word, end):
                    break
                end += len(word)
            else:
                if begins or self._parted(text, end):
                    found.append(end)
        return found

    def may(self, piece: str) -> bool:
        """Whether a phrase may begin with what a folded text has up to a blank, if words have blanks between them."""
        if not self._spaced:
            return len(self._listed(piece, 0)) > 0
        return any(
            piece.startswith(words[0]) and ((begins and len(words) == 1) or self._parted(piece, len(words[0])))
            for _, words, begins in self._listed(piece, 0)
        )

    def _listed(self, text: str, at: int) -> list[tuple[int, list[str], bool]]:
        return self._by_letters.get(text[at : at + 2]) or self._by_letters.get(text[at : at + 1]) or []

    def _parted(self, text: str, end: int) -> bool:
        """Whether a word may end at a place of a text."""
        return not self._spaced or not (_wordy(text[end : end + 1]) or text[end : end + 1] == "'")


class Openings:
    """Lists of phrases with which a text may begin, behind blanks, dashes and brackets."""

    def __init__(self, *lists: tuple[str, ...], spaced: bool) -> None:
        self._lists = [Listed(phrases, spaced=spaced) for phrases in lists]
        self._spaced = spaced
        self._longest = 2 * max((len(phrase) for phrases in lists for phrase in phrases), default=0)
        self._none = (0,) * len(lists)
        self._begun: dict[str, tuple[int, ...]] = {}
        """By what a text has up to a blank, which lists have a phrase that may begin so: mostly none."""

    def end(self, text: str) -> int:
        """Where the longest phrase of the first list ends that a text begins with; 0: with none."""
        return self.ends(text)[0]

    def ends(self, text: str) -> tuple[int, ...]:
        """The same of each list. An initial ("A.") is no word."""
        at = 0 if text[:1].isalpha() else _BEFORE.match(text).end()
        blank = text.find(" ", at) if self._spaced else at + 2
        piece = text[at : min(blank, at + _LONGEST) if blank >= 0 else at + _LONGEST]
        begun = self._begun.get(piece)
        if begun is None:
            begun = self._may(piece)
        if not begun:
            return self._none
        low, ends = folded(text[at : at + self._longest]), [0] * len(self._lists)
        for number in begun:
            found = self._lists[number].ends(low, 0)
            ends[number] = at + found[0] if found else 0
        return tuple(ends)

    def _may(self, piece: str) -> tuple[int, ...]:
        initial = self._spaced and piece[:1].isalpha() and piece[1:2] == "."
        low = folded(piece)
        begun = () if initial else tuple(number for number, one in enumerate(self._lists) if one.may(low))
        if len(self._begun) > _REMEMBERED:
            self._begun.clear()
        self._begun[piece] = begun
        return begun


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
            held = [self._held(text, begun, len(asked)) for text, begun in zip(texts, starts, strict=True)]
            found = [[*column] for column in zip(*held, strict=True)]
        else:
            lowered = [plain(text) for text in texts]
            bare = ([plain(phrase.removesuffix("*")) for phrase in phrases] for phrases in asked)
            found = [[any(phrase in text for phrase in phrases) for text in lowered] for phrases in bare]
        self._found = dict(zip(asked, found or [[] for _ in asked], strict=True))

    @staticmethod
    def _held(text: str, starts: Iterable[tuple[int, str]], lists: int) -> list[bool]:
        held, whole = [False] * lists, ""
        for number, phrase in starts:
            if not held[number]:
                whole = whole or plain(text)
                held[number] = _stands(phrase, whole)
        return held

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
        if not _wordy(text[at - 1 : at]) and (
            begins or not (_wordy(text[end : end + 1]) or text[end : end + 1] == "'")
        ):
            return True
        at = text.find(bare, at + 1)
    return False


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
        """The phrases that may begin in a piece of text between blanks, each with the number of its list."""
        low = lower(piece)
        found: tuple[tuple[int, str], ...] = ()
        for letters in (low,) if low.isascii() and low.isalpha() else dict.fromkeys(_PIECE.findall(low)):
            if letters in self._whole:
                found += self._whole[letters]
            for size in self._sizes.get(letters[:2]) or self._sizes.get(letters[0], ()):
                found += self._begun.get(letters[:size], ()) if size <= len(letters) else ()
        return found


def lengths(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """How long the words are that begin with two letters, or are one: most words of a text begin like none of them."""
    found: dict[str, set[int]] = {}
    for word in filter(None, words):
        found.setdefault(word[:2], set()).add(len(word))
    return {letters: (*sorted(sizes | found.get(letters[:1], set())),) for letters, sizes in found.items()}


def plain(text: str) -> str:
    """A text in small letters, with one space between its words."""
    low = lower(text)
    if low.isascii() and low.isprintable() and "  " not in low:
        return low.strip(" ")  # most sentences have no other blanks
    return " ".join(low.split())
