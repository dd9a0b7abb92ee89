"""Work at regular times: once each, however many processes there are.

When a job is due next stands in the store; whoever moves that on runs it. A process that dies meanwhile leaves it to
the next time, so a job asks the store what there is to do, and never counts on having run.
"""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Final

from bot.log import get_logger
from bot.store.runs import Runs

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.store.database import Database

_LONGEST: Final = 60.0
"""Seconds after which the store is asked again in any case: another process may have died in the middle of a job."""

_PAUSE: Final = 5.0
"""Seconds before the store is asked again when it could not be."""

_logger = get_logger(__name__)


class Schedule:
    """The regular jobs of one process."""

    def __init__(self, database: Database, clock: Callable[[], float] = time.time) -> None:
        self._runs, self._clock = Runs(database), clock
        self._jobs: dict[str, tuple[float, Callable[[], Awaitable[None]]]] = {}
        self._running: dict[str, asyncio.Task[None]] = {}

    def add(self, name: str, every: float, work: Callable[[], Awaitable[None]]) -> None:
        """Do this each time so many seconds have passed, counted from midnight UTC. Before `run`.

        One that was due while no process ran is done once at the start. What it raises is logged and goes no further.
        """
        self._jobs[name] = every, work

    async def run(self) -> None:
        """Work until cancelled. A job that still runs when it is due again is left to end first."""
        try:
            while True:
                try:
                    pause = await self._begin_due()
                except Exception:
                    _logger.exception("schedule_not_read")
                    pause = _PAUSE
                await asyncio.sleep(pause)
        finally:
            for task in self._running.values():
                task.cancel()
            await asyncio.gather(*self._running.values(), return_exceptions=True)

    async def _begin_due(self) -> float:
        """Begin what is due. Gives the seconds until something is due again."""
        pause = _LONGEST
        for name, (every, work) in self._jobs.items():
            now = self._clock()
            following = (now // every + 1) * every
            if name not in self._running and await self._runs.claim(name, now, following):
                self._running[name] = asyncio.create_task(self._one(name, work), name=name)
            pause = min(pause, following - now)
        return max(0.01, pause)

    async def _one(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await work()
        except Exception:
            _logger.exception("scheduled_failed", job=name)
        finally:
            del self._running[name]
