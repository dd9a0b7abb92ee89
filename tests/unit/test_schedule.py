"""Regular jobs: done once, by whichever process is first, again when they failed, and caught up with after a pause."""

import asyncio
from contextlib import asynccontextmanager

from bot.work.schedule import Schedule
from tests.clock import Clock

_MIDNIGHT = 10 * 86_400.0


@asynccontextmanager
async def processes(database, clock, work, every=0.0625, count=3):
    schedules = [Schedule(database, clock) for _ in range(count)]
    for schedule in schedules:
        schedule.add("digests", every, work)
    tasks = [asyncio.create_task(schedule.run()) for schedule in schedules]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def come(times, count) -> None:
    """Wait until as many have come, however busy the machine is."""
    async with asyncio.timeout(60):
        while len(times) < count:  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def test_of_many_processes_one_does_it(database) -> None:
    clock, done = Clock(_MIDNIGHT + 3), []

    async def work() -> None:
        done.append(clock.now)

    async with processes(database, clock, work):
        await come(done, 1)
        await asyncio.sleep(0.2)
        assert len(done) == 1
        clock.now += 0.0625
        await come(done, 2)
        await asyncio.sleep(0.1)
    assert len(done) == 2


async def test_what_was_due_while_nothing_ran_is_done_once(database) -> None:
    clock, done = Clock(_MIDNIGHT + 3), []

    async def work() -> None:
        done.append(clock.now)

    for count, days in enumerate((0, 5), start=1):
        clock.now += days * 86_400
        async with processes(database, clock, work, every=86_400):
            await come(done, count)
            await asyncio.sleep(0.1)
    assert len(done) == 2


async def test_a_job_that_fails_comes_again_and_holds_up_no_other(database) -> None:
    clock, begun = Clock(_MIDNIGHT + 3), []

    async def work() -> None:
        begun.append(clock.now)
        raise ZeroDivisionError

    async with processes(database, clock, work, count=1):
        await come(begun, 1)
        clock.now += 0.0625
        await come(begun, 2)
    assert len(begun) == 2


async def test_a_job_that_takes_long_is_not_begun_twice(database) -> None:
    clock, begun = Clock(_MIDNIGHT + 3), []

    async def work() -> None:
        begun.append(clock.now)
        await asyncio.sleep(10)

    async with processes(database, clock, work, count=1):
        await come(begun, 1)
        for _ in range(4):
            await asyncio.sleep(0.06)
            clock.now += 0.0625
    assert len(begun) == 1
