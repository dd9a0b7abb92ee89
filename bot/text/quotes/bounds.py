"""Where noun phrases begin and end in scripts without capitals: between grammar, verbs and marks.

What people and bodies are called there goes back to what they are of, or to what is said of somebody new.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from bot.text.quotes.classes import ARTICLES, CASES, EDGE, HEADS, REPORTING, TITLES, Word
from bot.text.quotes.complements import BESIDE, LONGEST_NAME, PAIR
from bot.text.quotes.evidence import COMMAS, Evidence
from bot.text.quotes.spellings import LONGEST_RUN
from bot.text.quotes.vocabulary import QUOTE, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.text.quotes.scan import Scan, Unit
    from bot.text.quotes.vocabulary import Token

_NAMED: Final = HEADS | Word.GIVEN | Word.HONORIFIC | Word.SURNAME | Word.PARTICLE | Word.NATION
_JOINED: Final = Word.GIVEN | Word.PARTICLE | Word.ROLE
_SEVERAL: Final = 3
"""Words of "one of", at most."""
_BEFORE: Final = Word.FORMER | Word.INDEFINITE | Word.DEFINITE
"""What may stand before a head that stands first."""
_NO_VERB: Final = EDGE | Word.OBLIQUE | Word.SUBJECT | Word.LINK | Word.DEFINITE | Word.INDEFINITE | Word.JOIN
"""What is grammar and no verb, where a word is more than a function word."""
_COMMON: Final = Word.SURNAME | Word.FUNCTION
_DESCRIBED: Final = 16
"""Tokens of what is said of somebody new before the noun, at most."""
_ADJECTIVE: Final = Word.FORMER | Word.NATION | Word.ORGANISATION
_STEM: Final = 3
"""Letters of a word behind what is written with it, at least."""


class Bounds(Evidence):
    """The noun phrases of one document in such a script."""

    def __init__(self, scan: Scan) -> None:
        super().__init__(scan)
        self._title_marks = frozenset("".join(self.rules.title_marks))
        self._titled_text = any(mark in scan.text for mark in self._title_marks)

    def _chunks(self, unit: Unit) -> Iterator[tuple[int, int]]:
        begun = -1
        for at in range(unit.first, unit.last):
            content = self._content(at, unit)
            if begun >= 0 and (not content or self._parted_at(begun, at)):
                yield begun, at
                begun = -1
            if content and begun < 0:
                begun = at
        if begun >= 0:
            yield begun, unit.last

    def _parted_at(self, begun: int, at: int) -> bool:
        """Whether a noun phrase that begins at a place ends before another."""
        token = self.tokens[at]
        if self._articles and token.flags & _JOINED and (self._conjoined(token) or self._anothers(begun, at)):
            return True
        another = token.flags & Word.INDEFINITE and self.scan.recurs(self.tokens[begun].text)  # 林祈烽代 | 某位市民
        return (
            bool(another)
            or self._ends(at - 1)
            or (self._titled_text and self._marked_off(at))
            or self._parts(begun, at)
        )

    def _conjoined(self, token: Token) -> bool:
        """Whether a conjunction of one letter is written with what begins a name, or a title: و|عبد, و|شقيقه."""
        words, word = self.words, token.lower
        joined = self._articles and word[:1] in self.rules.prefixes and words.classes(word[:1]) & Word.FUNCTION
        if not joined or words.listed(word) or words.entered(word):
            return False
        opens = Word.PARTICLE | Word.ROLE
        return words.listed(word[1:]) or (words.entered(word[1:]) and bool(words.classes(word[1:]) & opens))

    def _marked_off(self, at: int) -> bool:
        """Whether a mark of titles stands between a word and the one before: 영화 〈소금길〉 | 감독."""
        end, start = self.scan.end(at - 1), self.scan.starts[at]
        return start > end and not self._title_marks.isdisjoint(self.scan.text[end:start])

    def _parts(self, begun: int, at: int) -> bool:
        """Whether a country ends a phrase that a body or a title opens: انجمن قلم آمریکا | احضار رضا خندان."""
        tokens = self.tokens
        if not self.rules.head_first or self._articles or self.rules.title_after or at - 1 == begun:
            return False
        opens = any(token.flags & (Word.ORGANISATION | Word.ROLE) for token in tokens[begun : min(at - 1, begun + 2)])
        if not opens or tokens[at - 1].lower not in self.words.countries:
            return False
        goes_on = Word.GIVEN | Word.SURNAME | Word.HONORIFIC | Word.PARTICLE | Word.NATION | Word.FORMER | HEADS
        return not tokens[at].flags & goes_on

    def _ends(self, at: int) -> bool:
        """Whether a word has a particle that ends its noun phrase; before a title a name has none (명노을 조합장)."""
        token, after = self.tokens[at], self.tokens[at + 1]
        if not token.flags & CASES or self._whole_noun(token) or self._like_particle(at):
            return False
        if token.flags & Word.GIVEN or (token.flags & Word.SURNAME and len(token.text) > PAIR) or self._dotted(at):
            return False  # 안드레이 | 벨투, 나카가와 | 레이
        addressed = token.flags & Word.HONORIFIC and token.flags & Word.SUBJECT
        if self.words.spaced and (token.flags & HEADS or addressed):
            return True  # 유족이 | 경찰관에게, 노상철 씨는 | 상사에게
        return not (after.flags & TITLES and (self._spelled(token.text) or self._bare(token) == token.text))

    def _initial(self, at: int, unit: Unit) -> bool:
        """Whether a word is an initial behind a title or another one, or the noun that a given name begins with.

        "अधिवक्ता | के. | रामानुजन", "ڈاکٹر | ماہ | نور بھٹہ".
        """
        if not unit.first < at < unit.last - 1 or not self.words.spaced:
            return False
        before, after = self.tokens[at - 1], self.tokens[at + 1]
        if self._dotted(at):
            named = after.kind == WORD and (not after.flags & EDGE or self._dotted(at + 1))
            return named and bool(before.flags & (TITLES | Word.FORMER) or self._dotted(at - 1))
        if before.flags & Word.ROLE and self._given(self.tokens[at]) and self._forename(at, after):
            return True
        noun = self.tokens[at].flags & EDGE == Word.FUNCTION and (self._given(after) or self._given(self.tokens[at]))
        return bool(noun and before.flags & Word.HONORIFIC and not before.flags & HEADS)

    def _forename(self, at: int, after: Token) -> bool:
        """Whether a word of grammar is a given name and the text has the next word again: राष्ट्रपति | जो | बाइडेन."""
        if not self.tokens[at].flags & EDGE or after.kind != WORD or after.flags & (EDGE | HEADS | CASES):
            return False
        behind = self.tokens[at + 2].flags if at + 2 < len(self.tokens) else 0
        return bool(behind & CASES) and self._written[self._bare(after)] > 1

    def _content(self, at: int, unit: Unit) -> bool:
        token = self.tokens[at]
        none = token.flags & Word.SAY or (token.flags & Word.NOT_NAME and not self._goes_on(at, unit))
        if token.kind != WORD or none:
            return False
        if (
            (token.flags & Word.SURNAME and self._surname(at, unit))
            or self._ergative(at, unit)
            or self._initial(at, unit)
            or (token.flags & Word.FUNCTION and self._like_plural(at, unit))
            or (token.flags & Word.PARTICLE and self._descends(at, unit))
            or (token.flags & Word.FORMER and self._in_title(at, unit))
        ):
            return True
        if self._breaks(at, unit):
            return False
        if not token.flags & (HEADS | Word.HONORIFIC) and self._kana(token, 0) and self._kana(token, -1):
            return self._given_in_kana(at, unit)  # hiragana that the lexicon does not know is grammar, but for names
        told = token.flags & Word.PREPOSITION and self.rules.prefixes  # "to the reporters", in one word
        if told if token.flags & HEADS else token.flags & (EDGE | Word.CUE):
            return False
        return not (self._articles and not token.flags & _NAMED and (self._glued(token) or self._opens(at, unit)))

    def _goes_on(self, at: int, unit: Unit) -> bool:
        """Whether a word that is no name alone belongs to the one before it: عبد | الله, نصر | الله."""
        token, before = self.tokens[at], self.tokens[at - 1] if at > unit.first else None
        named = before is not None and before.flags & (Word.GIVEN | Word.PARTICLE)
        return bool(named and token.flags & Word.PARTICLE)

    def _in_title(self, at: int, unit: Unit) -> bool:
        """Whether a word of grammar is but a part of the title that ends with the next word: آئی | جی."""
        token = self.tokens[at]
        grammar = token.flags & EDGE & ~Word.PRONOUN in (0, Word.FUNCTION)  # ہم | منصب
        part = grammar and at + 1 < unit.last
        return bool(part) and bool(self.tokens[at + 1].flags & Word.ROLE)

    def _descends(self, at: int, unit: Unit) -> bool:
        """Whether a word of grammar joins a given name to the father's: إدريس | ولد | حمادي."""
        token = self.tokens[at]
        joins = token.flags & (EDGE | Word.NEGATION | Word.CONDITION) == Word.FUNCTION
        if not joins or not unit.first < at < unit.last - 1:
            return False
        after = self.tokens[at + 1]
        named = after.kind == WORD and not after.flags & (EDGE | Word.CUE | Word.NOT_NAME)
        return named and self._given(self.tokens[at - 1])

    def _like_plural(self, at: int, unit: Unit) -> bool:
        """Whether a word looks like grammar by its ending alone and is a family name: علی | خامنه‌ای, not جوان‌های."""
        token, joiner = self.tokens[at], "\u200c"
        if joiner not in self.rules.letters or at == unit.first or token.flags & EDGE != Word.FUNCTION:
            return False
        before = self.tokens[at - 1]
        apart = token.text.rpartition(joiner)[2]
        if self.words.entered(token.lower):
            return False
        if apart.startswith(self.rules.plural_endings):
            return bool(before.flags & Word.ORGANISATION)  # وزارت | جنگل‌ها
        if self.words.classes(token.text.partition(joiner)[0]) & EDGE:
            return False  # اکرم | می‌لرزد
        return self._given(before) or bool(before.flags & TITLES and joiner in token.text)

    def _breaks(self, at: int, unit: Unit) -> bool:
        """Whether a word ends a phrase, whatever it is: a number, الباحثون | 2300 | عامل, or the object of a verb.

        Such an object is a document, and reports with its verb: معترضان | شعار می‌دهند.
        """
        token = self.tokens[at]
        if token.text[0].isdecimal():
            grammar = at + 1 < unit.last and self.tokens[at + 1].flags & EDGE  # کلیم داس | 2021 | میں, not 20 سالہ بولر
            return not self.words.spaced or (at > unit.first and bool(self.rules.head_first or grammar))
        if self._adnominal(at, unit):
            return True
        if not self.words.spaced and token.flags & Word.HEARER and self._kana(token, -1):
            return True  # これに | 対し | 外務省は
        document = token.flags & Word.CUE and token.flags & Word.DOCUMENT and at + 1 < unit.last
        return bool(document) and self.tokens[at + 1].flags & _NO_VERB == Word.FUNCTION

    def _adnominal(self, at: int, unit: Unit) -> bool:
        """Whether a word is the verb of what follows, by its last consonant, behind a particle or before a person.

        가게를 | 낸 | 점주, 신고한 | 주민.
        """
        token, rules = self.tokens[at], self.rules
        if not rules.attributive_finals or normalize("NFD", token.text[-1])[-1] not in rules.attributive_finals:
            return False
        after = self.tokens[at + 1].flags if at + 1 < unit.last else 0
        if after & (Word.PERSON | Word.ROLE * token.text.endswith(rules.attributive_endings)):
            return not token.flags & HEADS and not self._kept_back(at)
        before = self.tokens[at - 1] if at > unit.first else None
        if before is None or not before.flags & CASES or self._whole_noun(before):
            return False
        return not (token.flags & (_NAMED | Word.NOT_NAME) or self._spelled(token.text))

    def _glued(self, token: Token) -> bool:
        """Whether a preposition or a conjunction and an article are written with a word: بالقصف, والدموع."""
        joined = next((one for one in self._glue if token.lower.startswith(one)), "")
        if not joined and token.text.startswith(self.rules.verbal_nouns, 1) and token.text[0] in self.rules.prefixes:
            joined = token.text[0]  # عباس | بإعفاء
        return bool(joined) and len(token.lower) - len(joined) >= _STEM

    def _opens(self, at: int, unit: Unit) -> bool:
        """Whether a word that opens a clause is its verb, where verbs stand first: ورفعت | جماهير, جلس | الرجل."""
        if self.rules.order != "verb-first" or at + 1 >= unit.last or self._articled(self.tokens[at]):
            return False
        opening, after = at == unit.first, self.tokens[at + 1]
        if not opening and self.tokens[at - 1].text not in COMMAS:
            return False
        definite = self._articled(after) and not after.flags & Word.GIVEN
        particle = after.flags & Word.PARTICLE and not self.tokens[at].flags & (Word.GIVEN | Word.PARTICLE)
        return bool(definite or particle or after.flags & HEADS or (opening and after.flags & Word.GIVEN))

    def _ergative(self, at: int, unit: Unit) -> bool:
        """Whether a word between a given name and a subject's particle is a name, like a verb as it looks: नेगी | ने."""
        if (
            not unit.first < at < unit.last - 1
            or not self.words.spaced
            or self.tokens[at].flags & EDGE & ~Word.FUNCTION
        ):
            return False
        if not self.tokens[at + 1].flags & Word.SUBJECT or self.tokens[at].flags & CASES:
            return False
        before = self.tokens[max(unit.first, at - 2) : at]
        titled = len(before) > 1 and before[0].flags & Word.ROLE and not before[1].flags  # وزیر | لیو | جن | نے
        return bool(titled) or any(self._given(token) for token in before)

    def _given_in_kana(self, at: int, unit: Unit) -> bool:
        """Whether hiragana stands between a family name and a title: 鵜沢 | みどり | 場長."""
        if at == unit.first or at + 1 >= unit.last:
            return False
        before, token, after = self.tokens[at - 1 : at + 2]
        if token.flags & Word.FUNCTION and before.text not in self._surnames:
            return False  # 抱 | いた | 会社員
        return (
            self._close(at)
            and self._close(at + 1)
            and "\u3400" <= before.text[-1:] <= "\u9fff"
            and 1 < len(token.text) <= BESIDE + 1
            and bool(after.flags & TITLES)
        )

    def _surname(self, at: int, unit: Unit) -> bool:
        """Whether a word that is common otherwise is a family name: a title follows (한 총리, 윤 전 대통령)."""
        token, after = self.tokens[at], at + 1
        if token.flags & _COMMON == _COMMON and not self.words.spaced:
            return self._behind_office(at, unit)
        behind = self.tokens[after].flags if after < unit.last else 0
        addressed = behind & TITLES == Word.HONORIFIC  # 한 | 씨
        if not token.flags & Word.SURNAME or not (addressed or token.text in self._families):
            return False
        if behind & (Word.FORMER | TITLES) == Word.FORMER:
            behind = self.tokens[after + 1].flags if after + 1 < unit.last else 0
        return bool(behind & TITLES) and not self._points(at)

    def _behind_office(self, at: int, unit: Unit) -> bool:
        """Whether a family name that is grammar too stands between a title and a given name: 镇长 | 曾 | 芳 | 表示."""
        if self.rules.title_after or not unit.first < at < unit.last - 2 or not self._close(at + 1):
            return False
        before, given, after = self.tokens[at - 1], self.tokens[at + 1], self.tokens[at + 2]
        said = after.kind != WORD or after.flags & (REPORTING | Word.PREPOSITION)
        plain = given.kind == WORD and len(given.text) <= PAIR and not given.flags & (EDGE | HEADS | REPORTING)
        return bool(before.flags & Word.ROLE) and bool(said) and plain

    def _leads(self, first: int, head: int) -> int:
        """Where a phrase begins whose head stands first: فصلی | شورای حکام, with a rank before it: كبير المفاوضين."""
        begin = head
        while begin > first and self.tokens[begin - 1].flags & _BEFORE:
            begin -= 1
        return begin

    def _several(self, first: int, unit: Unit) -> int:
        """Where "one of" begins that stands before a phrase, or the phrase itself."""
        backs = (back for back in range(1, _SEVERAL + 1) if first - back >= unit.first)
        return next((first - back for back in backs if self.tokens[first - back].flags & Word.PARTITIVE), first)

    def _joined_field(self, head: int, last: int, unit: Unit) -> int:
        """Where a role ends whose field has two names: وزیر راه | و شهرسازی."""
        tokens, at = self.tokens, last + 1
        joins = Word.LINK | Word.JOIN
        if not self.rules.head_first or last - head < PAIR or at >= unit.last or tokens[last].flags & joins != joins:
            return last
        while at < unit.last and at - last <= PAIR and self._content(at, unit):
            if tokens[at].flags & (HEADS | Word.GIVEN | Word.HONORIFIC | Word.NATION):
                return last
            at += 1
        alone = at == unit.last or not self._content(at, unit)
        return at if last + 1 < at and alone else last

    def _named_in_marks(self, at: int, unit: Unit) -> bool:
        """Whether a body's name stands in marks behind what kind of body it is."""
        if not self.words.spaced or at >= unit.last or self.tokens[at].kind != QUOTE:
            return False
        kind, span = self.tokens[at - 1], self.scan.spans[self.scan.quotes[at]]
        body = kind.flags & (Word.ORGANISATION | CASES) == Word.ORGANISATION and not self._articled(kind)
        return bool(body) and self.scan.text.count(" ", span.start, span.end) < BESIDE

    def _nation_last(self, head: int, last: int) -> int:
        """Where a phrase ends with the nation of a body, but for more adjectives: وزارة الداخلية المصرية | القبض."""
        if not self.tokens[head].flags & Word.ORGANISATION:
            return last
        nation = next((at for at in range(head + 1, last) if self.tokens[at].flags & Word.NATION), last)
        end, endings = nation + 1, self.rules.relational_endings
        while end < last and (self.tokens[end].flags & _ADJECTIVE or self.tokens[end].lower.endswith(endings)):
            end += 1
        return min(end, last)

    def _named_for(self, head: int, last: int, unit: Unit) -> int:
        """Where a role ends that goes on with for whom, or where: متحدثة | باسم | الصندوق, ممثل | في السودان."""
        at = last
        if at == unit.last or not self.tokens[at].flags & Word.LINK:
            return last
        if self.tokens[at].flags & Word.FUNCTION and not self._works(head, at, unit):
            return last
        if self.tokens[at].flags & Word.PREPOSITION and self.tokens[at - 1].flags & HEADS == Word.ORGANISATION:
            return last  # رئيس الحكومة | باسم الكيلاني
        while at + 1 < unit.last and at - last < LONGEST_NAME and self._content(at + 1, unit):
            if self._given(self.tokens[at + 1]):
                break
            at += 1
        return at + 1 if at > last else last

    def _works(self, head: int, at: int, unit: Unit) -> bool:
        """Whether a preposition behind a role tells of which body or country somebody is: مسؤول | في الحكومة."""
        if (
            not self.tokens[head].flags & Word.ROLE
            or not self.tokens[at].flags & Word.PREPOSITION
            or at + 1 >= unit.last
        ):
            return False
        where = self.tokens[at + 1]
        return bool(where.flags & Word.ORGANISATION) or where.lower in self.words.countries

    def _new(self, first: int, unit: Unit) -> int:
        """Where a phrase begins that says more of somebody: 一名 | 不愿透露姓名 | 的 | 居民, 这位 | 31岁的 | 老将."""
        tokens, at = self.tokens, first - 1
        new = at >= unit.first and tokens[at].flags & Word.INDEFINITE and not tokens[at].flags & HEADS
        if new and self._close(first):
            return at  # 一名 | 目击者, 某 | 服装企业负责人
        if at <= unit.first or not (tokens[at].flags & Word.LINK and tokens[at].flags & Word.FUNCTION):
            return first
        while at > unit.first and first - at < _DESCRIBED and tokens[at].kind == WORD:
            at -= 1
            if tokens[at].flags & Word.PRONOUN:
                break
            if tokens[at].flags & ARTICLES and len(tokens[at].text) > 1:
                return at
        return first

    def _of(self, first: int, unit: Unit) -> int:
        """Where a phrase begins with what it is of, in a script without spaces: 市道路課 | の | 担当者."""
        tokens, at = self.tokens, first
        if self.words.spaced or not self.rules.title_after:
            return first if self.words.spaced else self._new(first, unit)
        while at > unit.first and tokens[at - 1].text[:1].isdecimal() and self._close(at):
            at -= 1  # 市 | の | 30 | 代会社員
        while at - 1 > unit.first and tokens[at - 1].flags & Word.LINK and tokens[at - 1].flags & Word.OBLIQUE:
            begin = at - 1
            if self.words.pronouns.get(tokens[at - 2].lower) == "n":
                return at - 2  # 同庁 | の | 担当者
            while begin > unit.first and begin > at - LONGEST_RUN and self._content(begin - 1, unit):
                begin -= 1
            if begin == at - 1:
                break
            at = begin
        while at > unit.first and tokens[at - 1].text[:1].isdecimal() and self._close(at):
            at -= 1  # 70 | 代の女性
        return at
