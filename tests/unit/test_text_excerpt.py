"""What a site permits to be shown is not exceeded, and nothing is cut to fit."""

from __future__ import annotations

import pytest

from bot.text import Article, make_brief
from bot.text.voices import voices

TEXT = (
    "The mill at Vessa will close in May after two dry years, the council decided on Monday. "
    "“We have no water, and nobody can mill without it,” said Ada Holm, who owns it. "
    "Forty people work there, and most of them have worked there for more than twenty years. "
    "“The river came back in every other year,” said Piet Horn, a fisherman. "
    "The council will decide in autumn whether the building becomes a museum."
)


@pytest.mark.parametrize("limit", [0, 60, 160, 300, 10_000])
def test_no_more_is_shown_than_is_permitted(limit: int) -> None:
    free, held = make_brief(Article(TEXT)), make_brief(Article(TEXT, excerpt=limit))
    shown = [sentence.text for sentence in held.summary]
    shown += [passage.text for voice in voices(TEXT, held.quotes) for passage in voice.passages]
    assert sum(map(len, shown)) <= limit
    assert set(held.summary) <= set(free.summary)
    assert set(held.quotes) <= set(free.quotes)
    if limit >= 300:
        assert held.summary
    if limit == 10_000:
        assert held.summary == free.summary
        assert [quote for quote in free.quotes if quote.key] == list(held.quotes)
