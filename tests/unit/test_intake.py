"""What a message asks for."""

import datetime as dt

import pytest
from telegram import Chat, Document, Message, MessageEntity

from bot.chat.intake import Pasted, joined, may_go_on, read
from bot.errors import NoArticle, TooBig, TooLong, TooShort
from bot.work.request import File, Link, words

SENTENCE = "The harbour of Norhavn stays open through the winter. "  # nine words
ARTICLE = SENTENCE * 8


def message(text=None, entities=(), **fields) -> Message:
    when = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    return Message(1, when, Chat(70, "private"), text=text, entities=entities, **fields)


def linked(text: str, *urls: str) -> Message:
    places = [(text.encode("utf-16-le").find(url.encode("utf-16-le")) // 2, len(url)) for url in urls]
    return message(text, [MessageEntity("url", *place) for place in places])


def test_a_text_is_the_article() -> None:
    assert read(message(ARTICLE)) == [Pasted(ARTICLE)]


def test_links_in_their_order_once_each_and_five_at_most() -> None:
    urls = [f"https://example.org/{n}" for n in range(7)]
    asked = linked(" ".join(["🙂", *urls, urls[0]]), *urls, urls[0])
    assert read(asked) == [Link(url) for url in urls[:5]]


def test_a_link_without_scheme_a_hidden_one_and_one_of_another_kind() -> None:
    asked = message(
        "example.org/a and here or there",
        [
            MessageEntity("url", 0, 13),
            MessageEntity("text_link", 18, 4, url="http://example.net/b"),
            MessageEntity("text_link", 26, 5, url="tg://user?id=1"),
        ],
    )
    assert read(asked) == [Link("https://example.org/a"), Link("http://example.net/b")]


@pytest.mark.parametrize(("sentences", "is_text"), [(16, False), (17, True)])  # 144 and 153 words
def test_a_text_with_a_link_is_meant_from_150_words(sentences, is_text) -> None:
    text = SENTENCE * sentences + "https://example.org/a"
    wanted = [Pasted(text)] if is_text else [Link("https://example.org/a")]
    assert read(linked(text, "https://example.org/a")) == wanted


def test_a_caption_and_its_link() -> None:
    entity = MessageEntity("url", 4, 21)
    assert read(message(caption="see https://example.org/a", caption_entities=[entity])) == [
        Link("https://example.org/a")
    ]


def test_a_command_of_nobodys_asks_for_nothing() -> None:
    assert read(message("/frobnicate")) == []
    assert read(message("/frobnicate@newsbrief_bot ")) == []


def test_a_file() -> None:
    document = Document("id", "unique", "a.txt", file_size=10)
    assert read(message(document=document, caption="https://example.org")) == [File("id", "a.txt")]
    with pytest.raises(TooBig):
        read(message(document=Document("id", "unique", "a.txt", file_size=20_000_001)))


@pytest.mark.parametrize(
    ("text", "error"),
    [("hello there", TooShort), (SENTENCE * 6, TooShort), ("123 … 456", NoArticle), ("word " * 200_001, TooLong)],
)
def test_what_is_no_article(text, error) -> None:
    with pytest.raises(error):
        read(message(text))


def test_nothing_to_read() -> None:
    assert read(message()) == []
    assert read(message("  \n")) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The mayor's U.S. tour: 3.5 million", 6),
        ("港は冬の間も開いている。" * 10, 55),  # 11 characters, two to a word
        ("बंदरगाह खुला रहेगा", 3),
        ("وقت طويل", 2),
        ("a " * 5, 5),
        ("—– …", 0),
    ],
)
def test_words_in_any_script(text, count) -> None:
    assert words(text) == count


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("x" * 4096, "yz", "x" * 4096 + "yz"),
        ("The harbour", "stays open.", "The harbour stays open."),
        ("It stays open.”", "The mayor", "It stays open.”\n\nThe mayor"),
    ],
)
def test_the_parts_of_a_paste(before, after, whole) -> None:
    assert joined(before, after) == whole


def test_only_a_long_text_may_go_on() -> None:
    assert may_go_on("x" * 3501)
    assert not may_go_on("x" * 3500)
