"""Limits that several processes keep together, on PostgreSQL: what one takes the other does not get."""

from __future__ import annotations

import asyncio

import pytest

from bot.store.database import Database
from bot.store.limits import Limits, Rule
from bot.store.migrations import migrate
from tests.clock import Clock

RULES = [Rule("all", 10, 1.0, 5), Rule("chat:1", 100, 1.0)]


@pytest.fixture
async def two(postgres):
    """Two processes' limits on one database, with one clock."""
    url, clock = postgres.database(), Clock()
    databases = [Database(url), Database(url)]
    await migrate(databases[0])
    yield [Limits(database, clock) for database in databases], clock
    for database in databases:
        await database.close()


async def test_places_are_given_once_whoever_asks(two) -> None:
    (one, other), _ = two
    waits = await asyncio.gather(*(limits.take(RULES, 60.0) for limits in (one, other) * 10))
    # Five at once, as far as the chat's own limit lets them; then one in a tenth of a second.
    assert sorted(waits) == pytest.approx([0.0, 0.01, 0.02, 0.03, 0.04, *(n / 10 for n in range(1, 16))], abs=1e-6)


async def test_whoever_will_not_wait_takes_no_place(two) -> None:
    (one, other), clock = two
    for _ in range(5):
        await one.take(RULES, 60.0)
    assert await other.take(RULES) == pytest.approx(0.1)
    assert await one.take(RULES) == pytest.approx(0.1)
    clock.now += 0.15
    assert await other.take(RULES) == 0.0
    assert await one.take(RULES) == pytest.approx(0.05)


async def test_a_pause_holds_for_all_and_ends(two) -> None:
    (one, other), clock = two
    await one.hold("pause:1", 7.0)
    assert await other.held("pause:1") == 7.0
    assert await other.held("pause:2") == 0.0
    clock.now += 7.0
    assert await other.held("pause:1") == 0.0
    await other.prune()
    await one.hold("pause:1", 1.0)
    assert await other.held("pause:1") == 1.0
