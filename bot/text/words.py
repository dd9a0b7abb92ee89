"""The words of a sentence that say what it is about: lower-cased, stop words out, stemmed.

Stop words are those of Stopwords ISO, which has a list for each of our languages; a language file names the list, what
it lacks and what it should not hold. Stems are Snowball's, where there is an algorithm for the language; elsewhere its
file may name endings.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import regex
import Stemmer
import stopwordsiso

_REMEMBERED: Final = 60_000
"""Words kept with their terms; the vocabulary of some 2,000 articles. Then all are forgotten and learned again."""
_LONG: Final = 40
"""Letters; longer words are not remembered."""

_UNCACHED: Final = 0
"""Stems that the stemmer keeps itself: each word is asked for once here, and its own store doubles the time of one."""

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.text.languages.schema import Language, Words


def terms(words: Iterable[str], language: Language) -> tuple[str, ...]:
    """The terms of some words (as `segment.words` gives them), in their order; a word that is repeated is repeated."""
    return tuple(filter(None, map(known(language.words).of, words)))


class Terms:
    """The terms of a language by word, each made when it is first asked for; of a stop word: nothing."""

    def __init__(self, rules: Words) -> None:
        self._stop = stop_words(rules)
        self._stemmer = Stemmer.Stemmer(rules.stemmer, _UNCACHED) if rules.stemmer else None
        self._ending = _ending(rules.endings) if rules.endings else None
        self._made: dict[str, str] = {}

    def of(self, word: str) -> str:
        """The term of a word, empty for one that says nothing."""
        term = self._made.get(word)
        if term is None:
            term = self._make(word)
            if len(self._made) > _REMEMBERED:
                self._made.clear()
            if len(word) <= _LONG:
                self._made[word] = term
        return term

    def _make(self, word: str) -> str:
        small = _small(word)
        low = _persian(small)
        # Snowball's Arabic knows the Arabic letters only.
        term: str = "" if low in self._stop else self._stemmer.stemWord(small) if self._stemmer else low
        return self._ending.sub("", term) if self._ending else term


@cache
def known(rules: Words) -> Terms:
    """The terms of a language, one store for all."""
    return Terms(rules)


@cache
def stop_words(rules: Words) -> frozenset[str]:
    """The words of a language, lower-case, that say nothing about a subject."""
    listed = stopwordsiso.stopwords(rules.stop_list) if rules.stop_list else set()
    return frozenset(map(lower, listed)) - set(map(lower, rules.keep)) | set(map(lower, rules.stop))


def lower(text: str) -> str:
    """A text in small letters, as they are compared: both apostrophes are one, and so are the Persian letters ye and
    kaf and their Arabic forms, which old keyboards have.
    """
    return _persian(_small(text))


def _persian(low: str) -> str:
    return low if low.isascii() else low.replace("ي", "ی").replace("ك", "ک")


def _small(text: str) -> str:
    # A Turkish capital İ leaves a dot of its own behind.
    low = text.lower()
    return low if low.isascii() else low.replace("i̇", "i").replace("’", "'")


def _ending(endings: tuple[str, ...]) -> regex.Pattern[str]:
    """What finds the ending of a word.

    Four letters must stay, or two syllables of Hangul: less is no ending but the word ("пором").
    """
    longest = sorted(endings, key=len, reverse=True)
    return regex.compile(rf"(?<=.{{4}}|\p{{Hangul}}{{2}})(?:{'|'.join(map(regex.escape, longest))})\Z")
