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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "أشاد تورفن هالدور المدير الفني للنسور باللاعبين أمس. وقال هالدور: «الفريق لعب مباراة ممتازة بالتأكيد».",
            ["تورفن هالدور"],
            id="who tells alone elsewhere has a foreign name before his title",
        ),
        pytest.param(
            "وصل مدرب النسور تورفن هالدور إلى المدينة. وقال هالدور: «الفريق لعب مباراة ممتازة بالتأكيد».",
            ["تورفن هالدور"],
            id="and behind it",
        ),
        pytest.param(
            "وقالت المتحدثة باسم القصر الأبيض ميرفا لودين في بيان: «لن نعلق على هذه الأخبار أبدا».",
            ["ميرفا لودين"],
            id="a name behind the body that a title speaks for",
        ),
        pytest.param(
            "بدوره قال الباحث المشارك في الدراسة تومكو أوسكاتي إن «النتائج مشجعة جدا حتى الآن».",
            ["تومكو أوسكاتي"],
            id="a name behind what a title and a preposition are of",
        ),
        pytest.param(
            "وتحدث المهندس نيكور رئيس نادي الوادي عن المباراة. وقال نيكور: «اللاعبون متحمسون للغاية هذا العام».",
            ["نيكور"],
            id="a name between its titles",
        ),
        pytest.param(
            "أعلنت وزارة الزراعة اللبنانية القبض على المهربين. وقالت الوزارة إنها «صادرت كل البضائع في المرفأ».",
            ["وزارة الزراعة اللبنانية"],
            id="the body of that nation, and its noun with an article",
        ),
        pytest.param(
            "وصل الوزير محمد شيال السوداني، أمس. وقال السوداني بحسب بيان لمكتبه إن «الحكومة ستقف بقوة مع الناس».",
            ["محمد شيال السوداني"],
            id="a family name like a nation, and a text by which one knows it",
        ),
        pytest.param(
            "رد الوزير سعد الحريق على دعوة الرئيس ميشال عوض، قائلا: «زرت القصر مرات عديدة هذا العام».",
            ["سعد الحريق"],
            id="whom a preposition governs does not speak",
        ),
        pytest.param(
            "وصل صاحب السمو الشيخ راشد بن سيف آل منصور، أمس. وقال سموه: «نشكر كل من ساهم في هذا العمل».",
            ["راشد بن سيف آل منصور"],
            id="a long name with particles, and His Highness",
        ),
        pytest.param(
            "وقال مسؤول في وزارة النقل: «لن تعود القطارات قبل نهاية الشهر».",
            ["مسؤول في وزارة النقل"],
            id="where somebody without a name works",
        ),
        pytest.param(
            "وتحدث زياد بن فيصل، رئيس النادي، أمس. وأكمل «بن فيصل» قائلا: «نعمل على الفوز بكل البطولات هذا العام».",
            ["زياد بن فيصل"],
            id="a family name in marks",
        ),
    ],
)
def test_who_is_named(text: str, names: list[str]) -> None:
    said = [speaker.name for quote in find_quotes(text, "ar") for speaker in quote.speakers if quote.kind != "indirect"]
    assert said == names


def test_the_same_mark_on_both_sides_opens_where_a_blank_follows() -> None:
    text = "وقال رامي دياب خلال المؤتمر:” النهائي مختلف عن كل لقاء آخر”. تابع:” نحن جاهزون تماما لهذا اليوم”."
    said = [quote.text for quote in find_quotes(text, "ar")]
    assert said == ["النهائي مختلف عن كل لقاء آخر", "نحن جاهزون تماما لهذا اليوم"]


def test_what_a_channel_and_its_films_are_called_is_no_speech() -> None:
    text = "وقالت سلمى حداد لقناة «أفق المدينة»: «كان فيلم «ليل» و«نهار البحر» أفضل ما قدمت في حياتي»."
    assert [quote.text for quote in find_quotes(text, "ar") if quote.speakers][-1].startswith("كان فيلم")
    assert "أفق المدينة" not in [quote.text for quote in find_quotes(text, "ar") if quote.speakers]


def test_in_her_words_is_no_document() -> None:
    text = "وصلت الإعلامية سماح رشدي أمس. وأضافت المتحدثة أنها لا ترغب في الحديث، مشيرة إلى أنها صعبة، وفق تعبيرها."
    assert not any(speaker.kind == "document" for quote in find_quotes(text, "ar") for speaker in quote.speakers)


def test_his_honour_is_the_son_not_the_father() -> None:
    text = (
        "أكد سمو الشيخ حمدان بن زياد بن راشد آل مكتوم أن المدينة تجاوزت الأزمة بفضل توجيهات سمو الشيخ زياد بن راشد "
        "آل مكتوم.\n\nوأوضح سموه أن “رؤيتنا للمستقبل تدعمها طاقات وطنية مخلصة وشراكات قوية مع العالم”."
    )
    said = [speaker.name for quote in find_quotes(text, "ar") for speaker in quote.speakers if quote.kind != "indirect"]
    assert said == ["حمدان بن زياد بن راشد آل مكتوم"]


def test_a_mother_is_not_her_daughter() -> None:
    text = "وأضافت والدة نيكا: «كانت مغامرة للغاية ولا تعرف الخوف، وكنت دائما قلقة بشأنها»."
    assert [speaker.name for quote in find_quotes(text, "ar") for speaker in quote.speakers] == ["والدة نيكا"]


def test_a_closing_mark_between_blanks_opens() -> None:
    text = "قال رئيس الجمهورية زياد سعيد إنه توجد ” مؤشرات كثيرة حول تدخلات خارجية في البلاد من قبل قوى ”."
    assert [quote.text for quote in find_quotes(text, "ar")] == ["مؤشرات كثيرة حول تدخلات خارجية في البلاد من قبل قوى"]


def test_a_body_once_named_between_marks_is_no_speech_later() -> None:
    text = (
        "طالبت منظمة «حقوق بلا حدود» بالإفراج عنهم. "
        "وقالت الباحثة في «حقوق بلا حدود» سلمى خوري: «لا بد من إطلاقهم فورا»."
    )
    found = [quote for quote in find_quotes(text, "ar") if quote.kind != "indirect" and quote.speakers]
    assert [quote.text for quote in found] == ["لا بد من إطلاقهم فورا"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وقال الشيخ عبد الله بن زيدان: «لا يجوز احتكار القوت أبدا».", ["عبد الله بن زيدان"]),
        ("وأكد وكيل الوزارة عبد الرحمن العلي أن «الطريق مفتوح منذ أمس».", ["عبد الرحمن العلي"]),
        ("وقال عبد الله السالمي إن «الطريق مفتوح منذ أمس».", ["عبد الله السالمي"]),
        ("وقالت الوزيرة سلمى حداد: «الطريق مفتوح منذ أمس».", ["سلمى حداد"]),
        ("وقال النائبان وائل غانم وسيمون حداد إن «الطريق مفتوح منذ أمس».", ["وائل غانم", "سيمون حداد"]),
        ("وقال وزير الأمن سامر العلي ومدير المرفأ جابر حداد إن «الطريق مفتوح».", ["سامر العلي", "جابر حداد"]),
        ("وقال رئيس اللجنة الأولمبية عبد الكريم بن سودة: «الطريق مفتوح منذ أمس».", ["عبد الكريم بن سودة"]),
        ("وقال المدير العام للمستشفى أحمد علي: «الطريق مفتوح منذ أمس».", ["أحمد علي"]),
        ("وقال المدير العام للمرفأ طوني شربل: «الطريق مفتوح منذ أمس».", ["طوني شربل"]),
        ("وصرحت المفوضة الأوروبية لشؤون الهجرة، إنغريد سولهايم، بأن «الأرقام مبالغ فيها».", ["إنغريد سولهايم"]),
        ("وتقول صفية (٣٤ عاما)، وهي أم لثلاثة أطفال: «لم نذق اللحم منذ شهرين».", ["صفية"]),
        ("وقال وزير المالية علاء الدين حربي إن «الطريق مفتوح منذ أمس».", ["علاء الدين حربي"]),
        ("وخاطب رئيس البرلمان عز الدين مقران النواب بقوله: «الطريق مفتوح منذ أمس».", ["عز الدين مقران"]),
        ("وقال الرئيس إدريس ولد حمادي: «الطريق مفتوح منذ أمس».", ["إدريس ولد حمادي"]),
        ("وبحسب العقيد رائد الصالحي، فإن «الطريق مفتوح منذ أمس».", ["رائد الصالحي"]),
        ("وقال السفير الألماني في بيروت كلاوس فيندل إن «الطريق مفتوح منذ أمس».", ["كلاوس فيندل"]),
        ("وقال النائب سيمون الحاج: «الطريق مفتوح منذ أمس».", ["سيمون الحاج"]),
        ("وأبدى المدرب باولو رينالدي استياءه من القرار، قائلا: «لم يستشرنا أحد».", ["باولو رينالدي"]),
    ],
)
def test_names_of_words_that_are_none_alone(text: str, names: list[str]) -> None:
    assert [speaker.name for quote in find_quotes(text, "ar") for speaker in quote.speakers] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ونقلت الوكالة عن نائب الوزير بهاء خوري قوله إن «الإنتاج سيعود خلال أسبوع».", "بهاء خوري"),
        ("ونقلت صحيفة «الضفة» عن مسؤول في الوزارة قوله: «لا نية لرفع الأسعار».", "مسؤول في الوزارة"),
        ("نقلت وسائل إعلام محلية عن الوزيرة سلمى حداد أن «المدارس ستفتح أبوابها غدا».", "سلمى حداد"),
        ("ونقل التلفزيون عن المتحدث باسم الوزارة، خالد الراشد، قوله إن «الأوضاع مستقرة».", "خالد الراشد"),
    ],
)
def test_whose_words_a_paper_passes_on(text: str, name: str) -> None:
    assert [speaker.name for quote in find_quotes(text, "ar") for speaker in quote.speakers] == [name]
