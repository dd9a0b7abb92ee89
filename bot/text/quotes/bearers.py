"""Names told from what their bearers are of: minister Ada Roche van Zeezaken, wójt Trzebnicy Barbara Kłos."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from bot.text import languages
from bot.text.quotes.classes import EDGE, HEADS, REPORTING, Word
from bot.text.quotes.genitives import WHOLE, Genitives
from bot.text.quotes.vocabulary import QUOTE, WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.quotes.mention import Mention
    from bot.text.quotes.scan import Unit
    from bot.text.quotes.vocabulary import Token

_LEAST: Final = 3
"""Letters of a name that a word of speech alone tells, at least."""
_NO_TRAIT: Final = Word.PRONOUN | Word.DEFINITE | Word.INDEFINITE | Word.POSSESSIVE | Word.PREPOSITION | REPORTING
_PRESENTED: Final = 4
"""Tokens behind a given name up to what its bearer is: a surname, a comma, an article."""
_DETERMINES: Final = Word.DEFINITE | Word.INDEFINITE | Word.POSSESSIVE
_DEGREE: Final = re.compile(r"(?:[A-Z][a-z]{0,3}\.){1,4}(?:[A-Z][A-Za-z]{0,5})?\.?(?!\w)")
_BODY: Final = HEADS | Word.NATION | Word.NOT_NAME


class Bearers(Genitives):
    """What the names of a document in a script with capitals end before and begin behind."""

    _unaffiliated: set[str] | None = None
    _titles_before: dict[str, set[str]] | None = None

    @property
    def _plain(self) -> bool:
        """Whether nouns stand before what tells of them with nothing between and no ending, as in Indonesian."""
        return not self.rules.articles and not self.rules.name_cases and self.rules.head_first

    def _note_particles(self, first: int, last: int) -> None:
        """Keep the particles that stand before a surname in a run."""
        begin = last - 1
        while begin > first and self.tokens[begin - 1].flags & Word.PARTICLE:
            begin -= 1
        if begin > first and self._complements(begin):
            return
        self.particled.add(tuple(token.lower for token in self.tokens[begin:last]))

    def _complements(self, at: int) -> bool:
        """Whether a particle behind a title with a capital begins what it is of: Alcalde | de Cádiz."""
        link, rules = self.tokens[at], self.rules
        links = link.flags & Word.LINK and not link.capital and rules.head_first and rules.articles
        return bool(links and self.tokens[at - 1].flags & Word.ROLE)

    def _behind_particles(self, at: int, unit: Unit) -> int:
        """Where a lone surname begins with the particles that the text has before it: "Von der | Wiersen said"."""
        begin = at
        while begin > unit.first and self.tokens[begin - 1].flags & Word.PARTICLE:
            begin -= 1
        whole = tuple(token.lower for token in self.tokens[begin : at + 1])
        return next((begin + cut for cut in range(at - begin) if whole[cut:] in self.particled), at)

    def _introduced(self, at: int, unit: Unit) -> bool:
        """Whether a word at a sentence's beginning is a given name, by what stands behind the surname after it.

        A verb of speech, or a comma and what somebody is: "Bekzat Wiers, Sekretär des Klubs", not "Kommt Wiers, geht".
        Or it begins a body that a list has: Biały | Dom.
        """
        behind = self.tokens[at + 1 : min(unit.last, at + 1 + _PRESENTED)]
        if behind and behind[0].capital and behind[0].flags & Word.ORGANISATION:
            return bool(self.words.phrase([self.tokens[at].lower, behind[0].lower])[1] & Word.ORGANISATION)
        if len(behind) < _PRESENTED or not behind[0].capital or behind[0].flags & (EDGE | HEADS):
            return False
        told = behind[1].text == "," and any(token.flags & Word.ROLE for token in behind[2:])
        return told or bool(behind[1].flags & Word.SAY)

    def _no_name(self, at: int, unit: Unit) -> bool:
        """Whether a word with a capital is no part of the name before it: "told Ada Monday", but not "Ada May"."""
        before, token = self.tokens[at - 1], self.tokens[at]
        if not token.flags & Word.NOT_NAME:
            return False
        date = at + 1 < unit.last and self.tokens[at + 1].text[:1].isdigit()
        given = before.flags & Word.GIVEN and not before.flags & (HEADS | Word.NATION)
        if given and not date and token.lower not in self.rules.weekdays:
            return False
        return not (before.capital and self._part(at))

    def _part(self, at: int) -> bool:
        """Whether a word that is no name can be part of a body's: "Human Rights Watch", but no day and no month."""
        token = self.tokens[at]
        told = self.rules.nouns_capitalised or token.text.isupper() or token.flags & (Word.FUNCTION | REPORTING)
        return not told and token.lower not in _dates(self.scan.language.code)

    def _body_begins(self, at: int, unit: Unit) -> bool:
        """Whether a word that is no name begins a body's: "the White House", "Islamic State"."""
        after = self.tokens[at + 1] if at + 1 < unit.last else None
        if after is None or after.kind != WORD or not after.capital or not self._part(at):
            return False
        if after.flags & Word.ORGANISATION:
            return True
        return at > unit.first and not after.flags & (EDGE | HEADS | Word.NOT_NAME | Word.NATION | Word.HONORIFIC)

    def _trait(self, at: int) -> bool:
        """Whether a small word with a capital is the surname of the given name before it: Pascal Groß."""
        token, given = self.tokens[at], self.rules.nouns_capitalised and self.tokens[at - 1].flags & Word.GIVEN
        return bool(given) and token.text[1:].islower() and not token.flags & _NO_TRAIT

    def _small_months(self) -> bool:
        """Whether the names of months have small letters."""
        return any(month.islower() for month in self.scan.language.cleaning.months[:1])

    def _month(self, at: int, unit: Unit) -> bool:
        """Whether a word that no name begins with is a given name: "June Roche", but not "in June Roche said".

        Where months have small letters a verb or another given name beside it shows it too: "cuenta | Julio".
        """
        if not self.tokens[at].flags & Word.GIVEN or at + 1 >= unit.last:
            return False
        after, before = self.tokens[at + 1], self.tokens[at - 1] if at > unit.first else None
        if after.flags & Word.JOIN and self._small_months() and at + 2 < unit.last:
            return bool(self.tokens[at + 2].flags & Word.GIVEN) and self.tokens[at + 2].capital
        if (after.flags & REPORTING or (before and before.flags & Word.SAY)) and self._small_months():
            return True
        named = after.kind == WORD and after.capital and not after.flags & (EDGE | HEADS | Word.NOT_NAME | Word.NATION)
        if before is None or before.kind != WORD or before.possessive:  # "Shore Watch's | Jan Roche"
            return named
        return named and bool(before.flags & (Word.SAY | Word.ROLE))

    def _told_names(self) -> set[str]:
        """The nouns that only a name can be, for they speak without an article: "…“, wettert Fazil.", "Fazil sagte".

        None of those that have an article elsewhere, or that a class of words has; a compound of two nouns with
        capitals ends in a trade by chance (Kramp-Kerbauer), unless the first is a short name (CDU-Politiker).
        """
        firsts = {unit.first for unit in self.scan.units}
        found = {self.tokens[at].lower for at in self.scan.capitals if self._told_alone(at, opens=at in firsts)}
        held = {
            self.tokens[at].lower
            for at in (self.scan.capitals if found else ())
            if at and self.tokens[at].lower in found and self.tokens[at - 1].flags & _DETERMINES
        }
        return found - held

    def _told_alone(self, at: int, *, opens: bool) -> bool:
        """Whether the word at a place has a capital and is the subject of a word of speech beside it, all by itself."""
        tokens, token = self.tokens, self.tokens[at]
        around = (tokens[at - 1].flags if at else 0) | (tokens[at + 1].flags if at + 1 < len(tokens) else 0)
        if not around & REPORTING:
            return False
        compound = token.text.partition("-")
        double = compound[2][:1].isupper() and compound[0][1:].islower() and not self.words.classes(compound[0].lower())
        if token.flags & ~(Word.GIVEN | Word.PARTICLE | (HEADS if double else 0)) or len(token.text) < _LEAST:
            return False
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if after is None or after.capital or token.possessive:
            return False
        before = tokens[at - 1] if at else None
        if before is not None and self._says(before):
            comma = at > 1 and tokens[at - 2].text == ","
            quoted = at > 1 + comma and tokens[at - 2 - comma].kind == QUOTE
            reports = (comma or after.text == ":") and not before.flags & (Word.ACT | Word.CUE)
            return quoted or (reports and after.kind != QUOTE)
        beyond = tokens[at + 2] if at + 2 < len(tokens) else after
        object_first = beyond.capital or beyond.flags & _DETERMINES  # "Kritik äußerte die Stadt"
        opens = opens or (before is not None and before.kind == QUOTE)
        said = self._says(after) and not after.flags & (Word.IMPERSONAL | Word.ACT | Word.CUE)
        return opens and said and not object_first

    def _says(self, token: Token) -> bool:
        """Whether a word of speech is of one who speaks."""
        return bool(token.flags & REPORTING) and not token.capital and not token.lower.endswith(self.rules.plural_verbs)

    def _of_short_name(self, at: int) -> bool:
        """Whether a word is a compound that tells of which body or kind somebody is: CDU-Ratsherr, Ex-Profi."""
        head, dash, noun = self.tokens[at].text.partition("-")
        short = head.isupper() and len(head) > 1
        return bool(dash and noun[:1].isupper()) and (short or bool(self.words.classes(head.lower()) & Word.FORMER))

    def _is_noun(self, at: int, unit: Unit) -> bool:
        """Whether a word with a capital is no name, for an article stands before it where all nouns have capitals.

        "Für den Theologen | Bekele Wiers", "den Vorstoß von | Wiers".
        """
        before = self.tokens[at - 1].flags if at > unit.first else 0
        return self.rules.nouns_capitalised and bool(before & _DETERMINES) and not self.tokens[at].flags & Word.GIVEN

    def _whole_name(self, run: int, at: int) -> bool:
        """Whether a particle stands behind a given name and a surname, and begins what somebody is of."""
        if not self.tokens[at].flags & Word.AFFILIATION:
            return False
        if self.tokens[run].flags & Word.ORGANISATION:
            return False
        words = [t for t in self.tokens[run:at] if not t.flags & (Word.ROLE | Word.HONORIFIC | Word.FORMER)]
        if not words or words[-1].flags & Word.GIVEN:
            return False
        return len(words) > 1 or (self._titled_at(run) and words[0].lower in self._lone())

    def _titled_at(self, at: int) -> bool:
        """Whether a title stands at a place or right before it."""
        return any(token.flags & Word.ROLE for token in self.tokens[max(0, at - 1) : at + 1])

    def _lone(self) -> set[str]:
        """The words with capitals that stand without what somebody is of behind them: a surname, "Roche said"."""
        if self._unaffiliated is None:
            ends = [*self.tokens[1:], None]
            self._unaffiliated = {
                token.lower
                for token, after in zip(self.tokens, ends, strict=True)
                if token.capital and not (after is not None and after.flags & Word.AFFILIATION)
            }
        return self._unaffiliated

    def _without_letters(self, first: int, last: int) -> int:
        """Where a run of a whole name ends before the letters behind it: Ada Roche | KC."""
        tokens, letters = self.tokens, self.rules.postnominals
        while last - first > WHOLE and tokens[last - 1].lower in letters and not tokens[last - 1].text[1:].islower():
            last -= 1
        return last

    def _complement_of(self, first: int, begin: int, last: int, behind: Sequence[tuple[int, int]], unit: Unit) -> bool:
        """Whether a name only tells of whom or of what place a title is, and who holds it stands behind a comma.

        "juru bicara Dewi, Surya Aditama,", "Kapolres Tambora, Sagara Barat, AKBP Surya Aditama".
        """
        tokens = self.tokens
        title = tokens[begin - 1] if begin > unit.first else None
        held = begin > first or (title is not None and title.kind == WORD and bool(title.flags & Word.ROLE))
        if not held or self.rules.articles or self.rules.name_cases or not self.rules.head_first:
            return False
        if title is not None and self._others(title, last):
            return True
        at = last
        for one, end in behind:
            if tokens[at].text != "," or one != at + 1:
                return False
            if not all(token.flags & Word.NATION for token in tokens[one:end]):
                return self._holds(one, end, unit)
            at = end
        return False

    def _others(self, title: Token, last: int) -> bool:
        """Whether the text gives a name a title of another field too, so that it is whose this one is.

        "pengacara Surya Aditama", where "terdakwa Surya Aditama" stands as well.
        """
        titles = self._fields.of(self._titles_of().get(self.tokens[last - 1].lower, ()))
        own = self._fields.of([title.lower])
        return bool(titles - own and own) and len(titles) > len(own)

    def _titles_of(self) -> dict[str, set[str]]:
        """The titles right before whole names, by their last words."""
        if self._titles_before is not None:
            return self._titles_before
        found: dict[str, set[str]] = {}
        capitals = set(self.scan.capitals)
        for at in self.scan.capitals:
            title = self.tokens[at - 1] if at and at - 1 not in capitals else None
            if title is None or not title.flags & Word.ROLE or at + 1 not in capitals:
                continue
            last = at + 1
            while last + 1 in capitals:
                last += 1
            found.setdefault(self.tokens[last].lower, set()).add(title.lower)
        self._titles_before = found
        return found

    def _behind_body(self, begin: int, last: int) -> int:
        """Where a whole name stands behind a body and its country or place: Pelatih Timnas Indonesia | Kim Se Yun."""
        tokens, at = self.tokens, begin + 1
        if not tokens[begin].flags & Word.ORGANISATION:
            return last
        while at < last and tokens[at].flags & Word.NATION:
            at += 1
        named = at > begin + 1 and WHOLE <= last - at <= WHOLE + 1
        return at if named and not any(token.flags & (HEADS | Word.NATION) for token in tokens[at:last]) else last

    def _holds(self, first: int, last: int, unit: Unit) -> bool:
        """Whether a run behind a comma is the whole name of one person and the clause closes behind it."""
        tokens, flags = self.tokens, [token.flags for token in self.tokens[first:last]]
        if any(one & (HEADS | Word.FORMER) & ~Word.HONORIFIC and not one & Word.HONORIFIC for one in flags):
            return False
        if last - first < WHOLE and not flags[0] & (Word.GIVEN | Word.HONORIFIC):
            return False
        after = tokens[last] if last < unit.last else None
        if after is None or after.kind != WORD:  # no list of several
            if after is None or after.text != "," or last + 1 >= unit.last or self._degree(last + 1, unit):
                return True
            listed = tokens[last + 1].capital or tokens[last + 1].flags & Word.JOIN
            return not listed or bool(tokens[last + 1].flags & Word.NOT_NAME)
        return bool(after.flags & EDGE) and not after.flags & (Word.JOIN | Word.UNREAL | Word.PRONOUN)

    def _degree(self, at: int, unit: Unit) -> int:
        """Where a degree behind a name and a comma ends, 0 if none begins at a place: Surya Aditama, | S.H., M.Kes."""
        tokens, text = self.tokens, self.scan.text
        if at - 1 <= unit.first or "." not in tokens[at].text or tokens[at - 1].text != ",":
            return 0
        if not tokens[at - 2].capital or tokens[at - 2].flags & Word.NOT_NAME or tokens[at].flags & _BODY:
            return 0
        letters = _DEGREE.match(text, self.scan.starts[at])
        if letters is None or text[letters.end() : letters.end() + 2].lstrip()[:1].isupper():
            return 0  # initials before a surname
        end = at
        while end < unit.last and self.scan.starts[end] < letters.end():
            end += 1
        return end

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
        if at >= unit.last or not tokens[at].flags & Word.AFFILIATION:
            return at
        if len(mention.name) < WHOLE and not (mention.role_words and mention.name[0].lower() in self._lone()):
            return at
        at += at + 1 < unit.last and bool(tokens[at + 1].flags & Word.DEFINITE)
        first = at + 1
        while at + 1 < unit.last and tokens[at + 1].kind == WORD and tokens[at + 1].capital:
            at += 1
        if at < first:
            return mention.last
        adjective = tokens[first - 1].flags & Word.DEFINITE or tokens[at].flags & (Word.FORMER | Word.NATION)
        if adjective and at + 1 < unit.last and tokens[at + 1].flags & (Word.GROUP | Word.ORGANISATION):
            at += 1  # "Ada Roche van de Zeezaakse | politie"
        if mention.role_words:
            mention.role_words |= frozenset(map(self._role_word, tokens[first : at + 1]))
        return at + 1


@cache
def _dates(code: str) -> frozenset[str]:
    """The days of the week that a language writes with capitals, and the months."""
    language = languages.load(code)
    return language.quotation.weekdays.union(month.lower() for month in language.cleaning.months)
