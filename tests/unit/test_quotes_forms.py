"""Dashed speech within paragraphs, verbs that tell a woman from a man, who was told, and forms of names."""

from __future__ import annotations

import pytest

from bot.text import find_quotes, languages
from bot.text.quotes.spans import stretches


def spoken(text: str, language: str) -> list[str]:
    return [text[one.start : one.end] for one in stretches(text, languages.load(language))]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("pl", "– Most stoi – mówi Lis. – Na razie.", ["Most stoi", "Na razie."]),
        ("pl", "Wójt milczał. – Most stoi – uciął w końcu.", ["Most stoi"]),
        ("pl", "– Mówił: „Most stoi”. I stoi – wspomina Lis.", ["Mówił: „Most stoi”. I stoi"]),
        ("pl", "„Most stoi” – mówi Lis. Most – stary i wąski – zamknięto.", ["Most stoi"]),
        ("pl", "Most – stary i wąski – zamknięto. Rada milczy.", []),
        ("uk", "— Міст стоїть, — каже Лис. — Поки що.", ["Міст стоїть,", "Поки що."]),
        ("pl", "- Most stoi - mówi Lis. - Na razie.", ["Most stoi", "Na razie."]),
        ("ru", "- Мост стоит, - говорит Лисов. - Пока.", ["Мост стоит,", "Пока."]),
        ("es", "-El puente sigue en pie -dijo Lis-. Por ahora.", ["El puente sigue en pie", "Por ahora."]),
        ("fr", "- Le pont tient, dit Lis. Pour le moment.", ["Le pont tient,", "Pour le moment."]),
        ("pl", "- Most stoi\n- Prom płynie, jak co roku", []),
        ("uk", "«Міст стоїть, — каже Лис. — Поки що».", ["Міст стоїть, — каже Лис. — Поки що"]),
        ("cs", "– „Most stojí“ (film)", ["Most stojí"]),
    ],
)
def test_speech_behind_dashes(language: str, text: str, words: list[str]) -> None:
    assert spoken(text, language) == words


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "cs",
            "Starostka Jitka Lhotová o mostu nevěděla. „Dozvěděla jsem se to od pošťačky,“ řekla ČTK.",
            "Jitka Lhotová",
        ),
        ("pl", "Wójt Adam Lis nie wiedział o moście. „Dowiedziałem się od listonosza” – powiedział PAP.", "Adam Lis"),
    ],
)
def test_whoever_tells_an_agency_is_not_the_agency(language: str, text: str, name: str) -> None:
    (quote,) = find_quotes(text, language)
    assert "ČTK" not in [speaker.name for speaker in quote.speakers]
    assert [speaker.name for speaker in quote.speakers] in ([name], [])


def test_a_verb_of_a_woman_is_no_mans() -> None:
    text = "Starostka Jitka Lhotová se sešla s Karlem Medkem. „Most v úterý otevřeme,“ řekla po schůzce."
    (quote,) = find_quotes(text, "cs")
    assert "Medek" not in " ".join(speaker.name for speaker in quote.speakers)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("cs", "Záchranáři našli Matouše Hanáka. „Žiju,“ řekl Hanák. „Most spadl,“ dodal Hanák.", "Matouš Hanák"),
        ("cs", "„Most spadl,“ popsal sládek Vlastimil Koudela. Koudelovi chybí most.", "Vlastimil Koudela"),
        (
            "uk",
            "Про це написала голова громади Руслана Пилипець. «Міст закрито», — сказала Пилипець.",
            "Руслана Пилипець",
        ),
        ("nl", "‘De brug blijft voorlopig dicht’, zegt topman Cees van 't Hoff van de werf.", "Cees van 't Hoff"),
        ("nl", "‘De brug blijft voorlopig dicht’, zegt wethouder Piet de Graaff.", "Piet de Graaff"),
    ],
)
def test_names_in_the_form_of_a_subject(language: str, text: str, name: str) -> None:
    assert name in {speaker.name for quote in find_quotes(text, language) for speaker in quote.speakers}


def test_any_word_may_open_a_sentence() -> None:
    text = "Marzec był zimny. „Most otworzymy w maju” – powiedział wójt Adam Lis. Zagrano o nim w filmie „Stary most”."
    assert {s.name for quote in find_quotes(text, "pl") for s in quote.speakers} <= {"Adam Lis"}
