"""Who wrote an article and how long it takes to read are no part of it; whom it is about is."""

from __future__ import annotations

import pytest

from bot.text import languages
from bot.text.clean import view

BODY = ["The pier shut on Monday.", "Boats stay away.", "The council meets on Friday.", "A storm is coming."]


def last_line(language: str, *lines: str) -> str:
    """What is left of the last of some lines."""
    text = "\n\n".join(lines)
    return view(text, languages.load(language))[text.rindex("\n\n") :].strip()


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Ada Quill is a senior staff reporter at the Tarn Post. Follow her work there."),
        ("en", "*Ada Quill is the harbour editor of the Tarn Post.*"),
        ("de", "Ada Quill ist seit 2019 Redakteurin der Küstenpost."),
        ("fr", "Ada Quill est journaliste au Courrier de Tarn."),
        ("es", "Ada Quill es una periodista del Correo de Tarn."),
        ("it", "Ada de Quill è inviata del Corriere di Tarn."),
        ("pt", "Ada Quill é repórter do Correio de Tarn."),
        ("nl", "Ada Quill is verslaggever van de Kustpost."),
        ("pl", "Ada Quill jest dziennikarką Kuriera Tarnowego."),
        ("cs", "Ada Quillová je redaktorka Pobřežních listů."),
        ("ru", "Ада Квилл — корреспондент «Берегового вестника»."),
        ("uk", "Ада Квілл — журналістка «Берегового вісника»."),
        ("tr", "Ada Kaya, Kıyı Postası'nın liman muhabiridir."),
        ("ar", "آدا كويل صحفية في بريد الساحل."),
        ("fa", "آدا کوئیل خبرنگار روزنامه ساحل است."),
        ("hi", "अदा क्विल तट समाचार में रिपोर्टर हैं।"),
        ("ur", "آدا کوئیل ساحل میں رپورٹر ہیں۔"),
        ("id", "Ada Quill adalah reporter Kabar Pantai."),
        ("ja", "浜野葵は霧ケ浜新聞の記者。"),
        ("zh", "林海岸是青浜日报的记者。"),
    ],
)
def test_the_author_is_presented_by_no_sentence_of_the_article(language: str, line: str) -> None:
    assert last_line(language, *BODY, line) == ""


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Ada Quill covers harbours for the Tarn Post."),
        ("de", "Ada Quill schreibt über Häfen."),
        ("fr", "Ada Quill couvre la vie du port."),
        ("es", "Ada Quill cubre la actualidad del puerto."),
        ("it", "Ada Quill si occupa di porti."),
        ("pt", "Ada Quill escreve sobre portos."),
        ("nl", "Ada Quill schrijft over havens."),
        ("pl", "Ada Quill pisze o portach."),
        ("cs", "Ada Quill píše o přístavech."),
        ("id", "Ada Quill menulis tentang pelabuhan."),
    ],
)
def test_a_beat_presents_the_author_that_the_head_names(language: str, line: str) -> None:
    assert last_line(language, "By Ada Quill", *BODY, line) == ""
    assert last_line(language, *BODY, line) == line


@pytest.mark.parametrize(
    "lines",
    [
        [*BODY, "Roche was hurt when the pier fell.", "Ada Roche is a reporter at the Tarn Post."],
        ["Ada Roche is a reporter at the Tarn Post."],
        [*BODY, "Ada Roche, a reporter at the Tarn Post, saw it fall."],
        [*BODY, "She is a reporter at the Tarn Post."],
        [*BODY, "Ada Roche is a captain. The reporter met her at noon."],
        [*BODY, "“Ada Roche is a reporter, and she was there on the day when the pier fell,” the mayor said."],
        [*BODY, "Lake Tarn covers 40 hectares."],
        [*BODY, "Lake Tarn is a reporter" + "'s dream, as all say who have been there in spring" * 7 + "."],
    ],
    ids=["told of", "alone", "aside", "pronoun", "other", "speech", "lake", "long"],
)
def test_whom_an_article_is_about_stays(lines: list[str]) -> None:
    assert last_line("en", *lines) == lines[-1] if len(lines) > 1 else view(lines[0], languages.load("en")) == lines[0]


def test_no_author_is_looked_for_above_the_end() -> None:
    text = "\n\n".join([*BODY, "Ada Roche is a reporter at the Tarn Post.", *BODY])
    assert view(text, languages.load("en")) == text


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "4 min read"),
        ("en", "4-minute read"),
        ("en", "May 3, 2024 · 4 min read"),
        ("en", "3-4 minutes to read | Updated May 3, 2024"),
        ("de", "4 Min. Lesezeit"),
        ("fr", "Lecture : 4 min de lecture"),
        ("es", "4 minutos de lectura"),
        ("it", "4 min di lettura"),
        ("pt", "4 min de leitura"),
        ("nl", "4 minuten leestijd"),
        ("pl", "4 minuty czytania"),
        ("cs", "4 min čtení"),
        ("ru", "4 мин чтения | 3 мая 2024"),
        ("uk", "4 хв на читання"),
        ("tr", "4 dk okuma süresi"),
        ("ar", "٤ دقائق قراءة"),
        ("fa", "۴ دقیقه مطالعه"),
        ("hi", "4 मिनट में पढ़ें"),
        ("ur", "4 منٹ میں پڑھیں"),
        ("id", "4 menit baca"),
        ("ja", "約4分で読めます"),
        ("ko", "4분 읽기"),
        ("zh", "4分钟阅读"),
    ],
)
def test_how_long_an_article_is_read_is_no_part_of_it(language: str, line: str) -> None:
    assert view(f"{line}\n\n{BODY[0]}", languages.load(language)).strip() == BODY[0]


@pytest.mark.parametrize(
    "line", ["It is a 4 minute read of our times.", "All 4 min read it out.", "4 min readings were taken at sea."]
)
def test_a_sentence_with_minutes_stays(line: str) -> None:
    assert view(f"{line}\n\n{BODY[0]}", languages.load("en")).startswith(line)


@pytest.mark.parametrize(
    ("language", "credit"),
    [
        ("en", "(Reporting by Ada Quill; Editing by Bo Roche)"),
        ("en", "(Tarn Bureau, Reuters)"),
        ("en", "- Reuters"),
        ("de", "(Mit Material von dpa und Ada Quill)"),
    ],
)
def test_a_credit_behind_the_last_word_goes(language: str, credit: str) -> None:
    prose = "The pier shut on Monday, and the boats of the islands stay in the harbour until it is mended." * 2
    assert view(f"{prose} {credit}", languages.load(language)).rstrip() == prose


@pytest.mark.parametrize("end", ["(Reporting bye-laws are strict.)", "(The mayor was away.)"])
def test_what_is_said_in_brackets_stays(end: str) -> None:
    text = (
        f"The pier shut on Monday, and the boats of the islands stay in the harbour until it is mended for good. {end}"
    )
    assert view(text * 2, languages.load("en")) == text * 2
