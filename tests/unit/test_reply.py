"""One visible answer: sent once, then edited; whatever Telegram says to it."""

import asyncio
import json
from dataclasses import replace

import pytest
from telegram import Chat, InlineKeyboardButton, Message
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

from bot.chat.reply import TRIED, Closed, Replies, Shown, Unsure
from bot.store.answer import Place
from bot.store.answers import LEASE, Answers
from bot.store.chats import Chats
from bot.store.inbox import Inbox
from bot.store.limits import Limits
from bot.work.limits import Fairness, Sending
from bot.work.queue import Later


class Bot:
    """Telegram's end: answers, or raises what it is told to."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.fault: Exception | None = None
        self.own: set[int] | None = None

    async def send_message(self, chat, text, **_) -> Message:
        return self._called("send") or Message(55, None, Chat(chat, "private"), text=text)

    async def edit_message_text(self, *_, message_id=None, **__) -> None:
        self._called("edit")
        if self.own is not None and message_id not in self.own:
            raise BadRequest("Message can't be edited" if message_id % 2 else "Message to edit not found")

    async def delete_message(self, _, number) -> None:
        self._called(f"delete {number}")

    def _called(self, name) -> None:
        self.calls.append(name)
        if self.fault:
            raise self.fault


@pytest.fixture
def answers(database) -> Answers:
    return Answers(database, lambda: 1000.0)


@pytest.fixture
def bot() -> Bot:
    return Bot()


def made(bot, answers, database) -> Replies:
    def clock() -> float:
        return 1000.0

    inbox = Inbox(database, clock)
    return Replies(bot, answers, inbox, Chats(database), Fairness(Limits(database, clock), Sending()))


@pytest.fixture
def replies(bot, answers, database) -> Replies:
    return made(bot, answers, database)


@pytest.fixture
async def answer(database, answers):
    async with database.write() as writing:
        added = await answers.add(writing, (1, 0), Place(70, after=50), "{}")
    return await answers.claim(added.token)


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


async def died(database, answer) -> Answers:
    """Another process, after the one that held an answer has died."""
    others = Answers(database, lambda: 1000.0 + LEASE + 1)
    assert (await others.claim(answer.token)).unsure
    return others


async def test_a_placeholder_that_was_sent_before_a_death_is_found(bot, database, answers, answer) -> None:
    async with database.write() as writing:
        sibling = await answers.add(writing, (2, 0), Place(70, after=50), "{}")
    await answers.claim(sibling.token)
    assert await answers.opened(sibling.token, 52)
    others, bot.own = await died(database, answer), {52, 54}
    replies = made(bot, others, database)
    assert (await replies.open(replace(answer, unsure=True), Shown("…"))).message == 54
    assert "send" not in bot.calls
    assert (await others.get(answer.token)).message == 54


async def test_what_was_sent_for_an_earlier_answer_is_left_to_that(bot, database, answers, answer) -> None:
    async with database.write() as writing:
        later = await answers.add(writing, (2, 0), Place(70, after=50), "{}")
    await answers.claim(later.token)
    others, bot.own = await died(database, answer), {54}
    replies = made(bot, others, database)
    await others.claim(later.token)
    with pytest.raises(Later):
        await replies.open(replace(later, unsure=True), Shown("…"))
    assert bot.calls == []
    assert (await replies.open(replace(answer, unsure=True), Shown("…"))).message == 54
    bot.calls.clear()
    assert (await replies.open(replace(later, unsure=True), Shown("…"))).message == 55
    assert bot.calls == ["edit"] * TRIED + ["send"]


async def test_what_people_wrote_meanwhile_is_not_taken_for_it(bot, database, answer) -> None:
    others, bot.own, inbox = await died(database, answer), {51 + 2 * TRIED}, Inbox(database, lambda: 1000.0)
    async with database.write() as writing:
        for number in range(51, 51 + 2 * TRIED):
            payload = {"update_id": number, "message": {"message_id": number}}
            await inbox.add(writing, number, 70, json.dumps(payload))
    assert (await made(bot, others, database).open(replace(answer, unsure=True), Shown("…"))).message == 51 + 2 * TRIED
    assert bot.calls == ["edit"]


async def test_one_that_is_not_found_is_sent(bot, database, answers, answer) -> None:
    others, bot.own = await died(database, answer), set()
    replies = made(bot, others, database)
    assert (await replies.open(replace(answer, unsure=True), Shown("…"))).message == 55
    assert bot.calls == ["edit"] * TRIED + ["send"]


async def test_who_has_lost_the_lease_takes_its_message_away(replies, bot, database, answer) -> None:
    await died(database, answer)
    with pytest.raises(Later):
        await replies.open(answer, Shown("…"))
    assert bot.calls == ["send", "delete 55"]


async def test_a_break_leaves_open_whether_it_was_sent_and_a_refusal_does_not(replies, bot, answer) -> None:
    for fault, unsure in ((TimedOut(), True), (NetworkError("bad gateway"), True), (RetryAfter(1), False)):
        bot.fault = fault
        with pytest.raises(Later) as raised:
            await replies.open(answer, Shown("…"))
        assert isinstance(raised.value, Unsure) is unsure


@pytest.mark.parametrize(
    ("said", "closes"),
    [
        ("Message to be replied not found", False),
        ("Message can't be edited", False),
        ("MESSAGE_ID_INVALID", False),
        ("TOPIC_CLOSED", False),
        ("Message thread not found", False),
        ("Query is too old and response timeout expired or query id is invalid", False),
        ("Not enough rights to send text messages to the chat", True),
        ("Have no rights to send a message", True),
        ("CHAT_WRITE_FORBIDDEN", True),
        ("PEER_ID_INVALID", True),
        ("Chat not found", True),
        ("Group chat was deactivated", True),
    ],
)
async def test_what_cannot_be_shown_is_let_be(replies, answer, database, said, closes) -> None:
    replies._bot.fault = BadRequest(said)
    with pytest.raises(Closed):
        await replies.open(answer, Shown("…"))
    assert await Chats(database).is_closed(70) is closes


async def test_two_who_press_at_once_ask_telegram_once(replies, bot, answer) -> None:
    await replies.open(answer, Shown("…"))
    await asyncio.gather(*(replies.turn(answer.token, Shown("longer")) for _ in range(5)))
    await replies.turn(answer.token, Shown("shorter"))
    await replies.turn(answer.token, Shown("longer"))
    assert bot.calls == ["send", "edit", "edit", "edit"]


async def test_an_answer_that_stayed_behind_is_sent_where_its_group_is_now(replies, bot, answers, answer) -> None:
    await replies.open(answer, Shown("…"))
    await answers.move(70, -1007)
    assert (await answers.get(answer.token)).former == "70:55"
    await asyncio.gather(*(replies.turn(answer.token, Shown("longer")) for _ in range(3)))
    await replies.turn(answer.token, Shown("shorter"))
    assert bot.calls == ["send", "send", "edit"]
    moved = await answers.get(answer.token)
    assert (moved.place.chat, moved.message, moved.former) == (-1007, 55, "70:55")


async def test_what_is_shown_is_told_apart_by_words_buttons_and_preview() -> None:
    rows = [[InlineKeyboardButton("Longer", callback_data="x")]]
    ways = [Shown("a"), Shown("b"), Shown("a", rows), Shown("a", rows, "https://x.example")]
    assert len({shown.mark for shown in ways}) == 4


@pytest.mark.parametrize(
    ("fault", "gone"),
    [(None, True), (BadRequest("Message to delete not found"), True), (BadRequest("Message can't be deleted"), False)],
)
async def test_a_message_is_taken_away_if_it_is_there_and_not_too_old(replies, bot, fault, gone) -> None:
    bot.fault = fault
    assert await replies.remove(7, 55) is gone


@pytest.mark.parametrize("fault", [RetryAfter(3), TimedOut(), NetworkError("Bad Gateway")])
async def test_a_message_that_was_perhaps_not_taken_away_is_tried_again(replies, bot, fault) -> None:
    bot.fault = fault
    with pytest.raises(Later):
        await replies.remove(7, 55)
