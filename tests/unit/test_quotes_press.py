"""What papers in French, Italian, Spanish and Portuguese write: offices without a name, long names, asides, parties."""

from __future__ import annotations

import pytest

from bot.text.quotes import find_quotes


def _said(text: str, language: str, words: str) -> list[tuple[str, str | None]]:
    quote = next(quote for quote in find_quotes(text, language) if words in quote.text)
    return [(speaker.name, speaker.role) for speaker in quote.speakers]


@pytest.mark.parametrize(
    ("language", "text", "words", "name", "role"),
    [
        ("es", "“El dique aguantará toda la noche”, dijo el ministro.", "El dique", "ministro", None),
        (
            "pt",
            "Só a estudante de medicina gravou tudo. “Ninguém dormiu nesta rua”, contou a estudante.",
            "Ninguém dormiu",
            "estudante de medicina",
            None,
        ),
        (
            "es",
            "El presidente de México Andrés Ruiz Lagos afirmó: “No habrá otro dique”.",
            "No habrá",
            "Andrés Ruiz Lagos",
            "presidente de México",
        ),
        (
            "es",
            "El portavoz, Andrés Manuel Ruiz Lagos, ha llegado. “No habrá otro dique”, dijo Ruiz Lagos.",
            "No habrá",
            "Andrés Manuel Ruiz Lagos",
            "portavoz",
        ),
        (
            "fr",
            "« Le feu est éteint », a déclaré sur place le lieutenant-colonel Gabriel Plus, venu de Reva.",
            "Le feu",
            "Gabriel Plus",
            "lieutenant-colonel",
        ),
        (
            "fr",
            "La chef du parti, Manon Brunel, est sortie. « Le pont tient », a déclaré Mme Brunel.",
            "Le pont",
            "Manon Brunel",
            "chef du parti",
        ),
        (
            "it",
            "«Il porto è nostro». Lo ha detto la segretaria Pd Elena Carboni arrivando a Reva.",
            "Il porto",
            "Elena Carboni",
            "segretaria Pd",
        ),
        (
            "it",
            "«La corsia era piena di fumo», ha raccontato un paziente dell'ospedale San Camillo.",
            "La corsia",
            "paziente dell'ospedale San Camillo",
            None,
        ),
        (
            "it",
            "Ezio Carboni tace. «Sarà una provocazione - rilancia il prefetto Bruno Brusati - ma resta grave».",
            "Sarà una",
            "Bruno Brusati",
            "prefetto",
        ),
        (
            "it",
            '"Nessuno ci ha chiamati per un mese", scrivono i sindacalisti all\'unanimità.',
            "Nessuno ci ha",
            "sindacalisti",
            None,
        ),
        (
            "es",
            "“Llevamos tres días sin agua”, manifestó una de las habitantes del sector.",
            "Llevamos",
            "una de las habitantes del sector",
            None,
        ),
        (
            "es",
            "La portavoz es Inés Arce. “No iremos”, ha dicho Arce sin conocer las palabras de la ministra, Eva Roche.",
            "No iremos",
            "Inés Arce",
            None,
        ),
    ],
)
def test_the_speaker_is(language: str, text: str, words: str, name: str, role: str | None) -> None:
    assert _said(text, language, words) == [(name, role)]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "Invité sur Itv, le ministre a balayé la question. « Personne ne cède », martèle-t-il.", "Personne"),
        ("es", "Con los gremios ATE y SEMP, el alcalde envió una nota. “Es un paro”, acusó.", "Es un paro"),
        ("fr", "Une femme a parlé, rapporte La Provence. « Il a pris mon sac », a-t-elle dit à la barre.", "Il a pris"),
        ("pt", "Foi preso no Bairro Antônio Bezerra. “Ele não disse nada”, relata o delegado.", "Ele não disse"),
    ],
)
def test_a_channel_a_union_a_paper_or_a_district_says_nothing(language: str, text: str, words: str) -> None:
    names = [name for name, _ in _said(text, language, words)]
    assert not {"Itv", "SEMP", "y SEMP", "La Provence", "Bairro Antônio Bezerra", "Antônio Bezerra"} & set(names)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Sie sei „tief erschüttert“, sagte Ministerin Ada Wiersen der „Wiersener Post“.", ["tief erschüttert"]),
        ("Der „Wiersener Post“ sagte Ministerin Ada Wiersen: „Das wird teuer.“", ["Das wird teuer."]),
        ("„Das wird teuer“, sagte Ada Wiersen im Gespräch mit der „Neuen Post“.", ["Das wird teuer"]),
        ("Der „Kurier“ schreibt: „Das wird teuer.“", ["Das wird teuer."]),
    ],
)
def test_a_paper_behind_an_article_is_no_speech(text: str, said: list[str]) -> None:
    quotes = [quote for quote in find_quotes(text, "de") if quote.kind != "indirect"]
    assert [quote.text for quote in quotes] == said
    assert all(quote.speakers for quote in quotes)


def test_a_quotation_goes_on_in_the_next_paragraph_without_a_mark_of_its_own() -> None:
    text = (
        "Bruno Lagos, treinador do Reva:\n\n«É um resultado injusto para o que foi o jogo.\n\n"
        "Ao intervalo acertámos alguns detalhes e fomos melhores.»\n\nO jogo acabou às dez."
    )
    said = [(quote.text, [speaker.name for speaker in quote.speakers]) for quote in find_quotes(text, "pt")]
    assert said == [
        ("É um resultado injusto para o que foi o jogo.", ["Bruno Lagos"]),
        ("Ao intervalo acertámos alguns detalhes e fomos melhores.", ["Bruno Lagos"]),
    ]


def test_they_are_the_group_that_the_sentence_before_is_about() -> None:
    text = "Les riverains ont perdu leur maison. « Nous étions dans une boule de feu », racontent-ils."
    assert _said(text, "fr", "Nous étions") == [("riverains", None)]
    assert not _said(text.replace("leur maison", "leur maison. La maire dort"), "fr", "Nous étions")


@pytest.mark.parametrize(
    ("language", "text", "words", "name", "role"),
    [
        (
            "fr",
            "« Le pont tient », note Odile Brunel, porte-parole de l'Union pour la paix et le progrès social (UPP).",
            "Le pont",
            "Odile Brunel",
            "porte-parole de l'Union pour la paix et le progrès social",
        ),
        (
            "it",
            "«Il processo va avanti», dice Marisa Brusati, presidente della Camera penale ligure, alla fine.",
            "Il processo",
            "Marisa Brusati",
            "presidente della Camera penale ligure",
        ),
        (
            "it",
            "«Il processo va avanti», ha detto l'avvocato Ezio Carboni del Foro di Reva.",
            "Il processo",
            "Ezio Carboni",
            "avvocato",
        ),
        (
            "fr",
            "Le ministère de l'Intérieur et de la Culture a confirmé : « Le pont restera fermé tout l'hiver ».",
            "Le pont",
            "ministère de l'Intérieur et de la Culture",
            None,
        ),
        (
            "es",
            "El Ministerio de Trabajo y Economía Social dijo: “No habrá otro plazo para las empresas”.",
            "No habrá",
            "Ministerio de Trabajo y Economía Social",
            None,
        ),
    ],
)
def test_roles_and_bodies_are_whole(language: str, text: str, words: str, name: str, role: str | None) -> None:
    assert _said(text, language, words) == [(name, role)]


def test_a_party_in_brackets_reports_nothing() -> None:
    text = "O presidente da câmara, Rui Quadros (AVT), contou que os vereadores estavam na sessão."
    assert [[(s.name, s.role) for s in quote.speakers] for quote in find_quotes(text, "pt")] == [
        [("Rui Quadros", "presidente da câmara")]
    ]


def test_they_report_as_the_group_before() -> None:
    text = "Les riverains ont marché jusqu'au pont. Ils ont annoncé que le chantier serait bloqué lundi."
    assert [[s.name for s in quote.speakers] for quote in find_quotes(text, "fr")] == [["riverains"]]


def test_what_a_plan_is_of_is_no_name() -> None:
    text = "O Governo quer rever o Programa de Estabilidade e Crescimento.\n\n“Vamos dar uma mão”, afirmou o porta-voz."
    assert "de Estabilidade" not in str(_said(text, "pt", "Vamos dar"))
