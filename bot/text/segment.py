"""Sentences, words, and the Tokenizer that is handed to sumy.

text --> paragraphs                           --> stops of each --> sentences
         (lines, hard-wrapped ones joined)
"""

from __future__ import annotations

import re
from collections import deque
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import regex

from bot.text import languages
from bot.text.clean import view as cleaned
from bot.text.models import Sentence
from bot.text.paragraphs import paragraphs, trim
from bot.text.shortcuts import WESTERN, beyond
from bot.text.shortcuts import words as words_of
from bot.text.stops import candidates, stops
from bot.text.unmarked import ends as unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.text.languages.schema import Language

_LONGEST: Final = 2000
"""Code points. What is longer is no sentence that a reader could use, half a message: it is cut at a lesser mark."""

# An acronym with its points, or letters and figures with marks, joiners and what joins them: COVID-19, 3.5, 4x100.
_TOKEN: Final = regex.compile(
    r"""(?P<unspaced>[\p{Han}\p{Hiragana}\p{Katakana}ー々\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]++)
       |(?:\p{L}\.){2,}+|\d++(?:[.,٫٬:]\d++)++
       |[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{Join_Control}\u034f\u00ad\u2060--[\p{Han}\p{Hiragana}\p{Katakana}]]|(?<=[\p{L}\p{M}\p{N}])['’ʼ\-‐‑·](?=[\p{L}\p{N}]))*+""",
    regex.VERBOSE | regex.VERSION1,
)
# Most sentences have no marks, joiners or scripts without spaces: the same tokens, at a third of the cost.
_UNUSUAL: Final = re.compile(
    r"[^\u0000-\u00ac\u00ae-\u02c1\u0388-\u0482\u048a-\u0556\u2010-\u2022\u2026\u20ac\u2192\u2212]"
)
_SIMPLE: Final = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)+|[^\W_]+(?:['’\-‐‑·][^\W_]+)*")
_UNSPACED: Final = "\u0e00"
"""From Thai on there are scripts without spaces between words."""
_CLUSTER: Final = regex.compile(r"\P{M}\p{M}*+", regex.VERSION1)
_SHAPELESS: Final = dict.fromkeys(map(ord, "\u034f\u00ad\u2060\u200b"))
ELIDED: Final = 6
"""Letters of the longest word that loses its vowel before another (lorsqu', puisqu'); aujourd'hui is one word."""


def split_sentences(text: str, language: str | None) -> tuple[Sentence, ...]:
    """The sentences of a text in a language (any BCP 47 tag; None: unknown), in order; what is no prose is left out.

    Offsets count Unicode code points of the text. There is no error.
    """
    rules = languages.load(language)
    return sentences(text, cleaned(text, rules), rules)


def sentences(text: str, view: str, language: Language) -> tuple[Sentence, ...]:
    """The sentences of the view, quoted from the text. Each begins and ends with something that can be seen."""
    found: list[Sentence] = []
    blocks = beyond(view, WESTERN)
    places, bare = deque(candidates(view, blocks)), deque(unmarked(view, blocks, language))
    for number, paragraph in enumerate(paragraphs(view, spaced=language.writing.spaced)):
        begin = paragraph[0]
        for stop in stops(view, paragraph, places, bare, language.sentences):
            first, last = trim(view, begin, stop)
            if 0 < last - first <= _LONGEST:
                found.append(Sentence(text[first:last], first, last, number))
            else:
                found += [Sentence(text[a:b], a, b, number) for a, b in _cut(view, first, last)]
            begin = stop
    return tuple(found)


def _cut(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch in pieces that are short enough, cut behind the last of the strongest lesser marks, or space."""
    while end - start > _LONGEST:
        near, far = start + _LONGEST // 2, start + _LONGEST
        cuts = (view.rfind(mark, near, far) + 1 for mark in ("; ", "；", ": ", "：", ", ", "，", "، ", " ", "\n"))
        stop = next((cut for cut in cuts if cut), far)
        first, last = trim(view, start, stop)
        if first < last:
            yield first, last
        start = trim(view, stop, end)[0] if view[stop].isspace() else stop
    if start < end:
        yield start, end


def words(text: str, language: Language) -> tuple[str, ...]:
    """The words of a text in their own spelling and order: letters with their marks, numbers, COVID-19, U.S.

    Scripts without spaces give overlapping pairs of characters, whatever the language, as is usual for retrieval in
    Chinese, Japanese and Thai. An elided article and an ending behind an apostrophe are left away.
    """
    if text.isalpha() and (text.isascii() or max(text) < _UNSPACED):
        return (text,)
    apostrophe = language.writing.apostrophe
    if text.isascii() or not _UNUSUAL.search(text):
        plain = words_of(text, _SIMPLE)
        return tuple(plain if apostrophe == "joins" else (_base(word, apostrophe) for word in plain))
    found: list[str] = []
    for token in _TOKEN.finditer(text):
        if token["unspaced"]:
            clusters = _CLUSTER.findall(token[0])
            found += [first + second for first, second in pairwise(clusters)] or clusters
        else:
            found.append(_base(token[0].translate(_SHAPELESS), apostrophe))
    return tuple(found)


def _base(word: str, apostrophe: str) -> str:
    if apostrophe == "joins":
        return word
    first, mark, second = word.replace("’", "'").partition("'")
    if not mark:
        return word
    if apostrophe == "inflects":
        return first
    return second if len(first) <= ELIDED else word


class Tokenizer:
    """What sumy asks of a tokenizer, without NLTK's data."""

    def __init__(self, language: str | None) -> None:
        self._language = languages.load(language)

    @property
    def language(self) -> str:
        """The code of the language file that is used."""
        return self._language.code

    def to_sentences(self, paragraph: str) -> tuple[str, ...]:
        """The sentences of a paragraph."""
        return tuple(
            sentence.text for sentence in sentences(paragraph, cleaned(paragraph, self._language), self._language)
        )

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """The words of a sentence."""
        return words(sentence, self._language)
