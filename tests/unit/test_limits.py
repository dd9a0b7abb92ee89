"""Fairness: how often something may be sent, and how much of a chat is worked on at once."""

from types import SimpleNamespace

from bot.chat.desk import Desk
from bot.store.answer import Place
from bot.store.answers import Answers
from bot.store.inbox import Inbox
from bot.store.limits import Limits
from bot.work.limits import PATIENCE, Fairness, Sending


def fair(database, clock, **rates) -> Fairness:
    return Fairness(Limits(database, clock), Sending(**rates))


async def test_one_a_second_in_a_chat_and_chats_do_not_wait_for_each_other(database, clock) -> None:
    counts = {1: 0, 2: 0}
    fairness = fair(database, clock)
    for _ in range(100):
        for chat in counts:
            wait = await fairness.turn(chat)
            counts[chat] += wait <= PATIENCE
        clock.now += 0.1
    assert all(10 <= count <= 13 for count in counts.values())


async def test_twenty_a_minute_in_a_group(database, clock) -> None:
    fairness, taken = fair(database, clock), 0
    for _ in range(600):
        taken += await fairness.turn(-5) <= PATIENCE
        clock.now += 0.1
    assert taken <= 20 + 20 + 1


async def test_thirty_a_second_overall(database, clock) -> None:
    fairness = fair(database, clock)
    waits = [await fairness.turn(chat) for chat in range(1, 60)]
    assert sum(wait <= 1 for wait in waits) <= 36
    assert max(waits) < 2


async def test_a_limit_of_nothing_is_none(database, clock) -> None:
    fairness = fair(database, clock, chat=0, group=0, overall=0)
    assert [await fairness.turn(-5) for _ in range(100)] == [0.0] * 100


async def test_what_telegram_puts_off_waits_in_that_chat_alone(database, clock) -> None:
    fairness = fair(database, clock)
    await fairness.put_off(1, 30)
    assert await fairness.turn(1) == 30
    assert await fairness.turn(2) == 0
    clock.now += 31
    assert await fairness.turn(1) == 0


async def test_digests_have_a_limit_of_their_own(database, clock) -> None:
    fairness = fair(database, clock)
    assert [await fairness.may("digest", 1) for _ in range(4)] == [True, True, False, False]
    assert await fairness.may("digest", 2)
    assert await fairness.may("catchup", 1)


async def test_two_of_a_chat_are_admitted_and_presses_first(database, clock) -> None:
    inbox, answers = Inbox(database, clock), Answers(database, clock)
    async with database.write() as writing:
        for number in range(1, 6):
            await inbox.add(writing, number, 70, "{}")
        assert await inbox.admit(writing, 70, 2) == [(1, False), (2, False)]
        assert await inbox.admit(writing, 70, 2) == []
        await inbox.add(writing, 6, 70, "{}", urgent=True)
        assert await inbox.admit(writing, 70, 2) == [(6, True)]
    await inbox.done(1)
    async with database.write() as writing:
        asked = await answers.add(writing, (1, 0), Place(70), "{}")
        assert await inbox.admit(writing, 70, 2) == []
    await answers.done(asked)
    assert await inbox.holds(70)
    async with database.write() as writing:
        assert await inbox.admit(writing, 70, 2) == [(3, False)]
        assert await inbox.admit(writing, 71, 2) == []


async def test_what_costs_much_is_asked_about_once_for_an_update(database, clock) -> None:
    answers, said = Answers(database, clock), []
    fairness = fair(database, clock)

    async def say(update, shown) -> None:
        async with database.write() as writing:
            await answers.add(writing, (update.update_id, 0), Place(-5), None)
        said.append(shown.html)

    async def locale(update) -> str:
        return "en"

    desk = SimpleNamespace(answers=answers, fairness=fairness, say=say, locale=locale)

    async def may(number: int, *, asks: bool = True) -> bool:
        update = SimpleNamespace(update_id=number, effective_chat=SimpleNamespace(id=-5))
        allowed = await Desk.may(desk, update, "digest")
        if allowed and asks:
            async with database.write() as writing:
                await answers.add(writing, (number, 0), Place(-5), "{}")
        return allowed

    assert await may(1)
    assert [await may(1) for _ in range(5)] == [True] * 5  # handled again: it was let through before
    assert await may(2)
    assert not await may(3)
    assert said == ["That was asked here just now. Ask again in ten minutes."]
    clock.now += 600
    assert not await may(3)  # handled again: it was refused before
    assert await may(4)
