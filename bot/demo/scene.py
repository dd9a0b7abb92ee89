"""Who is in the demo: two people, a private chat with the bot, a group with a topic, and a group without the bot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.demo import profile
from bot.demo.driver import Person
from bot.demo.samples import samples
from bot.demo.world import World

if TYPE_CHECKING:
    from bot.demo.world import Chat

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Room:
    """A place to write in: a private chat, a group, or one of its topics. `people`: who writes there, by their ids."""

    chat: Chat
    topic: int | None
    title: str
    people: tuple[int, ...]


class Scene:
    """The world of the demo. `token`: what the bot is to show."""

    def __init__(self, token: str) -> None:
        self.world = World(token, reads_all=True)
        ada, ben = Person(self.world, "Ada"), Person(self.world, "Ben")
        self.people = {ada.id: ada, ben.id: ben}
        self.group = self.world.group("Neighbours", {ada.id: "creator", ben.id: "member"}, topics=("Harbour news",))
        self.away = self.world.group("Book club", {ada.id: "creator", ben.id: "member", self.world.bot["id"]: "left"})
        self.rooms = [
            Room(ada.chat, None, self.world.bot["first_name"], (ada.id,)),
            Room(self.group, None, "Neighbours", (ada.id, ben.id)),
            *(Room(self.group, topic, title, (ada.id, ben.id)) for topic, title in self.group.topics.items()),
            Room(self.away, None, "Book club", (ada.id, ben.id)),
        ]

    @property
    def introduced(self) -> bool:
        """Whether the bot has said what it is, which it does last: it polls, and its workers are warm."""
        return bool(self._about())

    def room(self, chat: object, topic: object) -> Room:
        """The room of a chat and a topic. Raises LookupError."""
        for room in self.rooms:
            if room.chat.id == chat and room.topic == topic:
                return room
        raise LookupError

    def shape(self, address: str) -> Json:
        """All that a page must know before the first message. `address`: where the demo is served."""
        bot = {"id": self.world.bot["id"], "name": self.world.bot["first_name"], "user": self.world.bot["username"]}
        people = [
            {"id": each, "name": self.world.users[each]["first_name"], "admin": self.group.members[each] != "member"}
            for each in self.people
        ]
        rooms = [
            {
                "chat": room.chat.id,
                "topic": room.topic,
                "title": room.title,
                "kind": room.chat.kind,
                "people": room.people,
                "away": room.chat is self.away,
                "commands": self._commands(room),
            }
            for room in self.rooms
        ]
        offered = [
            {"code": each.code, "name": each.name, "title": each.title, "url": address + each.path}
            for each in samples().values()
        ]
        return {"bot": bot | {"about": self._about()}, "people": people, "rooms": rooms, "samples": offered}

    def _about(self) -> str:
        """What the bot says of itself in an empty chat."""
        told: Json = self.world.profile.get("description", {})
        return str(told.get("", ""))

    def _commands(self, room: Room) -> list[Json]:
        """The commands that Telegram would offer there, of the narrowest scope that has some."""
        if room.chat is self.away:
            return []
        group = ["all_chat_administrators", "all_group_chats"]
        scopes = [*(["all_private_chats"] if room.chat.kind == "private" else group), "default"]
        for scope in scopes:
            for language in ("en", ""):
                given = {"scope": {"type": scope}, "language_code": language}
                if found := profile.get_commands(self.world, given):
                    return found
        return []
