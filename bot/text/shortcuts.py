"""Shortcuts: what most texts allow, so that slow patterns are left for where nothing else will do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import re


WESTERN: Final = bytes((0x00, 0x20))
"""The blocks of Western Latin, and of dashes and quotation marks."""


def beyond(text: str, blocks: bytes) -> bytes:
    """The blocks of 256 characters that a text has beyond some: for each of its characters there the higher byte."""
    return b"" if text.isascii() else bytes.translate(text.encode("utf-16-le", "surrogatepass")[1::2], None, blocks)


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
