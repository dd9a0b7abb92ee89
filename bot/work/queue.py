"""Jobs: handed to one handler each, again and again until it is done.

Everywhere it is pgqueuer. On PostgreSQL its tables hold the jobs, and one is put in by the very transaction that
stores what it is about. Beside SQLite it works in memory: a job is put in once that transaction is committed, and what
is still waiting in the store is put in again at every start.

A handler gets the key of what it is to work on. `Later` hands the job back for a while; whatever else it raises does
too, for longer each time.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import random
import time
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from pgqueuer import PgQueuer
from pgqueuer.errors import RetryRequested

from bot.log import get_logger

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from pgqueuer.models import Job

    from bot.store.database import Database, Writing

CONCURRENT: Final = 64
"""Jobs that one process has in hand: most of them wait for a site, for Telegram or for a free worker."""

SHARED: Final = 32
"""The same where processes share the jobs: with more, one takes so many that a second on the same two cores is of
little use (jobs that wait 200 ms: 1.5 times as fast with 64)."""

AHEAD: Final = 2 * CONCURRENT
"""Jobs that pgqueuer is given in memory; the others wait before it, for it counts all it has with every step that it
takes: with 2,000 of them a third of the main process's time went there."""

HEARTBEAT: Final = timedelta(seconds=15)
"""Without a sign of life for so long, a job's process is taken for dead, and the job goes to another."""

LOOK: Final = timedelta(seconds=5)
"""Between two looks for such jobs, when nothing else gives cause to look."""

LONGEST_PAUSE: Final = 60.0
"""Seconds after which a job that failed is tried again, at most."""

_logger = get_logger(__name__)


class Later(Exception):
    """Work on this again in so many seconds; None: the longer, the more often it was handed back."""

    def __init__(self, code: str, seconds: float | None = None) -> None:
        super().__init__(code)
        self.code, self.seconds = code, seconds


class Queue:
    """The jobs of one process."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._pool: Any = None
        self._manager = PgQueuer.in_memory() if database.is_sqlite else None
        self._handlers: dict[str, Callable[[str], Awaitable[None]]] = {}
        self._in_hand: set[asyncio.Task[Any]] = set()
        self._ahead: set[int] = set()
        self._behind: list[tuple[int, int, str, str, str]] = []
        self._names: set[str] = set()
        """Of all jobs in memory that are not done, so that none is put in twice."""
        self._name_of: dict[int, str] = {}
        self._numbers = itertools.count()
        self._stopping = False

    def handle(self, kind: str, handler: Callable[[str], Awaitable[None]]) -> None:
        """Say who works on a kind of job. Before `run`."""
        self._handlers[kind] = handler

    async def put(self, writing: Writing, kind: str, key: str, once: str = "", urgency: int = 0) -> None:
        """Put a job in with a transaction. `once` tells apart what is asked about the same key twice.

        What is more urgent is begun first.
        """
        name = f"{kind}:{key}:{once}"
        if self._database.is_sqlite:
            writing.afterwards.append(partial(self._line_up, kind, key, name, urgency))
            return
        add: dict[str, Any] = {"dedupe_key": name, "on_conflict": "skip", "priority": urgency}
        from pgqueuer.adapters.drivers.asyncpg import AsyncpgDriver  # noqa: PLC0415  # asyncpg is an extra
        from pgqueuer.queries import Queries  # noqa: PLC0415

        await Queries(AsyncpgDriver(await writing.raw())).enqueue(kind, key.encode(), **add)

    async def _line_up(self, kind: str, key: str, name: str, urgency: int) -> None:
        if name not in self._names:
            self._names.add(name)
            heapq.heappush(self._behind, (-urgency, next(self._numbers), kind, key, name))
            await self._feed()

    async def _feed(self) -> None:
        """Give pgqueuer of what waits before it as many as it may have. Those that were handed back do not count."""
        queries = _queries(await self._managed())
        while self._behind and len(self._ahead) < AHEAD:
            urgency, _, kind, key, name = heapq.heappop(self._behind)
            [number] = await queries.enqueue(kind, key.encode(), priority=-urgency)
            self._ahead.add(int(number))
            self._name_of[int(number)] = name

    async def install(self) -> None:
        """Make pgqueuer's own tables, or bring them up to date, where it has any."""
        queries = _queries(await self._managed())
        if await queries.has_table(queries.qbe.settings.queue_table):
            await queries.upgrade()
        else:
            await queries.install()

    async def run(self) -> None:
        """Work on jobs until `stop`. A database that goes away is waited for."""
        pause = 0.5
        while not self._stopping:
            begun = time.monotonic()
            try:
                await self._run()
            except Exception:
                if self._database.is_sqlite:
                    raise
                _logger.exception("queue_interrupted")
            if self._database.is_sqlite or self._stopping:
                return
            await self._renew()
            pause = 0.5 if time.monotonic() - begun > LONGEST_PAUSE else min(10.0, pause * 2)
            await asyncio.sleep(pause)

    async def _run(self) -> None:
        manager = await self._managed()
        for kind, handler in self._handlers.items():
            manager.entrypoint(kind)(partial(self._work, handler))
        await manager.run(
            dequeue_timeout=LOOK,
            max_concurrent_tasks=CONCURRENT if self._database.is_sqlite else SHARED,
            heartbeat_timeout=HEARTBEAT,
            shutdown_on_listener_failure=True,
        )

    async def _renew(self) -> None:
        """Begin anew with fresh connections."""
        self._manager = None
        if self._pool:
            pool, self._pool = self._pool, None
            pool.terminate()

    async def stop(self, seconds: float) -> None:
        """Take no more jobs, give those in hand so many seconds, and hand back the rest."""
        self._stopping = True
        if self._manager:
            self._manager.shutdown.set()
        if self._in_hand:
            await asyncio.wait(self._in_hand, timeout=seconds)
        for task in tuple(self._in_hand):
            task.cancel()

    async def close(self) -> None:
        """Close the connections."""
        if self._pool:
            await self._pool.close()

    async def prune(self) -> None:
        """Forget what was done: pgqueuer keeps a line for every step of every job."""
        queries = _queries(await self._managed())
        await queries.clear_queue_log()
        await queries.clear_statistics_log()

    async def _managed(self) -> PgQueuer:
        if self._manager is None:
            import asyncpg  # noqa: PLC0415

            url = self._database.url.set(drivername="postgresql").render_as_string(hide_password=False)
            self._pool = await asyncpg.create_pool(url, min_size=1, max_size=4, **self._database.options)
            self._manager = PgQueuer.from_asyncpg_pool(self._pool)
        return self._manager

    async def _work(self, handler: Callable[[str], Awaitable[None]], job: Job) -> None:
        task = asyncio.current_task()
        if task:
            self._in_hand.add(task)
            task.add_done_callback(self._in_hand.discard)
        begun = time.monotonic()
        try:
            await handler((job.payload or b"").decode())
            self._forget(job)
            _logger.debug("job_done", kind=job.entrypoint, attempts=job.attempts, seconds=time.monotonic() - begun)
        except Later as later:
            raise _again(later.code, later.seconds, job.attempts) from None
        except asyncio.CancelledError:
            if not self._stopping:
                self._forget(job)
                raise
            raise _again("stopped", 0.0, 0) from None
        except Exception as error:
            _logger.exception("job_failed", kind=job.entrypoint, attempts=job.attempts)
            raise _again(type(error).__name__, None, job.attempts) from None
        finally:
            if self._database.is_sqlite:
                self._ahead.discard(int(job.id))
                await self._feed()

    def _forget(self, job: Job) -> None:
        """A job is done: the same may be put in again."""
        self._names.discard(self._name_of.pop(int(job.id), ""))


def _queries(manager: PgQueuer) -> Any:
    """The operations of pgqueuer: of the same names in memory and on PostgreSQL."""
    return manager.queries


def _again(code: str, seconds: float | None, attempts: int) -> RetryRequested:
    if seconds is None:
        seconds = min(LONGEST_PAUSE, 0.5 * 2**attempts) * random.uniform(0.8, 1.2)  # noqa: S311  # spreads, hides nothing
    return RetryRequested(timedelta(seconds=seconds), reason=code)
