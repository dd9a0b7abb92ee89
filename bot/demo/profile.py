"""The bot itself, its commands and descriptions, and what it may know of chats, people and files."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from bot.demo import params
from bot.demo.errors import bad_request
from bot.demo.world import LARGEST_FILE

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.demo.world import World

Json = dict[str, Any]

_LONGEST: Final = {"name": 64, "description": 512, "short_description": 120}
_SCOPES: Final = {
    "default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat", "chat_administrators",
    "chat_member",
}  # fmt: skip


def me(world: World, given: Json) -> Json:  # noqa: ARG001  # every method takes the same
    """The bot as a user."""
    return world.bot


def _place(given: Json) -> str:
    """Under what commands are kept: scope and language."""
    scope = params.structure(given, "scope", {"type": "default"})
    if scope.get("type") not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    return json.dumps([scope, _language(given)], sort_keys=True)


def _language(given: Json) -> str:
    code = str(given.get("language_code", ""))
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad_request("Invalid language code specified")
    return code


def set_commands(world: World, given: Json) -> bool:
    """The commands of a scope in a language."""
    commands = params.structure(given, "commands", [])
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command.get("command", "")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command.get("description", "")) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    world.profile.setdefault("commands", {})[_place(given)] = commands
    return True


def get_commands(world: World, given: Json) -> list[Json]:
    """The commands of a scope in a language."""
    found: list[Json] = world.profile.get("commands", {}).get(_place(given), [])
    return found


def delete_commands(world: World, given: Json) -> bool:
    """Forget the commands of a scope in a language."""
    world.profile.get("commands", {}).pop(_place(given), None)
    return True


def _setter(name: str) -> Callable[[World, Json], bool]:
    def set_text(world: World, given: Json) -> bool:
        text = str(given.get(name, ""))
        if len(text) > _LONGEST[name]:
            raise bad_request(f"{name} is too long")
        world.profile.setdefault(name, {})[_language(given)] = text
        return True

    return set_text


def _getter(name: str) -> Callable[[World, Json], Json]:
    def get_text(world: World, given: Json) -> Json:
        return {name: world.profile.get(name, {}).get(_language(given), "")}

    return get_text


def accept(world: World, given: Json) -> bool:
    """What has no effect here: the menu button, the rights asked for by default."""
    world.profile.setdefault("accepted", {})[str(len(world.calls))] = given
    return True


def chat(world: World, given: Json) -> Json:
    """A chat in full."""
    found = params.chat(world, given, writing=False)
    return found.shape() | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": {}}


def member(world: World, given: Json) -> Json:
    """What a user is in a chat."""
    found = params.chat(world, given)
    user = params.integer(given, "user_id")
    if user is None or (user not in world.users and user != world.bot["id"]):
        raise bad_request("PARTICIPANT_ID_INVALID")
    return member_shape(world, user, world.status(found, user))


def administrators(world: World, given: Json) -> list[Json]:
    """Those who run a chat, other bots aside."""
    found = params.chat(world, given)
    if found.kind == "private":
        raise bad_request("there are no administrators in the private chat")
    running = {user: status for user, status in found.members.items() if status in {"creator", "administrator"}}
    return [member_shape(world, user, status) for user, status in running.items()]


def member_shape(world: World, user: int, status: str) -> Json:
    """The ChatMember object of the Bot API."""
    shape = world.bot if user == world.bot["id"] else world.users[user]
    made: Json = {"user": shape, "status": status}
    if status == "administrator":
        rights = ("can_manage_chat", "can_delete_messages", "can_restrict_members", "can_promote_members")
        more = ("can_change_info", "can_invite_users", "can_manage_video_chats", "is_anonymous", "can_be_edited")
        stories = ("can_post_stories", "can_edit_stories", "can_delete_stories")
        made |= dict.fromkeys((*rights, *more, *stories), False) | {"can_delete_messages": True}
    if status == "kicked":
        made["until_date"] = 0
    return made | ({"is_anonymous": False} if status == "creator" else {})


def leave(world: World, given: Json) -> bool:
    """Go away from a chat."""
    params.chat(world, given).members[world.bot["id"]] = "left"
    return True


def file(world: World, given: Json) -> Json:
    """Where a file can be downloaded."""
    found = world.files.get(str(given.get("file_id", "")))
    if found is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(found.data) > LARGEST_FILE:
        raise bad_request("file is too big")
    return {
        "file_id": found.id,
        "file_unique_id": f"u{found.id}",
        "file_size": len(found.data),
        "file_path": found.path,
    }


METHODS: Final[dict[str, Callable[[World, Json], Any]]] = {
    "getme": me,
    "setmycommands": set_commands,
    "getmycommands": get_commands,
    "deletemycommands": delete_commands,
    "setmyname": _setter("name"),
    "getmyname": _getter("name"),
    "setmydescription": _setter("description"),
    "getmydescription": _getter("description"),
    "setmyshortdescription": _setter("short_description"),
    "getmyshortdescription": _getter("short_description"),
    "setchatmenubutton": accept,
    "setmydefaultadministratorrights": accept,
    "getchat": chat,
    "getchatmember": member,
    "getchatadministrators": administrators,
    "leavechat": leave,
    "getfile": file,
}
