"""A brief held to what a site permits to be shown of its text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.text.voices import voices

if TYPE_CHECKING:
    from bot.text.models import Brief, Quote


def within(brief: Brief, limit: int) -> Brief:
    """The brief with no more than `limit` code points of the article: whole sentences and quotes, the first that fit.

    A sentence that is too long is left out, never cut. What stands in two places counts twice, as it is read.
    """
    left, summary = limit, []
    for sentence in brief.summary:
        if len(sentence.text) <= left:
            left -= len(sentence.text)
            summary.append(sentence)
    quotes: list[Quote] = []
    for voice in voices(brief.article.text, (quote for quote in brief.quotes if quote.key)):
        for passage in voice.passages:
            length = sum(end - start for start, end in passage.shown)
            if length <= left:
                left -= length
                quotes += passage.quotes
    return replace(brief, summary=tuple(summary), quotes=tuple(sorted(quotes, key=lambda quote: quote.start)))
