r"""The answers: one visible message for each request.

    (asked) -> waiting -> done      shown as it is meant to be
                      \-> dead      failed too often; one apology was shown
    done -> waiting                 something was added to the request: the same message is made anew
    offered -> waiting              in inline mode: what was offered to somebody who types was chosen

The number of the message is committed as soon as Telegram has given it, so that after any death of the process the
answer is edited and not sent again. Who works on an answer holds a lease on it, and only the holder's message counts;
a lease that was never given back says that a message may have been sent whose number nobody knows.
"""

from __future__ import annotations

import math
import secrets
from typing import TYPE_CHECKING, Final

from sqlalchemy import String, case, cast, delete, func, select, union, update

from bot.store import statements
from bot.store.answer import NO_PART, answer_of, hash_of
from bot.store.schema import DEAD, DONE, OFFERED, WAITING, answers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.store.answer import Answer, Part, Place
    from bot.store.database import Database, Writing

OFFER: Final = 24 * 3600.0
"""Seconds for which an offer stands that nobody has chosen."""

LEASE: Final = 20.0
"""Seconds for which an answer is its holder's, unless renewed: less than a death of a process may cost, 60."""


class Answers:
    """The table of answers."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database, self._clock = database, clock
        self._add = database.insert(answers).on_conflict_do_nothing()
        self._me = secrets.token_hex(6)

    async def add(  # noqa: PLR0913  # what is stored of an answer
        self,
        writing: Writing,
        source: tuple[int, int],
        place: Place,
        request: str | None,
        part: Part = NO_PART,
        *,
        offered: bool = False,
        article: str | None = None,
    ) -> Answer:
        """The answer to an update's request (`source`: update, ordinal); the one that is there already, if one is.

        `offered`: it is not to be worked on before it is chosen. `article`: what is asked for was read before.
        """
        row = {
            "token": secrets.token_urlsafe(12),
            "update": source[0],
            "ordinal": source[1],
            "state": OFFERED if offered else WAITING,
            "chat": place.chat,
            "topic": place.topic,
            "sender": place.sender,
            "prompt": place.prompt,
            "locale": place.locale,
            "mode": place.mode,
            "sharer": place.sharer,
            "request": request,
            "asked": hash_of(request),
            "article": article,
            "tail": part.tail,
            "sent": part.sent,
            "last": part.last,
            "ready": part.ready,
            "created": self._clock(),
            "after": place.after,
        }
        await writing.connection.execute(self._add, row)
        found = await writing.connection.execute(statements.OF, {"source": source[0], "ordinal": source[1]})
        return answer_of(found.mappings().one())

    async def get(self, token: str) -> Answer | None:
        """The answer with a token, whatever its state."""
        async with self._database.read() as connection:
            found = (await connection.execute(statements.GET, {"one": token})).mappings().first()
        return answer_of(found) if found else None

    async def claim(self, token: str) -> Answer | float | None:
        """Take an answer that waits to work on it, and give it; one that does not wait is given as it is.

        Seconds to wait when another process holds it.
        """
        async with self._database.write() as writing:
            found = (
                (await writing.connection.execute(statements.GET.with_for_update(), {"one": token})).mappings().first()
            )
            if found is None or found["state"] != WAITING:
                return answer_of(found) if found else None
            now = self._clock()
            if found["holder"] not in {None, self._me} and found["leased"] > now:
                return float(found["leased"] - now)
            await writing.connection.execute(statements.LEASE, {"one": token, "me": self._me, "until": now + LEASE})
        return answer_of(found)

    async def release(self, token: str, *, unsure: bool) -> None:
        """Give an answer back that is not done. `unsure`: it may have been sent."""
        async with self._database.write() as writing:
            await writing.connection.execute(statements.RELEASE, {"one": token, "me": self._me, "doubt": unsure})

    async def renew(self) -> None:
        """Go on holding what is held."""
        mine = (answers.c.holder == self._me) & (answers.c.state == WAITING)
        async with self._database.write() as writing:
            await writing.connection.execute(update(answers).where(mine).values(leased=self._clock() + LEASE))

    async def inherit(self) -> None:
        """Let nobody hold anything: of a database that has one process, when it starts."""
        async with self._database.write() as writing:
            await writing.connection.execute(update(answers).where(answers.c.state == WAITING).values(holder=None))

    async def messages(self, chat: int, after: int) -> set[int]:
        """The messages of a chat after one that are known: answers, and what was answered."""
        known = union(*(select(each).where(answers.c.chat == chat, each > after) for each in statements.MESSAGES))
        async with self._database.read() as connection:
            return set(await connection.scalars(known))

    async def earlier(self, answer: Answer) -> bool:
        """Whether an answer to what came before in the chat may have been sent too, and is not there yet."""
        there = {"chat": answer.place.chat, "before": answer.update, "nth": answer.ordinal}
        async with self._database.read() as connection:
            return await connection.scalar(statements.EARLIER, there) is not None

    async def open_paste(self, place: Place, sent: float, *, longer_than: int, within: float) -> Answer | None:
        """The answer to a paste that a text of the same sender, sent now, goes on with."""
        wanted: dict[str, float | None] = {"chat": place.chat, "sender": place.sender, "longer": longer_than}
        wanted |= {"earliest": sent - within, "latest": sent}
        async with self._database.read() as connection:
            found = (await connection.execute(statements.PASTE, wanted)).mappings().first()
        return answer_of(found) if found else None

    async def extend(self, writing: Writing, answer: Answer, request: str, part: Part) -> bool:
        """Put another request in the place of an answer's, which is worked on anew. False when it has changed since."""
        changed = await writing.connection.execute(
            update(answers)
            .where(answers.c.token == answer.token, answers.c.revision == answer.revision)
            .values(
                state=WAITING,
                revision=answer.revision + 1,
                request=request,
                asked=hash_of(request),
                shown=None,
                tail=part.tail,
                sent=part.sent,
                last=part.last,
                ready=part.ready,
                faults=0,
            )
        )
        return bool(changed.rowcount)

    async def to(self, chat: int, prompt: int) -> Sequence[Answer]:
        """The answers to a message, in their order."""
        statement = (
            select(answers)
            .where(answers.c.chat == chat, answers.c.prompt == prompt, answers.c.asked.is_not(None))
            .order_by(answers.c.created, answers.c.ordinal)
        )
        async with self._database.read() as connection:
            return [answer_of(row) for row in (await connection.execute(statement)).mappings()]

    async def chosen(self, token: str, inline: str) -> Answer | None:
        """An offer was chosen and has become this message; None when it stands in another already."""
        async with self._database.write() as writing:
            await writing.connection.execute(
                update(answers).where(answers.c.token == token, answers.c.inline.is_(None)).values(inline=inline)
            )
            await writing.connection.execute(
                update(answers)
                .where(answers.c.token == token, answers.c.state == OFFERED, answers.c.inline == inline)
                .values(state=case((answers.c.article.is_(None), WAITING), else_=DONE))
            )
        answer = await self.get(token)
        return answer if answer and answer.inline == inline else None

    async def was_shown(self, answer: Answer, article: str, since: float) -> bool:
        """Whether another answer in the same chat has shown an article since a time."""
        statement = select(func.count()).where(
            answers.c.chat == answer.place.chat,
            answers.c.article == article,
            answers.c.token != answer.token,
            answers.c.message.is_not(None),
            answers.c.created >= since,
        )
        async with self._database.read() as connection:
            return bool(await connection.scalar(statement))

    async def unasked(self, chat: int, since: float) -> int:
        """How many answers a chat was shown unasked since a time."""
        statement = select(func.count()).where(
            answers.c.chat == chat,
            answers.c.mode == "unasked",
            answers.c.message.is_not(None),
            answers.c.created >= since,
        )
        async with self._database.read() as connection:
            return int(await connection.scalar(statement) or 0)

    async def opened(self, token: str, message: int) -> bool:
        """The answer has become this message. False when it is not ours any more, or that message another's."""
        async with self._database.write() as writing:
            row = {"one": token, "me": self._me, "number": message}
            return bool((await writing.connection.execute(statements.OPENED, row)).rowcount)

    async def sent_anew(self, token: str, message: int) -> None:
        """An answer whose message stayed behind has become this one."""
        async with self._database.write() as writing:
            await writing.connection.execute(statements.SENT_ANEW, {"one": token, "number": message})

    async def showed(self, token: str, mark: str) -> None:
        """At the press of a button the answer shows something, of which this is a hash."""
        async with self._database.write() as writing:
            await writing.connection.execute(statements.SHOWED, {"one": token, "mark": mark})

    async def read(self, token: str, article: str) -> None:
        """What is asked for was read; it is kept under this key."""
        async with self._database.write() as writing:
            await writing.connection.execute(statements.READ, {"one": token, "key": article})

    async def done(self, answer: Answer) -> bool:
        """The answer is shown; what was asked goes, but for the key of a text that may go on.

        False when the request has changed meanwhile, so that it is still to be worked on.
        """
        async with self._database.write() as writing:
            changed = await writing.connection.execute(
                statements.ENDED, {"one": answer.token, "counted": answer.revision}
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
        async with self._database.write() as writing:
            await writing.connection.execute(update(answers).where(answers.c.token == token).values(state=DEAD))

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

    async def was_own_words(self, number: int) -> bool | None:
        """Whether an update's first answer is words of the bot's own; None when it has no answer yet."""
        first = select(answers.c.request).where(answers.c.update == number, answers.c.ordinal == 0)
        async with self._database.read() as connection:
            found = (await connection.execute(first)).one_or_none()
        return None if found is None else found[0] is None

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
        """A group has become a supergroup. Its messages stay behind and can be edited no more: each answer's place is
        noted, so that a press there is known, and the answer is sent anew when it has something to show.
        """
        before = cast(answers.c.chat, String) + ":" + cast(answers.c.message, String)
        async with self._database.write() as writing:
            await writing.connection.execute(
                update(answers)
                .where(answers.c.chat == chat)
                .values(chat=to, former=func.coalesce(before, answers.c.former), unsure=False)
                .values(message=None, prompt=None, topic=None, after=None)
            )

    async def forget(self, chat: int, person: int | None = None) -> Sequence[str]:
        """Delete all answers of a chat, or those that one person there asked for or shared.

        Gives the keys of the articles that no other answer is about.
        """
        theirs = (answers.c.sender == person) | (answers.c.sharer == person)
        wanted = (answers.c.chat == chat) if person is None else (answers.c.chat == chat) & theirs
        async with self._database.write() as writing:
            gone = await writing.connection.scalars(delete(answers).where(wanted).returning(answers.c.article))
            keys = {key for key in gone if key}
            kept = await writing.connection.scalars(select(answers.c.article).where(answers.c.article.in_(keys)))
            return sorted(keys - set(kept))

    async def prune(self, before: float) -> None:
        """Forget what was asked before a time."""
        async with self._database.write() as writing:
            await writing.connection.execute(
                delete(answers).where(
                    (answers.c.created < before) & (answers.c.state != WAITING)
                    | (answers.c.created < self._clock() - OFFER) & (answers.c.state == OFFERED)
                )
            )

    async def backlog(self) -> int:
        """How many wait."""
        async with self._database.read() as connection:
            return int(await connection.scalar(statements.BACKLOG) or 0)
