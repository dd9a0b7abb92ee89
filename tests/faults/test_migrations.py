"""Every released schema goes up with what it holds, on both databases; one that stopped halfway can be run again."""

from __future__ import annotations

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from bot.store import migrations
from bot.store.database import Database
from bot.store.schema import metadata

ROWS = (
    "INSERT INTO updates (id, chat, state, payload, faults, received) VALUES (7, 70, 'waiting', '{}', 0, 1)",
    "INSERT INTO chats (id, closed) VALUES (70, false)",
    "INSERT INTO articles (key, body, expires) VALUES ('k', '{}', 9)",
    "INSERT INTO briefs (article, sentences, body) VALUES ('k', 3, '{}')",
    """INSERT INTO answers (token, "update", ordinal, state, revision, chat, tail, sent, last, ready, faults, created)
    VALUES ('t', 7, 0, 'done', 0, 70, 0, 0, 0, 0, 0, 1)""",
)


def config() -> Config:
    made = Config()
    made.set_main_option("script_location", "bot.store:migrations")
    return made


REVISIONS = [script.revision for script in ScriptDirectory.from_config(config()).walk_revisions()][::-1]


@pytest.fixture(params=["sqlite", "postgresql"])
async def database(request, tmp_path):
    url = f"sqlite:///{tmp_path}/news.db"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres").database()
    database = Database(url)
    yield database
    await database.close()


async def at(database: Database, revision: str) -> None:
    """The schema of a revision, and rows in it."""

    def go(connection) -> None:
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, revision)

    async with database.write() as writing:
        await writing.connection.run_sync(go)
        for row in ROWS:
            await writing.connection.execute(text(row))


async def held(database: Database) -> None:
    """The schema is the newest, and the rows are there."""
    async with database.read() as connection:
        difference = await connection.run_sync(
            lambda sync: compare_metadata(MigrationContext.configure(sync), metadata)
        )
        assert difference == []
        for table in ("updates", "chats", "articles", "briefs", "answers"):
            assert await connection.scalar(text(f"SELECT count(*) FROM {table}")) == 1  # noqa: S608  # names above


def test_the_steps_are_one_chain() -> None:
    assert len(ScriptDirectory.from_config(config()).get_heads()) == 1
    assert sorted(REVISIONS) == REVISIONS


@pytest.mark.parametrize("revision", REVISIONS)
async def test_each_goes_up_with_what_it_holds(database, revision) -> None:
    await at(database, revision)
    await migrations.migrate(database)
    await held(database)


async def test_one_that_stopped_halfway_is_run_again(database, monkeypatch) -> None:
    await at(database, REVISIONS[0])
    real = migrations._upgrade

    def stops(connection) -> None:
        real(connection)
        raise ZeroDivisionError

    monkeypatch.setattr(migrations, "_upgrade", stops)
    with pytest.raises(ZeroDivisionError):
        await migrations.migrate(database)
    monkeypatch.undo()
    assert not await migrations.is_current(database)
    await migrations.migrate(database)
    await held(database)
