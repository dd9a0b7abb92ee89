"""Telegram's HTML: a strict parser, with its refusals, to a text and its entities in UTF-16 units.

After `parse_html` in tdlib's td/telegram/MessageEntity.cpp.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from bot.demo.errors import bad_request

Json = dict[str, Any]

_TAGS: Final = {
    "a": "text_link",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}

_NAMED: Final = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE: Final = re.compile(r"&(?:#(?:(?P<dec>\d+)|x(?P<hex>[0-9a-fA-F]+))|(?P<name>[a-z]+));?")
_END: Final = re.compile(r"</([^\s>]*)\s*(>?)")
_START: Final = re.compile(r"<([^\s>]*)")
_ATTRIBUTE: Final = re.compile(r"""\s*([^\s=>/"']*)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.\-]+)))?""")


@dataclass(slots=True)
class _Open:
    """A tag that waits for its end."""

    tag: str
    offset: int
    attributes: dict[str, str]


def units(text: str) -> int:
    """The length in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse(source: str) -> tuple[str, list[Json]]:
    """The text and its entities, outer before inner. Raises Refusal for what Telegram can't parse."""
    out: list[str] = []
    entities: list[Json] = []
    stack: list[_Open] = []
    offset = at = 0
    while at < len(source):
        char = source[at]
        if char == "<":
            at = _tag(source, at, offset, stack, entities)
            continue
        length = 1
        if char == "&" and (found := _REFERENCE.match(source, at)) and (decoded := _decoded(found)):
            char, length = decoded, len(found[0])
        out.append(char)
        offset += units(char)
        at += length
    if stack:
        raise _unparsed(f'Can\'t find end tag corresponding to start tag "{stack[-1].tag}"')
    entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return "".join(out), entities


def _tag(source: str, at: int, offset: int, stack: list[_Open], entities: list[Json]) -> int:
    """Take one tag; the place after it."""
    where = len(source[:at].encode())
    if source.startswith("</", at):
        end = _END.match(source, at)
        if not stack:
            raise _unparsed(f"Unexpected end tag at byte offset {where}")
        if not end or not end[2]:
            raise _unparsed(f"Unclosed end tag at byte offset {where}")
        opened = stack.pop()
        if end[1] and end[1] != opened.tag:
            raise _unparsed(
                f'Unmatched end tag at byte offset {where}, expected "</{opened.tag}>", found "</{end[1]}>"'
            )
        if offset > opened.offset:
            entities += _entity(opened, offset)
        return end.end()
    start = _START.match(source, at)
    tag = start[1].lower() if start else ""
    if start is None or start.end() == len(source):
        raise _unparsed(f"Unclosed start tag at byte offset {where}")
    if tag not in _TAGS:
        raise _unparsed(f'Unsupported start tag "{tag}" at byte offset {where}')
    attributes, end_of = _attributes(source, start.end(), tag, where)
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise _unparsed(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
    stack.append(_Open(tag, offset, attributes))
    return end_of


def _attributes(source: str, at: int, tag: str, where: int) -> tuple[dict[str, str], int]:
    found: dict[str, str] = {}
    while True:
        while at < len(source) and source[at].isspace():
            at += 1
        if at == len(source):
            raise _unparsed(f"Unclosed start tag at byte offset {where}")
        if source[at] == ">":
            return found, at + 1
        attribute = _ATTRIBUTE.match(source, at)
        if attribute is None or not attribute[1]:
            raise _unparsed(f'Empty attribute name in the tag "{tag}" at byte offset {where}')
        value = next((group for group in attribute.groups()[1:] if group is not None), "")
        found[attribute[1].lower()] = _REFERENCE.sub(lambda match: _decoded(match) or match[0], value)
        at = attribute.end()


def _decoded(match: re.Match[str]) -> str | None:
    if match["name"]:
        return _NAMED.get(match["name"])
    code = int(match["dec"] or match["hex"], 10 if match["dec"] else 16)
    return chr(code) if 0 < code < 0x10FFFF else None


def _entity(opened: _Open, end: int) -> list[Json]:
    kind = _TAGS[opened.tag]
    made: Json = {"type": kind, "offset": opened.offset, "length": end - opened.offset}
    if kind == "text_link":
        url = opened.attributes.get("href", "")
        if not re.match(r"(?:https?|ftp|tg|ton|tonsite|mailto|tel):", url):
            return []  # Telegram leaves the text and drops the link
        made["url"] = url
    if kind == "blockquote" and "expandable" in opened.attributes:
        made["type"] = "expandable_blockquote"
    return [made]


def _unparsed(reason: str) -> Exception:
    return bad_request(f"can't parse entities: {reason}")
