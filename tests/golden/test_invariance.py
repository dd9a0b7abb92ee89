"""Who says what does not hang on the style of marks, on whose names they are, on captions between, or on a title."""

from __future__ import annotations

from collections import Counter

import pytest

from bot.text.document import read
from tests.bench import own
from tests.golden import variants

LEAST = 0.98
"""The share of speakers that stay, of each kind of change, over all articles of our own."""


@pytest.mark.parametrize("step", [4, pytest.param(1, marks=pytest.mark.long)])
def test_speakers_stay_in_every_variant(step: int) -> None:
    totals, kept = Counter[str](), Counter[str]()
    for number, doc in enumerate(own.documents()):
        if doc["dataset"] != "golden" and number % step:
            continue
        for name, total, same in variants.compare(doc["text"], doc["lang"]):
            totals[name] += total
            kept[name] += same
    assert totals.keys() >= {*variants.STYLES, "other names", "other gender", "caption", "advertisement", "no title"}
    assert {name: kept[name] / total for name, total in totals.items() if kept[name] < LEAST * total} == {}


@pytest.mark.parametrize(
    ("language", "text", "swapped", "other"),
    [
        (
            "de",
            "Peter Rohde ging. Anhänger Peter Rohdes riefen.",
            False,
            "Kwame Adeyemi ging. Anhänger Kwame Adeyemis riefen.",
        ),
        ("en", "Sir Peter Rohde, a businessman, ate.", True, "Dame Ngozi Adeyemi, a businesswoman, ate."),
        (
            "en",
            "Peter Kiedran sang. Then Keidran ate. Anna Wells ate.",
            False,
            "Peter Kiedran sang. Then Keidran ate. Ngozi Adeyemi ate.",
        ),
        ("en", "Anna Wells of Peter Baptist Church ate.", False, "Ngozi Adeyemi of Peter Baptist Church ate."),
        (
            "en",
            "George Will ate. Will he sing? Anna Wells ate.",
            False,
            "George Will ate. Will he sing? Ngozi Adeyemi ate.",
        ),
    ],
)
def test_a_reader_finds_nothing_but_other_names(language: str, text: str, swapped: bool, other: str) -> None:  # noqa: FBT001
    document = read(text, language)
    words = variants.SWAPPED[language] if swapped else {}
    edits = variants.renamed(document, variants.names(document, swapped=swapped), words)
    assert variants.edited(text, edits)[0] == other
