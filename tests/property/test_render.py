"""Whatever an article holds, its message is one that Telegram takes, and nothing in it is live."""

from __future__ import annotations

import random

import pytest

from bot.chat.render import render
from bot.demo.entities import crossing, live
from bot.demo.html import parse, units
from bot.text.models import Article, Brief, Detection, Quote, Sentence, Speaker

VIEWS = ("brief", "shorter", "longer", "group", "quotes", "original")
SCRAPS = [
    *"<>&\"'_*`[]()|~\\@#$/:.-+ \n\t\r\0",
    *("@durov", "/start", "/kill@some_bot", "#tag", "#ایران", "$AAPL", "tg://resolve?domain=x", "t.me/joinchat/x"),
    *("https://evil.example/a?b=c&d", "javascript:alert(1)", "example.com", "пример.рф", "भारत.भारत", "a@b.example"),
    *(
        "1.2.3.4",
        "4111 1111 1111 1111",
        "+49 30 1234567",
        "<b>",
        "</b>",
        "</blockquote>",
        "<a href='tg://x'>",
        "&lt;",
        "&#64;",
    ),
    *(
        "\u202e",
        "\u202a",
        "\u2066",
        "\u2069",
        "\u200b",
        "\u200d",
        "\u200f",
        "\u2060",
        "\ufeff",
        "\u2028",
        "\u0333",
        "\u030a",
    ),
    *("\u0301" * 30, "😀", "👩‍👩‍👧‍👦", "\U000e0061", "\ud800", "￼", "a\u030a", "नमस्ते", "سلام دنیا", "שלום", "日本語。"),
    *("and/or", "U.S.", "3.14", "word", "said", "the minister", " ", " ", "x" * 300, "и" * 50, "😀" * 80),
]


def hostile_text(moment: random.Random, most: int) -> str:
    return "".join(moment.choice(SCRAPS) + " " * moment.randrange(2) for _ in range(moment.randrange(1, most)))


def span(moment: random.Random, low: int, high: int) -> tuple[int, int]:
    one, other = moment.randint(low, high), moment.randint(low, high)
    return min(one, other), max(one, other)


def hostile_quote(moment: random.Random, text: str, speakers: list[Speaker]) -> Quote:
    around = span(moment, 0, len(text))
    start, end = span(moment, *around)
    return Quote(
        text[start:end],
        start,
        end,
        moment.choice(("direct", "partial", "indirect")),
        around,
        tuple(moment.sample(speakers, moment.choice((0, 1, 1, 1, min(8, len(speakers)))))),
        via=moment.choice((None, hostile_text(moment, 4))),
        utterance=moment.randrange(5),
        key=moment.random() < 0.7,
    )


def hostile_brief(moment: random.Random) -> Brief:
    text = hostile_text(moment, moment.choice((5, 60, 300)))
    speakers = [
        Speaker(hostile_text(moment, 6), moment.choice((None, hostile_text(moment, 9))))
        for _ in range(moment.randrange(1, 12))
    ]
    sentences = sorted(span(moment, 0, len(text)) for _ in range(moment.randrange(1, 9)))
    many = moment.choice((0, 3, 12, 60))
    return Brief(
        Article(
            text,
            title=moment.choice((None, "", hostile_text(moment, 20))),
            url=moment.choice(
                (
                    None,
                    "https://news.example/a?b=1&c=<d>#e",
                    "javascript:alert(1)",
                    "tg://x",
                    "http://[::1",
                    "https://вести.рф/я",
                )
            ),
            site=moment.choice((None, hostile_text(moment, 5))),
            date=moment.choice((None, "2026-02-03T10:00:00Z", "soon")),
        ),
        Detection(moment.choice((None, "en", "ur", "he", "zh-cn", "xx", "??")), 1.0),
        tuple(Sentence(text[start:end], start, end) for start, end in sentences),
        tuple(hostile_quote(moment, text, speakers) for _ in range(many)),
    )


def faults(html: str) -> list[str]:
    """What Telegram would not take, or would make live."""
    text, entities = parse(html)  # raises what Telegram can't parse
    html.encode()
    found = [f"live {text.encode('utf-16-le', 'surrogatepass')[2 * e['offset'] :][:40]!r}" for e in live(text)]
    if units(text) > 4096 or not text.strip():
        found.append(f"{units(text)} units")
    if len(entities) > 100:
        found.append(f"{len(entities)} entities")
    if crossing(entities):
        found.append("a blockquote in a blockquote")
    if sum(len(entity.get("url", "")) for entity in entities) > 8000:
        found.append("links too long together")
    found += [
        entity["url"] for entity in entities if not entity.get("url", "https://").startswith(("http://", "https://"))
    ]
    found += [f"control {char!r}" for char in text if char in "\0\r\t\u202e\u2066\u2028"]
    return found


def hold(numbers: range) -> None:
    for number in numbers:
        moment = random.Random(number)  # noqa: S311  # it can be made again from its number
        brief = hostile_brief(moment)
        view, locale = moment.choice(VIEWS), moment.choice(("en", "ar", "pt-br", None, "nonsense"))
        shown = render(brief, view, locale, moment.randrange(4))
        assert not faults(shown.html), (number, view)
        assert 0 <= shown.page < shown.pages


def test_hostile_briefs():
    hold(range(700))


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_many_hostile_briefs():
    hold(range(2000, 100_000))


def test_a_fault_would_be_seen():
    for html in ("see example.com", "<blockquote>@somebody</blockquote>", "x" * 4097, "<b>x</b>" * 101):
        assert faults(html)
