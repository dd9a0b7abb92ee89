"""Arabic: names among words that look like them, roles with whom they speak for, verbs that open a clause."""

from __future__ import annotations

import pytest

from bot.text import find_quotes


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "وقال رئيس اللجنة ياسر أبو النور إن الخلاف كبير. وشدد أبو النور على أن بلاده «لن تقبل حلا جزئيا أبدا».",
            ["ياسر أبو النور"],
            id="a family name with a particle is no full name",
        ),
        pytest.param(
            "وندد منسق الهيئة للشؤون الإنسانية ديفيد أوكوري بالقصف. وقال في بيان «الأسواق ليست ثكنات يا سادة».",
            ["ديفيد أوكوري"],
            id="what a preposition and an article are joined to is no name",
        ),
        pytest.param(
            "أعلن الوزير وليد سمعان القرار أمس. وقالت متحدثة باسم الصندوق: «نرحب بهذه الخطوة المهمة جدا».",
            ["متحدثة باسم الصندوق"],
            id="whom a spokeswoman speaks for is shown",
        ),
        pytest.param(
            "وقالت أم ليث، وهي أرملة من البلدة، عبر الهاتف «نأكل مرة واحدة كل يومين».",
            ["أم ليث"],
            id="a preposition that is spelled as a verb tells no gender",
        ),
        pytest.param(
            "وقال كبير المفاوضين، تسفو ورقا: «إن السد يعمل بأمان منذ عامين كاملين».",
            ["تسفو ورقا"],
            id="a foreign name between commas behind a role",
        ),
    ],
)
def test_who_speaks(text: str, names: list[str]) -> None:
    said = [speaker.name for quote in find_quotes(text, "ar") for speaker in quote.speakers if quote.kind != "indirect"]
    assert said == names
