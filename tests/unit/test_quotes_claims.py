"""Whose words a quotation is beside a noun for what somebody says, and two names that meet in one run."""

from __future__ import annotations

import pytest

from bot.text import find_quotes


def speakers(text: str, language: str) -> list[list[str]]:
    quotes = find_quotes(text, language)
    return [[speaker.name for speaker in quote.speakers] for quote in quotes if quote.kind != "indirect"]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "en",
            "Mayor Carl Wirsen rejected Anna Roth's remark that “the bridge will stay closed until May”.",
            "Anna Roth",
        ),
        (
            "en",
            "Carl Wirsen dismissed the claim by Anna Roth that “the bridge will stay closed until May”.",
            "Anna Roth",
        ),
        ("en", "Anna Roth's recent claim that “the bridge will stay closed” is false, Carl Wirsen said.", "Anna Roth"),
        (
            "de",
            "Die Aussage der Ministerin Anna Roth, dass „die Brücke zu bleibt“, nannte Karl Wirsen falsch.",
            "Anna Roth",
        ),
        (
            "nl",
            "Karel Wirsen bekritiseerde de uitspraak van Anna Roth dat ‘de brug dicht blijft tot mei’.",
            "Anna Roth",
        ),
        ("fr", "Charles Virel a nié la déclaration d'Anne Rota selon laquelle « le pont restera fermé ».", "Anne Rota"),
        ("es", "El alcalde Carlos Virel criticó la frase de Ana Rota de que «el puente seguirá cerrado».", "Ana Rota"),
        (
            "it",
            "Carlo Virelli ha criticato la frase della ministra Anna Rota secondo cui «il ponte è chiuso».",
            "Anna Rota",
        ),
        ("pt", "Carlos Virel criticou a frase de Ana Rota de que «a ponte ficará fechada até maio».", "Ana Rota"),
        ("pl", "Karol Wirski skrytykował słowa Anny Roty, że „most będzie zamknięty do maja”.", "Anna Rota"),
        ("cs", "Karel Virský kritizoval slova Anny Rotové, že „most bude zavřený do května“.", "Anna Rotová"),
        ("ru", "Карл Вирский отверг утверждение министра Анны Ротовой, что «мост будет закрыт».", "Анна Ротова"),
        ("uk", "Карло Вірський розкритикував слова Ганни Ротової про те, що «міст закрито».", "Ганна Ротова"),
        ("id", 'Karel Wirsen mengecam pernyataan Anna Rota bahwa "jembatan akan ditutup sampai Mei".', "Anna Rota"),
        ("fa", "شهردار کریم ورسی از سخن مریم راوی که «پل تا اردیبهشت بسته می‌ماند» انتقاد کرد.", "مریم راوی"),
        ("ur", "میئر کریم ورسی نے وزیر مریم راوی کے اس بیان پر تنقید کی کہ ’پل مئی تک بند رہے گا‘۔", "مریم راوی"),
        ("hi", "महापौर करण वर्मा ने मंत्री सीमा रावत के “पुल मई तक बंद रहेगा” वाले बयान की आलोचना की।", "सीमा रावत"),
        ("ja", "山本健太市長は、佐藤美咲大臣の「橋は5月まで閉鎖したままにする」との発言を批判した。", "佐藤美咲"),
        ("ko", "김도현 시장은 박지은 장관의 “다리는 5월까지 폐쇄될 것”이라는 발언을 비판했다.", "박지은"),
        ("zh", "市长王建军批评了部长李美玲“这座桥将关闭到五月”的言论。", "李美玲"),
    ],
)
def test_a_claim_is_that_of_its_owner(language: str, text: str, name: str) -> None:
    assert speakers(text, language) == [[name]]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Carl Wirsen responded to Anna Roth's statement: “The bridge will open in May.”", "Carl Wirsen"),
        ("en", "Carl Wirsen thinks that Anna Roth's argument “has no legs”, he said in Olmstead.", "Carl Wirsen"),
        (
            "de",
            "Karl Wirsen reagierte auf die Aussage von Anna Roth: „Die Brücke wird im Mai eröffnet.“",
            "Karl Wirsen",
        ),
        ("it", "Carlo Virelli ha risposto alla domanda di Anna Rota: «Il ponte aprirà a maggio».", "Carlo Virelli"),
        ("pl", "Karol Wirski odpowiedział na słowa Anny Roty: „Most będzie otwarty w maju”.", "Karol Wirski"),
        ("id", 'Karel Wirsen menanggapi pernyataan Anna Rota: "Jembatan akan dibuka pada Mei."', "Karel Wirsen"),
        ("ja", "山本健太市長は佐藤美咲氏の質問に「橋は5月に開通する」と答えた。", "山本健太"),
        ("ko", "김도현 시장은 박지은 장관의 질문에 “다리는 5월에 개통된다”고 답했다.", "김도현"),
        ("zh", "市长王建军回应李美玲的质疑：“这座桥将在五月开放。”", "王建军"),
    ],
)
def test_who_answers_a_claim_speaks(language: str, text: str, name: str) -> None:
    assert speakers(text, language) == [[name]]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "de",
            "Karl Wirsen sagte, dass Anna Roth die Brücke als „reine Geldverschwendung“ bezeichnet habe.",
            "Anna Roth",
        ),
        (
            "fr",
            "Charles Virel a rappelé que la ministre Anne Rota avait promis que « le pont reste ouvert ».",
            "Anne Rota",
        ),
        ("es", "El alcalde Carlos Virel dijo que Ana Rota calificó el puente de «derroche de dinero».", "Ana Rota"),
        ("it", "Carlo Virelli ha detto che Anna Rota aveva definito il ponte «uno spreco di denaro».", "Anna Rota"),
        ("pt", "Carlos Virel disse que Ana Rota chamou à ponte «um desperdício de dinheiro».", "Ana Rota"),
        ("ru", "Мэр Карл Вирский заявил, что прокурор Анна Ротова сказала ему: «Мост закроют в мае».", "Анна Ротова"),
        ("id", 'Karel Wirsen mengatakan bahwa Anna Rota menyebut jembatan itu "pemborosan uang".', "Anna Rota"),
        ("ur", "میئر کریم ورسی نے کہا کہ مریم راوی نے پل کو ’پیسے کا ضیاع‘ قرار دیا تھا۔", "مریم راوی"),
        ("ja", "山本健太市長は、佐藤美咲大臣が橋を「税金の無駄遣い」と呼んだと述べた。", "佐藤美咲"),
        ("ko", "김도현 시장은 박지은 장관이 다리를 “세금 낭비”라고 불렀다고 말했다.", "박지은"),
        ("zh", "市长王建军说，部长李美玲告诉他：“这座桥将关闭到五月。”", "李美玲"),
    ],
)
def test_who_tells_within_what_another_tells_speaks(language: str, text: str, name: str) -> None:
    assert speakers(text, language) == [[name]]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Karl Wirsen sagte, dass Anna Roth in Olmstedt „eine gute Figur“ gemacht habe.", "Karl Wirsen"),
        ("es", "El alcalde Carlos Virel dijo que Ana Rota había sido «una ministra valiente».", "Carlos Virel"),
        ("ja", "山本健太市長は、佐藤美咲大臣が辞任したことについて「残念だ」と述べた。", "山本健太"),
        ("zh", "市长王建军说，部长李美玲的辞职“令人遗憾”。", "王建军"),
    ],
)
def test_of_whom_one_tells_does_not_speak(language: str, text: str, name: str) -> None:
    assert speakers(text, language) in ([[name]], [[]])


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("ru", "От имени мэра Карла Вирского Анна Ротова сказала: «Мост откроют в мае».", "Анна Ротова", None),
        ("cs", "Jménem starosty Karla Virského Anna Rotová řekla: „Most se otevře v květnu.“", "Anna Rotová", None),
        (
            "cs",
            "Jeden z osobních právníků starosty Karla Virského Rudy Gianelli řekl: „Most se otevře v květnu.“",
            "Rudy Gianelli",
            "Jeden z osobních právníků",
        ),
        ("de", "Ada warf Karl Wirsen Betrug vor. Wirsen tobte. „Die Brücke bleibt“, sagte er.", "Karl Wirsen", None),
        ("tr", 'Kemal Virsen Olmova\'ya geldi. "Köprü mayısta açılacak" dedi Virsen.', "Kemal Virsen", None),
    ],
)
def test_a_name_ends_where_another_begins(language: str, text: str, name: str, role: str | None) -> None:
    (quote,) = (one for one in find_quotes(text, language) if one.kind != "indirect")
    assert [(speaker.name, speaker.role) for speaker in quote.speakers] == [(name, role)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "ウイルス学者の佐藤美咲氏によると、ウイルスは変化した。「潜伏期間が短くなっている」と述べた。",
            [["佐藤美咲"]],
        ),
        (
            "山本市長は「協力したい」とコメントし、また佐藤美咲社長も「町に寄与したい」と期待を寄せた。",
            [["山本"], ["佐藤美咲"]],
        ),
        ("少年が犯行に使ったナイフは「店で購入した」と話している。", [["少年"]]),
        ("山本健太市長は、佐藤美咲大臣が辞任したことについて「残念だ」と述べた。", [["山本健太"]]),
    ],
)
def test_who_speaks_in_a_japanese_sentence(text: str, names: list[list[str]]) -> None:
    assert speakers(text, "ja") == names


def test_a_japanese_paper_that_tells_of_a_speech_does_not_speak() -> None:
    text = "田中太郎氏は演説した。埼玉新聞によると、「橋は五月に開き、誰も仕事を失わない」(雇用)と述べている。"
    assert ["埼玉新聞"] not in speakers(text, "ja")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "cs",
            "„Není tam světlo,“ řekl Ivan Hudák. Virus se podle vakcinologa Jiřího Bereka změnil. „Je horší,“ popsal.",
            "Jiří Berek",
        ),
        (
            "it",
            "«Non c'è luce», dice Mario Udasi. Secondo il virologo Gino Berilli il virus cambia. «È peggio», afferma.",
            "Gino Berilli",
        ),
    ],
)
def test_whom_a_sentence_accords_to_goes_on(language: str, text: str, name: str) -> None:
    assert speakers(text, language)[-1] == [name]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The Oak Bridge, notes Carl Wirsen, “is completely rotten and dangerous”.", "Carl Wirsen"),
        ("fr", "La Loi Travail, observe Charles Virel, « provoquera un surcroît de travail ».", "Charles Virel"),
        ("es", "El Plan Vivienda, sostiene Carlos Campos, «provocará un aumento del trabajo».", "Carlos Campos"),
        ("it", "La Legge Olmi, osserva Carlo Virelli, «provocherà un aumento del lavoro».", "Carlo Virelli"),
        ("pt", "O Plano Habitação, sustenta Carlos Virel, «provocará um aumento do trabalho».", "Carlos Virel"),
        ("nl", "De Oosterbrug, zegt Karel Wirsen, is ‘volkomen verrot en gevaarlijk’.", "Karel Wirsen"),
        ("pl", "Most Północny, zauważa Karol Wirski, „całkiem zgnił i jest niebezpieczny”.", "Karol Wirski"),
        ("ru", "Северный мост, отмечает Карл Вирский, «полностью прогнил и опасен».", "Карл Вирский"),
        ("cs", "Šéf Evropské rady Donald Tušek řekl: „Trasa čeká na povolení.“", "Donald Tušek"),
        ("cs", "Šéf Evropské rady v pondělí řekl: „Trasa čeká na povolení.“", "Šéf Evropské rady"),
    ],
)
def test_a_clause_between_commas_tells_who_speaks(language: str, text: str, name: str) -> None:
    assert speakers(text, language) == [[name]]


def test_whom_a_clause_between_commas_tells_something_does_not_speak() -> None:
    assert speakers("Carl Wirsen did not smile, telling the crowd, “The bridge will open in May.”", "en") == [
        ["Carl Wirsen"]
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", 'قالت سلمى الراوي عبر حسابها في "تويتر": "سيبقى الجسر مغلقا حتى مايو".'),
        ("de", "Karl Wirsen erzählte dem »Olmer Boten«: »Die Brücke bleibt bis Mai geschlossen.«"),
        ("zh", "王建军在“观察”：“这座桥将关闭到五月。”王建军说。"),
    ],
)
def test_marks_before_a_colon_and_other_marks_hold_a_name(language: str, text: str) -> None:
    assert len(speakers(text, language)) == 1


@pytest.mark.parametrize("name", ["존 화이트", "마이클 화이트", "앤 테일러"])
def test_a_korean_article_keeps_the_given_name_of_a_foreigner(name: str) -> None:
    text = f"{name} 미국 대통령은 월요일 박지은 장관과 만났다. 대통령은 “다리는 5월까지 폐쇄될 것”이라고 말했다."
    assert speakers(text, "ko") == [[name]]
