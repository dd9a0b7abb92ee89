"""What a page's site forbids: keeping a copy of it, showing excerpts of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.reader.head import metas

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.reader.page import Page

_NAMES = frozenset({"robots", "newsbrief"})


@dataclass(frozen=True, slots=True)
class Directives:
    """`archive`: a copy may be kept (the result may be cached). `excerpt`: code points that may be shown; None: any."""

    archive: bool = True
    excerpt: int | None = None


def directives(page: Page) -> Directives:
    """What `X-Robots-Tag` and `<meta name="robots">` say: noarchive, nosnippet, max-snippet; the strictest of all."""
    archive, excerpt = True, None
    for rule in _rules(page):
        name, _, value = rule.partition(":")
        if name in {"noarchive", "nocache"}:
            archive = False
        elif name in {"nosnippet", "none"}:
            excerpt = 0 if name == "nosnippet" else excerpt
            archive = archive and name != "none"
        elif name == "max-snippet" and value.strip().isdecimal():
            excerpt = min(int(value), excerpt) if excerpt is not None else int(value)
    return Directives(archive, excerpt)


def _rules(page: Page) -> Iterator[str]:
    sources = [page.headers.get("x-robots-tag", "")]
    if "html" in page.content_type:
        sources += [content for name, content in metas(page) if name in _NAMES]
    for source in sources:
        for rule in source.lower().split(","):
            name, _, rest = rule.strip().partition(":")
            # A header may begin with the program it speaks to: "googlebot: nosnippet" is not said to us.
            if name.strip() == "max-snippet" or not rest:
                yield rule.strip()
            elif name.strip() in _NAMES:
                yield rest.strip()
