"""Who said what in French, Italian, Spanish and Portuguese: clauses within the marks, clitics, roles, heads."""

from __future__ import annotations

import pytest

from bot.text.quotes import find_quotes
from bot.text.quotes.vocabulary import of


def _names(text: str, language: str, words: str) -> list[str]:
    quote = next(quote for quote in find_quotes(text, language) if words in quote.text)
    return [speaker.name for speaker in quote.speakers]


@pytest.mark.parametrize(
    ("language", "text", "words", "name"),
    [
        (
            "fr",
            "La ville attend.\n\n« Ce n'est pas fini, a commenté la maire, Odile Brunel. Il reste le pont. »",
            "Ce n'est pas fini",
            "Odile Brunel",
        ),
        (
            "fr",
            "« Le pont tient », a déclaré la maire (Union du fleuve), Odile Brunel, à la sortie de la réunion.",
            "Le pont tient",
            "Odile Brunel",
        ),
        (
            "it",
            'Reva - "Abbiamo sentito un colpo secco - racconta al giornale il sindaco, Ezio Carboni -. Poi il buio".',
            "colpo secco",
            "Ezio Carboni",
        ),
        (
            "it",
            "«Chi ha firmato lo dica adesso», tuona in Transatlantico Marisa Brusati, deputata di Reva.",
            "Chi ha firmato",
            "Marisa Brusati",
        ),
        (
            "pt",
            "A diretora Inês Quadros respondeu ontem. “Ninguém me perguntou nada”, queixou-se Inês Quadros.",
            "Ninguém me perguntou",
            "Inês Quadros",
        ),
        (
            "es",
            "«El dique aguantará toda la noche», aseguró el capitán Noelia Arce, que dirige el rescate.",
            "El dique",
            "Noelia Arce",
        ),
    ],
)
def test_the_speaker_is(language: str, text: str, words: str, name: str) -> None:
    assert _names(text, language, words) == [name]


@pytest.mark.parametrize(
    ("language", "head", "body", "name"),
    [
        (
            "fr",
            "« Le pont ne tiendra pas », l'alerte de Reva",
            "« Le pont ne tiendra pas, je l'ai écrit trois fois », affirme Odile Brunel, ingénieure.",
            "Odile Brunel",
        ),
        (
            "it",
            "Reva, la protesta dei pescatori: «Il porto è nostro»",
            "«Il porto è nostro, e nessuno ce lo toglie», ha detto Ezio Carboni.",
            "Ezio Carboni",
        ),
    ],
)
def test_a_head_is_said_by_who_says_its_words_below(language: str, head: str, body: str, name: str) -> None:
    text = f"{head}\n\nREVA.\n\n{body}"
    first = next(quote for quote in find_quotes(text, language))
    assert text.startswith(head[: first.start])
    assert [speaker.name for speaker in first.speakers] == [name]


@pytest.mark.parametrize(
    ("language", "word", "parts"),
    [
        ("fr", "souligne-t-elle", ["souligne", "elle"]),
        ("fr", "a-t-il", ["a", "il"]),
        ("pt", "chamou-lhe", ["chamou", "lhe"]),
        ("pt", "guarda-redes", ["guarda-redes"]),
    ],
)
def test_what_hangs_on_a_verb_is_a_word(language: str, word: str, parts: list[str]) -> None:
    assert [token.text for token in of(language).read(word)] == parts


def test_somebody_who_is_only_described() -> None:
    text = (
        "La grève dure.\n\nLa ville attend.\n\nLes bus restent au dépôt.\n\n"
        "Le patron du café des Deux Rives, en face du dépôt, a choisi son camp. « Je leur offre le café », dit-il."
    )
    assert _names(text, "fr", "Je leur offre") == ["patron du café des Deux Rives"]


def test_a_name_alone_that_its_bearer_is_presented_by() -> None:
    text = (
        "Les usagers patientent.\n\nSolange, aide à domicile de 58 ans, marche une heure chaque matin. "
        "« Je les comprends, mais mes pieds ont mal », sourit-elle."
    )
    assert _names(text, "fr", "Je les comprends") == ["Solange"]


def test_a_text_may_end_with_who_speaks() -> None:
    text = "« Suite à un incident, le pont reste fermé », a indiqué la société d'exploitation des bacs"
    assert _names(text, "fr", "Suite à") == ["société d'exploitation des bacs"]
