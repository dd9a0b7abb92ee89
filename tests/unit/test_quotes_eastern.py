"""Who said what, as Slavic, Turkish and Indonesian papers build it."""

from __future__ import annotations

import pytest

from bot.text import find_quotes
from bot.text.document import read
from bot.text.quotes.mentions import mentions
from bot.text.quotes.scan import Scan
from bot.text.quotes.wording import phrase

HOUSES = [
    ("ru", "Мэр Олег Пастухов приехал. В прокуратуре сообщили, что начали «проверку всех котельных».", "прокуратуре"),
    ("ru", "Мэр Олег Пастухов приехал. В прокуратуре на запрос «Севера» ответили: «Ждите суда».", "прокуратуре"),
    ("uk", "Мер Остап Гринчак приїхав. «Ми перевіримо всі котельні», – повідомили у прокуратурі.", "прокуратурі"),
]
NAMED = [
    (
        "ru",
        "Смотритель Геннадий Тумов живёт на мысе. «Зимой сюда никто не приходил», — сказал Геннадий Павлович.",
        "Зимой сюда никто не приходил",
        "Геннадий Тумов",
    ),
    (
        "cs",
        "Krajský soud v Lhotě rozhodl v pondělí. „Obžalovaný nám celou dobu lhal,“ řekla soudkyně Hana Vrbová.",
        "Obžalovaný nám celou dobu lhal",
        "Hana Vrbová",
    ),
    (
        "pl",
        "„Oskarżony wyszedł z dyżuru przed północą” – powiedziała prokurator Ewelina Sztab.",
        "Oskarżony wyszedł z dyżuru przed północą",
        "Ewelina Sztab",
    ),
    (
        "tr",
        "Kaptan Barış Tınaz'ın eşi Elif Tınaz limana geldi. Tınaz, “Çocuklar her gece babalarını soruyor” dedi.",
        "Çocuklar her gece babalarını soruyor",
        "Elif Tınaz",
    ),
    (
        "tr",
        "Dün gece Nermin Hanım acilde beş saat bekledi. Nermin Hanım, “Numaram daha çok uzakta” dedi.",
        "Numaram daha çok uzakta",
        "Nermin Hanım",
    ),
    (
        "id",
        '"Garamnya dari sini, airnya dari sini," ujar Ketua Kelompok Tani Garam Laut Teduh, Sudirjo.',
        "Garamnya dari sini, airnya dari sini",
        "Sudirjo",
    ),
]


@pytest.mark.parametrize(("code", "text", "words", "name"), NAMED)
def test_the_speaker_is_named(code: str, text: str, words: str, name: str) -> None:
    said = {quote.text.rstrip(",.!?"): quote.speakers for quote in find_quotes(text, code)}
    assert [speaker.name for speaker in said[words]] == [name]


@pytest.mark.parametrize(("code", "text", "house"), HOUSES)
def test_an_institution_behind_a_preposition_speaks_in_the_plural(code: str, text: str, house: str) -> None:
    quote = find_quotes(text, code)[-1]
    assert quote.mention is not None
    assert quote.mention.text == house


def test_what_a_preposition_governs_is_no_role() -> None:
    text = "«Море меня не отпускало сорок лет», — говорит Егор Чурин, сидя на кухне у дочери в городе."
    (quote,) = find_quotes(text, "ru")
    assert [(speaker.name, speaker.role) for speaker in quote.speakers] == [("Егор Чурин", None)]


def test_a_dash_sets_aside_what_a_speaker_does() -> None:
    text = "— Греет, — пожал плечами кочегар Глеб Ромов. — Пока греет."
    assert [quote.text for quote in find_quotes(text, "ru")] == ["Греет,", "Пока греет."]


def test_a_text_is_called_by_its_noun_without_an_ending() -> None:
    document = read("Gerekçeli kararda bu vurgulandı.", "tr")
    scan = Scan(document, ())
    (mention,) = found = mentions(scan)
    assert phrase(scan, found, mention).name == "Gerekçeli karar"
