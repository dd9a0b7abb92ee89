"""Digests and catch-ups, as values: what a chat shared becomes stories, what was said in it its key messages."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final

from bot.store.shared import Shared

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from bot.store.cache import Cache
    from bot.store.shared import Sharing
    from bot.text.models import Article, Brief, Remark
    from bot.work.pool import Pool

DAY: Final = 24 * 3600.0

SHARING: Final = 20.0
"""Seconds of work to take an article down for digests, and to find the stories of one."""

REMARKS: Final = 12
"""Messages that a catch-up shows."""


@dataclass(frozen=True, slots=True)
class Story:
    """The reports of one story: first the one to show, then the others as they were shared."""

    reports: tuple[Shared, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """The message that brought an article."""

    chat: int
    message: int
    topic: int | None
    sender: int | None
    created: float
    name: str | None = None


class Digests:
    """What can be done with what a chat shares and says."""

    def __init__(self, sharing: Sharing, cache: Cache, pool: Pool, clock: Callable[[], float]) -> None:
        self._sharing, self._cache, self._pool, self._clock = sharing, cache, pool, clock

    async def keep(self, key: str, source: Source) -> None:
        """Take a kept article down as shared. One that its site wants forgotten is left out. Raises BotError."""
        article = await self._cache.article(key)
        if article is None or article.url is None or not await self._cache.lasts(key):
            return
        brief, gist = await self._pool.run(_entry, SHARING, article)
        if brief.summary:
            await self._sharing.add(key, Shared(brief, gist, **asdict(source)))

    async def since(self, chat: int, topic: int | None, seconds: float | None) -> float:
        """From when on a digest tells: `seconds` ago; None: from the last digest, or for a day when there was none."""
        last = await self._sharing.digested(chat, topic) if seconds is None else None
        return last or self._clock() - (seconds or DAY)

    async def digest(self, chat: int, topic: int | None, since: float, locale: str | None) -> list[Story]:
        """The stories shared in a chat or topic after a moment. Raises BotError.

        Those in the reader's language come first, then those of the most reports, then the newest.
        """
        entries = await self._sharing.since(chat, topic, since)
        once = list({entry.brief.article.url: entry for entry in reversed(entries)}.values())[::-1]
        if not once:
            return []
        found = await self._pool.run(_stories, SHARING, [entry.gist for entry in once])
        told = [Story(_ordered([once[number] for number in numbers], locale)) for numbers in found]
        return sorted(told, key=lambda story: _rank(story, locale))

    async def made(self, chat: int, topic: int | None) -> None:
        """A digest was shown: the next one without a period begins here."""
        await self._sharing.note_digest(chat, topic, self._clock())

    async def catch_up(self, chat: int, topic: int | None, seconds: float | None, count: int | None) -> list[Remark]:
        """The key messages of the last `seconds`, or of the last `count` messages. Raises BotError."""
        since = self._clock() - seconds if seconds is not None else 0.0
        said = await self._sharing.heard(chat, topic, since, count)
        return list(await self._pool.run(_key_remarks, SHARING, said)) if said else []


def _language(one: Shared) -> str:
    return (one.brief.detection.code or "").partition("-")[0]


def _own(locale: str | None) -> str:
    return (locale or "").replace("_", "-").partition("-")[0]


def _ordered(reports: Sequence[Shared], locale: str | None) -> tuple[Shared, ...]:
    """The report to show first: in the reader's language if there is one, that with the most quotes, the earliest."""
    best = min(
        reports, key=lambda one: (_language(one) != _own(locale), -len(one.brief.quotes), one.created, one.message)
    )
    return (best, *(one for one in reports if one is not best))


def _rank(story: Story, locale: str | None) -> tuple[bool, str, int, float]:
    first = story.reports[0]
    language = _language(first)
    return language != _own(locale), language, -len(story.reports), -max(one.created for one in story.reports)


def _entry(article: Article) -> tuple[Brief, dict[str, Any]]:
    from bot.text import Options, make_brief  # noqa: PLC0415  # only workers load the core
    from bot.text.clipping import clip  # noqa: PLC0415
    from bot.text.stories import gist  # noqa: PLC0415

    brief = make_brief(article, Options(sentences=1))
    own = gist(brief)
    return clip(brief), {
        name: sorted(value) if isinstance(value, frozenset) else value for name, value in asdict(own).items()
    }


def _stories(gists: Sequence[dict[str, Any]]) -> tuple[tuple[int, ...], ...]:
    from bot.text.stories import Gist, stories  # noqa: PLC0415

    return stories(
        [
            Gist(
                one["language"],
                tuple((term, weight) for term, weight in one["terms"]),
                frozenset(one["names"]),
                frozenset(one["numbers"]),
                one.get("link"),
                frozenset(one.get("alternates", ())),
                frozenset(one.get("pairs", ())),
                frozenset(one.get("words", ())),
            )
            for one in gists
        ]
    )


def _key_remarks(said: Sequence[Remark]) -> tuple[Remark, ...]:
    from bot.text.talk import key_remarks  # noqa: PLC0415

    return key_remarks(said, REMARKS)
