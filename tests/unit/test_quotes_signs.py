"""What makes a name surer, or less sure, beside the share that its mentions have."""

from __future__ import annotations

import pytest

from bot.text import find_quotes

PAIRS = [
    pytest.param(
        "“The ferries will run again in May,” said Ada Roche.",
        "Ada Roche said the ferries, “which will run again in May”, are full.",
        id="a fragment within a clause",
    ),
    pytest.param(
        "Mayor Ada Roche spoke. “The ferries will run again in May,” said Roche.",
        "Ada Roche spoke. “The ferries will run again in May,” said Roche.",
        id="nobody's title",
    ),
    pytest.param(
        "Ada Roche came by boat. “The ferries will run again,” she said.",
        "Ada Roche came by boat. The pier was open. The sun shone. It was May. “The ferries will run again,” she said.",
        id="named long ago",
    ),
]


@pytest.mark.parametrize(("surer", "less"), PAIRS)
def test_what_makes_a_name_less_sure(surer: str, less: str) -> None:
    sure, unsure = (find_quotes(text, "en")[0].confidence for text in (surer, less))
    assert sure > unsure
