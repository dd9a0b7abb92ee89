"""Whom a pronoun means, and whom a role that only explains the name beside it.

A pronoun means who is in view and agrees with it in gender (view.py). Others point: to the last one named ("ce
dernier"), to the first or the second of two, to the sentence's own group or pair, to the name that it stresses.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import Word
from bot.text.quotes.genders import MARKED, clash
from bot.text.quotes.mention import GROUP, NAME, ORGANISATION, PRONOUN, ROLE
from bot.text.quotes.view import LIKELY, SURE, chance
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from bot.text.languages.quotation import Quotation
    from bot.text.quotes.mention import Mention
    from bot.text.quotes.people import People
    from bot.text.quotes.roles import Roles

_SOON: Final = 2
"""Sentences behind a pronoun one of which names whom it means, if nobody stands before it."""
_TWO: Final = 2
_SEVERAL: Final = 12
"""Mentions before "the first" among which the two are looked for."""
_LATELY: Final = 8
"""Mentions before a plural pronoun among which those are looked for whom it means."""


def kinds_of(mention: Mention, rules: Quotation) -> tuple[str, ...]:
    """The kinds of entries that a pronoun can mean; none: it stands for nobody in the table.

    Bodies are "she" or "he" where their articles have genders.
    """
    if mention.gender in ("1", "1p", "p"):
        return ()
    if mention.gender == "n":
        return (ORGANISATION,)
    return (NAME, ROLE, ORGANISATION) if rules.feminine else (NAME, ROLE)


class Pronouns:
    """The pronouns of one article."""

    def __init__(self, people: People, roles: Roles) -> None:
        self._scan, self._found, self._entries, self._of = people.scan, people.found, people.entries, people.of
        self._roles = roles

    def means(self, mention: Mention) -> Mention:
        """The name beside a role that only explains it, or whom a pronoun stresses; else the mention."""
        if mention.latter:
            return self._latter(mention) if mention.latter == "latter" else self._of_two(mention)
        if mention.kind == PRONOUN:
            return self._several(mention) if mention.gender == "p" else self._stressed(mention)
        if not mention.apposition:
            return mention
        for other in (self._found[i] for i in (mention.index + 1, mention.index - 1) if 0 <= i < len(self._found)):
            between = self._scan.tokens[min(mention.last, other.last)]  # "chief of the office in | Reyle"
            beside = mention.last + 1 == other.begins or other.last + 1 == mention.begins
            beside = beside and not (self._scan.words.capitals and between.kind == WORD)
            if not self._scan.words.capitals and other.index > mention.index:  # الباحثة في الدراسة، | الدكتورة منيرة
                beside = beside or mention.role_words <= other.role_words
            if other.kind == NAME and other.unit == mention.unit and beside:
                return other
        return mention

    def entry(self, mention: Mention, previous: int | None) -> tuple[int | None, str]:
        """(entry, by which way it was found) of whom a pronoun means, when `previous` spoke last."""
        kinds = kinds_of(mention, self._scan.language.quotation)
        if not kinds:
            return None, "nobody"
        ranked = self._roles.view.ranked(mention, kinds, self._roles.bearer, previous)
        word, words = self._scan.tokens[mention.first].lower, self._scan.words
        office = word[1:] if not words.spaced and words.classes(word[:1]) & Word.DEFINITE else ""
        if words.classes(office) & Word.ROLE:  # 同弁護士, not 彼女
            offices = [one for one in ranked if self._entries[one[1]].kind == NAME]  # who has no name is "弁護士" again
            ranked = [(s, n) for s, n in offices if any(word.endswith(office) for word in self._entries[n].role_words)]
        if not ranked:
            return self._ahead(mention)
        number = ranked[0][1]
        if not (self._entries[number].personal or self._entries[number].addressed) and mention.gender != "n":
            return number, "pronoun thing"
        sure = chance(ranked)
        return number, "pronoun" if sure > SURE else "pronoun likely" if sure > LIKELY else "pronoun close"

    def _latter(self, mention: Mention) -> Mention:
        """Whom a pronoun means that points to the last one named, in its sentence or the one before."""
        for before in reversed(self._found[max(0, mention.index - _LATELY) : mention.index]):
            if mention.unit - before.unit > 1 or before.kind == PRONOUN:
                break
            hangs = self._scan.tokens[before.begins - 1].flags & Word.PREPOSITION if before.begins else 0
            place = len(before.name) == 1 and hangs
            if (
                before.kind in (NAME, ROLE)
                and not (place or before.plural)
                and before.gender in ("", "c", mention.gender)
            ):
                return self.means(before)
        return mention

    def _of_two(self, mention: Mention) -> Mention:
        """Whom "the first" or "the second" means, of the only two people of the last sentence that names two."""
        before = self._found[max(0, mention.index - _SEVERAL) : mention.index]
        named = [(m, self._of[m.index]) for m in before if m.kind == NAME and m.index in self._of]
        for unit in dict.fromkeys(one.unit for one, _ in reversed(named)):
            two = {number: one for one, number in named if one.unit == unit}
            if len(two) > 1:
                number = list(two)[mention.latter == "second"]
                agrees = len(two) == _TWO and not clash(self._entries[number].gender, mention.gender)
                return two[number] if agrees else mention
        return mention

    def _several(self, mention: Mention) -> Mention:
        """Whom a plural pronoun means: the group or the pair that the sentence before, or its own, speaks of first."""
        for before in reversed(self._found[max(0, mention.index - _LATELY) : mention.index]):
            if mention.unit - before.unit > 1 or before.kind == PRONOUN:
                break
            if before.kind == GROUP:
                unit = [m for m in self._found[max(0, before.index - _LATELY) : before.index] if m.unit == before.unit]
                others = [m for m in unit if m.kind in (GROUP, NAME, ROLE)]
                return mention if others else before
            pair = self._found[before.index - 1] if before.index else before
            if pair.joined == before.index and pair.index == self._first_of(before.unit):
                return pair
        return mention

    def _first_of(self, unit: int) -> int:
        """The first mention of a unit."""
        place = bisect_left(self._found, unit, key=lambda mention: mention.unit)
        return self._found[place].index

    def _stressed(self, mention: Mention) -> Mention:
        """Whom a pronoun between commas stresses, or a relative one tells more of: "Sa voisine, elle, a renoncé".

        "La ministra de Cultura, quien dijo".
        """
        before = self._found[mention.index - 1] if mention.index > 0 else mention
        tokens, at = self._scan.tokens, mention.first - 1
        between = before.last == at and before.unit == mention.unit and tokens[at].text == ","
        closed = mention.last < len(tokens) and (tokens[mention.last].text == "," or mention.gender == "c")
        agrees = before.kind in (NAME, ROLE) and not clash(before.gender, mention.gender)
        return (self.means(before) if before.apposition else before) if between and closed and agrees else mention

    def _ahead(self, mention: Mention) -> tuple[int | None, str]:
        """Whom a pronoun means that nobody stands before: who opens one of the next sentences by name.

        "“I count the stones,” she says. Ada Roche has mended walls for forty years."
        """
        one = mention.gender in MARKED and self._scan.words.capitals
        for other in self._found[mention.index + 1 : mention.index + 1 + _LATELY] if one else ():
            number = self._of.get(other.index)
            if not 0 < other.unit - mention.unit <= _SOON or number is None:
                continue
            entry = self._entries[number]
            if entry.kind == NAME and (entry.personal or self._scan.words.known(entry.name)):
                fits = not clash(entry.gender, mention.gender) and other.index == self._first_of(other.unit)
                return (number, "pronoun likely") if fits else (None, "nobody")
        return None, "nobody"
