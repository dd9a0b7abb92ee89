"""People with one surname, and people whose gender the text alone tells."""

from __future__ import annotations

import pytest

from bot.text import find_quotes


def speakers(text: str, language: str = "en") -> list[str | None]:
    return [
        quote.speakers[0].name if quote.speakers else None
        for quote in find_quotes(text, language)
        if quote.kind != "indirect"
    ]


def test_father_and_son_are_two_people() -> None:
    text = (
        'Bruno Tarvin Jr. opened the mill on Monday. "My father would have sold it," Tarvin Jr. said.\n\n'
        'Bruno Tarvin, who built it, was there too. "I would have sold it twice," Tarvin said.'
    )
    assert speakers(text) == ["Bruno Tarvin Jr", "Bruno Tarvin"]


def test_a_surname_is_found_before_what_tells_which_bearer() -> None:
    text = 'The mayor, Oscar Lindell Marran III, opened the mill. "It will last a century," Marran said on Monday.'
    assert speakers(text) == ["Oscar Lindell Marran III"]


@pytest.mark.parametrize("letters", ["KC", "OBE", "MP", "PhD"])
def test_letters_behind_a_name_are_none_of_it(letters: str) -> None:
    assert speakers(f'Tobias Marran {letters} said: "The bridge was never inspected."') == ["Tobias Marran"]


def test_of_a_couple_the_pronoun_behind_a_surname_tells_who_is_meant() -> None:
    text = (
        "Peter Vasko and Margaret Vasko own the pier.\n\nVasko said she had never wanted a casino there. "
        '"I wanted a library with a view of the boats," Vasko said.\n\n'
        'Vasko says he has put half of the pier up for sale. "I wanted the casino," Vasko said.'
    )
    assert speakers(text) == ["Margaret Vasko", "Peter Vasko"]


def test_pronouns_tell_the_gender_of_a_name_that_is_in_no_list() -> None:
    text = (
        "Ikaika Oduya, 51, has run the ferry since his father died. He painted it himself.\n\n"
        "Tuelo Brandt, 38, runs the café at the quay. She has never taken the ferry, nor Oduya her coffee.\n\n"
        '"The tide waits for nobody," she said.'
    )
    assert speakers(text) == ["Tuelo Brandt"]


def test_an_age_makes_a_person() -> None:
    text = 'Nobody in Harrow Mill was asked.\n\nZelpha Quont, 44: "We read of it in the paper like everybody else."'
    assert speakers(text) == ["Zelpha Quont"]


def test_a_word_of_a_headline_is_no_part_of_a_name() -> None:
    text = (
        "The Mill, the Bridge And Hedda Quont\n\nHedda Quont will run again in May. "
        '"I have one more bridge in me," Quont said on Monday.'
    )
    assert speakers(text) == ["Hedda Quont"]


def test_a_genitive_is_not_the_name() -> None:
    text = (
        "Die Rede Oskar Tarvins dauerte lange. Tarvin baute neun Jahre an der Brücke. "
        "„Ich würde sie noch einmal bauen“, sagte Tarvin am Montag."
    )
    assert speakers(text, "de") == ["Oskar Tarvin"]


def test_a_subject_among_other_cases() -> None:
    text = (
        "«Мы построим мост к осени», — цитирует газета обращение мэра Тимура Заречина.\n\n"
        "Тимур Заречин и губернатор осмотрят его в мае. «Мост простоит сто лет», — сказал он."
    )
    assert speakers(text, "ru")[1] == "Тимур Заречин"


def test_a_name_between_marks_is_nobodys_speech() -> None:
    text = "کھلاڑی ’رینے فیرل‘ نے لکھا ‘یہ پل بہت خوبصورت ہے اور ہم اسے کھولیں گے۔’"
    assert speakers(text, "ur") == ["رینے فیرل"]


def test_a_given_name_before_a_family_name_known_by_its_title() -> None:
    text = (
        "ہفتہ کو نریندر باجوری سرینگر پہنچے جہاں ہزاروں لوگ موجود تھے۔\n\n"
        'وزیراعظم باجوری کا کہنا تھا کہ "ہم پل خزاں تک مکمل کریں گے۔"'
    )
    assert speakers(text, "ur") == ["نریندر باجوری"]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "Bo Lind built it. His son Max runs it. “He never slept at all,” the younger Lind said.", "Max"),
        ("en", "Bo Lind and his son Max Lind run it. “He never slept at all,” Lind senior said.", "Bo Lind"),
        ("en", "Bo Lind, 71, and Max Lind, 43, run it. “We never slept at all,” the elder Lind said.", "Bo Lind"),
        (
            "en",
            "Bo Lind Sr. and his son, Bo Lind Jr., run it. “He never slept,” the younger Lind said.",
            "Bo Lind Jr",
        ),
        ("en", "Bo Lind built it. “He never slept at all,” the younger Lind said.", "Bo Lind"),
        ("de", "Bo Lind gründete sie. Sein Sohn Max führt sie. „Er schlief nie“, sagte der jüngere Lind.", "Max"),
        ("fr", "Luc Gill et sa fille Anne Gill la dirigent. « Elle ne dort jamais », raconte Gill père.", "Luc Gill"),
        (
            "ru",
            "Олег Вересов и его сын Павел Вересов строят мост. «Он прав во всём», — сказал Вересов-младший.",
            "Павел Вересов",
        ),
        ("cs", "Jan Kos a jeho syn Petr Kos staví most. „Otec nikdy nespal,“ říká mladší Kos.", "Petr Kos"),
    ],
)
def test_a_word_beside_a_surname_tells_father_from_son(language: str, text: str, who: str) -> None:
    assert speakers(text, language) == [who]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "Elizabeth Harwick runs again. “It is time for a new bridge,” Liz Harwick said.", "Elizabeth Harwick"),
        ("en", "Catherine Harwick wore black. “He was all I had in the world,” Kate said.", "Catherine Harwick"),
        ("en", "Anna Harwick and Liz Quont run again. “It is time for a bridge,” Liz said.", "Liz Quont"),
        ("de", "Josef Brandl kam am Montag. „Es wird eine neue Brücke geben“, sagte Sepp Brandl.", "Josef Brandl"),
        ("es", "Francisco Tarazona abrió la feria. «Este año será mejor», dijo Paco Tarazona.", "Francisco Tarazona"),
    ],
)
def test_short_names_are_their_bearers(language: str, text: str, who: str) -> None:
    assert speakers(text, language) == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Will Quont, not Hedda Lind, will lead the inquiry. “I have no axe to grind,” Quont said.", "Will Quont"),
        ("Dan Quont benched striker Max Lind on Sunday. “He was tired,” Quont said after the match.", "Dan Quont"),
        ("Samuel Quont chairs the school board. “Parents deserve an answer,” Sam Quont said.", "Samuel Quont"),
        ("Dan Quont met striker Max Lind on Sunday. “He was tired,” Quont said after the match.", "Dan Quont"),
        ("Dan Quont left.\n\nQuont benched striker Max Lind. “He was tired and slow,” Quont said.", "Dan Quont"),
    ],
)
def test_names_beside_words_of_grammar_and_verbs(text: str, who: str) -> None:
    assert speakers(text) == [who]


def test_a_particle_hides_no_title_of_one_of_two_namesakes() -> None:
    text = (
        "Burgemeester Jan de Vries en wethouder Ada de Vries hadden ruzie over de brug. "
        '"Het geld is helemaal op", zei burgemeester De Vries. "Dat is gewoon niet waar", zei wethouder De Vries.'
    )
    named = [[speaker.name for speaker in quote.speakers] for quote in find_quotes(text, "nl")]
    assert named == [["Jan de Vries"], ["Ada de Vries"]]


def test_a_given_name_that_is_a_noun_too_is_one_behind_a_title() -> None:
    text = "Toplantıya milletvekili Veli Kaya katıldı. Kaya, “Para var ve hepimize yetecek” dedi."
    named = [[speaker.name for speaker in quote.speakers] for quote in find_quotes(text, "tr")]
    assert named == [["Veli Kaya"]]
