"""Names in scripts without capitals: noun phrases between function words that something beside them shows to be names.

A title, an address, a known given or family name, a dot between the parts of a foreign name, a reporting word beside
it: any of them makes a phrase a name. What it is made of is a name wherever else it stands. The rest are things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.lexicon import Word
from bot.text.quotes.phrases import EDGE, HEADS, NAME, REPORTING, Mention, Phrases
from bot.text.quotes.scan import QUOTE, STOP, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.text.quotes.scan import Scan, Token, Unit

_LONGEST_NAME: Final = 4
"""Words of a name; longer chunks are phrases."""
_BESIDE: Final = 3
"""Function words between a name and its reporting word: "X also said"."""
_TITLES: Final = Word.ROLE | Word.HONORIFIC
_CASES: Final = Word.SUBJECT | Word.OBLIQUE
_KNOWN: Final = Word.GIVEN | Word.SURNAME
_JOINTS: Final = "・·•"


class Chunks(Phrases):
    """The mentions of one document in such a script."""

    def __init__(self, scan: Scan) -> None:
        super().__init__(scan)
        self._families = self._full_names()
        self._named: set[str] = set()
        """The words of names, as far as the text shows them."""
        for unit in scan.units:
            for first, last in self._chunks(unit):
                begin, end, _ = self._part(first, last)
                if 0 < end - begin <= _LONGEST_NAME and self._evident(begin, end, first, last, unit):
                    self._named.update(self._bare(t).lower() for t in self.tokens[begin:end])

    def _full_names(self) -> set[str]:
        """The beginnings of the full names that stand before titles: there a family name may stand alone too."""
        found = set()
        for token, after in zip(self.tokens, self.tokens[1:], strict=False):
            if after.flags & _TITLES and len(self._bare(token)) > 2 and not token.flags & (EDGE | HEADS):
                found |= {token.text[:1], token.text[:2]}
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
            while (
                end < unit.last and self._content(end, unit) and not (end > at and self.tokens[end - 1].flags & _CASES)
            ):
                end += 1
            yield at, end
            at = end

    def _content(self, at: int, unit: Unit) -> bool:
        token = self.tokens[at]
        if token.kind != WORD or token.flags & (Word.NOT_NAME | Word.SAY):
            return False
        if self._surname(at, unit):
            return True
        if not token.flags & (HEADS | Word.HONORIFIC) and self._kana(token, 0) and self._kana(token, -1):
            return False  # hiragana that the lexicon does not know is grammar, not a name
        if token.flags & Word.PREPOSITION and token.flags & HEADS and self.rules.prefixes:
            return False  # "to the reporters", in one word
        return bool(token.flags & HEADS) or not token.flags & (EDGE | Word.CUE)

    def _kana(self, token: Token, place: int) -> bool:
        return "\u3040" <= token.text[place] <= "\u309f"

    def _surname(self, at: int, unit: Unit) -> bool:
        """Whether a word that is common otherwise is a family name: a title follows (한 총리, 윤 전 대통령)."""
        token, after = self.tokens[at], at + 1
        if not token.flags & Word.SURNAME or token.text not in self._families:
            return False
        if after < unit.last and self.tokens[after].flags & Word.FORMER and not self.tokens[after].flags & _TITLES:
            after += 1
        return after < unit.last and bool(self.tokens[after].flags & _TITLES)

    def _part(self, first: int, last: int) -> tuple[int, int, list[int]]:
        """(begin, end, titles) of what would be the name in a chunk."""
        tokens = self.tokens
        titles = [at for at in range(first, last) if tokens[at].flags & _TITLES]
        skipped = Word.FORMER | Word.ORGANISATION | Word.GROUP | Word.NATION
        if self.rules.title_after:
            end = titles[0] if titles else last
            while titles and end > first and tokens[end - 1].flags & skipped:
                end -= 1  # 安倍 | 元 | 首相
            begin = max(first, end - 2) if titles else first
            while begin < end and tokens[begin].flags & (skipped | Word.LINK):
                begin += 1
            return begin, end, titles
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
        return (self._complement(begin, end) if titles else begin), end, titles

    def _complement(self, begin: int, end: int) -> int:
        """Where the name begins after what its title is of: وزيرة | الزراعة | هدى الرشيدان."""
        tokens, article = self.tokens, self.rules.joined_article
        if not article:
            return begin
        given = next((at for at in range(begin, end) if tokens[at].flags & Word.GIVEN), None)
        if given is not None:
            return given
        after = begin
        for at in range(begin, end - 1):
            if tokens[at].lower.startswith(article) and not tokens[at + 1].lower.startswith(article):
                after = at + 1
        if after == begin and end - begin > 1 and tokens[end - 1].lower.startswith(article):
            follows = tokens[end] if end < len(tokens) else None
            if follows is not None and follows.kind == STOP and follows.text in "،,":
                return end  # "نقيب أصحاب المخابز، وليد ..."
        return after

    def _evident(self, begin: int, end: int, first: int, last: int, unit: Unit) -> bool:
        """Whether a name shows itself as one."""
        tokens = self.tokens
        if begin > first or end < last:
            titles = any(tokens[at].flags & _TITLES for at in (*range(first, begin), *range(end, last)))
            if titles and not any(t.flags & HEADS for t in tokens[begin:end]):
                return True
        if any(t.flags & Word.GIVEN or any(joint in t.text for joint in _JOINTS) for t in tokens[begin:end]):
            return True
        size = sum(len(self._bare(t)) for t in tokens[begin:end])
        if tokens[begin].flags & Word.SURNAME and size > 1:
            return True
        return size > 1 and self._reports(begin, last, unit)

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
        after = tokens[at] if at < unit.last else None
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
        for token in tokens[first:last]:
            heads |= token.flags & HEADS
        plausible = bool(name) and len(name) <= _LONGEST_NAME and (bool(titles) or not heads)
        if plausible and not titles:
            words = [self._bare(t).lower() for t in name]
            shown = self._evident(begin, end, first, last, unit) or all(word in self._named for word in words)
            plausible = shown and not self._stem(end, unit)
        if plausible and not any(t.lower.isnumeric() for t in name):
            mention = Mention(
                NAME,
                begin,
                end,
                tokens[begin].start,
                self._end(tokens[end - 1]),
                number,
                tuple(self._bare(t) for t in name),
            )
            if titles:
                title = [tokens[at] for at in (*range(first, begin), *range(end, last))]
                self._set_role(mention, [t for t in title if not t.flags & Word.HONORIFIC])
                mention.gender = next((g for t in tokens[first:last] if (g := self.words.gender(t.lower))), "")
            self.found.append(mention)
        elif heads:
            places = range(first, last) if self.rules.head_first else range(last - 1, first - 1, -1)
            head = next(at for at in places if tokens[at].flags & HEADS)
            self.found.append(self._phrase(number, first, head, last))
