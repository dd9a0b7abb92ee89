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
        ("ar", "سليم الفهد- سبق: ", "صوت المجلس."),
        ("fa", "خبرگزاري رود: ", "شورا رأی داد."),
        ("fa", "تهران- ایرنا- ", "شورا رأی داد."),
        ("ur", "اسلام آباد: ", "کونسل نے ووٹ دیا۔"),
        ("hi", "नई दिल्ली, 3 मई (भाषा) ", "परिषद ने मतदान किया।"),
        ("id", "Jakarta (ANTARA) - ", "Dewan memilih."),
        ("zh", "【新华社北京4月2日电】", "议会投票。"),
        ("ja", "【ロンドン共同】", "議会は投票した。"),
        ("ko", "(서울=연합뉴스) 홍길동 기자 = ", "의회가 투표했다."),
        ("es", "Orme (Tarnia), 12 mar (Agencia Llano).- ", "El consejo votó."),
        ("fr", "Vallory, 4 fév (Agence Plaine) – ", "Le conseil a voté."),
        ("fr", "VALLORY, 19 sept (Agence Plaine) – ", "Le conseil a voté."),
        ("de", "Vallory (olk) – ", "Der Rat tagte."),
        ("pl", "ORMÓW DOLNY (Agencja Nurt). ", "Rada głosowała."),
        ("fr", "Vallory, 4 févr. 2021 (Agence Lumen) - ", "Le conseil"),
        ("fr", "Vallory, 1er mai (Lumen) – ", "Le conseil"),
        ("hi", "तेहरान, 5 मार्च (एजेंसी)। ", "संसद ने मतदान किया।"),
        ("hi", "रेवाखेड़ा, 05 मार्च 2024 (लोकवाणी)। ", "संसद ने मतदान किया।"),
        ("hi", "रेवाखेड़ा, तीन मई (लोकवाणी) ", "संसद ने मतदान किया।"),
        ("hi", "रेवाखेड़ा/सोनपुर, 5 मार्च (हि.स.)। ", "संसद ने मतदान किया।"),
        ("hi", "रेवाखेड़ा (ब्यूरो)। ", "संसद ने मतदान किया।"),
        ("hi", "रेवाखेड़ा (लोकवाणी न्यूज)। ", "संसद ने मतदान किया।"),
        ("hi", "जागरण संवाददाता, रेवाखेड़ा : ", "संसद ने मतदान किया।"),
        ("hi", "संवाद सूत्र, रेवाखेड़ा। ", "संसद ने मतदान किया।"),
        ("hi", "नई दिल्ली। ", "संसद ने मतदान किया।"),
        ("hi", "नई दिल्ली: ", "संसद ने मतदान किया।"),
        ("hi", "नयी दिल्ली, 5 मार्च (भाषा) ", "संसद ने मतदान किया।"),
        ("hi", "नई दिल्ली, एजेंसी। ", "संसद ने मतदान किया।"),
        ("ur", "کراچی (نامہ نگار) - ", "کونسل نے ووٹ دیا۔"),
        ("ur", "شیریں نگر (نمائندہ ساحل) ", "کونسل نے ووٹ دیا۔"),
        ("ur", "شیریں نگر(ویب ڈیسک)", "کونسل نے ووٹ دیا۔"),
        ("ur", "شیریں نگر، 5 مارچ (ساحل) - ", "کونسل نے ووٹ دیا۔"),
        ("ur", "شیریں نگر۔ 5 مارچ (اے پی پی): ", "کونسل نے ووٹ دیا۔"),
        ("ur", "لاہور۔ ", "کونسل نے ووٹ دیا۔"),
        ("ur", "لاہور: ", "کونسل نے ووٹ دیا۔"),
        ("ur", "لاہور، اسلام آباد (نیوز ایجنسیاں) ", "کونسل نے ووٹ دیا۔"),
        ("ur", "شیریں نگر (ساحل نیوز) - ", "کونسل نے ووٹ دیا۔"),
        ("fa", "تهران - ایرنا - ", "شورا رأی داد."),
        ("fa", "زرین‌رود - ایرنا - ", "شورا رأی داد."),
        ("fa", "زرین‌رود- ایرنا- ", "شورا رأی داد."),
        ("fa", "زرین‌رود (خبرگزاری ساحل) – ", "شورا رأی داد."),
        ("fa", "زرین‌رود، ۱۴ اسفند (ساحل) - ", "شورا رأی داد."),
        ("fa", "زرین‌رود، ۱۴ اسفند ۱۴۰۲، خبرگزاری ساحل - ", "شورا رأی داد."),
        ("fa", "خبرگزاری ساحل - زرین‌رود: ", "شورا رأی داد."),
        ("fa", "خبرگزاری ساحل، زرین‌رود - ", "شورا رأی داد."),
        ("fa", "ایسنا/اصفهان ", "شورای شهر روز دوشنبه به ساخت پل تازه رأی داد و کار آغاز شد."),
        ("fa", "به گزارش خبرگزاری ساحل، ", "شورا رأی داد."),
        ("zh", "岚讯社青浦县4月9日电（记者何川）", "县政府通报说。"),
        ("zh", "岚讯社青浦县4月9日电 ", "县政府通报说。"),
        ("zh", "岚讯社4月9日电", "县政府通报说。"),
        ("zh", "【岚讯社青浦县4月9日电】", "县政府通报说。"),
        ("zh", "（岚讯社青浦4月9日电）", "县政府通报说。"),
        ("zh", "（中央社記者林甲台北9日電）", "縣政府通報。"),
        ("zh", "(中央社台北9日電)", "縣政府通報。"),
        ("zh", "〔記者林甲／台北報導〕", "縣政府通報。"),
        ("zh", "（記者林甲／台北報導）", "縣政府通報。"),
        ("zh", "【記者林甲／台北報導】", "縣政府通報。"),
        ("zh", "青浦晚报讯（记者何川）", "县政府通报说。"),
        ("zh", "本报讯 ", "县政府通报说。"),
        ("zh", "本报青浦4月9日讯（记者 何川 通讯员 周一）", "县政府通报说。"),
        ("zh", "新华社北京4月9日电 ", "县政府通报说。"),
        ("zh", "中新网4月9日电 ", "县政府通报说。"),
        ("zh", "（岚讯社）", "县政府通报说。"),
        ("pt", "Vale de Orme, 21 jun (Agência Rio) – ", "A biblioteca reabre."),
        ("pt", "Vale de Orme, 21 de junho de 2021 (Agência Rio) – ", "A biblioteca reabre."),
        ("en", "VALLORY, March 4 (Plain Wire) — ", "The bridge closed."),
        ("en", "Vallory, 4 March 2021 (Plain Wire): ", "The bridge closed."),
        ("en", "Vallory, Norway, Mar. 4 (Plain Wire) -- ", "The bridge closed."),
        ("ar", "وادي الزهر، 5 مارس (وكالة الساحل) - ", "صوت المجلس."),
        ("de", "Vallory, 4. März (Kurier) - ", "Der Rat tagte."),
        ("zh", "本报综合讯（记者何川）", "县政府通报说。"),
        ("nl", "WOUDERZIJL - ", "De raad stemde."),
        ("nl", "WOUDERZIJL/LEDERDAM (NND) - ", "De raad stemde."),
        ("nl", "LEDERDAM (ANP/RTR) - ", "De raad stemde."),
        ("nl", "Brussel (Belga) – ", "De raad stemde."),
        ("pl", "Ciechorz, 14.05. (PAZ) – ", "Rada głosowała."),
        ("pl", "CIECHORZ, 14.05.2024 (PAZ) - ", "Rada głosowała."),
        ("pl", "Bruksela (PAP) – ", "Rada głosowała."),
        ("cs", "Skalná Lhota 12. března (ZAK) - ", "Rada hlasovala."),
        ("cs", "Lipohrad - ", "Zastupitelé města v pondělí odmítli zrušit linku, i když město na opravu nemá peníze."),
        ("cs", "Praha/Brno - ", "Rada hlasovala."),
        ("uk", "ЯВОРІВКА, 3 вересня (УНВ) — ", "Рада проголосувала."),
        ("uk", "КИЇВ. 3 вересня. УНІАН. ", "Рада проголосувала."),
        ("tr", "AKÇALİMAN, (KHA) - ", "Meclis oy verdi."),
        ("tr", "AKÇALİMAN (KHA) - ", "Meclis oy verdi."),
        ("tr", "Fatma Çınar/KARADERE, (DHA) - ", "Meclis oy verdi."),
        ("tr", "ANKARA (AA) - ", "Meclis oy verdi."),
        ("id", "Lubuk Panjang (Nusa Pers) - ", "Dewan memilih."),
        ("id", "KABARNUSA.CO, Wonoasri - ", "Dewan memilih."),
        ("id", "SELAKA, KABARNUSA.com – ", "Dewan memilih."),
        ("id", "Selaka - ", "Sebanyak 312 kios di pasar ludes terbakar, dan ratusan pedagang kehilangan barang."),
        ("id", "Liputan6.com, Jakarta - ", "Dewan memilih."),
        ("zh", "央视网消息：", "县政府通报说。"),
        ("zh", "礁澳訊\u3000", "縣政府通報。"),
        ("zh", "（綜合報導）", "縣政府通報。"),
        ("ar", "وادي الزهر - وكالات: ", "صوت المجلس."),
        ("ar", "وادي الزهر 5 آذار/مارس (أ ف ب) - ", "صوت المجلس."),
        ("ar", "وادي الزهر 5-3-2024 (وام) -- ", "صوت المجلس."),
        ("ar", "دبي في 5 مارس / وام / ", "صوت المجلس."),
        ("fa", "به گزارش خبرنگار خبرگزاری ساحل، ", "شورا رأی داد."),
        ("fa", "گروه اقتصادی: ", "شورا رأی داد."),
        ("ur", "شیریں نگر (نمائندہ خصوصی) ", "کونسل نے ووٹ دیا۔"),
        ("ur", "شیریں نگر، 5 مارچ (یو این آئی) ", "کونسل نے ووٹ دیا۔"),
        ("hi", "रेवाखेड़ा, जागरण संवाददाता। ", "संसद ने मतदान किया।"),
        ("hi", "एजेंसी, रेवाखेड़ा। ", "संसद ने मतदान किया।"),
        ("ja", "【霧ケ浜・宇賀神淳】", "議会は投票した。"),
        ("ja", "［青浜　５日　ロイター］　- ", "議会は投票した。"),
        ("ja", "（ブルームバーグ）：", "議会は投票した。"),
        ("ja", "[5日 汐見通信] ", "議会は投票した。"),
        ("ko", "(서울=연합뉴스) 홍길동 이영희 기자 = ", "의회가 투표했다."),
        ("ko", "안개골=나봄이 기자 ", "의회가 투표했다."),
        ("ko", "[새벽일보 나봄이 기자] ", "의회가 투표했다."),
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
        ("nl", "Tekst gaat verder onder de foto"),
        ("nl", "LEES OOK | Waarom de brug dicht is"),
        ("nl", "Wil je niets missen van het nieuws uit jouw regio? Meld je dan aan voor onze nieuwsbrief."),
        ("nl", "Foto: Ada Quill"),
        ("nl", "© ANP"),
        ("nl", "Deel dit artikel"),
        ("nl", "Door onze redactie binnenland"),
        ("pl", "Czytaj też: Dlaczego zamknięto most"),
        ("pl", "CZYTAJ RÓWNIEŻ: Dlaczego zamknięto most"),
        ("pl", "Dalsza część artykułu pod materiałem wideo"),
        ("pl", "Autorka: Marta Wilk"),
        ("pl", "autor: Marta Wilk"),
        ("pl", "maw/ krzy/"),
        ("pl", "Fot. Marta Wilk"),
        ("pl", "Źródło: PAP"),
        ("pl", "Udostępnij artykuł"),
        ("cs", "Přečtěte si také: Proč zavřeli most"),
        ("cs", "Foto: Ada Květová"),
        ("cs", "Autor: Ada Květová"),
        ("cs", "Článek pokračuje pod fotografií"),
        ("cs", "Sdílet na Facebooku"),
        ("cs", "Zdroj: ČTK"),
        ("cs", "Video: Jak hoří most"),
        ("uk", "Читайте також: Чому закрили міст"),
        ("uk", "Джерело: Укрінформ"),
        ("uk", "Фото: Ада Квітка"),
        ("uk", "Підписуйтесь на наш канал у Telegram"),
        ("uk", "Стежте за новинами у нашому Viber"),
        ("uk", "Дізнавайтеся більше: Чому закрили міст"),
        ("uk", "Дивіться відео: Чому закрили міст"),
        ("tr", "Haberin devamı için tıklayınız"),
        ("tr", "Fotoğraf: Ada Çınar"),
        ("tr", "İlgili Haber: Köprü neden kapandı"),
        ("tr", "Kaynak: DHA"),
        ("tr", "İLGİLİ HABER"),
        ("tr", "Bizi Google Haberler'de takip edin"),
        ("id", "Baca juga: Mengapa jembatan ditutup"),
        ("id", "BACA JUGA: Mengapa jembatan ditutup"),
        ("id", "Pilihan Editor: Mengapa jembatan ditutup"),
        ("id", "[Gambas:Video 20detik]"),
        ("id", "(rds/kmb)"),
        ("id", "Pewarta: Ada Kusuma"),
        ("id", "Editor: Ada Kusuma"),
        ("id", "COPYRIGHT © NUSA 2025"),
        ("id", "Simak juga Video: Detik-detik jembatan ditutup"),
        ("id", "Foto: Ada Kusuma/detikcom"),
        ("en", "@adaquill"),
        ("en", "ada.quill@tarn.example"),
        ("ar", "اقرأ أيضاً: لماذا أُغلق الجسر"),
        ("ar", "هل استفدت من هذا المقال؟"),
        ("fa", "کد خبر: 123456"),
        ("fa", "انتهای پیام/"),
        ("fa", "در تلگرام ما را دنبال کنید"),
        ("ur", "یہ بھی پڑھیے: پل کیوں بند ہوا"),
        ("ur", "تصویر کا کیپشن پل اور دریا"),
        ("ur", "ہمارا واٹس ایپ چینل فالو کریں"),
        ("hi", "ये भी पढ़ें- पुल क्यों बंद हुआ"),
        ("hi", "इमेज स्रोत, Getty Images"),
        ("hi", "हमें फेसबुक पर फॉलो करें"),
        ("ja", "写真＝汐見通信"),
        ("ja", "コメントを書く"),
        ("ja", "翻訳・編集／汐見ニュース"),
        ("zh", "延伸閱讀：橋為何關閉"),
        ("zh", "扫描二维码关注我们"),
        ("ko", "사진=한결일보 DB"),
        ("ko", "ⓒ 새벽통신, 무단 전재 및 재배포 금지"),
        ("ko", "기사제보 및 문의"),
        ("de", "Das Bad ist seit Mai geschlossen. | Foto: Tarnbild/Lenz"),
        ("en", "The wall at Quay Street last winter. Image: Ada Quill"),
        ("ja", "文・写真　汐見みのり"),
        ("ja", "【関連記事】橋はなぜ閉じたか"),
        ("ja", "（写真）会見する市長＝5日、汐見市"),
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
        ("hi", "रविवार, 14 जून (अमावस्या) को मंदिर बंद रहेगा।"),
        ("hi", "अनिल वर्मा (मुख्य संवाददाता) ने कहा कि पुल बंद है।"),
        ("hi", "पुल (नया) बंद है।"),
        ("ur", "زید خان (نمائندہ ساحل) نے کہا کہ پل بند ہے۔"),
        ("ur", "لاہور میں پل بند ہے۔"),
        ("zh", "青浦县4月9日电影节开幕。"),
        ("zh", "报社4月9日电话通知了读者。"),
        ("zh", "通讯社记者昨天到访。"),
        ("zh", "（该县去年曾两次报道）县政府通报说。"),
        ("zh", "公司9日讯问了两名员工。"),
        ("zh", "记者（何川）昨天到访。"),
        ("en", "Anna Quill (Tarn Lib Dem) said the bridge closed."),
        ("en", "On 3 May (a Sunday), the bridge closed."),
        ("en", "Tarn, 3 May (Sunday) saw the bridge close."),
        ("fa", "ایسنا گفت پل بسته است."),
        ("zh", "警方9日审讯，嫌犯认罪。"),
        ("nl", "Lees je dit, dan is de brug al dicht."),
        ("nl", "Door de storm ging de brug dicht."),
        ("nl", "Foto's van de brug gingen de hele wereld over."),
        ("pl", "Więcej niż sto osób przyszło na most."),
        ("pl", "Źródło rzeki leży pod mostem."),
        ("pl", "Zobacz, jak runął most – mówi sołtys."),
        ("pl", "Most w Ciechorzu (stary) – najdłuższy w gminie – zamknięto."),
        ("cs", "Více než sto lidí přišlo na most."),
        ("cs", "Zdroj pitné vody leží pod mostem."),
        ("cs", "Most v Lipohradu (starý) - nejdelší v kraji - zavřeli."),
        ("uk", "Джерело води під мостом висохло."),
        ("uk", "Фото мосту облетіли світ."),
        ("tr", "İlgili kurumlar köprüyü kapattı."),
        ("tr", "Haber köye akşam ulaştı."),
        ("tr", "Kaynak suları köprünün altından akıyor."),
        ("id", "Baca buku itu pelan-pelan, kata ibunya."),
        ("id", "Foto jembatan itu beredar di seluruh dunia."),
        ("id", "Persela - Persebaya bermain imbang."),
        ("id", "(Jembatan itu ditutup.)"),
        ("zh", "警方9日审讯（第二次）嫌犯。"),
        ("zh", "这则通讯 让人难忘。"),
        ("ar", "وادي الزهر: صوت المجلس."),
        ("hi", "रेवाखेड़ा, सोनपुर। संसद ने मतदान किया।"),
        ("fa", "گروه بزرگی از مردم: کارگران و معلمان آمدند."),
        ("ko", "나봄이 기자 지망생은 의회에 갔다."),
        ("ja", "残りは帰った。"),
        ("ja", "写真は残った。"),
        ("en", "The council named its source: the mayor of Tarn."),
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
