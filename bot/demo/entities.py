"""What Telegram makes live of plain text: mentions, commands, hashtags, cashtags, links, mail addresses, numbers.

After the patterns in tdlib's td/telegram/MessageEntity.cpp, with one difference: any last label of two letters is taken
for a top-level domain, so that more is found than Telegram would, never less.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import regex

from bot.demo.html import units

if TYPE_CHECKING:
    from collections.abc import Iterable

Json = dict[str, Any]

_HASH: Final = r"\p{Nd}_\p{L}\u200c\u00b7\u0d80-\u0dff"
_URL: Final = r"[^\s\u2000-\u200b\u200e\u200f\u2016-\u206f<>«»\"]"

_PATTERNS: Final = (
    ("url", regex.compile(rf"(?i)(?:tg|ton|tonsite)://[a-z0-9_-]{{1,253}}(?:[/?#]{_URL}*)?")),
    (
        "url",
        regex.compile(
            r"(?i)(?<![\w~\p{M}\u200c\u200d-])(?:(?:https?|ftp)://)?(?:[\w~-]++(?:[:][^\s/@]*)?@)?"
            r"(?:(?:[\w~\p{M}\u200c\u200d-]++\.)+\p{L}[\p{L}\p{M}\p{N}-]+|(?:\d{1,3}\.){3}\d{1,3})"
            rf"(?::\d{{1,5}})?(?:[/?#]{_URL}*)?"
        ),
    ),
    ("email", regex.compile(r"[A-Za-z0-9_.+-]+@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+")),
    ("mention", regex.compile(r"(?<![\p{L}\p{N}_])@[a-zA-Z0-9_]{2,32}(?![\p{L}\p{N}_])")),
    (
        "bot_command",
        regex.compile(r"(?<![\p{L}\p{N}_/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])"),
    ),
    ("hashtag", regex.compile(rf"(?<![{_HASH}])#(?=[{_HASH}]*\p{{L}})[{_HASH}]{{1,256}}(?![{_HASH}]*#)")),
    ("cashtag", regex.compile(rf"(?<![${_HASH}])\$(?:1INCH|[A-Z]{{1,8}})(?![${_HASH}])")),
    ("phone_number", regex.compile(r"(?<![\w+])\+\d(?:[ ()-]?\d){6,14}(?!\d)")),
)


def live(text: str) -> list[Json]:
    """The entities of a plain text, in its order, none over another; offsets in UTF-16 units."""
    found = [(match.start(), match.end(), kind) for kind, pattern in _PATTERNS for match in pattern.finditer(text)]
    found.sort(key=lambda each: (each[0], -each[1]))
    kept: list[tuple[int, int, str]] = []
    for each in found:
        if not kept or each[0] >= kept[-1][1]:
            kept.append(each)
    made: list[Json] = []
    at = offset = 0
    for start, end, kind in kept:
        offset += units(text[at:start])
        length = units(text[start:end])
        made.append({"type": kind, "offset": offset, "length": length})
        at, offset = end, offset + length
    return made


def merged(given: Iterable[Json], found: Iterable[Json]) -> list[Json]:
    """The sender's entities with those found in the text; nothing is found inside code and links."""
    given = list(given)
    closed = [entity for entity in given if entity["type"] in {"code", "pre", "text_link"}]
    free = [entity for entity in found if not any(_over(entity, other) for other in closed)]
    return sorted([*given, *free], key=lambda entity: (entity["offset"], -entity["length"]))


def crossing(entities: Iterable[Json]) -> bool:
    """Whether two blockquotes are nested or overlap, which Telegram does not keep."""
    quotes = sorted((entity for entity in entities if "blockquote" in entity["type"]), key=lambda e: e["offset"])
    return any(_over(one, other) for one, other in pairwise(quotes))


def _over(one: Json, other: Json) -> bool:
    within: bool = one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"]
    return within
