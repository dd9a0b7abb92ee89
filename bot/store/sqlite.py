"""SQLite as this program uses it: one connection that writes, one that reads, and commits for several at once.

    write -- BEGIN -- savepoint of A -- savepoint of B -- savepoint of C -- COMMIT (in a thread: it waits for the disk)
                                                               A, B and C go on ----^

A statement takes some 20 µs, to hand it to a thread and wait for the answer takes ten times that, and the event loop
had nothing left for anything else; so statements run where they are asked for, and only what waits for the disk or for
another process does not hold up the loop. Whoever writes while a commit is under way is part of the next one.
"""

from __future__ import annotations

import asyncio
import fcntl
import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from sqlalchemy import create_engine, event
from sqlalchemy.exc import OperationalError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from sqlalchemy import URL, Connection, CursorResult, Executable, ScalarResult

T = TypeVar("T")

PATIENCE: Final = 10.0
"""Seconds for which another process may hold the database before a writer gives up."""

_LOOK: Final = 0.02
"""Seconds between two tries to begin, while another process holds the database."""

_CHECKPOINTS: Final = 50
"""Tries to empty the journal: a reader of another process may be in the way for a moment."""


class Here:
    """A connection whose statements run at once, behind the names of SQLAlchemy's asynchronous one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def execute(self, statement: Executable, parameters: Any = None) -> CursorResult[*tuple[Any, ...]]:
        """Run a statement."""
        return self._connection.execute(statement, parameters)

    async def scalar(self, statement: Executable, parameters: Any = None) -> Any:
        """The first value of the first row; None without one."""
        return self._connection.scalar(statement, parameters)

    async def scalars(self, statement: Executable, parameters: Any = None) -> ScalarResult[Any]:
        """The first value of each row."""
        return self._connection.scalars(statement, parameters)

    async def run_sync(self, work: Callable[[Connection], T]) -> T:
        """Give the connection to somebody who knows nothing of event loops."""
        return work(self._connection)


class Sqlite:
    """The file behind a URL, made readable for its owner alone."""

    def __init__(self, url: URL) -> None:
        self._path = url.database
        self._lock: int | None = None
        if url.database:
            _owned(Path(url.database))
        self._engine = create_engine(
            url, connect_args={"timeout": PATIENCE, "check_same_thread": False}, hide_parameters=True
        )
        event.listen(self._engine, "connect", _prepare)
        self._turn = asyncio.Lock()
        self._committer = ThreadPoolExecutor(1, "commit")
        self._writer: Connection | None = None
        self._reader: Connection | None = None
        self._group: asyncio.Future[None] | None = None
        self._committing: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Here]:
        """A transaction: committed at the end together with others', undone by an exception.

        Raises OperationalError, also for a fault of another in the group that ended the whole (a full disk).
        """
        async with self._turn:
            group = await self._joined()
            self._raw.execute("SAVEPOINT one")
            try:
                yield Here(self._written)
                self._raw.execute("RELEASE one")
            except BaseException:
                self._undo()
                raise
        await asyncio.shield(group)

    async def read(self) -> Here:
        """A connection to read with: each statement sees what is committed."""
        if self._reader is None:
            self._reader = await asyncio.to_thread(self._connected)
        return Here(self._reader)

    async def tidy(self) -> None:
        """Leave nothing of what was deleted in the journal."""
        await self.read()  # the last of all connections to go would do this by itself, and wait for nobody
        async with self._turn:
            await self._opened()
            await self._commit()
            for _ in range(_CHECKPOINTS):
                busy, _, _ = await self._in_thread(
                    lambda: self._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
                )
                if not busy:
                    return
                await asyncio.sleep(_LOOK)

    def alone(self) -> bool:
        """Whether no other process has said this of the file and lives: from now on it is this one's to work with."""
        if self._lock is None and self._path is not None:
            lock = os.open(f"{self._path}.lock", os.O_RDWR | os.O_CREAT, 0o600)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                os.close(lock)
                return False
            self._lock = lock
        return True

    async def close(self) -> None:
        """Commit what is under way and close all connections."""
        async with self._turn:
            await self._commit()
            for connection in (self._writer, self._reader):
                if connection is not None:
                    connection.invalidate()
            self._writer = self._reader = None
        self._engine.dispose()
        self._committer.shutdown()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    @property
    def _written(self) -> Connection:
        if self._writer is None:
            raise RuntimeError("the database is closed")
        return self._writer

    @property
    def _raw(self) -> sqlite3.Connection:
        raw = self._written.connection.dbapi_connection
        if not isinstance(raw, sqlite3.Connection):
            raise TypeError("a driver other than sqlite3")
        return raw

    def _connected(self) -> Connection:
        """A fresh connection. SQLAlchemy takes it for one in a transaction, and so begins and ends none by itself."""
        connection = self._engine.connect()
        connection.begin()
        return connection

    async def _opened(self) -> None:
        if self._writer is None:
            self._writer = await asyncio.to_thread(self._connected)
            self._raw.execute("PRAGMA busy_timeout = 0")  # it is waited for below, where that holds up nobody

    async def _joined(self) -> asyncio.Future[None]:
        """The group that is to be committed next, begun if there is none. Under the turn."""
        await self._opened()
        if self._group is None:
            await self._begin()
            self._group = asyncio.get_running_loop().create_future()
            self._group.add_done_callback(_seen)
            self._committing = asyncio.create_task(self._commit_in_turn())
        return self._group

    async def _begin(self) -> None:
        """Take the writer's place at the beginning: to ask for it halfway through a transaction may fail."""
        loop = asyncio.get_running_loop()
        until = loop.time() + PATIENCE
        while True:
            try:
                self._raw.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or loop.time() > until:
                    raise _told(error) from error
                await asyncio.sleep(_LOOK)
            else:
                return

    def _undo(self) -> None:
        """Undo what one has written; where SQLite has undone all by itself, the group has failed."""
        if self._raw.in_transaction:
            self._raw.execute("ROLLBACK TO one")
            self._raw.execute("RELEASE one")
        else:
            self._end(_told(sqlite3.OperationalError("the transaction was undone")))

    async def _commit_in_turn(self) -> None:
        """Commit once those who wait for their turn now have had it."""
        group = self._group
        async with self._turn:
            if self._group is group:
                await self._commit()

    async def _commit(self) -> None:
        """Commit the group, if there is one. Under the turn."""
        if self._group is None:
            return
        error = None
        try:
            await self._in_thread(lambda: self._raw.execute("COMMIT"))
        except sqlite3.Error as raised:
            error = _told(raised)
            if self._raw.in_transaction:
                self._raw.execute("ROLLBACK")
        self._end(error)

    def _end(self, error: Exception | None) -> None:
        group, self._group = self._group, None
        if group is None:
            return
        if error is None:
            group.set_result(None)
        else:
            group.set_exception(error)

    async def _in_thread(self, work: Callable[[], T]) -> T:
        return await asyncio.shield(asyncio.get_running_loop().run_in_executor(self._committer, work))


def _seen(group: asyncio.Future[None]) -> None:
    """Those who have written are told; when all of them have gone, nobody is."""
    if not group.cancelled():
        group.exception()


def _told(error: sqlite3.Error) -> OperationalError:
    """The fault as SQLAlchemy says it, so that callers know one kind."""
    return OperationalError(None, None, error, hide_parameters=True)


def _owned(path: Path) -> None:
    """Make sure of the file and its mode; the journals beside it take over its mode."""
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    path.chmod(0o600)


def _prepare(connection: Any, _: object) -> None:
    """A fresh connection."""
    connection.isolation_level = None  # transactions begin when we say so
    for setting in (
        "journal_mode = WAL",  # readers and the writer do not wait for each other
        "synchronous = FULL",  # what is committed outlives a power cut
        "secure_delete = ON",  # what is deleted is overwritten
        "foreign_keys = ON",
        "journal_size_limit = 0",  # a checkpoint leaves nothing of a deleted text in the journal
    ):
        connection.execute(f"PRAGMA {setting}").close()
