"""Who and what there is: users, chats, messages, files, updates that wait. Pure state, in the Bot API's own shapes."""

from __future__ import annotations

import itertools
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

Json = dict[str, Any]
Kind = Literal["private", "group", "supergroup", "channel"]

BOT_ID: Final = 7_000_000_001
LARGEST_FILE: Final = 20 * 1024 * 1024
"""Bytes that a bot may download."""


@dataclass(slots=True)
class Chat:
    """A chat with its messages by id. `members` has each one's status (`creator`, `administrator`, `member`, ...).

    `gone` lists the ids of deleted messages. `shut`: the bot may not write, for a reason in Telegram's
    words; `silent`: members may not.
    """

    id: int
    kind: Kind
    title: str
    members: dict[int, str] = field(default_factory=dict)
    messages: dict[int, Json] = field(default_factory=dict)
    gone: list[int] = field(default_factory=list)
    topics: dict[int, str] = field(default_factory=dict)
    closed_topics: set[int] = field(default_factory=set)
    shut: str | None = None
    silent: bool = False
    migrated_to: int | None = None
    drafts: dict[int, str] = field(default_factory=dict)
    last_message: int = 0

    def shape(self) -> Json:
        """The Chat object of the Bot API."""
        if self.kind == "private":
            return {"id": self.id, "type": "private", "first_name": self.title}
        return {"id": self.id, "type": self.kind, "title": self.title} | ({"is_forum": True} if self.topics else {})


@dataclass(frozen=True, slots=True)
class File:
    """A file as it lies on the server. `path` is its place in the download link."""

    id: str
    path: str
    name: str
    mime: str
    data: bytes


@dataclass(slots=True)
class Query:
    """A press of a button, an inline query or a guest one, and the answer it got."""

    id: str
    user: int
    chat: int | None = None
    message: int | None = None
    answer: Json | None = None
    answers: int = 0


@dataclass(frozen=True, slots=True)
class Call:
    """A request that the bot made: when it was answered, and with which status."""

    at: float
    method: str
    params: Json
    status: int
    result: Any


class World:
    """Everything. `clock` gives seconds since 1970."""

    def __init__(
        self,
        token: str = "7000000001:AAdemo-token-of-the-stand-in-00000000",  # noqa: S107  # it opens nothing
        *,
        reads_all: bool = False,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.token = token
        self.clock = clock
        self.bot: Json = {
            "id": BOT_ID,
            "is_bot": True,
            "first_name": "Newsbrief",
            "username": "newsbrief_bot",
            "can_join_groups": True,
            "can_read_all_group_messages": reads_all,
            "supports_inline_queries": True,
            "supports_guest_queries": True,
        }
        self.users: dict[int, Json] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, File] = {}
        self.updates: dict[int, Json] = {}
        self.queries: dict[str, Query] = {}
        self.inline: dict[str, Json] = {}
        self.profile: dict[str, Json] = {}
        self.webhook: Json = {"url": ""}
        self.calls: list[Call] = []
        self.complaints: list[str] = []
        self.refused: list[Call] = []
        self._ids = itertools.count(1)
        self._last_update = 500_000

    def number(self) -> int:
        """A number that was not given before."""
        return next(self._ids)

    def user(self, name: str, language: str | None = "en", *, bot: bool = False) -> int:
        """A new user, with a private chat of the same id; the id."""
        identifier = 100_000 + self.number()
        shape: Json = {"id": identifier, "is_bot": bot, "first_name": name, "username": f"{name.lower()}_{identifier}"}
        self.users[identifier] = shape | ({"language_code": language} if language else {})
        self.chats[identifier] = Chat(identifier, "private", name, {identifier: "member", BOT_ID: "member"})
        return identifier

    def group(
        self, title: str, members: dict[int, str], kind: Kind = "supergroup", topics: tuple[str, ...] = ()
    ) -> Chat:
        """A new group or channel with these members (and the bot, when it is not among them)."""
        number = self.number()
        chat = Chat(-number if kind == "group" else -1_001_000_000_000 - number, kind, title)
        chat.members = {BOT_ID: "member"} | members
        for topic in topics:
            chat.last_message += 1
            chat.topics[chat.last_message] = topic
        self.chats[chat.id] = chat
        return chat

    def write(self, chat: Chat, sender: Json | None, content: Json, topic: int | None = None) -> Json:
        """A new message in a chat; the Message object, kept."""
        chat.last_message += 1
        message: Json = {"message_id": chat.last_message, "date": int(self.clock()), "chat": chat.shape()}
        message |= {"from": sender} if sender else {"sender_chat": chat.shape()}
        if topic is not None:
            message |= {"message_thread_id": topic, "is_topic_message": True}
        message |= content
        chat.messages[chat.last_message] = message
        return message

    def tell(self, kind: str, content: Json) -> int:
        """Put an update before the bot; its id."""
        self._last_update += 1
        self.updates[self._last_update] = {"update_id": self._last_update, kind: content}
        return self._last_update

    @property
    def told(self) -> int:
        """The id of the last update: it moves with all that people do before the bot's eyes."""
        return self._last_update

    def status(self, chat: Chat, user: int) -> str:
        """What a user is in a chat."""
        return chat.members.get(user, "left")
