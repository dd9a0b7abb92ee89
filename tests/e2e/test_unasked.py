"""Automatic mode's quiet rules: hours, a day's maximum, sites, languages; and posts of the channel behind the group."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest

from bot.chat.markup import isolated
from bot.demo.driver import buttons, until
from bot.locales import translate
from tests.e2e.gathering import Group
from tests.e2e.prose import FERRY, URDU, page
from tests.web import after, reply

pytestmark = pytest.mark.asyncio(loop_scope="module")
READS_ALL = True


@pytest.fixture
async def group(server, database):
    group = Group(server.world, database)
    await group.choose(automatic=True)
    return group


@pytest.fixture
def publish(web):
    def made(path: str, text: str = FERRY) -> str:
        web.pages[path] = reply(page(text, f"The story of {path}"))
        return f"http://127.0.0.1:{web.port}{path}"

    return made


def titles(messages) -> list[str]:
    return [
        message["text"].replace("\u2060", "").lstrip("\u200f").partition("\n")[0].removeprefix("The story of ")
        for message in messages
    ]


async def test_quiet_hours_are_quiet(group, publish):
    hour = datetime.fromtimestamp(time.time(), UTC).hour
    await group.choose(quiet=(hour, (hour + 2) % 24))
    group.ben.say(publish("/at/night"), group.chat)
    assert await group.idle() == []
    group.ben.say(f"/brief {publish('/asked/for')}", group.chat)
    assert titles(await group.settled()) == ["/asked/for"]
    await group.choose(quiet=((hour + 2) % 24, (hour + 4) % 24))
    group.ben.say(publish("/by/day"), group.chat)
    assert titles(await group.settled(2))[1:] == ["/by/day"]


async def test_no_more_in_a_day_than_the_chat_wants(group, publish):
    await group.choose(daily=2)
    for number in range(4):
        group.ben.say(publish(f"/many/{number}"), group.chat)
        await group.idle()
    assert titles(group.shown) == ["/many/0", "/many/1"]
    group.ben.say(f"/brief {publish('/many/asked')}", group.chat)
    assert titles(await group.settled(3))[2:] == ["/many/asked"]


async def test_allowed_and_denied_sites_as_an_admin_writes_them(group, publish, web):
    steps = (
        ("deny 127.0.0.1", "/denied/a", False),
        ("all", "/free/a", True),
        ("allow example.org", "/other/a", False),
        ("allow 127.0.0.1", "/only/a", True),
        ("deny nonsense", "/only/b", True),
    )
    for words, path, answered in steps:
        group.ada.say(f"/settings {words}", group.chat)
        await group.idle()
        panel, before = group.texts[-1], len(group.shown)
        group.ben.say(publish(path), group.chat)
        assert titles((await group.idle())[before:]) == [path] * answered
    assert translate("settings.bad_site").splitlines()[0] in panel
    assert "/denied/a" not in web.requests


async def test_languages_that_an_admin_picks_and_no_others(group, publish):
    group.ada.say("/settings", group.chat)
    panel = (await group.settled())[-1]
    group.ada.press(panel, translate("settings.languages", value=translate("settings.all")))
    urdu = await until(lambda: next((label for label in buttons(panel) if "اردو" in label), None))
    group.ada.press(panel, urdu)
    await until(lambda: f"✓ {urdu}" in buttons(panel))
    group.ada.press(panel, translate("button.back"))
    await until(lambda: translate("settings.languages", value=isolated("اردو")) in buttons(panel))
    group.ben.say(publish("/in/english"), group.chat)
    group.ben.say(publish("/in/urdu", URDU), group.chat)
    assert titles((await group.settled(2))[1:]) == ["/in/urdu"]
    assert len(await group.idle()) == 2


async def test_a_site_that_is_down_for_a_moment_is_tried_again(group, publish, web):
    link = publish("/down/a")
    web.pages["/down/a"] = after(2, web.pages["/down/a"])
    group.ben.say(link, group.chat)
    assert titles(await group.settled()) == ["/down/a"]
    group.ben.say(publish("/down/for/good"), group.chat)
    web.pages["/down/for/good"] = after(99, b"")
    assert titles(await group.idle()) == ["/down/a"]


async def test_a_post_of_the_channel_in_its_discussion_group(group, publish):
    channel = group.world.group("Valmere Post", {group.ada.id: "creator"}, "channel")
    telegram = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
    origin = {"type": "channel", "chat": channel.shape(), "message_id": 4, "date": 1_790_000_000}
    forwarded = {
        "from": telegram,
        "sender_chat": channel.shape(),
        "forward_origin": origin,
        "is_automatic_forward": True,
    }
    post = group.ada.say(f"Read this: {publish('/channel/post')}", group.chat, **forwarded)
    [message] = await group.settled()
    assert titles([message]) == ["/channel/post"]
    assert message["reply_to_message"]["message_id"] == post["message_id"]
    query = group.ben.press(message, "Longer")
    await until(lambda: query.answers)
    assert query.answer["text"] == translate("toast.longer")
    group.ben.say("/brief", group.chat, reply_to=post["message_id"])
    assert titles(await group.settled(2)) == ["/channel/post"] * 2


async def test_a_link_in_a_topic_is_answered_there(server, database, publish):
    group = Group(server.world, database, topics=("Ferries", "Weather"))
    await group.choose(automatic=True)
    ferries, weather = group.chat.topics
    group.ben.say(publish("/topic/a"), group.chat, topic=weather)
    [message] = await group.settled()
    assert message["message_thread_id"] == weather
    group.chat.closed_topics.add(ferries)
    group.ada.say(publish("/topic/b"), group.chat, topic=ferries)  # admins write there, the bot may not
    assert await group.idle() == [message]


async def test_telegram_would_have_refused_nothing(server, bot):
    refused = [
        call for call in server.world.refused if not any(words in call.result for words in ("Conflict", "TOPIC_CLOSED"))
    ]
    assert [(call.method, call.result) for call in refused] == []
    assert server.world.complaints == []
