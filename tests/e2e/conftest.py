"""One bot for the tests of a module, restarted only where a test is about that."""

from __future__ import annotations

import asyncio

import pytest
import pytest_asyncio

from bot.demo.driver import Person, shown, until
from bot.demo.server import Server
from bot.demo.world import World
from bot.store.database import Database
from tests.e2e.process import BotProcess
from tests.web import Web, serving


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def server(request):
    """The Bot API of a module; where that says `READS_ALL`, its bot is shown all that is written in groups."""
    server = Server(World(reads_all=getattr(request.module, "READS_ALL", False)))
    async with server.running():
        yield server


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def web():
    async with serving(Web()) as web:
        yield web


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def bot(server, tmp_path_factory):
    """A bot that answers. At its end: nothing was refused that Telegram would refuse, and the token is nowhere."""
    bot = BotProcess(server, tmp_path_factory.mktemp("bot"))
    bot.start()
    try:
        await ready(server.world)
        yield bot
    finally:
        status, seconds = await asyncio.to_thread(bot.stop)  # Telegram goes on answering meanwhile
    assert status == 0
    assert seconds < 15  # ten where the machine is ours alone: test_endings


async def ready(world: World, first: Person | None = None) -> None:
    """Wait until the bot answers."""
    first = first or Person(world, "First")
    first.say("/start")
    await until(lambda: shown(world, first.chat), 90)


@pytest.fixture
def person(server, bot):
    return Person(server.world, "Ada")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def database(bot):
    """The bot's own database, beside it."""
    database = Database(f"sqlite:///{bot.folder / 'bot.db'}")
    yield database
    await database.close()
