"""When the process ends, and with which status: a part that never should end is no zombie's."""

from __future__ import annotations

import asyncio

import pytest

from bot.app import _Running
from bot.chat.application import InvalidToken


async def ended(name: str, error: Exception | None = None, *, signal: bool = False) -> int:
    """The status once a part has ended, with an error or without one, and, if so, a signal has come."""
    running = object.__new__(_Running)
    signalled, lasting = asyncio.Event(), asyncio.Event()

    async def part() -> None:
        if signal:
            signalled.set()
        if error:
            raise error

    async with asyncio.timeout(60):
        told = asyncio.create_task(signalled.wait(), name="signal")
        others = {told, asyncio.create_task(part(), name=name), asyncio.create_task(lasting.wait(), name="main")}
        try:
            return await running._until(told, others)
        finally:
            lasting.set()


@pytest.mark.parametrize("name", ["queue", "schedule", "main", "server", "watch", "leases"])
async def test_a_part_that_ends_ends_the_process(name) -> None:
    assert await ended(name) == 1
    assert await ended(name, RuntimeError("it cannot go on")) == 1


async def test_the_pool_has_started_when_its_part_ends_and_a_signal_ends_all_well() -> None:
    assert await ended("pool", signal=True) == 0
    assert await ended("pool", RuntimeError("no worker starts")) == 1


async def test_a_token_that_telegram_does_not_know_is_said() -> None:
    with pytest.raises(InvalidToken):
        await ended("main", InvalidToken())
