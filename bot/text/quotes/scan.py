"""The words of a document between its quotations, in clauses: what mentions and reporting words are looked for in."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.text.quotes import lexicon
from bot.text.quotes.lexicon import Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.text.models import Document
    from bot.text.quotes.lexicon import Form, Lexicon
    from bot.text.quotes.spans import Stretch

HOLES: Final = ("\ue000", "\ue001")
"""Private-use characters that stand for quoted words, by turns, so that two neighbours stay two."""
_LETTER: Final = (
    r"[\w\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0903\u093a-\u094f"
    r"\u0951-\u0957\u0962\u0963\u0980-\u0dff\u0e31-\u0e4e\u200c\u200d]"
)
"""What words are made of: in Indic scripts and vowelled Arabic the marks too, which \\w leaves out."""
_TOKEN: Final = re.compile(
    rf"\w+(?=[ ,\n])|\ue000+|\ue001+|(?:[^\W\d_]\.){{2,}}|(?<!\w)(?!X)[^\W\d_]\.(?=\s?\w)"
    rf"|{_LETTER}+(?:(?:[’'\-‑&·・‧]|\.(?![\u0590-\u0eff]{{4}}|[A-ZÀ-ÖØ-ÞА-ЯІЇЄ][a-zß-öø-ÿа-яіїє])){_LETTER}+)*"
    r"|[,;:()（）\[\]—–!?…。、，；：！？।۔،؛؟.]|-(?=\s)|(?<![\w’'])[’']t(?= )"
)
"""First of all what most words are: a blank or a comma follows. A full stop joins initials; before four letters of a
script without capitals, or a word with one, it ends a sentence, unspaced."""
_UNSPACED: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々〆ー]")
_SCRIPTS: Final = re.compile(
    r"[\u3040-\u309f]+|[\u30a0-\u30ffー]+|[\u3400-\u9fff々〆]+|[^\u3040-\u30ff\u3400-\u9fff々〆ー]+"
)

_DOTS: Final = "·・‧"
_KATAKANA: Final = re.compile(r"[\u30a1-\u30faー]")
_SYLLABLES: Final = 2
"""Of an entry in katakana that is none within a longer word."""
_LONGEST: Final = 200
"""Tokens of a unit: no sentence of news is longer, and the ranker looks at all of its unit."""

_ENDING: Final = 4
"""Letters of what is written behind an apostrophe to inflect a name: Ankara'daki."""

QUOTE: Final = "q"
WORD: Final = "w"
STOP: Final = "p"
_HOLE: Final[Form] = (QUOTE, "", 0, False, False)
_STOP: Final[Form] = (STOP, "", 0, False, False)


@dataclass(slots=True, init=False)
class Token:
    """A word, a mark or a quotation, where it stands."""

    text: str
    start: int
    end: int
    kind: str
    lower: str
    flags: int
    capital: bool
    possessive: bool
    quote: int
    """Of a quotation: which."""

    def __init__(self, text: str, start: int, end: int, form: Form, quote: int = -1) -> None:
        # Most objects of a brief are tokens: with their forms given in one they are made in two thirds of the time.
        self.text, self.start, self.end, self.quote = text, start, end, quote
        self.kind, self.lower, self.flags, self.capital, self.possessive = form


@dataclass(slots=True)
class Unit:
    """A sentence with the quotations in it as single tokens: what they report stays in one piece with them."""

    first: int
    last: int
    """Its tokens are tokens[first:last]."""
    paragraph: int
    flags: int = 0
    """The classes that any of its tokens has."""


class Scan:
    """A document's tokens and units."""

    def __init__(self, document: Document, spans: Sequence[Stretch]) -> None:
        self.language = document.language
        self.text = document.text
        self.words: Lexicon = lexicon.of(document.language.code)
        self.spans = spans
        self.tokens: list[Token] = []
        self.units: list[Unit] = []
        self.unit_of_quote: list[int] = [-1] * len(spans)
        self.place_of_quote: list[int] = [-1] * len(spans)
        self._read(document)
        self._flag()

    def _read(self, document: Document) -> None:
        """Tokens and units, in one pass. Most words neither begin anything nor need a second look: they come first."""
        masked = mask(document.view, self.spans)
        by_start = {span.opening: number for number, span in enumerate(self.spans)}
        starts = sorted(sentence.start for sentence in document.sentences)
        ends = {sentence.end for sentence in document.sentences}
        tokens, forms, append = self.tokens, self.words.forms, self.tokens.append
        paragraph, line_end, sentence = -1, -1, 0
        before: int | None = None
        turn = overlong = -1  # where the line or the sentence ends; how many tokens are too many for the unit
        for match in _TOKEN.finditer(masked):
            word, (start, end) = match[0], match.span()
            form = forms.get(word)
            if form and start < turn and len(tokens) < overlong:
                append(Token(word, start, end, form))
                continue
            if start >= line_end:
                line_end = masked.find("\n", start)
                line_end = len(masked) if line_end < 0 else line_end
                paragraph += 1
                before = None
            while sentence < len(starts) and starts[sentence] <= start:
                sentence += 1
            hole = word[0] in HOLES
            number = by_start.get(start, -1) if hole else -1
            if (hole and number < 0) or (word == "." and end not in ends):
                continue  # a private character of the article's own; the stop of an abbreviation
            if before is None or len(tokens) >= overlong or (sentence != before and not self._joined(number)):
                self._open(paragraph)
                overlong = len(tokens) + _LONGEST
            turn = min(line_end, starts[sentence]) if sentence < len(starts) else line_end
            before = sentence
            if hole:
                before = bisect_right(starts, end - 1)
                turn = -1  # what comes next may stand in another sentence
                self.unit_of_quote[number], self.place_of_quote[number] = len(self.units) - 1, len(tokens)
                append(Token("", start, end, _HOLE, number))
            elif form or word == ".":  # never remembered: some full stops are tokens, some are not
                append(Token(word, start, end, form or _STOP))
            else:
                tokens.extend(self._tokens(word, start))
        if self.units:
            self.units[-1].last = len(tokens)

    def _open(self, paragraph: int) -> None:
        """Begin a unit where the last one ends."""
        if self.units:
            self.units[-1].last = len(self.tokens)
        self.units.append(Unit(len(self.tokens), len(self.tokens), paragraph))

    def _joined(self, quote: int) -> bool:
        """Whether what begins here goes on with the unit before: a quotation after a comma or a colon."""
        last = self.tokens[-1] if self.tokens else None
        return quote >= 0 and last is not None and last.kind == STOP and last.text in ":,،，："

    def _tokens(self, text: str, start: int) -> Iterator[Token]:
        """The tokens of a run of letters or a mark that is seen first; those that stay one are remembered."""
        if not (text[0].isalnum() or text[0] == "_" or len(text) > 1):
            self.words.remember(text, _STOP)
            yield Token(text, start, start + len(text), _STOP)
            return
        size = self.words.joined(text)
        if size:
            flags = Word.HONORIFIC | self.words.classes(text[size:].lower()) & (Word.SUBJECT | Word.OBLIQUE)
            yield Token(text[:size], start, start + size, (WORD, text[:size].lower(), Word.SURNAME, False, False))
            yield Token(text[size:], start + size, start + len(text), (WORD, text[size:], flags, False, False))
            return
        pieces = ((text, ""),) if text.isalpha() and self.words.spaced else tuple(self._pieces(text))
        if pieces == ((text, ""),):  # most of a text
            form = self._form(text, possessive=False)
            self.words.remember(text, form)
            yield Token(text, start, start + len(text), form)
            return
        at = start
        for piece, possessive in pieces:
            if piece:
                yield Token(piece, at, at + len(piece), self._form(piece, possessive=bool(possessive)))
            at += len(piece) + len(possessive)

    def _form(self, text: str, *, possessive: bool) -> Form:
        lower = text.lower()
        if not lower.isascii():
            lower = lower.replace("i\u0307", "i").replace("’", "'")  # what İ becomes
        lower = self.words.fold(lower)
        if lower == text:
            lower = text  # one string for both
        if lower[-1] == "." and self.words.classes(lower[:-1]) & Word.HONORIFIC:
            lower = lower[:-1]  # M. Tehani
        return WORD, lower, self.words.classes(lower), text[0].isupper(), possessive

    def _pieces(self, text: str) -> Iterable[tuple[str, str]]:
        """A run of letters as words, each with what hangs on it after an apostrophe."""
        if text[0] in "’'":
            return ((text, ""),)  # Cees van 't Hoff
        if not self.words.spaced and _UNSPACED.search(text):
            return ((piece, "") for piece in self.unspaced(text))
        for apostrophe in "’'":
            head, mark, tail = text.partition(apostrophe)
            if mark and self.language.quotation.particles_after_apostrophe:
                joins = self.language.writing.apostrophe == "joins"
                if joins:  # Nyong'o's: what joins the parts of a name may come before the one ending
                    head, mark, tail = text.rpartition(apostrophe)
                ends = tail.lower() == "s" if joins else len(tail) <= _ENDING
                return ((head, mark + tail),) if ends and not self.words.classes(text.lower()) else ((text, ""),)
            if mark and tail:
                return ((head + mark, ""), *self._pieces(tail))
        head, mark, tail = text.rpartition("-")
        if mark and tail.lower() in self.words.pronouns and head:
            return ((head, "-"), (tail, ""))
        return ((text, ""),)

    def unspaced(self, text: str) -> Iterator[str]:
        """Words of a script without spaces: the longest entries of the lexicon, and what is left between them."""
        at = begun = 0
        while at < len(text):
            size = self.words.entry(text, at)
            if size and not (size <= _SYLLABLES and self._within(text, at, at + size)):
                yield from _SCRIPTS.findall(text[begun:at])
                yield text[at : at + size]
                at += size
                begun = at
            else:
                at += 1
        yield from _SCRIPTS.findall(text[begun:])

    def _within(self, text: str, start: int, end: int) -> bool:
        """Whether a stretch is but a part of a word in katakana (バ|ラ|ク), or of a name by its dot (阿|里)."""
        if end - start == 1 and any(dot in text[max(0, start - 2) : start] + text[end : end + 2] for dot in _DOTS):
            return True
        kana = [bool(_KATAKANA.match(char)) for char in (text[max(0, start - 1)], text[start], text[end : end + 1])]
        return kana[1] and ((start > 0 and kana[0]) or kana[2])

    def _flag(self) -> None:
        """Give the words of phrases their phrases' classes, and each unit what its tokens have."""
        tokens, phrases = self.tokens, self.words.phrases
        if phrases:
            lowers = [token.lower for token in tokens]
            lowers.append("")
            for place in [place for place, lower in enumerate(lowers) if lower in phrases]:
                if not self.words.goes_on(lowers[place], lowers[place + 1]):
                    continue
                size, flags = self.words.phrase(lowers[place : place + 6], 0)
                for offset in range(size):
                    tokens[place + offset].flags |= flags & _ALL
                if size:
                    tokens[place].flags |= flags & _FIRST
                    if flags & _TITLES:
                        for token in tokens[place : place + size - 1]:
                            token.flags |= Word.FORMER  # نخست | وزیر
                    tokens[place + size - 1].flags |= flags & _LAST
        for unit in self.units:
            flags = 0
            for token in tokens[unit.first : unit.last]:
                flags |= token.flags
            unit.flags = flags


_TITLES: Final = Word.ROLE | Word.HONORIFIC
_ALL: Final = Word.FUNCTION | Word.ACCORDING_PRONOUN | Word.NOT_NAME
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
