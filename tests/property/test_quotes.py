"""Whatever the text: no exception, every quote verbatim and in order, and time that grows with the length."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.text import find_quotes
from bot.text.languages import codes

PIECES = st.sampled_from(
    [
        "Ana Ruiz",
        "said",
        " ",
        ", ",
        ". ",
        "\n",
        "\n\n",
        '"',
        "“",
        "”",
        "‘",
        "’",
        "'",
        "''",
        "«",
        "»",
        "„",
        "「",
        "」",
        "—",
        "he",
        "the minister",
        "PENCE: ",
        ":",
        "(",
        ")",
        "J.",
        "\u200f",
        "\ue000",
        "и",
        "の",
        "İ",
        "ß",
        "1",
        "?",
        "…",
        "O’Neil’s",
    ]
)


@settings(max_examples=80, deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join) | st.text(max_size=200), st.sampled_from([*codes(), "xx"]))
def test_quotes_are_verbatim_and_in_order(text: str, language: str) -> None:
    quotes = find_quotes(text, language)
    for quote in quotes:
        assert quote.text == text[quote.start : quote.end] != ""
        assert quote.context[0] <= quote.start < quote.end <= quote.context[1]
        assert 0 <= quote.confidence <= 1
        assert quote.mention is None or quote.mention.text == text[quote.mention.start : quote.mention.end]
    assert all(one.end <= two.start for one, two in pairwise(quotes))


@pytest.mark.parametrize("piece", ['"', "“", "'", "''", "— ", "a ", '"a" said Bo. ', "Bo Ek said. ", "「", "("])
def test_time_grows_with_the_length(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    begun = time.process_time()
    find_quotes(text, "en")
    assert time.process_time() - begun < 10
