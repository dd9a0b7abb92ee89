"""Who said what, where bodies speak: their whole names, their short ones, and the words that point back to them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.text import languages
from bot.text.document import read
from bot.text.quotes import find_quotes, find_quotes_in, lexicon
from bot.text.quotes.classes import Word
from bot.text.quotes.fitted import own


@pytest.mark.parametrize(
    ("language", "text", "words", "name"),
    [
        (
            "pt",
            "Reva parou ontem.\n\nA Confederação da Indústria afirmou: «A conta não fecha para ninguém este ano».",
            "A conta",
            "Confederação da Indústria",
        ),
        (
            "es",
            "Reva votó ayer.\n\nLa Organización de Estados del Caribe aseguró: «No habrá una segunda vuelta este año».",
            "No habrá",
            "Organización de Estados del Caribe",
        ),
        (
            "pt",
            "O disco sai hoje.\n\nA editora Onda Larga anunciou: «A primeira edição esgotou em quatro dias apenas».",
            "A primeira",
            "editora Onda Larga",
        ),
        (
            "fr",
            "L'agence régionale du fleuve (ARF) a dépêché deux bateaux. « L'eau va monter », a prévenu l'ARF.",
            "L'eau va",
            "agence régionale du fleuve",
        ),
        (
            "fr",
            "Selon une source municipale, la digue a cédé. « Ils savaient où creuser », a assuré cette source.",
            "Ils savaient",
            "source municipale",
        ),
        (
            "fr",
            "Odile Brunel est partie. Sa voisine, elle, a tout perdu : « Je n'ai plus que mes mains et ce chat. »",
            "Je n'ai plus",
            "voisine",
        ),
        (
            "de",
            "Die Pfarrerin Anna Sonntag kam gestern zurück. »Die Orgel klingt in diesem Haus wie neu«, sagte sie.",
            "Die Orgel",
            "Anna Sonntag",
        ),
        (
            "nl",
            "Het Tweede Kamerlid Sjoerd Roorda vindt het weinig. ‘Een brief is nog geen brug’, schrijft Roorda.",
            "Een brief",
            "Sjoerd Roorda",
        ),
    ],
)
def test_the_speaker_is(language: str, text: str, words: str, name: str) -> None:
    quote = next(quote for quote in find_quotes(text, language) if words in quote.text)
    assert [speaker.name for speaker in quote.speakers] == [name]


def test_a_participle_is_nobody() -> None:
    text = 'Il presidente Ezio Carboni ha inviato ai feriti un messaggio: "Vi aspettiamo tutti presto a casa".'
    quote = find_quotes(text, "it")[0]
    assert [speaker.name for speaker in quote.speakers] == ["Ezio Carboni"]


def test_who_is_told_has_no_article() -> None:
    text = 'O ministro Otávio Prado chegou cedo. "Não fechamos as portas a quem trabalha", disse ele a jornalistas.'
    quote = find_quotes(text, "pt")[0]
    assert [speaker.name for speaker in quote.speakers] == ["Otávio Prado"]


def test_what_one_works_for_is_no_source() -> None:
    text = "La biologa Odile Tarsi, che studia il fiume per l'Istituto delle Acque, invita a non chiamarla “invasione”."
    quote = find_quotes(text, "it")[0]
    assert [speaker.name for speaker in quote.speakers] == ["Odile Tarsi"]


def test_the_pronoun_at_the_reporting_word_speaks() -> None:
    text = "Bram Holt resigned. Ada Roche never accepted his apology for what he called “a poor choice of words.”"
    quote = find_quotes(text, "en")[0]
    assert [speaker.name for speaker in quote.speakers] in (["Bram Holt"], [])


def test_a_noun_within_a_phrase_with_an_article_is_no_participle() -> None:
    text = (
        "Norwegian Harbour Minister Ines Okafor met US Secretary of Ports Tom Reyle on Monday.\n\n"
        'The US secretary of ports reaffirmed "a commitment to the harbour that will never end".'
    )
    (quote,) = (one for one in find_quotes(text, "en") if one.kind != "indirect")
    assert quote.mention
    assert quote.mention.text == "The US secretary of ports"


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        (
            "en",
            "Zorg Industries closed its plant. “We are sorry for all our workers,” the company said.",
            "Zorg Industries",
        ),
        ("en", "Yesterday, Greenolm marched. “This is a disaster for our coast,” the group said.", "Greenolm"),
        (
            "en",
            "Olm University opened a hall. Ada Roche left. “We need more room,” the university said.",
            "Olm University",
        ),
        ("de", "Die Zorg AG schließt ihr Werk. „Es tut uns leid um die Leute“, teilte das Unternehmen mit.", "Zorg AG"),
        ("es", "Zorg Industrias cerró su planta. «Lo sentimos por nuestra gente», dijo la empresa.", "Zorg Industrias"),
        ("nl", 'Zorg BV sluit de fabriek. "Het spijt ons voor al onze mensen", zegt het bedrijf.', "Zorg BV"),
        ("pl", "Fundacja Zorg zamknęła dom. „Jest nam przykro z powodu ludzi” – podała fundacja.", "Fundacja Zorg"),
    ],
)
def test_a_phrase_for_a_body_means_the_one_that_was_named(language: str, text: str, who: str) -> None:
    (quote,) = (quote for quote in find_quotes(text, language) if quote.kind != "indirect")
    assert [(speaker.name, speaker.kind) for speaker in quote.speakers] == [(who, "organisation")]


@pytest.mark.parametrize(
    "before",
    [
        "Zorg Industries and Olm Motors closed their plants.",  # which of the two?
        "The Department of Trade closed the plant.",  # is no company
        "The workers wrote to Zorg Industries.",  # is not whom the sentence is about
        "Norway closed the plant.",
    ],
)
def test_it_means_no_other(before: str) -> None:
    text = f"{before} “We are sorry for all our workers,” the company said."
    (quote,) = (quote for quote in find_quotes(text, "en") if quote.kind != "indirect")
    assert [speaker.name for speaker in quote.speakers] in ([], ["company"])


@pytest.mark.parametrize("noun", ["Partei", "Organisation", "Zeitung", "Stiftung", "Gruppe", "Initiative"])
def test_what_stands_before_a_name_in_marks_is_a_body_by_itself_too(noun: str) -> None:
    quote = find_quotes(f"„Wir warten seit dem Frühjahr auf Antwort“, teilte die {noun} am Abend mit.", "de")[0]
    assert [(speaker.name, speaker.kind) for speaker in quote.speakers] == [(noun, "organisation")]


@pytest.mark.parametrize(
    ("language", "text", "words", "who"),
    [
        (
            "en",
            'The Reyle Ports Authority met. "We look at every contract," the regulator said.',
            "We",
            "Reyle Ports Authority",
        ),
        (
            "de",
            "Die Bundesanstalt für Häfen prüft. „Wir sehen alles an“, teilte die Behörde mit.",
            "Wir",
            "Bundesanstalt für Häfen",
        ),
        (
            "de",
            "Der SV Olm trennt sich vom Trainer. „Wir danken ihm für alles“, teilte der Verein mit.",
            "Wir",
            "SV Olm",
        ),
        (
            "nl",
            'De Autoriteit Havens kwam. "We bekijken elk contract", zegt de toezichthouder.',
            "We",
            "Autoriteit Havens",
        ),
        (
            "fr",
            "L'Autorité des ports a ouvert une enquête. « Tout sera lu », a prévenu le régulateur.",
            "Tout",
            "Autorité des ports",
        ),
        (
            "tr",
            "Orman Bakanlığı planı geri çekti. Bakanlık, “Haritada büyük hatalar vardı” dedi.",
            "Harita",
            "Orman Bakanlığı",
        ),
        (
            "uk",
            "Міністерство лісів відкликало план. «На мапі були помилки», — сказали у відомстві.",
            "На",
            "Міністерство лісів",
        ),
        (
            "ja",
            "北浜地裁は訴えを退けた。裁判所は「損害があったとは認められない」と述べた。",
            "損害",
            "北浜地裁",
        ),
        (
            "ja",
            "岩波署は火事を発表した。けが人はいない。同署は「配電盤の燃え方が激しい」と説明した。",
            "配電",
            "岩波署",
        ),
        (
            "ko",
            "수원지법 형사항소3부는 항소를 기각했다. 재판부는 “손해가 있었다고 보기 어렵다”고 말했다.",
            "손해",
            "수원지법 형사항소3부",
        ),
    ],
)
def test_a_general_noun_means_the_only_body_that_is_one(language: str, text: str, words: str, who: str) -> None:
    quotes = find_quotes_in(read(text, language), replace(own(), trust={"share": 1.0, "least": 0.0}))
    quote = next(quote for quote in quotes if quote.text.startswith(words))
    assert [speaker.name for speaker in quote.speakers] == [who]


def test_of_two_it_means_neither() -> None:
    text = 'The Reyle Ports Authority met the Coast Commission. "We look at every contract," the regulator said.'
    (quote,) = (quote for quote in find_quotes(text, "en") if quote.kind != "indirect")
    assert [speaker.name for speaker in quote.speakers] in ([], ["regulator"])


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("ja", "大阪高裁は「証拠は信用できない」と指摘した。", "大阪高裁"),
        ("ja", "神奈川県警は「余罪があるとみて調べている」と説明した。", "神奈川県警"),
        ("ja", "北原製作所は工場を閉じる。同社は「需要が減ったためだ」と説明した。", "北原製作所"),
        ("zh", "北京大学表示：“调查仍在继续，请耐心等待。”", "北京大学"),
        ("zh", "上海市第一中级人民法院认为：“证据充分，事实清楚。”", "上海市第一中级人民法院"),
        ("zh", "周一大学表示：“调查仍在继续，请耐心等待。”", "大学"),
    ],
)
def test_a_body_is_shown_with_its_place_where_nothing_parts_words(language: str, text: str, who: str) -> None:
    quotes = find_quotes_in(read(text, language), replace(own(), trust={"share": 1.0, "least": 0.0}))
    assert [[speaker.name for speaker in quote.speakers] for quote in quotes if quote.kind != "indirect"] == [[who]]


@pytest.mark.parametrize("code", languages.codes())
def test_every_general_noun_can_be_met(code: str) -> None:
    words = lexicon.of(code)
    entries = [entry.strip("*") for entry in words.rules.organisations + words.rules.companies]
    for noun in words.rules.bodies:
        forms = [noun.strip("*"), *(entry for entry in entries if entry.startswith(noun.strip("*")))]
        assert any(words.classes(form) & Word.ORGANISATION for form in forms), noun
