"""When a chat's daily digest is due, by the chat's own clock."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from bot.chat.daily import daily, due
from bot.chat.periods import NotAPeriod, seconds
from bot.store.answers import Answers
from bot.store.chats import Chats, ChatSettings
from bot.store.database import Database
from bot.store.migrations import migrate
from bot.store.shared import Shared, Sharing
from bot.text.models import Article, Brief, Detection, Sentence
from bot.work.digest import Digests
from tests.clock import Clock


def at(moment: str) -> float:
    return datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("zone", "moment", "day"),
    [
        ("UTC", "2026-03-01 07:59", None),
        ("UTC", "2026-03-01 08:00", "2026-03-01"),
        ("UTC", "2026-03-01 09:59", "2026-03-01"),
        ("UTC", "2026-03-01 10:00", None),
        ("Asia/Karachi", "2026-03-01 03:00", "2026-03-01"),
        ("America/Los_Angeles", "2026-03-01 16:30", "2026-03-01"),
    ],
)
def test_due_at_the_hour_and_two_hours_late_at_most(zone: str, moment: str, day: str | None) -> None:
    assert due(ChatSettings(digests=True, digest_hour=8, zone=zone), at(moment)) == day


def test_a_chat_without_an_hour_has_none() -> None:
    assert due(ChatSettings(digests=True), at("2026-03-01 08:00")) is None


@pytest.mark.parametrize(
    ("words", "found"), [([], None), (["24h"], 86400.0), (["7D"], 604800.0), (["3", "h"], 10800.0)]
)
def test_periods(words: list[str], found: float | None) -> None:
    assert seconds(words, 7 * 86400.0) == found


@pytest.mark.parametrize("words", [["0h"], ["8d"], ["soon"], ["1", "2"], ["-3h"]])
def test_what_is_no_period_is_said(words: list[str]) -> None:
    with pytest.raises(NotAPeriod):
        seconds(words, 7 * 86400.0)


class Jobs:
    """A queue that keeps what is put in."""

    def __init__(self) -> None:
        self.put_in: list[str] = []

    async def put(self, _writing, _kind: str, key: str, _once: str = "") -> None:
        self.put_in.append(key)


@pytest.fixture
async def desk(tmp_path):
    clock, database = Clock(at("2026-03-01 08:10")), Database(f"sqlite:///{tmp_path}/news.db")
    await migrate(database)
    sharing = Sharing(database, clock)
    yield SimpleNamespace(
        database=database,
        clock=clock,
        chats=Chats(database),
        sharing=sharing,
        digests=Digests(sharing, None, None, clock),
        answers=Answers(database, clock),
        queue=Jobs(),
    )
    await database.close()


async def test_a_digest_is_asked_for_once_a_day_and_only_of_something(desk) -> None:
    for chat in (-1001, -1002):
        await desk.chats.change(chat, digests=True, digest_hour=8, digest_topic=4)
    text = "Rain fell on the hills."
    brief = Brief(
        Article(text, url="https://news.example/rain"), Detection("en", 0.9), (Sentence(text, 0, len(text)),), ()
    )
    await desk.sharing.add("key", Shared(brief, {}, -1001, 7, None, 5, desk.clock.now - 3600))
    for _ in range(2):
        await daily(desk)
    assert len(desk.queue.put_in) == 2
    assert len(set(desk.queue.put_in)) == 1
    answer = await desk.answers.get(desk.queue.put_in[0])
    assert (answer.place.chat, answer.place.topic, answer.update < 0) == (-1001, 4, True)
    desk.clock.now += 86400
    await desk.sharing.add("other", Shared(brief, {}, -1001, 8, None, 5, desk.clock.now - 3600))
    await daily(desk)
    assert len(set(desk.queue.put_in)) == 2
