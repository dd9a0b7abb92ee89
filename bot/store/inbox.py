r"""The updates that Telegram delivered, each once.

(delivered) -> waiting -> done        handled: what it asks for stands in `answers`, its own text is gone
                      \-> dead        failed too often: for a day an operator can have it tried again
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, func, select, text, update

from bot.store.schema import answers, updates

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Select

    from bot.store.database import Database, Writing

WAITING: Final = "waiting"
DONE: Final = "done"
DEAD: Final = "dead"

DAY: Final = 24 * 3600.0


class Inbox:
    """The table of updates."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database, self._clock = database, clock

    async def add(self, writing: Writing, number: int, chat: int | None, payload: str, *, urgent: bool = False) -> bool:
        """Take an update in; that of a chat waits until it is admitted. False when it is known already."""
        row = {"id": number, "chat": chat, "state": WAITING, "payload": payload, "received": self._clock()}
        row |= {"admitted": chat is None, "urgent": urgent}
        statement = self._database.insert(updates).values(row).on_conflict_do_nothing().returning(updates.c.id)
        return (await writing.connection.execute(statement)).first() is not None

    async def admit(self, writing: Writing, chat: int, most: int) -> list[tuple[int, bool]]:
        """Admit what a chat has waiting, presses of buttons first, until `most` of it is in hand: (number, urgent).

        In hand is what is admitted, and every request that waits for its answer. Presses count for themselves.
        """
        if not self._database.is_sqlite:  # two that end at once must not each take the other for still in hand
            await writing.connection.execute(text("SELECT pg_advisory_xact_lock(:chat)"), {"chat": chat})
        mine = (updates.c.chat == chat) & (updates.c.state == WAITING)
        admitted: list[tuple[int, bool]] = []
        for urgent in (True, False):
            kind = mine & (updates.c.urgent == urgent)
            held = select(updates.c.id).where(kind, updates.c.admitted.is_(False)).order_by(updates.c.id).limit(most)
            waiting = (await writing.connection.scalars(held)).all()
            if not waiting:
                continue
            used = await _count(writing, select(func.count()).select_from(updates).where(kind, updates.c.admitted))
            if not urgent:
                asked = (answers.c.chat == chat) & (answers.c.state == WAITING) & answers.c.request.is_not(None)
                used += await _count(writing, select(func.count()).select_from(answers).where(asked))
            admitted += [(number, urgent) for number in waiting[: max(0, most - used)]]
        numbers = [number for number, _ in admitted]
        if numbers:
            await writing.connection.execute(update(updates).where(updates.c.id.in_(numbers)).values(admitted=True))
        return admitted

    async def held(self, chat: int | None = None) -> Sequence[int]:
        """The chats of which something waits to be admitted: all, or this one."""
        held = select(updates.c.chat).distinct().where(updates.c.state == WAITING, updates.c.admitted.is_(False))
        if chat is not None:
            held = held.where(updates.c.chat == chat)
        async with self._database.read() as connection:
            return (await connection.scalars(held)).all()

    async def chat(self, number: int) -> int | None:
        """The chat of a waiting update."""
        async with self._database.read() as connection:
            found: int | None = await connection.scalar(select(updates.c.chat).where(updates.c.id == number))
        return found

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
                await writing.connection.execute(update(updates).where(updates.c.id == number).values(state=DEAD))
                return True
        return False

    async def waiting(self, before: float = math.inf) -> Sequence[int]:
        """The numbers of all that wait and came before a time, in the order in which they came."""
        wanted = select(updates.c.id).where(updates.c.state == WAITING).order_by(updates.c.received, updates.c.id)
        if before < math.inf:
            wanted = wanted.where(updates.c.received < before, updates.c.admitted)
        async with self._database.read() as connection:
            return (await connection.scalars(wanted)).all()

    async def counts(self) -> dict[str, int]:
        """How many there are in each state."""
        counted = select(updates.c.state, func.count()).group_by(updates.c.state)
        async with self._database.read() as connection:
            return {row[0]: row[1] for row in await connection.execute(counted)}

    async def dead(self) -> Sequence[tuple[int, str | None, float]]:
        """What was given up: number, code, when it came."""
        wanted = select(updates.c.id, updates.c.fault, updates.c.received).where(updates.c.state == DEAD)
        async with self._database.read() as connection:
            return [
                (row.id, row.fault, row.received) for row in await connection.execute(wanted.order_by(updates.c.id))
            ]

    async def state(self, number: int) -> tuple[str, int, str | None, float, bool] | None:
        """What became of an update: state, faults, the last fault's code, when it came, whether it is admitted."""
        columns = (updates.c.state, updates.c.faults, updates.c.fault, updates.c.received, updates.c.admitted)
        async with self._database.read() as connection:
            found = (await connection.execute(select(*columns).where(updates.c.id == number))).first()
        return (found[0], found[1], found[2], found[3], found[4]) if found else None

    async def is_first(self, number: int, chat: int) -> bool:
        """Whether nothing that came before it from the same chat is still waiting."""
        earlier = select(func.count()).where(updates.c.state == WAITING, updates.c.chat == chat, updates.c.id < number)
        async with self._database.read() as connection:
            return not await connection.scalar(earlier)

    async def revive(self, writing: Writing, number: int) -> bool:
        """Let an update that was given up wait again. False when it was not, or is kept no more."""
        changed = await writing.connection.execute(
            update(updates)
            .where(updates.c.id == number, updates.c.state == DEAD, updates.c.payload.is_not(None))
            .values(state=WAITING, faults=0, admitted=True)
        )
        return bool(changed.rowcount)

    async def prune(self, before: float) -> None:
        """Forget what was handled and came before a time, and a day earlier the words of what was given up."""
        async with self._database.write() as writing:
            await writing.connection.execute(
                update(updates)
                .where(updates.c.received < before + DAY, updates.c.state == DEAD, updates.c.payload.is_not(None))
                .values(payload=None, chat=None)
            )
            await writing.connection.execute(
                delete(updates).where(updates.c.received < before, updates.c.state != WAITING)
            )


async def _count(writing: Writing, counting: Select[Any]) -> int:
    return int(await writing.connection.scalar(counting) or 0)
