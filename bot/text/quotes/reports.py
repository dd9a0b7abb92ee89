"""Statements reported without quotation marks: "Hamada said on Thursday that ...", "..., according to the ministry".

A sentence reports when a word of speech has a subject (`subjects`) and is followed by what was said, or follows it:

    closing     ..., the minister said on Thursday.    ..., said the minister.    Bakan ... söyledi.
    according   According to the ministry ...
    remark      As the minister said, ...              The ferries, he said, will ...
    opening     The minister, who ..., said that ...   The minister said the ferries ...    Dijo que ...
    act         The minister urged the council to ...
    label       Hamada: the ferries will run
    relative    ... of Ada Roche, who said that ...

The first of these that a sentence has names the speaker under whom all of it can be shown. Reports are the indirect
attributions of PolNeAR (Newell et al., "An Attribution Relations Corpus for Political News", 2018) that tell of speech:
thoughts are none, nor is denied and supposed speech.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import Word
from bot.text.quotes.clauses import ASIDE, REST, Clauses
from bot.text.quotes.inflected import set_off
from bot.text.quotes.mention import DOCUMENT, NAME, ORGANISATION, PRONOUN, Mention
from bot.text.quotes.scan import Unit  # noqa: TC001  # compiled, a dataclass looks its annotations up
from bot.text.quotes.sources import Sources
from bot.text.quotes.subjects import SPEECH, Subjects
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.text.quotes.structure import Structure
    from bot.text.quotes.vocabulary import Token

_TELLS: Final = SPEECH | Word.ACCORDING | Word.ACCORDING_AFTER
"""Without one of these, and without a label, a unit reports nothing."""
_DOUBT: Final = Word.NEGATION | Word.CONDITION
_LEAST: Final = 5
"""Tokens of the shortest sentence that reports something."""
_TAIL: Final = 9
"""Tokens of a reporting clause after its verb, at the end of a sentence: "Hamada said late on Thursday"."""
_LAST: Final = 3
"""Tokens before the subject, and from the word of speech on, where that stands last."""
_INNER: Final = 2
"""Tokens from a word of speech to a subject right behind it: "the paper said | the mayor told"."""
_BACK: Final = 8
"""Tokens at a sentence's beginning among which it points back."""
_VERB: Final = 2
"""Auxiliaries and adverbs before a word of speech that belong to it."""
_WORDS: Final = 3
"""Words before a source that are no part of its mention, but belong to it."""


class Report:
    """A unit that reports; who says it (None: who spoke last), the token of the reporting word, and text[start:end].

    `pronoun`: the token of the relative pronoun that stands for who says it; -1: none.
    """

    def __init__(self, mention: Mention | None, cue: int, start: int, end: int, pronoun: int) -> None:
        self.mention, self.cue, self.start, self.end, self.pronoun = mention, cue, start, end, pronoun


_CLAUSES: Final = frozenset({"that", "zero", "zero bare", "relative"})
"""Forms in which a clause tells what was said."""
_Found = tuple["Mention | None", int, str]
"""Who, by which word, in which form."""


class _Place:
    """A unit that is read, and its words of speech."""

    def __init__(self, number: int, unit: Unit, cues: list[int]) -> None:
        self.number, self.unit, self.cues = number, unit, cues


def reports(structure: Structure) -> Iterator[Report]:
    """The reports of a document, in order, one a sentence; questions are none."""
    reading, scan = _Reading(structure), structure.scan
    for number, unit in enumerate(scan.units):
        if unit.last - unit.first < _LEAST or scan.tokens[unit.last - 1].text in "?？؟":
            continue
        if not (unit.flags & _TELLS or ":" in structure.symbols[unit.first : unit.last]):
            continue
        start, end = scan.starts[unit.first], scan.end(unit.last - 1)
        for mention, cue, form in _distinct(reading.reports(number)):
            pronoun = reading.subjects.relative(cue, unit) if form.startswith("relative") else -1
            yield Report(mention, cue, start, end, pronoun)


def _distinct(found: list[_Found]) -> list[_Found]:
    """The first report of a sentence, and what another says in a clause of it: "A said ..., while B said ..."."""
    if len(found) < 2:
        return found
    speakers, cues, kept = set[int](), set[int](), list[_Found]()
    for mention, cue, form in _unrelayed(found):
        speaker = -1 if mention is None else mention.first
        clause = form in _CLAUSES or form == "zero unnamed" or form.startswith("closing")
        if not cues or (clause and speaker >= 0 and speaker not in speakers and cue not in cues):
            kept.append((mention, cue, form))
        speakers.add(speaker)
        cues.add(cue)
    return kept


def _unrelayed(found: list[_Found]) -> list[_Found]:
    """Without the agency that closes a sentence in which another says something: "A said that ..., Reuters reports"."""
    first = found[0] if found else None
    if first is None or first[0] is None or first[0].kind != ORGANISATION or not first[2].startswith("closing"):
        return found
    told = any(form == "that" and cue < first[1] for _, cue, form in found[1:])
    return found[1:] if told else found


class _Reading:
    """One document's sentences, read for reports."""

    def __init__(self, structure: Structure) -> None:
        self.structure, self.symbols, self.tokens = structure, structure.symbols, structure.scan.tokens
        self.subjects = Subjects(structure)
        self.clauses, self.sources = Clauses(structure, self.subjects), Sources(structure, self.subjects)
        self.rules, self.how = structure.scan.language.quotation, structure.scan.language.reporting
        self.behind = Word.ACT | Word.CLAUSE if self.how.inverts else 0
        """Words besides those of saying that may stand behind what is said, their subject last: ", oznámilo ..."."""

    def reports(self, number: int) -> list[_Found]:
        """The reports of a unit, the one that governs most of it first."""
        unit, found = self.structure.scan.units[number], list[_Found]()
        place = _Place(number, unit, self._cues(unit) if unit.flags & SPEECH else [])
        self._label(place, found)
        if place.cues:
            self._closing(place, found)
        if unit.flags & (Word.ACCORDING | Word.ACCORDING_AFTER):
            self._according(place, found)
        if place.cues:
            self._governing(place, found)
        back = bool(found) and unit.flags & Word.BACK and self._points_back(unit)
        return [one for one in found if not (back and one[2] != "that") and self._holds(one, place)]

    def _cues(self, unit: Unit) -> list[int]:
        """The words of speech of a unit."""
        cues = list[int]()
        for at in range(unit.first, unit.last):
            if self.tokens[at].flags & SPEECH and self.subjects.speech(at):
                cues.append(at)
        return cues

    def _governing(self, place: _Place, found: list[_Found]) -> None:
        """Add what a word of speech governs that has its subject beside it."""
        self._remark(place, found)
        self._opening(place, found)
        if self.how.inverts:
            self._inverted(place, found)
        if self.rules.order == "verb-final":
            self._final(place, found)
        if place.unit.flags & Word.RELATIVE:
            self._relative(place, found)

    def _holds(self, found: _Found, place: _Place) -> bool:
        """Whether nothing denies a report, and nobody else tells it."""
        mention, cue, form = found
        return not (self._doubted(mention, cue, form) or self._embedded(mention, cue, form, place))

    def _points_back(self, unit: Unit) -> bool:
        """Whether a sentence only tells who said what stands before: "Об этом заявил Лис", "Як пише «Зоря», про це"."""
        for at in range(unit.first, min(unit.last, unit.first + _BACK)):
            opens = at == unit.first or self.symbols[at - 1] == ","
            if opens and self.tokens[at].flags & Word.BACK:
                return True
        return False

    def _embedded(self, mention: Mention | None, cue: int, form: str, place: _Place) -> bool:
        """Whether somebody else tells what a mention says: "the paper said that the mayor told". It is their report."""
        if mention is None or form.startswith(("closing", "according", "label")):
            return False
        first, inner = self.subjects.begin(mention, place.unit), _INNER
        if cue < first:  # its own word comes before it: "dijo el ministro"
            first, inner = cue, 0
        last = self.rules.order == "verb-final"
        if last and any(token.flags & Word.ACCORDING_AFTER for token in self.tokens[place.unit.first : first]):
            return True  # "اختر کے مطابق ڈاکٹروں نے بتایا تھا کہ"
        joined = self.tokens[first - 1].flags & Word.JOIN
        if first == place.unit.first or (joined and (form == "that" or not last)):
            return False
        if joined or self.symbols[first - 1] == ",":
            if not last:
                return False
            inner = 0  # "ان کا کہنا تھا کہ ڈیم ضروری ہے، دشمن کہتا ہے کہ", "اور دشمن نے جو کہا"
        told = [at for at in place.cues if at < first and self.tokens[at].flags & (Word.SAY | Word.CLAUSE)]
        behind = [self.symbols[at:first] for at in told]
        return any("T" in between or (len(between) <= inner and "," not in between) for between in behind)

    def _doubted(self, mention: Mention | None, cue: int, form: str) -> bool:
        """Whether the reporting clause is denied or supposed."""
        first, last = (cue, cue) if mention is None else (min(mention.begins, cue), max(mention.last, cue))
        if mention and form == "final":
            last = mention.last  # what is said stands between
        if any(token.flags & _DOUBT for token in self._clear(max(0, first - 1), last)):
            return True
        behind = self.tokens[cue + 1 : cue + 3]  # "sagte nicht, dass"
        return (
            len(behind) > 1
            and bool(behind[0].flags & Word.NEGATION)
            and (behind[1].kind != WORD or bool(behind[1].flags & Word.THAT))
        )

    def _label(self, place: _Place, found: list[_Found]) -> None:
        """A name and a colon before what it says, in headings and transcripts; the text must name it elsewhere too."""
        mention = self.subjects.begins.get(place.unit.first)
        if mention is None or mention.kind != NAME or self.symbols[mention.last : mention.last + 1] != ":":
            return
        behind = range(mention.last, place.unit.last)
        told = sum(self.tokens[at].text.isalpha() and self.structure.owner[at] < 0 for at in behind)
        others = (m for m in self.structure.found if m.kind == NAME and m is not mention)
        if 2 * told > len(behind) > REST and any(m.name[-1:] == mention.name[-1:] for m in others):
            found.append((mention, mention.last, "label"))

    def _clear(self, first: int, last: int) -> list[Token]:
        """The tokens of a reporting clause, without what stands in it between commas."""
        commas = [at for at in range(first + 1, last) if self.symbols[at] == ","]
        if len(commas) < 2:
            return self.tokens[first:last]
        return [*self.tokens[first : commas[0]], *self.tokens[commas[-1] : last]]

    def _closing(self, place: _Place, found: list[_Found]) -> None:
        unit = place.unit
        for at in place.cues:
            flags = self.tokens[at].flags
            if at - unit.first < 2:
                continue
            if flags & (Word.SAY | self.behind):
                mention = self._said_by(at, unit)
                if mention:
                    found.append((mention, at, "closing VS"))
            if flags & (Word.SAY | Word.ACT | Word.CLAUSE) and at - unit.first >= REST and self._ends(at + 1, unit):
                mention = self.subjects.ending(at)
                if mention is None and not self.rules.drops_subject and flags & (Word.SAY | Word.CLAUSE):
                    mention = self.sources.subject(at, place.number)
                opens = self.subjects.opens(mention, unit) if mention else unit.first
                if mention and opens > unit.first and self.symbols[opens - 1] == ",":
                    found.append((mention, at, "closing SV"))

    def _said_by(self, at: int, unit: Unit) -> Mention | None:
        """The subject behind a word that follows what is said: ", said the minister on Thursday"."""
        verb, mention = self._verb(at, unit), self.subjects.begins.get(at + 1)
        if mention is None or self.symbols[verb - 1] != "," or self.symbols[at + 1] == "T":
            return None
        if self.tokens[at].flags & Word.HEARER:
            return None
        mention = self.subjects.named(mention)
        after = self.tokens[mention.last].flags if mention.last < unit.last else Word.RELATIVE
        ends = after & (Word.RELATIVE | Word.JOIN) or self.symbols[mention.last] in ",.-(P"
        rest = unit.last - mention.last if self.symbols[mention.last : mention.last + 1] == "," else 0
        told = ends and at - unit.first + rest >= REST and mention.kind != PRONOUN
        return mention if told and self.subjects.before_aside(verb - 1, unit) is None else None

    def _verb(self, at: int, unit: Unit) -> int:
        """Where the verb begins that a word of speech ends: ", a affirmé", ", ha poi detto"."""
        first = at
        while first > unit.first and at - first < _VERB and self.tokens[first - 1].flags & Word.FUNCTION:
            if self.symbols[first - 1] not in "wS":
                break
            first -= 1
        return first

    def _ends(self, at: int, unit: Unit) -> bool:
        """Whether a sentence ends soon behind a word of speech, not with what is said: "; others said | they go"."""
        rest, told = self.symbols[at : unit.last], self.subjects.begins.get(at)
        goes_on = told is not None and told.kind == PRONOUN and not self.how.inverts
        return len(rest) <= _TAIL and "T" not in rest and ":" not in rest and not goes_on

    def _according(self, place: _Place, found: list[_Found]) -> None:
        unit = place.unit
        for at in range(unit.first, unit.last):
            flags = self.tokens[at].flags
            if flags & Word.ACCORDING:
                mention = self._source(at, unit) or self.sources.accorded(at, place.number)
                if mention:
                    found.append((mention, at, "according"))
            elif flags & Word.ACCORDING_AFTER:
                mention = self.subjects.before(at)
                if mention and not self._told(mention, unit):
                    found.append((mention, at, "according"))

    def _told(self, mention: Mention, unit: Unit) -> bool:
        """Whether a source stands amid what somebody says: "پولیس نے کہا کہ اسے قانون کے مطابق"."""
        before = self.subjects.begin(mention, unit)
        return before > unit.first and self.symbols[before - 1] not in "T," and "T" in self.symbols[unit.first : before]

    def _source(self, at: int, unit: Unit) -> Mention | None:
        """The mention after "according to", with up to three words before it that belong to it: "podle šéfky ...".

        A word that is "in order to" as well (para, pour) opens a clause, with but an article before the mention.
        """
        purpose = self.tokens[at].flags & Word.UNREAL and self.structure.scan.words.classes(self.tokens[at].lower)
        if purpose & Word.ACCORDING and at > unit.first and self.symbols[at - 1] != ",":
            return None
        words = 1 if purpose & Word.ACCORDING else _WORDS
        for place in range(at + 1, min(unit.last, at + 2 + words)):
            mention = self.subjects.begins.get(place)
            if mention or self.tokens[place].kind != WORD or self.tokens[place].flags & (Word.THAT | SPEECH):
                whose = mention is not None and self.tokens[mention.last - 1].possessive  # "podle Vránových | blízkých"
                return None if whose else mention
        return None

    def _remark(self, place: _Place, found: list[_Found]) -> None:
        unit = place.unit
        for at in place.cues:
            mention, behind = self.subjects.ends.get(at), at + 1
            shows = mention and mention.kind == DOCUMENT and self.tokens[at].flags & Word.CLAUSE
            if not self.tokens[at].flags & Word.SAY and not shows:
                continue
            before = self.subjects.begin(mention, unit) - 1 if mention else -1
            if not mention and self.how.inverts:
                mention, before = self.subjects.behind(at), self._verb(at, unit) - 1
                behind = mention.last if mention else behind
            if not mention or before < unit.first:
                continue
            if "," not in self.symbols[behind : min(unit.last, behind + ASIDE)]:
                continue
            if self.tokens[before].flags & Word.AS or (behind == at + 1 and self.symbols[before] == ","):
                found.append((mention, at, "remark"))

    def _opening(self, place: _Place, found: list[_Found]) -> None:
        for at in place.cues:
            if self.rules.passive_beginnings and self.tokens[at].lower.startswith(self.rules.passive_beginnings):
                continue  # "Surya Aditama dikatakan telah pergi"
            said = self.clauses.said(at, place.unit)
            mention, how = self._teller(at, place, said) if said else (None, "")
            if not mention and said and self.rules.drops_subject and at - place.unit.first <= 1:
                if self.clauses.at_once(at):
                    found.append((None, at, "dropped"))
                continue
            thing = mention is not None and mention.gender == "n" and not self.tokens[at].flags & Word.SAY  # "it shows"
            if mention and not thing and mention.gender not in ("1", "1p"):
                found.append((mention, at, said + how))

    def _teller(self, at: int, place: _Place, said: str) -> tuple[Mention | None, str]:
        """The subject of a word before what is said, and how it was found; only texts show things."""
        if self.tokens[at].flags & Word.PARTICIPLE and self.symbols[at - 1] == ",":
            return self._shared(at, place, said), " shared"
        mention, how = self.subjects.subject(at, place.unit)
        if said not in _CLAUSES:
            return (None if mention and said == "shows" and mention.kind != DOCUMENT else mention), how
        if not mention and not self.rules.drops_subject:
            mention, how = self.sources.subject(at, place.number), " unnamed"
        return (mention, how) if mention else (self._shared(at, place, said), " shared")

    def _shared(self, at: int, place: _Place, said: str) -> Mention | None:
        """The subject far before a word; without a complementiser the word must be one of saying."""
        plain = bool(self.tokens[at].flags & Word.SAY)
        return self.subjects.shared(at, place.number, said=said == "that" or (said == "zero" and plain))

    def _inverted(self, place: _Place, found: list[_Found]) -> None:
        """The subject behind its word: "Dijo el ministro que", "Am Montag sagte die Ministerin, dass"."""
        unit = place.unit
        for at in place.cues:
            mention = self.subjects.behind(at)
            if mention is None:
                continue
            comma = self.clauses.comma(mention.last - 1, unit)
            if self.clauses.that(mention.last - 1, unit) or (comma and self.clauses.after_comma(comma + 1, unit)):
                found.append((mention, at, "inverted"))
            elif self.rules.order == "verb-first" and self.tokens[at].flags & Word.ACT:
                found.append((mention, at, "act"))

    def _relative(self, place: _Place, found: list[_Found]) -> None:
        """What the clause of a relative pronoun reports: "a letter from Ada Roche, who said that"."""
        for at in place.cues:
            pronoun = self.subjects.relative(at, place.unit)
            comma = pronoun > 0 and self.symbols[pronoun - 1] == ","
            mention = self.subjects.ends.get(pronoun - comma)
            said = self.clauses.said(at, place.unit) if mention else ""
            if mention and said:
                found.append((mention, at, "relative" if said in _CLAUSES else "relative " + said))

    def _final(self, place: _Place, found: list[_Found]) -> None:
        """The word last: "Bakan ... söyledi", 市長は…と述べた."""
        unit = place.unit
        for at in place.cues:
            off = set_off(self.structure, place.number, at) if self.structure.inflects else -1
            mention = self.structure.found[off] if off >= 0 else self.subjects.first(at, place.number)
            flags = self.tokens[at].flags
            near = unit.last - at <= _LAST and flags & (Word.SAY | Word.CLAUSE | Word.ACT)
            denied = any(token.flags & (_DOUBT | Word.UNREAL) for token in self.tokens[at : unit.last])  # 밝히지 않았다
            near = near and (flags & (Word.CLAUSE | Word.ACT) or self._quotes(at))
            near = near and self.symbols[at - 1] != "Q" and self.symbols[unit.last - 1] != ":"  # what it says is quoted
            if mention and near and not denied and (off >= 0 or mention.begins - unit.first <= _LAST):
                found.append((mention, at, "final"))

    def _quotes(self, at: int) -> bool:
        """Whether a clause stands before a last word and no object: 運航すると述べた, not 予算案を発表した."""
        if self.structure.scan.words.spaced:
            before = self.tokens[at - 1].flags
            return not before & Word.OBLIQUE or bool(before & Word.FUNCTION)
        return any(self.tokens[place].flags & Word.QUOTATIVE for place in range(max(0, at - REST), at))
