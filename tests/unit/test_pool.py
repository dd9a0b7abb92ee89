"""Work in processes that can be killed: what hangs, crashes or grows costs itself alone."""

import asyncio
import collections
import ctypes
import itertools
import operator
import os
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.errors import Internal, TimedOut
from bot.text.brief import make_brief
from bot.text.models import Article
from bot.work.pool import Pool


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def pool() -> AsyncIterator[Pool]:
    async with Pool(2, wall=1.0) as pool:
        yield pool


pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_gives_what_the_function_gives(pool: Pool) -> None:
    article = Article("“The ferry sails on Monday,” said Ada Lind, the mayor of Norhavn. Nobody had asked her.")
    assert await pool.run(make_brief, 60, article) == make_brief(article)
    with pytest.raises(ZeroDivisionError):
        await pool.run(operator.truediv, 60, 1, 0)


async def test_works_in_other_processes_side_by_side(pool: Pool, tmp_path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)  # to open one end waits for the other
    reading, writing = pool.run(Path.read_text, 60, pipe), pool.run(Path.write_text, 60, pipe, "there")
    assert await asyncio.gather(reading, writing) == ["there", 5]
    assert os.getpid() not in {await pool.run(os.getpid, 60) for _ in range(4)}


@pytest.mark.parametrize(
    ("function", "argument", "raised"),
    [
        (time.sleep, 600, TimedOut),
        (collections.deque, itertools.count(), TimedOut),  # endless, and deaf to signals that Python handles
        (os._exit, 3, Internal),
        (ctypes.string_at, 0, Internal),  # a segmentation fault
        (bytearray, 5 << 30, Internal),
    ],
)
async def test_a_bad_job_costs_itself_alone(pool: Pool, function, argument, raised) -> None:
    other = asyncio.create_task(pool.run(time.sleep, 60, 0.6))
    with pytest.raises(raised):
        await pool.run(function, 0.5, argument)
    assert await pool.run(operator.add, 60, 1, 2) == 3
    await other


async def test_a_wait_for_its_turn_is_no_fault_of_a_job() -> None:
    async with Pool(1, wall=100.0) as pool:
        await pool.run(time.sleep, 0.01, 0.5)
        with pytest.raises(TimedOut):  # what it has used up is
            await pool.run(sum, 0.01, itertools.count())


async def test_to_give_up_ends_the_work(pool: Pool) -> None:
    task = asyncio.create_task(pool.run(time.sleep, 60, 50))
    await asyncio.sleep(0.2)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await asyncio.gather(*(pool.run(operator.add, 60, n, 1) for n in range(6))) == [1, 2, 3, 4, 5, 6]


async def test_the_event_loop_goes_on_meanwhile(pool: Pool) -> None:
    task = asyncio.create_task(pool.run(time.sleep, 60, 0.3))
    ticks = 0
    while not task.done():
        await asyncio.sleep(0.01)
        ticks += 1
    assert ticks > 10


async def test_without_an_event_loop() -> None:
    def use() -> None:
        with Pool(1) as pool:
            assert pool.call(operator.add, 60, 1, 2) == 3
            with pytest.raises(TimedOut):
                pool.call(time.sleep, 0.2, 50)
            assert pool.call(operator.add, 60, 3, 4) == 7

    await asyncio.to_thread(use)
