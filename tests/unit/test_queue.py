"""Jobs: put in by the transaction that stores what they are about, worked on until they are done."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.store.database import Database
from bot.work.queue import AHEAD, Later, Queue


@pytest.fixture
async def database(tmp_path) -> AsyncIterator[Database]:
    database = Database(f"sqlite:///{tmp_path}/news.db")
    yield database
    await database.close()


@asynccontextmanager
async def running(database, handler) -> AsyncIterator[Queue]:
    queue = Queue(database)
    queue.handle("update", handler)
    task = asyncio.create_task(queue.run())
    try:
        yield queue
        await queue.stop(5)
        await asyncio.wait_for(task, 5)
    finally:
        task.cancel()


async def put(database, queue, *keys) -> None:
    async with database.write() as writing:
        for key in keys:
            await queue.put(writing, "update", key)


async def until(condition) -> None:
    async with asyncio.timeout(100):
        while not condition():  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def test_a_job_is_there_once_its_transaction_is_committed(database) -> None:
    seen: list[str] = []

    async def handler(key: str) -> None:
        seen.append(key)

    async with running(database, handler) as queue:
        async with database.write() as writing:
            await queue.put(writing, "update", "1")
            await asyncio.sleep(0.3)
            assert not seen
        await until(lambda: seen)
        with pytest.raises(ZeroDivisionError):
            await fail(database, queue)
        await put(database, queue, "3")
        await until(lambda: "3" in seen)
    assert seen == ["1", "3"]


async def fail(database, queue) -> None:
    async with database.write() as writing:
        await queue.put(writing, "update", "2")
        raise ZeroDivisionError


async def test_what_fails_or_asks_for_it_comes_again_and_others_go_on(database) -> None:
    seen: list[str] = []

    async def handler(key: str) -> None:
        seen.append(key)
        if key == "bad" and seen.count("bad") < 3:
            raise ValueError("a bug")
        if key == "later" and seen.count("later") < 2:
            raise Later("wait", 0.2)

    async with running(database, handler) as queue:
        await put(database, queue, "bad", "later", "good")
        await until(lambda: seen.count("bad") == 3 and seen.count("later") == 2)
    assert seen.index("good") <= 2


async def test_jobs_that_wait_do_not_wait_for_each_other(database) -> None:
    done: list[str] = []

    async def handler(key: str) -> None:
        await asyncio.sleep(0.3)
        done.append(key)

    async with running(database, handler) as queue:
        await put(database, queue, *map(str, range(30)))
        begun = asyncio.get_running_loop().time()
        await until(lambda: len(done) == 30)
        assert asyncio.get_running_loop().time() - begun < 1.5


async def test_what_is_in_hand_at_the_end_is_handed_back(database) -> None:
    begun: list[str] = []

    async def handler(key: str) -> None:
        begun.append(key)
        await asyncio.sleep(60)

    queue = Queue(database)
    queue.handle("update", handler)
    task = asyncio.create_task(queue.run())
    await put(database, queue, "1")
    await until(lambda: begun)
    started = asyncio.get_running_loop().time()
    await queue.stop(0.2)
    await asyncio.wait_for(task, 5)
    assert asyncio.get_running_loop().time() - started < 3


async def test_nothing_is_left_of_what_was_done(database) -> None:
    seen: list[str] = []

    async def handler(key: str) -> None:
        seen.append(key)

    async with running(database, handler) as queue:
        await put(database, queue, "1", "2")
        await until(lambda: len(seen) == 2)
        await asyncio.sleep(0.3)
        await queue.prune()
        assert await queue._manager.queries.queue_log() == []


async def test_many_wait_in_line_the_urgent_first_and_each_once(database) -> None:
    seen: list[str] = []
    gate = asyncio.Event()

    async def handler(key: str) -> None:
        seen.append(key)
        if key.startswith("slow"):
            if key not in seen[:-1]:
                raise Later("wait", 0.5)  # what is handed back makes room
            return
        await gate.wait()

    async with running(database, handler) as queue:
        await put(database, queue, *(f"slow {number}" for number in range(AHEAD)))
        await until(lambda: len(seen) >= AHEAD)
        await put(database, queue, *(f"{number}" for number in range(AHEAD + 50)))
        await until(lambda: seen.count("0"))
        await put(database, queue, *(f"{number}" for number in range(AHEAD + 50)))
        async with database.write() as writing:
            await queue.put(writing, "update", "urgent", urgency=2)
        gate.set()
        await until(lambda: len(seen) >= 2 * AHEAD + AHEAD + 50 + 1)
        await put(database, queue, "done")  # whatever had been put in twice would come before
        await until(lambda: "done" in seen)
    plain = [key for key in seen if key.isdecimal()]
    assert sorted(plain, key=int) == [str(number) for number in range(AHEAD + 50)]
    assert seen.index("urgent") < seen.index(str(AHEAD + 49))
