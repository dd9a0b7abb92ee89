"""The head of a page, read without building a tree: cheap and linear, so that it may run beside the event loop."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.reader.page import Page

_LENGTH = 300_000
"""Bytes that are looked at: the heads of news pages reach 200 kB of inlined style."""
_TAG = re.compile(rb"<(html|meta|link|base)\b([^<>]{0,2000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:⚡\-]{1,40})(?:\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_REFRESH = re.compile(r"\s*(\d{1,6})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?[\"']?([^\"']+)", re.IGNORECASE)


def tags(page: Page) -> Iterator[tuple[str, dict[str, str]]]:
    """The html, meta, link and base tags of the page's head with their attributes, in order."""
    start = page.body[:_LENGTH]
    for tag in _TAG.finditer(start):
        written = tag[2].decode("utf-8", "replace")
        attributes = {
            a[1].lower(): html.unescape(a[2] or a[3] or a[4] or "").strip() for a in _ATTRIBUTE.finditer(written)
        }
        yield tag[1].decode().lower(), attributes


def metas(page: Page) -> Iterator[tuple[str, str]]:
    """(name or property, content) of the page's meta tags."""
    for tag, attributes in tags(page):
        if tag == "meta" and "content" in attributes:
            yield (
                (attributes.get("name") or attributes.get("property") or attributes.get("http-equiv") or "").lower(),
                attributes["content"],
            )


def instead(page: Page) -> tuple[str, bool] | None:
    """The address of the page to read in place of this one, and whether this one will do when that fails.

    An AMP page stands for its canonical page; a page that refreshes within seconds to another address is a redirect.
    """
    if "html" not in page.content_type:
        return None
    amp, canonical = False, ""
    for tag, attributes in tags(page):
        if tag == "html":
            amp = "amp" in attributes or "⚡" in attributes
        elif tag == "link" and "canonical" in attributes.get("rel", "").lower().split():
            canonical = canonical or attributes.get("href", "")
        elif tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
            refresh = _REFRESH.match(attributes.get("content", ""))
            if refresh and int(refresh[1]) <= 5 and (address := _other(page, refresh[2])):
                return address, False
    if amp and (address := _other(page, canonical)):
        return address, True
    return None


def _other(page: Page, written: str) -> str | None:
    """The address that a page's link leads to, when that is another page."""
    try:
        address = urldefrag(urljoin(page.url, written.strip())).url
    except ValueError:
        return None
    return address if written and address != page.url else None
