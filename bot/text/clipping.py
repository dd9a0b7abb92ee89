"""What a digest keeps of an article: its best sentence and its key quotes, as an article of those passages alone."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.text.models import Sentence
from bot.text.voices import span

if TYPE_CHECKING:
    from bot.text.models import Brief
    from bot.text.voices import Span

QUOTES = 6
"""Key quotes that are kept."""


def clip(brief: Brief) -> Brief:
    """The brief of the passages that a brief shows: verbatim, one to a line, all else of the article left away.

    Offsets count in the new text. A quote keeps the sentences around it where it may be shown in them alone.
    """
    key = [quote for quote in brief.quotes if quote.key][:QUOTES]
    best = brief.summary[:1]
    passages = _merged([*((one.start, one.end) for one in best), *map(span, key)])
    starts, places, pieces = [], [], []
    length = 0
    for start, end in passages:
        starts.append(start)
        places.append(length)
        pieces.append(brief.article.text[start:end])
        length += end - start + 1

    def moved(position: int) -> int:
        index = bisect_right(starts, position) - 1
        return position - starts[index] + places[index]

    summary = tuple(Sentence(one.text, moved(one.start), moved(one.start) + len(one.text)) for one in best)
    quotes = tuple(
        replace(
            quote,
            start=moved(quote.start),
            end=moved(quote.start) + quote.end - quote.start,
            context=(moved(span(quote)[0]), moved(span(quote)[0]) + span(quote)[1] - span(quote)[0]),
            mention=None,
        )
        for quote in key
    )
    return replace(brief, article=replace(brief.article, text="\n".join(pieces)), summary=summary, quotes=quotes)


def _merged(spans: list[Span]) -> list[Span]:
    """The spans in order, those that overlap made one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found
