"""What Dutch, Polish and Czech papers write: dashes within sentences, papers between marks, nouns for women and men."""

from __future__ import annotations

import pytest

from bot.text import find_quotes


def _spoken(language: str, text: str) -> list[tuple[str, tuple[str, ...]]]:
    quotes = (quote for quote in find_quotes(text, language) if quote.kind != "indirect")
    return [(quote.text.split()[0], tuple(speaker.name for speaker in quote.speakers)) for quote in quotes]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("cs", "„Okolnosti nehody šetříme,“ řekl mluvčí zlešické policie Ota Křepelka.", "Ota Křepelka"),
        ("cs", "„Gól neplatil, viděl jsem to dobře,“ řekl rozhodčí. Hráči nesouhlasili.", "rozhodčí"),
        (
            "cs",
            "Podle mluvčího Svazu včelařů (SV) Petra Hřebíčka úhyn trvá. „Čekáme na rozbor,“ uvedl Hřebíček.",
            "Petr Hřebíček",
        ),
        ("pl", '- Nie odejdziemy - zapewniła w rozmowie z "Kurierem Lipnickim" Ewa Sójka.', "Ewa Sójka"),
        ("pl", "- To możliwe - wyjaśnia w rozmowie z WIEŚCI.press Wiktor Płaza, kierownik biura.", "Wiktor Płaza"),
        ("pl", '"Coraz więcej zgłoszeń trafia do urzędu" - pisze "Kurier Lipnicki".', "Kurier Lipnicki"),
        ("ru", "«Завод закроют до конца года, рабочих предупредили», — пишет «Вестник Лиманска».", "Вестник Лиманска"),
        ("cs", "„Tak to není,“ řekl předseda Územního svazu včelařů pro Lipnicko Pavel Hřib.", "Pavel Hřib"),
        (
            "cs",
            "„Potíže měl málokdo,“ uvedl pro Rozhlas ředitel Světové lékařské organizace (SLO) v Česku Srđan Kolić.",
            "Srđan Kolić",
        ),
        ("cs", "Obec mlčí. „Ráno tu nejde přejít,“ popsal jeden z obyvatel Lipnice.", "jeden z obyvatel Lipnice"),
        (
            "pl",
            "Rząd obradował. Premier Ewa Sójka wróciła. - Zgoda - powiedziała szefowa polskiego rządu.",
            "Ewa Sójka",
        ),
        (
            "pl",
            'Są nagrody. - Nagroda (od 1 lutego - red.) jest niska - powiedział dla "LN" mł. chor. Jan Płaza.',
            "Jan Płaza",
        ),
        ("nl", "‘Dit komt niet uit de lucht vallen’, noteert de commissie-Remme.", "commissie-Remme"),
        (
            "nl",
            "Dat schrijft minister Wiersinga van Landbouw. Wiersinga wacht af. De minister noemt het ‘een zware klap’.",
            "Wiersinga",
        ),
        ("nl", "\"Hij moet wel in onze club passen'', aldus directeur Ada Roelants donderdag.", "Ada Roelants"),
        ("cs", "„Úhyn trvá,“ řekl Lidem mluvčí Horního soudu v Lipnici Ota Křepelka.", "Ota Křepelka"),
        ("pl", "- Chory wrócił - przekazał dyrektor szpitala w Bielsku-Lipnie Jan Płaza.", "Jan Płaza"),
        ("cs", "Vadí to řediteli. „Nic o tom nevíme,“ tvrdí ředitel Hnutí Duha Jiří Křepelka.", "Jiří Křepelka"),
        ("cs", "„Provoz obnovíme do pátku,“ slíbil mluvčí společnosti Zvonkovia.", "mluvčí společnosti Zvonkovia"),
        ("nl", "“Zijn bus was niet gekeurd”, vertelt Willem Roelants van de Lindense politie.", "Willem Roelants"),
        ("nl", "Het bleef stil. ‘Rond acht uur brak er brand uit’, klinkt het bij de politie.", "politie"),
        ("nl", "Het bleef stil. ‘Rond acht uur brak er brand uit’, klonk het toen bij de politie.", "politie"),
    ],
)
def test_who_says_it(language: str, text: str, name: str) -> None:
    spoken = _spoken(language, text)
    assert spoken
    assert {speaker for _, speakers in spoken for speaker in speakers} <= {name}
    assert spoken[-1][1] == (name,)


def test_a_dash_in_the_writers_own_words_opens_no_speech() -> None:
    said = "- Celem była szkoła - dodał Jan Płaza. Zapytany o Ewę Sójkę - kierowniczkę biura - nie odpowiedział."
    put = "- Celem była szkoła - dodał Jan Płaza, mówiąc o planie na - jak to ujął - wielki dzień. Sąd go ukarał."
    again = "- Wiem - rzekł dr. Płaza. Mówił o planie - także o szkole. - Reszta to plotki - dodał Jan Płaza."
    assert [first for first, _ in _spoken("pl", said)] == ["Celem"]
    assert [first for first, _ in _spoken("pl", put)] == ["Celem"]
    assert [first for first, _ in _spoken("pl", again)] == ["Wiem", "Reszta"]


def test_who_stood_in_another_case_did_not_go_on() -> None:
    text = (
        "Ředitel Ota Křepelka chce do Senátu. „Město se brání,“ tvrdí Křepelka. Kraj návrh zná. Za soupeře považuje "
        "obhájce mandátu Václava Hrušku a bývalého senátora Michala Žáčka. „Z funkce neodejdu,“ oznámil v pořadu."
    )
    assert _spoken("cs", text)[-1][1] in {(), ("Ota Křepelka",)}


def test_a_title_goes_on_behind_a_conjunction() -> None:
    text = "Minister nauki i szkolnictwa wyższego Ewa Sójka wróciła. „Czekamy na sejm” - oświadczyła minister."
    (quote,) = (quote for quote in find_quotes(text, "pl") if quote.kind != "indirect")
    assert [(speaker.name, speaker.role) for speaker in quote.speakers] == [
        ("Ewa Sójka", "Minister nauki i szkolnictwa wyższego")
    ]


def test_a_role_has_the_gender_of_the_verb_beside_it() -> None:
    text = (
        "O premie była pytana wicepremier i minister rozwoju Ewa Sójka. - Nie słuchałam konferencji - podkreśliła.\n\n"
        "- To inna sytuacja - wyjaśniła Ewa Sójka.\n\n- Decyzja zapadła wczoraj - dodała wicepremier.\n\n"
        "Poprosiłem o wstrzymanie opłat - poinformował wicepremier Jan Płaza."
    )
    assert [speakers for _, speakers in _spoken("pl", text)] == [("Ewa Sójka",)] * 3
