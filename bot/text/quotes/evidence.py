"""What shows a phrase to be a name, in scripts without capitals: a title, a known name, a comma, a reporting word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import CASES, EDGE, HEADS, REPORTING, TITLES, Word
from bot.text.quotes.complements import BESIDE, LONGEST_NAME, PAIR
from bot.text.quotes.titles import Titles
from bot.text.quotes.vocabulary import QUOTE, WORD

if TYPE_CHECKING:
    from bot.text.quotes.scan import Unit
    from bot.text.quotes.vocabulary import Token

COMMAS: Final = "،,"
_BEHIND: Final = "،,:"
_COMPLEMENT: Final = 8
"""Words of a role before the comma that its holder's name follows, at most."""
_SPELLED: Final = 5
"""Characters of a foreigner's family name, at most."""
_INITIAL: Final = 3
"""Characters of an initial: in Devanagari a letter's name."""


class Evidence(Titles):
    """What stands beside the phrases of one document."""

    def _evident(self, begin: int, end: int, first: int, last: int, unit: Unit) -> bool:
        """Whether a name shows itself as one."""
        tokens = self.tokens
        if end == last and self._place_name(end):
            return False
        if begin > first or end < last:
            titles = any(tokens[at].flags & TITLES for at in (*range(first, begin), *range(end, last)))
            if titles and not any(t.flags & HEADS for t in tokens[begin:end]):
                return not self._thing(begin, end, unit)
        aged = (begin == first or self.rules.title_after) and self._aged(begin, end)
        aged = aged or (self.rules.title_after and self._behind_brackets(end) > 0)
        aged = aged or (self.rules.title_after and begin == first and self._year(begin, end))
        kept_back = any(token.text in self.rules.kept_back for token in tokens[begin + 1 : end])
        particle = tokens[begin].flags & (Word.PARTICLE | HEADS) == Word.PARTICLE and end - begin > 1
        if aged or kept_back or particle or self._holds_known(begin, end, unit):
            return True
        size = sum(len(self._bare(t)) for t in tokens[begin:end])
        family = tokens[begin].text in self._surnames and size > 1
        if family or self._apposed(begin, end, unit) or self._explained(begin, end, unit):
            return True
        if end - begin > 1 and tokens[begin].flags & Word.SURNAME and not self.words.spaced:
            return True  # as far as a name reaches
        plausible = self._family(tokens[begin]) and size <= LONGEST_NAME if self._surnames else end - begin > 1
        if self.rules.foreign_characters and not plausible and not begin - first + end - last:
            plausible = self._says_alone(begin, end, unit)
        told = plausible and not self._hangs(first, unit) and self._reports(begin, last, unit)
        return told and not self._country_of_words(begin, end)

    def _country_of_words(self, begin: int, end: int) -> bool:
        """Whether words together are a country: ایالات متحده."""
        if end - begin == 1 or not self.tokens[end - 1].flags & Word.NATION:
            return False
        size, flags = self.words.phrase([token.lower for token in self.tokens[begin:end]])
        return size == end - begin and bool(flags & Word.NATION)

    def _says_alone(self, begin: int, end: int, unit: Unit) -> bool:
        """Whether a clause is a name of two characters, or a foreigner's, and its verb: 毛砚 | 说, 卡洛夫 | 说."""
        if end >= unit.last or not self.tokens[end].flags & Word.SAY or end - begin > 1:
            return False
        text = self.tokens[begin].text
        if len(text) == PAIR and self.tokens[begin].flags & Word.SURNAME and not self.tokens[begin].flags & HEADS:
            return begin == unit.first or self.tokens[begin - 1].kind != WORD
        return len(text) <= _SPELLED and self._spelled_foreign(begin)

    def _thing(self, begin: int, end: int, unit: Unit) -> bool:
        """Whether no list has as a name what stands behind a title, nor the text as a subject, and no person stands so.

        It closes its clause (بیٹا | بے قصور | ہے), or has a particle that tells neither who acts nor whose something is
        (پولیس اہلکار | گھر | میں).
        """
        tokens = self.tokens
        if not (self.words.spaced and self.rules.subject_particles and end < unit.last) or self.rules.title_after:
            return False
        if any(self._given(t) or t.flags & (Word.SURNAME | Word.PARTICLE | Word.HONORIFIC) for t in tokens[begin:end]):
            return False
        if tokens[begin - 1].flags & Word.HONORIFIC or tokens[end - 1].text in self._acting:
            return False
        flags = tokens[end].flags
        if flags & CASES:
            return flags & (CASES | Word.LINK) == Word.OBLIQUE
        closes = end + 1 >= unit.last or tokens[end + 1].kind != WORD
        return closes and bool(flags & Word.FUNCTION)

    def _holds_known(self, begin: int, end: int, unit: Unit) -> bool:
        """Whether a phrase has a known given name, or a dot, and is no noun of somebody's: امید | خود."""
        after = self.tokens[end] if end < unit.last else None
        owned = self.rules.head_first and after is not None and after.flags & Word.DEFINITE
        if end - begin == 1 and owned:
            return False
        return any(self._given(self.tokens[at]) or self._parted(at) for at in range(begin, end))

    def _aged(self, begin: int, end: int) -> bool:
        """Whether what may be a name has an age in brackets behind it: راجو تامانغ (34 عاماً), 이종무(34)와."""
        behind = self.tokens[end : end + 2]
        bracket = len(behind) > 1 and behind[0].text == "(" and behind[1].text[:1].isdecimal()
        if self.rules.title_after:
            return bracket and end - begin == 1 and self._spelled(self.tokens[begin].text)
        return bracket and 1 < end - begin <= BESIDE

    def _year(self, begin: int, end: int) -> bool:
        """Whether three characters or more stand before an age or a school year in brackets: 小桧花子（16）."""
        tokens = self.tokens
        if self.words.spaced or end + BESIDE > len(tokens) or tokens[end].text not in ("(", "（"):
            return False
        text = self.scan.text[self.scan.starts[begin] : self.scan.end(end - 1)]
        closing = next((at for at in range(end + 1, min(end + 4, len(tokens))) if tokens[at].text in (")", "）")), 0)
        inner = self.scan.text[self.scan.starts[end + 1] : self.scan.starts[closing]] if closing else ""
        aged = inner[:1].isdecimal() and inner.rstrip(self.rules.age_marks).isdecimal() and len(inner) <= BESIDE
        written = all("\u3400" <= char <= "\u9fff" or char in "々ヶ" for char in text)
        written = written and PAIR < len(text) <= LONGEST_NAME + PAIR
        return aged and written and not any(token.flags & HEADS for token in tokens[begin:end])

    def _hangs(self, first: int, unit: Unit) -> bool:
        """Whether a chunk hangs on the word before it: a preposition, or an object's particle (را | نارسایی قلبی)."""
        before = self.tokens[first - 1].flags if first > unit.first and self.words.spaced else 0
        if before & (REPORTING | Word.ACCORDING | Word.SUBJECT):
            return False
        return bool(before & Word.PREPOSITION or (before & Word.OBLIQUE and not before & Word.LINK))

    def _explained(self, begin: int, end: int, unit: Unit) -> bool:
        """Whether two or three unknown words open a clause, or stand behind its verb, before a comma and a role."""
        tokens, rules = self.tokens, self.rules
        if (
            not rules.head_first
            or not 1 < end - begin <= BESIDE
            or end + 1 >= unit.last
            or tokens[end].text not in COMMAS
        ):
            return False
        before = tokens[begin - 1] if begin > unit.first else None
        first = rules.order == "verb-first"
        opens = bool(before and before.flags & REPORTING) if first else before is None or before.text in COMMAS
        known = Word.GIVEN | Word.PARTICLE | Word.SURNAME
        plain = not any(token.flags & ~known or self._articled(token) for token in tokens[begin:end])
        return opens and plain and bool(tokens[end + 1].flags & Word.ROLE)

    def _apposed(self, begin: int, end: int, unit: Unit) -> bool:
        """Whether two or three words stand between commas, or a comma and a colon, behind a role."""
        tokens, rules = self.tokens, self.rules
        commas = (
            unit.first < begin and end < unit.last and tokens[begin - 1].text in COMMAS and tokens[end].text in _BEHIND
        )
        if not commas or not rules.head_first or not 1 < end - begin <= BESIDE + 1:
            return False
        if any(self._articled(token) for token in tokens[begin:end]):
            return False
        at = begin - 2
        while at > max(unit.first, begin - _COMPLEMENT) and self._complements(at):
            at -= 1
        return bool(tokens[at].flags & (Word.ROLE | Word.FORMER))

    def _complements(self, at: int) -> bool:
        """Whether a word may stand between a role and the comma before its holder's name."""
        token = self.tokens[at]
        if token.kind != WORD or token.flags & (Word.ROLE | Word.FORMER | REPORTING):
            return False
        if self._articles:
            of = (token.flags | self.tokens[at - 1].flags) & (Word.PREPOSITION | Word.LINK)  # السابقة | إلى رافينا
            return bool(of) or self._articled(token)
        of = token.flags & (Word.LINK | Word.DEFINITE | Word.PRONOUN)
        return bool(of) or not token.flags & (EDGE | Word.OBLIQUE)

    def _reports(self, first: int, last: int, unit: Unit) -> bool:
        """Whether a reporting word stands beside a phrase, or its particle makes it the subject of one."""
        tokens = self.tokens
        before = tokens[first - 1] if first > unit.first else None
        told = Word.SAY if self.rules.joined_article else REPORTING  # نقل | الجرس, عبر | البحر: ordinary verbs as well
        if before is not None and before.flags & (told | Word.ACCORDING):
            return not tokens[last - 1].flags & Word.OBLIQUE
        at = last
        while (
            at < unit.last
            and at - last < BESIDE
            and tokens[at].flags & Word.FUNCTION
            and not tokens[at].flags & Word.LINK
            and not tokens[at].flags & (REPORTING | CASES | Word.ACCORDING_AFTER)
        ):
            at += 1
        after = tokens[at] if at < unit.last and self.rules.order != "verb-first" else None
        said = Word.SAY if self.rules.order == "verb-final" else REPORTING
        if after is not None and after.flags & Word.ACCORDING_AFTER:
            return not tokens[last - 1].flags & Word.OBLIQUE
        if after is not None and after.flags & said:
            another = self.words.spaced and any(t.flags & Word.SUBJECT for t in tokens[unit.first : first])
            return not (another or tokens[last - 1].flags & Word.OBLIQUE)  # "वसुधा पांडे ने निशाना साधते हुए कहा"
        subject = tokens[last - 1].flags & Word.SUBJECT or (last < unit.last and tokens[last].flags & Word.SUBJECT)
        if not subject:
            return False
        quoted = any(t.kind == QUOTE for t in tokens[last : min(unit.last, last + 2)])
        behind = unit.first > 0 and tokens[unit.first - 1].kind == QUOTE  # “...” 심나래는 웃었다
        return quoted or any(t.flags & (REPORTING if behind else Word.SAY) for t in tokens[last : unit.last])

    def _stem(self, at: int, unit: Unit) -> bool:
        """Whether what follows a word at once makes it a verb: 掲|げる, 支援|した."""
        if self.words.spaced or at >= unit.last:
            return False
        token = self.tokens[at]
        ends = (
            CASES | Word.LINK | Word.QUOTATIVE | Word.ACCORDING_AFTER | Word.HONORIFIC | Word.HEARER | Word.PREPOSITION
        )
        return self._close(at) and token.kind == WORD and self._kana(token, 0) and not token.flags & ends

    def _dotted(self, at: int) -> bool:
        """Whether a word of a spaced script is cut short with a full stop that ends no sentence: के. एल. मीणा."""
        if not self.words.spaced or len(self.tokens[at].text) > _INITIAL or at + 1 == len(self.tokens):
            return False
        end = self.scan.end(at)
        return self.scan.text[end : end + 2] == ". " and self.scan.starts[at + 1] > end

    def _anothers(self, begun: int, at: int) -> bool:
        """Whether a noun tells by its pronoun who somebody else is, behind a name: التقى الرئيس كمال سعيد | نظيره."""
        token, endings = self.tokens[at], self.rules.owned_endings
        owned = token.flags & Word.ROLE and token.lower.endswith(endings) and self.words.entered(token.lower)
        return bool(owned) and at - begun > 1 and any(map(self._given, self.tokens[begun:at]))

    def _whole_noun(self, token: Token) -> bool:
        """Whether what looks like a word's particle is its own end: 평론가 | 구본석, 작가 | 구본석은."""
        return self.words.spaced and bool(token.flags & HEADS) and self._bare(token) == token.text
