"""Bytes that a fuzzer makes of pages and files, told by what the code does with them: an Article or a BotError, always.

    pip install atheris; python tests/bench/fuzz_reader.py -runs=10000 -max_len=4000

It ends with the input that raised anything else, or took over 10 seconds. Needs atheris, which has wheels for Linux.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[2]))

with atheris.instrument_imports(include=["bot.reader"]):
    from bot.errors import BotError
    from bot.reader import Page, directives, extract, read_file
    from bot.reader.extract import load
    from bot.reader.head import instead

TYPES = ("text/html", "text/html; charset=utf-16", "application/xhtml+xml", "text/plain", "application/pdf", "")
NAMES = ("a.txt", "a.md", "a.html", "a.pdf", "a.docx", "")


def one_input(data: bytes) -> None:
    """Read the bytes as a page and as a file."""
    first, rest = (data[0], data[1:]) if data else (0, b"")
    page = Page(200, "https://news.example/a", {"content-type": TYPES[first % len(TYPES)]}, rest)
    directives(page)
    instead(page)
    for read in (lambda: extract(page), lambda: read_file(NAMES[first % len(NAMES)], rest)):
        try:
            article = read()
        except BotError as error:
            if error.code == "internal":
                raise
        else:
            if not any(map(str.isalpha, article.text)):
                raise AssertionError(article)


if __name__ == "__main__":
    load()
    atheris.Setup([*sys.argv, "-timeout=10"], one_input)
    atheris.Fuzz()
