"""The sink that python-telegram-bot puts updates into."""

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


async def test_the_application_s_own_signal_passes() -> None:
    queue = InboxQueue(None)
    signal = object()
    await queue.put(signal)
    assert await queue.get() is signal
