"""The mentions that particles make subjects, in languages whose verbs stand last, and the topics among them: は, 은.

A topic is what a whole sentence is about. A subject that is none is oftener that of a clause within: "記者が拘束された
ことを受けて", "주연들이 출연료를 삭감했는데".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import CASES, OWNS, TITLES, Word
from bot.text.quotes.mention import NAME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.quotes.mention import Mention
    from bot.text.quotes.scan import Scan

_TITLE: Final = Word.ROLE | Word.HONORIFIC | Word.FORMER | Word.NATION | Word.ORGANISATION
_TITLED: Final = 9
"""Tokens of the titles behind a name, and of an age in brackets."""
_LAST: Final = 2
"""From which subject on, counted from the quotation, all are alike."""


def owners(scan: Scan, found: Sequence[Mention]) -> set[int]:
    """Whom a particle gives the role of somebody named right behind it: 王小明的 | 律师李兰, करण वर्मा के | वकील अजय.

    And whose name an adjective is made of: Vránovi | blízcí.
    """
    adjectives = found if scan.language.quotation.owner_endings else ()
    owning = {mention.index for mention in adjectives if scan.tokens[mention.last - 1].possessive}
    for one, two in pairwise(found):
        if two.kind != NAME or two.begins - one.last <= 1 or scan.tokens[one.last].flags & OWNS != OWNS:
            continue
        if all(token.flags & _TITLE for token in scan.tokens[one.last + 1 : two.begins]):
            owning.add(one.index)
    return owning


class Marked:
    """One document's subjects and topics."""

    def __init__(self, scan: Scan, found: Sequence[Mention], of_unit: list[list[int]], symbols: str) -> None:
        self._scan, self._found, self._of_unit, self._symbols = scan, found, of_unit, symbols
        self._owned = bytearray(len(scan.tokens))
        last = scan.language.quotation.order == "verb-final"
        self._marks = last and any(unit.flags & Word.SUBJECT for unit in scan.units)
        for mention in found if last else ():
            for at in range(mention.begins, mention.last):
                self._owned[at] = 1
        self._kept: dict[int, list[tuple[int, bool]]] = {}

    def before(self, quote: int) -> list[tuple[int, bool]]:
        """The subjects before a quotation in its unit, the nearest first, and whether each is a topic."""
        unit = self._scan.unit_of_quote[quote]
        if not self._marks or not self._scan.units[unit].flags & Word.SUBJECT:
            return []
        if unit not in self._kept:
            marks = ((index, self._mark(self._found[index])) for index in self._of_unit[unit][::-1])
            self._kept[unit] = [(index, bool(flags & Word.TOPIC)) for index, flags in marks if flags]
        place = self._scan.place_of_quote[quote]
        return [one for one in self._kept[unit] if self._found[one[0]].last <= place]

    def signs(self, candidate: int, subjects: list[tuple[int, bool]], told: str, *, here: bool) -> tuple[str, ...]:
        """What it says of a candidate that the sentence has these subjects, and goes on so behind the quotation."""
        topics = any(topic for _, topic in subjects)
        place = next((at for at, (index, _) in enumerate(subjects) if index == candidate), -1)
        if place < 0:
            return "no subject", f"{'beside' if here else 'apart from'} a subject told {told}"
        kind = "marked topic" if subjects[place][1] else "subject beside a topic"
        place = min(place, _LAST)
        named = f"subject {place}", f"subject {place} of {min(len(subjects), 3)} told {told}"
        return (*named, kind) if topics else named

    def marks(self, mention: Mention) -> bool:
        """Whether a particle makes a mention a subject: what is before it governs another then, کے بعد | رضیہ نے."""
        return self._marks and bool(self._mark(mention))

    def topic(self, mention: Mention) -> bool:
        """Whether a particle makes a mention what its sentence is about."""
        return bool(self._mark(mention) & Word.TOPIC)

    def _mark(self, mention: Mention) -> int:
        """The classes of the particle that makes a mention a subject, at its last word or behind its title; or 0."""
        tokens, symbols, at = self._scan.tokens, self._symbols, mention.last
        if self._scan.words.spaced and symbols[at - 1] == "U" and symbols[at : at + 1] != "(":
            title = tokens[at] if at < len(tokens) and not self._owned[at] else tokens[at - 1]
            named = mention.kind == NAME and title.flags & TITLES and title.flags & CASES
            if not named:  # 박지은 | 장관이: names may end as particles do
                return tokens[at - 1].flags
        end = min(len(tokens), at + _TITLED)
        while at < end and not self._owned[at] and not CASES & tokens[at].flags:
            if symbols[at] == "(":
                at = symbols.find("(", at + 1, end)  # 田村敏郎さん（66）は
                if at < 0:
                    return 0
            elif not _TITLE & tokens[at].flags:
                break
            at += 1
        stands = at < len(tokens) and not self._owned[at] and tokens[at].flags & Word.SUBJECT
        return tokens[at].flags if stands else 0
