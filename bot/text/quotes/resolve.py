"""Which person a mention means: one table of the article's people and sources, filled in reading order.

Names are entered in register.py; a role or a pronoun finds an entry by agreement in gender and role, and by who is in
view (view.py). What fits two entries alike is not decided.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from bot.text.models import Speaker
from bot.text.quotes.bodies import Bodies
from bot.text.quotes.classes import HEADS, Word
from bot.text.quotes.genders import MARKED, Genders, clash
from bot.text.quotes.generations import Generations
from bot.text.quotes.holders import Holders
from bot.text.quotes.mention import DOCUMENT, NAME, ORGANISATION, PRONOUN, ROLE
from bot.text.quotes.names import Names
from bot.text.quotes.people import People
from bot.text.quotes.persons import Persons
from bot.text.quotes.pronouns import Pronouns
from bot.text.quotes.question import NOBODY
from bot.text.quotes.register import Register
from bot.text.quotes.roles import DOUBTED, NEARNESS, Roles
from bot.text.quotes.wording import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.text.quotes.fitted import Fitted
    from bot.text.quotes.mention import Mention
    from bot.text.quotes.people import Entry
    from bot.text.quotes.scan import Scan

_DESCRIBES: Final = Word.INDEFINITE | HEADS | Word.PRONOUN
_CLASH: Final = 0.1
"""What a candidate's probability is multiplied by when the reporting word, or what was said, tells the other gender."""
_SLIGHT: Final = 0.02
"""The probability below which a candidate adds nothing to its person."""
_OWN: Final = 1.5
"""How much likelier a mention of the quotation's own sentence is what one is named by, of all that are theirs."""
_POINTER: Final = 3
"""Words of a phrase that points back to something, its determiner too, at most."""


class Settled:
    """Who says a quotation: the mention, the entry of its person, the probability of all mentions of that person."""

    def __init__(self, index: int, entry: int | None, share: float, signs: tuple[str, ...]) -> None:
        self.index, self.entry, self.share = index, entry, share
        self.signs = signs
        """By which way the person was found, and where: what fitted.py weighs beside the share."""

    def signed(self, signs: Iterable[str]) -> Settled:
        """The same with more signs."""
        return Settled(self.index, self.entry, self.share, (*self.signs, *signs))


class Table:
    """The people and sources of one article."""

    def __init__(self, scan: Scan, found: list[Mention], fitted: Fitted) -> None:
        people = People(scan, found)
        self.scan, self.found, self.entries, self.of = scan, found, people.entries, people.of
        holders, genders, names = Holders(people), Genders(people), Names(scan)
        self._register = Register(people, names, genders)
        self.roles = Roles(people, self._register, holders, fitted)
        self.view = self.roles.view
        self._pronouns = Pronouns(people, self.roles)
        persons = Persons(scan)
        named = [(mention, self.of[mention.index]) for mention in found if mention.index in self.of]
        for mention, number in named:
            age = persons.note(mention, self.entries[number])
            if age:
                self.roles.ages.setdefault(age, set()).add(number)
        for mention, number in named:
            other = self.of.get(mention.joined) if mention.joined >= 0 else None
            if other is not None:  # "her colleagues Ada Roche and Max Funke"
                self.entries[other].personal |= self.entries[number].personal
        self._generations = Generations(people, names)
        self._generations.tell(self.roles.ages)
        for number in range(len(self.entries)):
            holders.add(number)
        for mention in found:
            owner = self._register.owner(mention)
            if owner is not None:
                self.view.owners[mention.index] = owner
        self._short_names()
        self.roles.introduce()
        genders.vote()
        self._bodies = Bodies(people)
        self._speakers: dict[int, Speaker] = {}

    def _short_names(self) -> None:
        """Let the short name of a body that a phrase names stand for it: "the regional health agency (RHA)"."""
        for mention in self.found:
            number = self.of.get(mention.index)
            before = self.found[mention.index - 1] if mention.index > 0 else mention
            if number is None or before.kind != ORGANISATION or before.name or len(self.entries[number].name) > 1:
                continue
            short = mention.name[0]
            bracketed = before.last == mention.first - 1 and self.scan.tokens[mention.first - 1].text == "("
            if bracketed and short.isupper() and short[0] == phrase(self.scan, self.found, before).name[0].upper():
                self.entries[number].called = phrase(self.scan, self.found, before).name
                self.of[before.index] = number

    def settle(
        self,
        shares: Iterable[tuple[int, float]],
        previous: int | None,
        unit: int,
        *,
        gender: str = "",
        subject: int = NOBODY,
    ) -> Settled | None:
        """Who speaks, or None for nobody, when the candidates of a quotation in a unit have these probabilities.

        Several mentions may be one person: a name, and the pronoun after it. `previous` is the entry that spoke last;
        `gender`: the one that the reporting word's ending tells, or what was said. `subject`: the noun that it has for
        its subject, beside whom no other sentence has anybody else who speaks: of 448 in French news 433 did, a quarter
        of whom had shared with others.
        """
        lost = 0.0
        own: int | str | None = None if subject == NOBODY else self._agreeing(subject, previous, unit, gender)[0]
        own = self._wording(subject) if own is None and subject != NOBODY else own
        raw: dict[int | str, float] = {}
        best: dict[int | str, tuple[float, float, int, int | None, str]] = {}
        for index, share in shares:
            if share < _SLIGHT and best:
                continue
            entry, way = (None, "") if index == NOBODY else self._agreeing(index, previous, unit, gender)
            before = self.found[index - 1] if index > 0 else None
            both = self.of.get(before.index) if before and before.joined == index else None
            key = both if both is not None else entry if entry is not None else self._wording(index)
            if own is not None and key not in (own, "") and self.found[index].unit != unit:
                lost += share
                continue
            left = share * _CLASH if gender and self._clashes(entry, gender) else share
            lost += share - left
            raw[key] = raw.get(key, 0.0) + left
            weight = left * (_OWN if index != NOBODY and self.found[index].unit == unit else 1.0)
            if key not in best or weight > best[key][0]:
                best[key] = weight, left, index, entry, way
        top, most = next(iter(raw)), -1.0
        for each, total in raw.items():
            if total > most:
                top, most = each, total
        _, alone, index, entry, way = best[top]
        if index == NOBODY:
            return None
        means = self._pronouns.means(self.found[index])
        if entry is not None and means.kind == ROLE:
            way = self.roles.weighed(means, entry, way, previous)
        where = "beside" if self.found[index].unit == unit else "apart"
        several = "several mentions" if alone < raw[top] - _SLIGHT else "one mention"
        if gender and self._clashes(entry, gender):
            lost = 0.0  # it is somebody whom nothing names
        return Settled(index, entry, min(raw[top] / max(1.0 - lost, _CLASH), 1.0), (way, where, several))

    def _agreeing(self, index: int, previous: int | None, unit: int, gender: str) -> tuple[int | None, str]:
        """(entry, way) of a mention; a role of no gender beside a reporting word has that one's."""
        entry, way = self.way(index, previous)
        if gender and self._clashes(entry, gender) and self._tells(index, unit, gender):
            return self.way(index, previous)
        return entry, way

    def _clashes(self, entry: int | None, gender: str) -> bool:
        """Whether a reporting word's ending tells of the other gender than an entry has."""
        return entry is not None and clash(gender, self.entries[entry].gender)

    def _tells(self, index: int, unit: int, gender: str) -> bool:
        """Give a role of no gender that of the reporting word beside it, "dodała wicepremier"; whether there is one."""
        mention = self.found[index]
        if mention.kind != ROLE or mention.unit != unit or mention.gender:
            return False
        mention.gender = gender
        return True

    def described(self, settled: Settled | None) -> Settled | None:
        """The same, but a bare role that only nearness gives a name is a person of its own: "Очевидец рассказал"."""
        if (
            settled is None
            or settled.signs[0].removesuffix(DOUBTED) not in NEARNESS
            or self.roles.phrases.definite(self.found[settled.index])
        ):
            return settled
        number = self.roles.unnamed(self.found[settled.index], introduced=False)
        return Settled(settled.index, number, settled.share, ("phrase role", *settled.signs[1:]))

    def speakers(self, settled: Settled, gender: str = "") -> tuple[Speaker, ...]:
        """The speakers that one settled for is: two for a pair; none where nothing names or describes them.

        `gender`: that of the reporting word's ending, which tells that one alone speaks whom another sentence has.
        """
        mention = self.found[settled.index]
        mention = self._pronouns.means(mention) if mention.kind == PRONOUN else mention
        mention = self._bodies.same.get(mention.index, mention)
        flags = self.scan.tokens[mention.first].flags if mention.last - mention.first == 1 else 0
        if mention.kind == ROLE and flags & _DESCRIBES == Word.INDEFINITE:
            return ()  # "another said"
        if settled.entry is None:
            described = mention.kind != PRONOUN and not (mention.kind == ROLE and mention.definite)
            return (phrase(self.scan, self.found, mention),) if described else ()
        if self.found[settled.index].latter or (gender in MARKED and "apart" in settled.signs):
            return (self.speaker(settled.entry),)
        pair = [settled.entry, self.of.get(mention.joined)]
        for before in self.found[max(0, mention.index - 2) : mention.index]:
            if before.joined == mention.index:
                pair = [self.of.get(before.index), settled.entry]  # "Castellano and engineer Tomasz Brandl pledged"
        return tuple(self.speaker(number) for number in dict.fromkeys(pair) if number is not None)

    def _wording(self, index: int) -> str:
        """What tells mentions without an entry apart."""
        if index == NOBODY:
            return ""
        mention = self.found[index]
        return phrase(self.scan, self.found, self._bodies.same.get(index, mention)).name.lower()

    def way(self, index: int, previous: int | None) -> tuple[int | None, str]:
        """(entry, by which way it was found) of a mention."""
        mention = self._pronouns.means(self.found[index])
        index = mention.index
        if mention.kind == ROLE:
            return self.roles.meant(mention, previous)
        if index in self.of:
            return self.of[index], self._named(mention, self.of[index])
        if mention.kind == PRONOUN and index not in self._bodies.meant:
            return self._pronouns.entry(mention, previous)
        if mention.kind == DOCUMENT and index in self.view.owners:
            return self.view.owners[index], "owner"  # "Roche's answer was: ..."
        if mention.kind == ORGANISATION and previous is not None and self._points(mention):
            before = self.entries[previous]
            thing = before.kind == ORGANISATION or not (before.gender or before.role_words or len(before.name) > 1)
            ranked = self.view.ranked(mention, (ORGANISATION, NAME), self.roles.bearer) if thing else ()
            if any(number == previous for _, number in ranked):
                return previous, "organisation before"
        return self._bodies.meant.get(index, (None, f"phrase {mention.kind}"))

    def _named(self, mention: Mention, number: int) -> str:
        """By which way a name finds its entry, or a phrase in whose brackets it stands."""
        if mention.name and len(mention.name) != len(self.entries[number].name):
            told = mention.index in self._generations.told
            return "part" if told or self._register.rivals(mention) <= 1 else "rival"
        whole = self.scan.language.quotation.surname_first and mention.name and len(mention.name[0]) > 2  # 정민철
        pair = mention.joined >= 0 and len(self.found[mention.joined].name) > 1
        shared = pair and self.scan.words.known(self.entries[number].name)
        size = "full" if len(mention.name) != 1 or whole or shared or not self.scan.words.spaced else "lone"
        person = self.entries[number].personal and self.entries[number].kind == NAME
        return f"{size} {'person' if person else mention.kind}"

    def _points(self, mention: Mention) -> bool:
        """Whether a phrase points back to what goes by another name: "the company", "this group", not "the police"."""
        tokens = self.scan.tokens[mention.first : mention.last]
        if not tokens[0].flags & Word.DEFINITE or len(tokens) > _POINTER:
            return False
        return any(token.flags & Word.COMPANY or self._bodies.general(token.lower) for token in tokens[1:])

    def called(self, label: str, start: int) -> int | None:
        """The entry that a transcript's label at a place names, by full name or surname; the only one."""
        number = self._register.called(label)
        if number is None and not self.scan.words.spaced:
            place = bisect_left(self.found, start, key=lambda mention: mention.start)
            mention = self.found[place] if place < len(self.found) else None
            number = self.of.get(place) if mention and self.scan.text[mention.start : mention.end] == label else None
        return number

    # -------------------------------------------------------------- values
    def speaker(self, number: int) -> Speaker:
        """The speaker that an entry is."""
        if number not in self._speakers:
            self._speakers[number] = self._speaker(self.entries[number])
        return self._speakers[number]

    def _speaker(self, entry: Entry) -> Speaker:
        if entry.kind == ROLE:
            return Speaker(entry.name[0], None, "unnamed")
        joint = " " if self.scan.words.spaced or all(word.lower() != word.upper() for word in entry.name) else ""
        written = [word if word[-1] in "'’" and word[0].isalpha() else word + joint for word in entry.name]
        name = "".join(written).removesuffix(joint)  # Sant'Angelo
        alone = len(name) == 1 if self.scan.language.quotation.surname_first else len(entry.name) == 1
        name = entry.called if entry.called and (alone or entry.kind == ORGANISATION) else name
        role = None if entry.role and name.endswith(f" {entry.role}") else entry.role  # 황 수석
        if role and len(entry.name) > 1 and not self.scan.words.capitals:
            role = role.removesuffix(f" {entry.name[0]}")  # "رہنما | صنم", where the list has but "جاوید"
        return Speaker(name, role, "organisation" if entry.kind == ORGANISATION else "person")
