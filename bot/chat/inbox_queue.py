"""The update queue that python-telegram-bot is given: a sink that commits.

The library tells Telegram that an update has arrived once `put` returns, long before the update is handled; so `put`
returns when the update is in the database. It takes the application's stop object and nothing else for itself.

The library puts one update after the other; those of one poll are stored together as soon as they are here
(`put_all`), in one commit instead of one each.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telegram import Update
from telegram.error import NetworkError, TelegramError

from bot.log import get_logger

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

_logger = get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update as it is stored. `urgent`: somebody has pressed a button and looks at it."""

    number: int
    chat: int | None
    payload: str
    urgent: bool = False


def incoming(update: Update) -> Incoming:
    """An update that the library has read."""
    chat = update.effective_chat.id if update.effective_chat else None
    return Incoming(update.update_id, chat, update.to_json(), update.callback_query is not None)


def parse(body: bytes) -> Incoming | None:
    """An update as it came by webhook; None when it is none.

    One that the library cannot read is an update all the same: it fails when it is handled, and is counted.
    """
    try:
        given = json.loads(body)
        number = given["update_id"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < 1 << 63:
        return None
    try:
        update = Update.de_json(given, None)
        chat = update.effective_chat.id if update.effective_chat else None
    except (TypeError, ValueError, KeyError, AttributeError, TelegramError, RecursionError):
        chat = None
    return Incoming(number, chat, json.dumps(given), "callback_query" in given)


def message_of(payload: str) -> int | None:
    """The number of the message that an update brought."""
    brought = next((each for name, each in json.loads(payload).items() if name != "update_id"), None)
    number = brought.get("message_id") if isinstance(brought, dict) else None
    return number if isinstance(number, int) else None


class InboxQueue(asyncio.Queue[object]):
    """Hands updates to `accept`, which commits each of them, and keeps none."""

    def __init__(self, accept: Callable[[Incoming], Awaitable[None]]) -> None:
        super().__init__()
        self._accept = accept
        self._stored: set[int] = set()

    async def put(self, item: object) -> None:
        """Take an update in. Raises NetworkError when it could not be stored: polling goes on, and it comes again.

        Any other exception would end the library's polling for good, without a word.
        """
        if not isinstance(item, Update):
            await super().put(item)
        elif item.update_id not in self._stored:
            await self._store(item)

    async def put_all(self, updates: Sequence[Update]) -> None:
        """Take in what came together; `put` then finds it there. Raises NetworkError as `put` does."""
        self._stored = set()
        faults = await asyncio.gather(*map(self._store, updates), return_exceptions=True)
        for fault in faults:
            if fault is not None:
                raise fault
        self._stored = {update.update_id for update in updates}

    async def _store(self, update: Update) -> None:
        try:
            await self._accept(incoming(update))
        except Exception as error:
            _logger.exception("update_not_stored", update=update.update_id)
            raise NetworkError("the update could not be stored") from error
