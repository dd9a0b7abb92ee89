"""Who speaks in sentences built as the news agencies of languages without capitals, and Turkish ones, build them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from bot.text import find_quotes

SENTENCES = [
    (language, sentence)
    for language, sentences in tomllib.loads(Path(__file__).with_name("agencies.toml").read_text("utf-8")).items()
    for sentence in sentences
]


LEAST = 0.85
"""The share of the speakers that are named: each refit of the weights tips another sentence under the bar."""


def named(language: str, sentence: dict[str, Any]) -> list[str]:
    quotes = [quote for quote in find_quotes(sentence["text"], language) if quote.kind != "indirect"]
    found = [", ".join(speaker.name for speaker in quote.speakers) for quote in quotes]
    return [name for name in found if name]


@pytest.mark.parametrize(("language", "sentence"), SENTENCES)
def test_an_agency_sentence_names_no_other_than_its_speaker(language: str, sentence: dict[str, Any]) -> None:
    assert set(named(language, sentence)) <= {name for name in sentence["speakers"] if name}


def test_speakers_of_agency_sentences_are_named() -> None:
    wanted = sum(bool(name) for _, sentence in SENTENCES for name in sentence["speakers"])
    assert sum(len(named(*one)) for one in SENTENCES) >= LEAST * wanted


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        (
            "ko",
            '달빛군 노갑수 군수는 11일 "현재의 물레방아는 새로 만든 모형에 불과하다"고 밝혔다.',
            "노갑수",
            "군수",
        ),
        (
            "ur",
            "تنظیم کی بانی رخسانہ بی بی نے کہا، ”ہم فیصلے کو عدالت میں چیلنج کریں گے“۔",
            "رخسانہ بی بی",
            "تنظیم کی بانی",
        ),
        ("ja", "川漁師の佐藤重蔵さんは「泥の中で鍵盤が歯みたいに光っていた」と述べた。", "佐藤重蔵", "漁師"),
    ],
)
def test_a_role_is_without_the_name_and_a_name_with_what_belongs_to_it(
    language: str, text: str, name: str, role: str
) -> None:
    (speaker,) = next(quote.speakers for quote in find_quotes(text, language) if quote.speakers)
    assert (speaker.name, speaker.role) == (name, role)


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "de",
            "Die Expertin Wiebke Harms klagt: «Seit Jahren wird gespart.» Der Senat habe «viel zu lange gewartet».",
            ["Wiebke Harms", "Wiebke Harms"],
        ),
        (
            "de",
            "Die Halle brannte ab. «Der Mann ist polizeibekannt», teilte eine Sprecherin am Freitag mit.",
            ["Sprecherin"],
        ),
        (
            "fr",
            "« Il faut voter ce texte », a dit le maire (LR), Alain Boisset, devant les élus.",
            ["Alain Boisset"],
        ),
        (
            "nl",
            '"Dit is bijzonder", beaamt hoogleraar plantkunde Ruud Vissering van de WUR.',
            ["Ruud Vissering"],
        ),
        (
            "nl",
            '"De planning ligt vast", zegt een woordvoerster van Rijkswaterstaat, Carla Nieuwenhuis.',
            ["Carla Nieuwenhuis"],
        ),
        (
            "uk",
            "«Ліс уже не повернеш», – зітхає мешканка села Підгір'я Марія Шпак.",
            ["Марія Шпак"],
        ),
        (
            "id",
            'Gubernur Sagara Hasanuddin Latif hadir. "Saya tidak akan intervensi perkara itu," tegas Hasanuddin.',
            ["Hasanuddin Latif"],
        ),
        (
            "ru",
            '"Есть даже шерсть", - рассказал руководитель экспедиции, доктор биологических наук Алексей Дорохов.',
            ["Алексей Дорохов"],
        ),
        (
            "ar",
            "بيروت ـ قال مدرب المنتخب جوزيف الأشقر: «أتحمل المسؤولية كاملة أمام الجمهور».",
            ["جوزيف الأشقر"],
        ),
    ],
)
def test_titles_parties_and_employers_beside_a_name(language: str, text: str, names: list[str]) -> None:
    assert [speaker.name for quote in find_quotes(text, language) for speaker in quote.speakers] == names


def test_what_a_chairman_presides_over_belongs_to_his_title() -> None:
    text = "سینسر بورڈ کے چیئرمین مبشر حسن نے کہا کہ ’یہ فلم بورڈ کے ضابطوں کے خلاف ہے‘۔"
    speakers = [speaker for quote in find_quotes(text, "ur") for speaker in quote.speakers]
    assert [(speaker.name, speaker.role) for speaker in speakers] == [("مبشر حسن", "سینسر بورڈ کے چیئرمین")]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "fr",
            "Selon le président du comité, Ronan Le Floc'h, le navire était « parfaitement aux normes ».",
            "Ronan Le Floc'h",
        ),
        ("it", "«Il mio assistito è estraneo a ogni accusa», dichiara l'avvocata Nunzia Scimeca.", "Nunzia Scimeca"),
        ("ar", 'قال المزارع أبو خالد: "بعت أغنامي لأشتري صهريج ماء".', "أبو خالد"),
        ("ur", "چارسدہ کی زرمینہ بیگم نے بتایا کہ ’ڈاکٹر نے کہا دوا باہر سے خرید لو‘۔", "زرمینہ بیگم"),
        ("zh", '来自挪威的参展商奥拉夫·汉森告诉记者:"这里的客户非常专业。"', "奥拉夫·汉森"),
        (
            "cs",
            "Soud osvobodil primátora Zdislava Koutného. „Věřil jsem ve spravedlnost celou dobu,“ řekl Koutný.",
            "Zdislav Koutný",
        ),
        (
            "cs",
            "Soud poslal starostu Vrbičan Oldřicha Hanuše do vězení. „Nic jsem neukradl, pane soudce,“ řekl.",
            "Oldřich Hanuš",
        ),
        ("hi", "बातचीत के बीच संध्या भावुक हुईं। संध्या ने कहा, “पैसे ही नहीं थे।” बाद में संध्या मुस्कुराईं।", "संध्या"),
        ("ko", '고졸 신인 배시완은 "포수 형만 보고 던졌다"고 말했다.', "배시완"),
        ("ko", '호흡을 맞춘 포수 황인규는 "사인에 고개를 한 번도 안 젓더라"고 말했다.', "황인규"),
        (
            "ja",
            "自治会長の古川ミツ子さん（74）は「病院まで遠くなる。歩行者だけでも通してほしい」と憤る。",
            "古川ミツ子",
        ),
        (
            "fa",
            "دخترش، ترانه، علت مرگ را نارسایی قلبی اعلام کرد و نوشت: «مادرم آرام رفت، همان‌طور که خواسته بود.»",
            "ترانه",
        ),
    ],
)
def test_names_end_where_other_words_begin(language: str, text: str, name: str) -> None:
    assert {speaker.name for quote in find_quotes(text, language) for speaker in quote.speakers} <= {name}
