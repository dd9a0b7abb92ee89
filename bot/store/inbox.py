r"""The updates that Telegram delivered, each once.

(delivered) -> waiting -> done        handled: what it asks for stands in `answers`, its own text is gone
                      \-> dead        failed too often: for a day an operator can have it tried again
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from sqlalchemy import BigInteger, bindparam, delete, func, select, text, update

from bot.store.schema import DEAD, DONE, WAITING, answers, updates

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.store.database import Database, Writing

DAY: Final = 24 * 3600.0

_LOOKED_AT: Final = 16
"""Updates of a chat that wait, among which those to be admitted are looked for."""

# Statements that every message needs are put together once: that takes longer than to run them.
_CHAT: Final = bindparam("chat", type_=BigInteger)
_NUMBER: Final = bindparam("number", type_=BigInteger)
_MINE: Final = (updates.c.chat == _CHAT) & (updates.c.state == WAITING)
_ASKED: Final = (answers.c.chat == _CHAT) & (answers.c.state == WAITING) & answers.c.request.is_not(None)
_HELD: Final = (
    select(
        updates.c.id,
        updates.c.urgent,
        select(func.count()).where(_MINE, updates.c.admitted, updates.c.urgent).scalar_subquery().label("pressed"),
        (
            select(func.count()).where(_MINE, updates.c.admitted, ~updates.c.urgent).scalar_subquery()
            + select(func.count()).select_from(answers).where(_ASKED).scalar_subquery()
        ).label("in_hand"),
    )
    .where(_MINE, ~updates.c.admitted)
    .order_by(updates.c.urgent.desc(), updates.c.id)
    .limit(_LOOKED_AT)
)
_ADMIT: Final = update(updates).where(updates.c.id == _NUMBER).values(admitted=True)
_ANY_HELD: Final = select(updates.c.id).where(_MINE, ~updates.c.admitted).limit(1)
_WAITS: Final = select(updates.c.payload, updates.c.chat).where(updates.c.id == _NUMBER, updates.c.state == WAITING)
_PAYLOADS: Final = select(updates.c.payload).where(_MINE)
_DONE: Final = update(updates).where(updates.c.id == _NUMBER).values(state=DONE, payload=None, chat=None)
_EARLIER: Final = select(updates.c.id).where(_MINE, updates.c.id < _NUMBER).limit(1)


class Inbox:
    """The table of updates."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database, self._clock = database, clock
        self._add = database.insert(updates).on_conflict_do_nothing().returning(updates.c.id)

    async def add(self, writing: Writing, number: int, chat: int | None, payload: str, *, urgent: bool = False) -> bool:
        """Take an update in; that of a chat waits until it is admitted. False when it is known already."""
        row = {"id": number, "chat": chat, "state": WAITING, "payload": payload, "received": self._clock()}
        row |= {"admitted": chat is None, "urgent": urgent}
        return (await writing.connection.execute(self._add, row)).first() is not None

    async def admit(self, writing: Writing, chat: int, most: int) -> list[tuple[int, bool]]:
        """Admit what a chat has waiting, presses of buttons first, until `most` of it is in hand: (number, urgent).

        In hand is what is admitted, and every request that waits for its answer. Presses count for themselves.
        """
        if not self._database.is_sqlite:  # two that end at once must not each take the other for still in hand
            await writing.connection.execute(text("SELECT pg_advisory_xact_lock(:chat)"), {"chat": chat})
        held = (await writing.connection.execute(_HELD, {"chat": chat})).all()
        admitted: list[tuple[int, bool]] = []
        for urgent in (True, False):
            kind = [row for row in held if row.urgent is urgent]
            room = most - (kind[0].pressed if urgent else kind[0].in_hand) if kind else 0
            admitted += [(row.id, urgent) for row in kind[: max(0, room)]]
        for number, _ in admitted:
            await writing.connection.execute(_ADMIT, {"number": number})
        return admitted

    async def holding(self) -> Sequence[int]:
        """The chats of which something waits to be admitted."""
        held = select(updates.c.chat).distinct().where(updates.c.state == WAITING, updates.c.admitted.is_(False))
        async with self._database.read() as connection:
            return (await connection.scalars(held)).all()

    async def holds(self, chat: int) -> bool:
        """Whether something of a chat waits to be admitted."""
        async with self._database.read() as connection:
            return await connection.scalar(_ANY_HELD, {"chat": chat}) is not None

    async def waits(self, number: int) -> tuple[str | None, int | None] | None:
        """A waiting update as Telegram sent it, and its chat; None when there is nothing to do about it any more."""
        async with self._database.read() as connection:
            found = (await connection.execute(_WAITS, {"number": number})).first()
        return (found.payload, found.chat) if found else None

    async def payloads(self, chat: int) -> Sequence[str]:
        """What waits of a chat, as Telegram sent it."""
        async with self._database.read() as connection:
            return [each for each in await connection.scalars(_PAYLOADS, {"chat": chat}) if each]

    async def done(self, number: int) -> None:
        """An update was handled."""
        async with self._database.write() as writing:
            await writing.connection.execute(_DONE, {"number": number})

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
        async with self._database.read() as connection:
            return await connection.scalar(_EARLIER, {"number": number, "chat": chat}) is None

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
