"""The library's polling, as it is used."""

import asyncio
import logging

import pytest

from bot.chat import application as telegram
from bot.chat.inbox_queue import InboxQueue
from bot.demo.driver import Person
from bot.demo.server import Server
from bot.demo.world import World


@pytest.mark.parametrize("turns", range(4))
async def test_what_comes_while_it_stops_is_stored_and_no_loss_is_warned_of(caplog, turns) -> None:
    taken, came, stored = [], asyncio.Event(), asyncio.Event()

    async def accept(update) -> None:
        came.set()
        await stored.wait()
        taken.append(update.number)

    server = Server(World())
    async with server.running() as url:
        application = telegram.build(server.world.token, url, InboxQueue(accept))
        await telegram.connect(application)
        await telegram.poll(application)
        Person(server.world, "Ada").say("/start")
        await came.wait()
        stored.set()
        for _ in range(turns):  # of the event loop: the update is on its way to the library
            await asyncio.sleep(0)
        await telegram.stop(application)
        await telegram.close(application)
    assert len(set(taken)) == 1  # Telegram, not told, may deliver it once more
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING] == []
