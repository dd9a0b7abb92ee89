"""One visible answer for each request: a placeholder, sent once, and then only edited.

`sendMessage` cannot be repeated safely, so the number of the placeholder is committed before anything else is done.
When it is not known whether one was sent (the process died, the connection broke), the messages that came next in the
chat are tried, but for those that are known (answers, and what people wrote): Telegram lets the bot edit its own alone,
and one that no answer is known by is the one looked for.
What Telegram answers is read here and nowhere else:

    not modified                          shown already
    gone, not editable                    deleted by somebody, its topic closed: there is nothing left to do
    blocked, kicked, no such chat         the chat is closed until somebody writes again
    the group is a supergroup now         later, there
    too many requests                     later, in this chat alone
    time-out, fault of a server           later

The placeholder is a message, and not Telegram's draft of one (`sendMessageDraft`): a draft would stand beside it as a
second bubble, and in its place the brief would have to be sent at the end, when a death of the process may double it.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import hashlib
from dataclasses import dataclass, replace
from itertools import count, islice
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakValueDictionary

from telegram import InlineKeyboardMarkup, InputTextMessageContent, LinkPreviewOptions, ReplyParameters
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

from bot import metrics
from bot.chat.inbox_queue import message_of
from bot.log import chat_hash, get_logger
from bot.work.limits import PATIENCE
from bot.work.queue import Later

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from telegram import Bot, InlineKeyboardButton, Message

    from bot.store.answer import Answer, Place
    from bot.store.answers import Answers
    from bot.store.chats import Chats
    from bot.store.inbox import Inbox
    from bot.work.limits import Fairness

SOON: Final = 1.0
"""Seconds in which most answers are there, so that the chat need not be told that one is being worked on."""

AFTER: Final = 0.3
"""Seconds between two looks whether an earlier answer has found its message, or sent it."""

TRIED: Final = 10
"""Messages after the one that is answered, the known ones not counted, among which one that may have been sent is
looked for."""

_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)

_SAME: Final = ("message is not modified",)
_GONE: Final = (
    "message to edit not found",
    "message to delete not found",
    "message can't be edited",
    "message_id_invalid",
    "message not found",
    "message to be replied not found",
    "replied message not found",
    "message to reply not found",
    "message thread not found",
    "topic_closed",
    "topic_deleted",
    "query is too old",
    "query_id_invalid",
)
_CLOSED: Final = (
    "chat not found",
    "peer_id_invalid",
    "group chat was deactivated",
    "not enough rights",
    "have no rights",
    "need administrator rights",
    "chat_write_forbidden",
    "chat_restricted",
    "user_is_blocked",
)

_logger = get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Shown:
    """A message: Telegram HTML, the rows of buttons below it, and the link that is shown in small above it."""

    html: str
    buttons: Sequence[Sequence[InlineKeyboardButton]] = ()
    preview: str | None = None

    @property
    def markup(self) -> InlineKeyboardMarkup | None:
        """The buttons as Telegram takes them."""
        return InlineKeyboardMarkup(self.buttons) if self.buttons else None

    @property
    def options(self) -> LinkPreviewOptions:
        """The preview as Telegram takes it."""
        if self.preview is None:
            return _NO_PREVIEW
        return LinkPreviewOptions(url=self.preview, prefer_small_media=True, show_above_text=True)

    @property
    def mark(self) -> str:
        """A hash that tells it from anything else that may be shown."""
        markup = self.markup.to_json() if self.markup else ""
        return hashlib.sha256("\0".join((self.html, markup, self.preview or "")).encode()).hexdigest()[:32]

    @property
    def content(self) -> InputTextMessageContent:
        """The message as inline and guest mode take it."""
        return InputTextMessageContent(self.html, parse_mode=ParseMode.HTML, link_preview_options=self.options)


class Unsure(Later):
    """Later; and whether the message was sent is not known."""


class Closed(Exception):
    """Nothing can be shown there any more: the chat is closed, or the message gone."""


class Replies:
    """Sends and edits answers. All raise Later when Telegram wants to be asked again, and Closed."""

    def __init__(self, bot: Bot, answers: Answers, inbox: Inbox, chats: Chats, fairness: Fairness) -> None:
        self._bot, self._answers, self._inbox, self._chats, self._fairness = bot, answers, inbox, chats, fairness
        self._opening: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._turning: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def open(self, answer: Answer, shown: Shown, *, strict: bool = False) -> Answer:
        """Send an answer's message unless it is there; what is shown can be edited later. Gives it with its number.

        `strict`: only if what it answers is still there.
        """
        if answer.message is not None:
            return answer
        place = answer.place
        if place.away:
            await self.show(answer, shown)
            return answer
        if await self._chats.is_closed(place.chat):
            raise Closed
        if answer.unsure and await self._answers.earlier(answer):  # what is found is that one's
            raise Later("earlier", AFTER)
        async with self._opening.setdefault(place.chat, asyncio.Lock()):
            number = await self._stray(answer, shown) if answer.unsure else None
            if number is None:
                number = await self._sent(place, shown, strict=strict)
            if not await self._answers.opened(answer.token, number):
                if number not in await self._answers.messages(place.chat, number - 1):
                    with contextlib.suppress(Later):
                        await self.remove(place.chat, number)
                raise Later("not_ours", 1.0)
        return replace(answer, message=number)

    async def _stray(self, answer: Answer, shown: Shown) -> int | None:
        """The message that was sent for an answer, as can be told from editing it; None when none is found."""
        after = answer.place.after
        if after is None:
            return None
        known = await self._answers.messages(answer.place.chat, after)
        known |= {message_of(each) or 0 for each in await self._inbox.payloads(answer.place.chat)}
        for number in islice((each for each in count(after + 1) if each not in known), TRIED):
            with contextlib.suppress(Closed, BadRequest):
                await self.edit(answer.place.chat, number, shown)
                return number
        return None

    async def _sent(self, place: Place, shown: Shown, *, strict: bool) -> int:
        """Send a message in its turn; its number."""
        wait = await self._fairness.turn(place.chat)
        if wait > PATIENCE:
            raise Later("turn", wait)
        await asyncio.sleep(wait)
        prompt = ReplyParameters(place.prompt, allow_sending_without_reply=not strict) if place.prompt else None
        try:
            message: Message = await self._asked(
                place.chat,
                lambda: self._bot.send_message(
                    place.chat,
                    shown.html,
                    parse_mode=ParseMode.HTML,
                    message_thread_id=place.topic,
                    reply_parameters=prompt,
                    reply_markup=shown.markup,
                    link_preview_options=shown.options,
                ),
            )
        except Later as later:
            if isinstance(later.__cause__, NetworkError):
                raise Unsure(later.code) from None
            raise
        return message.message_id

    async def show(self, answer: Answer, shown: Shown) -> None:
        """Show something else in an answer's message, wherever it stands."""
        async with self._turning.setdefault(answer.token, asyncio.Lock()):
            await self._show(answer, shown)

    async def turn(self, token: str, shown: Shown) -> None:
        """Show what somebody wants to see who has pressed a button: in the answer's message as it is by now.

        What it shows already, for two have pressed, Telegram is not asked for; and where the message can be edited no
        more, its group having become a supergroup, the answer is sent there.
        """
        async with self._turning.setdefault(token, asyncio.Lock()):
            answer = await self._answers.get(token)
            if answer is None:
                raise Closed
            if answer.shown == shown.mark:
                return
            if answer.message is None and answer.former is not None:
                if await self._chats.is_closed(answer.place.chat):
                    raise Closed
                await self._answers.sent_anew(token, await self._sent(answer.place, shown, strict=False))
            else:
                await self._show(answer, shown)
            await self._answers.showed(token, shown.mark)

    async def _show(self, answer: Answer, shown: Shown) -> None:
        if answer.place.away and answer.inline is not None:
            await self._asked(answer.place.chat, lambda: self._edited(shown, inline_message_id=answer.inline))
        elif not answer.place.away and answer.message is not None:
            await self.edit(answer.place.chat, answer.message, shown)
        else:
            raise Closed

    async def edit(self, chat: int, message: int, shown: Shown) -> None:
        """Show something else in a message of ours."""
        await self._asked(chat, lambda: self._edited(shown, chat_id=chat, message_id=message))

    async def remove(self, chat: int, message: int) -> bool:
        """Take a message of ours away, if it is still there. False when Telegram does not let us: it is too old."""
        try:
            await self._asked(chat, lambda: self._bot.delete_message(chat, message))
        except BadRequest:
            return False
        except Closed:
            pass
        return True

    async def working(self, answer: Answer) -> None:
        """Show that an answer is being worked on, if that takes long. Nothing hangs on it."""
        await asyncio.sleep(SOON)
        place = answer.place
        if not place.away:
            with contextlib.suppress(TelegramError):
                await self._bot.send_chat_action(place.chat, ChatAction.TYPING, message_thread_id=place.topic)

    async def _edited(self, shown: Shown, **where: Any) -> None:
        await self._bot.edit_message_text(
            shown.html,
            parse_mode=ParseMode.HTML,
            reply_markup=shown.markup,
            link_preview_options=shown.options,
            **where,
        )

    async def _asked(self, chat: int, call: Callable[[], Awaitable[Any]]) -> Any:
        held = await self._fairness.held(chat)
        if held:
            raise Later("retry_after", held)
        try:
            return await call()
        except RetryAfter as error:
            metrics.LIMITED.inc()
            await self._fairness.put_off(chat, pause_of(error))
            raise Later("retry_after", pause_of(error)) from None
        except Forbidden:
            await self._close(chat)
        except ChatMigrated as error:
            await self._chats.move(chat, error.new_chat_id)
            await self._answers.move(chat, error.new_chat_id)
            raise Later("migrated", 0.1) from None
        except BadRequest as error:
            await self._refused(chat, error)
        except NetworkError as error:
            raise Later(type(error).__name__) from error
        return None

    async def _refused(self, chat: int, error: TelegramError) -> None:
        said = error.message.lower()
        if any(words in said for words in _SAME):
            return
        if any(words in said for words in _GONE):
            raise Closed from None
        if any(words in said for words in _CLOSED):
            await self._close(chat)
        raise error

    async def _close(self, chat: int) -> None:
        _logger.info("chat_closed", chat=chat_hash(chat))
        await self._chats.close(chat)
        raise Closed from None


def pause_of(error: RetryAfter) -> float:
    """Seconds that Telegram wants to be left alone for."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, dt.timedelta) else float(wait)
