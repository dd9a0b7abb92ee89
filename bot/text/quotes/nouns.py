"""What can name a speaker, and which words belong to a noun: what modifies it, what it is of, how it is written."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import ARTICLES, CASES, EDGE, HEADS, REPORTING, VERBS, Word
from bot.text.quotes.mention import NAME, ORGANISATION, Mention
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.quotes.scan import Scan, Unit
    from bot.text.quotes.vocabulary import Token

_FURTHER: Final = 4
"""Words behind a role's head that belong to it without a link, at most."""
_NOT_FURTHER: Final = (
    REPORTING | VERBS | Word.PREPOSITION | Word.PRONOUN | Word.THAT | Word.JOIN | Word.NEGATION | Word.NOT_NAME
    | Word.HEARER | Word.ACCORDING
)  # fmt: skip
NO_LATIN: Final = "\u0370"
"""From which character on letters are Greek, Cyrillic and others."""
_LINKS: Final = Word.LINK | Word.PARTICLE | Word.PREPOSITION
_OF: Final = Word.NATION | Word.COMPLEMENT
_BODIES: Final = 5
"""Words of the bodies that a role is of before the name of its holder, and behind the first of them."""
_AGED: Final = 3
"""Words of an age with its article."""
LONGEST: Final = 7
"""Words before a role's head that belong to it: "a former senior law enforcement official" has five."""


_DETERMINES: Final = (
    Word.DEFINITE | Word.INDEFINITE | Word.POSSESSIVE | Word.PRONOUN | Word.PREPOSITION | Word.JOIN | Word.THAT
)


class Nouns(ABC):
    """The words of one document that belong to its nouns, whatever its script."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.tokens = scan.tokens
        self.rules = scan.language.quotation
        self.words = scan.words
        self._cased = bool(self.rules.name_cases)
        self.found: list[Mention] = []
        self._compounds = scan.words.capitals and not (self.rules.head_first or self.rules.nouns_capitalised)
        """Names of bodies and places stand right before a title."""
        self.offices: dict[int, int] = {}
        """Where titles end that have what departments are called after in several parts, by their words' places."""
        self.surnames: set[str] = set()
        """The last words of full names."""
        self.particled: set[tuple[str, ...]] = set()
        """The same with the particles before them: von der Wiersen."""
        self.called: set[str] = set()
        """The last words of those that begin with a known given name."""

    @abstractmethod
    def gather(self, number: int, unit: Unit) -> None:
        """Add the mentions of a unit; each script has its own way to tell names."""

    def _does(self, at: int, *, titles: bool) -> bool:
        """Whether a small word is what somebody named right before it does: "Max Funke benched | striker Ada Roche".

        Before a title any word behind a whole name is: "Max Funke met | striker Ada Roche".
        """
        token = self.tokens[at]
        if token.capital or token.flags & (HEADS | Word.FORMER | Word.NATION | Word.HONORIFIC):
            return False
        name = next((mention for mention in reversed(self.found) if mention.last <= at), None)
        if name is None or name.last != at or name.kind != NAME:
            return False
        whole = len(name.name) > 1 and bool(self.tokens[name.first].flags & Word.GIVEN)
        return bool(token.flags & VERBS) or (titles and whole)

    def _belongs(self, token: Token) -> bool:
        if token.kind != WORD or token.possessive or token.flags & Word.NOT_NAME:
            return False
        abroad = token.flags & Word.NATION and token.text.isupper()  # US, not us
        return bool(abroad or token.flags & Word.FORMER or not token.flags & EDGE)

    def _modifies(self, at: int) -> bool:
        """Whether the word at a place can belong to the noun behind it."""
        token, rules = self.tokens[at], self.rules.modifiers
        fits = not rules or bool(token.flags & (Word.MODIFIER | Word.FORMER | Word.NATION))
        if token.flags & Word.DOCUMENT and self.rules.name_cases:
            return False  # "v odůvodnění | předseda senátu": it only ends as adjectives do
        if token.flags & Word.NATION and token.capital and self.rules.name_cases:
            fits = self.tokens[at - 1].kind != WORD  # "в Україну | прикордонники": adjectives are small
        if self.rules.relative_endings and token.lower.endswith(self.rules.relative_endings):
            fits = bool(token.flags & HEADS) or token.capital  # not "ödül alan | yönetmen"
        return fits and self._belongs(token) and not (rules and token.flags & VERBS)

    def _completes(self, at: int) -> bool:
        """Whether the word at a place tells whose the noun before it is, by its ending."""
        token = self.tokens[at]
        flags = token.flags
        fits = flags & Word.COMPLEMENT or (self.rules.head_first and self._of_nation(at))
        if not fits or token.kind != WORD:
            return False
        verbs = VERBS & ~Word.VERB if self.words.completes(token.lower) else VERBS  # "справ" only ends as verbs do
        barred = EDGE | verbs | Word.HEARER | (0 if token.capital and self._begins_body(at) else Word.NOT_NAME)
        return not flags & barred  # "ředitel | Světové obchodní organizace"

    def _completed(self, head: int, at: int) -> bool:
        """Whether the word at a place completes a noun, not the subject behind it: "komentarz | miejski radca"."""
        if not self._completes(at) or self._told(head, at) or (self._cased and self._in_body(head, at)):
            return False
        after = self.tokens[min(at + 1, len(self.tokens) - 1)]
        if not (self.tokens[head].flags & Word.DOCUMENT and after.flags & Word.ROLE):
            return True
        forms = (form for tag in ("m", "f") for form in self.words.subject_forms(after.lower, tag))
        return any(self.words.classes(form) & Word.ROLE for form in forms)

    def _of_nation(self, at: int) -> bool:
        """Whether the word at a place is a nation's adjective of the noun before: not "w piśmie | reńskie wojsko"."""
        token, after = self.tokens[at], self.tokens[min(at + 1, len(self.tokens) - 1)]
        another = self.rules.name_cases and after.flags & HEADS and not after.flags & Word.COMPLEMENT
        return bool(token.flags & Word.NATION) and not token.capital and not another

    def _begins_body(self, at: int) -> bool:
        """Whether the word at a place is the adjective of a body behind it: Světové | zdravotnické organizace."""
        last = min(len(self.tokens) - 1, at + LONGEST)
        while at < last and self.tokens[at].flags & Word.MODIFIER and not self.tokens[at].flags & HEADS:
            at += 1
        return bool(self.tokens[at].flags & Word.ORGANISATION) and not self.tokens[at].capital

    def _set_role(self, mention: Mention, title: Sequence[int]) -> None:
        """Let a mention have the role that the words at some places make."""
        tokens = self.tokens
        owner = tokens[title[0]] if title else None
        while title and not (self._belongs(tokens[title[0]]) or self._opens_title(tokens[title[0]])):
            title = title[1:]
        if self.scan.units[mention.unit].flags & Word.NAMING:
            title = self._before_naming(title)
        nouns = [tokens[at] for at in title if tokens[at].flags & (Word.ROLE | Word.GROUP)]
        if not nouns:
            return
        if len(nouns) > 1 or not nouns[0].text[0].isdigit():  # "54-year-old" alone is no title
            text = self.scan.text[self.scan.starts[title[0]] : self._end(title[-1])]
            text = text if text.count("«") == text.count("»") else text.partition("«")[0]
            mention.role = mention.role or " ".join(text.split())
        mention.role_words |= {self._role_word(tokens[at]) for at in title if not tokens[at].flags & Word.LINK}
        if owner is not None and owner.possessive and owner.capital and owner.flags & Word.NATION:
            mention.role_words |= {self._role_word(owner)}  # "Peru's | foreign minister"
        whose = len(mention.name) == 1 and self._completes(mention.first)  # "Глава МИД | Остравии"
        office = self.words.office([tokens[at].lower for at in title]) if self.rules.offices and not whose else ""
        if office:  # of whom "szef polskiego rządu" means nothing else tells; a name's titles stay what they are
            nations = {self._role_word(tokens[at]) for at in title if tokens[at].flags & Word.NATION}
            mention.role_words = frozenset(
                {self.words.folded(office)} | (mention.role_words if mention.name else nations)
            )

    def _before_naming(self, title: Sequence[int]) -> Sequence[int]:
        """The places of a title without words that only lead to the name: "témoin | du nom de"."""
        cut = next((end for end, at in enumerate(title) if self.tokens[at].flags & Word.NAMING), len(title))
        while len(title) > cut > 0 and self.tokens[title[cut - 1]].flags & (Word.PREPOSITION | Word.LINK):
            cut -= 1
        return title[:cut]

    @staticmethod
    def _opens_title(token: Token) -> bool:
        """Whether a title begins with a word that belongs to no other: "New | York Mayor", "GOP | strategist"."""
        named = token.capital and token.kind == WORD and not token.possessive and not token.flags & _DETERMINES
        return bool(token.flags & Word.ROLE) or named

    def _role_word(self, token: Token) -> str:
        if token.flags & (Word.NATION | Word.SUBJECT | Word.OBLIQUE):
            return self.words.nation(token.lower) or self.words.folded(self._bare(token))
        return self.words.folded(token.text)

    def _bare(self, token: Token) -> str:
        """A word without the particle attached to it; a title keeps what makes it one (전문가)."""
        if token.flags & CASES and self.words.spaced and not token.flags & Word.GIVEN:
            for particle in (*self.rules.subject_particles, *self.rules.oblique_particles):
                if token.lower.endswith(particle) and len(token.text) > len(particle):
                    bare = token.text[: -len(particle)]
                    noun = self.words.classes(bare.lower()) & HEADS  # 측은
                    if token.flags & Word.ROLE and noun == Word.DOCUMENT:
                        return token.text  # 소설가
                    if noun or len(bare) > 1:
                        return token.text if token.flags & HEADS and not (noun or self._inflected(bare)) else bare
        return token.text

    def _inflected(self, bare: str) -> bool:
        """Whether a word is a noun for somebody with several particles, if not alone: 서울시장|은, but not 전문|가."""
        ways = (self.words.classes(bare.lower() + particle) & HEADS for particle in self.rules.subject_particles)
        return sum(map(bool, ways)) > 1

    def _end(self, at: int) -> int:
        """Where the word at a place ends in the text, the particle attached to it left out."""
        return self.scan.starts[at] + len(self._bare(self.tokens[at]))

    def _told(self, head: int, at: int) -> bool:
        """Whether a role stands behind the paper that is told something: "řekl rozhlasu | mluvčí"."""
        return bool(self.tokens[head].flags & Word.HEARER and self.tokens[at].flags & Word.ROLE)

    def _in_body(self, head: int, at: int) -> bool:
        """Whether a subject stands behind the body or the text where it speaks: "сказав у суді | обвинувачений"."""
        tokens, before = self.tokens, head - 1
        kind = tokens[at].flags & (Word.ROLE | Word.GROUP)
        if not kind or tokens[head].flags & (Word.ROLE | Word.GROUP):
            return False
        while before > 0 and tokens[before].flags & Word.MODIFIER and not tokens[before].capital:
            before -= 1  # "в открытом | письме врачи"
        return bool(tokens[before].flags & Word.PREPOSITION) and self._as_subject(at)

    def _as_subject(self, at: int) -> bool:
        """Whether a noun for people has the form of a subject, as far as the lists know of which word it is another."""
        token, words = self.tokens[at], self.words
        kind, tags = (Word.ROLE, ("m", "f")) if token.flags & Word.ROLE else (Word.GROUP, ("g",))
        return not words.declined(token.lower, tags, kind)

    def _behind_preposition(self, first: int, last: int, unit: Unit) -> int:
        """Where a title begins whose noun is a subject, behind what a preposition governs: "z mównicy | liderka".

        first   where its modifiers seem to begin
        """
        if first <= unit.first or not self.tokens[first - 1].flags & Word.PREPOSITION:
            return first
        noun = next((at for at in range(first, last) if self.tokens[at].flags & Word.ROLE), first)
        return noun if noun > first and self._as_subject(noun) else first

    def _tells(self, at: int) -> bool:
        """Whether a word behind a noun for several is what they do and no text: "experts | note"."""
        return bool(self.tokens[at].flags & Word.CLAUSE and self.tokens[at - 1].flags & Word.GROUP)

    def _around(self, head: int, unit: Unit, taken: set[int]) -> tuple[int, int]:
        tokens, first, last = self.tokens, head, head + 1
        speaks = self.rules.order == "verb-final" and tokens[head].flags & Word.DOCUMENT  # "Gözde Ataş açıklamasında"
        while (
            first > unit.first
            and head - first < LONGEST
            and (self._modifies(first - 1) or tokens[first - 1].possessive or first - 1 in taken)
            and not tokens[first - 1].flags & Word.CUE
            and not tokens[first - 1].text.isdecimal()  # "ist seit 2017 | Trainer"
            and not (self.rules.modifiers and first - 1 in taken)
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
            self.scan.language.writing.capitals
            and not self.rules.nouns_capitalised
            and last < unit.last
            and last - head < LONGEST
            and tokens[last].kind == WORD
            and tokens[last].capital
            and last not in taken
            and not tokens[last].flags & (Word.FUNCTION | Word.NOT_NAME)
        ):
            last += 1  # "kepala Polres Havnsund": names were taken before
        if self._of_age(head, unit) and last == head + 1 < unit.last and last not in taken and tokens[last].capital:
            last += not tokens[last].flags & EDGE  # "de 41-jarige | Hengeloër"
        while last < unit.last and last - head < LONGEST and last not in taken and self._completed(head, last):
            last += 1  # "секретарь краевого правительства"
        last = self._explained_at(max(last, self.offices.get(head, 0)), unit, taken)
        return first, self._linked(last, unit, taken)

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
        """The words of the link at a place, of several in "міністр | з питань | реінтеграції"; 0: there is none."""
        token = self.tokens[at]
        if token.flags & Word.DEFINITE and self.tokens[at - 1].flags & Word.ROLE and self._opens_role(at):
            return 0
        if token.flags & Word.LINK or not (token.flags & Word.OPENS and token.flags & Word.PREPOSITION):
            return int(bool(token.flags & Word.LINK))
        size, flags = self.words.phrase([one.lower for one in self.tokens[at : min(unit.last, at + _BODIES)]], 0)
        return size if flags & Word.LINK else 0

    def _opens_role(self, at: int) -> bool:
        """Whether an article begins another noun for somebody: "ante el juez | el exalcalde"."""
        bare = self.rules.head_first and not self.tokens[at].flags & Word.PREPOSITION
        return bare and at + 1 < len(self.tokens) and bool(self.tokens[at + 1].flags & Word.ROLE)

    def _explained_at(self, at: int, unit: Unit, taken: set[int]) -> int:
        """Where a role ends whose further words stand at once behind it, if its holder's name follows behind a comma.

        "penulis utama kajian itu, | Dewi Anggraini"; where nouns have articles or cases others tell.
        """
        rules, end = self.rules, at
        if rules.articles or rules.complements or not rules.head_first or not self.scan.language.writing.capitals:
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
