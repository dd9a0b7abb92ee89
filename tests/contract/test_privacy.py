"""What `/privacy` says is what the tables hold: every column has its time, and that time is kept."""

from __future__ import annotations

from sqlalchemy import func, insert, select

from bot.locales import translate
from bot.store.answer import Place
from bot.store.answers import Answers
from bot.store.cache import Cache
from bot.store.inbox import Inbox
from bot.store.limits import Limits
from bot.store.schema import metadata
from bot.store.shared import Sharing
from bot.text.models import Article
from tests.clock import Clock

HOUR = 3600.0

CLAIMED = {
    "24 hours": {
        "articles": {"key", "body", "expires"},
        "briefs": {"article", "sentences", "body"},
        "links": {"key", "article"},
    },
    "48 hours": {
        "updates": {"id", "chat", "state", "payload", "faults", "fault", "received", "admitted", "urgent"},
        "answers": {
            *("token", "update", "ordinal", "state", "revision", "chat", "topic", "sender", "prompt", "locale"),
            *("message", "request", "article", "tail", "sent", "last", "ready", "faults", "fault", "created"),
            *("mode", "sharer", "inline", "asked", "after", "holder", "leased", "unsure", "former", "shown"),
        },
        "remarks": {"chat", "message", "topic", "sender", "name", "text", "reply_to", "created"},
    },
    "8 days": {
        "shared": {"chat", "message", "article", "topic", "sender", "entry", "created"},
        "digests": {"chat", "topic", "made"},
    },
    "until it is changed or forgotten": {"chats": {"id", "closed", "settings"}},
}

OF_NOBODY = {"runs": {"name", "due"}, "limits": {"scope", "free"}}
"""Regular jobs; and for minutes, which chats have to be left alone."""


def test_every_column_is_accounted_for() -> None:
    claimed = {name: columns for tables in CLAIMED.values() for name, columns in tables.items()} | OF_NOBODY
    assert claimed == {table.name: set(table.columns.keys()) for table in metadata.sorted_tables}


def test_every_time_is_said() -> None:
    said = translate("privacy")
    assert all(time in said for time in CLAIMED)


async def test_every_time_is_kept(database, tmp_path) -> None:
    clock = Clock()
    begun = clock.now
    inbox, answers, cache = Inbox(database, clock), Answers(database, clock), Cache(database, clock)
    sharing, limits = Sharing(database, clock), Limits(database, clock)
    async with database.write() as writing:
        for number in (1, 2):
            await inbox.add(writing, number, 70, "a message in full")
        answer = await answers.add(writing, (1, 0), Place(70, sender=7), "what was asked for")
        await cache.put_article(writing, "k", Article("The words of an article."))
        remark = {"chat": -5, "message": 1, "name": "Ada", "text": "what she wrote", "created": clock.now}
        await writing.connection.execute(insert(metadata.tables["remarks"]).values(remark))
        shared = {"chat": -5, "message": 1, "article": "k", "entry": "what was shared", "created": clock.now}
        await writing.connection.execute(insert(metadata.tables["shared"]).values(shared))
        await writing.connection.execute(insert(metadata.tables["limits"]).values(scope="chat:70", free=clock.now))
    await answers.done(answer)
    await inbox.done(1)
    await inbox.failed(2, "internal", 1)

    async def left(hours: float) -> set[str]:
        clock.now = begun + hours * HOUR
        await cache.prune()
        await sharing.prune()
        await inbox.prune(clock.now - 48 * HOUR)
        await answers.prune(clock.now - 48 * HOUR)
        await limits.prune()
        await database.tidy()
        files = b"".join(file.read_bytes() for file in tmp_path.iterdir())
        words = ("a message in full", "what was asked for", "words of an article", "what she wrote", "what was shared")
        return {each for each in words if each.encode() in files}

    assert await left(23.9) == {"a message in full", "words of an article", "what she wrote", "what was shared"}
    assert await left(24.1) == {"what she wrote", "what was shared"}
    assert await left(48.1) == {"what was shared"}
    assert await left(8 * 24 + 0.1) == set()
    async with database.read() as connection:
        for table in metadata.sorted_tables:
            assert await connection.scalar(select(func.count()).select_from(table)) == 0, table.name
