"""What Telegram can show, drawn: every kind of entity, keyboards, reactions, replies. No bot is needed for that."""

from __future__ import annotations

import os

import pytest
import pytest_asyncio

from bot.demo import sending
from bot.demo.loopback import serving
from bot.demo.page import Page
from bot.demo.scene import Scene
from bot.demo.world import Call
from tests.e2e.browser import LAST, browsing, chromium, looking

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(
        chromium() is None and not os.environ.get("CI"), reason="no chromium here: apt-get install chromium"
    ),
]

LONG = "They said a great deal about the harbour and its cranes. " * 12
HOSTILE = '&lt;img src=x onerror=alert(1)&gt; &lt;/div&gt;&lt;script&gt;alert("2")&lt;/script&gt; javascript:alert(3)'


@pytest.fixture(scope="module")
def scene():
    return Scene("7000000001:test")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def url(scene):
    page = Page(scene)
    async with serving(page.app, closing=page.close) as url:
        yield url


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser():
    async with browsing() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser, url):
    async with looking(browser, url) as page:
        yield page


async def shown(page, scene, html, **more):
    """The bot's message, as it stands on the page."""
    ada = next(iter(scene.people))
    given = {"chat_id": ada, "text": html, "parse_mode": "HTML"} | more
    number = sending.send_message(scene.world, given)["message_id"]
    scene.people[ada].say("/seen")  # whoever speaks wakes the page
    node = page.locator(f"#m{number}")
    await node.wait_for()
    return node


async def test_styles_nested_and_side_by_side(page, scene) -> None:
    node = await shown(page, scene, "a <b>b<i>c</i></b> <u>d</u> <s>e</s> <code>f</code> 😀<b>g</b> <pre>h</pre>")
    for tag, words in {"b": "bc", "b i": "c", "u": "d", "s": "e", "code": "f", "pre": "h"}.items():
        assert await node.locator(f".text {tag}").first.inner_text() == words
    assert await node.locator(".text b").last.inner_text() == "g"


async def test_links_go_out_without_a_trace_and_nowhere_else(page, scene) -> None:
    node = await shown(page, scene, '<a href="https://example.org/a">there</a> example.org @someone #tag /help')
    links = node.locator(".text a")
    assert await links.nth(0).get_attribute("href") == "https://example.org/a"
    assert await links.nth(0).get_attribute("rel") == "noopener noreferrer"
    assert await links.nth(1).get_attribute("href") == "https://example.org"
    assert await node.locator(".text .live").all_inner_texts() == ["@someone", "#tag", "/help"]


async def test_text_is_only_text(page, scene) -> None:
    node = await shown(page, scene, HOSTILE)
    assert "<script>" in await node.inner_text()
    assert await node.locator("img, script").count() == 0


async def test_a_long_quote_unfolds_and_a_short_one_has_nothing_to_unfold(page, scene) -> None:
    node = await shown(page, scene, f"<blockquote expandable>{LONG}</blockquote>\n<b>x</b>")
    quote = node.locator("blockquote")
    folded = (await quote.bounding_box())["height"]
    await node.locator(".fold").click()
    assert await node.locator(".fold").get_attribute("aria-expanded") == "true"
    assert (await quote.bounding_box())["height"] > 2 * folded
    short = await shown(page, scene, "<blockquote expandable>Short.</blockquote>")
    assert await short.locator(".fold").count() == 0


async def test_a_spoiler_opens_by_the_keyboard(page, scene) -> None:
    node = await shown(page, scene, "It was <tg-spoiler>the cook</tg-spoiler>.")
    hidden = node.locator(".spoiler")
    assert await hidden.evaluate("node => getComputedStyle(node).color") == "rgba(0, 0, 0, 0)"
    await hidden.press("Enter")
    assert await hidden.evaluate("node => getComputedStyle(node).color") != "rgba(0, 0, 0, 0)"


async def test_replies_with_a_quote_reactions_and_keys(page, scene) -> None:
    rows = [[{"text": "Out", "url": "https://example.org/"}, {"text": "Copy", "copy_text": {"text": "words"}}]]
    first = await shown(page, scene, "The first of all", reply_markup={"inline_keyboard": rows})
    number = int((await first.get_attribute("id"))[1:])
    ada = next(iter(scene.people))
    sending.reaction(
        scene.world, {"chat_id": ada, "message_id": number, "reaction": [{"type": "emoji", "emoji": "👀"}]}
    )
    scene.people[ada].say("Yes", reply_to=number, quote={"text": "of all", "position": 10})
    await page.wait_for_selector(f"{LAST} .reply.quoted")
    assert await page.inner_text(f"{LAST} .reply span") == "of all"
    assert await first.locator(".reactions").inner_text() == "👀"
    assert await first.locator(".keys a").get_attribute("href") == "https://example.org/"
    await page.click(f"{LAST} .reply")
    assert "flash" in await first.get_attribute("class")


async def test_what_is_deleted_goes_and_what_the_bot_does_is_said(page, scene) -> None:
    node = await shown(page, scene, "Soon gone")
    ada, number = next(iter(scene.people)), int((await node.get_attribute("id"))[1:])
    sending.delete(scene.world, {"chat_id": ada, "message_id": number})
    scene.people[ada].say("Where is it?")
    await node.wait_for(state="detached")
    draft = {"chat_id": ada, "draft_id": 5, "text": "Half a sen"}
    scene.world.calls.append(_call(scene, "sendmessagedraft", draft, sending.draft(scene.world, draft)))
    await page.wait_for_selector('.draft:has-text("Half a sen")')
    scene.world.calls.append(_call(scene, "sendchataction", {"chat_id": ada, "action": "typing"}, result=True))
    await page.wait_for_selector('#sub.busy:has-text("typing…")')


def _call(scene, method, given, result):
    return Call(scene.world.clock(), method, given, 200, result)
