"""Offices with fields, numbers and short forms before a name, and what else tells who somebody is."""

from __future__ import annotations

import pytest

from bot.text import find_quotes

_SAID = '"Semua warga desa sudah kami data sejak kemarin," '


def _shown(text: str, language: str) -> list[tuple[str, str | None]]:
    return [(one.name, one.role) for quote in find_quotes(text, language) for one in quote.speakers]


@pytest.mark.parametrize(
    ("office", "name", "role"),
    [
        ("Menteri Kelautan dan Perikanan (MKP) Surya Aditama", "Surya Aditama", "Menteri Kelautan dan Perikanan"),
        (
            "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan Lirano Warsa",
            "Lirano Warsa",
            "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan",
        ),
        (
            "Kepala Serikat Buruh Tambak Raya (SBTR) Lirano Warsa",
            "Lirano Warsa",
            "Kepala Serikat Buruh Tambak Raya",
        ),
        ("Plt. Kepala Dinas Sosial Lirano Warsa", "Lirano Warsa", "Plt. Kepala Dinas Sosial"),
        (
            "Manajer Humas KAI Daop 5 Wirasaba, Lirano Warsa, Minggu",
            "Lirano Warsa",
            "Manajer Humas KAI Daop 5 Wirasaba",
        ),
        ("Lirano Warsa (54), warga RT 03 Desa Wirasaba", "Lirano Warsa", "warga RT 03 Desa Wirasaba"),
        (
            "Lirano Warsa, S.E., M.M., anggota Komisi VII DPR RI",
            "Lirano Warsa",
            "anggota Komisi VII DPR RI",
        ),
        ("Lirano Warsa, bibi pelaku,", "Lirano Warsa", "bibi pelaku"),
        ("warga Desa Wirasaba", "warga Desa Wirasaba", None),
    ],
)
def test_offices(office: str, name: str, role: str | None) -> None:
    assert _shown(f"{_SAID}kata {office} saat ditemui.", "id") == [(name, role)]


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("en", '"I was asked to lie to the police about it," said a witness named Bo Roche.', "witness"),
        ("de", '"Man hat mich gebeten zu lügen", sagte ein Zeuge namens Bo Roche.', "Zeuge"),
        ("nl", '"Ze vroegen me om te liegen", zei een getuige genaamd Bo Roche.', "getuige"),
        ("fr", '"On m’a demandé de mentir hier", a déclaré un témoin nommé Bo Roche.', "témoin"),
        ("es", '"Me pidieron que mintiera ayer", dijo un testigo llamado Bo Roche.', "testigo"),
        ("it", '"Mi hanno chiesto di mentire", ha detto un testimone di nome Bo Roche.', "testimone"),
        ("id", f"{_SAID}ungkap saksi bernama Bo Roche di pasar.", "saksi"),
    ],
)
def test_who_is_named(language: str, text: str, role: str) -> None:
    assert _shown(text, language) == [("Bo Roche", role)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            'Ketua Ratna Asih menolak rencana itu. "Masih ada tiga pasal lagi," tegas politikus partai itu.',
            ["Ratna Asih"],
        ),
        ('Hal serupa dialami Yulianti. "Air masuk sampai ke dapur," kata ibu dua anak itu.', ["Yulianti"]),
        (
            '"Saya tidak bilang begitu," ujar Surya. Prabu pun menimpali, "Bapak pernah bilang begitu."',
            ["Surya", "Prabu"],
        ),
        ('Ibunya mengatakan, "Anak saya tidak pernah jahat."', ["Ibunya"]),
    ],
)
def test_who_is_meant(text: str, names: list[str]) -> None:
    quotes = [quote for quote in find_quotes(text, "id") if quote.kind != "indirect"]
    assert [one.name for quote in quotes for one in quote.speakers] == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", 'Asked "When will you finally leave?", Mayor Ada Roche replied: "I will never do that."'),
        ("de", "Auf die Frage „Wann gehen Sie endlich?“ antwortete Ada Roche: „Das werde ich niemals tun.“"),
        ("fr", "À la question « Quand allez-vous partir ? », Ada Roche a répondu : « Je ne le ferai jamais. »"),
        ("it", 'Alla domanda "Quando se ne andrà finalmente?", Ada Roche ha risposto: "Non lo farò mai."'),
        ("tr", '"Ne zaman istifa edeceksiniz?" sorusuna Ada Roche, "Böyle bir şey yapmayacağım" cevabını verdi.'),
        ("id", 'Ditanya "Kapan Ibu akan mundur dari jabatan?", Bo Roche menjawab, "Saya tidak akan mundur dari sini."'),
    ],
)
def test_a_question_is_not_who_answers_it(language: str, text: str) -> None:
    quotes = [quote for quote in find_quotes(text, language) if quote.kind != "indirect"]
    assert [[one.name[-5:] for one in quote.speakers] for quote in quotes] == [[], ["Roche"]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            'Hasan Kaya "Ben böyle bir şey yapmadım" derken, kardeşi Hüseyin Kaya "Ben de oradaydım, gördüm" dedi.',
            ["Hasan Kaya", "Hüseyin Kaya"],
        ),
        (
            'Tarım Genel Müdürlüğünden yapılan açıklamada, "Ekim bu yıl yarın başlayacaktır" denildi.',
            ["Tarım Genel Müdürlüğü"],
        ),
    ],
)
def test_turkish_clauses_and_bodies(text: str, names: list[str]) -> None:
    assert [name for name, _ in _shown(text, "tr")] == names


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("hi", '"सरकार किसानों की बात नहीं सुन रही है," नवगुप्ता ने कहा।', "नवगुप्ता"),
        ("ur", "اس پر تیج پرتاپ نے کہا کہ ’عوام سب کچھ دیکھ رہے ہیں اور جواب دیں گے۔‘", "تیج پرتاپ"),
    ],
)
def test_whom_a_particle_makes_the_subject(language: str, text: str, name: str) -> None:
    assert [one for one, _ in _shown(text, language)] == [name]
