"""Quotes as a brief shows them: by who said them, and none outside the words that decide its meaning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.text.models import Quote, Speaker

Span = tuple[int, int]

_LETTER = regex.compile(r"(?P<arabic>\p{Arabic})|(?P<wide>[\p{Han}\p{Hiragana}\p{Katakana}])|(?P<other>\p{L})")
"""The first letter of a text, by the comma that its script has."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the article to show for one or more quotes of a voice: `article.text[start:end]` is its `text`.

    quotes  in order.
    spoken  the quotes are a speaker's own words, to be shown alone: one, or the stretches of one split utterance, of
            which what stands between them is left out. In any other passage the sentences around the quotes are shown,
            and the quoted words are to be made out from the rest.
    """

    text: str
    start: int
    end: int
    quotes: tuple[Quote, ...]
    spoken: bool

    @property
    def reported(self) -> bool:
        """Whether nothing in it stands in quotation marks."""
        return all(quote.kind == "indirect" for quote in self.quotes)

    @property
    def said(self) -> tuple[Span, ...]:
        """Where the quoted words stand that are shown, or are to be made out from the rest; none of a reported one."""
        return tuple((quote.start, quote.end) for quote in self.quotes if quote.kind != "indirect")

    @property
    def shown(self) -> tuple[Span, ...]:
        """The stretches of the article that are shown."""
        return self.said if self.spoken else ((self.start, self.end),)


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
    for quote in sorted(quotes, key=lambda quote: (span(quote), quote.start, quote.end)):
        start, end = span(quote)
        spoken = quote.kind == "direct"
        held: tuple[Quote, ...] = (quote,)
        if found and (start < found[-1].end or (spoken and _goes_on(found[-1], quote))):
            last = found.pop()
            spoken = spoken and last.spoken and start >= last.end
            start, end = last.start, max(last.end, end)
            held = (*last.quotes, quote)
        found.append(Passage(text[start:end], start, end, held, spoken))
    return tuple(found)


def comma(role: str) -> str:
    """What parts a name from the role behind it, in the script of the role."""
    letter = _LETTER.search(role)
    if letter is None or letter["other"]:
        return ", "
    return "، " if letter["arabic"] else "，"


def span(quote: Quote) -> Span:
    """What has to be shown of an article for a quote: its own words, or the sentences around it with it."""
    if quote.kind == "direct":
        return quote.start, quote.end
    return min(quote.context[0], quote.start), max(quote.context[1], quote.end)


def _goes_on(passage: Passage, quote: Quote) -> bool:
    """Whether words spoken are the next stretch of the utterance that a passage is of."""
    return passage.spoken and passage.quotes[-1].utterance == quote.utterance
