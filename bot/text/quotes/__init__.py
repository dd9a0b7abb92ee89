"""Who said what.

    spans --> scan --> mentions --> attribute --> resolve --> select
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import regex

from bot.text.document import read
from bot.text.models import Mention, Quote
from bot.text.quotes import select
from bot.text.quotes.attribute import NOBODY, Structure, answers
from bot.text.quotes.mentions import PRONOUN, ROLE, mentions
from bot.text.quotes.resolve import Table
from bot.text.quotes.scan import Scan
from bot.text.quotes.spans import stretches

if TYPE_CHECKING:
    from bot.text.models import Document, Speaker
    from bot.text.quotes.attribute import Answer
    from bot.text.quotes.mentions import Mention as Found

_LABEL: Final = regex.compile(r"(\p{Lu}[\p{L}.'’\-]++(?: \p{Lu}[\p{L}.'’\-]++){0,3}+)\s?:\s")
"""The speaker's name at the head of a transcript's turn: "WALLACE: Let's start"."""
_LABELLED: Final = 0.97
_LEAST: Final = 0.5
"""Answers that are less sure than this are withheld: a wrong name is worse than none."""


def find_quotes(text: str, language: str | None) -> tuple[Quote, ...]:
    """All quotes of a text in a language (any BCP 47 tag), in the text's order."""
    return find_quotes_in(read(text, language))


def find_quotes_in(document: Document) -> tuple[Quote, ...]:
    """All quotes of a document: each verbatim, with its speakers where the text settles them."""
    spans = stretches(document.view, document.language)
    if not spans:
        return ()
    scan = Scan(document, spans)
    found = mentions(scan)
    weights = {**_weights(), **document.language.quotation.weights}
    table = Table(scan, found)
    quotes: list[Quote] = []
    previous: int | None = None
    for number, answer in enumerate(answers(Structure(scan, found), weights)):
        speakers, entry, sure = _speakers(table, answer, previous)
        label = _LABEL.match(document.view, spans[number].start, spans[number].end)
        if label and (entry := table.called(label[1])) is not None:
            speakers, sure = (table.speaker(entry),), _LABELLED
        previous = entry if entry is not None else previous
        mention = found[answer.mention] if answer.mention != NOBODY else None
        quotes.append(_quote(document, scan, number, (answer, mention), speakers, sure, quotes))
    chosen = select.keys(quotes, spaced=document.language.writing.spaced)
    return tuple(replace(quote, key=True) if number in chosen else quote for number, quote in enumerate(quotes))


def _speakers(table: Table, answer: Answer, previous: int | None) -> tuple[tuple[Speaker, ...], int | None, float]:
    """(speakers, entry of the first, confidence) of an answer."""
    if answer.mention == NOBODY:
        return (), None, 0.0
    mention = table.found[answer.mention]
    entry, trust = table.entry(answer.mention, previous)
    sure = answer.probability * trust
    if sure < _LEAST:
        return (), entry, sure
    if entry is None:
        return ((table.phrase(mention),) if mention.kind != PRONOUN and not (mention.kind == ROLE and mention.definite) else ()), None, sure
    speakers = [table.speaker(entry)]
    if mention.joined >= 0 and (other := table.of.get(mention.joined)) is not None and other != entry:
        speakers.append(table.speaker(other))
    return tuple(speakers), entry, sure


def _quote(document: Document, scan: Scan, number: int, said: tuple[Answer, Found | None], speakers: tuple[Speaker, ...], sure: float, before: list[Quote]) -> Quote:
    span, text, (answer, mention) = scan.spans[number], document.text, said
    unit = scan.unit_of_quote[number]
    joined = bool(before) and bool(speakers) and before[-1].speakers == speakers and (
        unit == scan.unit_of_quote[number - 1] or not scan.spans[number - 1].closed
    )
    return Quote(
        text=text[span.start : span.end],
        start=span.start,
        end=span.end,
        kind="direct" if select.alone(scan, number) else "partial",
        context=select.context(document, span.opening, span.closing),
        speakers=speakers,
        mention=_words(scan, mention) if mention else None,
        cue=scan.tokens[answer.cue].text if answer.cue >= 0 else None,
        utterance=before[-1].utterance + (not joined) if before else 0,
        confidence=round(sure if speakers else 0.0, 3),
    )


def _words(scan: Scan, mention: Found) -> Mention:
    """The words that name a speaker, the title before a name with it."""
    start = scan.tokens[mention.outer].start if mention.outer >= 0 else mention.start
    return Mention(scan.text[start : mention.end], start, mention.end)


@cache
def _weights() -> dict[str, float]:
    return {name: float(value) for name, value in tomllib.loads(files(__package__).joinpath("weights.toml").read_text(encoding="utf-8")).items()}
