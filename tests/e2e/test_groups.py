"""Groups and the real bot: asked and unasked, topics, rights, settings, what is forgotten."""

from __future__ import annotations

import pytest

from bot.demo import profile
from bot.demo.driver import Person, buttons, until
from bot.locales import FALLBACK, languages, translate
from tests.e2e.gathering import Group
from tests.e2e.prose import FERRY, page
from tests.web import reply

pytestmark = pytest.mark.asyncio(loop_scope="module")
READS_ALL = True

TITLE = "Night ferry sails again"
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}


@pytest.fixture
def group(server, database):
    return Group(server.world, database)


@pytest.fixture
def link(web):
    web.pages["/ferry"] = reply(page(FERRY, TITLE))
    return f"http://127.0.0.1:{web.port}/ferry"


@pytest.mark.parametrize("command", ["/brief", "/tldr", "/brief@newsbrief_bot", "@newsbrief_bot"])
async def test_asked_with_a_link_it_gives_the_short_form(group, link, command):
    asked = group.ben.say(f"{command} {link}", group.chat)
    [message] = await group.settled()
    assert message["text"].startswith(TITLE)
    assert message["reply_to_message"]["message_id"] == asked["message_id"]
    assert {each["type"] for each in message["entities"]} >= {"bold", "text_link", "expandable_blockquote"}
    assert buttons(message)[-1] == "✕"
    assert "Longer" in buttons(message)


async def test_asked_in_reply(group, link):
    article = group.ada.say(FERRY, group.chat)
    group.ben.say("/brief", group.chat, reply_to=article["message_id"])
    [message] = await group.settled()
    assert "pasted text" in message["text"]


async def test_with_nothing_to_brief_one_line_of_help_and_silence_when_not_addressed(group, link):
    group.ben.say("/brief", group.chat)
    [message] = await group.settled()
    assert message["text"] == translate("hint.group")
    group.ben.say(f"look: {link}", group.chat)
    group.ben.say("/brief@other_bot", group.chat)
    assert len(await group.idle()) == 1


async def test_answers_stay_in_their_topic(server, database, link):
    group = Group(server.world, database, topics=("Ferries", "Weather"))
    topic = next(iter(group.chat.topics))
    group.ben.say(f"/brief {link}", group.chat, topic=topic)
    [message] = await group.settled()
    assert message["message_thread_id"] == topic


async def test_longer_only_for_who_asked_and_admins(group, link):
    group.ben.say(f"/brief {link}", group.chat)
    [message] = await group.settled()
    short, eve = message["text"], Person(group.world, "Eve")
    query = eve.press(message, "Longer")
    await until(lambda: query.answers)
    assert query.answer["text"] == translate("toast.longer")
    assert message["text"] == short
    group.ada.press(message, "Longer")
    await until(lambda: message["text"] != short)
    group.ben.press(message, "Shorter")
    await until(lambda: message["text"] == short)


async def test_removed_by_who_asked_who_shared_or_an_admin(group, link):
    shared = group.ben.say(link, group.chat)
    eve, mia = Person(group.world, "Eve"), Person(group.world, "Mia")
    for who, allowed in ((eve, False), (mia, True), (group.ben, True), (group.ada, True)):
        mia.say("/brief", group.chat, reply_to=shared["message_id"])
        [message] = await group.settled()
        query = who.press(message, "✕")
        await until(lambda query=query: query.answers)
        assert (query.answer["text"] == translate("toast.remove")) is not allowed
        if not allowed:
            group.ada.press(message, "✕")
        await until(lambda: not group.shown)


async def test_unasked_quietly_where_an_admin_wants_it(group, link, web):
    web.pages["/login/x"] = reply(page(FERRY, "Not to be opened"))
    port = web.port
    await group.turn_on("Answer every link")
    notice = (await group.settled(2))[-1]
    assert notice["text"] == translate("notice.automatic")
    sent = group.ben.say(f"see {link}", group.chat)
    message = (await group.settled(3))[-1]
    assert message["text"].startswith(TITLE)
    assert message["reply_to_message"]["message_id"] == sent["message_id"]
    for silent in (
        link,  # twice within a day
        f"http://127.0.0.1:{port}/login/x",
        f"http://127.0.0.1:{port}/",
        f"http://127.0.0.1:{port}/gone",  # an error
        f"{link}?token=abc",
    ):
        group.ben.say(silent, group.chat)
    group.ben.say(f"{link}?a=1", group.chat, via_bot={"id": 5, "is_bot": True, "first_name": "Other"})
    assert len(await group.idle()) == 3
    assert "/login/x" not in web.requests


async def test_not_when_the_message_is_gone(group, web):
    async def slow(reader, writer, path):
        group.chat.messages.pop(sent["message_id"])
        writer.write(reply(page(FERRY, TITLE)))

    web.pages["/slow"] = slow
    await group.turn_on("Answer every link")
    await group.settled(2)
    sent = group.ben.say(f"http://127.0.0.1:{web.port}/slow", group.chat)
    await until(lambda: sent["message_id"] not in group.chat.messages)
    assert len(await group.idle()) == 2


async def test_settings_are_for_admins_also_anonymous_ones(group):
    group.ben.say("/settings", group.chat)
    [message] = await group.settled()
    assert message["text"] == translate("settings.admins")
    group.ada.say("/settings", group.chat, **{"from": ANONYMOUS, "sender_chat": group.chat.shape()})
    panel = (await group.settled(2))[-1]
    assert panel["text"].startswith(translate("settings.title"))
    query = group.ben.press(panel, "Length: 3 sentences")
    await until(lambda: query.answers)
    assert query.answer["text"] == translate("toast.admins")
    group.ada.press(panel, "Length: 3 sentences")
    await until(lambda: "Length: 5 sentences" in buttons(panel))
    group.ada.press(panel, "Time zone: UTC")
    await until(lambda: any(label.startswith("Karachi") for label in buttons(panel)))
    group.ada.press(panel, next(label for label in buttons(panel) if label.startswith("Karachi")))
    await until(lambda: "Time zone: Karachi (UTC+5)" in buttons(panel))


async def test_all_members_are_told_what_an_admin_turns_on(group):
    panel = await group.turn_on("Digests", "Remember messages")
    told = [message["text"] for message in (await group.settled(3))[1:]]
    assert told == [translate("notice.digests"), translate("notice.remembering")]
    group.ada.press(panel, "Daily digest: off")
    evening = await until(lambda: next((label for label in buttons(panel) if label.startswith("6:00\u202fPM")), None))
    group.ada.press(panel, evening)
    await until(lambda: f"Daily digest: {evening}" in buttons(panel))


async def test_commands_and_descriptions_are_set_in_every_language(server, bot):
    scopes = [{"type": f"all_{name}"} for name in ("private_chats", "group_chats", "chat_administrators")]
    await until(lambda: "zh" in server.world.profile.get("description", {}), 100)  # the last language
    for language in languages():
        code = "" if language == FALLBACK else language
        for scope in scopes:
            given = {"scope": scope, "language_code": code}
            commands = {each["command"]: each["description"] for each in profile.get_commands(server.world, given)}
            assert commands["brief"] == translate("command.brief", language)
            assert ("digest" in commands) is (scope != scopes[0])
        assert server.world.profile["description"][code] == translate("profile.description", language)
        assert server.world.profile["short_description"][code] == translate("profile.short", language)


async def test_added_it_says_what_it_can_see(server, database):
    world = server.world
    group = Group(world, database)
    group.chat.members[world.bot["id"]] = "left"
    group.ada.place_bot(group.chat, "member")
    [message] = await group.settled()
    assert message["text"].startswith(translate("welcome"))
    group.ada.place_bot(group.chat, "kicked")
    group.ada.place_bot(group.chat, "administrator")
    assert translate("welcome.all") in (await group.settled(2))[-1]["text"]


async def test_without_the_right_to_write_it_stays_calm(group, link):
    group.chat.silent = True
    calls = len(group.world.calls)
    group.ben.say(f"/brief {link}", group.chat)
    await group.idle()
    tries = [call for call in group.world.calls[calls:] if call.method == "sendmessage"]
    assert len(tries) == 1
    group.chat.silent = False
    group.ben.say(f"/brief {link}", group.chat)
    await group.settled()


async def test_a_group_that_becomes_a_supergroup_keeps_its_settings(server, database):
    group = Group(server.world, database, kind="group")
    panel = await group.turn_on("Quotes")
    assert "Quotes: off" in buttons(panel)
    group.chat = group.ada.upgrade(group.chat)
    await group.idle()
    group.ada.say("/settings", group.chat)
    [panel] = await group.settled()
    assert "Quotes: off" in buttons(panel)


async def test_a_press_on_what_stayed_behind_is_answered_in_the_supergroup(server, database, link):
    group = Group(server.world, database, kind="group")
    group.ben.say(f"/brief {link}", group.chat)
    [old] = await group.settled()
    group.chat = group.ada.upgrade(group.chat)
    await group.idle()
    asked, eve = group.ben.press(old, "Longer"), Person(group.world, "Eve").press(old, "Longer")
    await until(lambda: asked.answers and eve.answers)
    assert eve.answer["text"] == translate("toast.longer")
    [new] = await group.settled()
    assert "Unattributed" in new["text"] or len(new["text"]) > len(old["text"])
    group.ben.press(new, "Shorter")
    await until(lambda: new["text"] == old["text"])
    group.ada.press(old, "Longer")
    await until(lambda: new["text"] != old["text"])
    assert len(await group.idle()) == 1


async def test_two_people_press_at_once(group, link):
    group.ben.say(f"/brief {link}", group.chat)
    [message] = await group.settled()
    short, calls = message["text"], len(group.world.calls)
    presses = [who.press(message, "Longer") for who in (group.ben, group.ada, group.ben)]
    await until(lambda: all(query.answers == 1 for query in presses))
    await group.idle()
    assert message["text"] != short
    edits = [call.status for call in group.world.calls[calls:] if call.method == "editmessagetext"]
    assert edits == [200]


async def test_forget_what_is_ones_own(group, link):
    group.ben.say(f"/brief {link}", group.chat)
    [brief] = await group.settled()
    group.ben.say("/forget", group.chat)
    asked = (await group.settled(2))[-1]
    assert buttons(asked) == [translate("button.forget_mine")]
    query = group.ada.press(asked, translate("button.forget_mine"))
    await until(lambda: query.answers)
    assert query.answer["text"] == translate("toast.not_yours")
    group.ben.press(asked, translate("button.forget_mine"))
    await until(lambda: asked["text"] == translate("forget.done_mine"))
    query = group.ben.press(brief, "Longer")
    await until(lambda: query.answers)
    assert query.answer["text"] == translate("toast.expired")


async def test_telegram_would_have_refused_nothing(server, bot):
    allowed = ("not modified", "query is too old", "Conflict", "not enough rights", "to be replied not found", "kicked")
    refused = [call for call in server.world.refused if not any(words in call.result for words in allowed)]
    assert [(call.method, call.result) for call in refused] == []
    assert server.world.complaints == []
