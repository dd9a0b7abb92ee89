"""The store: what is committed is there once, and what is deleted is gone."""

import stat
from collections.abc import AsyncIterator

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from bot.store.answer import NO_PART, Part, Place
from bot.store.answers import LEASE, Answers
from bot.store.cache import LIFE, Cache
from bot.store.chats import Chats
from bot.store.database import Database
from bot.store.inbox import Inbox
from bot.store.migrations import migrate
from bot.store.schema import metadata
from bot.text.models import Article, Brief, Detection, Mention, Quote, Sentence, Speaker


@pytest.fixture
async def database(tmp_path) -> AsyncIterator[Database]:
    database = Database(f"sqlite:///{tmp_path}/deep/news.db")
    await migrate(database)
    yield database
    await database.close()


async def test_migrations_make_the_schema_and_can_run_again(database) -> None:
    await migrate(database)
    async with database.read() as connection:
        difference = await connection.run_sync(
            lambda sync: compare_metadata(MigrationContext.configure(sync), metadata)
        )
    assert difference == []


async def test_only_the_owner_can_read_the_file(database, tmp_path) -> None:
    files = list((tmp_path / "deep").iterdir())
    assert files
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


async def test_an_update_is_taken_in_once(database, clock) -> None:
    inbox = Inbox(database, clock)
    for expected in (True, False):
        async with database.write() as writing:
            assert await inbox.add(writing, 7, 70, "{}") is expected
    assert list(await inbox.waiting()) == [7]
    await inbox.done(7)
    assert await inbox.waits(7) is None
    assert list(await inbox.waiting()) == []
    async with database.write() as writing:
        assert not await inbox.add(writing, 7, 70, "{}")


async def test_a_transaction_that_fails_leaves_nothing(database, clock) -> None:
    inbox, done = Inbox(database, clock), []

    async def after() -> None:
        done.append(True)

    async def fail() -> None:
        async with database.write() as writing:
            await inbox.add(writing, 7, 70, "{}")
            writing.afterwards.append(after)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert list(await inbox.waiting()) == []
    assert not done


async def test_an_update_that_fails_too_often_is_dead(database, clock) -> None:
    inbox = Inbox(database, clock)
    async with database.write() as writing:
        await inbox.add(writing, 7, 70, "secret")
    assert [await inbox.failed(7, "internal", 3) for _ in range(3)] == [False, False, True]
    assert await inbox.waits(7) is None


async def test_what_came_first_is_first_in_its_chat(database, clock) -> None:
    inbox = Inbox(database, clock)
    async with database.write() as writing:
        for number, chat in ((1, 70), (2, 70), (3, 80)):
            await inbox.add(writing, number, chat, "{}")
    assert [await inbox.is_first(*pair) for pair in ((1, 70), (2, 70), (3, 80))] == [True, False, True]
    await inbox.done(1)
    assert await inbox.is_first(2, 70)


async def test_old_updates_are_forgotten_but_not_those_that_wait(database, clock) -> None:
    inbox = Inbox(database, clock)
    async with database.write() as writing:
        for number in (1, 2):
            await inbox.add(writing, number, 70, "{}")
    await inbox.done(1)
    await inbox.prune(clock.now + 1)
    assert list(await inbox.waiting()) == [2]
    async with database.write() as writing:
        assert await inbox.add(writing, 1, 70, "{}")


async def answer(database, answers, number=1, chat=70, part=NO_PART):
    async with database.write() as writing:
        return await answers.add(writing, (number, 0), Place(chat, sender=chat), "{}", part)


async def test_an_answer_is_one_process_s_at_a_time(database, clock) -> None:
    mine, theirs = Answers(database, clock), Answers(database, clock)
    token = (await answer(database, mine)).token
    assert not (await mine.claim(token)).unsure
    assert await theirs.claim(token) == LEASE
    clock.now += LEASE / 2
    await mine.renew()
    clock.now += LEASE / 2 + 1
    assert await theirs.claim(token) == pytest.approx(LEASE / 2 - 1)
    await theirs.release(token, unsure=False)  # theirs to give back it is not
    await mine.release(token, unsure=False)
    assert not (await theirs.claim(token)).unsure
    clock.now += LEASE + 1
    assert (await mine.claim(token)).unsure
    assert not await theirs.opened(token, 55)
    assert await mine.opened(token, 55)
    await mine.inherit()
    assert (await theirs.claim(token)).message == 55


async def test_a_request_has_one_answer(database, clock) -> None:
    answers = Answers(database, clock)
    first = await answer(database, answers)
    assert not await answers.opened(first.token, 55)
    await answers.claim(first.token)
    assert await answers.opened(first.token, 55)
    again = await answer(database, answers)
    assert (again.token, again.message) == (first.token, 55)
    assert await answers.done(again)
    assert await answers.waiting() == []
    assert (await answers.get(first.token)).state == "done"


async def test_a_paste_goes_on_within_its_time(database, clock) -> None:
    answers = Answers(database, clock)
    first = await answer(database, answers, part=Part(4000, 100.0, 102.0))
    place = Place(70, sender=70)

    async def found(sent, where=place):
        return await answers.open_paste(where, sent, longer_than=3500, within=2)

    assert (await found(102.0)).token == first.token
    assert await found(102.5) is None
    assert await found(101.0, Place(70, sender=71)) is None
    async with database.write() as writing:
        assert await answers.extend(writing, first, "[2]", Part(300, 101.0, 103.0))
        assert not await answers.extend(writing, first, "[3]", Part(300, 101.0, 103.0))
    assert await found(102.0) is None
    assert not await answers.done(first)
    assert await answers.done(await answers.get(first.token))


async def test_forgetting_a_chat_spares_what_others_asked_for(database, clock) -> None:
    answers = Answers(database, clock)
    for number, chat, article in ((1, 70, "ours"), (2, 70, "both"), (3, 80, "both")):
        await answers.read((await answer(database, answers, number, chat)).token, article)
    assert await answers.forget(70) == ["ours"]
    assert len(await answers.waiting()) == 1


TEXT = "Ada Lind, the mayor, said: “It stays open.” \ud800\x00 It rained."


@pytest.fixture
def brief() -> Brief:
    quote = Quote(
        *(TEXT[28:41], 28, 41, "direct", (0, 43)),
        speakers=(Speaker("Ada Lind", "mayor"),),
        mention=Mention(TEXT[0:8], 0, 8),
        cue="said",
        confidence=0.9,
        key=True,
    )
    article = Article(TEXT, "Harbour", "https://example.org/a")
    return Brief(article, Detection("en", 0.99), (Sentence(TEXT[0:43], 0, 43),), (quote,), Sentence(TEXT[0:43], 0, 43))


async def keep(database, cache, brief) -> None:
    async with database.write() as writing:
        await cache.put_article(writing, "k", brief.article)
    await cache.put_brief("k", 3, brief)


async def test_a_brief_comes_back_as_it_was(database, clock, brief) -> None:
    cache = Cache(database, clock)
    await keep(database, cache, brief)
    assert await cache.brief("k", 3) == brief
    assert await cache.brief("k", 7) == brief.article
    async with database.write() as writing:
        await cache.put_article(writing, "k", Article("Another text."))
    assert await cache.brief("k", 3) == Article("Another text.")


async def test_texts_are_gone_after_a_day(database, clock, brief, tmp_path) -> None:
    cache = Cache(database, clock)
    await keep(database, cache, brief)
    clock.now += LIFE - 1
    assert await cache.article("k")
    clock.now += 1
    assert await cache.article("k") is None
    await cache.prune()
    await database.close()
    assert not any(b"stays open" in file.read_bytes() for file in (tmp_path / "deep").iterdir())


async def test_a_closed_chat_opens_when_somebody_writes(database) -> None:
    chats = Chats(database)
    await chats.close(5)
    await chats.close(5)
    assert await chats.is_closed(5)
    await chats.reopen(5)
    assert not await chats.is_closed(5)


@pytest.mark.parametrize(
    ("given", "driver", "query"),
    [
        ("sqlite:///news.db", "sqlite+pysqlite", ""),
        ("postgres://u:p@h/d?sslmode=require", "postgresql+asyncpg", ""),
        ("postgresql://u:p@h/d?application_name=x", "postgresql+asyncpg", "application_name=x"),
    ],
)
def test_drivers_are_ours_to_add(given, driver, query, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    url = Database(given).url
    assert url.drivername == driver
    assert url.render_as_string().partition("?")[2] == query


def test_other_databases_are_refused() -> None:
    with pytest.raises(ValueError, match="DATABASE_URL"):
        Database("mysql://h/d")
