"""What stands beside a name and is no part of it: a place before a surname, whose spokesman or which of several."""

from __future__ import annotations

import pytest

from bot.text import find_quotes

FRONTED = [
    (
        "es",
        (
            "El ministro Carlos Virel llegó a Olmares. En Olmares Virel habló con los obreros. "
            "«El puente se abrirá en mayo y nadie perderá su trabajo», dijo Virel."
        ),
        "Carlos Virel",
    ),
    (
        "it",
        (
            "Il ministro Carlo Virelli è arrivato a Olmara. A Olmara Virelli ha parlato con gli operai. "
            "«Il ponte aprirà a maggio e nessuno perderà il lavoro», ha detto Virelli."
        ),
        "Carlo Virelli",
    ),
    (
        "pt",
        (
            "O ministro Carlos Virel chegou a Olmares. Em Olmares Virel falou com os operários. "
            "«A ponte abrirá em maio e ninguém perderá o emprego», disse Virel."
        ),
        "Carlos Virel",
    ),
    (
        "fr",
        (
            "Le ministre Charles Virel est arrivé à Olmares. À Olmares Virel a parlé avec les ouvriers. "
            "« Le pont ouvrira en mai et personne ne perdra son travail », a dit Virel."
        ),
        "Charles Virel",
    ),
    (
        "id",
        (
            "Menteri Karel Wirsen tiba di Olmara. Di Olmara Wirsen bertemu para pekerja. "
            "“Jembatan akan dibuka pada Mei dan tak ada yang kehilangan pekerjaan,” kata Wirsen."
        ),
        "Karel Wirsen",
    ),
    (
        "pl",
        (
            "Wiec odbył się w sobotę. W Kremno Wirski ma dużą przewagę. Kremno to małe miasto, które Karol Wirski zna. "
            "„Most będzie otwarty w maju i nikt nie straci pracy” – powiedział Wirski."
        ),
        "Karol Wirski",
    ),
    (
        "en",
        (
            "Mayor Carl Wirsen met Governor Anna Roth. On Monday in Olmstead Wirsen said: "
            "“The bridge will stay closed until May, whatever it costs.”"
        ),
        "Carl Wirsen",
    ),
    (
        "it",
        (
            "La ministra Anna Rota ha lodato il sindaco Carlo Virelli. Su X Virelli ha scritto: "
            "«Il ponte resterà chiuso fino a maggio, costi quel che costi»."
        ),
        "Carlo Virelli",
    ),
]


@pytest.mark.parametrize(("language", "text", "name"), FRONTED)
def test_a_place_before_a_surname_is_no_given_name(language: str, text: str, name: str) -> None:
    quotes = [quote for quote in find_quotes(text, language) if quote.kind != "indirect"]
    assert [[speaker.name for speaker in quote.speakers] for quote in quotes] == [[name]]


def test_a_spokesman_of_somebody_is_not_that_somebody() -> None:
    text = (
        "Wali Kota Karel Wirsen tidak hadir. Juru bicara Wirsen, Anna Rota, mengatakan: "
        "“Jembatan akan tetap ditutup sampai Mei, berapa pun biayanya”."
    )
    quotes = [quote for quote in find_quotes(text, "id") if quote.kind != "indirect"]
    assert [[speaker.name for speaker in quote.speakers] for quote in quotes] == [["Anna Rota"]]


def test_one_of_several_has_that_for_a_role_and_not_the_role_of_whoever_is_near() -> None:
    text = (
        "Surgeon Carl Wirsen was struck off on Friday. One of the patients, Sheila Barnell, was there. "
        "“You will be back on the bowling green by June, he told me,” Barnell said."
    )
    (quote,) = [quote for quote in find_quotes(text, "en") if quote.kind != "indirect"]
    assert [(speaker.name, speaker.role) for speaker in quote.speakers] == [("Sheila Barnell", "One of the patients")]
