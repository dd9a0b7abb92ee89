"""`python -m bot check` beside the real bot: what it says is so, and what was given up can be tried again."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys

import pytest

from bot.check import everything, of_update, retry
from bot.demo.driver import shown, until
from bot.settings import Settings
from tests.e2e.process import ROOT
from tests.e2e.prose import FERRY

SET = {"TELEGRAM_TOKEN", "TELEGRAM_API_URL", "DATABASE_URL"}

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def check(bot, *arguments: str) -> subprocess.CompletedProcess:
    return await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-m", "bot", "check", *arguments],
        env=bot.environment(),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


async def test_all_is_well_and_said_line_by_line(bot, server) -> None:
    done = await check(bot)
    names = [line.split(":")[0] for line in done.stdout.splitlines()]
    assert done.stderr == ""
    assert done.returncode == 0, done.stdout
    assert names == [
        f"✓ {name}"
        for name in (
            *("token", "privacy mode", "delivery", "database", "backlog", "given up"),
            *("languages", "engine", "memory", "clock"),
        )
    ]


async def test_what_was_given_up_is_listed_and_can_be_tried_again(bot, server, person) -> None:
    number = person.world._last_update + 1
    person.say(FERRY)
    await until(lambda: any("night ferry" in message["text"] for message in shown(server.world, person.chat)))
    with sqlite3.connect(bot.folder / "bot.db", timeout=10) as database:

        def done() -> list[tuple[str]]:  # the message is there a moment before the answer counts as done
            asked = """SELECT token FROM answers WHERE "update" = ? AND state = 'done'"""
            return database.execute(asked, (number,)).fetchall()

        [(token,)] = await until(done)
        request = '{"kind": "Text", "article": "gone"}'
        database.execute("UPDATE answers SET state = 'dead', request = ? WHERE token = ?", (request, token))
    told = await check(bot, "--update", str(number))
    assert (told.returncode, f"✗ answer {token}: dead" in told.stdout) == (1, True)
    settings = Settings(**{name.lower(): value for name, value in bot.environment().items() if name in SET})
    assert any(f"--retry {token}" in line.advice for line in await everything(settings))
    assert (await check(bot, "--retry", token)).returncode == 0
    assert not (await retry(settings, token)).well  # once is enough
    assert not (await retry(settings, "nothing")).well
    assert [line.well for line in await of_update(settings, 1)] == [False]
    with sqlite3.connect(bot.folder / "bot.db", timeout=10) as database:
        database.execute("DELETE FROM answers WHERE token = ?", (token,))
