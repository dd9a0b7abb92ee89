"""The stand-in takes what the Bot API takes, and refuses what Telegram would refuse."""

from __future__ import annotations

import inspect
import json

import pytest
from telegram import Bot

from bot.demo import schema
from bot.demo.errors import Refusal
from bot.demo.server import _METHODS

SENT = {"chat_id": 5, "text": "Hello"}
ROWS = {"inline_keyboard": [[{"text": "Go", "callback_data": "x"}]]}
ARTICLE = {"type": "article", "id": "a", "title": "T", "input_message_content": {"message_text": "Hello"}}


@pytest.mark.parametrize(
    ("method", "given"),
    [
        ("sendmessage", SENT),
        ("sendmessage", {"chat_id": "-100123", "text": "x", "reply_markup": json.dumps(ROWS)}),
        ("sendmessage", SENT | {"reply_parameters": '{"message_id":7,"allow_sending_without_reply":true}'}),
        ("sendmessage", SENT | {"link_preview_options": {"is_disabled": True}}),
        ("editmessagetext", {"inline_message_id": "i", "text": "x"}),
        ("answerinlinequery", {"inline_query_id": "1", "results": json.dumps([ARTICLE]), "cache_time": "0"}),
        ("setmycommands", {"commands": [{"command": "brief", "description": "d"}], "scope": {"type": "default"}}),
        ("nothingofthekind", {"a": 1}),
    ],
)
def test_what_the_api_takes(method, given) -> None:
    schema.check(method, given)


@pytest.mark.parametrize(
    ("method", "given", "words"),
    [
        ("sendmessage", {"chat_id": 5}, "text is missing"),
        ("sendmessage", SENT | {"reply_to_message_id": 3}, "there is no reply_to_message_id"),
        ("sendmessage", SENT | {"message_thread_id": "first"}, "must be Integer"),
        ("sendmessage", SENT | {"disable_notification": "maybe"}, "must be Boolean"),
        ("sendmessage", SENT | {"reply_markup": "{"}, "no JSON"),
        ("sendmessage", SENT | {"reply_markup": {"inline_keyboard": [{"text": "Go"}]}}, "must be an array"),
        ("sendmessage", SENT | {"reply_parameters": {"allow_sending_without_reply": True}}, "message_id is missing"),
        (
            "sendmessage",
            SENT | {"link_preview_options": {"prefer_small_media": True, "prefer_large_media": True}},
            "small or large",
        ),
        (
            "sendmessage",
            SENT | {"reply_markup": {"inline_keyboard": [[{"text": "Go", "callback_data": "ж" * 33}]]}},
            "66, out of 1-64",
        ),
        ("editmessagetext", {"chat_id": 5, "text": "x"}, "either chat_id"),
        ("editmessagetext", {"chat_id": 5, "message_id": 6, "inline_message_id": "i", "text": "x"}, "either chat_id"),
        ("answercallbackquery", {"callback_query_id": "1", "text": "x" * 201}, "out of 0-200"),
        ("answerinlinequery", {"inline_query_id": "1", "results": [ARTICLE | {"id": "x" * 65}]}, "out of 1-64"),
        ("answerinlinequery", {"inline_query_id": "1", "results": [{**ARTICLE, "title": ""}]}, "out of 1-"),
        ("setmycommands", {"commands": [{"command": "x" * 33, "description": "d"}]}, "out of 1-32"),
        ("setmydescription", {"description": "x" * 513}, "out of 0-512"),
        ("setwebhook", {"url": "https://x.example", "secret_token": "a b"}, "must not"),
        ("getupdates", {"allowed_updates": '["messages"]'}, "no updates of these kinds"),
    ],
)
def test_what_it_refuses(method, given, words) -> None:
    with pytest.raises(Refusal, match=words):
        schema.check(method, given)


def test_every_method_is_in_the_schema_and_has_the_parameters_that_the_library_knows() -> None:
    """The library's own are those of the same Bot API, beside what it adds for its own use."""
    known = schema._schema()["method"]
    assert set(_METHODS) | {"getupdates", "setwebhook", "deletewebhook", "getwebhookinfo"} == set(known)
    ours = {"self", "api_kwargs", "reply_to_message_id", "allow_sending_without_reply", "disable_web_page_preview"}
    ours |= {"current_offset", "certificate", "suggested_post_parameters", "read_timeout", "write_timeout"}
    ours |= {"connect_timeout", "pool_timeout"}
    for name, method in inspect.getmembers(Bot, inspect.isfunction):
        if name.lower() in known:
            assert set(inspect.signature(method).parameters) - ours <= known[name.lower()].keys(), name
