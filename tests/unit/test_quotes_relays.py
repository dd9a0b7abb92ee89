"""Papers and agencies that pass on what somebody said, and those to whom it was said."""

from __future__ import annotations

import pytest

from bot.text import find_quotes


def speakers(text: str, language: str, kind: str = "") -> list[list[str]]:
    quotes = [one for one in find_quotes(text, language) if one.kind == kind or (not kind and one.kind != "indirect")]
    return [[speaker.name for speaker in quote.speakers] for quote in quotes]


LEAD = {
    "ru": "Начальник порта Анна Громова открыла в среду новый причал. ",
    "uk": "Начальниця порту Анна Громова відкрила в середу новий причал. ",
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "«Катера пойдут в мае», — цитирует Громову Havnsund Post."),
        ("ru", "«Катера пойдут в мае», — приводит «Волна» слова Громовой."),
        ("ru", "«Катера пойдут в мае», — приводит РГ слова Громовой."),
        ("ru", "«Катера пойдут в мае», — говорится в письме Громовой, передает ТАСС."),
        ("ru", "«Катера пойдут в мае», — сказала она журналистам."),
        ("ru", "«Катера пойдут в мае», — сказала она представителям общины."),
        ("uk", "«Катери підуть у травні», – цитує Громову Havnsund Post."),
        ("uk", "«Катери підуть у травні», – сказала вона представникам громади."),
    ],
)
def test_who_passes_on_or_is_told_is_no_speaker(language: str, text: str) -> None:
    assert speakers(LEAD[language] + text, language) == [["Анна Громова"]]


def test_a_title_before_a_name_is_not_of_those_with_whom_one_speaks() -> None:
    text = "На встрече с представителями общины Анна Громова отметила: «Катера пойдут в мае»."
    (quote,) = (one for one in find_quotes(text, "ru") if one.kind != "indirect")
    assert [(speaker.name, speaker.role) for speaker in quote.speakers] == [("Анна Громова", None)]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("ru", "Анна Громова заявила, что катера пойдут в мае, сообщает ТАСС.", [["Анна Громова"]]),
        ("ru", "Катера пойдут в мае уже в третий раз подряд, сообщает ТАСС.", [["ТАСС"]]),
        ("tr", 'Reyle Valisi Ayla Demir, şöyle konuştu:\n"Vapurlar mayısta kalkacak, herkes binebilecek."', []),
    ],
)
def test_reports_name_who_says_it_first(language: str, text: str, names: list[list[str]]) -> None:
    assert speakers(text, language, "indirect") == names
