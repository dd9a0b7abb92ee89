"""Words that an article quotes twice: those of its headline stand in its text once more, and are the same person's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.text.quotes import select

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.quotes.findings import Said
    from bot.text.quotes.mention import Mention
    from bot.text.quotes.scan import Scan

_FIRST: Final = 6
"""Stretches at the head of an article that are looked for further down."""
_LINES: Final = 3
"""Paragraphs that a headline, a deck and a dateline with the lead fill."""
_WORDS: Final = 3
"""Words of a stretch that are nobody else's, if a longer one has them; one more if it stands twice alike."""
_PERSONS: Final = frozenset({"full person", "part"})
"""By which ways a head's own speaker is a person's name."""
_WORD: Final = re.compile(r"\w+")


def repeated(scan: Scan, found: Sequence[Mention], said: list[Said | None]) -> None:
    """Give those who say the words further down to what the head of an article quotes, where they are surer there.

    A head that tells its speaker is not gainsaid.

    said  by the numbers of the stretches; None is no speech
    """
    words = dict[int, str]()
    for number in range(min(_FIRST, len(said))):
        if scan.place_of_quote[number] < 0 or scan.units[scan.unit_of_quote[number]].paragraph >= _LINES:
            continue
        own, other = said[number], _again(scan, said, number, words)
        if other is None or other.sure <= (own.sure if own and own.speakers else 0.0):
            continue
        told = own is not None and own.settled is not None and own.settled.signs[0] in _PERSONS
        named = found[own.settled.index].name if own and own.settled and told and _reports(scan, own, number) else ()
        if not named or any(named[-1] in speaker.name.split() for speaker in other.speakers):
            said[number] = other.beside(own.mention if own else None)


def _reports(scan: Scan, own: Said, number: int) -> bool:
    """Whether a head tells who says its words, by a verb or a colon: not "Mayor Ada Roche 'holding a gun'"."""
    if own.cue is not None or own.mention is None:
        return own.cue is not None
    span = scan.spans[number]
    first, last = sorted((span.opening, own.mention.start))
    return ":" in scan.text[first:last] or ":" in scan.text[span.closing : span.closing + 2]


def _again(scan: Scan, said: list[Said | None], number: int, known: dict[int, str]) -> Said | None:
    """Who says the words of a stretch in a later one, if that is known; `known`: the words of those that were read."""
    words = _words(scan, number, known)
    size = select.words(words, spaced=scan.words.spaced)
    if size < _WORDS:
        return None
    for later in range(number + 1, len(said)):
        other = said[later]
        if other and other.speakers:
            whole = _words(scan, later, known)
            if words in whole and (size > _WORDS or len(words) < len(whole)):
                return other
    return None


def _words(scan: Scan, number: int, known: dict[int, str]) -> str:
    if number not in known:
        span = scan.spans[number]
        found = _WORD.findall(scan.text[span.start : span.end].lower())
        known[number] = f" {' '.join(found)} " if scan.words.spaced else "".join(found)
    return known[number]
