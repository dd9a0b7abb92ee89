"""Nouns that no list has and that speak."""

from __future__ import annotations

import pytest

from bot.text import find_quotes

WORSE = "“It is more of the same, and worse,”"


def spoken(text: str, language: str = "en") -> list[list[str]]:
    return [[one.name for one in quote.speakers] for quote in find_quotes(text, language) if quote.kind != "indirect"]


@pytest.mark.parametrize(
    ("clause", "who"),
    [
        ("the narrator concluded.", "narrator"),
        ("said the zorgler in the spot.", "zorgler"),
        ("the film's narrator says.", "narrator"),
        ("the suit reads.", "suit"),
    ],
)
def test_who_is_named_nearby_does_not_say_what_an_unknown_noun_says(clause: str, who: str) -> None:
    assert spoken(f"Ada Roche met the mayor on Monday. {WORSE} {clause}") == [[who]]


def test_who_is_but_another_has_no_name_that_says_anything() -> None:
    (quote,) = (q for q in find_quotes(f"Ada Roche met us on Monday. {WORSE} tweeted another.", "en"))
    assert quote.mention is not None
    assert (quote.mention.text, quote.speakers) == ("another", ())


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("de", "Ada Roche sprach am Montag. „Es ist mehr vom Gleichen und schlimmer“, sagte der Erzähler.", "Erzähler"),
        ("fr", "Ada Roche a parlé lundi. « C'est toujours la même chose », dit le narrateur.", "narrateur"),
        ("es", "Ada Roche habló el lunes. «Es más de lo mismo y peor», dijo el narrador.", "narrador"),
    ],
)
def test_so_it_is_wherever_nouns_take_articles(language: str, text: str, who: str) -> None:
    assert spoken(text, language) == [[who]]


def test_a_noun_that_explains_a_name_anywhere_is_somebodys_role() -> None:
    text = f"The zorgler of the final, Ada Roche, said she was right. Bo Lind left. {WORSE} said the zorgler."
    assert spoken(text) == [["Ada Roche"]]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Roche said that no warning was given. “They came out of the fog like a wall,” she said.",
        "Ada Roche had made another report on it. “They came out of the fog like a wall,” she said.",
    ],
)
def test_a_determiner_before_a_noun_that_is_a_verb_too_stands_for_nobody(text: str) -> None:
    assert spoken(text) == [["Ada Roche"]]


def test_what_stands_before_a_verb_that_its_subject_follows_says_nothing() -> None:
    assert spoken('Ada Roche vertrekt. Een nieuw plan belooft ze "op zijn vroegst over twee jaar".', "nl") != [["plan"]]


@pytest.mark.parametrize("name", ["Ian Read", "George Will", "Brian White", "Tim Black"])
def test_a_surname_that_is_another_word_too_speaks(name: str) -> None:
    surname = name.split()[1]
    text = f"{name} left the firm. Ada Roche stayed. {WORSE} {surname} said. He left."
    assert spoken(text) == [[name]]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "“We must go home now before the rain comes.” ― Ada Roche", "“It was the worst day of all.” ― Bo Lind."),
        ("es", "«Tenemos que irnos antes de la lluvia.» — Ana Ruiz", "«Fue el peor día de todos.» — Luis Gil"),
        ("de", "„Wir müssen vor dem Regen los.“ – Anna Roth", "„Es war der schlimmste Tag von allen.“ – Bo Lind"),
    ],
)
def test_who_signs_a_quotation_behind_a_dash_says_it(language: str, first: str, second: str) -> None:
    names = [" ".join(line.rstrip(".").split()[-2:]) for line in (first, second)]
    assert spoken(f"{first}\n{second}\n", language) == [[name] for name in names]


def test_a_pronoun_and_its_verb_in_one_word_speak() -> None:
    text = "Ada Roche left Olm. She’s calling it “the biggest lie that this town has heard”."
    assert spoken(text) == [["Ada Roche"]]


@pytest.mark.parametrize(
    "joined",
    [
        "Ada Roche said the plan was “an insult”, while Cleo Marsh, the mayor, called it “a gift to thieves”.",
        "“It is an insult to us all,” said Ada Roche, but Cleo Marsh, the mayor, said it was “a gift to every thief”.",
    ],
)
def test_another_with_a_verb_behind_a_quotation_says_the_next_one(joined: str) -> None:
    assert spoken(joined) == [["Ada Roche"], ["Cleo Marsh"]]


def test_a_field_and_a_place_belong_to_a_title_behind_a_name() -> None:
    text = f"{WORSE} said Ada Roche, head of roads at Olm Council."
    (quote,) = find_quotes(text, "en")
    assert [(speaker.name, speaker.role) for speaker in quote.speakers] == [
        ("Ada Roche", "head of roads at Olm Council")
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Oyuvar Teldran, who is battling the council, told a radio show that there is “{}” in the report."),
        ("en", "The harbour was closed on Monday. The Courier’s Oyuvar Teldran sees the plan as “{}” for the town."),
        ("fr", "En défense, Me Oyuvar Teldran a regretté que le procureur n'ait retenu de cet aveu « {} »."),
        ("fr", "La méthode séduit. Pour le Portugais Oyuvar Teldran, de l'institut des mers, il s'agit d'« {} »."),
    ],
)
def test_a_person_of_no_listed_name_is_known_by_how_the_name_is_introduced(language: str, text: str) -> None:
    said = {"en": "a strange way of counting the boats", "fr": "un changement d'échelle pour la surveillance des côtes"}
    quotes = [quote for quote in find_quotes(text.format(said[language]), language) if quote.kind != "indirect"]
    assert [speaker.name for speaker in quotes[-1].speakers] == ["Oyuvar Teldran"]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("es", "Iván Duarte subirá en junio. «Para mí sería muy placentero», dijo el ecuatoriano.", "Iván Duarte"),
        ("pt", "João Lima correrá no domingo. «Para mim é uma honra estar aqui», disse o brasileiro.", "João Lima"),
    ],
)
def test_the_one_of_a_nation_is_somebody_who_was_named(language: str, text: str, who: str) -> None:
    assert spoken(text, language) == [[who]]
