"""The telegram Application, and what is asked of Telegram at the start."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
)
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import ApplicationBuilder, ExtBot

from bot.chat.handlers import modules
from bot.chat.reply import pause_of
from bot.chat.wire import Wire
from bot.errors import NotReadable, TooBig
from bot.locales import FALLBACK, languages, translate
from bot.log import get_logger
from bot.work.queue import Later

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from telegram import Update
    from telegram.ext import Application

    from bot.chat.desk import Desk
    from bot.chat.inbox_queue import InboxQueue

__all__ = [
    "UPDATES",
    "InvalidToken",
    "build",
    "close",
    "connect",
    "describe",
    "download",
    "furnish",
    "hook",
    "introduce",
    "persist",
    "poll",
    "stop",
]

UPDATES: Final = (
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "chosen_inline_result",
    "my_chat_member",
    "guest_message",
)
"""What Telegram is asked to deliver."""

_SCOPES: Final = {
    "private": BotCommandScopeAllPrivateChats(),
    "group": BotCommandScopeAllGroupChats(),
    "admin": BotCommandScopeAllChatAdministrators(),
}
"""To whom commands are shown, by the names that handlers' SCOPES have; one without is shown to all."""

_CONNECTIONS: Final = 64
_POLL: Final = 25
"""Seconds for which Telegram holds a poll open."""

_logger = get_logger(__name__)


def build(token: str, api_url: str, inbox: InboxQueue) -> Application[Any, Any, Any, Any, Any, Any]:
    """An application that takes its updates in through `inbox`."""
    bot = _Storing(token, api_url, inbox)
    return ApplicationBuilder().bot(bot).update_queue(inbox).job_queue(None).build()


class _Storing(ExtBot[None]):
    """Telegram's methods, but that updates are in the inbox before anybody gets them."""

    __slots__ = ("_ending", "_inbox")

    def __init__(self, token: str, api_url: str, inbox: InboxQueue) -> None:
        polling, others = Wire(2), Wire(_CONNECTIONS)
        super().__init__(token, f"{api_url}/bot", f"{api_url}/file/bot", request=others, get_updates_request=polling)
        self._inbox = inbox
        self._ending = False

    async def get_updates(self, *arguments: Any, **named: Any) -> tuple[Update, ...]:
        """The next updates, stored. Raises NetworkError when they could not be: they come again."""
        updates = await super().get_updates(*arguments, **named)
        await self._inbox.put_all(updates)
        return () if self._ending else updates

    def end(self) -> None:
        """Give no updates any more: what comes while the library stops is stored, and it would warn of a loss."""
        self._ending = True


def furnish(application: Application[Any, Any, Any, Any, Any, Any], desk: Desk) -> None:
    """Give the application its handlers."""
    for module in modules():
        application.add_handlers(module.handlers(desk))


async def connect(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Ask Telegram who we are, until it says so. Raises InvalidToken."""
    await persist("get_me", application.initialize)


async def poll(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Begin to take updates in."""
    if application.updater is None:
        raise RuntimeError("an application without an updater")
    await application.start()
    await application.updater.start_polling(
        timeout=_POLL, bootstrap_retries=-1, allowed_updates=list(UPDATES), error_callback=_polling_failed
    )


async def hook(bot: Bot, url: str, secret: str) -> None:
    """Have updates delivered to an address. Raises BadRequest for one that Telegram does not take."""
    await persist(
        "set_webhook",
        lambda: bot.set_webhook(url, secret_token=secret, allowed_updates=list(UPDATES), max_connections=40),
    )


async def stop(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Take no more updates in."""
    if application.updater and application.updater.running:
        application.bot.end()
        await application.updater.stop()
    if application.running:
        await application.stop()


async def close(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Close the connections to Telegram, also when it did not stop in time."""
    await application.bot.shutdown()


@dataclass(frozen=True, slots=True)
class Described:
    """What Telegram says of a bot. `trouble`: why it could not deliver lately, or empty."""

    name: str
    reads_all: bool
    webhook: str
    pending: int
    trouble: str


async def describe(token: str, api_url: str) -> Described:
    """Ask Telegram about the bot. Raises InvalidToken and what else Telegram raises."""
    async with Bot(token, base_url=f"{api_url}/bot") as bot:
        me, hook = await bot.get_me(), await bot.get_webhook_info()
    trouble = hook.last_error_message or ""
    return Described(
        me.username or "", bool(me.can_read_all_group_messages), hook.url, hook.pending_update_count, trouble
    )


async def introduce(bot: Bot) -> None:
    """Tell Telegram our commands and what we are, in every language."""
    for language in languages():
        code = "" if language == FALLBACK else language.split("-")[0]
        for name, scope in _SCOPES.items():
            commands = [
                BotCommand(module.COMMAND, translate(module.DESCRIPTION, language))
                for module in modules()
                if hasattr(module, "COMMAND") and name in getattr(module, "SCOPES", _SCOPES)
            ]
            await persist("set_my_commands", partial(bot.set_my_commands, commands, scope, code))
        short, long = translate("profile.short", language), translate("profile.description", language)
        await persist("set_my_short_description", partial(bot.set_my_short_description, short, code))
        await persist("set_my_description", partial(bot.set_my_description, long, code))


async def persist(name: str, call: Callable[[], Awaitable[Any]]) -> None:
    """Call Telegram until it answers, waiting longer each time. Raises what asking again cannot help."""
    pause = 0.5
    while True:
        try:
            await call()
        except (InvalidToken, BadRequest):
            raise
        except TelegramError as error:
            wait = pause
            if isinstance(error, RetryAfter):
                wait = pause_of(error)
            _logger.warning("telegram_not_reached", call=name, cause=type(error).__name__, again_in=round(wait, 1))
            await asyncio.sleep(wait)
            pause = min(60.0, pause * 2)
        else:
            return


async def download(bot: Bot, file_id: str) -> bytes:
    """A file that somebody sent. Raises TooBig, NotReadable; Later when Telegram does not answer."""
    try:
        file = await bot.get_file(file_id)
        return bytes(await file.download_as_bytearray())
    except BadRequest as error:
        if "too big" in error.message.lower():
            raise TooBig from error
        raise NotReadable from error
    except RetryAfter as error:
        raise Later("retry_after", pause_of(error)) from None
    except NetworkError as error:
        raise Later(type(error).__name__) from error


def _polling_failed(error: TelegramError) -> None:
    _logger.warning("polling_failed", cause=type(error).__name__)
