"""Callback data: short, and read back as it was written or not at all."""

from typing import get_args

import pytest

from bot.chat.buttons import Press, below, unpack
from bot.chat.render import View, render
from bot.text.models import Article, Brief, Detection, Sentence

TOKEN = "AbCdEfGh_-123456"  # noqa: S105  # of a button
TEXT = "The harbour stays open."
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


def words(view: View) -> list[str]:
    return [button.text for row in below(TOKEN, BRIEF, view, render(BRIEF, view, "en"), "en") for button in row]


def test_what_a_view_leads_to() -> None:
    assert words("brief") == ["Shorter", "Longer", "Original"]
    assert words("shorter") == ["Longer", "Original"]
    assert words("longer") == ["Shorter", "Original"]
    assert words("original") == ["Shorter"]
