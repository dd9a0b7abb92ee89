"""The use cases, as values: a request becomes a kept article, a kept article a brief."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Final
from weakref import WeakValueDictionary

from bot.errors import EmptyPage, NoArticle, TooLong, TooShort
from bot.reader import directives, extract, fetch, is_private_link, read_file
from bot.text.models import MAXIMUM_LENGTH, Article, Brief, Options
from bot.work.request import MINIMUM_WORDS, File, Link, Request, Text, has_letters, words

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.reader import Policy
    from bot.store.cache import Cache
    from bot.store.database import Database
    from bot.work.pool import Pool

FRESH: Final = 3600.0
"""Seconds for which a page that was read serves others who send its link."""

EXTRACTION: Final = 20.0
"""Seconds of work for a page or a file."""

BRIEFING: Final = 30.0
"""Seconds of work for a brief."""


class Service:
    """What the bot can do. `download` gets a file of Telegram's by its id."""

    def __init__(
        self,
        database: Database,
        cache: Cache,
        pool: Pool,
        policy: Policy,
        download: Callable[[str], Awaitable[bytes]],
    ) -> None:
        self._database, self._cache, self._pool = database, cache, pool
        self._policy, self._download = policy, download
        self._reading: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def read(self, request: Request, owner: str) -> str:
        """Read what is asked for and keep it. Gives its key. `owner` tells apart what must not serve others.

        Raises BotError.
        """
        match request:
            case Text(key):
                return key
            case Link(url):
                key = key_of("link", url)
                async with self._reading.setdefault(key, asyncio.Lock()):
                    if await self._cache.article(key, FRESH):
                        return key
                    return await self._page(url, key, owner)
            case File(file, name):
                data = await self._download(file)
                article = await self._pool.run(read_file, EXTRACTION, name, data)
                check(article.text)
                return await self._keep(key_of("file", name, article.text), replace(article, site=name or None))

    async def brief(self, key: str, sentences: int) -> Brief | None:
        """The brief of a kept article; None when it is kept no more. Raises BotError."""
        made = await self._cache.brief(key, sentences)
        if made:
            return made
        article = await self._cache.article(key)
        if article is None:
            return None
        made = await self._pool.run(_make_brief, BRIEFING, article, Options(sentences=sentences))
        if not made.summary:
            raise NoArticle
        await self._cache.put_brief(key, sentences, made)
        return made

    async def _page(self, url: str, key: str, owner: str) -> str:
        page = await fetch(url, self._policy)
        article = await self._pool.run(extract, EXTRACTION, page)
        if not has_letters(article.text):
            raise EmptyPage
        if is_private_link(url) or not directives(page).archive:
            key = key_of("link", owner, url)
        return await self._keep(key, article)

    async def _keep(self, key: str, article: Article) -> str:
        async with self._database.write() as writing:
            await self._cache.put_article(writing, key, article)
        return key


def key_of(*parts: str) -> str:
    """The key under which an article is kept: what it was made from cannot be read from it."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def check(text: str) -> None:
    """Raises NoArticle, TooShort or TooLong for a text that was sent and is no article."""
    if not has_letters(text):
        raise NoArticle
    if len(text) > MAXIMUM_LENGTH:
        raise TooLong
    if words(text[:MAXIMUM_LENGTH]) < MINIMUM_WORDS:
        raise TooShort


def _make_brief(article: Article, options: Options) -> Brief:
    """The core's, which only a worker process loads: it is 80 MB with what it stands on."""
    from bot.text import make_brief  # noqa: PLC0415

    return make_brief(article, options)
