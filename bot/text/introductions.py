"""Who a sentence that opens with a last name alone speaks of, and where the article gives the name whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.text.models import Quote, Sentence

_BEGUN = 4
"""Letters in which the forms of a name agree: Иванов, Иванову."""
_FIRST = regex.compile(r"[\p{L}\p{M}'’-]++")


def introductions(sentences: Sequence[Sentence], quotes: Sequence[Quote]) -> dict[int, int]:
    """By the place of each sentence that opens with the last name alone of somebody quoted: where the whole name is."""
    people = {one.name for quote in quotes for one in quote.speakers if one.kind == "person"}
    words = [_FIRST.match(sentence.text) for sentence in sentences] if people else []
    openings = [(place, word[0]) for place, word in enumerate(words) if word]
    opening = {word for _, word in openings}
    whole = dict(_whole(sentences, {name for name in people if name.rpartition(" ")[2] in opening}))
    return {place: whole[word] for place, word in openings if whole.get(word, place) < place}


def _whole(sentences: Sequence[Sentence], names: set[str]) -> Iterator[tuple[str, int]]:
    """The last name of each person with more than one, and the first sentence that has the first name beside it."""
    for name in sorted(names):
        first, *_, last = name.split() if " " in name else ("", "")
        for place, sentence in enumerate(sentences) if len(last) >= _BEGUN else ():
            at = sentence.text.find(last[: max(_BEGUN, len(last) - 1)])
            if at > 0 and first[:_BEGUN] in sentence.text[:at]:
                yield last, place
                break
