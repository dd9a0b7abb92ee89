"""Servers that mean harm: whatever they send or keep back, the answer comes in time and memory stays small."""

# ruff: noqa: E501 -- tables read better with one case a line

from __future__ import annotations

import asyncio
import gzip
import time
import tracemalloc
import zlib
from dataclasses import replace

import pytest

from bot.errors import BotError, NotReadable, TimedOut, TooBig
from bot.reader import Policy, extract, fetch
from tests.web import Web, reply, secure, serving

SECONDS = 1.0
MEGABYTES = 32
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
PROSE = (
    "The ferry to Ostrava Island sails again on Monday, the harbour office said. “We kept our promise,” said Mirela Dunn. "
    * 5
)


def sends(*parts: bytes, endless: bytes = b"", every: float = 0.0, wait: float = 0.0):
    """A server that sends its parts, then for ever the last, with pauses; then it waits before it closes."""

    async def talk(reader, writer, path):
        for part in parts:
            writer.write(part)
            await writer.drain()
            await asyncio.sleep(every)
        while endless:
            writer.write(endless)
            await writer.drain()
            await asyncio.sleep(every)
        await asyncio.sleep(wait)

    return talk


def bomb(layers: int, coding: bytes, gibibytes: int = 10):
    """A server that offers ten gibibytes of zeros, packed once or twice; it packs as it goes."""

    async def talk(reader, writer, path):
        writer.write(HEAD + b"Content-Encoding: " + coding + b"\r\nConnection: close\r\n\r\n")
        packers = [zlib.compressobj(9, wbits=31) for _ in range(layers)]
        for _ in range(gibibytes * 1024):
            data = b"\0" * (1 << 20)
            for packer in packers:
                data = packer.compress(data)
            if data:
                writer.write(data)
            await writer.drain()
            await asyncio.sleep(0)

    return talk


CASES = {
    "silence": (sends(wait=60), TimedOut),
    "closes at once": (sends(), TimedOut),
    "slow headers": (sends(HEAD, endless=b"X", every=0.05), TimedOut),
    "headers that never end": (sends(HEAD, endless=b"X-A: " + b"a" * 4000 + b"\r\n"), TimedOut),
    "one header of 10 MB": (sends(HEAD + b"X-A: " + b"a" * 10_000_000 + b"\r\n\r\n<p>"), TimedOut),
    "20,000 headers": (sends(HEAD + b"".join(b"X-%d: a\r\n" % i for i in range(20_000)) + b"\r\n<p>"), TimedOut),
    "301 headers": (sends(HEAD + b"".join(b"X-%d: a\r\n" % i for i in range(301)) + b"\r\n<p>"), TooBig),
    "endless interim answers": (
        sends(endless=b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" * 50),
        (TooBig, TimedOut),
    ),
    "no HTTP": (sends(b"SSH-2.0-OpenSSH_9.6\r\n", wait=60), TimedOut),
    "binary for HTTP": (sends(bytes(range(256)) * 100), TimedOut),
    "two lengths": (sends(HEAD + b"Content-Length: 3\r\nContent-Length: 9\r\n\r\n<p>"), TimedOut),
    "a negative length": (sends(HEAD + b"Content-Length: -1\r\n\r\n<p>"), TimedOut),
    "a length of 20 digits": (sends(HEAD + b"Content-Length: " + b"9" * 20 + b"\r\n\r\n<p>"), TooBig),
    "a huge length": (sends(HEAD + b"Content-Length: 10737418240\r\n\r\n", endless=b"a" * 65536), TooBig),
    "a length one too large": (sends(HEAD + b"Content-Length: 2000001\r\n\r\n", endless=b"a" * 65536), TooBig),
    "endless body": (sends(HEAD + b"\r\n", endless=b"a" * 65536), TooBig),
    "endless chunks": (
        sends(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", endless=b"8000\r\n" + b"a" * 0x8000 + b"\r\n"),
        TooBig,
    ),
    "endless chunks of one byte": (
        sends(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", endless=b"1\r\na\r\n" * 5000),
        (TooBig, TimedOut),
    ),
    "endless chunk marks": (sends(HEAD + b"Transfer-Encoding: chunked\r\n\r\n1;", endless=b"a" * 60000), TimedOut),
    "a chunk of 10 EB": (
        sends(HEAD + b"Transfer-Encoding: chunked\r\n\r\n8AC7230489E80000\r\n", endless=b"a" * 65536),
        TooBig,
    ),
    "slow body": (sends(HEAD + b"\r\n<p>", endless=b"a", every=0.05), TimedOut),
    "a body that stops": (sends(HEAD + b"Content-Length: 500\r\n\r\n<p>", wait=60), TimedOut),
    "gzip bomb": (bomb(1, b"gzip"), TooBig),
    "double gzip bomb": (bomb(2, b"gzip, gzip"), NotReadable),
    "brotli bomb": (bomb(1, b"br"), NotReadable),
    "gzip bomb called plain": (bomb(2, b"identity"), (TimedOut, TooBig)),
    "endless gzip head": (
        sends(HEAD + b"Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08\x08" + b"\0" * 6, endless=b"n" * 65536),
        TooBig,
    ),
    "truncated gzip": (reply(gzip.compress(b"<p>" + b"a" * 9000)[:-20], Content_Encoding="gzip"), NotReadable),
    "a refusal that never ends": (
        sends(HEAD.replace(b"200 OK", b"404 Gone") + b"\r\n", endless=b"a" * 65536),
        BotError,
    ),
    "a redirect with a body that never ends": (
        sends(b"HTTP/1.1 302 Go\r\nLocation: http://127.0.0.1/\r\n\r\n", endless=b"a" * 65536),
        BotError,
    ),
}


async def attempt(web: Web, policy: Policy, url: str = "http://news.example/") -> tuple[BotError, float, float]:
    """(error, seconds, megabytes at the peak) of a fetch."""
    async with serving(web):
        tracemalloc.start()
        start = time.monotonic()
        try:
            with pytest.raises(BotError) as caught:
                await fetch(url, policy, web.net)
            return caught.value, time.monotonic() - start, tracemalloc.get_traced_memory()[1] / 1e6
        finally:
            tracemalloc.stop()


@pytest.mark.parametrize("name", CASES)
async def test_in_time_and_in_bounds(name: str) -> None:
    talk, expected = CASES[name]
    error, seconds, peak = await attempt(Web({"/": talk}), Policy(seconds=SECONDS))
    assert isinstance(error, expected)
    assert seconds < SECONDS + 5  # of servers that never end; a busy machine may be late
    assert peak < MEGABYTES


async def test_a_server_that_never_shakes_hands() -> None:
    error, seconds, _ = await attempt(
        Web(), Policy(seconds=0.5), "https://news.example/"
    )  # it waits for a request in clear
    assert isinstance(error, TimedOut)
    assert seconds < 5


async def test_a_bomb_behind_tls_is_bounded_too() -> None:
    error, _, peak = await attempt(
        Web({"/": bomb(1, b"gzip")}, tls=secure("news.example")), Policy(seconds=3), "https://news.example/"
    )
    assert isinstance(error, TooBig)
    assert peak < MEGABYTES


async def test_ninety_thousand_empty_gzip_members_are_an_empty_page() -> None:
    async with serving(Web({"/": reply(gzip.compress(b"") * 90_000, Content_Encoding="gzip")})) as web:
        assert (await fetch("http://news.example/", Policy(seconds=3), web.net)).body == b""


async def test_other_work_goes_on_while_a_server_sends_crumbs() -> None:
    web = Web({"/": sends(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", endless=b"1\r\na\r\n" * 5000)})
    longest = 0.0

    async def watch() -> None:
        nonlocal longest
        while True:
            start = time.monotonic()
            await asyncio.sleep(0.005)
            longest = max(longest, time.monotonic() - start)

    async with serving(web):
        watching = asyncio.ensure_future(watch())
        with pytest.raises(BotError):
            await fetch("http://news.example/", Policy(seconds=SECONDS), web.net)
        watching.cancel()
    assert longest < 2


@pytest.mark.parametrize(
    ("kind", "body", "expected"),
    [
        ("text/html; charset=utf-8", PROSE.encode("cp1252"), "“We kept"),
        ("text/html; charset=windows-1252", PROSE.encode("utf-8"), "“We kept"),
        ("text/html; charset=no-such-charset", PROSE.encode("utf-8"), "“We kept"),
        ("text/html; charset=rot13", PROSE.encode("utf-8"), "“We kept"),
        ("text/html; charset=utf-16", PROSE.encode("utf-8"), "“We kept"),
        ("text/html", ("\0" + PROSE).encode(), "“We kept"),
        ("text/html", PROSE.replace(" ", " \0").encode(), "kept"),
        ("text/html", b"\xef\xbb\xbf" + PROSE.encode(), "“We kept"),
        ("text/html", ("\ufeff" + PROSE).encode("utf-16-le"), "“We kept"),
    ],
)
async def test_wrong_charsets_and_nul_bytes_cost_no_article(kind: str, body: bytes, expected: str) -> None:
    wide = body.startswith(b"\xff\xfe")
    around = ["<html><body><article><p>", "</p></article></body></html>"]
    first, last = (text.encode("utf-16-le" if wide else "ascii") for text in around)
    page = body[:2] + first + body[2:] + last if wide else first + body + last
    async with serving(Web({"/": reply(page, kind)})) as web:
        article = extract(await fetch("http://news.example/", net=web.net))
    assert expected in article.text
    assert "\0" not in article.text


@pytest.mark.long
@pytest.mark.parametrize("name", CASES)
async def test_with_the_limits_as_they_are(name: str) -> None:
    talk, expected = CASES[name]
    policy = Policy()
    error, seconds, peak = await attempt(Web({"/": talk}), policy)
    assert isinstance(error, (*expected, TimedOut) if isinstance(expected, tuple) else (expected, TimedOut))
    assert seconds < policy.seconds + 1
    assert peak < MEGABYTES
    assert policy == replace(policy, seconds=10.0, wire=2_000_000, inflated=5_000_000)
