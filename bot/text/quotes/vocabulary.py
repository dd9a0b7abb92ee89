"""The words and marks of a language as tokens: each is read once, and shared by all places where it stands again."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import regex

from bot.text import languages
from bot.text.quotes import lexicon
from bot.text.quotes.classes import CASES, HEADS, REPORTING, VERBS, Word
from bot.text.segment import ELIDED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.text.languages.schema import Language

QUOTE: Final = "q"
WORD: Final = "w"
STOP: Final = "p"

_UNSPACED: Final = regex.compile(r"[\u3040-\u30ff\u3400-\u9fff々〆ー]")
_SCRIPTS: Final = regex.compile(
    r"[\u3040-\u309f]+|[\u30a0-\u30ffー]+|[\u3400-\u9fff々〆]+|[^\u3040-\u30ff\u3400-\u9fff々〆ー]+"
)
_DOTS: Final = "·・‧"
_LISTS: Final = "·ㆍ・‧"
"""Dots between the names of several, where words stand apart."""
_SEVERAL: Final = 6
"""Letters of two such names, at least."""
_LATIN: Final = "\u0250"
"""What is before it is a Latin letter, or none."""
_KATAKANA: Final = regex.compile(r"[\u30a1-\u30faー]")
_SYLLABLES: Final = 2
"""Of an entry in katakana that is none within a longer word."""
_ARTICLES: Final = frozenset({"al", "el", "ul", "as", "ash", "ad", "an", "ar", "at", "az"})
"""The Arabic article as Latin letters have it, joined to a family name."""
_AND: Final = "&"
"""What joins the words of firms' names."""
_ENDING: Final = 4
"""Letters of what is written behind an apostrophe to inflect a name: Ankara'daki."""
_CLITIC: Final = 4
"""Letters of a pronoun that hangs on a verb behind a hyphen: lhes."""
_JOINED: Final = regex.compile(r"-\p{Ll}$")
"""The letter that only parts two vowels: "ajoute-t-elle"."""
_REMEMBERED: Final = 30_000
"""Words kept with their tokens; the vocabulary of some 1,000 articles. Then all are forgotten and learned again."""
_RUNS: Final = 5_000
"""Runs of several words that are remembered: each takes half a kilobyte."""
_LONG: Final = 40
"""Letters; longer words are not remembered."""
_INITIAL: Final = 2
"""Characters of a letter with its full stop, two tokens where a sentence ends."""
_BESIDE: Final = frozenset({_AND, "'t", "’t"})
"""What is a word only before a blank."""

_VERBS: Final = REPORTING | VERBS
"""What a noun is not that is written like a verb but for its capital."""

_ACRONYM: Final = Word.ORGANISATION | Word.FUNCTION
"""What a body's letters are that a small word has too."""

_SYMBOLS: Final = (
    (Word.ACCORDING_PRONOUN, "@"),
    (Word.ACCORDING, "A"),
    (Word.ACCORDING_AFTER, "Z"),
    (Word.SAY, "S"),
    (Word.CUE, "C"),
    (Word.QUOTATIVE, "K"),
    (Word.SUBJECT, "U"),
    (Word.OBLIQUE, "O"),
    (Word.THAT, "T"),
    (Word.PREPOSITION, "P"),
    (Word.VERB, "V"),
)
_KNOWN: Final = sum(flag for flag, _ in _SYMBOLS)
_MARKS: Final = {
    **dict.fromkeys(",،，、;؛；", ","),
    **dict.fromkeys(":：", ":"),
    **dict.fromkeys("—–―-", "-"),
    **dict.fromkeys("()[]（）", "("),
}


class Token:
    """A word, a mark or a quotation, wherever it stands. Shared: nobody changes one.

    text        without what an apostrophe hangs on it; of a quotation: nothing
    lower       in small letters, as the lexicon has it
    flags       its classes
    capital     it begins with one
    possessive  it ends as one: Roche's
    symbol      what it is to the ranker; `within` a mention, where no word reports
    size        code points of all that is written for it, where it stands alone
    """

    def __init__(  # noqa: PLR0913  # no dataclass: what one makes of its fields is never compiled
        self,
        text: str,
        kind: str,
        lower: str = "",
        flags: int = 0,
        *,
        capital: bool = False,
        possessive: bool = False,
        symbol: str = ".",
        within: str = ".",
    ) -> None:
        self.text, self.kind, self.lower, self.flags = text, kind, lower, flags
        self.capital, self.possessive = capital, possessive
        self.symbol, self.within = symbol, within
        self.size = 0

    def also(self, flags: int) -> Token:
        """The token with more classes."""
        return self._classed(self.flags | flags)

    def without(self, flags: int) -> Token:
        """The token with fewer classes."""
        return self._classed(self.flags & ~flags)

    def _classed(self, flags: int) -> Token:
        made = self.flagged(flags)
        if self.kind == WORD:
            made.symbol, made.within = _symbols(flags & _KNOWN)
        return made

    def flagged(self, flags: int) -> Token:
        """The token with other classes, the same to the ranker."""
        made = Token(self.text, self.kind, self.lower, flags, capital=self.capital, possessive=self.possessive)
        made.symbol, made.within = self.symbol, self.within
        return made


HOLE: Final = Token("", QUOTE, symbol="Q", within="Q")
"""A quotation."""
FULL_STOP: Final = Token(".", STOP)
"""One that ends a sentence."""


def _listing(surnames: Sequence[str]) -> regex.Pattern[str] | None:
    """What lists names of three characters, or four with a family name of two, and the particle behind; or None."""
    name = rf"(?:{'|'.join(map(regex.escape, surnames))})\p{{L}}\p{{L}}"
    return regex.compile(rf"({name})(?:[{_LISTS}]({name}))+(\p{{L}}*)") if surnames else None


class Vocabulary(dict[str, Token]):
    """The tokens of one language, those of words and marks that always are one token by what they are written like."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.language, self.words = language, lexicon.of(language.code)
        self._nouns = language.quotation.nouns_capitalised
        self.runs: dict[str, list[tuple[Token, int, bool]]] = {}
        """What runs between two blanks hold that are not one word: tokens, where in it, whether within a word."""
        self._beside: dict[str, Token] = {}
        """The same of those that are none where something else stands beside them."""
        self._listed = _listing(language.quotation.surnames) if self.words.spaced else None
        """Names of several, as dots list them where family names are known and come first."""

    def read(self, text: str) -> tuple[Token, ...]:
        """The tokens of a run of letters or a mark, one behind the other; those that stay one are remembered."""
        known = self.get(text) or self._beside.get(text)
        if known is not None:
            return (known,)
        if text == _AND:
            return (self._remember(text, self._token(text, text, Word.PARTICLE | Word.LINK | Word.FUNCTION)),)
        if not (text[0].isalnum() or text[0] == "_" or len(text) > 1):
            symbol = _MARKS.get(text, ".")
            return (self._remember(text, Token(text, STOP, symbol=symbol, within=symbol)),)
        named = self._apart(text)
        if named:
            return named
        if text.isalpha() and self.words.spaced:
            return (self._remember(text, self._word(text, possessive=False)),)
        tokens = tuple([self._word(piece, possessive=bool(ending)) for piece, ending in self._pieces(text)])
        return (self._remember(text, tokens[0]),) if len(tokens) == 1 else tokens

    def name(self, text: str) -> Token:
        """The token of a whole name, family name first."""
        return self._token(text, text, Word.SURNAME)

    def _apart(self, text: str) -> tuple[Token, ...]:
        """The tokens of a name that an address is written together with (장|씨는), or of several that dots list."""
        size = self.words.joined(text)
        if size:
            flags = Word.HONORIFIC | self.words.classes(text[size:].lower()) & CASES
            return self._token(text[:size], text[:size].lower(), Word.SURNAME), self._token(text[size:], "", flags)
        found = self._listed.fullmatch(text) if self._listed and len(text) > _SEVERAL else None
        if found is None or (found[3] and not self.words.classes(found[3]) & (CASES | Word.HONORIFIC)):
            return ()
        names = (*found.captures(1), *found.captures(2))
        if any(self.words.classes(name) & HEADS for name in names):
            return ()
        tokens, at = list[Token](), 0
        for name in names[:-1]:  # 노서린 | · | 방하준은
            at += len(name) + 1
            tokens += (self._word(name, possessive=False), Token(text[at - 1], STOP, symbol=",", within=","))
        return (*tokens, self._word(names[-1] + found[3], possessive=False))

    def remember_run(self, run: str, tokens: list[tuple[Token, int, bool]]) -> None:
        """Remember what a run holds."""
        if len(self.runs) > _RUNS:
            self.runs.clear()
        if len(run) <= _LONG:
            self.runs[run] = tokens

    def _remember(self, text: str, token: Token) -> Token:
        if len(self) > _REMEMBERED:
            self.clear()
        token.size = len(text)
        if text in _BESIDE or (len(text) == _INITIAL and text[1] == "."):
            self._beside[text] = token
        elif len(text) <= _LONG:
            self[text] = token
        return token

    def _word(self, text: str, *, possessive: bool) -> Token:
        lower = text.lower()
        if not lower.isascii():
            lower = lower.replace("i\u0307", "i").replace("’", "'")  # what İ becomes
        lower = self.words.fold(lower) or lower  # "بيروت ـ": a letter that is left out elsewhere, as a dash
        if lower[-1] == "." and self.words.classes(lower[:-1]) & Word.HONORIFIC:
            lower = lower[:-1]  # M. Tehani
        flags, capital = self.words.classes(lower), text[0].isupper()
        if capital and self._nouns and flags & REPORTING and self._noun(text, lower, flags):
            flags = flags & ~_VERBS | self.words.noun(lower)
        if flags & _ACRONYM == _ACRONYM:  # het OM, "om" is a preposition
            flags = Word.ORGANISATION if text.isupper() else flags & ~Word.ORGANISATION
        if "-" in text and not capital:
            joined = self._joined(text)
            flags, capital = flags | joined & Word.ORGANISATION, joined & Word.PARTICLE != 0
        elif "-" in text and text[0] < _LATIN <= text[-1]:
            capital = not text.rpartition("-")[2].islower()  # Telegram-канал is a noun
        return self._token(text, lower, flags, capital=capital, possessive=possessive)

    def _noun(self, text: str, lower: str, flags: int) -> bool:
        """Whether a reporting word with a capital is a noun where nouns have one: das Schreiben, auf Fragen."""
        verb = lower.endswith(self.words.rules.verb_endings)  # "Sagte er das?"
        return not verb and not flags & (Word.FUNCTION | Word.ACCORDING) and not text.isupper()

    def _joined(self, text: str) -> int:
        """The classes of what a name is joined to: a body called after somebody, commissie-Remme; a particle, al-Sabah.

        With the latter it is a name, though it begins with a small letter.
        """
        noun, _, name = text.partition("-")
        called = noun.islower() and name[:1].isupper()
        return self.words.classes(noun) | Word.PARTICLE * (noun in _ARTICLES) if called else 0

    def _token(self, text: str, lower: str, flags: int, *, capital: bool = False, possessive: bool = False) -> Token:
        lower = text if lower == text else lower or text  # one string for both
        flags |= Word.OPENS if lower in self.words.phrases else 0
        token = Token(text, WORD, lower, flags, capital=capital, possessive=possessive)
        token.symbol, token.within = _symbols(flags & _KNOWN)
        return token

    def _pieces(self, text: str) -> Iterable[tuple[str, str]]:
        """A run of letters as words, each with what hangs on it after an apostrophe."""
        if text[0] in "’'":
            return ((text, ""),)  # Cees van 't Hoff
        if not self.words.spaced and _UNSPACED.search(text):
            return ((piece, "") for piece in self.unspaced(text))
        rules, inflects = self.language.quotation, self.language.writing.apostrophe == "inflects"
        for apostrophe in "’'":
            head, mark, tail = text.partition(apostrophe)
            if mark and (rules.apostrophe_endings or inflects):
                if not inflects:  # Nyong'o's: what joins the parts of a name may come before the one ending
                    head, mark, tail = text.rpartition(apostrophe)
                ends = len(tail) <= _ENDING if inflects else tail.lower() in rules.apostrophe_endings
                return ((head, mark + tail),) if ends and not self.words.classes(text.lower()) else ((text, ""),)
            elided = self.language.writing.apostrophe != "joins" and len(head) <= ELIDED
            if mark and len(tail) > 1 and elided:  # l'eau; здоров'я is one word
                return ((head + mark, ""), *self._pieces(tail))
        head, mark, tail = text.rpartition("-")
        if mark and head and (tail.lower() in self.words.pronouns or self._clitic(text, head, tail)):
            return ((_JOINED.sub("", head), "-"), (tail, ""))
        return ((text, ""),)

    def _clitic(self, text: str, head: str, tail: str) -> bool:
        """Whether a verb has a pronoun hung on that is no subject: chamou-lhe, queixou-se."""
        known = self.words.classes(head.lower()) & REPORTING
        return bool(known) and len(tail) <= _CLITIC and tail.islower() and not self.words.classes(text.lower())

    def unspaced(self, text: str) -> Iterator[str]:
        """Words of a script without spaces: the longest entries of the lexicon, and what is left between them."""
        at = begun = 0
        while at < len(text):
            size = self.words.entry(text, at)
            if size == 1 and self._in_name(text, at):
                at += 1
            elif size and not self._unlike(text, at, size):
                yield from _SCRIPTS.findall(text[begun:at])
                yield text[at : at + size]
                at += size
                begun = at
            else:
                at += 1
        yield from _SCRIPTS.findall(text[begun:])

    def _unlike(self, text: str, at: int, size: int) -> bool:
        """Whether a stretch is no word where it stands, though an entry is written like it."""
        if text[at] < _LATIN:  # A|lex, B|ina|rly
            around = text[max(0, at - 1) : at] + text[at + size : at + size + 1]
            return text[at].isalpha() and any(char.isalpha() and char < _LATIN for char in around)
        return size <= _SYLLABLES and (self._within(text, at, at + size) or self._cuts(text, at, size))

    def _in_name(self, text: str, at: int) -> bool:
        """Whether a character that is a noun for a person stands among others: 和|男, not の|男|は."""
        around = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
        return bool(self.words.classes(text[at]) & Word.PERSON) and any("\u3400" <= char <= "\u9fff" for char in around)

    def _cuts(self, text: str, at: int, size: int) -> bool:
        """Whether a word of two characters is rather the end of one and a reporting word: 進|發|表示, not 發表|示.

        Or the short name of a nation before a longer title: 米|国務長官, not 米国|務|長官.
        """
        follows = text[at + 1 : at + 1 + _SYLLABLES]
        if size < _SYLLABLES or len(follows) < _SYLLABLES:
            return False
        if self.words.classes(text[at : at + size]) & Word.NATION:
            longer = self.words.entry(text, at + 1)
            if longer > size and self.words.classes(text[at + 1 : at + 1 + longer]) & Word.ROLE:
                return True
        if not self.words.classes(follows) & Word.SAY:
            return False
        return not self.words.entry(text, at + _SYLLABLES)

    def _within(self, text: str, start: int, end: int) -> bool:
        """Whether a stretch is but a part of a word in katakana (バ|ラ|ク), or of a name by its dot (阿|里)."""
        dotted = end - start == 1 and any(dot in text[max(0, start - 2) : start] + text[end : end + 2] for dot in _DOTS)
        spells = self.language.quotation.foreign_characters
        if dotted and (not spells or text[start] in spells):  # not 巴鲁·梅|在
            return True
        kana = [bool(_KATAKANA.match(char)) for char in (text[max(0, start - 1)], text[start], text[end : end + 1])]
        return kana[1] and ((start > 0 and kana[0]) or kana[2])


@cache
def _symbols(flags: int) -> tuple[str, str]:
    """What words with these classes are: outside mentions, and in one, where no word reports."""
    found = [symbol for flag, symbol in _SYMBOLS if flags & flag]
    return next(iter(found), "w"), next((symbol for symbol in found if symbol not in "SC"), "M")


@cache
def of(code: str) -> Vocabulary:
    """The vocabulary of a language file."""
    return Vocabulary(languages.load(code))
