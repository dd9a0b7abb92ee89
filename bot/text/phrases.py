"""Lists of words and phrases of a language file, and which sentences hold one of them."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import category

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_PIECE = re.compile(r"[^\W\d_]+")
_BEFORE = regex.compile(r"[\s\p{Ps}\-–—*•]*+")


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

    def ends(self, text: str, at: int) -> Iterator[int]:
        """Where each phrase ends that stands in a folded text from a place on, the longest phrase first."""
        listed = self._by_letters.get(text[at : at + 2]) or self._by_letters.get(text[at : at + 1])
        for _, words, begins in listed or ():
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
                if begins or not self._spaced or not (_wordy(text[end : end + 1]) or text[end : end + 1] == "'"):
                    yield end


class Openings:
    """Phrases with which a text may begin, behind blanks, dashes and brackets."""

    def __init__(self, phrases: tuple[str, ...], *, spaced: bool) -> None:
        self._listed = Listed(phrases, spaced=spaced)
        self._spaced = spaced
        self._longest = 2 * max(map(len, phrases), default=0)

    def end(self, text: str) -> int:
        """Where the longest phrase ends that a text begins with; 0: with none. An initial ("A.") is no word."""
        at = 0 if text[:1].isalpha() else _BEFORE.match(text).end()
        if self._spaced and text[at : at + 1].isalpha() and text[at + 1 : at + 2] == ".":
            return 0
        end = next(self._listed.ends(folded(text[at : at + self._longest]), 0), 0)
        return at + end if end else 0


@cache
def openings(phrases: tuple[str, ...], *, spaced: bool) -> Openings:
    """The same for a list of a language file, made once."""
    return Openings(phrases, spaced=spaced)


def folded(text: str) -> str:
    """A text in small letters, as long as it was; the letters i of Turkish, and both apostrophes, are one."""
    low = text.lower().replace("i\u0307", "i")
    if len(low) != len(text):
        low = "".join(character.lower()[0] for character in text)
    return low.replace("ı", "i").replace("’", "'")


class Wording:
    """Sentences to be asked for phrases, as `within` finds them.

    Only those are looked at that hold the word with which a phrase begins, and only for that phrase: a search of all
    sentences for all phrases took as long as the rest of a summary.
    """

    def __init__(self, texts: Sequence[str], *, spaced: bool) -> None:
        self._spaced = spaced
        self._texts = texts
        self._lowered = [" ".join(_lower(text).split()) for text in texts]
        where: dict[str, list[int]] = defaultdict(list)
        for place, text in enumerate(self._lowered) if spaced else ():
            for piece in set(_PIECE.findall(text)):
                where[piece].append(place)
        self._where = where

    def opens(self, phrases: tuple[str, ...]) -> list[bool]:
        """Whether each sentence begins with one of the phrases."""
        opens = openings(phrases, spaced=self._spaced)
        return [opens.end(text) > 0 for text in self._texts]

    def holds(self, phrases: tuple[str, ...]) -> list[bool]:
        """Whether each sentence holds one of the phrases."""
        if not self._spaced:
            bare = [_plain(phrase) for phrase in phrases]
            return [any(phrase in text for phrase in bare) for text in self._lowered]
        found = [False] * len(self._lowered)
        whole, begun, size = _heads(phrases)
        where = self._where
        for head in whole.keys() & where.keys():
            self._look(where[head], whole[head], found)
        for piece in where if begun else ():
            if piece[:size] in begun:
                self._look(where[piece], begun[piece[:size]], found)
        return found

    def _look(self, places: Iterable[int], phrases: tuple[str, ...], found: list[bool]) -> None:
        """Note which of the sentences at some places hold one of a few phrases."""
        for place in places:
            if not found[place]:
                text = self._lowered[place]
                found[place] = any(_stands(phrase, text) for phrase in phrases)


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


@cache
def _heads(phrases: tuple[str, ...]) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]], int]:
    """Phrases by the letters that they begin with: those to be found whole; those with `*`, cut to the shortest."""
    heads = {_plain(phrase) + "*" * phrase.endswith("*"): _PIECE.search(_plain(phrase)) for phrase in phrases}
    size = min((len(head[0]) if head else 0 for phrase, head in heads.items() if phrase.endswith("*")), default=0)
    found: tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]] = ({}, {})
    for phrase, head in heads.items():
        letters = head[0] if head else ""
        begins = phrase.endswith("*")
        letters = letters[:size] if begins else letters
        found[begins][letters] = (*found[begins].get(letters, ()), phrase)
    return *found, size


def _plain(phrase: str) -> str:
    return " ".join(_lower(phrase).removesuffix("*").split())


def _lower(text: str) -> str:
    # A Turkish capital İ leaves a dot of its own behind.
    return text.lower().replace("i̇", "i").replace("’", "'")
