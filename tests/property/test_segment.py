"""What holds of the sentences of any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.text import languages, split_sentences
from bot.text.segment import words

TAGS = st.sampled_from([*languages.codes(), "th", "el", "pt-BR", None])
TEXTS = st.lists(
    st.sampled_from(
        [*"aA1.!?…;:,\"'“”«»()[]-– \n\r\t中。ู", "Mr", "U.S", " ก", "।", "\u200b", "\u202e", "\x00", "word ", "\r\n"]
    )
    | st.text(max_size=3)
).map("".join)


@given(TEXTS, TAGS)
def test_sentences_are_the_text_in_order_without_overlap(text: str, tag: str | None) -> None:
    end, paragraph = 0, 0
    for sentence in split_sentences(text, tag):
        assert sentence.text == text[sentence.start : sentence.end]
        assert sentence.text == sentence.text.strip() != ""
        assert sentence.start >= end
        assert sentence.paragraph >= paragraph
        end, paragraph = sentence.end, sentence.paragraph


@given(TEXTS, TAGS)
def test_words_hold_no_space_and_are_never_empty(text: str, tag: str | None) -> None:
    assert all(word and not any(map(str.isspace, word)) for word in words(text, languages.load(tag)))
