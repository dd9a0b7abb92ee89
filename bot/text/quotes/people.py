"""The people and sources of one article, as far as they are known: what every step of resolve.py reads and adds to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.text.quotes.mention import Mention
    from bot.text.quotes.scan import Scan


class Entry:
    """Somebody or something that can speak."""

    personal: bool = False
    """It speaks, has a role or a gender, or goes by its surname: what things named with capitals do not."""
    addressed: bool = False
    """An honorific stands beside it."""
    called: str = ""
    """Its family name of one character with the address behind it: 阎女士."""
    introduced: bool = True
    """It has a name, or came in as somebody new: "a spokeswoman"."""

    def __init__(self, name: tuple[str, ...], kind: str, gender: str = "") -> None:
        self.name, self.kind, self.gender = name, kind, gender
        self.role: str | None = None
        self.role_words: set[str] = set()
        self.nations: set[str] = set()
        """The countries that stand beside the name: "Ada Roche of Finland"."""


class People:
    """The entries of one article.

    of      the entry of each mention that has one, by its index
    """

    def __init__(self, scan: Scan, found: list[Mention]) -> None:
        self.scan, self.found = scan, found
        self.entries: list[Entry] = []
        self.of: dict[int, int] = {}
