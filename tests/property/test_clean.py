"""What holds of the view of any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text import languages
from bot.text.clean import view

TAGS = st.sampled_from([*languages.codes(), None])
TEXTS = st.lists(
    st.sampled_from(
        [
            "LONDON",
            " (Reuters) - ",
            "By Ada Quill",
            "Read more: ",
            "\n",
            "\r\n",
            "\u200b",
            "About ",
            "word ",
            "©",
            "(AFP)",
        ]
    )
    | st.text(max_size=4)
).map("".join)


@given(TEXTS, TAGS)
def test_every_place_holds_its_character_or_a_blank(text: str, tag: str | None) -> None:
    seen = view(text, languages.load(tag))

    assert len(seen) == len(text)
    assert all(now in {was, " ", "\u034f"} for was, now in zip(text, seen, strict=True))
    assert seen.splitlines() == [] or len(seen.splitlines()) == len(text.splitlines())


@pytest.mark.parametrize(
    "unit", ["(", "A ", "A. ", "a@", "-", "[=", "\u200b", "a\u00ad", "(a", "1.", "Aa ", "© ", "/", "AP "]
)
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    rules = languages.load("en")

    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        view(text, rules)
        return time.process_time() - start

    seconds(1000)

    # A collection of garbage may fall into one of them.
    assert any(seconds(100_000) < 12 * max(seconds(25_000), 0.02) for _ in range(3))
