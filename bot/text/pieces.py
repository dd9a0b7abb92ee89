"""What each piece of a text between blanks holds: its words, their terms, the phrases that may begin in it.

The articles of a language have most of their pieces in common: each is looked at once and remembered, which takes a
fifth of the time of looking at all sentences.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from bot.text.phrases import Heads, lists
from bot.text.segment import words
from bot.text.words import known

if TYPE_CHECKING:
    from bot.text.languages.schema import Language

_MARKS: Final = ",.;:!?…\"“”«»„'‘’()[]–—"
"""What stands around a word; it changes nothing of what the piece holds."""

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
        self._language, self._terms = language, known(language.words)
        self._heads = Heads(lists(language)) if language.writing.spaced else None

    def __missing__(self, piece: str) -> Held:
        bare = piece.strip(_MARKS)
        simple = bare.isascii() and bare.isalpha()
        if simple and bare is not piece:
            held = self[bare]
        else:
            found = (piece,) if simple else words(piece, self._language)
            starts = self._heads.within(piece) if self._heads else ()
            held = Held(len(found), tuple(filter(None, map(self._terms.__getitem__, found))), starts)
        if len(self) > _REMEMBERED:
            self.clear()
        if len(piece) <= _LONGEST:
            self[piece] = held
        return held

    def of(self, sentence: str) -> Held:
        """What a sentence holds."""
        size, terms, begin = 0, list[str](), list[tuple[int, str]]()
        for piece in sentence.split():
            count, some, starts = self[piece]
            size += count
            terms += some
            if starts:
                begin += starts
        return Held(size, tuple(terms), tuple(begin))


pieces = cache(Pieces)
