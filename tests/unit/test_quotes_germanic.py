"""Who speaks in German and Dutch, where the verb stands second."""

from __future__ import annotations

import pytest

from bot.text import find_quotes


def speakers(text: str, language: str = "de") -> list[list[str]]:
    quotes = [quote for quote in find_quotes(text, language) if quote.kind != "indirect"]
    return [[speaker.name for speaker in quote.speakers] for quote in quotes]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Der örtlichen Zeitung sagte Ada Wirsen: „Ich werde in Tarlow bleiben.“", "Ada Wirsen"),
        ("de", "Den Rücktritt von Bo Lunz kommentierte Ada Wirsen knapp: „Das war überfällig.“", "Ada Wirsen"),
        ("de", "Das Vorhaben von Bo Lunz nannte Ada Wirsen „einen großen Fehler“.", "Ada Wirsen"),
        ("de", "Wie Bo Lunz sieht auch Ada Wirsen Chancen: „Wir können das schaffen.“", "Ada Wirsen"),
        ("de", "Bo Lunz kam spät. Als ihn Ada Wirsen ansprach, sagte er: „Dazu habe ich nichts zu sagen.“", "Bo Lunz"),
        ("de", "Die Arbeit der Regierung unter Ada Wirsen als Kanzlerin lobte er: „Das war gut.“ Bo Lunz ging.", ""),
        ("de", "Ada Wirsen lobte Bo Lunz und nannte Lunz „einen guten Freund der Stadt“.", "Ada Wirsen"),
        (
            "de",
            "In Tarlow traf Ada Wirsen auf Bo Lunz. Ada Wirsen wies darauf hin, dass Lunz irre: „Das stimmt nicht.“",
            "Ada Wirsen",
        ),
        ("nl", "Het plan van Bo Lunz noemt Ada Wiers „een grote vergissing”.", "Ada Wiers"),
        ("nl", "In een brief aan minister Bo Lunz schreef Ada Wiers: „Dit kan zo niet langer.”", "Ada Wiers"),
    ],
)
def test_what_opens_a_sentence_does_not_speak_if_the_subject_follows_the_verb(
    language: str, text: str, name: str
) -> None:
    assert speakers(text, language) == [[name] if name else []]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "nl",
            "Dat vindt ook Ada Wiers. „Een plan zonder geld voer je niet.” Karel Post noemt het „een groot gevaar”.",
            [["Ada Wiers"], ["Karel Post"]],
        ),
        (
            "de",
            "Ada Wirsen ist enttäuscht. „Wir haben lange gewartet.“ Karl Lunz nannte das „eine große Frechheit“.",
            [["Ada Wirsen"], ["Karl Lunz"]],
        ),
    ],
)
def test_who_says_the_next_words_does_not_say_these(language: str, text: str, names: list[list[str]]) -> None:
    assert speakers(text, language) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Warum, weiß keiner mehr. „Sterbestunde Christi“, vermutet der Pfarrer.", "Pfarrer"),
        ("Man nehme die Lage „sehr ernst“, teilte ein Sprecher des Hafens mit.", "Sprecher des Hafens"),
        ("Werksleiter Bo Lunz hält die Blockade für „rechtswidrig und schädlich für alle“.", "Bo Lunz"),
    ],
)
def test_few_words_are_speech_beside_a_verb_and_its_subject(text: str, name: str) -> None:
    assert speakers(text) == [[name]]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Die Agentur Tarlow Nord zitiert dazu Ada Wirsen mit den Worten: „Die Brücke bleibt zu.“", "Ada Wirsen"),
        ("de", "„Die Brücke bleibt für immer zu“, zitierte man Ada Wirsen vom Bauamt.", "Ada Wirsen"),
        ("de", "Bo Lunz zitierte seine Mutter Ada Wirsen: „Die Brücke bleibt zu.“", "Ada Wirsen"),
        ("de", "„Die Brücke bleibt für immer zu“, zitiert die „Tarlower Post“ Ada Wirsen.", "Ada Wirsen"),
        ("nl", "„De brug blijft voor altijd dicht”, citeert de krant burgemeester Ada Wiers.", "Ada Wiers"),
    ],
)
def test_whom_a_paper_quotes_speaks(language: str, text: str, name: str) -> None:
    assert speakers(text, language)[-1] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In der Begründung des Urteils heißt es: „Der Kläger irrt sich.“", "Begründung des Urteils"),
        ("In der Zusammenfassung des Lageberichts heißt es: „Der Deich hält stand.“", "Lagebericht"),
        (
            "Nach Angaben eines Sprechers der Polizei ist die Lage „völlig unübersichtlich und ernst“.",
            "Sprecher der Polizei",
        ),
        ("Nach Angaben einer Ärztin ist die Lage „völlig unübersichtlich und ernst“.", "Ärztin"),
    ],
)
def test_texts_and_unnamed_people_speak(text: str, name: str) -> None:
    assert speakers(text) == [[name]]


def test_a_noun_is_no_verb_of_speech() -> None:
    text = "Die Stadt drohte Bo Lunz. So heißt es in dem Schreiben wörtlich: „Das Boot wird abgeholt.“"
    (quote,) = [quote for quote in find_quotes(text, "de") if quote.kind != "indirect"]
    assert quote.mention
    assert quote.mention.text == "dem Schreiben"


@pytest.mark.parametrize(
    "text",
    [
        "Ada Wirsen kam gestern. Die verbreiteten Zahlen seien „nicht zu halten und falsch“, hieß es.",
        "Ada Wirsen kam gestern. „Der Deich hält noch lange“, schreibt die „Tarlower Post“.",
    ],
)
def test_articles_are_nobody(text: str) -> None:
    mentions = [quote.mention.text for quote in find_quotes(text, "de") if quote.mention]
    assert not {"die", "Die"} & set(mentions)


def test_the_first_part_of_a_compound_is_no_speech() -> None:
    text = "„Wir fangen heute damit an“, sagte Ada Wirsen, die eine „Rettet den Deich“-Kampagne leitet."
    assert len(speakers(text)) == 1


@pytest.mark.parametrize("closing", ['"', "''", "”", "’’"])
def test_two_commas_open_what_any_mark_closes(closing: str) -> None:
    (quote,) = find_quotes(f",,De brug blijft in mei nog dicht{closing}, zegt Ada Wiers.", "nl")
    assert [speaker.name for speaker in quote.speakers] == ["Ada Wiers"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("zegt een woordvoerder van de gemeente Tarlo", "woordvoerder van de gemeente Tarlo"),
        ("zegt een woordvoerder van ziekenhuis Tarlo", "woordvoerder van ziekenhuis Tarlo"),
        ("zegt de directeur van de school Ada Wiers", "Ada Wiers"),
        ("zegt wethouder Wiers van de gemeente Tarlo", "Wiers"),
    ],
)
def test_a_lone_name_behind_a_body_is_the_bodys(said: str, name: str) -> None:
    assert speakers(f'"Dat is niet aan ons", {said}.', "nl") == [[name]]


def test_a_body_has_no_surname_of_somebodys() -> None:
    text = '"Dat is niet aan ons", zegt de voorzitter van de commissie Remmers. Jan Remmers knikte.'
    assert speakers(text, "nl") == [["Jan Remmers"]]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "nl",
            "Minister Ida Storm (D66) zat naast Karel Drost (VVD). „Dat is goed nieuws”, zegt de VVD'er.",
            "Karel Drost",
        ),
        (
            "nl",
            "Minister Ida Storm (D66) zat naast Karel Drost (VVD). „Dat is goed nieuws”, zegt de D66’er.",
            "Ida Storm",
        ),
        (
            "de",
            "Minister Karl Lunz (CDU) saß neben Otto Falk (SPD). „Das ist gut“, sagt der SPD-Politiker.",
            "Otto Falk",
        ),
        (
            "de",
            "Minister Karl Lunz (CDU) saß neben Otto Falk (SPD). „Das ist gut“, sagt der CDU-Politiker.",
            "Karl Lunz",
        ),
    ],
)
def test_the_party_in_brackets_tells_whom_a_role_means(language: str, text: str, name: str) -> None:
    assert speakers(text, language) == [[name]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ida Storm was er. Oppositiepartijen zijn fel. Zij vinden dat ministers de zaak „te lang hebben gerekt”.",
            ["Oppositiepartijen"],
        ),
        ("Ida Storm was er. Zij vindt dat ministers de zaak „veel te lang hebben gerekt”.", ["Ida Storm"]),
        ("„Wij pikken dit niet langer”, zeggen zij. Ida Storm en Karel Drost wonen er.", []),
    ],
)
def test_a_verbs_ending_tells_a_woman_from_several(text: str, names: list[str]) -> None:
    assert speakers(text, "nl") == [names]


@pytest.mark.parametrize("said", ["vertelt ouder", "zegt", "aldus wethouder"])
def test_a_given_name_that_no_list_has_goes_on_behind_an_article(said: str) -> None:
    assert speakers(f"„We kregen het gisteren te horen”, {said} Raymon de Kruijf.", "nl") == [["Raymon de Kruijf"]]


def test_who_is_named_before_and_behind_is_one() -> None:
    text = "Karel Drost kwam. Ida Storm zegt daarover: „Ze wilden geen vragen. Echt niet”, zo stelt zij."
    assert speakers(text, "nl") == [["Ida Storm"]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Roths Aussage, „das werde nie wieder passieren“, sorgte für Streit.", [["Anna Roth"]]),
        ("Roths Antwort: „Das wird nie wieder passieren.“", [["Anna Roth"]]),
        ("Roths Plan nannte Karl Lunz „einen großen Fehler“.", [["Karl Lunz"]]),
        ("Roths Sprecher Karl Lunz sagte: „Das ist sehr gut.“", [["Karl Lunz"]]),
    ],
)
def test_a_surname_in_the_genitive_tells_whose_words_they_are(text: str, names: list[list[str]]) -> None:
    assert speakers(f"Anna Roth schwieg lange. {text}") == names


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("de", "Sprecherin der Stadt Tarlow"),
        ("de", "Sprecherin des Flughafens Tarlow"),
        ("nl", "woordvoerder van de Kustwacht"),
        ("nl", "woordvoerder van dierenpark Tarlo"),
    ],
)
def test_who_speaks_for_a_body_is_named_with_it(language: str, name: str) -> None:
    said = "sagt eine" if language == "de" else "zegt een"
    assert speakers(f"„Das ist nicht unsere Sache“, {said} {name}.", language) == [[name]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Het OM noemt dat „een zeer ernstige zaak voor de rechtsstaat”.", [["OM"]]),
        ("Ida Storm had haast om te vertrekken. „Dit is mijn huis en mijn straat.”", [["Ida Storm"]]),
        (
            "Ida Storm blijft kalm. Het gaat volgens haar om een jong dier, „als een puber zonder manieren”.",
            [["Ida Storm"]],
        ),
    ],
)
def test_letters_of_a_body_are_no_small_word_and_it_is_no_source(text: str, names: list[list[str]]) -> None:
    quotes = find_quotes(text, "nl")
    assert speakers(text, "nl") == names
    assert not any(quote.mention and quote.mention.text.endswith(" om") for quote in quotes)


def test_a_text_may_end_within_a_name() -> None:
    assert speakers("„Het dak lekt al een jaar”, zei wethouder Koen van", "nl") == [["Koen"]]
