"""Who said what in Spanish, Portuguese, Italian and French: institutions, nouns for remarks, relatives, offices."""

from __future__ import annotations

import pytest

from bot.text.quotes import find_quotes

_CASES = [
    # institutions behind a preposition
    ("es", "“No habrá pacto este año”, aseguran desde la Consejería de Salud.", ["Consejería de Salud"]),
    ("es", "Los vecinos aseguran desde el Ayuntamiento que “esto es mentira y lo saben”.", ["vecinos"]),
    ("it", "Dal Comune fanno sapere che «i lavori non cominceranno prima di maggio».", ["Comune"]),
    ("fr", "« Oui, on le fera », confie-t-on au ministère de la Justice.", ["ministère de la Justice"]),
    # nouns for what somebody says, behind it
    ("it", "«Faremo ricorso», l'annuncio del presidente della Virtus Calvano, Oreste Pini.", ["Oreste Pini"]),
    ("fr", "« Il faut tourner la page », c'est l'avis de Nathalie Ferrand.", ["Nathalie Ferrand"]),
    ("pt", "“Isto é uma vergonha”, foi o desabafo de Carla Antunes.", ["Carla Antunes"]),
    # from whom else it is known
    ("fr", "« Je vais te tuer », aurait crié l'agresseur, selon un témoin.", ["agresseur"]),
    # relatives of one surname, and a couple
    ("es", "Los hermanos Julio y Ana Ferrán regentan el bar. “Abrimos a las seis”, cuenta Julio.", ["Julio Ferrán"]),
    ("fr", "« Nous sommes ravis », disent Hélène et Marc Tissot, les gérants.", ["Hélène", "Marc Tissot"]),
    # bodies, and the fields of them
    ("pt", "A mineradora Pedra Alta foi multada. A empresa disse que “não comenta o caso”.", ["mineradora Pedra Alta"]),
    (
        "it",
        "«Tutto sotto controllo», rassicura il capo del dipartimento Strade del ministero della Salute, Ugo Zorzi.",
        ["Ugo Zorzi"],
    ),
    (
        "es",
        "El jefe de Cardiología del Hospital Virgen del Soto, Félix Ibarrola, recordó que “el tabaco mata”.",
        ["Félix Ibarrola"],
    ),
    ("es", "La cadena hotelera Marazul cierra. “Es una decisión dolorosa”, admitió la empresa.", ["Marazul"]),
    ("it", "La Cartiera Valmora chiude. «Il mercato è crollato», spiega la società.", ["Cartiera Valmora"]),
    # a conjunction of two words, and who was told
    (
        "es",
        "Iván Mena tildó el acto de “circo vacío”, mientras que la edil, Dolores Frías, lo llamó como “un grito”.",
        ["Dolores Frías"],
    ),
    (
        "fr",
        "« On ne sait pas s'il était visé », a déclaré au Parisien une source de la mairie.",
        ["source de la mairie"],
    ),
    # what the holder of a role is like, and other words for it
    ("es", "“Ganamos bien el partido”, dijo el delantero rojiblanco Iker Sola.", ["Iker Sola"]),
    ("it", "Il sindaco di Portovero, Dino Sechi, tace. «Non ci sto», dice poi il primo cittadino.", ["Dino Sechi"]),
    ("fr", "Me Olivier Saunier, avocat, a plaidé. « Je requiers deux ans », a dit le procureur.", ["procureur"]),
    # a nation's person
    (
        "fr",
        "Le Basque Iker Zubieta a battu l'Allemand Jonas Kettler. « J'ai mal servi », a admis l'Allemand.",
        ["Jonas Kettler"],
    ),
]


@pytest.mark.parametrize(("language", "text", "names"), _CASES)
def test_who_says_it(language: str, text: str, names: list[str]) -> None:
    assert [speaker.name for speaker in find_quotes(text, language)[-1].speakers] == names


def test_the_first_and_the_second_of_two() -> None:
    text = (
        "La escritora Alma Sotelo y el cineasta Rodrigo Peñalba presentaron el documental. "
        "“Es una historia de todos”, dijo la primera. “Y también de todas”, apostilló el segundo."
    )
    names = [[speaker.name for speaker in quote.speakers] for quote in find_quotes(text, "es")]
    assert names == [["Alma Sotelo"], ["Rodrigo Peñalba"]]


def test_offices_of_two_nations_are_two_people() -> None:
    text = (
        "El ministro de Defensa chileno, Andrés Bulnes, se reunió con su homólogo argentino, Facundo Etcheverry. "
        "“Compartimos la preocupación”, señaló el chileno. “Queda trabajo por hacer”, reconoció el ministro argentino."
    )
    names = [[speaker.name for speaker in quote.speakers] for quote in find_quotes(text, "es")]
    assert names == [["Andrés Bulnes"], ["Facundo Etcheverry"]]


def test_who_spoke_last_and_holds_an_office_no_more_is_not_who_holds_it() -> None:
    text = (
        "Le président du club, Yvan Morel, a été élu en mai. L'ancien président Gaston Brulé avait démissionné. "
        "« Les comptes étaient sains », répond l'ancien président. « C'est totalement faux », tranche le président."
    )
    first, second = find_quotes(text, "fr")
    assert [speaker.name for speaker in first.speakers] == ["Gaston Brulé"]
    assert "Gaston Brulé" not in [speaker.name for speaker in second.speakers]


def test_a_pronoun_hung_on_a_verb_is_found_where_it_stands() -> None:
    (quote,) = find_quotes("Ada Brunel attend. « On verra bien demain matin », raconta-t-elle.", "fr")
    assert [speaker.name for speaker in quote.speakers] == ["Ada Brunel"]
    (quote,) = find_quotes("« On verra bien demain matin », confie-t-on.", "fr")
    assert quote.mention is None or quote.mention.text == "on"


@pytest.mark.parametrize("text", ["O técnico Almi", "O filme «A Maré», de Jorg", "Em Vi"])
def test_a_text_may_end_with_a_name(text: str) -> None:
    assert not any(quote.speakers for quote in find_quotes(text, "pt"))
