"""A fault at every call that the bot makes to Telegram: what was asked for is answered, once, and never in silence."""

from __future__ import annotations

import asyncio

import httpx
import pytest
import pytest_asyncio

from bot.demo.driver import Person, buttons, shown, until
from bot.demo.server import Fault, Server
from bot.demo.world import World
from tests.e2e.process import BotProcess
from tests.e2e.prose import FERRY, page
from tests.e2e.test_endings import article, briefs
from tests.web import Web, free_port, reply, serving

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


@each_fault
async def test_who_types_is_offered_something(server, bot, web, fault) -> None:
    server.fault("answerInlineQuery", fault)
    query = Person(server.world, f"Ada{fault.kind}").type(f"http://127.0.0.1:{web.port}/typed?{fault.kind}")
    await until(lambda: query.answers, 100)


@each_fault
async def test_a_guest_answers_once(server, bot, web, fault) -> None:
    ada = Person(server.world, f"Ada{fault.kind}")
    chat = server.world.group("Book club", {ada.id: "member", server.world.bot["id"]: "left"})
    server.fault("answerGuestQuery", fault)
    query = ada.invite(chat, f"@newsbrief_bot http://127.0.0.1:{web.port}/guest?{fault.kind}")
    await until(lambda: query.answers, 100)
    inline = query.answer["inline_message_id"]
    if fault.kind == "lost":  # Telegram takes no second answer and tells the first one's number no more: a press does
        await until(lambda: server.world.refused and server.world.refused[-1].method == "answerguestquery", 100)
        ada.press_away(inline, "Read it")
    await until(lambda: "night ferry" in server.world.inline[inline]["text"], 100)
    assert len([each for each in chat.messages.values() if each.get("from") == server.world.bot]) == 1


@each_fault
@pytest.mark.parametrize("method", ["deleteMessage", "answerCallbackQuery"])
async def test_an_answer_goes_when_it_is_taken_away(server, bot, web, method, fault) -> None:
    ada = Person(server.world, "Ada")
    group = server.world.group("Quay", {ada.id: "creator"})
    ada.say(f"/brief http://127.0.0.1:{web.port}/gone?{method}{fault.kind}", group)
    message = (await until(lambda: [each for each in shown(server.world, group) if "✕" in buttons(each)], 100))[0]
    server.fault(method, fault)
    ada.press(message, "✕")
    await until(lambda: message["message_id"] in group.gone, 100)
    assert not shown(server.world, group)


async def test_telegram_is_told_where_to_deliver_whatever_it_answers_first(tmp_path) -> None:
    server, port = Server(World()), free_port()
    told = {"WEBHOOK_URL": "https://bot.example/hook", "WEBHOOK_SECRET": "a-secret", "OPERATOR_CONTACT": "ada"}
    async with server.running():
        server.fault("setWebhook", *FAULTS)
        bot = BotProcess(server, tmp_path, told | {"PORT": str(port)}, command="serve")
        bot.start()
        try:
            await until(lambda: server.world.webhook["url"] and not server.faults["setwebhook"], 200)
            person = Person(server.world, "Ada")
            person.say(article(8))
            headers = {"X-Telegram-Bot-Api-Secret-Token": server.world.webhook["secret_token"]}
            [update] = server.world.updates.values()
            async with httpx.AsyncClient() as client:
                for _ in range(2):  # and delivers again
                    taken = await client.post(
                        f"http://127.0.0.1:{port}/hook", json=update, headers=headers, timeout=100
                    )
                    assert taken.status_code == 200
            await one_brief(person)
        finally:
            await asyncio.to_thread(bot.stop)
