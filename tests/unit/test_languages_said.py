"""What people are told of an article's language: in a chat and on the command line, whether or not the bot knows it."""

from __future__ import annotations

import json

import pytest
from babel import Locale

from bot.chat.render import render
from bot.formats import facts
from bot.text import Article, detect_language, make_brief, scripts
from bot.text.languages import codes
from bot.text.models import Brief, Detection, Options

PLAIN = "a plain brief: I don’t know this language well"
FERRY = (
    "Hamnkaptenen sade på tisdagen att den gamla färjan inte kommer att gå före våren. Resan kostar nio kronor som "
    "förut. ”Vi har provat varje pump ombord”, sade Elin Forsvik till reportrar på kajen."
)


def said(text: str, declared: str | None = None, locale: str = "en") -> tuple[str, str]:
    """What the message in a chat and what the command line say of a text."""
    brief = make_brief(Article(text, language=declared))
    return render(brief, "brief", locale).html, " · ".join(facts("ferry.txt", brief))


def test_a_language_without_rules_of_its_own_is_named_and_said_to_be_read_plainly() -> None:
    for told in said(FERRY):
        assert "Swedish" in told
        assert PLAIN in told
    assert "schwedisch" in said(FERRY, locale="de")[0].lower()
    assert "Diese Sprache kenne ich nicht gut" in said(FERRY, locale="de")[0]


def test_of_a_language_with_rules_only_its_name_is_said() -> None:
    text = "The harbour master said on Tuesday that the old ferry would not sail again before the spring."
    for told in said(text):
        assert "English" in told
        assert PLAIN not in told
        assert "probably" not in told


def test_a_language_that_nobody_knows_is_said_to_be_unknown() -> None:
    for told in said("𐎠𐎡𐎢 𐎠𐎡 𐎢𐎠𐎡. 𐎠𐎡𐎢 𐎠𐎡 𐎢𐎠𐎡."):
        assert "language unknown" in told


def test_what_only_the_page_or_the_chat_settles_is_said_to_be_likely() -> None:
    for told in said("Radio Tarno: 4-2.", "it"):
        assert "probably Italian" in told


def test_a_page_s_word_comes_before_the_chat_s() -> None:
    text = "Radio Tarno: 4-2."
    assert make_brief(Article(text, language="it"), Options(hint="es")).detection.code == "it"
    assert make_brief(Article(text), Options(hint="es")).detection.code == "es"


@pytest.mark.parametrize("code", sorted(set(scripts.languages()) - set(codes())))
def test_every_other_language_has_a_plain_brief_with_its_note(code: str) -> None:
    text = "Lorem 12 ipsum dolor.\n\nSit amet 34 consectetur. Adipiscing elit sed.\n\n«Do eiusmod», tempor."
    made = make_brief(Article(text), Options(language=code))
    brief = Brief(made.article, Detection(code, 1.0), made.summary, made.quotes, made.opening)
    assert brief.summary
    name = Locale("en").languages.get(code.partition("-")[0])
    told = facts("x", brief)
    assert told[1:] == (["Chinese"] if code.startswith("zh") else [name, PLAIN] if name else ["language unknown"])


def test_the_command_line_s_json_names_the_code_alone() -> None:
    from bot.formats import record  # noqa: PLC0415  # the only test that needs it

    brief = make_brief(Article(FERRY))
    told = json.loads(json.dumps(record("1", brief, None, None)))
    assert (told["language"], told["confidence"]) == ("sv", detect_language(FERRY).confidence)
