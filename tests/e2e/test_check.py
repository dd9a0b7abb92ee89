"""`python -m bot check` beside the real bot: what it says is so, and what was given up can be tried again."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys

import pytest

from bot.demo.driver import shown, until
from tests.e2e.process import ROOT
from tests.e2e.prose import FERRY

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
            *("token", "privacy mode", "delivery", "database", "backlog", "dead jobs"),
            *("languages", "memory", "clock"),
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
    assert f"--retry {token}" in (await check(bot)).stdout
    assert (await check(bot, "--retry", token)).returncode == 0
    assert (await check(bot, "--retry", token)).returncode == 1
    assert (await check(bot, "--retry", "nothing")).returncode == 1
    assert (await check(bot, "--update", "1")).returncode == 1
    with sqlite3.connect(bot.folder / "bot.db", timeout=10) as database:
        database.execute("DELETE FROM answers WHERE token = ?", (token,))
