"""A person, a private chat and the real bot, from the message to what the chat shows."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import update

from bot.demo.driver import Person, buttons, shown, until
from bot.demo.server import Fault
from bot.locales import translate
from bot.store.chats import Chats
from bot.store.schema import articles
from tests.e2e.prose import FERRY, URDU, long_article, page
from tests.web import reply

SWEDISH = (
    "Hamnkaptenen sade på tisdagen att den gamla färjan inte kommer att gå före våren, eftersom motorn måste bytas. "
    "Resan kostar nio kronor som förut, och den som bor på öarna åker gratis. Kommunen betalar bussen över bron. "
) * 3

pytestmark = pytest.mark.asyncio(loop_scope="module")


def texts(person: Person) -> list[str]:
    return [message["text"] for message in shown(person.world, person.chat)]


async def settled(person: Person, count: int = 1, seconds: float = 40) -> list[dict]:
    """The bot's messages once there are `count`, none of them a placeholder."""

    def look():
        messages = shown(person.world, person.chat)
        waiting = [message for message in messages if message["text"].startswith("Reading")]
        return messages if len(messages) >= count and not waiting else None

    return await until(look, seconds)


def edits(person: Person) -> int:
    calls = (call for call in person.world.calls if call.method == "editmessagetext" and call.status == 200)
    return sum(str(call.params["chat_id"]) == str(person.id) for call in calls)


async def test_paste_becomes_a_brief_in_one_message(person):
    sent = person.say(FERRY)
    placeholder = await until(lambda: shown(person.world, person.chat))
    assert placeholder[0]["text"] == translate("progress.working")
    [message] = await settled(person)
    assert message["message_id"] == placeholder[0]["message_id"]
    assert message["reply_to_message"]["message_id"] == sent["message_id"]
    first, _, rest = message["text"].partition("\n\n")
    assert first == "pasted text · English"
    assert "The night ferry between Valmere and the outer islands will sail again from Monday" in rest
    assert {"Shorter", "Longer", "Original"} <= set(buttons(message))
    assert not [entity for entity in message.get("entities", ()) if entity["type"] in {"url", "mention", "hashtag"}]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("𐎠𐎡𐎢 𐎠𐎡𐎼𐎽 𐎢𐎠𐎡. " * 40, "language unknown"),
        (SWEDISH, "Swedish · a plain brief: I don’t know this language well"),
        ("Radio Tarno 4, 2. " * 40, "probably English"),
    ],
    ids=["unknown", "plain", "guessed"],
)
async def test_what_is_not_known_of_a_language_is_said(person, text, said):
    person.say(text)
    [message] = await settled(person)
    assert message["text"].partition("\n\n")[0] == f"pasted text · {said}"


@pytest.mark.parametrize("pasted", [True, False], ids=["text", "file"])
async def test_what_leaves_its_language_open_is_likely_in_the_chats_own_or_the_senders(server, bot, database, pasted):
    """Malay is taken for Indonesian; the bot speaks no Malay, and takes the sender's word all the same."""
    person = Person(server.world, "Aminah", "ms")
    send = person.say if pasted else (lambda text: person.drop("radio.txt", text.encode(), "text/plain"))
    send("Ketua pelabuhan berkata feri itu tidak akan belayar sebelum hari Isnin kerana enjinnya perlu diganti. " * 6)
    [message] = await settled(person)
    assert "Malay · a plain brief" in message["text"].partition("\n\n")[0]
    await Chats(database).change(person.id, locale="it")
    send("Radio Tarno 4, 2. " * 40)
    await until(lambda: [each for each in texts(person) if "probabilmente italiano\n" in each], 40)


async def test_buttons_change_that_message_also_after_a_restart(person, bot):
    person.say(FERRY)
    [message] = await settled(person)
    brief = message["text"]
    query = person.press(message, "Longer")
    await until(lambda: len(message["text"]) > len(brief))
    await until(lambda: query.answers == 1)
    bot.kill()
    bot.start()
    query = person.press(message, "Shorter")
    await until(lambda: message["text"] == brief, 100)
    await until(lambda: query.answers == 1)
    person.press(message, "Shorter")
    await until(lambda: len(message["text"]) < len(brief))
    person.press(message, "Original")
    await until(lambda: FERRY.strip().splitlines()[-1] in message["text"])
    assert len(shown(person.world, person.chat)) == 1


async def test_press_with_a_strangers_token_or_nonsense_changes_nothing(person, server):
    person.say(FERRY)
    [message] = await settled(person)
    data = message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    before, other = message["text"], Person(server.world, "Eve")
    other.say("/start")
    [hers] = await settled(other)
    queries = [
        other.call_back(hers, data),
        person.call_back(message, "b:zz:longer:0"),
        person.call_back(message, "b:nonsense"),
    ]
    await until(lambda: all(query.answers for query in queries))
    assert message["text"] == before
    assert hers["text"] == translate("start")


async def test_paste_that_the_client_splits_is_one_article(person):
    parts = person.paste(long_article(9000))
    assert len(parts) == 3
    await settled(person)
    await asyncio.sleep(3)  # what would come in pieces has come by then
    [message] = await settled(person)
    person.press(message, "Original")
    await until(lambda: "1/" in " ".join(buttons(message)) or "2/" in " ".join(buttons(message)))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The ferry sails again on Monday.", "error.too_short"),
        ("12 34 56 78 90 " * 40, "error.no_article"),
        ("?! " * 200, "error.no_article"),
    ],
)
async def test_what_is_no_article_gets_its_own_answer(person, text, key):
    person.say(text)
    await settled(person)
    assert texts(person) == [translate(key)]


async def test_more_than_a_million_characters(person):
    person.drop("long.txt", ("word " * 200_001).encode(), "text/plain")
    await settled(person)
    assert texts(person) == [translate("error.too_long")]


async def test_all_quotes_by_pages(person):
    text = long_article(9000)
    person.drop("ferry.txt", text.encode(), "text/plain")
    [message] = await settled(person)
    person.press(message, "All quotes")
    await until(lambda: any("/" in label for label in buttons(message)))
    seen, turns = message["text"], [label for label in buttons(message) if label.startswith("›")]
    while turns:
        query = person.press(message, turns[0])
        await until(lambda query=query: query.answers)
        await until(lambda turn=turns[0]: turn not in buttons(message))
        seen += message["text"]
        turns = [label for label in buttons(message) if label.startswith("›")]
    last = text.count("Stop number")
    assert last > 20
    assert all(f"We count the days until ship {number} comes" in seen for number in range(1, last + 1))
    assert seen.count("we would let our own children sleep on it") == 1
    person.press(message, next(label for label in buttons(message) if label.startswith("‹")))
    await until(lambda: any(label.startswith("›") for label in buttons(message)))


async def test_a_button_of_a_brief_that_is_kept_no_more_says_so(person, database):
    person.say(FERRY)
    [message] = await settled(person)
    async with database.write() as writing:  # a day later
        await writing.connection.execute(update(articles).values(expires=0.0))
    shown_before = message["text"]
    query = person.press(message, "Longer")
    await until(lambda: query.answers)
    assert query.answer["text"] == translate("toast.expired")
    assert message["text"] == shown_before


async def test_link_is_read_and_each_quote_can_be_checked(person, web):
    web.pages["/ferry"] = reply(page(FERRY, "Night ferry sails again"))
    person.say(f"http://127.0.0.1:{web.port}/ferry")
    [message] = await settled(person)
    assert message["text"].replace("\u2060", "").startswith("Night ferry sails again\n127.0.0.1")
    links = [entity["url"] for entity in message["entities"] if entity["type"] == "text_link"]
    assert links[0] == f"http://127.0.0.1:{web.port}/ferry"
    assert all(url.startswith(f"{links[0]}#:~:text=") for url in links[1:])
    assert not [entity for entity in message["entities"] if entity["type"] == "url"]


@pytest.mark.parametrize(
    ("address", "key"),
    [("http://127.0.0.1:{port}/gone", "error.not_found"), ("http://192.168.77.1/x", "error.blocked_address")],
)
async def test_link_that_cannot_be_read_says_why(person, web, address, key):
    person.say(address.format(port=web.port))
    await settled(person)
    assert texts(person) == [translate(key)]


@pytest.mark.parametrize(
    ("name", "mime", "body"),
    [
        ("ferry.txt", "text/plain", FERRY.encode()),
        ("ferry.html", "text/html", page(FERRY, "Night ferry sails again")),
    ],
)
async def test_document_is_briefed(person, name, mime, body):
    person.drop(name, body, mime)
    [message] = await settled(person)
    assert "night ferry between Valmere" in message["text"]
    assert "pasted text" not in message["text"]


async def test_wrong_file_says_what_can_be_read(person):
    person.drop("holiday.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40, "image/jpeg")
    await settled(person)
    assert texts(person) == [translate("error.not_readable")]


async def test_right_to_left_article(person):
    person.say(URDU)
    [message] = await settled(person)
    assert message["text"].startswith("pasted text · Urdu\n\n")
    assert "کشتی پیر سے دوبارہ چلے گی" in message["text"]


async def test_several_people_at_once(server, bot):
    people = [Person(server.world, f"P{number}") for number in range(6)]
    for each in people:
        each.say(FERRY.replace("Valmere", f"Valmere{each.id}"))
    for each in people:
        [message] = await settled(each)
        assert f"Valmere{each.id}" in message["text"]


@pytest.mark.parametrize("command", ["start", "help", "privacy"])
async def test_commands_answer(person, command):
    person.say(f"/{command}")
    await settled(person)
    assert texts(person)[0].startswith(translate(command, name="x")[:40])


async def test_forget_asks_once_and_then_forgets(person):
    person.say(FERRY)
    [brief] = await settled(person)
    person.say("/forget")
    _, asked = await settled(person, 2)
    assert asked["text"] == translate("forget.ask")
    person.press(asked, translate("button.forget"))
    await until(lambda: translate("forget.done") in texts(person))
    query = person.press(brief, "Longer")
    await until(lambda: query.answers == 1)
    assert query.answer["text"] == translate("toast.expired")


async def test_a_limit_of_telegrams_is_waited_for(person, server):
    server.fault("editMessageText", Fault("wait", 1, chat=person.id))
    person.say(FERRY)
    [message] = await settled(person)
    assert "night ferry" in message["text"]


async def test_telegram_would_have_refused_nothing(server, bot):
    allowed = ("message is not modified", "Too Many Requests", "query is too old", "Conflict")
    refused = [call for call in server.world.refused if not any(words in call.result for words in allowed)]
    assert [(call.method, call.result) for call in refused] == []
    assert server.world.complaints == []


async def test_the_token_is_in_no_output(server, bot):
    output = bot.log.read_bytes()
    assert b"running" in output
    assert server.world.token.split(":")[1].encode() not in output
    assert b"night ferry between" not in output
