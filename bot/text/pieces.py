"""What each piece of a text between blanks holds: its words, their terms, the phrases that may begin in it.

The articles of a language have most of their pieces in common: each is looked at once and remembered, which takes a
fifth of the time of looking at all sentences.
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from bot.text.phrases import Heads, lists
from bot.text.segment import words
from bot.text.words import terms

if TYPE_CHECKING:
    from bot.text.languages.schema import Language

_REMEMBERED, _LONGEST = 40_000, 40
"""Pieces remembered of a language, then all are forgotten; longer ones, in code points, are not remembered."""


class Held(NamedTuple):
    """How many words, which terms in their order; the phrases that may begin here, with the numbers of their lists."""

    words: int
    terms: tuple[str, ...]
    starts: tuple[tuple[int, str], ...]


class Pieces(dict[str, Held]):
    """What is held by each piece of a language's texts."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._heads = Heads(lists(language)) if language.writing.spaced else None

    def __missing__(self, piece: str) -> Held:
        found = (piece,) if piece.isascii() and piece.isalpha() else words(piece, self._language)
        starts = self._heads.within(piece) if self._heads else ()
        held = Held(len(found), terms(found, self._language), starts)
        if len(self) > _REMEMBERED:
            self.clear()
        if len(piece) <= _LONGEST:
            self[piece] = held
        return held

    def of(self, sentence: str) -> Held:
        """What a sentence holds."""
        sizes, held, starts = zip(*map(self.__getitem__, sentence.split()), strict=True)
        return Held(sum(sizes), tuple(chain.from_iterable(held)), tuple(chain.from_iterable(starts)))


pieces = cache(Pieces)
