"""Who is an admin."""

import pytest
from telegram import Chat, ChatMemberAdministrator, ChatMemberOwner, User
from telegram.error import BadRequest, ChatMigrated, TimedOut

from bot.chat.groups import Admins
from bot.work.queue import Later

GROUP = Chat(-100, "supergroup", title="Harbour")
ADA, EVE = User(1, "Ada", is_bot=False), User(2, "Eve", is_bot=False)


class Bot:
    def __init__(self) -> None:
        self.asked = 0
        self.chats = []
        self.fault = None

    async def get_chat_administrators(self, chat) -> tuple[ChatMemberOwner | ChatMemberAdministrator, ...]:
        self.asked += 1
        self.chats.append(chat)
        fault, self.fault = self.fault, None if isinstance(self.fault, ChatMigrated) else self.fault
        if fault:
            raise fault
        return (ChatMemberOwner(ADA, is_anonymous=True),)


@pytest.fixture
def bot() -> Bot:
    return Bot()


@pytest.fixture
def admins(bot, clock) -> Admins:
    return Admins(bot, clock)


async def test_asked_once_a_minute(admins, bot, clock) -> None:
    assert await admins.is_admin(GROUP, ADA)
    assert not await admins.is_admin(GROUP, EVE)
    clock.now += 59
    await admins.is_admin(GROUP, ADA)
    assert bot.asked == 1
    clock.now += 1
    await admins.is_admin(GROUP, ADA)
    assert bot.asked == 2


async def test_an_admin_who_stays_anonymous_and_a_channel(admins, bot) -> None:
    stand_in = User(1087968824, "Group", is_bot=True)
    assert await admins.is_admin(GROUP, stand_in, GROUP)
    assert not await admins.is_admin(GROUP, ADA, Chat(-200, "channel"))
    assert not await admins.is_admin(GROUP, None)
    assert bot.asked == 0


async def test_a_private_chat_is_ones_own(admins, bot) -> None:
    assert await admins.is_admin(Chat(2, "private"), EVE)
    assert bot.asked == 0


async def test_a_group_that_became_a_supergroup_is_asked_there(admins, bot) -> None:
    bot.fault = ChatMigrated(-1007)
    assert await admins.is_admin(GROUP, ADA)
    assert bot.chats == [GROUP.id, -1007]


async def test_what_telegram_does_not_say(admins, bot, clock) -> None:
    bot.fault = BadRequest("CHAT_ADMIN_REQUIRED")
    assert not await admins.is_admin(GROUP, ADA)
    clock.now += 60
    bot.fault = TimedOut()
    with pytest.raises(Later):
        await admins.is_admin(GROUP, ADA)
