"""Terms: stop words out, endings off, in every language that has a list or a stemmer."""

from __future__ import annotations

import subprocess
import sys

import pytest
import Stemmer
import stopwordsiso

from bot.text import languages
from bot.text.words import stop_words, terms


@pytest.mark.parametrize(
    ("code", "words", "wanted"),
    [
        ("en", "The ferries and the ferry", ("ferri", "ferri")),
        ("en", "It’s don’t", ()),
        ("en", "research in the states", ("research", "state")),
        ("de", "Die Fähren der Stadt", ("fahr", "stadt")),
        ("ru", "корабли и корабль в москве", ("корабл", "корабл", "москв")),
        ("tr", "İstanbul ve İSTANBUL", ("istanbul", "istanbul")),
        ("uk", "Пором або пором", ("пором", "пором")),
        ("ur", "کشتی اور بہار", ("کشتی", "بہار")),
        ("sv", "Färjan och hamnen", ("färjan", "och", "hamnen")),
    ],
)
def test_terms(code: str, words: str, wanted: tuple[str, ...]) -> None:
    assert terms(words.split(), languages.load(code)) == wanted


@pytest.mark.parametrize("code", languages.codes())
def test_every_language_file_names_a_list_and_a_stemmer_that_exist(code: str) -> None:
    rules = languages.load(code).words
    assert stopwordsiso.has_lang(rules.stop_list)
    assert rules.stemmer in {"", *Stemmer.algorithms()}
    assert len(stop_words(rules)) > 100
    assert rules.keep <= stopwordsiso.stopwords(rules.stop_list), "kept words that the list does not hold"
    assert rules.stop.isdisjoint(stopwordsiso.stopwords(rules.stop_list)), "words that the list holds already"


def test_terms_do_not_depend_on_the_hash_seed() -> None:
    program = (
        "from bot.text import languages; from bot.text.words import terms;"
        "print(terms('Der alte Hafen und die neuen Schiffe im Hafen'.split(), languages.load('de')))"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(answers) == 1


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("uk", "річкового порому", "річковий пором"),
        ("pl", "miejskiego młyna", "miejski młyn"),
        ("cs", "starého mlýna", "starý mlýn"),
        ("ko", "올모프의 물레방아는", "올모프 물레방아"),
        ("fa", "آسیاب‌های", "آسیاب"),
    ],
)
def test_endings_are_taken_off_where_there_is_no_algorithm(language: str, one: str, other: str) -> None:
    rules = languages.load(language)
    assert terms(one.split(), rules) == terms(other.split(), rules)
