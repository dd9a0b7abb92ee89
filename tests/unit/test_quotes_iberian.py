"""Who said what in Spanish and Portuguese: names within phrases, titles with capitals, passives, verbs first."""

from __future__ import annotations

import pytest

from bot.text.quotes import find_quotes


def _names(text: str, language: str, words: str) -> list[str]:
    quote = next(quote for quote in find_quotes(text, language) if words in quote.text and quote.kind != "indirect")
    return [speaker.name for speaker in quote.speakers]


@pytest.mark.parametrize(
    ("language", "text", "words", "name"),
    [
        # a full name that stands within a phrase only is that of the surname elsewhere
        (
            "pt",
            "O técnico leu a entrevista de Rui Valadas. Ontem Valadas disse que “a ponte não fecha”.",
            "a ponte",
            "Rui Valadas",
        ),
        # a further surname with its particle
        (
            "es",
            "Julián Ortuño llegó tarde. «No sabía nada», dijo luego el senador Julián Ortuño del Soto.",
            "No sabía",
            "Julián Ortuño del Soto",
        ),
        # what a title with a capital is of is no name
        ("es", '"El puente se abrirá en mayo", dijo el Alcalde de Torrelinde.', "El puente", "Alcalde de Torrelinde"),
        ("pt", "“A ponte abre em maio”, disse o Presidente da Câmara.", "A ponte", "Presidente da Câmara"),
        ("es", '"Hoy se firma el acuerdo", aseguró el CEO de Brumax en la presentación.', "Hoy se", "CEO de Brumax"),
        # who was told, and an article behind it
        ("es", '"Fue un error", reconoció ante el juez el exalcalde de Soto Julián Ortuño.', "Fue", "Julián Ortuño"),
        # whom a passive is by, and what he says in a relative clause
        (
            "pt",
            "A visita foi conduzida pela secretária Inês Quadros, que disse que “não haverá cortes”.",
            "não haverá",
            "Inês Quadros",
        ),
        # the verb of speech right behind the quotation, whoever its sentence began with
        (
            "es",
            'Blas Arregui fue a ver a la madre "para darle el pésame", dijo el ministro Julián Ortuño al canal.',
            "para darle",
            "Julián Ortuño",
        ),
        # a body is not called by whom it told, nor two people by both their names
        ("pt", "“Estamos a tratar disso”, garantiu a Polícia Marítima ao Correio.", "Estamos", "Polícia Marítima"),
        (
            "es",
            'Ortuño y Arregui hablaron. "La ley saldrá adelante", dijo el alcalde Ortuño a Blas Arregui.',
            "La ley",
            "Ortuño",
        ),
        # a relative pronoun is who stands right before it
        (
            "es",
            'Noelia Arce habló con la alcaldesa de Soto, Rita Beltrán, quien lamentó "la falta de fondos".',
            "la falta",
            "Rita Beltrán",
        ),
        # a former one of any office holds it, an article stands behind "de", and before a title of address
        (
            "es",
            "Habló el expresidente del club, Blas Arregui. «Ha sido un duelo enorme», expresó luego el expresidente.",
            "Ha sido",
            "Blas Arregui",
        ),
        ("es", "«Nadie va a canjear», explicó un operador de una entidad.", "Nadie va", "operador de una entidad"),
        ("es", "«Salva vidas», explicó el investigador principal, el Dr. Blas Arregui.", "Salva", "Blas Arregui"),
        ("pt", "“Vamos pedir reparação”, disse o advogado João de Deus.", "Vamos", "João de Deus"),
        ("pt", "“Temos sérias dúvidas”, disse à Lusa o major Rui Valadas.", "Temos", "Rui Valadas"),
        ("pt", "Tarso de Valadas garantiu que “o país precisa de outro rumo”.", "o país", "Tarso de Valadas"),
        # a trade as a second surname, and a name behind the body that was told
        (
            "es",
            "«Fue grave», afirmó el titular del Banco Central, Jorge Arregui Rey.",
            "Fue grave",
            "Jorge Arregui Rey",
        ),
        ("es", "«Es una vergüenza total», dijo a Radio Torrelinde Juan Arregui.", "Es una", "Juan Arregui"),
        ("es", "«No hay marcha atrás», zanjó la vicepresidenta primera, Noelia Arce.", "No hay", "Noelia Arce"),
        ("pt", "Procurada, a defesa de Rui Valadas disse que “vai recorrer”.", "vai", "defesa de Rui Valadas"),
        (
            "pt",
            "O primeiro-ministro, Rui Valadas, falou ontem. “Não vamos parar”, acrescentou o chefe do Governo.",
            "Não vamos",
            "Rui Valadas",
        ),
    ],
)
def test_the_speaker_is(language: str, text: str, words: str, name: str) -> None:
    assert _names(text, language, words) == [name]


def test_whose_surname_it_is_stays_open_where_phrases_name_two() -> None:
    text = (
        "O técnico leu a entrevista de Rui Valadas e a carta de Inês Valadas. "
        "Ontem Valadas disse que “a ponte não fecha”."
    )
    assert _names(text, "pt", "a ponte") in ([], ["Valadas"])


def test_the_police_is_a_body_and_a_policeman_is_none() -> None:
    body, man = (
        next(q for q in find_quotes(f'El jueves, {who} informó de que el detenido "actuó solo y sin ayuda".', "es"))
        for who in ("la Policía", "el policía")
    )
    assert [speaker.kind for speaker in (*body.speakers, *man.speakers)] == ["organisation", "unnamed"]


def test_several_are_nobody_who_has_a_name() -> None:
    text = 'El presidente Blas Arregui calló. Los presidentes se han comprometido a "todos los despliegues necesarios".'
    assert _names(text, "es", "todos los") in ([], ["presidentes"])


def test_a_mantra_is_no_speech() -> None:
    text = 'Blas Arregui, quien gobernó bajo el mantra "Soto, primero", dejó el cargo.'
    assert all(not quote.speakers for quote in find_quotes(text, "es"))


def test_a_general_keeps_the_particle_that_the_text_has_in_his_name() -> None:
    text = 'Hubo un acto de Pierre de Malmont. "Volveré", dijo el Presidente de Malmont ante la multitud reunida.'
    assert _names(text, "es", "Volveré") in ([], ["Pierre de Malmont"])
