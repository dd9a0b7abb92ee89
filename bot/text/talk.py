"""The key messages of a conversation: what a person who was away should read."""

from __future__ import annotations

from collections import Counter
from math import log2
from typing import TYPE_CHECKING, Final

import regex

from bot.text import languages
from bot.text.language import detect_language
from bot.text.models import MAXIMUM_LENGTH, Remark
from bot.text.segment import words
from bot.text.words import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

_REPLY: Final = 2.0
"""What an answer to a message adds to its weight: people say by it what mattered to them."""

_LINK: Final = 0.5  # less than a sentence of a few words: a bare link says little
_QUESTION: Final = 0.5

_RUN: Final = 2
"""Messages of one person that are chosen in a row at most: a catch-up tells a conversation."""

_LONG: Final = 80
"""Code points from which a message tells its own language."""

_ADDRESS: Final = regex.compile(r"https?://\S+")


def key_remarks(remarks: Sequence[Remark], count: int) -> tuple[Remark, ...]:
    """The `count` messages that say most, in the order in which they were written.

    A message weighs what others answered to it, how many of its words the conversation comes back to (document
    frequency, as in Luhn's significant words, 1958), a link, a question. Greetings and one-word answers weigh nothing.
    """
    answered = Counter(remark.reply_to for remark in remarks if remark.reply_to is not None)
    tongue = detect_language("\n".join(remark.text for remark in remarks)[:MAXIMUM_LENGTH]).code
    said = [_terms(remark.text, tongue) for remark in remarks]
    spread = Counter(term for each in said for term in each)
    weighed = []
    for number, (remark, own) in enumerate(zip(remarks, said, strict=True)):
        if len(own) < 2 and not answered[remark.message] and not _ADDRESS.search(remark.text):
            continue
        common = sum(log2(spread[term]) for term in own if spread[term] > 1) / (1 + log2(1 + len(own)))
        weight = common + _REPLY * answered[remark.message]
        weight += _LINK * bool(_ADDRESS.search(remark.text))
        weight += _QUESTION * remark.text.rstrip().endswith(("?", "؟", "？"))
        weighed.append((weight + 0.4 * log2(1 + len(own)), -number))
    chosen: list[int] = []
    for _, negative in sorted(weighed, reverse=True):
        if len(chosen) == count:
            break
        if not _too_many_in_a_row(remarks, [*chosen, -negative]):
            chosen.append(-negative)
    return tuple(remarks[number] for number in sorted(chosen))


def _too_many_in_a_row(remarks: Sequence[Remark], chosen: Sequence[int]) -> bool:
    run, last = 0, None
    for number in sorted(chosen):
        sender = remarks[number].sender
        run = run + 1 if sender == last else 1
        last = sender
        if run > _RUN:
            return True
    return False


def _terms(text: str, tongue: str | None) -> frozenset[str]:
    """What a message is about. A short one is taken to be in the conversation's language."""
    bare = _ADDRESS.sub(" ", text)
    language = languages.load(detect_language(bare).code if len(bare) > _LONG else tongue)
    return frozenset(terms(words(bare, language), language))
