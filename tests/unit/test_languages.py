from dataclasses import dataclass

import pytest

from bot.text import languages
from bot.text.languages import LanguageFileError, canonical, codes, load

TWENTY = [
    "ar",
    "cs",
    "de",
    "en",
    "es",
    "fa",
    "fr",
    "hi",
    "id",
    "it",
    "ja",
    "ko",
    "nl",
    "pl",
    "pt",
    "ru",
    "tr",
    "uk",
    "ur",
    "zh",
]


def test_twenty_languages_have_a_file_and_more_may() -> None:
    assert set(codes()) >= set(TWENTY)
    assert list(codes()) == sorted(codes())


@pytest.mark.parametrize("code", [*codes(), languages.PLAIN])
def test_every_file_fits_the_schema(code: str) -> None:
    language = load(code)
    assert language.code == code
    assert language.name


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("pt-BR", "pt"),
        ("PT", "pt"),
        ("zh", "zh"),
        ("zh_Hans_CN", "zh"),
        ("zh-tw", "zh"),
        ("in", "id"),
        ("sv", "plain"),
        ("", "plain"),
        (None, "plain"),
    ],
)
def test_any_tag_finds_its_file(tag: str | None, code: str) -> None:
    assert load(tag).code == code


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("zh_Hant_HK", "zh-tw"),
        ("yue", "zh-tw"),
        ("zh-CN", "zh-cn"),
        ("zh", "zh-cn"),
        ("pt-BR", "pt"),
        ("iw", "he"),
        ("nn-NO", "no"),
        ("NB", "no"),
        ("", None),
        (None, None),
    ],
)
def test_a_tag_has_the_code_that_a_detection_gives(tag: str | None, code: str | None) -> None:
    assert canonical(tag) == code


@dataclass(frozen=True)
class _Table:
    words: frozenset[str]
    most: int


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ({"words": ["a"]}, "xx: missing key 'most'"),
        ({"words": ["a"], "most": 1, "more": 2}, "xx: unknown key 'more'"),
        ({"words": ["a", "a"], "most": 1}, "xx.words: said twice: a"),
        ({"words": ["a"], "most": True}, "xx.most: True is not what belongs here"),
        ({"words": "a", "most": 1}, "xx.words: 'a' is not what belongs here"),
        ({"words": [1], "most": 1}, r"xx.words\[0\]: 1 is not what belongs here"),
        ([], "xx: a table is wanted"),
    ],
)
def test_a_file_that_does_not_fit_says_where(table: object, complaint: str) -> None:
    with pytest.raises(LanguageFileError, match=complaint):
        languages._build(_Table, table, "xx")


def test_a_table_that_fits_is_built() -> None:
    assert languages._build(_Table, {"words": ["b", "a"], "most": 2}, "xx") == _Table(frozenset({"a", "b"}), 2)
