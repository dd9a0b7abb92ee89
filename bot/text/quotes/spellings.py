"""How names are written in scripts without capitals: their words, foreign syllables, family names, their ends."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from bot.text.quotes import fields
from bot.text.quotes.classes import EDGE, HEADS, REPORTING, TITLES, Word
from bot.text.quotes.complements import BESIDE, PAIR, Complements
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from bot.text.quotes.scan import Scan
    from bot.text.quotes.vocabulary import Token

_FAMILY: Final = 3
"""Characters of a family name, at most."""
DOTS: Final = frozenset("・·•‧")
LONGEST_RUN: Final = 6
"""Tokens of a name in a script without spaces."""
SYLLABLES: Final = 3
"""Of a name whose family name has one; with two it has more: 제갈공명."""
_NOUN: Final = 5
"""Syllables of a title that points back to a longer one, at most."""


class Spellings(Complements):
    """The names of one document in such a script, by how they are written."""

    def __init__(self, scan: Scan) -> None:
        super().__init__(scan)
        self._surnames = frozenset(self.rules.surnames)
        self._foreign = {token.text for at, token in enumerate(self.tokens[1:]) if self.tokens[at].text in DOTS}
        """What follows a dot within a name: the family names of foreigners."""
        self._named: set[str] = set()
        """The words of names, as far as the text shows them."""
        self._written = Counter(self._bare(token) for token in self.tokens if token.kind == WORD)
        """How often the text has each word."""
        marked = self.rules.subject_particles if self.words.spaced and not self.rules.title_after else ()
        pairs = zip(self.tokens, self.tokens[1:], strict=False) if marked else ()
        self._acting = {token.text for token, after in pairs if after.flags & Word.SUBJECT}
        """The words before a particle that marks subjects."""
        self._offices: set[tuple[str, str]] = set()
        """What the full names before titles begin with, and the titles."""
        self._nouns: dict[str, int] = {}
        """Where the text first has a title, or what a longer one ends in."""
        self._fields = fields.of(scan.language.code)
        self._families = self._full_names()

    def _full_names(self) -> set[str]:
        """The beginnings of the full names that stand before titles: there a family name may stand alone too."""
        found = set()
        for at, (token, after) in enumerate(zip(self.tokens, self.tokens[1:], strict=False), 1):
            if after.flags & Word.ROLE and self.words.spaced and self.rules.title_after:
                bare = self._bare(after)
                for start in range(max(0, len(bare) - _NOUN), len(bare) - 1):
                    self._nouns.setdefault(bare[start:], at)
            if after.flags & TITLES and len(self._bare(token)) > 2 and not token.flags & (EDGE | HEADS):
                found |= {token.text[:1], token.text[:2]}
                self._offices |= {(token.text[:1], self._bare(after)), (token.text[:2], self._bare(after))}
        return found

    def _foreign_last(self, begin: int, last: int) -> bool:
        """Whether what stands behind a title is a foreigner's name, or a family name and one or two characters."""
        words = self.tokens[begin:last]
        if last - begin == 1:
            return self._parted(begin)
        size = sum(len(token.text) for token in words[1:])
        return (
            len(words[0].text) > 1
            and words[0].text in self._surnames
            and size <= PAIR
            and not any(token.flags & (HEADS | Word.HONORIFIC) for token in words)
        )

    def _syllables(self, at: int) -> bool:
        """Whether a word is a family name and two syllables more, its particle not counted, and no noun."""
        bare = self._bare(self.tokens[at])
        size = SYLLABLES + (bare[:2] in self._surnames and len(bare) > SYLLABLES)  # 남궁선하
        return len(bare) == size and self._spelled(bare) and not self.tokens[at].flags & HEADS

    def _spelled_foreign(self, at: int) -> bool:
        """Whether a word is written with characters that spell the names of foreigners, and no other."""
        text = self.tokens[at].text
        return len(text) >= PAIR and all(char in self.rules.foreign_characters for char in text)

    def _kept_back(self, at: int) -> bool:
        """Whether a word stands for a name that the article keeps back: A 씨, 김모 씨, Bさん."""
        word = self.tokens[at].text
        family = len(word) > 1 and word[:-1] in self._surnames and word[-1] in self.rules.kept_back
        if not self.words.spaced and at + 1 < len(self.tokens) and not self._close(at + 1):
            return family  # ぶりV 主将
        return family or (len(word) <= PAIR and word.isascii() and word.isupper())

    def _kept_apart(self, at: int) -> bool:
        """Whether a word keeps a name back behind the family name: 방 | 모."""
        return self.tokens[at].text in self.rules.kept_back and self.tokens[at - 1].text in self._surnames

    def _split(self, end: int) -> int:
        """Where a name begins that words of grammar cut off from its title: 柏木隼 | 人 | 容疑者."""
        tokens, at = self.tokens, self._kana_given(end)
        if at < end:
            return at
        while at and end - at < BESIDE and self._close(at) and tokens[at - 1].kind == WORD:
            token = tokens[at - 1]
            if not "\u3400" <= token.text[-1] <= "\u9fff" or token.flags & (HEADS | Word.FORMER | REPORTING):
                break
            at -= 1
        text, title = "".join(token.text for token in tokens[at:end]), tokens[end].text if end < len(tokens) else ""
        known = any(text[:size] in self._surnames for size in range(2, len(text) + 1))
        known = known or any(text[:size] + title in self.scan.text for size in range(1, min(len(text), _FAMILY + 1)))
        return at if known and 2 < len(text) <= LONGEST_RUN else end

    def _kana_given(self, end: int) -> int:
        """Where a name begins that is cut up for its hiragana is grammar elsewhere: 水城 | あ | や | め | さん."""
        tokens, at = self.tokens, end
        if end == len(tokens) or not tokens[end].flags & TITLES:
            return end
        at -= at > 1 and self._close(at) and self._character(at - 1) and self._in_kana(tokens[at - 2])  # ふみ | 代
        while at and end - at <= BESIDE and self._close(at) and self._in_kana(tokens[at - 1]):
            at -= 1
        size = self.scan.starts[end] - self.scan.starts[at]
        if not PAIR <= size <= SYLLABLES + 1 or not at or not self._close(at) or len(tokens[at - 1].text) < PAIR:
            return end
        family, addressed = tokens[at - 1], tokens[end].flags & Word.HONORIFIC
        known = family.text in self._surnames and (addressed or end - at > 1)
        plain = addressed and not family.flags & ~Word.SURNAME and "\u3400" <= family.text[0] <= "\u9fff"
        return at - 1 if known or plain else end

    def _in_kana(self, token: Token) -> bool:
        """Whether a word is written in hiragana, and is no address."""
        plain = token.kind == WORD and not token.flags & Word.HONORIFIC
        return plain and self._kana(token, 0) and self._kana(token, -1)

    def _reach(self, begin: int, end: int, *, titled: bool) -> int:
        """Where the characters of a name end that words of grammar are written with too: 蒲 | 以 | 安 | 提醒."""
        tokens, at = self.tokens, end
        if self._spelled_on(end) and any(self._parted(part) for part in range(begin, end)):
            return end + 1
        if self.words.spaced or not 0 < end - begin <= PAIR or not tokens[begin].flags & Word.SURNAME:
            return end
        size = sum(len(token.text) for token in tokens[begin:end])
        longest = SYLLABLES + (len(tokens[begin].text) > 1 and tokens[begin].text in self._surnames)
        longest += self._married(begin, end)
        while at < len(tokens) and self._close(at) and tokens[at].text in self.rules.kept_back:
            at += 1  # 张 | 某, 李 | 某 | 某
        if at > end:
            return at
        while at < len(tokens) and self._close(at) and size < longest and self._character(at):
            if tokens[at].flags & (REPORTING | Word.PREPOSITION | Word.PRONOUN):
                break
            size += 1
            at += 1
        given = self._word_given(end) if titled and end - begin == 1 and len(tokens[begin].text) == 1 else 0
        if given > at:
            return given  # 陈 | 向 | 前 | 指出
        after = tokens[at] if at < len(tokens) else None
        said = after is not None and (after.flags & REPORTING or (titled and after.kind != WORD))
        behind = after is not None and (after.text[:1].isdecimal() or after.flags & Word.PREPOSITION)
        said = said or (titled and behind)  # 秦 | 剛 | 峰 | 8 | 日, 尉迟 | 刚 | 在
        if self._written_more(begin, end, at):
            return end  # 石杉 | 只
        return at if (size == longest and (titled or said)) or (titled and said) else end

    def _word_given(self, at: int) -> int:
        """Where two characters end that are grammar or a word elsewhere, between a family name and a verb; or 0."""
        tokens, end, size = self.tokens, at, 0
        while end < len(tokens) - 1 and size < PAIR and self._close(end):
            token = tokens[end]
            if token.flags & (HEADS | Word.HONORIFIC | REPORTING) or not all(
                "\u3400" <= c <= "\u9fff" for c in token.text
            ):
                return 0
            size += len(token.text)
            end += 1
        after = tokens[end] if size == PAIR else None
        return end if after and (after.kind != WORD or after.flags & (REPORTING | Word.PREPOSITION)) else 0

    def _married(self, begin: int, end: int) -> bool:
        """Whether two family names of a character stand together, a husband's and her own: 林 | 鄭 | 秀娥."""
        both = self.tokens[begin : begin + 2] if end - begin == PAIR else ()
        return len(both) == PAIR and all(len(one.text) == 1 and one.flags & Word.SURNAME for one in both)

    def _spelled_on(self, at: int) -> bool:
        """Whether a foreign name goes on with a character that grammar uses too: 阿里·蘇坎 | 多 | 也不滿."""
        if at + 1 >= len(self.tokens) or not self._close(at) or not self._character(at):
            return False
        token, after = self.tokens[at : at + 2]
        grammar = token.flags & Word.FUNCTION and not token.flags & (REPORTING | Word.PREPOSITION | Word.PRONOUN)
        goes_on = after.kind != WORD or after.flags & (Word.FUNCTION | REPORTING | Word.PREPOSITION)
        return bool(grammar and goes_on) and token.text in self.rules.foreign_characters

    def _written_more(self, begin: int, end: int, at: int) -> bool:
        """Whether the text has the characters of a name much more often than with those that follow here."""
        text, start = self.scan.text, self.scan.starts[begin]
        short, long = text[start : self.scan.end(end - 1)], text[start : self.scan.end(at - 1)]
        return end < at and text.count(short) > PAIR * text.count(long)

    def _stopped(self, at: int, end: int) -> str:
        """The full stop behind an initial within a name: "एस. जयशंकर"."""
        place = self.scan.end(at)
        return "." if at < end - 1 and self.scan.text[place : place + 1] == "." else ""

    def _spelling(self, begin: int, end: int) -> tuple[str, ...]:
        """The words of a name: of a family name and more, where family names come first, no more than news has.

        In a script without spaces a verb may stand at once behind it: 潘惠貞 | 收容.
        """
        words = tuple(self._proper(at) + self._stopped(at, end) for at in range(begin, end))
        if words[-1] in DOTS and len(words) > 1:
            words = words[:-1]  # "小池|美咲|・|都知事"
        if self.rules.title_after and not self.words.spaced and len(words) == PAIR and end < len(self.tokens):
            long = len(words[1]) > SYLLABLES and words[0] in self._surnames and self.tokens[end].flags & Word.ROLE
            if long and all("\u3400" <= char <= "\u9fff" for char in words[1]):
                return words[0], words[1][:PAIR]  # 竹村 | 正弘 | 天気相談 | 所長
        if self.words.spaced or self.rules.title_after or not self.rules.surname_first:
            return words
        whole = "".join(words)
        if whole in self._foreign or self.scan.recurs(words[0]):
            return (whole,) if whole in self._foreign else words[:1]
        size = next((size for size in (2, 1) if whole[:size] in self._surnames), len(whole))
        size += size == 1 and len(whole) == PAIR + PAIR and self._married(begin, begin + PAIR)
        longest = size + PAIR
        if len(whole) <= longest or whole[longest] in self.rules.foreign_characters or not DOTS.isdisjoint(whole):
            return words
        text = self.scan.text
        again = text.count(whole) > 1 and PAIR * text.count(whole) > text.count(whole[:longest])
        return words if again else (whole[:longest],)

    def _parted(self, at: int) -> bool:
        """Whether a dot parts a word as in foreigners' names: エレナ・サビチ, 阿里·苏坎多, not 本社・北条市."""
        text = self.tokens[at].text
        if self.words.spaced or text.isalnum() or DOTS.isdisjoint(text):
            return False
        if self.rules.foreign_characters:
            return True
        place = self.scan.starts[at] + next(place for place, char in enumerate(text) if char in DOTS)
        return not any("\u3400" <= char <= "\u9fff" for char in self.scan.text[max(0, place - 1) : place + 2])

    def _place_name(self, end: int) -> bool:
        """Whether what ends before a place is a place's name, by what is written at its end or behind it: 佐和 | 町."""
        endings = self.rules.place_endings
        if not endings:
            return False
        behind = self.scan.text[self.scan.end(end - 1) : self.scan.end(end - 1) + 1]
        titled = end < len(self.tokens) and self._close(end) and self.tokens[end].flags & (TITLES | HEADS)
        last = self.tokens[end - 1].text
        return (last[-1] in endings and last not in self._surnames) or (
            bool(behind) and behind in endings and not titled
        )

    def _close(self, at: int) -> bool:
        """Whether nothing stands between the token at a place and the one before."""
        return self.scan.end(at - 1) == self.scan.starts[at]

    def _character(self, at: int) -> bool:
        token = self.tokens[at]
        return len(token.text) == 1 and "\u3400" <= token.text <= "\u9fff" and not token.flags & (HEADS | Word.FORMER)

    def _family(self, token: Token) -> bool:
        """Whether a word begins with a family name and may be a whole name: 黄国健, 추영실."""
        if self.words.spaced:
            return bool(token.flags & Word.SURNAME) or self._spelled(self._bare(token))
        size = len(token.text)
        return token.text in self._surnames or (bool(token.flags & Word.SURNAME) and size in (3, 4))

    def _spelled(self, word: str) -> bool:
        """Whether a word is a family name and one or two syllables more, in a script that writes them as one."""
        size = 2 if word[:2] in self._surnames and len(word) > SYLLABLES else 1
        return self.words.spaced and word[:size] in self._surnames and (len(word) - size == 2 or len(word) > size == 2)

    def _kana(self, token: Token, place: int) -> bool:
        return "\u3040" <= token.text[place] <= "\u309f"
