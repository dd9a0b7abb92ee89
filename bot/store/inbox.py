r"""The updates that Telegram delivered, each once.

(delivered) -> waiting -> done        handled: what it asks for stands in `answers`, its own text is gone
                      \-> dead        failed too often: what is left is its number and a code
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import delete, func, select, update

from bot.store.schema import updates

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.store.database import Database, Writing

WAITING: Final = "waiting"
DONE: Final = "done"
DEAD: Final = "dead"


class Inbox:
    """The table of updates."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database, self._clock = database, clock

    async def add(self, writing: Writing, number: int, chat: int | None, payload: str) -> bool:
        """Take an update in. False when it is known already."""
        row = {"id": number, "chat": chat, "state": WAITING, "payload": payload, "received": self._clock()}
        statement = self._database.insert(updates).values(row).on_conflict_do_nothing().returning(updates.c.id)
        return (await writing.connection.execute(statement)).first() is not None

    async def payload(self, number: int) -> str | None:
        """A waiting update as Telegram sent it; None when there is nothing to do about it any more."""
        async with self._database.read() as connection:
            found: str | None = await connection.scalar(
                select(updates.c.payload).where(updates.c.id == number, updates.c.state == WAITING)
            )
        return found

    async def done(self, number: int) -> None:
        """An update was handled."""
        async with self._database.write() as writing:
            await writing.connection.execute(
                update(updates).where(updates.c.id == number).values(state=DONE, payload=None, chat=None)
            )

    async def failed(self, number: int, code: str, most: int) -> bool:
        """Handling failed. True when it has failed `most` times, and is not to be tried again."""
        async with self._database.write() as writing:
            faults = await writing.connection.scalar(
                update(updates)
                .where(updates.c.id == number)
                .values(faults=updates.c.faults + 1, fault=code)
                .returning(updates.c.faults)
            )
            if faults is None or faults >= most:
                await writing.connection.execute(
                    update(updates).where(updates.c.id == number).values(state=DEAD, payload=None, chat=None)
                )
                return True
        return False

    async def waiting(self) -> Sequence[int]:
        """The numbers of all that wait, in the order in which they came."""
        async with self._database.read() as connection:
            return (
                await connection.scalars(
                    select(updates.c.id).where(updates.c.state == WAITING).order_by(updates.c.received, updates.c.id)
                )
            ).all()

    async def is_first(self, number: int, chat: int) -> bool:
        """Whether nothing that came before it from the same chat is still waiting."""
        earlier = select(func.count()).where(updates.c.state == WAITING, updates.c.chat == chat, updates.c.id < number)
        async with self._database.read() as connection:
            return not await connection.scalar(earlier)

    async def prune(self, before: float) -> None:
        """Forget what was handled and came before a time."""
        async with self._database.write() as writing:
            await writing.connection.execute(
                delete(updates).where(updates.c.received < before, updates.c.state != WAITING)
            )
