"""Web papers of Indonesia, India, Pakistan: offices of places, degrees, marks written with words, signatures."""

from __future__ import annotations

import pytest

from bot.text import find_quotes
from bot.text.document import read
from bot.text.quotes.scan import Scan
from bot.text.quotes.spans import stretches


def said_by(text: str, language: str) -> list[str]:
    """The speakers of what stands between marks."""
    quotes = [quote for quote in find_quotes(text, language) if quote.kind != "indirect"]
    return [speaker.name for quote in quotes for speaker in quote.speakers]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            '"Klien kami tidak bersalah dan akan melawan," ujar kuasa hukum Surya, Dewi Anggraini, usai sidang.',
            ["Dewi Anggraini"],
            id="whom a lawyer works for stands before her name",
        ),
        pytest.param(
            "Kapolres Malang, Jawa Timur, AKBP Surya Aditama mengunjungi pasar.\n"
            '"Kami akan menindak tegas para pelaku pencurian," kata Kapolres.',
            ["Surya Aditama"],
            id="an office, its place and province, its holder",
        ),
        pytest.param(
            '"Suhu laut naik lebih cepat dari perkiraan kami," kata penulis utama kajian itu, Dewi Anggraini.',
            ["Dewi Anggraini"],
            id="a role goes on without a link",
        ),
        pytest.param(
            'Surya Aditama membuka pasar. "Obat kami cukup sampai akhir tahun," kata Dewi Anggraini, S.H., M.Kes.',
            ["Dewi Anggraini"],
            id="degrees are nobody",
        ),
        pytest.param(
            "Kepala desa Surya Aditama menemui warga di balai desa.\n"
            '"Bantuan tiba besok pagi dan langsung dibagikan," ujarnya di Balai Rukun, Semarang, Kamis.',
            ["Surya Aditama"],
            id="a reporting word that holds its subject",
        ),
        pytest.param(
            "Kepala desa Surya Aditama menemui warga di balai desa.\n"
            '"Bantuan tiba besok pagi dan langsung dibagikan," katanya, seperti dilansir Kabar Rakyat.',
            ["Surya Aditama"],
            id="the paper that printed it first",
        ),
        pytest.param(
            'Pelatih Kim Se-yun datang kemarin. "Kami masih harus berlatih lebih keras," kata KSY.',
            ["Kim Se-yun"],
            id="initials of a name with a hyphen",
        ),
        pytest.param(
            "''Kami akan bekerja siang dan malam untuk warga,'' ungkap Bupati Dewi Anggraini.",
            ["Dewi Anggraini"],
            id="doubled apostrophes",
        ),
    ],
)
def test_indonesian(text: str, names: list[str]) -> None:
    assert said_by(text, "id") == names


def test_what_explains_nobody() -> None:
    text = (
        "Menurut Dewi Anggraini, kedatangan Surya menempati posisi pelatih akan membantu.\n"
        '"Kami senang sekali dengan keputusan itu," kata Dewi.'
    )
    (quote,) = [quote for quote in find_quotes(text, "id") if quote.kind == "direct"]
    assert [(speaker.name, speaker.role) for speaker in quote.speakers] == [("Dewi Anggraini", None)]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("ur", "رضیہ نے کہا کہ’ہم سب کو پانی چاہیے۔‘", "ہم سب کو پانی چاہیے۔"),
        ("ur", "رضیہ نے لکھا ’آج بازار کیسا رہا؟‘اس لیے سب ہنس پڑے۔", "آج بازار کیسا رہا؟"),
        (
            "ur",
            "رضیہ نے کہا کہ ’میں نے ڈراما ’صبح کی دھوپ‘ اور ’پہلی بارش‘ دیکھے۔‘",
            "میں نے ڈراما ’صبح کی دھوپ‘ اور ’پہلی بارش‘ دیکھے۔",
        ),
        ("hi", "सुशीला ने कहा, ‘‘ आज पानी नहीं आया।’’", "आज पानी नहीं आया।"),
        ("hi", "सुशीला ने कहा, ” आज पानी नहीं आया।”", "आज पानी नहीं आया।"),
    ],
)
def test_marks_beside_words_and_blanks(language: str, text: str, said: str) -> None:
    document = read(text, language)
    assert [text[one.start : one.end] for one in stretches(document.view, document.language)] == [said]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        pytest.param(
            "hi",
            "विदेश के राष्ट्रपति जो मार्लेन ने चेतावनी दी। मार्लेन ने एक भाषण में कहा, “हम किसी से युद्ध नहीं करेंगे।”",
            ["जो मार्लेन"],
            id="a given name that grammar has too",
        ),
        pytest.param(
            "hi",
            "मुख्य न्यायाधीश सुशील भंडारी ने कहा,\n“क्या आप चाहते हैं कि हम सबको यहीं बुला लें? यह ठीक नहीं है।”",
            ["सुशील भंडारी"],
            id="a line ends between the clause and what is said",
        ),
        pytest.param(
            "ur",
            "سلیم احمد کے والد کریم بخش کا کہنا تھا کہ میرا بیٹا بے قصور ہے۔ انہوں نے کہا کہ ’ہم عدالت ضرور جائیں گے۔‘",
            ["کریم بخش"],
            id="a pronoun means no mere owner",
        ),
        pytest.param(
            "ur",
            "رضیہ سلطانہ نے کہا کہ میرا بیٹا بے قصور ہے۔ انہوں نے بتایا کہ ’پولیس اہلکار گھر میں داخل ہوئے۔‘",
            ["رضیہ سلطانہ"],
            id="what closes a clause behind a role is no name",
        ),
        pytest.param(
            "hi",
            "सुनील भंडारी घर नहीं लौटे। सुनील के पिता ने कहा, “पुलिस ने मदद नहीं की।” सुनील की मां ने बताया, “वह रात को निकला था।”",
            ["सुनील के पिता", "सुनील की मां"],
            id="each relative is somebody",
        ),
        pytest.param(
            "ur",
            "دکان کے بعد 20 سالہ گلوکار نے ہنستے ہوئے کہا: ’سچ بتاؤں تو آواز بیٹھ گئی تھی۔‘",
            ["20 سالہ گلوکار"],
            id="a word behind another noun governs no subject",
        ),
    ],
)
def test_hindi_and_urdu(language: str, text: str, names: list[str]) -> None:
    assert said_by(text, language) == names


def test_a_name_that_ends_with_a_fathers() -> None:
    text = "ندیم افضل گل نے بیان دیا۔ ندیم افضل گل نے کہا کہ ’ہم پرامن لوگ ہیں۔‘ ان کے والد حاجی افضل گل خاموش رہے۔"
    assert said_by(text, "ur") == ["ندیم افضل گل"]


@pytest.mark.parametrize("signature", ["(sur/dew)", "(SURYA ADITAMA/DN)", "(Dewi Anggraini)", "(DIN)"])
def test_who_signs_an_article_says_nothing(signature: str) -> None:
    lines = ["Pasar Rukun ditutup pada Senin.", "Pedagang pindah ke lapangan.", "Hujan turun sejak pagi."]
    text = "\n\n".join([*lines, "Surya Lestari menemui mereka.", f'"Kami siap membantu," pungkasnya. {signature}'])
    assert said_by(text, "id") == ["Surya Lestari"]


def test_brackets_that_are_no_signature_stay() -> None:
    lines = ["The pier shut on Monday.", "Boats stay away.", "The council meets on Friday.", "A storm is coming."]
    document = read("\n\n".join([*lines, "She smiled at them. (Laughter)"]), "en")
    assert document.view.endswith("(Laughter)")


def test_a_list_is_no_holder_of_a_role() -> None:
    text = '"Kami akan hadir besok," kata Bupati Surya, Dewi Anggraini, dan Bara Lestari.'
    document = read(text, "id")
    assert len(Scan(document, stretches(document.view, document.language)).spans) == 1
    assert "Dewi Anggraini" not in said_by(text, "id")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            'Joko Santoso (Joksan) hadir di pasar. Joksan menyapa warga. "Kami akan kembali," kata Joksan.',
            ["Joko Santoso"],
        ),
        ("Pelatih kepala timnas Indonesia, Kim Se Yun, mengaku “sangat kecewa dengan hasil ini”.", ["Kim Se Yun"]),
        ("Pelatih Timnas Indonesia Kim Se Yun mengaku “sangat kecewa dengan hasil pertandingan ini”.", ["Kim Se Yun"]),
        (
            "Terdakwa Surya Aditama diam saja. Pengacara Surya Aditama, Dewi Anggraini, berkata, “Kami akan melawan.”",
            ["Dewi Anggraini"],
        ),
    ],
)
def test_indonesian_titles_and_nicknames(text: str, names: list[str]) -> None:
    assert said_by(text, "id") == names


def test_indonesian_report_behind_a_comma() -> None:
    text = "Simon Roche dari University of Bristol di Inggris mengatakan, pihaknya akan menutup pasar itu."
    assert [one.name for quote in find_quotes(text, "id") for one in quote.speakers] == ["Simon Roche"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("hi", "संयुक्त राष्ट्र महासचिव एंटोनियो गुटेरेस ने मंगलवार को गाजा को “हत्या क्षेत्र” कहा, जो दुखद है।"),
        ("ur", "صدر ڈونلڈ ٹرمپ نے کل ان حملوں کو “ناقابل قبول” قرار دیا۔"),
    ],
)
def test_what_somebody_calls_something_is_speech(language: str, text: str) -> None:
    assert [quote.kind for quote in find_quotes(text, language)] == ["partial"]


def test_a_form_of_address_of_two_words_is_no_role() -> None:
    text = "نور زمان چپ رہے۔ ان کی اہلیہ بی بی رخشندہ نے روتے ہوئے کہا کہ ’میرے بچے کو رات بھر سونے نہیں دیا گیا۔‘"
    assert [(one.name, one.role) for quote in find_quotes(text, "ur") for one in quote.speakers] == [
        ("رخشندہ", "اہلیہ")
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('"Rumah warga juga terdampak banjir," kata Kepala BPBD Indragiri Hilir Surya.', ["Surya"]),
        (
            'Surya Aditama membuka pasar. Pujian Surya membuat mereka senang. "Kami akan kembali," kata Surya.',
            ["Surya Aditama"],
        ),
        (
            'Ekonom Dewi Anggraini datang. "Kami tidak punya uang lagi," ujar mantan Menko Perekonomian itu.',
            [],
        ),
    ],
)
def test_indonesian_places_and_fields_are_no_names(text: str, names: list[str]) -> None:
    assert {"Indragiri Hilir Surya", "Pujian Surya", "Perekonomian"}.isdisjoint(said_by(text, "id"))
    assert [name for name in said_by(text, "id") if name in names] == names


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "hi",
            "मंत्री नरेंद्र मोदी ने कहा कि काम होगा। उन्होंने यह भी कहा कि पुल बनेगा। मोदी का यह भी कहना था कि सड़क है।",
            "नरेंद्र मोदी",
        ),
        (
            "ur",
            "عظمیٰ بخاری نے کہا کہ کام ہو گا۔ انہوں نے یہ بھی کہا کہ پل بنے گا۔ بخاری کا مزید کہنا تھا کہ پانی ہے۔",
            "عظمیٰ بخاری",
        ),
    ],
)
def test_this_too_they_said(language: str, text: str, name: str) -> None:
    assert [speaker.name for quote in find_quotes(text, language) for speaker in quote.speakers] == [name] * 3


def test_by_what_something_is_done_says_nothing() -> None:
    text = "پولیس کا کہنا ہے کہ مزاری کو قانون کے مطابق گرفتار کیا گیا۔"
    assert [speaker.name for quote in find_quotes(text, "ur") for speaker in quote.speakers] == ["پولیس"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("hi", "बिहार के मुख्यमंत्री ने कहा कि पुल बनेगा। मुख्यमंत्री बिहार ने कहा कि सड़क बनेगी।"),
        ("ur", "وزیراعلیٰ پنجاب نے کہا کہ سڑک بنے گی۔ ترجمان دفترخارجہ نے کہا کہ بات چیت ہو گی۔"),
    ],
)
def test_places_and_ministries_are_no_people(language: str, text: str) -> None:
    kinds = [(speaker.name, speaker.kind) for quote in find_quotes(text, language) for speaker in quote.speakers]
    assert not [name for name, kind in kinds if kind == "person"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Surya Prasetyo hadir. “Kami terus bekerja dengan keras,” kata Pras, sapaan akrabnya.", "Surya Prasetyo"),
        (
            "Kapolda Garut Safaruddin datang. “Kami akan menindak tegas pelaku,” kata Kapolda Garut Safaruddin.",
            "Safaruddin",
        ),
    ],
)
def test_indonesian_short_names_and_places(text: str, name: str) -> None:
    assert said_by(text, "id") == [name]


def test_a_mark_and_a_blank_behind_a_comma_open() -> None:
    text = "रोहित शर्मा ने हार के बाद कहा,' हमने अंत में अच्छी लड़ाई दिखाई। हम सब जानते हैं कि क्या हुआ।'"
    assert said_by(text, "hi") == ["रोहित शर्मा"]


def test_a_place_called_new_makes_no_title() -> None:
    text = '"Masih kami selidiki sampai sekarang," kata Kanit Reskrim Polsek Johar Baru AKP Suprayogo, Kamis.'
    (quote,) = find_quotes(text, "id")
    assert [(one.name, one.kind) for one in quote.speakers] == [("Suprayogo", "person")]


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("hi", "उत्तर प्रदेश पुलिस ने कहा कि काम होगा।", ("उत्तर प्रदेश पुलिस", None)),
        ("hi", "गृह राज्य मंत्री नित्यानंद राय ने कहा कि काम होगा।", ("नित्यानंद राय", "गृह राज्य मंत्री")),
        ("ur", "ترجمان اسلام آباد پولیس کا کہنا ہے کہ کام ہو گا۔", ("ترجمان اسلام آباد پولیس", None)),
    ],
)
def test_places_of_two_words_are_shown_whole(language: str, text: str, shown: tuple[str, str | None]) -> None:
    assert [(one.name, one.role) for quote in find_quotes(text, language) for one in quote.speakers] == [shown]


def test_a_given_name_is_no_part_of_a_role() -> None:
    text = "تحریک انصاف کی رہنما صنم جاوید نے کہا ہے کہ پنجاب میں کوئی محفوظ نہیں۔ صنم جاوید نے کہا کہ وہ چپ ہیں۔"
    roles = {one.role for quote in find_quotes(text, "ur") for one in quote.speakers}
    assert roles == {"تحریک انصاف کی رہنما"}


def test_of_whom_something_is_said_says_nothing() -> None:
    text = "Surya Aditama dikatakan telah menerima uang. Hal itu ditegaskan Dewi Anggraini bahwa pasar akan dibuka."
    assert [one.name for quote in find_quotes(text, "id") for one in quote.speakers] == ["Dewi Anggraini"]
