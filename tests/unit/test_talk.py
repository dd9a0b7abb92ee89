"""A catch-up shows what others answered to and came back to, not greetings, and no monologue."""

from __future__ import annotations

from bot.text.models import Remark
from bot.text.talk import key_remarks


def remarks(*told: tuple[int, str] | tuple[int, str, int]) -> list[Remark]:
    return [
        Remark(number, one[0], f"P{one[0]}", one[1], 100.0 + number, one[2] if len(one) > 2 else None)
        for number, one in enumerate(told, 1)
    ]


def test_what_is_answered_is_chosen_and_greetings_are_not() -> None:
    talk = remarks(
        (1, "hi"),
        (2, "The boiler in the hall has failed again and the concert is on Friday"),
        (3, "ok", 2),
        (1, "My cousin can repair the boiler on Thursday morning", 2),
        (3, "lol"),
        (2, "Good. Who has the key to the boiler room?", 4),
    )
    assert [one.message for one in key_remarks(talk, 3)] == [2, 4, 6]


def test_they_come_in_the_order_of_the_conversation() -> None:
    talk = remarks(*[(n % 3, f"The bridge over the canal stays closed until week {n}") for n in range(9)])
    chosen = [one.message for one in key_remarks(talk, 5)]
    assert chosen == sorted(chosen)
    assert len(chosen) == 5


def test_one_person_does_not_fill_it() -> None:
    talk = remarks(*[(1, f"Another long thought of mine about canals and bridges, number {n}") for n in range(9)])
    assert len(key_remarks(talk, 9)) == 2


def test_a_link_counts_even_without_words() -> None:
    talk = remarks((1, "https://news.example/a"), (2, "yes"))
    assert [one.message for one in key_remarks(talk, 2)] == [1]


def test_a_sentence_says_more_than_a_bare_link() -> None:
    talk = remarks((1, "https://news.example/a"), (2, "Marta sold the boathouse to the rowing club yesterday"))
    assert [one.message for one in key_remarks(talk, 1)] == [2]


def test_of_nothing_nothing() -> None:
    assert key_remarks([], 5) == ()
