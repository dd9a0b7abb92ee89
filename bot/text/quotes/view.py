"""Who is in view where a pronoun or a role stands: the article's people, by how near and how prominent they were last.

Each mention before counts by its place: sentences and paragraphs back, whether it opens its sentence, reports, or hangs
on a preposition. Pronouns are followed in reading order, so that whom one means stays in view for the next. Nobody is
meant by a subject pronoun whose name comes later in the same sentence (Chomsky's principle C), and hardly anybody whom
the words between the marks name: speakers say "I".
"""

from __future__ import annotations

import re
from math import exp, fsum
from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import ARTICLES, CASES, REPORTING, VERBS, Word
from bot.text.quotes.genders import MARKED, OPPOSITE
from bot.text.quotes.mention import NAME, PRONOUN, ROLE
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.text.quotes.fitted import Weights
    from bot.text.quotes.mention import Mention
    from bot.text.quotes.people import People
    from bot.text.quotes.vocabulary import Token

    Bearer = Callable[[Mention], int | None]

_REACH: Final = 8
"""Units before a pronoun in which its person is looked for."""
_NEARBY: Final = 150
"""Mentions before it that are looked at, several times as many as so many units of news have."""
_GRAMMAR: Final = (
    Word.FUNCTION | Word.PREPOSITION | Word.LINK | Word.THAT | Word.JOIN | Word.PRONOUN | Word.ROLE | Word.HONORIFIC
)
_FAR, _LONG_AGO = 3, 5
"""Paragraphs and sentences back from which on a mention is far away."""
NEARNESS: Final = tuple(
    (f"back {back}", f"up {up}", both, new)
    for back in range(_LONG_AGO + 1)
    for up in range(_FAR + 1)
    for both in ("", "both report")
    for new in ("", "newest")
)
"""What tells how near a mention is, in each way that one can be."""
TRAITS: Final = tuple(
    tuple(filter(None, (agrees, thing, new, within)))
    for agrees in ("", "agrees", "never a subject")
    for thing in ("", "thing")
    for new in ("", "not introduced")
    for within in ("", "named between marks")
)
"""The same for what holds of an entry wherever it is mentioned."""
SPOKE: Final = "spoke last"
OBLIQUE: Final = "oblique"
_CLEAR: Final = 0.8
"""From which chance on a pronoun shows the gender of whom it means."""
SURE: Final = 0.85
LIKELY: Final = 0.6
"""From which chance on whom a pronoun or a role means is sure, or likely."""
_PEOPLE: Final = (NAME, ROLE)
_WORD: Final = re.compile(r"\w+")
_LATER: Final = 24
"""Mentions after a pronoun that are looked at."""


class Sighting:
    """A mention, before another one, of an entry that this one can mean; `near`: how, of NEARNESS."""

    def __init__(self, entry: int, near: int, mention: Mention) -> None:
        self.entry, self.near, self.mention = entry, near, mention


class View:
    """The people of one article, as they come into view.

    of      the entry of each mention that has one
    weights  of what speaks for an entry

    A `bearer` finds the entry of a role that has none yet ("the ministry's spokeswoman said ... she said"). Who has it
    holds the view, so that it is handed over each time: neither would be let go.
    """

    def __init__(self, people: People, weights: Weights) -> None:
        self._scan, self._found, self._entries, self._of = people.scan, people.found, people.entries, people.of
        self._known: dict[tuple[int, tuple[str, ...]], list[tuple[float, int]]] = {}
        self.owners: dict[int, int] = {}
        """Whose what a phrase names is, by its index."""
        self._meant: dict[int, int] = {}
        """Whom the pronouns mean that were followed."""
        self._shown: dict[int, str] = {}
        """The genders that pronouns have shown of those whom nothing else tells of."""
        self._followed = 0
        self._weights, self._spoke = weights, weights.of((SPOKE,))
        self._near, self._traits = weights.each("near", NEARNESS), weights.each("traits", TRAITS)
        self._named: dict[int, list[int]] = {}
        for index, number in self._of.items():
            self._named.setdefault(number, []).append(index)
        rules = people.scan.language.quotation
        self._nouns_last = people.scan.words.capitals and not (rules.head_first or rules.nouns_capitalised)
        self._hanging: dict[int, bool] = {}
        self._standing: list[tuple[str, ...] | None] = [None] * len(self._found)
        self._prominent: dict[int, float] = {}
        """What the place of each mention in its sentence weighs."""
        self._quoted: dict[int, str] = {}

    def ranked(
        self, mention: Mention, kinds: tuple[str, ...], bearer: Bearer, previous: int | None = None
    ) -> list[tuple[float, int]]:
        """(prominence, entry) of those of some kinds that may be meant by a mention, best first.

        The prominences are logarithms: their softmax is how likely each is meant. `previous` spoke last.
        """
        self.follow(mention.index, bearer)
        known = self._known.get((mention.index, kinds))
        if known is None:
            known = self._known[mention.index, kinds] = self._scored(mention, kinds, bearer)
        if previous is None:
            return known
        return ordered([(score + self._spoke if number == previous else score, number) for score, number in known])

    def follow(self, end: int, bearer: Bearer) -> None:
        """Find whom the pronouns mean among the mentions before one."""
        while self._followed < end:
            index, other = self._followed, self._found[self._followed]
            self._followed += 1
            if other.kind == PRONOUN and other.gender in ("m", "f", "c"):
                best = self._known.get((index, _PEOPLE)) or self._scored(other, _PEOPLE, bearer)
                if best:
                    self._take(index, best)

    def renew(self) -> None:
        """Look again where somebody new has an entry."""
        self._known.clear()

    def _number(self, index: int) -> int:
        """The entry that a mention brings into view; -1: none."""
        if index in self._of:
            return self._of[index]
        if index in self._meant:
            return self._meant[index]
        return self.owners.get(index, -1) if self.owners else -1

    def _take(self, index: int, ranked: list[tuple[float, int]]) -> None:
        """Take a pronoun for the first of some entries; where that is clear, its gender for theirs."""
        number, gender = ranked[0][1], self._found[index].gender
        self._meant[index] = number
        if chance(ranked) > _CLEAR and gender in MARKED and self._entries[number].personal:
            self._shown.setdefault(number, gender)

    def _gender(self, number: int) -> str:
        """The gender of an entry, as far as it is known where a pronoun stands."""
        return self._entries[number].gender or self._shown.get(number, "")

    def _scored(self, mention: Mention, kinds: tuple[str, ...], bearer: Bearer) -> list[tuple[float, int]]:
        scores: dict[int, float] = {}
        for seen in self.sightings(mention, kinds, bearer):
            index = seen.mention.index
            prominent = self._prominent.get(index)
            if prominent is None:
                prominent = self._prominent[index] = self._weights.of(self._stands(seen.mention))
            score = self._near[seen.near] + prominent
            before = scores.get(seen.entry)
            if before is None or score > before:
                scores[seen.entry] = score
        return ordered(
            [(score + self._traits[self.traits(number, mention)], number) for number, score in scores.items()]
        )

    def row(self, seen: Sighting) -> tuple[str, ...]:
        """What tells how near and how prominent a mention is."""
        return (*NEARNESS[seen.near], *self._stands(seen.mention))

    def sightings(self, mention: Mention, kinds: tuple[str, ...], bearer: Bearer) -> list[Sighting]:
        """The mentions before one, the last first, of entries that it can mean."""
        found, units, seen = self._found, self._scan.units, list[Sighting]()
        paragraph, other_gender = units[mention.unit].paragraph, OPPOSITE.get(mention.gender, "")
        speaks = self._reports(mention)
        barred = self._named_later(mention) if mention.kind == PRONOUN else set[int]()
        bears = ROLE in kinds
        for index in range(mention.index - 1, max(0, mention.index - _NEARBY) - 1, -1):
            other = found[index]
            back = mention.unit - other.unit
            if back > _REACH:
                break
            number = self._number(index)
            if number < 0 and bears and back <= 1 and other.kind == ROLE:
                bearing = bearer(other)
                number = -1 if bearing is None else bearing
            if number < 0 or number in barred:
                continue
            entry = self._entries[number]
            if entry.kind not in kinds or (other_gender and self._gender(number) == other_gender):
                continue
            if self._nouns_last and not entry.personal and self._attribute(other):
                continue
            both = speaks and self._reports(other)
            up = min(_FAR, paragraph - units[other.unit].paragraph)
            near = ((min(back, _LONG_AGO) * (_FAR + 1) + up) * 2 + both) * 2 + (not seen)
            seen.append(Sighting(number, near, other))
        return seen

    def traits(self, number: int, mention: Mention) -> int:
        """What speaks for or against an entry wherever it is mentioned, of TRAITS."""
        entry, gender = self._entries[number], mention.gender
        agrees = 1 if self._gender(number) == gender != "" else 2 if self._hangs(number) else 0
        thing = gender != "n" and not (entry.personal or entry.addressed)
        named = entry.kind == NAME and mention.kind == PRONOUN
        within = named and self._is_quoted(entry.name[-1].lower(), mention.unit)
        return ((agrees * 2 + thing) * 2 + (not entry.introduced)) * 2 + within

    def _hangs(self, number: int) -> bool:
        """Whether an entry never is a subject: always in another case, or behind a preposition."""
        known = self._hanging.get(number)
        if known is None:
            known = number in self._named
            for at in self._named.get(number, ()):
                known = known and OBLIQUE in self._stands(self._found[at])
            self._hanging[number] = known
        return known

    def _stands(self, mention: Mention) -> tuple[str, ...]:
        """What tells how prominent a mention is by its place in its sentence."""
        known = self._standing[mention.index]
        if known is None:
            known = self._standing[mention.index] = tuple(self._place(mention))
        return known

    def _place(self, mention: Mention) -> list[str]:
        tokens, unit, names = self._scan.tokens, self._scan.units[mention.unit], list[str]()
        head = self._head(mention)
        opens = head.begins
        after = tokens[mention.last] if mention.last < unit.last else None
        if self._first(head):
            names.append("first")
        if opens == unit.first:
            names.append("opens")
        if self.hung(mention):
            names.append(OBLIQUE)
        if tokens[mention.last - 1].possessive:
            names.append("possessive")
        if after is None or after.text in ".!?":
            names.append("ends")
        if ((after.flags if after else 0) | tokens[mention.last - 1].flags) & Word.SUBJECT:
            names.append("subject")
        if opens > unit.first and self._acts(tokens[opens - 1]):
            names.append("behind a word")
        names.append(mention.kind)
        return names

    def _first(self, mention: Mention) -> bool:
        """Whether all mentions before one in its unit hang on prepositions."""
        for index in range(mention.index - 1, -1, -1):
            other = self._found[index]
            if other.unit != mention.unit:
                break
            if not self.hung(other):
                return False
        return True

    def hung(self, mention: Mention) -> bool:
        """Whether a mention hangs on a preposition, an article between them or not, or its form is no subject's."""
        tokens, first = self._scan.tokens, self._scan.units[mention.unit].first
        at = self._head(mention).begins - 1
        if at > first and tokens[at].flags & ARTICLES and not tokens[at].flags & Word.PREPOSITION:
            at -= 1
        after = tokens[mention.last].flags if mention.last < self._scan.units[mention.unit].last else 0
        if after & CASES == Word.OBLIQUE and not after & REPORTING:
            return True  # صلاح الدین | کے والد افضال
        if mention.oblique or at < first:
            return mention.oblique
        hangs = tokens[at].flags & (Word.PREPOSITION | Word.HEARER)
        return bool(hangs) and not tokens[at].flags & (Word.OBLIQUE | Word.ACCORDING)  # who tells the sentence

    def _attribute(self, mention: Mention) -> bool:
        """Whether a lone name only tells of the noun behind it: "the | Leicester tight-head"."""
        tokens, unit = self._scan.tokens, self._scan.units[mention.unit]
        if not unit.first < mention.begins < mention.last < unit.last or len(mention.name) > 1:
            return False
        after, article = tokens[mention.last], tokens[mention.begins - 1].flags & ARTICLES
        return bool(article) and self._acts(after) and not after.flags & (REPORTING | VERBS)

    @staticmethod
    def _acts(token: Token) -> bool:
        """Whether a word may be a verb: no name and no word of grammar."""
        return token.kind == WORD and not token.capital and not token.flags & _GRAMMAR

    def _head(self, mention: Mention) -> Mention:
        """Where the phrase begins that a mention ends: "The Kotaran president, Timur Elchibek"."""
        head, found = mention, self._found
        while head.index and found[head.index - 1].apposition and found[head.index - 1].unit == head.unit:
            before = found[head.index - 1]
            if head.begins - before.last > 1:
                break
            head = before
        return head

    def _reports(self, mention: Mention) -> bool:
        """Whether a reporting word stands beside a mention."""
        tokens, unit = self._scan.tokens, self._scan.units[mention.unit]
        opens = mention.begins
        after = tokens[mention.last].flags if mention.last < unit.last else 0
        before = tokens[opens - 1].flags if opens > unit.first else 0
        if before & Word.ACCORDING:
            return True
        return bool((after | before) & REPORTING) and not before & (Word.PREPOSITION | Word.HEARER)

    def _named_later(self, mention: Mention) -> set[int]:
        """The entries named in the rest of a pronoun's clause."""
        tokens, named = self._scan.tokens, set()
        end = mention.last
        while end < self._scan.units[mention.unit].last and tokens[end].kind == WORD:
            end += 1
        for other in self._found[mention.index + 1 : mention.index + 1 + _LATER]:
            if other.first >= end:
                break
            if other.index in self._of:
                named.add(self._of[other.index])
        return named

    def _is_quoted(self, word: str, unit: int) -> bool:
        """Whether a word in small letters is one of those that a unit quotes."""
        known = self._quoted.get(unit)
        if known is None:
            scan = self._scan
            spans = [scan.spans[quote] for quote in range(len(scan.spans)) if scan.unit_of_quote[quote] == unit]
            known = self._quoted[unit] = "\n".join([scan.text[span.start : span.end] for span in spans]).lower()
        return word in known and word in _WORD.findall(known)


def ordered(scores: list[tuple[float, int]]) -> list[tuple[float, int]]:
    """Scores and entries, best first."""
    return [(-score, number) for score, number in sorted([(-score, number) for score, number in scores])]


def chance(ranked: list[tuple[float, int]]) -> float:
    """How likely the first of some entries is meant."""
    return 1 / fsum([exp(score - ranked[0][0]) for score, _ in ranked])
