"""What is shown of a quotation: whether it can stand alone, the sentences around it, and which are key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import CASES, Word
from bot.text.quotes.vocabulary import STOP, WORD

if TYPE_CHECKING:
    from bot.text.models import Document, Quote
    from bot.text.quotes.scan import Scan

_DOUBT: Final = int(Word.NEGATION | Word.DENIAL | Word.CONDITION)
_STOPS: Final = frozenset(".!?…。！？।۔؟")
_ASKS: Final = "?？؟"
_MARGIN: Final = " .,!?…。！？،۔।"
_CLAUSE: Final = 5
"""Words from which a quotation that begins and ends like a sentence is one."""
_KEYS: Final = 5
_EACH: Final = 2
"""Key quotes of a brief, and of one speaker."""
_FEW: Final = 2
"""Key quotes below which statements reported without marks are key too."""


def words(text: str, *, spaced: bool) -> int:
    """About how many words a text has: two characters are one where the script has no spaces."""
    return len(text.split()) if spaced else len(text) // 2


def enough(text: str, least: int, *, spaced: bool) -> bool:
    """Whether a text has so many words: no more of them are looked at."""
    return len(text.split(None, least - 1)) >= least if spaced else len(text) // 2 >= least


def alone(scan: Scan, quote: int) -> bool:
    """Whether a quotation can stand without its sentence: a clause of its own, not denied, asked or supposed."""
    span, place = scan.spans[quote], scan.place_of_quote[quote]
    text = scan.text[span.start : span.end]
    if place < 0 or not enough(text, _CLAUSE, spaced=scan.words.spaced):
        return False
    unit = scan.units[scan.unit_of_quote[quote]]
    tokens = scan.tokens[unit.first : unit.last]
    if unit.flags & _DOUBT and any(token.kind == WORD and token.flags & _DOUBT for token in tokens):
        return False
    behind = tokens[-1] if place < unit.last - 1 else scan.tokens[place - 1] if place > unit.first else None
    if behind is not None and behind.kind == STOP and behind.text in _ASKS:
        return False
    first = next((char for char in text if char.isalpha()), "")
    if not scan.words.capitals:
        return not _goes_on(scan, place, unit.first, text)
    return not first.islower() and (
        text[-1] in _STOPS
        or text[-1] in ",،，—–―-"
        or scan.text[span.end + 1 : span.end + 2] in (",", ".", "")
        or span.spoken
        or not span.closed
    )


def _goes_on(scan: Scan, place: int, first: int, text: str) -> bool:
    """Whether a quotation without its last stop goes on with the clause before its mark, where no capital tells.

    "noted that the bell's price «exceeds ...»", "asked the two sides «to keep ...»"
    """
    if text[-1] in _STOPS or not scan.words.spaced or place == first:
        return False
    known = scan.tokens[place - 1].flags if scan.tokens[place - 1].kind == WORD else Word.SAY
    if known & Word.CUE and not known & (Word.SAY | Word.THAT | CASES):
        return True
    for at in range(place - 1, first - 1, -1):
        token = scan.tokens[at]
        if token.kind != WORD or token.flags & (Word.SAY | Word.CUE | CASES):
            return False
        if token.flags & Word.THAT:
            return at < place - 1
    return False


def context(document: Document, start: int, end: int) -> tuple[int, int]:
    """(start, end) of the sentences that a stretch of the text lies in."""
    sentences = document.sentences
    if not sentences:
        return start, end
    count = len(sentences)
    first, behind = 0, count
    while behind - first > 1:  # by hand: a key of bisect's is a call at each step
        middle = (first + behind) // 2
        if sentences[middle].start <= start:
            first = middle
        else:
            behind = middle
    last = first
    while last + 1 < count and sentences[last + 1].start < end:
        last += 1
    return min(start, sentences[first].start), max(end, sentences[last].end)


def keys(quotes: list[Quote], *, spaced: bool) -> set[int]:
    """The numbers of the quotes that a short brief shows: substantive ones with a speaker, spread over the speakers.

    A quotation that its sentence splits is shown whole or not at all: half of it may say something else. Who only
    asks, several times, leads an interview, and so does whom nothing but a transcript's labels names.
    """
    said, asked = dict[str, int](), dict[str, int]()
    for quote in quotes:
        if quote.speakers:
            name = quote.speakers[0].name
            said[name] = said.get(name, 0) + 1
            asked[name] = asked.get(name, 0) + (quote.text[-1] in _ASKS)
    able: list[tuple[float, int]] = []
    for number, quote in enumerate(quotes):
        name = quote.speakers[0].name if quote.speakers else ""
        if (
            not quote.speakers
            or asked[name] == said[name] > 1
            or (name.isupper() and quote.text.startswith(f"{name}:"))
        ):
            continue
        size = words(quote.text, spaced=spaced)
        if size >= _CLAUSE:
            able.append((-_worth(quote, size) + number / (4 * len(quotes)), number))
    ranked = [number for _, number in sorted(able)]
    chosen = _spread(quotes, [n for n in ranked if quotes[n].kind != "indirect"], _KEYS)
    if len(chosen) < _FEW:
        chosen |= _spread(quotes, [n for n in ranked if quotes[n].kind == "indirect"], _KEYS - len(chosen))
    halves = {(quotes[number].utterance, quotes[number].context[0]) for number in chosen}
    return {n for n, q in enumerate(quotes) if n in chosen or (q.utterance, q.context[0]) in halves}


def _worth(quote: Quote, size: int) -> float:
    """What makes a quote of so many words key, wherever it stands."""
    return min(size, 40) / 40 + quote.confidence + 0.8 * (quote.kind == "direct") - 0.3 * (size > 80)


def _spread(quotes: list[Quote], ranked: list[int], most: int) -> set[int]:
    """The best quotes, first one of each speaker, then a second one; none that has the words of another one.

    That below a heading has those in it, or they its.
    """
    chosen: dict[int, str] = {}
    count = dict[str, int]()
    for turn in range(1, _EACH + 1):
        for number in ranked:
            name = quotes[number].speakers[0].name
            if len(chosen) >= most or number in chosen or count.get(name, 0) >= turn:
                continue
            own = quotes[number].text.strip(_MARGIN).casefold()
            if not any(own in other or other in own for other in chosen.values()):
                chosen[number] = own
                count[name] = count.get(name, 0) + 1
    return set(chosen)
