"""Which openings point back to another sentence, in each language, and which only begin as those do."""

from __future__ import annotations

import pytest

from bot.text.document import read
from bot.text.quotes import find_quotes_in
from bot.text.standalone import standings

STANDS = [
    ("en", "This week the council of Tolm closed its mill."),
    ("en", "There are forty boats in the harbour of Larnesse."),
    ("en", "Those who moored at Larnesse must leave by Sunday."),
    ("fr", "Alors que la pluie tombait, le maire de Varnay a fermé le pont."),
    ("fr", "Ce lundi, le maire de Varnay a fermé le pont."),
    ("fr", "Depuis lundi, le pont de Varnay est fermé."),
    ("es", "Este lunes el alcalde de Olmeda cerró el puente."),
    ("es", "Después de tres años el puente de Olmeda abrió."),
    ("pt", "Nesta segunda-feira, a prefeita de Lomar fechou a ponte."),
    ("it", "Questa settimana il sindaco di Varno ha chiuso il ponte."),
    ("it", "Dopo tre anni il ponte di Varno è stato riaperto."),
    ("de", "Diese Woche hat der Rat von Olmdorf die Brücke gesperrt."),
    ("nl", "Deze week sloot de raad van Oldervoort de brug."),
    ("pl", "Tego lata rada Olmowa zamknęła most."),
    ("pl", "A. Welski, burmistrz Olmowa, zamknął most."),
    ("cs", "Tento týden zavřela rada Olmova most."),
    ("ru", "Этой весной совет Олмова закрыл мост."),
    ("ru", "А. Велесов, мэр Олмова, закрыл мост."),
    ("uk", "Цього тижня рада Олмова закрила міст."),
    ("tr", "Bu hafta Olmova belediyesi köprüyü kapattı."),
    ("ar", "هذا الأسبوع أغلق مجلس أولموف الجسر القديم."),
    ("fa", "این هفته شورای اولموف پل قدیمی را بست."),
    ("fa", "پس از سه سال پل قدیمی اولموف باز شد."),
    ("hi", "इस सप्ताह ओलमोव की परिषद ने पुराना पुल बंद किया।"),
    ("ur", "اس ہفتے اولموف کی کونسل نے پرانا پل بند کر دیا۔"),
    ("ja", "この春、オルモフ市は古い橋を閉鎖した。"),
    ("ko", "이번 주 올모프 시의회가 낡은 다리를 닫았다."),
    ("zh", "这周奥尔莫夫市议会关闭了旧桥。"),
    ("bn", "এই সপ্তাহে ওলমভের পরিষদ পুরোনো সেতু বন্ধ করেছে।"),
]

POINTS_BACK = [
    ("en", "This closed the mill of Tolm for good."),
    ("en", "It’s the last mill of the town of Tolm."),
    ("fr", "Alors le maire de Varnay a fermé le pont."),
    ("fr", "C’est le dernier pont de la ville de Varnay."),
    ("es", "Después de eso el puente de Olmeda abrió."),
    ("pt", "Depois disso, a ponte de Lomar foi fechada."),
    ("it", "Questa decisione ha chiuso il ponte di Varno."),
    ("de", "Diese Brücke hat der Rat von Olmdorf gesperrt."),
    ("nl", "Deze brug sloot de raad van Oldervoort."),
    ("pl", "A most w Olmowie zamknięto na rok."),
    ("cs", "Tento most zavřela rada Olmova."),
    ("ru", "Этот мост совет Олмова закрыл."),
    ("uk", "Цей міст рада Олмова закрила."),
    ("tr", "Bu köprüyü Olmova belediyesi kapattı."),
    ("ar", "هذا الجسر أغلقه مجلس أولموف أمس."),
    ("fa", "پس از آن پل قدیمی اولموف باز شد."),
    ("fa", "وي پل قدیمی اولموف را بست."),
    ("hi", "इस पुल को ओलमोव की परिषद ने बंद किया।"),
    ("ur", "اس پل کو اولموف کی کونسل نے بند کر دیا۔"),
    ("id", "Jembatan itu sudah tua. Namun dewan kota menolaknya."),
    ("ja", "この橋は市が閉鎖した古いものだ。"),
    ("ko", "이 다리는 올모프 시의회가 닫았다."),
    ("zh", "这座桥被奥尔莫夫市议会关闭。"),
]


def points_back(text: str, language: str) -> bool:
    return standings(document := read(text, language), (), [9] * len(document.sentences))[-1].dangling


@pytest.mark.parametrize(("language", "text"), STANDS)
def test_a_time_or_a_clause_of_its_own_points_to_no_other_sentence(language: str, text: str) -> None:
    assert not points_back(text, language)


@pytest.mark.parametrize(("language", "text"), POINTS_BACK)
def test_a_pronoun_or_connective_points_back(language: str, text: str) -> None:
    assert points_back(text, language)


def test_what_begins_as_a_dateline_does_is_passed_over() -> None:
    document = read("The town of Tolm has lost its mill. TARNCO - the owner of the mill - closed it.", "en")
    assert [standing.loose for standing in standings(document, (), [9, 9])] == [False, True]


@pytest.mark.parametrize(
    ("language", "text", "paper"),
    [
        ("en", "An earlier version of this article gave the age of the mill as 40 years.", True),
        ("en", "Photo: Ada Quill The mill of Tolm stands on the river and is for sale.", True),
        ("en", "Photo albums of the mill of Tolm are for sale.", False),
        ("fr", "Une version précédente de cet article donnait quarante ans au moulin.", True),
        ("vi", "Ảnh: An Bình Hội đồng thành phố đóng cửa chiếc cầu cũ.", True),
    ],
)
def test_what_a_paper_says_of_itself_states_nothing(language: str, text: str, paper: bool) -> None:  # noqa: FBT001
    document = read(f"{text} " + "Olm " * 60 + "a.", language)
    assert standings(document, (), [9] * len(document.sentences))[0].loose is paper


@pytest.mark.parametrize(
    ("language", "text", "points"),
    [
        ("en", "The mill of Tolm will be shut for a year, she said.", True),
        ("en", "The mill of Tolm will be shut for a year, the mayor said.", False),
        ("de", "Für die Mühle komme der Rat auf, versicherte sie.", True),
        ("de", "Für die Mühle komme der Rat auf, versicherte Ada Quill.", False),
        ("fr", "« Le moulin est vieux », a-t-il déclaré.", True),
        ("es", "«El molino es viejo», dijo ella.", True),
        ("es", "«El molino es viejo», dijo.", True),
        ("es", "«El molino es viejo», dijo el alcalde.", False),
        ("tr", "“Değirmen eski” diyen Ada Kaya, “Kapatacağız” dedi.", False),
        ("ru", "«Мельница старая», — сказал он.", True),
    ],
)
def test_a_pronoun_that_speaks_at_the_end_points_back(language: str, text: str, points: bool) -> None:  # noqa: FBT001
    assert points_back(text, language) is points


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("Der Müller habe die Mühle am Morgen geprüft.", True),
        ("In den Säcken sei kein Mehl mehr gewesen.", True),
        ("Der Müller habe die Mühle am Morgen geprüft, teilte der Rat mit.", False),
        ("Laut dem Rat habe der Müller die Mühle geprüft.", False),
        ("Die Mühle hätte auch im Winter Mehl für ganz Olmdorf.", False),
    ],
)
def test_what_the_verb_alone_gives_to_another_points_back(text: str, points: bool) -> None:  # noqa: FBT001
    assert points_back(text, "de") is points


def test_a_question_as_a_first_line_is_no_lead_that_lost_its_stop() -> None:
    text = "Would the mill of Tolm, " + "which stood still for years and years, " * 4 + "ever grind again?"
    document = read(f"{text} The council sold it.", "en")
    assert standings(document, (), [30, 9])[0].loose


def test_a_quotation_with_nobody_beside_it_is_torn() -> None:
    text = "The mayor shut the mill of Tolm. “Nobody needs a mill that has stood still for years.”"
    document = read(text, "en")
    assert [standing.torn for standing in standings(document, find_quotes_in(document), [9, 9])] == [False, True]


def test_a_low_mark_is_closed_by_a_straight_one() -> None:
    document = read('Rada řekla, že mlýn „stojí už dlouho" a že ho zavře. Mlýn koupil „Olm“ a "Tarn".', "cs")
    assert [standing.torn for standing in standings(document, (), [9, 9])] == [False, False]


def test_a_mark_with_a_space_inside_and_a_stop_behind_closes() -> None:
    article = (
        "Sur la porte, on lit encore « Docteur Vasseur, tous les jours ». Après trente ans, Pierre Vasseur s'en va.\n\n"
        "La mairie de Saint-Brévan cherche un successeur."
    )
    document = read(article, "fr")
    stands = standings(document, find_quotes_in(document), [9] * 3)
    assert [standing.torn for standing in stands] == [False, False, False]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ur", "وزیر نے کہا کہ ’ہماری خاموشی کو کمزوری نہ سمجھا جائے۔‘"),
        ("de", "Der Wirt sagte: »Wir schließen am Montag für immer.«"),
        ("en", "The former head of the port at Larnesse signed the bills himself."),
    ],
)
def test_what_ends_in_the_marks_of_its_press_states_something(language: str, text: str) -> None:
    document = read(text, language)
    assert [standing.loose or standing.dangling for standing in standings(document, (), [9])] == [False]
