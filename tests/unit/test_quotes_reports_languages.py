"""One reported statement and its denial in every language: the same small article told again."""

from __future__ import annotations

import pytest

from bot.locales import languages as spoken
from bot.text import find_quotes

ARTICLES = {
    "de": (
        "Die Hafenministerin Ines Krahl eröffnete am Montag in Reyle den neuen Pier.",
        "Krahl sagte am Montag, dass die Fähren den ganzen Winter fahren werden.",
        "Krahl sagte nicht, dass die Fähren den ganzen Winter fahren werden.",
        "Ines Krahl",
    ),
    "nl": (
        "Havenminister Ines Kramer opende maandag in Reyle de nieuwe pier.",
        "Kramer zei maandag dat de veerboten de hele winter blijven varen.",
        "Kramer zei niet dat de veerboten de hele winter blijven varen.",
        "Ines Kramer",
    ),
    "fr": (
        "La ministre Inès Karel a inauguré lundi à Reyle la nouvelle jetée.",
        "Inès Karel a déclaré lundi que les bateaux circuleront tout l'hiver.",
        "Inès Karel n'a pas déclaré que les bateaux circuleront tout l'hiver.",
        "Inès Karel",
    ),
    "es": (
        "La ministra Inés Carral inauguró el lunes en Reyle el muelle nuevo.",
        "Inés Carral dijo el lunes que los barcos saldrán todo el invierno.",
        "Inés Carral no dijo el lunes que los barcos saldrán todo el invierno.",
        "Inés Carral",
    ),
    "it": (
        "La ministra Ines Carrani ha inaugurato lunedì a Reyle il nuovo molo.",
        "Ines Carrani ha detto lunedì che i traghetti viaggeranno tutto l'inverno.",
        "Ines Carrani non ha detto lunedì che i traghetti viaggeranno tutto l'inverno.",
        "Ines Carrani",
    ),
    "pt": (
        "A ministra Inês Carral inaugurou na segunda-feira em Reyle o novo cais.",
        "Inês Carral disse na segunda-feira que os barcos vão sair todo o inverno.",
        "Inês Carral não disse que os barcos vão sair todo o inverno.",
        "Inês Carral",
    ),
    "ru": (
        "Министр Инна Карелина открыла в понедельник в Рейле новый причал.",
        "Инна Карелина сказала в понедельник, что паромы будут ходить всю зиму.",
        "Инна Карелина не сказала, что паромы будут ходить всю зиму.",
        "Инна Карелина",
    ),
    "uk": (
        "Міністерка Інна Карелюк відкрила в понеділок у Рейлі новий причал.",
        "Інна Карелюк сказала в понеділок, що пороми ходитимуть усю зиму.",
        "Інна Карелюк не сказала, що пороми ходитимуть усю зиму.",
        "Інна Карелюк",
    ),
    "pl": (
        "Minister Ines Karelska otworzyła w poniedziałek w Reyle nowe molo.",
        "Ines Karelska powiedziała w poniedziałek, że promy będą pływać całą zimę.",
        "Ines Karelska nie powiedziała, że promy będą pływać całą zimę.",
        "Ines Karelska",
    ),
    "cs": (
        "Ministryně Ines Karelová otevřela v pondělí v Reyle nové molo.",
        "Ines Karelová v pondělí řekla, že přívozy budou jezdit celou zimu.",
        "Ines Karelová neřekla, že přívozy budou jezdit celou zimu.",
        "Ines Karelová",
    ),
    "id": (
        "Menteri Ines Karela membuka dermaga baru di Reyle pada hari Senin.",
        "Ines Karela mengatakan bahwa kapal feri akan berlayar sepanjang musim hujan.",
        "Ines Karela tidak mengatakan bahwa kapal feri akan berlayar sepanjang musim hujan.",
        "Ines Karela",
    ),
    "tr": (
        "Bakan İnes Karel pazartesi günü Reyle'de yeni iskeleyi açtı.",
        "Bakan İnes Karel, vapurların bütün kış boyunca çalışacağını söyledi.",
        "Bakan İnes Karel, vapurların bütün kış boyunca çalışacağını söylemedi.",
        "İnes Karel",
    ),
    "ar": (
        "افتتح الوزير سامي الكرمي يوم الاثنين الرصيف الجديد في رايلة.",
        "وقال الوزير سامي الكرمي إن العبارات ستعمل طوال فصل الشتاء هذا العام.",
        "لم يقل الوزير سامي الكرمي إن العبارات ستعمل طوال فصل الشتاء هذا العام.",
        "سامي الكرمي",
    ),
    "fa": (
        "سامی کرمی وزیر بندر روز دوشنبه اسکله تازه رایله را گشود.",
        "سامی کرمی گفت که کشتی‌ها در سراسر زمستان حرکت خواهند کرد.",
        "سامی کرمی نگفت که کشتی‌ها در سراسر زمستان حرکت خواهند کرد.",
        "سامی کرمی",
    ),
    "hi": (
        "मंत्री इना करेल ने सोमवार को रेले में नए घाट का उद्घाटन किया।",
        "मंत्री इना करेल ने कहा कि नावें पूरी सर्दियों में चलती रहेंगी।",
        "मंत्री इना करेल ने नहीं कहा कि नावें पूरी सर्दियों में चलती रहेंगी।",
        "इना करेल",
    ),
    "ur": (
        "وزیر انا کریل نے پیر کو رائلے میں نئے گھاٹ کا افتتاح کیا۔",
        "وزیر انا کریل نے کہا کہ کشتیاں پوری سردیوں میں چلتی رہیں گی۔",
        "وزیر انا کریل نے نہیں کہا کہ کشتیاں پوری سردیوں میں چلتی رہیں گی۔",
        "انا کریل",
    ),
    "ja": (
        "港湾大臣の唐沢伊音氏は月曜日、レイレで新しい桟橋を開いた。",
        "唐沢氏は月曜日、連絡船が冬の間も運航すると述べた。",
        "唐沢氏は月曜日、連絡船が冬の間も運航するとは述べなかった。",
        "唐沢伊音",
    ),
    "zh": (
        "港务部长柯依娜星期一在雷勒为新码头揭幕。",
        "柯依娜部长表示，渡轮整个冬天都会照常开行。",
        "柯依娜部长没有表示，渡轮整个冬天都会照常开行。",
        "柯依娜",
    ),
    "ko": (
        "항만부 장관 강유진는 월요일 레일레에서 새 부두를 열었다.",
        "강유진 장관은 여객선이 겨울 내내 운항할 것이라고 밝혔다.",
        "강유진 장관은 여객선이 겨울 내내 운항할 것이라고 밝히지 않았다.",
        "강유진",
    ),
    "en": (
        "Harbour Minister Ines Okafor opened the new pier in Reyle on Monday.",
        "Okafor said on Monday that the ferries will be running all winter.",
        "Okafor has not said that the ferries will be running all winter.",
        "Ines Okafor",
    ),
}


def test_every_language_has_its_article() -> None:
    assert set(ARTICLES) >= set(spoken())


@pytest.mark.parametrize("language", ARTICLES)
def test_a_reported_statement_is_its_whole_sentence_under_its_speaker(language: str) -> None:
    lead, told, _, name = ARTICLES[language]
    found = [quote for quote in find_quotes(f"{lead}\n\n{told}", language) if quote.kind == "indirect"]
    assert [(q.text, [s.name for s in q.speakers]) for q in found if q.text == told] == [(told, [name])]


@pytest.mark.parametrize("language", ARTICLES)
def test_a_denied_report_is_none(language: str) -> None:
    lead, _, denied, _ = ARTICLES[language]
    assert [q for q in find_quotes(f"{lead}\n\n{denied}", language) if q.text == denied] == []


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        (
            "es",
            "Inés Carral dijo que los barcos saldrán todo el invierno.",
            "Añadió que el muelle es de todos los vecinos.",
        ),
        (
            "pl",
            "Ines Karelska powiedziała, że promy będą pływać zimą.",
            "Dodała, że molo należy do mieszkańców miasta.",
        ),
        (
            "it",
            "Ines Carrani ha detto che i traghetti viaggeranno.",
            "Ha aggiunto che il molo appartiene a tutti i cittadini.",
        ),
    ],
)
def test_a_sentence_without_a_subject_carries_the_last_speaker(language: str, first: str, second: str) -> None:
    quotes = [q for q in find_quotes(f"{first} {second}", language) if q.text == second]
    assert [[s.name for s in q.speakers] for q in quotes] == [[" ".join(first.split()[:2])]]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("de", "Am Abend sagte Ines Krahl, die Fähren würden den ganzen Winter fahren."),
        ("en", "Ines Okafor, who runs the harbour, said the ferries will be running all winter."),
        ("en", "Ines Okafor urged the council of Reyle to keep the ferries running."),
        ("en", "Ines Okafor walked to the end of the pier, saying that the ferries will be running."),
        ("en", "The ferries, Ines Okafor said, will be running through the winter."),
        ("en", "Ines Okafor told the council on Monday that the ferries will be running."),
    ],
)
def test_other_forms_of_report(language: str, told: str) -> None:
    (quote,) = find_quotes(told, language)
    assert (quote.kind, quote.text, quote.speakers[0].name.split()[0]) == ("indirect", told, "Ines")


@pytest.mark.parametrize(
    "told",
    [
        "Ines Okafor was urged by the council of Reyle to keep the ferries running.",
        "Ines Okafor would say that the ferries will be running through the winter.",
        "Ines Okafor believes that the ferries will be running through the winter.",
    ],
)
def test_what_is_said_to_her_or_only_thought_is_no_report_of_hers(told: str) -> None:
    assert [q for q in find_quotes(told, "en") if q.speakers and q.speakers[0].name == "Ines Okafor"] == []


def test_speech_between_doubled_apostrophes_is_reported_with_what_follows_at_once() -> None:
    told = "''The ferries are running,'' Ines Okafor said. ''They will run all winter.''"
    quotes = find_quotes(told + " The pier closed at eight.", "en")
    assert [(q.kind, q.text) for q in quotes if q.speakers] == [("indirect", told)]
