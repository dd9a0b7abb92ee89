"""What Dutch, Polish and Czech papers write: dashes within sentences, papers between marks, nouns for women and men."""

from __future__ import annotations

import pytest

from bot.text import find_quotes


def _spoken(language: str, text: str) -> list[tuple[str, tuple[str, ...]]]:
    quotes = (quote for quote in find_quotes(text, language) if quote.kind != "indirect")
    return [(quote.text.split()[0], tuple(speaker.name for speaker in quote.speakers)) for quote in quotes]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("cs", "„Okolnosti nehody šetříme,“ řekl mluvčí zlešické policie Ota Křepelka.", "Ota Křepelka"),
        ("cs", "„Gól neplatil,“ trval na svém. „Viděl jsem to dobře,“ řekl rozhodčí Ota Křepelka.", "Ota Křepelka"),
        (
            "cs",
            "Podle mluvčího Svazu včelařů (SV) Petra Hřebíčka úhyn trvá. „Čekáme na rozbor,“ uvedl Hřebíček.",
            "Petr Hřebíček",
        ),
        (
            "cs",
            "Ředitel Ota Křepelka chce stavět. Za soupeře považuje starostu Jana Vávru. „Vyhraju,“ oznámil v pořadu.",
            "Ota Křepelka",
        ),
        ("pl", '- Nie odejdziemy - zapewniła w rozmowie z "Kurierem Lipnickim" Ewa Sójka.', "Ewa Sójka"),
        ("pl", "- To możliwe - wyjaśnia w rozmowie z WIEŚCI.press Wiktor Płaza, kierownik biura.", "Wiktor Płaza"),
        ("pl", '"Coraz więcej zgłoszeń trafia do urzędu" - pisze "Kurier Lipnicki".', "Kurier Lipnicki"),
        ("ru", "«Завод закроют до конца года, рабочих предупредили», — пишет «Вестник Лиманска».", "Вестник Лиманска"),
        ("nl", "De brug blijft dicht. ‘We weten niet hoelang het duurt’, klinkt het bij de brugwachters.", ""),
    ],
)
def test_who_says_it(language: str, text: str, name: str) -> None:
    spoken = _spoken(language, text)
    assert spoken
    assert {speaker for _, speakers in spoken for speaker in speakers} <= {name}
    assert not name or spoken[-1][1] == (name,)


def test_a_dash_in_the_writers_own_words_opens_no_speech() -> None:
    said = "- Celem była szkoła - dodał Jan Płaza. Zapytany o Ewę Sójkę - kierowniczkę biura - nie odpowiedział."
    put = "- Celem była szkoła - dodał Jan Płaza, mówiąc o planie na - jak to ujął - wielki dzień. Sąd go ukarał."
    again = "- Wiem - rzekł dr. Płaza. Mówił o planie - także o szkole. - Reszta to plotki - dodał Jan Płaza."
    assert [first for first, _ in _spoken("pl", said)] == ["Celem"]
    assert [first for first, _ in _spoken("pl", put)] == ["Celem"]
    assert [first for first, _ in _spoken("pl", again)] == ["Wiem", "Reszta"]


def test_a_role_has_the_gender_of_the_verb_beside_it() -> None:
    text = (
        "Wicepremier Jan Płaza milczał. O premie była pytana minister Ewa Sójka. "
        "- Nie ma o czym mówić - odparła Ewa Sójka. - Sprawa jest zamknięta - dodała wicepremier."
    )
    assert all("Jan Płaza" not in speakers for _, speakers in _spoken("pl", text))
