"""Papers and agencies that only pass on what somebody said: they stand beside its reporting word and are no speakers.

«..., — цитирует Громова ТАСС», «..., — приводит РГ слова Громова», «..., — говорится в письме Громова, передает ТАСС»,
"نقلت الوكالة عن الخوري قوله".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import Word
from bot.text.quotes.mention import GROUP, NAME, ORGANISATION, PRONOUN, ROLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.text.quotes.mention import Mention
    from bot.text.quotes.scan import Scan, Unit

_REACH: Final = 12
"""Tokens behind the word in which its subject and its object stand: "приводит сайт порта слова главы округа ..."."""
_WORDS: Final = re.compile(",?[SCT:]")
"""What follows whom a preposition makes the source of what a paper passes on: "his words", or these at once."""
_CLAUSE: Final = re.compile("[^,:;SQ]*Q")
"""What stands behind the word up to a stretch between marks in its clause."""
_BARE: Final = frozenset({NAME, ORGANISATION, GROUP})


class Relays:
    """Those of one document.

    papers   the mentions that pass on
    quoted   the mentions that are their objects, who speak
    sources  the prepositions before some of these: they tell whose words follow
    titles   the tokens of stretches between marks that are their names: передает «Волна»
    """

    def __init__(self, scan: Scan, found: Sequence[Mention], owner: Sequence[int], symbols: str) -> None:
        self._tokens, self._found, self._owner, self._symbols = scan.tokens, found, owner, symbols
        self._text, self._spans, self._quotes = scan.text, scan.spans, scan.quotes
        rules = scan.language.quotation
        self._by_order = scan.words.capitals and not (rules.head_first or rules.name_cases)
        self.papers: set[int] = set()
        self.quoted: set[int] = set()
        self.sources: set[int] = set()
        self.titles: set[int] = set()
        for unit in scan.units:
            if unit.flags & Word.PASSES_ON:
                self._read(unit)

    def _read(self, unit: Unit) -> None:
        for at in range(unit.first, unit.last):
            if not self._tokens[at].flags & Word.PASSES_ON:
                continue
            if self._tokens[at].flags & Word.ROLE:
                self._correspond(at)
                continue
            self.titles.update(self._titles(at, unit))
            behind = list(self._behind(at, unit))
            if self._by_order:
                quoted, papers = self._second(at, unit, behind)
            else:
                quoted = next((m for m in behind if m.kind in (NAME, ROLE) and self._object(m, at)), None)
                papers = [m for m in behind if m is not quoted and m.kind in _BARE and not m.oblique]
                papers = [paper for paper in papers if not (paper.name and paper.role)]
            whose = at + 1 < unit.last and self._tokens[at + 1].flags & Word.POSSESSIVE  # "цитирует его ТАСС"
            if quoted is not None:
                self.quoted.add(quoted.index)
            if quoted is not None or whose or self._reported(at, unit):
                self.papers.update(paper.index for paper in papers)

    def _correspond(self, at: int) -> None:
        """Let a paper's own correspondent behind a word of speech be no speaker: ", передает | корреспондент РИА"."""
        mention = self._found[self._owner[at]] if self._owner[at] >= 0 else None
        if mention is None or mention.begins != at or not at or self._symbols[at - 1] not in "SC":
            return
        person = len(mention.name) == 1 or self._tokens[mention.first].flags & Word.GIVEN
        if mention.kind != NAME or not person:
            self.papers.add(mention.index)

    def _titles(self, at: int, unit: Unit) -> Iterator[int]:
        """The names between marks behind a word in its clause, if what it passes on stands before or a colon does."""
        if self._symbols[at + 1 : at + 2] == "Q":
            yield at + 1
        elif "Q" in self._symbols[unit.first : at]:
            clause = _CLAUSE.match(self._symbols, at + 1, min(unit.last, at + 1 + _REACH))
            if clause and self._text[self._spans[self._quotes[clause.end() - 1]].start].isupper():
                yield clause.end() - 1  # «..., — приводит слова Громова «Волна»

    def _behind(self, at: int, unit: Unit) -> Iterator[Mention]:
        """The mentions behind a word in its clause."""
        seen = -1
        for place in range(at + 1, min(unit.last, at + 1 + _REACH)):
            if self._symbols[place] in ",:;S":
                return
            index = self._owner[place]
            if index > seen and self._found[index].kind != PRONOUN:
                yield self._found[index]
            seen = max(seen, index)

    def _second(self, at: int, unit: Unit, behind: list[Mention]) -> tuple[Mention | None, list[Mention]]:
        """Whom a word quotes by the order of words, and who does so: "zitiert | der Bote | Roth"."""
        free = [m for m in behind if not self._tokens[m.begins - 1].flags & Word.PREPOSITION]
        beside = [self._owner[place] for place in (at - 1, at + 1) if unit.first <= place < unit.last]
        subjects = [
            self._found[i] for i in beside if i >= 0 and (self._found[i].kind == PRONOUN or self._found[i].last == at)
        ]
        subjects = subjects or free[:1]
        quoted = next((m for m in free if m not in subjects and m.kind in (NAME, ROLE)), None)
        return quoted, subjects if quoted else []

    def _object(self, mention: Mention, at: int) -> bool:
        """Whether a mention is whom the word before it quotes: by its case, behind "words", or before "his saying"."""
        source = self._symbols.rfind("P", at + 1, mention.begins)
        told = source > 0 and not self._symbols[source + 1 : mention.begins].strip("wM,")
        if told and _WORDS.match(self._symbols, mention.last):
            self.sources.add(source)
            return True
        before = self._tokens[mention.begins - 1].flags if mention.begins - 1 > at else 0
        return not before & Word.PREPOSITION and (mention.oblique or bool(before & Word.CUE))

    def _reported(self, at: int, unit: Unit) -> bool:
        """Whether another word has reported what stands before: ", — говорится в письме, передает"."""
        for place in range(at - 1, unit.first - 1, -1):
            if self._symbols[place] == "Q":
                return False
            if self._symbols[place] in "SC" and not self._tokens[place].flags & Word.PASSES_ON:
                return True
        return False
