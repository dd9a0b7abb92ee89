"""The use cases, as values: a request becomes a kept article, a kept article a brief."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final
from weakref import WeakValueDictionary

from bot import metrics
from bot.errors import BotError, EmptyPage, NoArticle, RefusedBySite, TooLong, TooShort
from bot.reader import directives, extract, is_private_link, read_file
from bot.store.cache import BRIEFLY, LIFE, Cache
from bot.text.models import MAXIMUM_LENGTH, Article, Brief, Options
from bot.work.request import MINIMUM_WORDS, File, Link, Readable, Text, has_letters, words

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.reader import Page
    from bot.store.database import Database
    from bot.work.pool import Pool

EXTRACTION: Final = 20.0
"""Seconds of work for a page or a file."""

BRIEFING: Final = 30.0
"""Seconds of work for a brief."""


class Service:
    """What the bot can do. `download` gets a file of Telegram's by its id; `fetch` a page, in turn at its site."""

    def __init__(
        self,
        database: Database,
        cache: Cache,
        pool: Pool,
        fetch: Callable[..., Awaitable[Page]],
        download: Callable[[str], Awaitable[bytes]],
    ) -> None:
        self._database, self._cache, self._pool = database, cache, pool
        self._fetch, self._download = fetch, download
        self._reading: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._turns: WeakValueDictionary[tuple[str, str], asyncio.Lock] = WeakValueDictionary()

    async def read(self, request: Readable, owner: str) -> str:
        """Read what is asked for and keep it. Gives its key. `owner`, a chat, tells apart what must not serve others.

        Raises BotError.
        """
        match request:
            case Text(key):
                return key
            case Link(url):
                asked, own = key_of("link", url), key_of("own link", owner, url)
                async with self._reading.setdefault(own if is_private_link(url) else asked, asyncio.Lock()):
                    return await self._cache.linked((asked, own)) or await self._page(url, owner)
            case File(file, name, likely):
                data = await self._download(file)
                article = await self._pool.run(read_file, EXTRACTION, name, data)
                check(article.text)
                language = article.language or likely
                key = key_of("file", language or "", name, article.text)
                return await self._keep(key, replace(article, site=name or None, language=language))

    async def brief(self, key: str, sentences: int) -> Brief | None:
        """The brief of a kept article; None when it is kept no more. Raises BotError."""
        kept = await self._cache.brief(key, sentences)
        if not isinstance(kept, Article):
            return kept
        with metrics.stage("brief"):
            made = await self._pool.run(_make_brief, BRIEFING, kept, Options(sentences=sentences))
        if not made.summary:
            raise NoArticle if kept.excerpt is None else RefusedBySite
        await self._cache.put_brief(key, sentences, made)
        return made

    async def _page(self, url: str, owner: str) -> str:
        """Read a page and keep its article under the address it was fetched from; for its chat alone, where it must."""
        try:
            page = await self._fetch(url, turn=partial(self._turn, owner))
        except BotError as error:
            metrics.FETCHES.labels(error.code).inc()
            raise
        metrics.FETCHES.labels("page").inc()
        kept = directives(page).archive
        if kept and not is_private_link(url) and not is_private_link(page.url):
            link, key = key_of("link", url), key_of("page", page.url)
            article = await self._cache.article(key)
        else:
            link, key = key_of("own link", owner, url), key_of("own page", owner, page.url)
            article = None
        if article is None:
            article = await self._pool.run(extract, EXTRACTION, page)
            if not has_letters(article.text):
                raise EmptyPage
            await self._keep(key, article, LIFE if kept else BRIEFLY)
        async with self._database.write() as writing:
            await self._cache.put_link(writing, link, key)
        return key

    def _turn(self, owner: str, site: str) -> asyncio.Lock:
        """What is held during a request: a chat asks a site for one thing at a time."""
        return self._turns.setdefault((owner, site), asyncio.Lock())

    async def _keep(self, key: str, article: Article, life: float = LIFE) -> str:
        async with self._database.write() as writing:
            await self._cache.put_article(writing, key, article, life)
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
