"""Turkish sentences: endings behind apostrophes, clauses before their nouns, departments of two names."""

from __future__ import annotations

import pytest

from bot.text import find_quotes


def said(text: str, kind: str = "") -> list[list[tuple[str, str | None]]]:
    quotes = [one for one in find_quotes(text, "tr") if one.kind == kind or (not kind and one.kind != "indirect")]
    return [[(speaker.name, speaker.role) for speaker in quote.speakers] for quote in quotes]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Başbakan Can Tezer'in daveti üzerine geleceğini belirten Ayla Demir, “Vapurlar mayısta kalkar” dedi.",
            "Ayla Demir",
            None,
        ),
        (
            "Onarım çalışmalarının bittiğini anlatan Vali Ayla Demir, “Vapurlar mayısta kalkar” şeklinde konuştu.",
            "Ayla Demir",
            "Vali",
        ),
        (
            "Törende en iyi kaptan ödülüne layık görülen Ayla Demir, “Vapurlar mayısta kalkar” dedi.",
            "Ayla Demir",
            None,
        ),
        (
            "Limanda konuşan Ayla Demir, Can Tezer'in Reyle ödülünü anarak “Vapurlar mayısta kalkar” dedi.",
            "Ayla Demir",
            None,
        ),
        (
            "Kültür ve Turizm Bakanı Ayla Demir, “Vapurlar mayısta kalkar” dedi.",
            "Ayla Demir",
            "Kültür ve Turizm Bakanı",
        ),
        (
            "Çevre, Şehircilik ve İklim Değişikliği Bakanı Ayla Demir, “Vapurlar mayısta kalkar” dedi.",
            "Ayla Demir",
            "Çevre, Şehircilik ve İklim Değişikliği Bakanı",
        ),
        ("Bakanlıkta Dışişleri Bakanı Ayla Demir, “Vapurlar mayısta kalkar” dedi.", "Ayla Demir", "Dışişleri Bakanı"),
        ("Vali Ayla Demir Ankara'da konuştu. Demir, “Vapurlar mayısta kalkar” dedi.", "Ayla Demir", "Vali"),
        ("Teknik Direktörümüz Ayla Demir, “Vapurlar mayısta kalkar” dedi.", "Ayla Demir", "Teknik Direktörümüz"),
        ("Eski Hazine Müsteşarı Ali Demir “Faiz inmez” dedi.", "Ali Demir", "Eski Hazine Müsteşarı"),
    ],
)
def test_the_speaker_before_a_quotation(text: str, name: str, role: str | None) -> None:
    assert said(text) == [[(name, role)]]


def test_two_people_stay_two() -> None:
    text = "Vali Ayla Demir geldi. Demir ve Dışişleri Bakanı Can Tezer, “Vapurlar mayısta kalkar” dedi."
    assert [name for name, _ in said(text)[0]] == ["Ayla Demir", "Can Tezer"]


def test_a_statement_is_of_who_issues_it() -> None:
    text = "Şirketten yapılan yazılı açıklamada ise “Vapurlar bu yıl da her yıl gibi mayısta kalkacaktır” denildi."
    assert said(text) == [[("Şirket", None)]]


def test_names_of_headings_say_nothing() -> None:
    text = (
        "Kaptan Ayla Demir limanda konuştu. Demir, “Vapurlar mayısta kalkar” dedi.\n\nYeni Hedefler\n\n"
        "Onarıma dikkat çekerek, “Bu onarım bizim için çok önemliydi” dedi."
    )
    assert all(name == "Ayla Demir" for quote in said(text) for name, _ in quote)


def test_who_only_spoke_reports_nothing() -> None:
    assert said("Kaptan Ayla Demir dün sabah limanda konuştu.", "indirect") == []


def test_a_report_is_of_the_subject_that_a_comma_sets_off() -> None:
    text = "Son olarak, Reyle köyünden gelen Ayla Demir, köylülerin vapurları mayısta beklediğini belirtti."
    assert said(text, "indirect") == [[("Ayla Demir", None)]]


def test_the_words_of_another_are_theirs() -> None:
    minister = "Bakan Can Tezer'in “Vapurları bu yıl nisanda kaldıracağız” sözlerine"
    text = f"Vali Ayla Demir, {minister} “Mayısta kaldırırız, daha önce olmaz” dedi."
    assert [[name for name, _ in quote] for quote in said(text)] == [["Can Tezer"], ["Ayla Demir"]]


def test_a_nation_is_a_surname_too() -> None:
    text = "Kulüp Başkanı Ali Özbek limanda konuştu. Özbek, “Vapurlar bu yıl mayısta kalkacak” dedi."
    assert said(text) == [[("Ali Özbek", "Kulüp Başkanı")]]


def test_a_judge_is_not_the_only_one_named() -> None:
    text = "Son sözü sorulan Can Tezer, “Pişmanım, o gün kendimde değildim” dedi. "
    text += "Mahkeme başkanı, “Salonu boşaltmak zorunda bırakmayın” diyerek izleyicileri uyardı."
    assert [name for quote in said(text) for name, _ in quote] == ["Can Tezer", "Mahkeme başkanı"]


def test_a_shopkeeper_is_no_mayor() -> None:
    text = "Belediye Başkanı Can Tezer pazarı gezdi. Tezer, “Tezgâhları yenileyeceğiz” dedi. "
    text += "Esnaf, “Müşterim buraya gelemiyor, ben ne yapacağım” diye sitem etti."
    assert [name for quote in said(text) for name, _ in quote] == ["Can Tezer", "Esnaf"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Olmova Derneğinin raporunda “Üstü örtülen her taş korunmuş sayılmaz” denildi.", "Olmova Derneğinin raporu"),
        ("Birliğin bir üyesi adını vermeden “Depolar boş, bunu herkes biliyor” dedi.", "Birliğin bir üyesi"),
    ],
)
def test_whose_somebody_is_belongs_to_what_they_are_called(text: str, name: str) -> None:
    assert said(text) == [[(name, None)]]
