"""The demo's page in a real browser, with the real bot behind it."""

from __future__ import annotations

import base64
import os

import pytest
import pytest_asyncio
from axe_playwright_python.base import AXE_FILE_PATH

from tests.e2e.browser import DESKTOP, LAST, PHONE, Demo, answered, browsing, chromium, looking
from tests.e2e.prose import FERRY

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(
        chromium() is None and not os.environ.get("CI"), reason="no chromium here: apt-get install chromium"
    ),
]


def _demo():
    demo = Demo()
    demo.start()
    yield demo
    assert demo.stop() == (0, ""), "it went quietly"


demo = pytest.fixture(_demo, scope="module")
new_demo = pytest.fixture(_demo)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser():
    async with browsing() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser, demo):
    async with looking(browser, demo.url) as page:
        yield page


async def write(page, words):
    """Send words that nobody has sent there yet, and wait until they stand there: what was said before is no answer."""
    await page.focus("#text")
    await page.keyboard.insert_text(words)
    await page.keyboard.press("Enter")
    await page.wait_for_function(
        "words => [...document.querySelectorAll('#log .own .text')].some((each) => each.textContent.startsWith(words))",
        arg=words.partition("\n")[0],
    )


def ferry(number: int) -> str:
    return FERRY.replace("3 May", f"{number} May", 1)


async def enter(page, title):
    await page.click(f"#rooms >> text={title}")
    await page.wait_for_function("title => document.getElementById('title').textContent === title", arg=title)


@pytest_asyncio.fixture(loop_scope="module")
async def new_page(browser, new_demo):
    async with looking(browser, new_demo.url) as page:
        yield page


async def test_paste_becomes_a_placeholder_then_a_brief_and_buttons_change_it(new_page):
    page = new_page  # a bot that has read nothing yet takes the longest: its placeholder stands for a while
    await page.evaluate(
        "last => { window.seen = []; new MutationObserver(() => {"
        " const text = document.querySelector(last + ' .text')?.textContent; if (text) window.seen.push(text); })"
        ".observe(document.getElementById('log'), { childList: true, subtree: true }); }",
        LAST,
    )
    await write(page, FERRY)
    brief = await answered(page, "Ines Calloway")
    assert any(text.startswith("Reading") for text in await page.evaluate("window.seen"))
    assert "Tomas Berg" in brief
    assert "trust takes longer than steel" in brief
    said = await page.locator(f"{LAST} blockquote").all_inner_texts()
    assert any("our own children sleep on it" in words for words in said)
    await page.click(f"{LAST} .keys >> text=Longer")
    await page.wait_for_function(
        "([last, size]) => document.querySelector(last + ' .text').innerText.length > size", arg=[LAST, len(brief)]
    )
    await page.click(f"{LAST} .keys >> text=All quotes")
    assert "go through every bill" in await answered(page, "go through every bill")
    assert await page.locator("#log .msg.own").count() >= 1


async def test_a_link_a_file_and_an_article_from_right_to_left(browser, demo, page):
    await write(page, f"{demo.url}/news/fr")
    await answered(page, "une famille coupée en deux")
    assert await page.locator(f"{LAST} .keys a").get_attribute("href") == f"{demo.url}/news/fr"
    assert await page.locator(f"{LAST} .text a").first.get_attribute("rel") == "noopener noreferrer"
    newspaper = await browser.new_page()
    await newspaper.goto(f"{demo.url}/news/en")
    pdf = base64.b64encode(await newspaper.pdf()).decode()
    await newspaper.close()
    await page.evaluate(
        "data => { const bytes = Uint8Array.from(atob(data), (each) => each.charCodeAt(0));"
        " const files = new DataTransfer();"
        " files.items.add(new File([bytes], 'harbour.pdf', { type: 'application/pdf' }));"
        " window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, cancelable: true })); }",
        pdf,
    )
    assert "Ingrid Solvang" in await answered(page, "harbour.pdf")
    await page.click("#tries >> text=اردو")
    await answered(page, "ثمینہ بلیدی")
    quote = page.locator(f"{LAST} blockquote").first
    assert await quote.evaluate("node => getComputedStyle(node).direction") == "rtl"
    assert await quote.evaluate("node => getComputedStyle(node).borderRightWidth") == "3px"


async def test_keyboard_alone(page):
    await page.keyboard.press("Tab")
    while await page.evaluate("document.activeElement.id") != "text":
        await page.keyboard.press("Tab")
    await write(page, ferry(4))
    brief = await answered(page, "Ines Calloway")
    while await page.evaluate("document.activeElement.textContent") != "Longer":
        await page.keyboard.press("Shift+Tab")
    focused = "[document.activeElement.textContent, Boolean(document.activeElement.closest('#log .msg:last-child'))]"
    for longer in (True, False):  # each time the message is drawn anew under the finger
        await page.keyboard.press("Enter")
        await page.wait_for_function(
            "([last, size, longer]) => document.querySelector(last + ' .text').innerText.length > size === longer",
            arg=[LAST, len(brief), longer],
        )
        assert await page.evaluate(focused) == ["Shorter", True]
    while "Reply to" not in str(await page.evaluate("document.activeElement.ariaLabel")):
        await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Enter")
    assert await page.is_visible("#answering")
    assert await page.evaluate("document.activeElement.id") == "text"
    await page.keyboard.press("Escape")
    assert not await page.is_visible("#answering")
    await page.keyboard.insert_text("/")
    await page.wait_for_selector("#commands button")
    await page.keyboard.press("Tab")
    assert str(await page.evaluate("document.activeElement.textContent")).startswith("/")


async def test_group_writes_as_either_person_stays_in_its_topic_and_gets_a_brief_in_reply(page, demo):
    await enter(page, "Harbour news")
    await page.click("#as >> text=Ben")
    await write(page, f"{demo.url}/news/de")
    await page.wait_for_selector(f'{LAST}.own:has-text("/news/de")')
    await page.click("#as >> text=Ada")
    assert await page.locator(f"{LAST}:not(.own) .who").inner_text() == "Ben"
    await enter(page, "Neighbours")
    assert await page.locator('#log .msg:has-text("/news/de")').count() == 0
    await page.click("#as >> text=Ben")
    await write(page, f"{demo.url}/news/fr")
    shared = page.locator(f'{LAST}:has-text("/news/fr")')
    await shared.hover()
    await shared.locator('.act[aria-label^="Reply"]').click()
    await write(page, "/brief")
    assert "Tavernier" in await answered(page, "une famille coupée en deux")


async def test_group_gets_a_digest_once_its_admin_wants_that(page, demo):
    await enter(page, "Harbour news")
    await page.click("#as >> text=Ada")
    await write(page, "/settings")
    await page.click('.keys button:has-text("Digests: off")')
    await page.wait_for_selector('.keys button:has-text("Digests: on")')
    await page.click("#as >> text=Ben")
    for code in ("en", "tr"):
        await write(page, f"{demo.url}/news/{code}")
    await page.click("#as >> text=Ada")
    await demo.kept(2)
    await write(page, "/digest 24h")
    await page.wait_for_selector(f'{LAST}:has-text("Havnsund")')
    digest = await page.inner_text(f"{LAST} .text")
    assert "Ingrid Solvang" in digest
    assert "Nermin Akdoğuş" in digest


async def test_accessible(page):
    await write(page, ferry(5))
    await answered(page, "Ines Calloway")
    await page.keyboard.insert_text("/")
    cdp = await page.context.new_cdp_session(page)  # the page's own policy lets no strange script in
    await cdp.send("Runtime.evaluate", {"expression": AXE_FILE_PATH.read_text("utf-8")})
    found = []
    for colours, size in (("light", DESKTOP), ("dark", PHONE)):
        await page.emulate_media(color_scheme=colours)
        await page.set_viewport_size(size)
        for room in ("Newsbrief", "Neighbours"):
            await enter(page, room)
            told = await page.evaluate("async () => (await axe.run()).violations")
            found += [
                (each["id"], node["html"])
                for each in told
                if each["impact"] in {"serious", "critical"}
                for node in each["nodes"]
            ]
    assert found == []


async def test_an_edited_message_is_read_again_in_its_answer(page, demo):
    await write(page, f"{demo.url}/news/fr?edited")
    await answered(page, "une famille coupée en deux")
    await page.keyboard.press("ArrowUp")
    assert await page.input_value("#text") == f"{demo.url}/news/fr?edited"
    await page.fill("#text", f"{demo.url}/news/de")
    await page.keyboard.press("Enter")
    await page.wait_for_function(
        "last => document.querySelector(last + ' .text a')?.href.endsWith('/news/de')", arg=LAST
    )
    edited = '#log .own:has-text("/news/de")'
    assert await page.locator(f"{edited} ~ .msg").count() == 1
    assert "edited" in await page.inner_text(f"{edited} .meta")


async def test_where_the_bot_is_not_it_is_asked_by_its_name(page, demo):
    await enter(page, "Book club")
    await write(page, f"{demo.url}/news/fr")
    await page.locator(f'{LAST}:has-text("/news/fr")').hover()
    await page.click(f'{LAST} .act[aria-label^="Reply"]')
    await write(page, "@newsbrief_bot")
    assert "Tavernier" in await answered(page, "une famille coupée en deux")
    assert await page.locator(f"{LAST} .reply").count() == 1
    await page.focus("#text")
    await page.keyboard.insert_text(f"@newsbrief_bot {demo.url}/news/de")
    await page.click("#commands button")
    await answered(page, "via @newsbrief_bot")
    await page.click(f"{LAST} .keys >> text=Longer")
    await page.wait_for_selector(f"{LAST} .keys >> text=Shorter")
