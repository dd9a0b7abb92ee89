"""Paragraphs: lines with something in them, those of hard-wrapped text joined."""

from __future__ import annotations
import regex
_LINE = regex.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]++")

def paragraphs(view: str, *, spaced: bool):
    for line in _LINE.finditer(view):
        if not line[0].isspace():
            yield line.span()
