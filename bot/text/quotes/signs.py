"""What tells, beside the share of the probability, how far one may trust who says a quotation: what fitted.py weighs.

By which way the person was found resolve.py tells. Here is how the mention stands to the quotation, what the quotation
looks like, and what is known of the person. What is usual has few signs, so that the speaker of a statement without
marks, who has none but that side, counts as usual.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes import select
from bot.text.quotes.classes import Word
from bot.text.quotes.mention import GROUP, NAME, ORGANISATION, PRONOUN, ROLE

if TYPE_CHECKING:
    from bot.text.quotes.attribute import Answer
    from bot.text.quotes.mention import Mention
    from bot.text.quotes.resolve import Settled, Table
    from bot.text.quotes.structure import Structure

_SHORT: Final = 4
"""Words below which a quotation may be a title or a word spoken of."""
_MANY: Final = 3
"""Quotations in one sentence that seldom are all one person's: right 74 % of the time there, else 89 %."""
_JUST: Final = 2
"""Tokens before a quotation in which a word like "titled" is looked for."""
_LEAD: Final = frozenset({NAME, ORGANISATION, GROUP})
"""Kinds that the side where they lead tells of too: names 89 % right there and 95 % behind, groups 35 % and 73 %."""
_BETWEEN: Final = (("V", "verb"), ("Q", "quotation"))
"""What may stand between both that is another's: 62 % and 73 % are right in one sentence, else 85 %."""
_EDGES: Final = {**dict.fromkeys("wPSC", "behind a word"), ":": "behind a colon"}
"""What a quotation may stand right behind that begins no clause: 70 % of the answers are right, 78 %, else 88 %."""
_BEFORE: Final = 40
"""Mentions before a pronoun among which its person is looked for."""
_LONG_AGO: Final = 3
"""Sentences from which on whoever was named before them seldom is whom a pronoun means: 61 % are right, else 93 %."""


def sides(mention: Mention, *, behind: bool = False) -> list[str]:
    """On which side of what is said a mention stands; of a body's name that tells nothing."""
    if mention.kind == ORGANISATION and mention.name:
        return []
    return [f"{mention.kind} last"] if behind else [f"{mention.kind} first"] if mention.kind in _LEAD else []


class Signs:
    """The signs of one article's answers."""

    def __init__(self, structure: Structure, table: Table) -> None:
        self._structure, self.table = structure, table
        self._scan, self._found = structure.scan, structure.found

    def signed(self, settled: Settled, answer: Answer, number: int) -> Settled:
        """The same, with all that tells how far it may be trusted as the answer to a quotation."""
        stands, looks = self._stands(settled, number), self._looks(settled, answer, number)
        return settled.signed([*stands, *looks, *self._person(settled, number)])

    def _stands(self, settled: Settled, number: int) -> list[str]:
        """How the mention stands to the quotation, and what stands between them."""
        mention, at, where = self._found[settled.index], self._scan.place_of_quote[number], settled.signs[1]
        behind = mention.first > at
        found = sides(mention, behind=behind)
        first, last = (at + 1, mention.first) if behind else (mention.last, at)
        between = self._structure.symbols[first:last]
        for symbol, word in _BETWEEN:
            if symbol in between:
                found.append(f"{word} between {where}")
        if where == "beside" and self._names(mention.unit, first, last):
            found.append("name between")
        edge = _EDGES.get(self._structure.edges(number)[0])
        return [*found, edge] if edge else found

    def _names(self, unit: int, first: int, last: int) -> bool:
        """Whether a name stands between two places of a sentence."""
        for index in self._structure.of_unit[unit]:
            mention = self._found[index]
            if first <= mention.first < last and mention.kind == NAME:
                return True
        return False

    def _looks(self, settled: Settled, answer: Answer, number: int) -> list[str]:
        """What the quotation looks like, and whether a reporting word tells of it."""
        span = self._scan.spans[number]
        long = select.enough(self._scan.text[span.start : span.end], _SHORT, spaced=self._scan.words.spaced)
        found = ["long" if long else "short", "cue" if answer.cue >= 0 else f"no cue {settled.signs[1]}"]
        if self._one_of_many(number):
            found.append("many quotations")
        if answer.cue < 0 and self._titled(number):
            found.append("titled")
        return found

    def _one_of_many(self, number: int) -> bool:
        """Whether a quotation's sentence has so many that they are seldom all one person's."""
        units = self._scan.unit_of_quote
        firsts = range(max(0, number - _MANY + 1), min(number, len(units) - _MANY) + 1)
        return any(units[first] == units[first + _MANY - 1] for first in firsts)

    def _titled(self, number: int) -> bool:
        """Whether a word like "titled" stands right before a quotation."""
        at = self._scan.place_of_quote[number]
        first = self._scan.units[self._scan.unit_of_quote[number]].first
        return any(token.flags & Word.TITLED for token in self._scan.tokens[max(first, at - _JUST) : at])

    def _person(self, settled: Settled, number: int) -> list[str]:
        """What is known of the person.

        Without capitals a name may end elsewhere. One that begins with a given name is one, and with capitals one that
        is shown to be a person's; a title shows it too, and a pronoun tells nothing of the name. Speakers seldom name
        themselves; and whom a pronoun means that has no name here may well have one elsewhere.
        """
        words, mention = self._scan.words, self._found[settled.index]
        found = [] if words.capitals else ["no capitals", f"no capitals {settled.signs[0]}"]
        if settled.entry is None:
            return found
        entry = self.table.entries[settled.entry]
        if entry.kind == NAME:
            if not (words.capitals and (entry.role_words or mention.kind == PRONOUN)):
                person = words.capitals and entry.personal and not self._family(entry.name[0])
                found.append("given name" if person or words.known(entry.name) else "no given name")
            if entry.role_words:
                found.append("with titles")
            span = self._scan.spans[number]
            if self._scan.text.find(entry.name[-1], span.start, span.end) >= 0:
                found.append("named within")
        if entry.kind == ROLE and settled.entry != self.table.of.get(settled.index):
            found.append("unnamed")
        return [*found, *self._recent(settled.index, settled.entry)] if mention.kind == PRONOUN else found

    def _family(self, word: str) -> bool:
        """Whether a name that begins so is that of several people: Familie Wiers."""
        return bool(self._scan.words.classes(self._scan.words.folded(word)) & Word.GROUP)

    def _recent(self, index: int, entry: int) -> list[str]:
        """Whether the sentences before a pronoun don't name whom it is taken for, or another person later."""
        another = False
        for one in reversed(self._found[max(0, index - _BEFORE) : index]):
            number = self.table.of.get(one.index)
            if number == entry:
                ago = ["named long ago"] if self._found[index].unit - one.unit >= _LONG_AGO else []
                return [*ago, "another named since"] if another else ago
            another = another or (number is not None and one.kind == NAME and self.table.entries[number].personal)
        return []
