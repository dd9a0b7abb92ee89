"""What a page has been told of a scene, and what is new since then."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.demo.scene import Scene
    from bot.demo.world import Call, Chat

Json = dict[str, Any]
News = tuple[str, Json]

_FRESH: Final = 5.0
"""Seconds for which Telegram shows what the bot is doing."""

_SNIPPET: Final = 120
"""Characters of the message replied to that are sent along."""


class Feed:
    """One page's view. The world rings no bell, so `news` looks first whether anything was said or done at all."""

    def __init__(self, scene: Scene, address: str) -> None:
        self._scene, self._address = scene, address
        self._seen: tuple[int, ...] = ()
        self._calls = 0
        self._shape = ""
        self._shown: dict[tuple[int, int], str] = {}

    def news(self) -> Iterator[News]:
        """What is new, in the order in which a page must hear it."""
        seen = self._stamp()
        if seen == self._seen:
            return
        self._seen = seen
        shape = self._scene.shape(self._address)
        if (told := json.dumps(shape)) != self._shape:
            self._shape = told
            yield "scene", shape
        for chat in {room.chat.id: room.chat for room in self._scene.rooms}.values():
            yield from self._messages(chat)
        calls = self._scene.world.calls
        for call in calls[self._calls :]:
            yield from self._doing(call)
        self._calls = len(calls)

    def _stamp(self) -> tuple[int, ...]:
        """Moves with every request of the bot and everything that people do."""
        world = self._scene.world
        return len(world.calls), world.told, *(chat.last_message for chat in world.chats.values())

    def _messages(self, chat: Chat) -> Iterator[News]:
        for number, message in chat.messages.items():
            shape = _trimmed(message)
            told = json.dumps(shape)
            if self._shown.get((chat.id, number)) != told:
                self._shown[chat.id, number] = told
                yield "message", shape
        for number in chat.gone:
            if self._shown.pop((chat.id, number), None):
                yield "gone", {"chat": chat.id, "message_id": number}

    def _doing(self, call: Call) -> Iterator[News]:
        if call.status != 200 or self._scene.world.clock() - call.at > _FRESH:
            return
        where = {"chat": _number(call.params.get("chat_id")), "topic": _number(call.params.get("message_thread_id"))}
        if call.method == "sendchataction":
            yield "doing", where | {"action": str(call.params.get("action"))}
        elif call.method == "sendmessagedraft":
            chat = self._scene.world.chats.get(where["chat"] or 0)
            draft = chat.drafts.get(_number(call.params.get("draft_id")) or 0) if chat else None
            yield "draft", where | {"text": draft or ""}


def _trimmed(message: Json) -> Json:
    """A message with no more of the one replied to, and of its chat, than is drawn."""
    shape = message | {"chat": message["chat"]["id"]}
    if via := message.get("via_bot"):
        shape["via_bot"] = via["username"]
    if answered := message.get("reply_to_message"):
        name = answered.get("from", {}).get("first_name", "")
        text = answered.get("text") or answered.get("caption") or answered.get("document", {}).get("file_name", "")
        shape["reply_to_message"] = {"message_id": answered["message_id"], "name": name, "text": text[:_SNIPPET]}
    return shape


def _number(value: object) -> int | None:
    try:
        return int(str(value))
    except ValueError:
        return None
