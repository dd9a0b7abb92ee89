"""Where the bot is no member, and what a private chat has besides: inline and guest mode, edits, samples, choices."""

from __future__ import annotations

import asyncio

import pytest

from bot.demo.driver import Person, buttons, shown, until
from bot.locales import translate
from tests.e2e.prose import FERRY, page
from tests.web import reply

pytestmark = pytest.mark.asyncio(loop_scope="module")

TITLE = "Night ferry sails again"


def publish(web, path: str, title: str = TITLE) -> str:
    web.pages[path] = reply(page(FERRY, title))
    return f"http://127.0.0.1:{web.port}{path}"


async def test_inline_fetches_nothing_until_chosen_and_offers_at_once_what_was_read(person, server, web):
    link = publish(web, "/inline")
    typed = [person.type(link[: len(link) - cut]) for cut in (3, 2, 1, 0)]
    await until(lambda: typed[-1].answers)
    assert "/inline" not in web.requests
    [offer] = typed[-1].answer["results"]
    assert offer["title"] == translate("inline.title", site="127.0.0.1")
    inline = person.choose(typed[-1])
    await until(lambda: server.world.inline[inline]["text"].startswith(TITLE), 100)
    again = Person(server.world, "Ben").type(link)
    await until(lambda: again.answers)
    assert again.answer["results"][0]["message"]["text"].startswith(TITLE)


async def test_inline_without_word_of_what_was_chosen_the_button_reads(person, server, web):
    query = person.type(publish(web, "/button"))
    await until(lambda: query.answers)
    inline = person.choose(query, told=False)
    person.press_away(inline, "Read it")
    await until(lambda: server.world.inline[inline]["text"].startswith(TITLE), 100)
    short = server.world.inline[inline]["text"]
    eve = Person(server.world, "Eve").press_away(inline, "Longer")
    await until(lambda: eve.answers)
    assert eve.answer["text"] == translate("toast.longer")
    person.press_away(inline, "Longer")
    await until(lambda: server.world.inline[inline]["text"] != short)


async def test_an_inline_query_that_is_gone_is_nothing(person, server):
    query = person.type("http://127.0.0.1/some/thing")
    del server.world.queries[query.id]
    person.say("/start")
    await until(lambda: shown(server.world, person.chat))


async def test_a_guest_answers_what_is_replied_to_or_linked(person, server, web):
    chat = server.world.group("Elsewhere", {person.id: "member"})
    chat.members[server.world.bot["id"]] = "left"
    article = server.world.write(chat, server.world.users[person.id], {"text": FERRY})
    for text, answered in (("@newsbrief_bot", article), (f"@newsbrief_bot {publish(web, '/guest')}", None)):
        query = person.invite(chat, text, answered)
        await until(lambda query=query: query.answers)
        inline = query.answer["inline_message_id"]
        await until(lambda inline=inline: "night ferry" in server.world.inline[inline]["text"], 100)
        assert "✕" not in buttons(server.world.inline[inline])
    query = person.invite(chat, "@newsbrief_bot hello")
    await until(lambda: query.answers)
    assert "Mention me in reply" in server.world.inline[query.answer["inline_message_id"]]["text"]


async def settled(person: Person, count: int = 1) -> list[dict]:
    def look():
        messages = shown(person.world, person.chat)
        return messages if len(messages) >= count and not any(m["text"].startswith("Reading") for m in messages) else 0

    return await until(look, 100)


async def test_an_edited_link_is_read_again_in_the_same_answer(person, web):
    first, second = publish(web, "/first"), publish(web, "/second", "The other one")
    sent = person.say(first)
    [answer] = await settled(person)
    person.edit(sent, second)
    await until(lambda: answer["text"].startswith("The other one"), 100)
    assert len(shown(person.world, person.chat)) == 1


async def test_several_links_get_an_answer_each(person, web):
    links = [publish(web, f"/several/{number}", f"Story {number}") for number in range(6)]
    person.say(" ".join(links))
    messages = await settled(person, 5)
    await asyncio.sleep(0.3)
    assert sorted(message["text"].split(chr(10))[0] for message in messages) == [f"Story {n}" for n in range(5)]


async def test_the_first_message_shows_a_sample(person):
    person.say("/start")
    [start] = await settled(person)
    person.press(start, translate("button.sample"))
    sample = (await settled(person, 2))[-1]
    assert "Ines Calloway" in sample["text"]


async def test_what_a_private_chat_chooses_holds(person):
    person.say("/settings")
    [panel] = await settled(person)
    for label, after in (("Quotes: on", "Quotes: off"), ("Length: 3 sentences", "Length: 5 sentences")):
        person.press(panel, label)
        await until(lambda after=after: after in buttons(panel))
    person.say(FERRY)
    brief = (await settled(person, 2))[-1]
    assert not [each for each in brief.get("entities", ()) if "blockquote" in each["type"]]


async def test_an_album_without_words_is_nothing_to_answer(person):
    for _ in range(3):
        person.say("", photo=[{"file_id": "p", "file_unique_id": "u", "width": 1, "height": 1}], media_group_id="7")
    person.say("/start")
    messages = await settled(person)
    assert [message["text"] for message in messages] == [translate("start")]


async def test_telegram_would_have_refused_nothing(server, bot):
    allowed = ("not modified", "query is too old", "Conflict")
    refused = [call for call in server.world.refused if not any(words in call.result for words in allowed)]
    assert [(call.method, call.result) for call in refused] == []
    assert server.world.complaints == []
