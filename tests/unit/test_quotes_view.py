"""Whom pronouns and lone surnames mean: who is in view, by place, prominence and gender."""

from __future__ import annotations

import pytest

from bot.text import find_quotes
from bot.text.quotes.names import one_off

OPENING = "Margaret Oduya, whose husband, the sailor Piet Oduya, drowned in May, spoke to the council on Monday.\n\n"


def speakers(text: str) -> list[str | None]:
    return [
        quote.speakers[0].name if quote.speakers else None
        for quote in find_quotes(text, "en")
        if quote.kind != "indirect"
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            OPENING + 'Oduya said the pier was unsafe.\n\n"We warned them for a year and nobody listened," she said.',
            ["Margaret Oduya"],
            id="a husband's gender is not hers, and the surname is hers of whom the text tells",
        ),
        pytest.param(
            "Peter Vasilenko met Paul Brandvold at the harbour. Vasilenko said the pier was old. "
            'He also spoke of the cranes.\n\n"They will all have to go before the winter," he said.',
            ["Peter Vasilenko"],
            id="whom a pronoun means stays in view for the next",
        ),
        pytest.param(
            "Peter Vasilenko and the mayor, Paul Brandvold, met on Monday. Vasilenko left early. "
            'He praised Vasilenko in a letter as "the most patient man of the whole harbour board".',
            ["Paul Brandvold"],
            id="not whom the same clause names",
        ),
        pytest.param(
            "On Monday the harbour was visited by Peter Vasilenko and by Paul Brandvold in the rain.\n\n"
            '"Vasilenko has never once been down to see the cranes at work," he said.',
            ["Paul Brandvold"],
            id="not whom the words themselves name",
        ),
        pytest.param(
            "The mayor Hester Brandvold closed the pier. Under the heading Rats Who Follow Brandvold Are Fools a "
            'paper mocked her.\n\n"We will open it again in the spring," Brandvold said.',
            ["Hester Brandvold"],
            id="a title is nobody's name",
        ),
        pytest.param(
            "The mayor Hester Brandvold closed the pier on Monday.\n\n"
            '"We will open it again in the spring," Brandvald said.',
            ["Hester Brandvold"],
            id="a surname but for one letter",
        ),
    ],
)
def test_who_is_meant(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("brandvold", "brandvald", True),
        ("brandvold", "brandvod", True),
        ("brandvold", "brandvlod", True),
        ("brandvold", "brandvolds", True),
        ("brandvold", "brandvold", False),
        ("brandvold", "grandvold", False),
        ("brandvold", "brendvald", False),
        ("brandvold", "brandvoldin", False),
    ],
)
def test_one_letter_off(one: str, other: str, *, alike: bool) -> None:
    assert one_off(one, other) is alike
