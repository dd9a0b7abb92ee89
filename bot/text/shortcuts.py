"""Shortcuts: what most texts allow, so that slow patterns are left for where nothing else will do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re


def only(text: str, blocks: bytes) -> bool:
    """Whether a text has no characters but those of some blocks of 256, each named by its characters' higher byte."""
    return text.isascii() or not bytes.translate(text.encode("utf-16-le", "surrogatepass")[1::2], None, blocks)


def words(text: str, pattern: re.Pattern[str]) -> list[str]:
    """The words of a text, by a pattern for which letters and figures alone are one.

    Nine in ten stand between blanks, with a mark behind them at most, and need no pattern.
    """
    pieces, found, done = text.split(), list[str](), 0
    for at in [at for at, piece in enumerate(pieces) if not piece.isalnum()]:
        piece = pieces[at]
        if piece[:-1].isalnum() and piece[-1] != "_":
            pieces[at] = piece[:-1]
        else:
            found += pieces[done:at]
            found += pattern.findall(piece)
            done = at + 1
    return found + pieces[done:]
