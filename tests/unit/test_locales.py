"""Every key that the code asks for is in the catalogue, and the catalogue holds no other."""

import ast
import json
import re
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages import Message
from babel.messages.pofile import read_po

import bot
from bot.errors import BotError
from bot.locales import FALLBACK, keys, languages, translate
from bot.text.languages import codes as codes_of_text

HOME = Path(bot.__file__).parent
PRESSED = re.compile(r"(?<![\w/.:])/[a-z]{2,}(?: [0-9]+[dh]?\b)?|https?://[!-~]+[a-z/]|(?<=: )/settings \w+ \S+")


LONGEST = {"toast.": 200, "error.": 200, "command.": 256, "profile.short": 120, "profile.": 512, "button.": 40}
"""Characters: errors are shown in passing too, where a press fails."""


def codes(error: type[BotError] = BotError) -> set[str]:
    return {error.code, error.message}.union(*(codes(child) for child in error.__subclasses__()))


@cache
def nodes() -> tuple[ast.AST, ...]:
    """All of the package's code."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in HOME.rglob("*.py"))
    return tuple(node for tree in trees for node in ast.walk(tree))


def literals() -> set[str]:
    return {node.value for node in nodes() if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def asked_for() -> set[str]:
    """The literal first arguments of every call of `translate`, in all of the package."""
    found = set()
    for node in nodes():
        called = getattr(node, "func", None)
        name = getattr(called, "id", None) or getattr(called, "attr", None)
        if name == "translate" and isinstance(node.args[0], ast.Constant):
            found.add(node.args[0].value)
    return found


def test_every_error_has_a_message() -> None:
    assert {f"error.{code}" for code in codes()} <= keys()


def test_no_key_is_missing() -> None:
    assert asked_for() <= keys()


def test_no_key_is_unused() -> None:
    assert keys() - literals() - {f"error.{code}" for code in codes()} == set()


@cache
def catalogue(language: str) -> dict[str, Message]:
    """The messages of a catalogue by their keys, as they stand in its file."""
    with (HOME / "locales" / f"{language}.po").open("rb") as file:
        messages = [message for message in read_po(file, locale=language, abort_invalid=True) if message.id]
    return {message.id[0] if isinstance(message.id, tuple) else message.id: message for message in messages}


def forms(message: Message) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (message.string,)


def test_twenty_languages_are_there_each_with_rules_for_its_articles() -> None:
    assert len(languages()) >= 20
    assert set(languages()) <= set(codes_of_text())


@pytest.mark.parametrize("language", languages())
def test_every_catalogue_says_all_and_nothing_else(language: str) -> None:
    assert keys(language) == keys(FALLBACK)


@pytest.mark.parametrize("language", sorted(set(languages()) - {FALLBACK}))
def test_no_translation_is_of_an_older_text(language: str) -> None:
    """Above each message stands the English one that it was translated from."""
    english = catalogue(FALLBACK)
    for key, message in catalogue(language).items():
        wanted = " | ".join(forms(english[key]))
        assert f"English: {json.dumps(wanted, ensure_ascii=False)}" in message.auto_comments, key


@pytest.mark.parametrize("language", languages())
def test_what_is_filled_in_or_pressed_is_kept(language: str) -> None:
    """Blanks, commands and links are those of the English text; a plural form may say its number in a word."""
    english = catalogue(FALLBACK)
    for key, message in catalogue(language).items():
        blanks = {name for _, name, _, _ in Formatter().parse(forms(english[key])[-1]) if name}
        pressed = set(PRESSED.findall(forms(english[key])[-1]))
        for form in forms(message):
            own = {name for _, name, _, _ in Formatter().parse(form) if name}
            assert own == blanks or (isinstance(message.id, tuple) and own == blanks - {"count"}), (key, form)
            assert set(PRESSED.findall(form)) == pressed, (key, form)


@pytest.mark.parametrize("language", languages())
def test_what_a_press_is_told_and_what_the_menu_says_is_as_short_as_telegram_wants(language: str) -> None:
    for key in keys():
        most = next((most for start, most in LONGEST.items() if key.startswith(start)), 4000)
        assert all(len(form) <= most for form in forms(catalogue(language)[key])), key


def test_falls_back_to_the_wider_tag_and_to_english() -> None:
    assert translate("button.shorter", "en-GB") == translate("button.shorter", "xx") == "Shorter"
    assert translate("progress.reading", None, site="example.org") == "Reading example.org…"
    with pytest.raises(KeyError):
        translate("no.such.key")
