"""The jobs: handle an update; answer a request.

Each may be done again after any death of the process, from the beginning, and the outcome is the same.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakValueDictionary

from telegram import Update
from telegram.constants import ChatType
from telegram.error import BadRequest

from bot import metrics
from bot.chat.desk import locale_of
from bot.chat.digest import catch_up, digest
from bot.chat.groups import day_of, is_quiet
from bot.chat.render import notice
from bot.chat.reply import Closed, Shown
from bot.chat.views import first, seen
from bot.errors import BotError, Busy, Internal
from bot.log import get_logger
from bot.reader import shown_host
from bot.work.limits import BUSY
from bot.work.queue import Later
from bot.work.request import CatchUp, Digest, Link, Request, unpack
from bot.work.service import check

if TYPE_CHECKING:
    from telegram.ext import Application

    from bot.chat.desk import Desk
    from bot.store.answer import Answer, Place

MOST_FAULTS: Final = 4
"""Faults of ours after which an update is given up, and a request gets its apology."""

_AGAIN: Final = 24 * 3600.0
"""Seconds for which an article is not shown unasked again in the same chat."""

_logger = get_logger(__name__)


class Jobs:
    """The handlers of jobs. `allowed`: the chats and people that may use the bot; empty: everybody."""

    def __init__(
        self, application: Application[Any, Any, Any, Any, Any, Any], desk: Desk, allowed: frozenset[int]
    ) -> None:
        self._application, self._desk, self._allowed = application, desk, allowed
        self._errors: dict[int, Exception] = {}
        self._answering: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        application.add_error_handler(self._note)

    async def update(self, number: str) -> None:
        """Handle an update."""
        key = int(number)
        waits = await self._desk.inbox.waits(key)
        if waits is None:
            return
        payload, chat = waits
        update = None
        try:
            update = Update.de_json(json.loads(payload or ""), self._application.bot)
            await self._process(update)
        except Later:
            raise
        except Closed:
            await self._desk.inbox.done(key)
        except Exception as error:
            _logger.exception("update_failed", update=key)
            if not await self._desk.inbox.failed(key, type(error).__name__[:32], MOST_FAULTS):
                raise Later("update_failed") from None
            await self._apologise(update)
        else:
            await self._desk.inbox.done(key)
        if chat is not None:
            await self._desk.admit(chat)

    async def brief(self, token: str) -> None:
        """Answer a request."""
        chat = None
        async with self._answering.setdefault(token, asyncio.Lock()):
            done = False
            while not done:  # what is added to a request meanwhile is worked on too
                async with self._desk.holding(token) as answer:
                    if answer is None:
                        break
                    chat = answer.place.chat
                    done = await self._ended(answer)
        if chat is not None:
            await self._desk.admit(chat)

    async def _ended(self, answer: Answer) -> bool:
        """Answer what is asked for. False when something else is asked for by now."""
        try:
            given_up = not await self._answered(answer)
        except Closed:
            given_up = False
        if given_up:
            await self._desk.answers.dead(answer.token)
        return given_up or await self._desk.answers.done(answer)

    async def _process(self, update: Update) -> None:
        chat, user = update.effective_chat, update.effective_user
        where = chat.id if chat and not update.guest_message else 0  # as a guest, the bot is nobody's in that chat
        if self._allowed and not self._allowed & {where, user.id if user else 0}:
            return
        if chat and chat.type == ChatType.PRIVATE:  # to a group that shut it up, the bot speaks again when asked
            await self._desk.chats.reopen(chat.id)
        await self._application.process_update(update)
        error = self._errors.pop(update.update_id, None)
        if error:
            raise error

    async def _apologise(self, update: Update | None) -> None:
        """Say once that nothing came of what somebody wrote to the bot alone."""
        metrics.FAILED.labels("update").inc()
        if update is None or update.effective_chat is None or update.effective_chat.type != ChatType.PRIVATE:
            return
        try:
            await self._desk.say(update, Shown(notice("error.internal", locale_of(update))))
        except Exception:
            _logger.exception("not_apologised", update=update.update_id)

    async def _note(self, update: object, context: Any) -> None:
        """python-telegram-bot keeps what a handler raises to itself, but for calling this."""
        if isinstance(update, Update):
            self._errors[update.update_id] = context.error

    async def _answered(self, answer: Answer) -> bool:
        """Show the answer, or why there is none. False when a fault of ours was in the way to the end."""
        request = unpack(answer.request or "")
        if answer.place.mode == "unasked":
            async with self._answering.setdefault(f"chat {answer.place.chat}", asyncio.Lock()):
                return await self._unasked(answer, request)
        locale = answer.place.locale
        if answer.message is None:
            answer = await self._desk.replies.open(answer, Shown(await self._progress(answer, request)))
            metrics.lasted("placeholder", self._desk.clock() - answer.created)
        wait = answer.ready - self._desk.clock()
        if wait > 0:
            raise Later("more_may_come", wait)
        well = True
        working = asyncio.create_task(self._desk.replies.working(answer))
        try:
            shown = await self._made(answer, request)
        except BotError as error:
            well = not isinstance(error, (Internal, Busy))
            _logger.info("not_briefed", code=error.code, cause=type(error.__cause__).__name__)
            if not well and await self._desk.answers.failed(answer.token, error.code) < MOST_FAULTS:
                raise Later(error.code) from None
            metrics.FAILED.labels(error.code).inc()
            shown = Shown(notice(f"error.{error.message}", locale))
        else:
            metrics.ANSWERED.inc()
        finally:
            working.cancel()
        try:
            with metrics.stage("show"):
                await self._desk.replies.show(answer, shown)
        except BadRequest:
            _logger.exception("answer_refused", form=request.__class__.__name__)
            well = False
            await self._desk.replies.show(answer, Shown(notice("error.internal", locale)))
        metrics.lasted("all", self._desk.clock() - answer.created)
        return well

    async def _progress(self, answer: Answer, request: Request) -> str:
        """What the placeholder says: that it is read, or that it is kept while much else is."""
        if await self._desk.answers.backlog() > BUSY:
            return notice("progress.busy", answer.place.locale)
        return _progress(request, answer.place.locale)

    async def _unasked(self, answer: Answer, request: Request) -> bool:
        """Answer a link that nobody asked about, if the chat still wants that; of what goes wrong nothing is seen."""
        chat, now = answer.place.chat, self._desk.clock()
        settings = await self._desk.chats.settings(chat)
        if not (isinstance(request, Link) and settings.automatic) or is_quiet(settings, now):
            return True
        many = await self._desk.answers.unasked(chat, day_of(settings, now)) >= settings.daily
        if many or await self._desk.chats.is_closed(chat):
            return True
        try:
            key = await self._desk.service.read(request, str(chat))
            article = await self._desk.cache.article(key)
            if article is None or await self._desk.answers.was_shown(answer, key, now - _AGAIN):
                return True
            check(article.text)
            brief = await self._desk.service.brief(key, settings.length)
            if brief is None or (settings.languages and _primary(brief.detection.code) not in settings.languages):
                return True
            await self._desk.answers.read(answer.token, key)
            shown = await seen(self._desk, replace(answer, article=key), first(answer))
        except BotError as error:
            _logger.info("not_briefed", code=error.code, cause=type(error.__cause__).__name__)
            if error.retry and await self._desk.answers.failed(answer.token, error.code) < MOST_FAULTS:
                raise Later(error.code) from None
            return True
        if shown and answer.message is None:
            await self._desk.replies.open(answer, shown, strict=True)
        elif shown:
            await self._desk.replies.show(answer, shown)
        return True

    async def _made(self, answer: Answer, request: Request) -> Shown:
        try:
            if isinstance(request, (Digest, CatchUp)):
                return await self._told(answer.place, request)
            with metrics.stage("read"):
                key = await self._desk.service.read(request, str(answer.place.chat))
            shown = await seen(self._desk, replace(answer, article=key), first(answer))
        except (BotError, Later):
            raise
        except Exception as error:
            _logger.exception("brief_failed")
            raise Internal from error
        if shown is None:  # what was asked for long ago is kept no more
            raise Internal
        await self._desk.answers.read(answer.token, key)
        return shown

    async def _told(self, place: Place, request: Digest | CatchUp) -> Shown:
        """What a chat shared, or what was said in it."""
        digests, locale = self._desk.digests, place.locale
        if isinstance(request, CatchUp):
            said = await digests.catch_up(place.chat, place.topic, request.seconds, request.count)
            return Shown(catch_up(said, place.chat, locale) if said else notice("catchup.empty", locale))
        stories = await digests.digest(place.chat, request.topic, request.since, locale)
        if not stories:
            return Shown(notice("digest.empty", locale))
        await digests.made(place.chat, request.topic)
        return Shown(digest(stories, locale, request.seconds))


def _primary(code: str | None) -> str:
    return (code or "").partition("-")[0]


def _progress(request: Request, locale: str | None) -> str:
    if isinstance(request, Link):
        return notice("progress.reading", locale, site=shown_host(request.url))
    return notice("progress.working", locale)
