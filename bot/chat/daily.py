"""The daily digest of each chat that wants one."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from bot.chat.desk import BRIEF
from bot.store.answer import Place
from bot.work.request import Digest, pack

if TYPE_CHECKING:
    from bot.chat.desk import Desk
    from bot.store.chats import ChatSettings

LATE: Final = timedelta(hours=2)
"""So long after its hour a digest is still sent, when no process was there at the hour itself."""


async def daily(desk: Desk) -> None:
    """Ask for the digests whose hour has come. Each is asked for once a day, however often and by whom this is called.

    A day on which nothing was shared is silent.
    """
    for chat, settings in await desk.chats.digesting():
        day = due(settings, desk.clock())
        since = await desk.digests.since(chat, None, None)
        if day and await desk.sharing.since(chat, None, since):
            place = Place(chat, None, settings.digest_topic, None, settings.locale)
            async with desk.database.write() as writing:
                request = pack(Digest(since, None, None))
                answer = await desk.answers.add(writing, (_number(chat, day), 0), place, request)
                await desk.queue.put(writing, BRIEF, answer.token, str(answer.revision))


def due(settings: ChatSettings, now: float) -> str | None:
    """The day (ISO) whose digest is to be sent at a moment (Unix seconds), by the chat's own clock; None: none now."""
    if settings.digest_hour is None:
        return None
    local = datetime.fromtimestamp(now, ZoneInfo(settings.zone))
    hour = local.replace(hour=settings.digest_hour, minute=0, second=0, microsecond=0)
    return local.date().isoformat() if hour <= local < hour + LATE else None


def _number(chat: int, day: str) -> int:
    """The number of an update that never was: the same for a chat and a day, and below all that Telegram gives."""
    return -int.from_bytes(hashlib.sha256(f"{chat} {day}".encode()).digest()[:7])
