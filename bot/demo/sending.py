"""Messages: sent, edited, deleted; presses of buttons answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from bot.demo import html, keyboard, params
from bot.demo.entities import crossing, live, merged
from bot.demo.errors import bad_request

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.demo.world import Chat, World

Json = dict[str, Any]

UNITS: Final = 4096
ENTITIES: Final = 100
LINKS: Final = 8192
"""Characters of all links of a message; Telegram's own limit is on the bytes of all entities."""

_ACTIONS: Final = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip

_SAME: Final = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)


def content(world: World, given: Json) -> Json:
    """The text, entities and keyboard of a request. Raises Refusal."""
    text = str(given.get("text", ""))
    mode = str(given.get("parse_mode", "")).lower()
    if mode == "html":
        text, entities = html.parse(text)
    elif mode:
        raise bad_request("unsupported parse_mode")
    else:
        entities = params.structure(given, "entities", [])
    stripped = text.strip()
    if not stripped:
        raise bad_request("message text is empty")
    if html.units(stripped) > UNITS:
        raise bad_request("message is too long")
    shift = html.units(text[: len(text) - len(text.lstrip())])
    entities = [entity | {"offset": max(0, entity["offset"] - shift)} for entity in entities]
    _complain(world, entities)
    made: Json = {"text": stripped}
    if kept := merged(entities, live(stripped))[:ENTITIES]:
        made["entities"] = kept
    if markup := keyboard.checked(params.structure(given, "reply_markup")):
        made["reply_markup"] = markup
    return made


def _complain(world: World, entities: list[Json]) -> None:
    """Note what Telegram would mend in silence, or refuse for reasons of its own."""
    if len(entities) > ENTITIES:
        world.complaints.append(f"{len(entities)} entities")
    if crossing(entities):
        world.complaints.append("a blockquote in a blockquote")
    if sum(len(entity.get("url", "")) for entity in entities) > LINKS:
        world.complaints.append("links too long together")


def send_message(world: World, given: Json) -> Json:
    """A new message of the bot."""
    chat = params.chat(world, given)
    if chat.silent and world.status(chat, world.bot["id"]) != "administrator":
        raise bad_request("not enough rights to send text messages to the chat")
    made = content(world, given)
    topic = params.integer(given, "message_thread_id")
    if topic is not None and topic not in chat.topics:
        raise bad_request("message thread not found")
    if topic in chat.closed_topics and world.status(chat, world.bot["id"]) != "administrator":
        raise bad_request("TOPIC_CLOSED")
    reply = params.structure(given, "reply_parameters")
    if reply:
        answered = chat.messages.get(int(reply.get("message_id", 0)))
        if answered:
            made["reply_to_message"] = {k: v for k, v in answered.items() if k != "reply_to_message"}
            topic = topic if topic is not None else answered.get("message_thread_id")
        elif not reply.get("allow_sending_without_reply"):
            raise bad_request("message to be replied not found")
    return world.write(chat, world.bot, made, topic)


def edit_text(world: World, given: Json) -> Json | bool:
    """Another text (and keyboard) for a message of the bot's."""
    made = content(world, given)
    if given.get("inline_message_id"):
        return _edit_inline(world, str(given["inline_message_id"]), made)
    chat = params.chat(world, given)
    message = params.message(chat, given, "message to edit not found")
    _own(world, message)
    return _changed(world, message, made, ("text", "entities", "reply_markup"))


def edit_markup(world: World, given: Json) -> Json:
    """Another keyboard."""
    chat = params.chat(world, given)
    message = params.message(chat, given, "message to edit not found")
    _own(world, message)
    markup = keyboard.checked(params.structure(given, "reply_markup"))
    return _changed(world, message, {"reply_markup": markup} if markup else {}, ("reply_markup",))


def _own(world: World, message: Json) -> None:
    if message.get("from", {}).get("id") != world.bot["id"]:
        raise bad_request("message can't be edited")


def _changed(world: World, message: Json, made: Json, parts: tuple[str, ...]) -> Json:
    if all(message.get(part) == made.get(part) for part in parts):
        raise bad_request(_SAME)
    for part in parts:
        message.pop(part, None)
    message |= made | {"edit_date": int(world.clock())}
    return message


def _edit_inline(world: World, identifier: str, made: Json) -> bool:
    message = world.inline.get(identifier)
    if message is None:
        raise bad_request("MESSAGE_ID_INVALID")
    _changed(world, message, made, ("text", "entities", "reply_markup"))
    return True


def delete(world: World, given: Json) -> bool:
    """Take a message away: the bot's own, or anybody's where the bot is an administrator."""
    chat = params.chat(world, given)
    message = params.message(chat, given, "message to delete not found")
    own = message.get("from", {}).get("id") == world.bot["id"]
    if not own and chat.kind != "private" and world.status(chat, world.bot["id"]) != "administrator":
        raise bad_request("message can't be deleted")
    _remove(chat, message["message_id"])
    return True


def delete_many(world: World, given: Json) -> bool:
    """Take several away; those that are not there are passed over."""
    chat = params.chat(world, given)
    for identifier in params.structure(given, "message_ids", []):
        if identifier in chat.messages:
            _remove(chat, identifier)
    return True


def _remove(chat: Chat, identifier: int) -> None:
    del chat.messages[identifier]
    chat.gone.append(identifier)


def action(world: World, given: Json) -> bool:
    """Show what the bot is doing."""
    params.chat(world, given)
    if given.get("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True


def draft(world: World, given: Json) -> bool:
    """Show a message that is being written."""
    chat = params.chat(world, given)
    if chat.kind != "private":
        raise bad_request("message drafts can be sent only to private chats")
    number = params.integer(given, "draft_id")
    if not number:
        raise bad_request("RANDOM_ID_INVALID")
    chat.drafts[number] = content(world, given)["text"]
    return True


def reaction(world: World, given: Json) -> bool:
    """React to a message."""
    chat = params.chat(world, given)
    message = params.message(chat, given, "message to react not found")
    message["reactions"] = params.structure(given, "reaction", [])
    return True


def answer_press(world: World, given: Json) -> bool:
    """Answer a press, with a toast or without."""
    query = world.queries.get(str(given.get("callback_query_id", "")))
    if query is None or query.answers:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text = str(given.get("text", ""))
    if len(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    query.answers += 1
    query.answer = {"text": text, "show_alert": params.flag(given, "show_alert"), "url": given.get("url")}
    return True


METHODS: Final[dict[str, Callable[[World, Json], Any]]] = {
    "sendmessage": send_message,
    "editmessagetext": edit_text,
    "editmessagereplymarkup": edit_markup,
    "deletemessage": delete,
    "deletemessages": delete_many,
    "sendchataction": action,
    "sendmessagedraft": draft,
    "setmessagereaction": reaction,
    "answercallbackquery": answer_press,
}
