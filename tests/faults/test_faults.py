"""What Telegram, the disk and the database can do to the one process: one answer each, and no secret out."""

from __future__ import annotations

import asyncio
import resource
import sqlite3

import pytest
import pytest_asyncio

from bot.demo.driver import Person, shown, until
from bot.demo.server import Fault, Server
from bot.demo.world import World
from tests.e2e.conftest import ready
from tests.e2e.process import BotProcess
from tests.e2e.prose import FERRY, page
from tests.e2e.test_endings import article, briefs
from tests.web import Web, reply, serving

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.timeout(400)]

HIDDEN = "a-path-that-nobody-is-to-see"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def server():
    server = Server(World())
    async with server.running():
        yield server


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bot(server, tmp_path_factory):
    """A bot that outlives every fault of this module, and prints no secret meanwhile, at the level debug."""
    bot = BotProcess(server, tmp_path_factory.mktemp("bot"))
    bot.start()
    try:
        await ready(server.world)
        yield bot
        assert bot.process.poll() is None
    finally:
        await asyncio.to_thread(bot.stop)
    output = bot.log.read_bytes()
    with sqlite3.connect(bot.folder / "bot.db") as database:
        columns = database.execute("SELECT fault FROM answers UNION SELECT fault FROM updates").fetchall()
    for secret in (server.world.token.split(":")[1], "night ferry", "Valmere", HIDDEN):
        assert secret.encode() not in output
        assert secret not in repr(columns)


async def answered(person: Person, count: int, seconds: float = 40) -> None:
    await until(lambda: sum(briefs(person).values()) >= count, seconds)
    await asyncio.sleep(0.2)
    assert len(briefs(person)) == count
    assert set(briefs(person).values()) == {1}


FAULTS = [Fault("wait", 1), Fault("status", 502), Fault("dropped"), Fault("lost")]


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
async def test_an_answer_of_telegram_s_that_is_lost_makes_no_second_brief(server, bot, method) -> None:
    await one_brief(server, method, FAULTS[-1:])


@pytest.mark.long
@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
async def test_whatever_telegram_says_there_is_one_brief(server, bot, method) -> None:
    await one_brief(server, method, FAULTS)


async def one_brief(server, method, faults) -> None:
    for number, fault in enumerate(faults, 1):
        person = Person(server.world, f"P{number}")
        server.fault(method, fault)
        person.say(article(number))
        await answered(person, 1)
        assert len(shown(server.world, person.chat)) == 1  # also when the first was sent without our knowing


@pytest.mark.long
async def test_a_poll_that_fails_is_made_again(server, bot) -> None:
    server.fault("getUpdates", *FAULTS)
    person = Person(server.world, "Ada")
    person.say(article(5))
    await answered(person, 1)


@pytest.mark.long
async def test_a_file_that_does_not_come_at_once_comes(server, bot) -> None:
    server.fault("getFile", *FAULTS[1:])
    person = Person(server.world, "Ada")
    person.drop("ferry.txt", article(6).encode(), "text/plain")
    await answered(person, 1)


async def test_a_link_that_ten_send_at_once_is_fetched_once(server, bot) -> None:
    await fetched_once(server, 10)


@pytest.mark.long
async def test_a_link_that_fifty_send_at_once_is_fetched_once(server, bot) -> None:
    await fetched_once(server, 50)


async def fetched_once(server, count: int) -> None:
    async with serving(
        Web({f"/{HIDDEN}?q={count}": reply(page(FERRY.replace("Valmere", "Valmere7"), "Ferry"))})
    ) as web:
        people = [Person(server.world, f"P{number}") for number in range(count)]
        for each in people:
            each.say(f"http://127.0.0.1:{web.port}/{HIDDEN}?q={count}")
        await until(lambda: all(len(briefs(each)) == 1 for each in people), 100)
        assert web.requests.count(f"/{HIDDEN}?q={count}") == 1


@pytest.mark.long
async def test_who_blocks_the_bot_is_asked_once(server, bot) -> None:
    person = Person(server.world, "Ada")
    person.block()
    for number in (8, 9):
        person.say(article(number))
    refused = [call for call in server.world.refused if str(call.params.get("chat_id")) == str(person.id)]
    await until(lambda: [call for call in server.world.refused if str(call.params.get("chat_id")) == str(person.id)])
    await asyncio.sleep(1)
    refused = [call for call in server.world.refused if str(call.params.get("chat_id")) == str(person.id)]
    assert 1 <= len(refused) <= 2  # the second message opens the chat again


async def locked(server, bot, seconds: float) -> None:
    person = Person(server.world, "Ada")
    with sqlite3.connect(bot.folder / "bot.db", isolation_level=None, timeout=10) as database:
        database.execute("BEGIN IMMEDIATE")
        for number in (11, 12, 13):
            person.say(article(number))
        await asyncio.sleep(seconds)
        database.execute("ROLLBACK")
    await answered(person, 3)


async def test_a_locked_database_is_waited_for(server, bot) -> None:
    await locked(server, bot, 2)


@pytest.mark.long
async def test_a_database_locked_for_ten_seconds_and_more(server, bot) -> None:
    await locked(server, bot, 10)
    await locked(server, bot, 25)


async def test_a_full_disk_loses_nothing(server, bot) -> None:
    """No file may grow: what Telegram delivers is left with Telegram until there is room."""
    person = Person(server.world, "Ada")
    resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
    for number in (21, 22, 23):
        person.say(article(number))
    await asyncio.sleep(3)
    assert bot.process.poll() is None
    assert not briefs(person)
    resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    await answered(person, 3, 60)


@pytest.mark.long
async def test_one_person_s_many_messages_do_not_slow_another(server, bot) -> None:
    """The many are of one chat: of them two are in hand, so another's is next."""
    greedy, other = Person(server.world, "Greedy"), Person(server.world, "Other")
    for number in range(100, 160):
        greedy.say(article(number))
    await until(lambda: shown(server.world, greedy.chat))
    other.say(article(31))
    await answered(other, 1, 10)
    assert sum(briefs(greedy).values()) < 20
    greedy.block()  # the rest is of no more interest
