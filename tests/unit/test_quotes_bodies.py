"""Who said what, where bodies speak: their whole names, their short ones, and the words that point back to them."""

from __future__ import annotations

import pytest

from bot.text.quotes import find_quotes


@pytest.mark.parametrize(
    ("language", "text", "words", "name"),
    [
        (
            "pt",
            "Reva parou ontem.\n\nA Confederação da Indústria afirmou: «A conta não fecha para ninguém este ano».",
            "A conta",
            "Confederação da Indústria",
        ),
        (
            "es",
            "Reva votó ayer.\n\nLa Organización de Estados del Caribe aseguró: «No habrá una segunda vuelta este año».",
            "No habrá",
            "Organización de Estados del Caribe",
        ),
        (
            "pt",
            "O disco sai hoje.\n\nA editora Onda Larga anunciou: «A primeira edição esgotou em quatro dias apenas».",
            "A primeira",
            "editora Onda Larga",
        ),
        (
            "fr",
            "L'agence régionale du fleuve (ARF) a dépêché deux bateaux. « L'eau va monter », a prévenu l'ARF.",
            "L'eau va",
            "agence régionale du fleuve",
        ),
        (
            "fr",
            "Selon une source municipale, la digue a cédé. « Ils savaient où creuser », a assuré cette source.",
            "Ils savaient",
            "source municipale",
        ),
        (
            "fr",
            "Odile Brunel est partie. Sa voisine, elle, a tout perdu : « Je n'ai plus que mes mains et ce chat. »",
            "Je n'ai plus",
            "voisine",
        ),
        (
            "de",
            "Die Pfarrerin Anna Sonntag kam gestern zurück. »Die Orgel klingt in diesem Haus wie neu«, sagte sie.",
            "Die Orgel",
            "Anna Sonntag",
        ),
        (
            "nl",
            "Het Tweede Kamerlid Sjoerd Roorda vindt het weinig. ‘Een brief is nog geen brug’, schrijft Roorda.",
            "Een brief",
            "Sjoerd Roorda",
        ),
    ],
)
def test_the_speaker_is(language: str, text: str, words: str, name: str) -> None:
    quote = next(quote for quote in find_quotes(text, language) if words in quote.text)
    assert [speaker.name for speaker in quote.speakers] == [name]


def test_a_participle_is_nobody() -> None:
    text = 'Il presidente Ezio Carboni ha inviato ai feriti un messaggio: "Vi aspettiamo tutti presto a casa".'
    quote = find_quotes(text, "it")[0]
    assert [speaker.name for speaker in quote.speakers] == ["Ezio Carboni"]


def test_who_is_told_has_no_article() -> None:
    text = 'O ministro Otávio Prado chegou cedo. "Não fechamos as portas a quem trabalha", disse ele a jornalistas.'
    quote = find_quotes(text, "pt")[0]
    assert [speaker.name for speaker in quote.speakers] == ["Otávio Prado"]


def test_what_one_works_for_is_no_source() -> None:
    text = "La biologa Odile Tarsi, che studia il fiume per l'Istituto delle Acque, invita a non chiamarla “invasione”."
    quote = find_quotes(text, "it")[0]
    assert [speaker.name for speaker in quote.speakers] == ["Odile Tarsi"]


def test_the_pronoun_at_the_reporting_word_speaks() -> None:
    text = "Bram Holt resigned. Ada Roche never accepted his apology for what he called “a poor choice of words.”"
    quote = find_quotes(text, "en")[0]
    assert [speaker.name for speaker in quote.speakers] in (["Bram Holt"], [])


def test_a_noun_within_a_phrase_with_an_article_is_no_participle() -> None:
    text = (
        "Norwegian Harbour Minister Ines Okafor met US Secretary of Ports Tom Reyle on Monday.\n\n"
        'The US secretary of ports reaffirmed "a commitment to the harbour that will never end".'
    )
    (quote,) = (one for one in find_quotes(text, "en") if one.kind != "indirect")
    assert quote.mention
    assert quote.mention.text == "The US secretary of ports"


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        (
            "en",
            "Zorg Industries closed its plant. “We are sorry for all our workers,” the company said.",
            "Zorg Industries",
        ),
        ("en", "Yesterday, Greenolm marched. “This is a disaster for our coast,” the group said.", "Greenolm"),
        (
            "en",
            "Olm University opened a hall. Ada Roche left. “We need more room,” the university said.",
            "Olm University",
        ),
        ("de", "Die Zorg AG schließt ihr Werk. „Es tut uns leid um die Leute“, teilte das Unternehmen mit.", "Zorg AG"),
        ("es", "Zorg Industrias cerró su planta. «Lo sentimos por nuestra gente», dijo la empresa.", "Zorg Industrias"),
        ("nl", 'Zorg BV sluit de fabriek. "Het spijt ons voor al onze mensen", zegt het bedrijf.', "Zorg BV"),
        ("pl", "Fundacja Zorg zamknęła dom. „Jest nam przykro z powodu ludzi” – podała fundacja.", "Fundacja Zorg"),
    ],
)
def test_a_phrase_for_a_body_means_the_one_that_was_named(language: str, text: str, who: str) -> None:
    (quote,) = (quote for quote in find_quotes(text, language) if quote.kind != "indirect")
    assert [(speaker.name, speaker.kind) for speaker in quote.speakers] == [(who, "organisation")]


@pytest.mark.parametrize(
    "before",
    [
        "Zorg Industries and Olm Motors closed their plants.",  # which of the two?
        "The Department of Trade closed the plant.",  # is no company
        "The workers wrote to Zorg Industries.",  # is not whom the sentence is about
        "Norway closed the plant.",
    ],
)
def test_it_means_no_other(before: str) -> None:
    text = f"{before} “We are sorry for all our workers,” the company said."
    (quote,) = (quote for quote in find_quotes(text, "en") if quote.kind != "indirect")
    assert [speaker.name for speaker in quote.speakers] in ([], ["company"])
