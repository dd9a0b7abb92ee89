"""The words of a document between its quotations, in clauses: what mentions and reporting words are looked for in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import reduce
from itertools import accumulate, pairwise
from operator import or_
from typing import TYPE_CHECKING, Final

from bot.text.quotes import vocabulary
from bot.text.quotes.classes import BODIES, REPORTING, TITLES, Word
from bot.text.quotes.vocabulary import FULL_STOP, HOLE, QUOTE, STOP, WORD, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.text.models import Document, Sentence
    from bot.text.quotes.lexicon import Lexicon
    from bot.text.quotes.stretch import Stretch
    from bot.text.quotes.vocabulary import Vocabulary

HOLES: Final = ("\ue000", "\ue001")
"""Private-use characters that stand for quoted words, by turns, so that two neighbours stay two."""
_LETTER: Final = (
    r"[\w\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0903\u093a-\u094f"
    r"\u0951-\u0957\u0962\u0963\u0980-\u0dff\u0e31-\u0e4e\u200c\u200d]"
)
"""What words are made of: in Indic scripts and vowelled Arabic the marks too, which \\w leaves out."""
_TOKEN: Final = re.compile(
    rf"(?! )(\w++(?=[ ,\n])|\ue000+|\ue001+|(?:[^\W\d_]\.){{2,}}|(?<!\w)(?!X)[^\W\d_]\.(?=\s?\w|,|\s\()"
    rf"|{_LETTER}+(?:(?:[’'\-‑&·・‧]|\.(?![\u0590-\u0eff]{{4}}|[A-ZÀ-ÖØ-ÞА-ЯІЇЄ][a-zß-öø-ÿа-яіїє])){_LETTER}+)*"
    r"|[,;:()（）\[\]—–―!?…。、，；：！？।۔،؛؟.]|-(?=\s)|&(?= )|(?<![\w’'])[’']t(?= ))"
)
"""Nothing begins with a blank, which is soon seen. First what most words are: a blank or a comma follows. A full stop
joins initials; before four letters of a script without capitals, or a word with one, it ends a sentence, unspaced."""
_LINE: Final = re.compile(r"[^\n]+")
_LONGEST: Final = 200
"""Tokens of a unit: no sentence of news is longer, and the ranker looks at all of its unit."""


class Unit:
    """A sentence with the quotations in it as single tokens: what they report stays in one piece with them.

    Its tokens are tokens[first:last].
    """

    def __init__(self, first: int, last: int, paragraph: int) -> None:
        self.first, self.last, self.paragraph = first, last, paragraph
        self.flags = 0
        """The classes that any of its tokens has."""


class Scan:
    """A document's tokens, where they start, and units."""

    def __init__(self, document: Document, spans: Sequence[Stretch]) -> None:
        self.language = document.language
        self.text = document.text
        self.vocabulary: Vocabulary = vocabulary.of(document.language.code)
        self.words: Lexicon = self.vocabulary.words
        self.spans = spans
        self.tokens: list[Token] = []
        self.starts: list[int] = []
        self.capitals: list[int] = []
        """The tokens that begin with a capital."""
        self.quotes: dict[int, int] = {}
        """The quotations, by their tokens."""
        self.nicknames: set[int] = set()
        """The quotations that are but part of a name, and words here: Ada “Addie” Roche."""
        self.units: list[Unit] = []
        self.unit_of_quote: list[int] = [-1] * len(spans)
        self.place_of_quote: list[int] = [-1] * len(spans)
        masked = mask(document.view, spans)
        inner = self._read(masked, {sentence.end for sentence in document.sentences})
        self._divide(masked, document.sentences, inner)
        self._mark()

    def end(self, at: int) -> int:
        """Where the token at a place ends."""
        token = self.tokens[at]
        if token.kind != QUOTE:
            return self.starts[at] + len(token.text)
        span = self.spans[self.quotes[at]]
        return span.asides[0][0] if span.asides else span.closing

    def _read(self, masked: str, ends: set[int]) -> set[int]:
        """Find the tokens. Returned: those within a word that is several; `ends` are those of the sentences.

        Most words are one token each and were seen before, so that one look-up gives it.
        """
        pieces = _TOKEN.split(masked)
        bounds = list(accumulate(map(len, pieces)))
        words, starts = pieces[1::2], bounds[0:-1:2]
        found = list(map(self.vocabulary.get, words))
        by_start = {span.opening: number for number, span in enumerate(self.spans)}
        inner: set[int] = set()
        done = 0
        for at in [at for at, token in enumerate(found) if token is None]:
            word, start = words[at], starts[at]
            place = len(self.tokens) + at - done
            read: tuple[Token, ...]
            if word[0] in HOLES:
                quote = by_start.get(start)
                read = () if quote is None else (HOLE,)  # a private character of the article's own
                if quote is not None and self._nickname(quote, found[at - 1 : at], words[at + 1 : at + 2]):
                    span = self.spans[quote]
                    whole, bare = self.text[span.opening : span.closing], self.text[span.start : span.end]
                    read = (Token(whole, WORD, bare.lower(), Word.GIVEN, capital=True, symbol="w", within="M"),)
                    self.nicknames.add(quote)
                elif quote is not None:
                    self.quotes[place], self.place_of_quote[quote] = quote, place
            elif word == ".":
                read = (FULL_STOP,) if start + 1 in ends else ()  # or it is the stop of an abbreviation
            else:
                read = self.vocabulary.read(word)
            if len(read) == 1:
                found[at] = read[0]
                continue
            self.tokens += found[done:at]  # type: ignore[arg-type]  # none is left out so far
            self.starts += starts[done:at]
            done, offset = at + 1, 0
            for token in read:
                offset = word.find(token.text, offset)
                self.tokens.append(token)
                self.starts.append(start + offset)
                offset += len(token.text)
            inner.update(range(place + 1, len(self.tokens)))
        self.tokens += found[done:]  # type: ignore[arg-type]
        self.starts += starts[done:]
        return inner

    def _nickname(self, quote: int, before: Sequence[Token | None], after: Sequence[str]) -> bool:
        """Whether marks hold one word with a capital between a given name and another: Ada “Addie” Roche."""
        span, given, surname = self.spans[quote], before[0] if before else None, after[0] if after else ""
        if given is None or not given.capital or not given.flags & Word.GIVEN or not surname[:1].isupper():
            return False
        word = self.text[span.start : span.end]
        beside = self.text.endswith(f"{given.text} ", 0, span.opening) and self.text.startswith(
            surname, span.closing + 1
        )
        return beside and span.closed and word.isalpha() and word[0].isupper() and surname.isalpha()

    def _divide(self, masked: str, sentences: Sequence[Sentence], inner: set[int]) -> None:
        """Divide the tokens into units: where lines and sentences begin, but for a quotation that holds the place."""
        begins = sorted(sentence.start for sentence in sentences)
        lines = self._lines(masked)
        places = {bisect_left(self.starts, begin) for begin in begins}
        places.update(lines, self.quotes, (place + 1 for place in self.quotes))
        places.discard(len(self.tokens))
        paragraph, before, first = -1, -1, 0
        for place, following in pairwise([*sorted(places), len(self.tokens)]):
            sentence = bisect_right(begins, self.starts[place])
            paragraph = lines.get(place, paragraph)
            if place in lines or place - first >= _LONGEST or (sentence != before and not self._joined(place)):
                first = self._open(place, paragraph)
            before = sentence
            if place in self.quotes:
                before = bisect_right(begins, self.end(place) - 1)
                self.unit_of_quote[self.quotes[place]] = len(self.units) - 1
            cut = first + _LONGEST
            while cut < following:
                if cut not in inner:
                    first = self._open(cut, paragraph)
                cut = max(cut + 1, first + _LONGEST)
        if self.units:
            self.units[-1].last = len(self.tokens)

    def _lines(self, masked: str) -> dict[int, int]:
        """The number of each line that has tokens, by its first."""
        lines, number = {}, 0
        for line in _LINE.finditer(masked):
            start, end = line.span()
            place = bisect_left(self.starts, start)
            if place < len(self.starts) and self.starts[place] < end:
                lines[place] = number
                number += 1
        return lines

    def _open(self, place: int, paragraph: int) -> int:
        """Begin a unit at a place, where the last one ends."""
        if self.units:
            self.units[-1].last = place
        self.units.append(Unit(place, place, paragraph))
        return place

    def _joined(self, place: int) -> bool:
        """Whether what begins here goes on with the unit before: a quotation after a comma, or who signs one."""
        if place - 1 in self.quotes and self.tokens[place].symbol == "-":
            return True
        last = self.tokens[place - 1] if place in self.quotes and place else None
        return last is not None and last.kind == STOP and last.text in ":,،，："

    def _mark(self) -> None:
        """Give the words of phrases their phrases' classes, and each unit what its tokens have."""
        tokens, words = self.tokens, self.words
        self.capitals = [place for place, token in enumerate(tokens) if token.capital]
        flags_of = [token.flags for token in tokens]
        several = TITLES if words.capitals else TITLES | BODIES
        marked = [place for place, flags in enumerate(flags_of) if flags & _MARKED]
        for place in [place for place in marked if flags_of[place] & _FOR == _FOR]:
            if place and tokens[place - 1].kind == WORD and not self._opens_clause(place - 1):
                tokens[place] = tokens[place].without(Word.ACCORDING)
                flags_of[place] = tokens[place].flags
        for place in [place for place in marked if flags_of[place] & Word.OPENS and place + 1 < len(tokens)]:
            if not words.goes_on(tokens[place].lower, tokens[place + 1].lower):
                continue
            size, flags = words.phrase([token.lower for token in tokens[place : place + 6]], 0)
            flags &= ~Word.ACCORDING if self._governed(place) else ~0
            for at in range(place, place + size):
                more = flags & (_ALL | _FIRST if at == place else _ALL)
                if flags & Word.ROLE and words.capitals and flags_of[at] & REPORTING & ~flags:
                    tokens[at] = tokens[at].without(REPORTING)  # juru bicara: a spokesman, though "bicara" is to speak
                if at == place + size - 1:
                    more |= flags & _LAST
                else:
                    more |= self._inner(at, flags, several)
                flags_of[at] = tokens[at].flags
                if more & ~flags_of[at]:
                    tokens[at] = tokens[at].also(more)
                    flags_of[at] |= more
        for unit in self.units:
            unit.flags = reduce(or_, flags_of[unit.first : unit.last], 0)

    def _inner(self, at: int, flags: int, several: int) -> int:
        """What a word before the last of a phrase is: part of a title, a body, a form of address, a place's name."""
        if flags & several:
            # نخست | وزیر, برنامج الأغذية | العالمي; "بی بی" all addresses
            return Word.HONORIFIC if flags & several == Word.HONORIFIC else Word.FORMER
        plain = self.tokens[at].flags & ~Word.OPENS
        if not flags & Word.NATION or (plain and not plain & _PLACE) or self.words.capitals:
            return 0
        self.tokens[at] = self.tokens[at].without(_PLACE)  # उत्तर | प्रदेश, اسلام | آباد
        return Word.NATION

    def _opens_clause(self, place: int) -> bool:
        """Whether the word at a place is a conjunction that opens a clause: "Se | per Ada Roche il piano è ..."."""
        opens = not place or self.tokens[place - 1].kind != WORD
        return opens and bool(self.tokens[place].flags & _CONJUNCTIONS)

    def _governed(self, place: int) -> bool:
        """Whether what stands before a noun and its determiners governs it: "conocerse las | declaraciones de"."""
        rules, at = self.language.quotation, place - 1
        if not (rules.articles and rules.head_first) or self.tokens[place].flags & _LEADS:
            return False
        while at > 0 and self.tokens[at].flags & _DETERMINERS and not self.tokens[at].flags & Word.PREPOSITION:
            at -= 1
        before = self.tokens[at] if at >= 0 else FULL_STOP
        return before.kind == WORD and bool(before.flags & Word.PREPOSITION or not before.flags & _FREE)


_CONJUNCTIONS: Final = Word.JOIN | Word.CONDITION | Word.UNREAL
_LEADS: Final = Word.PREPOSITION | Word.ACCORDING | Word.AS | Word.FUNCTION
_DETERMINERS: Final = Word.DEFINITE | Word.POSSESSIVE | Word.FORMER
_FREE: Final = Word.FUNCTION | Word.DEFINITE
_PLACE: Final = Word.CUE | Word.NOT_NAME
"""What the first word of a place's name is alone, and not there."""
_FOR: Final = Word.ACCORDING | Word.LINK | Word.PREPOSITION
"""Words that tell whose view it is at the beginning of a clause only: "Per la maga, ...", but "lavora per il mago"."""
_MARKED: Final = Word.ACCORDING | Word.OPENS
_ALL: Final = Word.FUNCTION | Word.ACCORDING_PRONOUN | Word.NOT_NAME | Word.DEPARTMENT
_FIRST: Final = (
    Word.SAY
    | Word.CUE
    | Word.ACCORDING_AFTER
    | Word.PRONOUN
    | Word.NEGATION
    | Word.DENIAL
    | Word.CONDITION
    | Word.QUOTATIVE
    | Word.ACT
    | Word.THOUGHT
    | Word.UNREAL
    | Word.AS
    | Word.JOIN
    | Word.CLAUSE
    | Word.PARTICIPLE
    | Word.PARTITIVE
    | Word.BACK
    | Word.HEARS
    | Word.HOUSE
)
_LAST: Final = (
    Word.ROLE
    | Word.ACCORDING
    | Word.HEARER
    | Word.THAT
    | Word.GROUP
    | Word.ORGANISATION
    | Word.DOCUMENT
    | Word.PREPOSITION
    | Word.HONORIFIC
    | Word.DEFINITE
    | Word.INDEFINITE
    | Word.LINK
    | Word.FORMER
    | Word.NATION
    | Word.SUBJECT
    | Word.OBLIQUE
    | Word.TITLED
    | Word.NAMING
)
"""Which word of a phrase carries its classes: all, the first, or the last."""


def mask(view: str, spans: Sequence[Stretch]) -> str:
    """The view with each quotation, marks included, as a run of one private-use character."""
    pieces, at = [], 0
    for number, span in enumerate(spans):
        pieces.append(view[at : span.opening])
        at = span.opening
        for start, end in span.asides:
            pieces += [HOLES[number % 2] * (start - at), view[start:end]]
            at = end
        pieces.append(HOLES[number % 2] * (span.closing - at))
        at = span.closing
    return "".join([*pieces, view[at:]])
