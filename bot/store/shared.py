"""What digests and catch-ups are made of: the articles that a chat shared, and where wanted what was said in it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, select

from bot.store.cache import packed, packed_brief, unpacked_article, unpacked_brief
from bot.store.schema import digests, remarks, shared
from bot.text.models import Remark

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import ColumnElement

    from bot.store.database import Database
    from bot.text.models import Brief

LIFE: Final = 8 * 24 * 3600.0
"""Seconds for which a shared article is kept: a week's digest, and a day for one that is late."""

MEMORY: Final = 48 * 3600.0
"""Seconds for which what was said is remembered."""

MOST: Final = 300
"""Articles, the newest, that a digest is made of."""

SPOKEN: Final = 3000
"""Messages, the newest, that a catch-up is made of."""


@dataclass(frozen=True, slots=True)
class Shared:
    """An article that was shared: the excerpt of its brief, its gist (JSON values), the message that brought it.

    `name`: who shared it, where the chat wants that told.
    """

    brief: Brief
    gist: dict[str, Any]
    chat: int
    message: int
    topic: int | None
    sender: int | None
    created: float
    name: str | None = None


class Sharing:
    """The tables of shared articles, of what was said, and of when digests were made."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database, self._clock = database, clock

    async def add(self, key: str, one: Shared) -> None:
        """Keep a shared article; the same article of the same message once."""
        row = {
            "chat": one.chat,
            "message": one.message,
            "article": key,
            "topic": one.topic,
            "sender": one.sender,
            "entry": packed(
                {
                    "article": asdict(one.brief.article),
                    "brief": packed_brief(one.brief),
                    "gist": one.gist,
                    "name": one.name,
                }
            ),
            "created": one.created,
        }
        async with self._database.write() as writing:
            await writing.connection.execute(self._database.insert(shared).values(row).on_conflict_do_nothing())

    async def since(self, chat: int, topic: int | None, moment: float) -> list[Shared]:
        """What was shared in a chat (in one topic of it) after a moment, oldest first; the newest of too many."""
        wanted = [shared.c.chat == chat, shared.c.created > moment, *_topic(shared.c.topic, topic)]
        query = select(shared).where(*wanted).order_by(shared.c.created.desc(), shared.c.message.desc()).limit(MOST)
        async with self._database.read() as connection:
            rows = (await connection.execute(query)).mappings().all()
        return [_shared(row) for row in reversed(rows)]

    async def hear(self, chat: int, said: Remark) -> None:
        """Remember a message; edited, it is remembered as it is now."""
        row = {"chat": chat, **asdict(said)}
        async with self._database.write() as writing:
            await writing.connection.execute(
                self._database.insert(remarks)
                .values(row)
                .on_conflict_do_update(index_elements=["chat", "message"], set_={"text": said.text})
            )

    async def heard(self, chat: int, topic: int | None, moment: float, count: int | None = None) -> list[Remark]:
        """What was said after a moment, oldest first; of more than `count` messages the newest."""
        wanted = [remarks.c.chat == chat, remarks.c.created > moment, *_topic(remarks.c.topic, topic)]
        most = min(count or SPOKEN, SPOKEN)
        query = select(remarks).where(*wanted).order_by(remarks.c.message.desc()).limit(most)
        async with self._database.read() as connection:
            rows = (await connection.execute(query)).mappings().all()
        return [Remark(**{name: value for name, value in row.items() if name != "chat"}) for row in reversed(rows)]

    async def digested(self, chat: int, topic: int | None) -> float | None:
        """When the last digest there was made."""
        where = (digests.c.chat == chat) & (digests.c.topic == (topic or 0))
        async with self._database.read() as connection:
            found: float | None = await connection.scalar(select(digests.c.made).where(where))
        return found

    async def note_digest(self, chat: int, topic: int | None, moment: float) -> None:
        """Note that a digest was made of all up to a moment."""
        row = self._database.insert(digests).values(chat=chat, topic=topic or 0, made=moment)
        async with self._database.write() as writing:
            await writing.connection.execute(
                row.on_conflict_do_update(index_elements=["chat", "topic"], set_={"made": moment})
            )

    async def forget(self, chat: int, sender: int | None = None) -> None:
        """Delete all that is kept of a chat, or of one person in it."""
        async with self._database.write() as writing:
            for table in (shared, remarks):
                who = () if sender is None else (table.c.sender == sender,)
                await writing.connection.execute(delete(table).where(table.c.chat == chat, *who))
            if sender is None:
                await writing.connection.execute(delete(digests).where(digests.c.chat == chat))

    async def prune(self) -> None:
        """Delete what has expired."""
        now = self._clock()
        async with self._database.write() as writing:
            await writing.connection.execute(delete(shared).where(shared.c.created <= now - LIFE))
            await writing.connection.execute(delete(remarks).where(remarks.c.created <= now - MEMORY))
            await writing.connection.execute(delete(digests).where(digests.c.made <= now - LIFE))


def _topic(column: ColumnElement[Any], topic: int | None) -> tuple[ColumnElement[bool], ...]:
    return () if topic is None else (column == topic,)


def _shared(row: Any) -> Shared:
    entry = json.loads(row["entry"])
    return Shared(
        unpacked_brief(unpacked_article(entry["article"]), entry["brief"]),
        entry["gist"],
        row["chat"],
        row["message"],
        row["topic"],
        row["sender"],
        row["created"],
        entry["name"],
    )
