"""Links that open a page at the very words quoted: text fragments (https://wicg.github.io/scroll-to-text-fragment/).

A page's link with `#:~:text=[prefix-,]start[,end][,-suffix]` after it.
"""

from __future__ import annotations

import contextlib
from typing import Final
from urllib.parse import quote, urlsplit

import regex

LONGEST: Final = 1000
"""Characters of a link to a place; a longer one is not made."""

_WHOLE: Final = 60
"""Characters up to which a quote is named whole, and not by its beginning and end."""

_WORDS: Final = 4
"""Words that name a beginning or an end."""

_WORD: Final = regex.compile(r"\S+")


def web(url: str | None) -> str | None:
    """The link itself if it is one of the web, with a host and without a user's name in it; else None."""
    if not url or regex.search(r"[\s\x00-\x20\x7f-\x9f\ud800-\udfff]", url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    return url if parts.scheme.lower() in {"http", "https"} and host and "@" not in parts.netloc else None


def reachable(url: str) -> bool:
    """Whether Telegram takes a link of the web for a button: a host of one word, of an intranet, it refuses."""
    name = urlsplit(url).hostname or ""
    return "." in name or ":" in name


def host(url: str) -> str:
    """The host of a link of the web, as it is asked for: without "www." and, in another script, in its ASCII form."""
    name = urlsplit(url).hostname or ""
    with contextlib.suppress(UnicodeError):
        name = name if name.isascii() else name.encode("idna").decode("ascii")
    return name.removeprefix("www.")


def link(url: str, text: str, start: int, end: int) -> str | None:
    """The link to `text[start:end]` on the page of that text; None when it would be too long."""
    words = [match.span() for match in _WORD.finditer(text, start, end)]
    if not words:
        return None
    if end - start <= _WHOLE or len(words) < 2 * _WORDS:
        named = [text[start:end]]
    else:
        named = [text[start : words[_WORDS - 1][1]], text[words[-_WORDS][0] : end]]
    directive = ",".join(_encoded(each) for each in named)
    if text.count(named[0]) > 1:
        # The first word that is found may lack its beginning.
        before = _WORD.findall(text, max(0, start - _WHOLE), start)[1:][-_WORDS:]
        if before:
            directive = f"{_encoded(' '.join(before))}-,{directive}"
    address, mark, fragment = url.partition("#")
    made = f"{address}#{fragment.partition(':~:')[0] if mark else ''}:~:text={directive}"
    return made if len(made) <= LONGEST else None


def _encoded(words: str) -> str:
    """Percent-encoded as the specification wants: the hyphen too, which parts the terms."""
    return quote(" ".join(words.split()), safe="", errors="replace").replace("-", "%2D")
