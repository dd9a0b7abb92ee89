"""Fairness: what a chat and the whole may send and ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.store.limits import Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.store.limits import Limits

ADMITTED: Final = 2
"""Jobs of a chat that are worked on at once; the rest wait in the inbox."""

BUSY: Final = 100
"""Requests that wait, from which the next is told that it will take a while: about ten seconds' work of two cores."""

PATIENCE: Final = 2.0
"""Seconds for which a job waits for its turn to send; for longer it is handed back."""

ASKED: Final = {"digest": Rule("", 6, 3600.0, 2), "catchup": Rule("", 6, 3600.0, 2)}
"""How often a chat may ask for what costs much."""


@dataclass(frozen=True, slots=True)
class Sending:
    """Messages a second in a chat, a minute in a group, a second overall (Telegram's own limits); 0: no limit."""

    chat: float = 1.0
    group: float = 20.0
    overall: float = 30.0

    def rules(self, chat: int) -> list[Rule]:
        """What holds for the next message in a chat."""
        rules = [Rule("all", self.overall, 1.0, 5), Rule(f"chat:{chat}", self.chat, 1.0)]
        if chat < 0:
            rules.append(Rule(f"group:{chat}", self.group, 60.0, max(1, int(self.group))))
        return rules


class Fairness:
    """The limits as they are asked about."""

    def __init__(self, limits: Limits, sending: Sending) -> None:
        self._limits, self._sending = limits, sending

    async def turn(self, chat: int) -> float:
        """Take the next turn to send a message. Seconds until then; above PATIENCE none was taken: ask again."""
        held = await self.held(chat)
        return held if held > PATIENCE else max(held, await self._limits.take(self._sending.rules(chat), PATIENCE))

    async def put_off(self, chat: int, seconds: float) -> None:
        """Telegram wants to hear nothing more for this chat."""
        await self._limits.hold(f"pause:{chat}", seconds)

    async def held(self, chat: int) -> float:
        """Seconds for which Telegram wants to hear nothing for this chat."""
        return await self._limits.held(f"pause:{chat}")

    async def may(self, what: str, chat: int) -> bool:
        """Whether a chat may ask for a `digest` or a `catchup` now."""
        rule = ASKED[what]
        rules: Sequence[Rule] = [Rule(f"{what}:{chat}", rule.count, rule.seconds, rule.burst)]
        return await self._limits.take(rules) == 0.0
