"""Whatever a page or a file holds: an article or an error of ours, quickly, and nothing of the page's machinery."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import BotError
from bot.reader import Page, directives, extract, is_plain, is_private_link, read_file, shown_host
from bot.reader.guard import Policy, target
from bot.reader.head import instead
from bot.text.models import Article

TAGS = [
    "html",
    "head",
    "body",
    "p",
    "div",
    "span",
    "a",
    "article",
    "main",
    "section",
    "h1",
    "h2",
    "ul",
    "li",
    "table",
    "tr",
    "td",
    "br",
    "script",
    "style",
    "title",
    "meta",
    "link",
    "figure",
    "figcaption",
    "blockquote",
    "pre",
    "time",
    "svg",
    "template",
    "form",
    "noscript",
    "iframe",
]
ATTRIBUTES = [
    "class=related",
    'class="newsletter share"',
    "id=main",
    "href=/a",
    "lang=de",
    'property="og:title" content="Ferry"',
    "rel=canonical href=//x",
    "data-nosnippet",
    "type=application/ld+json",
    'http-equiv=refresh content="0;url=/b"',
    "class='",
    'id="',
    "<",
    "=",
    "amp",
]
TEXTS = [
    "The ferry sails again on Monday. ",
    "“We kept it,” said Mirela Dunn. ",
    "Читайте также: ",
    "来週の月曜日。",
    "&amp;",
    "&#0;",
    "&#x110000;",
    "]]>",
    "<!--",
    "-->",
    "<![CDATA[",
    "{",
    '"@type": "NewsArticle"',
    "\0",
    "\ud800",
    "\u202e",
    "\n",
    " " * 50,
    "2026-11-23",
]

piece = st.one_of(
    st.builds(lambda tag, attribute: f"<{tag} {attribute}>", st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES)),
    st.builds(lambda tag: f"<{tag}>", st.sampled_from(TAGS)),
    st.builds(lambda tag: f"</{tag}>", st.sampled_from(TAGS)),
    st.builds(lambda text, times: text * times, st.sampled_from(TEXTS), st.integers(1, 30)),
    st.text(max_size=20),
)
pages = st.lists(piece, max_size=40).map("".join)
urls = st.one_of(
    st.text(max_size=60),
    st.builds(
        lambda *parts: "".join(parts),
        st.sampled_from(["http://", "https://", "//", ""]),
        st.text(max_size=30),
        st.sampled_from(["", "/", ":80", "?a=", "@b", "#"]),
        st.text(max_size=20),
    ),
)
RELAXED = [HealthCheck.too_slow, HealthCheck.data_too_large]


def holds(html: str, url: str) -> None:
    """Reading this page gives an article with letters, or one of our errors."""
    try:
        found = extract(Page.of_html(html, url))
    except BotError as error:
        assert error.__cause__ is None or error.code != "internal", repr(error.__cause__)  # noqa: PT017
    else:
        assert isinstance(found, Article)
        assert any(map(str.isalpha, found.text))
        assert "\0" not in found.text


@settings(max_examples=120, deadline=None, suppress_health_check=RELAXED)
@given(pages, urls)
def test_any_page(html: str, url: str) -> None:
    holds(html, url)


@pytest.mark.long
@pytest.mark.timeout(3600)  # 20 to 40 pages a second
@settings(max_examples=10_000, deadline=None, suppress_health_check=RELAXED)
@given(pages, urls)
def test_ten_thousand_pages(html: str, url: str) -> None:
    holds(html, url)


@settings(max_examples=150, deadline=None, suppress_health_check=RELAXED)
@given(
    st.one_of(
        st.binary(max_size=300),
        st.builds(
            lambda start, rest: start + rest,
            st.sampled_from([b"%PDF-1.4\n", b"PK\x03\x04", b"\xff\xfe", b"<html>", b"\xd0\xcf\x11\xe0", b"---\n"]),
            st.binary(max_size=200),
        ),
    ),
    st.sampled_from(["a.txt", "b.md", "c.pdf", "d.docx", "e.html", ""]),
)
def test_any_file(data: bytes, name: str) -> None:
    assert is_plain(data) in {True, False}
    try:
        assert any(map(str.isalpha, read_file(name, data).text))
    except BotError as error:
        assert error.code != "internal"  # noqa: PT017


@settings(max_examples=400, deadline=None)
@given(urls)
def test_any_link(url: str) -> None:
    shown = shown_host(url)
    assert shown.isascii() or shown_host(f"https://{shown}/") == shown
    assert is_private_link(url) in {True, False}
    try:
        taken = target(url, Policy())
    except BotError:
        return
    assert taken.url.isascii()
    assert target(taken.url, Policy()) == taken  # one reading, whoever reads it again


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), st.text(max_size=40))
def test_any_head(body: bytes, header: str) -> None:
    page = Page(200, "https://news.example/a", {"content-type": "text/html", "x-robots-tag": header}, body)
    found = directives(page)
    assert found.excerpt is None or found.excerpt >= 0
    assert instead(page) is None or instead(page)[0]
