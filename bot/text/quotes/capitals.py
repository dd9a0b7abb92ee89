"""Names in scripts that have capitals: runs of capitalised words, with the titles before and behind them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Final

from bot.text.quotes.bearers import WHOLE
from bot.text.quotes.lexicon import Word
from bot.text.quotes.phrases import EDGE, HEADS, NAME, ORGANISATION, REPORTING, Mention
from bot.text.quotes.titled import Titled
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.quotes.scan import Scan, Unit
    from bot.text.quotes.vocabulary import Token

_PLACE: Final = 3
"""Words of a place between what somebody is and the name."""
_FORENAMES: Final = 2
"""Words before an initial that are one person's given names."""
_SHORTEST: Final = 2
"""Letters that a surname without its ending has, at least."""
_LINKS: Final = 2
"""Words between a body and what it is of: "of the"."""
_CHAIN: Final = 2
"""Runs behind a body that its name may go on with: Organización de Estados del Sur."""
_FIELD: Final = 3
"""Words of the second thing that a body is of, at most."""
_LINKING: Final = Word.LINK | Word.DEFINITE
_PERSONAL: Final = Word.ROLE | Word.GIVEN | Word.HONORIFIC
_PRESENTED: Final = 6
"""Tokens behind a lone given name among which stands who it is, at the beginning of a sentence."""
_TRADES: Final = Word.ROLE | Word.DOCUMENT
_TITLES: Final = Word.ROLE | Word.HONORIFIC | Word.FORMER
_NO_NAME: Final = REPORTING | Word.HEARER | Word.PREPOSITION | Word.DEFINITE | Word.INDEFINITE
"""What a name does not begin a sentence as."""
_BODIES: Final = Word.GROUP | Word.ORGANISATION | Word.HONORIFIC
_JOINING: Final = Word.PRONOUN | Word.PREPOSITION | Word.THAT | Word.JOIN
_ARTICLES: Final = Word.DEFINITE | Word.INDEFINITE
_STEM: Final = 4
"""Letters of a noun with the ending of a place are more."""
_NO_LATIN: Final = "\u0370"
"""From which character on letters are Greek, Cyrillic and others."""


def _site(token: Token) -> bool:
    """Whether a word is the name of a site, which no name goes on with: "w rozmowie z Wieści.press | Ada Roche"."""
    if "." not in token.text:
        return False
    _, dot, end = token.text.rpartition(".")
    return bool(dot) and len(end) > 1 and end.isalpha() and end.islower()


class Capitals(Titled):
    """The mentions of one document in such a script."""

    def __init__(self, scan: Scan) -> None:
        super().__init__(scan)
        tokens, capitals = scan.tokens, scan.capitals
        self.seen_lower = {t.lower for t in set(tokens) if t.kind == WORD and not t.capital}
        opens = {unit.first for unit in scan.units}  # a headline has no stop
        self.seen_inside = {tokens[at].lower for at in capitals if at not in opens and tokens[at - 1].kind == WORD}
        """Words with a capital within a sentence: what has one at the beginning of a sentence only is no name."""
        for tag in self.rules.name_cases:
            inside = tuple(self.seen_inside)
            self.seen_inside |= {form for word in inside for form in self.words.subject_forms(word, tag)}
        self._runs_of = [
            self._runs(unit, capitals[bisect_left(capitals, unit.first) : bisect_left(capitals, unit.last)])
            for unit in scan.units
        ]
        for runs in self._runs_of:
            for first, last in runs:
                nation = self.tokens[last - 1].flags & Word.NATION and not self.tokens[last - 2].flags & Word.GIVEN
                if last - first > 1 and not (nation or self.tokens[last - 1].flags & HEADS):
                    self.surnames |= self._surnames_of(self.tokens[last - 1].lower)
                    if self.tokens[last - 2].flags & Word.PARTICLE:
                        self._note_particles(first, last)
        self._surnames_only(self._told_names() if self.rules.nouns_capitalised else set())

    def _surnames_of(self, word: str) -> set[str]:
        """A surname, and what it is where it stands in a genitive: Tarvins."""
        ends = () if self.rules.name_cases else self.rules.name_endings
        return {word, *(word.removesuffix(end) for end in ends if len(word) > len(end) + _SHORTEST)}

    def _surnames_only(self, told: set[str]) -> None:
        """Take trades for names alone where the text tells somebody's surname: Ada Baker, and "Baker said".

        `told`: those that it tells otherwise.
        """
        trades = told
        for first, last in (run for runs in self._runs_of for run in runs if run[1] - run[0] >= WHOLE):
            given, surname = self.tokens[last - 2], self.tokens[last - 1]
            if any(not token.flags & _TITLES for token in self.tokens[first : last - 2]):
                continue  # "Referee Ada Baker", but no "New Victoria Poll"
            trade = surname.flags & _TRADES and not surname.flags & _BODIES and surname.text[1:].islower()
            if trade and given.flags & Word.GIVEN and not given.flags & (HEADS | Word.HONORIFIC | Word.NATION):
                trades.add(surname.lower)
        self.surnames |= trades
        for at in self.scan.capitals if trades else ():
            token = self.tokens[at]
            if token.lower in trades and not self.tokens[at - 1].flags & _ARTICLES:
                self.tokens[at] = replace(token, flags=token.flags & ~HEADS)

    def gather(self, number: int, unit: Unit) -> None:
        """Add the names of a unit, then the phrases between them."""
        runs = self._runs_of[number]
        taken: set[int] = set()
        for place, (first, last) in enumerate(runs):
            if first in taken:
                continue
            mention = self._named(number, unit, first, last, runs[place + 1 : place + 1 + _CHAIN])
            if mention:
                while self._compounds and self.found and self.found[-1].first >= mention.outer:
                    self.found.pop()  # "Havnsund Post | editor Ada Roche"
                self.found.append(mention)
                taken.update(range(mention.outer, self._take_affiliation(mention, unit)))
        if unit.flags & Word.PARTITIVE:
            self._partitives(number, unit, taken)
        self._phrases(number, unit, taken)

    def _runs(self, unit: Unit, capitals: list[int]) -> list[tuple[int, int]]:
        """Runs of capitalised words (whose places these are), particles and initials between them included."""
        runs, done = [], unit.first
        for at in capitals:
            if at < done or not self._begins(at, unit):
                continue
            done = self._degree(at, unit)
            if done:
                continue
            end = at + 1
            while end < unit.last and not (self.tokens[end - 1].possessive or _site(self.tokens[end - 1])):
                token = self.tokens[end]
                if token.kind != WORD or self._foreign(end) or (token.possessive and self._placed_behind(at, end)):
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
            runs.append((at, end))
            done = end
        return runs

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
        return token.text[0] < _NO_LATIN <= before.text[0]

    def _common(self, at: int, unit: Unit) -> bool:
        """Whether a word of grammar is the surname of the given name before it: "le lieutenant Gabriel | Plus"."""
        given, token = self.tokens[at - 1], self.tokens[at]
        inside = at - 1 > unit.first and self.tokens[at - 2].kind == WORD and not self.tokens[at - 2].capital
        alone = at + 1 >= unit.last or not self.tokens[at + 1].capital
        grammar = token.capital and self._is_function(token) and not token.flags & (Word.NOT_NAME | _TITLES)
        return bool(given.flags & Word.GIVEN) and grammar and inside and alone

    def _joint(self, at: int, unit: Unit) -> bool:
        """Whether a small word with a capital joins a name to more of it: "Rozenn Le Bihan", "Aid Without Borders"."""
        token, after = self.tokens[at], self.tokens[at + 1] if at + 1 < unit.last else None
        joins = token.flags & Word.PARTICLE or (token.flags & Word.PREPOSITION and token.text.istitle())
        if not (token.capital and joins) or after is None or after.kind != WORD:
            return False
        return after.capital and not after.flags & (Word.NOT_NAME | HEADS) and not self._is_function(after)

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
        if after is not None and self.tokens[at].flags & Word.JOIN and after.text.isupper():
            return 0  # "the unions ATE y | SEMP"
        fits = after is not None and after.kind == WORD and after.capital and not after.flags & (Word.NOT_NAME | HEADS)
        if fits and self.rules.nouns_capitalised and self.tokens[at - 1].flags & HEADS:
            return 0  # "der Wirt auf dem Berg"
        if not fits or at - run < 2:
            return end + 1 if fits else 0
        stop = end
        while stop < unit.last and self.tokens[stop].kind == WORD and self.tokens[stop].capital:
            stop += 1
        return 0 if stop - end > (1 if pair else 2) else end + 1  # "Ada Roche y Max Funke", "... van de Partij Die Nu"

    def _names_itself(self, run: int, at: int) -> bool:
        """Whether the word before a place is a given name, which no name's article stands behind by chance."""
        return not self.rules.nouns_capitalised and self.words.listed(self.tokens[at - 1].lower) and run <= at - 1

    def _is_function(self, token: Token) -> bool:
        return bool(token.flags & (Word.FUNCTION | Word.PRONOUN)) and not (token.text.isupper() and len(token.text) > 1)

    def _begins(self, at: int, unit: Unit) -> bool:
        token = self.tokens[at]
        barred = token.flags & Word.NOT_NAME and not (self._month(at, unit) or self._body_begins(at, unit))
        if token.kind != WORD or not token.capital or barred:
            return False
        after = self.tokens[at + 1] if at + 1 < unit.last else None
        if self._is_function(token):  # "New York" within a sentence is a name, "New" at its beginning is not
            goes_on = after is not None and after.kind == WORD and after.capital and not self._is_function(after)
            inside = at > unit.first and self.tokens[at - 1].kind == WORD
            return inside and goes_on and not token.flags & _JOINING
        if at > unit.first:
            return True
        verb = self.scan.language.reporting.inverts and self._verb(token) and not self._introduced(at, unit)
        if token.flags & _NO_NAME or verb or self._adverb(token):
            return False
        follows = after is not None and after.kind == WORD and after.capital
        if follows or (after and token.flags & Word.GIVEN and after.flags & Word.PARTICLE):
            return True
        said = after is not None and after.kind == WORD and after.flags & REPORTING
        said = said and (not self.rules.locative_endings or token.flags & Word.GIVEN)  # "Onarıma | dikkat çekti"
        known = bool(said or token.lower in self.seen_inside or self._presented(at + 1, unit))
        return known and token.lower not in self.seen_lower

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
        if not given and behind[1].flags & (EDGE | _ARTICLES):
            return False
        told = any(token.flags & Word.ROLE or token.text.isdigit() for token in behind[1:] if token.kind == WORD)
        return behind[0].text == "," and behind[1].kind == WORD and not behind[1].capital and told

    def _named(
        self, number: int, unit: Unit, first: int, last: int, behind: Sequence[tuple[int, int]]
    ) -> Mention | None:
        """The mention that a run of capitalised words makes, or none: a role alone is a phrase.

        `behind`: the next runs.
        """
        tokens, end = self.tokens, last
        following = behind[0] if behind else None
        last = self._without_letters(first, last)
        classes = reduce(or_, [token.flags for token in tokens[first:last]])
        titles = self._titles(first, last) if classes & (Word.HONORIFIC | Word.ROLE) else []
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
        explained = begin > first and following is not None and self._explained(begin, last, following)
        complement = explained or self._complement_of(first, begin, last, behind, unit)
        if complement or self._whose(begin, last, unit) or self._of_what(first, begin, last):
            return None
        begin = self._bearer(first, begin, last, unit)
        name = self._words_of(begin, last)
        if last - begin == 1 and not (
            self._stands_alone(tokens[begin], begin, unit)
            and not (self._goes_on(begin, unit) or self._of_body(begin, unit))
        ):
            return None
        surname = last - begin == WHOLE and tokens[begin].flags & Word.GIVEN and self._held(begin, unit)
        organisation = not surname and (
            any(t.flags & Word.ORGANISATION for t in tokens[begin:last])
            or tokens[last - 1].lower in self.words.countries
        )
        organisation = organisation or self._of_saint(begin, last, unit) or self._titled_thing(begin, last)
        if organisation and behind:
            last = self._and_of(begin, self._of(last, behind), behind)
            name = tuple([t.text for t in tokens[begin:last]])
        initial = tokens[begin].text[1:] == "."
        if last - begin == 1 and (
            (tokens[begin].text.isupper() and len(tokens[begin].text) > 1 and not initial) or "." in name[0][2:-2]
        ):
            organisation = True  # WHO; Lenta.ru
        title = tokens[begin - 1] if begin > unit.first else None
        if (
            organisation
            and title is not None
            and title.kind == WORD
            and title.flags & Word.ROLE
            and not title.possessive
        ):
            return None  # a role: "kepala Polres Havnsund"
        mention = Mention(
            ORGANISATION if organisation else NAME,
            begin,
            max(last, end),
            self.scan.starts[begin],
            self.scan.end(max(last, end) - 1),
            number,
            name,
        )
        completed = begin > first and not titles and self._after_complement(first, unit)
        self._take_role(mention, unit, begin if completed else first)
        if len(name) == 1 and mention.outer == begin and begin > unit.first and tokens[begin - 1].flags & Word.PARTICLE:
            mention.outer = self._behind_particles(begin, unit)
            mention.start = self.scan.starts[mention.outer]
        self._take_apposition(mention, unit)
        self._set_role(mention, [at for at in range(last, end) if tokens[at].flags & Word.ROLE])  # Ada Roche MP
        return mention

    def _titled_thing(self, begin: int, last: int) -> bool:
        """Whether a name begins with a noun for what has a title: Programa de Estabilidade, Plan Vivienda."""
        token = self.tokens[begin]
        thing = token.flags & Word.TITLED and not token.flags & (Word.GIVEN | Word.ROLE | Word.HONORIFIC)
        return bool(thing) and last - begin > 1 and self.rules.head_first and self.rules.articles

    def _of_saint(self, begin: int, last: int, unit: Unit) -> bool:
        """Whether a name is nobody's, for its given name comes second, and tells which body: ospedale | San Camillo."""
        if last - begin < WHOLE or begin == unit.first or not self.rules.head_first or self.rules.surname_first:
            return False
        first, second = self.tokens[begin : begin + 2]
        given = second.flags & Word.GIVEN and not first.flags & (Word.GIVEN | Word.HONORIFIC | Word.ROLE)
        if last - begin > WHOLE and not first.flags & Word.PARTICLE:
            return False  # "the company Kapitol | Ada Roche"
        return bool(given) and bool(self.tokens[begin - 1].flags & Word.ORGANISATION)

    def _held(self, begin: int, unit: Unit) -> bool:
        """Whether a trade stands before a given name, and a surname follows: prokurator | Ewelina Sztaba."""
        before, given = self.tokens[begin - 1] if begin > unit.first else None, self.tokens[begin]
        body = given.flags & (HEADS | Word.NATION)
        return before is not None and before.flags & Word.ROLE != 0 and not body

    def _of(self, last: int, behind: Sequence[tuple[int, int]]) -> int:
        """Where the name of a body ends that goes on behind prepositions: Department of Health."""
        if not self.tokens[last - 1].flags & Word.ORGANISATION:
            return last
        for first, end in behind:
            between, more = self.tokens[last:first], self.tokens[first:end]
            if self.tokens[last - 1].possessive or not 0 < len(between) <= _LINKS:
                break
            joins = between[0].flags & Word.JOIN or not between[0].flags & Word.LINK
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

    def _titles(self, first: int, last: int) -> list[int]:
        """The titles in a run."""
        tokens = self.tokens
        return [
            at
            for at in range(first, last)
            if tokens[at].flags & Word.HONORIFIC
            or (
                tokens[at].flags & Word.ROLE
                and not self._surname(at, first, last)
                and not self._inherited(at, first, last)
            )
        ]

    def _goes_on(self, at: int, unit: Unit) -> bool:
        """Whether a body's name begins with a capital and goes on without: la Fédération | des éleveurs."""
        link = self.tokens[at + 1] if at + 2 < unit.last else None
        if not self.tokens[at].flags & Word.ORGANISATION or link is None or not self.rules.head_first:
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

    def _explained(self, begin: int, last: int, following: tuple[int, int]) -> bool:
        """Whether what follows a title is the office, and the name comes after a comma: Kepala Dinas Pasar, Ni Luh."""
        tokens = self.tokens
        office = last - begin > 1 or bool(tokens[begin - 1].flags & Word.ORGANISATION)
        if not (office and self.rules.head_first) or tokens[last].text != "," or following[0] != last + 1:
            return False
        named = following[1] - following[0] >= WHOLE or last - begin > WHOLE  # "Ketua Kelompok Tani Laut Teduh, Ali"
        return named and not tokens[begin].flags & Word.GIVEN

    def _surname(self, at: int, first: int, last: int) -> bool:
        """Whether a trade is the surname of the given name before it, Truus Bakker, or a given name: Avukat Veli Can.

        Where the verb stands last, a whole name behind it shows that it is none: Hazine Müsteşarı | Ali Kaya.
        """
        if at == first:
            return False
        final = self.rules.order == "verb-final"
        if final and self.tokens[at].flags & Word.GIVEN and at == last - WHOLE:
            return True
        given = self._forename(at - 1) if self.rules.name_cases else self.tokens[at - 1].flags & Word.GIVEN
        given = given and not (final and last - at > WHOLE)
        return bool(given) and self.tokens[at].capital

    def _of_what(self, first: int, begin: int, last: int) -> bool:
        """Whether a run is a text and whose it is (Pernyataan Surya, UU Pemilu), or a title and its field alone.

        "Menko Perekonomian"; where nouns stand before what tells of them, with no article and no ending.
        """
        if not self._plain:
            return False
        if first == begin:
            return bool(self.tokens[first].flags & Word.DOCUMENT)
        return begin == last - 1 and bool(self.tokens[begin].flags & Word.NOT_NAME)

    @property
    def _plain(self) -> bool:
        """Whether nouns stand before what tells of them with nothing between and no ending, as in Indonesian."""
        return not self.rules.articles and not self.rules.name_cases and self.rules.head_first

    def _bearer(self, first: int, begin: int, last: int, unit: Unit) -> int:
        """Where the name begins in a run, behind the titles in it, their nation and what they are of."""
        tokens = self.tokens
        if self._of_saint(begin, last, unit):
            return begin
        while begin < last - 1 and tokens[begin].flags & (Word.NATION | Word.FORMER):
            if begin == first and any(token.flags & Word.ORGANISATION for token in tokens[begin + 1 : last]):
                break  # "the European Commission"
            given = tokens[begin].flags & Word.GIVEN
            given = given or (tokens[begin].lower in self.words.countries and not self._plain)
            if given and begin > unit.first and tokens[begin - 1].flags & Word.ROLE:
                break  # "ecoloog Noor Timmermans"
            if given and last - begin == WHOLE and not tokens[begin + 1].flags & (HEADS | Word.NATION | Word.HONORIFIC):
                break  # "Israel Roche", "Frans Timmer"
            begin += 1
        if begin > first and self._plain:
            # of places with names of two words the last one is marked: Kepala BPBD | Indragiri Hilir | Surya
            places = range(begin + 1, min(last - 1, begin + _PLACE))
            begin = next((at + 1 for at in places if tokens[at].flags & Word.NATION), begin)
        while self.rules.nouns_capitalised and last - begin > WHOLE and self._of_short_name(begin):
            begin += 1  # "CDU-Ratsherr | Fokke Wiers"
        if begin == first and last - begin > WHOLE and self._is_noun(first, unit):
            begin = next((at for at in range(first + 1, last - 1) if not tokens[at].flags & Word.PARTICLE), last - 1)
        if begin == first and last - begin >= 3 and tokens[first + 1].capital and self._after_complement(first, unit):
            # "министр иностранных дел Германии Хайко Маас", "maire de Lyon Ada Roche"; but all of it is the name in
            # "мешканка будинку Валентина Остапівна Крук"
            begin += not (self._forename(first) and not self._forename(first + 1))
        begin = self._behind_genitives(begin, last, unit)
        begin += last - begin > WHOLE and self._bodys_own(first, begin)
        return self._given(first, begin, last, unit) if last - begin > WHOLE else begin

    def _given(self, first: int, begin: int, last: int, unit: Unit) -> int:  # noqa: PLR0911  # one way after another
        """Where the given name stands in a run that begins with what its bearer is or works for."""
        tokens = self.tokens
        initial = next((at for at in range(begin + 2, last - 1) if tokens[at].text[1:] == "."), None)
        if not self.rules.surname_first and initial is not None and initial - begin > _FORENAMES:
            return initial - 1  # "... Havnsund Ada W. Roche"; of "Ada Maria W. Roche" all is her name
        named = tokens[begin].flags & Word.GIVEN or "." in (tokens[begin].text[1:], tokens[begin + 1].text[1:])
        if last - begin <= WHOLE or self.rules.surname_first or named:
            return begin  # "S. Donald Sussman", "Ekwe B. Roche"
        if begin == first and self._named_after(begin, unit):
            return begin
        titled = begin > first
        if titled and self._behind_body(begin, last) < last:
            return self._behind_body(begin, last)
        titled = titled and bool(self.rules.name_cases or self.rules.head_first)  # "Prezes Wichru Adam Szeląg"
        for at in range(begin + 1, last - 1):
            if tokens[at].flags & Word.GIVEN:
                common = any(
                    t.flags & (HEADS | Word.NATION | Word.FORMER)
                    or (t.text.isupper() and len(t.text) > 1)
                    or t.lower in self.seen_lower
                    for t in tokens[begin:at]
                )
                titled = titled and all(len(t.text) > 1 for t in tokens[begin:at])
                opens = (
                    titled or begin == unit.first or self._after_complement(first, unit) or self._placed(first, unit)
                )
                return at if common or opens or (self.rules.nouns_capitalised and begin == first) else begin
        if initial is not None:
            return initial - 1
        if self.scan.language.reporting.inverts and self._placed(first, unit):
            return last - WHOLE  # "tuona in Transatlantico | Ada Roche", whether or not a list has Ada
        company = next((at for at in range(last - 3, begin, -1) if tokens[at].flags & Word.ORGANISATION), None)
        if company is not None and (titled or self._after_complement(first, unit)):
            return company + 1  # "mluvčí skupiny Chmelar Group Radana Šípková"
        return self._behind_acronym(first, begin, last, unit)

    def _bodys_own(self, first: int, begin: int) -> bool:
        """Whether a name that is also a given one is that of the body before it: "ředitel Hnutí Duha | Jiří Les"."""
        named = begin > first and self.rules.name_cases and self.tokens[begin - 1].flags & Word.ORGANISATION
        return bool(named) and bool(self.tokens[begin + 1].flags & Word.GIVEN)

    def _named_after(self, begin: int, unit: Unit) -> bool:
        """Whether a run is the name of a body that is named after somebody: "no | Hospital Ada Roche"."""
        token, before = self.tokens[begin], self.tokens[begin - 1] if begin > unit.first else None
        if not (self.rules.head_first and self.rules.articles and token.flags & Word.ORGANISATION):
            return False
        governed = before is not None and before.flags & (Word.PREPOSITION | Word.DEFINITE)
        return token.text[1:].islower() and bool(governed) and not self._after_complement(begin, unit)

    def _behind_acronym(self, first: int, begin: int, last: int, unit: Unit) -> int:
        """Where a name stands behind the acronym of what its bearer works for: глава МИД | Остравии | Томаш Вейнар."""
        tokens, titled = self.tokens, begin > first
        acronyms = [at for at in range(begin, last - 2) if tokens[at].text.isupper() and len(tokens[at].text) > 1]
        if not acronyms or (last - begin <= WHOLE + 1 and not (titled or self._after_complement(first, unit))):
            return begin
        begin = acronyms[-1] + 1
        return begin + (last - begin > WHOLE and titled and self._completes(begin) and not self._forename(begin))

    def _placed(self, first: int, unit: Unit) -> bool:
        """Whether a run begins with where somebody says what: "tuona in Transatlantico | Ada Roche"."""
        before = self.tokens[max(unit.first, first - 2) : first]
        if len(before) < WHOLE or not before[0].flags & REPORTING or before[1].flags & Word.HEARER:
            return False
        return bool(before[1].flags & Word.PREPOSITION)

    def _after_complement(self, first: int, unit: Unit) -> bool:
        """Whether a run goes on with what a role is of, before the name of who holds it."""
        tokens = self.tokens
        before = tokens[first - 1] if first > unit.first else None
        if before is None or before.kind != WORD or before.capital or before.flags & (Word.ROLE | Word.HONORIFIC):
            return False
        for at in range(first - 1, max(unit.first, first - 6) - 1, -1):
            if tokens[at].kind != WORD or tokens[at].flags & (REPORTING | Word.PRONOUN):
                return False
            if tokens[at].flags & (Word.ROLE | Word.ORGANISATION):
                return True
        return False

    def _stands_alone(self, token: Token, at: int, unit: Unit) -> bool:
        """Whether a single capitalised word can be a name."""
        if token.flags & (Word.ROLE | Word.GROUP | Word.HONORIFIC | Word.DOCUMENT):
            return False
        if token.flags & Word.NATION:
            return token.lower in self.words.countries or token.lower in self.surnames
        if not self.rules.nouns_capitalised:
            return True
        before = self.tokens[at - 1] if at > unit.first else None
        title = before is not None and before.kind == WORD and before.flags & (Word.ROLE | Word.HONORIFIC)
        return token.lower in self.surnames or bool(title) or (token.text.isupper() and len(token.text) > 1)
