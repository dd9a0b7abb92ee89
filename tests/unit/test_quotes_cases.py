"""Names and roles in other cases than a subject's, and the words that belong to a role."""

from __future__ import annotations

import pytest

from bot.text.document import read
from bot.text.quotes.mention import GROUP, NAME, ROLE, Mention
from bot.text.quotes.mentions import mentions
from bot.text.quotes.scan import Scan
from bot.text.quotes.spans import stretches


def found(text: str, language: str, kind: str) -> list[Mention]:
    document = read(text, language)
    return [m for m in mentions(Scan(document, stretches(document.view, document.language))) if m.kind == kind]


@pytest.mark.parametrize(
    ("language", "text", "names", "oblique"),
    [
        ("cs", "Most podle statika Jiřího Zelinky vydrží. Zelinka to ví.", ["Jiří Zelinka", "Zelinka"], [True, False]),
        ("cs", "Dopis dostala Monika Hrubcová. Řekli to Hrubcové.", ["Monika Hrubcová", "Hrubcová"], [False, True]),
        ("pl", "Bez Andrzeja Wilczka nic. Wilczek milczy.", ["Andrzej Wilczek", "Wilczek"], [True, False]),
        ("ru", "Без Светланы Заречиной мост закроют.", ["Светлана Заречина"], [True]),
        ("ru", "Писали Владимиру Лесному. Лесной молчит.", ["Владимир Лесной", "Лесной"], [True, False]),
        ("ru", "По словам Джо Тернера, мост закроют.", ["Джо Тернер"], [True]),
        ("ru", "В порт приехал Зург Тилман. Без Зурга Тилмана скучно.", ["Зург Тилман", "Зург Тилман"], [False, True]),
        ("uk", "Без Павла Гриценка міст закриють.", ["Павло Гриценко"], [True]),
        ("uk", "За словами Петра Гриценка, міст стоїть.", ["Петро Гриценко"], [True]),
        ("uk", "На думку Джима Лемоу, міст стоїть.", ["Джим Лемоу"], [True]),
        ("cs", "Bez Evy Hrubcové nic.", ["Eva Hrubcová"], [True]),
        ("cs", "Advokát Donalda Kubáta Petr Vrána mlčí.", ["Petr Vrána"], [False]),
        ("de", "Ohne Petra Zürns ging nichts.", ["Petra Zürns"], [False]),
    ],
)
def test_names_get_the_form_of_a_subject(language: str, text: str, names: list[str], oblique: list[bool]) -> None:
    given = found(text, language, NAME)
    assert [" ".join(mention.name) for mention in given] == names
    assert [mention.oblique for mention in given] == oblique


@pytest.mark.parametrize(
    ("language", "text", "role", "oblique"),
    [
        ("ru", "Вечером секретарь краевого совета уточнила, что мост закрыт.", "секретарь краевого совета", False),
        ("ru", "Вчера видели прокурора города.", "прокурора города", True),
        ("cs", "Mluvčí dopravního podniku sdělila, že most stojí.", "Mluvčí dopravního podniku", False),
        ("pl", "Spotkał się z mediami nowy trener.", "nowy trener", False),
        ("uk", "До річки підійшла нова листоноша.", "нова листоноша", False),
        ("id", "Kemarin membatalkan tarian maestro tari.", "maestro tari", False),
    ],
)
def test_what_belongs_to_a_role(language: str, text: str, role: str, *, oblique: bool) -> None:
    given = found(text, language, ROLE)
    assert [text[mention.start : mention.end] for mention in given][:1] == [role]
    assert given[0].oblique == oblique


def test_an_office_stands_before_its_name_and_a_comma() -> None:
    text = "Kepala Dinas Pasar Lubuk Permai, Wayan Kartika, mengatakan pasar ditutup."
    assert [mention.name for mention in found(text, "id", NAME)] == [("Wayan", "Kartika")]
    assert found(text, "id", ROLE)[0].apposition


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("pl", "Zdaniem konsultanta wojewódzkiego prof. Andrzeja Wilczka to źle.", "konsultant wojewódzki"),
        ("ru", "По словам директора музея Рустама Заречина, всё хорошо.", "директор музея"),
        ("ru", "Спросили бывшего министра обороны Сергея Лесного.", "бывший министр обороны"),
        ("ru", "По словам заместителя министра Романа Лесного, всё хорошо.", "заместитель министра"),
        ("uk", "За словами секретаря ради Остапа Гриценка, усе гаразд.", "секретар ради"),
        ("pl", "Zdaniem sędziego Andrzeja Wilczka to źle.", "sędzia"),
    ],
)
def test_a_role_has_the_form_of_a_subject(language: str, text: str, role: str) -> None:
    assert [mention.role for mention in found(text, language, NAME)] == [role]


def test_whose_team_it_is_is_no_part_of_a_role() -> None:
    one, _ = found("Bádal tým brněnské zooložky Evy Hrubcové. Hrubcová mlčí.", "cs", NAME)
    assert (one.name, one.role) == (("Eva", "Hrubcová"), "brněnská zooložka")


def test_after_a_preposition_a_womans_name_is_a_mans() -> None:
    given = found("Most podle Petra Macinky vydrží.", "cs", NAME)
    assert [(mention.name, mention.gender) for mention in given] == [(("Petr", "Macinka"), "m")]


def test_a_womans_title_by_its_article() -> None:
    assert found("La maire de Lone, Isaure Montbrun, est venue.", "fr", NAME)[0].gender == "f"
    assert found("Le maire de Lone, Isaure Montbrun, est venu.", "fr", NAME)[0].gender == ""
    assert found("La portavoz habló.", "es", ROLE)[0].gender == "f"


def test_an_apposition_agrees_with_its_name() -> None:
    assert [m.role for m in found("Przyszedł Patryk Kos, którego żona czeka.", "pl", NAME)] == [None]
    assert [m.role for m in found("Przyszła Maria Kos, żona rybaka.", "pl", NAME)] == ["żona"]


@pytest.mark.parametrize(
    ("language", "text", "name", "role"),
    [
        ("pl", "Tak mówi wójt Trzebnicy Barbara Kłos.", "Barbara Kłos", "wójt Trzebnicy"),
        ("pl", "Prezes Wodnika Zlata Brnik milczy.", "Zlata Brnik", "Prezes Wodnika"),
        ("ru", "Так сказал министр Остравии Томаш Вейнер.", "Томаш Вейнер", "министр Остравии"),
        ("ru", "Без главы района Егора Сергеевича Сизова нельзя.", "Егор Сергеевич Сизов", "глава района"),
        ("uk", "Так каже мешканка будинку Валентина Остапівна Крук.", "Валентина Остапівна Крук", "мешканка будинку"),
        ("uk", "Так каже лікарка відділу охорони здоров'я Олена Крук.", "Олена Крук", None),
        ("nl", "Dat zei minister Lidy Hagelaar van Zeezaken.", "Lidy Hagelaar", "minister"),
        ("nl", "Dat zei ecoloog Noor Tilmans van de Partij van de Zee.", "Noor Tilmans", "ecoloog"),
        ("nl", "Dat zei minister Jan Peter van der Wierde.", "Jan Peter van der Wierde", "minister"),
        ("nl", "Het OM eist straf tegen Sem de B. (23).", "Sem de B.", None),
        ("de", "Das sagte Ministerin Nadine Bichler von der Zehnten.", "Nadine Bichler", "Ministerin"),
        ("de", "Das sagte Ministerin Nadine Bichler auf Nachfrage.", "Nadine Bichler", "Ministerin"),
    ],
)
def test_a_name_is_told_from_what_its_bearer_is_of(language: str, text: str, name: str, role: str | None) -> None:
    given = found(text, language, NAME)
    assert [" ".join(mention.name) for mention in given] == [name]
    assert role is None or given[0].role == role


@pytest.mark.parametrize("text", ["Ada", "Wir trafen Ada", "The council met Ada Quill", "Brief an Ada"])
@pytest.mark.parametrize("language", ["en", "de", "cs", "uk"])
def test_a_text_may_end_with_a_name(text: str, language: str) -> None:
    assert all(mention.name[-1] in text for mention in found(text, language, NAME))


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("cs", "Volal starostovi. Řekl to jeden z makléřů.", ["starostovi", "jeden z makléřů"]),
        ("cs", "Přišel spisovatel a nalévá čaj.", ["spisovatel"]),
        ("pl", "Tak mówi jeden z młodych mieszkańców.", ["jeden z młodych mieszkańców"]),
        ("pl", "Tak mówi jeden z nich.", ["jeden z nich"]),
        ("uk", "Тоді крикнув хтось із депутатів.", ["хтось із депутатів"]),
        ("nl", "Dat riep een van de actievoerders.", ["een van de actievoerders"]),
        ("en", "One of the senior ministers, he said, was late.", ["One of the senior ministers"]),
        ("en", "One of the reasons is rain.", []),
    ],
)
def test_roles_in_any_case_and_one_of_several(language: str, text: str, words: list[str]) -> None:
    assert [text[mention.start : mention.end] for mention in found(text, language, ROLE)] == words


def test_one_of_several_may_explain_a_name() -> None:
    text = "So said Ada Roche, one of the passengers, at noon."
    assert found(text, "en", ROLE)[0].apposition


@pytest.mark.parametrize(
    "text", ["Wróciła sołtyska Zagórza Dolnego, Bogumiła Wrzos.", "Tak mówi Bogumiła Wrzos, sołtyska Zagórza Dolnego."]
)
def test_a_place_in_a_title_between_commas_is_nobody(text: str) -> None:
    (name,) = found(text, "pl", NAME)
    assert (name.name, name.role) == (("Bogumiła", "Wrzos"), "sołtyska Zagórza Dolnego")


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("ru", "Вчера в Заречье Громов молчал.", ["Громов"]),
        ("ru", "Вчера в Заречинске Громов молчал.", ["Громов"]),
        (
            "ru",
            "На заседании Горсовета Лесная молчала. Это Анна Лесная.",
            ["Лесная", "Анна Лесная"],
        ),
        ("ru", "С Гретой Тунвальд говорили.", ["Грета Тунвальд"]),
        ("ru", "Рад житель Заречинска Иван.", ["Иван"]),
        ("uk", "Про любов до Заріченська Роман мовчав.", ["Роман"]),
        ("uk", "Радіє тренер Заріччя Енцо Мареллі.", ["Енцо Мареллі"]),
        ("uk", "Керівник відділу Rekta Capital Олександр Гриценко мовчить.", ["Олександр Гриценко"]),
    ],
)
def test_a_name_begins_behind_the_place_before_it(language: str, text: str, names: list[str]) -> None:
    assert [" ".join(mention.name) for mention in found(text, language, NAME)][-len(names) :] == names


def test_a_relative_is_not_who_they_are_of() -> None:
    text = "Водія Тараса Гриценка шукали. Мовчить мама Гриценка."
    assert [" ".join(mention.name) for mention in found(text, "uk", NAME)] == ["Тарас Гриценко"]
    assert "мама Гриценка" in [text[mention.start : mention.end] for mention in found(text, "uk", ROLE)]


def test_a_country_that_a_preposition_governs_is_no_adjective() -> None:
    text = "Учора в Україну рятувальники не поїхали."
    assert [text[mention.start : mention.end] for mention in found(text, "uk", GROUP)] == ["рятувальники"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Что касается Громовича, комментатор полагает, что он устал.", "Громович", None),
        ("Сказала про сына писательница Светлана Лесная.", "Светлана Лесная", "писательница"),
        ("Был там промоутер Дон Кинвуд.", "Дон Кинвуд", "промоутер"),
        (
            "Сказал директор по доходам и продажам Антон Громов.",
            "Антон Громов",
            "директор по доходам и продажам",
        ),
    ],
)
def test_a_title_ends_where_another_noun_begins(text: str, name: str, role: str | None) -> None:
    last = found(text, "ru", NAME)[-1]
    assert (" ".join(last.name).removesuffix("а") if role is None else " ".join(last.name), last.role) == (name, role)
