"""Articles and briefs, kept for a day so that buttons work, and so that the same page is read once.

An article stands under the address that was fetched last, and nothing that a page says of itself changes that: `links`
only notes where what was asked for has led.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import BindParameter, bindparam, delete, select

from bot.store.schema import articles, briefs, links
from bot.text.models import Article, Brief, Detection, Mention, Quote, Sentence, Speaker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.store.database import Database, Writing

LIFE: Final = 24 * 3600.0
"""Seconds for which texts are kept."""

BRIEFLY: Final = 3600.0
"""The same for a page whose site wants no copy of it kept: the buttons below an answer work for that long."""


# Statements that every brief needs are put together once: that takes longer than to run them.
_KEY: Final[BindParameter[str]] = bindparam("one")
_NOW: Final[BindParameter[float]] = bindparam("now")
_BODY: Final = select(articles.c.body).where(articles.c.key == _KEY, articles.c.expires > _NOW)
_BOTH: Final = (
    select(articles.c.body, briefs.c.body.label("brief"))
    .outerjoin(briefs, (briefs.c.article == articles.c.key) & (briefs.c.sentences == bindparam("length")))
    .where(articles.c.key == _KEY, articles.c.expires > _NOW)
)
_DROP_BRIEFS: Final = delete(briefs).where(briefs.c.article == _KEY)
_BRIEF: Final = select(
    articles.c.key,
    bindparam("length", type_=briefs.c.sentences.type),
    bindparam("words", type_=briefs.c.body.type),
).where(articles.c.key == _KEY)


class Cache:
    """The tables of articles and briefs."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database, self._clock = database, clock
        put = database.insert(articles)
        new = {name: put.excluded[name] for name in ("body", "expires")}
        self._put_article = put.on_conflict_do_update(index_elements=["key"], set_=new)
        columns = ["article", "sentences", "body"]
        self._put_brief = database.insert(briefs).from_select(columns, _BRIEF).on_conflict_do_nothing()

    async def put_article(self, writing: Writing, key: str, article: Article, life: float = LIFE) -> None:
        """Keep an article for so many seconds under a key. What stood there, and its briefs, is gone."""
        await writing.connection.execute(_DROP_BRIEFS, {"one": key})
        row = {"key": key, "body": packed(asdict(article)), "expires": self._clock() + life}
        await writing.connection.execute(self._put_article, row)

    async def put_link(self, writing: Writing, link: str, key: str) -> None:
        """Note that a link has led to the article of a key."""
        await writing.connection.execute(
            self._database.insert(links)
            .values(key=link, article=key)
            .on_conflict_do_update(index_elements=["key"], set_={"article": key})
        )

    async def linked(self, names: Sequence[str]) -> str | None:
        """The key of the kept article that one of these links has led to."""
        async with self._database.read() as connection:
            found: str | None = await connection.scalar(
                select(articles.c.key)
                .join(links, links.c.article == articles.c.key)
                .where(links.c.key.in_(names), articles.c.expires > self._clock())
                .limit(1)
            )
        return found

    async def article(self, key: str) -> Article | None:
        """The article of a key, while it is kept."""
        async with self._database.read() as connection:
            body = await connection.scalar(_BODY, {"one": key, "now": self._clock()})
        return unpacked_article(json.loads(body)) if body else None

    async def lasts(self, key: str) -> bool:
        """Whether an article may be kept: what its site wants forgotten is here for a short while only."""
        async with self._database.read() as connection:
            expires = await connection.scalar(select(articles.c.expires).where(articles.c.key == key))
        return expires is not None and expires > self._clock() + BRIEFLY

    async def put_brief(self, key: str, sentences: int, brief: Brief) -> None:
        """Keep the brief of a kept article; nothing happens when that is gone."""
        row = {"one": key, "length": sentences, "words": packed(packed_brief(brief))}
        async with self._database.write() as writing:
            await writing.connection.execute(self._put_brief, row)

    async def brief(self, key: str, sentences: int) -> Brief | Article | None:
        """The brief of that length, if it was made before; else the article, while it is kept."""
        wanted = {"one": key, "length": sentences, "now": self._clock()}
        async with self._database.read() as connection:
            found = (await connection.execute(_BOTH, wanted)).first()
        if found is None:
            return None
        article = unpacked_article(json.loads(found.body))
        return unpacked_brief(article, json.loads(found.brief)) if found.brief else article

    async def drop(self, keys: Sequence[str]) -> None:
        """Delete articles and their briefs."""
        async with self._database.write() as writing:
            await writing.connection.execute(delete(articles).where(articles.c.key.in_(keys)))

    async def prune(self) -> None:
        """Delete what has expired."""
        async with self._database.write() as writing:
            await writing.connection.execute(delete(articles).where(articles.c.expires <= self._clock()))


def packed(fields: dict[str, Any]) -> str:
    """JSON in ASCII: it holds any text, also one with half a surrogate pair or a NUL, which databases refuse."""
    return json.dumps(fields, separators=(",", ":"))


def unpacked_article(fields: dict[str, Any]) -> Article:
    """The article that `asdict` gave the fields of; one of an earlier version may lack some."""
    return Article(**(fields | {"alternates": tuple(fields.get("alternates", ()))}))


def packed_brief(brief: Brief) -> dict[str, Any]:
    """A brief without its article: what its offsets say is not written twice."""
    return {
        "detection": asdict(brief.detection),
        "form": brief.form,
        "opening": _place(brief.opening) if brief.opening else None,
        "summary": [_place(one) for one in brief.summary],
        "quotes": [{name: value for name, value in asdict(one).items() if name != "text"} for one in brief.quotes],
    }


def unpacked_brief(article: Article, fields: dict[str, Any]) -> Brief:
    """The brief of an article that `packed_brief` gave the fields of."""
    text = article.text
    return Brief(
        article=article,
        detection=Detection(**fields["detection"]),
        summary=tuple(_sentence(text, one) for one in fields["summary"]),
        quotes=tuple(_quote(text, one) for one in fields["quotes"]),
        opening=_sentence(text, fields["opening"]) if fields["opening"] else None,
        form=fields["form"],
    )


def _place(sentence: Sentence) -> tuple[int, int, int]:
    return sentence.start, sentence.end, sentence.paragraph


def _sentence(text: str, place: tuple[int, int, int]) -> Sentence:
    start, end, paragraph = place
    return Sentence(text[start:end], start, end, paragraph)


def _quote(text: str, fields: dict[str, Any]) -> Quote:
    values = {
        **fields,
        "text": text[fields["start"] : fields["end"]],
        "context": tuple(fields["context"]),
        "speakers": tuple(Speaker(**one) for one in fields["speakers"]),
        "mention": Mention(**fields["mention"]) if fields["mention"] else None,
    }
    return Quote(**values)
