"""A bot for some chats and people alone (`ALLOWED_CHATS`): everybody else hears nothing, wherever they ask."""

from __future__ import annotations

import asyncio

import pytest
import pytest_asyncio

from bot.demo.driver import Person, until
from tests.e2e.conftest import ready
from tests.e2e.gathering import Group
from tests.e2e.process import BotProcess
from tests.e2e.prose import FERRY

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def first(server):
    """Whoever is sure to be answered: what comes after somebody unheard shows that nothing was said."""
    return Person(server.world, "First")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def friend(server):
    return Person(server.world, "Ada")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def club(server, friend):
    return server.world.group("Club", {friend.id: "creator"})


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bot(server, first, friend, club, tmp_path_factory):
    allowed = {"ALLOWED_CHATS": f"{first.id}, {friend.id}, {club.id}"}
    bot = BotProcess(server, tmp_path_factory.mktemp("bot"), allowed)
    bot.start()
    try:
        await ready(server.world, first)
        yield bot
    finally:
        await asyncio.to_thread(bot.stop)


async def test_strangers_are_not_answered_anywhere(server, database, friend):
    group = Group(server.world, database)
    group.ben.say(FERRY)
    group.ben.say("/start")
    group.ada.say("/brief https://example.org/news", group.chat)
    group.ada.place_bot(group.chat, "administrator")
    typed = group.ben.type("https://example.org/news")
    invited = group.ben.invite(group.chat, "@newsbrief_bot https://example.org/news")
    friend.say("/help")
    await group.idle()
    spoken = {str(call.params.get("chat_id")) for call in server.world.calls if call.method == "sendmessage"}
    assert not spoken & {str(group.chat.id), str(group.ben.id), str(group.ada.id)}
    assert not typed.answers
    assert not invited.answers


async def test_an_allowed_group_is_open_to_all_its_members(server, database, club):
    ben = Person(server.world, "Ben")
    club.members[ben.id] = "member"
    sent = ben.say(f"/brief@newsbrief_bot\n{FERRY}", club)
    ben.say("/brief", club, reply_to=sent["message_id"])
    await until(lambda: [m for m in club.messages.values() if "Ines Calloway" in m["text"] and m["from"]["is_bot"]], 99)


async def test_as_a_guest_the_person_counts_and_not_the_chat(server, database, friend, club):
    elsewhere = server.world.group("Elsewhere", {friend.id: "member"})
    ben = Person(server.world, "Ben")
    asked = friend.invite(elsewhere, f"@newsbrief_bot {FERRY}")
    unheard = ben.invite(club, "@newsbrief_bot https://example.org/news")
    await until(lambda: asked.answers)
    typed = friend.type("https://example.org/news")
    await until(lambda: typed.answers)
    assert not unheard.answers
