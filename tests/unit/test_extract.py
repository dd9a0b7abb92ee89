"""From page to article: what is kept, what is left out, which facts are believed, which pages are no articles."""

# ruff: noqa: E501 -- tables read better with one case a line

from __future__ import annotations

import contextlib
import time

import pytest

from bot.errors import (
    BotCheck,
    BotError,
    ConsentPage,
    EmptyPage,
    HomePage,
    NotFound,
    Paywall,
    RefusedBySite,
    VideoPage,
)
from bot.reader import Directives, Page, directives, extract, is_private_link, shown_host

URL = "https://news.example/2026/11/ferry-sails-again-on-monday"
PARAGRAPHS = [
    "The ferry to Ostrava Island sails again on Monday after eleven weeks in the dock, the harbour office said in a statement.",
    "“We kept our promise to the islanders,” said Mirela Dunn, the harbour master, as the first cars rolled on board at noon.",
    "Tickets will cost no more than before, although the new engine was dearer than the council had reckoned with in spring.",
    "A second ship, the Heron, stays in reserve until the end of winter, when ice tends to close the northern channel for days.",
]
STORY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def page(body: str, head: str = "", url: str = URL, language: str = "en") -> Page:
    return Page.of_html(
        f'<!doctype html><html lang="{language}"><head><title>Ferry sails again</title>{head}</head><body>{body}</body></html>',
        url,
    )


def article(body: str, head: str = "", url: str = URL, language: str = "en"):
    return extract(page(body, head, url, language))


# ------------------------------------------------------------------ what is kept and what is left out
def test_the_article_and_nothing_else() -> None:
    around = (
        "<nav><a href=/a>Politics</a> <a href=/b>Sport</a></nav>",
        "<footer>© 2026 News Example. All rights reserved.</footer>",
    )
    found = article(f"{around[0]}<main><article><h1>Ferry sails again</h1>{STORY}</article></main>{around[1]}")
    assert found.text.split("\n") == PARAGRAPHS


@pytest.mark.parametrize(
    "line",
    [
        "<p>Ferry sails again</p>",
        "<h2>Ferry sails again</h2>",
        "<p>Monday, 23 November 2026, 10:15</p>",
        "<p>Read more: <a href=/x>Why the ferry was late for eleven weeks</a></p>",
        "<p><strong>Related:</strong> Why the ferry was late</p>",
        "<p>Advertisement</p>",
        "<p>Sign up for our free newsletter and never miss a story again.</p>",
        "<p>Follow us on every network you like and share your thoughts.</p>",
        "<p><a href=/x>Council quarrels over the price of a bridge</a></p>",
        "<p><strong>BRIDGE ROW:</strong> <a href=/x>Council quarrels over the price of steel</a> [INSIGHT]</p>",
        "<p>Cars on the ferry’s deck in spring (photo: Jon Harrow)</p>",
        "<figure><img src=a.jpg><figcaption>Cars on the deck of the ferry</figcaption></figure>",
        "<div class='newsletter-signup'><p>The best stories of the week, every Friday in your mail.</p></div>",
        "<aside class=related><p>Council quarrels over the price of a bridge that nobody wants.</p></aside>",
        "<div data-nosnippet><p>These words are not to be shown anywhere else, says the site.</p></div>",
    ],
)
@pytest.mark.parametrize("place", [0, 2])
def test_what_spoils_a_summary_is_left_out(line: str, place: int) -> None:
    paragraphs = [f"<p>{text}</p>" for text in PARAGRAPHS]
    body = "".join([*paragraphs[:place], line, *paragraphs[place:]])
    assert article(f"<article><h1>Ferry sails again</h1>{body}</article>").text.split("\n") == PARAGRAPHS


@pytest.mark.parametrize(
    "line",
    [
        "<p>mirela.dunn@harbour.example</p>",
        "<p>Jon Harrow contributed to this report.</p>",
        "<p>Filed under: ferries, islands</p>",
        "<p>© 2026 News Example</p>",
        "<p>Tags</p><p>ferry, island, harbour, council, winter, ice</p>",
        "<h3>More stories</h3>",
    ],
)
def test_what_stands_after_the_article_is_left_out(line: str) -> None:
    assert article(f"<article><h1>Ferry sails again</h1>{STORY}{line}</article>").text.split("\n") == PARAGRAPHS


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("de", "Lesen Sie auch"), ("fr", "À lire aussi"), ("es", "Lea también"), ("pt-BR", "Leia também"), ("it", "Leggi anche"), ("nl", "Lees ook"),
        ("pl", "Czytaj także"), ("cs", "Čtěte také"), ("ru", "Читайте также"), ("uk", "Читайте також"), ("tr", "İlgili haber"), ("id", "Baca juga"),
        ("ar", "اقرأ أيضا"), ("fa", "بیشتر بخوانید"), ("ur", "مزید پڑھیں"), ("hi", "यह भी पढ़ें"), ("ja", "関連記事"), ("ko", "관련기사"), ("zh", "相关阅读"), ("", "Читайте также"),
    ],
)  # fmt: skip
def test_labels_of_each_language_are_known(language: str, label: str) -> None:
    paragraphs = [f"<p>{text}</p>" for text in PARAGRAPHS]
    body = f"{paragraphs[0]}<p>{label}: 9 8 7</p>{''.join(paragraphs[1:])}<p>{label}</p>"
    assert article(f"<article>{body}</article>", language=language).text.split("\n") == PARAGRAPHS


def test_the_words_of_people_are_kept_when_they_look_like_labels() -> None:
    said = "<p>“More,” she said.</p><p>Source: “I read it in the paper,” he told us, and laughed, and read more: two pages of it.</p>"
    assert "“More,” she said." in article(f"<article>{STORY}{said}{STORY.replace('ferry', 'boat')}</article>").text


def test_of_several_stories_the_first_is_read() -> None:
    second = "".join(f"<p>{text.replace('ferry', 'bridge')} It stands.</p>" for text in PARAGRAPHS)
    found = article(
        f"<article><h1>Ferry sails again</h1>{STORY}</article><article><h1>Bridge stands</h1>{second}</article>"
    )
    assert found.text.split("\n") == PARAGRAPHS


def test_a_lead_in_bare_text_is_not_lost() -> None:
    lead = "Islanders cheered on the quay when the ferry, eleven weeks late and freshly painted, came round the mole on Sunday."
    found = article(
        f"<h1>Ferry sails again</h1><div class=content>{lead}<br><br>{STORY}</div>",
        f'<meta name=description content="{lead}">',
    )
    assert found.text.split("\n") == [lead, *PARAGRAPHS]


# ------------------------------------------------------------------ what a page says of itself
HEAD = """<meta property="og:title" content="Ferry sails again | News Example"><meta property="og:site_name" content="News Example">
<link rel=canonical href="https://news.example/ferry"><meta property="og:type" content="article">
<script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"], "headline": "Ferry sails &amp; sings again",
"datePublished": "2026-11-23T10:00:00+01:00", "author": [{"name": "Ada Lind"}, "Jon Harrow"], "inLanguage": "en-GB"}]}</script>"""


def test_facts_come_from_what_the_page_says() -> None:
    found = article(f"<article>{STORY}</article>", HEAD)
    assert (found.title, found.site, found.author) == (
        "Ferry sails & sings again",
        "News Example",
        "Ada Lind, Jon Harrow",
    )
    assert (found.date, found.language, found.url) == ("2026-11-23", "en", "https://news.example/ferry")


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Ferry sails again | News Example", "Ferry sails again"),
        ("Ferry sails again - News Example", "Ferry sails again"),
        ("News Example: Ferry sails again", "News Example: Ferry sails again"),
        ("News Example | Ferry sails again", "Ferry sails again"),
        ("Ferry - and bridge - again", "Ferry - and bridge - again"),
    ],
)
def test_the_site_is_taken_off_the_title(title: str, shown: str) -> None:
    head = f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="News Example">'
    assert (
        extract(Page.of_html(f"<html><head>{head}</head><body><article>{STORY}</article></body></html>", URL)).title
        == shown
    )


@pytest.mark.parametrize(
    ("canonical", "url"),
    [
        ("https://news.example/ferry", "https://news.example/ferry"),
        ("/ferry", "https://news.example/ferry"),
        ("https://victim.example/story", URL),
        ("https://news.example.victim.example/story", URL),
        ("//victim.example/story", URL),
        ("https://news.example/", URL),
        ("javascript:alert(1)", URL),
        ("http://[", URL),
        ("", URL),
    ],
)
def test_a_canonical_link_counts_on_its_own_host_alone(canonical: str, url: str) -> None:
    assert article(f"<article>{STORY}</article>", f'<link rel="canonical" href="{canonical}">').url == url


def test_the_same_article_in_other_languages() -> None:
    links = (
        ("fr", "https://news.example/fr/bac"),
        ("fa", "/fa/ferry"),
        ("x-default", "https://news.example/"),
        ("de", "javascript:alert(1)"),
        ("it", "http://["),
        ("en", URL),
    )
    head = "".join(f'<link rel="alternate" hreflang="{code}" href="{href}">' for code, href in links)
    head += '<link rel="alternate" type="application/rss+xml" href="/feed">'
    assert article(f"<article>{STORY}</article>", head).alternates == (
        "https://news.example/fr/bac",
        "https://news.example/fa/ferry",
    )


@pytest.mark.parametrize(
    "json",
    [
        "{",
        "[" * 50_000,
        '{"@type": "NewsArticle", "headline": {"a": 1}, "author": [[1]]}',
        '{"@graph": {"a": 1}}',
        '"text"',
        "null",
        '{"@type": 7}',
    ],
)
def test_broken_json_ld_costs_nothing(json: str) -> None:
    assert (
        article(f"<article>{STORY}</article>", f'<script type="application/ld+json">{json}</script>').text.split("\n")
        == PARAGRAPHS
    )


def test_a_year_alone_is_no_date() -> None:
    assert (
        article(
            f"<article>{STORY}</article><footer>© 2026 News Example</footer>", url="https://news.example/2026/ferry"
        ).date
        is None
    )


# ------------------------------------------------------------------ what is no article
LINKS = "".join(f"<h2><a href=/{i}>Story number {i} of a very long day in town</a></h2>" for i in range(60))
CASES = {
    "consent form": (page("<h1>Before you continue</h1><p>We value your privacy. We use cookies for this.</p><button>Accept all</button>"), ConsentPage),
    "consent form in German": (page("<p>Wir schätzen Ihre Privatsphäre und die unserer Leser.</p><button>Alle akzeptieren</button>", language="de"), ConsentPage),
    "consent host": (page(f"<article>{STORY}</article>", url="https://consent.yahoo.example/v2/collect?x=1"), ConsentPage),
    "bot check": (page("<title>Just a moment...</title><p>Checking your browser.</p><script>window._cf_chl_opt={}</script>"), BotCheck),
    "front page": (page(LINKS, url="https://news.example/"), HomePage),
    "front page in a language": (page(LINKS, url="https://news.example/en/"), HomePage),
    "section": (page(LINKS, url="https://news.example/world/europe"), HomePage),
    "video": (page("<video></video><p>Watch the ferry.</p>", '<meta property="og:type" content="video.other">'), VideoPage),
    "video host": (page(f"<p>{PARAGRAPHS[0]}</p>", url="https://www.youtube.com/watch?v=abc"), VideoPage),
    "said 404": (page("<h1>404</h1><p>The page is gone, alas.</p>"), NotFound),
    "stub": (page("<article><p>The ferry sails.</p></article><div>Subscribe to continue reading</div>"), Paywall),
    "no snippets": (page(f"<article>{STORY}</article>", '<meta name="robots" content="nosnippet">'), RefusedBySite),
    "no snippets to speak of": (page(f"<article>{STORY}</article>", '<meta name="robots" content="index, max-snippet:50">'), RefusedBySite),
    "empty body": (page(""), EmptyPage),
    "no letters": (page("<p>12 34 56</p>"), EmptyPage),
    "nothing": (Page.of_html("", URL), EmptyPage),
    "only scripts": (page("<script>document.write('a')</script>"), EmptyPage),
    "status 404": (Page(404, URL, {"content-type": "text/html"}, STORY.encode()), NotFound),
    "deleted post": (page('<div class="tgme_widget_message_error">Post not found</div>', url="https://t.me/a/1?embed=1"), NotFound),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_is_no_article_gets_its_own_answer(name: str) -> None:
    given, error = CASES[name]
    with pytest.raises(BotError) as caught:
        extract(given)
    assert type(caught.value) is error


@pytest.mark.parametrize(
    ("body", "head", "url"),
    [
        (f"<article>{STORY}</article>", "", "https://ferry.example/"),
        (f"<article>{STORY}<p>We value your privacy, says the office; accept all that is offered.</p></article>", "", URL),
        (f"<article>{STORY}</article><div class=cookie-banner>We value your privacy <button>Accept all</button></div>", "", URL),
        (f"<article>{STORY}</article>{LINKS}", "", URL),
        (f"<article>{STORY}</article>{LINKS}", '<meta property="og:type" content="article">', "https://news.example/"),
        (f"<article><video></video>{STORY * 2}</article>", '<meta property="og:type" content="video">', URL),
        (f"<article><h1>404 islands</h1>{STORY * 2}</article>", "", URL),
        (f"<article>{STORY}</article><form><div class=g-recaptcha></div></form>", "", URL),
        (f"<article>{STORY}</article>", '<meta name="robots" content="max-snippet:-1, noarchive">', URL),
        (f"<article>{STORY}</article>", '<meta name="googlebot" content="nosnippet">', URL),
    ],
)  # fmt: skip
def test_articles_are_not_mistaken_for_anything_else(body: str, head: str, url: str) -> None:
    assert PARAGRAPHS[1] in article(body, head, url).text


@pytest.mark.parametrize("url", ["", "A://[", "http://[", "http://]/", "nothing at all", "//", "http://a:b:c/"])
def test_an_address_that_is_none_costs_no_article(url: str) -> None:
    assert article(f"<article>{STORY}</article>", url=url).text.split("\n") == PARAGRAPHS


def test_a_beginning_is_read_and_said_to_be_one() -> None:
    found = article(f"<article>{STORY}</article><p>This article is for subscribers. Already a subscriber? Log in</p>")
    assert found.teaser
    assert found.text.split("\n") == PARAGRAPHS
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>'
    assert article(f"<article>{STORY}</article>", head).teaser
    assert not article(f"<article>{STORY * 6}</article>", head).teaser
    assert not article(f"<article>{STORY}</article>").teaser


def test_a_telegram_post_is_read_as_it_stands() -> None:
    post = """<div class="tgme_widget_message_owner_name"><span>Harbour News</span></div>
    <div class="tgme_widget_message_text js-message_text">The ferry sails again.<br><br>“We kept <b>our</b> promise,” said Dunn.</div>
    <a><time datetime="2026-11-23T09:00:00+00:00">10:00</time></a>"""
    found = article(post, url="https://t.me/harbournews/12?embed=1&mode=tme")
    assert found.text == "The ferry sails again.\n“We kept our promise,” said Dunn."
    assert (found.site, found.date, found.url) == ("Harbour News", "2026-11-23", "https://t.me/harbournews/12")


# ------------------------------------------------------------------ what sites forbid
@pytest.mark.parametrize(
    ("header", "meta", "said"),
    [
        ("", "", Directives()),
        ("noarchive", "", Directives(archive=False)),
        ("", "noarchive, follow", Directives(archive=False)),
        ("", "NOCACHE", Directives(archive=False)),
        ("nosnippet", "", Directives(excerpt=0)),
        ("", "none", Directives(archive=False)),
        ("max-snippet: 300", "max-snippet:200", Directives(excerpt=200)),
        ("", "max-snippet:-1", Directives()),
        ("googlebot: nosnippet", "", Directives()),
        ("newsbrief: noarchive, googlebot: nosnippet", "", Directives(archive=False)),
    ],
)
def test_directives(header: str, meta: str, said: Directives) -> None:
    body = f'<html><head><meta name="robots" content="{meta}"></head></html>'.encode()
    assert directives(Page(200, URL, {"content-type": "text/html", "x-robots-tag": header}, body)) == said


# ------------------------------------------------------------------ links
@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://www.news.example/a", "news.example"),
        ("https://NEWS.example.:443/a", "news.example"),
        ("https://вести.рф/a", "вести.рф"),
        ("https://xn--b1agj9af.xn--p1ai/", "вести.рф"),
        ("https://bücher.example/", "bücher.example"),
        ("https://ニュースです.example/", "ニュースです.example"),
        ("https://日本のnews.example/", "日本のnews.example"),
        ("https://аррӏе.com/", "xn--80ak6aa92e.com"),
        ("https://xn--80ak6aa92e.com/", "xn--80ak6aa92e.com"),
        ("https://newѕ.example/", "xn--new-hhd.example"),
        ("https://gοοgle.com/", "xn--ggle-0nda.com"),
        ("https://xn--a.example/", "xn--a.example"),
        ("not a link", ""),
        ("http://[", ""),
    ],
)
def test_the_host_that_is_shown_cannot_pass_for_another(url: str, shown: str) -> None:
    assert shown_host(url) == shown


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/x?token=1", "https://a.example/x?access_token=abc", "https://a.example/x?auth=1", "https://a.example/x?sig=ab", "https://a.example/x?X-Amz-Signature=ab",
        "https://a.example/x?sid=9", "https://a.example/x?session_id=1", "https://a.example/x?unlocked_article_code=x", "https://a.example/x?gift=1", "https://a.example/x?email=a%40b.example",
        "https://a.example/x?q=eyJhbGciOiJIUzI1NiJ9.eyJzdWIi", "https://a.example/x?k=9f86d081884c7d659a2feaa0c55ad015", "https://a.example/x?v=aB3dE5fG7hJ9kL1mN3pQ5",
        "https://a.example/x#access_token=abc", "https://a.example/magic/eyJhbGciOi", "https://u:p@a.example/", "https://a.example/?" + "a" * 3000,
    ],
)  # fmt: skip
def test_links_made_for_one_reader_are_known(url: str) -> None:
    assert is_private_link(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/x", "https://a.example/x?id=12345", "https://a.example/x?utm_source=tg&utm_campaign=autumn", "https://a.example/x?fbclid=IwAR0aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3z",
        "https://a.example/x?page=2&lang=en", "https://a.example/2026/11/23/6f1ed002ab5595859014ebf0951522d9", "https://a.example/x#comments", "https://a.example/x?token=",
    ],
)  # fmt: skip
def test_ordinary_links_are_not_private(url: str) -> None:
    assert not is_private_link(url)


# ------------------------------------------------------------------ pages that mean harm
P = PARAGRAPHS[0]
HOSTILE = {
    "line breaks": "<br>" * 250_000, "line breaks apart": "<br> x " * 100_000, "deep": "<div>" * 100_000, "deep and bold": "<b>" * 100_000, "paragraphs": "<p>x" * 100_000,
    "attributes": "<p " + " ".join(f"a{i}=1" for i in range(50_000)) + ">", "quoted attributes": "<p " + " ".join(f'a{i}=">"' for i in range(50_000)) + ">",
    "open tags": "<" * 500_000, "open quotes": "<a '\"<b" * 50_000, "scripts": "<script>" * 50_000, "comments": "<!--" * 100_000, "tables": "<table><tr><td>" * 30_000,
    "misnested": "<b><p></b></p>" * 20_000, "links": "<a href=/x>x y z w</a>" * 40_000, "stories": f"<article><h1>x</h1><p>{P}</p>" * 2_000, "one word": "x" * 2_000_000, "blanks": " " * 2_000_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_page_that_means_harm_is_read_or_refused_in_time(name: str) -> None:
    start = time.process_time()
    with contextlib.suppress(BotError):
        extract(page(f"<p>{P}</p>{HOSTILE[name]}<p>{P}</p>"))
    assert time.process_time() - start < 6
