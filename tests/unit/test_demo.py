"""The demo's page without a browser: who may ask what, what a page is told, and what is kept out of the bot."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
from datetime import date

import httpx
import pytest

from bot.demo import sending
from bot.demo.driver import until
from bot.demo.feed import Feed
from bot.demo.page import Page, _static
from bot.demo.samples import samples
from bot.demo.scene import Scene
from bot.demo.show import demo

HERE = "http://127.0.0.1:8484"


@pytest.fixture
def scene():
    return Scene("7000000001:test")


def client(scene, origin=HERE):
    headers = {"origin": origin} if origin else {}
    return httpx.AsyncClient(transport=httpx.ASGITransport(Page(scene).app), base_url=HERE, headers=headers)


def written(scene, **message):
    ada = next(iter(scene.people))
    sending.send_message(scene.world, {"chat_id": ada} | message)


def test_the_page_is_small() -> None:
    assert sum(map(len, _static().values())) < 60_000


async def test_the_page_and_its_policy(scene) -> None:
    async with client(scene) as page:
        answer = await page.get("/")
        assert answer.status_code == 200
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert "unsafe" not in answer.headers["content-security-policy"]
        for path in ("/page.js", "/page.css", "/icon.svg", "/wall.svg", "/news/ur"):
            assert (await page.get(path)).status_code == 200
        assert (await page.get("/news/xx")).status_code == 404
        assert (await page.get("/show.py")).status_code == 404


@pytest.mark.parametrize("host", ["evil.example:8484", "127.0.0.1:80", "127.0.0.1.evil.example:8484", ""])
async def test_a_name_that_leads_here_is_turned_away(scene, host) -> None:
    async with client(scene) as page:
        assert (await page.get("/", headers={"host": host})).status_code == 421


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:8485", None])
async def test_another_site_can_make_nobody_speak(scene, origin) -> None:
    ada = next(iter(scene.people))
    async with client(scene, origin) as page:
        answer = await page.post("/say", json={"chat": ada, "as": ada, "topic": None, "text": "Hello"})
    assert answer.status_code == 403
    assert scene.world.updates == {}


async def test_people_speak_where_they_are(scene) -> None:
    ada, ben = scene.people
    async with client(scene) as page:
        place = {"chat": scene.group.id, "topic": 1, "as": ben}
        assert (await page.post("/say", json=place | {"text": "Hello"})).status_code == 200
        for wrong in ({"as": 7}, {"topic": 2}, {"chat": ada}):
            assert (await page.post("/say", json=place | wrong | {"text": "Hello"})).status_code == 400
        assert (await page.post("/say", content=b"nonsense")).status_code == 400
        assert (await page.post("/drop", headers={"content-length": "99999999"})).status_code == 413
    [message] = scene.group.messages.values()
    assert (message["text"], message["from"]["first_name"], message["message_thread_id"]) == ("Hello", "Ben", 1)


async def test_one_edits_what_is_one_s_own(scene) -> None:
    ada, ben = scene.people
    mine = scene.people[ada].say("Helo", scene.group)
    place = {"chat": scene.group.id, "topic": None, "message": mine["message_id"]}
    async with client(scene) as page:
        assert (await page.post("/edit", json=place | {"as": ben, "text": "Mine"})).status_code == 400
        assert (await page.post("/edit", json=place | {"as": ada, "text": "Helo"})).status_code == 200
        assert "edit_date" not in mine
        assert (await page.post("/edit", json=place | {"as": ada, "text": "Hello"})).status_code == 200
    assert mine["text"] == "Hello"


async def test_nothing_can_be_chosen_that_was_not_offered(scene) -> None:
    ada = next(iter(scene.people))
    async with client(scene) as page:
        told = await page.post("/choose", json={"chat": ada, "topic": None, "as": ada, "number": 0})
    assert told.status_code == 400


async def test_a_press_brings_the_answer_of_the_bot(scene) -> None:
    ada = next(iter(scene.people))
    rows = [[{"text": "Go", "callback_data": "x"}]]
    written(scene, text="Hello", reply_markup={"inline_keyboard": rows})

    async def bot() -> None:
        await until(lambda: scene.world.queries)
        sending.answer_press(scene.world, {"callback_query_id": next(iter(scene.world.queries)), "text": "Gone"})

    answering = asyncio.create_task(bot())
    place = {"chat": ada, "topic": None, "as": ada, "message": 1}
    async with client(scene) as page:
        told = await page.post("/press", json=place | {"row": 0, "column": 0})
        assert (await page.post("/press", json=place | {"row": 3, "column": 0})).status_code == 400
    await answering
    assert told.json()["text"] == "Gone"


def test_a_page_is_told_each_change_once(scene) -> None:
    ada = next(iter(scene.people))
    feed = Feed(scene, HERE)
    assert [kind for kind, _ in feed.news()] == ["scene"]
    assert list(feed.news()) == []
    scene.people[ada].say("Hello")
    [(kind, message)] = feed.news()
    assert (kind, message["text"], message["chat"]) == ("message", "Hello", ada)
    del scene.people[ada].chat.messages[1]
    scene.people[ada].chat.gone.append(1)
    scene.people[ada].say("Again")
    assert [kind for kind, _ in feed.news()] == ["message", "gone"]


def test_samples_are_articles_of_six_languages() -> None:
    assert list(samples()) == ["en", "de", "fr", "tr", "ur", "ja"]
    for sample in samples().values():
        page = sample.page(date(2026, 1, 2))
        assert f'lang="{sample.code}"' in page
        assert sample.paragraphs[0][:10] in page


def test_a_taken_port_is_said(capsys) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert demo(port, browse=False) == 1
    assert f"Port {port} cannot be used" in capsys.readouterr().err


def test_the_bot_imports_nothing_of_its_demo() -> None:
    code = "import sys, bot.app, bot.cli, bot.settings; print([name for name in sys.modules if 'bot.demo' in name])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
