"""Runs of capitalised words in a document: where one begins, what goes on with it, where it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import ARTICLES, EDGE, HEADS, REPORTING, Word
from bot.text.quotes.genitives import WHOLE
from bot.text.quotes.nouns import NO_LATIN
from bot.text.quotes.phrases import NO_AUXILIARY
from bot.text.quotes.surnames import Surnames
from bot.text.quotes.vocabulary import STOP, WORD

if TYPE_CHECKING:
    from bot.text.quotes.scan import Scan, Unit
    from bot.text.quotes.vocabulary import Token

_PRESENTED: Final = 6
"""Tokens behind a lone given name among which stands who it is, at the beginning of a sentence."""
_NO_NAME: Final = REPORTING | Word.HEARER | Word.PREPOSITION | Word.DEFINITE | Word.INDEFINITE
"""What a name does not begin a sentence as."""
_JOINING: Final = Word.PRONOUN | Word.PREPOSITION | Word.THAT | Word.JOIN
_BETWEEN: Final = NO_AUXILIARY & ~Word.JOIN
"""What no small word between a subject and its verb is: Roche | then said."""
_FIELDS: Final = Word.DEPARTMENT | Word.ROLE
_LONGEST: Final = 2
"""Words of an agency's name, at most."""
_STEM: Final = 4
"""Letters of a noun with the ending of a place are more."""


def _site(word: str) -> bool:
    """Whether a word is the name of a site, which no name goes on with: "w rozmowie z Wieści.press | Ada Roche"."""
    end = word.rpartition(".")[2] if "." in word else ""
    return len(end) > 1 and end.isalpha() and end.islower()


def _adds(token: Token) -> bool:
    """Whether a word is a conjunction that may stand within a title: dan, serta."""
    return token.flags & (Word.LINK | Word.FUNCTION | Word.PREPOSITION) == Word.LINK | Word.FUNCTION


class Runs(Surnames):
    """The runs of capitalised words of one document, by its units, and the surnames that they tell."""

    _unjoined: set[str] | None = None

    def __init__(self, scan: Scan) -> None:
        super().__init__(scan)
        tokens, capitals = scan.tokens, scan.capitals
        self._small: set[str] | None = None
        self._agencies = frozenset(scan.language.cleaning.agencies if self.rules.name_cases else ())
        opens = {unit.first for unit in scan.units}  # a headline has no stop
        opens |= {at + 1 for at in opens if tokens[at].kind == STOP}  # "– Country less safe –"
        self.seen_inside = {tokens[at].lower for at in capitals if at not in opens and tokens[at - 1].kind == WORD}
        """Words with a capital within a sentence: what has one at the beginning of a sentence only is no name."""
        for tag in self.rules.name_cases:
            inside = tuple(self.seen_inside)
            self.seen_inside |= {form for word in inside for form in self.words.subject_forms(word, tag)}
        self._surnamed = {tokens[at].lower for at in capitals if tokens[at].flags & Word.NOT_NAME and self._family(at)}
        """Words that are no names but for those whose surname they are: Julian White."""
        self._runs_of = [self._runs(unit) for unit in scan.units]
        if self.rules.nouns_capitalised or self.rules.locative_endings:
            alone = {tokens[first].lower for runs in self._runs_of for first, last in runs if last - first == 1}
            self._runs_of = [[part for run in runs for part in self._parts(*run, alone)] for runs in self._runs_of]
        self._tell_surnames()

    def _family(self, at: int) -> bool:
        """Whether a word is the surname of the given name before it, and no day."""
        before = self.tokens[at - 1] if at else self.tokens[at]
        given = before.capital and before.flags & Word.GIVEN and not before.flags & (HEADS | Word.NATION | EDGE)
        return bool(given) and self._part(at)

    def _parts(self, first: int, last: int, alone: set[str]) -> list[tuple[int, int]]:
        """A run, or a name and the noun behind it, whose surname the text has alone: "warf Karl Wirsen | Betrug vor".

        Where nouns have no capitals the noun has an ending behind an apostrophe: "Kemal Virsen | Olmova'ya geldi".
        """
        if last - first <= WHOLE or not self.tokens[last - 3].flags & Word.GIVEN:
            return [(first, last)]
        surname, noun = self.tokens[last - WHOLE : last]
        apart = surname.lower in alone and not surname.flags & (Word.GIVEN | Word.PARTICLE)
        apart = apart and (self.rules.nouns_capitalised or noun.possessive)
        return [(first, last - 1), (last - 1, last)] if apart else [(first, last)]

    def _runs(self, unit: Unit) -> list[tuple[int, int]]:
        """Runs of capitalised words, particles and initials between them included."""
        runs, done = [], unit.first
        for at in unit.capitals:
            if at < done or not self._begins(at, unit) or (done := self._degree(at, unit)):
                continue
            end = at + 1
            while end < unit.last and not (self.tokens[end - 1].possessive or _site(self.tokens[end - 1].text)):
                token = self.tokens[end]
                small = not (token.capital or token.flags & Word.PARTICLE)  # most often
                further = self._fielded(at, end) if small and self.rules.departments else 0
                if further:
                    end = further
                    continue
                if (
                    small
                    or token.kind != WORD
                    or self._foreign(end)
                    or (self._agencies and self._agency(at, end, unit))
                    or (token.possessive and self._placed_behind(at, end))
                ):
                    break
                dated = token.flags & Word.NOT_NAME  # "Ada May", though "may" is grammar's
                dated = dated or self._trait(end)
                if token.capital and (dated or not self._is_function(token)) and not self._no_name(end, unit):
                    end += 1
                elif self._joint(end, unit):
                    end += 2
                elif end == at + 1 and self._common(end, unit):
                    end += 1
                elif token.flags & Word.PARTICLE and self._particles(at, end, unit):
                    end = self._particles(at, end, unit)
                else:
                    break
            whole = end - at > 1 and end < unit.last
            end += whole and self.tokens[end].lower in self.rules.generations  # "Jan Vrána | starší"
            done = end
            runs.append((at, end))
        return [
            run for run in runs if run[1] - run[0] > 1 or not self.tokens[run[0]].flags & Word.PARTICLE
        ]  # "dijo | El"

    def _fielded(self, run: int, at: int) -> int:
        """Where a title goes on behind a conjunction, a comma or a number: Menteri Kelautan | dan Perikanan, RT | 03.

        0: it does not. Both sides of a conjunction are what departments are called after, and nobody's name.
        """
        tokens, end = self.tokens, at
        if not any(t.flags & Word.ROLE for t in tokens[max(0, run - 1) : at]):
            return 0
        if tokens[at].text.isdecimal():
            after = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
            numbered = tokens[at - 1].flags & (_FIELDS | Word.ORGANISATION) or tokens[at - 1].text.isupper()
            return at + 1 if numbered and (after.capital or after.kind != WORD) else 0
        while end < len(tokens) - 1 and end - at < WHOLE and (tokens[end].text == "," or _adds(tokens[end])):
            end += 1
        joins = end > at and tokens[end].capital and tokens[end].flags & Word.DEPARTMENT
        return end + 1 if joins and tokens[at - 1].flags & _FIELDS else 0

    def _placed_behind(self, run: int, at: int) -> bool:
        """Whether a word only tells where, behind a whole name: Vali Ali Demir | Ankara'da."""
        places, end = self.rules.locative_endings, self.scan.end(at) + 1
        whole = at - WHOLE >= run and self.tokens[at - WHOLE].flags & Word.GIVEN
        return bool(places and whole) and self.scan.text[end : end + 3].strip(" ,.\n") in places

    def _adverb(self, token: Token) -> bool:
        """Whether a noun that opens a sentence tells where something happens: Bakanlıkta, Törende."""
        known = token.flags & (Word.GIVEN | Word.NATION) or token.possessive or token.lower in self.seen_inside
        return not known and len(token.lower) > _STEM and token.lower.endswith(self.rules.locative_endings or "\0")

    def _foreign(self, at: int) -> bool:
        """Whether a word is a paper's name and the one before that of whom it quotes: Громова | Havnsund Post, ТАСС."""
        token, before = self.tokens[at], self.tokens[at - 1]
        if self.scan.text[self.scan.starts[at] - 1] == "/":
            return True
        if self.rules.name_cases and token.flags & Word.ORGANISATION and token.text.isupper():
            return not (before.text.isupper() or before.flags & (HEADS | Word.FORMER | Word.NATION))
        return token.text[0] < NO_LATIN <= before.lower[0]

    def _agency(self, run: int, at: int, unit: Unit) -> bool:
        """Whether an agency begins a run right behind a word of speech: "сообщил | ТАСС | Громов"."""
        if at - run > _LONGEST or run == unit.first or not self.tokens[run - 1].flags & REPORTING:
            return False
        name, goes_on = (" ".join([token.text for token in self.tokens[run:end]]) for end in (at, at + 1))
        if goes_on in self._agencies:
            return False  # РИА | Новости
        return name in self._agencies or any(one in self._agencies for one in self.words.subject_forms(name, "m"))

    def _joint(self, at: int, unit: Unit) -> bool:
        """Whether a small word with a capital joins a name to more of it: "Rozenn Le Bihan", "Aid Without Borders"."""
        token, after = self.tokens[at], self.tokens[at + 1] if at + 1 < unit.last else None
        joins = token.flags & Word.PARTICLE or (token.flags & Word.PREPOSITION and token.text.istitle())
        if not (token.capital and joins) or after is None or after.kind != WORD:
            return False
        nouns = 0 if self._joins_surname(at) else HEADS  # "Ada D'Amico", though "amico" is a noun for somebody
        return after.capital and not after.flags & (Word.NOT_NAME | nouns) and not self._is_function(after)

    def _particles(self, run: int, at: int, unit: Unit) -> int:
        """Where a run goes on after the particles at a place; 0 when no capitalised word follows them."""
        if self._whole_name(run, at) or (self.rules.nouns_capitalised and self.tokens[at].flags & Word.JOIN):
            return 0  # "Julia und Anneka", but "von und zu"
        end = at
        pair = bool(self.tokens[at].flags & Word.FUNCTION) and self.tokens[at].flags & Word.LINK
        while end < unit.last and end < at + 3 and self.tokens[end].flags & Word.PARTICLE:
            initial = end + 1 < unit.last and self.tokens[end + 1].text[1:] == "."  # "Bo de R."
            if self.tokens[end].flags & Word.DEFINITE and end == at and not (initial or self._names_itself(run, at)):
                return 0  # "Strohmeyer der Zeitung", but "von der Leyen", "Piet de Graaff"
            end += 1
        after = self.tokens[end] if end < unit.last else None
        joins = after is not None and self.tokens[at].flags & Word.JOIN
        if after is not None and joins and (after.text.isupper() or (end == at + 1 and self._two_people(run, at))):
            return 0  # "the unions ATE y | SEMP", "Roche y | Funke"
        barred = HEADS if self.tokens[at - 1].flags & Word.GIVEN else HEADS | Word.NOT_NAME  # "João de Deus"
        if self._names_itself(run, at) and not self.tokens[at - 1].flags & HEADS:
            barred &= ~Word.ROLE  # "Jan de Boer"
        fits = after is not None and after.kind == WORD and after.capital and not after.flags & barred
        if fits and self.rules.nouns_capitalised and self.tokens[at - 1].flags & HEADS:
            return 0  # "der Wirt auf dem Berg"
        if not fits or at - run < 2:
            return end + 1 if fits else 0
        stop = end
        while stop < unit.last and self.tokens[stop].kind == WORD and self.tokens[stop].capital:
            stop += 1
        return 0 if stop - end > (1 if pair else 2) else end + 1  # "Ada Roche y Max Funke", "... van de Partij Die Nu"

    def _two_people(self, run: int, at: int) -> bool:
        """Whether the text has what stands beside a conjunction as a name of its own too."""
        alone = at - run == 1 and self.tokens[run].lower in self._apart()
        return alone or self.tokens[at + 1].lower in self._apart()

    def _apart(self) -> set[str]:
        """The words with capitals beside which no conjunction stands."""
        if self._unjoined is None:
            tokens = [*self.scan.tokens, self.scan.tokens[-1]]
            self._unjoined = {
                tokens[at].lower
                for at in self.scan.capitals
                if not (tokens[at - 1].flags | tokens[at + 1].flags) & Word.JOIN
            }
        return self._unjoined

    def _names_itself(self, run: int, at: int) -> bool:
        """Whether the word before a place is a given name, which no name's article stands behind by chance.

        One that no list has is one behind a title or a word of speech: "ouder | Raymon de Kruijf".
        """
        if self.rules.nouns_capitalised or run > at - 1:
            return False
        before = self.tokens[run - 1].flags if run else 0
        behind = self.tokens[at + 1].flags if at + 1 < len(self.tokens) else 0
        told = before & (Word.ROLE | REPORTING) and at - run == 1 and not behind
        return bool(told) or self.words.listed(self.tokens[at - 1].lower)

    def _begins(self, at: int, unit: Unit) -> bool:
        token = self.tokens[at]
        borne = token.lower in self._borne and self._said_beside(at, unit)
        barred = token.flags & Word.NOT_NAME and token.lower not in self._surnamed
        barred = barred and not (self._month(at, unit) or self._body_begins(at, unit))
        if token.kind != WORD or not token.capital or borne or barred:
            return borne
        after = self.tokens[at + 1] if at + 1 < unit.last else None
        if self._is_function(token):  # "New York" within a sentence is a name, "New" at its beginning is not
            goes_on = after is not None and after.kind == WORD and after.capital and not self._is_function(after)
            inside = at > unit.first and self.tokens[at - 1].kind == WORD
            before = self.tokens[at - 1]
            named = token.flags & Word.PARTICLE and (not before.capital or before.flags & EDGE)  # "said | Di Roche"
            goes_on = goes_on or bool(named and self._particled(at + 1, unit))  # "Van der | Roche"
            begins = inside and (bool(named) or not token.flags & _JOINING)
            return goes_on and (begins or (bool(token.flags & Word.GIVEN) and self._tells_of(at, unit)))
        if at > unit.first + (self.tokens[unit.first].kind == STOP):  # "– Country less safe –" begins with a capital
            return True
        verb = self.scan.language.reporting.inverts and self._verb(token) and not self._introduced(at, unit)
        if token.flags & _NO_NAME or verb or self._adverb(token):
            return False
        follows = after is not None and after.kind == WORD and after.capital
        if follows or (after and token.flags & Word.GIVEN and after.flags & Word.PARTICLE):
            return True
        said = after is not None and after.kind == WORD and bool(after.flags & REPORTING)
        said = said and (not self.rules.locative_endings or bool(token.flags & Word.GIVEN))  # "Onarıma | dikkat çekti"
        if said and self.scan.language.reporting.inverts and not (token.flags or self.rules.nouns_capitalised):
            said = at + 2 >= unit.last or not self.tokens[at + 2].capital  # "Voorzichtig | reageert Ada Roche"
        said = said or (after is not None and bool(after.flags & Word.PARTICLE) and self._said_linked(at, unit))
        said = said or (after is not None and bool(after.flags & Word.FUNCTION) and self._said_further(at, unit))
        known = bool(said or token.lower in self.seen_inside or self._presented(at + 1, unit))
        return known and not self.seen_lower(token.lower)

    def seen_lower(self, word: str) -> bool:
        """Whether a word stands anywhere without a capital; an article in three does not ask."""
        if self._small is None:
            self._small = {token.lower for token in self.tokens if not token.capital and token.kind == WORD}
        return word in self._small

    def _particled(self, at: int, unit: Unit) -> bool:
        """Whether small particles at a place lead to a word with a capital that is no word of grammar."""
        end = at
        while end < unit.last and self.tokens[end].flags & Word.PARTICLE and not self.tokens[end].capital:
            end += 1
        return at < end < unit.last and self.tokens[end].capital and not self.tokens[end].flags & (HEADS | EDGE)

    def _said_further(self, at: int, unit: Unit) -> bool:
        """Whether a word of no class, a small one of grammar and a verb of speech follow: Prabu | pun berkata."""
        token, between = self.tokens[at], self.tokens[at + 1 : min(unit.last, at + 1 + WHOLE)]
        if len(between) < WHOLE or token.flags & ~(Word.GIVEN | Word.OPENS) or between[0].flags & _BETWEEN:
            return False
        if not (self._plain or token.flags & Word.GIVEN):
            return False  # "Readers | soon noted"
        return bool(between[1].flags & Word.SAY) and not between[1].capital

    def _tells_of(self, at: int, unit: Unit) -> bool:
        """Whether a given name that is grammar's word too opens a sentence about somebody: "Will Roche, of Olm, left".

        Not a question: "Will Roche, of Olm, leave?"
        """
        behind = self.tokens[at + 2] if at == unit.first and at + 2 < unit.last else None
        if behind is None or self.tokens[unit.last - 1].text == "?":
            return False
        return behind.text == "," or bool(behind.flags & Word.SAY)

    def _said_linked(self, at: int, unit: Unit) -> bool:
        """Whether a word of no class, particles, another one and a verb of speech follow: Tarso de Valadas | disse."""
        tokens, end = self.tokens, at + 1
        while end < unit.last and tokens[end].flags & Word.PARTICLE:
            end += 1
        if tokens[at].flags or tokens[at].lower.endswith(self.rules.plural_endings) or end + 1 >= unit.last:
            return False  # "Vendedores de Soto dicen"
        return tokens[end].capital and not tokens[end].flags & HEADS and bool(tokens[end + 1].flags & Word.SAY)

    def _verb(self, token: Token) -> bool:
        """Whether a word at a sentence's beginning has a verb's ending and is no name that the text shows."""
        known = token.flags & Word.GIVEN or token.lower in self.seen_inside
        return bool(token.flags & Word.VERB) and not known

    def _presented(self, at: int, unit: Unit) -> bool:
        """Whether a comma and what somebody is, or how old, follow a word, or another given name: "Solange, 58".

        A word that is no known given name has no article behind it: "Questioned, the mayor".
        """
        given = self.tokens[at - 1].flags & Word.GIVEN
        if not given and (self.tokens[at - 1].flags or not self.rules.articles):
            return False
        behind = self.tokens[at : min(unit.last, at + _PRESENTED)]
        if len(behind) < _PRESENTED:
            return False
        if behind[0].flags & Word.JOIN:
            return bool(given) and behind[1].capital and bool(behind[1].flags & Word.GIVEN)
        if not given and behind[1].flags & (EDGE | ARTICLES):
            return False
        if given and behind[0].text == "," and behind[1].flags & (Word.RELATIVE | Word.DEFINITE):
            return True  # "Gerben, die naast haar zit"
        told = any(token.flags & Word.ROLE or token.text.isdigit() for token in behind[1:] if token.kind == WORD)
        told = told or bool(behind[1].flags & Word.RELATIVE)  # "Zorg, which makes carts"
        return behind[0].text == "," and behind[1].kind == WORD and not behind[1].capital and told

    def _titled_thing(self, begin: int, last: int) -> bool:
        """Whether a name begins with a noun for what has a title: Programa de Estabilidade, Plan Vivienda."""
        token = self.tokens[begin]
        thing = token.flags & Word.TITLED and not token.flags & (Word.GIVEN | Word.ROLE | Word.HONORIFIC)
        return bool(thing) and last - begin > 1 and self.rules.head_first and self.rules.articles

    def _held(self, begin: int, unit: Unit) -> bool:
        """Whether a trade stands before a given name, and a surname follows: prokurator | Ewelina Sztaba."""
        before, given = self.tokens[begin - 1] if begin > unit.first else None, self.tokens[begin]
        body = given.flags & (HEADS | Word.NATION)
        return before is not None and before.flags & Word.ROLE != 0 and not body

    def _at_place(self, begin: int, unit: Unit) -> bool:
        """Whether a run's first word is where somebody speaks: "ha detto ieri a Roma | Ada Roche"."""
        before = self.tokens[begin - 1] if begin > unit.first else None
        if before is None or not (self.scan.language.reporting.inverts and self.rules.head_first):
            return False
        token = self.tokens[begin]
        return bool(before.flags & Word.PREPOSITION) and not token.flags & Word.PARTICLE and token.text[1:].islower()

    def _second_given(self, begin: int, last: int) -> int:
        """Where a name begins behind one that what its bearer is of has, or 0: Reggio Emilia | Marco Rossi.

        The given name is a man's behind a woman's, or stands behind a whole name: Louis Vuitton | Ada Roche.
        """
        tokens, at = self.tokens, last - WHOLE
        if self.rules.surname_first or not tokens[at].flags & Word.GIVEN:
            return 0
        if tokens[at - 1].flags & Word.GIVEN:
            tags = [self.words.given(token.lower) for token in tokens[at - 1 : at + 1]]
            return at if tags == ["f", "m"] else 0  # but Gianni | Maria are one man's
        pair = at - begin == WHOLE and tokens[begin].flags & Word.GIVEN and not tokens[begin].flags & Word.NATION
        return at if pair and not tokens[at - 1].flags & (Word.PARTICLE | Word.FORMER) else 0
