"""What is no article, or a bad one, through the whole brief: an honest short answer, soon."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from bot.errors import TooLong
from bot.text import Article, make_brief

if TYPE_CHECKING:
    from bot.text.models import Brief

ENGLISH = (
    "The harbour master of Olm said on Tuesday that the old ferry would not sail before spring. Its engine cracked in "
    "a storm last week. Repairs cost nine million crowns, the council of Olm wrote in a letter. "
)
FRENCH = (
    "La maire a déclaré mardi que le vieux bac ne reprendrait pas la mer avant le printemps. Le moteur s'est fendu la "
    "semaine dernière dans une tempête. "
)
CODE = """\
import os


def ferry(count: int) -> int:
    for each in range(count):
        if each % 2 == 0:
            print(f"{each} boats")
    return count * 2


class Harbour:
    def __init__(self, name="Olm"):
        self.name = name
"""
POEM = """\
The ferry sleeps beneath the snow,
Its ropes are frozen to the pier,
And nobody is here to row
The islanders across this year.

The gulls have taken up the mast,
The captain counts his empty days;
He says the winter cannot last,
And puts another log ablaze.
"""
TABLE = "\n".join(f"| Olm {number} | {number * 7}.5 | {number % 3} | yes |" for number in range(60))
UNSPACED = {
    "th": (
        "นายกเทศมนตรีกล่าวเมื่อวันอังคารว่าเรือข้ามฟากเก่าจะไม่ออกเดินทางก่อนฤดูใบไม้ผลิ เครื่องยนต์เสียหายจากพายุเมื่อสัปดาห์ที่แล้ว "
        "สภาเมืองระบุว่าค่าซ่อมแซมสูงถึงเก้าล้านโครน ชาวเกาะต้องเดินทางอ้อมสะพานใหม่ทางทิศเหนือจนกว่าจะซ่อมเสร็จ"
    ),
    "lo": (
        "ຫົວໜ້າທ່າເຮືອກ່າວໃນວັນອັງຄານວ່າເຮືອເກົ່າຈະບໍ່ອອກອີກ ເຄື່ອງຈັກເສຍຫາຍຈາກພາຍຸໃນອາທິດແລ້ວ ສະພາເມືອງກ່າວວ່າຄ່າສ້ອມແປງແພງຫຼາຍ ຊາວເກາະຕ້ອງໃຊ້ຂົວໃໝ່"
    ),
    "km": (
        "ប្រធានកំពង់ផែបាននិយាយថាសាឡាងចាស់នឹងមិនចេញដំណើរទៀតទេ។ ម៉ាស៊ីនបានខូចដោយសារព្យុះកាលពីសប្តាហ៍មុន។ "
        "ក្រុមប្រឹក្សាបាននិយាយថាការជួសជុលមានតម្លៃថ្លៃ។ អ្នកកោះត្រូវប្រើស្ពានថ្មី។"
    ),
}


def briefed(text: str, seconds: float = 10.0) -> Brief:
    """The brief of a text, verbatim and in order whatever it is, within some seconds of CPU."""
    began = time.process_time()
    brief = make_brief(Article(text))
    assert time.process_time() - began < seconds
    assert [text[each.start : each.end] for each in brief.summary] == [each.text for each in brief.summary]
    assert sorted(brief.summary, key=lambda each: each.start) == list(brief.summary)
    return brief


@pytest.mark.parametrize(
    "text",
    ["word and water under the long bridge of olm " * 4600, "ferry " * 166_666, "旧渡轮在春天之前不会启航" * 5600],
    ids=["no stop", "one word", "no space"],
)
def test_a_text_without_an_end_of_a_sentence_gives_pieces_that_a_message_can_hold(text: str) -> None:
    brief = briefed(text)
    assert 1 <= len(brief.summary) <= 3
    assert max(len(each.text) for each in brief.summary) <= 2000
    assert not any(each.text.endswith(("wor", "wat", "ferr")) for each in brief.summary)
    assert brief.quotes == ()


def test_one_word_a_million_times_is_too_long_and_this_is_soon_said() -> None:
    began = time.process_time()
    with pytest.raises(TooLong):
        make_brief(Article("ferry " * 1_000_000))
    assert time.process_time() - began < 1


def test_one_word_again_and_again_has_no_sure_language() -> None:
    assert briefed("ferry " * 1000).detection.confidence < 0.9


@pytest.mark.parametrize("text", [TABLE, CODE, CODE * 40], ids=["table", "code", "much code"])
def test_a_table_and_code_have_lines_for_sentences_and_nobody_speaks(text: str) -> None:
    brief = briefed(text)
    assert 1 <= len(brief.summary) <= 3
    assert all("\n" not in each.text for each in brief.summary)
    assert not any(quote.speakers for quote in brief.quotes)


def test_a_poem_keeps_its_verses_and_quotes_nobody() -> None:
    brief = briefed(POEM)
    assert brief.detection.code == "en"
    assert all(each.start == 0 or POEM[each.start - 1] == "\n" for each in brief.summary)
    told = [(quote.kind, *(speaker.name for speaker in quote.speakers)) for quote in brief.quotes]
    assert set(told) <= {("indirect", "captain")}  # "The captain ... He says the winter cannot last"


def test_an_article_in_two_languages_is_in_one_of_them() -> None:
    for text, code in ((ENGLISH * 3 + "\n\n" + FRENCH, "en"), (FRENCH * 3 + "\n\n" + ENGLISH, "fr")):
        brief = briefed(text)
        assert brief.detection.code == code
        assert len(brief.summary) == 3


def test_capitals_are_read_like_small_letters() -> None:
    text = ENGLISH + "“We tried every pump,” said Ada Quill, the captain. "
    plain, loud = briefed(text), briefed(text.upper())
    assert loud.detection.code == "en"
    assert [each.start for each in loud.summary] == [each.start for each in plain.summary]
    assert [quote.text for quote in loud.quotes] == ["WE TRIED EVERY PUMP,"]


@pytest.mark.parametrize("text", ["😀🚢🌊 " * 200, "— — —\n" * 50, "12 34 5.6 %\n" * 50, ""])
def test_what_has_no_letters_has_neither_a_language_nor_a_voice(text: str) -> None:
    brief = briefed(text)
    assert brief.detection.code is None
    assert brief.quotes == ()


def test_emoji_among_words_change_no_sentence_and_no_speaker() -> None:
    brief = briefed(
        ENGLISH.replace(". ", " 🚢🌊👩🏽‍✈️. ") + "“We tried every pump 😀🔧,” said Ada Quill 👩‍🔧, the captain."
    )
    assert brief.detection.code == "en"
    assert brief.detection.confidence > 0.9
    assert [each.text[:3] for each in brief.summary] == ["The", "Its", "Rep"]
    said = [(quote.text, quote.speakers[0].name) for quote in brief.quotes if quote.kind == "direct"]
    assert said == [("We tried every pump 😀🔧,", "Ada Quill")]


@pytest.mark.parametrize("code", UNSPACED)
def test_scripts_without_spaces_are_parted_at_phrases_and_stops(code: str) -> None:
    brief = briefed(UNSPACED[code])
    assert brief.detection.code == code
    assert len(brief.summary) == 3
    assert all(len(each.text) < 130 for each in brief.summary)


def test_latin_names_in_right_to_left_text_change_neither_language_nor_voice() -> None:
    brief = briefed(
        "قالت مديرة شركة Northern Harbour ليلى سالم إن العبارة Olm Star لن تبحر قبل الربيع. "
        "وأضافت أن شركة Tarn Ferries أصلحت المحرك. "
        "وقال Ivo Moss مهندس الشركة: «جربنا كل مضخة». ويعيش في الجزيرة ألفا شخص."
    )
    assert brief.detection.code == "ar"
    assert [(quote.text, [each.name for each in quote.speakers]) for quote in brief.quotes] == [
        ("جربنا كل مضخة", ["Ivo Moss"])
    ]
