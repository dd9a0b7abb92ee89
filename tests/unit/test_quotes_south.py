"""Persian, Arabic, Urdu, Hindi: where names and roles begin and end in scripts without capitals."""

from __future__ import annotations

import pytest

from bot.text import find_quotes
from bot.text.document import read
from bot.text.quotes.mentions import mentions
from bot.text.quotes.scan import Scan
from bot.text.quotes.spans import stretches
from bot.text.quotes.wording import phrase


def said_by(text: str, language: str) -> list[str]:
    """The speakers; where one is not sure enough to be shown, the words that name it."""
    quotes = [quote for quote in find_quotes(text, language) if quote.kind != "indirect"]
    shown = [[speaker.name for speaker in quote.speakers] or [quote.mention.text] for quote in quotes if quote.mention]
    return [name.partition(" (")[0] for names in shown for name in names]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        pytest.param(
            "fa",
            "وزیر بازرگانی، خانم اینگرید مالک، به خانه رفت. مالک گفت: «هنوز راهی طولانی در پیش داریم و صبوریم.»",
            ["اینگرید مالک"],
            id="a trade behind an address and a word is a family name, and one elsewhere then",
        ),
        pytest.param(
            "fa",
            "معترضان شعار می‌دهند: «نان و آب حق همه ما مردم این شهر است».",
            ["معترضان"],
            id="a document that a light verb has for its object",
        ),
        pytest.param(
            "fa",
            "یکی از ساکنان روستای بالادست می‌گوید: «هر زمستان منتظریم ببینیم نوبت کیست و کاری نمی‌کنند.»",
            ["یکی از ساکنان روستای بالادست"],
            id="one of several",
        ),
        pytest.param(
            "fa",
            "آرش گلزاری برنده شد. او پس از بازی به خبرنگار رادیو گفت: «صدای مربی را نمی‌شنیدم و فقط می‌دویدم.»",
            ["آرش گلزاری"],
            id="whom a preposition makes the one who is told",
        ),
        pytest.param(
            "fa",
            "روزنامه «کرانه» نوشت: «توافق بد را می‌شود اصلاح کرد و جنگ بد را هرگز.»",
            ["روزنامه «کرانه»"],
            id="a body whose name stands in marks",
        ),
        pytest.param(
            "fa",
            "مادر آرش گلزاری گفت: «پسرم از کودکی هر روز صبح زود می‌دوید و خسته نمی‌شد.»",
            ["مادر آرش گلزاری"],
            id="whose mother somebody is",
        ),
        pytest.param(
            "fa",
            "وزیر راه و شهرسازی گفت: «دستور بررسی فوری حادثه را صادر کردم و پیگیر آن هستم.»",
            ["وزیر راه و شهرسازی"],
            id="a field with two names",
        ),
        pytest.param(
            "fa",
            "کانون معلمان در بیانیه‌ای نوشت: «زندان پاسخ سفره خالی ما و بچه‌های ما نیست.»",
            ["کانون معلمان"],
            id="what a subject speaks by",
        ),
        pytest.param(
            "ar",
            "وتقول الباحثة الرئيسية في الدراسة، الدكتورة منيرة الدوسري: «المشكلة صامتة فالعامل لا يشعر بشيء».",
            ["منيرة الدوسري"],
            id="a role with a phrase of its own before the comma",
        ),
        pytest.param(
            "ar",
            "وأوضح وكيل الوزارة، سلطان الشامري، أن «المنشآت المخالفة أُغلقت فوراً بأمر من القاضي».",
            ["سلطان الشامري"],
            id="a ruler's word that is a given name",
        ),
        pytest.param(
            "ar",
            "لم يجد الحاج لحسن أوباه من بيته شيئا. جلس لحسن وحده. «صرخنا حتى الفجر ولم يسمعنا أحد»، يقول لحسن.",
            ["لحسن أوباه"],
            id="a name behind an address is whole",
        ),
        pytest.param(
            "ar",
            "راغو تامانج (34 عاماً)، وهو حداد من الجبل، قال: «الماء موجود لكن الحمام بعيد جداً عن الموقع».",
            ["راغو تامانج"],
            id="an age in brackets",
        ),
        pytest.param(
            "ar",
            "وأعربت المبعوثة السابقة إلى رافينا، هيلانا سورنسن، عن أسفها. وقالت سورنسن: «كنا على بعد توقيع واحد».",
            ["هيلانا سورنسن"],
            id="a place within a role before a comma",
        ),
        pytest.param(
            "ar",
            "أكد المتحدث باسم الجيش، العميد فؤاد النجدي، أن «القوات في أعلى درجات الجاهزية هذه الأيام».",
            ["فؤاد النجدي"],
            id="a title of its own before a name that explains a role",
        ),
        pytest.param(
            "ar",
            "وخلال الجلسة، توجه بن صالح إلى القاضي بالقول: «نشرت أرقاماً وقّعتها الوزارة نفسها قبل عام».",
            ["بن صالح"],
            id="a verb before a particle of names",
        ),
        pytest.param(
            "ur",
            "ڈاکٹر ماہ نور بھٹہ نے خبردار کیا: ’اس بار کمیٹی کمیٹی کا کھیل نہیں کھیلنے دیں گے۔‘",
            ["ماہ نور بھٹہ"],
            id="a noun that a given name begins with",
        ),
        pytest.param(
            "ur",
            "سلمان درانی نے ایکس پر اپنے پیغام میں لکھا: ’امن ہماری پہلی ترجیح ہے اور رہے گی۔‘",
            ["سلمان درانی"],
            id="a document with a particle where somebody is the subject",
        ),
        pytest.param(
            "hi",
            'वरिष्ठ अधिवक्ता के. रामानुजन ने कहा, "अंतिम रिपोर्ट दो सप्ताह के भीतर दाखिल कर दी जाएगी।"',
            ["के. रामानुजन"],
            id="an initial",
        ),
        pytest.param(
            "hi",
            'पुलिस उपायुक्त (यातायात) हेमंत राउत ने कहा, "नतीजे अच्छे आए तो इसे पूरे शहर में ले जाएंगे।"',
            ["हेमंत राउत"],
            id="a field in brackets between a role and its holder's name",
        ),
        pytest.param(
            "hi",
            'एक पतंगबाज ने मुस्कराते हुए कहा, "आज बिक्री चौगुनी है, भगवान करे समझौता शाम तक न हो।"',
            ["पतंगबाज"],
            id="somebody new whom a particle makes the subject",
        ),
        pytest.param(
            "hi",
            'हेमंत राउत ने हमारे संवाददाता से कहा, "नतीजे अच्छे आए तो इसे पूरे शहर में ले जाएंगे।"',
            ["हेमंत राउत"],
            id="who is told with a particle",
        ),
        pytest.param(
            "hi",
            'रघुवीर चौहान ने काम छोड़ दिया। रघुवीर कंधे उचकाते हैं: "फोन बजेगा तो सबको जरूर बताऊंगा।"',
            ["रघुवीर चौहान"],
            id="a given name that has another surname elsewhere",
        ),
    ],
)
def test_who_speaks(language: str, text: str, names: list[str]) -> None:
    assert said_by(text, language) == names


def test_a_role_behind_a_comma_is_its_bearers() -> None:
    text = "آرش نیک‌بین، تهیه‌کننده اثر، معتقد است که «همین ناهمواری‌هاست که موسیقی او را زنده نگه می‌دارد»."
    (quote,) = find_quotes(text, "fa")
    assert [(speaker.name, speaker.role) for speaker in quote.speakers] == [("آرش نیک‌بین", "تهیه‌کننده اثر")]


def test_a_word_is_cut_where_a_reporting_word_begins() -> None:
    (quote,) = find_quotes("漁會總幹事林進發表示，「我們等一句對不起已經等了很久。」", "zh")
    assert quote.mention is not None
    assert quote.mention.text.endswith("林進發")


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fa", "زنی که برادرش زیر آوار است، فریاد می‌زند.", "زنی که برادرش زیر آوار است"),
        ("fa", "یک باغدار که نخواست نامش برده شود، سخن گفت.", "باغدار"),
        ("ur", "بالا کوٹ کے ایک رہائشی نے کہا کہ پانی نہیں ہے۔", "بالا کوٹ کے ایک رہائشی"),
    ],
)
def test_who_has_no_name_is_called_by_the_articles_words(language: str, text: str, words: str) -> None:
    document = read(text, language)
    scan = Scan(document, stretches(document.view, document.language))
    found = mentions(scan)
    assert words in [phrase(scan, found, mention).name for mention in found]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        pytest.param(
            "ur",
            "راشد علی سومرو نے بتایا کہ پل بند ہے۔ راشد علی کہتے ہیں کہ ’ہم نے رات بھر کام کیا۔‘ راشد علی کے مطابق "
            "’راستہ صاف ہے۔‘ راشد علی سومرو بتاتے ہیں کہ ’مزدور صبح واپس آئیں گے۔‘",
            {"راشد علی سومرو"},
            id="a name that a particle closes somewhere is whole where none does",
        ),
        pytest.param(
            "ur",
            "بندرگاہ کے سابق افسر ترلوک ناگپال 2021 میں شائع ہونے والی کتاب میں لکھتے ہیں کہ ’ہم سب وہاں موجود تھے۔‘",
            {"ترلوک ناگپال"},
            id="a number before grammar ends a name",
        ),
        pytest.param(
            "ar",
            'وقال سيدرو كرتوا حارس مرمى النهر للصحافيين: "نحن بحاجة إلى حماية لاعبينا في كل مباراة".',
            {"سيدرو كرتوا"},
            id="two unknown words between a verb and a title",
        ),
        pytest.param(
            "fa",
            "فرزین کاوه‌ای، مدیر استان البرز بانک گندم و باران، آمد. کاوه‌ای گفت: «این روشن است برای همه.» مدیر استان "
            "البرز بانک گندم و باران گفت: «اسناد باید بررسی شود.»",
            {"فرزین کاوه‌ای"},
            id="a province's name is nobody's, and a field of two names makes nobody new",
        ),
    ],
)
def test_whose_name_is_whole(language: str, text: str, names: set[str]) -> None:
    assert {name for quote in find_quotes(text, language) for name in [s.name for s in quote.speakers]} == names


def test_who_has_no_name_is_of_a_body_and_its_place() -> None:
    text = 'शर्त पर दिल्ली सरकार के एक अधिकारी ने अख़बार से कहा, "पुल की मरम्मत अगले हफ़्ते शुरू हो जाएगी।"'
    assert said_by(text, "hi") == ["दिल्ली सरकार के एक अधिकारी"]


def test_a_country_of_two_words_is_nobodys_name() -> None:
    text = "رئیس‌جمهوری آمریکا با انتقاد از دولت‌های پیشین ایالات متحده افزود: «در این سال‌ها هیچ کس کاری نکرد برای ما.»"
    assert said_by(text, "fa") == ["رئیس‌جمهوری آمریکا"]


@pytest.mark.parametrize(
    ("language", "text", "heading"),
    [
        (
            "ur",
            "ایک نئی رپورٹ کے مطابق شہر میں حالات خراب ہیں۔ رپورٹ کے مطابق گاؤں میں پانی نہیں ہے۔",
            "نئی رپورٹ",
        ),
        (
            "hi",
            "जल बैंक की एक नई रिपोर्ट के अनुसार हालात खराब हैं। रिपोर्ट के मुताबिक गाँवों में भी पानी नहीं है।",
            "जल बैंक की एक नई रिपोर्ट",
        ),
    ],
)
def test_a_lone_text_is_called_by_all_that_is_told_of_it(language: str, text: str, heading: str) -> None:
    assert [speaker.name for quote in find_quotes(text, language) for speaker in quote.speakers] == [heading] * 2


@pytest.mark.parametrize(
    "told",
    [
        "ندیم سومرو نے کہا کہ بند ٹوٹ چکا ہے، ضلعی حکومت کہتی ہے کہ پانی اتر رہا ہے۔",
        "ندیم سومرو کا کہنا تھا کہ سب نے یہ دیکھا ہے اور مریم لغاری نے جو کہا، اخبار نے اسے چھاپ دیا۔",
        "ندیم سومرو کے مطابق ڈاکٹروں نے انہیں بتایا تھا کہ وہ دو سال سے زیادہ نہیں کھیل سکیں گے۔",
    ],
)
def test_what_somebody_tells_of_anothers_words_is_one_report(told: str) -> None:
    assert [speaker.name for quote in find_quotes(told, "ur") for speaker in quote.speakers] == ["ندیم سومرو"]


def test_whom_the_particle_of_the_word_before_does_not_govern() -> None:
    told = "اپنے چینل پر ندیم سومرو کا کہنا تھا کہ انہیں یہ تکلیف کئی برس سے ہے۔"
    assert [speaker.name for quote in find_quotes(told, "ur") for speaker in quote.speakers] == ["ندیم سومرو"]


def test_a_noun_of_a_verb_with_its_preposition_is_no_name() -> None:
    text = 'وأضاف البيان أن قرار عباس بإعفاء الأعضاء "يعد سابقة خطيرة في تاريخ النقابة وتعديا على لجنتها".'
    assert not any("بإعفاء" in speaker.name for quote in find_quotes(text, "ar") for speaker in quote.speakers)
