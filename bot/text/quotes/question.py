"""What is asked of each quotation: which mentions may say it, and how each stands to it.

A candidate's features say on which side of the quotation it stands, what kinds of words stand between, before and
behind it, what kind of mention it is. None of them is a word: what words mean, the language files say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.text.quotes.asked import told_by
from bot.text.quotes.classes import Word
from bot.text.quotes.facts import Apart, Beside, Facts, Frame, Nobody, distance, squeezed
from bot.text.quotes.genders import MARKED, clash
from bot.text.quotes.impersonal import impersonal, issues
from bot.text.quotes.inflected import subject
from bot.text.quotes.leads import led
from bot.text.quotes.mention import DOCUMENT, NAME, ORGANISATION, PRONOUN, ROLE
from bot.text.quotes.nested import closing, inserted, leading, main_clause, teller
from bot.text.quotes.second import inverted
from bot.text.quotes.speech import facts, signs

if TYPE_CHECKING:
    from bot.text.quotes.fitted import Weights
    from bot.text.quotes.mention import Mention
    from bot.text.quotes.structure import Structure

NOBODY: Final = -1
"""The answer that no mention says a quotation."""
NOTHING: Final = -2
"""The answer that it is no speech: a title, a name, a slogan, a word that is spoken of."""
_STATES: Final = {NOBODY: "nobody", NOTHING: "nothing"}
_LEADS: Final = frozenset(":S,-")
"""What stands right before a quotation that a clause leads to."""
_BEFORE: Final = 3
"""How many units before a quotation's own are looked at."""
_OWN: Final = 24
_EACH: Final = 16
"""Candidates at most of a quotation's own unit, the nearest, and of each other, the last."""
_SPEAKS: Final = frozenset("SCU:")
_REPORT: Final = re.compile(r"[SC],?T")
_STOPS: Final = (".", "?", "!", "…")
_CLOSING: Final = "\"'”“»«’‘"
_TURN: Final = re.compile(
    "(?:[SC][^Q]*Q|Q,?[SC]M+|Q,?M+[SC])[,-]?w(?:T|w{0,2})(?=M+(?:,[^,QSC]*,)?w*[SC][^QSC:]*$)"
    "|Q,?[SC][Pw]*M+,(?=M+w*[SC][^,MQSCT]*$)"
)
"""Up to where another speaks than said what stands before.

'Ada said "...", while | Bo, the mayor, called it "..."'; with no conjunction '"...", said Bo, | Ada called it "..."'.
"""
_VERB_FIRST: Final = re.compile(r"(?:S|(?<=[Q,])(?:w|Pw)T?C)w{0,5}(?=M[^QSC]*[T:P]Q)")
"""The same where verbs stand first, with all that leads to a quotation: قال عون «...»، وقالت | لبنى: «...».

A verb that is not always one of speech has a conjunction of its own before it: بينما وصفها | لبنى بأنها «...».
"""
_TELLS: Final = "w{0,6}(?:(?<=w),)?(?=M+w?(?:,[^,QSC]*,)?w{0,2}(?:P[wM]*)?(?:S+w{0,2}[T:]?|CT|Z+|[Mw]{0,2}O(?=Q[SC]))Q)"
_VERB_LAST: Final = re.compile(f"(?<=[Q,])(?:PwT)?{_TELLS}")
"""The same where they stand last: شمس گفت «...»، اما | لیلی گفت: «...»."""
_OWN_SUBJECT: Final = re.compile(r"Q[wV]?[SC][SCVw]*,w{0,2}(?=M+[Uw]?,?$)")
"""Where verbs stand last: '"...", diye konuştu, | Bo Lind "...'."""
_CLOSED: Final = re.compile("QK?w?[SC][^QM]*,")
"""There, what somebody said with its verb: Y は「...」と述べ、| X も「...」と述べた."""
_WITHIN: Final = re.compile(f"(?:(?<=[SC]T)|(?<=[SC][wS]T)|(?<=S))(?:M?O)?{_TELLS}")
"""There, what another tells within what somebody does: شمس گفت که | مادرش گفته بود: «...»."""
_CLAUSE: Final = re.compile(r"(?<!P)M+(?:,[^,SC]*,|w)?[SC]")
"""A subject with its verb, among the symbols behind a quotation: ', while | Bo Lind called it'."""
_PERSONS: Final = frozenset({NAME, ROLE, PRONOUN})


class Question:
    """A quotation of which one asks who says it, and what is the same for all who may.

    `previous`: who spoke last; `earlier`: the answer to the quotation before, NOBODY and NOTHING too.
    """

    def __init__(self, structure: Structure, quote: int, previous: int = NOBODY, earlier: int = NOBODY) -> None:
        scan, found, span = structure.scan, structure.found, structure.scan.spans[quote]
        self._structure, self._quote, self._previous = structure, quote, previous
        self._unit, self._at = scan.unit_of_quote[quote], scan.place_of_quote[quote]
        self._said = scan.text[span.start : span.end]
        self.own_gender = scan.words.own_gender(self._said)
        """m, f or nothing: what the speaker's words tell of him or her."""
        symbols, at = structure.symbols, self._at
        first = scan.units[self._unit].first
        said = symbols.rfind("Q", first, at)
        self._subjects = structure.marked.before(quote)
        self._told = structure.told(quote) if self._subjects else ""
        self._turn = self._turned(said, at, self._subjects) if said >= 0 or structure.order == "verb-final" else 0
        self._until = self._next_turn()
        self._followed = symbols[at + 1 : at + 2] == "M"
        self._state = structure.state(self._unit)
        self._topic = structure.topic(self._unit)
        self._speaker = _surname(found[previous]) if previous != NOBODY else ""
        self._frames: dict[int, Frame] = {}
        self._nothing = facts(structure, quote, self._state, _STATES.get(earlier, "somebody"))

    def _next_turn(self) -> int:
        """Where another's clause begins that leads to the next quotation of the sentence; else the sentence's end."""
        structure, last = self._structure, self._structure.scan.units[self._unit].last
        if self._at + 1 < last and structure.scan.tokens[self._at + 1].text == "；":
            return self._at  # 「……」；| 盧秀燕也說
        behind = structure.symbols.find("Q", self._at + 1, last)
        if behind < 0:
            return last
        turn = self._turned(self._at, behind, structure.marked.before(structure.scan.quotes[behind]))
        return turn if turn > self._at else last

    def _turned(self, said: int, at: int, subjects: list[tuple[int, bool]]) -> int:
        """Where another's clause begins, behind the quotation before in its sentence or within what is told; or 0."""
        structure, symbols = self._structure, self._structure.symbols
        first = structure.scan.units[self._unit].first
        order = structure.order if not structure.scan.words.capitals else ""
        if not order:
            turn = _TURN.search(symbols, first, at) if said >= 0 else None
            if structure.order == "verb-final" and not turn and said >= 0 and symbols[at + 1 : at + 2] in ("S", "C"):
                turn = _OWN_SUBJECT.search(symbols, said, at)
            return turn.end() if turn else 0
        if subjects and said >= 0:
            (index, topical), topics = subjects[0], structure.scan.language.quotation.topic_particles
            begins = structure.found[index].begins
            if begins > said and (topical or not topics or _CLOSED.match(symbols, said, begins)):
                return begins
        kind = _WITHIN if said < 0 else _VERB_FIRST if order == "verb-first" else _VERB_LAST
        clause = kind.search(symbols, max(said, first), at + 2)
        if clause is None:
            return 0
        subject = structure.found[structure.owner[clause.end()]]
        goes_on = order == "verb-first" and structure.scan.tokens[clause.start()].flags & Word.JOIN  # كما وصفه بأنه
        if goes_on or subject.kind == PRONOUN or subject.index in structure.others or structure.heard(subject):
            return 0
        return clause.end()

    def candidates(self) -> list[int]:
        """The mentions that could say the quotation; NOBODY and NOTHING last."""
        source = told_by(self._structure, self._quote)
        near = self._near() if source is None else [source] if source >= 0 else []
        return [*near, NOBODY, NOTHING]

    def told(self, chosen: list[int], subject: int) -> tuple[list[int], int]:
        """Those of the candidates that may say it where a verb of speech and its subject stand right behind it.

        And that subject, if it is a noun; else NOBODY. Whom another source behind them knows it from is none of them:
        '..., said the guest, according to | a witness'; a paper may only pass on what somebody said.
        """
        structure, found, at = self._structure, self._structure.found, self._at
        if structure.heard(found[subject]):
            return chosen, NOBODY
        if found[subject].kind == ORGANISATION and structure.symbols[at - 1] in ":TSC":
            people = any(i >= 0 and found[i].kind in _PERSONS and found[i].unit == self._unit for i in chosen)
            return [i for i in chosen if not (people and i == subject)], NOBODY
        own = [i for i in chosen if i >= 0 and found[i].unit == self._unit]
        barred = {i for i in own if found[i].first <= at}
        noun = found[subject].kind != PRONOUN
        if noun:  # "klonk het bij | de politie"
            barred.update(i for i in own if i != subject and structure.source(found[i]))
        a_text = found[subject].kind == DOCUMENT and structure.scan.tokens[found[subject].first].flags & Word.INDEFINITE
        noun = noun and not a_text  # "..., reads a banner" tells of no speech
        return [i for i in chosen if i not in barred], subject if noun and subject in own else NOBODY

    def _near(self) -> list[int]:
        """Those of its own sentence and of the ones around it."""
        structure, unit = self._structure, self._unit
        units, found, of_unit = structure.scan.units, structure.found, structure.of_unit
        chosen: list[int] = []
        paragraph = units[unit].paragraph
        for number in range(max(0, unit - _BEFORE), unit):
            if units[number].paragraph >= paragraph - 1:
                chosen += of_unit[number][-_EACH:]
        own = of_unit[unit] if self._state != "dropped" else []  # all of them stand after prepositions
        own = [i for i in own if i not in structure.possessors and self._turn <= found[i].begins < self._until]
        own = self._bound(self._persons(own))
        if structure.symbols[self._at - 1] in _LEADS:
            chosen, own = leading(structure, self._quote, chosen, own)
        if len(own) > _OWN:
            own = sorted(sorted(own, key=lambda index: abs(found[index].first - self._at))[:_OWN])
        chosen += own
        follows = unit + 1 < len(units) and units[unit + 1].paragraph <= paragraph + 1
        if follows and not (structure.second and self._quotes(unit + 1)):
            chosen += of_unit[unit + 1][:2]
        if self._followed and self._said.rstrip(_CLOSING).endswith(_STOPS):
            chosen = [index for index in chosen if not self._goes_on(found[index])]
        hearers, others = structure.hearers, structure.others
        chosen = [index for index in chosen if index not in hearers and index not in others]
        if (
            self._previous != NOBODY
            and self._previous not in chosen
            and not (self._turn and found[self._previous].unit == unit)
        ):
            chosen.insert(0, self._previous)
        chosen = self._goes_on_from(chosen)
        gender = structure.verb_gender(self._quote)
        if gender:
            chosen = self._agreeing(chosen, gender)
        chosen = self._of_gender(chosen, self.own_gender)
        if impersonal(structure, self._quote):
            heard = {
                i for i in chosen if found[i].kind == ORGANISATION and structure.heard(found[i])
            }  # who received it
            chosen = [
                i
                for i in chosen
                if i not in heard and (found[i].kind not in _PERSONS or issues(structure, found[i], unit))
            ]
        return chosen

    def _persons(self, own: list[int]) -> list[int]:
        """Those of its sentence without "it", where another is the source: "volgens | hem gaat het om ..."."""
        structure, found = self._structure, self._structure.found
        things = {index for index in own if found[index].gender == "n"}
        if not things or not any(structure.source(found[index]) for index in own):
            return own
        return [index for index in own if index not in things]

    def _quotes(self, unit: int) -> bool:
        """Whether those of the next sentence, which a verb second follows, say another quotation there.

        "Roth dankt Wirsen. „...“ | Lunz nannte es „...“": but '„...“ „...“, sagte | Lunz' has both. Nor what goes on
        with who spoke: "Das sei „...“. | Lunz wehrte sich".
        """
        structure, own = self._structure, self._structure.scan.units[unit]
        if self._state == "dropped":
            return True
        said = structure.symbols.find("Q", own.first, own.last)
        return said > own.first or (said >= 0 and self._state != "alone")

    def _bound(self, own: list[int]) -> list[int]:
        """Those of its sentence that may say the quotation by how its clauses are built."""
        structure, quote = self._structure, self._quote
        close = subject(structure, quote) if structure.inflects else self._pronoun()
        if close < 0 and structure.nests:
            close = teller(structure, quote)
        if close < 0:
            close = inserted(structure, quote)
        if close < 0:
            close = closing(structure, quote)
        if close < 0 and structure.second:
            close = inverted(structure, quote)
        own = [close] if close >= 0 else led(structure, quote, own)
        return main_clause(structure, quote, self._subjects, own) if len(self._subjects) > 1 else own

    def _goes_on_from(self, chosen: list[int]) -> list[int]:
        """Those from whom the sentence before knows what it tells on, where its own subject is left out."""
        structure, found = self._structure, self._structure.found
        source = structure.accorded(self._unit) if self._state == "dropped" else -1
        return [i for i in chosen if found[i].unit >= found[source].unit] if source in chosen else chosen

    def _goes_on(self, mention: Mention) -> bool:
        """Whether a mention right behind a whole sentence says something else: "Why?" | Ada | said that ..."""
        behind = mention.begins == self._at + 1
        return behind and _REPORT.match(self._structure.symbols, mention.last) is not None

    def _agreeing(self, chosen: list[int], gender: str) -> list[int]:
        """Those whose doing a verb of a gender can tell.

        If there are persons besides, who stood in another case than a subject's in another sentence is none of them;
        who spoke last stays, and all of that sentence.
        """
        structure, found = self._structure, self._structure.found
        chosen = self._of_gender(chosen, gender)
        beside = {self._unit} if self._previous == NOBODY else {self._unit, found[self._previous].unit}
        kept = [i for i in chosen if found[i].unit in beside or not structure.governed(found[i])]
        return kept if any(found[index].kind in _PERSONS for index in kept) else chosen

    def _of_gender(self, chosen: list[int], gender: str) -> list[int]:
        """Those who can be of a gender, if it is one."""
        structure = self._structure
        if gender not in MARKED:
            return chosen
        return [index for index in chosen if not clash(gender, structure.gender(structure.found[index]))]

    def _pronoun(self) -> int:
        """The pronoun right before the reporting word right before the quotation: "what | he | called ..."; or -1."""
        structure, at = self._structure, self._at
        if at - 2 < structure.scan.units[self._unit].first or structure.symbols[at - 1] not in "SC":
            return -1
        index = structure.owner[at - 2]
        mention = structure.found[index] if index >= 0 and structure.order != "verb-final" else None
        if mention and not structure.scan.words.capitals and structure.heard(mention):
            return -1  # 跟 | 她 | 說
        if mention and structure.symbols[at - 1] == "C" and structure.symbols[mention.begins - 1] == "S":
            return -1  # "Ada Roche said | he | felt": what she says
        return index if mention and mention.kind == PRONOUN and mention.gender != "n" else -1

    def features(self, candidate: int) -> list[str]:
        """The names of the features that a candidate has."""
        return [*self._facts(candidate).names(), *self._more(candidate)]

    def score(self, candidate: int, weights: Weights) -> float:
        """What they weigh together."""
        return weights.facts(self._facts(candidate), self._more(candidate))

    def _facts(self, candidate: int) -> Facts:
        """How a candidate stands to the quotation: facts that come again, so that their weight is remembered."""
        if candidate < 0:
            return self._nobody() if candidate == NOBODY else self._nothing
        mention = self._structure.found[candidate]
        return self._beside(mention) if mention.unit == self._unit else self._apart(mention)

    def _more(self, candidate: int) -> list[str]:
        """The features of a candidate by itself."""
        structure = self._structure
        if candidate == NOBODY:
            return []
        if candidate == NOTHING:
            return signs(structure, self._quote, self._nothing)
        mention, more = structure.found[candidate], list[str]()
        here = mention.unit == self._unit
        if candidate == self._previous:
            more.append("carried beside" if here else f"carried {self._state}")
        elif mention.kind == NAME and _surname(mention) == self._speaker:
            more.append("same name as before")
        if here:
            self._spoken_for(mention, more)
        elif self._topic is not None:
            self._talked_of(self._topic, mention, more)
        if self._subjects:
            more += structure.marked.signs(candidate, self._subjects, self._told, here=here)
        if mention.apposition:
            more.append("apposition")
        if mention.name and mention.name[-1] in self._said:
            more.append("named within")
        return more

    def _talked_of(self, topic: Mention, mention: Mention, more: list[str]) -> None:
        """Add that a mention in another sentence is what the text is about, or who spoke last is not."""
        if topic.index == mention.index or (topic.name and topic.name[-1] == _surname(mention)):
            more.append(f"topic {topic.kind}")
        elif mention.index == self._previous:
            more.append(f"carried past {topic.kind}")

    def _beside(self, mention: Mention) -> Beside:
        structure, at = self._structure, self._at
        left = mention.last <= at
        opens = mention.begins
        lo, hi = (structure.ends(mention), at) if left else (at + 1, opens)
        own = structure.facts(mention)
        hearer = ""
        if opens > structure.scan.units[self._unit].first and structure.heard(mention):
            hearer = "hearer of a cue" if own.before in "SC" else "hearer"
        between = structure.symbols[lo:hi]
        return Beside(
            "left" if left else "right",
            squeezed(between),
            hi - lo,
            own,
            quotations=min(between.count("Q"), 2),
            others=self._others(mention.index, lo, hi),
            hearer=hearer,
            order=structure.order,
        )

    def _others(self, index: int, first: int, last: int) -> int:
        """How many other mentions have tokens between two places; 3: or more."""
        one = two = -1
        for at in range(first, last):
            owner = self._structure.owner[at]
            if owner in (-1, index, one, two):
                continue
            if two >= 0:
                return 3
            one, two = owner, one
        return (one >= 0) + (two >= 0)

    def _spoken_for(self, mention: Mention, more: list[str]) -> None:
        """Add that another speaks behind a quotation that stands between: A said "...", and B said: "..."."""
        symbols, behind = self._structure.symbols, self._structure.symbols.rfind("Q", mention.last, self._at) + 1
        if not behind or symbols.find("M", behind, self._at) < 0:
            return
        tail = symbols[behind : self._at]
        if not _SPEAKS.isdisjoint(tail):
            more.append("another speaks behind a quotation")
            if _CLAUSE.search(tail):
                more.append("another's verb behind a quotation")

    def _apart(self, mention: Mention) -> Apart:
        structure, unit = self._structure, mention.unit
        frame = self._frames.get(unit)
        if frame is None:
            frame = self._frames[unit] = self._frame(unit)
        place = min(mention.index - structure.of_unit[unit][0], 2)  # those of a unit follow each other
        return Apart(frame, place, structure.facts(mention))

    def _frame(self, unit: int) -> Frame:
        """How another sentence stands to the quotation."""
        units = self._structure.scan.units
        gap, up = self._unit - unit, abs(units[self._unit].paragraph - units[unit].paragraph)
        told, colon = self._structure.tells(unit)
        return Frame(distance(gap, up), self._state, told, colon=colon)

    def _nobody(self) -> Nobody:
        earlier = "nobody" if self._previous == NOBODY else "somebody"
        told = self._told if self._subjects else None
        return Nobody(self._state, self._structure.edges(self._quote), earlier, told)


def _surname(mention: Mention) -> str:
    """The last word of a mention's name; empty when it has none."""
    return mention.name[-1] if mention.name else ""
