"""HTML becomes a tree, bounded, without what is certainly not the article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.errors import EmptyPage

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_ELEMENTS = 40_000
"""Above that the engine takes seconds (40 µs an element); the longest of a hundred news pages has 9,000."""
_INSIDE = r"(?:[^>\"']+|\"[^\"]*\"|'[^']*')*+(?:>|[\"']|\Z)"
# A script is passed over whole: the "<" and the quotes in it are no tags.
_TAG = re.compile(rf"(<(?:(script|style)\b|[a-z]){_INSIDE})(?(2).*?(?:</\2|\Z))", re.IGNORECASE | re.DOTALL)
_LONG_TAG = 2_000
_MOST_ATTRIBUTES = 150  # 100,000 attributes cost libxml2 15 s: it compares each with all before it
_BREAKS = re.compile(r"(?:<br\b[^<>]{0,40}>\s*+){3,}", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>", re.IGNORECASE)
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:modal|lightbox|tooltip|gallery-overlay|read-?(?:more|next|also)|more-?on|related(?:-?\w+)?|recirc\w*|"
    r"newsletter\w*|sign-?up|subscribe|subscription|cta|promo\w*|paywall-cta|read(?:ing)?-?time|estimated-read-time|"
    r"share\w*|sharing|social\w*|breadcrumbs?|comments?|disqus|cookie\w*|consent|gdpr|outbrain|taboola|sponsor\w*|"
    r"advert\w*|recommend\w*|most-?(?:read|popular)|trending|up-?next|playlist|sr-only|screen-reader-text|"
    r"visually-hidden|postinfo|post-?tags|tag-?list|tags|caption-?text|wp-caption-text|figcaption|image-?credit|"
    r"photo-?credit|copyright|author-?bio|about-?(?:the-?)?author)(?:$|[\s_-])",
    re.IGNORECASE,
)
_WHOLE = frozenset({"html", "body", "main", "article", "head", "title", "meta", "link", "script", "h1", "form"})
_IN_A_LINE = frozenset({"span", "a", "label", "i", "b", "strong", "em", "small", "button", "form", "fieldset"})
_PROSE_BLOCKS = frozenset({"p", "li", "td", "blockquote", "dd", "dt", "figure"})
_OFFER = 300
"""Code points that a block around a button has at most: in a longer one the button is by the way."""
_LARGE = 0.25
"""The share of a page's paragraph text that no furniture holds."""


def parse(html: str) -> HtmlElement:
    """The tree of a page, its costly parts (endless attributes, runs of line breaks) taken out first."""
    from lxml import etree  # noqa: PLC0415 # what reads text needs no lxml
    from lxml import html as lxml_html  # noqa: PLC0415

    html = _NOT_XML.sub(" ", _DECLARATION.sub("", html, count=1))
    html = _BREAKS.sub("<br><br>", html)
    if len(html) > _LONG_TAG:
        html = _TAG.sub(_bounded, html)
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = lxml_html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as fault:
        raise EmptyPage("no tree") from fault
    if tree is None or not isinstance(tree.tag, str):
        raise EmptyPage("no elements")
    return tree


def _bounded(tag: re.Match[str]) -> str:
    """The tag, without its attributes when there are more of them than any page has."""
    written = tag[1]
    if len(written) < _LONG_TAG or len(written.split(None, _MOST_ATTRIBUTES + 1)) <= _MOST_ATTRIBUTES:
        return tag[0]
    name = re.match(r"<[\w:-]{1,40}", written)
    return f"{name[0]}>{tag[0][len(written) :]}" if name else ""


def prune(tree: HtmlElement) -> None:
    """Take out of a tree what its markup says is not the article, or what its site forbids to excerpt."""
    for element in tree.xpath("//*[@data-nosnippet]"):
        _drop(element)
    _drop_other_articles(tree)
    _drop_offers(tree)
    whole = paragraphs(tree) or 1
    removed: set[HtmlElement] = set()
    for element in list(tree.iter()):
        if element.tag in _WHOLE or not isinstance(element.tag, str):
            continue
        parent = element.getparent()
        if parent in removed:
            removed.add(element)
            continue
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if len(names) > 1 and len(names) < 2000 and _FURNITURE.search(names) and paragraphs(element) < _LARGE * whole:
            removed.add(element)
    for element in removed:
        if element.getparent() not in removed:
            _drop(element)


def paragraphs(element: HtmlElement) -> int:
    """Characters in the paragraphs of an element."""
    own = [element] if element.tag == "p" else element.iter("p")
    return sum(len(piece) for paragraph in own for piece in paragraph.itertext())


def _drop_offers(tree: HtmlElement) -> None:
    """Take out the smallest blocks around a button or a field: what stands there asks something of the reader."""
    for control in list(tree.iter("button", "input", "select", "textarea")):
        block = next((outer for outer in control.iterancestors() if outer.tag not in _IN_A_LINE), None)
        if block is None or block.tag in _WHOLE or block.tag in _PROSE_BLOCKS:
            continue
        if block.find(".//h1") is None and len(block.text_content()) < _OFFER:
            _drop(block)


def _drop_other_articles(tree: HtmlElement) -> None:
    """Keep the first of several stories on a page, not those nested in it, or after it with headlines of their own."""
    articles = [article for article in tree.iter("article") if paragraphs(article) >= 200]
    if len(articles) < 2:
        return
    first = articles[0]
    inside = [article for article in articles[1:] if first in article.iterancestors()]
    nested = [article for article in inside if next(article.iterancestors("article"), None) is first]
    own = paragraphs(first) - sum(paragraphs(article) for article in nested)
    if len(inside) > 1 and own >= 150:  # a single one may be the story itself, in a wrapper
        for article in nested:
            _drop(article)
    elif not inside and first.find(".//h1") is not None:
        for article in articles[1:]:
            if any(article.find(path) is not None for path in (".//h1", ".//h2", ".//article")):
                _drop(article)


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()
