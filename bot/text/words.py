"""The words of a sentence that say what it is about: lower-cased, stop words out, stemmed.

Stop words are those of Stopwords ISO, which has a list for each of our languages; a language file names the list, what
it lacks and what it should not hold. Stems are Snowball's, where there is an algorithm for the language.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import Stemmer
import stopwordsiso

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.text.languages.schema import Language, Words


def terms(words: Iterable[str], language: Language) -> tuple[str, ...]:
    """The terms of some words (as `segment.words` gives them), in their order; a word that is repeated is repeated."""
    rules = language.words
    stop = stop_words(rules)
    lowered = _lower("\n".join(words)).split("\n")  # in one go: word by word it costs as much as all the rest
    kept = [word for word in lowered if word and word not in stop]
    return tuple(_stemmer(rules.stemmer).stemWords(kept) if rules.stemmer else kept)


@cache
def stop_words(rules: Words) -> frozenset[str]:
    """The words of a language, lower-case, that say nothing about a subject."""
    listed = stopwordsiso.stopwords(rules.stop_list) if rules.stop_list else set()
    return frozenset(map(_lower, listed)) - rules.keep | rules.stop


def _lower(word: str) -> str:
    # A Turkish capital İ leaves a dot of its own behind.
    return word.lower().replace("i̇", "i").replace("’", "'")


@cache
def _stemmer(algorithm: str) -> Any:
    """A stemmer. It keeps the stems of 10,000 words."""
    return Stemmer.Stemmer(algorithm)
