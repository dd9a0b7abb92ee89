"""What a page says of itself: JSON-LD, OpenGraph and meta tags. Read before anything is pruned."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from bot.reader.links import host_of, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|NewsItem)$")
_SEPARATED = re.compile(r"\s+[-–—|·•»:]+\s+|\s*[|｜»]\s*")
_ISO_DATE = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_LONGEST_JSON = 400_000
_LONGEST_FACT = 400
_MOST_ALTERNATES = 40
"""Languages that an article may name its forms in."""


@dataclass(frozen=True, slots=True)
class Facts:
    """`titles`: all that the page calls its title, the best first. `free`: False when it is for subscribers."""

    titles: tuple[str, ...] = ()
    description: str | None = None
    site: str | None = None
    author: str | None = None
    date: str | None = None
    language: str | None = None
    canonical: str | None = None
    alternates: tuple[str, ...] = ()
    kind: str = ""
    types: frozenset[str] = frozenset()
    free: bool = True

    @property
    def title(self) -> str | None:
        """The best title, the site's name off its end."""
        return _without_site(self.titles[0], self) if self.titles else None


def read(tree: HtmlElement, url: str) -> Facts:
    """The facts of a page's tree."""
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        content = _text(meta.get("content"))
        if name and content:
            metas.setdefault(name, content)
    things = list(_things(tree))
    article = next((thing for thing in things if _is_article(thing)), {})
    headings = [_text(heading.text_content()) for heading in tree.iter("h1")][:4]
    head_title = tree.findtext(".//title")
    titles = [
        _string(article.get("headline")),
        metas.get("og:title"),
        metas.get("twitter:title"),
        *headings,
        _text(head_title),
    ]
    description = metas.get("og:description") or metas.get("description") or metas.get("twitter:description")
    return Facts(
        titles=tuple(dict.fromkeys(title for title in titles if title)),
        description=description or _string(article.get("description")),
        site=_site(metas.get("og:site_name")) or _site(_name(article.get("publisher"))),
        author=_name(article.get("author")),
        date=_date(article, metas),
        language=_language(tree, metas, article),
        canonical=_canonical(tree, url),
        alternates=_alternates(tree, url),
        kind=metas.get("og:type", "").lower(),
        types=frozenset(kind for thing in things for kind in _types(thing)),
        free=not any(
            _string(thing.get("isAccessibleForFree")).lower() == "false" for thing in things if _is_article(thing)
        )
        and metas.get("article:content_tier", "free") == "free",
    )


def _site(name: str | None) -> str | None:
    """A site's name without its motto; None for an address, which the host says better."""
    short = _SEPARATED.split(name or "")[0].strip(" @")
    return short if short and "://" not in short else None


def _text(value: str | None) -> str:
    # Twice escaped is common: "&amp;#8217;" in a meta tag, "&#8217;" in JSON.
    return " ".join(html.unescape(value[: 4 * _LONGEST_FACT]).split())[:_LONGEST_FACT] if value else ""


def _string(value: Any) -> str:
    return _text(str(value)) if isinstance(value, (str, int, bool)) else ""


def _things(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD, those in `@graph` too."""
    for script in tree.iter("script"):
        written = script.text
        if not written or "ld+json" not in (script.get("type") or "").lower() or len(written) > _LONGEST_JSON:
            continue
        try:
            found = json.loads(written, strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in found if isinstance(found, list) else [found]:
            if isinstance(thing, dict):
                graph = thing.get("@graph")
                yield thing
                yield from (inner for inner in graph if isinstance(inner, dict)) if isinstance(graph, list) else ()


def _types(thing: dict[str, Any]) -> list[str]:
    kind = thing.get("@type")
    return (
        [kind]
        if isinstance(kind, str)
        else [one for one in kind if isinstance(one, str)]
        if isinstance(kind, list)
        else []
    )


def _is_article(thing: dict[str, Any]) -> bool:
    return any(_ARTICLE.search(kind) for kind in _types(thing))


def _name(value: Any) -> str | None:
    """The names of a person or an organisation, or of a list of them."""
    people = value if isinstance(value, list) else [value]
    names = [_string(person.get("name") if isinstance(person, dict) else person) for person in people[:8]]
    return ", ".join(dict.fromkeys(name for name in names if name and not name.startswith("http"))) or None


def _date(article: dict[str, Any], metas: dict[str, str]) -> str | None:
    for value in (
        _string(article.get("datePublished")),
        *map(metas.get, ("article:published_time", "datepublished", "date")),
    ):
        if value and (found := _ISO_DATE.match(value)):
            return found[0]
    return None


def _language(tree: HtmlElement, metas: dict[str, str], article: dict[str, Any]) -> str | None:
    root = tree if tree.tag == "html" else tree.getroottree().getroot()
    declared = (root.get("lang"), root.get("xml:lang"), _string(article.get("inLanguage")), metas.get("og:locale"))
    for value in (*declared, metas.get("content-language")):
        if value and _LANGUAGE.fullmatch(value.strip()):
            return value.strip().replace("_", "-")
    return None


def _canonical(tree: HtmlElement, url: str) -> str | None:
    """The canonical link, when it is on the page's own host: no site speaks for another's addresses."""
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            try:
                address = urljoin(url, (link.get("href") or "").strip())
                path = parts_of(address).path
            except ValueError:
                continue
            same = host_of(address) == host_of(url) and address.startswith(("http://", "https://"))
            # A site that calls its front page the canonical form of every page says nothing.
            return address if same and (path.strip("/") or not parts_of(url).path.strip("/")) else None
    return None


def _alternates(tree: HtmlElement, url: str) -> tuple[str, ...]:
    """The links to the same page in other languages (`hreflang`), those to front pages aside."""
    found: dict[str, None] = {}
    for link in tree.iter("link"):
        if "alternate" not in (link.get("rel") or "").lower().split() or not link.get("hreflang"):
            continue
        try:
            address = urljoin(url, (link.get("href") or "").strip())
            article = address.startswith(("http://", "https://")) and parts_of(address).path.strip("/")
        except ValueError:
            continue
        if article and address != url and len(address) <= _LONGEST_FACT:
            found[address] = None
    return tuple(found)[:_MOST_ALTERNATES]


def _without_site(title: str, facts: Facts) -> str:
    """A title without the name of its site at either end: what another title or the site's name says it is."""
    pieces = _SEPARATED.split(title)
    if len(pieces) < 2:
        return title
    for other in facts.titles[1:]:
        if len(other) > 15 and len(other) < len(title) and (title.startswith(other) or title.endswith(other)):
            return other
    site = _letters(facts.site or "")
    last, first = _letters(pieces[-1]), _letters(pieces[0])
    if site and last and (last == site or last in site or site in last):
        return title[: title.rindex(pieces[-1])].rstrip(" -–—|·•»:｜")
    if site and first == site:
        return title[title.index(pieces[0]) + len(pieces[0]) :].lstrip(" -–—|·•»:｜")
    return title


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
