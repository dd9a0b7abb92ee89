from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from bot.batch import Batch, is_language_tag
from bot.reader import Policy
from bot.text.models import Options

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = "The ferry to Lindø will sail again on Monday. It had been laid up since March. Fares stay as they were."
PAGE = (
    f"<html><head><title>Ferry</title></head><body><article><h1>Ferry</h1><p>{TEXT} {TEXT}</p></article></body></html>"
)


@pytest.fixture
def batch() -> Iterator[Batch]:
    with closing(Batch(Options(sentences=2), Policy, TEXT.encode)) as made:
        yield made


def ask(batch: Batch, **request: object) -> str | None:
    outcome = batch.line(json.dumps(request).encode())
    return outcome.error.code if outcome.error else None


def test_a_line_of_text_is_briefed(batch: Batch) -> None:
    outcome = batch.line(json.dumps({"id": "a", "text": TEXT, "sentences": 1}).encode())
    assert outcome.name == "a"
    assert outcome.brief is not None
    assert len(outcome.brief.summary) == 1
    assert outcome.article is None


def test_what_a_line_leaves_open_the_batch_decides(batch: Batch) -> None:
    outcome = batch.line(json.dumps({"text": TEXT, "language": None}).encode())
    assert outcome.brief is not None
    assert len(outcome.brief.summary) == 2


def test_a_line_settles_its_language(batch: Batch) -> None:
    outcome = batch.line(json.dumps({"text": TEXT, "language": "pt-BR"}).encode())
    assert outcome.brief is not None
    assert outcome.brief.detection.code == "pt"


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{",
        b"[]",
        b"3",
        b'"text"',
        b"\xff",
        b"[" * 100_000,
        b"{}",
        b'{"text": 3}',
        b'{"text": "a", "html": "b"}',
        b'{"text": "a", "sentences": 0}',
        b'{"text": "a", "sentences": true}',
        b'{"text": "a", "sentences": 1e9}',
        b'{"text": "a", "language": "not a tag"}',
        b'{"text": "a", "title": []}',
    ],
)
def test_a_bad_line_is_an_error_and_no_stop(batch: Batch, line: bytes) -> None:
    outcome = batch.line(line)
    assert outcome.error is not None
    assert outcome.error.code == "not_readable"
    assert ask(batch, text=TEXT) is None


def test_an_error_keeps_the_name_of_its_line(batch: Batch) -> None:
    assert batch.line(b'{"id": 7, "text": null}').name == "7"


def test_text_is_taken_up_to_a_million_characters(batch: Batch) -> None:
    assert ask(batch, text="a" * 1_000_001) == "too_long"
    assert ask(batch, text="") is None


def test_a_page_gives_its_article_too(batch: Batch) -> None:
    outcome = batch.line(json.dumps({"id": "p", "html": PAGE, "url": "https://example.org/ferry"}).encode())
    assert outcome.article is not None
    assert outcome.article.title == "Ferry"
    assert TEXT in outcome.article.text
    assert outcome.brief is not None


def test_files_and_standard_input(batch: Batch, tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT, "utf-8")
    for source in (str(path), "-"):
        outcome = batch.source(source)
        assert outcome.brief is not None
        assert outcome.brief.article.text == TEXT
        assert outcome.article is None


@pytest.mark.parametrize("missing", ["nowhere.txt", "."])
def test_a_source_that_cannot_be_read_is_an_error(batch: Batch, tmp_path: Path, missing: str) -> None:
    outcome = batch.source(str(tmp_path / missing))
    assert outcome.error is not None
    assert outcome.error.code == "not_readable"


def test_a_link_that_is_not_public_is_refused(batch: Batch) -> None:
    outcome = batch.source("http://127.0.0.1:1/article")
    assert outcome.error is not None
    assert outcome.error.code == "blocked_address"


@pytest.mark.parametrize(
    ("tag", "fits"), [("en", True), ("pt-BR", True), ("zh_Hans_CN", True), ("", False), ("e", False), ("en us", False)]
)
def test_language_tags(tag: str, *, fits: bool) -> None:
    assert is_language_tag(tag) is fits
