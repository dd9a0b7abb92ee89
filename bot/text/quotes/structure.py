"""How the sentences of a document are made: the symbols of its words and marks, and what each mention does in its own.

What the features of attribute.py and the reports of reports.py are read from.
"""

from __future__ import annotations

import re
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Final

from bot.text.quotes import asked, inflected
from bot.text.quotes.classes import ARTICLES, REPORTING, TITLES, Word
from bot.text.quotes.facts import Own, squeezed, unusual
from bot.text.quotes.houses import Houses
from bot.text.quotes.marked import Marked
from bot.text.quotes.mention import DOCUMENT, NAME, ORGANISATION, ROLE
from bot.text.quotes.relays import Relays
from bot.text.quotes.remarks import remarks
from bot.text.quotes.silent import Silent
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.quotes.mention import Mention
    from bot.text.quotes.scan import Scan

_LONE: Final = 2
"""Tokens of a sentence that is a quotation and its full stop."""
_HEADING: Final = 10
"""Tokens of a line that only names who speaks below it."""
_STOPS: Final = frozenset(".。!?！？,、，:：")
_TELLS: Final = Word.SUBJECT | Word.OBLIQUE | Word.SAY | Word.CUE | Word.QUOTATIVE
_CLOSE: Final = 3
"""Tokens between a quotation and a reporting word that surely reports it, the mark between them too."""
_OWNED: Final = 5
"""Tokens up to the name of whose words a verb without a speaker tells: lautete das klare Fazit von."""
_WORK: Final = 8
"""Words of a work's title, at most."""
_GRAMMAR: Final = Word.FUNCTION | Word.PREPOSITION | Word.DEFINITE | Word.INDEFINITE | Word.PRONOUN
_NAMED: Final = 4
"""Blanks that a name or a title between marks has at most: "das Lied heißt ..."."""
_SAYS_MORE: Final = frozenset("wMSCV")
_REPORTS: Final = frozenset("SCA@Z")
_SOURCE: Final = frozenset("A@")
_WORDS_OF: Final = re.compile("Q,?([SCA])[wM]w{0,3}P(?=M)")
"""A quotation, a word like "so" or "lautet", a noun with its article and adjectives, and a preposition with a name."""
_OF_WORDS: Final = Word.IMPERSONAL | Word.ACCORDING
_NO_NOUN: Final = Word.FUNCTION | Word.DEFINITE | Word.ACCORDING
_WORDS_ARE: Final = re.compile("w{2}(P)M+(?:,[^,Q:]*,)?([SC])w?:Q")
"""The same before it: "Das Fazit von Ada Roche lautete: ..."."""
_RELATIVE: Final = re.compile("(?<=M),Tw?[SC]")


class Structure:
    """One document's tokens as symbols, and its mentions by where they stand."""

    def __init__(self, scan: Scan, found: Sequence[Mention]) -> None:
        self.scan, self.found = scan, found
        order = scan.language.quotation.order
        self.order = "" if order == "subject-verb" else order
        self.decides = bool(scan.language.quotation.say)
        """Without words for speech nothing tells titles from it."""
        self.of_unit: list[list[int]] = [[] for _ in scan.units]
        self.owner = [-1] * len(scan.tokens)
        """The mention that each token belongs to; -1: none."""
        symbols = [token.symbol for token in scan.tokens]
        for mention in found:
            self.of_unit[mention.unit].append(mention.index)
            for at in range(mention.begins, mention.last):
                self.owner[at] = mention.index
                symbols[at] = scan.tokens[at].within if at not in scan.quotes else "."  # a paper's name
        self.symbols = "".join(symbols)
        classes = reduce(or_, (unit.flags for unit in scan.units), 0)
        self._houses: set[int] = set()
        """The institutions behind prepositions whose people speak: their prepositions are none. And who is quoted."""
        nobody = self._govern(symbols, classes)
        self._hears = bool(classes & Word.HEARS)
        self._impersonal = bool(classes & Word.IMPERSONAL)
        if scan.language.quotation.head_first and scan.language.quotation.articles and classes & Word.THAT:
            self._relative(symbols)
        if classes & (Word.IMPERSONAL | Word.ACCORDING):
            self._words_of(symbols)
        silent = Silent(scan, found, self.of_unit, self.owner, self.symbols)
        self.hearers, self.others, self._aside = silent.hearers - self._houses | nobody, silent.others, silent.aside
        self.names_things = scan.words.capitals and not scan.language.quotation.nouns_capitalised
        self._papers: set[int] = set()
        """The tokens of stretches between marks that are the names of papers."""
        if classes & Word.PASSES_ON:
            relays = Relays(scan, found, self.owner, self.symbols)
            self.hearers = (self.hearers | relays.papers) - relays.quoted
            for at in relays.sources:
                self.symbols = f"{self.symbols[:at]}A{self.symbols[at + 1 :]}"
            self._papers = relays.titles
            self._houses |= relays.quoted
        self.hearers.update(m.index for m in found if m.kind == ORGANISATION and not m.name and m.first in scan.quotes)
        self.inflects = scan.words.capitals and order == "verb-final"
        self.possessors, means = inflected.barred(self) if self.inflects else (set[int](), set[int]())
        """Those that do nothing in their own sentences by their endings; the next ones may go on about them."""
        self.others |= means
        self._states: dict[int, str] = {}
        self._own: dict[int, Own] = {}
        self._topics: dict[int, Mention | None] = {}
        self._told_in: dict[int, tuple[str, bool]] = {}
        self._reporting: dict[int, int] = {}
        self.marked = Marked(scan, found, self.of_unit, self.symbols)

    def _govern(self, symbols: list[str], classes: int) -> set[int]:
        """Let those speak behind prepositions who do; returned are the pronouns beside their verbs."""
        scan, found = self.scan, self.found
        houses = Houses(scan, found, self.owner, self.symbols)
        speak = houses.speaking(self.of_unit) if scan.language.quotation.houses else dict[int, int]()
        self._houses |= set(speak)
        for index, noun in remarks(scan, found, self.owner).items() if classes & Word.REMARK else ():
            symbols[noun], speak[index] = "S", noun + 1
        for index, at in speak.items():
            size = found[index].begins - at
            if at and symbols[at - 1] in "SC":
                found[index].begins = at  # "assure-t-on chez | Acme" as "assure Acme"
                self.owner[at : at + size] = [index] * size
            symbols[at : at + size] = ("M" if found[index].begins == at else "w") * size
        self.symbols = "".join(symbols) if speak else self.symbols
        return houses.nobody

    def _relative(self, symbols: list[str]) -> None:
        """Let those speak behind prepositions who do so in a relative clause: "conducida por Ada Roche, que dijo"."""
        for clause in _RELATIVE.finditer(self.symbols):
            index = self.owner[clause.start() - 1]
            if index >= 0 and self.symbols[self.found[index].begins - 1] == "P":
                symbols[self.found[index].begins - 1] = "w"
                self._houses.add(index)
        self.symbols = "".join(symbols)

    def _words_of(self, symbols: list[str]) -> None:
        """Let those speak whose words a noun behind a quotation tells of: "…“, so das Fazit von | Ada Roche"."""
        tokens = self.scan.tokens
        for clause in _WORDS_OF.finditer(self.symbols):
            told, link = tokens[clause.start(1)], clause.end() - 1
            of = told.flags & _OF_WORDS and tokens[clause.start(1) + 1].flags & ARTICLES
            if of and tokens[link].flags & Word.LINK and not tokens[link - 1].flags & _NO_NOUN:
                symbols[link] = "A"
        for clause in _WORDS_ARE.finditer(self.symbols) if self._impersonal else ():
            if tokens[clause.start(2)].flags & Word.IMPERSONAL and tokens[clause.start(1)].flags & Word.LINK:
                symbols[clause.start(1)] = "A"
        self.symbols = "".join(symbols)

    # -------------------------------------------------------------- mentions
    def facts(self, mention: Mention) -> Own:
        """What a mention's own sentence tells of it."""
        known = self._own.get(mention.index)
        if known is None:
            unit = self.scan.units[mention.unit]
            before = self._before(self._opens(mention), unit.first)
            known = self._own[mention.index] = Own(
                mention.kind,
                "P" if mention.oblique and before not in _SOURCE and mention.index not in self._houses else before,
                squeezed(self._after(mention, unit.last))[:2],
                self._inside_report(mention),
                unusual(mention.gender),
                self.scan.tokens[mention.last - 1].possessive,
            )
        return known

    def _opens(self, mention: Mention) -> int:
        """Where a mention begins, with the role before it that it explains: "by his president, Ada Roche, said"."""
        role = self.found[mention.index - 1] if mention.index else mention
        explains = role.apposition and role.unit == mention.unit and mention.kind == NAME
        if not explains or mention.begins - role.last > 1:
            return mention.begins
        governed = mention.begins > role.last and self.scan.tokens[role.last].kind == WORD
        return mention.begins if governed else role.begins  # "chief of the office in | Reyle"

    def ends(self, mention: Mention) -> int:
        """Where a mention ends, the particle attached to its last word (경찰은) not counted in."""
        last = mention.last - 1
        return last if self.symbols[last] in "UO" and self.scan.words.spaced else mention.last

    def heard(self, mention: Mention) -> bool:
        """Whether the word before a mention says that it is who was told."""
        before = self.scan.tokens[mention.begins - 1].flags if mention.begins else 0
        told = before & Word.HEARER and mention.index not in self._houses
        return bool(told) or mention.index in self.hearers

    def _before(self, opens: int, first: int) -> str:
        """The symbol before a mention, its article passed over; P too where the article's case makes it no subject."""
        tokens = self.scan.tokens
        if tokens[opens].flags & ARTICLES and tokens[opens].flags & Word.PREPOSITION:
            return "P"
        at = opens - 1
        while at >= first and opens - at < 3 and tokens[at].flags & ARTICLES and self.symbols[at] in "wP":
            if tokens[at].flags & Word.PREPOSITION:
                return "P"
            at -= 1
        return self.symbols[at] if at >= first else "^"

    def _after(self, mention: Mention, last: int) -> str:
        """The symbols after a mention; what stands between commas right behind it is passed over."""
        symbols, at = self.symbols, self.ends(mention)
        if symbols[at : at + 2] in (",S", ",C") and "M" in symbols[at + 2 : at + 5]:
            return "I"  # another reports it: "The report, says the mayor, is a shame"
        if at < last and symbols[at] in ",(":
            for end in range(at + 1, min(last, at + 18)):
                if symbols[end] == "Q":
                    break
                if symbols[end] in ",(" and end + 1 < last and symbols[end + 1] in "SCVw":
                    return "," + symbols[end + 1 : min(last, end + 6)]
        return symbols[at : min(last, at + 6)]

    def _inside_report(self, mention: Mention) -> bool:
        """Whether somebody earlier in the sentence reports what the mention does."""
        if self.symbols.find("S", self.scan.units[mention.unit].first, mention.first) < 0:
            return False
        for index in self.of_unit[mention.unit]:
            other = self.found[index]
            if other.index >= mention.index:
                return False
            if (
                "S" in self.symbols[other.last : min(other.last + 3, mention.first)]
                and "Q" not in self.symbols[other.last : mention.first]
            ):
                return True
        return False

    def source(self, mention: Mention) -> bool:
        """Whether words like "according to" stand before a mention."""
        return self.facts(mention).before in _SOURCE

    def governed(self, mention: Mention) -> bool:
        """Whether the form of a mention makes it no subject, and no word beside it the source of what is said."""
        at, first = mention.begins - 1, self.scan.units[mention.unit].first
        return mention.oblique and not (at >= first and self.symbols[at] in _SOURCE)

    def gender(self, mention: Mention) -> str:
        """m, f or nothing: of whom a mention's title or given name tells it is."""
        if mention.gender or mention.kind != NAME or len(mention.name) == 1:
            return mention.gender
        first = self.scan.words.folded(mention.name[-1 if self.scan.language.quotation.surname_first else 0])
        return self.scan.words.given(first) if self.scan.words.listed(first) else ""

    def _stands(self, mention: Mention) -> bool:
        """Whether a mention can be a subject, or the source of what is reported."""
        own = self.facts(mention)
        return not (
            mention.apposition or own.before in "PZO" or own.inside or own.possessive or mention.index in self.hearers
        )

    # -------------------------------------------------------------- units
    def tells(self, unit: int) -> tuple[str, bool]:
        """What a unit reports and quotes, and whether it ends with a colon."""
        known = self._told_in.get(unit)
        if known is None:
            inside = self.symbols[self.scan.units[unit].first : self.scan.units[unit].last]
            told = f"reports {'S' if 'S' in inside else ''} quotation {'Q' in inside}"
            known = self._told_in[unit] = told, inside[-1] in ":-,"  # a line may end between clause and speech
        return known

    def topic(self, unit: int) -> Mention | None:
        """The subject of the sentence right before a unit, where it quotes nothing: what the text is about then."""
        if unit not in self._topics:
            own, before = self.scan.units[unit], self.scan.units[max(unit - 1, 0)]
            tells = before is not own and before.paragraph >= own.paragraph - 1
            tells = tells and "Q" not in self.symbols[before.first : before.last]
            found = map(self.found.__getitem__, self.of_unit[unit - 1] if tells else ())
            self._topics[unit] = self._named(next(filter(self._stands, found), None))
        return self._topics[unit]

    def _named(self, mention: Mention | None) -> Mention | None:
        """The name behind a role that it explains: "Ordynator, dr Jerzy Kos, ..."."""
        after = self.found[mention.index + 1] if mention and mention.index + 1 < len(self.found) else None
        if mention is None or after is None or mention.kind != ROLE or after.kind != NAME or after.unit != mention.unit:
            return mention
        between = self.symbols[mention.last : after.first]
        return after if between[:1] == "," and len(between) <= _CLOSE + 3 and not set(between) - set(",.w") else mention

    def state(self, unit: int) -> str:
        """Whether a unit is a quotation alone, reports with a speaker of its own, drops its subject, or is open."""
        known = self._states.get(unit)
        if known is None:
            known = self._states[unit] = self._judged(unit)
        return known

    def _judged(self, unit: int) -> str:
        own = self.scan.units[unit]
        symbols = self.symbols[own.first : own.last]
        if len(symbols) <= 2 or _SAYS_MORE.isdisjoint(symbols):
            return "alone"
        if _REPORTS.isdisjoint(symbols):
            return "dropped" if own.flags & Word.RELAYED else "open"
        texts = own.flags & Word.IMPERSONAL  # "in the statement it says": behind a preposition, and yet who speaks
        first = self.order == "verb-first"  # برئيس الحزب | عون: a preposition governs him, with his title
        named = any(
            (
                (self.symbols[m.begins - 1] != "P" and not (first and m.oblique and m.index not in self._houses))
                or (texts and m.kind == DOCUMENT)
                or self.marked.marks(m)
            )
            and m.index not in self.hearers
            and m.index not in self._aside
            for m in map(self.found.__getitem__, self.of_unit[unit])
        )
        if named or not self.scan.language.quotation.drops_subject:
            return "settled" if self.of_unit[unit] else "open"
        return "dropped"

    # -------------------------------------------------------------- quotations
    def edges(self, quote: int) -> tuple[str, str]:
        """The symbols right before and right after a quotation."""
        own, at = self.scan.units[self.scan.unit_of_quote[quote]], self.scan.place_of_quote[quote]
        after = self.symbols[at + 1] if at + 1 < own.last else "$"
        if after == "(" and self.scan.tokens[at + 1].text == "（":
            after = ","  # the speaker may stand there: 「……」（李教授）
        before = self.symbols[at - 1] if at > own.first else "^"
        return "E" if before == "O" and after in "SC" else before, after  # they call it so: गाजा को “हत्या क्षेत्र” कहा

    def told(self, quote: int) -> str:
        """How a quotation's sentence goes on that has its verb last: with a particle, with a reporting word, or not."""
        unit, at = self.scan.units[self.scan.unit_of_quote[quote]], self.scan.place_of_quote[quote] + 1
        behind = self.symbols[at : min(unit.last, at + 1 + _CLOSE)]
        near = next((symbol for symbol in behind if symbol in "KSC"), "")
        return near or ("Q" if "Q" in self.symbols[at : unit.last] else "")

    def surely_speech(self, quote: int) -> bool:
        """Whether nothing else than speech is between the marks: by the marks, or as a text speaks in a sentence."""
        span = self.scan.spans[quote]
        sentence = self.scan.text.count(" ", span.start, span.end) > _NAMED or self.edges(quote)[0] == ":"
        source = self.told_by(quote)
        told = (
            (sentence and self.impersonal(quote))
            or self._quotes(quote)
            or (source is not None and (source >= 0 or self.scan.words.capitals))
        )
        return span.spoken or not self.decides or told

    def told_by(self, quote: int) -> int | None:
        """Whose words a quotation is by the form of its sentence or the line before; -1: not its subject's."""
        if self.scan.words.capitals:
            return asked.source(self, quote) if self._hears else None
        heading = self._heading(quote)
        signed = heading if heading >= 0 else asked.signed(self, quote)
        return signed if signed >= 0 else asked.source(self, quote)

    def _heading(self, quote: int) -> int:
        """Whom the line before a quotation names, where that is all both lines hold: 岩淵農園 | 岩淵利樹さん; or -1."""
        number = self.scan.unit_of_quote[quote]
        own, line = self.scan.units[number], self.scan.units[max(number - 1, 0)]
        apart = own.last - own.first <= _LONE and line.paragraph == own.paragraph - 1
        if not apart or line.last - line.first > _HEADING or not self.of_unit[number - 1]:
            return -1
        if number > 1 and self.scan.units[number - 2].paragraph == line.paragraph:
            return -1
        mention, tokens = self.found[self.of_unit[number - 1][-1]], self.scan.tokens
        loose = [tokens[at] for at in range(line.first, line.last) if self.owner[at] < 0]
        if mention.kind not in (NAME, ROLE) or any(token.flags & _TELLS or token.text in _STOPS for token in loose):
            return -1
        behind = (tokens[at] for at in range(mention.last, line.last))
        return mention.index if all(token.kind != WORD or token.flags & TITLES for token in behind) else -1

    def _quotes(self, quote: int) -> bool:
        """Whether a word of saying that follows nothing but what was said stands right behind a quotation: dedi."""
        at = self.scan.place_of_quote[quote] + 1
        says = Word.SAY | Word.QUOTATIVE
        return self.inflects and at < len(self.scan.tokens) and self.scan.tokens[at].flags & says == says

    def name(self, quote: int) -> bool:
        """Whether a stretch is a name: of a paper that passes on what is said, or of a thing behind a preposition."""
        span, place = self.scan.spans[quote], self.scan.place_of_quote[quote]
        words = self.scan.text[span.start : span.end].split()
        if self.names_things and 1 < len(words) <= _WORK and self._title(quote, place, words):
            return True
        if len(words) > _NAMED:
            return False
        if place in self._papers:
            return True
        if not self.names_things or place == self.scan.units[self.scan.unit_of_quote[quote]].first:
            return False
        before = self.scan.tokens[place - 1].flags
        named = before & (Word.PREPOSITION | Word.TITLED | Word.ORGANISATION) and not before & REPORTING
        return bool(named) and not words[0][0].islower() and words[-1][-1].isalnum()

    def _title(self, quote: int, place: int, words: list[str]) -> bool:
        """Whether a stretch is a work's title by its capitals and what is beside: in "Dark Water," Ada Roche plays.

        A preposition stands before it, or a noun for a person behind: "Dark Water" director Ada Roche.
        """
        unit, tokens = self.scan.units[self.scan.unit_of_quote[quote]], self.scan.tokens
        at = place - 1 - (place - 1 > unit.first and tokens[place - 1].text == ",")  # "the theme, “Dark Water”"
        before = tokens[place - 1].flags if place > unit.first else 0
        after = tokens[place + 1] if place + 1 < unit.last else None
        of_person = after is not None and after.flags & Word.ROLE and not after.capital and words[-1][-1].isalnum()
        governed = before & Word.PREPOSITION and not before & (REPORTING | Word.AS) and words[-1][-1] not in ".!?"
        called = at < place - 1 and tokens[at].flags & Word.TITLED and not tokens[at].capital
        if not (of_person or governed or called):
            return False
        nouns = [word for word in words if not self.scan.words.classes(word.lower().strip(",")) & _GRAMMAR]
        capitals = sum(word[0].isupper() for word in words)
        return bool(nouns) and capitals > 1 and all(word[0].isupper() for word in (words[0], *nouns))

    def reporting(self, quote: int) -> int:
        """The token of the reporting word nearest to a quotation, first behind it if none leads to it; -1: none."""
        known = self._reporting.get(quote)
        if known is None:
            unit, at = self.scan.units[self.scan.unit_of_quote[quote]], self.scan.place_of_quote[quote]
            behind = self.symbols[at + 1 : unit.last].partition("Q")[0]
            before = self.symbols[unit.first : at].rpartition("Q")[2]
            first = next((at + 1 + place for place, symbol in enumerate(behind) if symbol in "SC"), -1)
            last = next((at - 1 - place for place, symbol in enumerate(before[::-1]) if symbol in "SC"), -1)
            known = last if first < 0 or (last >= 0 and before[-1] in "T:") else first
            self._reporting[quote] = known
        return known

    def verb_gender(self, quote: int) -> str:
        """m, f or nothing: of whose speech the reporting word nearest to a quotation tells."""
        at = self.reporting(quote)
        return self.scan.words.verb_gender(self.scan.tokens[at].lower) if at >= 0 else ""

    def impersonal(self, quote: int) -> bool:
        """Whether that word stands close by and has a text for its subject, or nobody: "heißt es in dem Papier"."""
        if not self._impersonal:
            return False
        at, place = self.reporting(quote), self.scan.place_of_quote[quote]
        near = at >= 0 and (abs(at - place) <= _CLOSE or (at < place and self.symbols[at + 1] == "T"))
        if near and at < place and "A" in self.symbols[self.scan.units[self.scan.unit_of_quote[quote]].first : at]:
            return False  # "Das Fazit von Ada Roche lautete: ..."
        opens = place == self.scan.units[self.scan.unit_of_quote[quote]].first
        if near and not opens and self.scan.tokens[at - 1].flags & Word.AS:
            return False  # "never called it 'a nuisance', come si legge": who calls it so stands before
        if near and place < at and self._owned(at, self.scan.unit_of_quote[quote]):
            return False  # "…“, lautete das Fazit von Ada Roche"
        return near and any(token.flags & Word.IMPERSONAL for token in self.scan.tokens[at : at + 2])  # se | lee

    def _owned(self, at: int, unit: int) -> bool:
        """Whether what such a word has for its subject is somebody's by the name right behind it."""
        for mention in (self.found[index] for index in self.of_unit[unit]):
            if mention.kind == NAME and at + 1 < mention.begins <= at + _OWNED:
                between = self.scan.tokens[at + 1 : mention.begins]
                governed = any(token.flags & Word.PREPOSITION for token in between[:-1])
                return not governed and bool(between[-1].flags & Word.LINK)
        return False

    def issues(self, mention: Mention, unit: int) -> bool:
        """Whether a text that speaks in a unit is somebody's by the name right behind it: «в заявлении | Громова».

        Or a body's by its noun before the name: "ve zprávě společnosti | Kovodex".
        """
        before = self.scan.tokens[mention.begins - 1].flags if mention.begins else 0
        alone = len(mention.name) == 1 and bool(self.scan.language.quotation.name_cases)
        kind = Word.DOCUMENT | Word.ORGANISATION if alone else Word.DOCUMENT
        return mention.unit == unit and (mention.oblique or alone) and bool(before & kind)

    def cue(self, quote: int, candidate: int) -> int:
        """The token of the reporting word between a speaker and a quotation, or beside the speaker; -1: none."""
        mention, at = self.found[candidate], self.scan.place_of_quote[quote]
        unit = self.scan.units[mention.unit]
        place: int
        if mention.unit == self.scan.unit_of_quote[quote]:
            behind = self.symbols[at + 1 : min(unit.last, at + 1 + _CLOSE)]
            if mention.last <= at and self.order == "verb-final" and not {"S", "C"}.isdisjoint(behind):
                return at + 1 + next(place for place, symbol in enumerate(behind) if symbol in "SC")
            lo, hi = (mention.last, at) if mention.last <= at else (at + 1, mention.first)
            for wanted in "SC":
                for place in range(lo, hi):
                    if self.symbols[place] == wanted:
                        return place
        for place in (
            *range(mention.last, min(unit.last, mention.last + 4)),
            *range(max(unit.first, mention.first - 2), mention.first),
        ):
            if self.symbols[place] in "SC":
                return place
        return -1
