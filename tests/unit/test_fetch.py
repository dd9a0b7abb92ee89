"""Fetching: redirects checked hop by hop, TLS with the name kept, types, encodings, statuses, AMP, Telegram, shorteners."""

# ruff: noqa: E501 -- tables read better with one case a line

from __future__ import annotations

import asyncio
import gzip
import os
import subprocess
import sys

import pytest

from bot.errors import (
    AggregatorLink,
    BlockedAddress,
    BotCheck,
    BotError,
    Busy,
    NoArticle,
    NotFound,
    NotReadable,
    Paywall,
    RefusedBySite,
    TimedOut,
    TooBig,
    Unreachable,
    Withheld,
)
from bot.reader import Policy, fetch
from bot.reader.transport import Net
from tests.web import PUBLIC, Web, moved, reply, secure, serving

HTML = b"<html><head><title>Ferry</title></head><body><p>The ferry sails again.</p></body></html>"


def zipped(data: bytes) -> bytes:
    """Compressed with no time in it: a test's name is the same in every process."""
    return gzip.compress(data, mtime=0)


async def get(url: str, policy: Policy | None = None, **pages):
    """(page or error class, the web that was asked)."""
    web = Web({"/" + name.replace("__", "/"): page for name, page in pages.items()})
    async with serving(web):
        try:
            return await fetch(url, policy, web.net), web
        except BotError as error:
            return type(error), web


# ------------------------------------------------------------------ what is asked
async def test_the_request_says_who_asks_and_carries_nothing_else() -> None:
    web = Web(
        {
            "/a": b"HTTP/1.1 302 Found\r\nLocation: /b\r\nSet-Cookie: id=1\r\nContent-Length: 0\r\n\r\n",
            "/b?c=%C3%BC": reply(HTML),
            "/b": moved("/b?c=ü"),
        }
    )
    os.environ["HTTP_PROXY"] = os.environ["ALL_PROXY"] = "http://127.0.0.1:9"
    try:
        async with serving(web):
            page = await fetch("http://news.example/a#top", net=web.net)
    finally:
        del os.environ["HTTP_PROXY"], os.environ["ALL_PROXY"]
    assert (page.status, page.url, page.body) == (200, "http://news.example/b?c=%C3%BC", HTML)
    for head in web.heads:
        names = sorted(line.split(":")[0].lower() for line in head.split("\r\n")[1:] if line)
        assert names == ["accept", "accept-encoding", "connection", "host", "user-agent"]
        assert "host: news.example\r\n" in head.lower()
        assert "newsbrief" in head.lower()
        assert "accept-encoding: gzip\r\n" in head.lower()
    assert web.dialled == [f"{PUBLIC} 80"] * 3


# ------------------------------------------------------------------ TLS
async def test_https_keeps_the_name_and_dials_the_checked_address() -> None:
    web = Web({"/": reply(HTML)}, tls=secure("news.example"))
    async with serving(web):
        page = await fetch("https://news.example/", net=web.net)
        assert page.body == HTML
        assert web.dialled == [f"{PUBLIC} 443"]
        with pytest.raises(Unreachable):  # a certificate for another name is as good as no answer
            await fetch("https://other.example/", net=web.net)


async def test_https_with_an_authority_nobody_trusts_is_refused() -> None:
    web = Web({"/": reply(HTML)}, tls=secure("news.example"))
    async with serving(web):
        net = web.net
        with pytest.raises(TimedOut):
            await fetch("https://news.example/", net=Net(net.resolver, net.dialler))


# ------------------------------------------------------------------ redirects
@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "//127.0.0.1/", "http://[::1]/", "http://0x7f.1/", "http://2130706433/",
        "http://localhost/", "http://inside.example/", "//inside.example/x", "https://inside.example/", "http://news.example:8080/", "http://127.0.0.1:22/",
        "file:///etc/passwd", "data:text/html,a", "gopher://news.example/", "ftp://news.example/", "javascript:alert(1)",
        "http://user:word@news.example/", "http://news.example@127.0.0.1/", "http://news.example\\@127.0.0.1/", "\\\\127.0.0.1\\", "http://[fe80::1%25eth0]/",
        "http://１２７.０.０.１/", "http://metadata.google.internal/", "http:/\t/127.0.0.1/",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "way", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent", "refresh", "amp"]
)
async def test_no_way_on_leads_to_what_is_not_public(location: str, way: str) -> None:
    if way == "refresh":
        first = reply(f'<meta http-equiv="refresh" content="0; url={location}"><p>On we go'.encode())
    elif way == "amp":
        first = reply(f'<html amp><link rel="canonical" href="{location}"><p>On we go'.encode())
    else:
        first = moved(location, way)
    web = Web({"/": first}, names={"inside.example": ["192.168.1.1"]})
    async with serving(web):
        if way == "amp":  # the AMP page itself will do
            assert (await fetch("http://news.example/", net=web.net)).url == "http://news.example/"
        else:
            with pytest.raises(BlockedAddress):
                await fetch("http://news.example/", net=web.net)
    assert web.dialled == [f"{PUBLIC} 80"]


async def test_five_redirects_are_followed_and_no_more() -> None:
    pages = {f"a{i}": moved(f"/a{i + 1}") for i in range(7)}
    pages["a5"] = reply(HTML)
    page, _ = await get("http://news.example/a0", **pages)
    assert page.body == HTML
    pages["a5"] = moved("/a6")
    error, web = await get("http://news.example/a0", **pages)
    assert error is RefusedBySite
    assert len(web.requests) == 6


async def test_a_loop_ends() -> None:
    error, web = await get("http://news.example/a", a=moved("/b"), b=moved("/a"))
    assert error is RefusedBySite
    assert len(web.requests) == 6


async def test_a_page_that_refreshes_for_news_is_the_page() -> None:
    for content in ("300", "1800; url=/", "0", "0; url=http://news.example/a"):
        page, web = await get(
            "http://news.example/a", a=reply(f'<meta http-equiv=refresh content="{content}"><p>Ferry'.encode())
        )
        assert b"Ferry" in page.body
        assert web.requests == ["/a"]


async def test_a_shortener_by_refresh_is_followed() -> None:
    page, _ = await get(
        "http://sho.example/x",
        x=reply(b'<META content="0;URL=http://news.example/a" http-equiv=Refresh>'),
        a=reply(HTML),
    )
    assert (page.url, page.body) == ("http://news.example/a", HTML)


# ------------------------------------------------------------------ pages that stand for others
async def test_an_amp_page_is_replaced_by_its_canonical_page_fetched_itself() -> None:
    amp = reply('<html ⚡ lang=en><head><link href="https://www.news.example/story" rel="canonical">'.encode())
    web = Web({"/amp/story": amp, "/story": reply(HTML)}, tls=secure("www.news.example", "news.example"))
    async with serving(web):
        assert (await fetch("https://news.example/amp/story", net=web.net)).url == "https://www.news.example/story"


async def test_a_canonical_link_of_an_ordinary_page_is_not_followed() -> None:
    page, web = await get(
        "http://news.example/a", a=reply(b'<html><link rel=canonical href="http://victim.example/b"><p>Ferry')
    )
    assert page.url == "http://news.example/a"
    assert web.requests == ["/a"]


async def test_an_amp_page_will_do_when_its_canonical_page_is_gone() -> None:
    page, _ = await get("http://news.example/a", a=reply(b'<html amp><link rel=canonical href="/gone"><p>Ferry'))
    assert page.url == "http://news.example/a"


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("https://t.me/harbournews/123", "https://t.me/harbournews/123?embed=1&mode=tme"),
        ("http://telegram.me/s/harbournews/123?before=1", "https://t.me/harbournews/123?embed=1&mode=tme"),
        ("https://www.google.com/amp/s/news.example/a", "https://news.example/a"),
        ("https://www.google.co.uk/url?sa=t&url=https://news.example/a&x=1", "https://news.example/a"),
        ("https://news-example.cdn.ampproject.org/c/s/news.example/a", "https://news.example/a"),
    ],
)
async def test_links_that_stand_for_another_are_read_there(url: str, asked: str) -> None:
    web = Web({"*": reply(HTML)}, tls=secure("t.me", "news.example"))
    async with serving(web):
        assert (await fetch(url, net=web.net)).url == asked


@pytest.mark.parametrize(
    ("url", "error"),
    [
        ("https://news.google.com/rss/articles/CBMiabc?oc=5", AggregatorLink),
        ("https://news.google.com/read/CBMiabc", AggregatorLink),
        ("https://t.me/+AbCdEf", NoArticle),
        ("https://t.me/c/123456/7", NoArticle),
        ("https://t.me/harbournews", NoArticle),
        ("https://www.google.com/url?q=http://127.0.0.1/", BlockedAddress),
        ("https://www.google.com/amp/127.0.0.1/", BlockedAddress),
    ],
)
async def test_links_that_lead_nowhere_are_answered_without_a_dial(url: str, error: type[BotError]) -> None:
    found, web = await get(url)
    assert found is error
    assert web.dialled == []


# ------------------------------------------------------------------ statuses
@pytest.mark.parametrize(
    ("status", "error", "asked"),
    [
        ("401 Unauthorized", Withheld, 1), ("402 Payment Required", Paywall, 1), ("403 Forbidden", Withheld, 1), ("451 Unavailable", Withheld, 1),
        ("404 Not Found", NotFound, 1), ("410 Gone", NotFound, 1), ("429 Too Many", RefusedBySite, 1), ("400 Bad", RefusedBySite, 1), ("418 Teapot", RefusedBySite, 1),
        ("500 Oops", Unreachable, 2), ("502 Bad Gateway", Unreachable, 2), ("503 Unavailable", Unreachable, 2), ("599 Odd", Unreachable, 2), ("304 Not Modified", NotFound, 1), ("302 Found", NotFound, 1),
    ],
)  # fmt: skip
async def test_each_status_has_its_answer_and_faults_of_the_server_one_retry(
    status: str, error: type[BotError], asked: int
) -> None:
    found, web = await get("http://news.example/a", a=reply(b"" if status[0] == "3" else b"<p>No.", status=status))
    assert (found, len(web.requests)) == (error, asked)


@pytest.mark.parametrize(
    "body", [b"<div id='paywall-root'>", b'{"isAccessibleForFree": "False"}', b"<script src=//cdn.tinypass.com/x>"]
)
async def test_a_refusal_is_for_subscribers_where_the_page_says_so(body: bytes) -> None:
    assert (await get("http://news.example/a", a=reply(body, status="403 Forbidden")))[0] is Paywall


async def test_a_site_is_asked_when_it_is_its_turn_and_the_wait_is_not_counted() -> None:
    held, asked = asyncio.Lock(), []

    def turn(site: str) -> asyncio.Lock:
        asked.append(site)
        return held

    async with serving(Web({"/a": moved("http://b.example/b"), "/b": reply(HTML)})) as web:
        await held.acquire()
        asyncio.get_running_loop().call_later(0.25, held.release)
        page = await fetch("http://www.a.example/a", Policy(seconds=0.4), web.net, turn)
        assert page.body == HTML
        await held.acquire()
        with pytest.raises(Busy):
            await fetch("http://c.example/", Policy(seconds=0.05), web.net, turn)
    assert asked == ["a.example", "b.example", "c.example"]
    assert len(web.requests) == 2


async def test_a_server_that_recovers_is_read() -> None:
    answers = iter([reply(b"", status="503 Busy"), reply(HTML)])

    async def talk(reader, writer, path):
        writer.write(next(answers))

    page, _ = await get("http://news.example/a", a=talk)
    assert page.body == HTML


@pytest.mark.parametrize("status", ["403 Forbidden", "503 Unavailable", "429 Slow"])
async def test_a_bot_check_says_paste_the_text(status: str) -> None:
    page = reply(b"<title>Just a moment...</title>", status=status)
    assert (await get("http://news.example/a", a=page))[0] is BotCheck
    assert (await get("http://news.example/a", a=reply(b"", status=status, cf_mitigated="challenge")))[0] is BotCheck


# ------------------------------------------------------------------ types and encodings
@pytest.mark.parametrize(
    "kind", ["text/html", "TEXT/HTML; Charset=utf-8", "application/xhtml+xml", "text/plain", "text/html, text/html"]
)
async def test_types_that_are_read(kind: str) -> None:
    assert (await get("http://news.example/a", a=reply(HTML, kind)))[0].body == HTML


@pytest.mark.parametrize(
    "kind",
    [
        "",
        "image/png",
        "application/json",
        "application/octet-stream",
        "video/mp4",
        "application/zip",
        "text/css",
        "text/htmlx",
        "application/xml",
    ],
)
async def test_types_that_are_not_read(kind: str) -> None:
    assert (await get("http://news.example/a", a=reply(HTML, kind)))[0] is NotReadable


async def test_a_pdf_is_read_up_to_the_limit_of_files_when_it_is_one() -> None:
    policy = Policy(wire=50_000, file=200_000)
    long = b"%PDF-1.7 " + b"a" * 100_000
    assert (await get("http://news.example/a", policy, a=reply(long, "application/pdf")))[0].body == long
    assert (await get("http://news.example/a", policy, a=reply(b"<html>" + long, "application/pdf")))[0] is NotReadable
    assert (await get("http://news.example/a", policy, a=reply(long * 3, "application/pdf")))[0] is TooBig
    assert (
        await get(
            "http://news.example/a",
            policy,
            a=reply(zipped(os.urandom(90_000)), "application/pdf", Content_Encoding="gzip"),
        )
    )[0] is TooBig
    assert (await get("http://news.example/a", policy, a=reply(long, "text/html")))[0] is TooBig


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", zipped(HTML)),
        ("x-gzip", zipped(HTML)),
        ("GZIP", zipped(HTML[:9]) + zipped(HTML[9:])),
        ("gzip", zipped(HTML) + b"\0" * 20),
        ("identity", HTML),
        ("", HTML),
    ],
)
async def test_encodings_that_are_read(coding: str, body: bytes) -> None:
    assert (await get("http://news.example/a", a=reply(body, Content_Encoding=coding)))[0].body == HTML


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("br", HTML), ("deflate", HTML), ("zstd", HTML), ("gzip, gzip", zipped(zipped(HTML))), ("gzip, identity", zipped(HTML)),
        ("gzip", HTML), ("gzip", zipped(HTML)[:-9]), ("gzip", zipped(HTML)[:12]), ("gzip", zipped(HTML) + b"trailing"), ("compress", HTML),
    ],
)  # fmt: skip
async def test_encodings_that_are_not_read(coding: str, body: bytes) -> None:
    assert (await get("http://news.example/a", a=reply(body, Content_Encoding=coding)))[0] is NotReadable


async def test_a_body_that_ends_early_is_no_page() -> None:
    assert (await get("http://news.example/a", a=reply(HTML, Content_Length="9999")))[0] is Unreachable


def test_reading_files_loads_no_network_and_no_engine() -> None:
    program = "import sys, bot.reader; bot.reader.read_file('a.txt', b'The ferry sails.'); print([m for m in ('httpx', 'httpcore', 'lxml', 'trafilatura', 'pypdf', 'docx') if m in sys.modules])"
    assert (
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip()
        == "[]"
    )
