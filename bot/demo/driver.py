"""People in a world: they write, press buttons, drop files, and look at what a chat shows."""

from __future__ import annotations

import asyncio
import secrets
from typing import TYPE_CHECKING, Any, Final

from bot.demo import profile
from bot.demo.entities import live
from bot.demo.html import units
from bot.demo.world import Chat, File, Query

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.demo.world import World

Json = dict[str, Any]

_SPLIT: Final = 4096
_LOOK: Final = 0.01


class Person:
    """A user, as a client sees the world. Without `chat`, everything happens in the private chat with the bot."""

    def __init__(self, world: World, name: str, language: str | None = "en") -> None:
        self.world = world
        self.id = world.user(name, language)

    @property
    def chat(self) -> Chat:
        """The private chat with the bot."""
        return self.world.chats[self.id]

    def say(
        self, text: str, chat: Chat | None = None, *, reply_to: int | None = None, topic: int | None = None, **more: Any
    ) -> Json:
        """Write one message; the Message object. `more` goes into it as it is (`entities`, `forward_origin`, ...)."""
        found = live(text)
        content: Json = {"text": text} | ({"entities": found} if found else {}) | more
        return self._send(chat or self.chat, content, reply_to, topic)

    def paste(
        self, text: str, chat: Chat | None = None, *, reply_to: int | None = None, topic: int | None = None, **more: Any
    ) -> list[Json]:
        """Write a text of any length, split as Telegram's clients do."""
        sent: list[Json] = []
        rest = text
        while rest:
            end = min(len(rest), _SPLIT)
            while units(rest[:end]) > _SPLIT:
                end -= 1
            sent.append(self.say(rest[:end].strip(), chat, reply_to=None if sent else reply_to, topic=topic, **more))
            rest = rest[end:].strip()
        return sent

    def drop(
        self, name: str, data: bytes, mime: str, chat: Chat | None = None, caption: str | None = None, **where: Any
    ) -> Json:
        """Send a file."""
        number = self.world.number()
        file = File(f"file{number}", f"documents/file_{number}", name, mime, data)
        self.world.files[file.id] = file
        shape = {"file_id": file.id, "file_unique_id": f"u{file.id}", "file_name": name, "mime_type": mime}
        content: Json = {"document": shape | {"file_size": len(data)}} | ({"caption": caption} if caption else {})
        return self._send(chat or self.chat, content, where.get("reply_to"), where.get("topic"))

    def edit(self, message: Json, text: str) -> None:
        """Change a message that one has sent."""
        message |= {"text": text, "edit_date": int(self.world.clock())}
        message.pop("entities", None)
        if found := live(text):
            message["entities"] = found
        self.world.tell("edited_message", dict(message))

    def press(self, message: Json, button: str) -> Query:
        """Press a button by its words; the query, which will hold the answer."""
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        pressed = next(each for row in rows for each in row if each["text"] == button)
        return self.call_back(message, pressed["callback_data"])

    def call_back(self, message: Json, data: str) -> Query:
        """Send a button's data, any data, as a hostile client may."""
        query = Query(secrets.token_hex(8), self.id, message["chat"]["id"], message["message_id"])
        self.world.queries[query.id] = query
        content = {"id": query.id, "from": self.world.users[self.id], "message": dict(message), "data": data}
        self.world.tell("callback_query", content | {"chat_instance": str(message["chat"]["id"])})
        return query

    def type(self, text: str) -> Query:
        """Type behind the bot's name in any chat; the query, which will hold what is offered."""
        query = Query(secrets.token_hex(8), self.id)
        self.world.queries[query.id] = query
        content = {"id": query.id, "from": self.world.users[self.id], "query": text, "offset": ""}
        self.world.tell("inline_query", content)
        return query

    def choose(
        self, query: Query, number: int = 0, chat: Chat | None = None, topic: int | None = None, *, told: bool = True
    ) -> str:
        """Send what was offered, into a chat or some other one; its inline number. `told`: the bot hears of it."""
        result = (query.answer or {})["results"][number]
        inline = f"inline{self.world.number()}"
        message = dict(result["message"])
        if chat:
            message["via_bot"] = self.world.bot
            message = self.world.write(chat, self.world.users[self.id], message, topic)
        self.world.inline[inline] = message
        if told:
            content = {
                "result_id": result["id"],
                "from": self.world.users[self.id],
                "query": "",
                "inline_message_id": inline,
            }
            self.world.tell("chosen_inline_result", content)
        return inline

    def press_away(self, inline: str, button: str) -> Query:
        """Press a button of a message that the bot knows by its inline number alone."""
        rows = self.world.inline[inline].get("reply_markup", {}).get("inline_keyboard", [])
        data = next(each["callback_data"] for row in rows for each in row if each["text"] == button)
        return self.call_back_away(inline, data)

    def call_back_away(self, inline: str, data: str) -> Query:
        """Send a button's data from a message that the bot knows by its inline number alone."""
        query = Query(secrets.token_hex(8), self.id)
        self.world.queries[query.id] = query
        content = {"id": query.id, "from": self.world.users[self.id], "inline_message_id": inline, "data": data}
        self.world.tell("callback_query", content | {"chat_instance": inline})
        return query

    def invite(self, chat: Chat, text: str, reply_to: Json | None = None) -> Query:
        """Mention the bot in a chat that it is no member of; the query, which will hold what it says."""
        query = Query(secrets.token_hex(8), self.id, chat.id)
        self.world.queries[query.id] = query
        content: Json = {"text": text, "entities": live(text), "guest_query_id": query.id}
        if reply_to:
            content["reply_to_message"] = {k: v for k, v in reply_to.items() if k != "reply_to_message"}
        message = self.world.write(chat, self.world.users[self.id], content)
        query.message = message["message_id"]
        self.world.tell("guest_message", dict(message))
        return query

    def place_bot(self, chat: Chat, status: str) -> None:
        """Add the bot to a group, make it an admin, or put it out."""
        before, bot = self.world.status(chat, self.world.bot["id"]), self.world.bot
        chat.members[bot["id"]] = status
        states = {"old_chat_member": before, "new_chat_member": status}
        content: Json = {name: profile.member_shape(self.world, bot["id"], state) for name, state in states.items()}
        content |= {"chat": chat.shape(), "from": self.world.users[self.id], "date": int(self.world.clock())}
        self.world.tell("my_chat_member", content)

    def upgrade(self, chat: Chat) -> Chat:
        """Make a group a supergroup; that one."""
        new = self.world.group(chat.title, dict(chat.members))
        chat.migrated_to = new.id
        self.world.tell("message", self.world.write(chat, self.world.users[self.id], {"migrate_to_chat_id": new.id}))
        self.world.tell("message", self.world.write(new, self.world.users[self.id], {"migrate_from_chat_id": chat.id}))
        return new

    def block(self) -> None:
        """Block the bot."""
        self.chat.shut = "bot was blocked by the user"

    def _send(self, chat: Chat, content: Json, reply_to: int | None, topic: int | None) -> Json:
        if reply_to is not None:
            answered = {k: v for k, v in chat.messages[reply_to].items() if k != "reply_to_message"}
            content["reply_to_message"] = answered
        message = self.world.write(chat, self.world.users[self.id], content, topic)
        if delivered(self.world, chat, message):
            self.world.tell("channel_post" if chat.kind == "channel" else "message", dict(message))
        return message


def delivered(world: World, chat: Chat, message: Json) -> bool:
    """Whether Telegram shows a message to the bot: in groups and in privacy mode, only what is meant for it."""
    status = world.status(chat, world.bot["id"])
    if status in {"left", "kicked"}:
        return False
    if chat.kind in {"private", "channel"} or status == "administrator" or world.bot["can_read_all_group_messages"]:
        return True
    text = message.get("text") or message.get("caption") or ""
    if message.get("reply_to_message", {}).get("from", {}).get("id") == world.bot["id"]:
        return True
    return text.startswith("/") or f"@{world.bot['username']}" in text


def shown(world: World, chat: Chat) -> list[Json]:
    """The bot's messages that a chat shows, oldest first."""
    mine = (message for message in chat.messages.values() if message.get("from", {}).get("id") == world.bot["id"])
    return sorted(mine, key=lambda message: message["message_id"])


def buttons(message: Json) -> list[str]:
    """The words of a message's buttons."""
    return [button["text"] for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]


async def until(what: Callable[[], Any], seconds: float = 60.0) -> Any:
    """Wait until something is so, and return it. Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        while not (found := what()):  # noqa: ASYNC110  # a world is plain state: it rings no bell
            await asyncio.sleep(_LOOK)
    return found
