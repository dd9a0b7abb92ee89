"""Nouns that no list has and that speak, by the reporting word beside them: "the narrator says", "said another".

Where nouns take articles the article tells where they begin; elsewhere what ends as the names of trades do is one, if
it is all that follows the word, or has an adjective and opens the sentence: "řekl převozník". A noun that explains a
name anywhere in the article is somebody's role there: "The arbiter, Ada Roche, ...". Any other is somebody or something
new, by these words alone: else what it says would be taken for the words of who is named nearby.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import EDGE, HEADS, REPORTING, VERBS, Word
from bot.text.quotes.mention import GROUP, PRONOUN, ROLE, Mention
from bot.text.quotes.vocabulary import QUOTE, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.text.quotes.scan import Scan, Unit

_LONGEST: Final = 4
"""Words of such a noun with its adjectives, at most."""
_COMPLEMENT: Final = 10
"""Tokens between a noun and the comma before the name that it explains."""
_ASIDE: Final = 14
"""Tokens of an aside between a noun and its reporting word, at most."""
_MARKS: Final = 2
"""A comma and a dash behind a quotation."""
_REFLEXIVE: Final = 3
"""Letters of a pronoun that stands between a verb and its subject: si, się."""
_WITH_ARTICLE: Final = 2
_AUXILIARY: Final = 2
"""Words of an auxiliary and its pronoun, at most."""
_HELPS: Final = (
    Word.FUNCTION | Word.DEFINITE | Word.INDEFINITE | Word.POSSESSIVE | Word.PREPOSITION | Word.JOIN | Word.THAT
    | Word.RELATIVE | Word.NEGATION | Word.AS
)  # fmt: skip
_OPENS: Final = Word.DEFINITE | Word.INDEFINITE | Word.POSSESSIVE
_SOLE: Final = Word.DEFINITE | Word.FUNCTION
_CLAUSE: Final = Word.JOIN | Word.AS | Word.THAT
_ENDS: Final = EDGE | _CLAUSE | Word.RELATIVE
_NO_PART: Final = (
    _ENDS | VERBS | HEADS | _OPENS | REPORTING | Word.NOT_NAME | Word.NEGATION | Word.GIVEN | Word.HONORIFIC
    | Word.NATION | Word.HEARER | Word.REMARK
)  # fmt: skip


class Unlisted:
    """Those of one document, by their units. In the scan, words that explain names become roles."""

    def __init__(self, scan: Scan) -> None:
        self._scan, self._tokens, language = scan, scan.tokens, scan.language
        self._head_first, self._ordinals = language.quotation.head_first, language.quotation.ordinals
        self._agents = language.quotation.agents
        self._set_off = frozenset(",-–—") if self._agents else frozenset(",")
        self._nouns_capitalised, self._inverts = language.quotation.nouns_capitalised, language.reporting.inverts
        self._peoples = language.quotation.peoples
        self._plural = language.quotation.plural_endings
        self.of_unit: dict[int, list[tuple[int, int]]] = {}
        speaking = self._acting if self._agents else self._speaking
        for number, unit in enumerate(scan.units if language.quotation.articles or self._agents else ()):
            found = list(speaking(unit)) if unit.flags & REPORTING else []
            if found:
                self.of_unit[number] = found
        nouns = {self._tokens[self._head(*span)].lower for spans in self.of_unit.values() for span in spans}
        nouns.difference_update(self._ordinals)
        roles = self._explaining(nouns) if nouns else nouns
        if roles:
            self._entitle(roles)

    def mentions(self, number: int) -> Iterator[Mention]:
        """The mentions that such nouns of a unit make."""
        scan, tokens = self._scan, self._tokens
        for first, last in self.of_unit.get(number, ()):
            head = tokens[self._head(first, last)]
            if head.flags & Word.ROLE:
                continue
            if head.flags & Word.NATION and head.lower.endswith(self._peoples):
                continue  # "the French"
            gender, _, place = self._ordinals.get(head.lower, "").partition(" ")
            if place and last - first == _WITH_ARTICLE:
                start, end = scan.starts[first], scan.end(last - 1)
                yield Mention(PRONOUN, first, last, start, end, number, gender=gender, latter=place)
                continue
            several = head.lower.endswith(self._plural) and last - first > 1
            kind = GROUP if several else ROLE
            mention = Mention(kind, first, last, scan.starts[first], scan.end(last - 1), number, plural=several)
            if head.flags & Word.NATION and kind == ROLE:  # somebody who was named
                mention.definite, mention.role_words = True, frozenset({scan.words.nation(head.lower) or head.lower})
            yield mention

    def _head(self, first: int, last: int) -> int:
        """The noun of a phrase: its last word, or the first one behind the article."""
        return min(first + 1, last - 1) if self._head_first and not self._agents else last - 1

    def _acting(self, unit: Unit) -> Iterator[tuple[int, int]]:
        """The same as _speaking where nouns have no articles."""
        tokens = self._tokens
        for at in [at for at in range(unit.first, unit.last) if tokens[at].flags & REPORTING]:
            behind = at + 1
            if behind < unit.last and tokens[behind].flags & Word.FUNCTION and len(tokens[behind].text) <= _REFLEXIVE:
                behind += 1  # "povzdechla si | převoznice"
            first = at - 1
            while first > unit.first and at - first < _LONGEST and tokens[first - 1].flags & Word.MODIFIER:
                first -= 1
            if self._told(at, unit) and behind < unit.last and self._agent(behind):
                after = tokens[behind + 1] if behind + 1 < unit.last else None
                if after is None or after.kind != WORD or after.flags & _ENDS:
                    yield behind, behind + 1
            elif unit.first == first < at - 1 and self._agent(at - 1):
                yield first, at  # "Starý bagrista | zabručel"

    def _agent(self, at: int) -> bool:
        """Whether a word ends as nouns for somebody do."""
        return self._tokens[at].lower.endswith(self._agents) and self._part(at)

    def _speaking(self, unit: Unit) -> Iterator[tuple[int, int]]:
        """The first tokens and the ends of those that are the subject of a reporting word."""
        tokens = self._tokens
        for at in [at for at in range(unit.first, unit.last) if tokens[at].flags & REPORTING]:
            last = self._behind_aside(at, unit)
            first = self._before(last, unit)
            if first < last and (tokens[at].flags & Word.SAY or last < at or self._told(first, unit)):
                yield first, last
            elif self._told(at, unit) and not tokens[at].flags & Word.IMPERSONAL:  # "…“, luidt het antwoord"
                last = self._behind(at, unit)
                if last > at + 1 and self._agrees(at, last):
                    yield at + 1, last

    def _behind_aside(self, at: int, unit: Unit) -> int:
        """Where an aside before a reporting word begins, if no subject follows: "The inquiry |, led by Roche, found".

        Without an aside it is the word's place.
        """
        tokens = self._tokens
        if at <= unit.first or tokens[at - 1].text != "," or self._goes_on(at + 1, unit):
            return at
        comma = at - 2
        while comma > unit.first and at - comma < _ASIDE and tokens[comma].kind == WORD:
            comma -= 1
        return comma if tokens[comma].text == "," and not tokens[comma + 1].flags & REPORTING else at

    def _part(self, at: int) -> bool:
        """Whether a word may belong to such a noun."""
        token = self._tokens[at]
        if token.flags & Word.NATION and token.capital and not self._nouns_capitalised:
            return token.lower not in self._scan.words.countries  # "said the | Dutchman"
        if token.lower in self._ordinals:
            return self._tokens[at - 1].flags & _SOLE == _SOLE and not token.capital
        small = not token.capital or self._nouns_capitalised
        if token.flags & Word.NATION and self._head_first and self._tokens[at - 1].flags & _SOLE == _SOLE:
            return True  # "dijo el | ecuatoriano"
        return token.kind == WORD and small and token.text.isalpha() and not token.flags & _NO_PART

    def _alone(self, at: int) -> bool:
        """Whether a word stands for somebody by itself: "another", "one"."""
        return self._tokens[at].flags & (Word.INDEFINITE | Word.NEGATION | HEADS) == Word.INDEFINITE

    def _before(self, at: int, unit: Unit) -> int:
        """Where the noun right before a reporting word begins, with its article, if it opens a clause; or `at`."""
        tokens, first = self._tokens, at
        while first > unit.first and at - first < _LONGEST and self._part(first - 1):
            first -= 1
        opener = tokens[first - 1] if first > unit.first else None
        if opener is None or opener.kind != WORD or (self._inverts and self._goes_on(at + 1, unit)):
            return at
        if first < at and opener.possessive and not opener.flags & _OPENS:
            return first  # "the ad's | narrator"
        verb = Word.SAY | Word.FUNCTION  # "another | said", not "another | report"
        if not (opener.flags & _OPENS if first < at else tokens[at].flags & verb == verb and self._alone(first - 1)):
            return at
        first -= 1
        before = tokens[first - 1] if first > unit.first else None
        return first if before is None or before.kind != WORD or before.flags & _CLAUSE else at

    def _goes_on(self, at: int, unit: Unit) -> bool:
        """Whether a subject follows a verb, so that what stands before it is none: "een plan belooft | ze"."""
        after = self._tokens[at] if at < unit.last else None
        return (
            after is not None and after.kind == WORD and (after.capital or bool(after.flags & (_OPENS | Word.PRONOUN)))
        )

    def _agrees(self, at: int, last: int) -> bool:
        """Whether the verb at a place or its auxiliary is plural if the noun behind it is: not "es | decir las vías".

        Only where a verb's ending tells that.
        """
        words, several = self._scan.words, self._tokens[self._head(at + 1, last)].lower.endswith(self._plural)
        tells = several and last - at > _WITH_ARTICLE and "p" in self._scan.language.quotation.verb_genders.values()
        return not tells or any(words.verb_gender(token.lower) == "p" for token in self._tokens[at - 1 : at + 1])

    def _told(self, at: int, unit: Unit) -> bool:
        """Whether a place is right behind a quotation, but for a comma and an auxiliary: "…", s'est | exclamé.

        Without articles for a dash, too.
        """
        for _ in range(_AUXILIARY):
            at -= at > unit.first and self._tokens[at - 1].flags & _HELPS == Word.FUNCTION
        place = at - 1
        while place > unit.first and at - place <= _MARKS and self._tokens[place].text in self._set_off:
            place -= 1
        return place >= unit.first and self._tokens[place].kind == QUOTE

    def _behind(self, at: int, unit: Unit) -> int:
        """Where the noun right behind a reporting word ends, article first; or the place behind that word."""
        tokens, first = self._tokens, at + 1
        if first >= unit.last or not tokens[first].flags & _OPENS:
            return first
        last = first + 1
        while last < unit.last and last - first <= _LONGEST and self._part(last):
            last += 1
        after = tokens[last] if last < unit.last else None
        if last == first + 1:
            return last if (after is None or after.kind != WORD) and self._alone(first) else first
        return last if after is None or after.kind != WORD or after.flags & _ENDS else first

    def _explaining(self, nouns: set[str]) -> set[str]:
        """Those that explain a name beside them anywhere: "The arbiter of the final, Ada Roche", "arbiter Roche"."""
        found = set[str]()
        for at, token in enumerate(self._tokens[:-1]):
            if token.lower in nouns and token.lower not in found and self._names(at):
                found.add(token.lower)
        return found

    def _names(self, at: int) -> bool:
        tokens = self._tokens
        place, end = at + 1, min(len(tokens) - 1, at + 1 + _COMPLEMENT)
        if self._named(place):
            return True
        while place < end and tokens[place].kind == WORD:
            place += 1
        if tokens[place].text == "," and self._named(place + 1):
            return True
        before = at - 1
        while before > 1 and tokens[before].kind == WORD and at - before < _LONGEST and not self._named(before):
            before -= 1
        return tokens[before].text == "," and self._named(before - 1)

    def _named(self, at: int) -> bool:
        """Whether the word at a place is part of somebody's name."""
        token = self._tokens[at] if 0 <= at < len(self._tokens) else None
        barred = EDGE | Word.NOT_NAME | Word.NATION | HEADS
        named = token is not None and token.kind == WORD and token.capital and not token.flags & barred
        return named and (
            not self._nouns_capitalised
            or any(self._tokens[place].flags & Word.GIVEN for place in (at - 1, at) if place >= 0)
        )

    def _entitle(self, roles: set[str]) -> None:
        """Let some words be roles wherever they stand."""
        for unit in self._scan.units:
            for at in range(unit.first, unit.last):
                if self._tokens[at].lower in roles:
                    self._tokens[at] = self._tokens[at].also(Word.ROLE)
                    unit.flags |= Word.ROLE
