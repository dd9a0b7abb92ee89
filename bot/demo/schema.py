"""Whether a request is one that the Bot API knows: its parameters, their types and lengths, after `bot_api.toml`."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib import resources
from typing import Any, Final

import rtoml

from bot.demo.errors import bad_request

Json = dict[str, Any]

_TYPE: Final = re.compile(
    r"(?P<arrays>(?:Array of )*)(?P<names>\w+(?: or \w+)*)"
    r"(?: (?P<least>\d+)-(?P<most>\d*)(?P<bytes> bytes)?)?(?P<needed>!?)"
)
_YES: Final = frozenset({"true", "false", "1", "0", "yes", "no"})
_UPDATES: Final = frozenset({
    "message", "edited_message", "channel_post", "edited_channel_post", "business_connection", "business_message",
    "edited_business_message", "deleted_business_messages", "message_reaction", "message_reaction_count",
    "inline_query", "chosen_inline_result", "callback_query", "shipping_query", "pre_checkout_query",
    "purchased_paid_media", "poll", "poll_answer", "my_chat_member", "chat_member", "chat_join_request", "chat_boost",
    "removed_chat_boost", "guest_message", "managed_bot",
})  # fmt: skip
_SECRET: Final = re.compile(r"[A-Za-z0-9_-]+")


def check(method: str, given: Json) -> None:
    """Raise Refusal for a request that is none of the Bot API's. `method` in small letters; one unknown is let be."""
    known = _schema()["method"].get(method)
    if known is None:
        return
    _fields(method, known, given)
    _together(method, given)


@cache
def _schema() -> dict[str, dict[str, Json]]:
    text = resources.files("bot.demo").joinpath("bot_api.toml").read_text(encoding="utf-8")
    read = rtoml.loads(text)
    return {"method": {name.lower(): fields for name, fields in read["method"].items()}, "object": read["object"]}


def _fields(place: str, known: Json, given: Json) -> None:
    for name, type_ in known.items():
        if type_.endswith("!") and given.get(name) is None:
            raise bad_request(f"{place}: {name} is missing")
    for name, value in given.items():
        if name not in known:
            raise bad_request(f"{place}: there is no {name}")
        _value(f"{place}.{name}", known[name], value)


def _value(place: str, type_: str, value: Any) -> None:
    match = _TYPE.fullmatch(type_)
    if match is None:
        raise ValueError(type_)
    depth = match["arrays"].count("Array")
    if depth or match["names"] in _schema()["object"]:
        value = _decoded(place, value)
    if depth:
        if not isinstance(value, list):
            raise bad_request(f"{place} must be an array")
        for index, each in enumerate(value):
            _value(f"{place}[{index}]", type_.removeprefix("Array of "), each)
        return
    size: int | None = None
    for name in match["names"].split(" or "):
        size = _size(place, name, value, in_bytes=bool(match["bytes"]))
        if size is not None:
            break
    if size is None:
        raise bad_request(f"{place} must be {match['names']}")
    if match["least"] and not int(match["least"]) <= size <= int(match["most"] or size):
        raise bad_request(f"{place} is {size}, out of {match['least']}-{match['most']}")


def _size(place: str, name: str, value: Any, *, in_bytes: bool) -> int | None:
    """What a length or a range is about, if the value is of that type; else None."""
    match name:
        case "Integer":
            whole = re.fullmatch(r"-?\d{1,19}", str(value)) and not isinstance(value, bool)
            return int(value) if whole else None
        case "Boolean":
            return 0 if isinstance(value, bool) or str(value).lower() in _YES else None
        case "String":
            written = value if isinstance(value, str) else None
            return None if written is None else len(written.encode()) if in_bytes else len(written)
    if not isinstance(value, dict):
        return None
    if known := _schema()["object"][name]:
        _fields(place, known, value)
    return 0


def _decoded(place: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise bad_request(f"{place} is no JSON") from None


def _together(method: str, given: Json) -> None:
    """What parameters must be to each other."""
    if method.startswith("editmessage"):
        here = {"chat_id", "message_id"} & given.keys()
        if bool(here) == ("inline_message_id" in given) or len(here) == 1:
            raise bad_request(f"{method}: either chat_id and message_id or inline_message_id")
    if method in {"getupdates", "setwebhook"}:
        unknown = set(_decoded(method, given.get("allowed_updates", []))) - _UPDATES
        if unknown:
            raise bad_request(f"{method}: no updates of these kinds: {unknown}")
    if "secret_token" in given and not _SECRET.fullmatch(given["secret_token"]):
        raise bad_request(f"{method}: secret_token holds what it must not")
    options = _decoded(method, given.get("link_preview_options", {}))
    if options.get("prefer_small_media") and options.get("prefer_large_media"):
        raise bad_request(f"{method}: a preview is small or large")
