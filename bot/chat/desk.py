"""What the handlers of updates have at hand: to say something, and to hand in what is asked for."""

from __future__ import annotations

import asyncio
import contextlib
import math
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from telegram import Message
from telegram.constants import ChatType

from bot import metrics
from bot.chat.intake import SPLIT_FROM, SPLIT_WITHIN, Pasted, joined, may_go_on
from bot.chat.render import notice
from bot.chat.reply import Closed, Shown, Unsure
from bot.locales import supported
from bot.store.answer import NO_PART, Part, Place, hash_of
from bot.store.schema import WAITING
from bot.text.models import Article
from bot.work.limits import ADMITTED
from bot.work.queue import Later
from bot.work.request import File, Text, pack, unpack
from bot.work.service import key_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence

    from telegram import Update, User

    from bot.chat.groups import Admins
    from bot.chat.inbox_queue import Incoming
    from bot.chat.reply import Replies
    from bot.store.answer import Answer
    from bot.store.answers import Answers
    from bot.store.cache import Cache
    from bot.store.chats import Chats
    from bot.store.database import Database, Writing
    from bot.store.inbox import Inbox
    from bot.store.shared import Sharing
    from bot.work.digest import Digests
    from bot.work.limits import Fairness
    from bot.work.queue import Queue
    from bot.work.request import Request
    from bot.work.service import Service

BRIEF: Final = "brief"
"""The kind of job that answers a request."""

UPDATE: Final = "update"
"""The kind of job that handles an update."""

_PATIENCE: Final = 3.0
"""Seconds for which a text waits for what came before it, which it may go on with."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The parts that handlers work with. All they do may be done twice for one update, with the same outcome."""

    database: Database
    inbox: Inbox
    answers: Answers
    cache: Cache
    chats: Chats
    queue: Queue
    service: Service
    digests: Digests
    sharing: Sharing
    replies: Replies
    admins: Admins
    fairness: Fairness
    clock: Callable[[], float]
    contact: str | None = None

    async def accept(self, came: Incoming) -> None:
        """Store an update and its job, which waits while its chat has enough in hand."""
        async with self.database.write() as writing:
            if not await self.inbox.add(writing, came.number, came.chat, came.payload, urgent=came.urgent):
                return
            if came.chat is None:
                await self.queue.put(writing, UPDATE, str(came.number), urgency=1)
            else:
                await self._admit(writing, came.chat)
        metrics.UPDATES.inc()

    async def admit(self, chat: int) -> None:
        """Something of a chat is done: admit what comes next."""
        if self.database.is_sqlite and not await self.inbox.holds(chat):
            return  # one writer: nothing can have come between
        async with self.database.write() as writing:
            await self._admit(writing, chat)

    async def _admit(self, writing: Writing, chat: int) -> None:
        for number, urgent in await self.inbox.admit(writing, chat, ADMITTED):
            await self.queue.put(writing, UPDATE, str(number), urgency=2 if urgent else 1)

    async def resume(self, before: float = math.inf) -> int:
        """Put the jobs in again of all that waits and came before a time; those that are there are so once."""
        for chat in await self.inbox.holding():
            await self.admit(chat)
        updates, requests = await self.inbox.waiting(before), await self.answers.waiting(before)
        if updates or requests:
            async with self.database.write() as writing:
                for number in updates:
                    await self.queue.put(writing, UPDATE, str(number), urgency=1)
                for token, revision in requests:
                    await self.queue.put(writing, BRIEF, token, str(revision))
        return len(updates) + len(requests)

    async def say(self, update: Update, shown: Shown | Callable[[str], Shown], *, prompt: int | None = None) -> None:
        """Send words of the bot's own to where an update came from, once. Buttons want the answer's token."""
        place = await self._place(update, prompt)
        await self.chats.reopen(place.chat)
        async with self.database.write() as writing:
            answer = await self.answers.add(writing, (update.update_id, 0), place, None)
        async with self.holding(answer.token) as mine:
            if mine is not None:
                with contextlib.suppress(Closed):
                    await self.replies.open(mine, shown(mine.token) if callable(shown) else shown)
                await self.answers.done(mine)

    @asynccontextmanager
    async def holding(self, token: str) -> AsyncIterator[Answer | None]:
        """An answer that waits, to work on, as no other process does; None when it does not wait.

        Raises Later when another process has it.
        """
        answer = await self.answers.claim(token)
        if isinstance(answer, float):
            raise Later("leased", answer)
        if answer is None or answer.state != WAITING:
            yield None
            return
        try:
            yield answer
        except (Later, asyncio.CancelledError) as error:
            unsure = answer.unsure or not isinstance(error, Later) or isinstance(error, Unsure)
            await self.answers.release(token, unsure=unsure)
            raise

    async def ask(  # noqa: PLR0913  # the last three are seldom given
        self,
        update: Update,
        message: Message | None,
        wanted: Sequence[Pasted | Request],
        *,
        first: int = 0,
        unasked: bool = False,
        sharer: int | None = None,
    ) -> None:
        """Hand in what a message asks for: one answer each, numbered from `first`."""
        place = await self._place(update, message.message_id if message else None)
        place = replace(place, mode="unasked" if unasked else "asked", sharer=sharer)
        likely = await self.likely(place.chat, update.effective_user)
        if not unasked:
            await self.chats.reopen(place.chat)
        async with self.database.write() as writing:
            for ordinal, one in enumerate(wanted, first):
                request = await self.kept(writing, one, likely)
                part = NO_PART
                if isinstance(one, Pasted) and message and message.chat.type == ChatType.PRIVATE:
                    part = self._part(update, message, one.text)
                answer = await self.answers.add(writing, (update.update_id, ordinal), place, pack(request), part)
                await self.queue.put(writing, BRIEF, answer.token, str(answer.revision))

    async def ask_again(self, update: Update, message: Message, wanted: Sequence[Pasted | Request]) -> None:
        """A message was edited: what it asks for now is shown in the answers to what it asked for before."""
        before = await self.answers.to(message.chat.id, message.message_id)
        likely = await self.likely(message.chat.id, update.effective_user)
        async with self.database.write() as writing:
            for answer, one in zip(before, wanted, strict=False):
                request = pack(await self.kept(writing, one, likely))
                part = replace(NO_PART, last=update.update_id)
                if hash_of(request) != answer.asked and await self.answers.extend(writing, answer, request, part):
                    await self.queue.put(writing, BRIEF, answer.token, str(answer.revision + 1))
        if len(wanted) > len(before) and not any(answer.place.mode == "unasked" for answer in before):
            await self.ask(update, message, wanted[len(before) :], first=len(before))

    async def may(self, update: Update, what: str) -> bool:
        """Whether a chat may ask for a `digest` or a `catchup` now; it is told when not.

        An update that is handled again was let through, or refused, before: then it is refused again, which says
        nothing twice.
        """
        chat = update.effective_chat
        refused = await self.answers.was_own_words(update.update_id)
        if chat is None or refused is False or (refused is None and await self.fairness.may(what, chat.id)):
            return True
        await self.say(update, Shown(notice("asked.often", await self.locale(update))))
        return False

    async def kept(self, writing: Writing, one: Pasted | Request, likely: str | None) -> Request:
        """What is asked for as a request: a text is kept beside it; it and a file are `likely` in a language.

        Not so a link: its page is kept for all chats, and most pages name their language.
        """
        if isinstance(one, Pasted):
            return await self._kept(writing, one.text, likely)
        return replace(one, language=likely) if isinstance(one, File) else one

    async def likely(self, chat: int, user: User | None) -> str | None:
        """The language that what somebody sends is likely in: the chat's, if it has chosen one, or their own."""
        chosen = (await self.chats.settings(chat)).locale
        return chosen or (user.language_code if user else None)

    async def locale(self, update: Update) -> str:
        """The language to speak to whom an update comes from: what the chat has chosen, or their own."""
        chat = update.effective_chat
        chosen = (await self.chats.settings(chat.id)).locale if chat else None
        return supported(chosen) if chosen else locale_of(update)

    async def is_admin(self, update: Update) -> bool:
        """Whether an update comes from somebody who runs its chat."""
        chat, message = update.effective_chat, update.message
        if chat is None:
            return False
        return await self.admins.is_admin(chat, update.effective_user, message.sender_chat if message else None)

    async def moved(self, chat: int, to: int) -> None:
        """A group has become a supergroup of another number."""
        await self.chats.move(chat, to)
        await self.answers.move(chat, to)
        await self.sharing.forget(chat)  # its links lead into a chat that is no more

    async def forget(self, chat: int, person: int | None = None) -> None:
        """Delete all that is kept of a chat; or of one person in it."""
        await self.cache.drop(await self.answers.forget(chat, person))
        await self.sharing.forget(chat, person)
        if person is None:
            await self.chats.forget(chat)

    async def goes_on(self, update: Update, message: Message) -> bool:
        """Whether a text is the next part of a paste; then it is added, and the answer to that is made anew."""
        await self.in_turn(update)
        sent = message.date.timestamp()
        place = await self._place(update, message.message_id)
        before = await self.answers.open_paste(place, sent, longer_than=SPLIT_FROM, within=SPLIT_WITHIN)
        if before is None or before.update == update.update_id:
            return False
        return before.last == update.update_id or await self._added(before, update, message)

    async def _added(self, before: Answer, update: Update, message: Message) -> bool:
        asked = unpack(before.request) if before.request else None
        article = await self.cache.article(asked.article) if isinstance(asked, Text) else None
        if article is None or message.text is None:
            return False
        async with self.database.write() as writing:
            request = await self._kept(writing, joined(article.text, message.text), article.language)
            part = self._part(update, message, message.text)
            if await self.answers.extend(writing, before, pack(request), part):
                await self.queue.put(writing, BRIEF, before.token, str(before.revision + 1))
                return True
        return await self.goes_on(update, message)  # it has grown meanwhile

    async def _kept(self, writing: Writing, text: str, likely: str | None) -> Text:
        key = key_of("text", likely or "", text)
        await self.cache.put_article(writing, key, Article(text, language=likely))
        return Text(key)

    async def _place(self, update: Update, prompt: int | None) -> Place:
        chat, user, message = update.effective_chat, update.effective_user, update.effective_message
        if chat is None:
            raise ValueError("an update from no chat")
        topic = message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None
        after = message.message_id if message else None
        return Place(chat.id, prompt, topic, user.id if user else None, await self.locale(update), after=after)

    def _part(self, update: Update, message: Message, text: str) -> Part:
        ready = self.clock() + SPLIT_WITHIN if may_go_on(text) else 0.0
        return Part(len(text), message.date.timestamp(), ready, update.update_id)

    async def in_turn(self, update: Update) -> None:
        """Wait until what the chat sent before is handled; not for ever, for that may have failed."""
        if update.effective_chat is None:
            return
        until = self.clock() + _PATIENCE
        while self.clock() < until and not await self.inbox.is_first(update.update_id, update.effective_chat.id):  # noqa: ASYNC110
            await asyncio.sleep(0.05)  # another process may be the one that handles it


def locale_of(update: Update) -> str:
    """The language to speak to whom an update comes from."""
    return supported(update.effective_user.language_code if update.effective_user else None)
