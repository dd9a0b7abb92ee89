"""The database behind a URL: SQLite in a file, or PostgreSQL. The only place that knows which of the two it is."""

from __future__ import annotations

import asyncio
import os
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import event, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from sqlalchemy import URL, Table


@dataclass(frozen=True, slots=True)
class Writing:
    """One transaction, and what is to be done once it is committed."""

    connection: AsyncConnection
    afterwards: list[Callable[[], Awaitable[None]]] = field(default_factory=list)


class Database:
    """Connections to one database. The file of a SQLite database is made readable for its owner alone."""

    def __init__(self, url: str) -> None:
        self.url, self.options = _driver(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        if self.is_sqlite and self.url.database:
            _owned(Path(self.url.database))
        # A server that was restarted leaves dead connections behind: each is asked whether it lives.
        self.engine = create_async_engine(
            self.url, connect_args=self.options, hide_parameters=True, pool_pre_ping=not self.is_sqlite
        )
        # SQLite has one writer: waiting for it here is fair and costs nothing, waiting inside it is a busy loop.
        self._turn = asyncio.Lock() if self.is_sqlite else None
        if self.is_sqlite:
            event.listen(self.engine.sync_engine, "connect", _prepare)
            event.listen(self.engine.sync_engine, "begin", _begin)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Writing]:
        """A transaction: committed at the end, rolled back by an exception."""
        async with AsyncExitStack() as stack:
            if self._turn:
                await stack.enter_async_context(self._turn)
            writing = Writing(await stack.enter_async_context(self.engine.begin()))
            yield writing
        for action in writing.afterwards:
            await action()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A connection to read with: each statement sees what is committed."""
        async with self.engine.connect() as connection:
            yield await connection.execution_options(reading=True)

    def insert(self, table: Table) -> Any:
        """An INSERT that can be told what to do about a row that is there already (`on_conflict_do_nothing`, ...)."""
        return sqlite.insert(table) if self.is_sqlite else postgresql.insert(table)

    async def tidy(self) -> None:
        """Leave nothing of what was deleted in SQLite's journal."""
        if not self.is_sqlite or self._turn is None:
            return
        async with self._turn, self.read() as connection:
            await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    async def close(self) -> None:
        """Close all connections."""
        await self.engine.dispose()


def _driver(given: str) -> tuple[URL, dict[str, Any]]:
    """The URL with the driver we use, and what its connections are opened with."""
    url = make_url(given)
    if url.get_backend_name() == "sqlite":
        return url.set(drivername="sqlite+aiosqlite"), {"timeout": 10}
    if url.drivername.partition("+")[0] not in {"postgres", "postgresql"}:
        raise ValueError("DATABASE_URL must begin with sqlite:// or postgresql://")
    mode = url.query.get("sslmode")
    options = {"ssl": mode} if isinstance(mode, str) else {}
    return url.set(drivername="postgresql+asyncpg").difference_update_query(["sslmode"]), options


def _owned(path: Path) -> None:
    """Make sure of the file and its mode; the journals beside it take over its mode."""
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    path.chmod(0o600)


def _prepare(connection: Any, _: object) -> None:
    """A fresh SQLite connection."""
    connection.isolation_level = None  # transactions begin when we say so, below
    cursor = connection.cursor()
    for setting in (
        "journal_mode = WAL",  # readers and the writer do not wait for each other
        "synchronous = FULL",  # what is committed outlives a power cut
        "secure_delete = ON",  # what is deleted is overwritten
        "foreign_keys = ON",
        "journal_size_limit = 0",  # a checkpoint leaves nothing of a deleted text in the journal
    ):
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def _begin(connection: Any) -> None:
    """Take the writer's place at the beginning: to ask for it halfway through a transaction may fail."""
    if not connection.get_execution_options().get("reading"):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
