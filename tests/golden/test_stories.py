"""Reports of one story are found to be one, in a language and across; the same people in another matter are not."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from bot.text import Article, Options, make_brief
from bot.text.stories import Gist, gist, skeleton, stories
from tests.golden import truth

REPORTS = Path(__file__).parent / "stories.toml"


@cache
def told() -> tuple[tuple[str, Gist], ...]:
    """The story and the gist of each golden article and of each report of `stories.toml`."""
    found = [(golden.name, gist(truth.brief(golden))) for golden in truth.articles()]
    for report in tomllib.loads(REPORTS.read_text(encoding="utf-8"))["report"]:
        article = Article(report["text"].strip(), title=report["title"])
        found.append((report["story"], gist(make_brief(article, Options(language=report["language"])))))
    return tuple(found)


def test_reports_of_one_story_come_together_and_no_others() -> None:
    names, gists = zip(*told(), strict=True)
    found = stories(gists)
    assert sorted(number for story in found for number in story) == list(range(len(names)))
    false = [{names[number] for number in story} for story in found if len({names[n] for n in story}) > 1]
    assert not false
    precision = recall = 0.0
    for story in found:
        for number in story:
            gold = names.count(names[number])
            right = sum(names[other] == names[number] for other in story)
            precision += right / len(story) / len(names)
            recall += right / gold / len(names)
    assert 2 * precision * recall / (precision + recall) >= 0.985  # B-cubed; 1.0 when this was written


def test_pages_that_link_each_other_as_forms_in_other_languages_tell_one_story() -> None:
    """Without that, notes with no name and no number in them meet no other; nor do they when only one page says so."""
    notes = [
        gist(make_brief(Article(text, url=url, alternates=(other,)), Options(language=language)))
        for text, url, other, language in (
            ("Le bac repart lundi.", "https://www.valmere.example/fr/bac/", "https://valmere.example/ferry", "fr"),
            ("The ferry sails again.", "https://valmere.example/ferry", "http://valmere.example/fr/bac", "en"),
            ("Die Fähre fährt wieder.", "https://other.example/ferry", "https://valmere.example/ferry", "de"),
        )
    ]
    assert stories(notes) == ((0, 1), (2,))


@pytest.mark.parametrize(
    ("one", "other"), [("ar-oud", "en"), ("hi-baghin", "en"), ("en-harbour", "ru"), ("tr-mozaik", "en")]
)
def test_a_story_is_found_in_a_language_of_another_script(one: str, other: str) -> None:
    reports = [own for name, own in told() if name == one]
    assert len({own.language for own in reports}) > 1
    assert other in {own.language for own in reports}
    assert len(stories(reports)) == 1


def test_a_story_needs_no_others_to_be_found() -> None:
    pair = [own for name, own in told() if name == "en-harbour" and own.language == "en"]
    assert stories(pair) == ((0, 1),)
    assert stories(pair[:1]) == ((0,),)
    assert stories([]) == ()


def test_the_order_of_articles_does_not_matter() -> None:
    names, gists = zip(*told(), strict=True)
    backwards = stories(gists[::-1])
    last = len(names) - 1
    assert {frozenset(story) for story in stories(gists)} == {
        frozenset(last - number for number in story) for story in backwards
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Солванг", "Solvang"),
        ("Рашид", "Rachid"),
        ("Галєєв", "Галеев"),
        ("Brandstätter", "Брандштеттер"),
        ("الكنعاني", "كنعاني"),
        ("दामले", "Damle"),
    ],
)
def test_a_name_in_two_scripts_has_one_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)
