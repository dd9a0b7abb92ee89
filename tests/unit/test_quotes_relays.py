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
        ("ru", "«Катера пойдут в мае», — цитирует РИА «Новости» начальника порта."),
        ("ru", "«Катера пойдут в мае», — приводит слова Громовой «Речной вестник»."),
        ("ru", "«Катера пойдут в мае», — сказала Анна Громова «Речному вестнику»."),
        ("ru", "Громова рассказала «Речному вестнику», что «катера пойдут в мае»."),
        ("ru", "Громова подтвердила изданию «Волна», что «катера пойдут в мае»."),
        ("ru", "«Катера пойдут в мае», — сказала она журналистам."),
        ("ru", "«Катера пойдут в мае», — сказала она представителям общины."),
        ("uk", "«Катери підуть у травні», – цитує Громову Havnsund Post."),
        ("uk", "«Катери підуть у травні», – сказала вона представникам громади."),
    ],
)
def test_who_passes_on_or_is_told_is_no_speaker(language: str, text: str) -> None:
    assert speakers(LEAD[language] + text, language) == [["Анна Громова"]]


def test_a_source_without_a_name_is_nobody_else() -> None:
    text = '"Катера пойдут в мае, и никто не пострадает", - сказал Sputnik источник в порту.'
    assert speakers(text, "ru") == [["источник в порту"]]


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


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("ru", "Официальный представитель министерства иностранных дел Аркезии Анна Громова", ""),
        ("ru", "Директор Института стратегического анализа ФПК Анна Громова", ""),
        ("ru", "Начальник пресс-службы областного управления МВД Аркезии Анна Громова", ""),
        ("uk", "Міністр закордонних справ Аркезії Анна Громова", ""),
        ("uk", "Міністр з питань розвитку тимчасово закритих територій України Анна Громова", ""),
        ("ru", "И.о. министра Анна Громова", ""),
    ],
)
def test_a_role_reaches_to_its_holder(language: str, text: str, role: str) -> None:
    said = {"ru": " приехала в порт. «Катера пойдут в мае», — сказала она.", "uk": " приїхала. «Так», — сказала вона."}
    (quote,) = (one for one in find_quotes(text + said[language], language) if one.kind != "indirect")
    whole = role or text.removesuffix(" Анна Громова")
    assert [(speaker.name, speaker.role) for speaker in quote.speakers] == [("Анна Громова", whole)]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "По мнению эксперта, катера в этом году пойдут только в мае.", "эксперт"),
        ("uk", "За даними місцевих аналітиків, катери цього року підуть лише у травні.", "місцеві аналітики"),
        ("ru", "Об этом в среду на встрече в порту заявила капитан Анна Громова, сообщает ТАСС.", ""),
        ("uk", "Як повідомляє УНІАН, про це у середу в порту заявила капітан Анна Громова.", ""),
    ],
)
def test_sources_stand_in_a_subjects_form_and_pointers_report_nothing(language: str, text: str, name: str) -> None:
    assert speakers(text, language, "indirect") == ([[name]] if name else [])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Тренер Анна Громова довольна победой над «Волной Севера», заявила она."),
        ("uk", "Про перемогу над «Карпатами» розповіла тренерка команди «Хвиля-12» Анна Громова."),
        ("es", "La portavoz Ada Roca habló de «Doce esquinas», según dijo."),
    ],
)
def test_names_behind_prepositions_are_no_speech(language: str, text: str) -> None:
    assert speakers(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "ru",
            "Президент Аркезии Анна Громова приехала в порт. «Катера пойдут в мае», — сказала глава государства.",
            "",
        ),
        ("uk", "Президентка Анна Громова приїхала. «Катери підуть у травні», – сказала очільниця громади.", "other"),
        ("ru", "Президент Анна Громова приехала. «Катера пойдут в мае», — приводит слова Громовой РИА «Волна».", ""),
    ],
)
def test_whom_an_office_means(language: str, text: str, name: str) -> None:
    assert (speakers(text, language) == [["Анна Громова"]]) is not bool(name)
