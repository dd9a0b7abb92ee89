from __future__ import annotations

import io
import json

from rich.console import Console

from bot.errors import HomePage, TooLong
from bot.formats import dump, page, record, title
from bot.text.models import Article, Brief, Detection, Mention, Quote, Sentence, Speaker

TEXT = 'The mill will close in May. "We have no water," Ada Holm said. She did not call it "a disaster".'
FIRST = "The mill will close in May."
LAST = 'She did not call it "a disaster".'
ADA = (Speaker("Ada Holm", "mill owner"),)


def at(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def brief(article: Article | None = None) -> Brief:
    spoken = Quote(
        "We have no water,",
        *at("We have no water,"),
        "direct",
        at('"We have no water," Ada Holm said.'),
        ADA,
        Mention("Ada Holm", *at("Ada Holm")),
        "said",
        None,
        0,
        0.98765,
        key=True,
    )
    denied = Quote("a disaster", *at("a disaster"), "partial", at(LAST), ADA, utterance=1, confidence=0.8, key=True)
    return Brief(
        article or Article(TEXT),
        Detection("en", 0.99999),
        (Sentence(FIRST, *at(FIRST)),),
        (spoken, denied),
        Sentence(FIRST, *at(FIRST)),
    )


def printed(made: Brief, width: int = 60) -> str:
    out = io.StringIO()
    Console(file=out, width=width, highlight=False, markup=False, emoji=False).print(page("mill.txt", made))
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines())


def test_people_read_summary_and_quotes_by_speaker() -> None:
    assert printed(brief()) == (
        f"{FIRST}\nmill.txt · English\n\n{FIRST}\n\nAda Holm, mill owner\n  “We have no water”\n  {LAST}\n"
    )


def test_a_terminal_gets_links_to_the_page_and_to_the_words() -> None:
    out = io.StringIO()
    console = Console(file=out, width=80, force_terminal=True, color_system="standard", highlight=False)
    console.print(page("mill.example", brief(Article(TEXT, title="Mill", url="https://mill.example/a"))))
    links = [part.split(";", 1)[1].split("\x1b", 1)[0] for part in out.getvalue().split("\x1b]8;")[1:]]
    assert {link for link in links if link} == {
        "https://mill.example/a",
        "https://mill.example/a#:~:text=We%20have%20no%20water%2C",
        "https://mill.example/a#:~:text=She%20did%20not%20call%20it%20%22a%20disaster%22.",
    }


def test_lines_end_where_their_words_do() -> None:
    out = io.StringIO()
    Console(file=out, width=24).print(page("mill.txt", brief()))
    rows = [row for row in out.getvalue().splitlines() if row.startswith("  ")]
    assert len(rows) == 3
    assert not any(row.endswith(" ") for row in rows)


def test_markup_and_terminal_codes_in_an_article_are_text() -> None:
    text = "[bold]Mill[/bold] \x1b[31mcloses\u202e"
    whole = Sentence(text, 0, len(text))
    made = Brief(Article(text), Detection(None, 0.0), (whole,), (), whole)
    shown = printed(made)
    assert "[bold]Mill[/bold]" in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_an_article_is_called_by_its_title_or_its_first_words() -> None:
    def called(text: str, name: str | None = None) -> str:
        return title(Brief(Article(text, title=name), Detection("en", 1.0), (), (), Sentence(text, 0, len(text))))

    assert called("text", "A\n title") == "A title"
    assert called("Short text") == "Short text"
    assert called("word " * 100) == "word " * 15 + "word…"


def test_programs_get_every_field() -> None:
    answer = record("1", brief(), None, None)
    assert list(answer) == ["id", "language", "confidence", "summary", "quotes", "error"]
    assert answer["summary"] == [{"text": FIRST, "start": 0, "end": 27}]
    assert answer["quotes"][0] == {
        "text": "We have no water,",
        "start": 29,
        "end": 46,
        "kind": "direct",
        "context": [28, 62],
        "speakers": [{"name": "Ada Holm", "role": "mill owner", "kind": "person"}],
        "mention": {"text": "Ada Holm", "start": 48, "end": 56},
        "cue": "said",
        "via": None,
        "utterance": 0,
        "confidence": 0.9877,
        "key": True,
    }
    assert answer["quotes"][1]["mention"] is None
    assert answer["error"] is None


def test_an_article_out_of_a_page_comes_with_its_facts() -> None:
    article = Article(TEXT, title="Mill", site="example.org", author="I. Ray", date="2026-01-02")
    assert record(None, brief(article), article, None)["article"] == {
        "title": "Mill",
        "author": "I. Ray",
        "date": "2026-01-02",
        "site": "example.org",
        "text": TEXT,
    }


def test_an_error_is_an_answer_with_a_code_and_advice() -> None:
    answer = record("x", None, None, TooLong())
    assert (answer["language"], answer["summary"], answer["quotes"]) == (None, [], [])
    assert answer["error"]["code"] == "too_long"
    assert "1,000,000" in answer["error"]["message"]
    page_error = record("x", None, None, HomePage())["error"]
    assert page_error["code"] == "no_article"
    assert page_error["message"] != record("x", None, None, TooLong())["error"]["message"]


def test_json_is_one_line_of_utf_8_whatever_the_text() -> None:
    line = dump({"text": "é\n\ud800 \u2028"})
    assert "é" in line
    assert "\n" not in line
    assert json.loads(line.encode("utf-8")) == {"text": "é\n\ud800 \u2028"}
