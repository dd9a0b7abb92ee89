from __future__ import annotations

import csv
import io
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from bot.exports import COLUMNS, FORMS
from bot.text.models import Article, Brief, Detection, Quote, Sentence, Speaker

TEXT = (
    "The mill will *close* in <May>. \"=cmd|' /C calc'!A0 is a formula,\" Ada Holm said. "
    'She did not call it "a [disaster](http://evil.example)". Few came, a clerk told the Vessa Post.'
)
URL = "https://mill.example/news?a=1&b=(2)"


def quote(words: str, kind: str, context: str, *speakers: Speaker, via: str | None = None, key: bool = True) -> Quote:
    start, around = TEXT.index(words), TEXT.index(context)
    return Quote(
        words,
        start,
        start + len(words),
        kind,
        (around, around + len(context)),
        speakers,
        via=via,
        confidence=0.91234,
        key=key,
    )


ADA, PIET = Speaker("Ada | Holm", "mill_owner"), Speaker("Piet <Horn>")
FIRST = "The mill will *close* in <May>."
QUOTES = (
    quote(
        "=cmd|' /C calc'!A0 is a formula,", "direct", "\"=cmd|' /C calc'!A0 is a formula,\" Ada Holm said.", ADA, PIET
    ),
    quote(
        "a [disaster](http://evil.example)", "partial", 'She did not call it "a [disaster](http://evil.example)".', ADA
    ),
    quote(
        "Few came, a clerk told the Vessa Post.",
        "indirect",
        "Few came, a clerk told the Vessa Post.",
        via="the Vessa Post",
        key=False,
    ),
)
BRIEF = Brief(
    Article(TEXT, title="<b>Mill</b> [x](y) # 1", url=URL, date="2026-11-23"),
    Detection("en", 1.0),
    (Sentence(FIRST, 0, len(FIRST)),),
    QUOTES,
    Sentence(FIRST, 0, len(FIRST)),
)


def test_markdown_takes_nothing_of_an_article_for_a_mark() -> None:
    written = FORMS["markdown"].write("mill.example", BRIEF).split("\n\n")
    assert written[0] == r"# [\<b\>Mill\</b\> \[x\](y) \# 1](https://mill.example/news?a=1&b=%282%29)"
    assert written[1:3] == ["mill.example · 2026-11-23 · English", r"The mill will \*close\* in \<May\>."]
    assert written[3] == r"**Ada \| Holm**, mill\_owner · **Piet \<Horn\>**"
    assert written[4].startswith(
        r"> “=cmd\|' /C calc'\!A0 is a formula” [↗](https://mill.example/news?a=1&b=%282%29#:~:text="
    )
    assert r'> She did not call it "**a \[disaster\](http://evil.example)**".' in written[6]
    assert "Few came" not in "".join(written)


@pytest.mark.parametrize("mark", ["- a", "+ a", "1. a", "12) a", "# a", "> a", "=== a", "--- a", "* a", "`a`"])
def test_markdown_escapes_what_begins_a_block(mark: str) -> None:
    made = replace(BRIEF, summary=(Sentence(mark, 0, len(mark)),))
    block = FORMS["markdown"].write("a", made).split("\n\n")[2]
    assert "\\" in block
    assert block.replace("\\", "") == mark


class Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str | None] = []
        self.text = ""

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name == "href"]

    def handle_data(self, data):
        self.text += data


def test_html_shows_an_article_as_text() -> None:
    seen = Seen()
    form = FORMS["html"]
    seen.feed(form.opening + form.write("mill.example", BRIEF) + form.closing)
    assert seen.tags.count("b") == 1
    assert "<b>Mill</b>" in seen.text
    assert 'She did not call it "a [disaster](http://evil.example)".' in seen.text
    assert seen.links[0] == URL
    assert all(link.startswith(URL) for link in seen.links)
    assert form.closing.endswith("</html>\n")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,a", 'https://a.example/"><script>', "file:///etc"]
)
def test_only_links_of_the_web_are_links(url: str) -> None:
    made = replace(BRIEF, article=replace(BRIEF.article, url=url))
    seen = Seen()
    seen.feed(FORMS["html"].write("a", made))
    assert "script" not in seen.tags
    assert not any(link.startswith(("javascript", "data", "file")) for link in seen.links)
    assert "javascript" not in FORMS["markdown"].write("a", made)


def test_a_table_holds_every_quote_with_its_sentence_and_its_place() -> None:
    table = list(csv.DictReader(io.StringIO(FORMS["csv"].opening + FORMS["csv"].write("mill.example", BRIEF))))
    assert tuple(table[0]) == COLUMNS
    first, second, third = table
    assert first["speaker"] == "Ada | Holm; Piet <Horn>"
    assert first["words"] == "'=cmd|' /C calc'!A0 is a formula,"  # a spreadsheet would run it
    assert second["kind"] == "partial"
    assert second["context"] == 'She did not call it "a [disaster](http://evil.example)".'
    assert TEXT[int(second["start"]) : int(second["end"])] == second["words"]
    assert second["link"].startswith(f"{URL}#:~:text=")
    assert (third["speaker"], third["via"], third["key"]) == ("", "the Vessa Post", "no")
    assert first["confidence"] == "0.9123"
