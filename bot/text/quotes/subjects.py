"""Whose word a reporting word is: the subject of its clause, among the mentions around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import ARTICLES, EDGE, TITLES, Word
from bot.text.quotes.mention import DOCUMENT, GROUP, NAME, ORGANISATION, PRONOUN, ROLE, Mention
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from bot.text.quotes.scan import Unit
    from bot.text.quotes.structure import Structure

SPEECH: Final = Word.SAY | Word.CUE | Word.ACT | Word.CLAUSE
_SPEAKERS: Final = frozenset({NAME, ROLE, PRONOUN, GROUP, ORGANISATION, DOCUMENT})
_BARS: Final = SPEECH | Word.PREPOSITION | Word.THAT | Word.JOIN | Word.UNREAL | ARTICLES
"""What does not stand between a subject and its reporting word."""
_NEAR: Final = 4
"""Tokens between a speaker and the reporting word: adverbs, auxiliaries."""
_PHRASE: Final = 7
"""Words of a phrase that belongs to a subject: "an official in the harbour's office"."""
_BRACKET: Final = 7
"""Tokens back from a closing bracket where its opening one stands."""
_ASIDE: Final = 24
"""Tokens between commas that may stand behind a subject: "Hamada, who ..., said"."""


class Subjects:
    """The mentions of one document, by where they begin and end."""

    def __init__(self, structure: Structure) -> None:
        self.rules = structure.scan.language.quotation
        self.structure, self.tokens, self.symbols = structure, structure.scan.tokens, structure.symbols
        silent = structure.others if structure.scan.words.capitals else ()
        speakers = [m for m in structure.found if m.kind in _SPEAKERS and m.index not in silent]
        self.begins = {mention.begins: mention for mention in speakers}
        self.ends = {mention.last: mention for mention in speakers}

    def speech(self, at: int) -> bool:
        """Whether a word reports; one behind a determiner or an owner is a noun ("the claim", "Trump's call")."""
        flags = self.tokens[at].flags
        if not flags & SPEECH or flags & Word.THOUGHT or self.structure.owner[at] >= 0:
            return False
        if flags & Word.FUNCTION and not flags & (SPEECH & ~Word.CUE | Word.PARTICIPLE):
            return False  # "ma", "habe"
        before = self.tokens[at - 1] if at else None
        noun = before is not None and (before.possessive or bool(before.flags & ARTICLES and not flags & Word.SAY))
        return not noun

    def subject(self, at: int, unit: Unit) -> tuple[Mention | None, str]:
        """The subject right before a word, with its asides and what belongs to it."""
        while at - 1 > unit.first and self.speech(at - 1) and self.tokens[at - 1].flags & Word.SAY:
            at -= 1  # "抱怨 | 说"
        left = at
        while left > unit.first and at - left <= _NEAR and left not in self.ends and self._between(left - 1):
            left -= 1
        mention = self.ends.get(left)
        if mention and mention.kind == PRONOUN and self._relates(mention.begins, unit):
            return None, ""
        if mention is None or not self._stands(mention, unit):
            mention = self._within(at, unit) or self._head(mention, unit)
        if mention:
            return (self._issuer(mention) if self._participle(at) else mention), ""
        if left > unit.first and self.symbols[left - 1] in ",(-":
            return self.before_aside(left - 1, unit), " aside"
        return self._marked(at, unit), ""

    def _marked(self, at: int, unit: Unit) -> Mention | None:
        """The subject that its particle shows, whatever stands between: "दास ने | अख़बार से | कहा कि"."""
        if self.rules.order != "verb-final" or not unit.flags & Word.SUBJECT:
            return None
        for place in range(at - 1, max(unit.first, at - _ASIDE), -1):
            token = self.tokens[place]
            if token.kind != WORD or token.flags & Word.THAT:
                return None
            if token.flags & Word.SUBJECT:
                return self.ends.get(place)
        return None

    def ending(self, at: int) -> Mention | None:
        """The mention that ends before a word, what stands in brackets after it passed over: "Ada Roche (R.) told"."""
        mention = self.ends.get(at)
        if mention is None and at and self.tokens[at - 1].text == ")":
            opening = next(
                (place for place in range(at - 2, max(0, at - _BRACKET), -1) if self.tokens[place].text == "("), -1
            )
            mention = self.ends.get(opening)
        return mention

    def before(self, at: int) -> Mention | None:
        """The mention that ends before a word, an address after it passed over: 森田氏 | によると."""
        mention = self.ends.get(at)
        titles = Word.HONORIFIC | (Word.ROLE if self.rules.title_after else 0)  # 노재훈 | 노조위원장에 | 따르면
        if mention is None and at and self.tokens[at - 1].flags & titles and self.structure.owner[at - 1] < 0:
            mention = self.ends.get(at - 1)
        return mention

    def _relates(self, at: int, unit: Unit) -> bool:
        """Whether a pronoun opens a clause on the noun right before it: "the divides he promised to bridge"."""
        before = self.tokens[at - 1] if at > unit.first else None
        if before is None or before.kind != WORD or before.capital or self.structure.owner[at - 1] >= 0:
            return False
        return not before.flags & (Word.FUNCTION | SPEECH | Word.VERB | Word.THAT | Word.NOT_NAME | Word.THOUGHT)

    def relative(self, at: int, unit: Unit) -> int:
        """The relative pronoun that a word has for its subject: "Ada Roche, who also said that"; -1 without one."""
        for place in range(at - 1, max(unit.first, at - 1 - _NEAR), -1):
            if self.tokens[place].flags & Word.RELATIVE:
                return place
            if not self._between(place):
                break
        return -1

    def _participle(self, at: int) -> bool:
        return bool(self.tokens[at].flags & Word.PARTICIPLE)

    def _issuer(self, mention: Mention | None) -> Mention | None:
        """Who speaks through a document: "The council issued a statement saying that"."""
        if mention is None or mention.kind != DOCUMENT or not self.tokens[mention.first].flags & Word.INDEFINITE:
            return mention
        head = self.first(mention.first, mention.unit)
        return mention if head is None or head.index >= mention.index else self.named(head)

    def named(self, mention: Mention) -> Mention:
        """The name behind a role that only explains it: "the mayor, Ada Roche"."""
        follows = self.structure.found[mention.index + 1 : mention.index + 2]
        explains = mention.apposition and follows and follows[0].kind == NAME and follows[0].begins == mention.last + 1
        return follows[0] if explains else mention

    def _title(self, at: int) -> bool:
        """Whether a word is a title that no mention has taken."""
        return self.structure.owner[at] < 0 and bool(self.tokens[at].flags & TITLES)

    def _between(self, at: int) -> bool:
        token = self.tokens[at]
        if token.flags & Word.SAY and token.flags & Word.FUNCTION:
            return self.structure.owner[at] < 0  # "ha detto"
        if token.kind != WORD or self.structure.owner[at] >= 0:
            return False
        after, bars = self.tokens[at + 1], _BARS
        if after.flags & Word.NOT_NAME:
            bars &= ~Word.PREPOSITION  # "on Friday"
        follows = self.tokens[at + 2 : at + 3] if after.kind == WORD and not after.flags & EDGE else ()
        if after.flags & Word.PARTICIPLE or any(token.flags & Word.PARTICIPLE for token in follows):
            bars &= ~Word.UNREAL  # "is calling for", "is suddenly calling for"
        return not token.flags & bars

    def _within(self, end: int, unit: Unit) -> Mention | None:
        """The mention that a phrase with a preposition belongs to: "officials in both parties"."""
        for at in range(end - 1, max(unit.first, end - 1 - _PHRASE), -1):
            token = self.tokens[at]
            bars = SPEECH | Word.THAT | Word.UNREAL | Word.HEARER
            if not self.tokens[at - 1].flags & Word.PREPOSITION:
                bars |= Word.PRONOUN
            if token.flags & Word.PREPOSITION:
                bars &= ~(Word.HEARER | Word.UNREAL)
            if token.kind != WORD or token.flags & bars:
                return None
            mention = self.ends.get(at) or self.ends.get(at - 1) if token.flags & Word.PREPOSITION else None
            if mention and at < end - 1 and self._stands(mention, unit):
                return mention
        return None

    def _head(self, mention: Mention | None, unit: Unit) -> Mention | None:
        """The first of mentions that hang together: "a spokesman for the harbour in Reyle"."""
        while mention and not self._stands(mention, unit):
            mention = self.ends.get(mention.begins - 1)
        return mention

    def begin(self, mention: Mention, unit: Unit) -> int:
        """The first token of a mention with the article before it."""
        first = mention.begins
        return first - 1 if first > unit.first and self.tokens[first - 1].flags & Word.DEFINITE else first

    def _stands(self, mention: Mention, unit: Unit) -> bool:
        """Whether a mention can be the subject of a clause."""
        if self.tokens[mention.last - 1].possessive or mention.apposition or self._oblique(mention, unit):
            return False
        first = self.begin(mention, unit)
        if first == unit.first:
            return True
        before = self.tokens[first - 1]
        clause = before.flags & (Word.AS | Word.JOIN) and (
            mention.kind != ROLE or mention.definite
        )  # not "as mayor of Reyle"
        case = Word.OBLIQUE | Word.LINK
        behind = before.flags & case == Word.OBLIQUE and not self.rules.head_first  # چینل پر | اختر
        if before.flags & (Word.PREPOSITION | Word.HEARER | Word.ACCORDING) and not (clause or behind):
            return False
        opening = first - unit.first == 2 and self.tokens[unit.first].flags & Word.PREPOSITION
        placed = opening and mention.kind == NAME and not before.flags & Word.NOT_NAME  # "In nearby Reyle"
        return not placed and not (before.possessive and mention.kind != NAME)

    def _oblique(self, mention: Mention, unit: Unit) -> bool:
        """Whether a particle makes a mention no subject, as छात्र संघ | के | अध्यक्ष; قریشی | کا | کہنا is one."""
        if self.rules.order != "verb-final" or mention.last + 1 >= unit.last:
            return False
        if self.tokens[mention.last - 1].flags & Word.SUBJECT:
            return False  # 주민들은
        if mention.kind == DOCUMENT and mention.index in self.structure.hearers:
            return True
        oblique = bool(self.tokens[mention.last].flags & Word.OBLIQUE) and not self.speech(mention.last + 1)
        return oblique and not self.said_more(mention.last + 1, unit)

    def said_more(self, at: int, unit: Unit) -> int:
        """Where the word of a phrase of speech stands whose subject is before it: کا | مزید کہنا, का | यह भी कहना."""
        if self.rules.order != "verb-final" or not self.tokens[at - 1].flags & Word.SAY:
            return 0
        while at + 1 < unit.last and self.tokens[at].flags & Word.FUNCTION and not self.tokens[at].flags & Word.SUBJECT:
            at += 1
            if self.speech(at):
                return at
        return 0

    def before_aside(self, comma: int, unit: Unit) -> Mention | None:
        """The subject before what stands between commas, or the name there that a role before it explains."""
        inner = self.ends.get(comma)
        if inner and inner.kind == NAME and inner.index:
            role = self.structure.found[inner.index - 1]
            if role.apposition and role.last == inner.begins - 1 and role.unit == inner.unit:
                return inner
        for at in range(comma - 1, max(unit.first, comma - _ASIDE), -1):
            if self.symbols[at] in ",(-" and at in self.ends:
                mention = self.begins.get(at + 1) if self.ends[at].apposition else self._head(self.ends[at], unit)
                if mention:
                    return mention
        return inner if inner and inner.kind == NAME and self.symbols[inner.begins - 1] == "," else None

    def shared(self, at: int, number: int, *, said: bool) -> Mention | None:
        """The subject of the sentence, for a word that has it too: after a conjunction, as a participle, or far off.

        `said`: a complementiser follows, which far ones need.
        """
        before = self.tokens[at - 1] if at else None
        participle = before is not None and before.text in ",،，" and self._participle(at)
        if before is None:
            return None
        mention = self.first(at, number)
        if mention is None or participle or before.flags & Word.JOIN:
            return mention
        if before.flags & Word.PREPOSITION or not said:
            return None
        near = not before.flags & (Word.UNREAL | Word.THAT) and not any(map(self.speech, range(mention.last, at)))
        return mention if near and mention.begins == self.structure.scan.units[number].first else None

    def first(self, at: int, number: int) -> Mention | None:
        """The first mention of a unit that can be a subject, before a word."""
        unit, within = self.structure.scan.units[number], None
        for index in self.structure.of_unit[number]:
            mention = self.structure.found[index]
            if mention.last > at:
                break
            opening = mention.first == unit.first and self._participle(mention.first)
            if mention.kind in _SPEAKERS and not opening and self._stands(mention, unit):
                if not self.rules.topic_particles or self.structure.marked.topic(mention):
                    return mention
                within = within or mention  # 기자들이 외치는 상황에서 | 총리는 되물었다
        return within

    def opens(self, mention: Mention, unit: Unit) -> int:
        """Where the subject begins that a mention ends: with the other of two that are joined ("he and Ada Roche")."""
        first = self.begin(mention, unit)
        if first > 1 and self.tokens[first - 1].flags & Word.JOIN and first - 1 in self.ends:
            return self.ends[first - 1].begins
        return first

    def behind(self, at: int) -> Mention | None:
        """The subject right behind a word: "dijo el ministro que", "sagte die Ministerin, dass"."""
        start = at + 1
        while start - at < _NEAR and start < len(self.tokens) and self._title(start):
            start += 1
        mention = self.begins.get(start)
        if mention is None or mention.kind == PRONOUN or self.tokens[at].flags & Word.HEARER:
            return None
        return mention
