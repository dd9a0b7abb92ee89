"""A fault at every call that the bot makes to Telegram: what was asked for is answered, once, and never in silence."""

from __future__ import annotations

import asyncio

import pytest
import pytest_asyncio

from bot.demo.driver import Person, buttons, shown, until
from bot.demo.server import Fault, Server
from bot.demo.world import World
from tests.e2e.process import BotProcess
from tests.e2e.prose import FERRY, page
from tests.e2e.test_endings import article, briefs
from tests.web import Web, reply, serving

pytestmark = [pytest.mark.long, pytest.mark.asyncio(loop_scope="module"), pytest.mark.timeout(400)]

FAULTS = [Fault("wait", 1), Fault("status", 502), Fault("dropped"), Fault("lost")]
each_fault = pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.kind)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def server():
    server = Server(World())
    async with server.running():
        yield server


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def web():
    async with serving(Web({"*": reply(page(FERRY, "Ferry"))})) as web:
        yield web


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bot(server, tmp_path_factory):
    """A bot whose every call at the start meets every fault, and that is none the worse for it."""
    for method in ("getMe", "deleteWebhook", "getUpdates", "setMyCommands", "setMyShortDescription"):
        server.fault(method, *FAULTS)
    bot = BotProcess(server, tmp_path_factory.mktemp("bot"))
    bot.start()
    try:
        first = Person(server.world, "First")
        first.say("/start")
        await until(lambda: shown(server.world, first.chat), 120)
        yield bot
        assert bot.process.poll() is None
    finally:
        await asyncio.to_thread(bot.stop)
    assert server.world.token.split(":")[1].encode() not in bot.log.read_bytes()


async def one_brief(person: Person) -> dict:
    await until(lambda: sum(briefs(person).values()) >= 1, 100)
    await asyncio.sleep(0.5)
    [message] = shown(person.world, person.chat)
    return message


@each_fault
@pytest.mark.parametrize("method", ["sendMessage", "editMessageText", "getUpdates", "sendChatAction"])
async def test_a_text_is_answered_once(server, bot, method, fault) -> None:
    server.fault(method, fault)
    person = Person(server.world, "Ada")
    person.say(article(5))
    await one_brief(person)


@each_fault
@pytest.mark.parametrize("method", ["getFile", "file"])
async def test_a_file_is_answered_once(server, bot, method, fault) -> None:
    server.fault(method, fault)
    person = Person(server.world, "Ada")
    person.drop("ferry.txt", article(6).encode(), "text/plain")
    await one_brief(person)


@each_fault
async def test_words_of_the_bot_s_own_come_once(server, bot, fault) -> None:
    server.fault("sendMessage", fault)
    person = Person(server.world, "Ada")
    person.say("/help")
    await until(lambda: shown(server.world, person.chat), 100)
    await asyncio.sleep(2)  # time to say it once more, if it were
    assert len(shown(server.world, person.chat)) == 1


@each_fault
@pytest.mark.parametrize("method", ["answerCallbackQuery", "editMessageText"])
async def test_a_press_changes_the_message(server, bot, method, fault) -> None:
    person = Person(server.world, "Ada")
    person.say(article(7))
    message = await one_brief(person)
    before, button = message["text"], next(name for name in buttons(message) if name in {"Longer", "Shorter"})
    server.fault(method, fault)
    person.press(message, button)
    await until(lambda: message["text"] != before, 100)
    assert len(shown(server.world, person.chat)) == 1


@each_fault
async def test_who_runs_a_group_is_asked_again(server, bot, fault) -> None:
    ada = Person(server.world, "Ada")
    group = server.world.group("Quay", {ada.id: "creator"})
    server.fault("getChatAdministrators", fault)
    ada.say("/settings", group)
    message = (await until(lambda: shown(server.world, group), 100))[0]
    assert buttons(message)


@each_fault
async def test_an_inline_offer_is_briefed_when_chosen(server, bot, web, fault) -> None:
    person = Person(server.world, f"Ada{fault.kind}")
    query = person.type(f"http://127.0.0.1:{web.port}/ferry?{fault.kind}")
    await until(lambda: query.answers, 100)
    inline = person.choose(query)
    server.fault("editMessageText", fault)
    await until(lambda: "night ferry" in server.world.inline[inline]["text"], 100)
