"""The sink that python-telegram-bot puts updates into."""

import asyncio

import pytest
from telegram import Update
from telegram.error import NetworkError

from bot.chat.inbox_queue import InboxQueue


async def test_an_update_is_handed_over_and_not_kept() -> None:
    taken = []

    async def accept(update) -> None:
        taken.append(update.number)

    queue = InboxQueue(accept)
    await queue.put(Update(7))
    assert taken == [7]
    assert queue.empty()


async def test_a_fault_of_the_database_is_one_after_which_polling_goes_on() -> None:
    async def accept(update) -> None:
        raise OSError("disk full")

    with pytest.raises(NetworkError):
        await InboxQueue(accept).put(Update(7))


async def test_what_came_together_is_handed_over_at_once_and_not_again() -> None:
    taken, gate = [], asyncio.Event()

    async def accept(update) -> None:
        taken.append(update.number)
        if len(taken) == 3:
            gate.set()
        await gate.wait()

    queue, updates = InboxQueue(accept), [Update(7), Update(8), Update(9)]
    await queue.put_all(updates)
    for update in [*updates, Update(10)]:
        await queue.put(update)
    assert taken == [7, 8, 9, 10]


async def test_what_came_together_and_was_not_all_stored_is_not_told() -> None:
    taken = []

    async def accept(update) -> None:
        if update.number == 8 and taken:
            raise OSError("disk full")
        taken.append(update.number)

    queue, updates = InboxQueue(accept), [Update(7), Update(8)]
    with pytest.raises(NetworkError):
        await queue.put_all(updates)
    taken.clear()
    for update in updates:
        await queue.put(update) if update.update_id == 7 else None
    assert taken == [7]


async def test_the_application_s_own_signal_passes() -> None:
    queue = InboxQueue(None)
    signal = object()
    await queue.put(signal)
    assert await queue.get() is signal
