"""Role phrases, groups, organisations and documents that can speak, and the titles that names carry."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.text.quotes.lexicon import Word
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.quotes.scan import Scan, Unit
    from bot.text.quotes.vocabulary import Token

NAME: Final = "name"
ROLE: Final = "role"
PRONOUN: Final = "pronoun"
GROUP: Final = "group"
ORGANISATION: Final = "organisation"
DOCUMENT: Final = "document"

HEADS: Final = Word.ROLE | Word.GROUP | Word.ORGANISATION | Word.DOCUMENT
REPORTING: Final = Word.SAY | Word.CUE
EDGE: Final = Word.FUNCTION | Word.SAY | Word.PREPOSITION | Word.PRONOUN | Word.ACCORDING | Word.THAT
VERBS: Final = Word.CUE | Word.VERB | Word.ACT | Word.CLAUSE | Word.DENIAL | Word.UNREAL
_NO_AUXILIARY: Final = (
    Word.DEFINITE | Word.INDEFINITE | Word.PREPOSITION | Word.LINK | Word.JOIN | Word.PRONOUN | Word.POSSESSIVE
    | Word.AS | Word.THAT | Word.NEGATION | Word.FORMER | Word.HONORIFIC | Word.PARTICLE | Word.HEARER | Word.NATION
    | HEADS
)  # fmt: skip
_FURTHER: Final = 4
"""Words behind a role's head that belong to it without a link, at most."""
_NOT_FURTHER: Final = (
    REPORTING | VERBS | Word.PREPOSITION | Word.PRONOUN | Word.THAT | Word.JOIN | Word.NEGATION | Word.NOT_NAME
    | Word.HEARER | Word.ACCORDING
)  # fmt: skip
_OF: Final = Word.NATION | Word.COMPLEMENT
_BODIES: Final = 5
"""Words of the bodies that a role is of before the name of its holder, and behind the first of them."""
_AGED: Final = 3
"""Words of an age with its article."""
LONGEST: Final = 7
"""Words before a role's head that belong to it: "a former senior law enforcement official" has five."""


@dataclass(slots=True)
class Mention:
    """Words that can name a speaker: tokens[first:last], and text[start:end] of the article."""

    kind: str
    first: int
    last: int
    start: int
    end: int
    unit: int
    name: tuple[str, ...] = ()
    role: str | None = None
    role_words: frozenset[str] = frozenset()
    gender: str = ""
    plural: bool = False
    definite: bool = False
    apposition: bool = False
    """It only explains the name beside it."""
    joined: int = -1
    """The next name of a pair: "Obama and Clinton"."""
    outer: int = -1
    """The first token of the title before it."""
    index: int = -1
    oblique: bool = False
    """Its form is not a subject's."""
    shown: str = ""
    """Its words in the form of a subject, where they stand in another."""
    told: bool = False
    """Its form is that of several to whom something is done: журналистам."""

    @property
    def begins(self) -> int:
        """The first token, that of the title before a name included."""
        return self.outer if self.outer >= 0 else self.first


_DETERMINES: Final = (
    Word.DEFINITE | Word.INDEFINITE | Word.POSSESSIVE | Word.PRONOUN | Word.PREPOSITION | Word.JOIN | Word.THAT
)


class Phrases(ABC):
    """What the mentions of one document are gathered with, whatever its script."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.tokens = scan.tokens
        self.rules = scan.language.quotation
        self.words = scan.words
        self.found: list[Mention] = []
        self.surnames: set[str] = set()
        """The last words of full names."""
        self.particled: set[tuple[str, ...]] = set()
        """The same with the particles before them: von der Wiersen."""

    @abstractmethod
    def gather(self, number: int, unit: Unit) -> None:
        """Add the mentions of a unit; each script has its own way to tell names."""

    def _belongs(self, token: Token) -> bool:
        if token.kind != WORD or token.possessive or token.flags & Word.NOT_NAME:
            return False
        abroad = token.flags & Word.NATION and token.text.isupper()  # US, not us
        return bool(abroad or token.flags & Word.FORMER or not token.flags & EDGE)

    def _modifies(self, at: int) -> bool:
        """Whether the word at a place can belong to the noun behind it."""
        token, rules = self.tokens[at], self.rules.modifiers
        fits = not rules or token.flags & (Word.MODIFIER | Word.FORMER | Word.NATION)
        if self.rules.relative_endings and token.lower.endswith(self.rules.relative_endings):
            fits = bool(token.flags & HEADS) or token.capital  # not "ödül alan | yönetmen"
        return bool(fits) and self._belongs(token) and not (rules and token.flags & VERBS)

    def _completes(self, at: int) -> bool:
        """Whether the word at a place tells whose the noun before it is, by its ending."""
        token = self.tokens[at]
        flags = token.flags
        fits = flags & Word.COMPLEMENT or (self.rules.head_first and flags & Word.NATION and not token.capital)
        verbs = VERBS & ~Word.VERB if self.words.completes(token.lower) else VERBS  # "справ" only ends as verbs do
        barred = EDGE | verbs | Word.HEARER | (0 if token.capital and self._begins_body(at) else Word.NOT_NAME)
        return bool(fits) and token.kind == WORD and not flags & barred  # "ředitel | Světové obchodní organizace"

    def _begins_body(self, at: int) -> bool:
        """Whether the word at a place is the adjective of a body behind it: Světové | zdravotnické organizace."""
        last = min(len(self.tokens) - 1, at + LONGEST)
        while at < last and self.tokens[at].flags & Word.MODIFIER and not self.tokens[at].flags & HEADS:
            at += 1
        return bool(self.tokens[at].flags & Word.ORGANISATION) and not self.tokens[at].capital

    def _set_role(self, mention: Mention, title: Sequence[int]) -> None:
        """Let a mention have the role that the words at some places make."""
        tokens = self.tokens
        while title and not (self._belongs(tokens[title[0]]) or self._opens_title(tokens[title[0]])):
            title = title[1:]
        if not [at for at in title if tokens[at].flags & (Word.ROLE | Word.GROUP)]:
            return
        text = self.scan.text[self.scan.starts[title[0]] : self._end(title[-1])]
        text = text if text.count("«") == text.count("»") else text.partition("«")[0]
        mention.role = mention.role or " ".join(text.split())
        mention.role_words |= {self._role_word(tokens[at]) for at in title if not tokens[at].flags & Word.LINK}
        office = self.words.office([tokens[at].lower for at in title])
        if office:  # of whom "szef polskiego rządu" means nothing else tells; a name's titles stay what they are
            nations = {self._role_word(tokens[at]) for at in title if tokens[at].flags & Word.NATION}
            mention.role_words = frozenset(
                {self.words.folded(office)} | (mention.role_words if mention.name else nations)
            )

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
        if token.flags & (Word.SUBJECT | Word.OBLIQUE) and self.words.spaced and not token.flags & Word.GIVEN:
            for particle in (*self.rules.subject_particles, *self.rules.oblique_particles):
                if token.lower.endswith(particle) and len(token.text) > len(particle):
                    bare = token.text[: -len(particle)]
                    noun = self.words.classes(bare.lower()) & HEADS  # 측은
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

    def _phrases(self, number: int, unit: Unit, taken: set[int]) -> None:
        """Role phrases, groups, organisations and documents, by their head nouns."""
        if not unit.flags & HEADS:
            return
        tokens, done = self.tokens, unit.first
        for at in [at for at in range(unit.first, unit.last) if tokens[at].flags & HEADS]:
            token = tokens[at]
            if (
                at < done
                or at in taken
                or token.kind != WORD
                or token.possessive
                or (token.flags & Word.DOCUMENT and at + 1 < unit.last and tokens[at + 1].flags & Word.ACCORDING)
                or (at == done > unit.first and self._tells(at))
                or (token.flags & REPORTING and not token.flags & Word.ROLE and not self._noun(at, unit))
                or (at + 1 not in taken and self._participle(at, unit))
            ):
                continue
            first, last = self._around(at, unit, taken)
            last = self._up_to_name(last, unit, taken) if self.rules.complements and token.flags & Word.ROLE else last
            named = last < unit.last and last in taken and tokens[last].kind == WORD
            if named and token.flags & Word.ROLE and last - at > 1:
                named = any(last in (m.first, m.outer) for m in self.found if m.kind == NAME)
            holder = self._give(last, first, token) if named else None
            if holder is not None and last - at > 1:
                self.found.append(self._phrase(number, first, at, holder.last))
            elif not named or (token.flags & Word.DOCUMENT and last - at > 1):
                self.found.append(self._phrase(number, first, at, last))  # "het rapport van bureau | Van Dongen"
            done = last

    def _partitives(self, number: int, unit: Unit, taken: set[int]) -> None:
        """Somebody of several: "one of the passengers", "jeden z nich"."""
        tokens = self.tokens
        for at in range(unit.first, unit.last - 2):
            if not tokens[at].flags & Word.PARTITIVE or at in taken:
                continue
            of, _ = self.words.phrase([token.lower for token in tokens[at : at + 3]], 0)
            last = at + of
            while last < unit.last - 1 and tokens[last].flags & (Word.DEFINITE | Word.FORMER | Word.MODIFIER):
                if tokens[last + 1].kind != WORD or tokens[last].flags & HEADS:
                    break
                last += 1
            if last < unit.last and self._of_several(tokens[last]):
                last = self._complemented(last, unit, taken) - 1
                explains = tokens[at - 1].text == "," and any(m.kind == NAME and m.last == at - 1 for m in self.found)
                last = self._without_name(last)
                start, end = self.scan.starts[at], self.scan.end(last)
                self.found.append(Mention(ROLE, at, last + 1, start, end, number, apposition=explains))
                taken.update(range(at, last + 1))

    def _of_several(self, token: Token) -> bool:
        """Whether a word stands for several people; any noun may where cases have endings: "jedna z nájemnic"."""
        if token.flags & (Word.ROLE | Word.GROUP | Word.FUNCTION | Word.PRONOUN):
            return True
        noun = token.kind == WORD and not token.capital and not token.flags & (EDGE | VERBS | HEADS)
        return bool(self.rules.name_cases) and noun and token.text.isalpha()

    def _without_name(self, last: int) -> int:
        """The last word of somebody of several, with the lone name that tells what they are of, which is no mention."""
        tokens = self.tokens
        name = next((m for m in self.found if m.kind == NAME and m.first == last + 1 and len(m.name) == 1), None)
        if name is None or not self.rules.name_cases or tokens[name.first].flags & Word.GIVEN:
            return last
        self.found.remove(name)
        return name.last - 1

    def _give(self, name: int, first: int, head: Token) -> Mention | None:
        """Let the name that begins at a place have the role before it: "ministre de l'Intérieur Ada Roche".

        Returned instead is a name that belongs to the role itself: "Ada Roche, president of the Sacca Nuova".
        """
        holder = next((m for m in self.found if name in (m.first, m.outer) and m.kind == NAME), None)
        if holder is None or not head.flags & Word.ROLE:
            self._body(holder, head)
            return None
        if (
            first
            and self.tokens[first - 1].text in ",،，("
            and any(m.kind == NAME and m.last == first - 1 for m in self.found)
        ):
            return holder
        if self._place(name, holder):
            return holder
        if self._bodys(first, holder):
            holder.kind = ORGANISATION
            return holder
        holder.outer = first
        holder.gender = holder.gender or self.words.gender(head.lower) or self._womans(first, holder)
        places = range(first, holder.first)
        words = [at for at in places if self.tokens[at].kind == WORD and not self.tokens[at].flags & Word.HONORIFIC]
        self._set_role(holder, words)
        return None

    def _body(self, holder: Mention | None, head: Token) -> None:
        """Let a name that is nobody's given one be that of the body before it: "a editora | Onda Curta"."""
        cased = bool(self.rules.name_cases)  # "w rozmowie ze stacją | Fala"
        if holder is None or not (self.rules.articles or cased) or not head.flags & Word.ORGANISATION:
            return
        named = self.tokens[holder.first : holder.last]
        bare = holder.outer in (-1, holder.first) and self.tokens[holder.first - 1] == head
        if bare and not any(t.flags & (Word.GIVEN | Word.HONORIFIC) for t in named):
            holder.kind = ORGANISATION
            if self.rules.head_first and self.rules.articles:
                holder.name = (head.text, *holder.name)

    def _bodys(self, first: int, name: Mention) -> bool:
        """Whether a lone name is that of the body right before it, and nobody's: "řidič společnosti | Zvonek"."""
        token, body = self.tokens[name.first], self.tokens[name.first - 1]
        if len(name.name) > 1 or name.first == first + 1 or name.outer not in (-1, name.first):
            return False
        whose = body.flags & Word.ORGANISATION and body.flags & Word.COMPLEMENT and not body.capital
        person = token.flags & (Word.GIVEN | Word.HONORIFIC | Word.MODIFIER) or token.lower in self.surnames
        return bool(whose and self.rules.name_cases) and not person

    def _place(self, at: int, name: Mention) -> bool:
        """Whether a lone name tells which of something a role is of: "the watchmaker of the street | Toneleros"."""
        noun, link = self.tokens[at - 1], self.tokens[at - 2] if at > 1 else None
        if (
            len(name.name) > 1
            or not self.rules.head_first
            or link is None
            or noun.capital
            or noun.flags & (HEADS | EDGE)
        ):
            return False
        return bool(link.flags & (Word.LINK | Word.DEFINITE)) and not (
            self.tokens[at].flags & (Word.GIVEN | Word.HONORIFIC) or self.tokens[at].lower in self.surnames
        )

    def _womans(self, first: int, name: Mention) -> str:
        """What the article of a title tells that begins at a place, or behind one: f, or nothing."""
        word = self.words.folded(name.name[0]) if name.name else ""
        given = self.words.given(word) if self.words.listed(word) else ""
        articles = (self.tokens[at] for at in (first, first - 1) if at >= 0)
        return "f" if given != "m" and any(token.flags & Word.FEMININE for token in articles) else ""

    def _tells(self, at: int) -> bool:
        """Whether a word behind a noun for several is what they do and no text: "experts | note"."""
        return bool(self.tokens[at].flags & Word.CLAUSE and self.tokens[at - 1].flags & Word.GROUP)

    def _participle(self, at: int, unit: Unit) -> bool:
        """Whether a noun for somebody stands as a participle behind an auxiliary: "ha | inviato un messaggio"."""
        before = self.tokens[at - 1] if at > unit.first else None
        if before is None or before.kind != WORD or not self.rules.articles or not self.tokens[at].flags & Word.ROLE:
            return False
        opens = self.tokens[at - 2].flags if at - 1 > unit.first else 0
        if opens & (Word.DEFINITE | Word.INDEFINITE | Word.POSSESSIVE):
            return False  # "the next president", "the US secretary of defense"
        return bool(before.flags & Word.FUNCTION) and not before.flags & _NO_AUXILIARY

    def _noun(self, at: int, unit: Unit) -> bool:
        """Whether a word that is a verb too ("report") stands as a noun: after a determiner or an adjective."""
        before = self.tokens[at - 1] if at > unit.first else None
        return before is not None and bool(before.flags & (Word.DEFINITE | Word.INDEFINITE | Word.NATION | Word.FORMER))

    def _around(self, head: int, unit: Unit, taken: set[int]) -> tuple[int, int]:
        tokens, first, last = self.tokens, head, head + 1
        speaks = self.rules.order == "verb-final" and tokens[head].flags & Word.DOCUMENT  # "Gözde Ataş açıklamasında"
        while (
            first > unit.first
            and head - first < LONGEST
            and (self._modifies(first - 1) or tokens[first - 1].possessive or first - 1 in taken)
            and not tokens[first - 1].flags & Word.CUE
            and not (self.rules.modifiers and first - 1 in taken)
            and not (speaks and first - 1 in taken)
        ):
            first -= 1
        aged = first - unit.first > _AGED and tokens[first].flags & Word.FORMER and tokens[first - 2].text.isdigit()
        if aged and tokens[first - _AGED].flags & (Word.DEFINITE | Word.INDEFINITE):
            first -= 2  # "der | 28 Jahre alte Angeklagte"
        if first > unit.first and tokens[first - 1].flags & (Word.DEFINITE | Word.INDEFINITE):
            first -= 1
        while (
            last < unit.last
            and last - head < 4
            and tokens[last].kind == WORD
            and tokens[last].flags & HEADS
            and not self._tells(last)
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
        while last < unit.last and last - head < LONGEST and last not in taken and self._completes(last):
            last += 1  # "секретарь краевого правительства"
        last = self._explained_at(last, unit, taken)
        return first, self._linked(last, unit, taken)

    def _complemented(self, at: int, unit: Unit, taken: set[int]) -> int:
        """Where a phrase ends that goes on with what the noun at a place is of, if it is a noun for people."""
        noun = self.tokens[at].flags & (Word.ROLE | Word.GROUP)
        return self._linked(at + 1, unit, taken) if noun and self.rules.head_first else at + 1

    def _linked(self, last: int, unit: Unit, taken: set[int]) -> int:
        """Where a phrase ends that goes on behind a place with what it is of."""
        tokens, stop = self.tokens, last
        while stop < unit.last and stop - last < 9 and tokens[stop].kind == WORD:
            link = self._link(stop, unit)
            if not link:
                break
            inner, words, again = stop + link, 1, self._again(last, stop, unit)
            if tokens[stop].flags & Word.JOIN and self.rules.complements and not (again or self._joins(inner, unit)):
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
            while inner > opens and tokens[inner - 1].flags & Word.DEFINITE and not tokens[inner - 1].capital:
                inner -= 1  # "portavoz del Ejército | el martes"
            if inner == opens or (stop > last and tokens[stop].flags & Word.HEARER):
                break  # "il vescovo di Reva | ai fedeli"
            stop = inner
        return stop

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
        if token.flags & Word.LINK or not (token.flags & Word.OPENS and token.flags & Word.PREPOSITION):
            return int(bool(token.flags & Word.LINK))
        size, flags = self.words.phrase([one.lower for one in self.tokens[at : min(unit.last, at + _BODIES)]], 0)
        return size if flags & Word.LINK else 0

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
            body = self._completes(at) or (token.capital and (acronym or token.flags & _OF))
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

    def _inner(self, at: int, distance: int) -> bool:
        """Whether the word at a place can stand after the link of a role: "of the Institute", "of defense"."""
        token = self.tokens[at]
        if token.flags & Word.ROLE and self.rules.complements and not self.rules.articles:
            return False  # "глава порта по приглашению | директора"
        if token.flags & Word.NOT_NAME or token.flags & (Word.HEARER | Word.DEFINITE) == Word.HEARER:
            return False  # "a spokesman on | Monday", "певица в | интервью"
        if token.capital or token.flags & (Word.DEFINITE | HEADS | Word.NATION):
            return True
        return (distance <= 2 or self._completes(at)) and not token.flags & (EDGE | VERBS | Word.LINK)

    def _synonym(self, words: Sequence[Token]) -> frozenset[str]:
        """The words of the title that a phrase stands for: "глава государства" is the president; else nothing."""
        if not self.rules.synonyms:
            return frozenset()
        nations = [token for token in words if token.flags & Word.NATION]
        for one, two in zip(words, (*words[1:], None), strict=True):
            title = self.rules.synonyms.get(f"{one.lower} {two.lower}" if two else "")
            title = title or (self.rules.synonyms.get(one.lower) if nations else None)
            if title:
                return frozenset({self.words.folded(title), *(self._role_word(token) for token in nations)})
        return frozenset()

    def _phrase(self, number: int, first: int, head: int, last: int) -> Mention:
        tokens = self.tokens
        flags = tokens[head].flags
        for at in range(head, last):
            if tokens[at].flags & Word.LINK:
                break
            if tokens[at].flags & HEADS:
                flags = tokens[at].flags
                if self.rules.head_first:
                    break
        kind = (
            ROLE
            if flags & Word.ROLE and not (flags & Word.GROUP and not self.scan.language.writing.capitals)
            else GROUP
            if flags & Word.GROUP
            else ORGANISATION
            if flags & Word.ORGANISATION
            else DOCUMENT
        )
        mention = Mention(kind, first, last, self.scan.starts[first], self._end(last - 1), number, plural=kind == GROUP)
        opening = tokens[first]
        mention.definite = bool(
            opening.flags & Word.DEFINITE or (opening.capital and not opening.flags & Word.INDEFINITE)
        )
        if not self.rules.articles:
            new = tokens[max(first - 1, 0) : last]  # who keeps back the name: 외교부 | 당국자, 署の幹部
            kept = sum(bool(token.flags & Word.INDEFINITE) for token in new)
            alone = last - first == kept == 1 and flags & Word.INDEFINITE and not self.rules.head_first  # not زنی
            mention.definite = bool(opening.flags & Word.DEFINITE or alone) or not kept
        told = next((g for t in tokens[first:last] if (g := self.words.gender(t.lower))), "")
        mention.gender = "f" if opening.flags & Word.FEMININE else told  # "la chef" is a woman
        self._set_role(mention, [at for at in range(first, last) if tokens[at].kind == WORD])
        mention.role_words = self._synonym(tokens[first:last]) or mention.role_words
        if not mention.role_words:
            words = [self._role_word(t) for t in tokens[first:last] if not t.flags & Word.FUNCTION]
            mention.role_words = frozenset(words)
        before = tokens[first - 1] if first else None
        if self.found and before is not None and before.text in ",،，" and self.found[-1].unit == number:
            bare = kind == ROLE and self.rules.articles and not opening.flags & (Word.DEFINITE | Word.INDEFINITE)
            kinds = (NAME, ROLE) if bare else (NAME,)  # "his father, mason in Thiès"
            mention.apposition = any(
                m.last == first - 1 and m.kind in kinds and self._explained_by(m, opening)
                for m in self.found
                if m.unit == number
            )
        return mention

    def _explained_by(self, name: Mention, opening: Token) -> bool:  # noqa: ARG002  # where capitals tell
        """Whether a role that opens with a word may explain the name before the comma."""
        return True
