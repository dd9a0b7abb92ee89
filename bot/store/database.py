"""The database behind a URL: SQLite in a file, or PostgreSQL. The only place that knows which of the two it is."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import make_url
from sqlalchemy.dialects import postgresql, sqlite

from bot.store.sqlite import Here, Sqlite

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from sqlalchemy import URL, Table
    from sqlalchemy.ext.asyncio import AsyncConnection

    Connected: TypeAlias = AsyncConnection | Here


@dataclass(frozen=True, slots=True)
class Writing:
    """One transaction, and what is to be done once it is committed."""

    connection: Connected
    afterwards: list[Callable[[], Awaitable[None]]] = field(default_factory=list)

    async def raw(self) -> Any:
        """The connection of asyncpg below: what is done there is part of the transaction. PostgreSQL only."""
        if isinstance(self.connection, Here):
            raise TypeError("SQLite has no connection of asyncpg")
        return (await self.connection.get_raw_connection()).driver_connection


class Database:
    """Connections to one database."""

    def __init__(self, url: str) -> None:
        self.url, self.options = _driver(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        if self.is_sqlite:
            self._sqlite = Sqlite(self.url)
        else:  # a server that was restarted leaves dead connections behind: each is asked whether it lives
            from sqlalchemy.ext.asyncio import create_async_engine  # noqa: PLC0415  # 6 MB and 40 ms that SQLite does without

            self._engine = create_async_engine(
                self.url, connect_args=self.options, hide_parameters=True, pool_pre_ping=True
            )

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Writing]:
        """A transaction: committed at the end, rolled back by an exception."""
        async with self._sqlite.write() if self.is_sqlite else self._engine.begin() as connection:
            writing = Writing(connection)
            yield writing
        for action in writing.afterwards:
            await action()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Connected]:
        """A connection to read with: each statement sees what is committed."""
        if self.is_sqlite:
            yield await self._sqlite.read()
            return
        async with self._engine.connect() as connection:
            yield connection

    def insert(self, table: Table) -> Any:
        """An INSERT that can be told what to do about a row that is there already (`on_conflict_do_nothing`, ...)."""
        return sqlite.insert(table) if self.is_sqlite else postgresql.insert(table)

    def alone(self) -> bool:
        """Whether this process alone works with a SQLite database; another that says so later is told no."""
        return not self.is_sqlite or self._sqlite.alone()

    async def tidy(self) -> None:
        """Leave nothing of what was deleted in SQLite's journal."""
        if self.is_sqlite:
            await self._sqlite.tidy()

    async def close(self) -> None:
        """Close all connections."""
        await (self._sqlite.close() if self.is_sqlite else self._engine.dispose())


def file_of(given: str) -> Path | None:
    """Where the database of a URL lies; None for one that is no file."""
    url = make_url(given)
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


def _driver(given: str) -> tuple[URL, dict[str, Any]]:
    """The URL with the driver we use, and what its connections are opened with."""
    url = make_url(given)
    if url.get_backend_name() == "sqlite":
        return url.set(drivername="sqlite+pysqlite"), {}
    if url.drivername.partition("+")[0] not in {"postgres", "postgresql"}:
        raise ValueError("DATABASE_URL must begin with sqlite:// or postgresql://")
    mode = url.query.get("sslmode")
    options = {"ssl": mode} if isinstance(mode, str) else {}
    return url.set(drivername="postgresql+asyncpg").difference_update_query(["sslmode"]), options
