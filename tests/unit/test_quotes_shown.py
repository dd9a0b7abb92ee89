"""Who is shown as a person, whether or not a list has the given name."""

from __future__ import annotations

import pytest

from bot.text import find_quotes
from bot.text.document import read
from bot.text.quotes import lexicon
from bot.text.quotes.mentions import mentions
from bot.text.quotes.scan import Scan
from bot.text.quotes.spans import stretches


def speakers(text: str, language: str) -> list[str]:
    quotes = [quote for quote in find_quotes(text, language) if quote.kind != "indirect"]
    return [" + ".join(speaker.name for speaker in quote.speakers) for quote in quotes]


@pytest.mark.parametrize("given", ["Henry", "Ekwe", "Tunde"])
@pytest.mark.parametrize(
    "said",
    [
        "{} Barlow, who was on the quay on Monday, told reporters: “{}”",
        "“{1}” — {0} Barlow",
        "Union leader {} R. Barlow II, a lawyer, wrote: “{}”",
    ],
)
def test_a_name_is_a_persons_by_what_it_does_whether_or_not_its_given_name_is_known(given: str, said: str) -> None:
    text = said.format(given, "We will open the old bridge again in the spring.")
    (quote,) = find_quotes(text, "en")
    assert [speaker.name.split()[0] for speaker in quote.speakers] == [given]


@pytest.mark.parametrize("given", ["Hans", "Bekele"])
def test_no_name_stands_behind_an_article(given: str) -> None:
    text = f"Für den Geobotaniker {given} Wiers ist das ein Fehler. „Die Brücke hält keine zehn Jahre“, sagte Wiers."
    assert speakers(text, "de") == [f"{given} Wiers"]


def test_two_given_names_are_two_people() -> None:
    text = "Für Julia und Anneka war das klar. „Wir wollen einfach Farbe bekennen“, sagte Anneka."
    assert speakers(text, "de") == ["Anneka"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Linken-Abgeordnete Clara Bunz traf Fritz Ohm. „Die Brücke bleibt vorerst zu“, sagte sie.", "Clara Bunz"),
        (
            "Pascal Groß (bei Hafen-TV): „Die erste Halbzeit war träge, in der zweiten haben wir gut gespielt.“",
            "Pascal",
        ),
        ("„Es reicht mir jetzt wirklich“, sagte der 28 Jahre alte Angler am Montag im Hafen.", "28 Jahre alte Angler"),
    ],
)
def test_german_people(text: str, name: str) -> None:
    assert speakers(text, "de")[0].startswith(name)


def test_compounds_have_the_gender_of_their_last_word() -> None:
    assert [lexicon.of("de").gender(word) for word in ("ex-freundin", "landesminister")] == ["f", "m"]


@pytest.mark.parametrize(("said", "tag"), [("sagen sie", "p"), ("sagte sie", "f")])
def test_they_say_is_no_woman(said: str, tag: str) -> None:
    document = read(f"Ada Wiers war dabei. Das sei für die Enkel, {said} im Hafen.", "de")
    found = mentions(Scan(document, stretches(document.view, document.language)))
    assert found[-1].gender == tag


def test_who_stands_beside_a_headlines_words_does_not_say_them() -> None:
    text = (
        "Mayor Adam Orley “holding a gun” to voters over the bridge\n\n"
        "Councillor Owen Tarlow has accused the mayor over the plans.\n\n"
        '"Mayor Orley is holding a gun to everybody in this town," Mr Tarlow said. "It is the wrong plan for it."'
    )
    assert speakers(text, "en") == ["Owen Tarlow"] * 3


@pytest.mark.parametrize(
    ("told", "name"),
    [("die Antwort des Ministers Hans Wiers", "Hans Wiers"), ("das Motto der Woche im Hafen von Wiersum", "")],
)
def test_what_is_somebodys_answer_is_said_by_them(told: str, name: str) -> None:
    assert speakers(f"Der Rat tagte. „Wir wollen die Brücke bald öffnen“, lautete {told}.", "de") == [name]


def test_a_surname_is_called_with_its_particles() -> None:
    text = "Ministerin Ulla von der Wiersen war da. Von der Wiersen betonte, es sei „sehr gut für uns alle“."
    (quote,) = find_quotes(text, "de")
    assert quote.mention is not None
    assert (quote.mention.text, quote.speakers[0].name) == ("Von der Wiersen", "Ulla von der Wiersen")


@pytest.mark.parametrize("given", ["Robert", "Bekzat"])
def test_a_given_name_may_end_as_verbs_do(given: str) -> None:
    text = f"Der Hafen blieb zu. {given} Wiers, Sekretär des Klubs sagte zum Abend, es sei „alles in bester Ordnung“."
    assert speakers(text, "de") == [f"{given} Wiers"]
