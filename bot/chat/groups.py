"""Groups: who is an admin there."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final
from weakref import WeakValueDictionary

from telegram.constants import ChatType
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter

from bot.chat.reply import pause_of
from bot.work.queue import Later

if TYPE_CHECKING:
    from collections.abc import Callable

    from telegram import Bot, Chat, User

REMEMBERED: Final = 60.0
"""Seconds for which a chat's admins are taken for the same."""

_MOST: Final = 5000
"""Chats whose admins are remembered at a time."""


class Admins:
    """Who runs which chat, as Telegram says at the moment of use, or said less than a minute ago."""

    def __init__(self, bot: Bot, clock: Callable[[], float]) -> None:
        self._bot, self._clock = bot, clock
        self._known: dict[int, tuple[float, frozenset[int]]] = {}
        self._asking: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def is_admin(self, chat: Chat, user: User | None, sender_chat: Chat | None = None) -> bool:
        """Whether somebody runs a chat; in a private chat, who writes there does.

        `sender_chat`: in whose name a message came. The chat's own is that of an admin who stays anonymous; in the
        name of a channel anybody can write who runs that, so it says nothing here. Raises Later.
        """
        if chat.type == ChatType.PRIVATE:
            return True
        if sender_chat is not None:
            return sender_chat.id == chat.id
        return user is not None and user.id in await self._admins(chat.id)

    async def _admins(self, chat: int) -> frozenset[int]:
        async with self._asking.setdefault(chat, asyncio.Lock()):
            asked, admins = self._known.get(chat, (-REMEMBERED, frozenset[int]()))
            if self._clock() - asked >= REMEMBERED:
                admins = await self._ask(chat)
                if len(self._known) >= _MOST:
                    self._known.clear()
                self._known[chat] = self._clock(), admins
        return admins

    async def _ask(self, chat: int) -> frozenset[int]:
        try:
            return frozenset(member.user.id for member in await self._bot.get_chat_administrators(chat))
        except RetryAfter as error:
            raise Later("retry_after", pause_of(error)) from None
        except (BadRequest, Forbidden):
            return frozenset()
        except NetworkError as error:
            raise Later(type(error).__name__) from error
