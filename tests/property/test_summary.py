"""What holds of the summary of any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.text.document import read
from bot.text.summary import summarise

WORDS = ["Anna", "denied", "the", "claim", "accused", "She", "But", "water", "12:30", "1. ", "• ", "وہ", "это", "他"]
MARKS = [".", "? ", "! ", "\n\n", ' "', '" ', "“", "”", "«", "»", "„", "「", "」", " ", "。", "\u202e", "\x00", "'"]
PIECES = st.sampled_from(WORDS + MARKS)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=80).map(" ".join), st.lists(PIECES, max_size=80).map("".join), st.text(max_size=200)
)


@given(TEXTS, st.integers(1, 8), st.sampled_from(["en", "ur", "ja", "xx"]))
@settings(max_examples=150, deadline=None)
def test_a_summary_is_sentences_of_the_text_in_order(text: str, count: int, language: str) -> None:
    document = read(text, language)
    summary = summarise(document, (), count).sentences
    assert len(summary) <= count
    assert bool(summary) == bool(document.sentences)
    assert [sentence for sentence in document.sentences if sentence in summary] == list(summary)
    assert summary == summarise(document, (), count).sentences


@given(st.lists(PIECES, min_size=20, max_size=120).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_no_torn_sentence_stands_beside_others(text: str) -> None:
    document = read(text, "en")
    summary = summarise(document, (), 3).sentences
    if len(document.sentences) > 3 and len(summary) > 1:
        straight = [sentence.text for sentence in summary if "„" not in sentence.text]  # which a straight one may close
        assert all(text.count('"') % 2 == 0 for text in straight)
