"""What somebody asked for, as a value; and whether a text is enough to ask for."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Final

import regex

MINIMUM_WORDS: Final = 60
"""Words that make an article, in a chat."""

MINIMUM_CHARACTERS: Final = 120
"""Characters that do, in scripts that do not part words by spaces."""

_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_CHARACTER = regex.compile(f"[{_UNSPACED}]")
_WORD = regex.compile(rf"(?:(?![{_UNSPACED}])[\p{{L}}\p{{M}}\p{{N}}])++(?:['’.-](?![{_UNSPACED}])[\p{{L}}\p{{N}}]++)*+")


@dataclass(frozen=True, slots=True)
class Text:
    """A text that is kept already, under this key."""

    article: str


@dataclass(frozen=True, slots=True)
class Link:
    """A page."""

    url: str


@dataclass(frozen=True, slots=True)
class File:
    """A file that Telegram keeps under this id, and the language that it is likely in, if it does not say."""

    file: str
    name: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Digest:
    """What a chat, or a topic of it, shared in the last `seconds`; None: since the last digest.

    `since` (Unix seconds) is fixed when the digest is asked for, so that it is the same when it has to be made again.
    """

    since: float
    seconds: float | None = None
    topic: int | None = None


@dataclass(frozen=True, slots=True)
class CatchUp:
    """What was said in a chat in the last `seconds`, or in the last `count` messages."""

    seconds: float | None = None
    count: int | None = None


Readable = Text | Link | File
Request = Readable | Digest | CatchUp

_KINDS: Final = {kind.__name__: kind for kind in (Text, Link, File, Digest, CatchUp)}


def pack(request: Request) -> str:
    """A request as text, to be stored."""
    return json.dumps({"kind": type(request).__name__, **asdict(request)})


def unpack(packed: str) -> Request:
    """A stored request."""
    fields = json.loads(packed)
    return _KINDS[fields.pop("kind")](**fields)


def words(text: str) -> int:
    """The number of words; two characters count as one where words are not parted by spaces."""
    return len(_WORD.findall(text)) + len(_CHARACTER.findall(text)) * MINIMUM_WORDS // MINIMUM_CHARACTERS


def has_letters(text: str) -> bool:
    """Whether anything in it can be read."""
    return regex.search(r"\p{L}", text) is not None
