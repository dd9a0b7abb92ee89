"""What can name a speaker, as the words of a document that do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

NAME: Final = "name"
ROLE: Final = "role"
PRONOUN: Final = "pronoun"
GROUP: Final = "group"
ORGANISATION: Final = "organisation"
DOCUMENT: Final = "document"


@dataclass(slots=True)
class Mention:
    """Words that can name a speaker: tokens[first:last], and text[start:end] of the article."""

    kind: str
    first: int
    last: int
    start: int
    end: int
    unit: int
    name: tuple[str, ...] = ()
    role: str | None = None
    role_words: frozenset[str] = frozenset()
    gender: str = ""
    plural: bool = False
    definite: bool = False
    apposition: bool = False
    """It only explains the name beside it."""
    joined: int = -1
    """The next name of a pair: "Obama and Clinton"."""
    outer: int = -1
    """The first token of the title before it."""
    index: int = -1
    oblique: bool = False
    """Its form is not a subject's."""
    shown: str = ""
    """Its words in the form of a subject, where they stand in another."""
    told: bool = False
    """Its form is that of those to whom something is done: журналистам, Суспільному."""
    within: tuple[str, ...] = ()
    """The full name that a phrase ends in, which does not speak: "the team of Ada Roche"."""
    latter: str = ""
    """Whom a word that points means: latter, who was named last ("ce dernier"); first or second of two people."""

    begins: int = field(init=False)
    """The first token, that of the title before a name included, and of "dit-on chez" before who speaks."""

    def __post_init__(self) -> None:
        self.begins = self.outer if self.outer >= 0 else self.first

    def begin(self, outer: int) -> None:
        """Let it begin with the title at a place; -1: with its own first word."""
        self.outer = outer
        self.begins = outer if outer >= 0 else self.first
