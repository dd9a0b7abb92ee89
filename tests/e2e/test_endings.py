"""How the process ends: asked to, or killed at any moment. Nothing is lost and nothing comes twice."""

from __future__ import annotations

import asyncio
import random
import secrets
import time
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from bot.demo.driver import Person, shown, until
from bot.demo.server import Server
from bot.demo.world import World
from tests.e2e.conftest import ready
from tests.e2e.process import BotProcess
from tests.e2e.prose import FERRY

if TYPE_CHECKING:
    from collections.abc import Callable

IN_HAND = 60
"""Updates at work when the process is asked to end: as many as it takes at once, nearly."""


def article(number: int) -> str:
    return FERRY.replace("Valmere", f"Valmere{number}").replace("four months", f"{number} months")


def briefs(person: Person) -> Counter[str]:
    """How often each of the person's articles was answered, by its number."""
    found = Counter()
    for message in shown(person.world, person.chat):
        words = message["text"]
        if "night ferry between Valmere" in words:
            found[words.split("between Valmere")[1].split(" ")[0]] += 1
    return found


def unanswered(people: list[Person], wanted: dict[int, list[int]]) -> list[int]:
    """What has no brief yet. Telegram's side runs in the same loop: it is not to be held up by looking."""
    found = {each.id: briefs(each) for each in people}
    return [number for each in people for number in wanted[each.id] if not found[each.id][str(number)]]


async def test_asked_to_end_it_ends_and_goes_on_at_the_next_start(tmp_path):
    server = Server(World())
    async with server.running():
        bot = BotProcess(server, tmp_path)
        bot.start()
        try:
            await ready(server.world)
            people = [Person(server.world, f"P{number}") for number in range(IN_HAND)]
            for number, each in enumerate(people):
                each.say(article(number))
            await until(lambda: any(shown(server.world, each.chat) for each in people), 100)
            status, seconds = await asyncio.to_thread(bot.stop)  # Telegram goes on answering meanwhile
            bot.start()
            await until(lambda: all(sum(briefs(each).values()) for each in people), 100)
        finally:
            await asyncio.to_thread(bot.stop)
    assert status == 0
    assert seconds < 10
    assert [sum(briefs(each).values()) for each in people] == [1] * IN_HAND
    assert [len(shown(server.world, each.chat)) for each in people] == [1] * IN_HAND


async def settled(left: Callable[[], int]) -> None:
    """Wait until nothing is left, or for a minute nothing has become less: that is lost."""
    while now := left():
        try:
            await until(lambda now=now: left() < now, 60)
        except TimeoutError:
            return


async def stream_with_kills(tmp_path, kills: int, seed: int) -> tuple[int, int, int, int]:
    """Updates come all the time while the process is killed; how many came, were lost, came twice, and strays."""
    server, moments = Server(World()), random.Random(seed)  # noqa: S311  # moments of death
    async with server.running():
        bot = BotProcess(server, tmp_path)
        people = [Person(server.world, f"P{number}") for number in range(16)]
        wanted: dict[int, list[int]] = {each.id: [] for each in people}
        begun = time.monotonic()
        bot.start()
        await ready(server.world)
        # On a busy machine it lives longer too, so that it comes to work.
        pace = min(3.0, max(1.0, time.monotonic() - begun))
        stop = asyncio.Event()

        async def write() -> None:
            number = 0
            while not stop.is_set():
                number += 1
                each = moments.choice(people)
                wanted[each.id].append(number)
                each.say(article(number))
                await asyncio.sleep(pace * moments.uniform(0.02, 0.4))

        writing = asyncio.create_task(write())
        try:
            for _ in range(kills):
                await asyncio.sleep(pace * moments.uniform(0.3, 3.0))  # before it runs, while it starts, while it works
                bot.kill()
                bot.start()
            stop.set()
            await writing
            await settled(lambda: len(unanswered(people, wanted)))
            await asyncio.sleep(1)  # time for one to come twice, if it did
        finally:
            stop.set()
            writing.cancel()
            await asyncio.to_thread(bot.stop)
    lost = unanswered(people, wanted)
    twice = [number for each in people for number, count in briefs(each).items() if count > 1]
    strays = [m for each in people for m in shown(server.world, each.chat) if "night ferry between" not in m["text"]]
    assert server.world.complaints == []
    return sum(map(len, wanted.values())), len(lost), len(twice), len(strays)


async def killed(tmp_path, kills: int) -> None:
    seed = secrets.randbits(30)
    came, lost, twice, strays = await stream_with_kills(tmp_path, kills, seed)
    print(f"seed {seed}: {came} updates, {lost} lost, {twice} twice, {strays} stray placeholders")  # noqa: T201
    assert came > kills
    assert (lost, twice) == (0, 0)
    assert strays <= kills


@pytest.mark.timeout(300)
async def test_kills_at_any_moment_lose_nothing_and_double_nothing(tmp_path):
    await killed(tmp_path, 4)


@pytest.mark.long
@pytest.mark.timeout(3600)
async def test_five_hundred_kills_lose_nothing_and_double_nothing(tmp_path):
    await killed(tmp_path, 500)
