"""The composition root: settings become the running application. The only place that wires parts together."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
import time
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from bot import log
from bot.chat import application as telegram
from bot.chat.daily import daily
from bot.chat.desk import BRIEF, UPDATE, Desk
from bot.chat.groups import Admins
from bot.chat.inbox_queue import InboxQueue
from bot.chat.jobs import Jobs
from bot.chat.reply import Replies
from bot.reader import fetch
from bot.store.answers import Answers
from bot.store.cache import Cache
from bot.store.chats import Chats
from bot.store.database import Database
from bot.store.inbox import Inbox
from bot.store.migrations import migrate as _migrate
from bot.store.shared import Sharing
from bot.work.digest import Digests
from bot.work.pool import Pool
from bot.work.queue import Queue
from bot.work.schedule import Schedule
from bot.work.service import Service

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from bot.settings import Settings

REMEMBERED: Final = 48 * 3600.0
"""Seconds for which the numbers of updates and answers are kept."""

PRUNING: Final = 600.0
"""Seconds between two deletions of what has expired."""

DIGESTS: Final = 300.0
"""Seconds between two looks for daily digests that are due."""

GRACE: Final = 5.0
"""Seconds that jobs in hand are given to end when the process is to end."""

LAST: Final = 9.0
"""Seconds after which the process ends whatever still hangs. What was in hand is done at the next start."""

_logger = log.get_logger(__name__)


def run(settings: Settings) -> int:
    """All in one process, by polling, until SIGTERM or SIGINT. Gives the exit status."""
    if settings.telegram_token is None:
        sys.stderr.write("TELEGRAM_TOKEN is not set: get one from @BotFather and put it into the environment.\n")
        return 2
    log.set_up(settings.log_level, settings.log_format)
    try:
        return asyncio.run(_Running(settings, settings.telegram_token.get_secret_value()).run())
    except telegram.InvalidToken:
        sys.stderr.write("TELEGRAM_TOKEN is not one that Telegram knows: get one from @BotFather.\n")
        return 2


def migrate(settings: Settings) -> int:
    """Bring the database up to date. Gives the exit status."""
    log.set_up(settings.log_level, settings.log_format)

    async def work() -> None:
        database = Database(settings.database_url.get_secret_value())
        try:
            await _prepare(database, Queue(database))
        finally:
            await database.close()

    asyncio.run(work())
    return 0


class _Running:
    """The parts of one process, from start to end."""

    def __init__(self, settings: Settings, token: str) -> None:
        clock = time.time
        self.database = Database(settings.database_url.get_secret_value())
        self.queue = Queue(self.database)
        self.schedule = Schedule(self.database, clock)
        self.schedule.add("expiry", PRUNING, self._prune)
        self.pool = Pool()
        self.application = telegram.build(token, settings.telegram_api_url, InboxQueue(self._accept))
        bot = self.application.bot
        cache, answers, chats = Cache(self.database, clock), Answers(self.database, clock), Chats(self.database)
        sharing = Sharing(self.database, clock)
        download = partial(telegram.download, bot)
        self.desk = Desk(
            database=self.database,
            inbox=Inbox(self.database, clock),
            answers=answers,
            cache=cache,
            chats=chats,
            queue=self.queue,
            digests=Digests(sharing, cache, self.pool, clock),
            sharing=sharing,
            service=Service(self.database, cache, self.pool, partial(fetch, policy=settings.policy()), download),
            replies=Replies(bot, answers, chats),
            admins=Admins(bot, clock),
            clock=clock,
            contact=settings.operator_contact,
        )
        telegram.furnish(self.application, self.desk)
        self.schedule.add("digests", DIGESTS, partial(daily, self.desk))
        jobs = Jobs(self.application, self.desk, settings.allowed_chats)
        self.queue.handle(UPDATE, jobs.update)
        self.queue.handle(BRIEF, jobs.brief)

    async def run(self) -> int:
        """Work until a signal. 1 when a part ended that never should."""
        stop = asyncio.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
        signalled = asyncio.create_task(stop.wait(), name="signal")
        parts = [_task(self._main(), "main"), _task(self.pool.open(), "pool")]
        lasting = {signalled, *parts}
        try:
            return await self._until(signalled, lasting)
        finally:
            timer = threading.Timer(LAST, os._exit, (0,))
            timer.daemon = True
            timer.start()
            await self._end(parts)
            timer.cancel()

    async def _until(self, signalled: asyncio.Task[Any], lasting: set[asyncio.Task[Any]]) -> int:
        while True:
            done, lasting = await asyncio.wait(lasting, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                if task is signalled:
                    return 0
                error = task.exception()
                if isinstance(error, telegram.InvalidToken):
                    raise error
                if error or task.get_name() != "pool":
                    _logger.error("part_ended", part=task.get_name(), exc_info=error)
                    return 1

    async def _main(self) -> None:
        await _prepare(self.database, self.queue)
        await telegram.connect(self.application)
        await self._resume()
        working = [_task(self.queue.run(), "queue"), _task(self.schedule.run(), "schedule")]
        introducing = _task(telegram.introduce(self.application.bot), "introduce")
        try:
            await telegram.poll(self.application)
            _logger.info("running")
            await asyncio.wait(working, return_when=asyncio.FIRST_COMPLETED)
            for part in working:
                if part.done():
                    await part
        finally:
            for task in (introducing, *working):
                task.cancel()

    async def _end(self, parts: list[asyncio.Task[Any]]) -> None:
        """Take nothing more in, let what is in hand end, and close."""
        await _bounded(telegram.stop(self.application), 2.0, "telegram")
        await _bounded(self.queue.stop(GRACE), GRACE + 0.5, "queue")
        for task in parts:
            task.cancel()
        await asyncio.gather(*parts, return_exceptions=True)
        await asyncio.to_thread(self.pool.close)
        await self.queue.close()
        await self.database.close()
        _logger.info("ended")

    async def _accept(self, update: Any) -> None:
        await self.desk.accept(update)

    async def _resume(self) -> None:
        """Put in again what the last process left, where the queue itself does not outlive it."""
        if not self.database.is_sqlite:
            return
        updates, requests = await self.desk.inbox.waiting(), await self.desk.answers.waiting()
        async with self.database.write() as writing:
            for number in updates:
                await self.queue.put(writing, UPDATE, str(number))
            for token in requests:
                await self.queue.put(writing, BRIEF, token, "resumed")
        if updates or requests:
            _logger.info("resumed", updates=len(updates), requests=len(requests))

    async def _prune(self) -> None:
        """Delete what has expired."""
        before = time.time() - REMEMBERED
        await self.desk.cache.prune()
        await self.desk.sharing.prune()
        await self.desk.inbox.prune(before)
        await self.desk.answers.prune(before)
        await self.queue.prune()


async def _prepare(database: Database, queue: Queue) -> None:
    await _migrate(database)
    await queue.install()


def _task(work: Coroutine[Any, Any, Any], name: str) -> asyncio.Task[Any]:
    return asyncio.create_task(work, name=name)


async def _bounded(work: Coroutine[Any, Any, Any], seconds: float, part: str) -> None:
    try:
        async with asyncio.timeout(seconds):
            await work
    except Exception as error:  # noqa: BLE001  # the other parts are to end all the same
        _logger.warning("not_ended_well", part=part, cause=type(error).__name__)
