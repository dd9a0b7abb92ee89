"""Pictures of the demo. `python -m tests.e2e.pictures FOLDER` draws all, to be looked at; without a folder, README's.

README's is two telephones side by side: an article by day, a group's digest at night.
"""

from __future__ import annotations

import asyncio
import base64
import sys
from pathlib import Path

from tests.e2e.browser import DESKTOP, LAST, PHONE, ROOT, Demo, browsing, looking

README = ROOT / ".github" / "chat.webp"
SMALL = {"width": 390, "height": 880}
PAIR = (
    "<body style='margin:0;display:flex;gap:24px;padding:4px'>"
    + "<img style='width:390px;border-radius:18px;box-shadow:0 0 0 1px #8886' src='data:image/png;base64,{}'>" * 2
)
PACKED = """async (png) => {
  const image = await createImageBitmap(await (await fetch("data:image/png;base64," + png)).blob());
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas.toDataURL("image/webp", 0.86).split(",")[1];
}"""
"""A PNG of these pages has 300 KB."""


async def paste(page, language: str) -> None:
    before = await page.locator("#log .keyed").count()
    await page.click(f"#tries >> text={language}")
    await page.wait_for_selector(f"#log .keyed >> nth={before}")
    await page.evaluate("document.activeElement.blur()")


async def share(page, demo: Demo) -> None:
    """A group in which Ada turns digests on, Ben shares two links, and Ada asks what there was."""
    await page.click("#rooms >> text=Harbour news")
    await say(page, "/settings")
    await page.click('.keys button:has-text("Digests: off")')
    await page.wait_for_selector('.keys button:has-text("Digests: on")')
    await page.click("#as >> text=Ben")
    for code in ("en", "de"):
        await say(page, f"{demo.url}/news/{code}")
    await page.click("#as >> text=Ada")
    await demo.kept(2)
    await say(page, "/digest")
    await page.wait_for_selector(f'{LAST}:not(.own) .text:has-text("Havnsund")')
    await page.evaluate("document.activeElement.blur()")


async def say(page, words: str) -> None:
    await page.fill("#text", words)
    await page.press("#text", "Enter")


async def draw_all(browser, demo: Demo, folder: Path) -> None:
    async with looking(browser, demo.url, size=DESKTOP) as page:
        await page.screenshot(path=folder / "empty.png")
        await paste(page, "English")
        await page.screenshot(path=folder / "desktop.png")
        await share(page, demo)
        await page.screenshot(path=folder / "group.png")
        await page.click("#rooms >> text=Book club")
        await say(page, f"{demo.url}/news/fr")
        await page.click(f"{LAST} .act[aria-label^=Reply]")
        await say(page, "@newsbrief_bot")
        await page.wait_for_selector(f"{LAST} .keys")
        await page.focus("#text")
        await page.keyboard.insert_text(f"@newsbrief_bot {demo.url}/news/tr")
        await page.wait_for_selector("#commands button")
        await page.screenshot(path=folder / "away.png")
        await page.click("#commands button")
        await page.wait_for_selector(f'{LAST} .keys:has-text("Longer")')
        await page.screenshot(path=folder / "inline.png")
    async with looking(browser, demo.url, size=PHONE, scale=2) as page:
        await page.screenshot(path=folder / "phone.png")
        await paste(page, "اردو")
        await page.screenshot(path=folder / "urdu.png")
    async with looking(browser, demo.url, size=PHONE, scale=2, dark=True) as page:
        await paste(page, "日本語")
        await page.screenshot(path=folder / "japanese-dark.png")
        await page.click("#rooms >> text=Harbour news")
        await page.screenshot(path=folder / "group-dark.png")
    async with looking(browser, demo.url, size=DESKTOP, dark=True) as page:
        await page.screenshot(path=folder / "dark.png")


async def draw_pair(browser, demo: Demo) -> None:
    shots = []
    for dark in (False, True):
        async with looking(browser, demo.url, size=SMALL, dark=dark) as page:
            if dark:
                await share(page, demo)
            else:
                await paste(page, "English")
            shots.append(base64.b64encode(await page.screenshot()).decode())
    page = await browser.new_page(viewport={"width": 812, "height": 888})
    await page.set_content(PAIR.format(*shots))
    whole = base64.b64encode(await page.screenshot(omit_background=True)).decode()
    README.write_bytes(base64.b64decode(await page.evaluate(PACKED, whole)))


async def main() -> None:
    demo = Demo()
    demo.start()
    try:
        async with browsing() as browser:
            if len(sys.argv) > 1:
                await draw_all(browser, demo, Path(sys.argv[1]))
            else:
                await draw_pair(browser, demo)
    finally:
        demo.stop()


if __name__ == "__main__":
    asyncio.run(main())
