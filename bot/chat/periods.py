"""Periods as people write them behind a command: 3h, 7d."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

_PERIOD: Final = regex.compile(r"(\p{Nd}{1,4})\s?([hd])", regex.IGNORECASE)
_SECONDS: Final = {"h": 3600.0, "d": 24 * 3600.0}


class NotAPeriod(ValueError):
    """What was written is no period, or one that is too long."""


def seconds(words: Sequence[str] | None, most: float) -> float | None:
    """The seconds of the period that a command's words give, at most `most`; None for no words. Raises NotAPeriod."""
    if not words:
        return None
    match = _PERIOD.fullmatch(" ".join(words))
    found = int(match[1]) * _SECONDS[match[2].lower()] if match else 0.0
    if not 0 < found <= most:
        raise NotAPeriod
    return found
