"""A stretch of words between quotation marks, as the text has it."""

from __future__ import annotations


class Stretch:
    """Words between marks.

    start, end      the words, without marks and blanks
    opening, closing  the marks: the stretch with them is text[opening:closing]
    closed          whether a closing mark stands there
    spoken          opened by a dialogue dash, or a transcript's turn: certainly speech
    label           where the name stands of whose turn it is
    doubled         between doubled apostrophes, as old wires write speech, titles and whatever stands out
    """

    def __init__(  # noqa: PLR0913  # no dataclass: what one makes of its fields is never compiled
        self,
        start: int,
        end: int,
        opening: int,
        closing: int,
        paragraph: int,
        *,
        closed: bool = True,
        single: bool = False,
        spoken: bool = False,
        doubled: bool = False,
        label: tuple[int, int] | None = None,
        asides: tuple[tuple[int, int], ...] = (),
    ) -> None:
        self.start, self.end, self.opening, self.closing = start, end, opening, closing
        self.paragraph, self.label = paragraph, label
        self.closed, self.single, self.spoken, self.doubled = closed, single, spoken, doubled
        self.asides = asides
        """Reporting clauses that a newspaper leaves inside the marks: «No - dice Ada - mai»."""
