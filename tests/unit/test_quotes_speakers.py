"""Who is named as the speaker, in small articles of our own."""

from __future__ import annotations

import pytest

from bot.text import find_quotes

LEAD = "Harbour Minister Ines Okafor opened the new pier on Monday beside Mayor Tom Reyle.\n\n"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ('"We will keep the ferries running all winter," Okafor said.', "Ines Okafor"),
        ('"We will keep the ferries running all winter," said Reyle, who was elected in May.', "Tom Reyle"),
        ('According to Okafor, "the ferries will be running all winter".', "Ines Okafor"),
        ('"We will keep the ferries running all winter," the harbour minister added.', "Ines Okafor"),
    ],
)
def test_the_speaker_is_the_person_by_full_name(told: str, name: str) -> None:
    (quote,) = find_quotes(LEAD + told, "en")
    assert [speaker.name for speaker in quote.speakers] == [name]


def test_whom_a_speaker_talks_to_is_not_the_speakers_role() -> None:
    text = (
        "«Non possiamo aspettare oltre», ha detto il sindaco di Valdoria, Livio Marenghi, ai cronisti. "
        "«Apriremo a marzo», ha aggiunto."
    )
    speakers = [speaker for quote in find_quotes(text, "it") for speaker in quote.speakers]
    assert {(speaker.name, speaker.role) for speaker in speakers} == {("Livio Marenghi", "sindaco di Valdoria")}


def test_a_denied_fragment_is_partial_within_its_sentence() -> None:
    text = LEAD + 'Okafor did not say that the pier was "a waste of public money from the start".'
    (quote,) = find_quotes(text, "en")
    assert quote.kind == "partial"
    assert text[slice(*quote.context)].startswith("Okafor did not say")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("انہوں نے کہا: ”نہر بند رہے گی۔“ پھر چلے گئے۔", "نہر بند رہے گی۔"),
        ("انہوں نے کہا، ’’نہر بند رہے گی‘‘۔", "نہر بند رہے گی"),
        ("उन्होंने कहा, ‘‘नहर बंद रहेगी।’’", "नहर बंद रहेगी।"),
        ("Hij zei: ,,De brug blijft dicht''.", "De brug blijft dicht"),
        ("Er sagte: „Die Brücke bleibt zu“.", "Die Brücke bleibt zu"),
        ("Er sagte: »Die Brücke bleibt zu.«", "Die Brücke bleibt zu."),
        ("Hon sade: ”Bron är stängd.”", "Bron är stängd."),
        ("彼は「橋は『海の門』だ」と述べた。", "橋は『海の門』だ"),
    ],
)
def test_marks_of_every_press_open_and_close(text: str, words: str) -> None:
    assert [quote.text for quote in find_quotes(text, None)] == [words]


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("ja", "波多野元首相は「港を冬も開けておく」と述べた。", "波多野", "元首相"),
        ("ko", '윤보라 전 대통령은 "겨울에도 항구를 연다"고 말했다.', "윤보라", "전 대통령"),
        ("zh", "港务局发言人李明华表示：“港口冬天也开放。”", "李明华", "港务局发言人"),
        ("zh", "李小姐說：「港口冬天也開放。」", "李小姐", None),
        ("nl", "Volgens Truus Bakker is “de haven ook in de winter open”.", "Truus Bakker", None),
        ("pl", "„Port będzie czynny zimą”, powiedziała minister Anna Wrona.", "Anna Wrona", "minister"),
        ("uk", "«Порт працюватиме взимку», — сказала міністерка Олена Гай.", "Олена Гай", "міністерка"),
        ("cs", "„Přístav bude otevřený i v zimě,“ řekla ředitelka Jana Malá.", "Jana Malá", "ředitelka"),
        ("hi", "पुल बंद था.निदेशक रमेश कालरा ने कहा, “बंदरगाह सर्दियों में भी खुला रहेगा।”", "रमेश कालरा", "निदेशक"),
        ("hi", "जल विभाग के निदेशक रमेश कालरा के मुताबिक, “बंदरगाह सर्दियों में भी खुला रहेगा।”", "रमेश कालरा", "जल विभाग के निदेशक"),
        (
            "fa",
            "سخنگوی وزارت امور خارجه نادر آذرپی اظهار داشت: «بندر در زمستان هم باز می‌ماند.»",
            "نادر آذرپی",
            "سخنگوی وزارت امور خارجه",
        ),
        (
            "fa",
            "سخنگوي وزارت امور خارجه نادر آذرپي تاكيد كرد: «بندر در زمستان هم باز مي‌ماند.»",
            "نادر آذرپي",
            "سخنگوي وزارت امور خارجه",
        ),
    ],
)
def test_titles_stand_before_or_after_the_name(language: str, text: str, name: str, role: str | None) -> None:
    (quote,) = find_quotes(text, language)
    (speaker,) = quote.speakers
    assert (speaker.name, speaker.role) == (name, role)


def test_whom_the_speaker_told_is_the_go_between() -> None:
    (quote,) = find_quotes('Ada Holm is a mayor. "The mill will close," Holm told the Varnholt Gazette.', "en")
    assert [speaker.name for speaker in quote.speakers] == ["Ada Holm"]
    assert quote.via == "Varnholt Gazette"


def test_a_dash_alone_is_no_dialogue() -> None:
    assert find_quotes("—", "es") == ()


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "de",
            "Ministerin Nadine Bichler trat auf. „Sie bleibt zu“, sagte sie. Die Stadt habe „viel zu lange gehofft“.",
            ["Nadine Bichler"] * 2,
        ),
        (
            "nl",
            "Wethouder Truus Hagelaar kwam maandag. De brug, zegt de wethouder, “had al jaren dicht moeten zijn”.",
            ["Truus Hagelaar"],
        ),
    ],
)
def test_whose_words_are_told_again(language: str, text: str, names: list[str]) -> None:
    assert [[speaker.name for speaker in quote.speakers] for quote in find_quotes(text, language)] == [
        [name] for name in names
    ]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "fr",
            (
                "Selon une source diplomatique, cent personnes sont entrées. « Ils savaient où passer », assure "
                "cette source, qui évoque une opération préparée."
            ),
            "source diplomatique",
        ),
        (
            "nl",
            (
                "Het Tweede Kamerlid Sjoerd Plantema vindt dat te weinig. “Een gesprek is een kopje koffie”, schrijft "
                "Plantema op X."
            ),
            "Sjoerd Plantema",
        ),
        (
            "nl",
            "“Sancties maken op hen geen indruk meer”, zei een Europese diplomaat.",
            "Europese diplomaat",
        ),
    ],
)
def test_a_speaker_has_the_fullest_words_of_the_article(language: str, text: str, name: str) -> None:
    (quote,) = (one for one in find_quotes(text, language) if one.kind != "indirect")
    assert [speaker.name for speaker in quote.speakers] == [name]


def test_a_quotation_signed_below_is_its_signers() -> None:
    text = (
        "Readers wrote to us after the debate.\n\n"
        "“He is ignorant of our culture and of our lives.” ― Pamela Roche\n"
        "“I am so ashamed of it that I cannot believe it.” ― Jacklyn Ashdown\n"
    )
    speakers = [speaker.name for quote in find_quotes(text, "en") for speaker in quote.speakers]
    assert speakers == ["Pamela Roche", "Jacklyn Ashdown"]
