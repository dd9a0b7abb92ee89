"""The demo as a newcomer starts it, in a process of its own, and Chromium to look at it with."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright

ROOT = Path(__file__).parents[2]
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1100, "height": 800}
LAST = "#log .msg:not(.draft):last-child"


def chromium() -> str | None:
    """Where a Chromium is."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@dataclass
class Demo:
    """`python -m bot demo`, from its start to its end."""

    process: subprocess.Popen = field(init=False)
    folder: Path = field(init=False)
    url: str = field(init=False)
    seconds: float = field(init=False)
    left: list[str] = field(init=False)

    def start(self) -> None:
        begun = time.monotonic()
        self.begin()
        self.listen()
        self.seconds = time.monotonic() - begun

    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="demo-"))
        plain = {name: value for name, value in os.environ.items() if not name.startswith(("COV_", "PYTEST"))}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot", "demo", "--no-open", "--port", "0"],
            env=plain | {"TMPDIR": str(self.folder)},
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def listen(self) -> None:
        """Wait until it says where it is."""
        self.url = re.search(r"http://127\.0\.0\.1:\d+", self.process.stdout.readline())[0]

    def stop(self, number: int = signal.SIGINT) -> tuple[int, str]:
        """Ask it to end, and wait for that."""
        self.process.send_signal(number)
        return self.ended()

    async def kept(self, count: int) -> None:
        """Wait until the bot has read so many of the links that a group has shared. Of that a chat shows nothing."""
        [database] = self.folder.glob("newsbrief-demo-*/demo.db")
        with contextlib.closing(sqlite3.connect(database, timeout=10)) as reading:
            while reading.execute("SELECT count(*) FROM shared").fetchone()[0] < count:  # noqa: ASYNC110
                await asyncio.sleep(0.05)  # another process adds them

    def ended(self) -> tuple[int, str]:
        """Its exit status, and what it and its bot said besides its address, once both have ended."""
        out, err = self.process.communicate(timeout=60)
        self.left = [path.name for path in self.folder.glob("newsbrief-demo-*")]
        shutil.rmtree(self.folder)
        return self.process.returncode, out + err


@contextlib.asynccontextmanager
async def browsing():
    """A browser."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        try:
            yield browser
        finally:
            await browser.close()


@contextlib.asynccontextmanager
async def looking(browser: Browser, url: str, *, size=DESKTOP, dark: bool = False, scale: float = 1):
    """A page of the demo. At its end: no error was on its console, and nothing was asked of another site."""
    context = await browser.new_context(
        viewport=size, color_scheme="dark" if dark else "light", device_scale_factor=scale, has_touch=size is PHONE
    )
    context.set_default_timeout(100_000)  # a busy machine is no fault of the page
    page = await context.new_page()
    wrong: list[str] = []
    page.on("console", lambda said: wrong.append(said.text) if said.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda asked: None if asked.url.startswith(url) else wrong.append(asked.url))
    await page.goto(url)
    await page.wait_for_selector("#tries button")
    try:
        yield page
    finally:
        await context.close()
    assert wrong == []


async def answered(page: Page, words: str) -> str:
    """The newest message's text, once it has buttons and these words."""
    await page.wait_for_function(
        "([last, words]) => { const node = document.querySelector(last);"
        " return node && node.querySelector('.keys') && node.textContent.includes(words); }",
        arg=[LAST, words],
    )
    return await page.inner_text(f"{LAST} .text")
