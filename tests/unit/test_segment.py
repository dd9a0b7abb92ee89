"""Where sentences end, what a paragraph is, and which words count."""

from __future__ import annotations

import time

import pytest

from bot.text import languages, split_sentences
from bot.text.segment import Tokenizer, words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Gov. Ada Quill met J. R. Moss of Tarn Inc. in a U.S. Hall.|She left at 5 p.m.|No. 10 paid $3.5 million.",
        ),
        ("en", "He sold it to the U.S.|The price was low."),
        (
            "en",
            '"We won." The crowd cheered.|“Why now?” she asked.|He said: "No."|Then he left.'.replace('." T', '."|T'),
        ),
        ("en", "The talks went on ... and on.|They ended [...] at noon.|See www.tarn.example/a.b for more."),
        ("en", "1. Close the bridge.|2. Pay the crew."),
        ("es", "Viajó a EE. UU. con el Sr. Robles.|¿Volverá?|Nadie lo sabe."),
        ("de", "Am 3. Mai zahlte die Firma z. B. 4 Mio. Euro.|Das war der 2. Versuch.|Dr. Lenz schwieg."),
        ("fr", "La grève touche la SNAP.|La piste est fermée !|M. Roux dit : « Non. »|Il part."),
        ("ru", "В 1990 г. А. П. Котов жил на ул. Лесной.|Это было давно."),
        ("tr", "Dr. Kaya 3. kez geldi.|“Neden?” diye sordu."),
        ("ja", "市長は「橋は閉じない。」(財政)「新しい橋を造る。」(公約)と述べている。|会議は終わった。"),
        ("ja", "「行こう。」と彼は言った。|雨が降った！|寒い。"),
        ("zh", "他说：“好。”|我们走吧！|真的吗？|是。"),
        ("hi", "डॉ. राव आए।|क्या हुआ?|सब ठीक है।"),
        ("hi", "पुल बंद है.|लेकिन ए. के. राव ने बात की.|सब तैयार हैं."),
        ("ur", "وہ آئے۔|کیا ہوا؟|سب ٹھیک ہے۔"),
        ("ko", "비가 왔다.|그는 갔다.|왜 갔을까?"),
        ("el", "Ποιος ήρθε;|Κανείς δεν ξέρει."),
        ("it", "Il sig. A. B. Neri ha 3,5 mln. di euro.|«È poco.»|L'ing. Rovi tace."),
        ("pt", "O Sr. Teles mora na Av. Nova, n.º 10.|Saiu às 15.30 horas!|A Dra. Luz ficou."),
        ("nl", "Dhr. J. P. de Wit betaalde o.a. 2,5 mln. euro.|Waarom?|Dat was op 3 mei."),
        ("nl", "Hij lachte.|,,Dat was het dan,'' zei ze.|,,Tot morgen!''"),
        ("pl", "Prof. J. Nowak zapłacił 3,5 mln zł za dom przy ul. Leśnej.|To był 2. próg.|„Dlaczego?” zapytała."),
        ("pl", "Szef W. Olmowa był tu w XX w.|Potem R. Nowak milczał.|To było w 1990 r.|Premier wyjechał."),
        ("cs", "Dne 3. května zaplatil Ing. K. Lípa 2,5 mil. Kč.|To bylo např. moc.|„Proč?“ řekla."),
        ("uk", "У 1990 р. А. П. Кіт жив на вул. Лісовій.|Це було давно.|«Чому?» — спитала вона."),
        ("id", "Dr. H. Sari membayar Rp 3,5 miliar di Jl. Melati No. 10.|Kenapa?|Ia diam."),
        ("ar", "دفع د. سالم 3.5 مليون.|لماذا؟|لا أحد يعلم!"),
        ("fa", "دکتر رضایی ۳٫۵ میلیون پرداخت.|چرا؟|کسی نمی‌داند."),
        ("zh-tw", "他說：「好。」|我們走吧！|真的嗎？"),
        ("en", "A climb (see www.tarn.example/map.html) took 3.5 hours... or more.|It rained (hard).|“Stop.”|He did."),
        (None, "Mr. Olm kom hem.|Vem vet?"),
    ],
)
def test_sentences_end_where_a_reader_ends_them(language: str | None, text: str) -> None:
    wanted = text.split("|")
    joiner = "" if language in {"ja", "zh"} else " "

    found = split_sentences(joiner.join(wanted), language)

    assert [sentence.text for sentence in found] == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The crew left the port.|The ship stayed.| Write to crew.Tarn@mail.example or Tarn.Com today."),
        ("fr", "Le pont est-il fermé ?|Une réunion a eu lieu."),
        ("fr", 'Il a dit "oui, et demain".|Les quais aussi.'),
    ],
)
def test_glued_paragraphs_part_and_addresses_do_not(language: str, text: str) -> None:
    found = split_sentences(text.replace("|", ""), language)

    assert [sentence.text for sentence in found] == [part.strip() for part in text.split("|")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Storm closes the old pier|The council met on Monday to count its losses."),
        ("fr", "Un pont fermé|Le conseil a voté lundi.|Il a neigé."),
        ("pt", "Aposentado na ponte|O trânsito parou ontem."),
        ("de", "Kein Geld für die Brücke|Wegen hoher Kosten tagte der Rat."),
        ("ru", "Мост закрыт|По словам мэра, ремонт начнётся весной."),
        ("en", "The ferry left at dawn|Photo: Ada Quill"),
        ("en", "Ada Quill|06/02/2001 10:53 AM|The vote is off."),
        ("en", "Mail from ada@tarn.example on 06/02/2001 10:53:20|The vote is off."),
        ("en", "More on www.tarn.example/map|The pier stays shut."),
        ("en", "The vote is off|----------|Next week it snows"),
        ("en", "The talks failed [...]|The council met again."),
    ],
)
def test_lines_that_were_glued_without_a_mark_part(language: str, text: str) -> None:
    wanted = text.split("|")

    assert [sentence.text for sentence in split_sentences(" ".join(wanted), language)] == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "As soon as I have read USA Today on the pier."),
        ("en", "The hall of The Fallen stands on the band's A side of town."),
        ("en", "Bus driver Ed Moss read out The Long Pier to pupils."),
        ("en", "It costs 3) The price of bread."),
        ("en", "18:05 The storm reached the pier."),
        ("de", "Wie Sie wissen, war am Morgen das Fest."),
        ("nl", "Het was voor Van den Berg een lange dag."),
        ("fr", "Elle a fait la Une sans le vouloir."),
        ("en", "Read Why The Pier Shut and what it cost."),
        ("en", "The vote is set for 06/02/2001 10:53 am at the latest."),
    ],
)
def test_capitals_in_a_sentence_do_not_part_it(language: str, text: str) -> None:
    assert [sentence.text for sentence in split_sentences(text, language)] == [text]


def test_hard_wrapped_lines_are_one_paragraph_and_a_list_is_not() -> None:
    wrapped = (
        "The council of the town of Brenfield voted on Monday to close the old\n"
        "bridge after engineers found cracks in two of its pillars. The works\n"
        "will last until spring, the mayor said. Drivers will be sent over the\n"
        "Westgate road.\n"
        "Shops fear for their trade.\n"
    )
    listed = "Bridge closed\nTown votes\n\nThe council met.\nIt voted."

    assert [s.paragraph for s in split_sentences(wrapped, "en")] == [0, 0, 0, 1]
    assert [s.paragraph for s in split_sentences(listed, "en")] == [0, 1, 2, 3]


def test_thai_parts_at_spaces_but_not_at_every_one() -> None:
    phrase = "ชาวบ้านในเมืองเล็กแห่งนี้รวมตัวกันเพื่อสร้างสะพานใหม่ข้ามแม่น้ำ"

    found = split_sentences(f"{phrase} เขากล่าว {phrase}", "th")

    assert [len(sentence.text) for sentence in found] == [len(phrase), len(phrase) + len(" เขากล่าว")]


def test_a_sentence_without_an_end_is_cut_to_what_can_be_read() -> None:
    text = "word, " * 2000

    found = split_sentences(text, "en")

    assert max(len(sentence.text) for sentence in found) <= 2000
    assert "".join(sentence.text for sentence in found).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "The U.S. fought COVID-19, don't: $3.5", ("The", "U.S.", "fought", "COVID-19", "don't", "3.5")),
        ("hi", "हिन्दी में", ("हिन्दी", "में")),
        ("ar", "قَالَ", ("قَالَ",)),
        ("fa", "می‌گوید", ("می‌گوید",)),
        ("fr", "l’eau d'aujourd'hui", ("eau", "aujourd'hui")),
        ("tr", "Ankara'da", ("Ankara",)),
        ("zh", "中国经济 A", ("中国", "国经", "经济", "A")),
        ("th", "กาแฟ", ("กา", "าแ", "แฟ")),
        ("en", "inter\u00adnational", ("international",)),
    ],
)
def test_words_keep_marks_numbers_and_points(language: str, text: str, wanted: tuple[str, ...]) -> None:
    assert words(text, languages.load(language)) == wanted


def test_the_tokenizer_serves_a_language_without_a_file() -> None:
    tokenizer = Tokenizer("xx")

    assert tokenizer.to_sentences("Uno dos. Tres?") == ("Uno dos.", "Tres?")
    assert tokenizer.to_words("Uno, dos.") == ("Uno", "dos")


@pytest.mark.parametrize("unit", [". ", "a.", ".\n", "A. ", '."', "“.", "(", "word ", "中。", "ก ", "a\n", "…", "? "])
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        split_sentences(text, "en")
        return time.process_time() - start

    seconds(1000)

    # A collection of garbage may fall into one of them.
    assert any(seconds(100_000) < 12 * max(seconds(25_000), 0.02) for _ in range(3))
