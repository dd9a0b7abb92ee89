r"""The answers: one visible message for each request.

    (asked) -> waiting -> done      shown as it is meant to be
                      \-> dead      failed too often; one apology was shown
    done -> waiting                 something was added to the request: the same message is made anew

The number of the message is committed as soon as Telegram has given it, so that after any death of the process the
answer is edited and not sent again.
"""

from __future__ import annotations

import math
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import case, delete, func, select, update

from bot.store.schema import answers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from sqlalchemy import RowMapping

    from bot.store.database import Database, Writing

WAITING: Final = "waiting"
DONE: Final = "done"
DEAD: Final = "dead"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer stands, and for whom."""

    chat: int
    prompt: int | None = None
    topic: int | None = None
    sender: int | None = None
    locale: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. `request` is None for the bot's own words; `message` until it is sent; `article` until it is read."""

    token: str
    update: int
    ordinal: int
    state: str
    revision: int
    place: Place
    message: int | None
    request: str | None
    article: str | None
    ready: float
    last: int


@dataclass(frozen=True, slots=True)
class Part:
    """The last part of a paste: its characters, when it was sent, until when to wait for more, and its update.

    Times are Unix seconds.
    """

    tail: int
    sent: float
    ready: float
    last: int = 0


NO_PART: Final = Part(0, 0.0, 0.0)


class Answers:
    """The table of answers."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database, self._clock = database, clock

    async def add(
        self,
        writing: Writing,
        source: tuple[int, int],
        place: Place,
        request: str | None,
        part: Part = NO_PART,
    ) -> Answer:
        """The answer to an update's request (`source`: update, ordinal); the one that is there already, if one is."""
        row = {
            "token": secrets.token_urlsafe(12),
            "update": source[0],
            "ordinal": source[1],
            "state": WAITING,
            "chat": place.chat,
            "topic": place.topic,
            "sender": place.sender,
            "prompt": place.prompt,
            "locale": place.locale,
            "request": request,
            "tail": part.tail,
            "sent": part.sent,
            "last": part.last,
            "ready": part.ready,
            "created": self._clock(),
        }
        await writing.connection.execute(self._database.insert(answers).values(row).on_conflict_do_nothing())
        found = await writing.connection.execute(
            select(answers).where(answers.c.update == source[0], answers.c.ordinal == source[1])
        )
        return _answer(found.mappings().one())

    async def get(self, token: str) -> Answer | None:
        """The answer with a token, whatever its state."""
        async with self._database.read() as connection:
            found = (await connection.execute(select(answers).where(answers.c.token == token))).mappings().first()
        return _answer(found) if found else None

    async def open_paste(self, place: Place, sent: float, *, longer_than: int, within: float) -> Answer | None:
        """The answer to a paste that a text of the same sender, sent now, goes on with."""
        statement = (
            select(answers)
            .where(
                answers.c.chat == place.chat,
                answers.c.sender == place.sender,
                answers.c.tail > longer_than,
                answers.c.sent >= sent - within,
                answers.c.sent <= sent,
            )
            .order_by(answers.c.created.desc())
            .limit(1)
        )
        async with self._database.read() as connection:
            found = (await connection.execute(statement)).mappings().first()
        return _answer(found) if found else None

    async def extend(self, writing: Writing, answer: Answer, request: str, part: Part) -> bool:
        """Put another request in the place of an answer's, which is worked on anew. False when it has changed since."""
        changed = await writing.connection.execute(
            update(answers)
            .where(answers.c.token == answer.token, answers.c.revision == answer.revision)
            .values(
                state=WAITING,
                revision=answer.revision + 1,
                request=request,
                tail=part.tail,
                sent=part.sent,
                last=part.last,
                ready=part.ready,
                faults=0,
            )
        )
        return bool(changed.rowcount)

    async def opened(self, token: str, message: int) -> None:
        """The answer has become this message."""
        await self._set(token, message=message)

    async def read(self, token: str, article: str) -> None:
        """What is asked for was read; it is kept under this key."""
        await self._set(token, article=article)

    async def done(self, answer: Answer) -> bool:
        """The answer is shown; what was asked goes, but for the key of a text that may go on.

        False when the request has changed meanwhile, so that it is still to be worked on.
        """
        async with self._database.write() as writing:
            changed = await writing.connection.execute(
                update(answers)
                .where(answers.c.token == answer.token, answers.c.revision == answer.revision)
                .values(state=DONE, faults=0, request=case((answers.c.tail > 0, answers.c.request), else_=None))
            )
        return bool(changed.rowcount)

    async def failed(self, token: str, code: str) -> int:
        """Count a fault. Gives how many there have been."""
        async with self._database.write() as writing:
            faults: int | None = await writing.connection.scalar(
                update(answers)
                .where(answers.c.token == token)
                .values(faults=answers.c.faults + 1, fault=code)
                .returning(answers.c.faults)
            )
        return faults or 0

    async def dead(self, token: str) -> None:
        """Give an answer up."""
        await self._set(token, state=DEAD)

    async def waiting(self, before: float = math.inf) -> Sequence[tuple[str, int]]:
        """The requests that wait and came before a time, as (token, revision), in the order in which they came."""
        wanted = select(answers.c.token, answers.c.revision).where(
            answers.c.state == WAITING, answers.c.request.is_not(None)
        )
        if before < math.inf:
            wanted = wanted.where(answers.c.created < before)
        async with self._database.read() as connection:
            found = await connection.execute(wanted.order_by(answers.c.created))
            return [(row.token, row.revision) for row in found]

    async def counts(self) -> dict[str, int]:
        """How many there are in each state."""
        counted = select(answers.c.state, func.count()).group_by(answers.c.state)
        async with self._database.read() as connection:
            return {row[0]: row[1] for row in await connection.execute(counted)}

    async def dead_ones(self) -> Sequence[tuple[str, int, str | None, float]]:
        """What was given up: token, update, code, when it was asked."""
        columns = (answers.c.token, answers.c.update, answers.c.fault, answers.c.created)
        wanted = select(*columns).where(answers.c.state == DEAD).order_by(answers.c.created)
        async with self._database.read() as connection:
            return [(row[0], row[1], row[2], row[3]) for row in await connection.execute(wanted)]

    async def of_update(self, number: int) -> Sequence[tuple[str, str, int, str | None, bool]]:
        """The answers to an update: token, state, faults, the last fault's code, whether its message is there."""
        columns = (answers.c.token, answers.c.state, answers.c.faults, answers.c.fault, answers.c.message)
        wanted = select(*columns).where(answers.c.update == number).order_by(answers.c.ordinal)
        async with self._database.read() as connection:
            found = await connection.execute(wanted)
            return [(row[0], row[1], row[2], row[3], row[4] is not None) for row in found]

    async def revive(self, writing: Writing, token: str) -> int | None:
        """Let a request that was given up wait again. Gives its revision; None when there is nothing to do."""
        revision: int | None = await writing.connection.scalar(
            update(answers)
            .where(answers.c.token == token, answers.c.state == DEAD, answers.c.request.is_not(None))
            .values(state=WAITING, faults=0, revision=answers.c.revision + 1)
            .returning(answers.c.revision)
        )
        return revision

    async def move(self, chat: int, to: int) -> None:
        """A group has become a supergroup: its messages have other numbers there."""
        async with self._database.write() as writing:
            await writing.connection.execute(
                update(answers).where(answers.c.chat == chat).values(chat=to, message=None, prompt=None, topic=None)
            )

    async def forget(self, chat: int) -> Sequence[str]:
        """Delete all answers of a chat. Gives the keys of the articles that no other chat has asked for."""
        async with self._database.write() as writing:
            gone = await writing.connection.scalars(
                delete(answers).where(answers.c.chat == chat).returning(answers.c.article)
            )
            keys = {key for key in gone if key}
            kept = await writing.connection.scalars(select(answers.c.article).where(answers.c.article.in_(keys)))
            return sorted(keys - set(kept))

    async def prune(self, before: float) -> None:
        """Forget what was asked before a time."""
        async with self._database.write() as writing:
            await writing.connection.execute(
                delete(answers).where(answers.c.created < before, answers.c.state != WAITING)
            )

    async def backlog(self) -> int:
        """How many wait."""
        async with self._database.read() as connection:
            count: int | None = await connection.scalar(
                select(func.count()).select_from(answers).where(answers.c.state == WAITING)
            )
        return count or 0

    async def _set(self, token: str, **values: Any) -> None:
        async with self._database.write() as writing:
            await writing.connection.execute(update(answers).where(answers.c.token == token).values(values))


def _answer(row: RowMapping) -> Answer:
    place = Place(row["chat"], row["prompt"], row["topic"], row["sender"], row["locale"])
    names = ("token", "update", "ordinal", "state", "revision", "message", "request", "article", "ready", "last")
    return Answer(place=place, **{name: row[name] for name in names})
