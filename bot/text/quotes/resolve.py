"""Which person a mention means: one table of the article's people and sources, filled in reading order.

Names are entered in register.py; a role or a pronoun finds an entry by agreement in gender and role, and by who is in
view (view.py). What fits two entries alike is not decided.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from bot.text.models import Speaker
from bot.text.quotes.attribute import NOBODY
from bot.text.quotes.holders import FITS, Entry, Holders
from bot.text.quotes.lexicon import Word
from bot.text.quotes.names import Names
from bot.text.quotes.phrases import DOCUMENT, GROUP, NAME, ORGANISATION, PRONOUN, ROLE
from bot.text.quotes.register import Register
from bot.text.quotes.view import View, chance
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.text.quotes.fitted import Weights
    from bot.text.quotes.phrases import Mention
    from bot.text.quotes.scan import Scan

_CLEAR: Final = 0.7
"""How far the likeliest person of a pronoun must be ahead of the next to be clear."""
_CLASH: Final = 0.1
"""What a candidate's probability is multiplied by when the reporting word's ending is of the other gender."""
_SLIGHT: Final = 0.02
"""The probability below which a candidate adds nothing to its person."""
_SEARCHED: Final = 60
"""Mentions before a role among which its noun is looked for."""
_STOPS: Final = frozenset(".!?…。")
_POINTER: Final = 3
"""Words of a phrase that points back to something, its determiner too, at most."""
_HEAD: Final = 3
"""Paragraphs whose roles mostly are those of people named further down: headline, deck, lead."""
_OFFICE: Final = Word.ROLE | Word.FORMER | Word.HONORIFIC
_NEARNESS: Final = frozenset({"role before", "role before titled", "role near", "role near titled"})
"""Ways by which a role means somebody in view whom nothing calls so."""
_DESCRIBED: Final = 8
"""Words that describe somebody behind a role, at most."""
_NO_PART: Final = Word.SAY | Word.CUE | Word.PRONOUN | Word.THAT | Word.NOT_NAME | Word.CLAUSE
"""Words that are no part of them: days of the week too."""
_SURE: Final = 0.85
_LIKELY: Final = 0.6
"""From which chance on the person of a pronoun is sure, or likely."""


def _outer(mention: Mention) -> int:
    """The first token of a mention, the title before a name included."""
    return mention.outer if mention.outer >= 0 else mention.first


@dataclass(frozen=True, slots=True)
class Settled:
    """Who says a quotation: the mention, the entry of its person, the probability of all mentions of that person."""

    index: int
    entry: int | None
    share: float
    signs: tuple[str, ...]
    """By which way the person was found, and where: what fitted.py weighs beside the share."""


def pronoun_kinds(mention: Mention) -> tuple[str, ...]:
    """The kinds of entries that a pronoun can mean; none: it stands for nobody in the table."""
    if mention.gender in ("1", "1p", "p"):
        return ()
    return (ORGANISATION,) if mention.gender == "n" else (NAME, ROLE)


class Table:
    """The people and sources of one article."""

    def __init__(self, scan: Scan, found: list[Mention], view: Weights) -> None:
        self.scan, self.found = scan, found
        self.entries: list[Entry] = []
        self.of: dict[int, int] = {}
        self._holders = Holders(scan.language.quotation, self.entries)
        self._register = Register(scan, found, self.entries, self.of, Names(scan, self._holders))
        self.view = View(scan, found, self.entries, self.of, self._bearer, view)
        tokens = scan.tokens
        for index, number in sorted(self.of.items()):
            mention, entry = found[index], self.entries[number]
            end = mention.last + 1
            if end < len(tokens) and tokens[end - 1].text == ",":
                end += 1  # "The arbiter of the final, Ada Roche, said"
            around = tokens[mention.outer - 1].flags if mention.outer > 0 else 0
            for token in tokens[mention.last : end]:
                around |= token.flags
            said = around & Word.SAY and not self._called(mention)
            entry.personal |= bool(mention.role_words or said or entry.gender)
            entry.addressed |= bool(around & Word.HONORIFIC)
            entry.personal |= len(mention.name) == 1 < len(entry.name)
            entry.personal |= entry.addressed and not scan.words.capitals
        for number in range(len(self.entries)):
            self._holders.add(number)
        for mention in found:
            owner = self._register.owner(mention)
            if owner is not None:
                self.view.owners[mention.index] = owner
        self._roles()
        self._vote()

    def _called(self, mention: Mention) -> bool:
        """Whether a lone name has an article, as things and those named after a place have: "la Jurassienne"."""
        before = self.scan.tokens[max(0, mention.first - 1)]
        return len(mention.name) == 1 and mention.outer == mention.first and bool(before.flags & Word.DEFINITE)

    def _roles(self) -> None:
        """Take the role phrases that fit one person alone for that person, and those of somebody new for another."""
        for mention in self.found:
            if mention.kind != ROLE or mention.apposition:
                continue
            if mention.definite:
                score, number = self._holders.find(mention, None, named=True)
                if number is not None and score > FITS:
                    self.of[mention.index] = number
            elif not any(
                t.flags & Word.NEGATION for t in self.scan.tokens[max(0, mention.first - 1) : mention.first + 1]
            ):
                self._unnamed(mention, introduced=True)  # "no farmer" is nobody

    def _vote(self) -> None:
        """Take the gender of those whom the text leaves it to from the pronouns right after their names."""
        votes: dict[int, int] = {}
        for mention in self.found:
            if mention.kind == PRONOUN and mention.gender in ("m", "f"):
                near = {
                    self.of[other.index]
                    for other in self.found[max(0, mention.index - 12) : mention.index]
                    if other.index in self.of and mention.unit - other.unit <= 1 and other.kind in (NAME, ROLE)
                }
                if len(near) == 1:
                    number = near.pop()
                    votes[number] = votes.get(number, 0) + (1 if mention.gender == "m" else -1)
        for number, vote in votes.items():
            if vote and self.entries[number].gender not in ("m", "f") and self.entries[number].personal:
                self.entries[number].gender = "m" if vote > 0 else "f"

    def settle(
        self,
        shares: Iterable[tuple[int, float]],
        previous: int | None,
        unit: int,
        *,
        gender: str = "",
    ) -> Settled | None:
        """Who speaks, or None for nobody, when the candidates of a quotation in a unit have these probabilities.

        Several mentions may be one person: a name, and the pronoun after it. `previous` is the entry that spoke last;
        `gender`: the one that the reporting word's ending tells.
        """
        lost = 0.0
        raw: dict[int | str, float] = {}
        best: dict[int | str, tuple[float, int, int | None, str]] = {}
        for index, share in shares:
            if share < _SLIGHT and best:
                continue
            entry, way = (None, "") if index == NOBODY else self.way(index, previous)
            if gender and entry is not None and {gender, self.entries[entry].gender} == {"m", "f"}:
                lost += share * (1 - _CLASH)
                share *= _CLASH  # noqa: PLW2901
            key = entry if entry is not None else self._wording(index)
            raw[key] = raw.get(key, 0.0) + share
            if key not in best or share > best[key][0]:
                best[key] = share, index, entry, way
        top = max(raw, key=raw.__getitem__)
        _, index, entry, way = best[top]
        if index == NOBODY:
            return None
        where = "beside" if self.found[index].unit == unit else "apart"
        several = "several mentions" if best[top][0] < raw[top] - _SLIGHT else "one mention"
        return Settled(index, entry, min(raw[top] / max(1.0 - lost, _CLASH), 1.0), (way, where, several))

    def described(self, settled: Settled | None) -> Settled | None:
        """The same, but a bare role that only nearness gives a name is a person of its own: "Очевидец рассказал"."""
        if settled is None or settled.signs[0] not in _NEARNESS or self._definite(self.found[settled.index]):
            return settled
        number = self._unnamed(self.found[settled.index], introduced=False)
        return replace(settled, entry=number, signs=("phrase role", *settled.signs[1:]))

    def doubts(self, settled: Settled, start: int, end: int) -> list[str]:
        """What more to weigh of whom one settled for, as the speaker of a stretch of the text.

        Without capitals a name may end elsewhere. One that begins with a given name is one. Speakers seldom name
        themselves; and whom a pronoun means that has no name here may well have one elsewhere.
        """
        words = self.scan.words
        found = [] if words.capitals else ["no capitals", f"no capitals {settled.signs[0]}"]
        if settled.entry is None:
            return found
        entry = self.entries[settled.entry]
        if entry.kind == NAME:
            first = words.folded(entry.name[-1 if self.scan.language.quotation.surname_first else 0])
            found.append("given name" if words.listed(first) else "no given name")
            if self.scan.text.find(entry.name[-1], start, end) >= 0:
                found.append("named within")
        if entry.kind == ROLE and settled.entry != self.of.get(settled.index):
            found.append("unnamed")
        return found

    def speakers(self, settled: Settled) -> tuple[Speaker, ...]:
        """The speakers that one settled for is: two for a pair; none where nothing names or describes them."""
        mention = self.found[settled.index]
        if settled.entry is None:
            described = mention.kind != PRONOUN and not (mention.kind == ROLE and mention.definite)
            return (self.phrase(mention),) if described else ()
        before = self.found[mention.index - 1] if mention.index > 0 else mention
        pair = [settled.entry, self.of.get(mention.joined)]
        if before.joined == mention.index:
            pair = [self.of.get(before.index), settled.entry]  # "Castellano and engineer Tomasz Brandl pledged"
        return tuple(self.speaker(number) for number in dict.fromkeys(pair) if number is not None)

    def _wording(self, index: int) -> str:
        """What tells mentions without an entry apart."""
        return "" if index == NOBODY else self.phrase(self.found[index]).name.lower()

    def way(self, index: int, previous: int | None) -> tuple[int | None, str]:
        """(entry, by which way it was found) of a mention."""
        mention = self._explained(self.found[index])
        index = mention.index
        if mention.kind == ROLE:
            return self._role(mention, previous)
        if index in self.of:
            number = self.of[index]
            if len(mention.name) == len(self.entries[number].name):
                whole = self.scan.language.quotation.surname_first and len(mention.name[0]) > 2  # 정민철
                size = "full" if len(mention.name) > 1 or whole or not self.scan.words.spaced else "lone"
                person = self.entries[number].personal and self.entries[number].kind == NAME
                return number, f"{size} {'person' if person else mention.kind}"
            return number, "rival" if self._register.rivals(mention) > 1 else "part"
        if mention.kind == PRONOUN:
            return self._pronoun(mention, previous)
        if mention.kind == ORGANISATION and previous is not None and self._points(mention):
            before = self.entries[previous]
            thing = before.kind == ORGANISATION or not (before.gender or before.role_words or len(before.name) > 1)
            if thing and any(n == previous for _, n in self.view.ranked(mention, (ORGANISATION, NAME))):
                return previous, "organisation before"
        return None, f"phrase {mention.kind}"

    def _explained(self, mention: Mention) -> Mention:
        """The name right before or behind a role that only explains it, else the mention itself."""
        for other in (self.found[i] for i in (mention.index + 1, mention.index - 1) if 0 <= i < len(self.found)):
            beside = mention.last + 1 == _outer(other) or other.last + 1 == _outer(mention)
            if mention.apposition and other.kind == NAME and other.unit == mention.unit and beside:
                return other
        return mention

    def _points(self, mention: Mention) -> bool:
        """Whether a phrase points back: "the company", "this group"."""
        tokens = self.scan.tokens[mention.first : mention.last]
        return bool(tokens[0].flags & Word.DEFINITE) and len(tokens) <= _POINTER

    def called(self, label: str) -> int | None:
        """The entry that a transcript's label names, by full name or surname; the only one."""
        return self._register.called(label)

    def _bearer(self, mention: Mention) -> int | None:
        """Who bears a role, if it is one that describes."""
        return self._role(mention, None)[0] if self._describes(mention) else None

    def _describes(self, mention: Mention) -> bool:
        """Whether a mention is a role that can only be its bearer's: not "the woman"."""
        head = (token for token in self.scan.tokens[mention.first : mention.last] if token.flags & Word.ROLE)
        return mention.kind == ROLE and not (mention.apposition or any(token.flags & Word.PERSON for token in head))

    def _pronoun(self, mention: Mention, previous: int | None) -> tuple[int | None, str]:
        kinds = pronoun_kinds(mention)
        if not kinds:
            return None, "nobody"
        ranked = self.view.ranked(mention, kinds, previous)
        office = self.scan.tokens[mention.first].lower[1:]
        if not self.scan.words.spaced and self.scan.words.classes(office) & Word.ROLE:  # 同弁護士
            ranked = [(s, n) for s, n in ranked if any(word.endswith(office) for word in self.entries[n].role_words)]
        if not ranked:
            return None, "nobody"
        number = ranked[0][1]
        if not (self.entries[number].personal or self.entries[number].addressed) and mention.gender != "n":
            return number, "pronoun thing"
        sure = chance(ranked)
        return number, "pronoun" if sure > _SURE else "pronoun likely" if sure > _LIKELY else "pronoun close"

    def _role(self, mention: Mention, previous: int | None) -> tuple[int | None, str]:  # noqa: PLR0911  # one way after another
        if not mention.definite:
            return self._unnamed(mention, introduced=True), "phrase role"
        score, holder = self._holders.find(mention, previous, named=True)
        if holder is not None:
            return holder, "role" if score > FITS else "role partly"
        if self.scan.tokens[mention.first].flags & Word.POSSESSIVE:
            return self._unnamed(mention, introduced=True), "phrase role"
        way = "role unnamed" if self._perhaps_named(mention) else "phrase role"
        score, holder = self._holders.find(mention, previous, named=False)
        fits = holder is not None and score > FITS
        if fits and self.entries[holder or 0].kind == ROLE:
            return holder, way  # somebody who came in with that role and without a name
        near = self._near(mention, previous)
        if near is not None or fits:
            return near or (holder, way)
        if not self.scan.language.quotation.articles:
            return self._unnamed(mention, introduced=False), way
        if self._whole(mention):
            number = self._unnamed(mention, introduced=True)
            self.entries[number].role_words.clear()  # a later "the owner" is oftener somebody who has a name
            return number, "role described"
        return None, "nobody"

    def _whole(self, mention: Mention) -> bool:
        """Whether a role says of what it is, so that it stands for somebody without a name: "the café's owner"."""
        if self.scan.units[mention.unit].paragraph < _HEAD:
            return False
        words = self.scan.tokens[mention.first : mention.last]
        head = next((at for at, token in enumerate(words) if token.flags & Word.ROLE), len(words))
        linked = any(token.flags & Word.LINK for token in words[head + 1 : -1])
        return linked or any(token.possessive for token in words[:head])

    def _near(self, mention: Mention, previous: int | None) -> tuple[int, str] | None:
        """The person whom a role means that no title tells of: who spoke before, or else the one clearly in view."""
        ranked, another = self.view.ranked(mention, (NAME,)), self._another(mention)
        if not self.scan.language.writing.capitals:
            if another:
                return None  # without capitals its holder's name may have gone unseen
            another = not self._article(mention)
        if another:
            ranked = [(score, number) for score, number in ranked if not self.entries[number].role_words]
        clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] > _CLEAR)
        if previous is not None and any(number == previous for _, number in ranked[: 1 if clear else 2]):
            return previous, "role before titled" if self.entries[previous].role_words else "role before"
        person = self.entries[ranked[0][1]] if clear else None
        if person is None or not person.personal or (person.role_words and self._elsewhere(mention, ranked[0][1])):
            return None
        return ranked[0][1], "role near titled" if person.role_words else "role near"

    def _elsewhere(self, mention: Mention, number: int) -> bool:
        """Whether a phrase before somebody's first name has a role's noun and is nobody's title: "the prosecutor"."""
        first = min(self._register.first(number), mention.index)
        return any(
            other.kind == ROLE and other.index not in self.of and not other.apposition
            and mention.role_words <= other.role_words and self._told(other.unit)
            for other in self.found[max(0, first - _SEARCHED) : first]
        )  # fmt: skip

    def _told(self, unit: int) -> bool:
        """Whether a unit is a sentence and no headline, which speaks of those who have their names below."""
        return self.scan.tokens[self.scan.units[unit].last - 1].text in _STOPS

    def _another(self, mention: Mention) -> bool:
        """Whether a role means nobody named with another one: no article, no pointer, and words of its own.

        "군청 문화팀 관계자", "市道路課の担当者"; a bare "bilim insanı" may be anybody, and "the American leader" and
        a coach of 58 are mostly persons with a name.
        """
        tokens = self.scan.tokens
        if self._article(mention):
            return False
        before = tokens[mention.first - 1] if mention.first > self.scan.units[mention.unit].first else None
        of = before is not None and bool(before.flags & Word.LINK)
        words = tokens[mention.first : mention.last]
        head = next((at for at, token in enumerate(words) if token.flags & Word.ROLE), 0)
        whose = any(token.flags & Word.COMPLEMENT for token in words[head + 1 :])  # "представниця забудовника"
        nothing = _OFFICE | (Word.NATION if self.scan.language.writing.capitals else 0)
        return of or whose or any(not token.flags & nothing and not token.text[0].isdigit() for token in words)

    def _article(self, mention: Mention) -> bool:
        """Whether a phrase has an article, or could have one, or a word that points back."""
        return self.scan.language.quotation.articles or self._definite(mention)

    def _definite(self, mention: Mention) -> bool:
        """Whether a phrase has an article, or a word that points back."""
        rules, token = self.scan.language.quotation, self.scan.tokens[mention.first]
        joined = rules.joined_article and token.lower.startswith(rules.joined_article)
        opens = mention.first == self.scan.units[mention.unit].first
        flags = token.flags | (0 if opens else self.scan.tokens[mention.first - 1].flags)
        return bool(joined) or bool(flags & Word.DEFINITE)

    def _perhaps_named(self, mention: Mention) -> bool:
        """Whether a role that no title tells of may still mean somebody whom the article names."""
        another = self._another(mention)
        return any(e.kind == NAME and e.personal and not (another and e.role_words) for e in self.entries)

    def _unnamed(self, mention: Mention, *, introduced: bool) -> int:
        """The entry of somebody whom the article never names: a later "the spokeswoman" is the same."""
        if mention.index not in self.of:
            number = self.of[mention.index] = len(self.entries)
            entry = Entry((self.phrase(mention).name,), ROLE, mention.gender, personal=True, introduced=introduced)
            entry.role_words = self._holders.words(mention.role_words)
            self.entries.append(entry)
            self._holders.add(number)
            self.view.renew()
        return self.of[mention.index]

    # -------------------------------------------------------------- values
    def speaker(self, number: int) -> Speaker:
        """The speaker that an entry is."""
        entry = self.entries[number]
        if entry.kind == ROLE:
            return Speaker(entry.name[0], None, "unnamed")
        joint = " " if self.scan.words.spaced else ""
        name = joint.join(entry.name).replace("' ", "'").replace("’ ", "’")  # Sant'Angelo
        name = entry.called if entry.called and len(name) == 1 else name
        return Speaker(name, entry.role, "organisation" if entry.kind == ORGANISATION else "person")

    def _described(self, mention: Mention) -> int:
        """Where the words end that describe somebody new before the reporting word: a midwife at the unit | said."""
        tokens, unit = self.scan.tokens, self.scan.units[mention.unit]
        new = mention.kind in (ROLE, GROUP) and not mention.definite
        if not new or not (self.scan.words.capitals and self.scan.words.spaced):
            return mention.end
        for at in range(mention.last, min(unit.last, mention.last + _DESCRIBED)):
            token = tokens[at]
            if token.flags & Word.SAY and at > mention.last + 1:
                opens = any(one.flags & Word.PREPOSITION for one in tokens[mention.last : mention.last + 2])
                return self.scan.starts[at - 1] + len(tokens[at - 1].text) if opens else mention.end
            if token.kind != WORD or token.flags & _NO_PART:
                break
        return mention.end

    def _opens(self, mention: Mention, start: int) -> int:
        """Where the words of a mention begin: with whose it is, where those come first, "वसुधा पांडे के प्रवक्ता"."""
        tokens, at = self.scan.tokens, mention.first - 1
        at -= bool(at > 0 and tokens[at].flags & (Word.DEFINITE | Word.INDEFINITE))  # محکمے کے ایک افسر
        before = self.found[mention.index - 1] if mention.index > 0 else mention
        whose = at > 0 and tokens[at].flags & Word.LINK and tokens[at].flags & Word.OBLIQUE
        if not whose or before.last != at or before.unit != mention.unit or before.kind == PRONOUN:
            return start
        return self._opens(before, self.scan.starts[_outer(before)])

    def phrase(self, mention: Mention) -> Speaker:
        """The speaker that has no name in the article: the mention's own words, without the determiner."""
        tokens, first = self.scan.tokens, mention.first
        while first < mention.last - 1 and tokens[first].flags & (Word.DEFINITE | Word.INDEFINITE):
            if tokens[first].flags & Word.PARTITIVE:
                break
            first += 1
        start = self._opens(mention, self.scan.starts[first])
        text = " ".join(self.scan.text[start : self._described(mention)].split())
        kinds = {GROUP: "group", ORGANISATION: "organisation", DOCUMENT: "document"}
        return Speaker(text, None, kinds.get(mention.kind, "unnamed"))  # type: ignore[arg-type]  # a SpeakerKind each
