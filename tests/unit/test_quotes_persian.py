"""Persian: names without a given one that is known, family names like plurals, whom a title is not of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.text import find_quotes
from bot.text.document import read
from bot.text.quotes import find_quotes_in
from bot.text.quotes.fitted import own


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "مینا مهرزن، متخصص بیماری‌های عفونی، با اشاره به آمار تازه گفت: «از ابتدای امسال با بیماران درگیر هستیم.»",
            ["مینا مهرزن"],
            id="an unknown name before a comma and a role",
        ),
        pytest.param(
            "وزارت جنگل‌ها اعلام کرد: «آتش عمدی بوده است و پیگیری می‌شود.»",
            ["وزارت جنگل\u200cها"],
            id="a plural in a body's name",
        ),
        pytest.param(
            "رئیس سازمان بیمارستان‌ها علی رضایی گفت: «دارو کم است و باید کاری کرد.»",
            ["علی رضایی"],
            id="a plural in a title",
        ),
        pytest.param(
            "ورنسکی گفت: «سران آن کشور چیزی را کنترل نمی‌کنند». ورنسکی همچنین گفت: «از این تهدید نمی‌ترسیم ما».",
            ["ورنسکی", "ورنسکی"],
            id="a lone word that tells again",
        ),
        pytest.param(
            "ترنپ رئیس‌جمهور آمریکا از همه خواست تماس بگیرند. ترنپ در پاسخ به یک خبرنگار گفت: «دوست دارم تماس بگیرند.»",
            ["ترنپ"],
            id="a lone word that opens a sentence before a title, and another one",
        ),
        pytest.param(
            "علی خاورنه‌ای، رهبر حزب، در سخنرانی خود گفت: «این اختلاف را با گفت‌وگو حل می‌کنیم».",
            ["علی خاورنه‌ای"],
            id="a family name like a plural",
        ),
        pytest.param(
            "یک عضو خانواده راستین‌پور می‌گوید: «روز پیش از آن از ماجرا باخبر شدیم ما».",
            ["عضو خانواده راستین‌پور"],
            id="somebody of a family is not called so",
        ),
        pytest.param(
            "صدر اعظم آلمان تاکید کرد: «تا آن روز تحریم‌ها برداشته نخواهند شد.»",
            ["صدر اعظم آلمان"],
            id="a chancellor in two words",
        ),
        pytest.param(
            "اولاف شولتن، صدراعظم آلمان، دیروز آمد. به گفته شولتن روسیه شکست خورد: «این واضح است برای همه ما».",
            ["اولاف شولتن"],
            id="a country behind a name is no part of it",
        ),
    ],
)
def test_who_is_named(text: str, names: list[str]) -> None:
    said = [speaker.name for quote in find_quotes(text, "fa") for speaker in quote.speakers if quote.kind != "indirect"]
    assert said == names


def test_a_noun_with_its_owner_is_no_given_name() -> None:
    text = "مردم امید خود را از دست داده‌اند. او گفت: «این پرسش بزرگی است برای همه ما.»"
    assert not any(speaker.name == "امید" for quote in find_quotes(text, "fa") for speaker in quote.speakers)


def test_a_country_ends_a_title_behind_a_name() -> None:
    text = "اولاف شولتن، صدر اعظم آلمان حمله به شهر را محکوم کرد. شولتن گفت: «ما هرگز عقب نمی‌نشینیم در این راه.»"
    said = [(speaker.name, speaker.role) for quote in find_quotes(text, "fa") for speaker in quote.speakers]
    assert said == [("اولاف شولتن", "صدر اعظم آلمان")]


def test_a_statement_by_which_somebody_speaks_does_not_say_it() -> None:
    text = "کارین دلکار، مدیر انجمن قلم آمریکا با انتشار بیانیه‌ای اعلام کرد احضار آن وکیل تلاش دیگری برای ارعاب اوست."
    assert not any(speaker.kind == "document" for quote in find_quotes(text, "fa") for speaker in quote.speakers)


def test_a_ministry_and_its_country_are_nobodys_name() -> None:
    text = "وزارت خارجه آلمان می‌گوید: «در شرایط کنونی مهم است که کانال‌های ارتباطی را حفظ کنیم.»"
    assert [speaker.name for quote in find_quotes(text, "fa") for speaker in quote.speakers] == ["وزارت خارجه آلمان"]


def test_who_opened_the_sentence_before_by_a_role_is_named_in_the_next() -> None:
    text = (
        "نماینده ایران در وین، گزارش تازه را «سیاسی و یک‌جانبه و نادرست» خواند. "
        "بهرام نوایی به خبرنگاران گفت: «ما به تعهدات خود پایبند بوده‌ایم و هستیم.»"
    )
    quotes = find_quotes_in(read(text, "fa"), replace(own(), trust={"share": 1.0, "least": 0.0}))
    assert {speaker.name for quote in quotes for speaker in quote.speakers} == {"بهرام نوایی"}
