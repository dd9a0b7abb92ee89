"""What a name's bearer is: the title before a name, and the role behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.bearers import Bearers
from bot.text.quotes.classes import ARTICLES, EDGE, HEADS, REPORTING, TITLES, VERBS, Word
from bot.text.quotes.genders import clash
from bot.text.quotes.genitives import WHOLE
from bot.text.quotes.mention import NAME, ORGANISATION, Mention
from bot.text.quotes.nouns import LONGEST
from bot.text.quotes.vocabulary import STOP, WORD

if TYPE_CHECKING:
    from bot.text.quotes.scan import Unit
    from bot.text.quotes.vocabulary import Token

_DEPARTMENT: Final = 2
"""Words of a title with the name of a department, at least: Turizm Bakanı."""
_COMPOUND: Final = 2
"""Words from the first noun of a role to its last, where several make it."""
_JOINS: Final = Word.JOIN | Word.LINK
_AGE: Final = 3
"""Tokens of an age in brackets."""
_CLOSES: Final = ",.()"
_REST: Final = 7
"""Words of a role behind the last one with a capital, at most."""
_PLAIN: Final = 3
"""The same where nothing shows what a word is to the noun before: "bibi pelaku"."""
_OF_NOUN: Final = Word.COMPLEMENT | Word.VERB
"""What the endings of nouns show that may stand before no noun of a role: "Роман Бондар, звільнення голови"."""


def _field(inner: list[Token], at: int) -> bool:
    """Whether a word tells a title's field behind a link, before where that is: "head of | roads at Olm Council"."""
    small, after = inner[at], inner[at + 1 : at + 3]
    linked = inner[at - 1].flags & Word.LINK and not small.flags & (EDGE | HEADS | VERBS | Word.NOT_NAME | Word.PERSON)
    plain = linked and small.kind == WORD and small.text.islower() and len(after) > 1
    return bool(plain and after[0].flags & Word.LINK) and (after[1].capital or bool(after[1].flags & Word.DEFINITE))


def _numbers(inner: list[Token], at: int) -> bool:
    """Whether a word is a number between names: "warga RT | 03 Desa Reyle", "Bündnis | 90/Die Grünen"."""
    before, after = inner[at - 1], inner[at + 1 : at + 2]
    return inner[at].text.isdecimal() and before.capital and not before.possessive and any(t.capital for t in after)


class Titled(Bearers):
    """The names of one document in a script with capitals, and what they carry."""

    def _take_role(self, mention: Mention, unit: Unit, run: int) -> None:
        """The role and the form of address before a name: from the run's start, or a lower-case role noun before it."""
        tokens, begin = self.tokens, mention.first
        first = min(run, begin)
        behind = first > unit.first and tokens[first - 1].kind == WORD
        if behind and self._goes_before(first, begin, unit):
            while first > unit.first and begin - first < LONGEST and self._entitles(first - 1, unit):
                role = tokens[first - 1].flags & Word.ROLE and any(t.flags & Word.ROLE for t in tokens[first:begin])
                if role and self._governed_noun(first - 1, begin):
                    break
                if self._compounds and self._does(first, titles=True):
                    break
                first -= 1
            first += first < begin and self._compounds and self._does(first, titles=True)
        first = self._whole_body(first, unit) if first < begin else first
        first = self._department(first, begin, unit)
        named = self._where(first, begin) or (self.rules.nouns_capitalised and self._of_noun(first, mention))
        first = begin if named else first
        if self._cased and first < begin:
            first = self._behind_preposition(first, begin, unit)
        if unit.first < first < begin and tokens[first - 1].flags & _JOINS:
            first = self._twofold(first, begin, unit)
        mention.begin(first)
        if first == begin:
            return
        title = [at for at in range(first, begin) if tokens[at].kind == WORD and not tokens[at].flags & Word.JOIN]
        given = self.words.folded(mention.name[0])
        known = self.words.given(given) if len(mention.name) > 1 else ""
        for at in title:
            tag = self.words.gender(tokens[at].lower)
            if tokens[at].flags & Word.HONORIFIC or not clash(tag, known):  # "el capitán Noelia Arce"
                mention.gender = mention.gender or tag
        mention.gender = mention.gender or self._womans(first, mention)
        self._set_role(mention, [at for at in title if not tokens[at].flags & Word.HONORIFIC])

    def _twofold(self, first: int, begin: int, unit: Unit) -> int:
        """Where a title begins that is several nouns for one person: "l'| acteur et réalisateur Ada Roche".

        "l'acteur et le | réalisateur Ada Roche" are two; "Ada Roche, president and CEO of Olm Association" has a name.
        """
        tokens, at = self.tokens, first
        flags = [token.flags for token in tokens[first:begin]]
        joins = tokens[first - 1].flags & (Word.PREPOSITION | Word.DEFINITE) == 0 and flags[0] & (
            Word.ROLE | Word.FORMER
        )
        if not joins or not any(one & Word.ROLE for one in flags) or any(one & Word.LINK for one in flags):
            return first
        while at - 2 >= unit.first and tokens[at - 2].flags & Word.ROLE and not tokens[at - 2].possessive:
            if at < first and tokens[at - 1].text != ",":
                break
            at -= 2
        return at

    def _where(self, first: int, begin: int) -> bool:
        """Whether a preposition and nothing but a country stand before a name: "(SZO) v Česku | Ada Roche"."""
        told = 0 < first < begin and self.tokens[first - 1].flags & Word.PREPOSITION
        return bool(told) and all(
            t.flags & Word.NATION and not t.flags & Word.MODIFIER for t in self.tokens[first:begin]
        )

    def _of_noun(self, first: int, mention: Mention) -> bool:
        """Whether a preposition parts a name from a noun that is nobody: "der Rücktritt von | Ada Roche"."""
        begin = mention.first
        parted = first < begin and len(mention.name) > 1 and self.tokens[begin - 1].flags & Word.PREPOSITION
        return bool(parted) and not any(t.flags & (HEADS | Word.FORMER | Word.REMARK) for t in self.tokens[first:begin])

    def _department(self, first: int, begin: int, unit: Unit) -> int:
        """Where a title begins whose department has two names: "Kültür ve | Turizm Bakanı Ali Kaya".

        Takes from the names of the unit what belongs to it.
        """
        tokens, at = self.tokens, first
        office = Word.ROLE | Word.FORMER | Word.HONORIFIC
        if self.rules.order != "verb-final" or begin - first < _DEPARTMENT or tokens[first].flags & office:
            return first
        if at - 2 > unit.first and tokens[at - 1].capital and tokens[at - 2].flags & Word.LINK:
            at -= 1  # "Aile ve Sosyal | Hizmetler Bakanı"
        while at - 2 >= unit.first and self._joins_names(at):
            at -= 2
            while at > unit.first and self._department_word(at - 1):
                at -= 1
        if at < first:
            self.found = [mention for mention in self.found if mention.last <= at]
        return at

    def _joins_names(self, at: int) -> bool:
        """Whether a conjunction, or a comma, stands between the word at a place and another name of a department."""
        before = self.tokens[at - 1]
        return (before.text == "," or bool(before.flags & Word.LINK)) and self._department_word(at - 2)

    def _department_word(self, at: int) -> bool:
        """Whether the word at a place may name a department: nobody's name, by what else the text tells."""
        token, before = self.tokens[at], self.tokens[at - 1]
        own = token.flags & (Word.GIVEN | Word.ROLE | Word.HONORIFIC | Word.NOT_NAME)
        alone = not (at and before.capital and not before.flags & Word.GIVEN)
        surname = alone and token.lower in self.surnames
        return token.kind == WORD and token.capital and not (own or token.possessive or surname)

    def _of_country(self, at: int, unit: Unit) -> bool:
        """Whether a country tells what the role before it is of: "presidenta de | México | Ada Roche"."""
        before = self.tokens[at - 1].flags if at > unit.first else 0
        linked = self.rules.head_first and before & Word.LINK and before & Word.PREPOSITION
        return bool(linked) and self.tokens[at].lower in self.words.countries

    def _whole_body(self, first: int, unit: Unit) -> int:
        """Where a title begins with all of the body's name that it begins with: "Bank of | Harwick governor"."""
        body = self.found[-1] if self._compounds and self.found else None
        return body.first if body and body.first >= unit.first and body.first < first < body.last else first

    def _goes_before(self, first: int, begin: int, unit: Unit) -> bool:
        """Whether a title, that begins at a place, may have words before it: "Tulsa police | Chief Ada Roche"."""
        before = self.tokens[first - 1]
        party = self.rules.head_first and before.flags & Word.ORGANISATION  # "deputata di Forza Italia | Ada Roche"
        if before.flags & (Word.ROLE | Word.FORMER | Word.HONORIFIC | Word.NATION) and not party:
            return not self._of_country(first - 1, unit)
        whose = before.capital or before.flags & (Word.GROUP | Word.ORGANISATION)
        return first < begin and bool(self.tokens[first].flags & Word.ROLE) and self._compounds and bool(whose)

    def _entitles(self, at: int, unit: Unit) -> bool:
        """Whether the word at a place belongs to the title before a name."""
        token = self.tokens[at]
        if token.flags & (Word.NOT_NAME | Word.FUNCTION) and token.capital and self._compounds:
            return self._names_body(at, unit)
        title = token.flags & TITLES
        return self._modifies(at) or (bool(title) and self._belongs(token))

    def _names_body(self, at: int, unit: Unit) -> bool:
        """Whether a word that is no name by itself is one of a body or a place before a title: "New | York Mayor"."""
        token, after = self.tokens[at], self.tokens[at + 1]
        if token.flags & Word.FUNCTION:
            joins = Word.PRONOUN | Word.PREPOSITION | Word.THAT | Word.JOIN | ARTICLES
            return after.capital and not after.flags & (HEADS | Word.HONORIFIC) and not token.flags & joins
        return token.text.isupper() or (at > unit.first and self._part(at))

    def _take_apposition(self, mention: Mention, unit: Unit) -> None:
        """Take the role that stands between commas after a name: "X, a former Y of Z, said"."""
        tokens, at = self.tokens, mention.last
        aged = at + 1 < unit.last and tokens[at].text in "(," and not tokens[at + 1].lower.isalpha()
        at = self._behind_age(at, unit) if aged else at
        if at >= unit.last or tokens[at].kind != STOP or tokens[at].text not in ",(،，" or tokens[at - 1].possessive:
            return
        end = at + 1
        while end < unit.last and end - at < 16 and tokens[end].kind == WORD and not tokens[end].flags & Word.SAY:
            end += 1
        inner = tokens[at + 1 : end]
        if self.rules.name_cases and end < unit.last and tokens[end].flags & Word.SAY:
            return  # "что касается Громова, комментатор полагает": a comma closes what explains a name
        head = self._explains(mention, inner)
        if head < 0:
            return
        head = self._last_noun(inner, head)
        stop = self._reaches(inner, head)
        own = stop > head + 1 and inner[head + 1].capital and inner[head + 1].flags & Word.GIVEN
        if not own and end < unit.last and tokens[end].text in _CLOSES and self._completing(inner[stop:]):
            stop = len(inner)
        if own:
            return  # "the unions, mayor Ada Roche said": it has its own bearer
        goes_on = stop < len(inner) or (end < unit.last and tokens[end].flags & Word.SAY)
        thing = goes_on and self._thing(mention, unit)  # "sur Itv, le ministre a balayé ..."
        if inner[0].flags & Word.DEFINITE and (thing or self._acts(mention, at + 1 + stop, unit)):
            return
        if self._placed_in(mention, unit) and (
            self._followed(end, unit) or any(t.flags & Word.PREPOSITION for t in inner[:head])
        ):
            return  # "In Reyle, the mayor, Ada Roche,"; "in Reyle, used as an office by the mayor"
        given = self.words.folded(mention.name[0])
        woman = self.words.given(given) == "f"
        for token in inner[:stop]:
            tag = self.words.gender(token.lower)
            mention.gender = mention.gender or ("" if woman and tag == "m" else tag)
        self._set_role(mention, [*range(at + 1, at + 1 + stop)])

    def _acts(self, name: Mention, behind: int, unit: Unit) -> bool:
        """Whether a verb of speech right behind a role has that for its subject: "with Ada Roche, | the mayor | said".

        Only what opens a clause can have no comma there: "Ada Roche, the mayor said".
        """
        if behind >= unit.last or not self.tokens[behind].flags & REPORTING:
            return False
        at = name.outer - 1
        while at > unit.first and self.tokens[at].flags & Word.LINK and self.tokens[at].flags & Word.JOIN:
            at = next((one.outer - 1 for one in self.found if one.last == at), unit.first)  # "with Bo and | Ada"
        return at >= unit.first and bool(self.tokens[at].flags & (Word.PREPOSITION | VERBS) & ~Word.UNREAL)

    def _behind_age(self, at: int, unit: Unit) -> int:
        """Where what explains a name begins behind an age in brackets or degrees: Ada Roche | (54), a nurse."""
        tokens = self.tokens
        aged = at + _AGE < unit.last and tokens[at].text == "(" and tokens[at + 1].text.isdecimal()
        if aged and tokens[at + 2].text == ")" and tokens[at + _AGE].text == ",":
            return at + _AGE
        while at + 1 < unit.last and tokens[at].text == "," and (end := self._degree(at + 1, unit)):
            at = end
        return at

    @staticmethod
    def _heads_compound(inner: list[Token], first: int, last: int) -> bool:
        """Whether several nouns behind a name are one role, its last: "chief | financial | officer"."""
        between = inner[first + 1 : last]
        apart = EDGE | Word.LINK
        small = all(token.kind == WORD and not token.flags & apart and not token.capital for token in between)
        return small and last < len(inner) and bool(inner[last].flags & Word.ROLE) and not inner[last].possessive

    def _last_noun(self, inner: list[Token], head: int) -> int:
        """The place of the last noun of a role whose first stands at a place, where several make it."""
        last = range(head + _COMPOUND, head, -1) if self._compounds else ()
        return next((at for at in last if self._heads_compound(inner, head, at)), head)

    @staticmethod
    def _reaches(inner: list[Token], head: int) -> int:
        """Where a role ends, whose noun stands at a place: with the last word with a capital that links lead to."""
        stop = head + 1
        while (
            stop < len(inner)
            and stop - head < 9
            and (
                inner[stop].capital
                or inner[stop].flags & (Word.LINK | Word.DEFINITE)
                or _field(inner, stop)
                or _numbers(inner, stop)
            )
        ):
            stop += 1
        while stop > head + 1 and inner[stop - 1].flags & (Word.LINK | Word.DEFINITE):
            stop -= 1
        return stop

    def _completing(self, rest: list[Token]) -> bool:
        """Whether all that is left of an apposition may belong to its role: "of the Union | for clean water"."""
        most = _REST if self.rules.articles else _PLAIN
        if not self.rules.head_first or (self.rules.complements and not self.rules.articles) or len(rest) > most:
            return False
        grammar = Word.LINK | Word.DEFINITE
        return not any(t.flags & (VERBS | EDGE | Word.NOT_NAME) and not t.flags & grammar for t in rest)

    def _explains(self, mention: Mention, inner: list[Token]) -> int:
        """The place of the noun that says, among the words behind a name, what its bearer is; -1: none does."""
        if inner and inner[0].flags & (Word.PREPOSITION | Word.HEARER) and not inner[0].flags & Word.DEFINITE:
            return -1  # "said Ada Roche, to reporters"
        opens = inner[0].flags & (Word.POSSESSIVE | Word.DEFINITE) if inner else 0
        if opens == Word.POSSESSIVE or (opens & Word.DEFINITE and mention.kind == ORGANISATION):
            return -1  # "Ada Roche, whose husband", "según la Secretaría de Salud, el paciente"
        head = next((i for i, t in enumerate(inner[: LONGEST + 1]) if t.flags & Word.ROLE and not t.possessive), -1)
        given = self.words.folded(mention.name[0])
        known = mention.gender or self.words.given(given)
        if known == "m" and head >= 0 and self.words.gender(inner[head].lower) == "f":
            return -1  # "Bo Roche, whose mother ..."; but women have titles in a man's form: "Ada Roche, préfet du Var"
        article = next((i for i in range(head - 1, -1, -1) if inner[i].flags & ARTICLES), 0)
        if article and (inner[article].flags | inner[article - 1].flags) & Word.PREPOSITION:
            return -1  # "Ada Roche, has written to the mayor"
        if self.rules.modifiers and any(
            not (token.flags & ~_OF_NOUN or token.capital) for token in inner[: max(head, 0)]
        ):
            return -1  # "Menurut Dewi, kedatangan Surya memperkuat penyerang": no words of a role before its noun
        bars = REPORTING | Word.PRONOUN | Word.THAT
        barred = any(t.flags & bars and not t.flags & Word.ROLE for t in inner[: head + 1])
        return -1 if barred or self._governed(inner[: max(head, 0)]) else head

    @staticmethod
    def _governed(before: list[Token]) -> bool:
        """Whether a preposition governs the noun behind some words: "Ada Roche, sitting beside her | daughter"."""
        for token in reversed(before):
            if token.flags & Word.PREPOSITION:
                return not token.flags & (Word.DEFINITE | Word.LINK)
            if not token.flags & (Word.MODIFIER | Word.POSSESSIVE | Word.DEFINITE | Word.FORMER | Word.NATION):
                return False
        return False

    def _placed_in(self, mention: Mention, unit: Unit) -> bool:
        """Whether a lone name stands behind a preposition, as those of places do."""
        first = mention.outer
        return (
            mention.last - first == 1 and first > unit.first and bool(self.tokens[first - 1].flags & Word.PREPOSITION)
        )

    def _explained_by(self, name: Mention, role: Mention) -> bool:
        if name.kind != NAME or not self.tokens[role.first].flags & Word.DEFINITE:
            return True
        unit = self.scan.units[name.unit]
        return not self._acts(name, role.last, unit) and (bool(name.role_words) or not self._thing(name, unit))

    def _thing(self, mention: Mention, unit: Unit) -> bool:
        """Whether a name is rather a place's or a paper's: behind a preposition or a mark, or with an article."""
        before = self.tokens[mention.first - 1] if mention.first > unit.first else None
        marked = before is not None and before.text in "'‘’"
        return marked or self._placed_in(mention, unit) or self._article(mention)

    def _article(self, mention: Mention) -> bool:
        """Whether a name of two words begins with an article: La Repubblica, Le Parisien; but Le Pen as well."""
        return len(mention.name) == WHOLE and bool(self.tokens[mention.first].flags & Word.DEFINITE)

    def _followed(self, end: int, unit: Unit) -> bool:
        """Whether a comma and a name follow where a role ends."""
        return end + 1 < unit.last and self.tokens[end].text == "," and self.tokens[end + 1].capital
