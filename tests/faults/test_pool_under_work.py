"""Worker processes killed, out of memory, in an endless loop, while others have work to do: what that costs those."""

from __future__ import annotations

import asyncio
import collections
import itertools
import signal
import time

import pytest

from bot.errors import Internal, TimedOut
from bot.work.pool import Pool

pytestmark = [pytest.mark.long, pytest.mark.timeout(400)]

FAULTS = {
    "killed": (signal.raise_signal, (signal.SIGKILL,), Internal),
    "no memory": (bytearray, (5 << 30,), Internal),
    "endless": (collections.deque, (itertools.count(), 0), TimedOut),
}


@pytest.mark.parametrize("fault", FAULTS)
async def test_other_jobs_lose_two_seconds_at_most(fault) -> None:
    function, arguments, raised = FAULTS[fault]
    lasted: list[float] = []

    async def work(pool: Pool, stop: asyncio.Event) -> None:
        while not stop.is_set():
            begun = time.monotonic()
            await pool.run(time.sleep, 10, 0.02)
            lasted.append(time.monotonic() - begun)

    async with Pool(2) as pool:
        stop = asyncio.Event()
        workers = [asyncio.create_task(work(pool, stop)) for _ in range(3)]
        await asyncio.sleep(1)
        for _ in range(4):
            with pytest.raises(raised):
                await pool.run(function, 1.0, *arguments)
        stop.set()
        await asyncio.gather(*workers)
    print(f"{fault}: {len(lasted)} others, the longest {max(lasted):.2f} s")  # noqa: T201
    assert len(lasted) > 100
    assert max(lasted) < 2
