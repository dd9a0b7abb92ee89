"""The composition root: settings become the running application. The only place that wires parts together."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import uvloop

from bot import log, metrics
from bot.chat import application as telegram
from bot.chat.daily import daily
from bot.chat.desk import BRIEF, UPDATE, Desk
from bot.chat.groups import Admins
from bot.chat.inbox_queue import InboxQueue, Incoming, parse
from bot.chat.jobs import Jobs
from bot.chat.reply import Replies
from bot.reader import fetch
from bot.server import Malformed, Server
from bot.store.answers import LEASE, Answers
from bot.store.cache import Cache
from bot.store.chats import Chats
from bot.store.database import Database
from bot.store.inbox import Inbox
from bot.store.limits import Limits
from bot.store.migrations import is_current
from bot.store.migrations import migrate as _migrate
from bot.store.shared import Sharing
from bot.work.digest import Digests
from bot.work.limits import Fairness, Sending
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

STRAYS: Final = 30.0
"""Seconds between two looks for what waits without a job, and for which it may have waited."""

FULL: Final = 10_000
"""What waits when a process says that it is not ready: hours of work for two cores."""

GRACE: Final = 5.0
"""Seconds that jobs in hand are given to end when the process is to end."""

LAST: Final = 9.0
"""Seconds after which the process ends whatever still hangs. What was in hand is done at the next start."""

PATIENCE: Final = 60.0
"""Seconds for which a process that starts waits for a database that does not answer."""

SWITCH: Final = 0.0005
"""Seconds for which a thread keeps the interpreter while another waits: at Python's own 5 ms, commits and the pool's
threads, each of some microseconds, waited longer for a busy event loop than for the disk and the workers."""

_logger = log.get_logger(__name__)


def run(settings: Settings) -> int:
    """All in one process, by polling, until SIGTERM or SIGINT. Gives the exit status."""
    return _started(settings, Role(polls=True, works=True))


def serve(settings: Settings) -> int:
    """Take updates in by webhook; beside SQLite, where no other process can, do the work too."""
    lacking = settings.lacks("webhook_url", "webhook_secret", "operator_contact")
    if lacking:
        sys.stderr.write(f"{', '.join(lacking)} must be set to serve: the README says what they mean.\n")
        return 2
    return _started(settings, Role(hooked=True, works=_is_sqlite(settings)))


def work(settings: Settings) -> int:
    """Do the work that other processes have taken in."""
    if _is_sqlite(settings):
        sys.stderr.write("work needs a DATABASE_URL that begins with postgresql://. Beside SQLite use run or serve.\n")
        return 2
    return _started(settings, Role(works=True))


@dataclass(frozen=True, slots=True)
class Role:
    """What a process does: poll Telegram, be called by it, do the work."""

    polls: bool = False
    hooked: bool = False
    works: bool = False


def _is_sqlite(settings: Settings) -> bool:
    return settings.database_url.get_secret_value().startswith("sqlite")


def _started(settings: Settings, role: Role) -> int:
    if settings.telegram_token is None:
        sys.stderr.write("TELEGRAM_TOKEN is not set: get one from @BotFather and put it into the environment.\n")
        return 2
    log.set_up(settings.log_level, settings.log_format)
    sys.setswitchinterval(SWITCH)
    try:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            return runner.run(_Running(settings, settings.telegram_token.get_secret_value(), role).run())
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

    def __init__(self, settings: Settings, token: str, role: Role) -> None:
        clock = time.time
        self.settings, self.role, self.prepared = settings, role, False
        self.database = Database(settings.database_url.get_secret_value())
        self.queue = Queue(self.database)
        self.schedule = Schedule(self.database, clock)
        self.schedule.add("expiry", PRUNING, self._prune)
        self.schedule.add("strays", STRAYS, self._pick_up)
        self.pool = Pool()
        self.application = telegram.build(token, settings.telegram_api_url, InboxQueue(self._accept))
        self.server = self._served() if role.hooked or "port" in settings.model_fields_set else None
        bot = self.application.bot
        cache, answers, chats = Cache(self.database, clock), Answers(self.database, clock), Chats(self.database)
        inbox, sharing = Inbox(self.database, clock), Sharing(self.database, clock)
        self.limits = Limits(self.database, clock)
        fairness = Fairness(self.limits, Sending(settings.send_chat, settings.send_group, settings.send_overall))
        download = partial(telegram.download, bot)
        self.desk = Desk(
            database=self.database,
            inbox=inbox,
            answers=answers,
            cache=cache,
            chats=chats,
            queue=self.queue,
            digests=Digests(sharing, cache, self.pool, clock),
            sharing=sharing,
            service=Service(self.database, cache, self.pool, partial(fetch, policy=settings.policy()), download),
            replies=Replies(bot, answers, inbox, chats, fairness),
            fairness=fairness,
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
        parts = [_task(self._main(), "main"), _task(metrics.watch(), "watch")]
        if self.role.works:
            parts.append(_task(self.pool.open(), "pool"))
        if self.server:
            self.server.bind(self.settings.port)
            parts.append(_task(self.server.run(), "server"))
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

    async def _alone(self) -> None:
        """Wait for a process before this one to end. Raises RuntimeError when it does not."""
        until = time.monotonic() + LAST + 1
        while not self.database.alone():
            if time.monotonic() > until:
                _logger.error("database_in_use", advice="one run or serve works with a SQLite file: end the other")
                raise RuntimeError("another process works with this database")
            await asyncio.sleep(0.2)

    async def _main(self) -> None:
        await self._alone()
        if self.role.polls or self.database.is_sqlite:
            await _prepare(self.database, self.queue)
        else:
            await self._migrated()
        self.prepared = True
        await telegram.connect(self.application)
        lasting = []
        if self.role.works:
            if self.database.is_sqlite:  # its queue does not outlive the process
                await self.desk.answers.inherit()
                _logger.info("resumed", jobs=await self.desk.resume())
            lasting = [_task(self.queue.run(), "queue"), _task(self.schedule.run(), "schedule")]
            if not self.database.is_sqlite:  # beside SQLite there is nobody who could take over
                lasting.append(_task(self._renew(), "leases"))
        introducing = _task(self._introduce(), "introduce")
        try:
            if self.role.polls:
                await telegram.poll(self.application)
            if self.role.hooked and self.settings.webhook_url and self.settings.webhook_secret:
                secret = self.settings.webhook_secret.get_secret_value()
                await telegram.hook(self.application.bot, self.settings.webhook_url, secret)
            _logger.info("running")
            await _first(lasting or [_task(asyncio.Event().wait(), "idle")])
        finally:
            for task in (introducing, *lasting):
                task.cancel()

    async def _introduce(self) -> None:
        """Tell Telegram what we are. A hundred calls: whoever waits for the start comes first."""
        if self.role.works:
            await self.pool.ready()
        await telegram.introduce(self.application.bot)

    async def _migrated(self) -> None:
        """Wait until the release step has brought the database up to date: it may come up beside this process.

        One that does not answer is waited for too, for a while: it may be starting anew. Then raises what it raised.
        """
        until = time.monotonic() + PATIENCE
        while True:
            try:
                if await is_current(self.database):
                    return
                _logger.warning("not_migrated", advice="run: python -m bot migrate")
            except Exception as error:
                if time.monotonic() > until:
                    raise
                _logger.warning("database_not_reached", cause=type(error).__name__)
            await asyncio.sleep(2)

    async def _end(self, parts: list[asyncio.Task[Any]]) -> None:
        """Take nothing more in, let what is in hand end, and close."""
        if self.server:
            await _bounded(self.server.stop(), 2.0, "server")
        await _bounded(telegram.stop(self.application), 2.0, "telegram")
        await _bounded(self.queue.stop(GRACE), GRACE + 0.5, "queue")
        for task in parts:
            task.cancel()
        await asyncio.gather(*parts, return_exceptions=True)
        await _bounded(telegram.close(self.application), 1.0, "connections")
        await asyncio.to_thread(self.pool.close)
        await self.queue.close()
        await self.database.close()
        _logger.info("ended")

    def _served(self) -> Server:
        if not self.role.hooked or self.settings.webhook_secret is None:
            return Server(self._ready)
        return Server(self._ready, self._called, self.settings.webhook_secret.get_secret_value())

    async def _called(self, body: bytes) -> None:
        came = parse(body)
        if came is None:
            raise Malformed
        await self.desk.accept(came)

    async def _ready(self) -> str | None:
        """Why this process is not ready, if it is not."""
        if not self.prepared:
            return "starting"
        try:
            async with asyncio.timeout(2):
                counted = {"updates": await self.desk.inbox.counts(), "requests": await self.desk.answers.counts()}
        except Exception as error:  # noqa: BLE001  # whatever it is, the database does not answer
            return f"database: {type(error).__name__}"
        for kind, states in counted.items():
            metrics.BACKLOG.labels(kind).set(states.get("waiting", 0))
            metrics.DEAD.labels(kind).set(states.get("dead", 0))
        waiting = sum(states.get("waiting", 0) for states in counted.values())
        return f"backlog: {waiting}" if waiting > FULL else None

    async def _accept(self, came: Incoming) -> None:
        await self.desk.accept(came)

    async def _renew(self) -> None:
        """Hold on to the answers in hand while the process lives."""
        while True:
            try:
                await self.desk.answers.renew()
            except Exception:
                _logger.exception("leases_not_renewed")
            await asyncio.sleep(LEASE / 4)

    async def _pick_up(self) -> None:
        """Put in again what has waited long: its job may have been lost with the process that had it in hand."""
        await self.desk.resume(time.time() - STRAYS)

    async def _prune(self) -> None:
        """Delete what has expired."""
        before = time.time() - REMEMBERED
        await self.desk.cache.prune()
        await self.desk.sharing.prune()
        await self.desk.inbox.prune(before)
        await self.desk.answers.prune(before)
        await self.limits.prune()
        await self.queue.prune()
        await self.database.tidy()


async def _prepare(database: Database, queue: Queue) -> None:
    await _migrate(database)
    await queue.install()


def _task(work: Coroutine[Any, Any, Any], name: str) -> asyncio.Task[Any]:
    return asyncio.create_task(work, name=name)


async def _first(tasks: list[asyncio.Task[Any]]) -> None:
    """Wait for the first that ends, and raise what it raised."""
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        await task


async def _bounded(work: Coroutine[Any, Any, Any], seconds: float, part: str) -> None:
    try:
        async with asyncio.timeout(seconds):
            await work
    except Exception as error:  # noqa: BLE001  # the other parts are to end all the same
        _logger.warning("not_ended_well", part=part, cause=type(error).__name__)
