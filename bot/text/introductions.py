"""Which sentences name somebody by a last name, a role or a pronoun, and where the article has the name whole."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.models import Document, Quote

_BEGUN: Final = 4
_ENDING: Final = 3
"""Letters in which the forms of a name agree (Иванов, Иванову), and the most that a form has more."""
_PEOPLE: Final = 60
_TIMES: Final = 40
"""The people looked for, and how often each: few articles have more, and it bounds the work."""
_REST: Final = regex.compile(r"[\p{L}\p{M}]*+")


class Bare(NamedTuple):
    """Where those are introduced whom a sentence names by less than their names; whether it opens with a last name."""

    whole: frozenset[int]
    opens: bool


def introductions(document: Document, quotes: Sequence[Quote]) -> dict[int, Bare]:
    """By place, the sentences that name somebody quoted by less than a name that stands whole in one before them."""
    told: dict[str, list[int]] = {}
    for quote in quotes:
        for speaker in quote.speakers:
            if speaker.kind == "person":
                named = told.setdefault(speaker.name, [])
                if quote.mention:
                    named.append(quote.mention.start)
    begins = [sentence.start for sentence in document.sentences] if told else []
    found: dict[int, Bare] = {}
    for name, mentions in islice(told.items(), _PEOPLE):
        whole = -1
        forms = _named(document.text, name)
        words = name.split()
        first, last = words[0][:_BEGUN], words[-1][:_BEGUN]
        for start in sorted({*forms, *mentions}):
            place = bisect_right(begins, start) - 1
            sentence = document.sentences[place]
            if place < 0 or start >= sentence.end:
                continue
            if first in sentence.text and last in sentence.text:
                whole = place if whole < 0 else whole
            elif whole >= 0:
                before = found.get(place, _NOBODY)
                opens = before.opens or (start == sentence.start and start in forms)
                found[place] = Bare(before.whole | {whole}, opens)
    return found


_NOBODY: Final = Bare(frozenset(), opens=False)


def _named(text: str, name: str) -> list[int]:
    """Where forms of somebody's last name stand first; of a name of one word, where it does."""
    found: list[int] = []
    last = name.rpartition(" ")[2]
    if len(last) < _BEGUN and " " in name:
        return found
    stem = last[: max(_BEGUN, len(last) - 1)]
    at = text.find(stem)
    while at >= 0 and len(found) < _TIMES:
        end = _REST.match(text, at).end()
        if end - at <= len(last) + _ENDING and not text[at - 1 : at].isalpha():
            found.append(at)
        at = text.find(stem, max(end, at + 1))  # a name may begin with a mark: ’Izz
    return found
