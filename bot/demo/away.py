"""Answers where the bot is no member: what it offers to somebody who types its name, and what it says as a guest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from bot.demo import params, sending
from bot.demo.errors import bad_request

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.demo.world import World

Json = dict[str, Any]

_OLD: Final = "query is too old and response timeout expired or query ID is invalid"


def answer_query(world: World, given: Json) -> bool:
    """Offer results to an inline query."""
    query = world.queries.get(str(given.get("inline_query_id", "")))
    if query is None or query.answers:
        raise bad_request(_OLD)
    results = params.structure(given, "results", [])
    if len(results) > 50:
        raise bad_request("RESULTS_TOO_MUCH")
    made = [_result(world, result) for result in results]
    if len({result["id"] for result in made}) < len(made):
        raise bad_request("RESULT_ID_DUPLICATE")
    query.answers += 1
    query.answer = {"results": made, "cache_time": params.integer(given, "cache_time", 300)}
    return True


def answer_guest(world: World, given: Json) -> Json:
    """Say something as a guest."""
    query = world.queries.get(str(given.get("guest_query_id", "")))
    if query is None or query.answers:
        raise bad_request(_OLD)
    result = _result(world, params.structure(given, "result", {}))
    inline = f"inline{world.number()}"
    chat = world.chats[query.chat or 0]
    asked = {k: v for k, v in chat.messages[query.message or 0].items() if k != "reply_to_message"}
    world.inline[inline] = world.write(chat, world.bot, result["message"] | {"reply_to_message": asked})
    query.answers += 1
    query.answer = {"inline_message_id": inline}
    return {"inline_message_id": inline}


def _result(world: World, result: Json) -> Json:
    if result.get("type") != "article":
        raise bad_request("can't parse inline query result: only articles are known here")
    if not 1 <= len(str(result.get("id", "")).encode()) <= 64:
        raise bad_request("RESULT_ID_INVALID")
    if not result.get("title"):
        raise bad_request("can't parse inline query result: Can't find field \"title\"")
    message = result.get("input_message_content") or {}
    given = {
        "text": message.get("message_text", ""),
        "parse_mode": message.get("parse_mode", ""),
        "reply_markup": result.get("reply_markup"),
    }
    return {
        "id": str(result["id"]),
        "title": result["title"],
        "description": result.get("description", ""),
        "message": sending.content(world, given),
    }


METHODS: Final[dict[str, Callable[[World, Json], Any]]] = {
    "answerinlinequery": answer_query,
    "answerguestquery": answer_guest,
}
