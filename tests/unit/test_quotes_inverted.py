"""Who said what in Romance news: subjects behind the verb, what they are of, whom they tell it, relative clauses."""

from __future__ import annotations

import pytest

from bot.text.quotes import find_quotes


def _speakers(text: str, language: str, words: str) -> list[str]:
    quote = next(quote for quote in find_quotes(text, language) if words in quote.text)
    return [speaker.name for speaker in quote.speakers]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        (
            (
                "« Des caisses ont été jetées à l'eau », a indiqué la société d'exploitation du port de Reyle. « Le "
                "quai nord est fermé », a précisé la SNBR. Un bac sur deux passait. « Tout va », dit la SNBR."
            ),
            "nord est fermé",
            ["SNBR"],
        ),
        (
            "Le bac est « à bout de souffle », a averti jeudi la direction générale du port.",
            "bout de souffle",
            ["direction générale du port"],
        ),
    ],
)
def test_the_subject_behind_a_verb_speaks(text: str, words: str, names: list[str]) -> None:
    assert _speakers(text, "fr", words) == names


@pytest.mark.parametrize(
    ("language", "text", "words", "name"),
    [
        (
            "fr",
            (
                "Odile Brunel a vu le bac partir, raconte la femme à La Voix de Reyle.\n\n« J'ai crié deux fois avant "
                "qu'ils m'entendent », raconte la femme."
            ),
            "crié deux fois",
            "Odile Brunel",
        ),
        (
            "es",
            "La directora Noelia Arce cerró el museo. «No había otra salida posible», contó la directora a El Faro.",
            "otra salida",
            "Noelia Arce",
        ),
        (
            "it",
            "La sindaca Marisa Brusati ha chiuso il ponte. «Non c'era scelta», ha detto la sindaca al Faro.",
            "scelta",
            "Marisa Brusati",
        ),
    ],
)
def test_whom_somebody_tells_it_is_no_part_of_the_role(language: str, text: str, words: str, name: str) -> None:
    assert _speakers(text, language, words) == [name]
    assert not any("Fa" in quote.mention.text for quote in find_quotes(text, language) if quote.mention)


@pytest.mark.parametrize(
    ("language", "text", "words", "name"),
    [
        (
            "fr",
            (
                "Bruno Tellier a filmé le port. « Elle avait peur », confie Bruno Tellier. Grâce aux conseils du "
                "réalisateur, Lucie accepte de parler. « Elle connaissait trop bien le quai », affirme le réalisateur."
            ),
            "trop bien le quai",
            "Bruno Tellier",
        ),
        (
            "es",
            (
                "«No estaba lista», cuenta Paco Lara. Gracias a los consejos del director, Julia acepta hablar. «Lo "
                "conocía demasiado bien», afirma el director."
            ),
            "demasiado bien",
            "Paco Lara",
        ),
        (
            "fr",
            "Lucie, aujourd'hui mère de deux enfants, a déclaré : « Ce port est resté le mien. »",
            "Ce port",
            "Lucie",
        ),
        (
            "fr",
            (
                "Odile Brunel préside le port. Hugo Marnier, président du club de voile, est venu. « Le pays a besoin "
                "de ses bacs », a déclaré le président de la République."
            ),
            "besoin de ses bacs",
            "",
        ),
        (
            "fr",
            (
                "Le bac a coulé, selon Le Quai. Le port est « sûr », a dit Agence Belmar. « Nous cherchons encore », "
                "explique la gendarmerie."
            ),
            "Nous cherchons",
            "gendarmerie",
        ),
    ],
)
def test_a_role_means(language: str, text: str, words: str, name: str) -> None:
    assert _speakers(text, language, words) == ([name] if name else [])


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Le sénateur de Reyle Hugo Marnier juge que le bac « dépasse les bornes du bon sens ».",
            "bornes",
            "Hugo Marnier",
        ),
        (
            (
                "« C'est une décision que nous regrettons », écrit la secrétaire d'État chargée des Affaires "
                "maritimes, Odile Brunel."
            ),
            "regrettons",
            "Odile Brunel",
        ),
        (
            "« Nous avons cherché toute la nuit », nous explique Hugo Marnier, le chef du port.",
            "cherché",
            "Hugo Marnier",
        ),
        ("« Les bacs restent à quai », ajoute Hugo Marnier.L'interdiction vaut jusqu'à lundi.", "quai", "Hugo Marnier"),
    ],
)
def test_where_a_name_or_a_role_ends(text: str, words: str, name: str) -> None:
    assert _speakers(text, "fr", words) == [name]


@pytest.mark.parametrize(
    ("language", "text", "words", "name"),
    [
        (
            "fr",
            "Hugo Marnier a appelé au calme, rejoint par Odile Brunel qui a plaidé pour ne pas « noyer le port ».",
            "noyer le port",
            "Odile Brunel",
        ),
        (
            "fr",
            "Hugo Marnier a ri, accusation rejetée par Odile Brunel, qui a répondu que le port était « une passoire ».",
            "une passoire",
            "Odile Brunel",
        ),
        (
            "fr",
            "Des élus ont voté pour le port, comme Jean-Marc Tellier, selon qui c'est « un gouffre sans fond ».",
            "un gouffre",
            "Jean-Marc Tellier",
        ),
        (
            "es",
            "El alcalde recibió a Noelia Arce, para quien el puerto es «un pozo sin fondo».",
            "un pozo",
            "Noelia Arce",
        ),
        (
            "pt",
            "Rui Lemos pediu calma, apoiado por Inês Quadros, que disse ser preciso «salvar o cais velho».",
            "cais velho",
            "Inês Quadros",
        ),
    ],
)
def test_a_relative_clause_has_its_own_speaker(language: str, text: str, words: str, name: str) -> None:
    assert _speakers(text, language, words) == [name]


@pytest.mark.parametrize(
    ("language", "text", "words", "name"),
    [
        (
            "it",
            (
                "Marisa Brusati, sindaco di Reva, ha chiuso il ponte. Mara Crespi ha ascoltato. «Non c'era scelta», ha "
                "proseguito la sindaca."
            ),
            "scelta",
            "Marisa Brusati",
        ),
        (
            "it",
            (
                "Marisa Brusati, sindaco di Reva, ha chiuso il ponte. Mara Crespi ha ascoltato. «Non c'era scelta», ha "
                "proseguito la prima cittadina."
            ),
            "scelta",
            "Marisa Brusati",
        ),
        (
            "fr",
            "Jean-Luc Marnier a reçu Odile Brunel au port. « Je n'ai rien signé », a-t-il répondu.",
            "rien signé",
            "Jean-Luc Marnier",
        ),
    ],
)
def test_the_person_meant_has_the_gender_and_the_title(language: str, text: str, words: str, name: str) -> None:
    assert _speakers(text, language, words) == [name]


def test_a_paper_that_passes_on_what_somebody_said_does_not_speak() -> None:
    text = "Hugo Marnier aurait quitté la réunion en lançant « On ne peut plus rien dire ici », rapporte BFMTV."
    assert _speakers(text, "fr", "plus rien dire") != ["BFMTV"]
    text = "«Son unos cobardes», aseguró Paco Lara de las mismas personas que antes elogiaba."
    assert _speakers(text, "es", "cobardes") == ["Paco Lara"]
