"""Which named body a phrase for one means: "the university" where Olm University was named, "the company".

A body whose name holds the phrase's noun is meant if no other's does. A noun for what goes by a name of its own, as
companies do and governments don't, means the one body that the last sentence with a body for its subject is about: what
an article calls "the company" it has just spoken of.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import REPORTING, VERBS, Word
from bot.text.quotes.mention import NAME, ORGANISATION
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.quotes.mention import Mention
    from bot.text.quotes.people import Entry, People
    from bot.text.quotes.vocabulary import Token

_INDEX: Final = attrgetter("index")
_CASE: Final = 2
"""Letters by which the cases of a noun differ, at most."""
_BACK: Final = 3
"""Sentences before a phrase's own among which the only body is looked for."""
_TWO: Final = 2
_OWN: Final = 20
"""Bodies of one sentence that are looked at, at most."""
_LONGEST: Final = 4
"""Words of a phrase that only points back, its determiner too."""
_ASIDE: Final = Word.PREPOSITION | Word.LINK | Word.HEARER
_NAMELESS: Final = Word.ORGANISATION | Word.COMPANY
_MORE: Final = Word.PREPOSITION | Word.JOIN | Word.NATION | Word.POSSESSIVE | Word.GIVEN
"""What such a phrase has none of: "the company of her father"."""


class Bodies:
    """The bodies that phrases of one table mean, by their mentions: (entry, by which way it was found)."""

    def __init__(self, people: People) -> None:
        self._scan, self._found, self._entries, self._of = people.scan, people.found, people.entries, people.of
        rules = self._scan.language.quotation
        self._compounds = rules.nouns_capitalised or not self._scan.words.spaced
        self._loose = self._compounds or (rules.complements and not rules.articles)
        """Whether a name can hold a noun otherwise than as one of its words."""
        self._holding: dict[str, dict[int, int]] = {}
        """By a noun: the entries whose names hold it, and the mentions by which they come in; two are enough."""
        self._named: list[Mention] | None = None
        self._words: dict[str, list[Mention]] | None = None
        self.meant: dict[int, tuple[int, str]] = {}
        for mention in self._found:
            meant = self._meant(mention) if mention.kind == ORGANISATION and not mention.name else None
            if meant:
                self.meant[mention.index] = meant
                self._entries[meant[0]].kind = ORGANISATION

    def _meant(self, mention: Mention) -> tuple[int, str] | None:
        tokens = self._scan.tokens[mention.first : mention.last]
        noun = next((token for token in reversed(tokens) if token.flags & Word.ORGANISATION), None)
        if noun is None or not self._points(mention, tokens):
            return None
        before = bisect_left(self._bodies(), mention.index, key=_INDEX)
        called = self._called(noun.lower, mention.index)
        if called and not noun.flags & Word.DOCUMENT:
            return (called[0], "body called so") if len(called) == 1 else None
        subject = self._subject(mention, before) if noun.flags & Word.COMPANY else None
        return None if subject is None else (self._of[subject.index], "body alone")

    def _called(self, noun: str, index: int) -> list[int]:
        """The first two entries, at most, of bodies named before a mention whose names hold a noun."""
        first = self._holding.get(noun)
        if first is None:
            first = self._holding[noun] = {}
            for body in self._bodies() if self._loose else self._by_word().get(noun, ()):
                if len(first) < _TWO and self._holds(body, noun):
                    first.setdefault(self._of[body.index], body.index)
        return [number for number, at in first.items() if at < index]

    def _subject(self, mention: Mention, before: int) -> Mention | None:
        """The body that is the subject of the sentence before a phrase, or of its own, and the only one there.

        `before`: how many bodies stand before the phrase.
        """
        last = self._bodies()[before - 1] if before else mention
        if last is mention or mention.unit - last.unit > _BACK:
            return None
        own = [one for one in self._bodies()[max(0, before - _OWN) : before] if one.unit == last.unit]
        tokens = self._scan.tokens[last.first : last.last]
        other = any(token.flags & Word.NATION or token.flags & _NAMELESS == Word.ORGANISATION for token in tokens)
        alone = len({self._of[one.index] for one in own}) == 1
        return own[0] if alone and not other and self._opens(own[0]) else None

    def _opens(self, mention: Mention) -> bool:
        """Whether a name opens its sentence or stands behind a comma, or is the source of it.

        An article may stand before it, and a body's noun with what it is like: "la cadena hotelera | Piedra Alta".
        """
        at, first = mention.begins - 1, self._scan.units[mention.unit].first
        for noun in range(at, max(first, at - _LONGEST), -1):
            flags = self._scan.tokens[noun].flags
            if flags & (VERBS | REPORTING) or self._scan.tokens[noun].kind != WORD:
                break
            if flags & Word.ORGANISATION:
                at = noun - 1
        while at >= first and self._scan.tokens[at].flags & Word.DEFINITE:
            at -= 1
        return at < first or self._scan.tokens[at].text == "," or bool(self._scan.tokens[at].flags & Word.ACCORDING)

    def _points(self, mention: Mention, tokens: Sequence[Token]) -> bool:
        """Whether a phrase only points back: a noun with its article and perhaps an adjective, and no name."""
        rules = self._scan.language.quotation
        named = any(token.flags & _MORE or (token.capital and not rules.nouns_capitalised) for token in tokens[1:])
        if len(tokens) > _LONGEST or named or tokens[0].flags & Word.POSSESSIVE:
            return False
        if tokens[0].flags & Word.DEFINITE or self._scan.words.definite(tokens[0].lower):
            return True
        bare = len(tokens) == 1 and self._scan.words.spaced and not (rules.articles or rules.joined_article)
        return (bare or not self._scan.words.spaced) and mention.definite

    def _bodies(self) -> list[Mention]:
        """The names of bodies."""
        if self._named is None:
            named = [mention for mention in self._found if mention.name and mention.index in self._of]
            self._named = [m for m in named if self._thing(m, self._entries[self._of[m.index]])]
        return self._named

    def _by_word(self) -> dict[str, list[Mention]]:
        """The names of bodies by their words."""
        if self._words is None:
            self._words = {}
            for body in self._bodies():
                for word in self._entries[self._of[body.index]].name:
                    self._words.setdefault(self._scan.words.folded(word), []).append(body)
        return self._words

    def _thing(self, mention: Mention, entry: Entry) -> bool:
        """Whether a name is a body's: by its words, or as the subject of something, where nothing shows a person."""
        names = self._scan.words
        if len(entry.name) == 1 and names.folded(entry.name[0]) in names.countries:
            return False
        if entry.kind == ORGANISATION:
            return True
        person = entry.addressed or bool(entry.role_words)
        person = person or ((entry.personal or entry.gender != "") and not self._articled(mention))
        if entry.kind != NAME or person or not names.capitals or names.listed(names.folded(entry.name[0])):
            return False
        opens = mention.begins == self._scan.units[mention.unit].first
        return opens or not self._scan.tokens[mention.begins - 1].flags & _ASIDE

    def _articled(self, mention: Mention) -> bool:
        """Whether an article stands before a name of several words, as before no person's: "la | Cartiera Valmora"."""
        rules = self._scan.language.quotation
        article = self._scan.tokens[mention.begins - 1].flags & Word.DEFINITE if mention.begins else 0
        return bool(article) and len(mention.name) > 1 and rules.articles and rules.head_first

    def _holds(self, mention: Mention, noun: str) -> bool:
        """Whether a name has a noun among its words, or at the end of one: the ministry, Innenministerium."""
        words = [self._scan.words.folded(word) for word in self._entries[self._of[mention.index]].name]
        held = noun in words or (self._compounds and any(word.endswith(noun) for word in words))
        return held or self._introduces(mention, noun)

    def _introduces(self, mention: Mention, noun: str) -> bool:
        """Whether a noun, in some case, stands before a name to tell what bears it: "fundacja | Jasny Brzeg"."""
        rules = self._scan.language.quotation
        before = self._scan.tokens[mention.begins - 1]
        if mention.begins == self._scan.units[mention.unit].first or rules.articles or not rules.complements:
            return False
        stem = max(len(before.lower), len(noun)) - _CASE
        body = before.flags & Word.COMPANY and not before.capital
        return bool(body) and before.lower[:stem] == noun[:stem]
