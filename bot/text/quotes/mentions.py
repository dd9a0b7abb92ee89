"""The words of a document that can name a speaker: names, role phrases, groups, organisations, documents, pronouns."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from bot.text.quotes.lexicon import Word
from bot.text.quotes.scan import WORD

if TYPE_CHECKING:
    from bot.text.quotes.scan import Scan, Token, Unit

NAME: Final = "name"
ROLE: Final = "role"
PRONOUN: Final = "pronoun"
GROUP: Final = "group"
ORGANISATION: Final = "organisation"
DOCUMENT: Final = "document"
NOMINAL: Final = "nominal"

_HEADS: Final = int(Word.ROLE | Word.GROUP | Word.ORGANISATION | Word.DOCUMENT)
_REPORTING: Final = int(Word.SAY | Word.CUE)
_EDGE: Final = int(Word.FUNCTION | Word.SAY | Word.PREPOSITION | Word.PRONOUN | Word.ACCORDING | Word.THAT)
_LONGEST: Final = 7
"""Words before a role's head that belong to it: "a former senior law enforcement official" has five."""
_LONGEST_NAME: Final = 4
"""Words of a name in a script without capitals; longer chunks are phrases."""


@dataclass(slots=True)
class Mention:
    """Words that can name a speaker: tokens[first:last], and text[start:end] of the article."""

    kind: str
    first: int
    last: int
    start: int
    end: int
    unit: int
    name: tuple[str, ...] = ()
    role: str | None = None
    role_words: frozenset[str] = frozenset()
    gender: str = ""
    plural: bool = False
    definite: bool = False
    apposition: bool = False
    """It only explains the name beside it."""
    joined: int = -1
    """The next name of a pair: "Obama and Clinton"."""
    outer: int = -1
    """The first token of the title before it."""
    index: int = -1
    person: int = field(default=-1)


class _Scanner:
    """Mentions of one document, unit by unit."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.tokens = scan.tokens
        self.rules = scan.language.quotation
        self.words = scan.words
        self.found: list[Mention] = []
        self.surnames: set[str] = set()
        self.seen_lower = {t.lower for t in scan.tokens if t.kind == WORD and not t.capital}

    def run(self) -> list[Mention]:
        capitals = self.scan.language.writing.capitals
        if capitals:
            for unit in self.scan.units:
                for first, last in self._runs(unit):
                    if last - first > 1 and not self.tokens[last - 1].flags & (_HEADS | Word.NATION):
                        self.surnames.add(self.tokens[last - 1].lower)
        for number, unit in enumerate(self.scan.units):
            before = len(self.found)
            if capitals:
                self._capital_names(number, unit)
            else:
                self._chunks(number, unit)
            self._pronouns(number, unit)
            fresh = sorted(self.found[before:], key=lambda m: (m.first, -m.last))
            del self.found[before:]
            for mention in fresh:
                if not self.found or self.found[-1].unit != number or mention.first >= self.found[-1].last:
                    self.found.append(mention)
            self._pairs(before)
        for index, mention in enumerate(self.found):
            mention.index = index
        return self.found

    # -------------------------------------------------------------- scripts with capitals
    def _runs(self, unit: Unit) -> list[tuple[int, int]]:
        """Runs of capitalised words, particles and initials between them included."""
        runs, at = [], unit.first
        while at < unit.last:
            if not self._begins(at, unit):
                at += 1
                continue
            end = at + 1
            while end < unit.last and not self.tokens[end - 1].possessive:
                token = self.tokens[end]
                if token.kind != WORD:
                    break
                if token.capital and not token.flags & Word.NOT_NAME and not self._is_function(token):
                    end += 1
                elif token.flags & Word.PARTICLE and self._particles(end, unit):
                    end = self._particles(end, unit)
                else:
                    break
            runs.append((at, end))
            at = end
        return runs

    def _particles(self, at: int, unit: Unit) -> int:
        """Where a run goes on after the particles at a place; 0 when no capitalised word follows them."""
        end = at
        while end < unit.last and end < at + 3 and self.tokens[end].flags & Word.PARTICLE:
            if self.tokens[end].flags & Word.DEFINITE and end == at:
                return 0  # "Strohmeyer der Zeitung", but "von der Leyen"
            end += 1
        after = self.tokens[end] if end < unit.last else None
        fits = after is not None and after.kind == WORD and after.capital and not after.flags & (Word.NOT_NAME | _HEADS)
        return end + 1 if fits else 0

    def _is_function(self, token: Token) -> bool:
        return bool(token.flags & (Word.FUNCTION | Word.PRONOUN)) and not (token.text.isupper() and len(token.text) > 1)

    def _begins(self, at: int, unit: Unit) -> bool:
        token = self.tokens[at]
        if token.kind != WORD or not token.capital or token.flags & Word.NOT_NAME:
            return False
        after = self.tokens[at + 1] if at + 1 < unit.last else None
        if self._is_function(token):  # "New York" within a sentence is a name, "New" at its beginning is not
            goes_on = after is not None and after.kind == WORD and after.capital and not self._is_function(after)
            return at > unit.first and goes_on and not token.flags & (Word.PRONOUN | Word.PREPOSITION)
        if at > unit.first:
            return True
        if token.flags & (_REPORTING | Word.PREPOSITION | Word.DEFINITE | Word.INDEFINITE):
            return False
        follows = after is not None and after.kind == WORD and (after.capital or bool(after.flags & _REPORTING))
        return follows or token.lower not in self.seen_lower

    def _capital_names(self, number: int, unit: Unit) -> None:
        runs = self._runs(unit)
        taken: set[int] = set()
        for place, (first, last) in enumerate(runs):
            if first in taken:
                continue
            mention = self._named(number, unit, first, last, runs[place + 1] if place + 1 < len(runs) else None)
            if mention:
                self.found.append(mention)
                taken.update(range(mention.outer, mention.last))
        self._phrases(number, unit, taken)

    def _named(
        self, number: int, unit: Unit, first: int, last: int, following: tuple[int, int] | None
    ) -> Mention | None:
        """The mention that a run of capitalised words makes, or none: a role alone is a phrase."""
        tokens = self.tokens
        titles = [at for at in range(first, last) if tokens[at].flags & (Word.ROLE | Word.HONORIFIC)]
        begin = first
        if titles and titles[-1] < last - 1:
            begin = titles[-1] + 1
        elif titles and not self.rules.title_after:
            link = (
                following is not None
                and following[0] - last in (1, 2)
                and all(t.flags & Word.LINK for t in tokens[last : following[0]])
            )
            if link and following is not None and following[1] - following[0] >= 3 and titles[-1] == last - 1:
                begin, last = following[1] - 2, following[1]  # Secretary of Defense Lloyd Austin
            else:
                return None
        while begin < last - 1 and tokens[begin].flags & (Word.NATION | Word.FORMER):
            begin += 1
        if begin == first and last - begin >= 3 and self._after_complement(first, unit):
            begin += 1  # "министр иностранных дел Германии Хайко Маас", "maire de Lyon Ada Roche"
        name = tuple(t.text for t in tokens[begin:last])
        if last - begin == 1 and not self._stands_alone(tokens[begin], begin, unit):
            return None
        organisation = (
            any(t.flags & Word.ORGANISATION for t in tokens[begin:last])
            or tokens[last - 1].lower in self.words.countries
        )
        if last - begin == 1 and tokens[begin].text.isupper() and len(tokens[begin].text) > 1:
            organisation = True
        mention = Mention(
            ORGANISATION if organisation else NAME, begin, last, tokens[begin].start, tokens[last - 1].end, number, name
        )
        self._take_role(mention, unit, first)
        self._take_apposition(mention, unit)
        return mention

    def _after_complement(self, first: int, unit: Unit) -> bool:
        """Whether a run goes on with what a role is of, before the name of who holds it."""
        tokens = self.tokens
        before = tokens[first - 1] if first > unit.first else None
        if before is None or before.kind != WORD or before.capital or before.flags & (Word.ROLE | Word.HONORIFIC):
            return False
        for at in range(first - 1, max(unit.first, first - 6) - 1, -1):
            if tokens[at].kind != WORD or tokens[at].flags & (_REPORTING | Word.PRONOUN):
                return False
            if tokens[at].flags & (Word.ROLE | Word.ORGANISATION):
                return True
        return False

    def _stands_alone(self, token: Token, at: int, unit: Unit) -> bool:
        """Whether a single capitalised word can be a name."""
        if token.flags & (Word.ROLE | Word.GROUP | Word.HONORIFIC | Word.DOCUMENT):
            return False
        if token.flags & Word.NATION:
            return token.lower in self.words.countries
        if not self.rules.nouns_capitalised:
            return True
        before = self.tokens[at - 1] if at > unit.first else None
        title = before is not None and before.kind == WORD and before.flags & (Word.ROLE | Word.HONORIFIC)
        return token.lower in self.surnames or bool(title) or (token.text.isupper() and len(token.text) > 1)

    def _take_role(self, mention: Mention, unit: Unit, run: int) -> None:
        """The role and the form of address before a name: from the run's start, or a lower-case role noun before it."""
        tokens, begin = self.tokens, mention.first
        first = min(run, begin)
        if (
            first > unit.first
            and tokens[first - 1].kind == WORD
            and tokens[first - 1].flags & (Word.ROLE | Word.FORMER | Word.HONORIFIC | Word.NATION)
        ):
            while first > unit.first and begin - first < _LONGEST and self._belongs(tokens[first - 1]):
                first -= 1
        mention.outer = first
        title = [t for t in tokens[first:begin] if t.kind == WORD]
        for token in title:
            mention.gender = mention.gender or self.words.gender(token.lower)
        self._set_role(mention, [t for t in title if not t.flags & Word.HONORIFIC])

    def _belongs(self, token: Token) -> bool:
        if token.kind != WORD or token.possessive:
            return False
        abroad = token.flags & Word.NATION and token.text.isupper()  # US, not us
        return bool(abroad or token.flags & Word.FORMER or not token.flags & _EDGE)

    def _set_role(self, mention: Mention, title: list[Token]) -> None:
        while title and not self._belongs(title[0]) and not title[0].flags & Word.ROLE:
            title = title[1:]
        if not title or not any(t.flags & (Word.ROLE | Word.GROUP) for t in title):
            return
        text = self.scan.text[title[0].start : title[-1].end]
        mention.role = mention.role or " ".join(text.split())
        mention.role_words |= frozenset(self._role_word(t) for t in title if not t.flags & Word.LINK)

    def _role_word(self, token: Token) -> str:
        return self.words.nation(token.lower) or token.lower

    def _take_apposition(self, mention: Mention, unit: Unit) -> None:
        """Take the role that stands between commas after a name: "X, a former Y of Z, said"."""
        tokens, at = self.tokens, mention.last
        if at >= unit.last or tokens[at].text not in ",(،，":
            return
        end = at + 1
        while end < unit.last and end - at < 16 and tokens[end].kind == WORD and not tokens[end].flags & Word.SAY:
            end += 1
        inner = tokens[at + 1 : end]
        head = next((i for i, t in enumerate(inner) if t.flags & Word.ROLE and not t.possessive), -1)
        if 0 <= head <= _LONGEST and not any(
            t.flags & (_REPORTING | Word.PRONOUN | Word.THAT) and not t.flags & Word.ROLE for t in inner[: head + 1]
        ):
            stop = head + 1
            while (
                stop < len(inner)
                and stop - head < 9
                and (inner[stop].capital or inner[stop].flags & (Word.LINK | Word.DEFINITE))
            ):
                stop += 1
            while stop > head + 1 and inner[stop - 1].flags & (Word.LINK | Word.DEFINITE):
                stop -= 1
            for token in inner[:stop]:
                mention.gender = mention.gender or self.words.gender(token.lower)
            self._set_role(mention, list(inner[:stop]))

    # -------------------------------------------------------------- phrases
    def _phrases(self, number: int, unit: Unit, taken: set[int]) -> None:
        """Role phrases, groups, organisations and documents, by their head nouns."""
        tokens, at = self.tokens, unit.first
        while at < unit.last:
            token = tokens[at]
            if (
                token.kind != WORD
                or at in taken
                or not token.flags & _HEADS
                or token.possessive
                or (token.flags & _REPORTING and not token.flags & Word.ROLE and not self._noun(at, unit))
            ):
                at += 1
                continue
            first, last = self._around(at, unit, taken)
            named = last < unit.last and last in taken and tokens[last].kind == WORD
            if not named:
                self.found.append(self._phrase(number, first, at, last))
            at = max(last, at + 1)

    def _noun(self, at: int, unit: Unit) -> bool:
        """Whether a word that is a verb too ("report") stands as a noun: after a determiner or an adjective."""
        before = self.tokens[at - 1] if at > unit.first else None
        return before is not None and bool(before.flags & (Word.DEFINITE | Word.INDEFINITE | Word.NATION | Word.FORMER))

    def _around(self, head: int, unit: Unit, taken: set[int]) -> tuple[int, int]:
        tokens, first, last = self.tokens, head, head + 1
        while (
            first > unit.first
            and head - first < _LONGEST
            and (self._belongs(tokens[first - 1]) or tokens[first - 1].possessive)
            and not tokens[first - 1].flags & Word.CUE
        ):
            first -= 1
        if first > unit.first and tokens[first - 1].flags & (Word.DEFINITE | Word.INDEFINITE):
            first -= 1
        while (
            last < unit.last
            and last - head < 4
            and tokens[last].kind == WORD
            and tokens[last].flags & _HEADS
            and last not in taken
        ):
            last += 1  # "police chief"
        stop = last
        while stop < unit.last and stop - last < 9 and tokens[stop].kind == WORD and tokens[stop].flags & Word.LINK:
            inner = stop + 1
            while (
                inner < unit.last
                and inner - stop < 5
                and tokens[inner].kind == WORD
                and self._inner(tokens[inner], inner - stop)
            ):
                inner += 1
            if inner == stop + 1:
                break
            stop = inner
        return first, stop

    def _inner(self, token: Token, distance: int) -> bool:
        """Whether a word can stand after the link of a role: "of the Institute", "of defense"."""
        if token.capital or token.flags & (Word.DEFINITE | _HEADS | Word.NATION):
            return True
        return distance <= 2 and not token.flags & (_EDGE | Word.CUE | Word.VERB | Word.LINK)

    def _phrase(self, number: int, first: int, head: int, last: int) -> Mention:
        tokens = self.tokens
        flags = tokens[head].flags
        for at in range(head, last):
            if tokens[at].flags & Word.LINK:
                break
            if tokens[at].flags & _HEADS:
                flags = tokens[at].flags
        kind = (
            ROLE
            if flags & Word.ROLE
            else GROUP
            if flags & Word.GROUP
            else ORGANISATION
            if flags & Word.ORGANISATION
            else DOCUMENT
        )
        mention = Mention(kind, first, last, tokens[first].start, tokens[last - 1].end, number, plural=kind == GROUP)
        mention.definite = bool(tokens[first].flags & Word.DEFINITE) or tokens[first].capital
        mention.gender = next((g for t in tokens[first:last] if (g := self.words.gender(t.lower))), "")
        self._set_role(mention, [t for t in tokens[first:last] if t.kind == WORD])
        if not mention.role_words:
            mention.role_words = frozenset(
                self._role_word(t) for t in tokens[first:last] if not t.flags & Word.FUNCTION
            )
        before = tokens[first - 1] if first else None
        if self.found and before is not None and before.text in ",،，" and self.found[-1].unit == number:
            mention.apposition = any(m.last == first - 1 and m.kind == NAME for m in self.found if m.unit == number)
        return mention

    # -------------------------------------------------------------- scripts without capitals
    def _chunks(self, number: int, unit: Unit) -> None:
        """Noun phrases between function words, and the names in them, by the titles beside them."""
        at = unit.first
        while at < unit.last:
            if not self._content(self.tokens[at]):
                at += 1
                continue
            end = at
            while (
                end < unit.last
                and self._content(self.tokens[end])
                and not (end > at and self.tokens[end - 1].flags & (Word.SUBJECT | Word.OBLIQUE))
            ):
                end += 1
            self._chunk(number, at, end)
            at = end

    def _content(self, token: Token) -> bool:
        if token.kind != WORD or token.flags & (Word.NOT_NAME | Word.SAY):
            return False
        if (
            not token.flags & _HEADS
            and "\u3040" <= token.text[0] <= "\u309f"
            and "\u3040" <= token.text[-1] <= "\u309f"
        ):
            return False  # hiragana that the lexicon does not know is grammar, not a name
        return bool(token.flags & _HEADS) or not token.flags & (_EDGE | Word.CUE)

    def _chunk(self, number: int, first: int, last: int) -> None:
        tokens = self.tokens
        titles = [at for at in range(first, last) if tokens[at].flags & (Word.ROLE | Word.HONORIFIC)]
        if self.rules.title_after:
            begin, end = (max(first, titles[0] - 2), titles[0]) if titles else (first, last)
            while begin < end and tokens[begin].flags & (Word.ORGANISATION | Word.NATION | Word.LINK):
                begin += 1
        else:
            begin, end = (titles[-1] + 1, last) if titles else (first, last)
            while begin < end and tokens[begin].flags & (Word.NATION | Word.ORGANISATION):
                begin += 1
        heads = 0
        for token in tokens[first:last]:
            heads |= token.flags & _HEADS
        name = tokens[begin:end]
        plausible = bool(name) and len(name) <= _LONGEST_NAME and (bool(titles) or not heads)
        if plausible and not any(t.lower.isnumeric() for t in name):
            mention = Mention(
                NAME, begin, end, tokens[begin].start, tokens[end - 1].end, number, tuple(self._bare(t) for t in name)
            )
            if titles:
                title = [
                    t
                    for t in tokens[first:last]
                    if not begin <= tokens.index(t, first) < end and not t.flags & Word.HONORIFIC
                ]
                self._set_role(mention, title)
                mention.gender = next((g for t in tokens[first:last] if (g := self.words.gender(t.lower))), "")
            self.found.append(mention)
        elif heads:
            head = next(at for at in range(last - 1, first - 1, -1) if tokens[at].flags & _HEADS)
            self.found.append(self._phrase(number, first, head, last))

    def _bare(self, token: Token) -> str:
        """A name's word without the particle attached to it."""
        if token.flags & (Word.SUBJECT | Word.OBLIQUE) and self.words.spaced:
            for particle in (*self.rules.subject_particles, *self.rules.oblique_particles):
                if token.lower.endswith(particle) and len(token.text) > len(particle) + 1:
                    return token.text[: -len(particle)]
        return token.text

    # -------------------------------------------------------------- all
    def _pronouns(self, number: int, unit: Unit) -> None:
        for at in range(unit.first, unit.last):
            token = self.tokens[at]
            if token.kind == WORD and token.flags & Word.PRONOUN and not token.possessive:
                tag = self.rules.pronouns.get(token.lower, "c")
                mention = Mention(PRONOUN, at, at + 1, token.start, token.end, number)
                mention.gender, mention.plural = tag, tag in ("p", "1p")
                self.found.append(mention)

    def _pairs(self, before: int) -> None:
        """Join two names with a conjunction between them ("Obama and Clinton"), and a role with its name."""
        for place in range(before, len(self.found) - 1):
            one, two = self.found[place], self.found[place + 1]
            between = self.tokens[one.last : two.first]
            if one.kind == ROLE and two.kind == NAME and len(between) == 1 and between[0].text in ",،，":
                one.apposition = True  # "A top strategist, John Weaver, said"
                two.role_words |= one.role_words
                two.role, two.gender = two.role or one.role, two.gender or one.gender
            if (
                one.kind == two.kind == NAME
                and len(between) == 1
                and between[0].flags & Word.FUNCTION
                and between[0].flags & Word.LINK
            ):
                one.joined = place + 1


def mentions(scan: Scan) -> list[Mention]:
    """All mentions of a document, in order; none overlap."""
    return _Scanner(scan).run()
