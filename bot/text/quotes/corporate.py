"""Where the names of bodies begin and end in scripts that have capitals: what they are of, what their nouns add."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.cases import ONE_TOLD
from bot.text.quotes.classes import EDGE, HEADS, REPORTING, TITLES, Word
from bot.text.quotes.genitives import WHOLE
from bot.text.quotes.mention import ORGANISATION, Mention
from bot.text.quotes.runs import Runs
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.quotes.scan import Unit

_PLACE: Final = 3
"""Words of a place between what somebody is and the name."""
_LINKS: Final = 2
"""Words between a body and what it is of: "of the"."""
_FIELD: Final = 3
"""Words of the second thing that a body is of, at most."""
_BODY: Final = 6
"""Words of such a name, at most."""
_LINKING: Final = Word.LINK | Word.DEFINITE
_PERSONAL: Final = Word.ROLE | Word.GIVEN | Word.HONORIFIC


class Corporate(Runs):
    """The names of bodies among the runs of one document."""

    def _several(self, begin: int, last: int, unit: Unit, *, organisation: bool) -> tuple[int, bool]:
        """Where the name of several begins, and whether it is one: Marks & Roche, die Familie | Roche."""
        tokens, several = self.tokens, last - WHOLE
        after = tokens[last].flags if last < unit.last else 0
        if tokens[several].text == "&":  # not "het bureau Van | Roche & Zn."
            before = tokens[max(unit.first, begin - 2) : begin]
            return begin, begin < several and not any(token.flags & Word.ORGANISATION for token in before)
        family = unit.first <= several <= begin and not tokens[several].flags & (Word.ROLE | Word.GIVEN)
        if self.rules.order == "verb-final" or self.rules.name_cases or after & Word.JOIN or not family:
            return begin, organisation  # "the heirs Ada and Bo"
        return several, True

    def _listed(self, number: int, unit: Unit, first: int, last: int) -> Mention | None:
        """The body whose name begins as a run and goes on in small letters, as lists have it: Parti | socialiste."""
        words = [token.lower for token in self.tokens[first : min(unit.last, first + _BODY)]]
        size, flags = self.words.phrase(words)
        if not flags & Word.ORGANISATION or size <= last - first or self._after_complement(first, unit):
            return None
        last = self._linked(first + size, unit, set())
        name = tuple([token.text for token in self.tokens[first:last]])
        spans = self.scan.starts[first], self.scan.end(last - 1)
        mention = Mention(ORGANISATION, first, last, *spans, number, name)
        mention.begin(first)
        self._take_apposition(mention, unit)
        return mention

    def _told_to(self, begin: int, last: int, unit: Unit) -> int:
        """Where a name begins behind the body that was told: "dijo a la Radio Soto | Ada Roche", "Onetowi | Ada"."""
        tokens = self.tokens
        said = tokens[begin - 1].flags & REPORTING if begin > unit.first else 0
        if (
            said
            and tokens[begin + 1].flags & Word.GIVEN
            and next(self.words.subject_forms(tokens[begin].lower, ONE_TOLD), "")
        ):
            return begin + 1
        if last - begin <= _PLACE or not tokens[begin].flags & Word.ORGANISATION:
            return begin
        before = tokens[max(unit.first, begin - 3) : begin]
        if before and before[-1].flags & Word.DEFINITE and not before[-1].flags & Word.HEARER:
            before = before[:-1]
        if len(before) < WHOLE or not (before[-1].flags & Word.HEARER and before[-2].flags & REPORTING):
            return begin
        return next((at for at in range(begin + WHOLE, last - 1) if tokens[at].flags & Word.GIVEN), begin)

    def _of_saint(self, begin: int, last: int, unit: Unit) -> bool:
        """Whether a name is nobody's, for its given name comes second, and tells which body: ospedale | San Camillo."""
        if last - begin < WHOLE or begin == unit.first or not self.rules.head_first or self.rules.surname_first:
            return False
        first, second = self.tokens[begin : begin + 2]
        given = second.flags & Word.GIVEN and not first.flags & (Word.GIVEN | Word.HONORIFIC | Word.ROLE)
        if last - begin > WHOLE and not first.flags & Word.PARTICLE:
            return False  # "the company Kapitol | Ada Roche"
        return bool(given) and self.tokens[begin - 1].flags & (Word.ORGANISATION | Word.ROLE) == Word.ORGANISATION

    def _of(self, last: int, behind: Sequence[tuple[int, int]]) -> int:
        """Where the name of a body ends that goes on behind prepositions: Department of Health."""
        if not self.tokens[last - 1].flags & Word.ORGANISATION:
            return last
        for first, end in behind:
            between, more = self.tokens[last:first], self.tokens[first:end]
            if self.tokens[last - 1].possessive or not 0 < len(between) <= _LINKS:
                break
            link = between[0].flags
            joins = link & (Word.JOIN | Word.HEARER) or not link & Word.LINK  # "a OMS | ao Correio"
            if self.tokens[last - 1].text.isupper() and not link & Word.PARTICLE:
                break  # "la OMS | en Ginebra"
            links = not joins and all(token.flags & _LINKING for token in between)
            if not links or any(token.flags & _PERSONAL for token in more):
                break
            last = end
        return last

    def _and_of(self, begin: int, last: int, behind: Sequence[tuple[int, int]]) -> int:
        """Where the name of a body ends that is of two things: Ministerio de Trabajo y | Economía Social."""
        tokens, following = self.tokens, next((run for run in behind if run[0] >= last), None)
        if not (
            self.rules.head_first and self.rules.articles and following and tokens[begin].flags & Word.ORGANISATION
        ):
            return last
        between, more = tokens[last : following[0]], tokens[following[0] : following[1]]
        of = any(token.flags & Word.PREPOSITION for token in tokens[begin + 1 : last])
        joins = bool(between) and between[0].flags & Word.JOIN and all(t.flags & _LINKING for t in between)
        others = _PERSONAL | Word.ORGANISATION | Word.NATION
        fits = of and joins and len(between) <= _LINKS + 1 and len(more) <= _FIELD
        return following[1] if fits and not any(t.flags & others or t.text.isupper() for t in more) else last

    def _goes_on(self, at: int, unit: Unit) -> bool:
        """Whether a body's name begins with a capital and goes on without: Fédération | des éleveurs, Svaz | rybářů."""
        link = self.tokens[at + 1] if at + 1 < unit.last else None
        if not self.tokens[at].flags & Word.ORGANISATION or link is None or not self.rules.head_first:
            return False
        if self.rules.name_cases:
            return not link.capital and self._completes(at + 1)
        if at + 2 >= unit.last:
            return False
        after = self.tokens[at + 2]
        return bool(link.flags & Word.LINK and link.flags & Word.PREPOSITION) and not (
            after.capital or after.kind != WORD or after.flags & (EDGE | HEADS & ~Word.GROUP | Word.DEFINITE)
        )

    def _of_body(self, at: int, unit: Unit) -> bool:
        """Whether a word with a capital is the adjective of the body behind it: Krajský | soud."""
        tokens, after = self.tokens, at + 1
        if not tokens[at].flags & Word.MODIFIER or tokens[at].flags & Word.GIVEN or tokens[at].lower in self.surnames:
            return False
        while after < unit.last - 1 and tokens[after].flags & Word.MODIFIER and not tokens[after].flags & HEADS:
            after += 1
        noun = tokens[after] if after < unit.last else tokens[at]
        return not noun.capital and bool(noun.flags & (Word.ORGANISATION | Word.DOCUMENT))

    def _bodys_own(self, first: int, begin: int) -> bool:
        """Whether a name that is also a given one is that of the body before it: "ředitel Hnutí Duha | Jiří Les"."""
        named = begin > first and self.rules.name_cases and self.tokens[begin - 1].flags & Word.ORGANISATION
        return bool(named) and bool(self.tokens[begin + 1].flags & Word.GIVEN)

    def _is_bodys(self, begin: int, unit: Unit) -> bool:
        """Whether a lone name is that of the body before it, which a role is of: "woordvoerder van de gemeente | Olm".

        Where nouns come last and have no capitals, and of nobody who has that for a surname.
        """
        rules, tokens = self.rules, self.tokens
        body = tokens[begin - 1] if begin > unit.first else None
        if body is None or body.capital or not body.flags & Word.ORGANISATION or tokens[begin].lower in self.surnames:
            return False
        return not (rules.head_first or rules.nouns_capitalised) and self._after_complement(begin, unit)

    def _of_bodys_members(self, at: int, unit: Unit) -> bool:
        """Whether a lone name in another case tells where a body's members are: "Svaz rybářů | Tarnska"."""
        tokens, head = self.tokens, at - 1
        if not self.rules.name_cases or tokens[at].flags & _PERSONAL or not self._completes(at):
            return False
        while head > unit.first and not tokens[head].capital and self._completes(head):
            head -= 1
        body = head < at - 1 and tokens[head].capital and tokens[head].flags & Word.ORGANISATION
        held = head > unit.first and tokens[head - 1].flags & TITLES  # "директор Института мерзлоты | Лисина"
        return bool(body) and not held and not self._after_complement(head, unit)

    def _after_complement(self, first: int, unit: Unit) -> bool:
        """Whether a run goes on with what a role is of, before the name of who holds it."""
        tokens = self.tokens
        before = tokens[first - 1] if first > unit.first else None
        if before is None or before.kind != WORD or before.capital or before.flags & TITLES:
            return False
        for at in range(first - 1, max(unit.first, first - 6) - 1, -1):
            if tokens[at].kind != WORD or tokens[at].flags & (REPORTING | Word.PRONOUN):
                return False
            if tokens[at].flags & (Word.ROLE | Word.ORGANISATION):
                return True
        return False
