"""How much the whole process carries, and how soon it says something: measured over HTTP, figures printed.

Wall time says what this machine did beside whatever else it did; CPU time of a brief says what two free cores carry.
"""

from __future__ import annotations

import asyncio
import os
import random
import statistics
import time
from pathlib import Path

import httpx
import pytest

from bot.demo.driver import Person, until
from bot.demo.server import Server
from bot.demo.world import World
from tests.e2e.conftest import ready
from tests.e2e.process import BotProcess
from tests.e2e.test_endings import article, briefs
from tests.web import free_port

pytestmark = [pytest.mark.long, pytest.mark.timeout(900)]

TICKS = os.sysconf("SC_CLK_TCK")


def family(root: int) -> set[int]:
    """A process and all below it."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
    wanted = {root}
    for _ in range(4):
        wanted |= {child for child, parent in parents.items() if parent in wanted}
    return wanted


def memory(root: int) -> int:
    """Proportional memory of a process and all below it, in kilobytes."""
    total = 0
    for each in family(root):
        try:
            lines = (Path("/proc") / str(each) / "smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total


def worked(process: int) -> float:
    """CPU seconds of a process."""
    try:
        fields = (Path("/proc") / str(process) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:13])) / TICKS


def done(people: list[Person]) -> int:
    return sum(sum(briefs(each).values()) for each in people)


async def blocked(port: int, share: float) -> float:
    """Seconds within which the event loop came back so often."""
    async with httpx.AsyncClient() as client:
        lines = (await client.get(f"http://127.0.0.1:{port}/metrics")).text.splitlines()
    counts = [
        line.split('le="')[1].split('"} ') for line in lines if line.startswith("newsbrief_loop_blocked_seconds_b")
    ]
    total = float(counts[-1][1])
    return next(float(limit) for limit, count in counts if float(count) >= share * total)


async def test_two_thousand_articles_of_a_thousand_chats_as_fast_as_they_are_taken(tmp_path) -> None:
    server, port = Server(World()), free_port()
    lifted = {"SEND_OVERALL": "0", "SEND_CHAT": "0", "LOG_LEVEL": "info", "PORT": str(port)}
    async with server.running():
        bot = BotProcess(server, tmp_path, lifted)
        bot.start()
        try:
            await ready(server.world)
            warm = Person(server.world, "Warm")
            warm.say(article(1))
            await until(lambda: briefs(warm), 60)
            people = [Person(server.world, f"P{number}") for number in range(1000)]
            main, begun = bot.process.pid, time.monotonic()
            before = {each: worked(each) for each in family(main)} | {0: time.process_time()}
            for turn in (0, 1000):
                for number, each in enumerate(people):
                    each.say(article(turn + number))
            sizes, after = [], {}
            while (count := done(people)) < 2000 and time.monotonic() - begun < 600:
                sizes.append((count, memory(main)))
                after |= {each: worked(each) for each in family(main)}  # workers are replaced meanwhile
                await asyncio.sleep(1)
            seconds = time.monotonic() - begun
            ours = 1000 * (worked(main) - before[main]) / count
            others = 1000 * sum(used - before.get(each, 0.0) for each, used in after.items() if each != main) / count
            telegram = 1000 * (time.process_time() - before[0]) / count
            pause = await blocked(port, 0.999)
        finally:
            await asyncio.to_thread(bot.stop)
    half = [size for count, size in sizes if count >= 1000] or [1, 1]
    growth = 100 * (statistics.fmean(half[-3:]) / statistics.fmean(half[:3]) - 1)
    print(f"{count} of 2000 in {seconds:.0f} s, {count / seconds:.1f}/s")  # noqa: T201
    print(f"CPU for one: {ours:.1f} ms bot, {others:.1f} ms workers, {telegram:.1f} ms Telegram's side")  # noqa: T201
    print(f"two free cores carry {2000 / (ours + others + telegram):.0f}/s")  # noqa: T201
    print(f"{half[-1] // 1024} MB, {growth:+.1f} % in the last half; loop blocked p99.9 < {pause} s")  # noqa: T201
    assert count == 2000
    assert all(set(briefs(each).values()) == {1} for each in people)
    assert pause <= 0.1
    assert growth < 5


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
            await asyncio.to_thread(bot.stop)
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
