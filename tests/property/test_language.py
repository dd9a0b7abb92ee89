"""Detection on anything: a valid answer, always the same."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.text import detect_language, scripts

ANYTHING = st.text(st.characters(), max_size=300)


@settings(max_examples=150, deadline=None)
@given(ANYTHING, st.none() | st.sampled_from(["en", "ja", "zh-TW", "kk", "sr-Latn"]) | ANYTHING)
def test_any_text_and_hint_have_an_answer(text: str, hint: str | None) -> None:
    found = detect_language(text, hint)
    assert 0 <= found.confidence <= 1
    assert found.code is None or found.code in scripts.languages()
    assert found == detect_language(text, hint)


@settings(max_examples=50, deadline=None)
@given(ANYTHING)
def test_a_sample_is_bounded(text: str) -> None:
    assert len(scripts.sample(text * 50, 1000)) <= 2000
