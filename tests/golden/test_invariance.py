"""Who says what does not hang on the style of marks, on whose names they are, on captions between, or on a title."""

from __future__ import annotations

from collections import Counter

import pytest

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
