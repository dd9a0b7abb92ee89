"""Every key that the code asks for is in the catalogue, and the catalogue holds no other."""

import ast
from pathlib import Path
from string import Formatter

import pytest

import bot
from bot.errors import BotError
from bot.locales import FALLBACK, keys, languages, translate

HOME = Path(bot.__file__).parent


def codes(error: type[BotError] = BotError) -> set[str]:
    return {error.code, error.message}.union(*(codes(child) for child in error.__subclasses__()))


def literals() -> set[str]:
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in HOME.rglob("*.py"))
    nodes = (node for tree in trees for node in ast.walk(tree))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def asked_for() -> set[str]:
    """The literal first arguments of every call of `translate`, in all of the package."""
    found = set()
    for path in HOME.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
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


@pytest.mark.parametrize("language", languages())
def test_every_catalogue_says_the_same_things(language: str) -> None:
    def fields(key: str, locale: str) -> set[str]:
        blanks = dict.fromkeys(("site", "contact", "count", "number", "name", "language", "role", "value"), 2)
        text = translate(key, locale, **blanks)
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    assert keys(language) == keys(FALLBACK)
    for key in keys():
        assert fields(key, language) == fields(key, FALLBACK) == set()


def test_falls_back_to_the_wider_tag_and_to_english() -> None:
    assert translate("button.shorter", "en-GB") == translate("button.shorter", "xx") == "Shorter"
    assert translate("progress.reading", None, site="example.org") == "Reading example.org…"
    with pytest.raises(KeyError):
        translate("no.such.key")
