"""What is no part of an article's prose, blanked out in a view of the same length."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.text.languages.schema import Language


def view(text: str, language: Language) -> str:  # noqa: ARG001
    """`text` with what is not prose replaced by spaces, code point for code point."""
    return text
