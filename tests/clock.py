"""A clock for tests, which stands still until it is set."""

from __future__ import annotations


class Clock:
    """Seconds since 1970, as `now` says."""

    def __init__(self, now: float = 1_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now
