"""One answer: where it stands, and what is known of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from sqlalchemy import RowMapping

Mode = Literal["asked", "unasked", "inline", "guest"]

_LATER: Final = ("inline", "asked", "unsure", "former", "shown", "created")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer stands, and for whom. Where the bot is no member (inline, guest), `chat` is who asked.

    sharer  who sent what is read, where somebody else asked for the answer
    after   a message that was there before
    """

    chat: int
    prompt: int | None = None
    topic: int | None = None
    sender: int | None = None
    locale: str | None = None
    mode: Mode = "asked"
    sharer: int | None = None
    after: int | None = None

    @property
    def away(self) -> bool:
        """Whether the bot is no member there: the answer is found by its inline number alone."""
        return self.mode in {"inline", "guest"}

    @property
    def short(self) -> bool:
        """Whether others are there too, so that the answer is to be short."""
        return self.away or self.chat < 0


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. `request` is None for the bot's own words; `message` until it is sent; `article` until it is read.

    `unsure`: whether it was sent is not known.
    created when it was asked for, Unix seconds
    former  CHAT:MESSAGE, where it stood before its group became a supergroup
    shown   a hash of what was last shown at the press of a button; None: what it began with
    """

    token: str
    update: int
    ordinal: int
    state: str
    revision: int
    place: Place
    message: int | None
    request: str | None
    article: str | None
    ready: float
    last: int
    inline: str | None = None
    asked: str | None = None
    unsure: bool = False
    former: str | None = None
    shown: str | None = None
    created: float = 0.0


@dataclass(frozen=True, slots=True)
class Part:
    """The last part of a paste: its characters, when it was sent, until when to wait for more, and its update.

    Times are Unix seconds.
    """

    tail: int
    sent: float
    ready: float
    last: int = 0


NO_PART: Final = Part(0, 0.0, 0.0)


def hash_of(request: str | None) -> str | None:
    """What tells one stored request from another when it is kept no more."""
    return hashlib.sha256(request.encode()).hexdigest() if request else None


def answer_of(row: RowMapping) -> Answer:
    """The answer that a row of the table is."""
    where = ("chat", "prompt", "topic", "sender", "locale", "mode", "sharer", "after")
    place = Place(**{name: row[name] for name in where})
    names = ("token", "update", "ordinal", "state", "revision", "message", "request", "article", "ready", "last")
    return Answer(place=place, **{name: row[name] for name in (*names, *_LATER)})
