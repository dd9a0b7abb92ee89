"""Which body a phrase for one means: "the university" where Olm University was named, "the company".

A body whose name holds the phrase's noun is meant if no other's does; of a general noun (general.py) the only one whose
name, or whose description, holds one that it stands for. A noun for what goes by a name of its own, as companies do and
governments don't, means the one body that the last sentence with a body for its subject is about: what an article calls
"the company" it has just spoken of.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from bot.text.quotes import general
from bot.text.quotes.classes import ARTICLES, REPORTING, VERBS, Word
from bot.text.quotes.mention import NAME, ORGANISATION, PRONOUN
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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
        self._owned = self._scan.language.writing.apostrophe == "inflects"
        """Nouns of names have an ending: Orman | Bakanlığı, a Bakanlık."""
        self._loose = self._compounds or self._owned or (rules.complements and not rules.articles)
        """Whether a name can hold a noun otherwise than as one of its words."""
        self._holding: dict[str, dict[int, int]] = {}
        """By a noun: the entries whose names hold it, and the mentions by which they come in; two are enough."""
        self._named: list[Mention] | None = None
        self._words: dict[str, list[Mention]] | None = None
        self._general = general.of(self._scan.language.code)
        self._fitting: dict[Callable[[str], bool], list[Mention]] = {}
        """By the words that a general noun stands for: where the bodies come in that have one; two are enough."""
        self.meant: dict[int, tuple[int | None, str]] = {}
        self.same: dict[int, Mention] = {}
        """By a phrase or a pronoun: the phrase before that tells more of the same body, which has no name."""
        for mention in self._found:
            if mention.kind == PRONOUN and mention.gender == "n" and not self._scan.words.spaced:
                self._again(mention)
            meant = self._meant(mention) if mention.kind == ORGANISATION and not mention.name else None
            if meant:
                self.meant[mention.index] = meant
                if meant[0] is not None:
                    self._entries[meant[0]].kind = ORGANISATION

    def general(self, noun: str) -> bool:
        """Whether a noun, lower-case, is one by which a body is called that has another in its name."""
        return self._general.stands_for(noun) is not None

    def _again(self, mention: Mention) -> None:
        """Let a pronoun that holds a body's noun stand for the last one that ends in it: 岩波署 ... 同署.

        A company may end in anything: 同社 is the last body that is a subject.
        """
        noun = self._scan.tokens[mention.first].lower[1:]
        before = self._found[max(0, mention.index - _OWN) : mention.index]
        bodies = [one for one in reversed(before) if one.kind == ORGANISATION and self._text(one) != noun]
        fits = [one for one in bodies if noun and self._text(one).endswith(noun)]
        if not fits and self._scan.words.classes(noun) & Word.COMPANY:
            fits = [one for one in bodies if mention.unit - one.unit <= _BACK and self._is_subject(one)]
        if fits:
            self.meant[mention.index] = self._is(mention, fits[0])

    def _text(self, mention: Mention) -> str:
        """The words of a mention, in small letters."""
        return self._scan.text[mention.start : mention.end].lower()

    def _is_subject(self, mention: Mention) -> bool:
        """Whether a particle makes a mention a subject."""
        behind = self._scan.tokens[mention.last] if mention.last < len(self._scan.tokens) else None
        return behind is not None and bool(behind.flags & Word.SUBJECT)

    def _is(self, mention: Mention, other: Mention) -> tuple[int | None, str]:
        """The entry of another mention, if it has one, as whom one means; without one both are the same phrase."""
        number = self._of.get(other.index)
        if number is None:
            self.same[mention.index] = other
        return number, "body called so"

    def _meant(self, mention: Mention) -> tuple[int | None, str] | None:
        tokens = self._scan.tokens[mention.first : mention.last]
        noun = next((token for token in reversed(tokens) if token.flags & Word.ORGANISATION), None)
        if noun is None or not self._points(mention, tokens):
            return None
        before = bisect_left(self._bodies(), mention.index, key=_INDEX)
        called = self._called(noun.lower, mention.index)
        if called and not noun.flags & Word.DOCUMENT:
            return (called[0], "body called so") if len(called) == 1 else None
        fits = self._general.stands_for(noun.lower)
        only = self._only(mention, fits) if fits else None
        if only is not None:
            return self._is(mention, only)
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

    def _only(self, mention: Mention, fits: Callable[[str], bool]) -> Mention | None:
        """The only body before a phrase that has a fitting word in its name, or is described by one and more."""
        first = self._fitting.get(fits)
        if first is None:
            first = self._fitting[fits] = self._first_two(fits)
        before = [one for one in first if one.index < mention.index]
        return before[0] if len(before) == 1 else None

    def _first_two(self, fits: Callable[[str], bool]) -> list[Mention]:
        """The first mentions of the first two bodies that have a fitting word."""
        found: dict[tuple[str, ...], Mention] = {}
        bodied = {body.index for body in self._bodies()}
        for one in self._found:
            if one.index in bodied:
                words = self._entries[self._of[one.index]].name
            elif one.kind == ORGANISATION and not one.name and one.last - one.first > 1:
                tokens = self._scan.tokens[one.first : one.last]
                words = tuple([token.text for token in tokens if not token.flags & ARTICLES])
                words = words if self._heads_last(words, fits) else ()
            else:
                continue
            if len(words) > 1 or (words and one.name):
                folded = tuple(map(self._scan.words.folded, words))
                if any(map(fits, folded)):
                    found.setdefault(folded, one)
            if len(found) == _TWO:
                break
        return list(found.values())

    def _heads_last(self, words: Sequence[str], fits: Callable[[str], bool]) -> bool:
        """Whether a description ends in its noun where nouns do: not 서울서부지법 | 앞에서."""
        last = self._scan.language.quotation.title_after
        return not last or (len(words) > 0 and fits(self._scan.words.folded(words[-1])))

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
        first, before = self._scan.units[mention.unit].first, self._scan.tokens[mention.begins - 1].flags
        opens = mention.begins == first or (mention.begins == first + 1 and before & Word.DEFINITE)  # Der | SV Olm
        return bool(opens) or not before & _ASIDE

    def _articled(self, mention: Mention) -> bool:
        """Whether an article stands before a name of several words, as before no person's: "la | Cartiera Valmora"."""
        rules = self._scan.language.quotation
        article = self._scan.tokens[mention.begins - 1].flags & Word.DEFINITE if mention.begins else 0
        return bool(article) and len(mention.name) > 1 and rules.articles and rules.head_first

    def _holds(self, mention: Mention, noun: str) -> bool:
        """Whether a name has a noun among its words, or at the end of one: the ministry, Innenministerium."""
        words = [self._scan.words.folded(word) for word in self._entries[self._of[mention.index]].name]
        held = noun in words or (self._compounds and any(word.endswith(noun) for word in words))
        if self._owned and len(words) > 1 and 0 <= len(words[-1]) - len(noun) <= _CASE:
            held = held or words[-1].startswith(noun[:-1])
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
