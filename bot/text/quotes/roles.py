"""Whom a role means: who holds it, who is in view and may well hold it, or somebody that the article never names.

A role that no title tells of is given to who is in view, unless that person's titles are of another field (fields.py):
the nearest lawyer is not "the accused". How likely that is a fitted model says (holding.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes import fields
from bot.text.quotes.classes import REPORTING, Word
from bot.text.quotes.genders import clash
from bot.text.quotes.holders import FITS
from bot.text.quotes.holding import HEAD, SEARCHED, Holding
from bot.text.quotes.mention import NAME, PRONOUN, ROLE
from bot.text.quotes.people import Entry, People
from bot.text.quotes.view import LIKELY, SURE, chance
from bot.text.quotes.vocabulary import WORD
from bot.text.quotes.wording import phrase

if TYPE_CHECKING:
    from bot.text.quotes.fitted import Fitted
    from bot.text.quotes.holders import Holders
    from bot.text.quotes.mention import Mention
    from bot.text.quotes.register import Register

_CLEAR: Final = 0.7
"""How far the likeliest person of a role must be ahead of the next to be clear."""
_SOON: Final = 12
"""Mentions behind a role among which its holder is named."""
_STOPS: Final = frozenset(".!?…。")
DOUBTED: Final = " doubted"
_HALF: Final = 0.5
"""The chance from which on the model of holding.py agrees with whom a role is taken for."""
_JUDGES: Final = frozenset({"law", "uniform"})
NEARNESS: Final = frozenset(f"role {way}{kind}" for way in ("before", "near") for kind in ("", " alike", " titled"))
"""Ways by which a role means somebody in view whom nothing calls so."""


class Roles(Holding):
    """The roles of one article. Adds the people that it never names to `entries`, and roles to `of`."""

    def __init__(self, people: People, register: Register, holders: Holders, fitted: Fitted) -> None:
        super().__init__(people, holders, fitted)
        self._register = register
        self.ages: dict[str, set[int]] = {}
        """The entries of those whose age the article gives, by it."""
        self._whose: set[int] = set()
        """The entries of those who are somebody's: "his wife"."""

    def introduce(self) -> None:
        """Take the role phrases that fit one person alone for that person, and those of somebody new for another."""
        for mention in self._found:
            if mention.kind != ROLE or mention.apposition:
                continue
            bearer = self._named_next(mention)
            if bearer is not None:
                self._bear(mention, bearer)
                continue
            if mention.definite and not mention.plural:
                score, number = self._holders.find(mention, self.phrases.noun(mention), None, named=True)
                if number is not None and score > FITS:
                    self._of[mention.index] = number
                    if self._entries[number].kind == ROLE:
                        self._introduced.add(mention.index)
            elif not any(
                t.flags & Word.NEGATION for t in self._scan.tokens[max(0, mention.first - 1) : mention.first + 1]
            ):
                self.unnamed(mention, introduced=True)  # "no farmer" is nobody

    def _bear(self, mention: Mention, number: int) -> None:
        """Let somebody have a role."""
        entry = self._entries[number]
        entry.role_words |= self._stems.words(mention.role_words)
        entry.role, entry.gender = entry.role or mention.role, entry.gender or mention.gender
        self._of[mention.index] = number
        self._holders.add(number)

    def _named_next(self, mention: Mention) -> int | None:
        """Who has a role that opens a sentence, if the next one names somebody new, as news in Persian does.

        "رئیس بانک گفت: «...» آدا رش افزود", "The head of the guild called a strike. Ada Roche said ..."
        """
        units, found = self._scan.units, self._found
        before = found[mention.index - 1 : mention.index]
        opens = mention.definite and not mention.plural and not any(one.unit == mention.unit for one in before)
        if not opens or not units[mention.unit].flags & REPORTING or not self._of_something(mention):
            return None
        later = [one for one in found[mention.index + 1 : mention.index + 1 + _SOON] if one.kind in (NAME, ROLE)]
        after = next((one for one in later if one.kind == NAME or one.unit > mention.unit), mention)
        number = self._of.get(after.index)
        if number is None or after.unit != mention.unit + 1 or not units[after.unit].flags & Word.SAY:
            return None
        entry = self._entries[number]
        whole = len(after.name) > 1 or entry.addressed
        new = whole and self._register.first(number) == after.index and not entry.role_words
        return number if new and not clash(entry.gender, mention.gender) else None

    def _of_something(self, mention: Mention) -> bool:
        """Whether a role tells of what it is, and so of one person alone: nobody's relative, and no two trades."""
        words = self._scan.tokens[mention.first : mention.last]
        if self.phrases.owned(mention) or any(token.flags & Word.JOIN for token in words):
            return False
        return self.phrases.tells(mention) or self.phrases.another(mention)

    def bearer(self, mention: Mention) -> int | None:
        """Who bears a role, if it is one that describes."""
        return self.meant(mention, None)[0] if self.phrases.describes(mention) else None

    def weighed(self, mention: Mention, number: int, way: str, previous: int | None) -> str:
        """The way by which a role found an entry, doubted where the model of holding.py thinks that unlikely.

        The confidences weigh that.
        """
        sure = not mention.definite or self.share(mention, number, previous) > _HALF
        return way if sure else way + DOUBTED

    def meant(self, mention: Mention, previous: int | None) -> tuple[int | None, str]:  # noqa: PLR0911  # one way after another
        """(entry, by which way it was found) of whom a role means by rules, when `previous` spoke last."""
        if mention.plural or not mention.definite:
            return self.unnamed(mention, introduced=True), "phrase role"
        aged = self.phrases.age(mention) if self.ages else ""
        if aged:  # the 55-year-old
            who = self.ages.get(aged, ())
            return (next(iter(who)), "role") if len(who) == 1 else (None, "nobody")
        noun = self.phrases.noun(mention)
        score, holder = self._holders.find(mention, noun, previous, named=True)
        if holder is not None and (score > FITS or not self.phrases.behind(mention)):
            return holder, "role" if score > FITS else "role partly"
        if self.phrases.owned(mention) or self.phrases.presents(mention):
            return self.unnamed(mention, introduced=True), "phrase role"
        way = "role unnamed" if self._perhaps_named(mention) else "phrase role"
        score, holder = self._holders.find(mention, noun, previous, named=False)
        holder = holder if score > FITS else None
        if holder is not None and self._entries[holder].kind == ROLE:
            return holder, way  # somebody who came in with that role and without a name
        near = self._anybody(mention, previous) or self._near(mention, noun, previous)
        if near is not None or holder is not None:
            return near or (holder, way)
        if not self._scan.language.quotation.articles:
            return self.unnamed(mention, introduced=False), way
        if self._whole(mention) or not self._held(mention, noun):
            number = self.unnamed(self._fuller(mention), introduced=True)
            self._of[mention.index] = number
            self._entries[number].role_words.clear()  # a later "the owner" is oftener somebody who has a name
            return number, "role described"
        return None, "nobody"

    def _anybody(self, mention: Mention, previous: int | None) -> tuple[int, str] | None:
        """Somebody without a name whom a noun for anybody means, as a pronoun would: "a nurse waited ... the woman".

        Nobody else without one came in since, and it is no relative of another: "his father is a joiner ... the boy".
        """
        if not self.phrases.anybody(mention):
            return None
        ranked = self.view.ranked(mention, (NAME, ROLE), self.bearer, previous)
        number = ranked[0][1] if ranked else None
        if number is None or self._entries[number].kind != ROLE or number in self._whose:
            return None
        before = reversed(self._found[max(0, mention.index - SEARCHED) : mention.index])
        last = next((self._of.get(m.index) for m in before if self._presents(m)), None)
        sure = chance(ranked)
        way = "pronoun" if sure > SURE else "pronoun likely" if sure > LIKELY else "pronoun close"
        return (number, way) if last == number else None

    def _presents(self, mention: Mention) -> bool:
        """Whether a mention is somebody's without a name, or tells of one: "the warning of | a neighbour"."""
        number = self._of.get(mention.index)
        if mention.name or mention.kind == PRONOUN or number is not None:
            return number is not None and self._entries[number].kind == ROLE
        return any(token.flags & Word.ROLE for token in self._scan.tokens[mention.first : mention.last])

    def _fuller(self, mention: Mention) -> Mention:
        """The phrase before a role that tells more of the same nobody: "the student of medicine", "the student"."""
        return next((one for one in self._earlier(mention) if one.role_words != mention.role_words), mention)

    def _held(self, mention: Mention, noun: list[str]) -> bool:
        """Whether any person of the article, further down too, may be who a role means that no title tells of.

        What a role is of may tell its field better than its noun: "le chef de la diplomatie" is no cook.
        """
        alone, wanted = mention.last - mention.first <= len(noun), self._stems.words(mention.role_words)
        return any(
            entry.kind == NAME
            and (entry.personal or self._listed(entry))
            and not clash(entry.gender, mention.gender)
            and not self._fields.apart(noun, entry.role_words if alone else ())
            and not self._holders.abroad(wanted, number)
            for number, entry in enumerate(self._entries)
        )

    def _whole(self, mention: Mention) -> bool:
        """Whether a role says of what it is, so that it stands for somebody without a name: "the café's owner"."""
        if self._scan.units[mention.unit].paragraph < HEAD:
            return False
        return self.phrases.tells(mention)

    def _near(self, mention: Mention, noun: list[str], previous: int | None) -> tuple[int, str] | None:
        """The person whom a role means that no title tells of: who spoke before, or else the one clearly in view."""
        wanted = self._stems.words(mention.role_words)
        people = self._in_view(mention, wanted)
        another = self.phrases.another(mention) or self.phrases.of_owner(mention)
        if self.phrases.pointed(mention) and self._fields.of(noun) == {fields.KIN}:
            noun = []  # "ibu dua anak itu" is nobody's mother here
        if not self._scan.words.capitals:
            if another:
                return None  # without capitals its holder's name may have gone unseen
            if not self.phrases.article(mention):
                return None
            another = self.phrases.tells(mention)
        if another:
            people = [one for one in people if not self._entries[one[1]].role_words or self._only(noun, one[1])]
        ranked = [one for one in people if self._may_hold(noun, one[1])]
        ranked = [one for one in ranked if not (self._accused(noun, one[1]) or self._holders.another(mention, one[1]))]
        wanted, others = self._stems.words(mention.role_words), self._others(mention)
        ranked = [one for one in ranked if not (one[1] in others or self._holders.abroad(wanted, one[1]))]
        heads = self._stems.words(noun) & wanted
        ranked = [one for one in ranked if not self._holders.elsewhere(wanted, heads, one[1])]
        if len(ranked) > 1 and wanted and wanted <= self._stems.nations:
            if ranked[0][1] == previous:
                return None  # "said the Dutchman" after one of two spoke is the other as often
            previous = None
        clear = ranked[:1] == people[:1] != [] and (len(ranked) == 1 or ranked[0][0] - ranked[1][0] > _CLEAR)
        if previous is not None and any(number == previous for _, number in ranked[: 1 if clear else 2]):
            return previous, "role before" + self._kind(noun, previous)
        person = self._entries[ranked[0][1]] if clear else None
        if (
            person is None
            or not (person.personal or (self.phrases.definite(mention) and self._listed(person)))
            or (person.role_words and self._elsewhere(mention, ranked[0][1]))
        ):
            return None
        return ranked[0][1], "role near" + self._kind(noun, ranked[0][1])

    def _in_view(self, mention: Mention, wanted: set[str]) -> list[tuple[float, int]]:
        """Those with names in view, without those of another party than a role."""
        people = self.view.ranked(mention, (NAME,), self.bearer)
        if self._holders.parties:
            people = [one for one in people if not self._holders.opposed(wanted, one[1])]
        return people

    def _listed(self, entry: Entry) -> bool:
        """Whether a name begins with a known given one."""
        return self._scan.words.listed(self._scan.words.folded(entry.name[0]))

    def _others(self, mention: Mention) -> set[int | None]:
        """Who stands in a role's clause as somebody else.

        Whom the verb of speech behind it is about, "the minister praised | Roche as"; whom a preposition governs before
        it, "in a letter to | Roche, the minister said"; and whose it is: "Roche's lawyer".
        """
        unit, others = self._scan.units[mention.unit], {self._register.owner(mention)}
        before = reversed(self._found[max(0, mention.index - SEARCHED) : mention.index])
        for other in before if mention.last < unit.last and self._scan.tokens[mention.last].flags & REPORTING else ():
            if other.unit != mention.unit:
                break
            if other.kind == NAME and self.view.hung(other):
                others.add(self._of.get(other.index))
        after = self._found[mention.index + 1] if mention.index + 1 < len(self._found) else mention
        if after.kind != NAME or after.unit != mention.unit or after.begins <= mention.last:
            return others
        between = self._scan.tokens[mention.last : after.begins]
        plain = all(token.kind == WORD and not token.flags & (Word.THAT | Word.JOIN) for token in between)
        return others | {self._of.get(after.index)} if plain and between[-1].flags & REPORTING else others

    def _accused(self, noun: list[str], number: int) -> bool:
        """Whether a role is a judge's or the like, and a surname cut, as papers do with the accused: Bo R."""
        name = self._entries[number].name
        cut = len(name) > 1 and len(name[-1]) == len("R.") and name[-1][1] == "."
        return cut and not self._fields.of(noun).isdisjoint(_JUDGES)

    def _may_hold(self, noun: list[str], number: int) -> bool:
        """Whether somebody's titles are of no other field than a role; reports name the accused and not the judge."""
        titles = self._entries[number].role_words
        judge = fields.LAW in self._fields.of(noun) and (not titles or self._fields.of(titles) == {fields.KIN})
        return not (judge or self._fields.differ(noun, titles))

    def _only(self, noun: list[str], number: int) -> bool:
        """Whether nobody else has a name and titles, and the title is of the same field: "the head of the ministry"."""
        if not self._fields.of(noun) & self._fields.of(self._entries[number].role_words):
            return False
        titled = (n for n, one in enumerate(self._entries) if one.kind == NAME and one.role_words and n != number)
        return next(titled, None) is None

    def _kind(self, noun: list[str], number: int) -> str:
        """Whether somebody whom a role is taken for has titles, and of its field."""
        titles = self._entries[number].role_words
        return "" if not titles else " alike" if self._fields.of(noun) & self._fields.of(titles) else " titled"

    def _elsewhere(self, mention: Mention, number: int) -> bool:
        """Whether a phrase before somebody's first name has a role's noun and is nobody's title: "the prosecutor"."""
        first = min(self._register.first(number), mention.index)
        return any(
            other.kind == ROLE and other.index not in self._of and not other.apposition
            and mention.role_words <= other.role_words and self._told(other.unit)
            for other in self._found[max(0, first - SEARCHED) : first]
        )  # fmt: skip

    def _told(self, unit: int) -> bool:
        """Whether a unit is a sentence and no headline, which speaks of those who have their names below."""
        return self._scan.tokens[self._scan.units[unit].last - 1].text in _STOPS

    def _perhaps_named(self, mention: Mention) -> bool:
        """Whether a role that no title tells of may still mean somebody whom the article names."""
        another, entries = self.phrases.another(mention), iter(self._entries)
        if self._scan.words.capitals and self._scan.units[mention.unit].paragraph >= HEAD:
            entries = (self._entries[number] for _, number in self.view.ranked(mention, (NAME,), self.bearer))
        return any(e.kind == NAME and e.personal and not (another and e.role_words) for e in entries)

    def unnamed(self, mention: Mention, *, introduced: bool) -> int:
        """The entry of somebody whom the article never names: a later "the spokeswoman" is the same."""
        if mention.index not in self._of:
            number = self._of[mention.index] = len(self._entries)
            entry = Entry((phrase(self._scan, self._found, mention).name,), ROLE, mention.gender)
            entry.personal, entry.introduced = True, introduced
            entry.role_words = self._stems.words(mention.role_words)
            self._entries.append(entry)
            if self.phrases.owned(mention):
                self._whose.add(number)
            self._holders.add(number)
            self.view.renew()
        return self._of[mention.index]
