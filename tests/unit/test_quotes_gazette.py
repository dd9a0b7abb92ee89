"""Who said what as French and Italian papers write it: parties before names, places, marks, bodies of several words."""

from __future__ import annotations

import pytest

from bot.text.quotes import find_quotes


def _names(text: str, language: str, words: str) -> list[str]:
    quote = next(quote for quote in find_quotes(text, language) if words in quote.text)
    return [speaker.name for speaker in quote.speakers]


@pytest.mark.parametrize(
    ("language", "words", "name"),
    [
        ("it", "il segretario della Lega Nord Matteo Brusati", "Matteo Brusati"),
        ("it", "il vicepresidente di Forza Italia Ezio Carboni", "Ezio Carboni"),
        ("it", "ieri a Milano Giuseppe Brusati", "Giuseppe Brusati"),
        ("it", "dal palco di Revara Marisa Brusati", "Marisa Brusati"),
        ("it", "il sindaco di Reggio Emilia Marco Brusati", "Marco Brusati"),
        ("it", "il sindaco di Roma Gianni Maria Brusati", "Gianni Maria Brusati"),
        ("it", "il presidente di Louis Vuitton Marco Brusati", "Marco Brusati"),
        ("it", "l'ad Marco Brusati", "Marco Brusati"),
        ("it", "ad Ancona Marco Brusati", "Marco Brusati"),
        ("it", "Massimo D'Amaro", "Massimo D'Amaro"),
        ("it", "Benedetto Della Vesta", "Benedetto Della Vesta"),
        ("it", "il portavoce di Save the Children Ezio Carboni", "Ezio Carboni"),
        ("fr", "mardi à Lyon Grégory Brunel", "Grégory Brunel"),
        ("fr", "Ophélie Brunel, procureur de Revarre,", "Ophélie Brunel"),
    ],
)
def test_a_name_begins_behind_the_body_or_the_place(language: str, words: str, name: str) -> None:
    says = "ha detto" if language == "it" else "a déclaré"
    text = f"Tutto è fermo.\n\n«Il ponte resta chiuso fino a maggio», {says} {words} davanti ai cronisti."
    assert _names(text, language, "Il ponte") == [name]


@pytest.mark.parametrize(
    ("language", "says", "body"),
    [
        ("fr", "dénonce", "Médecins sans frontières"),
        ("fr", "réplique le", "Parti socialiste"),
        ("it", "scrive", "Save the Children"),
        ("it", "attacca il", "Movimento 5 Stelle"),
    ],
)
def test_a_body_of_several_words_is_whole(language: str, says: str, body: str) -> None:
    assert _names(f"«Il ponte resta chiuso fino a maggio», {says} {body} lundi.", language, "Il ponte") == [body]


def test_a_city_that_a_role_is_of_is_not_its_holder() -> None:
    text = (
        "« Le pont est fermé jusqu'en mai », affirme Marc Brunel, chef du bureau à New Delhi. Dehors, il pleut.\n\n"
        "« Personne ne passe », répète le chef du bureau."
    )
    assert _names(text, "fr", "Le pont") == ["Marc Brunel"]
    assert _names(text, "fr", "Personne") == ["Marc Brunel"]


def test_single_marks_quote_what_has_the_shape_of_speech() -> None:
    text = (
        "Il sindaco Ezio Carboni ha risposto ai cronisti: 'Il ponte resta chiuso fino a maggio e nessuno passa'. "
        "Un po' di gente resta, come negli anni '80, e la 'ndrina tace."
    )
    assert [quote.text.strip("'") for quote in find_quotes(text, "it") if quote.kind != "indirect"] == [
        "Il ponte resta chiuso fino a maggio e nessuno passa"
    ]


@pytest.mark.parametrize("aside", ["ha confermato l'avvocato Ezio Carboni", "fa sapere l’ex prefetto Ezio Carboni"])
def test_an_aside_with_an_article_that_is_elided(aside: str) -> None:
    text = f'Reva, ieri. "Il ponte è chiuso - {aside} - e lo resterà fino a maggio, senza alcun dubbio".'
    assert _names(text, "it", "Il ponte") == ["Ezio Carboni"]


@pytest.mark.parametrize(
    ("language", "text", "words", "name"),
    [
        (
            "fr",
            "Le maire Marc Tissier a reçu le préfet, Jean Brunel. « Le pont reste fermé », a prévenu ce dernier.",
            "Le pont",
            "Jean Brunel",
        ),
        (
            "it",
            "Marco Testi ha visto il prefetto, Gianni Carboni. «Il ponte resta chiuso», ha avvertito quest'ultimo.",
            "Il ponte",
            "Gianni Carboni",
        ),
        (
            "es",
            "El alcalde Marco Tejar recibió a la jueza Ana Bruna. «El puente sigue cerrado», avisó esta última.",
            "El puente",
            "Ana Bruna",
        ),
    ],
)
def test_the_last_one_is_whom_the_text_named_last(language: str, text: str, words: str, name: str) -> None:
    assert _names(text, language, words) == [name]


@pytest.mark.parametrize(
    "second", ["il sindaco di Reva, Ezio Carboni,", "il sindaco Ezio Carboni", "Ezio Carboni, sindaco di Reva,"]
)
def test_two_speak_though_one_has_a_title(second: str) -> None:
    text = f"Moreno Brusati pesca.\n\nBrusati e {second} chiedono insieme «lo stato di calamità, subito»."
    assert _names(text, "it", "lo stato") == ["Moreno Brusati", "Ezio Carboni"]


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("La lettera di Ezio Carboni è arrivata.", "Ezio Carboni"),
        ("La portavoce di Ezio Carboni è arrivata.", "Ezio Carboni"),
    ],
)
def test_a_surname_has_the_whole_name_of_whose_a_text_is(opening: str, name: str) -> None:
    text = f"{opening} «Il ponte resta chiuso fino a maggio», ha scritto Carboni."
    assert _names(text, "it", "Il ponte") == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Ezio Carboni doute. Le gouvernement limite les dons mais rien ne changera, selon lui : « Le pont reste ».",
        ),
        (
            "nl",
            "Ezio Carboni twijfelt. De minister sluit de brug maar dat verandert niets, volgens hem: ‘Le pont blijft’.",
        ),
    ],
)
def test_according_to_him_is_no_subject_beside_it(language: str, text: str) -> None:
    assert _names(text, language, "Le pont") == ["Ezio Carboni"]


@pytest.mark.parametrize("title", ["Directeur Technique", "Coordonnateur National", "Conseiller Spécial"])
def test_a_title_in_capitals_is_no_name(title: str) -> None:
    text = f"« Le pont est sûr », affirme le {title} de la Régie des ponts, Viadun Kasango."
    assert _names(text, "fr", "Le pont") == ["Viadun Kasango"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("it", "è stata la risposta di Silvio Bertoni ai microfoni"),
        ("it", "questo l'appello del sindaco Silvio Bertoni"),
        ("fr", "a été la réponse de Silvio Bertoni"),
        ("fr", "tel est le constat du maire Silvio Bertoni"),
    ],
)
def test_whose_answer_it_was_says_it(language: str, words: str) -> None:
    says = "spiega" if language == "it" else "explique"
    text = f"Silvio Bertoni arriva. «Nessuno ha vinto», {says} Ezio Carboni. «Il ponte resta chiuso», {words}."
    assert _names(text, language, "Il ponte") == ["Silvio Bertoni"]


def test_a_particle_begins_a_surname_behind_what_somebody_is_of() -> None:
    text = "Il leader del movimento Osmaele La Varda parla. «Il ponte - ha detto La Varda - resta chiuso»."
    assert _names(text, "it", "Il ponte") == ["Osmaele La Varda"]


def test_who_is_only_described_ends_before_the_verbs_clitics() -> None:
    text = "Un des gendarmes s'en explique dans son audition : « Nous ne détectons aucune anomalie »."
    assert _names(text, "fr", "Nous ne") == ["Un des gendarmes"]


def test_he_is_the_man_whom_lists_of_given_names_know() -> None:
    text = (
        'Le président Jean Brunel attend. "Nous sommes dans une impasse", avait déclaré Valery Zaloutin. '
        '"Il n\'y aura pas de percée", avait-il ajouté.'
    )
    assert _names(text, "fr", "percée") == ["Valery Zaloutin"]
