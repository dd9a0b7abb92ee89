"""Whom the article names a role is likely to mean, or that it means nobody of them.

One conditional logistic model weighs all of them together, as view.py weighs whom a pronoun means: the people in view,
those further off who have a word of the role in their titles or are named most, and nobody, which leaves the role as a
description (whether there is an antecedent is decided together with which: Denis and Baldridge 2007). Titles count by
the words and nations that they share with the role, and by fields (fields.py). No feature is a word.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from math import exp, fsum
from typing import TYPE_CHECKING, Final

from bot.text.quotes import fields, stems
from bot.text.quotes.descriptions import Descriptions
from bot.text.quotes.genders import clash
from bot.text.quotes.mention import NAME, ROLE
from bot.text.quotes.view import SPOKE, View, ordered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.text.quotes.fitted import Fitted
    from bot.text.quotes.holders import Holders
    from bot.text.quotes.mention import Mention
    from bot.text.quotes.people import People

NOBODY: Final = -1
"""Stands among whom a role can mean for nobody whom the article names."""
HEAD: Final = 3
"""Paragraphs whose roles mostly are those of people named further down: headline, deck, lead."""
SEARCHED: Final = 60
"""Mentions before a role among which its noun is looked for."""
_OUT: Final = ("out of view",)
"""How somebody stands who is not in view."""
Candidate = tuple[int, list[tuple[str, ...]], tuple[str, ...]]
"""An entry or NOBODY, each way in which it came into view, and what holds for all of them."""


class Holding(ABC):
    """The roles of one article, and how likely each of its people is meant by them."""

    def __init__(self, people: People, holders: Holders, fitted: Fitted) -> None:
        self._scan, self._found, self._entries, self._of = people.scan, people.found, people.entries, people.of
        self._holders, self._weights = holders, fitted.roles
        self._fields, self._stems = fields.of(people.scan.language.code), stems.of(people.scan.language.code)
        self._known: dict[tuple[int, str], list[tuple[float, int]]] = {}
        self._most: int | None = None
        self._introduced: set[int] = set()
        """Roles by which those are called again who came in with them, without a name: "a spokeswoman"."""
        self.phrases = Descriptions(people.scan, people.found)
        self.view = View(people, fitted.people)

    @abstractmethod
    def bearer(self, mention: Mention) -> int | None:
        """Who bears a role, if it is one that describes."""

    def share(self, mention: Mention, number: int, previous: int | None) -> float:
        """How likely a role means somebody of the entries, or nobody of the named ones if that one has no name."""
        wanted = number if self._entries[number].kind == NAME else NOBODY
        shares = {one: exp(score) for score, one in self.ranked(mention, previous)}
        return shares.get(wanted, 0.0) / fsum(shares.values())

    def ranked(self, mention: Mention, previous: int | None) -> list[tuple[float, int]]:
        """(score, entry or NOBODY) of whom a role may mean, best first; their softmax is how likely each is meant."""
        key = mention.index, mention.gender
        known = self._known.get(key)
        if known is None:
            weigh = self._weights.of
            known = self._known[key] = [
                (max(map(weigh, rows)) + weigh(traits), number) for number, rows, traits in self.candidates(mention)
            ]
        before = self._weights.of((SPOKE,))
        return ordered([(score + before * (number == previous), number) for score, number in known])

    def candidates(self, mention: Mention) -> Iterator[Candidate]:
        """Whom a role may mean: the entry, how near and how prominent each time, and what else speaks for it.

        "His wife" is nobody whom only nearness names, and nobody's titles are of another field.
        """
        self.view.follow(mention.index, self.bearer)
        rows: dict[int, list[tuple[str, ...]]] = {}
        if not self.phrases.owned(mention):
            for seen in self.view.sightings(mention, (NAME,), self.bearer):
                rows.setdefault(seen.entry, []).append(self.view.row(seen))
            if self._main() != NOBODY:
                rows.setdefault(self._main(), [_OUT])
        noun, wanted = self.phrases.noun(mention), self._stems.words(mention.role_words)
        holding = self._holders.holding(wanted)
        for number in holding:
            rows.setdefault(number, [_OUT])
        counts = self._stems.words(noun) & wanted | self._stems.nations
        yield NOBODY, [()], tuple(self._nobody(mention, noun))
        for number, each in rows.items():
            entry = self._entries[number]
            shared = holding.get(number, set[str]())
            differs = shared != wanted and self._fields.differ(noun, entry.role_words)
            differs = differs or self._holders.abroad(wanted, number)
            differs = differs or (bool(self._holders.parties) and self._holders.opposed(wanted, number))
            if entry.kind == NAME and not clash(mention.gender, entry.gender) and not differs:
                held = ("holds all" if shared == wanted else "", "holds what counts" if shared & counts else "")
                yield number, each, (*filter(None, held), *self._traits(number, mention, noun))

    def _traits(self, number: int, mention: Mention, noun: list[str]) -> Iterator[str]:
        """What speaks for or against somebody with a name, wherever it is mentioned."""
        entry = self._entries[number]
        if self._fields.of(noun) & self._fields.of(entry.role_words):
            yield "alike"
        if self._stems.words(mention.role_words) & (entry.role_words | entry.nations) & self._stems.nations:
            yield "same nation"
        if entry.gender:
            yield "known gender" if not mention.gender else "agrees" if mention.gender == entry.gender else ""
        if not entry.personal:
            yield "thing"
        if number == self._main():
            yield "most named"
        if entry.role_words:
            yield "titled"
        elif self.phrases.anybody(mention):
            yield "anybody"

    def _nobody(self, mention: Mention, noun: list[str]) -> Iterator[str]:
        """What speaks for or against somebody whom the article never names."""
        unit = self._scan.units[mention.unit]
        yield "nobody"
        for field in sorted(self._fields.of(noun) & fields.APART):
            yield f"nobody {field}"
        if self.phrases.another(mention):
            yield "nobody another"
        if self.phrases.tells(mention):
            yield "nobody of"
        if mention.last - mention.first == 1:
            yield "nobody one word"
        if mention.first == unit.first:
            yield "nobody opens"
        if unit.paragraph < HEAD:
            yield "nobody head"
        if mention.index in self._introduced:
            yield "nobody introduced"
        if next(self._earlier(mention), None) is not None:
            yield "nobody again"

    def _earlier(self, mention: Mention) -> Iterator[Mention]:
        """The phrases before a role that say as much as it does, and that no title holds."""
        for other in self._found[max(0, mention.index - SEARCHED) : mention.index]:
            if other.kind == ROLE and other.definite and not other.apposition:
                number = self._of.get(other.index)
                unnamed = number is None or self._entries[number].kind == ROLE
                if unnamed and mention.role_words <= other.role_words:
                    yield other

    def _main(self) -> int:
        """Whom the article names most often, or NOBODY."""
        if self._most is None:
            named = Counter(
                number
                for index, number in self._of.items()
                if self._found[index].kind == self._entries[number].kind == NAME
            )
            (first, times), (_, next_most) = [*named.most_common(2), (NOBODY, 1), (NOBODY, 1)][:2]
            self._most = first if times > next_most else NOBODY
        return self._most
