"""Names and speakers as English and German papers write them."""

from __future__ import annotations

import pytest

from bot.text import find_quotes


def speakers(text: str, language: str) -> list[str]:
    quotes = [quote for quote in find_quotes(text, language) if quote.kind != "indirect"]
    return [" + ".join(speaker.name for speaker in quote.speakers) for quote in quotes]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Tessa May, the mayor, said", "Tessa May"),
        ("Jonah White, chairman of the club, said", "Jonah White"),
        ("June Harlow, the harbour master, said", "June Harlow"),
        ("Anna Friday night said nothing. Mayor Kate Orley said", "Kate Orley"),
    ],
)
def test_surnames_that_are_words_of_the_calendar_or_colours(told: str, name: str) -> None:
    assert speakers(f'{told}: "We will open the old bridge again in the spring."', "en") == [name]


@pytest.mark.parametrize("body", ["Harbour Rights Watch", "the Black Sea Institute", "the Muslim Aid League"])
def test_words_that_are_no_names_stand_in_those_of_bodies(body: str) -> None:
    said = f'"We will open the old bridge again in the spring," {body} said. "Nobody was asked," Ada Orley said Monday.'
    assert speakers(said, "en") == [body.removeprefix("the "), "Ada Orley"]


def test_a_line_that_says_something_is_no_title_in_capitals() -> None:
    text = (
        '"There were people outside on the quay," said Harwick Harbour Police Chief Owen Tarlow III. '
        'Tarlow said the noise was over at once. "The quay is shut," Tarlow said.'
    )
    assert speakers(text, "en") == ["Owen Tarlow III"] * 2


@pytest.mark.parametrize("rank", ["DCI", "Det Sgt", "Cllr", "Det Insp"])
def test_ranks_are_no_part_of_a_name(rank: str) -> None:
    text = f'{rank} Brane Howick said: "Officers will stay at the harbour for the rest of the week."'
    (quote,) = find_quotes(text, "en")
    assert [(speaker.name, speaker.role) for speaker in quote.speakers] == [("Brane Howick", rank)]


def test_a_quotation_that_goes_on_in_the_next_paragraph_stays_with_its_speaker() -> None:
    text = (
        "A spokesperson for the Harwick harbour said: “A man fell into the water on Monday.\n"
        "“A lifeboat was called to the pier at eight.\n"
        "“His family are aware.”\n"
        "Mayor Ada Orley said: “We are sad.\n"
        "“Nobody should swim here,” Owen Tarlow of the rescue service said."
    )
    assert speakers(text, "en") == ["spokesperson for the Harwick harbour"] * 3 + ["Ada Orley", "Owen Tarlow"]


def test_another_turn_of_a_transcript_does_not_go_on() -> None:
    text = (
        "Mayor Ada Orley spoke on the radio:\n\n"
        '"ORLEY: We will open the old bridge again in the spring.\n\n"HOST: And who pays for it, madam?"'
    )
    assert speakers(text, "en") == ["Ada Orley", ""]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("„Der Stadtrat hat den Neubau von Anfang an verschleppt“, wettert Fazil.", "Fazil"),
        ("Die Brücke bleibe vorerst zu, sagte Kneisel. „Wir haben sie im Mai noch einmal geprüft.“", "Kneisel"),
        ("Im Hafen sagte Kramp-Kerbauer: „Wir haben die Brücke im Mai noch einmal geprüft.“", "Kramp-Kerbauer"),
        ("„Wir öffnen die Brücke erst im Herbst“, betont der Vorsitzende, CDU-Ratsherr Fokke Wiers.", "Fokke Wiers"),
        (
            "Streit im Stadtrat Marquardt: „Hier rede ich!“\n\nAngela Marquardt sprach vom Haushalt.",
            "Angela Marquardt",
        ),
    ],
)
def test_german_nouns_and_names(text: str, name: str) -> None:
    assert set(speakers(text, "de")) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "„Wir öffnen die Brücke bald wieder“, so steht es im Plan. Kritik äußerte die Opposition im Rat.",
        "Der Rat, ein Gremium, forderte Aufklärung. „Wir öffnen die Brücke erst im Herbst.“ Die Aufklärung fehlt.",
    ],
)
def test_german_nouns_that_are_no_names(text: str) -> None:
    assert not {"Kritik", "Aufklärung"} & set(speakers(text, "de"))


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("New Harwick Mayor Ada Orley", "New Harwick Mayor"),
        ("Harwick police Chief Ada Orley", "Harwick police Chief"),
        ("Harbour Rights Watch director Ada Orley", "Harbour Rights Watch director"),
    ],
)
def test_a_title_has_the_body_or_the_place_before_it(told: str, role: str) -> None:
    (quote,) = find_quotes(f'"We will open the old bridge again," said {told} on the quay.', "en")
    assert [(speaker.name, speaker.role) for speaker in quote.speakers] == [("Ada Orley", role)]
    assert quote.mention is not None
    assert quote.mention.text == told


@pytest.mark.parametrize(
    "words",
    ["the Harwick Gazette", "Ada Orley's senior adviser Owen Tarlow", "a New Harwick judge", "a town bailiff"],
)
def test_a_mention_is_the_whole_phrase(words: str) -> None:
    text = f'Mayor Ada Orley was there. "We will open the old bridge again," {words} said on the quay.'
    (quote,) = find_quotes(text, "en")
    assert quote.mention is not None
    assert quote.mention.text == words


def test_what_a_person_is_of_says_nothing() -> None:
    text = '"We will open the old bridge again in spring," Owen Tarlow of the Harwick Gazette said. He was glad.'
    assert speakers(text, "en") == ["Owen Tarlow"]


@pytest.mark.parametrize(
    ("told", "name", "role"),
    [
        ("Aid Without Borders", "Aid Without Borders", None),
        ("Tarlow & Orley", "Tarlow & Orley", None),
        ("Omar al-Tarvi", "Omar al-Tarvi", None),
        ("Ada Orley, Harwick Rail's chief executive,", "Ada Orley", "Harwick Rail's chief executive"),
        ("the European Harbour Commission", "European Harbour Commission", None),
        ("Bank of Harwick governor Ada Orley", "Ada Orley", "Bank of Harwick governor"),
        ("world number one Ada Orley", "Ada Orley", None),
    ],
)
def test_a_name_is_whole(told: str, name: str, role: str | None) -> None:
    text = f'The council met on Monday. "We will open the old bridge again in spring," {told} said on Tuesday.'
    quotes = [quote for quote in find_quotes(text, "en") if quote.kind != "indirect"]
    assert [(speaker.name, speaker.role) for quote in quotes for speaker in quote.speakers] == [(name, role)]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", '"We will open the old bridge again in spring," said Israel Tarlow on Tuesday.', "Israel Tarlow"),
        ("en", '"We will open the old bridge again in spring," said the Norwegian Tarlow.', "Tarlow"),
        ("it", "«Riapriremo il vecchio ponte in primavera», ha detto Massimo Tarli.", "Massimo Tarli"),
        ("nl", "‘We openen de oude brug in het voorjaar weer’, zei Frans Tarlman.", "Frans Tarlman"),
        ("nl", "‘We openen de oude brug in het voorjaar weer’, vindt Kees de Jager.", "Kees de Jager"),
        ("nl", "Wilma de Koning kwam. ‘We openen de oude brug weer’, zuchtte De Koning.", "Wilma de Koning"),
        ("nl", "‘We openen de oude brug in het voorjaar weer’, besluit Van der Tarl.", "Van der Tarl"),
        ("nl", "Aldus Van Tarlingen: ‘We openen de oude brug in het voorjaar weer.’", "Van Tarlingen"),
        (
            "nl",
            "‘We openen de brug weer’, meldt het ministerie van Verkeer desgevraagd.",
            "ministerie van Verkeer",
        ),
        ("de", "„Wir öffnen die Brücke“, erklärt das Ministerium für Verkehr lapidar.", "Ministerium für Verkehr"),
        (
            "es",
            "«Volveremos a abrir el viejo puente», dijo un portavoz del Ejército el martes.",
            "portavoz del Ejército",
        ),
        ("pl", "„Otworzymy stary most wiosną” – poinformował Narodowy Bank Tarlii.", "Narodowy Bank Tarlii"),
    ],
)
def test_a_name_begins_and_ends_where_it_does(language: str, text: str, name: str) -> None:
    assert speakers(text, language) == [name]
