"""A group with an admin, Ada, and a member, Ben; and how a test knows that the bot has nothing left to do."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bot.demo.driver import Person, buttons, shown, until
from bot.store.chats import Chats
from bot.store.schema import answers, updates

if TYPE_CHECKING:
    from bot.store.database import Database


class Group:
    """`database`: the bot's own, to choose settings in and to see when it is idle."""

    def __init__(self, world, database: Database, **more) -> None:
        self.world, self.database = world, database
        self.ada, self.ben = Person(world, "Ada"), Person(world, "Ben")
        self.chat = world.group("Quay", {self.ada.id: "creator", self.ben.id: "member"}, **more)

    @property
    def shown(self) -> list[dict]:
        return shown(self.world, self.chat)

    @property
    def texts(self) -> list[str]:
        return [message["text"] for message in self.shown]

    async def settled(self, count: int = 1) -> list[dict]:
        """The bot's messages once there are `count`, none of them a placeholder."""

        def look():
            waiting = [message for message in self.shown if message["text"].startswith("Reading")]
            return self.shown if len(self.shown) >= count and not waiting else None

        return await until(look, 100)

    async def idle(self) -> list[dict]:
        """The bot's messages once all that people did is dealt with."""
        await idle(self.world, self.database)
        return self.shown

    async def choose(self, **settings) -> None:
        await Chats(self.database).change(self.chat.id, **settings)

    async def turn_on(self, *words: str) -> dict:
        """Press buttons of `/settings` by the beginnings of their words; the panel."""
        self.ada.say("/settings", self.chat)
        panel = (await self.settled(len(self.shown) + 1))[-1]
        for word in words:
            label = await until(lambda word=word: next((b for b in buttons(panel) if b.startswith(word)), None))
            query = self.ada.press(panel, label)
            await until(lambda query=query: query.answers)
            await until(lambda label=label: label not in buttons(panel))
        return panel


async def idle(world, database: Database) -> None:
    """Wait until the last update is handled and no answer is being worked on."""
    waiting = select(func.count()).select_from(answers).where(answers.c.state == "waiting")
    open_ones = select(func.count()).select_from(updates).where(updates.c.state == "waiting")
    last = select(updates.c.state).where(updates.c.id == world.told)
    async with asyncio.timeout(100):
        while True:
            async with database.read() as connection:
                came = await connection.scalar(last)
                if came and not await connection.scalar(open_ones) and not await connection.scalar(waiting):
                    return
            await asyncio.sleep(0.05)
