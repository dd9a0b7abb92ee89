"""Who said what, by the cases and the compounds of Polish, Czech, Ukrainian and Russian."""

from __future__ import annotations

import pytest

from bot.text import find_quotes

SAID = [
    ("pl", "– Graliśmy zbyt nerwowo – ocenił trener Orła Kamil Wrzos.", ["Kamil Wrzos"]),
    ("pl", "Historia Barbary Wrzos trwa rok. Ona sama mówi: „Nie podpisałam tego”.", ["Barbara Wrzos"]),
    ("ru", "История Ефима Лисина тянется год. Сам Лисин говорит: «Меня подставили соседи».", ["Ефим Лисин"]),
    ("pl", "Onetowi powiedział to radny Lipnicy: – Nikt w to nie wierzy.", ["radny Lipnicy"]),
    ("pl", "– Nikt w to nie wierzy – powiedziała Onetowi Anna Kos.", ["Anna Kos"]),
    ("uk", "«Усі поранені в лікарні», — розповіла Суспільному речниця Олена Тиха.", ["Олена Тиха"]),
    ("pl", "Prof. Adam Wrzos z politechniki stwierdził: – Ceny spadną dopiero za rok.", ["Adam Wrzos"]),
    ("pl", "Premier W. Brytanii Anna Wrzos mówiła: „Nie ma zgody na takie warunki”.", ["Anna Wrzos"]),
    ("ru", "— Сын менял слова — говорит, что не был там, — рассказала соседка Анна Гай.", ["Анна Гай"]),
    ("ru", "«Мы ждем решения суда», — сказала жена Слободяника.", ["жена Слободяника"]),
    ("uk", "«Ми чекаємо на рішення суду», — сказала мати Шевчука.", ["мати Шевчука"]),
    ("ru", "«Мы ждем решения суда», — сказала его жена Лисина.", ["Лисина"]),
    ("ru", "Иван Лисин встал, но Антон Гай покачал головой и сказал: «Я отвечу за все».", ["Антон Гай"]),
    ("pl", "Jan Lis chciał wstać, ale Adam Wrzos pokręcił głową i rzekł: „Muszę na to odpowiedzieć”.", ["Adam Wrzos"]),
    ("cs", "Jan Lis chtěl vstát, ale Adam Vrána zavrtěl hlavou a řekl: „Musím na to odpovědět.“", ["Adam Vrána"]),
    ("ru", "Иван Лисин встал, но Антон Гай запротестовал:\n— Я отвечу: «Никогда». И за все.", ["Антон Гай"]),
    ("ru", 'Мэр Иван Лисин возразил. "Мост откроют в мае", - передает корреспондент РИА Новости.', ["Иван Лисин"]),
    (
        "ru",
        'Мэр Иван Лисин дал такой комментарий: "Мост откроют", сообщает корреспондент The Post со ссылкой на СМИ.',
        ["Иван Лисин"],
    ),
    ("pl", "Burmistrz Jan Lis wrócił. W serwisie Truth Social podkreślił, że „most otworzą w maju”.", ["Jan Lis"]),
    ("ru", "«Мы ждем решения суда», — сказала жена Ивана Лисина.", ["жена Ивана Лисина"]),
    ("ru", "«Мы ждем решения суда», — заявил адвокат Владимира Лисина.", ["адвокат Владимира Лисина"]),
    ("ru", "Иван Лисин ждет суда. Адвокат Лисина сообщил: «Мы подадим жалобу».", ["Адвокат Лисина"]),
    ("ru", "Помощник депутата Ивана Лисина сообщил, что «суд закончится в мае».", ["Помощник депутата Ивана Лисина"]),
    ("ru", "Адвокаты депутата Анны Лисиной считают, что «суд закончится в мае».", ["Адвокаты"]),
    ("ru", "По словам депутата Ивана Лисина, «суд закончится в мае».", ["Иван Лисин"]),
    ("ru", "«Суд закончится в мае», — сказала пресс-секретарь мэра Юлия Лисина.", ["Юлия Лисина"]),
    ("uk", "«Ми чекаємо на рішення суду», — сказала дружина Івана Лиса.", ["дружина Івана Лиса"]),
    ("pl", "– Czekamy na wyrok sądu – powiedział adwokat Jana Wrzosa.", ["adwokat Jana Wrzosa"]),
    ("cs", "„Čekáme na rozsudek,“ řekla manželka Petra Nováka.", ["manželka Petra Nováka"]),
    ("cs", "Karel Vrána zmizel. „Čekáme na rozsudek soudu,“ řekla pak Vránova partnerka.", ["Vránova partnerka"]),
    ("cs", "Karel Vrána zmizel. „Čekáme na rozsudek soudu,“ uvedl Vránův advokát.", ["Vránův advokát"]),
    ("cs", "Karel Vrána zmizel. Podle Vránových blízkých „nikdo nic netušil“.", []),
    ("cs", "Karel Vrána přijel. „Čekáme na rozsudek soudu,“ řekl ČTK Vrána.", ["Karel Vrána"]),
    ("ru", "Депутат Иван Лисин приехал. «Суд закончится в мае», — сообщил ТАСС Лисин.", ["Иван Лисин"]),
    ("ru", "Депутат Иван Лисин приехал. «Суд закончится в мае», — рассказал РИА Новости Лисин.", ["Иван Лисин"]),
    ("pl", "– Zostajemy tu na zawsze – mówią Anna i Piotr Wrzosowie.", ["Anna", "Piotr Wrzosowie"]),
    (
        "pl",
        "- To źle - uznał Adam Wrzos.\n- Jedziemy do Lipnicy - tam, gdzie jest zjazd, mamy biuro - i do Olmy – dodał.",
        ["Adam Wrzos"],
    ),
    ("cs", "Manželé Hana a Jiří Vránovi tvrdí: „Nic jsme nepodepsali.“", ["Hana", "Jiří Vránovi"]),
    ("uk", "Брати Андрій та Павло Лиси кажуть: «Ми не тікали з поля бою».", ["Андрій", "Павло Лиси"]),
    (
        "pl",
        "Wiceminister Leon Wrzos oraz szefowa Lasów Państwowych Greta Lis ogłosili: „Wycinka ustanie”.",
        ["Leon Wrzos", "Greta Lis"],
    ),
    ("ru", "Основатель Telegram-канала «Утро» Антон Лисин написал: «Это победа».", ["Антон Лисин"]),
    (
        "ru",
        "Глава МИД Аркадий Лисин приехал. «Мы готовы к диалогу», — сказал министр иностранных дел.",
        ["Аркадий Лисин"],
    ),
    (
        "ru",
        "Глава МИД Остравии приехал. Министр иностранных дел Антон Лисин молчал. «Мы ждем», — сказал потом министр.",
        ["Антон Лисин"],
    ),
    (
        "uk",
        "Мер Богдан Лис прийшов. «Я не винен у цьому», — сказав у суді обвинувачений Тарас Гай.",
        ["Тарас Гай"],
    ),
    ("uk", "На думку експертки Центру стратегій Олени Тихої, «вибори нічого не змінять».", ["Олена Тиха"]),
    ("pl", "– Budżet na ten rok jest pusty – mówi burmistrz Lipnicy.", ["burmistrz Lipnicy"]),
    ("pl", "– Budżet na ten rok jest pusty – mówi burmistrz Nowego Sącza.", ["burmistrz Nowego Sącza"]),
    ("pl", "– Gramy słabo – mówi trener Lipa. – Nie mamy formy – dodaje Lipa.", ["Lipa"]),
    ("pl", "Wójt Adam Wrzos wyszedł. Internista, który czekał, mówi: „Nie mam już siły na to”.", ["Internista"]),
    ("pl", "Wójt Adam Wrzos przyjechał. – Łabędzi już nie będzie – westchnęła flisaczka.", ["flisaczka"]),
    ("pl", "Wójt Adam Wrzos przyjechał. – Łabędzi już nie będzie – dodał szeptem.", ["Adam Wrzos"]),
    ("cs", "Starosta Adam Vrána přijel. Starý bagrista zabručel: „Labutě už tady nebudou.“", ["Starý bagrista"]),
    ("cs", "Starosta Adam Vrána přijel. „Labutě už tu nebudou,“ povzdechla si převoznice.", ["převoznice"]),
    ("ru", "Мэр Олег Гай приехал. «Лебедей здесь не будет», — сказал охотовед.", ["охотовед"]),
    ("ru", "Мэр Олег Гай приехал. «Лебедей здесь больше не будет», — буркнул паромщик.", ["паромщик"]),
    ("uk", "«Підтверджую затримання двох осіб», — сказала «Новій газеті» речниця Олена Тиха.", ["Олена Тиха"]),
    ("cs", "Starosta Jan Vrána mlčel. „Je to vina obce,“ řekl v odůvodnění soudce Karel Lis.", ["Karel Lis"]),
    ("ru", "В открытом письме врачи предупреждают, что «больницы не выдержат этой зимы».", ["врачи"]),
    (
        "pl",
        "Premier Estonii Mart Kos i premier Łotwy Jan Lis podpisali. „Granica jest szczelna” – rzekł łotewski premier.",
        ["Jan Lis"],
    ),
    ("pl", "Adam Wrzos skończył. – To skandal – odpowiedziała mu z mównicy liderka partii Ada Lis.", ["Ada Lis"]),
    ("ru", "Антон Лисин и его жена Ева Гай опоздали. «Мы стояли в пробке», — извинилась она.", ["Ева Гай"]),
    ("uk", "«Я ніколи не брала хабарів», — заявила в суді лікарка. Адвокат Богдан Лис мовчав.", ["лікарка"]),
    ("cs", "Jan Vrána starší mlčel. Jeho syn Jan Vrána mladší dodal: „Prohráli jsme titul.“", ["Jan Vrána mladší"]),
    ("cs", "Starosta Dolních Břežan řekl: „Lidé u nás chtějí hlavně klid.“", ["Starosta Dolních Břežan"]),
    ("cs", "„Dnes jsme hráli velmi slabě,“ řekl trenér Sparty.", ["trenér Sparty"]),
    ("uk", "«Бюджет на цей рік порожній», — сказав мер Липниці.", ["мер Липниці"]),
    ("ru", "«Бюджет на этот год пустой», — сказал мэр Липницы.", ["мэр Липницы"]),
]


@pytest.mark.parametrize(("code", "text", "names"), SAID)
def test_who_said_it(code: str, text: str, names: list[str]) -> None:
    said = [quote for quote in find_quotes(text, code) if quote.kind != "indirect"]
    assert [speaker.name for speaker in said[-1].speakers] == names


def test_a_dash_within_speech_is_no_clause_before_one() -> None:
    text = "- Играем плохо - есть результат. Хорошо играем - нет результата, - сказал Антон Лисин. - Так и живем."
    said = [(quote.text, [speaker.name for speaker in quote.speakers]) for quote in find_quotes(text, "ru")]
    whole = "Играем плохо - есть результат. Хорошо играем - нет результата,"
    assert said == [(whole, ["Антон Лисин"]), ("Так и живем.", ["Антон Лисин"])]


def test_a_text_speaks_of_the_name_behind_its_noun() -> None:
    quotes = find_quotes("„Spółka nie komentuje doniesień” – czytamy w komunikacie Energopolu.", "pl")
    assert [quote.mention and quote.mention.text for quote in quotes] == ["Energopolu"]


@pytest.mark.parametrize(
    ("code", "text", "role"),
    [
        ("cs", "„To je lež,“ osočil ministra poslanec Jan Vrána.", "poslanec"),
        ("cs", "„Je to vina obce,“ řekl v odůvodnění předseda senátu Karel Lis.", "předseda senátu"),
        ("pl", "– To skandal – odpowiedziała mu z mównicy liderka partii Ada Lis.", "liderka partii"),
        ("pl", "– Graliśmy zbyt nerwowo – ocenił trener Lecha Kamil Wrzos.", "trener Lecha"),
    ],
)
def test_what_they_are(code: str, text: str, role: str) -> None:
    assert [speaker.role for quote in find_quotes(text, code) for speaker in quote.speakers] == [role]


@pytest.mark.parametrize(
    ("code", "text", "name"),
    [
        ("ru", "«Сроки сократились на девять суток», — сообщила Академия наук.", "Академия наук"),
        ("ru", "«Сроки сократились на девять суток», — сообщил Союз рыбаков Тарнска.", "Союз рыбаков Тарнска"),
        ("ru", "«Сроки сократились на девять суток», — сообщила директор Института мерзлоты Лисина.", "Лисина"),
        ("cs", "„Lhůty se zkrátily o devět dní,“ uvedl Svaz rybářů Tarnska.", "Svaz rybářů Tarnska"),
        ("cs", "„Lhůty se zkrátily o devět dní,“ uvedl předseda Svazu rybářů Vrána.", "Vrána"),
        ("pl", "„Terminy skróciły się o dziewięć dni” – podał Związek rybaków Tarnska.", "Związek rybaków Tarnska"),
    ],
)
def test_a_bodys_name_goes_on_in_small_letters(code: str, text: str, name: str) -> None:
    (quote,) = find_quotes(text, code)
    assert [speaker.name for speaker in quote.speakers] == [name]
