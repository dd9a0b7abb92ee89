"""What a chat has chosen, and whether it still wants to hear anything."""

import pytest
from sqlalchemy import update

from bot.store.chats import Chats, ChatSettings
from bot.store.schema import chats as table


@pytest.fixture
def chats(database) -> Chats:
    return Chats(database)


async def test_what_is_chosen_outlives_being_put_out(chats) -> None:
    assert await chats.settings(-5) == ChatSettings()
    chosen = await chats.change(-5, automatic=True, quiet=(22, 7), denied=("example.org",))
    await chats.close(-5)
    await chats.reopen(-5)
    assert await chats.settings(-5) == chosen == ChatSettings(automatic=True, quiet=(22, 7), denied=("example.org",))


async def test_one_choice_leaves_the_others(chats) -> None:
    await chats.change(-5, length=5)
    assert await chats.change(-5, quotes=False) == ChatSettings(length=5, quotes=False)


async def test_those_with_a_daily_digest(chats) -> None:
    await chats.change(-1, digests=True, digest_hour=8, zone="Europe/Berlin")
    await chats.change(-2, digests=True)
    await chats.change(-3, digest_hour=8)
    await chats.change(-4, digests=True, digest_hour=0)
    await chats.close(-4)
    assert [chat for chat, _ in await chats.digesting()] == [-1]


async def test_a_group_that_becomes_a_supergroup_keeps_its_choices(chats) -> None:
    await chats.change(-1, length=1)
    await chats.move(-1, -100)
    assert (await chats.settings(-1), await chats.settings(-100)) == (ChatSettings(), ChatSettings(length=1))
    await chats.move(-1, -100)  # a second time, as after a death of the process
    assert await chats.settings(-100) == ChatSettings(length=1)


async def test_a_choice_that_this_version_does_not_know_is_passed_over(chats, database) -> None:
    await chats.change(-1, length=7)
    async with database.write() as writing:
        await writing.connection.execute(update(table).values(settings='{"length":5,"colour":"red"}'))
    assert await chats.settings(-1) == ChatSettings(length=5)
