"""When a chat's daily digest is due, by the chat's own clock."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.chat.daily import due
from bot.chat.periods import NotAPeriod, seconds
from bot.store.chats import ChatSettings


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
