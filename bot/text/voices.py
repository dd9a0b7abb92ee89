"""Quotes as a brief shows them: by who said them, and none outside the words that decide its meaning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.text.models import Quote, Speaker


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the article to show for one or more quotes of a voice.

    text      article.text[start:end]: a direct quote's own words, or the sentences around partial and reported ones.
    quotes    the quotes in it, in order. A direct quote that is the whole passage is shown as words spoken; in any
              other passage the quoted words are to be made out from the rest.
    """

    text: str
    start: int
    end: int
    quotes: tuple[Quote, ...]

    @property
    def spoken(self) -> bool:
        """Whether the passage is nothing but a speaker's own words."""
        return self.quotes[0].kind == "direct" and (self.start, self.end) == (self.quotes[0].start, self.quotes[0].end)

    @property
    def reported(self) -> bool:
        """Whether nothing in it stands in quotation marks."""
        return all(quote.kind == "indirect" for quote in self.quotes)


@dataclass(frozen=True, slots=True)
class Voice:
    """What one speaker said, or two together; nobody in `speakers`: unattributed."""

    speakers: tuple[Speaker, ...]
    passages: tuple[Passage, ...]


def voices(text: str, quotes: Iterable[Quote]) -> tuple[Voice, ...]:
    """The quotes of an article by speaker, in the order in which each is first heard; the unattributed come last."""
    heard: dict[tuple[str, ...], list[Quote]] = {}
    for quote in sorted(quotes, key=lambda quote: (quote.start, quote.end)):
        heard.setdefault(tuple(speaker.name for speaker in quote.speakers), []).append(quote)
    unattributed = heard.pop((), None)
    found = [Voice(said[0].speakers, passages(text, said)) for said in heard.values()]
    if unattributed:
        found.append(Voice((), passages(text, unattributed)))
    return tuple(found)


def passages(text: str, quotes: Iterable[Quote]) -> tuple[Passage, ...]:
    """What to show of the quotes of one voice. Where their sentences overlap they share a passage: nothing twice."""
    found: list[Passage] = []
    for quote in sorted(quotes, key=lambda quote: (_shown(quote), quote.start, quote.end)):
        start, end = _shown(quote)
        if found and start < found[-1].end:
            last = found.pop()
            start, end = last.start, max(last.end, end)
            found.append(Passage(text[start:end], start, end, (*last.quotes, quote)))
        else:
            found.append(Passage(text[start:end], start, end, (quote,)))
    return tuple(found)


def _shown(quote: Quote) -> tuple[int, int]:
    return (quote.start, quote.end) if quote.kind == "direct" else quote.context
