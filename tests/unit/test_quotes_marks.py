"""Marks within marks, and quotations over paragraphs that are opened once and closed once."""

from __future__ import annotations

from time import process_time

import pytest

from bot.text import find_quotes, languages
from bot.text.quotes.spans import stretches


def spoken(text: str, language: str) -> list[str]:
    return [text[one.start : one.end] for one in stretches(text, languages.load(language))]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("ru", '"Катер "Заря" стоит у причала", - сказал Лисов.', ['Катер "Заря" стоит у причала']),
        ("uk", '""Зоря" стоїть біля причалу", - сказав Лис.', ['"Зоря" стоїть біля причалу']),
        ("en", '"We call it "the Dawn" here," said Vestby.', ['We call it "the Dawn" here,']),
        ("ru", '“Пусть "Заря" стоит у причала”, - сказал Лисов.', ['Пусть "Заря" стоит у причала']),
        ("en", '"It sails," said Vestby. The "Dawn" is old.', ["It sails,", "Dawn"]),
        ("en", '"It sails, said Vestby of the "Dawn" on Monday.', ["It sails, said Vestby of the"]),
    ],
)
def test_straight_marks_within_straight_marks(language: str, text: str, words: list[str]) -> None:
    assert spoken(text, language) == words


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        (
            "ru",
            "«Катер стоит у причала.\n\nОн пойдёт в мае», — сказал Лисов.",
            ["Катер стоит у причала.", "Он пойдёт в мае"],
        ),
        (
            "uk",
            "«Ми ходимо на „Зорі“.\n\nВона стара.\n\nАле попливе», — сказав Лис.",
            ["Ми ходимо на „Зорі“.", "Вона стара.", "Але попливе"],
        ),
        ("tr", '"Vapur iskelede.\n\nMayısta kalkar."', ["Vapur iskelede.", "Mayısta kalkar."]),
        ("de", "„Das Schiff\n\nheißt ‚Anna‘ und fährt.“\n\nEs ist alt.", ["Das Schiff", "heißt ‚Anna‘ und fährt."]),
        ("de", "„Das Schiff\n\nheißt „Anna“ und fährt.“ Gut.", ["Das Schiff", "heißt „Anna“ und fährt."]),
        ("en", '"The ferry is old.\n\n"It will sail."\n\nSo it did.', ["The ferry is old.", "It will sail."]),
        ("en", '"The ferry is old.\n\nThey call it "Dawn" here.', ["The ferry is old.", "Dawn"]),
        ("en", "“The ferry is old.\n\nRuna Vestby, head of the Reyle Ferry Board.”", ["The ferry is old."]),
        ("en", "“The ferry is old." + "\n\nIt sails." * 9 + "” Then it left.", ["The ferry is old."]),
    ],
)
def test_what_is_opened_in_one_paragraph_is_closed_in_another(language: str, text: str, words: list[str]) -> None:
    assert spoken(text, language) == words


def test_all_paragraphs_are_one_statement() -> None:
    text = "Капитан Анна Лисова ответила газете.\n\n«Катер стоит.\n\nОн пойдёт в мае», — сказала Лисова."
    quotes = [quote for quote in find_quotes(text, "ru") if quote.kind != "indirect"]
    assert [[speaker.name for speaker in quote.speakers] for quote in quotes] == [["Анна Лисова"]] * 2
    assert len({quote.utterance for quote in quotes}) == 1


@pytest.mark.parametrize("piece", ['"a ', 'a" ', '""', "«a\n", '"a\n', "„a\n", "a”\n", '"a\nb\n'])
def test_marks_cost_no_more_than_their_number(piece: str) -> None:
    language = languages.load("ru")

    def cost(size: int) -> float:
        text, start = piece * size, process_time()
        stretches(text, language)
        return process_time() - start

    assert min(cost(8000) for _ in range(3)) < 12 * min(cost(2000) for _ in range(3)) + 0.05


def test_straight_marks_close_in_turn_where_no_blanks_show_which_opens() -> None:
    first = '"它"飞回了青石村。村里人说，这是"回娘家"。'
    second = '"我们也没想到，"教授龙晓舟说，"这只鸟会有归巢能力。"论文写道："路线与支流重合。"'
    words = ["它", "回娘家", "我们也没想到，", "这只鸟会有归巢能力。", "路线与支流重合。"]
    assert spoken(f"{first}\n\n{second}", "zh") == words
