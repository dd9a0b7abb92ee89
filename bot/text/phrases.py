"""Lists of words and phrases of a language file, and which sentences hold one of them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

_PIECE = re.compile(r"[^\W\d_]+")


@cache
def opening(phrases: tuple[str, ...], *, spaced: bool) -> regex.Pattern[str]:
    """What matches a text that begins with one of the phrases; a letter with a full stop is an initial, not a word."""
    initial = r"(?!\p{L}\.)" if spaced else ""
    return regex.compile(rf"[\s\p{{Ps}}\-–—*•]*+{initial}{_any(phrases, spaced=spaced)}", regex.IGNORECASE)


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


class Wording:
    """Sentences to be asked for phrases.

    Most sentences hold none: only those are searched that hold a word with which a phrase begins, at a tenth of the
    cost.
    """

    def __init__(self, texts: Sequence[str], *, spaced: bool) -> None:
        self._texts = texts
        self._spaced = spaced
        self._lowered = [_lower(text) for text in texts]
        self._pieces = [frozenset(_PIECE.findall(text)) for text in self._lowered] if spaced else []
        self._all = frozenset[str]().union(*self._pieces)

    def opens(self, phrases: tuple[str, ...]) -> list[bool]:
        """Whether each sentence begins with one of the phrases."""
        pattern = opening(phrases, spaced=self._spaced)
        return [pattern.match(text) is not None for text in self._texts]

    def holds(self, phrases: tuple[str, ...]) -> list[bool]:
        """Whether each sentence holds one of the phrases."""
        whole, begun = _heads(phrases)
        pattern = within(phrases, spaced=self._spaced)
        if not self._spaced:
            may = [any(head in text for head in whole | begun) for text in self._lowered]
        else:
            longest = min(map(len, begun), default=0)
            begin = {head[:longest] for head in begun} if begun else set()
            there = whole.union(piece for piece in self._all if piece[:longest] in begin)
            may = [not there.isdisjoint(pieces) for pieces in self._pieces]
        return [could and pattern.search(text) is not None for could, text in zip(may, self._texts, strict=True)]


@cache
def _heads(phrases: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The letters with which each phrase begins: of phrases to be found whole, and of those with `*`."""
    found: tuple[set[str], set[str]] = (set(), set())
    for phrase in phrases:
        piece = _PIECE.search(_lower(phrase))
        found[phrase.endswith("*")].add(piece[0] if piece else "")
    return frozenset(found[False]), frozenset(found[True])


def _lower(text: str) -> str:
    return text.lower().replace("i̇", "i")  # a Turkish capital İ leaves a dot of its own behind
