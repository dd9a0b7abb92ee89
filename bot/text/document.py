"""A text made ready for the stages: its language's rules, its cleaned view, its sentences."""

from __future__ import annotations

from bot.text import languages
from bot.text.clean import view
from bot.text.models import Document
from bot.text.segment import sentences


def read(text: str, language: str | None, title: str | None = None) -> Document:
    """The document of a text in a language (any BCP 47 tag; None: unknown)."""
    rules = languages.load(language)
    seen = view(text, rules)
    return Document(text, seen, rules, sentences(text, seen, rules), title)
