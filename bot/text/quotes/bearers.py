"""Names told from what their bearers are of: minister Ada Roche van Zeezaken, wójt Trzebnicy Barbara Kłos."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.lexicon import Word
from bot.text.quotes.phrases import Mention, Phrases
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from bot.text.quotes.scan import Unit

WHOLE: Final = 2
"""Words of a full name without others between."""


class Bearers(Phrases):
    """What the names of a document in a script with capitals end before and begin behind."""

    def _whole_name(self, run: int, at: int) -> bool:
        """Whether a particle stands behind a given name and a surname, and begins what somebody is of."""
        if not self.tokens[at].flags & Word.AFFILIATION:
            return False
        if self.tokens[run].flags & Word.ORGANISATION:
            return False
        words = [t for t in self.tokens[run:at] if not t.flags & (Word.ROLE | Word.HONORIFIC | Word.FORMER)]
        return len(words) > 1 and not words[-1].flags & Word.GIVEN

    def _without_letters(self, first: int, last: int) -> int:
        """Where a run of a whole name ends before the letters behind it: Ada Roche | KC."""
        tokens, letters = self.tokens, self.rules.postnominals
        while last - first > WHOLE and tokens[last - 1].lower in letters and not tokens[last - 1].text[1:].islower():
            last -= 1
        return last

    def _words_of(self, begin: int, last: int) -> tuple[str, ...]:
        """The words of a name, the surname with what tells which bearer of it is meant: Ada, Roche Jr."""
        name = tuple([t.text for t in self.tokens[begin:last]])
        if len(name) < WHOLE or name[-1].lower() not in self.rules.generations:
            return name
        crowned = len(name) == WHOLE and name[-1].isupper()  # Charles III
        return name if crowned else (*name[:-2], f"{name[-2]} {name[-1]}")

    def _inherited(self, at: int, first: int, last: int) -> bool:
        """Whether a role's noun is a surname, by what alone stands behind it: Bo King Jr."""
        return first < at == last - WHOLE and self.tokens[last - 1].lower in self.rules.generations

    def _take_affiliation(self, mention: Mention, unit: Unit) -> int:
        """Where what a full name is of ends behind it: "minister Ada Roche van Zeezaken". It counts for the role."""
        tokens, at = self.tokens, mention.last
        if len(mention.name) < WHOLE or at >= unit.last or not tokens[at].flags & Word.AFFILIATION:
            return at
        at += at + 1 < unit.last and bool(tokens[at + 1].flags & Word.DEFINITE)
        first = at + 1
        while at + 1 < unit.last and tokens[at + 1].kind == WORD and tokens[at + 1].capital:
            at += 1
        if at < first:
            return mention.last
        if mention.role_words:
            mention.role_words |= frozenset(map(self._role_word, tokens[first : at + 1]))
        return at + 1

    def _whose(self, begin: int, last: int, unit: Unit) -> bool:
        """Whether a run only tells what somebody is of: "Bo Lis, sołtyska | Zalesia Dolnego".

        Its words have a genitive's ending, and the name stands beside the comma before the role or behind the run.
        """
        tokens = self.tokens
        if not self.rules.name_cases:
            return False
        role = begin - 1
        if role <= unit.first or not tokens[role].flags & Word.ROLE or tokens[role].capital:
            return False
        behind = last + 1 < unit.last and tokens[last].text == "," and tokens[last + 1].flags & Word.GIVEN
        beside = behind or (tokens[role - 1].text == "," and role - 1 > unit.first and tokens[role - 2].capital)
        return bool(beside) and all(self._completes(at) and not self._forename(at) for at in range(begin, last))

    def _behind_genitives(self, begin: int, last: int, unit: Unit) -> int:
        """Where the name begins behind the names that a role right before is of: "sołtys Zalesia | Barbara Kłos".

        They have a genitive's ending where the surname has none, or a given name stands behind them.
        """
        tokens, title = self.tokens, begin - 1
        if not self.rules.name_cases or title < unit.first or not tokens[title].flags & Word.ROLE:
            return begin
        while last - begin > WHOLE and not self._forename(begin):
            opens = self._forename(begin + 1)
            if not opens and (not self._completes(begin) or tokens[last - 1].flags & Word.COMPLEMENT):
                break
            begin += 1
        return begin

    def _forename(self, at: int) -> bool:
        """Whether a word is a given name, in whatever case."""
        token, words = self.tokens[at], self.words
        if token.flags & Word.GIVEN:
            return True
        forms = (form for tag in self.rules.name_cases for form in words.subject_forms(token.lower, tag))
        return any(words.listed(form) for form in forms)
