"""Names in scripts without capitals: noun phrases between function words that something beside them shows to be names.

A title, an address, a known given or family name, a dot between the parts of a foreign name, a reporting word beside
it: any of them makes a phrase a name. What it is made of is a name wherever else it stands. The rest are things.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from bot.text.quotes.lexicon import Word
from bot.text.quotes.phrases import EDGE, HEADS, NAME, REPORTING, Mention, Phrases
from bot.text.quotes.scan import QUOTE, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.text.quotes.scan import Scan, Token, Unit

_LONGEST_NAME: Final = 4
"""Words of a name; longer chunks are phrases."""
_PAIR: Final = 2
_LONGEST_RUN: Final = 6
"""Tokens of a name in a script without spaces."""
_SYLLABLES: Final = 3
"""Of a name whose family name has one; with two it has more: 제갈공명."""
_BESIDE: Final = 3
"""Function words between a name and its reporting word: "X also said"."""
_TITLES: Final = Word.ROLE | Word.HONORIFIC
_CASES: Final = Word.SUBJECT | Word.OBLIQUE
_KNOWN: Final = Word.GIVEN | Word.SURNAME
_JOINTS: Final = "・·•‧"


class Chunks(Phrases):
    """The mentions of one document in such a script."""

    def __init__(self, scan: Scan) -> None:
        super().__init__(scan)
        self._surnames = frozenset(self.rules.surnames)
        joined = self.rules.joined_article
        self._articles = tuple(
            dict.fromkeys([joined, *(p for p in self.rules.prefixes if p[-1:] == joined[-1:] and p[1:])])
        )
        """The article, and it with what is joined before it: ال, وال, لل."""
        self._articles = self._articles if joined else ()
        self._written = Counter(self._bare(token) for token in self.tokens if token.kind == WORD)
        """How often the text has each word."""
        self._offices: set[tuple[str, str]] = set()
        """What the full names before titles begin with, and the titles."""
        self._families = self._full_names()
        self._named: set[str] = set()
        """The words of names, as far as the text shows them."""
        for unit in scan.units:
            for first, last in self._chunks(unit):
                begin, end, _ = self._part(first, last)
                if 0 < end - begin <= _LONGEST_NAME and self._evident(begin, end, first, last, unit):
                    self._named.update(self._proper(at).lower() for at in range(begin, end))

    def _full_names(self) -> set[str]:
        """The beginnings of the full names that stand before titles: there a family name may stand alone too."""
        found = set()
        for token, after in zip(self.tokens, self.tokens[1:], strict=False):
            if after.flags & _TITLES and len(self._bare(token)) > 2 and not token.flags & (EDGE | HEADS):
                found |= {token.text[:1], token.text[:2]}
                self._offices |= {(token.text[:1], self._bare(after)), (token.text[:2], self._bare(after))}
        return found

    def gather(self, number: int, unit: Unit) -> None:
        """Noun phrases between function words, and the names in them."""
        for first, last in self._chunks(unit):
            self._chunk(number, first, last, unit)

    def _chunks(self, unit: Unit) -> Iterator[tuple[int, int]]:
        at = unit.first
        while at < unit.last:
            if not self._content(at, unit):
                at += 1
                continue
            end = at
            while end < unit.last and self._content(end, unit) and not (end > at and self._ends(end - 1)):
                end += 1
            yield at, end
            at = end

    def _ends(self, at: int) -> bool:
        """Whether a word has a particle that ends its noun phrase; before a title a name has none (명노을 조합장)."""
        token, after = self.tokens[at], self.tokens[at + 1]
        return bool(token.flags & _CASES) and not (after.flags & _TITLES and self._spelled(token.text))

    def _content(self, at: int, unit: Unit) -> bool:
        token = self.tokens[at]
        if token.kind != WORD or token.flags & (Word.NOT_NAME | Word.SAY):
            return False
        if self._surname(at, unit) or self._ergative(at, unit):
            return True
        if not token.flags & (HEADS | Word.HONORIFIC) and self._kana(token, 0) and self._kana(token, -1):
            return self._given_in_kana(at, unit)  # hiragana that the lexicon does not know is grammar, but for names
        if token.flags & Word.PREPOSITION and token.flags & HEADS and self.rules.prefixes:
            return False  # "to the reporters", in one word
        return bool(token.flags & HEADS) or not token.flags & (EDGE | Word.CUE)

    def _ergative(self, at: int, unit: Unit) -> bool:
        """Whether a word between a given name and a subject's particle is a name, like a verb as it looks: नेगी | ने."""
        if (
            not unit.first < at < unit.last - 1
            or not self.words.spaced
            or self.tokens[at].flags & EDGE & ~Word.FUNCTION
        ):
            return False
        named = any(self._given(token) for token in self.tokens[max(unit.first, at - 2) : at])
        return named and bool(self.tokens[at + 1].flags & Word.SUBJECT) and not self.tokens[at].flags & _CASES

    def _given_in_kana(self, at: int, unit: Unit) -> bool:
        """Whether hiragana stands between a family name and a title: 鵜沢 | みどり | 場長."""
        if at == unit.first or at + 1 >= unit.last:
            return False
        before, token, after = self.tokens[at - 1 : at + 2]
        return (
            before.end == token.start
            and token.end == after.start
            and "\u3400" <= before.text[-1:] <= "\u9fff"
            and 1 < len(token.text) <= _BESIDE + 1
            and bool(after.flags & _TITLES)
        )

    def _kana(self, token: Token, place: int) -> bool:
        return "\u3040" <= token.text[place] <= "\u309f"

    def _surname(self, at: int, unit: Unit) -> bool:
        """Whether a word that is common otherwise is a family name: a title follows (한 총리, 윤 전 대통령)."""
        token, after = self.tokens[at], at + 1
        if not token.flags & Word.SURNAME or token.text not in self._families:
            return False
        if after < unit.last and self.tokens[after].flags & Word.FORMER and not self.tokens[after].flags & _TITLES:
            after += 1
        if after >= unit.last or not self.tokens[after].flags & _TITLES:
            return False
        return not self._points(at)

    def _part(self, first: int, last: int) -> tuple[int, int, list[int]]:
        """(begin, end, titles) of what would be the name in a chunk."""
        tokens = self.tokens
        titles = [at for at in range(first, last) if tokens[at].flags & _TITLES]
        skipped = Word.FORMER | Word.ORGANISATION | Word.GROUP | Word.NATION
        if self.rules.title_after:
            end = self._titled(titles) if titles else last
            while titles and end > first and tokens[end - 1].flags & skipped:
                end -= 1  # 安倍 | 元 | 首相
            begin = max(first, end - 2) if titles else first
            if titles and end - begin > 1 and self._spelled(tokens[end - 1].text):
                begin = end - 1  # 서리군 | 갈무현 | 군수
            elif not titles and self._title_behind_age(last):
                begin = max(first, last - 1 if self._spelled(tokens[last - 1].text) else last - 2)
            begin = max([begin, *(at + 1 for at in titles if at < end)])
            while begin < end and (tokens[begin].flags & (skipped | Word.LINK) or self._points(begin)):
                begin += 1
            return self._run(begin, end) if titles else begin, end, titles
        if titles and titles[0] > first and tokens[first].flags & Word.GIVEN:
            end = titles[0]
            while end > first + 1 and tokens[end - 1].flags & Word.FORMER:
                end -= 1
            return first, end, titles  # the name, then the title
        begin, end = (titles[-1] + 1, last) if titles else (first, last)
        if begin == last and titles and tokens[first].flags & Word.SURNAME and titles[0] - first in (1, 2):
            begin, end = first, titles[0]  # 李 | 小姐
        while begin < end and tokens[begin].flags & skipped and not tokens[begin].flags & Word.GIVEN:
            begin += 1
        begin = self._complement(begin, end) if titles else self._after_heads(begin, end)
        return begin, self._family_reached(begin, self._reach(begin, end, titled=bool(titles))), titles

    def _after_heads(self, begin: int, end: int) -> int:
        """Where the name begins that follows something else at once: جامعة الصفا | يوسف المعلواني, मल्लाह | राम."""
        tokens = self.tokens
        known = _KNOWN | Word.HONORIFIC | Word.PARTICLE
        if begin < end and not self._surnames and not tokens[begin].flags & known:
            return next((at for at in range(begin + 1, end - 1) if self._given(tokens[at])), begin)
        return begin

    def _points(self, at: int) -> bool:
        """Whether a word says which one (이 관계자), and is no family name here (이 대통령)."""
        token, after = self.tokens[at], self.tokens[min(at + 1, len(self.tokens) - 1)]
        points = token.flags & (Word.DEFINITE | Word.INDEFINITE)
        return bool(points) and (token.text, self._bare(after)) not in self._offices

    def _run(self, begin: int, end: int) -> int:
        """Where the characters of a name before its title begin, common ones too: 百目鬼 | サダ, 四月朔日 | 剛.

        All of a run between grammar and the title is the name, if none of it is a number or a noun of its own.
        """
        tokens, at = self.tokens, begin
        if self.words.spaced or begin == end:
            return begin
        while at and end - at < _LONGEST_RUN and tokens[at - 1].end == tokens[at].start and self._character(at - 1):
            at -= 1
        before = tokens[at - 1] if at else None
        loose = before is None or before.end < tokens[at].start or before.kind != WORD or self._kana(before, -1)
        return at if loose else begin

    def _reach(self, begin: int, end: int, *, titled: bool) -> int:
        """Where the characters of a name end that words of grammar are written with too: 蒲 | 以 | 安 | 提醒."""
        tokens, at = self.tokens, end
        if self.words.spaced or end - begin != 1 or not tokens[begin].flags & Word.SURNAME:
            return end
        size = len(tokens[begin].text)
        longest = _SYLLABLES + (size > 1 and tokens[begin].text in self._surnames)
        while at < len(tokens) and tokens[at].start == tokens[at - 1].end and size < longest and self._character(at):
            if tokens[at].flags & (REPORTING | Word.PREPOSITION | Word.PRONOUN):
                break
            size += 1
            at += 1
        after = tokens[at] if at < len(tokens) else None
        said = after is not None and (after.flags & REPORTING or (titled and after.kind != WORD))
        return at if (size == longest and (titled or said)) or (titled and said) else end

    def _character(self, at: int) -> bool:
        token = self.tokens[at]
        return len(token.text) == 1 and "\u3400" <= token.text <= "\u9fff" and not token.flags & (HEADS | Word.FORMER)

    def _titled(self, titles: list[int]) -> int:
        """Which of the titles behind names ends the name: 변호인인 | 궁서린 | 변호사."""
        tokens = self.tokens
        for before, title in zip(titles[::-1][1:], titles[::-1], strict=False):
            if title - before > 1 and (tokens[title].flags & Word.HONORIFIC or self._spelled(tokens[title - 1].text)):
                return title
        return titles[0]

    def _complement(self, begin: int, end: int) -> int:
        """Where the name begins after what its title is of: وزيرة | الزراعة | هدى الرشيدان; its end: there is none."""
        tokens, article = self.tokens, self._articles
        given = next((at for at in range(begin, end) if self._given(tokens[at])), None)
        if given is not None:
            return given
        if begin < end and self._named_after(end):
            return end  # "نقيب أصحاب المخابز، وليد ..."
        if not article:
            return begin
        after = begin
        for at in range(begin, end - 1):
            if tokens[at].lower.startswith(article) and not tokens[at + 1].lower.startswith(article):
                after = at + 1
        definite = tokens[begin - 1].lower.startswith(article)
        opens = tokens[begin].lower if begin < end else ""
        if after == begin and opens.startswith(article) and (not definite or not opens.startswith(article[0])):
            return end  # "أستاذ الهندسة", "رئيس للجمهورية": of what, not who
        if definite and end - begin > 1 and tokens[end - 1].lower.startswith(article):
            return end  # "أعلنت الوزيرة إعفاء البرغوث"
        return after

    def _family_reached(self, begin: int, end: int) -> int:
        """Where a name with a known given name ends: with the first word with an article, لمياء الصبّاغ | الأهالي."""
        tokens, article = self.tokens, self._articles
        if article and end - begin > _PAIR and self._given(tokens[begin]):
            for at in range(begin + 1, end - 1):
                if tokens[at].lower.startswith(article) and not self._given(tokens[at + 1]):
                    return at + 1
        return end

    def _given(self, token: Token) -> bool:
        """Whether a word is a given name, and not a country's as well (ترکی)."""
        return bool(token.flags & Word.GIVEN) and not token.flags & (Word.NATION | Word.SAY)

    def _named_after(self, at: int) -> bool:
        """Whether a comma and a known given name follow a title."""
        behind = self.tokens[at : at + 2]
        return (
            len(behind) > 1 and behind[0].text in ("،", ",") and bool(behind[1].flags & (Word.GIVEN | Word.HONORIFIC))
        )

    def _evident(self, begin: int, end: int, first: int, last: int, unit: Unit) -> bool:
        """Whether a name shows itself as one."""
        tokens = self.tokens
        if begin > first or end < last:
            titles = any(tokens[at].flags & _TITLES for at in (*range(first, begin), *range(end, last)))
            if titles and not any(t.flags & HEADS for t in tokens[begin:end]):
                return True
        if self.rules.title_after and self._title_behind_age(end):
            return True
        if any(self._given(t) or any(joint in t.text for joint in _JOINTS) for t in tokens[begin:end]):
            return True
        size = sum(len(self._bare(t)) for t in tokens[begin:end])
        if tokens[begin].text in self._surnames and size > 1:
            return True
        if end - begin > 1 and tokens[begin].flags & Word.SURNAME and not self.words.spaced:
            return True  # as far as a name reaches
        plausible = self._family(tokens[begin]) and size <= _LONGEST_NAME if self._surnames else end - begin > 1
        return plausible and self._reports(begin, last, unit)

    def _title_behind_age(self, at: int) -> bool:
        """Whether an age in brackets and a title follow: 봉순덕(79) 씨."""
        behind = self.tokens[at : at + 4]
        return (
            len(behind) > _BESIDE
            and behind[0].text in ("(", "（")
            and behind[1].lower[:1].isnumeric()
            and behind[2].text in (")", "）")
            and bool(behind[3].flags & _TITLES)
        )

    def _proper(self, at: int) -> str:
        """A word of a name: without the particle attached to it; before a title it has none (명노을 조합장)."""
        token, after = self.tokens[at], self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        titled = self.rules.title_after and after is not None and after.flags & _TITLES
        return token.text if titled else self._bare(token)

    def _family(self, token: Token) -> bool:
        """Whether a word begins with a family name and may be a whole name: 黄国健, 추영실."""
        if self.words.spaced:
            return bool(token.flags & Word.SURNAME) or self._spelled(self._bare(token))
        size = len(token.text)
        return token.text in self._surnames or (bool(token.flags & Word.SURNAME) and size in (3, 4))

    def _spelled(self, word: str) -> bool:
        """Whether a word is a family name and one or two syllables more, in a script that writes them as one."""
        size = 2 if word[:2] in self._surnames and len(word) > _SYLLABLES else 1
        return self.words.spaced and word[:size] in self._surnames and (len(word) - size == 2 or len(word) > size == 2)

    def _reports(self, first: int, last: int, unit: Unit) -> bool:
        """Whether a reporting word stands beside a phrase, or its particle makes it the subject of one."""
        tokens = self.tokens
        before = tokens[first - 1] if first > unit.first else None
        if before is not None and before.flags & (REPORTING | Word.ACCORDING):
            return not tokens[last - 1].flags & Word.OBLIQUE
        at = last
        while (
            at < unit.last
            and at - last < _BESIDE
            and tokens[at].flags & Word.FUNCTION
            and not tokens[at].flags & Word.LINK
            and not tokens[at].flags & (REPORTING | _CASES | Word.ACCORDING_AFTER)
        ):
            at += 1
        after = tokens[at] if at < unit.last and self.rules.order != "verb-first" else None
        said = Word.SAY if self.rules.order == "verb-final" else REPORTING
        if after is not None and after.flags & (said | Word.ACCORDING_AFTER):
            return not tokens[last - 1].flags & Word.OBLIQUE
        subject = tokens[last - 1].flags & Word.SUBJECT or (last < unit.last and tokens[last].flags & Word.SUBJECT)
        if not subject:
            return False
        quoted = any(t.kind == QUOTE for t in tokens[last : min(unit.last, last + 2)])
        return quoted or any(t.flags & Word.SAY for t in tokens[last : unit.last])

    def _stem(self, at: int, unit: Unit) -> bool:
        """Whether what follows a word at once makes it a verb: 掲|げる, 支援|した."""
        if self.words.spaced or at >= unit.last:
            return False
        token, before = self.tokens[at], self.tokens[at - 1]
        ends = (
            _CASES | Word.LINK | Word.QUOTATIVE | Word.ACCORDING_AFTER | Word.HONORIFIC | Word.HEARER | Word.PREPOSITION
        )
        return token.start == before.end and token.kind == WORD and self._kana(token, 0) and not token.flags & ends

    def _chunk(self, number: int, first: int, last: int, unit: Unit) -> None:
        tokens = self.tokens
        begin, end, titles = self._part(first, last)
        name = tokens[begin:end]
        heads = 0
        for token in tokens[begin if begin > first and self.rules.head_first and not titles else first : last]:
            heads |= token.flags & HEADS
        plausible = bool(name) and len(name) <= _LONGEST_NAME and (self._fits(begin, end) if titles else not heads)
        if plausible and not titles:
            words = [self._proper(at).lower() for at in range(begin, end)]
            shown = self._evident(begin, end, first, last, unit) or all(word in self._named for word in words)
            plausible = shown and not self._stem(end, unit)
        if plausible and not any(t.lower.isdecimal() for t in name):
            mention = Mention(
                NAME,
                begin,
                end,
                tokens[begin].start,
                tokens[end - 1].start + len(self._proper(end - 1)),
                number,
                tuple(self._proper(at) for at in range(begin, end)),
            )
            if titles:
                behind = range(end, last) if titles[-1] >= end else ()  # not لمياء الصبّاغ | الأهالي
                title = [tokens[at] for at in (*range(first, begin), *behind)]
                self._set_role(mention, [t for t in title if not t.flags & Word.HONORIFIC])
                mention.gender = next((g for t in tokens[first:last] if (g := self.words.gender(t.lower))), "")
            if mention.role is None and self.rules.title_after and begin - unit.first > 1:
                before, link = tokens[begin - 2 : begin]
                if before.flags & Word.ROLE and link.flags & Word.LINK:
                    self._set_role(mention, [before])  # 会長 | の | 古謝勲
            self.found.append(mention)
        elif heads:
            places = range(first, last) if self.rules.head_first else range(last - 1, first - 1, -1)
            head = next(at for at in places if tokens[at].flags & HEADS)
            self.found.append(self._phrase(number, self._of(first, unit), head, last))

    def _fits(self, begin: int, end: int) -> bool:
        """Whether words before a title can be a name, where a language lists family names.

        They are no nouns for people, and one that begins with no family name comes again: 푸틴, not 계약직.
        """
        name = self.tokens[begin:end]
        if not self._surnames:
            return True
        if any(token.flags & HEADS for token in name):
            return False
        known = any(self._family(token) or self._given(token) for token in name) or self._spelled(self._proper(end - 1))
        again = self._written[self._proper(end - 1)] > 1
        return not (self.words.spaced and self.rules.title_after) or known or len(name) > 1 or again

    def _of(self, first: int, unit: Unit) -> int:
        """Where a phrase begins with what it is of, in a script without spaces: 市道路課 | の | 担当者."""
        tokens, at = self.tokens, first
        if self.words.spaced or not self.rules.title_after:
            return first
        while at - 1 > unit.first and tokens[at - 1].flags & Word.LINK and tokens[at - 1].flags & Word.OBLIQUE:
            begin = at - 1
            while begin > unit.first and begin > at - _BESIDE and self._content(begin - 1, unit):
                begin -= 1
            if begin == at - 1:
                break
            at = begin
        return at
