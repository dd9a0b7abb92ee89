"""Where the phrase of a noun begins and ends: what modifies it, and what it is of, by links, endings and names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import ARTICLES, EDGE, HEADS, REPORTING, VERBS, Word
from bot.text.quotes.mention import ORGANISATION
from bot.text.quotes.nouns import LONGEST, NO_LATIN, Nouns
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from bot.text.quotes.scan import Unit
    from bot.text.quotes.vocabulary import Token

_FURTHER: Final = 4
"""Words behind a role's head that belong to it without a link, at most."""
_NOT_FURTHER: Final = (
    REPORTING | VERBS | Word.PREPOSITION | Word.PRONOUN | Word.THAT | Word.JOIN | Word.NEGATION | Word.NOT_NAME
    | Word.HEARER | Word.ACCORDING
)  # fmt: skip
_LINKS: Final = Word.LINK | Word.PARTICLE | Word.PREPOSITION
_OF: Final = Word.NATION | Word.COMPLEMENT
_BODIES: Final = 5
"""Words of the bodies that a role is of before the name of its holder, and behind the first of them."""
_AGED: Final = 3
"""Words of an age with its article."""


class Linked(Nouns):
    """The phrases of one document's nouns, whatever its script."""

    def _tells(self, at: int) -> bool:
        """Whether a word behind a noun for several is what they do and no text: "experts | note"."""
        return bool(self.tokens[at].flags & Word.CLAUSE and self.tokens[at - 1].flags & Word.GROUP)

    def _owned_by(self, noun: Token, name: int) -> bool:
        """Whether a name, or its title, tells by its ending whose people a noun is: "адвокаты | министра Анны Лис"."""
        people = self.rules.name_cases and noun.flags & (Word.GROUP | Word.ROLE) == Word.GROUP
        return bool(people) and self.tokens[name].flags & (Word.COMPLEMENT | Word.GIVEN) == Word.COMPLEMENT

    def _around(self, head: int, unit: Unit, taken: set[int]) -> tuple[int, int]:
        """Where the phrase of a noun at a place begins and ends.

        taken   the places of names
        """
        last = self._compounded(head, unit, taken)
        aged = self._of_age(head, unit) and last == head + 1 < unit.last and last not in taken
        if aged and self.tokens[last].capital:
            last += not self.tokens[last].flags & EDGE  # "de 41-jarige | Hengeloër"
        while last < unit.last and last - head < LONGEST and last not in taken and self._completed(head, last):
            last += 1  # "секретарь краевого правительства"
        last = self._explained_at(max(last, self.offices.get(head, 0)), unit, taken)
        return self._before(head, unit, taken), self._linked(last, unit, taken)

    def _noun(self, at: int, unit: Unit) -> bool:
        """Whether a word that is a verb too ("report") stands as a noun: after a determiner or an adjective."""
        before = self.tokens[at - 1] if at > unit.first else None
        return before is not None and bool(before.flags & (Word.DEFINITE | Word.INDEFINITE | Word.NATION | Word.FORMER))

    def _before(self, head: int, unit: Unit, taken: set[int]) -> int:
        """Where a phrase begins with what belongs to its noun and stands before it."""
        tokens, first = self.tokens, head
        speaks = self.rules.order == "verb-final" and tokens[head].flags & Word.DOCUMENT  # "Gözde Ataş açıklamasında"
        while (
            first > unit.first
            and head - first < LONGEST
            and (self._modifies(first - 1) or tokens[first - 1].possessive or first - 1 in taken)
            and not tokens[first - 1].flags & Word.CUE
            and not tokens[first - 1].text.isdecimal()  # "ist seit 2017 | Trainer"
            and not (self.rules.modifiers and first - 1 in taken and not tokens[first - 1].possessive)
            and not (speaks and first - 1 in taken)
        ):
            if self._compounds and first < head and first - 1 in taken and self._does(first, titles=False):
                first += 1
                break
            first -= 1
        if self._cased and first < head:
            first = self._behind_preposition(first, head + 1, unit)
        aged = first - unit.first > _AGED and tokens[first].flags & Word.FORMER and tokens[first - 2].text.isdigit()
        if aged and tokens[first - _AGED].flags & ARTICLES:
            first -= 2  # "der | 28 Jahre alte Angeklagte"
        if first > unit.first and tokens[first - 1].flags & ARTICLES:
            first -= 1
        return first

    def _compounded(self, head: int, unit: Unit, taken: set[int]) -> int:
        """Where the noun of a phrase ends that is written in several words."""
        tokens, last = self.tokens, head + 1
        while (
            last < unit.last
            and last - head < 4
            and tokens[last].kind == WORD
            and tokens[last].flags & HEADS
            and not (self._tells(last) or self._told(head, last) or (self._cased and self._in_body(head, last)))
            and last not in taken
        ):
            last += 1  # "police chief"
        while (
            self.scan.words.capitals
            and not self.rules.nouns_capitalised
            and last < unit.last
            and last - head < LONGEST
            and tokens[last].kind == WORD
            and tokens[last].capital
            and last not in taken
            and not tokens[last].flags & (Word.FUNCTION | Word.NOT_NAME)
        ):
            last += 1  # "kepala Polres Havnsund": names were taken before
        return last

    def _of_age(self, at: int, unit: Unit) -> bool:
        """Whether an age stands at a place as an adjective with an article does before a noun: "der 58-jährige"."""
        if at <= unit.first or not self.rules.articles or self.rules.head_first:
            return False
        return self.tokens[at].text[:1].isdigit() and self.tokens[at].flags & (Word.ROLE | Word.FORMER) != 0

    def _complemented(self, at: int, unit: Unit, taken: set[int]) -> int:
        """Where a phrase ends that goes on with what the noun at a place is of, if it is a noun for people."""
        noun = self.tokens[at].flags & (Word.ROLE | Word.GROUP)
        return self._linked(at + 1, unit, taken) if noun and self.rules.head_first else at + 1

    def _linked(self, last: int, unit: Unit, taken: set[int]) -> int:
        """Where a phrase ends that goes on behind a place with what it is of."""
        tokens, stop = self.tokens, last
        while stop < unit.last and stop - last < 9 and tokens[stop].kind == WORD:
            link = self._link(stop, unit)
            if not link or (stop > last and self._leaves(last, stop, unit)):
                break
            inner, words, again = stop + link, 1, self._again(last, stop, unit)
            joins = tokens[stop].flags & Word.JOIN and self.rules.complements and not again
            if joins and not self._joins(inner, unit) and (stop == last or not self._up_to_bearer(inner, taken)):
                break
            inner += again
            while (
                inner < unit.last
                and inner - stop < 6
                and not (words > 1 and inner in taken and inner - 1 not in taken and self._bears(inner, unit))
                and tokens[inner].kind == WORD
                and self._inner(inner, words)
            ):
                words += not (tokens[inner].flags & Word.DEFINITE or tokens[inner].text[0].isdigit())
                inner += 1
            opens = stop + link + again
            while inner > opens and tokens[inner - 1].flags & ARTICLES and not tokens[inner - 1].capital:
                inner -= 1  # "portavoz del Ejército | el martes"
            if inner == opens or (stop > last and tokens[stop].flags & Word.HEARER):
                break  # "il vescovo di Reva | ai fedeli"
            stop = inner
        return stop

    def _leaves(self, last: int, at: int, unit: Unit) -> bool:
        """Whether a further link only tells where or when something is said: "el jefe de Acme | en la presentación"."""
        tokens = self.tokens
        if not (self.rules.head_first and self.rules.articles) or at + 2 >= unit.last:
            return False
        if tokens[at].lower == tokens[last].lower or tokens[at].flags & Word.JOIN:
            return False
        noun = tokens[at + 2]
        article = tokens[at + 1].flags & Word.DEFINITE and not tokens[at + 1].capital
        return bool(article) and not (noun.capital or noun.flags & (HEADS | Word.NATION))

    def _again(self, last: int, at: int, unit: Unit) -> bool:
        """Whether a conjunction goes on with what a phrase is of: "ministère de l'Intérieur et | de la Culture"."""
        tokens = self.tokens
        joins = tokens[at].flags & Word.JOIN and self.rules.head_first and self.rules.articles and at + 2 < unit.last
        return bool(joins) and at > last and tokens[at + 1].lower == tokens[last].lower

    def _bears(self, at: int, unit: Unit) -> bool:
        """Whether the name at a place may be whose role stands before it: not the hospital that it is of.

        "of the Interior | Ada Roche", "of the hospital San Camillo".
        """
        for mention in reversed(self.found):
            if mention.first < unit.first:
                break
            if mention.first == at:
                return mention.kind != ORGANISATION or not self.rules.head_first
        return True

    def _link(self, at: int, unit: Unit) -> int:
        """The words of the link at a place; 0: there is none.

        Of several in "міністр | з питань | реінтеграції", "ministre | chargé des | Affaires".
        """
        token = self.tokens[at]
        if token.flags & Word.DEFINITE and self.tokens[at - 1].flags & Word.ROLE and self._opens_role(at):
            return 0
        one = token.flags & (Word.LINK | Word.PREPOSITION | Word.DEFINITE | Word.JOIN)
        if not token.flags & Word.OPENS or one not in (Word.LINK, Word.PREPOSITION):
            return int(bool(token.flags & Word.LINK))
        size, flags = self.words.phrase([one.lower for one in self.tokens[at : min(unit.last, at + _BODIES)]])
        return size if flags & Word.LINK else int(bool(token.flags & Word.LINK))

    def _opens_role(self, at: int) -> bool:
        """Whether an article begins another noun for somebody: "ante el juez | el exalcalde"."""
        bare = self.rules.head_first and not self.tokens[at].flags & Word.PREPOSITION
        return bare and at + 1 < len(self.tokens) and bool(self.tokens[at + 1].flags & Word.ROLE)

    def _explained_at(self, at: int, unit: Unit, taken: set[int]) -> int:
        """Where a role ends whose further words stand at once behind it, if its holder's name follows behind a comma.

        "penulis utama kajian itu, | Dewi Anggraini"; where nouns have articles or cases others tell.
        """
        rules, end = self.rules, at
        if rules.articles or rules.complements or not rules.head_first or not self.scan.words.capitals:
            return at
        while end < unit.last and end - at < _FURTHER and self.tokens[end].kind == WORD:
            token = self.tokens[end]
            body = token.capital and bool(token.flags & (Word.NATION | Word.ORGANISATION))
            if token.flags & _NOT_FURTHER or not (body or (end not in taken and token.text.islower())):
                return at
            end += 1
        named = end + 1 < unit.last and self.tokens[end].text == "," and end + 1 in taken
        return end if named and self.tokens[end + 1].kind == WORD else at

    def _up_to_name(self, last: int, unit: Unit, taken: set[int]) -> int:
        """Where a role ends that goes on with bodies up to its holder's name: глава управления | МВД Реи | Анна Лис.

        Or with where its body stands: "dyrektor szpitala | w Krakowie | Ewa Lis", "v Hradci nad Lesem".
        """
        at = last
        while at < unit.last and at - last < _BODIES and at not in taken:
            token = self.tokens[at]
            acronym = token.text.isupper() and len(token.text) > 1
            foreign = token.capital and token.text[0] < NO_LATIN <= self.tokens[last - 1].text[0]
            foreign = foreign or "." in token.text[1:-1]  # "kierownik projektu | wicher.org | Ewa Lis"
            body = foreign or self._completes(at) or (token.capital and (acronym or token.flags & _OF))
            if token.kind != WORD or not (body or self._stands_in(at, last, unit)):
                return last
            at += 1
        named = last < at < unit.last and at in taken and not self.tokens[at - 1].flags & Word.PREPOSITION
        return at if named else last

    def _stands_in(self, at: int, last: int, unit: Unit) -> bool:
        """Whether the word at a place is the preposition before a place's name, or that name: "w | Krakowie"."""
        token, after = self.tokens[at], self.tokens[at + 1] if at + 1 < unit.last else None
        if token.flags & Word.PREPOSITION and not token.capital:
            opens = token.flags & Word.HOUSE or self._behind_house(at, last)
            return bool(opens) and after is not None and after.kind == WORD and after.capital
        return token.capital and not token.flags & (Word.GIVEN | HEADS) and self._behind_house(at, last)

    def _behind_house(self, at: int, last: int) -> bool:
        """Whether a preposition of places stands before a place, from where a phrase goes on."""
        return any(self.tokens[before].flags & Word.HOUSE for before in range(last, at))

    def _up_to_hearer(self, first: int, head: int, last: int) -> int:
        """Where a phrase ends whom a verb of speech precedes and whom it tells something follows with a capital.

        "confie l'actrice | à La Voix", but "explique un professeur à Harvard": who is new is of something.
        """
        tokens = self.tokens
        if not (tokens[first].flags & Word.DEFINITE and self.rules.articles and self.rules.head_first):
            return last
        at = next((at for at in range(head + 1, last) if tokens[at].flags & Word.HEARER), last)
        told = at + 1 + bool(at + 1 < last and tokens[at + 1].flags & Word.DEFINITE and not tokens[at + 1].capital)
        if told >= last or not tokens[told].capital:
            words, flags = self.words.phrase([token.lower for token in tokens[at : at + _BODIES]])
            return at if words > 1 and flags & Word.HEARER else last  # "la ministre | au micro de"
        explained = tokens[last : last + 1] and tokens[last].text == "," and last + 1 < len(tokens)
        return last if explained and tokens[last + 1].capital else at

    def _behind_name(self, at: int) -> bool:
        """Whether a noun for somebody stands right behind a name where nouns have articles and their heads come first.

        It is a verb or tells of the name: "Ada Roche | juge que", "Ada Roche | vicesindaco".
        """
        rules, token = self.rules, self.tokens[at]
        bare = rules.articles and rules.head_first and self.words.capitals and not token.capital
        which = token.lower in rules.younger or token.lower in rules.elder  # "Okabe | filha"
        return bare and bool(token.flags & Word.ROLE) and not which

    def _joins(self, at: int, unit: Unit) -> bool:
        """Whether what stands behind a conjunction goes on with the role before it: not "spisovatel a | nalévá čaj".

        It does where the role already had what it is of: "minister nauki i | szkolnictwa wyższego".
        """
        of = at - 2 > unit.first and self._completes(at - 2) and not self.tokens[at - 2].flags & Word.ROLE
        if of and at < unit.last and not self.tokens[at].capital and self._completes(at):
            return True
        while at < unit.last - 1 and self.tokens[at].flags & Word.MODIFIER:
            at += 1
        token = self.tokens[min(at, unit.last - 1)]
        return token.capital or bool(token.flags & (HEADS | Word.NATION)) or self._completes(min(at, unit.last - 1))

    def _up_to_bearer(self, at: int, taken: set[int]) -> bool:
        """Whether a conjunction and one noun lead to a name: "директор по доходам и | продажам | Антон Громов"."""
        return (
            at + 1 in taken
            and at not in taken
            and self.tokens[at].kind == WORD
            and not self.tokens[at].flags & _NOT_FURTHER
        )

    def _inner(self, at: int, distance: int) -> bool:
        """Whether the word at a place can stand after the link of a role: "of the Institute", "of defense"."""
        token = self.tokens[at]
        if token.flags & Word.ROLE and self.rules.complements and not self.rules.articles:
            return False  # "глава порта по приглашению | директора"
        if token.flags & Word.NOT_NAME or token.flags & (Word.HEARER | Word.DEFINITE) == Word.HEARER:
            return False  # "a spokesman on | Monday", "певица в | интервью"
        if token.capital or token.flags & (Word.DEFINITE | HEADS | Word.NATION):
            return True
        if distance == 1 and token.flags & Word.INDEFINITE and self.tokens[at - 1].flags & _LINKS == _LINKS:
            return True  # "un operador de | una entidad"
        before = self.tokens[at - 1]
        named = distance > 1 and before.capital and not before.possessive and token.text.isalpha()
        if named and self.scan.language.reporting.inverts and not self.rules.head_first:
            return False  # "het ministerie van Landbouw | desgevraagd"
        return (distance <= 2 or self._completes(at)) and not token.flags & (EDGE | VERBS | Word.LINK)
