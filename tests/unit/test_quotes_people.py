"""Which person a quotation is given to: names, roles and pronouns of one article."""

from __future__ import annotations

import pytest

from bot.text import find_quotes
from bot.text.quotes import lexicon
from bot.text.quotes.classes import Word


def speakers(text: str, language: str) -> list[str | None]:
    return [
        quote.speakers[0].name if quote.speakers else None
        for quote in find_quotes(text, language)
        if quote.kind != "indirect"
    ]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "es",
            "El alcalde Tomás Urrecho visitó el mercado. «Vamos a abrirlo en mayo», expresó Urrecho.",
            "Tomás Urrecho",
        ),
        (
            "fr",
            "« Nous allons le fermer dès lundi », a déclaré le ministre de l'Intérieur Hugo Varenne.",
            "Hugo Varenne",
        ),
        ("fa", "نادر صالحي شهردار بندر است. نادر صالحي گفت: «ما اين پل را تا پاييز تمام خواهيم كرد.»", "نادر صالحي"),
        ("ru", "В порт приехал Тимур Заречин. «Мы закончим мост к осени», — сказал Заречин.", "Тимур Заречин"),
        ("ko", "한도윤 시장은 다리를 찾았다. 한 시장은 “우리는 가을까지 다리를 완성하겠다”고 말했다.", "한도윤"),
        ("id", '"Kami masih mencari mereka di laut," kata Kapolres BPPT Havnsund Budi Warsono.', "Budi Warsono"),
        ("id", '"Kami masih mencari mereka," kata Kapolri Jenderal Lirano Budi Warsono.', "Lirano Budi Warsono"),
    ],
)
def test_names(language: str, text: str, name: str) -> None:
    assert speakers(text, language)[-1] == name


def test_a_pronoun_agrees_with_the_given_name() -> None:
    text = (
        "Margaret Oduya met Peter Vasilenko in the harbour on Monday. "
        '"We will have to close the pier before winter," she said.'
    )
    assert speakers(text, "en") == ["Margaret Oduya"]


def test_letters_that_are_written_for_one_another() -> None:
    words = lexicon.of("fa")
    assert words.fold("خبرگزاري") == words.fold("خبرگزاری")
    assert words.classes(words.fold("وزير")) & Word.ROLE


def test_an_entry_is_not_what_a_pattern_makes_of_it() -> None:
    assert not lexicon.of("es").classes("explicó") & Word.FORMER


def test_a_preposition_written_with_its_noun_is_no_speaker() -> None:
    words = lexicon.of("ar")
    assert words.classes("للوزير") & Word.PREPOSITION
    assert not words.classes("وزير") & Word.PREPOSITION


def test_given_names() -> None:
    assert lexicon.of("en").given("jean-pierre") == "m"
    assert lexicon.of("ru").ends_given("зарема") == "f"
    assert lexicon.of("en").ends_given("zarema") == ""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Burmistrz Ada Wilk milczy. „Podpory mostu są w stanie złym od wielu lat” – czytamy w protokole."),
        ("uk", "Мер Тарас Гриценко мовчить. В акті написано: «Опори мосту у поганому стані вже багато років»."),
        ("es", 'Habló la alcaldesa Nuria Bencomo. "Los pilares están mal desde hace años", se lee en el informe.'),
    ],
)
def test_what_stands_in_a_document_nobody_says(language: str, text: str) -> None:
    assert not {"Ada Wilk", "Тарас Гриценко", "Nuria Bencomo"}.intersection(speakers(text, language))
    assert len(speakers(text, language)) == 1


def test_who_the_sentence_before_is_about_speaks_next() -> None:
    text = (
        "„Cesta bude zavřená do jara,“ řekl starosta Petr Vrána. "
        "Jana Hrubcová nesouhlasí. „Na jaře už tu nikdo bydlet nebude,“ dodala."
    )
    assert speakers(text, "cs") == ["Petr Vrána", "Jana Hrubcová"]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", '"The pier is closed for good," said Ada Roche of Copeland.', "Ada Roche"),
        ("en", '"The pier is closed for good," said Ada Roche of the brokerage Copeland.', "Ada Roche"),
        ("en", '"The pier is closed for good," said manager Dean Roche.', "Dean Roche"),
        ("en", 'Mr Lind resigned. "The pier is closed for good," Hunter Lind said.', "Hunter Lind"),
        ("es", 'Habló la alcaldesa, Ada Roche. "El muelle queda cerrado", dijo a Copeland.', "Ada Roche"),
        ("pt", 'Falou a presidente da câmara, Ada Rocha. "O cais está fechado", disse à Lusa.', "Ada Rocha"),
    ],
)
def test_a_house_of_the_speaker_s_and_one_that_was_told_are_no_speakers(language: str, text: str, name: str) -> None:
    assert [speaker.name for speaker in find_quotes(text, language)[-1].speakers] == [name]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        (
            "en",
            "Ada Roche, 54, lost her house. Bo Lind helped. “We are not afraid,” the 54-year-old told Olm Radio.",
            "Ada Roche",
        ),
        (
            "de",
            "Ada Roth (54) verlor ihr Haus. Bo Lind half. „Wir haben keine Angst“, sagte die 54-Jährige.",
            "Ada Roth",
        ),
        (
            "en",
            "The mayor, Ada Roche, met Bo Lind. Roche’s verdict: “It is the best thing for all of us.”",
            "Ada Roche",
        ),
        (
            "en",
            "Robert “Bobby” Lind runs it. “We are not afraid of any bridge here,” said Bobby.",
            "Robert “Bobby” Lind",
        ),
        (
            "es",
            "Roberto «Beto» Ruiz lleva el ferri. «No tenemos miedo a ningún puente», dijo Beto.",
            "Roberto «Beto» Ruiz",
        ),
        (
            "de",
            "Ada Roth und Bo Lind betreiben die Fähre. „Wir haben vor keiner Brücke Angst“, sagten sie.",
            "Ada Roth + Bo Lind",
        ),
        (
            "fr",
            "Anne Roche et Luc Lind gèrent le bac. « Aucun pont ne nous fait peur », ont-ils dit.",
            "Anne Roche + Luc Lind",
        ),
    ],
)
def test_ages_owners_nicknames_and_pairs_lead_to_people(language: str, text: str, who: str) -> None:
    quotes = [quote for quote in find_quotes(text, language) if quote.kind != "indirect"]
    assert [" + ".join(speaker.name for speaker in quote.speakers) for quote in quotes] == [who]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("de", "Elias Wiersen traf zweimal. „Ich war verzweifelt“, sagte der 19-jährige Tarlower.", "Elias Wiersen"),
        ("de", "„Ich war verzweifelt“, sagte der 19-jährige Wiersen. Elias Wiersen traf zweimal.", "Elias Wiersen"),
        ("nl", "De 41-jarige Tarloër zei dat hij ‘uit pure wanhoop’ had gehandeld.", "41-jarige Tarloër"),
    ],
)
def test_a_word_behind_an_age_is_no_name_but_a_surname(language: str, text: str, who: str | None) -> None:
    assert speakers(text, language) == [who]


def test_another_age_is_somebody_elses() -> None:
    text = "Ada Roche, 54, lost her house. “We are not afraid of any bridge,” the 61-year-old said."
    assert [quote.speakers for quote in find_quotes(text, "en")] == [()]


def test_an_age_alone_is_no_title() -> None:
    text = "“We are not afraid of any bridge in this world,” said 54-year-old Ada Roche."
    (quote,) = find_quotes(text, "en")
    assert [(speaker.name, speaker.role) for speaker in quote.speakers] == [("Ada Roche", None)]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "President Ada Roche met Bo Lind. “I wish her all the luck there is,” the former president said.", None),
        (
            "en",
            "Former president Bo Lind met President Ada Roche. “I wish her luck,” the former president said.",
            "Bo Lind",
        ),
        (
            "en",
            "Former president Bo Lind met President Ada Roche. “I do wish him luck,” the president said.",
            "Ada Roche",
        ),
        ("it", "Il premier Ada Rossi ha visto Luca Bianchi. «Le auguro tanta fortuna», ha detto l'ex premier.", None),
        (
            "fr",
            "La ministre Anne Roche a vu Luc Gill. « Je lui souhaite bonne chance », a dit l'ancien ministre.",
            None,
        ),
        (
            "en",
            "Belgian Foreign Minister Ada Roche left. “We are done,” the French foreign minister said.",
            "French foreign minister",
        ),
        (
            "de",
            "Der belgische Außenminister Jan Roch ging. „Wir sind fertig“, sagte der französische Minister.",
            "französische Minister",
        ),
        (
            "nl",
            "De Belgische premier Ada Rook vertrok. “We zijn klaar hier”, zei de Franse premier.",
            "Franse premier",
        ),
    ],
)
def test_who_holds_an_office_no_more_or_elsewhere_is_not_who_holds_it(
    language: str, text: str, who: str | None
) -> None:
    assert speakers(text, language) == [who]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        (
            "en",
            "Finnish Minister Ada Roche met Swedish Minister Bo Lind. “We agreed on it,” the Swedish minister said.",
            "Bo Lind",
        ),
        (
            "en",
            "Ministers Ada Roche of Finland and Bo Lind of Sweden signed. “It is a day,” the Swedish minister said.",
            "Bo Lind",
        ),
        (
            "en",
            "Finland’s minister Ada Roche met Sweden’s Bo Lind. “It is a good day,” said his Finnish counterpart.",
            "Ada Roche",
        ),
        (
            "en",
            "Peru’s minister, Ada Roche, and Ecuador’s, Bo Lind, met. “It is a lie,” said the Ecuadorian minister.",
            "Bo Lind",
        ),
        (
            "en",
            "Nigerian President Bo Lind hosted Ghana’s president. “It stays open,” the Ghanaian president said.",
            "Ghanaian president",
        ),
        (
            "en",
            "Coach Bo Lind left. His opposite number Max Roth was glad. “It is a day,” said the German.",
            "Max Roth",
        ),
        (
            "en",
            "German Chancellor Bo Lind flew to Ankara. “We need each other,” the Turkish president said.",
            "Turkish president",
        ),
        (
            "fr",
            "Le chancelier allemand Luc Gill est à Ankara. « Nous en avons besoin », a déclaré le président turc.",
            "président turc",
        ),
        (
            "it",
            "Il cancelliere tedesco Luca Bianchi è ad Ankara. «Ne abbiamo bisogno», ha detto il presidente turco.",
            "presidente turco",
        ),
    ],
)
def test_offices_and_people_of_nations(language: str, text: str, who: str) -> None:
    assert speakers(text, language) == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Coach Bo Lind sold keeper Max Roth. “He was tired,” Lind said. “I was not,” said the Dutchman.",
        "Coach Bo Lind sold keeper Max Roth. “He was tired,” Lind said. “He was not,” said the French.",
    ],
)
def test_whom_only_a_nation_tells_of_two_is_left_open(text: str) -> None:
    assert speakers(text, "en")[-1] is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“We need a new bridge,” Ada Roche said, according to a statement.", "Ada Roche"),
        ("A friend close to Bo Lind said: “He needs a new bridge, and soon.”", "friend close to Bo Lind"),
        ("Bo Lind’s brother Max said: “No new bridge is long enough for us.”", "Max"),
        ("Her lawyer, Bo Lind, said he felt “a deep and lasting remorse”.", "Bo Lind"),
        (
            "The mayor Ada Roche said it was “too late”, while the Olm Party’s Bo Lind called it “a start”.",
            "Bo Lind",
        ),
    ],
)
def test_who_stands_nearer_is_not_always_who_speaks(text: str, who: str) -> None:
    assert speakers(text, "en")[-1] == who


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "“You learn to listen to wood,” she says. Ada Roche has built boats for years.", "Ada Roche"),
        ("en", "“You learn to listen to wood,” she says. Max Lind has built boats for years.", None),
        ("de", "„Man lernt, auf Holz zu hören“, sagt sie. Ada Roth baut seit Jahren Boote.", "Ada Roth"),
        ("fr", "« On apprend à écouter le bois », dit-elle. Anne Roche construit des bateaux.", "Anne Roche"),
    ],
)
def test_a_pronoun_before_the_name(language: str, text: str, who: str | None) -> None:
    assert speakers(text, language) == [who]


@pytest.mark.parametrize(
    "text", ["Then came Ada “Addie”", "Then came Ada “Addie” ", "Ada “Addie”", "Ada “Addie”\n\nRoche left."]
)
def test_a_nickname_that_nothing_follows_is_none(text: str) -> None:
    assert all(quote.text == "Addie" for quote in find_quotes(text, "en"))


def test_whose_lawyer_somebody_is_does_not_speak() -> None:
    text = 'Michael Roche sold the mill. "He may still buy something else," said Roche\'s lawyer.'
    assert "Michael Roche" not in speakers(text, "en")
