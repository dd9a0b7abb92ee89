"""Lists of words and phrases of a language file as one pattern."""

from __future__ import annotations

from functools import cache

import regex


@cache
def opening(phrases: tuple[str, ...], *, spaced: bool) -> regex.Pattern[str]:
    """What matches a text that begins with one of the phrases."""
    return regex.compile(rf"[\s\p{{Ps}}\-–—*•]*+{_any(phrases, spaced=spaced)}", regex.IGNORECASE)


@cache
def within(phrases: tuple[str, ...], *, spaced: bool) -> regex.Pattern[str]:
    """What finds one of the phrases anywhere, as whole words where words have spaces between."""
    before = r"(?<![\p{L}\p{M}\p{N}])" if spaced else ""
    return regex.compile(before + _any(phrases, spaced=spaced), regex.IGNORECASE)


def _any(phrases: tuple[str, ...], *, spaced: bool) -> str:
    if not phrases:
        return r"(?!)"
    end = r"(?![\p{L}\p{M}\p{N}'’])" if spaced else ""
    each = (
        r"\s++".join(map(regex.escape, phrase.removesuffix("*").split())) + ("" if phrase.endswith("*") else end)
        for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    )
    return f"(?:{'|'.join(each)})"
