"""What a message asks for: links, a file, or a text; and how the parts of a split paste go together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from telegram.constants import MessageEntityType

from bot.errors import TooBig
from bot.work.request import File, Link, words
from bot.work.service import check

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram import Message, MessageEntity, User

LINKS: Final = 5
"""Links of one message that are answered."""

TEXT_BESIDE_LINKS: Final = 150
"""Words of a text with links from which it is the text that is meant."""

SPLIT_FROM: Final = 3500
"""Characters from which a text may be the first part of a longer one: clients split at 4,096, at a space before it."""

SPLIT_WITHIN: Final = 2.0
"""Seconds within which the next part comes."""

DOWNLOAD: Final = 20_000_000
"""Bytes of a file that Telegram lets a bot have."""

_CLIENT_LIMIT: Final = 4096
_COMMAND: Final = re.compile(r"/\w{1,32}(?:@\w+)?\s*")
"""A command of nobody's: it came this far because no handler has it."""
_ENDS: Final = re.compile(r"[.!?…。！？۔।:;][\"'”’»›)\]]*$")


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text that is the article itself."""

    text: str


def read(message: Message) -> list[Pasted | Link | File]:
    """What a message asks for, in its order; empty when it holds nothing to read at all.

    Raises BotError for what can be read and is no article.
    """
    if message.document:
        if (message.document.file_size or 0) > DOWNLOAD:
            raise TooBig
        return [File(message.document.file_id, message.document.file_name or "")]
    text = message.text or message.caption or ""
    if not text.strip() or _COMMAND.fullmatch(text):
        return []
    links, written = _links(message)
    rest = words(text) - sum(map(words, written))
    if links and rest < TEXT_BESIDE_LINKS:
        return [Link(url) for url in links[:LINKS]]
    check(text)
    return [Pasted(text)]


def source(message: Message) -> tuple[list[Pasted | Link | File], User | None]:  # noqa: PLR0911  # a list of cases
    """What somebody means who calls the bot in a message: its links, else what it replies to; and whose that is.

    Raises BotError for what can be read and is no article.
    """
    if links := _links(message)[0]:
        return [Link(url) for url in links[:LINKS]], message.from_user
    if message.document:
        return read(message), message.from_user
    answered, quoted = message.reply_to_message, message.quote
    if quoted and (links := _listed(_texts(quoted.text, quoted.entities))[0]):
        return [Link(url) for url in links[:LINKS]], answered.from_user if answered else None
    if answered and not (answered.from_user and answered.from_user.id == message.get_bot().id):
        return read(answered), answered.from_user
    external = message.external_reply
    if external and external.document:
        document = external.document
        if (document.file_size or 0) > DOWNLOAD:
            raise TooBig
        return [File(document.file_id, document.file_name or "")], None
    if quoted and not answered:
        check(quoted.text)
        return [Pasted(quoted.text)], None
    return [], None


def joined(before: str, after: str) -> str:
    """Two parts of a paste as one text. Telegram takes the white space off the end of a part, so it is guessed."""
    if len(before.encode("utf-16-le")) >= 2 * _CLIENT_LIMIT and before[-1:].isalnum() and after[:1].isalnum():
        return before + after  # a word that was cut: nothing else fills a part to its last character
    return before + ("\n\n" if _ENDS.search(before) else " ") + after


def may_go_on(text: str) -> bool:
    """Whether a text may be a part with more to come."""
    return len(text) > SPLIT_FROM


def links_of(message: Message) -> list[str]:
    """The links of a message, each once."""
    return _links(message)[0]


def _links(message: Message) -> tuple[list[str], list[str]]:
    """The links of a message, each once, and those of its words that are links."""
    if message.text:
        return _listed(_texts(message.text, message.entities))
    return _listed(_texts(message.caption or "", message.caption_entities))


def _texts(text: str, entities: Sequence[MessageEntity] | None) -> list[tuple[MessageEntity, str]]:
    """The links among the entities of a text, each with its words, in their order."""
    coded = text.encode("utf-16-le")
    return [
        (each, coded[2 * each.offset : 2 * (each.offset + each.length)].decode("utf-16-le", "replace"))
        for each in sorted(entities or (), key=lambda each: each.offset)
        if each.type in {MessageEntityType.URL, MessageEntityType.TEXT_LINK}
    ]


def _listed(entities: Sequence[tuple[MessageEntity, str]]) -> tuple[list[str], list[str]]:
    links: dict[str, None] = {}
    written = []
    for entity, words_of in entities:
        url = entity.url or words_of
        if entity.type == MessageEntityType.URL:
            written.append(words_of)
        if "://" not in url:
            url = f"https://{url}"
        if url.lower().startswith(("http://", "https://")):
            links[url] = None
    return list(links), written
