"""Callback data: short, and read back as it was written or not at all."""

from typing import get_args

import pytest

from bot.chat.buttons import Press, below, unpack
from bot.chat.render import View, render
from bot.store.answer import Answer, Mode, Place
from bot.text.models import Article, Brief, Detection, Sentence

TOKEN = "AbCdEfGh_-123456"  # noqa: S105  # of a button
TEXT = "The harbour stays open."
LONG = Brief(Article(TEXT), Detection("en", 1.0), (Sentence(TEXT, 0, len(TEXT)),) * 3, ())
BRIEF = Brief(Article(TEXT), Detection("en", 1.0), (Sentence(TEXT, 0, len(TEXT)),), ())


@pytest.mark.parametrize("view", get_args(View))
def test_a_press_comes_back_as_it_was(view) -> None:
    press = Press(TOKEN, view, 12)
    assert unpack(press.pack()) == press
    assert len(press.pack().encode()) <= 64


@pytest.mark.parametrize(
    "data", [None, "", "b:x", "b:x:brief", "b:x:nothing:1", "b:x:brief:-1", "b:x:brief:²", "c:x:brief:1"]
)
def test_other_data_is_no_press(data) -> None:
    assert unpack(data) is None


def words(view: View, *, chat: int = 70, mode: Mode = "asked", brief: Brief = BRIEF) -> list[str]:
    answer = Answer(TOKEN, 1, 0, "done", 0, Place(chat, locale="en", mode=mode), 5, None, "k", 0.0, 1)
    return [button.text for row in below(answer, brief, view, render(brief, view, "en")) for button in row]


def test_what_a_view_leads_to() -> None:
    assert words("brief", brief=LONG) == ["Shorter", "Longer", "Original"]
    assert words("shorter") == ["Longer", "Original"]
    assert words("longer") == ["Shorter", "Original"]
    assert words("original") == ["Shorter"]


def test_longer_is_offered_only_where_there_is_more() -> None:
    assert words("brief") == ["Shorter", "Original"]


def test_where_others_are_too() -> None:
    assert words("group", chat=-5, brief=LONG) == ["Longer", "Original", "✕"]
    assert words("longer", chat=-5, brief=LONG) == ["Shorter", "Original", "✕"]
    assert words("group", mode="inline", brief=LONG) == ["Longer", "Original"]


def test_a_link_that_telegram_takes_for_no_button_is_shown_instead() -> None:
    for url, shown in (("https://news.example/a", False), ("http://intranet/a", True)):
        made = Brief(Article(TEXT, url=url), Detection("en", 1.0), LONG.summary, ())
        answer = Answer(TOKEN, 1, 0, "done", 0, Place(70, locale="en"), 5, None, "k", 0.0, 1)
        button = below(answer, made, "brief", render(made, "brief", "en"))[-1][-1]
        assert (button.callback_data is not None) is shown
