"""Nouns by which a body is called that has another in its name: "the regulator" is the only authority named."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bot.text.quotes import lexicon
from bot.text.quotes.fields import matcher

if TYPE_CHECKING:
    from collections.abc import Callable


class General:
    """The general nouns of one language, and which nouns of names each stands for."""

    def __init__(self, code: str) -> None:
        words = lexicon.of(code)
        self._pairs: list[tuple[Callable[[str], bool], Callable[[str], bool]]] = [
            (
                matcher([words.fold(noun)], spaced=words.spaced),
                matcher([words.fold(entry) for entry in entries], spaced=words.spaced),
            )
            for noun, entries in words.rules.bodies.items()
        ]

    def stands_for(self, noun: str) -> Callable[[str], bool] | None:
        """Whether a word of a name is one that a general noun, lower-case, may stand for; None: the noun is none."""
        return next((fits for general, fits in self._pairs if general(noun)), None)


@cache
def of(code: str) -> General:
    """The general nouns of a language file."""
    return General(code)
