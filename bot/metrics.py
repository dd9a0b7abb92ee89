"""Counters and histograms, as Prometheus reads them. No label says anything about a person, a chat or a site."""

from __future__ import annotations

import asyncio
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from prometheus_client import Counter, Gauge, Histogram, generate_latest

if TYPE_CHECKING:
    from collections.abc import Iterator

UPDATES: Final = Counter("newsbrief_updates", "Updates taken in; those that were known already are not counted.")
ANSWERED: Final = Counter("newsbrief_answered", "Requests answered with what was asked for.")
FAILED: Final = Counter("newsbrief_failed", "Requests answered with a reason why not.", ["code"])
FETCHES: Final = Counter("newsbrief_fetches", "Pages asked for, by what came: page, or the error's code.", ["code"])
LIMITED: Final = Counter("newsbrief_limited", "Calls that Telegram put off (429).")
BACKLOG: Final = Gauge("newsbrief_backlog", "What waits: updates, requests.", ["kind"])
DEAD: Final = Gauge("newsbrief_dead", "What was given up in the last two days.", ["kind"])
POOL: Final = Gauge("newsbrief_pool_busy", "Worker processes at work.")
STAGE: Final = Histogram(
    "newsbrief_stage_seconds",
    "Seconds for each stage of an answer: placeholder and all since it was asked for; read, brief, show by themselves.",
    ["stage"],
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300),
)
BLOCKED: Final = Histogram(
    "newsbrief_loop_blocked_seconds",
    "How long at a time the event loop did one thing; the time in which the machine let it do nothing is not counted.",
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1),
)

_TICK: Final = 0.05


async def watch() -> None:
    """Measure how long the event loop is blocked, for ever."""
    while True:
        begun, used = time.monotonic(), time.thread_time()
        await asyncio.sleep(_TICK)
        late = time.monotonic() - begun - _TICK
        BLOCKED.observe(max(0.0, min(late, time.thread_time() - used)))


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Measure a stage, however it ends."""
    begun = time.monotonic()
    try:
        yield
    finally:
        lasted(name, time.monotonic() - begun)


def lasted(name: str, seconds: float) -> None:
    """Note how long a stage took."""
    STAGE.labels(name).observe(max(0.0, seconds))


def page() -> bytes:
    """All of them, in Prometheus' text format."""
    return generate_latest()
