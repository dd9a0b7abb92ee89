"""The parameters of a request, read as the Bot API reads them: numbers, flags and JSON all come as text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot.demo.errors import bad_request, forbidden

if TYPE_CHECKING:
    from bot.demo.world import Chat, World

Json = dict[str, Any]


def integer(params: Json, name: str, default: int | None = None) -> int | None:
    """A whole number."""
    value = params.get(name)
    if value is None or value == "":
        return default
    try:
        return int(value)
    except (TypeError, ValueError):
        raise bad_request(f"{name} must be an integer") from None


def flag(params: Json, name: str) -> bool:
    """Yes or no."""
    return str(params.get(name, "")).lower() in {"true", "1", "yes"}


def structure(params: Json, name: str, default: Any = None) -> Any:
    """An object or a list, serialised as JSON."""
    value = params.get(name)
    if value is None or value == "":
        return default
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise bad_request(f"can't parse {name} JSON object") from None


def chat(world: World, params: Json, *, writing: bool = True) -> Chat:
    """The chat that is meant, open to the bot."""
    given = params.get("chat_id")
    if given is None or given == "":
        raise bad_request("chat_id is empty")
    try:
        found = world.chats.get(int(given))
    except ValueError:
        found = None
    if found is None:
        raise bad_request("chat not found")
    if found.migrated_to is not None:
        raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=found.migrated_to)
    if writing:
        if found.shut:
            raise forbidden(found.shut)
        if found.kind != "private" and world.status(found, world.bot["id"]) in {"left", "kicked"}:
            raise forbidden(f"bot is not a member of the {found.kind} chat")
    return found


def message(found: Chat, params: Json, missing: str) -> Json:
    """The message that is meant, in that chat."""
    identifier = integer(params, "message_id")
    if identifier is None:
        raise bad_request("message identifier is not specified")
    if identifier not in found.messages:
        raise bad_request(missing)
    return found.messages[identifier]
