"""How the sentences of a document are made: the symbols of its words and marks, and what each mention does in its own.

What the features of attribute.py and the reports of reports.py are read from.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.text.quotes import inflected
from bot.text.quotes.classes import ARTICLES, Word
from bot.text.quotes.facts import Own, first_two, unusual
from bot.text.quotes.houses import Houses
from bot.text.quotes.impersonal import authors
from bot.text.quotes.marked import Marked, owners
from bot.text.quotes.mention import DOCUMENT, NAME, ORGANISATION, ROLE
from bot.text.quotes.relays import Relays
from bot.text.quotes.remarks import remarks
from bot.text.quotes.silent import Silent
from bot.text.quotes.vocabulary import QUOTE, WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.quotes.mention import Mention
    from bot.text.quotes.scan import Scan

_CLOSE: Final = 3
"""Tokens between a quotation and a reporting word that surely reports it, the mark between them too."""
_SAYS_MORE: Final = frozenset("wMSCV")
_REPORTS: Final = frozenset("SCA@Z")
_SOURCE: Final = frozenset("A@")
_RELATIVE: Final = re.compile("(?<=M)(?:,T|,?w)w?[SC]")


class Structure:
    """One document's tokens as symbols, and its mentions by where they stand."""

    def __init__(self, scan: Scan, found: Sequence[Mention]) -> None:
        self.scan, self.found = scan, found
        order = scan.language.quotation.order
        self.order = "" if order == "subject-verb" else order
        self.nests = bool(self.order or scan.language.reporting.inverts or not scan.words.spaced)
        """Who tells within what another tells speaks. English news are labelled the other way, 11 times of 14."""
        self.second = scan.language.reporting.inverts and not (scan.language.quotation.head_first or self.order)
        """Whether verbs stand second, so that a subject follows its verb where anything else opens the sentence."""
        self.decides = bool(scan.language.quotation.say)
        """Without words for speech nothing tells titles from it."""
        self.of_unit: list[list[int]] = [[] for _ in scan.units]
        self.owner = [-1] * len(scan.tokens)
        """The mention that each token belongs to; -1: none."""
        symbols = [token.symbol for token in scan.tokens]
        for mention in found:
            self.of_unit[mention.unit].append(mention.index)
            for at in range(mention.begins, mention.last):
                token, self.owner[at] = scan.tokens[at], mention.index
                symbols[at] = token.within if token.kind != QUOTE else "."  # a paper's name
        self.symbols = "".join(symbols)
        classes = 0
        for unit in scan.units:
            classes |= unit.flags
        self._houses: set[int] = set()
        """The institutions behind prepositions whose people speak: their prepositions are none. And who is quoted."""
        nobody = self._govern(symbols, classes)
        self.hears, self.texts_speak = bool(classes & Word.HEARS), bool(classes & Word.IMPERSONAL)
        """Whether any word says that its subject hears what is quoted, or has a text for its subject."""
        silent = Silent(scan, found, self.of_unit, self.owner, self.symbols, classes)
        self.hearers, self.others, self._aside = silent.hearers - self._houses | nobody, silent.others, silent.aside
        self.names_things = scan.words.capitals and not scan.language.quotation.nouns_capitalised
        self.papers: set[int] = set()
        """The tokens of stretches between marks that are the names of papers."""
        if classes & Word.PASSES_ON:
            self._relay()
        told = {m.index for m in found if m.kind == ORGANISATION and not m.name and m.first in scan.quotes}
        self.hearers |= told
        self.others |= told
        self.inflects = scan.words.capitals and order == "verb-final"
        self.possessors, means = inflected.barred(self) if self.inflects else (owners(scan, found), set[int]())
        """Those that do nothing in their own sentences by their endings; the next ones may go on about them."""
        self.others |= means
        self._states: dict[int, str] = {}
        self._own: list[Own | None] = [None] * len(found)
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
        clauses = Word.THAT | Word.RELATIVE
        if scan.language.quotation.head_first and scan.language.quotation.articles and classes & clauses:
            self._relative(symbols)
        if classes & (Word.IMPERSONAL | Word.ACCORDING):
            for at in authors(scan, self.symbols):
                symbols[at] = "A"
            self.symbols = "".join(symbols)
        return houses.nobody

    def _relay(self) -> None:
        """Let those speak whom papers quote, and not the papers."""
        relays = Relays(self.scan, self.found, self.owner, self.symbols)
        self.hearers = (self.hearers | relays.papers) - relays.quoted
        for at in relays.sources:
            self.symbols = f"{self.symbols[:at]}A{self.symbols[at + 1 :]}"
        self.others -= relays.quoted
        self.papers = relays.titles
        self._houses |= relays.quoted

    def _relative(self, symbols: list[str]) -> None:
        """Let those speak behind prepositions who do so in a relative clause.

        "conducida por Ada Roche, que dijo", "rejoint par Bo Lind qui a plaidé".
        """
        for clause in _RELATIVE.finditer(self.symbols):
            index, at = self.owner[clause.start() - 1], clause.start() + (self.symbols[clause.start()] == ",")
            if self.symbols[at] == "w" and not self.scan.tokens[at].flags & Word.RELATIVE:
                continue
            if index >= 0 and self.symbols[self.found[index].begins - 1] == "P":
                symbols[self.found[index].begins - 1] = "w"
                self._houses.add(index)
        self.symbols = "".join(symbols)

    # -------------------------------------------------------------- mentions
    def facts(self, mention: Mention) -> Own:
        """What a mention's own sentence tells of it."""
        known = self._own[mention.index]
        if known is None:
            unit = self.scan.units[mention.unit]
            before = self._before(self._opens(mention), unit.first)
            known = self._own[mention.index] = Own(
                mention.kind,
                "P" if mention.oblique and before not in _SOURCE and mention.index not in self._houses else before,
                first_two(self._after(mention, unit.last)),
                unusual(mention.gender),
                inside=self._inside_report(mention, unit.first),
                possessive=self.scan.tokens[mention.last - 1].possessive,
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
        if tokens[opens].flags & ARTICLES and tokens[opens].flags & (Word.PREPOSITION | Word.ACCORDING):
            return "A" if tokens[opens].flags & Word.ACCORDING else "P"  # "nach Angaben | eines Sprechers"
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

    def _inside_report(self, mention: Mention, first: int) -> bool:
        """Whether somebody earlier in the sentence, which begins at a place, reports what the mention does."""
        symbols = self.symbols
        if symbols.find("S", first, mention.first) < 0:
            return False
        for index in self.of_unit[mention.unit]:
            if index >= mention.index:
                break
            last = self.found[index].last
            told = symbols.find("S", last, min(last + 3, mention.first)) >= 0
            if told and symbols.find("Q", last, mention.first) < 0:
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
        return self.scan.words.given(first)

    def stands(self, mention: Mention) -> bool:
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
            self._topics[unit] = self._named(self._subject(unit - 1, unit)) if unit else None
        return self._topics[unit]

    def _subject(self, number: int, unit: int) -> Mention | None:
        before = self.scan.units[number]
        apart = self.scan.units[unit].paragraph - before.paragraph > 1
        if apart or self.symbols.find("Q", before.first, before.last) >= 0:
            return None
        for index in self.of_unit[number]:
            if self.stands(self.found[index]):
                return self.found[index]
        return None

    def accorded(self, unit: int) -> int:
        """The one source that the sentence right before a unit in its paragraph accords to, quoting nothing; or -1."""
        own, before = self.scan.units[unit], self.scan.units[max(unit - 1, 0)]
        if before is own or before.paragraph != own.paragraph or "Q" in self.symbols[before.first : before.last]:
            return -1
        sources = [index for index in self.of_unit[unit - 1] if self._informs(self.found[index])]
        return sources[0] if len(sources) == 1 else -1

    def _informs(self, mention: Mention) -> bool:
        """Whether words like "according to" stand before a mention, a trade that no list has between them too."""
        if self.scan.tokens[mention.last - 1].possessive:
            return False  # "podle Vránových | blízkých"
        near = self.symbols[max(0, mention.begins - 2) : mention.begins]
        return self.source(mention) or (mention.kind == NAME and near == "Aw")

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
