"""One visible answer: sent once, then edited; whatever Telegram says to it."""

from collections.abc import AsyncIterator

import pytest
from telegram import Chat, Message
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

from bot.chat.reply import Closed, Replies, Shown
from bot.store.answers import Answers, Place
from bot.store.chats import Chats
from bot.store.database import Database
from bot.store.limits import Limits
from bot.store.migrations import migrate
from bot.work.limits import Fairness, Sending
from bot.work.queue import Later


class Bot:
    """Telegram's end: answers, or raises what it is told to."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.fault: Exception | None = None

    async def send_message(self, chat, text, **_) -> Message:
        return self._called("send") or Message(55, None, Chat(chat, "private"), text=text)

    async def edit_message_text(self, *_, **__) -> None:
        self._called("edit")

    def _called(self, name) -> None:
        self.calls.append(name)
        if self.fault:
            raise self.fault


@pytest.fixture
async def database(tmp_path) -> AsyncIterator[Database]:
    database = Database(f"sqlite:///{tmp_path}/news.db")
    await migrate(database)
    yield database
    await database.close()


@pytest.fixture
def answers(database) -> Answers:
    return Answers(database, lambda: 1000.0)


@pytest.fixture
def bot() -> Bot:
    return Bot()


@pytest.fixture
def replies(bot, answers, database) -> Replies:
    return Replies(bot, answers, Chats(database), Fairness(Limits(database, lambda: 1000.0), Sending()))


@pytest.fixture
async def answer(database, answers):
    async with database.write() as writing:
        return await answers.add(writing, (1, 0), Place(70), "{}")


async def test_the_placeholder_is_committed_and_sent_once(replies, bot, answers, answer) -> None:
    assert (await replies.open(answer, Shown("…"))).message == 55
    stored = await answers.get(answer.token)
    assert stored.message == 55
    assert await replies.open(stored, Shown("…")) == stored
    assert bot.calls == ["send"]


@pytest.mark.parametrize(
    ("fault", "seconds"), [(RetryAfter(7), 7.0), (TimedOut(), None), (NetworkError("bad gateway"), None)]
)
async def test_what_passes_is_asked_again_later(replies, bot, answer, fault, seconds) -> None:
    bot.fault = fault
    with pytest.raises(Later) as raised:
        await replies.open(answer, Shown("…"))
    assert raised.value.seconds == seconds


async def test_not_modified_is_success(replies, bot) -> None:
    bot.fault = BadRequest("Message is not modified: specified new message content is exactly the same")
    await replies.edit(70, 55, Shown("…"))


async def test_a_deleted_message_is_left_alone(replies, bot) -> None:
    bot.fault = BadRequest("Message to edit not found")
    with pytest.raises(Closed):
        await replies.edit(70, 55, Shown("…"))


async def test_who_blocks_the_bot_hears_no_more_of_it(replies, bot, answer) -> None:
    bot.fault = Forbidden("bot was blocked by the user")
    with pytest.raises(Closed):
        await replies.open(answer, Shown("…"))
    bot.fault = None
    with pytest.raises(Closed):
        await replies.open(answer, Shown("…"))
    assert bot.calls == ["send"]


async def test_a_refusal_that_is_our_fault_is_not_hidden(replies, bot) -> None:
    bot.fault = BadRequest("Can't parse entities")
    with pytest.raises(BadRequest):
        await replies.edit(70, 55, Shown("<b>"))
