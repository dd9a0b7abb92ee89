"""How much the whole process carries, and how soon it says something: measured over HTTP, figures printed."""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from pathlib import Path

import pytest

from bot.demo.driver import Person, until
from bot.demo.server import Server
from bot.demo.world import World
from tests.e2e.conftest import ready
from tests.e2e.process import BotProcess
from tests.e2e.test_endings import article, briefs

pytestmark = [pytest.mark.long, pytest.mark.timeout(900)]


def memory(root: int) -> int:
    """Proportional memory of a process and all below it, in kilobytes."""
    total, parents = 0, {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
    wanted = {root}
    for _ in range(4):
        wanted |= {child for child, parent in parents.items() if parent in wanted}
    for each in wanted:
        try:
            lines = (Path("/proc") / str(each) / "smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total


def done(people: list[Person]) -> int:
    return sum(sum(briefs(each).values()) for each in people)


async def test_two_thousand_articles_of_a_thousand_chats_as_fast_as_they_are_taken(tmp_path) -> None:
    server = Server(World())
    async with server.running():
        bot = BotProcess(server, tmp_path, {"SEND_OVERALL": "0", "SEND_CHAT": "0", "LOG_LEVEL": "info"})
        bot.start()
        try:
            await ready(server.world)
            people = [Person(server.world, f"P{number}") for number in range(1000)]
            begun = time.monotonic()
            for turn in (0, 1000):
                for number, each in enumerate(people):
                    each.say(article(turn + number))
            sizes = []
            while (count := done(people)) < 2000 and time.monotonic() - begun < 600:
                sizes.append((count, memory(bot.process.pid)))
                await asyncio.sleep(2)
            seconds = time.monotonic() - begun
        finally:
            bot.stop()
    half = [size for count, size in sizes if count >= 1000] or [0, 0]
    growth = 100 * (statistics.fmean(half[-3:]) / statistics.fmean(half[:3]) - 1)
    print(f"{count} of 2000 in {seconds:.0f} s, {count / seconds:.1f}/s")  # noqa: T201
    print(f"{half[-1] // 1024} MB, {growth:+.1f} % in the last half")  # noqa: T201
    assert count == 2000
    assert all(set(briefs(each).values()) == {1} for each in people)


async def test_how_soon_the_placeholder_is_there_at_twenty_a_second(tmp_path) -> None:
    server, moments = Server(World()), random.Random(11)  # noqa: S311  # moments
    async with server.running():
        bot = BotProcess(server, tmp_path, {"LOG_LEVEL": "info"})
        bot.start()
        try:
            await ready(server.world)
            people, asked = [], {}
            for number in range(600):
                person = Person(server.world, f"P{number}")
                people.append(person)
                asked[person.id] = time.time()
                person.say(article(number))
                await asyncio.sleep(moments.expovariate(20))
            await until(lambda: done(people) == 600, 120)
        finally:
            bot.stop()
    first: dict[int, float] = {}
    last: dict[int, float] = {}
    for call in server.world.calls:
        chat = int(call.params.get("chat_id", 0))
        if call.method == "sendmessage" and chat in asked:
            first.setdefault(chat, call.at - asked[chat])
        if call.method == "editmessagetext" and chat in asked:
            last[chat] = call.at - asked[chat]
    for name, found in (("placeholder", first), ("brief", last)):
        cuts = statistics.quantiles(found.values(), n=100)
        shown = ", ".join(f"p{at} {cuts[at - 1] * 1000:.0f} ms" for at in (50, 95, 99))
        print(f"{name}: {shown}")  # noqa: T201
    assert statistics.quantiles(first.values(), n=100)[94] < 0.5
