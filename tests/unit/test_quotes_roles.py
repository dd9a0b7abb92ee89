"""Whom a role means that no title tells of: somebody in view, but nobody whose titles are of another field."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.text import find_quotes, languages
from bot.text.document import read
from bot.text.quotes import fields, find_quotes_in, lexicon
from bot.text.quotes.fitted import own

CASES = [
    (
        "en",
        (
            "Judge Marta Quill opened the hearing on Monday in Halverton. "
            "“I have never seen that boat before,” {} said to the court."
        ),
        "the judge",
        "the accused",
        "Marta Quill",
    ),
    (
        "de",
        (
            "Trainer Ottmar Bruckwald kam am Montag nach dem Spiel in die Kabine. "
            "„Wir haben in der zweiten Hälfte kaum noch gekämpft“, sagte {}."
        ),
        "der Coach",
        "der Schiedsrichter",
        "Ottmar Bruckwald",
    ),
    (
        "fr",
        (
            "La volcanologue Nour Pelletier a visité l'île lundi. "
            "« Nous n'avons jamais mesuré une telle chaleur », a déclaré {}."
        ),
        "la scientifique",
        "la grand-mère",
        "Nour Pelletier",
    ),
    (
        "pl",
        (
            "Burmistrz Leszek Nowodworski przyjechał w poniedziałek do portu. "
            "„Most będzie zamknięty do późnej jesieni” – powiedział {}."
        ),
        "polityk",
        "premier",
        "Leszek Nowodworski",
    ),
    (
        "ru",
        "Врач Рауф Асланбеков приехал в понедельник в порт. «Мост будет закрыт до самой осени», — сказал {}.",
        "медик",
        "капитан",
        "Рауф Асланбеков",
    ),
]


@pytest.mark.parametrize(("language", "text", "alike", "other", "name"), CASES)
def test_fields(language: str, text: str, alike: str, other: str, name: str) -> None:
    told = [find_quotes(text.format(role), language)[-1].speakers for role in (alike, other)]
    assert [speaker.name for speaker in told[0]] == [name]
    assert name not in [speaker.name for speaker in told[1]]


def test_what_a_role_is_of_does_not_make_one_of_another() -> None:
    text = (
        "Economist Clara Feigen works for the Harbour Bank. "
        "“Rates will stay where they are until autumn,” a trader of the Harbour Bank said."
    )
    assert [speaker.name for speaker in find_quotes(text, "en")[-1].speakers] != ["Clara Feigen"]


@pytest.mark.parametrize(
    ("role", "titles", "differ"),
    [
        ({"accused"}, {"lawyer"}, True),
        ({"accused"}, set(), False),
        ({"mother"}, {"novelist"}, True),
        ({"mother"}, set(), True),
        ({"premier"}, {"mayor"}, True),
        ({"premier"}, {"premier"}, False),
        ({"producer"}, {"father"}, False),
        ({"politician"}, {"spokesman"}, False),
        ({"spokesman"}, {"politician"}, True),
        ({"head"}, {"surgeon"}, False),
    ],
)
def test_differ(role: set[str], titles: set[str], *, differ: bool) -> None:
    assert fields.of("en").differ(role, titles) is differ


@pytest.mark.parametrize("code", languages.codes())
def test_every_noun_of_a_field_can_be_met(code: str) -> None:
    known, words = fields.of(code), lexicon.of(code)
    for field, entries in languages.load(code).quotation.fields.items():
        assert all(field in known.of([words.fold(entry.strip("*"))]) for entry in entries)


def test_whom_somebody_wrote_to_is_not_what_they_are() -> None:
    text = "The MP for Wexborough, Gareth Loam, has written to the health secretary. “It is a plaster,” Loam said."
    (quote,) = (one for one in find_quotes(text, "en") if one.kind != "indirect")
    assert [(speaker.name, speaker.role) for speaker in quote.speakers] == [("Gareth Loam", "MP for Wexborough")]


def test_a_place_before_an_office_holder_has_no_office() -> None:
    text = "Paris salue un « pas décisif ».\n\nÀ Paris, le chef de la diplomatie, Antonin Delcourt, a salué l'accord."
    speakers = [speaker for quote in find_quotes(text, "fr") for speaker in quote.speakers if speaker.name == "Paris"]
    assert [speaker.role for speaker in speakers] == [None] * len(speakers)


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        (
            "fr",
            "« Tout est vrai », raconte l'acteur et réalisateur Bruno Roche.",
            "Bruno Roche",
            "acteur et réalisateur",
        ),
        ("it", "«È tutto vero», racconta l'attore e regista Bruno Rocchi.", "Bruno Rocchi", "attore e regista"),
        ("es", "«Todo es verdad», cuenta el actor y director Bruno Rocha.", "Bruno Rocha", "actor y director"),
        ("nl", '"Alles is waar", vertelt acteur en regisseur Bruno Roode.', "Bruno Roode", "acteur en regisseur"),
        ("pl", "– Wszystko to prawda – opowiada aktor i reżyser Bruno Roch.", "Bruno Roch", "aktor i reżyser"),
        ("tr", "Oyuncu ve yönetmen Barış Rona, “Hepsi doğru” dedi.", "Barış Rona", "Oyuncu ve yönetmen"),
        (
            "fr",
            "« Tout est vrai », note l'économiste et ancien ministre Paul Roche.",
            "Paul Roche",
            "économiste et ancien ministre",
        ),
        ("id", "“Semua benar,” kata aktor dan sutradara Bruno Rohadi.", "Bruno Rohadi", "aktor dan sutradara"),
    ],
)
def test_one_person_has_two_nouns_for_a_title(language: str, text: str, name: str, role: str) -> None:
    (quote,) = (one for one in find_quotes(text, language) if one.kind != "indirect")
    assert [(speaker.name, speaker.role) for speaker in quote.speakers] == [(name, role)]


def test_what_somebody_is_the_head_of_is_no_second_person() -> None:
    text = "Bo Anton, president and CEO of Reyle Restaurant Association, stated, “It is a problem of numbers.”"
    (quote,) = (one for one in find_quotes(text, "en") if one.kind != "indirect")
    assert [speaker.name for speaker in quote.speakers] == ["Bo Anton"]


def named(text: str, language: str) -> list[str]:
    """Who says the last quotation, however sure."""
    quotes = find_quotes_in(read(text, language), replace(own(), trust={"share": 1.0, "least": 0.0}))
    return [speaker.name for speaker in [quote for quote in quotes if quote.kind != "indirect"][-1].speakers]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        (
            "en",
            'The mayor, John Croft, came. A nurse from the night shift waited. "We do not sleep," the woman said.',
            "nurse from the night shift",
        ),
        (
            "it",
            "Il sindaco, Gianni Crosa, è venuto. Un'infermiera di notte aspettava. «Non dormiamo», racconta la donna.",
            "infermiera di notte",
        ),
        (
            "pl",
            "Komendant Jan Kruk przyjechał. Żona jednego z zaginionych czeka w hali. – Dzwonił rano – mówi kobieta.",
            "Żona jednego z zaginionych",
        ),
    ],
)
def test_a_noun_for_anybody_means_somebody_without_a_name_too(language: str, text: str, who: str) -> None:
    assert named(text, language) == [who]


def test_of_two_without_a_name_it_means_neither() -> None:
    assert named('A guard opened the door to a driver. "It was loud all night," the man said.', "en") == ["man"]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        (
            "fr",
            (
                "Le ministre des Affaires étrangères, Armand Sorel, reçoit le ministre de la Défense, Joos Maes. "
                "« Nous ne céderons rien », a assuré le chef de la diplomatie."
            ),
            "Armand Sorel",
        ),
        (
            "fr",
            "Le président Léon Vasseur reçoit Marc Oudry, premier ministre. « Tout va », dit le chef du gouvernement.",
            "Marc Oudry",
        ),
        (
            "en",
            'President Karl Wenz met Prime Minister Leo Oudry.\n\n"The bill will pass," the head of government said.',
            "Leo Oudry",
        ),
    ],
)
def test_an_office_is_called_otherwise(language: str, text: str, who: str) -> None:
    assert named(text, language) == [who]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", 'Her editor for thirty years, Carol Foster, was late. "I read it," the editor said.', "Carol Foster"),
        ("es", "Su editora desde hace años, Carmen Fusté, llegó. «Lo leí», cuenta la editora.", "Carmen Fusté"),
        ("de", "Ihre Lektorin seit Jahren, Carola Fuster, kam. „Ich las es“, sagte die Lektorin.", "Carola Fuster"),
    ],
)
def test_since_when_one_is_something_may_stand_before_the_name(language: str, text: str, who: str) -> None:
    assert named(text, language) == [who]


@pytest.mark.parametrize(
    ("next_one", "hers"),
    [
        ("Ada Roche told reporters that the ovens were cold.", True),
        ("Mayor Ada Roche told reporters that she was sorry.", False),
        ("A baker, Ada Roche, told reporters that the ovens were cold.", False),
    ],
)
def test_whom_the_next_sentence_names_without_a_title_has_the_role_before(next_one: str, *, hers: bool) -> None:
    text = f'The head of the bakers\' guild called a strike, "the first in thirty years". {next_one}'
    assert (named(text, "en") == ["Ada Roche"]) is hers
