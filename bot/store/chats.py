"""What is known of a chat: for now, whether it still wants to hear anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from bot.store.schema import chats

if TYPE_CHECKING:
    from bot.store.database import Database


class Chats:
    """The table of chats."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def close(self, chat: int) -> None:
        """The bot was blocked or put out."""
        row = self._database.insert(chats).values(id=chat, closed=True)
        async with self._database.write() as writing:
            await writing.connection.execute(row.on_conflict_do_update(index_elements=["id"], set_={"closed": True}))

    async def reopen(self, chat: int) -> None:
        """Somebody wrote again."""
        if await self.is_closed(chat):
            await self.forget(chat)

    async def is_closed(self, chat: int) -> bool:
        """Whether nothing may be sent there."""
        async with self._database.read() as connection:
            return bool(await connection.scalar(select(chats.c.closed).where(chats.c.id == chat)))

    async def forget(self, chat: int) -> None:
        """Delete what is known of a chat."""
        async with self._database.write() as writing:
            await writing.connection.execute(delete(chats).where(chats.c.id == chat))
