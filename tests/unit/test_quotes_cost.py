"""What finding quotes costs, in calls of functions: they are the same on a busy machine and on an idle one."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bot.text import segment
from bot.text.document import read
from bot.text.quotes import find_quotes_in
from bot.text.quotes.scan import Scan
from bot.text.quotes.spans import stretches
from bot.text.quotes.vocabulary import Vocabulary

if TYPE_CHECKING:
    from bot.text.models import Document

pytestmark = pytest.mark.skipif(
    not str(segment.__file__).endswith(".py"),
    reason="what is compiled calls its functions unseen: CI counts them in Python alone",
)
GOLDEN = Path(__file__).parents[1] / "golden"
BUDGET = 7.5
"""Calls for each code point of an article: 6.1 when this was written, 8.8 before words and features were remembered."""


def calls(document: Document) -> int:
    """How many functions are called while the quotes of a document are found, when its words were seen before."""
    find_quotes_in(document)
    count = 0

    def counting(_: Any, event: str, __: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counting)
    try:
        find_quotes_in(document)
    finally:
        sys.setprofile(before)
    return count


def test_articles_cost_a_few_calls_for_each_letter() -> None:
    texts = [(folder.name[:2], (folder / "article.txt").read_text(encoding="utf-8")) for folder in GOLDEN.glob("en-*")]
    spent = sum(calls(read(text, language)) for language, text in texts)
    assert spent < BUDGET * sum(len(text) for _, text in texts)


@pytest.mark.parametrize(
    ("language", "unit"),
    [
        pytest.param(
            "en",
            '"The pier is safe," said Ada Quill of Tarn. She told the Post that "it will hold." ',
            marks=pytest.mark.long,
        ),
        ("en", "Mayor Ada Quill said on Monday that the ferries would run. "),
        pytest.param("zh", "他说“我们去吧”", marks=pytest.mark.long),
        ("zh", "“我们去吧”"),
        ("en", '"'),
        ("en", "“a” "),
    ],
)
def test_twice_the_text_costs_at_most_little_more_than_twice(language: str, unit: str) -> None:
    few, many = (calls(read(unit * (size // len(unit)), language)) for size in (4000, 8000))
    assert few < many < 2.3 * few


def test_a_word_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    document = read("The tall pier of Tarn was closed. The pier of Tarn opened in the night; nobody came.", "en")
    spans = stretches(document.view, document.language)
    Scan(document, spans)
    monkeypatch.setattr(Vocabulary, "read", None)
    again = Scan(document, spans)
    assert [token.text for token in again.tokens][:5] == ["The", "tall", "pier", "of", "Tarn"]
    assert [len(again.tokens[unit.first : unit.last]) for unit in again.units] == [8, 12]
