"""Who speaks in sentences built as the news agencies of languages without capitals, and Turkish ones, build them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from bot.text import find_quotes

SENTENCES = [
    (language, sentence)
    for language, sentences in tomllib.loads(Path(__file__).with_name("agencies.toml").read_text("utf-8")).items()
    for sentence in sentences
]


@pytest.mark.parametrize(("language", "sentence"), SENTENCES)
def test_an_agency_sentence_names_its_speaker(language: str, sentence: dict[str, Any]) -> None:
    """Whether a stretch that nobody says is kept as a quote is the ranker's to weigh: it has no speaker either way."""
    quotes = [quote for quote in find_quotes(sentence["text"], language) if quote.kind != "indirect"]
    found = [", ".join(speaker.name for speaker in quote.speakers) for quote in quotes]
    assert [name for name in found if name] == [name for name in sentence["speakers"] if name]
