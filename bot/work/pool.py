r"""CPU-bound work in warm processes that can be killed.

    Pool --- slot --- pebble pool of one worker --- forked from the fork server, which has the core loaded
         \-- slot --- ...

A slot has a worker, a pipe and locks of its own: a worker that crashes or is killed while it holds a lock takes
nothing of the others with it, and its slot is replaced.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import queue
import resource
import signal
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from math import ceil
from typing import TYPE_CHECKING, Final, ParamSpec, TypeVar

from pebble import ProcessExpired, ProcessPool

from bot import metrics
from bot.errors import Internal, TimedOut
from bot.log import get_logger
from bot.work import forks

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from typing import Self

P = ParamSpec("P")
T = TypeVar("T")

MEMORY: Final = 1 << 30
"""Address space of a worker, in bytes."""

TASKS: Final = 500
"""Jobs after which a worker is replaced, so that what the libraries leak stays small."""

WALL: Final = 4.0
"""Times the CPU seconds of a job that it may last: on a busy machine it waits for its turn, which is no fault of its
own; one that hangs uses none."""

GRACE: Final = 5.0
"""Seconds beyond that after which its slot is taken for broken."""

_logger = get_logger(__name__)


class Pool:
    """Calls functions in other processes. Functions, arguments and results are pickled; functions stand in modules.

    `async with Pool() as pool: await pool.run(function, 10.0, argument)`, or without an event loop
    `with Pool() as pool: pool.call(function, 10.0, argument)`. The seconds are of CPU time; `wall`
    times as many may pass.
    """

    def __init__(self, size: int | None = None, *, memory: int = MEMORY, wall: float = WALL) -> None:
        self._size = size or os.cpu_count() or 1
        self._memory, self._wall = memory, wall
        self._idle: queue.LifoQueue[ProcessPool] = queue.LifoQueue()
        self._turn = asyncio.Semaphore(self._size)
        self._warm = asyncio.Event()
        self._closed = False

    def start(self) -> None:
        """Start all workers and wait until they are warm, about a second."""
        forks.begin()
        for _ in range(self._size):
            self._idle.put(self._slot())

    async def open(self) -> None:
        """Start all workers without holding up the event loop. What is asked for meanwhile waits."""
        await asyncio.to_thread(self.start)
        self._warm.set()

    async def ready(self) -> None:
        """Wait until the workers are warm."""
        await self._warm.wait()

    def close(self) -> None:
        """Stop all workers, whatever they are doing: at once, or after 3 s if one does not listen."""
        self._closed = True
        with ThreadPoolExecutor(self._size) as threads:
            while True:
                try:
                    threads.submit(_stop, self._idle.get_nowait())
                except queue.Empty:
                    break

    def call(self, function: Callable[P, T], seconds: float, /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Call a function in a worker and wait for it. Raises as `run` does."""
        slot = self._idle.get()
        error: BaseException | None = None
        try:
            return self._begin(slot, function, seconds, *args, **kwargs).result(seconds * self._wall + GRACE)
        except BaseException as raised:
            error = raised
            raise _told(raised) from raised
        finally:
            self._give_back(slot, error)

    async def run(self, function: Callable[P, T], seconds: float, /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Call a function in a worker, and wait without holding up the event loop. To give up waiting ends the work.

        Raises what the function raises; TimedOut when it has used up its seconds; Internal when its worker died (a
        crash, no memory).
        """
        await self.ready()
        async with self._turn:
            slot = self._idle.get_nowait()
            metrics.POOL.inc()
            error: BaseException | None = None
            try:
                async with asyncio.timeout(seconds * self._wall + GRACE):
                    return await asyncio.wrap_future(self._begin(slot, function, seconds, *args, **kwargs))
            except BaseException as raised:
                error = raised
                raise _told(raised) from raised
            finally:
                metrics.POOL.dec()
                if _spoils(error):
                    await asyncio.shield(asyncio.to_thread(self._give_back, slot, error))
                else:
                    self._give_back(slot, error)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await asyncio.to_thread(self.close)

    def _slot(self) -> ProcessPool:
        context = multiprocessing.get_context("forkserver")
        slot = ProcessPool(1, max_tasks=TASKS, initializer=_limit, initargs=(self._memory,), context=context)
        slot.schedule(_ready).result()
        return slot

    def _begin(
        self, slot: ProcessPool, function: Callable[P, T], seconds: float, /, *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        future: Future[T] = slot.schedule(
            partial(_bounded, function, seconds), args, kwargs, timeout=seconds * self._wall
        )
        return future

    def _give_back(self, slot: ProcessPool, error: BaseException | None) -> None:
        if not _spoils(error):
            self._idle.put(slot)
            return
        _logger.warning("worker_replaced", cause=type(error).__name__)
        _stop(slot)
        if not self._closed:
            self._idle.put(self._slot())


def _spoils(error: BaseException | None) -> bool:
    """Whether a slot is of no more use: its worker died, or is to be ended, or has no memory left."""
    lost = (ProcessExpired, BrokenProcessPool, TimeoutError, MemoryError, asyncio.CancelledError, KeyboardInterrupt)
    return isinstance(error, lost)


def _told(error: BaseException) -> BaseException:
    """What the caller is told."""
    if isinstance(error, TimeoutError) or (isinstance(error, ProcessExpired) and error.exitcode == -signal.SIGXCPU):
        return TimedOut()
    if isinstance(error, (ProcessExpired, BrokenProcessPool, MemoryError)):
        return Internal()
    return error


def _stop(slot: ProcessPool) -> None:
    slot.stop()  # type: ignore[no-untyped-call]
    slot.join()


def _ready() -> None:
    """The first job of a slot: its answer says that the worker is there."""


def _limit(memory: int) -> None:
    """Let this worker take so many bytes of address space, and leave no core file of somebody's text.

    It comes after the process that takes messages in and says that they are read.
    """
    os.nice(10)
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _bounded(function: Callable[P, T], seconds: float, /, *args: P.args, **kwargs: P.kwargs) -> T:
    """Call a function that may take so many seconds of CPU time: then the system ends this process."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (ceil(usage.ru_utime + usage.ru_stime + seconds), hard))
    return function(*args, **kwargs)
