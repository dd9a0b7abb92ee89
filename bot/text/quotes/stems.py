"""How words of names and titles are compared: without the endings by which their forms differ."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from bot.text import languages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.text.languages.quotation import Quotation

_LEAST: Final = 4
"""Words of up to this many letters keep their endings."""
_BARE: Final = 2
"""Letters beyond an article's that a word with it has, at least."""


class Stems:
    """Words of one language as they are compared."""

    def __init__(self, rules: Quotation) -> None:
        self._endings = sorted(rules.name_endings, key=lambda ending: (-len(ending), ending))
        self._article = rules.joined_article
        self.nations = frozenset(self.words(rules.nations))
        """The words of countries."""

    def stem(self, word: str) -> str:
        """A word without its longest ending."""
        if len(word) > _LEAST:
            for ending in self._endings:
                if word.endswith(ending):
                    return word[: -len(ending)]
        return word

    def words(self, words: Iterable[str]) -> set[str]:
        """The words of a role: without the article joined to them, without endings."""
        article = self._article
        if article:
            words = [word.removeprefix(article) if len(word) > len(article) + _BARE else word for word in words]
        return {self.stem(word) for word in words} if self._endings else set(words)


@cache
def of(code: str) -> Stems:
    """The stems of a language."""
    return Stems(languages.load(code).quotation)
