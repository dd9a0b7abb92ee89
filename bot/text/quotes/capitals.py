"""Names in scripts that have capitals: runs of capitalised words, with the titles before and behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import HEADS, REPORTING, TITLES, Word
from bot.text.quotes.corporate import Corporate
from bot.text.quotes.genitives import WHOLE
from bot.text.quotes.mention import NAME, ORGANISATION, Mention
from bot.text.quotes.vocabulary import WORD
from bot.text.quotes.wording import ending_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.quotes.scan import Unit
    from bot.text.quotes.vocabulary import Token

_PLACE: Final = 3
"""Words of a place between what somebody is and the name."""
_FORENAMES: Final = 2
"""Words before an initial that are one person's given names."""
_CHAIN: Final = 2
"""Runs behind a body that its name may go on with: Organización de Estados del Sur."""


class Capitals(Corporate):
    """The mentions of one document in such a script."""

    def gather(self, number: int, unit: Unit) -> None:
        """Add the names of a unit, then the phrases between them."""
        runs = self._runs_of[number]
        taken: set[int] = set()
        for place, (first, last) in enumerate(runs):
            if first in taken:
                continue
            mention = self._listed(number, unit, first, last) if self.tokens[first].flags & Word.OPENS else None
            mention = mention or self._named(number, unit, first, last, runs[place + 1 : place + 1 + _CHAIN])
            if mention:
                while self._compounds and self.found and self.found[-1].first >= mention.outer:
                    self.found.pop()  # "Havnsund Post | editor Ada Roche"
                self.found.append(mention)
                for at in range(mention.outer, self._take_affiliation(mention, unit)):
                    taken.add(at)
        if unit.flags & Word.PARTITIVE:
            self._partitives(number, unit, taken)
        self._phrases(number, unit, taken)

    def _named(
        self, number: int, unit: Unit, first: int, last: int, behind: Sequence[tuple[int, int]]
    ) -> Mention | None:
        """The mention that a run of capitalised words makes, or none: a role alone is a phrase.

        `behind`: the next runs.
        """
        span = self._span(unit, first, last, behind)
        if span is None:
            return None
        begin, end, titled = span
        tokens = self.tokens
        begin, end, name, organisation = self._as_body(begin, end, unit, behind)
        title = tokens[begin - 1] if begin > unit.first else None
        if (
            organisation
            and title is not None
            and title.kind == WORD
            and title.flags & Word.ROLE
            and not title.possessive
        ):
            return None  # a role: "kepala Polres Havnsund"
        if not name[1:] and (self._is_bodys(begin, unit) or self._of_bodys_members(begin, unit)):
            return None
        ending = ending_of(self.scan, tokens[end - 1]) if organisation and self.rules.name_endings else ""
        if ending:
            name = (*name[:-1], name[-1].removesuffix(ending))
        kind, whole = ORGANISATION if organisation else NAME, max(end, last)
        mention = Mention(kind, begin, whole, self.scan.starts[begin], self.scan.end(whole - 1), number, name)
        mention.oblique = not name[1:] and self.rules.nouns_capitalised and self._surnames_genitive(tokens[begin])
        completed = begin > first and not titled
        completed = completed and (
            self._after_complement(first, unit)
            or self._at_place(first, unit)
            or self._at_other_place(first, last, unit)
        )
        self._take_role(mention, unit, begin if completed else first)
        if len(name) == 1 and mention.outer == begin and begin > unit.first and tokens[begin - 1].flags & Word.PARTICLE:
            mention.begin(self._behind_particles(begin, unit))
            mention.start = self.scan.starts[mention.outer]
        self._take_apposition(mention, unit)
        self._set_role(mention, [at for at in range(end, last) if tokens[at].flags & Word.ROLE])  # Ada Roche MP
        return mention

    def _span(
        self, unit: Unit, first: int, last: int, behind: Sequence[tuple[int, int]]
    ) -> tuple[int, int, bool] | None:
        """Where a name begins and ends in a run, and whether titles stand in it; None: nobody's name does."""
        tokens = self.tokens
        last = self._without_letters(first, last)
        titles = self._titles(first, last)
        begin, closing = first, tokens[last - 1].flags
        adjective = titles and titles[-1] == last - WHOLE and self.rules.head_first and closing & Word.FORMER
        if titles and titles[-1] < last - 1 and (not adjective or closing & Word.GIVEN):  # "le Directeur Technique de"
            begin = self._behind_departments(titles[-1] + 1, last)
        elif titles and not self.rules.title_after:
            if titles[-1] != last - 1 or not self._goes_on_with(last, behind):
                return None
            begin, last = behind[0][1] - 2, behind[0][1]  # Secretary of Defense Lloyd Austin
        complement = begin > first and self._office(first, begin, last, behind)
        complement = complement or self._complement_of(first, begin, last, behind, unit)
        if complement or self._whose(begin, last, unit) or self._of_what(first, begin, last):
            return None
        second = self._second_given(begin, last) if begin == first and last - begin > WHOLE else 0
        begin = second if second and self._after_complement(first, unit) else self._bearer(first, begin, last, unit)
        if last - begin == 1 and not (
            self._stands_alone(tokens[begin], begin, unit)
            and not (self._goes_on(begin, unit) or self._of_body(begin, unit))
        ):
            return None
        return begin, last, bool(titles)

    def _goes_on_with(self, last: int, behind: Sequence[tuple[int, int]]) -> bool:
        """Whether links alone lead from a title to a run that its department and its holder's name make."""
        if not behind or behind[0][0] - last not in (1, 2) or behind[0][1] - behind[0][0] <= WHOLE:
            return False
        tokens, at = self.tokens, behind[0][0]
        return all(t.flags & Word.LINK for t in tokens[last:at]) and tokens[at + 1].text != "&"

    def _as_body(
        self, begin: int, last: int, unit: Unit, behind: Sequence[tuple[int, int]]
    ) -> tuple[int, int, tuple[str, ...], bool]:
        """(begin, end, words, whether it is a body's) of a name, whose conjunctions may lead further."""
        tokens, name = self.tokens, self._words_of(begin, last)
        surname = last - begin == WHOLE and tokens[begin].flags & Word.GIVEN and self._held(begin, unit)
        body = not surname and (
            any(t.flags & Word.ORGANISATION for t in tokens[begin:last])
            or tokens[last - 1].lower in self.words.countries
        )
        body = body or self._of_saint(begin, last, unit) or self._titled_thing(begin, last)
        if last >= WHOLE and (tokens[last - WHOLE].text == "&" or tokens[last - WHOLE].flags & Word.GROUP):
            begin, body = self._several(begin, last, unit, organisation=body)
            name = self._words_of(begin, last)
        if body and behind:
            last = self._and_of(begin, self._of(last, behind), behind)
            name = tuple([t.text for t in tokens[begin:last]])
        if last - begin > 1 or body:
            return begin, last, name, body
        initial = tokens[begin].text[1:] == "."
        short = tokens[begin].text.isupper() and len(name[0]) > 1 and not initial
        return begin, last, name, short or "." in name[0][2:-2]  # WHO; Lenta.ru

    def _titles(self, first: int, last: int) -> list[int]:
        """The titles in a run."""
        tokens = self.tokens
        return [
            at
            for at in range(first, last)
            if tokens[at].flags & TITLES
            and (
                (tokens[at].flags & Word.HONORIFIC and not self._capital_name(at, first, last))
                or (
                    tokens[at].flags & Word.ROLE
                    and not self._surname(at, first, last)
                    and not self._inherited(at, first, last)
                )
            )
        ]

    def _capital_name(self, at: int, first: int, last: int) -> bool:
        """Whether a word of address is a given name, for small letters have it elsewhere: промоутер | Дон Кинг."""
        given = self.rules.name_cases and self.tokens[at].flags & Word.GIVEN and last - at == WHOLE
        return bool(given) and at == first > 0 and self.tokens[at - 1].kind == WORD

    def _behind_departments(self, begin: int, last: int) -> int:
        """Where what may be a name begins behind what a title's department is called after, bodies between included."""
        tokens, at = self.tokens, begin
        while at < last and self.rules.departments:
            token = tokens[at]
            if token.flags & Word.DEPARTMENT or token.text.isdecimal():
                begin = at + 1
            elif token.capital and not token.flags & (Word.ORGANISATION | Word.NATION | Word.ROLE):
                break
            at += 1
        return begin

    def _office(self, first: int, begin: int, last: int, behind: Sequence[tuple[int, int]]) -> bool:
        """Whether a run is a title and its department and nobody's name, which may follow. It is kept as one."""
        explained = bool(behind) and self._explained(begin, last, behind[0])
        if not (begin == last or explained or self._shortened(begin, last, behind)):
            return False
        self.offices.update(dict.fromkeys(range(first, last), last))
        return True

    def _shortened(self, begin: int, last: int, behind: Sequence[tuple[int, int]]) -> bool:
        """Whether a title with a short form in brackets is all of a run, and its holder's name follows them.

        "Ketua Serikat Buruh Havnsund | (SBH) Surya Aditama"
        """
        if len(behind) < _CHAIN or not self.rules.head_first:
            return False
        (short, end), (name, _) = behind
        tokens = self.tokens
        brackets = tokens[last].text == "(" and short == last + 1 and tokens[end].text == ")"
        named = all(token.flags & Word.HONORIFIC for token in tokens[end + 1 : name])
        return brackets and named and not any(token.flags & Word.GIVEN for token in tokens[begin:last])

    def _explained(self, begin: int, last: int, following: tuple[int, int]) -> bool:
        """Whether what follows a title is the office, and the name comes after a comma: Kepala Dinas Pasar, Ni Luh."""
        tokens = self.tokens
        body = bool(tokens[begin - 1].flags & (Word.ORGANISATION | Word.DEPARTMENT))
        office = last - begin > 1 or body or tokens[begin - 1].text.isdecimal()
        if not (office and self.rules.head_first) or following[0] != last + 1 or tokens[last].text != ",":
            return False
        named = following[1] - following[0] >= WHOLE or last - begin > WHOLE  # "Ketua Kelompok Tani Laut Teduh, Ali"
        return named and not tokens[begin].flags & Word.GIVEN

    def _surname(self, at: int, first: int, last: int) -> bool:
        """Whether a trade is the surname of the given name before it, Truus Bakker, or a given name: Avukat Veli Can.

        Where the verb stands last, a whole name behind it shows that it is none: Hazine Müsteşarı | Ali Kaya. Where a
        name's noun stands last, what is written as one before a single word is one: "manager | Hunter Lind".
        """
        final = self.rules.order == "verb-final"
        written = self.rules.order == "subject-verb" and not self.rules.head_first and self.tokens[at].capital
        if written and self.tokens[at].flags & Word.GIVEN and last - at == WHOLE:
            return True
        if at == first:  # "milletvekili | Veli Kaya"
            held = final and at > 0 and last - at == WHOLE and self.tokens[at - 1].flags & Word.ROLE
            return bool(held and self.tokens[at].flags & Word.GIVEN)
        whole = at == last - 1 and at - first >= WHOLE and self.rules.articles and self.rules.head_first
        if whole and self.tokens[first].flags & Word.GIVEN and not self.tokens[first].flags & (HEADS | Word.HONORIFIC):
            return True  # Ada Roche Rey
        if final and self.tokens[at].flags & Word.GIVEN and at == last - WHOLE:
            return True
        given = self._forename(at - 1) if self.rules.name_cases else self.tokens[at - 1].flags & Word.GIVEN
        given = given and not (final and last - at > WHOLE)
        if not given and self.tokens[at - 1].flags & Word.PARTICLE:
            given = self.tokens[self._given_before(first, at)].flags & Word.GIVEN  # "Jan de Boer"
        given = given or self._joins_surname(at - 1) or (at - 1 == first and self._article_of_name(first))
        given = given or (self._cased and at == last - 1 == first + 1 and self._called_so(first))
        return bool(given) and self.tokens[at].capital

    def _called_so(self, first: int) -> bool:
        """Whether a small role or word of speech stands before two capitals that are a name: суддя | Дорота Мельник."""
        before = self.tokens[first - 1] if first else None
        told = before is not None and before.flags & (Word.ROLE | Word.SAY) and not before.capital
        return bool(told) and not self.tokens[first].flags & ~Word.COMPLEMENT

    def _article_of_name(self, at: int) -> bool:
        """Whether an article with a capital inside a sentence begins a surname: "volgens | De Graaf"."""
        token, before = self.tokens[at], self.tokens[at - 1] if at else None
        inside = before is not None and before.kind == WORD and not self.rules.head_first
        return inside and token.capital and bool(token.flags & Word.PARTICLE and token.flags & Word.DEFINITE)

    def _of_what(self, first: int, begin: int, last: int) -> bool:
        """Whether a run is a text and whose it is (Pernyataan Surya, UU Pemilu), or a title and its field alone.

        "Menko Perekonomian"; where nouns stand before what tells of them, with no article and no ending. Else it is
        what a particle tells: Alcalde de Cádiz.
        """
        if begin > first and self._complements(begin):
            surname = tuple([token.lower for token in self.tokens[begin:last]])  # "Général | de Gaulle"
            return surname not in self.particled and not any(t.flags & Word.GIVEN for t in self.tokens[begin:last])
        if not self._plain:
            return False
        if first == begin:
            return bool(self.tokens[first].flags & Word.DOCUMENT)
        return begin == last - 1 and bool(self.tokens[begin].flags & Word.NOT_NAME)

    def _bearer(self, first: int, begin: int, last: int, unit: Unit) -> int:
        """Where the name begins in a run, behind the titles in it, their nation and what they are of."""
        tokens = self.tokens
        if self._of_saint(begin, last, unit) or (last - begin > WHOLE and tokens[begin + 1].text == "&"):
            return begin
        begin += last - begin > WHOLE + 1 and self._shortens(begin)
        while begin < last - 1 and tokens[begin].flags & (Word.NATION | Word.FORMER):
            if begin == first and any(token.flags & Word.ORGANISATION for token in tokens[begin + 1 : last]):
                break  # "the European Commission"
            given = tokens[begin].flags & Word.GIVEN
            given = given or (tokens[begin].lower in self.words.countries and not self._plain)
            if given and begin > unit.first and tokens[begin - 1].flags & Word.ROLE:
                break  # "ecoloog Noor Timmermans"
            joined = self._joins_surname(begin + 1)  # "Massimo D'Alema"
            barred = 0 if joined else HEADS | Word.NATION | Word.HONORIFIC
            if given and last - begin == WHOLE + joined and not tokens[begin + 1].flags & barred:
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
        within = begin == first and last - begin >= 3 and tokens[first + 1].capital
        if within and self._after_complement(first, unit) and not self._named_after(first, last, unit):
            # "министр иностранных дел Германии Хайко Маас", "maire de Lyon Ada Roche"; but all of it is the name in
            # "мешканка будинку Валентина Остапівна Крук"
            # "mouvement Ismaël Le Dour" goes on with a particle
            particle = tokens[first + 1].flags & Word.PARTICLE and last - begin == WHOLE + 1
            begin += not (particle or (self._forename(first) and not self._forename(first + 1)))
        begin = self._behind_genitives(begin, last, unit)
        begin += begin == first and self._at_other_place(begin, last, unit)
        begin = self._behind_place(begin, last, unit) if begin == first else begin
        begin += last - begin > WHOLE and self._bodys_own(first, begin)
        return self._given(first, self._told_to(begin, last, unit), last, unit) if last - begin > WHOLE else begin

    def _given(self, first: int, begin: int, last: int, unit: Unit) -> int:  # noqa: PLR0911  # one way after another
        """Where the given name stands in a run that begins with what its bearer is or works for."""
        tokens = self.tokens
        initials = (at for at in range(begin + 2, last - 1) if tokens[at].text[1:] == ".")
        initial = next((at for at in initials if not self._shortens(at)), None)
        if not self.rules.surname_first and initial is not None and initial - begin > _FORENAMES:
            return initial - 1  # "... Havnsund Ada W. Roche"; of "Ada Maria W. Roche" all is her name
        body = tokens[begin].flags & Word.ORGANISATION and self._after_complement(first, unit)  # Lega Nord | Ada Roche
        named = tokens[begin].flags & Word.GIVEN and not body
        named = named or any(tokens[at].text[1:] == "." and not self._shortens(at) for at in (begin, begin + 1))
        ranked = begin > first and self._plain and tokens[begin - 1].flags & Word.HONORIFIC
        if last - begin <= WHOLE or self.rules.surname_first or named or ranked:
            return begin  # "S. Donald Sussman", "Ekwe B. Roche", "Kapolri Jenderal | Lirano Budi Warsono"
        if begin == first and self._named_after(begin, last, unit):
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
                    or self.seen_lower(t.lower)
                    for t in tokens[begin:at]
                )
                titled = titled and all(len(t.text) > 1 for t in tokens[begin:at])
                opens = (
                    titled or begin == unit.first or self._after_complement(first, unit) or self._placed(first, unit)
                )
                opens = opens or (begin == first and at == begin + 1 and self._at_place(begin, unit))
                return at if common or opens or (self.rules.nouns_capitalised and begin == first) else begin
        if initial is not None:
            return initial - 1
        if self.scan.language.reporting.inverts and self._placed(first, unit):
            return last - WHOLE  # "tuona in Transatlantico | Ada Roche", whether or not a list has Ada
        company = next((at for at in range(last - 3, begin, -1) if tokens[at].flags & Word.ORGANISATION), None)
        if company is not None and (titled or self._after_complement(first, unit)):
            return company + 1  # "mluvčí skupiny Chmelar Group Radana Šípková"
        return self._behind_acronym(first, begin, last, unit)

    def _shortens(self, at: int) -> bool:
        """Whether an initial is that of a nation: "premier | W. Brytanii | Ada Roche"."""
        return self.tokens[at].text[1:] == "." and bool(self.tokens[at + 1].flags & Word.NATION)

    def _named_after(self, begin: int, last: int, unit: Unit) -> bool:
        """Whether a run is the name of a body that is named after somebody: "no | Hospital Ada Roche".

        Also as what a title is of whose holder follows: "jefa de planta del | Hospital Ada Roche, Inés Lima".
        """
        token, before = self.tokens[begin], self.tokens[begin - 1] if begin > unit.first else None
        if not (self.rules.head_first and self.rules.articles and token.flags & Word.ORGANISATION):
            return False
        governed = before is not None and before.flags & (Word.PREPOSITION | Word.DEFINITE)
        behind = self.tokens[last : last + 2]
        holder = len(behind) > 1 and behind[0].text == "," and behind[1].capital and behind[1].flags & Word.GIVEN
        return token.text[1:].islower() and bool(governed) and bool(holder or not self._after_complement(begin, unit))

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

    def _stands_alone(self, token: Token, at: int, unit: Unit) -> bool:
        """Whether a single capitalised word can be a name."""
        if token.flags & (Word.ROLE | Word.GROUP | Word.HONORIFIC | Word.DOCUMENT):
            return False
        if token.flags & Word.NATION:
            return token.lower in self.words.countries or token.lower in self.surnames
        if self._of_age(at - 1, unit) and not token.flags & Word.GIVEN:
            return token.lower in self.surnames  # "der 58-jährige | Hamburger"
        if not self.rules.nouns_capitalised:
            return True
        before = self.tokens[at - 1] if at > unit.first else None
        title = before is not None and before.kind == WORD and before.flags & TITLES
        known = token.lower in self.surnames or bool(title) or (token.text.isupper() and len(token.text) > 1)
        return known or self._surnames_genitive(token)
