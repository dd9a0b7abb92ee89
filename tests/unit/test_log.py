"""Logs hold no token, no full link and no words of an exception."""

import logging

import pytest
import structlog

from bot.log import chat_hash, get_logger, redact, set_up

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw_"  # noqa: S105  # invented


@pytest.fixture(autouse=True)
def logging_restored():
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (f"POST https://api.telegram.org/bot{TOKEN}/sendMessage", "POST https://api.telegram.org/…"),
        (f"token {TOKEN}!", "token [token]!"),
        (f"path /bot{TOKEN.replace(':', '%3A')}/x", "path /bot[token]/x"),
        ("read https://ada:pw@example.org/secret?key=1#q now", "read https://example.org/… now"),
        ("from http://example.org/", "from http://example.org"),
        ("at 12:30:45 in 3.5 s", "at 12:30:45 in 3.5 s"),
    ],
)
def test_redacts(text: str, clean: str) -> None:
    assert redact(text) == clean


def fail() -> None:
    raise ValueError(f"cannot read “The mayor resigned” with {TOKEN}") from OSError("The mayor resigned")


@pytest.mark.parametrize("form", ["console", "json"])
def test_nothing_private_is_written_even_at_debug(form, capsys) -> None:
    set_up("debug", form)
    try:
        fail()
    except ValueError:
        get_logger("bot.test").exception("failed", host="example.org")
        logging.getLogger("some.library").exception("failed for %s", f"https://example.org/{TOKEN}")
    logging.getLogger("httpx").info("HTTP Request: POST https://api.telegram.org/bot%s/getMe", TOKEN)
    written = capsys.readouterr().err
    assert "mayor" not in written
    assert TOKEN not in written
    assert "getMe" not in written
    assert "ValueError" in written
    assert "OSError" in written
    assert "example.org" in written


def test_a_chat_is_named_the_same_and_not_by_its_number() -> None:
    assert chat_hash(4711) == chat_hash(4711) != chat_hash(4712)
    assert "4711" not in chat_hash(4711)
