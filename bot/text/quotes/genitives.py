"""Names told from genitives beside them, where names have cases: wójt Trzebnicy | Barbara Kłos, burmistrz | Lipnicy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes import fields
from bot.text.quotes.classes import EDGE, HEADS, REPORTING, VERBS, Word
from bot.text.quotes.phrases import Phrases
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from bot.text.quotes.fields import Fields
    from bot.text.quotes.scan import Unit

WHOLE: Final = 2
"""Words of a full name without others between."""
_PLACED: Final = frozenset({"place", "coach", "player"})
"""The fields of roles behind which a place or a club stands oftener than a surname."""


class Genitives(Phrases):
    """What tells the names of a document from the genitives beside them."""

    _named_so: set[str] | None = None

    @property
    def _fields(self) -> Fields:
        return fields.of(self.scan.language.code)

    def _whose(self, begin: int, last: int, unit: Unit) -> bool:
        """Whether a run only tells what somebody is of: "Bo Lis, sołtyska | Zalesia Dolnego", "burmistrz | Lipnicy".

        Its words have a genitive's ending, and the name stands beside the comma before the role or behind the run; or
        the role is one of places and clubs, and the text has no bearer of such a surname.
        """
        tokens, role = self.tokens, begin - 1
        if not self.rules.name_cases or role < unit.first or not tokens[role].flags & Word.ROLE:
            return False
        if self._of_place(role, begin, last) or (last - begin == 1 and self._of_phrase(begin, unit)):
            return True
        if role == unit.first or tokens[role].capital:
            return False
        behind = last + 1 < unit.last and tokens[last].text == "," and tokens[last + 1].flags & Word.GIVEN
        beside = behind or (tokens[role - 1].text == "," and role - 1 > unit.first and tokens[role - 2].capital)
        return bool(beside) and all(self._completes(at) and not self._forename(at) for at in range(begin, last))

    def _of_place(self, role: int, begin: int, last: int) -> bool:
        """Whether what stands behind a role is the place or the club that it is of, as far as endings tell."""
        tokens, name = self.tokens, self.tokens[last - 1]
        if last - begin > WHOLE or self._fields.of([tokens[role].lower]).isdisjoint(_PLACED):
            return False
        if name.lower in self._bearing() or name.flags & Word.GIVEN or name.text.isupper():
            return False
        if last - begin == WHOLE:
            return self._long_ending(begin) and not self._forename(begin)
        return self._completes(begin) and self._inflected_name(begin)

    def _of_phrase(self, at: int, unit: Unit) -> bool:
        """Whether an adjective, in a genitive as the body behind it, tells what a role is of: šéf | Evropské rady."""
        body = self.tokens[at + 1] if at + 1 < unit.last else None
        if body is None or body.capital or not body.flags & Word.ORGANISATION or not body.flags & Word.COMPLEMENT:
            return False
        genitive = Word.MODIFIER | Word.COMPLEMENT
        return self.tokens[at].flags & genitive == genitive and not self._forename(at)

    def _long_ending(self, at: int) -> bool:
        """Whether a word has an ending of adjectives that is a genitive's: "burmistrz | Nowego Sącza"."""
        ends = [end[1:] for end in self.rules.complements if end[0] == "*" and len(end) > WHOLE]
        return bool(self.tokens[at].flags & Word.MODIFIER) and self.tokens[at].lower.endswith(tuple(ends))

    def _bearing(self) -> set[str]:
        """The words with capitals that end a name, or stand beside a word of speech: "Ada | Lipa", "dodał | Lipa"."""
        if self._named_so is None:
            tokens = [*self.tokens, self.tokens[-1]]
            self._named_so = {
                tokens[at].lower
                for at in self.scan.capitals
                if not tokens[at - 1].flags & HEADS
                and (
                    tokens[at - 1].flags & (Word.GIVEN | REPORTING)
                    or (tokens[at + 1].flags & REPORTING and not tokens[at - 1].capital)
                )
            }
        return self._named_so

    def _behind_genitives(self, begin: int, last: int, unit: Unit) -> int:
        """Where the name begins behind the names that a role right before is of: "sołtys Zalesia | Barbara Kłos".

        They have a genitive's ending where the surname has none, or a given name stands behind them.
        """
        tokens, title = self.tokens, begin - 1
        if not self.rules.name_cases:
            return begin
        if begin == unit.first and not self._forename(begin):
            return begin + self._behind_opener(begin, last)
        if title < unit.first or not tokens[title].flags & Word.ROLE:
            return begin
        alone = last - begin == WHOLE and tokens[begin + 1].flags & Word.GIVEN and self._completes(begin)
        if alone and not (self._forename(begin) or tokens[begin + 1].flags & HEADS):
            return begin + 1  # "житель Реи | Иван"
        while last - begin > WHOLE:
            named = tokens[begin + 1].flags & Word.GIVEN  # as a subject, which no form of a genitive stands before
            if tokens[begin].flags & Word.GIVEN or (not named and self._forename(begin)):
                break
            opens = named or self._forename(begin + 1)
            barred = tokens[last - 1].flags & Word.COMPLEMENT and not tokens[last - WHOLE].flags & Word.GIVEN
            if not opens and (not self._completes(begin) or barred):
                break
            begin += 1
        return begin

    def _behind_opener(self, begin: int, last: int) -> bool:
        """Whether the word that opens a sentence is a noun before the name: "Sprawa | Doroty Welc".

        It has the name in a genitive, or is one for several people: "Manželé | Hana a Jiří".
        """
        size = last - begin
        if size < WHOLE:
            return False
        given = self.tokens[begin + 1].flags
        if size == WHOLE + 1 and not given & (Word.GIVEN | HEADS):
            return self._forename(begin + 1)
        return bool(size == WHOLE and self.tokens[begin].flags & Word.GROUP and given & Word.GIVEN)

    def _behind_place(self, begin: int, last: int, unit: Unit) -> int:
        """Where the name begins behind a place that a preposition governs: "в Заречье | Громов", "до Рени | Роман".

        The place has the ending of a case that the name has not. Of what a preposition's noun is of, only a surname
        shows the end that the text has behind a given name: "на заседании Горсовета | Громова".
        """
        tokens, before = self.tokens, begin - 1
        if not self.rules.name_cases or before < unit.first or last - begin < WHOLE:
            return begin
        governs = tokens[before].flags & Word.PREPOSITION
        known = tokens[last - 1].lower in self.called
        if not governs:
            noun = tokens[before].kind == WORD and not tokens[before].capital
            noun = noun and not tokens[before].flags & (EDGE | VERBS | Word.ROLE | Word.GROUP | Word.HONORIFIC)
            if not (known and noun and before > unit.first and tokens[before - 1].flags & Word.PREPOSITION):
                return begin
        name = last - 1
        if tokens[name - 1].flags & Word.GIVEN and not tokens[name - 1].flags & Word.NATION and name - 1 > begin:
            name -= 1
        elif not (known or tokens[name].flags & Word.GIVEN or not self._inflected_name(name)):
            return begin
        if tokens[name].flags & (HEADS | Word.NATION | Word.NOT_NAME) or tokens[name].text.isupper():
            return begin
        places = range(begin, name)
        return name if all(self._inflected_name(at) and not self._forename(at) for at in places) else begin

    def _at_other_place(self, begin: int, last: int, unit: Unit) -> bool:
        """Whether a run is where somebody does something, and the surname of who does: "En Olmares | Virel habló".

        The place opens its sentence and stands alone elsewhere, or a verb of speech shows that no preposition governs
        who speaks: "On Monday in Olmares | Virel said".
        """
        place, surname, before = self.tokens[begin], self.tokens[last - 1], self.tokens[begin - 1].flags
        if last - begin != WHOLE or begin == unit.first or not before & Word.PREPOSITION or before & Word.ACCORDING:
            return False
        if place.flags & Word.GIVEN or surname.possessive or surname.lower not in self.called:
            return False
        says = any(token.flags & REPORTING and not token.capital for token in self.tokens[last : last + WHOLE])
        return says or (begin - 1 == unit.first and place.lower in self.lone)

    def _inflected_name(self, at: int) -> bool:
        """Whether a word with a capital may be a name in another case than a subject's, or an acronym."""
        token = self.tokens[at]
        forms = (form for tag in ("m", "f") for form in self.words.subject_forms(token.lower, tag))
        return next(forms, "") != "" or (token.text.isupper() and len(token.text) > 1)

    def _forename(self, at: int) -> bool:
        """Whether a word is a given name, in whatever case."""
        token, words = self.tokens[at], self.words
        if token.flags & Word.GIVEN:
            return True
        forms = (form for tag in self.rules.name_cases for form in words.subject_forms(token.lower, tag))
        return any(words.listed(form) for form in forms)
