"""What each piece of a text between blanks holds: its words, their terms, the phrases that may begin in it.

The articles of a language have most of their pieces in common: each is looked at once and remembered, which takes a
fifth of the time of looking at all sentences.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from bot.text.phrases import Heads, lists
from bot.text.segment import words
from bot.text.words import known

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.languages.schema import Language

_MARKS: Final = ",.;:!?…\"“”«»„'‘’()[]–—"
"""What stands around a word; it changes nothing of what the piece holds."""

_REMEMBERED, _LONGEST = 40_000, 40
"""Pieces remembered of a language, then all are forgotten; longer ones, in code points, are not remembered."""


class Held:
    """How many words, which terms in their order; the phrases that may begin here, with the numbers of their lists."""

    def __init__(self, words: int, terms: Sequence[str], starts: Sequence[tuple[int, str]]) -> None:
        self.words, self.terms, self.starts = words, terms, starts


class Pieces:
    """What is held by each piece of a language's texts."""

    def __init__(self, language: Language) -> None:
        self._language, self._terms = language, known(language.words)
        self._heads = Heads(lists(language)) if language.writing.spaced else None
        self._known: dict[str, Held] = {}

    def of(self, sentence: str) -> Held:
        """What a sentence holds."""
        size, terms, begin = 0, list[str](), list[tuple[int, str]]()
        for piece in sentence.split():
            held = self._known.get(piece)
            if held is None:
                held = self._read(piece)
            size += held.words
            if held.terms:
                terms += held.terms
            if held.starts:
                begin += held.starts
        return Held(size, terms, begin)

    def _read(self, piece: str) -> Held:
        bare = piece.strip(_MARKS)
        simple = bare.isalpha()
        held = self._known.get(bare) if simple else None
        if held is None:
            word = bare if simple else piece
            found = words(word, self._language)
            terms = [term for term in [self._terms.of(one) for one in found] if term]
            held = Held(len(found), terms, self._heads.within(word) if self._heads else ())
            if simple and len(bare) < len(piece):
                self._remember(bare, held)
        self._remember(piece, held)
        return held

    def _remember(self, piece: str, held: Held) -> None:
        if len(self._known) > _REMEMBERED:
            self._known.clear()
        if len(piece) <= _LONGEST:
            self._known[piece] = held


pieces = cache(Pieces)
