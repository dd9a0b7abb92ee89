"""Which mentions say nothing: who was told, what was done, and those that the words around them make no subjects."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from bot.text.quotes.bystanders import bystanders
from bot.text.quotes.classes import ARTICLES, CASES, REPORTING, TITLES, Word
from bot.text.quotes.mention import DOCUMENT, GROUP, NAME, ORGANISATION, PRONOUN, ROLE
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.text.quotes.mention import Mention
    from bot.text.quotes.scan import Scan

_BRACKETED: Final = 5
"""Tokens of an age in brackets behind a title, at most, the brackets too."""
_COMPLEMENTS: Final = frozenset({GROUP, NAME, ORGANISATION})
_OPENING: Final = re.compile(r"(P[PMw]*M)[SC]w{0,3}(?=M)")
"""A preposition and what it governs before a verb, and a mention behind that."""
_KNOWN_FROM: Final = re.compile(r"Q,?(?:w?[SC]w{0,2}M+(?:PM+)?|w?M+(?:PM+)?w?[SC])w{0,3},?(?:P?w)?A")
"""A quotation, a verb of speech with its subject, and a word like "according to"."""
_PASSED_ON: Final = re.compile(r"A(M+)w{0,2}Z?,(?=[^.:Q]*M[^.,:Q]*S[,:]?Q)")
"""A source before a comma, and behind it somebody who speaks."""
_BESIDE: Final = re.compile(r"M+wPw?(?=M+[SC])")
"""Somebody, and a word and a preposition that tell of whom: "a source close to | Roche | said"."""
_SPOKEN: Final = re.compile(r"Q(?:\([^Q(]*\()?KS")
"""A quotation, perhaps with a note in brackets, and the verb of who speaks."""
_SPEAKING: Final = frozenset({GROUP, NAME, ORGANISATION, ROLE})
_SUBJECTS: Final = _SPEAKING | {PRONOUN}
_BODIES: Final = frozenset({GROUP, ORGANISATION, DOCUMENT})
_MODIFIERS: Final = 3
"""Words between a verb and the mention that is its subject, at most: "sagte Adas langjähriger | Trainer"."""
_DATIVE: Final = Word.DEFINITE | Word.HEARER
_GOVERNS: Final = Word.PREPOSITION | Word.ACCORDING | Word.LINK
_NO_NOUN: Final = (
    Word.PREPOSITION | Word.ACCORDING | Word.FUNCTION | Word.PRONOUN | Word.JOIN | Word.THAT | Word.REMARK | REPORTING
)
"""What is no noun that a name may tell of."""
_SOURCES: Final = Word.ACCORDING_AFTER | Word.QUOTATIVE | Word.SUBJECT


class Silent:
    """The mentions of a document that say nothing.

    hearers  those that can only be who was told ("řekla ČTK", "katanya kepada Kabarnusa"), or what was done
    aside    those behind a word that holds its subject: "ujarnya di Tambora, Kamis"
    others   these, those that particles make no subjects, what stands between a subject and its verb
             (他 对 | 居民 | 说), who passes on what another says (据 | 新华社 | 报道，总统指出), and what a person
             is of
    """

    def __init__(  # noqa: PLR0913, PLR0917  # what is known of a document so far
        self,
        scan: Scan,
        found: Sequence[Mention],
        of_unit: Sequence[Sequence[int]],
        owner: Sequence[int],
        symbols: str,
        classes: int,
    ) -> None:
        self.scan, self.found, self.of_unit, self.owner, self.symbols = scan, found, of_unit, owner, symbols
        rules = scan.language.quotation
        dative = bool(rules.articles and scan.language.reporting.inverts and not rules.head_first)
        self.hearers = {m.index for m in found if self._hears(m, classes, dative=dative)}
        self.hearers |= bystanders(scan, found, symbols)
        self.hearers.update(one.index for one, other in pairwise(found) if self._before_title(one, other))
        oblique = found if classes & Word.OBLIQUE else ()
        self.others = {m.index for m in oblique if self._oblique(m) or self._owns(m)}
        if not scan.words.capitals and not rules.order.startswith("verb"):
            befores = ((m.index, scan.tokens[m.begins - 1].flags) for m in found if m.begins)
            self.others.update(index for index, before in befores if self._addressed(before))
            self.others.update(owner[source.start(1)] for source in _PASSED_ON.finditer(symbols))
        if rules.topic_particles and classes & Word.ACCORDING_AFTER:
            self.others.update(m.index for m in found if m.kind in _BODIES and self._informs(m))
        quotes = range(len(scan.spans)) if rules.subject_endings else ()
        self.aside = {index for quote in quotes for index in self._behind(quote, rules.subject_endings)}
        self.others |= self.aside
        if rules.name_cases:
            self.others.update(m.index for m in found if m.oblique and m.kind == NAME and self._of_subject(m))
        if scan.words.capitals:
            self.others |= {m.index for m in found if self._only_tells(m)}
            self.others.update(self._by_order())
            if classes & Word.ACCORDING:
                self.hearers.update(self._informants())

    def _hears(self, mention: Mention, classes: int, *, dative: bool) -> bool:
        """Whether a mention itself shows that it is who was told, or what was done."""
        if (classes & Word.TELLS and self._told(mention)) or (dative and mention.begins and self._dative(mention)):
            return True
        if mention.kind == DOCUMENT and (self._done(mention) or self._means(mention)):
            return True
        if mention.kind == GROUP and self._disagrees(mention):
            return True
        return (mention.told and self._given(mention)) or (mention.oblique and self._beside(mention))

    def _only_tells(self, mention: Mention) -> bool:
        """Whether a name only tells of what the person before it is, or where from."""
        return (mention.kind in _COMPLEMENTS and self._complements(mention)) or (
            bool(mention.name) and self._bracketed(mention)
        )

    def _of_subject(self, mention: Mention) -> bool:
        """Whether a name tells whose the subject of the verb behind it is: "Адвокаты | Репина | считают"."""
        noun = self.scan.tokens[mention.begins - 1]
        within = mention.begins > self.scan.units[mention.unit].first and noun.kind == WORD
        return within and self.symbols[mention.last : mention.last + 1] in {"S", "C"} and not noun.flags & _NO_NOUN

    def _told(self, mention: Mention) -> bool:
        """Whether a mention can only be who was told: "řekla ČTK", "katanya kepada Kabarnusa"."""
        tokens, at = self.scan.tokens, mention.begins - 1
        if mention.kind == PRONOUN or at < self.scan.units[mention.unit].first:
            return False
        before = tokens[at].flags
        if before & Word.PRONOUN and at:
            before = tokens[at - 1].flags  # "зізналася вона радіо"
        if before & REPORTING and self._tells(mention):
            return False
        return bool(before & Word.TELLS and (mention.kind == ORGANISATION or not before & Word.SAY))

    def _before_title(self, one: Mention, other: Mention) -> bool:
        """Whether a name stands between a verb and another's title: "řekl | Lidem | mluvčí soudu Ota Křepelka".

        Where names have cases, before nobody's too: "сказал | Sputnik | источник в мэрии".
        """
        if one.kind != NAME or one.last != other.begins or not one.begins or self.symbols[one.begins - 1] not in "SC":
            return False
        if other.kind == NAME:
            return other.begins < other.first
        alone = len(one.name) == 1 and not one.role and other.kind in (GROUP, ROLE) and not other.oblique
        return alone and bool(self.scan.language.quotation.name_cases)

    def _dative(self, mention: Mention) -> bool:
        """Whether an article is of those to whom something is done: "dem | Sender sagte Roche", "zeigte dem | Mann"."""
        tokens, at, first = self.scan.tokens, mention.begins - 1, self.scan.units[mention.unit].first
        if tokens[mention.begins].flags & _DATIVE == _DATIVE:
            at += 1
        if at < first or tokens[at].flags & _DATIVE != _DATIVE:
            return False
        after = tokens[mention.last].flags if mention.last < len(tokens) else 0
        before = tokens[at - 1] if at > first else None
        if after & Word.ACCORDING_AFTER or (before is not None and (before.kind != WORD or before.flags & _GOVERNS)):
            return False
        others = (self.found[index] for index in self.of_unit[mention.unit] if index != mention.index)
        return any(one.kind in _SUBJECTS and self.symbols[one.begins - 1] != "P" for one in others)

    def _informants(self) -> Iterator[int]:
        """Those from whom one knows what a subject said that stands beside the verb: "…“, rief er laut | Polizei."""
        for told in _KNOWN_FROM.finditer(self.symbols):
            number = bisect_right(self.scan.units, told.start(), key=lambda unit: unit.first) - 1
            owns = (self.owner[at] for at in range(told.start(), told.end()))
            nobody = any(self.found[index].gender == "n" for index in owns if index >= 0)  # "klonk het bij de politie"
            if not nobody and "Q" not in self.symbols[told.end() : self.scan.units[number].last]:
                yield from (index for index in self.of_unit[number] if told.end() <= self.found[index].first)

    def _tells(self, mention: Mention) -> bool:
        """Whether a body's form is a subject's where names have cases: "podał | Narodowy Bank", but no agency."""
        if not self.scan.language.quotation.name_cases or mention.oblique or not mention.name:
            return False
        own, told = self.scan.tokens[mention.first : mention.last], Word.ORGANISATION | Word.HEARER
        return any(token.flags & told == Word.ORGANISATION and not token.text.isupper() for token in own)

    def _owns(self, mention: Mention) -> bool:
        """Whether a mention only tells whose the one behind it is: "वसुधा पांडे के | प्रवक्ता", "知事の | 秘書"."""
        at = mention.last
        owned = self.owner[at + 1] if at + 1 < len(self.owner) else -1
        if owned < 0 or self.found[owned].kind == PRONOUN:  # "ان کا یہ بھی کہنا تھا"
            return False
        return bool(self.scan.tokens[at].flags & Word.LINK and self.scan.tokens[at].flags & Word.OBLIQUE)

    def _complements(self, mention: Mention) -> bool:
        """Whether a name only tells of what the person before it is: "Ada Roche of | the Havnsund Post | said".

        Or where that lies: "Ada Roche of Columbia, | South Carolina, | said".
        """
        at = mention.begins - 1
        town = self.owner[at - 1] if at > 0 and self.symbols[at] == "," and mention.kind == NAME else -1
        if town >= 0 and not self.scan.tokens[mention.first].flags & (Word.GIVEN | TITLES):
            alone = len(self.found[town].name) == 1 and self.found[town].kind == NAME
            return alone and mention.outer == mention.first and self._complements(self.found[town])
        while at > 0 and self.symbols[at] == "w" and self.scan.tokens[at].flags & ARTICLES:
            at -= 1
        head = self.owner[at - 1] if at > 0 and self.symbols[at] == "P" else -1
        person = self.found[head] if head >= 0 else mention
        return person is not mention and person.kind == NAME and person.unit == mention.unit and len(person.name) > 1

    def _bracketed(self, mention: Mention) -> bool:
        """Whether a name in brackets only tells the party or the place of the person before: "Ada Roche (AVT) said"."""
        tokens, at = self.scan.tokens, mention.begins - 1
        if at < 1 or tokens[at].text != "(" or mention.last >= len(tokens) or tokens[mention.last].text != ")":
            return False
        person = self.owner[at - 1]
        return person >= 0 and self.found[person].kind == NAME

    def _by_order(self) -> list[int]:
        """The mentions that are no subjects, by the order of words around them."""
        symbols, rules, barred = self.symbols, self.scan.language.quotation, list[int]()
        endings = () if rules.name_cases else rules.name_endings
        before, tokens, svo = -1, self.scan.tokens, rules.order == "subject-verb"
        inverts = self.scan.language.reporting.inverts  # "In de krant zegt het leger", not "In May the army says"
        for mention in self.found:
            kind = mention.kind
            if (
                (kind == DOCUMENT and symbols[mention.first - 1] in "PMw" and self._only_medium(mention))
                or (before == mention.unit and kind in _COMPLEMENTS and self._behind_pronoun(mention))
                or (kind in _COMPLEMENTS and symbols[mention.begins - 1] == "P" and self._before_subject(mention))
                or (
                    kind == NAME
                    and (tokens[mention.last - 1].possessive or (endings and mention.name[-1].endswith(endings)))
                    and self._genitive(mention)
                )
            ):
                barred.append(mention.index)
            before = mention.unit if kind == PRONOUN else -1
        for number, unit in enumerate(self.scan.units):
            close = svo and symbols.find("MwP", unit.first, unit.last) >= 0
            beside = _BESIDE.search(symbols, unit.first, unit.last) if close else None
            if beside:
                barred.append(self.owner[beside.end()])
            opening = inverts and symbols[unit.first] == "P" and _OPENING.match(symbols, unit.first, unit.last)
            if opening and self._begins(opening.end()):
                barred += [index for index in self.of_unit[number] if self.found[index].last <= opening.end(1)]
        return barred

    def _begins(self, at: int) -> bool:
        """Whether a mention begins at a place that can be the subject of the verb before it.

        "In de krant | The Post | zegt het leger": what a preposition governs before the verb is none.
        """
        subject = self.found[self.owner[at]]
        return subject.kind in _SPEAKING and subject.begins == at and not subject.oblique

    def _before_subject(self, mention: Mention) -> bool:
        """Whether a name is who was told, between a verb and its subject: "a déclaré au | Courrier | une source"."""
        at, after = mention.begins - 1, mention.index + 1
        if at < 1 or after >= len(self.found) or self.symbols[at - 1] not in "SC":
            return False
        subject = self.found[after]
        stands = subject.begins == mention.last and subject.unit == mention.unit and not subject.apposition
        return stands and subject.kind in _SPEAKING and bool(self.scan.tokens[at].flags & Word.HEARER)

    def _behind_pronoun(self, mention: Mention) -> bool:
        """Whether the subject before a name is a pronoun behind the verb: "sagte er | der Havnsunder Post"."""
        one, begins = self.found[mention.index - 1], mention.begins
        if not one.first or self.symbols[one.first - 1] not in "SC":
            return False
        return one.last == begins or (one.last + 1 == begins and bool(self.scan.tokens[one.last].flags & Word.DEFINITE))

    def _genitive(self, mention: Mention) -> bool:
        """Whether a name in a genitive tells whose the title behind it is: "| Rochens | Sprecher Bo Lis"."""
        at = mention.last
        while at - mention.last < _MODIFIERS and self.symbols[at : at + 1] == "w":
            if self.scan.tokens[at].flags & Word.FUNCTION:
                return False  # "Klaus und Trainer Bo Lis"
            at += 1
        one = self.owner[at] if at < len(self.owner) else -1
        owned = self.found[one] if one >= 0 else mention
        return owned.begins == at and owned.first > at and owned.kind == NAME and bool(owned.role_words)

    def _only_medium(self, mention: Mention) -> bool:
        """Whether a text is only what the subject behind it speaks by: "oceniła w | komentarzu | dla PAP szefowa"."""
        at = mention.begins - 1
        if mention.kind != DOCUMENT or at < 1 or self.symbols[at] != "P" or self.symbols[at - 1] not in "SC":
            return False
        stop = mention.last
        while stop < self.scan.units[mention.unit].last and self.symbols[stop] in "PMw":
            stop += 1
        behind = (self.found[index] for index in self.of_unit[mention.unit] if mention.index < index)
        return any(
            one.first < stop and one.kind in _SPEAKING and self.symbols[one.begins - 1] != "P" and not one.oblique
            for one in behind
        )

    def _oblique(self, mention: Mention) -> bool:
        """Whether a particle makes a mention no subject: at its last word, or behind it and its title (師匠に)."""
        tokens, at = self.scan.tokens, mention.last - 1
        titled = self.scan.language.quotation.title_after and at + 1 < len(tokens) and tokens[at + 1].flags & TITLES
        titled = titled and mention.kind == NAME  # not 유족이 | 경찰관에게
        if tokens[at].flags & Word.SUBJECT and self.scan.words.spaced and not titled:
            return False  # 연구팀은 | 논문에서
        if not tokens[at].flags & Word.OBLIQUE or titled:  # 명노을 조합장은
            at += 1
            while (
                at < len(tokens) and self.owner[at] < 0 and TITLES & tokens[at].flags and not CASES & tokens[at].flags
            ):
                at += 1
        if at < len(tokens) and tokens[at].text in ("(", "（") and not self.scan.words.spaced:
            ends = range(at + 1, min(at + _BRACKETED, len(tokens)))
            at = next((end + 1 for end in ends if tokens[end].text in (")", "）")), at)  # 田中豊投手（29）| に
        flags = tokens[at].flags if at < len(tokens) else 0
        after = tokens[at + 1].flags & ~Word.SUBJECT if at + 1 < len(tokens) else 0  # については
        if flags & Word.LINK and not self.scan.words.spaced and self.scan.language.quotation.title_after:
            return bool(flags & Word.OBLIQUE) and self._of_something(at + 1)
        if not flags & Word.OBLIQUE or flags & Word.LINK or (flags | after) & _SOURCES:
            return False
        return not after & Word.SAY or mention.kind != DOCUMENT or self._has_subject(mention)

    def _of_something(self, at: int) -> bool:
        """Whether a noun that is no mention stands behind whose it is: 投手陣の | 踏ん張り, not 知事の | 「……」."""
        return at < len(self.scan.tokens) and self.owner[at] < 0 and self.scan.tokens[at].kind == WORD

    def _has_subject(self, mention: Mention) -> bool:
        """Whether a subject stands before a mention in its sentence: "दुर्गा ने | बयान में कहा"."""
        tokens = self.scan.tokens[self.scan.units[mention.unit].first : mention.first]
        return any(token.flags & CASES == Word.SUBJECT for token in tokens)

    def _addressed(self, before: int) -> bool:
        """Whether the word before a mention puts it between a subject and its verb."""
        return bool(before & Word.PREPOSITION and before & Word.HEARER) and not before & REPORTING

    def _disagrees(self, mention: Mention) -> bool:
        """Whether what looks like an article and doesn't agree is a preposition: "disse a jornalistas"."""
        first, last = self.scan.tokens[mention.first], self.scan.tokens[mention.last - 1]
        both = first.flags & Word.DEFINITE and first.flags & Word.HEARER
        several = self.scan.language.quotation.plural_endings
        return bool(both) and last.lower.endswith(several) and not first.lower.endswith(several)

    def _given(self, mention: Mention) -> bool:
        """Whether nothing but its case tells that several are told: "сказала она | врачам", not "с | врачами"."""
        before = self.scan.tokens[mention.begins - 1].flags if mention.begins else 0
        return not before & (Word.PREPOSITION | Word.ACCORDING | Word.CUE)

    def _beside(self, mention: Mention) -> bool:
        """Whether a role, in another case, stands right behind who speaks: "сказала Громова | певице"."""
        one = self.found[mention.index - 1] if mention.index else mention
        if mention.kind != ROLE or one.last != mention.begins or one.oblique:
            return False
        said = one.begins and self.scan.tokens[one.begins - 1].flags & Word.SAY
        return one.kind in (NAME, PRONOUN) and bool(said)

    def _behind(self, quote: int, ends: tuple[str, ...]) -> list[int]:
        """The mentions behind a reporting word right behind a quotation, if its ending is its subject."""
        at = self.scan.place_of_quote[quote] + 1
        unit = self.scan.units[self.scan.unit_of_quote[quote]]
        if at <= 0 or at >= unit.last or self.symbols[at] != "S" or not self.scan.tokens[at].lower.endswith(ends):
            return []
        stop = next((place for place in range(at + 1, unit.last) if self.symbols[place] in "SCAQ"), unit.last)
        return [index for index in self.of_unit[self.scan.unit_of_quote[quote]] if at < self.found[index].first < stop]

    def _informs(self, mention: Mention) -> bool:
        """Whether a body is only the source for what somebody says, whom its sentence may leave out.

        埼玉新聞 | によると、「……」と語った; but 県 | によると、「……」という.
        """
        last = self.scan.units[mention.unit].last
        return bool(self.symbols.startswith("Z", mention.last) and _SPOKEN.search(self.symbols, mention.last, last))

    def _done(self, mention: Mention) -> bool:
        """Whether a text is what the subject of two verbs did last: "joked, and announced | an amendment"."""
        at, tokens = mention.first - 1, self.scan.tokens
        joined = at > self.scan.units[mention.unit].first and tokens[at - 1].flags & Word.JOIN
        return bool(joined and self.symbols[at] in "SC" and tokens[mention.first].flags & Word.INDEFINITE)

    def _means(self, mention: Mention) -> bool:
        """Whether a text is only what a subject before it speaks by: کانون معلمان | در بیانیه‌ای, الجيش | في بيان."""
        tokens, at, first = self.scan.tokens, mention.begins - 1, self.scan.units[mention.unit].first
        inside = Word.PREPOSITION | Word.LINK
        if self.scan.words.capitals or at <= first or tokens[at].flags & (inside | Word.OBLIQUE) != inside:
            return False
        after = tokens[mention.last].flags if mention.last < len(tokens) else 0
        if after & Word.CUE and not after & Word.PREPOSITION:
            return False  # في بيان | جاء فيه, not في تغريدة | عبر حسابه
        others = (self.found[index] for index in self.of_unit[mention.unit] if index < mention.index)
        return any(
            other.kind not in (DOCUMENT, PRONOUN) and not tokens[max(other.begins - 1, first)].flags & Word.PREPOSITION
            for other in others
        )
