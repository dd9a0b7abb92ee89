"""Where names begin and end beside titles, in scripts without capitals.

A title stands before its name or behind it. What else stands between them belongs to the title (وزير الخارجية), to the
name (柏木隼 | 人), or is the name itself.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from bot.text.quotes.classes import ARTICLES, HEADS, REPORTING, TITLES, Word
from bot.text.quotes.complements import BESIDE, KNOWN, PAIR, SKIPPED
from bot.text.quotes.spellings import LONGEST_RUN, SYLLABLES, Spellings
from bot.text.quotes.vocabulary import QUOTE, WORD

_BRACKETED: Final = 7
"""Tokens of what stands in brackets behind a name, at most, the brackets too."""


class Titles(Spellings):
    """What the words of one document tell of its names."""

    def _part(self, first: int, last: int) -> tuple[int, int, list[int]]:
        """(begin, end, titles) of what would be the name in a chunk."""
        titles = [
            at
            for at in range(first, last)
            if self.tokens[at].flags & TITLES and not (self._trade(at, first, last) or self._quality(at, first))
        ]
        if self._articles and len(titles) > 1:
            titles = [at for at in titles if not self._rank_name(at, first, last)]
        if self.rules.title_after:
            return self._before_title(first, last, titles)
        return self._behind_title(first, last, titles)

    def _rank_name(self, at: int, first: int, last: int) -> bool:
        """Whether a rank is the given name behind a title with an article: العقيد | رائد الصالحي."""
        before, token = self.tokens[at - 1], self.tokens[at]
        named = first < at < last - 1 and self._given(token) and not self._articled(token)
        return bool(named and before.flags & TITLES) and self._articled(before)

    def _trade(self, at: int, first: int, last: int) -> bool:
        """Whether a trade is a family name: behind a given one, ماجد | الحداد, a title and a word, or as one elsewhere.

        Where nouns have articles it has one: خانم اینگرید | مالک.
        """
        tokens, token = self.tokens, self.tokens[at]
        if at == first < last - 1 and self._given(token):
            listed = at > 0 and tokens[at - 1].text in "،,"  # "وكيل الوزارة، سلطان | الشامري"
            alone = last == at + PAIR < len(tokens) and tokens[last].text in "،,"  # ترانه | علیدوستی‌فرد،
            if listed or (alone and not tokens[at + 1].flags):
                return not tokens[at + 1].flags & (HEADS | Word.NATION | Word.GIVEN)
        entitled = at == first + 1 < last - 1 and tokens[at + 1].flags & Word.ROLE  # "حسن | روحانی | رئیس جمهور"
        address = token.flags & Word.HONORIFIC and not self._articles  # سيمون | الحاج
        if address or not self.rules.head_first or (at < last - 1 and not entitled):
            return False
        if self._articles and not (self._articled(token) or (at > first and self._given(tokens[at - 1]))):
            return False  # سلمى | حداد
        if at == first:
            return token.lower in self._named
        if self._given(tokens[at - 1]):
            return True
        return not self._articles and at - 1 > first and bool(tokens[at - 2].flags & Word.HONORIFIC)

    def _before_title(self, first: int, last: int, titles: list[int]) -> tuple[int, int, list[int]]:
        """The same where titles stand behind names."""
        tokens = self.tokens
        if self._behind_brackets(last):
            begin = last - (1 if self._family(tokens[last - 1]) or self._kept_back(last - 1) else 2)
            begin -= begin == last - 1 > first and self._kept_apart(begin)
            return max([first, begin, *(at + 1 for at in titles if at < last - 1)]), last, titles
        if self._named_last(first, last, titles):
            return last - 1, last, titles
        if titles and self.words.spaced and self._foreigner_last(first, titles[-1] + 1, last):
            return titles[-1] + 1, last, titles
        if titles and not self.words.spaced and titles[-1] < last - 1 and self._foreign_last(titles[-1] + 1, last):
            return titles[-1] + 1, last, titles  # 主将 | マフィ・トゥイラギ
        end = self._titled(titles) if titles else last
        while titles and end > first and tokens[end - 1].flags & SKIPPED:
            end -= 1  # 安倍 | 元 | 首相
        if titles and not self.words.spaced:
            end = self._katakana_ends(first, end)
        begin = max(first, end - 2) if titles else first
        begin -= bool(begin > first and not self.words.spaced and tokens[begin - 1].text in self._surnames)
        faculty = end < last and tokens[end].flags & (TITLES | Word.ORGANISATION) == Word.ORGANISATION
        named = self._spelled(tokens[end - 1].text) and not (faculty and self._spelled(tokens[end - 2].text))
        named = named and not (end - begin > 1 and self._given(tokens[end - 2]))  # 마이클 | 화이트 | 대통령
        if titles and end - begin > 1 and (named or self._kept_back(end - 1)):
            begin = end - 1  # 서리군 | 갈무현 | 군수, 10대 | A | 군
        elif titles and end - first > 1 and self.words.spaced and not self._kept_back(end - 1):
            begin, end = self._before_employer(first, begin, end)
        begin = max([begin, *(at + 1 for at in titles if at < end)])
        while begin < end and (tokens[begin].flags & (SKIPPED | Word.LINK) or self._points(begin)):
            begin += 1
        return self._run(begin, end) if titles else begin, end, titles

    def _katakana_ends(self, first: int, end: int) -> int:
        """Where a foreigner's name with a dot ends before the title behind it: ラウル・モンテロ | 国家 | 顧問."""
        tokens, at = self.tokens, end - 1
        while at > first and all("\u3400" <= char <= "\u9fff" for char in tokens[at].text):
            if tokens[at].text in self._surnames:
                return end
            at -= 1
        parted = first <= at < end - 1 and self._parted(at) and "\u30a0" <= tokens[at].text[-1] <= "\u30ff"
        return at + 1 if parted else end

    def _named_last(self, first: int, last: int, titles: list[int]) -> bool:
        """Whether a name without a title behind it ends a chunk: 고졸 | 신인 | 배시완, 포수 | 황인규는."""
        if last - first < PAIR or not self.words.spaced or not self._syllables(last - 1):
            return False
        after = self.tokens[last] if last < len(self.tokens) else None
        listed = titles == [last - 2] and after is not None and after.symbol == ","  # 배우 | 이규환, 강예림
        quoted = listed or (after is not None and (after.kind == QUOTE or after.text in ("(", "（")))  # 감독 | 남궁선하
        subject = (quoted or bool(self.tokens[last - 1].flags & Word.SUBJECT)) and titles[-1:] < [last - 1]
        if not titles or titles[-1] == first:
            return not titles or subject
        return subject and not self._spelled(self.tokens[titles[-1] - 1].text)

    def _foreigner_last(self, first: int, begin: int, last: int) -> bool:
        """Whether the words behind a title are a foreigner's name that ends a chunk: 국무부 | 대변인 | 마커스 힐은."""
        words, before = self.tokens[begin:last], self.tokens[first : begin - 1]
        if not PAIR <= len(words) <= BESIDE or any(token.flags & (HEADS | SKIPPED | Word.HONORIFIC) for token in words):
            return False
        after = self.tokens[last] if last < len(self.tokens) else None
        ends = self._bare(words[-1]) != words[-1].text and words[-1].flags & Word.SUBJECT
        ends = ends or (after is not None and (after.kind == QUOTE or after.text in ("(", "（")))
        known = self._given(words[0]) or all(token.flags & (HEADS | SKIPPED) for token in before)
        return bool(ends) and known and all(self._bare(token) == token.text for token in words[:-1])

    def _before_employer(self, first: int, begin: int, end: int) -> tuple[int, int]:
        """(begin, end) of a name that stands before where somebody works: 최재혁 | 달빛산업 | 대표."""
        for at in range(end - 2, max(first - 1, end - LONGEST_RUN), -1):
            token = self.tokens[at]
            if token.flags & Word.GIVEN and at + 1 < end:
                return at, at + PAIR  # 마이크 던컨 | 강릉 | 감독
            whose = token.flags & (Word.NATION | Word.FUNCTION | Word.SUBJECT | Word.OBLIQUE | HEADS)
            if self._spelled(token.text) and len(token.text) == SYLLABLES and not whose:
                return at, at + 1
        return begin, end

    def _behind_title(self, first: int, last: int, titles: list[int]) -> tuple[int, int, list[int]]:
        """The same where they stand before them."""
        tokens = self.tokens
        if titles == [last - 1] and self.words.spaced and 1 < last - first <= SYLLABLES and self._womans_name(last - 1):
            return first, last, titles
        named = titles and titles[0] > first
        if named and (
            tokens[first].flags & Word.GIVEN or self._called(first, titles[0]) or self._told_name(first, titles[0])
        ):
            end = titles[0]
            while end > first + 1 and tokens[end - 1].flags & Word.FORMER:
                end -= 1
            return first, end, titles  # the name, then the title
        if titles and titles[-1] < last - 1 and self._kin(titles[-1], opens=titles == [first]):
            return last, last, titles  # زوجة | مراد بن سالم
        outer = last
        while self.words.spaced and len(titles) > 1 and titles[-1] == last - 1 and self._address(last - 1):
            last -= 1  # رخسانہ | بی بی
            titles.pop()
            while last - 1 > titles[-1] and tokens[last - 1].flags & Word.FORMER:
                last -= 1
        begin, end = self._between(first, last, titles)
        if not titles and self._surnames and not self.words.spaced:
            begin = self._behind_trade(first, last)
        end = outer if begin < end == last else end
        behind = 0 if titles else self._behind_complement(first, last)
        if behind:
            return behind, last, titles
        begin, end = self._without_bodies(begin, end, alone=last - first == 1)
        begin = self._complement(begin, end) if titles else self._after_heads(begin, end)
        return begin, self._family_reached(begin, self._reach(begin, end, titled=bool(titles))), titles

    def _told_name(self, begin: int, end: int) -> bool:
        """Whether two or three unlisted words stand between a reporting verb and a title: وقال | سيدو باري | حارس."""
        words = self.tokens[begin:end]
        if not self._articles or not PAIR <= len(words) <= BESIDE or begin == 0:
            return False
        plain = not any(token.flags & ~KNOWN or self._articled(token) for token in words)
        return plain and bool(self.tokens[begin - 1].flags & Word.SAY)

    def _without_bodies(self, begin: int, end: int, *, alone: bool) -> tuple[int, int]:
        """What is left of a name without ranks, bodies and nations before it, and a country behind: شولتس | روسیه."""
        tokens = self.tokens
        bodies = any(token.flags & HEADS for token in tokens[begin:end])
        while self.rules.head_first and not bodies and end - begin > 1 and self._country(end - 1):
            end -= 1
        if alone and begin and tokens[begin - 1].flags & Word.SAY and begin < end and self._family_of(begin):
            return begin, end  # وقال | السوداني
        if bodies and self._state_body(begin, end):
            return end, end
        while begin < end and tokens[begin].flags & SKIPPED and not tokens[begin].flags & Word.GIVEN:
            begin += 1
        return begin, end

    def _state_body(self, begin: int, end: int) -> bool:
        """Whether words are a body and its country, with nobody's given name among them: وزارت خارجه آلمان."""
        words = self.tokens[begin:end]
        if not self.rules.head_first or self._articles or len(words) <= PAIR or not self._country(end - 1):
            return False
        return bool(words[0].flags & Word.ORGANISATION) and not any(word.flags & Word.GIVEN for word in words)

    def _kin(self, at: int, *, opens: bool) -> bool:
        """Whether a word tells only by whose somebody is who that is, and the other's name follows."""
        token, after = self.tokens[at : at + 2]
        related = token.flags & Word.KIN and not self._articled(token)
        plain = opens and self._articles and not after.flags and not self._articled(after)
        return bool(related) and bool(self._given(after) or plain or after.flags & Word.PARTICLE)

    def _womans_name(self, at: int) -> bool:
        """Whether a woman's address behind a name is a part of it: زرمینہ | بیگم, संतोष | देवी."""
        return self._address(at) and self.words.gender(self.tokens[at].lower) == "f"

    def _between(self, first: int, last: int, titles: list[int]) -> tuple[int, int]:
        """What stands behind the last title, or before it: a name known by its given name, or a family name."""
        tokens = self.tokens
        begin, end = (titles[-1] + 1, last) if titles else (first, last)
        if len(titles) > 1:
            if self.words.spaced and any(map(self._given, tokens[titles[-2] + 1 : titles[-1]])):
                return titles[-2] + 1, titles[-1]  # मुख्यमंत्री | भूपेश नेगी | राज्यपाल
            for pair in pairwise(titles):
                if self._apposed_title(pair):
                    return pair[0] + 1, pair[1]  # المهندس | نيكفر | رئيس نادي سباهان
        if begin == last and titles:
            alone = titles[-2] + 1 if len(titles) > 1 else first
            if self._stands_alone(alone, titles[-1]):
                return alone, titles[-1]
        return begin, end

    def _stands_alone(self, begin: int, end: int) -> bool:
        """Whether what stands before a title, and behind none or another, is a name: 总参谋长 | 穆萨·科内 | 将军."""
        tokens = self.tokens[begin:end]
        if len(tokens) > PAIR:
            return not self.words.spaced and any(map(self._parted, range(begin, end)))
        if not tokens:
            return False
        latin = all(token.capital for token in tokens)  # 会长 | Ada Roche | 博士
        foreign = len(tokens) == 1 and self._spelled_foreign(begin)  # 卡洛夫 | 总统
        return bool(tokens[0].flags & Word.SURNAME) or latin or foreign  # 市民 | 李 | 小姐

    def _behind_trade(self, first: int, last: int) -> int:
        """Where a family name and two characters at most stand before a reporting word: 影评人 | 李 | 慕白 | 认为."""
        tokens = self.tokens
        after = tokens[last] if last < len(tokens) else None
        said = after is not None and after.flags & REPORTING
        for at in range(last - 2, first, -1) if said else ():
            if tokens[at].text in self._surnames and sum(len(t.text) for t in tokens[at + 1 : last]) <= PAIR:
                return at
        return first

    def _address(self, at: int) -> bool:
        """Whether a word is one of address and nothing else."""
        return bool(self.tokens[at].flags & Word.HONORIFIC) and not self.tokens[at].flags & (HEADS | Word.GIVEN)

    def _points(self, at: int) -> bool:
        """Whether a word says which one (이 관계자), and is no family name here (이 대통령)."""
        token, after = self.tokens[at], self.tokens[min(at + 1, len(self.tokens) - 1)]
        if not token.flags & ARTICLES:
            return False
        office = self._bare(after)
        if token.flags & Word.SURNAME and after.flags & TITLES == Word.HONORIFIC:
            return False  # 한 | 씨
        if token.flags & Word.SURNAME and after.flags & Word.ROLE and not after.flags & Word.INDEFINITE:
            told = self._nouns.get(office, at) < at and not self._fields.states([office])
            if not told:
                return False  # what points has something to point to, and a president is called by name: 이 | 대통령
        return not any(one == token.text and of.endswith(office) for one, of in self._offices)

    def _run(self, begin: int, end: int) -> int:
        """Where the characters of a name before its title begin, common ones too: 百目鬼 | サダ, 四月朔日 | 剛.

        All of a run between grammar and the title is the name, if none of it is a number or a noun of its own.
        """
        tokens, at = self.tokens, begin
        if self.words.spaced:
            return begin
        if begin == end or (begin and end - begin == 1 and self._close(begin) and self._in_kana(tokens[begin - 1])):
            split = self._split(end)
            if split < begin or begin == end:
                return split
        while at and end - at < LONGEST_RUN and self._close(at) and self._character(at - 1):
            at -= 1
        if at and len(tokens[at - 1].text) > 1 and tokens[at - 1].text in self._surnames and self._close(at):
            return at - 1  # 榎本 | 達 | 也 | 市長
        before = tokens[at - 1] if at else None
        loose = before is None or not self._close(at) or before.kind != WORD or self._kana(before, -1)
        return at if loose else begin

    def _of_place(self, begin: int, end: int) -> bool:
        """Whether the text has what stands before a title as a place's name: 湖北 | 市長, for 湖北市."""
        endings, tokens = self.rules.place_endings, self.tokens
        title = tokens[end].text if end < len(tokens) else ""
        if len(title) < PAIR or title[0] not in endings:
            return False
        place = self.scan.text[self.scan.starts[begin] : self.scan.end(end - 1)] + title[0]
        return self.scan.text.count(place) > self.scan.text.count(place + title[1])

    def _titled(self, titles: list[int]) -> int:
        """Which of the titles behind names ends the name: 변호인인 | 궁서린 | 변호사, 会社員 | 沖野真 | 容疑者."""
        tokens = self.tokens
        for before, title in zip(titles[::-1][1:], titles[::-1], strict=False):
            named = any(self._spelled(t.text) and len(t.text) == SYLLABLES for t in tokens[before + 1 : title])
            family = not self.words.spaced and bool(tokens[before + 1].flags & Word.SURNAME)
            if title - before > 1 and (tokens[title].flags & Word.HONORIFIC or named or family):
                return title
        return titles[0]

    def _behind_brackets(self, at: int) -> int:
        """Where a title stands behind an age or a name in brackets: 봉순덕(79) 씨, 한송자(본명 한순임) 씨; 0."""
        tokens, last = self.tokens, min(len(self.tokens) - 1, at + _BRACKETED)
        if at >= last or tokens[at].text not in ("(", "（"):
            return 0
        end = next((place + 1 for place in range(at + 1, last) if tokens[place].text in (")", "）")), 0)
        if end and not (self.words.spaced or self._close(end)):
            return 0  # 佐久間亮さん（41）＝会社員＝は
        aged = end == at + BESIDE and tokens[at + 1].lower[:1].isnumeric()
        return end if end and tokens[end].flags & (TITLES if aged else Word.HONORIFIC) else 0
