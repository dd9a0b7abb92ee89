"""How often something may happen, over all processes together.

For each scope (a chat, a group, the whole) stands the time at which what was let through so far would be used up; the
next is let through no more than a burst's length before it (the generic cell rate algorithm, ITU-T I.371).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from bot.store.schema import limits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.store.database import Database


@dataclass(frozen=True, slots=True)
class Rule:
    """So many in so many seconds, of which `burst` may come at once."""

    scope: str
    count: float
    seconds: float
    burst: int = 1

    @property
    def every(self) -> float:
        """Seconds for one."""
        return self.seconds / self.count


class Limits:
    """The table of limits. Beside SQLite there is one process, and its memory serves: a commit for each would cost
    more than what is limited.
    """

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database, self._clock = database, clock
        self._free: dict[str, float] = {}

    async def take(self, rules: Sequence[Rule], patience: float = 0.0) -> float:
        """Seconds to wait. A place is taken when that is no more than `patience`, and none when it is more."""
        rules = sorted((rule for rule in rules if rule.count), key=lambda rule: rule.scope)  # one order: no deadlock
        if not rules:
            return 0.0
        scopes = [rule.scope for rule in rules]
        if self._database.is_sqlite:
            wait, changed = self._taken(rules, self._free, patience)
            self._free |= changed
            return wait
        async with self._database.write() as writing:
            rows = [{"scope": scope, "free": 0.0} for scope in scopes]
            await writing.connection.execute(self._database.insert(limits).values(rows).on_conflict_do_nothing())
            wanted = select(limits).where(limits.c.scope.in_(scopes)).order_by(limits.c.scope).with_for_update()
            free = {row.scope: row.free for row in await writing.connection.execute(wanted)}
            wait, changed = self._taken(rules, free, patience)
            for scope, until in changed.items():
                await writing.connection.execute(limits.update().where(limits.c.scope == scope).values(free=until))
        return wait

    async def hold(self, scope: str, seconds: float) -> None:
        """Let nothing through for so many seconds."""
        until = self._clock() + seconds
        if self._database.is_sqlite:
            self._free[scope] = max(until, self._free.get(scope, 0.0))
            return
        row = self._database.insert(limits).values(scope=scope, free=until)
        async with self._database.write() as writing:
            await writing.connection.execute(row.on_conflict_do_update(index_elements=["scope"], set_={"free": until}))

    async def held(self, scope: str) -> float:
        """Seconds for which nothing is let through."""
        if self._database.is_sqlite:
            until = self._free.get(scope)
        else:
            async with self._database.read() as connection:
                until = await connection.scalar(select(limits.c.free).where(limits.c.scope == scope))
        return max(0.0, (until or 0.0) - self._clock())

    async def prune(self) -> None:
        """Forget what limits nothing any more."""
        now = self._clock()
        self._free = {scope: until for scope, until in self._free.items() if until > now}
        async with self._database.write() as writing:
            await writing.connection.execute(delete(limits).where(limits.c.free < now))

    def _taken(self, rules: Sequence[Rule], free: dict[str, float], patience: float) -> tuple[float, dict[str, float]]:
        """How long to wait, and what changes."""
        now = self._clock()
        start = max(now, *(free.get(rule.scope, 0.0) - (rule.burst - 1) * rule.every for rule in rules))
        if start - now > patience:
            return start - now, {}
        return start - now, {rule.scope: max(free.get(rule.scope, 0.0), start) + rule.every for rule in rules}
