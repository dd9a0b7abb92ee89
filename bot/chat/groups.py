"""Groups: when to answer, and who is an admin.

Asked (`/brief`, a mention) the bot always answers. Unasked, where an admin has turned that on, it answers links that
are articles, quietly: `worth` judges a link before it is opened, `is_quiet` the hour.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit
from weakref import WeakValueDictionary
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from telegram.constants import ChatType
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter

from bot.chat.reply import pause_of
from bot.reader import host_of, is_private_link
from bot.work.queue import Later

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from telegram import Bot, Chat, User

    from bot.store.chats import ChatSettings

REMEMBERED: Final = 60.0
"""Seconds for which a chat's admins are taken for the same."""

_NO_ARTICLE: Final = re.compile(
    r"/(?:log-?in|log-?out|sign-?(?:in|up|out)|register|auth|oauth2?|sso|reset|password|recover|unsubscribe|"
    r"optout|opt-out|confirm|verify|activate|account|profile|cart|checkout|invite|join|search|tags?|wp-admin)"
    r"(?:[/._-]|$)",
    re.IGNORECASE,
)
"""Paths of pages that nobody wants read out, and some that do something when they are opened."""

_FILE: Final = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|mp[34]|webm|mov|avi|zip|rar|7z|exe|apk|dmg|iso|torrent)$", re.IGNORECASE
)

_MOST: Final = 5000
"""Chats whose admins are remembered at a time."""


def worth(settings: ChatSettings, url: str) -> bool:
    """Whether a link may be opened unasked: an article's by its looks, of a site that the chat wants."""
    parts, host = urlsplit(url), host_of(url)
    if not host or is_private_link(url) or not _within(host, settings.allowed or (host,)):
        return False
    if _within(host, settings.denied) or _NO_ARTICLE.search(parts.path) or _FILE.search(parts.path):
        return False
    return bool(parts.path.strip("/"))  # a front page has none


def _within(host: str, sites: Iterable[str]) -> bool:
    """Whether a host is one of these sites or below it."""
    return any(host == site or host.endswith(f".{site}") for site in sites)


def is_quiet(settings: ChatSettings, now: float) -> bool:
    """Whether a chat is not to be disturbed at a time (Unix seconds)."""
    if settings.quiet is None:
        return False
    begin, end = settings.quiet
    hour = dt.datetime.fromtimestamp(now, zone_of(settings)).hour
    return begin <= hour < end if begin <= end else hour >= begin or hour < end


def day_of(settings: ChatSettings, now: float) -> float:
    """When the day of a chat began, in Unix seconds."""
    local = dt.datetime.fromtimestamp(now, zone_of(settings))
    return local.replace(hour=0, minute=0, second=0, microsecond=0).timestamp()


def zone_of(settings: ChatSettings) -> ZoneInfo:
    """The time zone of a chat."""
    try:
        return ZoneInfo(settings.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


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
        return await self.runs(chat.id, user)

    async def runs(self, chat: int, user: User | None) -> bool:
        """Whether somebody runs the chat of a number: a private one is one's own. Raises Later."""
        return chat > 0 or (user is not None and user.id in await self._admins(chat))

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
        except ChatMigrated as error:
            return await self._ask(error.new_chat_id)
        except (BadRequest, Forbidden):
            return frozenset()
        except NetworkError as error:
            raise Later(type(error).__name__) from error
