"""The demo's page in a real browser, with the real bot behind it."""

from __future__ import annotations

import base64
import os
import time

import pytest
import pytest_asyncio
from axe_playwright_python.base import AXE_FILE_PATH

from tests.e2e.browser import LAST, PHONE, Demo, answered, browsing, chromium, looking
from tests.e2e.prose import FERRY

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(
        chromium() is None and not os.environ.get("CI"), reason="no chromium here: apt-get install chromium"
    ),
]


@pytest.fixture
def demo():
    """A new one for each test: what one wrote, no other takes for its answer. At its end: it went quietly."""
    demo = Demo()
    demo.start()
    yield demo
    assert demo.stop() == (0, "")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser():
    async with browsing() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser, demo):
    async with looking(browser, demo.url) as page:
        yield page


async def write(page, words):
    await page.focus("#text")
    await page.keyboard.insert_text(words)
    await page.keyboard.press("Enter")


async def enter(page, title):
    await page.click(f"#rooms >> text={title}")
    await page.wait_for_function("title => document.getElementById('title').textContent === title", arg=title)


async def test_paste_becomes_a_placeholder_then_a_brief_and_buttons_change_it(page, demo):
    await page.evaluate(
        "last => { window.seen = []; new MutationObserver(() => {"
        " const text = document.querySelector(last + ' .text')?.textContent; if (text) window.seen.push(text); })"
        ".observe(document.getElementById('log'), { childList: true, subtree: true }); }",
        LAST,
    )
    begun = time.monotonic()
    await write(page, FERRY)
    brief = await answered(page, "Ines Calloway")
    print(f"demo up in {demo.seconds:.1f} s, brief in {time.monotonic() - begun:.2f} s")  # noqa: T201
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


async def test_drop_of_a_pdf(browser, demo, page):
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


async def test_link_of_the_sample_newspaper(page, demo):
    await write(page, f"{demo.url}/news/fr")
    await answered(page, "une famille coupée en deux")
    original = page.locator(f"{LAST} .keys a")
    assert await original.get_attribute("href") == f"{demo.url}/news/fr"
    assert await page.locator(f"{LAST} .text a").first.get_attribute("rel") == "noopener noreferrer"


async def test_keyboard_alone(page):
    await page.keyboard.press("Tab")
    while await page.evaluate("document.activeElement.id") != "text":
        await page.keyboard.press("Tab")
    await page.keyboard.insert_text(FERRY)
    await page.keyboard.press("Enter")
    brief = await answered(page, "Ines Calloway")
    while await page.evaluate("document.activeElement.textContent") != "Longer":
        await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Enter")
    await page.wait_for_function(
        "([last, size]) => document.querySelector(last + ' .text').innerText.length > size", arg=[LAST, len(brief)]
    )
    assert await page.evaluate("Boolean(document.activeElement.closest('.keys'))")
    while "Reply to" not in str(await page.evaluate("document.activeElement.ariaLabel")):
        await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Enter")
    assert await page.is_visible("#answering")
    assert await page.evaluate("document.activeElement.id") == "text"
    await page.keyboard.press("Escape")
    assert not await page.is_visible("#answering")
    await page.keyboard.insert_text("/")
    await page.keyboard.press("Tab")
    assert str(await page.evaluate("document.activeElement.textContent")).startswith("/")


async def test_group_writes_as_either_person_and_stays_in_its_topic(page, demo):
    await enter(page, "Harbour news")
    await page.click("#as >> text=Ben")
    await write(page, f"{demo.url}/news/de")
    await page.wait_for_selector(f'{LAST}.own:has-text("/news/de")')
    await page.click("#as >> text=Ada")
    assert await page.locator(f"{LAST}:not(.own) .who").inner_text() == "Ben"
    await enter(page, "Neighbours")
    assert await page.locator('#log .msg:has-text("/news/de")').count() == 0


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
    for _ in range(20):  # what is shared is read in its own time
        await write(page, "/digest 24h")
        await page.wait_for_selector(f"{LAST}:not(.own)")
        await page.wait_for_timeout(500)
        digest = await page.inner_text(f"{LAST} .text")
        if "Havnsund" in digest and "mozai" in digest:
            break
    assert "Ingrid Solvang" in digest
    assert "Nermin Akdoğuş" in digest


async def test_brief_on_request_in_reply(page, demo):
    await enter(page, "Neighbours")
    await page.click("#as >> text=Ben")
    await write(page, f"{demo.url}/news/fr")
    shared = page.locator(f'{LAST}:has-text("/news/fr")')
    await shared.hover()
    await shared.locator(".act").click()
    await write(page, "/brief")
    assert "Tavernier" in await answered(page, "une famille coupée en deux")


async def test_right_to_left_article_reads_from_the_right(page):
    await page.click("#tries >> text=اردو")
    await answered(page, "ثمینہ بلیدی")
    quote = page.locator(f"{LAST} blockquote").first
    assert await quote.evaluate("node => getComputedStyle(node).direction") == "rtl"
    assert await quote.evaluate("node => getComputedStyle(node).borderRightWidth") == "3px"


@pytest.mark.parametrize("dark", [False, True])
async def test_accessible(browser, demo, dark):
    async with looking(browser, demo.url, size=PHONE if dark else {"width": 1100, "height": 800}, dark=dark) as page:
        await write(page, FERRY)
        await answered(page, "Ines Calloway")
        await page.keyboard.insert_text("/")
        cdp = await page.context.new_cdp_session(page)  # the page's own policy lets no strange script in
        found = []
        for room in ("Newsbrief", "Neighbours"):
            await enter(page, room)
            await cdp.send("Runtime.evaluate", {"expression": AXE_FILE_PATH.read_text("utf-8")})
            told = await page.evaluate("async () => (await axe.run()).violations")
            found += [
                (each["id"], node["html"])
                for each in told
                if each["impact"] in {"serious", "critical"}
                for node in each["nodes"]
            ]
    assert found == []
