"""Two workers beside one, on PostgreSQL, with jobs that do nothing but wait as for a slow site."""

from __future__ import annotations

import asyncio
import sys
import time

import pytest

from bot.store.database import Database
from bot.work.queue import Queue
from tests.e2e.process import ROOT
from tests.faults.conftest import postgres  # noqa: F401  # the fixture

pytestmark = [pytest.mark.long, pytest.mark.timeout(300)]

JOBS = 1500

WORKER = """
import asyncio, sys
from bot.store.database import Database
from bot.work.queue import Queue

async def main():
    queue = Queue(Database(sys.argv[1]))
    async def wait(key): await asyncio.sleep(0.2)
    queue.handle("wait", wait)
    print("ready", flush=True)
    await queue.run()

asyncio.run(main())
"""


async def seconds(url: str, postgres, workers: int) -> float:  # noqa: F811
    """How long so many workers take for all jobs."""
    database = Database(url)
    queue = Queue(database)
    try:
        async with database.write() as writing:
            for number in range(JOBS):
                await queue.put(writing, "wait", f"{workers} {number}")
    finally:
        await queue.close()
        await database.close()
    begun = time.monotonic()
    processes = [
        await asyncio.create_subprocess_exec(sys.executable, "-c", WORKER, url, cwd=ROOT) for _ in range(workers)
    ]
    try:
        counted = 0
        while left := int(await asyncio.to_thread(postgres.sql, url, "SELECT count(*) FROM pgqueuer")):
            if not counted and left < JOBS - 200:  # all have come up by then
                begun, counted = time.monotonic(), left
            await asyncio.sleep(0.05)
    finally:
        for process in processes:
            process.kill()
            await process.wait()
    return (time.monotonic() - begun) / counted


async def test_two_are_nearly_twice_as_fast_as_one(postgres) -> None:  # noqa: F811
    url = postgres.database()
    database = Database(url)
    queue = Queue(database)
    await queue.install()
    await queue.close()
    await database.close()
    one, two = await seconds(url, postgres, 1), await seconds(url, postgres, 2)
    print(f"one {1 / one:.0f}/s, two {1 / two:.0f}/s: {one / two:.2f} times")  # noqa: T201
    assert one / two >= 1.8
