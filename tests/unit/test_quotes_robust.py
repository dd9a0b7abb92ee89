"""The same is found whatever marks an article uses, whoever its people are, and whatever stands beside them."""

from __future__ import annotations

import pytest

from bot.text import find_quotes
from bot.text.document import read
from bot.text.quotes import lexicon
from bot.text.quotes.spans import stretches


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        (
            "en",
            (
                "‘The council has priced a new pier,’ she said. ‘The boys’ dogs ran here when I was six.\n\n"
                "‘Nobody asked us about it,’ said Runa Vestby."
            ),
            [
                "The council has priced a new pier,",
                "The boys’ dogs ran here when I was six.",
                "Nobody asked us about it,",
            ],
        ),
        (
            "nl",
            "Hij wilde winnen, maar 's middags was het droog. 'We komen wel snelheid te kort', zei Joris Haan.",
            ["We komen wel snelheid te kort"],
        ),
        (
            "en",
            "Runa Vestby said: ‘… and then the whole pier was gone.’Nobody laughed.",
            ["… and then the whole pier was gone."],
        ),
        ("hi", "रूना ने कहा, ‘पुल अगले साल तक बंद रहेगा.’उनका कहना है कि काम चल रहा है.", ["पुल अगले साल तक बंद रहेगा."]),
        (
            "en",
            'Runa Vestby said: "My grandmother asked me: „Will the pier hold?“ I told her that it would."',
            ["My grandmother asked me: „Will the pier hold?“ I told her that it would."],
        ),
    ],
)
def test_marks_are_told_from_apostrophes_and_from_those_within(language: str, text: str, words: list[str]) -> None:
    document = read(text, language)
    assert [text[one.start : one.end] for one in stretches(document.view, document.language)] == words


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "en",
            'Ada Baker runs the mill at Copeland. "We grind more oats than ever before," Baker said on Monday.',
            "Ada Baker",
        ),
        (
            "en",
            'Referee Ada Poll came late on Monday. "I deal with the facts of the game," added Poll.',
            "Ada Poll",
        ),
        (
            "de",
            "Anna Bauer führt die Mühle. „Wir mahlen mehr Hafer als jemals zuvor“, sagte Bauer am Montag.",
            "Anna Bauer",
        ),
    ],
)
def test_a_trade_that_is_somebodys_surname_is_a_name(language: str, text: str, name: str) -> None:
    (quote,) = find_quotes(text, language)
    assert [speaker.name for speaker in quote.speakers] == [name]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "en",
            "The Department of Health said staffing was up to the trusts. ‘We expect all of them to be safe,’ it said.",
            "Department of Health",
        ),
        (
            "en",
            "The donor S. Donald Sander came late. ‘I am a strong supporter of limits,’ Sander said on Monday.",
            "S. Donald Sander",
        ),
        (
            "pt",
            "A ministra Iracema Kayari falou. A Prefeitura informou: «Os serviços públicos seguem como antes.»",
            "Prefeitura",
        ),
        (
            "nl",
            "Ecoloog Noor Timmers van Wageningen vindt dat ‘stemmingmakerij van de bovenste plank’.",
            "Noor Timmers",
        ),
        ("nl", "Analist Bart de Smet van KBC zei: ‘Dat is een goed plan voor ons allemaal.’", "Bart de Smet"),
        ("nl", "Jan Pieter van Loon zei: ‘Dat is een goed plan voor ons allemaal.’", "Jan Pieter van Loon"),
        (
            "nl",
            "Minister Lidewij Haagsma van Landbouw wil een plan. ‘Dat komt er voor de kerst’, zei Haagsma.",
            "Lidewij Haagsma",
        ),
        ("de", "„So etwas hatten wir noch nie“, sagte Nadine Bichl auf Nachfrage unserer Zeitung.", "Nadine Bichl"),
        (
            "de",
            "Kämmerer Jens-Uwe Tapper sprach am Montag. „Ich kann das Geld nicht drucken“, sagte Tapper.",
            "Jens-Uwe Tapper",
        ),
    ],
)
def test_names_are_neither_cut_nor_longer_than_they_are(language: str, text: str, name: str) -> None:
    quotes = [quote for quote in find_quotes(text, language) if quote.kind != "indirect"]
    assert [[speaker.name for speaker in quote.speakers] for quote in quotes] == [[name]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A person familiar with the matter said that posts were at risk. ‘The list exists,’ the person said.",
            "person familiar with the matter",
        ),
        ("A midwife at the unit said: ‘We are all very tired of it by now.’", "midwife at the unit"),
        ("A spokesman on Monday said: ‘We are all very tired of it by now.’", "spokesman"),
    ],
)
def test_somebody_without_a_name_is_described(text: str, name: str) -> None:
    quotes = [quote for quote in find_quotes(text, "en") if quote.kind != "indirect"]
    assert [[speaker.name for speaker in quote.speakers] for quote in quotes] == [[name]]


def test_a_trade_with_an_article_stays_one() -> None:
    text = "Anna Bauer führt die Mühle. Der Bauer sagte am Montag: „Wir mahlen mehr Hafer als jemals zuvor.“"
    assert not any(speaker.name == "Anna Bauer" for quote in find_quotes(text, "de") for speaker in quote.speakers)


def test_the_name_with_an_initial_ends_what_stands_before_it() -> None:
    text = (
        "Koordinator Posko Halim Perdana Dwipa W. Suhud datang pada Senin. "
        "“Awan di atas laut segera disemai sebelum masuk kota,” kata Dwipa."
    )
    (quote,) = find_quotes(text, "id")
    assert [speaker.name for speaker in quote.speakers] == ["Dwipa W. Suhud"]


@pytest.mark.parametrize("code", ["en", "de", "tr", "ja"])
@pytest.mark.parametrize(("given", "tag"), [("ngozi", "f"), ("kwame", "m"), ("yumiko", "f"), ("mateusz", "m")])
def test_given_names_of_everywhere_are_known_everywhere(code: str, given: str, tag: str) -> None:
    assert lexicon.of(code).given(given) == tag


def test_speech_behind_dashes_in_two_sentences_stands_in_its_context() -> None:
    for quote in find_quotes("— Да, — сказал он. — Да, — сказал он. ", "cs"):
        assert quote.context[0] <= quote.start < quote.end <= quote.context[1]
