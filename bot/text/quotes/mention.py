"""What can name a speaker, as the words of a document that do."""

from __future__ import annotations

from typing import Final

NAME: Final = "name"
ROLE: Final = "role"
PRONOUN: Final = "pronoun"
GROUP: Final = "group"
ORGANISATION: Final = "organisation"
DOCUMENT: Final = "document"


class Mention:
    """Words that can name a speaker: tokens[first:last], and text[start:end] of the article."""

    role_words: frozenset[str] = frozenset()
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

    def __init__(  # noqa: PLR0913, PLR0917  # no dataclass: what one makes of its fields is never compiled
        self,
        kind: str,
        first: int,
        last: int,
        start: int,
        end: int,
        unit: int,
        name: tuple[str, ...] = (),
        *,
        role: str | None = None,
        gender: str = "",
        plural: bool = False,
        definite: bool = False,
        apposition: bool = False,
        latter: str = "",
    ) -> None:
        self.kind, self.first, self.last = kind, first, last
        self.start, self.end, self.unit = start, end, unit
        self.name, self.role, self.gender = name, role, gender
        self.plural, self.definite = plural, definite
        self.apposition = apposition
        """It only explains the name beside it."""
        self.latter = latter
        """Whom a word that points means: latter, who was named last ("ce dernier"); first or second of two people."""
        self.begins = first
        """The first token, that of the title before a name included, and of "dit-on chez" before who speaks."""

    def begin(self, outer: int) -> None:
        """Let it begin with the title at a place; -1: with its own first word."""
        self.outer = outer
        self.begins = outer if outer >= 0 else self.first
