"""The update queue that python-telegram-bot is given: a sink that commits.

The library tells Telegram that an update has arrived once `put` returns, long before the update is handled; so `put`
returns when the update is in the database. It takes the application's stop object and nothing else for itself.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from telegram import Update
from telegram.error import NetworkError

from bot.log import get_logger

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

_logger = get_logger(__name__)


class InboxQueue(asyncio.Queue[object]):
    """Hands updates to `accept`, which commits each of them, and keeps none."""

    def __init__(self, accept: Callable[[Update], Awaitable[None]]) -> None:
        super().__init__()
        self._accept = accept

    async def put(self, item: object) -> None:
        """Take an update in. Raises NetworkError when it could not be stored: polling goes on, and it comes again.

        Any other exception would end the library's polling for good, without a word.
        """
        if not isinstance(item, Update):
            await super().put(item)
            return
        try:
            await self._accept(item)
        except Exception as error:
            _logger.exception("update_not_stored", update=item.update_id)
            raise NetworkError("the update could not be stored") from error
