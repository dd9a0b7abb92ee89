"""Who said what.

    spans --> mentions --> attribute --> resolve --> select
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.text.document import read

if TYPE_CHECKING:
    from bot.text.models import Document, Quote


def find_quotes(text: str, language: str | None) -> tuple[Quote, ...]:
    """All quotes of a text in a language (any BCP 47 tag), in the text's order."""
    return find_quotes_in(read(text, language))


def find_quotes_in(document: Document) -> tuple[Quote, ...]:  # noqa: ARG001
    """All quotes of a document."""
    return ()
