"""What is blanked out of an article, and what never is."""

from __future__ import annotations

import pytest

from bot.text import languages, split_sentences
from bot.text.clean import view


def left(text: str, language: str) -> str:
    return view(text, languages.load(language)).strip()


@pytest.mark.parametrize(
    ("language", "dateline", "prose"),
    [
        ("en", "TARNFORD (UrduPoint News / Sputnik - 01st June, 2023) ", "Two towns agreed."),
        ("en", "LONDON, Nov 3 (Reuters) - ", "The bank said so."),
        ("en", "(CNN)", "The police said so."),
        ("de", "Berlin (dpa) - ", "Der Rat tagte."),
        ("fr", "Paris, 14 mars (AFP) - ", "Le conseil a voté."),
        ("es", "MADRID, 14 Mar. (EUROPA PRESS) - ", "El consejo votó."),
        ("it", "(ANSA) - ROMA, 14 MAR - ", "Il consiglio ha votato."),
        ("pt", "Lisboa, 14 mar 2023 (Lusa) - ", "O conselho votou."),
        ("nl", "DEN HAAG (ANP) - ", "De raad stemde."),
        ("pl", "WARSZAWA (PAP) - ", "Rada głosowała."),
        ("cs", "Praha (ČTK) - ", "Rada hlasovala."),
        ("ru", "МОСКВА, 14 марта - РИА Новости. ", "Совет проголосовал."),
        ("uk", "КИЇВ, 14 березня. /Укрінформ/. ", "Рада проголосувала."),
        ("tr", "İSTANBUL, 3 Mayıs (Reuters) - ", "Meclis oy verdi."),
        ("ar", "القاهرة (رويترز) - ", "صوت المجلس."),
        ("fa", "تهران- ایرنا- ", "شورا رأی داد."),
        ("ur", "اسلام آباد: ", "کونسل نے ووٹ دیا۔"),
        ("hi", "नई दिल्ली, 3 मई (भाषा) ", "परिषद ने मतदान किया।"),
        ("id", "Jakarta (ANTARA) - ", "Dewan memilih."),
        ("zh", "【新华社北京4月2日电】", "议会投票。"),
        ("ja", "【ロンドン共同】", "議会は投票した。"),
        ("ko", "(서울=연합뉴스) 홍길동 기자 = ", "의회가 투표했다."),
    ],
)
def test_datelines_go_and_the_sentence_begins_behind_them(language: str, dateline: str, prose: str) -> None:
    text = dateline + prose

    assert left(text, language) == prose
    first = split_sentences(text, language)[0]
    assert (first.text, first.start) == (prose, len(dateline))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Read more: Why the bridge closed"),
        ("nl", "Lees ook: Waarom de brug dicht is"),
        ("it", "Leggi anche"),
        ("en", "Sign up for our weekly newsletter."),
        ("en", "Share this article"),
        ("en", "Photo: Ada Quill / Getty Images"),
        ("en", "(Reporting by Ada Quill; Editing by Ivo Moss)"),
        ("en", "By Ada Quill and Ivo Moss"),
        ("de", "Foto: Ada Quill/dpa"),
        ("ru", "Читайте также: Почему закрыли мост"),
        ("zh", "责任编辑：张三"),
        ("en", "@adaquill"),
        ("en", "ada.quill@tarn.example"),
    ],
)
def test_furniture_makes_no_sentence(language: str, line: str) -> None:
    assert split_sentences(line, language) == ()


@pytest.mark.parametrize(
    ("language", "prose"),
    [
        ("en", "Read more books, the minister urged pupils on Monday."),
        ("en", "About 300 people came to the pier."),
        ("en", "Photos of the flood were shared by residents on Monday"),
        ("en", "The Bank of Tarn (BoT) - the oldest one - raised its rates."),
        ("en", "By Monday, Ada Quill had left the pier."),
        ("en", "Source close to the deal said it was done."),
        ("ur", "رپورٹ کے مطابق پل بند رہے گا۔"),
        ("ja", "残り二人は帰った。"),
        ("de", "Über 300 Menschen kamen zum Hafen."),
    ],
)
def test_prose_stays_whole(language: str, prose: str) -> None:
    assert view(prose, languages.load(language)) == prose


def test_a_press_release_ends_where_it_speaks_of_its_sender() -> None:
    body = "FOR IMMEDIATE RELEASE\n\nTarn Ferries will sail to Oster from May. Tickets cost ten marks.\n\n"
    tail = "About Tarn Ferries\nTarn Ferries has sailed since 1911.\n\nMedia contact: Ada Quill"

    assert "1911" not in left(body + tail, "en")
    assert "1911" in left(tail, "en")


@pytest.mark.parametrize("character", ["\u200b", "\u00ad", "\u2060", "\ufeff", "\x00", "\u200d"])
def test_an_invisible_character_splits_no_word(character: str) -> None:
    text = f"The coun{character}cil met. {character}It voted."

    seen = view(text, languages.load("en"))

    assert len(seen) == len(text)
    assert len(seen.split()) == len(["The", "council", "met.", "It", "voted."])
    assert [s.text for s in split_sentences(text, "en")] == [f"The coun{character}cil met.", "It voted."]


def test_joiners_that_are_spelling_stay() -> None:
    for language, text in (("fa", "می‌گوید"), ("hi", "क्‍ष")):
        assert view(text, languages.load(language)) == text


def test_bidirectional_controls_are_no_part_of_a_sentence() -> None:
    found = split_sentences("\u202bقال المدير إن الجسر مغلق.\u202c", "ar")

    assert [sentence.text for sentence in found] == ["قال المدير إن الجسر مغلق."]
