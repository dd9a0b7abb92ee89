"""Who said what, where the order of words tells who the subject is, and names that are those of several."""

from __future__ import annotations

import pytest

from bot.text import find_quotes

_BODY = "Harwick Medical Association"
SUBJECTS = [
    ("nl", "Voorzichtig reageert minister Ada Wiersma: “We openen de brug in mei.”", ["Ada Wiersma"]),
    ("de", "Dem Sender Nordfunk sagte Sozialrätin Jana Wiersen: „Die Zahl hat sich verdoppelt.“", ["Jana Wiersen"]),
    ("de", "„Wir öffnen die Brücke wieder“, verriet Jana Wiersen dem Magazin Tarlow.", ["Jana Wiersen"]),
    ("de", "„Ich war nie auf der Brücke“, rief der Mann laut Polizei.", ["Mann"]),
    ("en", '"We were nowhere near the bridge," Ada Tarlow said, according to Owen Orley.', ["Ada Tarlow"]),
    ("fr", "« Nous rouvrirons le pont », a lancé Ada Tarlou selon Le Courrier.", ["Ada Tarlou"]),
    ("de", "„Die Brücke kommt im Mai“, so das Versprechen von Minister Bernd Wiersen.", ["Bernd Wiersen"]),
    ("de", "Die knappe Antwort von Minister Bernd Wiersen lautete: „Die Brücke kommt im Mai.“", ["Bernd Wiersen"]),
    ("nl", '"De brug gaat in mei open", luidde het commentaar van minister Ada Wiersma.', ["Ada Wiersma"]),
    (
        "nl",
        "In een verklaring in de krant The Harwick Post zegt burgemeester Ada Wiersma: “We openen de brug in mei.”",
        ["Ada Wiersma"],
    ),
    (
        "de",
        "Auf T.Z-Anfrage sagte Tarlows langjähriger Trainer Bernd Wiersen: „Wir öffnen die Brücke im Mai wieder.“",
        ["Bernd Wiersen"],
    ),
    (
        "de",
        "Minister Bernd Wiersen war da. „Wir öffnen die Brücke wieder“, sagte er der Wiersener Allgemeinen.",
        ["Bernd Wiersen"],
    ),
    (
        "pl",
        "„Otworzymy most wiosną” – oceniła w komentarzu dla PAP szefowa resortu mostów Lena Kłos.",
        ["Lena Kłos"],
    ),
    (
        "cs",
        "Mluví starosta Jan Vrbovec i poslanec Jan Les. „Je náš,“ napsal Vrbovec, Les zase označil most za „drahý“.",
        ["Jan Vrbovec", "Jan Les"],
    ),
    (
        "de",
        "„Die Brücke bleibt zu“, sagt Martin Wiersen. „Wir hatten alle sehr viel Glück“, sagt die Familie Wiersen.",
        ["Martin Wiersen", "Familie Wiersen"],
    ),
    (
        "de",
        "Das Werk wird schließen, sagte ein Sprecher von Tarlow & Wiers. „Uns ist die Zeit ausgegangen.“",
        ["Sprecher von Tarlow & Wiers"],
    ),
    (
        "pl",
        "„Most otworzymy w maju. Nikt nie został ranny” - napisało w oświadczeniu czeskie wojsko.",
        ["czeskie wojsko"],
    ),
    (
        "cs",
        "Mluvil sportovní manažer Jan Les. „V létě prověříme i mladíky,“ uzavřel komentář sportovní manažer FC Vrbice.",
        ["Jan Les"],
    ),
    (
        "nl",
        "Alex Wiersma is ziek. Gordon, die vanavond op de plek van Alex Wiersma zit, luistert. “Mooi”, vertelt hij.",
        ["Gordon"],
    ),
    (
        "cs",
        "Kampaň hodnotil vedoucí projektu mosty.cz Ondřej Vrbovec. „Byla to velká ostuda,“ řekl Vrbovec.",
        ["Ondřej Vrbovec"],
    ),
    (
        "cs",
        "Volby sledovala organizace Wicher International. Nejhorší bylo podle organizace „skryté vedení kampaní“.",
        ["Wicher International"],
    ),
    (
        "cs",
        "Lucie Lesová napsala zprávu. „Stát trestá každou aktivitu, kterou vidí,“ říkají klienti úřadů.",
        ["klienti úřadů"],
    ),
    (
        "pl",
        "Biały Dom poinformował, że prezydenci są zgodni i Reja powinna zaprzestać „wszelkich działań tego rodzaju”.",
        ["Biały Dom"],
    ),
    (
        "pl",
        "Trener Diego Lopes przyszedł wczoraj. „Liga jest dla mnie nowym wyzwaniem” - powiedział Argentyńczyk.",
        ["Diego Lopes"],
    ),
    (
        "de",
        "Trainer Diego Lopes war da. „Die Spieler bekommen ihren Platz nicht so“, sagte der 72 Jahre alte Spanier.",
        ["Diego Lopes"],
    ),
    (
        "nl",
        "Trainer Diego Lopes was er gisteren. “We krijgen die plaats niet cadeau”, zei de Argentijn.",
        ["Diego Lopes"],
    ),
    (
        "cs",
        "Trenér Diego Lopes přišel včera. „Místo v sestavě nám nikdo nedaruje,“ řekl Argentinec.",
        ["Diego Lopes"],
    ),
    (
        "cs",
        "„Čísla vypadají opravdu nízká,“ komentuje závěry zprávy ředitel Platformy pro dobré mosty Vít Vrbovec.",
        ["Vít Vrbovec"],
    ),
    (
        "cs",
        "Výjimku udělal s Vietnamkou Hoang Mai, která prózy překládá. „Učil mě česky podle řádů,“ vzpomíná.",
        ["Hoang Mai"],
    ),
    (
        "pl",
        "Jan Wierzba zmarł w poniedziałek. Prezydent nazwał Wierzbę „głosem, którego nam będzie brakować”.",
        ["Prezydent"],
    ),
    ("cs", "„Je to velká ostuda, kterou vidíme,“ řekl Českému rozhlasu mluvčí hasičů.", ["mluvčí hasičů"]),
    ("en", 'As Anna Tarlow told The Harwick Post, "the tides are quite steady along this coast".', ["Anna Tarlow"]),
    ("en", 'In May the Harwick Medical Association said nurses were "in despair" as figures rose.', [_BODY]),
    ("en", 'Peter Orley praised Anna Tarlow, saying she was "the best engineer we have".', ["Peter Orley"]),
    ("en", 'Peter Orley wrote to Anna Tarlow and Max Funke, asking them to "stop the work".', ["Peter Orley"]),
    ("en", '"It is a shame," said Peter Orley of Tarlow & Wiers, adding: "We closed in May."', ["Peter Orley"] * 2),
    ("en", 'Anna Tarlow was asked by Peter Orley whether the bridge was "a shameful waste".', ["Peter Orley"]),
    ("en", 'The bridge was described as "a shameful waste of our money" by Peter Orley.', ["Peter Orley"]),
    ("en", 'Anna Tarlow watched as Peter Orley was heard telling passengers: "Stay in the boat."', ["Peter Orley"]),
    ("en", 'Anna Tarlow filmed the scene, and a man could be heard shouting: "Stay in the boat."', ["man"]),
    ("en", 'Peter Orley sued Anna Tarlow for calling the bridge "a shameful waste".', ["Anna Tarlow"]),
    ("en", 'Peter Orley apologised to Anna Tarlow for calling the bridge "a shameful waste".', ["Peter Orley"]),
    ("en", 'Peter Orley resigned over a plan that Anna Tarlow described as "a shameful waste".', ["Anna Tarlow"]),
    ("en", 'Peter Orley, accused by Anna Tarlow of "a shameful waste of our money", resigned.', ["Anna Tarlow"]),
    ("en", 'Peter Orley spoke to Anna Tarlow, who replied: "There is no service tomorrow."', ["Anna Tarlow"]),
    ("en", 'Peter Orley resigned over a bridge which Anna Tarlow called "a shameful waste".', ["Anna Tarlow"]),
    ("en", 'Anna Tarlow, who beat Peter Orley in Harwick, Essex, said: "We are so happy."', ["Anna Tarlow"]),
    ("en", 'Anna Tarlow beat Peter Orley in three sets and then told the crowd: "We are so happy."', ["Anna Tarlow"]),
    ("en", 'He praised captain Peter Orley. Anna Tarlow said: "We are so happy about him."', ["Anna Tarlow"]),
    ("en", 'Peter Orley left. Harwick beat Wiers at Tarlow Park and Orley said: "We are so happy."', ["Peter Orley"]),
    (
        "en",
        "Prop Julian White starts.\n\nThe Harwick lock is in form. “The Wiers scrum is a force here,” he told us.",
        ["Julian White"],
    ),
    ("en", 'Julian White starts. White said: "We have changed a lot. "It is a good year."', ["Julian White"] * 2),
    ("en", 'Anna Tarlow won. After a major win, all ask. "You guys are funny," she said.', ["Anna Tarlow"]),
    ("en", 'Critics came. The Wiers Post\'s Peter Orley wrote it was "a shameful waste of money".', ["Peter Orley"]),
    ("en", 'Anna Tarlow of Harwick, New Essex, says the bridge is "a shameful waste of money".', ["Anna Tarlow"]),
    ("en", 'In a letter to Anna Tarlow, the union leader said the plan was "a shameful waste".', []),
    ("en", 'According to Anna Tarlow, her mother sang. "She was never so happy," she said.', ["Anna Tarlow"]),
    ("en", 'Mr Orley came. "It is over," he said.\n\n– Bridge less safe –\n\n"No," he said.', ["Orley", "Orley"]),
    ("en", 'The Harwick Council sacked manager Anna Tarlow. Harwick Watch\'s Jan Orley said: "Good."', ["Jan Orley"]),
]


@pytest.mark.parametrize(("language", "text", "names"), SUBJECTS)
def test_the_subject_speaks(language: str, text: str, names: list[str]) -> None:
    quotes = [quote for quote in find_quotes(text, language) if quote.kind != "indirect"]
    assert [speaker.name for quote in quotes for speaker in quote.speakers] == names


def test_what_is_said_behind_a_whole_sentence_is_something_else() -> None:
    text = (
        "De rechter vroeg hoe dat kon. “Dat komt toch niet uit de lucht vallen?” Elias R. zegt dat hij het niet weet."
    )
    (quote,) = [quote for quote in find_quotes(text, "nl") if quote.kind != "indirect"]
    assert not quote.speakers  # nobody whose surname is cut is the judge


def test_a_genitive_is_no_name() -> None:
    text = (
        "Der Film über Harald Wiersen kommt. „Er wird sehr gut“, sagte Wiersens Freund. Harald Wiersens Leben war kurz."
    )
    assert "Harald Wiersens" not in [speaker.name for quote in find_quotes(text, "de") for speaker in quote.speakers]


TWO = [
    (
        "ar",
        "قال سمير جابر إن «البلدة بلا ماء»، وقالت زميلته لبنى مراد إن «العمل بدأ فعلا».",
        "سمير جابر",
        "لبنى مراد",
    ),
    (
        "ar",
        "قال سمير جابر إن «البلدة بلا ماء»، فيما قال زميله وليد مراد أن «العمل بدأ فعلا».",
        "سمير جابر",
        "وليد مراد",
    ),
    ("fa", "رضا کریمی گفت: «شهر بی‌آب است»، اما مینا رسولی گفت: «کار آغاز شده است».", "رضا کریمی", "مینا رسولی"),
    ("fa", "رضا کریمی گفت «شهر بی‌آب است» در حالی که مینا رسولی آن را «یک دروغ بزرگ» خواند.", "رضا کریمی", "مینا رسولی"),
    ("fa", "رضا کریمی گفت: «شهر بی‌آب است»، اما وکیل او، کاوه راستین، گفت: «کار آغاز شد».", "رضا کریمی", "کاوه راستین"),
    (
        "ar",
        "اتهم ماجد جابر الحكومة بأنها «فرطت في السيادة»، بينما وصف وليد مراد ذلك بأنه «كلام انتخابي».",
        "ماجد جابر",
        "وليد مراد",
    ),
    ("ur", "رضا بلوچ کا کہنا ہے کہ ’پانی بند ہے‘ جبکہ مینا کھر کے مطابق ’کام جاری ہے‘۔", "رضا بلوچ", "مینا کھر"),
    ("ur", "رضا بلوچ نے کہا کہ ’پانی بند ہے‘ مگر مینا کھر نے کہا کہ ’کام جاری ہے‘۔", "رضا بلوچ", "مینا کھر"),
    ("hi", "रमेश शर्मा ने कहा कि 'पानी बंद है' जबकि मीना वर्मा ने कहा कि 'काम जारी है'।", "रमेश शर्मा", "मीना वर्मा"),
    ("ko", "김철수 대표는 “물이 끊겼다”고 말했고, 이영희 의원은 “공사 중”이라고 반박했다.", "김철수", "이영희"),
    ("ja", "田中太郎氏は「水が止まった」と述べ、鈴木花子議員は「工事中だ」と反論した。", "田中太郎", "鈴木花子"),
]


WITHIN = [
    ("fa", "سعید احمدی گفت که مادرش همیشه می‌گفت: «صبر کلید بهشت است و بس».", ["مادرش"]),
    ("fa", "سعید احمدی گفت که در جلسه با وزیر گفته است: «بودجه کافی است و بس».", ["سعید احمدی"]),
    ("ur", "ہرجیت سنگھ نے کہا کہ ان کے دادا کہا کرتے تھے کہ ’زمین ماں ہوتی ہے اور بس۔‘", ["دادا"]),
    ("ur", "’ہمارے پاس کرایہ بھی نہیں تھا۔‘ یہ کہنا ہے کراچی کے رہائشی غلام رسول کا۔", ["غلام رسول"]),
    ("ur", "چینی وزیر خارجہ لیو جن نے کہا کہ ’بات چیت ہی حل ہے اور بس۔‘", ["لیو جن"]),
    ("ur", "ان کے جاپانی ہم منصب کینجی موریتا نے کہا کہ ’بات چیت ہی حل ہے اور بس۔‘", ["کینجی موریتا"]),
    ("ur", "ڈی آئی جی ٹریفک کا کہنا ہے کہ ’بات چیت ہی حل ہے اور بس۔‘", ["ڈی آئی جی ٹریفک"]),
    ("fa", "ترانه علیدوستی‌فرد، بازیگر، نوشت: «کنار مردم می‌مانم و بس.»", ["ترانه علیدوستی‌فرد"]),
    ("ur", "سابق جسٹس انور کمال آفریدی سمجھتے ہیں کہ ’یہ ترمیم آئین سے متصادم ہے۔‘", ["انور کمال آفریدی"]),
    ("fa", "رئیس‌جمهور سابق کره جنوبی، لی سونگ مین، گفت: «زمان دیپلماسی هنوز تمام نشده است.»", ["لی سونگ مین"]),
    ("ur", "سیکرٹری تعلیم ارشد محمود نے کہا کہ ’کوئی سکول بند نہیں ہو رہا۔‘", ["ارشد محمود"]),
    ("fa", "پدر لیلا، آقای شکوری، می‌گوید: «دخترم عاشق درس و مدرسه بود.»", ["شکوری"]),
]


@pytest.mark.parametrize(("language", "text", "names"), WITHIN)
def test_the_nearest_subject_speaks_by_its_whole_name(language: str, text: str, names: list[str]) -> None:
    quotes = [quote for quote in find_quotes(text, language) if quote.kind != "indirect"]
    assert [speaker.name for quote in quotes for speaker in quote.speakers] == names


@pytest.mark.parametrize(("language", "text", "one", "other"), TWO)
def test_two_speak_in_one_sentence(language: str, text: str, one: str, other: str) -> None:
    quotes = [quote for quote in find_quotes(text, language) if quote.kind != "indirect"]
    assert [speaker.name for quote in quotes for speaker in quote.speakers] == [one, other]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "قال سمير جابر: «البلدة بلا ماء»، وأوضح للصحافيين أن «العمل بدأ فعلا»."),
        ("fa", "رضا کریمی گفت: «شهر بی‌آب است» و در پاسخ به پرسش یک خبرنگار گفت: «کار آغاز شده است»."),
        ("ja", "田中太郎氏は「水が止まった」と述べ、市が進める工事を「無責任だ」と批判した。"),
    ],
)
def test_who_is_told_or_does_something_else_is_no_second_speaker(language: str, text: str) -> None:
    one, other = (quote.speakers for quote in find_quotes(text, language) if quote.kind != "indirect")
    assert one == other != ()


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "ar",
            "سئل جورج عازار عن البلدة فقال: «لن أغادر». وعن علاقته برئيس الحزب سمير جابر قال: «نبقى أصدقاء».",
            "جورج عازار",
        ),
        ("ar", "التقى الرئيس كمال سعيد نظيره فادي جابر. وقال سعيد: «اللقاء مثمر». وتابع: «الخلاف صغير».", "كمال سعيد"),
        ("ur", "ڈاکٹر عادل حسن نے بتایا: ’بیس مریض لائے گئے۔\n’دوائیں ایک ہفتے سے ختم ہیں اور بس۔‘", "عادل حسن"),
    ],
)
def test_one_speaks_twice(language: str, text: str, name: str) -> None:
    quotes = [quote for quote in find_quotes(text, language) if quote.kind != "indirect"]
    assert [speaker.name for quote in quotes for speaker in quote.speakers] == [name, name]
