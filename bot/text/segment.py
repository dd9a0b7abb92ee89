"""Sentences and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.text import languages
from bot.text.models import Sentence

if TYPE_CHECKING:
    from bot.text.languages.schema import Language


def split_sentences(text: str, language: str | None) -> tuple[Sentence, ...]:
    """The sentences of a text in a language (any BCP 47 tag), in order."""
    return sentences(text, text, languages.load(language))


def sentences(text: str, view: str, language: Language) -> tuple[Sentence, ...]:  # noqa: ARG001
    """The sentences of the view, quoted from the text."""
    found = []
    for number, paragraph in enumerate(regex.finditer(r"[^\n]+", view)):
        for piece in regex.finditer(r"\S.*?(?:[.!?。！？।۔؟]+[\"”»’」』)]*(?=\s|$|(?<=[。！？」』]))|$)", paragraph[0]):
            start, end = paragraph.start() + piece.start(), paragraph.start() + piece.end()
            found.append(Sentence(text[start:end], start, end, number))
    return tuple(found)
