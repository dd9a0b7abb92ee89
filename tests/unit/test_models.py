"""Values: what is made of an article stays as it was made, in every process that it goes to."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, fields, replace

import pytest

from bot.text import models
from bot.text.models import Article, Brief, Detection, Mention, Options, Quote, Sentence, Speaker

ADA = Speaker("Ada Quill", "the mayor")
VALUES = [
    Article("The pier is shut."),
    Options(),
    Detection("en", 0.9),
    Sentence("The pier is shut.", 0, 17),
    Mention("Quill", 3, 8),
    ADA,
    Quote("It holds", 1, 9, "direct", (0, 30), (ADA,), Mention("Quill", 14, 19), "said"),
    Brief(Article("The pier is shut."), Detection("en", 0.9), (), ()),
    models.Remark(1, 2, "Ada", "It holds", 0.0),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_values_are_frozen_and_equal_by_their_fields(value: models.Article) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(value, fields(value)[0].name, "other")
    assert value == replace(value)
    assert hash(value) == hash(replace(value))


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_another_process_gets_values_whole(value: models.Article) -> None:
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301  # our own
