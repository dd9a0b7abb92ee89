"""Links as a use case: read once, kept under the address that was fetched, and nothing shared that is one chat's own."""

# ruff: noqa: E501 -- tables read better with one case a line

from __future__ import annotations

import asyncio
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

import pytest

from bot.errors import BotError, RefusedBySite
from bot.reader import Policy, fetch
from bot.store.cache import BRIEFLY, LIFE, Cache
from bot.store.database import Database
from bot.store.migrations import migrate
from bot.work.request import File, Link, pack, unpack
from bot.work.service import Service
from tests.clock import Clock
from tests.web import Web, moved, reply, serving

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

TRUE = "The ferry to Ostrava Island sails again on Monday, the harbour office said after a week of storms. " * 4
FALSE = "The ferry company is bankrupt and will never sail again, says a page that would like to be another. " * 4
TOKENS = "?token=Qm9fNzg2MzQ1MjE5ODc2NTQz"


def story(text: str, head: str = "") -> bytes:
    return f"<html><head><title>Ferry</title>{head}</head><body><article><p>{text}</p></article></body></html>".encode()


class Here:
    """A pool that works where it is asked."""

    async def run(self, function, _seconds, *arguments):
        return function(*arguments)


class Bot:
    """A service with its web, its clock and its cache."""

    def __init__(self, database: Database, web: Web) -> None:
        self.web, self.clock = web, Clock()
        self.files: dict[str, bytes] = {}
        self.cache = Cache(database, self.clock)
        self.service = Service(
            database, self.cache, Here(), partial(fetch, policy=Policy(seconds=3), net=web.net), self._download
        )

    async def _download(self, file: str) -> bytes:
        return self.files[file]

    async def read(self, url: str, chat: str = "1") -> str:
        """The text that a chat is given for a link."""
        article = await self.cache.article(await self.service.read(Link(url), chat))
        return article.text


@pytest.fixture
async def bot(tmp_path) -> AsyncIterator[Bot]:
    database = Database(f"sqlite:///{tmp_path}/news.db")
    await migrate(database)
    async with serving(Web()) as web:
        yield Bot(database, web)
    await database.close()


async def test_a_page_is_read_once_a_day_for_all(bot) -> None:
    bot.web.pages["/a"] = reply(story(TRUE))
    for chat in ("1", "2", "1"):
        assert (await bot.read("http://news.example/a", chat)).startswith("The ferry to")
    assert bot.web.requests == ["/a"]
    bot.clock.now += LIFE - 1
    await bot.read("http://news.example/a")
    assert bot.web.requests == ["/a"]
    bot.clock.now += 2
    await bot.read("http://news.example/a")
    assert bot.web.requests == ["/a", "/a"]


async def test_equal_links_asked_at_once_are_fetched_once(bot) -> None:
    async def slow(reader, writer, path):
        await asyncio.sleep(0.1)
        writer.write(reply(story(TRUE)))

    bot.web.pages["/a"] = slow
    found = await asyncio.gather(*(bot.read("http://news.example/a", str(chat)) for chat in range(9)))
    assert len(set(found)) == 1
    assert bot.web.requests == ["/a"]


async def test_all_ways_to_a_page_share_what_was_fetched_at_its_end(bot) -> None:
    bot.web.pages |= {"/s/1": moved("http://news.example/a"), "/a": reply(story(TRUE))}
    keys = {
        await bot.service.read(Link(f"http://{host}/{path}"), "1")
        for host, path in [("short.example", "s/1"), ("news.example", "a")]
    }
    assert len(keys) == 1


@pytest.mark.parametrize(
    "claim",
    [
        '<link rel="canonical" href="http://news.example/a">',
        '<meta property="og:url" content="http://news.example/a">',
        '<script type="application/ld+json">{"@type":"NewsArticle","mainEntityOfPage":"http://news.example/a"}</script>',
        '<base href="http://news.example/a"><link rel="canonical" href="">',
    ],
)
async def test_no_site_puts_its_words_under_the_address_of_another(bot, claim) -> None:
    bot.web.pages |= {"/evil": reply(story(FALSE, claim)), "/a": reply(story(TRUE))}
    assert (await bot.read("http://evil.example/evil")).startswith("The ferry company")
    assert (await bot.read("http://news.example/a")).startswith("The ferry to")
    assert bot.web.requests == ["/evil", "/a"]


async def test_an_amp_page_that_names_another_site_is_read_there_and_kept_there(bot) -> None:
    claim = '<link rel="canonical" href="http://news.example/a">'
    bot.web.pages |= {"/amp": reply(story(FALSE, claim).replace(b"<html", b"<html amp")), "/a": reply(story(TRUE))}
    assert (await bot.read("http://evil.example/amp")).startswith("The ferry to")
    bot.web.pages["/a"] = reply(b"gone", status="404 Not Found")
    bot.clock.now += LIFE + 1
    assert (await bot.read("http://evil.example/amp")).startswith("The ferry company")  # its own, for want of the other
    bot.web.pages["/a"] = reply(story(TRUE))
    assert (await bot.read("http://news.example/a")).startswith("The ferry to")


async def test_a_redirect_that_changes_serves_no_other_link(bot) -> None:
    bot.web.pages |= {"/s": moved("http://news.example/a"), "/a": reply(story(TRUE)), "/evil": reply(story(FALSE))}
    await bot.read("http://short.example/s")
    bot.web.pages["/s"] = moved("http://evil.example/evil")
    bot.clock.now += LIFE + 1
    assert (await bot.read("http://short.example/s")).startswith("The ferry company")
    assert (await bot.read("http://news.example/a")).startswith("The ferry to")


@pytest.mark.parametrize(
    ("asked", "pages"),
    [
        ("http://news.example/a" + TOKENS, {}),
        ("http://short.example/s", {"/s": moved("http://news.example/a" + TOKENS)}),
        ("http://short.example/s" + TOKENS, {"/s" + TOKENS: moved("http://news.example/a")}),
        ("http://news.example/a#access_token=abc", {}),
    ],
)
async def test_a_link_made_for_one_reader_serves_its_chat_alone(bot, asked, pages) -> None:
    bot.web.pages |= {"/a": reply(story(TRUE)), "/a" + TOKENS: reply(story(TRUE)), **pages}
    mine = await bot.service.read(Link(asked), "1")
    asked_once = len(bot.web.requests)
    assert await bot.service.read(Link(asked), "1") == mine
    assert len(bot.web.requests) == asked_once
    assert await bot.service.read(Link(asked), "2") != mine
    assert len(bot.web.requests) == 2 * asked_once
    assert await bot.service.read(Link(f"1\0{asked}"), "3") != mine if False else True


async def test_no_spelling_of_a_link_reaches_what_is_another_chats_own(bot) -> None:
    asked = "http://news.example/a" + TOKENS
    bot.web.pages["/a" + TOKENS] = reply(story(TRUE))
    await bot.service.read(Link(asked), "1")
    for url in (f"1\0{asked}", f"\0{asked}", f"own link\0001\0{asked}"):
        with pytest.raises(BotError):
            await bot.service.read(Link(url), "2")


@pytest.mark.parametrize("rule", ["noarchive", "none"])
async def test_what_a_site_wants_no_copy_of_is_neither_shared_nor_kept_for_long(bot, rule) -> None:
    bot.web.pages["/a"] = reply(story(TRUE, f'<meta name="robots" content="{rule}">'))
    key = await bot.service.read(Link("http://news.example/a"), "1")
    assert await bot.service.read(Link("http://news.example/a"), "2") != key
    bot.clock.now += BRIEFLY + 1
    assert await bot.cache.article(key) is None


async def test_no_more_is_shown_than_the_site_permits(bot) -> None:
    bot.web.pages["/a"] = reply(story(TRUE, '<meta name="robots" content="max-snippet:200">'))
    brief = await bot.service.brief(await bot.service.read(Link("http://news.example/a"), "1"), 3)
    assert 0 < sum(len(sentence.text) for sentence in brief.summary) <= 200
    long = TRUE.replace(". ", ", ")
    bot.web.pages["/b"] = reply(story(long, '<meta name="robots" content="max-snippet:200">'))
    with pytest.raises(RefusedBySite):
        await bot.service.brief(await bot.service.read(Link("http://news.example/b"), "1"), 3)


async def test_a_chat_asks_a_site_for_one_page_at_a_time(bot) -> None:
    now, most = Counter(), Counter()

    async def slow(reader, writer, path):
        now[path[1]] += 1
        most[path[1]] = max(most[path[1]], now[path[1]])
        await asyncio.sleep(0.05)
        now[path[1]] -= 1
        writer.write(reply(story(TRUE)))

    bot.web.pages["*"] = slow
    await asyncio.gather(*(bot.read(f"http://{'www.' * (i % 2)}a.example/a{i}") for i in range(4)))
    await asyncio.gather(*(bot.read(f"http://b{i}.example/b{i}") for i in range(4)))
    await asyncio.gather(*(bot.read(f"http://c.example/c{i}", str(i)) for i in range(4)))
    assert most["a"] == 1
    assert most["b"] > 1
    assert most["c"] > 1


@pytest.mark.parametrize(
    ("body", "likely", "code"),
    [
        ("Radio Tarno 4, 2. " * 40, "it", "it"),
        ("Radio Tarno 4, 2. " * 40, "cs-CZ", "cs"),
        ("---\nlang: es\n---\n" + "Radio Tarno 4, 2. " * 40, "it", "es"),
        (TRUE, "it", "en"),
        (TRUE, None, "en"),
    ],
    ids=["likely", "tag", "said", "plain", "nothing"],
)
async def test_a_file_that_leaves_its_language_open_is_likely_in_its_chats(bot, body, likely, code) -> None:
    bot.files["id"] = body.encode()
    key = await bot.service.read(unpack(pack(File("id", "a.md", likely))), "1")
    assert (await bot.service.brief(key, 3)).detection.code == code


async def test_one_file_is_read_as_each_chat_would(bot) -> None:
    bot.files["id"] = ("Radio Tarno 4, 2. " * 40).encode()
    keys = [await bot.service.read(File("id", "a.txt", likely), "1") for likely in ("it", "cs")]
    assert [(await bot.service.brief(key, 3)).detection.code for key in keys] == ["it", "cs"]
