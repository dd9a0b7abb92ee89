"""How the database came to be what it is, step by step. `migrate` takes one from wherever it stands to the newest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.store.database import Database

_LOCK = 0x6E657773  # any number: the same one for all processes that migrate the same PostgreSQL database


async def migrate(database: Database) -> None:
    """Bring the schema up to date: all of it or, if a step fails, none of it."""
    async with database.write() as writing:
        if not database.is_sqlite:
            await writing.connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        await writing.connection.run_sync(_upgrade)


async def is_current(database: Database) -> bool:
    """Whether the schema is this version's."""
    async with database.read() as connection:
        return await connection.run_sync(_is_at_head)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "bot.store:migrations")
    return config


def _upgrade(connection: Connection) -> None:
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _is_at_head(connection: Connection) -> bool:
    head = ScriptDirectory.from_config(_config()).get_current_head()
    return MigrationContext.configure(connection).get_current_revision() == head
