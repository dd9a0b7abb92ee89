"""SQLite's shared commits: what is committed is there for all who wrote, what fails is undone for those it is about."""

from __future__ import annotations

import asyncio
import sqlite3

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError
from telegram import Update
from telegram.error import NetworkError

from bot.chat.inbox_queue import InboxQueue
from bot.store.database import Database
from bot.store.inbox import Inbox
from bot.store.migrations import migrate
from bot.store.schema import updates


@pytest.fixture
def inbox(database):
    return Inbox(database, lambda: 1000.0)


async def put(database, inbox, number: int, payload: str = "{}") -> None:
    async with database.write() as writing:
        await inbox.add(writing, number, 70, payload)


async def count(database) -> int:
    async with database.read() as connection:
        return await connection.scalar(select(func.count()).select_from(updates))


async def test_those_who_write_at_once_are_committed_together(database, inbox, tmp_path) -> None:
    commits: list[str] = []
    database._sqlite._raw.set_trace_callback(commits.append)
    await asyncio.gather(*(put(database, inbox, number) for number in range(50)))
    assert await count(database) == 50
    assert commits.count("COMMIT") < 5
    with sqlite3.connect(tmp_path / "news.db") as other:
        assert other.execute("SELECT count(*) FROM updates").fetchone() == (50,)


async def test_one_that_fails_undoes_its_own_alone(database, inbox) -> None:
    async def fails() -> None:
        async with database.write() as writing:
            await inbox.add(writing, 1000, 70, "{}")
            raise ZeroDivisionError

    done = await asyncio.gather(put(database, inbox, 1), fails(), put(database, inbox, 2), return_exceptions=True)
    assert [type(each) for each in done] == [type(None), ZeroDivisionError, type(None)]
    assert sorted(await inbox.waiting()) == [1, 2]


async def test_one_that_is_given_up_leaves_the_database_free(database, inbox) -> None:
    begun = asyncio.Event()

    async def hangs() -> None:
        async with database.write() as writing:
            await inbox.add(writing, 1, 70, "{}")
            begun.set()
            await asyncio.sleep(60)

    task = asyncio.create_task(hangs())
    await begun.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await put(database, inbox, 2)
    assert list(await inbox.waiting()) == [2]


async def test_nothing_is_read_before_it_is_committed(database, inbox) -> None:
    async with database.write() as writing:
        await inbox.add(writing, 1, 70, "{}")
        assert await count(database) == 0
    assert await count(database) == 1


async def test_a_full_database_is_no_end_and_telegram_keeps_what_does_not_fit(database, inbox) -> None:
    pages = database._sqlite._raw.execute("PRAGMA page_count").fetchone()[0]
    database._sqlite._raw.execute(f"PRAGMA max_page_count = {pages + 2}")

    async def accept(came) -> None:
        await put(database, inbox, came.number, "x" * 100_000)

    queue = InboxQueue(accept)
    for _ in range(2):
        with pytest.raises(NetworkError):
            await queue.put(Update(1))
    done = await asyncio.gather(*(put(database, inbox, n, "x" * 100_000) for n in (2, 3)), return_exceptions=True)
    assert [type(each) for each in done] == [OperationalError] * 2
    await put(database, inbox, 4)  # what fits is taken
    database._sqlite._raw.execute("PRAGMA max_page_count = 1073741823")
    await queue.put(Update(1))
    assert sorted(await inbox.waiting()) == [1, 4]


async def test_another_process_that_holds_the_database_is_waited_for_and_holds_up_nobody(
    database, inbox, tmp_path
) -> None:
    with sqlite3.connect(tmp_path / "news.db", isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        task = asyncio.create_task(put(database, inbox, 1))
        await asyncio.sleep(0.1)
        assert not task.done()
        assert await count(database) == 0  # reading goes on
        other.execute("ROLLBACK")
        await task
    assert await count(database) == 1


async def test_what_is_under_way_is_committed_at_the_end(tmp_path) -> None:
    database = Database(f"sqlite:///{tmp_path}/news.db")
    await migrate(database)
    writing = asyncio.create_task(put(database, Inbox(database, lambda: 1.0), 1))
    await asyncio.sleep(0)
    await database.close()
    await writing
    with sqlite3.connect(tmp_path / "news.db") as other:
        assert other.execute("SELECT count(*) FROM updates").fetchone() == (1,)


async def test_one_process_works_with_a_file(database, tmp_path) -> None:
    other = Database(f"sqlite:///{tmp_path}/news.db")
    assert database.alone()
    assert database.alone()
    assert not other.alone()
    await database.close()
    assert other.alone()
    await other.close()
