"""A page becomes an Article: the article's own lines and nothing else, with its title, author, date, site and language.

    precision mode -> (looks short) default mode -> (still short) readability -> the cleaner of lines

CPU-bound: 25 ms at the median of news pages, 0.2 s on the longest, but a hostile page can cost more than the bounds
here foresee. Run it in a process that can be killed.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.errors import BotError, EmptyPage, Internal, NotReadable, RefusedBySite, TooBig
from bot.reader import facts as facts_of_page
from bot.reader import kinds, lines, telegram
from bot.reader.directives import directives
from bot.reader.layout import mend
from bot.reader.links import host_of
from bot.reader.refusals import refusal
from bot.reader.tree import MOST_ELEMENTS, paragraphs, parse, prune
from bot.text.models import Article

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from bot.reader.facts import Facts
    from bot.reader.page import Page

MAXIMUM_BYTES = 20_000_000
MAXIMUM_HTML = 5_000_000
"""Code points of HTML that are read: what `fetch` inflates at most."""
LEAST_EXCERPT = 160
"""Code points: a site that allows shorter excerpts allows no brief."""
_SHORT = 250
_DATES = {"original_date": True, "extensive_search": False}  # its extensive search takes a copyright year for a date
_UNSEEN = frozenset({"script", "style", "noscript", "template"})
_NOISY = (
    "trafilatura",
    "htmldate",
    "courlan",
    "readability",
    "readability.readability",
    "justext",
    "charset_normalizer",
)


def load() -> Any:
    """trafilatura, which takes 0.6 s to import, its remarks about odd pages kept out of our logs."""
    import trafilatura  # noqa: PLC0415 # comes with the first page

    for name in _NOISY:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    return trafilatura


def extract(page: Page) -> Article:
    """The article of a page, or the beginning of it that the page shows (`teaser`). Raises BotError alone."""
    try:
        return _extract(page)
    except BotError:
        raise
    except RecursionError as fault:
        raise NotReadable("nested too deep") from fault
    except Exception as fault:  # what the engines raise on broken pages is no promise of theirs
        raise Internal(type(fault).__name__) from fault


def _extract(page: Page) -> Article:
    refused = refusal(page)
    if refused:
        raise refused
    if len(page.body) > MAXIMUM_BYTES:
        raise TooBig("a page")
    if not page.body.strip():
        raise EmptyPage("nothing at all")
    excerpt = directives(page).excerpt
    if excerpt is not None and excerpt < LEAST_EXCERPT:
        raise RefusedBySite("no excerpts")
    return replace(_read(page), excerpt=excerpt)


def _read(page: Page) -> Article:
    if page.content_type in {"application/pdf", "text/plain"}:
        from bot.reader.files import read_file  # noqa: PLC0415 # files read pages too

        return replace(read_file("", page.body, page.content_type), url=page.url)
    html = page.text()
    if len(html) > MAXIMUM_HTML:
        raise TooBig("a page")
    tree = parse(html)
    if host_of(page.url) == telegram.HOST:
        return telegram.post(tree, page.url)
    return _article(page, html, tree)


def _article(page: Page, html: str, tree: HtmlElement) -> Article:
    facts = facts_of_page.read(tree, page.url)
    asides = lines.asides(tree)
    whole, linked = _visible(tree)
    mend(tree)
    prune(tree)
    found = _body(tree, page.url if host_of(page.url) else None, facts)
    text = lines.clean(found.text, facts.titles, facts.author or found.author, asides, facts.language)
    first = lines.lead(tree, facts.description, text) or lines.apart(tree, text, facts.language)
    reading = kinds.Reading(page.url, html, f"{first}\n{text}" if first else text, whole, linked, facts)
    fault = kinds.fault(reading)
    if fault:
        raise fault
    teaser = kinds.is_cut_off(reading)
    return Article(
        kinds.without_offers(reading.text) if teaser else reading.text,
        title=facts.title or found.title,
        url=facts.canonical or page.url or None,
        site=facts.site,
        author=facts.author or found.author,
        date=facts.date or _whole_date(found.date),
        language=facts.language,
        teaser=teaser,
        alternates=facts.alternates,
    )


def _visible(tree: HtmlElement) -> tuple[str, float]:
    """The start of a page's visible text, and which share of that text is links."""
    body = tree.find("body")
    if body is None:
        return "", 0.0
    pieces = []
    for element in body.iter():
        if element.tag not in _UNSEEN:
            pieces.append(element.text or "")
        pieces.append(element.tail or "")
    pieces = [" ".join(piece.split()) for piece in pieces]
    linked = sum(len(" ".join(anchor.text_content().split())) for anchor in body.iter("a"))
    return " ".join(filter(None, pieces))[:20_000], min(1.0, linked / (sum(map(len, pieces)) or 1))


def _body(tree: HtmlElement, url: str | None, facts: Facts) -> Article:
    """The text of a pruned tree by the first engine that finds enough, with what the engine says beside it."""
    if sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
        return Article("\n".join(filter(None, (" ".join(p.text_content().split()) for p in tree.iter("p")))))
    known = facts.date is not None and facts.author is not None and facts.title is not None
    found = _engine(tree, url, favor_precision=True, with_metadata=not known)
    if len(found.text) < _SHORT or len(found.text) < 0.3 * paragraphs(tree):
        other = _engine(tree, url)
        if len(found.text) < max(_SHORT, 0.6 * len(other.text)):
            found = replace(found, text=max(found.text, other.text, key=len))
    if len(found.text) < _SHORT:
        found = replace(found, text=max(found.text, _readable(tree), key=len))
    return found


def _engine(tree: HtmlElement, url: str | None, **mode: bool) -> Article:
    document = load().bare_extraction(tree, url=url, include_comments=False, date_extraction_params=_DATES, **mode)
    if document is None:
        return Article("")
    return Article(document.text or "", title=document.title, author=document.author, date=document.date)


def _whole_date(date: str | None) -> str | None:
    """A date that the engine found; not the first of January, which is how it writes a year alone."""
    return None if date and date.endswith("-01-01") else date


def _readable(tree: HtmlElement) -> str:
    """What readability-lxml takes for the article, a line for each paragraph."""
    from lxml import etree  # noqa: PLC0415 # as trafilatura
    from lxml import html as lxml_html  # noqa: PLC0415
    from readability import Document  # noqa: PLC0415 # needed for few pages

    try:
        summary = Document(lxml_html.tostring(tree, encoding="unicode")).summary(html_partial=True)
        found = lxml_html.fromstring(summary)
    except (etree.LxmlError, ValueError, TypeError, AttributeError):
        return ""
    blocks = [" ".join(block.text_content().split()) for block in found.iter("p", "li", "blockquote", "h2", "h3")]
    return "\n".join(filter(None, blocks))
