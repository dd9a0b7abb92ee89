"""A group that shares links and talks: its digest, and what somebody who was away has missed."""

from __future__ import annotations

import asyncio
import time
import tomllib
from pathlib import Path

import pytest

from bot.demo.driver import Person, shown, until
from bot.locales import translate
from bot.store.chats import Chats
from bot.store.shared import Sharing
from tests.e2e.prose import page
from tests.web import after, reply

pytestmark = pytest.mark.asyncio(loop_scope="module")
READS_ALL = True

REPORTS = tomllib.loads((Path(__file__).parents[1] / "golden/stories.toml").read_text(encoding="utf-8"))["report"]


@pytest.fixture
def chats(database):
    return Chats(database)


@pytest.fixture
def sharing(database):
    return Sharing(database, time.time)


@pytest.fixture
def group(server, bot):
    world = server.world
    ada, ben = Person(world, "Ada"), Person(world, "Ben")
    return world.group("Quay talk", {ada.id: "creator", ben.id: "member"}), ada, ben


def publish(web, *stories: str) -> list[str]:
    """Pages of the reports of some stories; their links."""
    links = []
    for number, report in enumerate(one for one in REPORTS if one["story"] in stories):
        path = f"/{report['story']}/{number}"
        web.pages[path] = reply(page(report["text"], report["title"]))
        links.append(f"http://127.0.0.1:{web.port}{path}")
    return links


async def kept(sharing: Sharing, chat: int, count: int) -> None:
    """Wait until so many articles are kept."""
    async with asyncio.timeout(100):
        while len(await sharing.since(chat, None, 0.0)) < count:  # noqa: ASYNC110  # another process adds them
            await asyncio.sleep(0.05)


async def answered(world, chat, count: int = 1) -> dict:
    def look():
        messages = shown(world, chat)
        done = [one for one in messages if one["text"] != translate("progress.working")]
        return done if len(done) >= count else None

    return (await until(look, 100))[-1]


async def test_reports_of_a_story_come_once_with_who_said_what(server, web, chats, sharing, group):
    chat, ada, ben = group
    await chats.change(chat.id, digests=True, who_shared=True)
    links = publish(web, "en-harbour", "en-harbour-fire", "es-faro")
    for number, link in enumerate(links):
        (ada, ben)[number % 2].say(f"look at this {link}", chat)
    await kept(sharing, chat.id, len(links))
    ada.say("/digest 24h", chat)
    message = await answered(server.world, chat)
    text = message["text"]
    assert text.startswith("Digest · the last 24 hours")
    assert text.count("Havnsund") >= 1
    assert "Fire closes fish market" in text
    assert text.count("· also") == 2  # the harbour in three languages, the lighthouse in two; the fire alone
    assert "Rachid Verhoeven, Dutch Infrastructure Minister" in text
    assert "💬 Ben" in text
    places = [entity.get("url", "") for entity in message["entities"] if entity["type"] == "text_link"]
    assert any(place.startswith("https://t.me/c/") for place in places)
    assert len(text.encode("utf-16-le")) // 2 <= 4096
    assert not [entity for entity in message["entities"] if entity["type"] in {"url", "mention", "bot_command"}]


async def test_a_site_that_is_down_for_a_moment_costs_no_link(server, web, chats, sharing, group):
    chat, ada, _ = group
    await chats.change(chat.id, digests=True)
    links = publish(web, "es-faro")
    for link in links:
        path = link.removeprefix(f"http://127.0.0.1:{web.port}")
        web.pages[path] = after(2, web.pages[path])
    ada.say(" ".join(links), chat)
    await kept(sharing, chat.id, len(links))


async def test_nothing_is_kept_where_nobody_wants_it(server, web, group):
    chat, ada, _ = group
    [link] = publish(web, "en-pier")
    ada.say(link, chat)
    ada.say("/digest", chat)
    assert (await answered(server.world, chat))["text"] == translate("digest.off")
    ada.say("/catchup", chat)
    assert (await answered(server.world, chat, 2))["text"] == translate("catchup.off")


async def test_a_period_that_is_none_is_explained(server, chats, group):
    chat, ada, _ = group
    await chats.change(chat.id, digests=True, remembering=True)
    ada.say("/digest tomorrow", chat)
    assert (await answered(server.world, chat))["text"] == translate("digest.usage")
    ada.say("/catchup 90d", chat)
    assert (await answered(server.world, chat, 2))["text"] == translate("catchup.usage")
    ada.say("/digest 7d", chat)
    assert (await answered(server.world, chat, 3))["text"] == translate("digest.empty")


async def test_what_was_missed_is_told_by_speaker_with_links(server, chats, group):
    chat, ada, ben = group
    await chats.change(chat.id, remembering=True)
    asked = ada.say("Who can bring the long ladder to the boathouse on Saturday?", chat)
    ben.say("hi all", chat)
    ben.say("I have a ladder, but the boathouse key is with Mira", chat, reply_to=asked["message_id"])
    ada.say("<b>@everyone</b> /start the boathouse roof leaks, bring buckets", chat)
    ada.say("/catchup 3h", chat)
    message = await answered(server.world, chat)
    text = message["text"]
    assert text.startswith(translate("catchup.title"))
    assert "Ada · " in text
    assert "Ben · " in text
    assert "long ladder" in text
    assert "hi all" not in text
    assert not [entity for entity in message["entities"] if entity["type"] in {"mention", "bot_command", "url"}]
