"""The words of a document between its quotations, in clauses: what mentions and reporting words are looked for in."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from bot.text.quotes import vocabulary
from bot.text.quotes.classes import BODIES, OF_ALL, OF_FIRST, OF_LAST, REPORTING, TITLES, Word
from bot.text.quotes.recurring import recurring
from bot.text.quotes.vocabulary import FULL_STOP, HOLE, QUOTE, STOP, WORD, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    import regex

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
    rf"|{_LETTER}+(?:(?:[’'\-‑&·・‧]|\.(?!(?<=[^\W\d_]{{3}}\.)\d|[\u0590-\u0eff]{{4}}|[A-ZÀ-ÖØ-ÞА-ЯІЇЄ][’'a-zß-öø-ÿа-яіїє])){_LETTER}+)*"
    r"|[,;:()（）\[\]—–―!?…。、，；：！？।۔،؛؟.]|-(?=\s)|&(?= )|(?<![\w’'])[’']t(?= ))"
)
"""Nothing begins with a blank, which is soon seen. First what most words are: a blank or a comma follows. A full stop
joins initials; before four letters of a script without capitals, or a word with one (L'eau), it ends a sentence."""
_BEHIND: Final = frozenset(",;:()（）[]—–―!?…。、，；：！？।۔،؛؟.")
"""The marks that are tokens by themselves."""
_AHEAD: Final = 2
"""Code points behind a blank that the pattern looks at: "J. Lind"."""
_LONGEST: Final = 200
"""Tokens of a unit: no sentence of news is longer, and the ranker looks at all of its unit."""


class Unit:
    """A sentence with the quotations in it as single tokens: what they report stays in one piece with them.

    Its tokens are tokens[first:last].
    """

    def __init__(self, first: int, paragraph: int) -> None:
        self.first, self.last, self.paragraph = first, first, paragraph
        self.flags = 0
        """The classes that any of its tokens has."""
        self.capitals: list[int] = []
        """Those of its tokens that begin with a capital."""


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
        self._opening = {span.opening: number for number, span in enumerate(spans)}
        self._lines: dict[int, int] = {}
        """The number of each line that has tokens, by its first."""
        self._within: set[int] = set()
        """The tokens within a word that is several."""
        masked = mask(document.view, spans)
        ends = {sentence.end for sentence in document.sentences}
        self._names: regex.Pattern[str] | None = None
        self._read(masked, ends)
        self._names = recurring(self)
        if self._names:
            self._again(masked, ends)
        self._divide(document.sentences)
        self._mark()

    def recurs(self, word: str) -> bool:
        """Whether a word is a name that the text has again, in a script without spaces."""
        return self._names is not None and self._names.fullmatch(word) is not None

    def end(self, at: int) -> int:
        """Where the token at a place ends."""
        token = self.tokens[at]
        if token.kind != QUOTE:
            return self.starts[at] + len(token.text)
        span = self.spans[self.quotes[at]]
        return span.asides[0][0] if span.asides else span.closing

    def _read(self, masked: str, ends: set[int]) -> None:
        """Find the tokens. `ends` are those of the sentences.

        Most of what stands between two blanks is one word that was seen before, so that one look-up gives its token:
        all of a line at once, for the memory they stand in is far apart.
        """
        tokens, starts, seen = self.tokens, self.starts, self.vocabulary.get
        start = 0
        for line in masked.split("\n"):
            first, runs = len(tokens), line.split(" ")
            found, done = list(map(seen, runs)), 0
            for at, token in enumerate(found):
                if token is not None:
                    starts.append(start)
                    start += token.size + 1
                    continue
                tokens += found[done:at]  # type: ignore[arg-type]  # none is left out so far
                done, run, begin = at + 1, runs[at], start
                start += 1
                if run:
                    start += len(run)
                    if run[0] in HOLES and run == run[0] * len(run):
                        self._take_quotation(masked, begin)
                    elif not self._ended(run, begin, ends):
                        self._several(masked, run, begin, ends)
            tokens += found[done:]  # type: ignore[arg-type]
            if len(tokens) > first:
                self._lines[first] = len(self._lines)

    def _again(self, masked: str, ends: set[int]) -> None:
        """Find the tokens anew, where the text has shown names that words would part."""
        self.tokens.clear()
        self.starts.clear()
        self.quotes.clear()
        self.nicknames.clear()
        self._lines.clear()
        self._within.clear()
        self._read(masked, ends)

    def _ended(self, run: str, start: int, ends: set[int]) -> bool:
        """Take a word and the mark behind it, if this is all that a run is."""
        word, mark = run[:-1], run[-1]
        if mark not in _BEHIND or word == "-" or (mark == "." and len(word) == 1):
            return False
        token, stop = self.vocabulary.get(word), FULL_STOP if mark == "." else self.vocabulary.get(mark)
        if token is None or stop is None:
            return False
        end = start + token.size
        if mark != "." or end + 1 in ends:
            self.tokens += (token, stop)
            self.starts += (start, end)
        else:  # the stop of an abbreviation
            self.tokens.append(token)
            self.starts.append(start)
        return True

    def _several(self, masked: str, run: str, start: int, ends: set[int]) -> None:
        """Take the tokens of a run between two blanks that are not one word: "l'avenir", "(see", "$40".

        They are the same wherever it stands, but for a full stop, and for a line's end behind it.
        """
        end, first = start + len(run), len(self.tokens)
        if "." in run or masked[end : end + 1] != " " or HOLES[0] in run or HOLES[1] in run:
            self._parse(masked, start, end, ends)
            return
        known = self.vocabulary.runs.get(run)
        if known is None:
            self._parse(masked, start, end, ends)
            places = range(first, len(self.tokens))
            tokens = [(self.tokens[at], self.starts[at] - start, at in self._within) for at in places]
            self.vocabulary.remember_run(run, tokens)
            return
        for token, offset, within in known:
            if within:
                self._within.add(len(self.tokens))
            self.tokens.append(token)
            self.starts.append(start + offset)

    def _parse(self, masked: str, start: int, end: int, ends: set[int]) -> None:
        """Take the tokens of a run between two blanks, by the pattern, which looks at what follows the run too."""
        for match in _TOKEN.finditer(masked, start, end + _AHEAD):
            word, at = match[0], match.start()
            if at >= end:
                return
            if word[0] in HOLES:
                self._take_quotation(masked, at)
            elif word != ".":
                self._take(word, at)
            elif at + 1 in ends:  # or it is the stop of an abbreviation
                self.tokens.append(FULL_STOP)
                self.starts.append(at)

    def _take_quotation(self, masked: str, start: int) -> None:
        """Take the quotation at a place as a token, or as a word of the name that it is a part of."""
        quote = self._opening.get(start)
        if quote is None:
            return  # a private character of the article's own, or words behind an aside
        token, span, place = HOLE, self.spans[quote], len(self.tokens)
        if self._nickname(masked, span):
            whole, bare = self.text[span.opening : span.closing], self.text[span.start : span.end]
            token = Token(whole, WORD, bare.lower(), Word.GIVEN, capital=True, symbol="w", within="M")
            self.nicknames.add(quote)
        else:
            self.quotes[place], self.place_of_quote[quote] = quote, place
        self.tokens.append(token)
        self.starts.append(start)

    def _take(self, word: str, start: int) -> None:
        """Take the tokens that the vocabulary has for a word at a place."""
        place, offset = len(self.tokens), 0
        for piece in self._names.split(word) if self._names else (word,):
            named = self._names is not None and self._names.fullmatch(piece)
            for token in (self.vocabulary.name(piece),) if named else self.vocabulary.read(piece) if piece else ():
                offset = word.find(token.text, offset)
                self.tokens.append(token)
                self.starts.append(start + offset)
                offset += len(token.text)
        self._within.update(range(place + 1, len(self.tokens)))

    def _nickname(self, masked: str, span: Stretch) -> bool:
        """Whether marks hold one word with a capital between a given name and another: Ada “Addie” Roche."""
        given = self.tokens[-1] if self.tokens else None
        if given is None or not given.capital or not given.flags & Word.GIVEN:
            return False
        word, surname = self.text[span.start : span.end], _TOKEN.match(masked, span.closing + 1)
        if surname is None or not surname[1].isalpha() or not surname[1][0].isupper():
            return False
        beside = self.text.endswith(f"{given.text} ", 0, span.opening)
        return beside and span.closed and word.isalpha() and word[0].isupper()

    def _divide(self, sentences: Sequence[Sentence]) -> None:
        """Divide the tokens into units: where lines and sentences begin, but for a quotation that holds the place."""
        begins, lines = sorted([sentence.start for sentence in sentences]), self._lines
        places, at, size = {*lines, *self.quotes, *[place + 1 for place in self.quotes]}, 0, len(self.tokens)
        for begin in begins:
            while at < size and self.starts[at] < begin:
                at += 1
            places.add(at)
        places.discard(size)
        paragraph, before, first, sentence, several = -1, -1, 0, 0, len(begins)
        for place, following in pairwise([*sorted(places), size]):
            while sentence < several and begins[sentence] <= self.starts[place]:
                sentence += 1
            paragraph = lines.get(place, paragraph)
            if place in lines or place - first >= _LONGEST or (sentence != before and not self._joined(place)):
                first = self._open(place, paragraph)
            before = sentence
            if place in self.quotes:
                before = bisect_right(begins, self.end(place) - 1)
                self.unit_of_quote[self.quotes[place]] = len(self.units) - 1
            cut = first + _LONGEST
            while cut < following:
                if cut not in self._within:
                    first = self._open(cut, paragraph)
                cut = max(cut + 1, first + _LONGEST)
        if self.units:
            self.units[-1].last = size

    def _open(self, place: int, paragraph: int) -> int:
        """Begin a unit at a place, where the last one ends."""
        if self.units:
            self.units[-1].last = place
        self.units.append(Unit(place, paragraph))
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
        marked = [place for place, token in enumerate(tokens) if token.flags & _MARKED]
        for place in marked:
            if tokens[place].flags & _FOR == _FOR and not self._opens_view(place):
                tokens[place] = tokens[place].without(Word.ACCORDING)
        last = len(tokens) - 1
        for place in [place for place in marked if tokens[place].flags & Word.OPENS]:
            if place < last and words.goes_on(tokens[place].lower, tokens[place + 1].lower):
                self._mark_phrase(place)
        for unit in self.units:
            flags, capitals = 0, list[int]()
            for at in range(unit.first, unit.last):
                token = tokens[at]
                flags |= token.flags
                if token.capital:
                    capitals.append(at)
            unit.flags, unit.capitals = flags, capitals
            self.capitals += capitals
        if self.language.quotation.owner_endings:
            self._own()

    def _own(self) -> None:
        """Take adjectives made of names that the text has, right before a noun, for these names: Vránův | mluvčí."""
        tokens = self.tokens
        names = {tokens[at].text for at in self.capitals}
        for at in self.capitals:
            owner = self._owner(tokens[at].text, names)
            if owner and at + 1 < len(tokens) and tokens[at + 1].kind == WORD and not tokens[at + 1].capital:
                lower = owner.lower()
                flags = self.words.classes(lower)
                tokens[at] = Token(owner, WORD, lower, flags, capital=True, possessive=True, symbol="w", within="M")

    def _owner(self, word: str, names: set[str]) -> str:
        """The name that an adjective is made of: Vránův, Havlova of Vrána, Havel."""
        ending = next((one for one in self.language.quotation.owner_endings if word.endswith(one)), "")
        stem = word[: -len(ending)] if ending else ""
        forms = (stem, f"{stem}a", f"{stem}o", f"{stem[:-1]}e{stem[-1:]}") if len(stem) > 2 else ()
        return next((form for form in forms if form in names), "")

    def _mark_phrase(self, place: int) -> None:
        """Give the words of the longest phrase that begins at a place its classes."""
        tokens, words = self.tokens, self.words
        several = TITLES if words.capitals else TITLES | BODIES
        size, flags = words.phrase([token.lower for token in tokens[place : place + 6]])
        flags &= ~Word.ACCORDING if self._governed(place) else ~0
        for at in range(place, place + size):
            more = flags & (OF_ALL | OF_FIRST if at == place else OF_ALL)
            if flags & Word.ROLE and words.capitals and tokens[at].flags & REPORTING & ~flags:
                tokens[at] = tokens[at].without(REPORTING)  # juru bicara: a spokesman, though "bicara" is to speak
            if at == place + size - 1:
                more |= flags & OF_LAST
            else:
                more |= self._inner(at, flags, several)
            if more & ~tokens[at].flags:
                tokens[at] = tokens[at].also(more)

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

    def _opens_view(self, place: int) -> bool:
        """Whether a clause begins at a place, or with the conjunction before: "Se per | Ada Roche il piano è ..."."""
        if not place or self.tokens[place - 1].kind != WORD:
            return True
        opens = place == 1 or self.tokens[place - 2].kind != WORD
        return opens and bool(self.tokens[place - 1].flags & _CONJUNCTIONS)

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
