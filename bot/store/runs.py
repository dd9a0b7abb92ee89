"""When each regular job is due next, so that of many processes one does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import update

from bot.store.schema import runs

if TYPE_CHECKING:
    from bot.store.database import Database


class Runs:
    """The table of regular jobs."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def claim(self, name: str, now: float, following: float) -> bool:
        """Whether a job is due and is the caller's to do; for everybody else it is due at `following` (Unix seconds).

        One that was never seen is due at once.
        """
        async with self._database.write() as writing:
            await writing.connection.execute(
                self._database.insert(runs).values(name=name, due=0.0).on_conflict_do_nothing()
            )
            moved = await writing.connection.execute(
                update(runs).where(runs.c.name == name, runs.c.due <= now).values(due=following)
            )
        return bool(moved.rowcount)
