"""Detection: each script and language by its letters and words, hints, what is mixed, short, long or no language."""

from __future__ import annotations

import time

import pytest

from bot.text import detect_language, language, scripts
from bot.text.language import probabilities

PROSE = {
    "en": "The harbour master said on Tuesday that the old ferry would not sail again before the spring.",
    "es": "La alcaldesa dijo el martes que el viejo transbordador no volverá a navegar hasta la primavera.",
    "fr": "La maire a déclaré mardi que le vieux bac ne reprendrait pas la mer avant le printemps.",
    "de": "Die Hafenmeisterin sagte am Dienstag, dass die alte Fähre vor dem Frühling nicht mehr fahren werde.",
    "it": "La sindaca ha detto martedì che il vecchio traghetto non tornerà a navigare prima della primavera.",
    "pt": "A presidente da câmara disse na terça-feira que a velha balsa não voltará a navegar antes da primavera.",
    "nl": "De havenmeester zei dinsdag dat de oude veerboot niet meer zal varen voor het voorjaar.",
    "pl": "Burmistrz powiedziała we wtorek, że stary prom nie wypłynie już przed wiosną.",
    "cs": "Starostka v úterý řekla, že starý přívoz už před jarem nevypluje.",
    "sk": "Starostka v utorok povedala, že stará kompa už pred jarou nevypláva, keďže ju treba opraviť.",
    "sv": "Hamnkaptenen sade på tisdagen att den gamla färjan inte kommer att gå före våren.",
    "da": "Havnefogeden sagde tirsdag, at den gamle færge ikke vil sejle igen før foråret, og at ingen ved hvorfor.",
    "no": "Havnesjefen sa tirsdag at den gamle fergen ikke skal seile igjen før våren, og at ingen vet hvorfor.",
    "tr": "Liman başkanı salı günü eski vapurun ilkbahardan önce bir daha sefere çıkmayacağını söyledi.",
    "id": "Kepala pelabuhan mengatakan pada hari Selasa bahwa feri tua itu tidak akan berlayar sebelum musim semi.",
    "vi": "Giám đốc cảng cho biết hôm thứ Ba rằng chiếc phà cũ sẽ không ra khơi trước mùa xuân.",
    "ru": "Начальник порта сообщил во вторник, что старый паром больше не выйдет в море до весны.",
    "uk": "Начальник порту повідомив у вівторок, що старий пором більше не вийде в море до весни.",
    "bg": "Началникът на пристанището каза във вторник, че старият ферибот няма да отплава преди пролетта.",
    "mk": "Началникот на пристаништето рече во вторникот дека стариот траект нема да исплови пред пролетта.",
    "ar": "قالت مديرة الميناء يوم الثلاثاء إن العبارة القديمة لن تبحر مرة أخرى قبل الربيع.",
    "fa": "رئیس بندر روز سه‌شنبه گفت که کشتی قدیمی پیش از بهار دوباره حرکت نخواهد کرد.",
    "ur": "بندرگاہ کے سربراہ نے منگل کو کہا کہ پرانی کشتی بہار سے پہلے دوبارہ نہیں چلے گی۔",
    "hi": "बंदरगाह के प्रमुख ने मंगलवार को कहा कि पुरानी नाव वसंत से पहले फिर नहीं चलेगी।",
    "mr": "बंदराच्या प्रमुखांनी मंगळवारी सांगितले की जुनी बोट वसंत ऋतूपूर्वी पुन्हा चालणार नाही आणि ती बंद आहे.",
    "ne": "बन्दरगाहका प्रमुखले मंगलबार भने कि पुरानो डुङ्गा वसन्तअघि फेरि चल्ने छैन।",
    "ja": "港の責任者は火曜日、古い渡し船は春まで出航しないと述べた。",
    "ko": "항구 책임자는 화요일에 낡은 여객선이 봄까지 다시 운항하지 않을 것이라고 말했다.",
    "zh-cn": "港务局长星期二说，这艘旧渡轮在春天之前不会再开航。",
    "zh-tw": "港務局長星期二說，這艘舊渡輪在春天之前不會再開航。",
    "el": "Η λιμενάρχης είπε την Τρίτη ότι το παλιό πλοίο δεν θα ξαναπλεύσει πριν από την άνοιξη.",
    "he": "מנהלת הנמל אמרה ביום שלישי שהמעבורת הישנה לא תפליג שוב לפני האביב.",
    "th": "หัวหน้าท่าเรือกล่าวเมื่อวันอังคารว่าเรือเฟอร์รี่เก่าจะไม่ออกอีกก่อนฤดูใบไม้ผลิ",
    "bn": "বন্দরের প্রধান মঙ্গলবার বলেছেন যে পুরানো ফেরি বসন্তের আগে আর চলবে না।",
    "ta": "பழைய படகு வசந்த காலத்திற்கு முன் மீண்டும் செல்லாது என்று துறைமுகத் தலைவர் கூறினார்.",
}
BEYOND = {  # langdetect has no profile of these; their script or their letters name them
    "ka": "ნავსადგურის უფროსმა თქვა, რომ ძველი ბორანი აღარ გავა.",
    "hy": "Նավահանգստի պետն ասաց, որ հին լաստանավն այլևս չի մեկնի։",
    "km": "ប្រធានកំពង់ផែបាននិយាយថាសាឡាងចាស់នឹងមិនចេញដំណើរទៀតទេ",
    "lo": "ຫົວໜ້າທ່າເຮືອກ່າວວ່າເຮືອເກົ່າຈະບໍ່ອອກອີກ",
    "my": "ဆိပ်ကမ်းအကြီးအကဲက သင်္ဘောဟောင်း ထပ်မထွက်ဘူးဟု ပြောသည်။",
    "si": "වරාය ප්‍රධානියා පැවසුවේ පැරණි යාත්‍රාව නැවත නොයන බවයි.",
    "am": "የወደቡ ኃላፊ አሮጌው ጀልባ ዳግም እንደማይሄድ ተናገሩ።",
    "bo": "གྲུ་ཁའི་འགོ་ཁྲིད་ཀྱིས་གྲུ་རྙིང་པ་དེ་ཡང་བསྐྱར་མི་འགྲོ་ཞེས་བཤད།",
    "kk": "Порт басшысы ескі паром көктемге дейін қайта жүзбейді деп сейсенбі күні мәлімдеді.",
    "az": "Liman rəisi çərşənbə axşamı dedi ki, köhnə bərə yaza qədər bir daha dənizə çıxmayacaq.",
    "be": "Начальнік порта паведаміў у аўторак, што стары паром больш не выйдзе ў мора, і дадаў, што ўсё гатова.",
    "sr": "Начелник луке рекао је у уторак да стари трајект неће испловити пре пролећа, а путници ће ићи аутобусом.",
    "is": "Hafnarstjórinn sagði á þriðjudag að gamla ferjan myndi ekki sigla aftur fyrir vorið, það væri of dýrt.",
}


@pytest.mark.parametrize("code", PROSE)
def test_a_sentence_is_recognised(code: str) -> None:
    assert detect_language(PROSE[code]).code == code


@pytest.mark.parametrize("code", [code for code in PROSE if PROSE[code].upper() != PROSE[code]])
def test_capitals_make_no_difference(code: str) -> None:
    assert detect_language(PROSE[code].upper()).code == code


@pytest.mark.parametrize("code", BEYOND)
def test_languages_without_a_profile_are_named_by_their_letters(code: str) -> None:
    assert detect_language(BEYOND[code]).code == code


@pytest.mark.parametrize("text", ["", " \n\t", "12,345.67 % — …", "🙂🚀🙂", "\u200b\u202e\x00", "\ud800", "𐎠𐎡𐎢"])
def test_nothing_is_said_of_what_has_no_letters_of_a_known_script(text: str) -> None:
    assert detect_language(text, "en").code is None


@pytest.mark.parametrize(
    ("hint", "text", "code"),
    [
        ("ms", "Ketua pelabuhan berkata pada hari Selasa bahawa feri lama itu tidak akan belayar lagi.", "ms"),
        ("bs-BA", "Šefica luke rekla je u utorak da stari trajekt neće ploviti prije proljeća.", "bs"),
        ("sr-Latn-RS", "Šefica luke rekla je u utorak da stari trajekt neće ploviti pre proleća.", "sr"),
        ("kk", "Порт басшысы паром туралы айтты, ал жолаушылар автобуспен барады.", "kk"),
        ("az", "Liman sabah bağlanacaq, gəmi isə qalacaq.", "az"),
        ("ti", "የወደቡ ኃላፊ አሮጌው ጀልባ ዳግም እንደማይሄድ ተናገሩ።", "ti"),
        ("ja", "首相会見、経済対策発表", "ja"),
        ("zh-TW", "三月二十日", "zh-tw"),
        ("nb-NO", PROSE["no"], "no"),
    ],
)
def test_the_page_settles_what_the_text_leaves_open(hint: str, text: str, code: str) -> None:
    assert detect_language(text, hint).code == code


@pytest.mark.parametrize("hint", ["en-US", "az", "zh", "x-klingon", "", "*", "und", "\ud800-", "--", "en_US.UTF-8"])
@pytest.mark.parametrize("code", ["fr", "ru", "ja", "cs"])
def test_a_wrong_hint_does_not_overrule_a_sentence(code: str, hint: str) -> None:
    assert detect_language(PROSE[code], hint).code == code


def test_russian_on_a_kazakh_page_stays_russian_once_it_is_long_enough_to_tell() -> None:
    assert detect_language(PROSE["ru"] + " " + PROSE["ru"], "kk").code == "ru"


def test_a_hint_decides_a_word_that_several_languages_have() -> None:
    assert [detect_language("radio", hint).code for hint in ("es", "it", "nl", "sv")] == ["es", "it", "nl", "sv"]


def test_confidence_grows_with_the_text_and_falls_where_two_languages_meet() -> None:
    word, sentence = detect_language("ferry"), detect_language(PROSE["en"])
    mixed = detect_language(PROSE["en"] + " " + PROSE["de"])
    assert word.confidence < 0.7
    assert sentence.confidence > 0.9
    assert mixed.confidence < sentence.confidence


def test_a_language_that_nobody_knows_is_not_claimed_with_confidence() -> None:
    klingon = "Qapla' batlh je vaj tlhIngan maH. Hab SoSlI' Quch. nuqneH qaleghneS jIyajbe' DaH jImej."
    assert detect_language(klingon).confidence < 0.9


def test_an_english_headline_and_credits_do_not_make_an_article_english() -> None:
    body = " ".join([PROSE["id"]] * 20)
    article = (
        "Breaking news: all the latest from the harbour, as it happens\n" + body + "\nRead more of our stories here"
    )
    assert detect_language(article).code == "id"


def test_names_in_latin_letters_do_not_make_an_article_english() -> None:
    text = "שרה כהן, מנכ״לית Northern Harbour Holdings, אמרה: Ferry Tales הוא רק ספר."
    assert detect_language(text).code == "he"


def test_the_prose_is_found_between_much_that_is_no_letter() -> None:
    table = "\n".join("| 12.5 | 77 | — |" for _ in range(5000))
    assert detect_language(table + "\n" + PROSE["pl"] + "\n" + table).code == "pl"


def test_full_width_and_mathematical_letters_are_letters() -> None:
    fancy = "".join(chr(0x1D41A + ord(c) - 97) if "a" <= c <= "z" else c for c in PROSE["en"].lower())
    assert detect_language(fancy).code == "en"


def test_both_engines_give_the_same_probabilities() -> None:
    pytest.importorskip("langdetect_rs")
    for code, text in PROSE.items():
        writing = scripts.writing(text)
        assert writing is not None
        if len(scripts.written_in(writing.script)) > 1 and writing.script != "Han":
            for hint in (None, code, "en"):
                slow = probabilities(writing.script, writing.letters, hint, "langdetect")
                assert probabilities(writing.script, writing.letters, hint, "langdetect_rs") == slow


@pytest.mark.parametrize(
    "character", ["a", "я", "中", "あ", "ก", "\u0301", "\n", "@", "😀", "ﷺ", "𒀀", "A.", "ह ", "http://", "www."]
)
def test_a_million_of_anything_takes_no_longer_than_reading_it(character: str) -> None:
    text = (character * 1_000_000)[:1_000_000]
    detect_language(text[:1000])
    began = time.process_time()
    detect_language(text)
    assert time.process_time() - began < 2


def test_an_article_whose_function_words_are_of_one_language_needs_no_statistics() -> None:
    def asked() -> int:
        used = language._factory.cache_info()  # what is compiled cannot be replaced, but counts
        return used.hits + used.misses

    before = asked()
    article = (
        "The harbour master said on Tuesday that the old ferry would not sail again before the spring. It was built "
        "when she was a child, she told the council, and it has been on the water for longer than any of them. "
        "They have asked the engineers what they would do with it, and whether there is anybody who could have it "
        "for what it has cost the town. She will be there when they come back from their tour of the yards."
    )
    assert detect_language(article).code == "en"
    assert asked() == before
    mixed = "\n".join([article, *(PROSE["nl"] for _ in range(4))])
    assert detect_language(mixed).code in ("en", "nl")
    assert asked() > before
