"""Names in scripts without capitals: noun phrases between function words, told apart by the titles beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.lexicon import Word
from bot.text.quotes.phrases import EDGE, HEADS, NAME, Mention, Phrases
from bot.text.quotes.scan import WORD

if TYPE_CHECKING:
    from bot.text.quotes.scan import Token, Unit

_LONGEST_NAME: Final = 4
"""Words of a name; longer chunks are phrases."""


class Chunks(Phrases):
    """The mentions of one document in such a script."""

    def gather(self, number: int, unit: Unit) -> None:
        """Noun phrases between function words, and the names in them, by the titles beside them."""
        at = unit.first
        while at < unit.last:
            if not self._content(self.tokens[at]):
                at += 1
                continue
            end = at
            while (
                end < unit.last
                and self._content(self.tokens[end])
                and not (end > at and self.tokens[end - 1].flags & (Word.SUBJECT | Word.OBLIQUE))
            ):
                end += 1
            self._chunk(number, at, end)
            at = end

    def _content(self, token: Token) -> bool:
        if token.kind != WORD or token.flags & (Word.NOT_NAME | Word.SAY):
            return False
        if not token.flags & HEADS and "\u3040" <= token.text[0] <= "\u309f" and "\u3040" <= token.text[-1] <= "\u309f":
            return False  # hiragana that the lexicon does not know is grammar, not a name
        return bool(token.flags & HEADS) or not token.flags & (EDGE | Word.CUE)

    def _chunk(self, number: int, first: int, last: int) -> None:
        tokens = self.tokens
        titles = [at for at in range(first, last) if tokens[at].flags & (Word.ROLE | Word.HONORIFIC)]
        if self.rules.title_after:
            end = titles[0] if titles else last
            while titles and end > first and tokens[end - 1].flags & (Word.FORMER | Word.ORGANISATION | Word.NATION):
                end -= 1  # 安倍 | 元 | 首相
            begin = max(first, end - 2) if titles else first
            while begin < end and tokens[begin].flags & (Word.ORGANISATION | Word.NATION | Word.LINK | Word.FORMER):
                begin += 1
        else:
            begin, end = (titles[-1] + 1, last) if titles else (first, last)
            if begin == last and tokens[first].flags & Word.SURNAME and titles[0] - first in (1, 2):
                begin, end = first, titles[0]  # 李 | 小姐
            while begin < end and tokens[begin].flags & (Word.NATION | Word.ORGANISATION | Word.FORMER):
                begin += 1
        heads = 0
        for token in tokens[first:last]:
            heads |= token.flags & HEADS
        name = tokens[begin:end]
        plausible = bool(name) and len(name) <= _LONGEST_NAME and (bool(titles) or not heads)
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
                title = [
                    t
                    for t in tokens[first:last]
                    if not begin <= tokens.index(t, first) < end and not t.flags & Word.HONORIFIC
                ]
                self._set_role(mention, title)
                mention.gender = next((g for t in tokens[first:last] if (g := self.words.gender(t.lower))), "")
            self.found.append(mention)
        elif heads:
            head = next(at for at in range(last - 1, first - 1, -1) if tokens[at].flags & HEADS)
            self.found.append(self._phrase(number, first, head, last))
