"""What is known of a chat: what it wants, and whether it still wants to hear anything."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, delete, select

from bot.store.schema import chats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.store.database import Database, Writing

LENGTHS: Final = (1, 3, 5, 7)
"""Sentences of a brief that a chat can choose."""


@dataclass(frozen=True, slots=True)
class ChatSettings:
    """What a chat has chosen.

    length        sentences of a brief
    quotes        whether briefs show quotes
    locale        the language of the bot's own words; None: that of whoever asks
    automatic     whether links that are shared are answered without being asked
    allowed       sites that are answered so; none: all but the denied
    denied        sites that are not
    languages     languages of articles that are answered so; none: all
    quiet         hours of the day, from and until, in which nothing is answered unasked
    daily         answers unasked in a day, at most
    zone          the time zone of hours (IANA)
    digests       whether what is shared is kept for digests
    digest_hour   the hour of the daily digest; None: no daily digest
    digest_topic  the topic it goes to
    who_shared    whether a digest says who shared an article
    remembering   whether what people write is kept for catching up
    """

    length: int = 3
    quotes: bool = True
    locale: str | None = None
    automatic: bool = False
    allowed: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    quiet: tuple[int, int] | None = None
    daily: int = 30
    zone: str = "UTC"
    digests: bool = False
    digest_hour: int | None = None
    digest_topic: int | None = None
    who_shared: bool = False
    remembering: bool = False


_CLOSED: Final = select(chats.c.closed).where(chats.c.id == bindparam("chat"))
_SETTINGS: Final = select(chats.c.settings).where(chats.c.id == bindparam("chat"))

_NAMES: Final = frozenset(field.name for field in fields(ChatSettings))


_DEFAULT: Final = ChatSettings()


class Chats:
    """The table of chats."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def close(self, chat: int) -> None:
        """The bot was blocked or put out."""
        async with self._database.write() as writing:
            await self._put(writing, chat, closed=True)

    async def reopen(self, chat: int) -> None:
        """Somebody wrote again."""
        if await self.is_closed(chat):
            async with self._database.write() as writing:
                await self._put(writing, chat, closed=False)

    async def is_closed(self, chat: int) -> bool:
        """Whether nothing may be sent there."""
        async with self._database.read() as connection:
            return bool(await connection.scalar(_CLOSED, {"chat": chat}))

    async def settings(self, chat: int) -> ChatSettings:
        """What a chat has chosen; the defaults where it has not."""
        async with self._database.read() as connection:
            return _unpacked(await connection.scalar(_SETTINGS, {"chat": chat}))

    async def change(self, chat: int, **chosen: Any) -> ChatSettings:
        """Choose anew for some of a chat's settings. Gives them all."""
        async with self._database.write() as writing:
            packed = await writing.connection.scalar(
                select(chats.c.settings).where(chats.c.id == chat).with_for_update()
            )
            changed = replace(_unpacked(packed), **chosen)
            await self._put(writing, chat, settings=json.dumps(asdict(changed), separators=(",", ":")))
        return changed

    async def digesting(self) -> Sequence[tuple[int, ChatSettings]]:
        """The open chats that have a daily digest."""
        wanted = select(chats.c.id, chats.c.settings).where(chats.c.settings.is_not(None), chats.c.closed.is_(False))
        async with self._database.read() as connection:
            found = [(row.id, _unpacked(row.settings)) for row in await connection.execute(wanted.order_by(chats.c.id))]
        return [(chat, settings) for chat, settings in found if settings.digests and settings.digest_hour is not None]

    async def move(self, chat: int, to: int) -> None:
        """A group has become a supergroup: what was chosen goes with it. What is chosen there already stays."""
        async with self._database.write() as writing:
            packed = await writing.connection.scalar(select(chats.c.settings).where(chats.c.id == chat))
            there = await writing.connection.scalar(select(chats.c.settings).where(chats.c.id == to))
            await writing.connection.execute(delete(chats).where(chats.c.id == chat))
            if packed and not there:
                await self._put(writing, to, settings=packed)

    async def forget(self, chat: int) -> None:
        """Delete what is known of a chat."""
        async with self._database.write() as writing:
            await writing.connection.execute(delete(chats).where(chats.c.id == chat))

    async def _put(self, writing: Writing, chat: int, **values: Any) -> None:
        row = self._database.insert(chats).values({"id": chat, "closed": False} | values)
        await writing.connection.execute(row.on_conflict_do_update(index_elements=["id"], set_=values))


def _unpacked(packed: str | None) -> ChatSettings:
    """Stored settings; those that this version does not know are passed over."""
    if packed is None:
        return _DEFAULT
    stored: dict[str, Any] = json.loads(packed)
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in stored.items() if name in _NAMES
    }
    return ChatSettings(**values)
