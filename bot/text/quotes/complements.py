"""What stands behind a title in scripts without capitals: of what it is, what it is like, or its holder's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.lexicon import Word
from bot.text.quotes.phrases import EDGE, HEADS, Phrases
from bot.text.quotes.vocabulary import WORD

if TYPE_CHECKING:
    from bot.text.quotes.scan import Scan
    from bot.text.quotes.vocabulary import Token

LONGEST_NAME: Final = 4
"""Words of a name; longer chunks are phrases."""
PAIR: Final = 2
BESIDE: Final = 3
"""Function words between a name and its reporting word: "X also said"."""
TITLES: Final = Word.ROLE | Word.HONORIFIC
_BODIES: Final = Word.ORGANISATION | Word.GROUP
_KNOWN: Final = Word.GIVEN | Word.SURNAME | Word.HONORIFIC | Word.PARTICLE


class Complements(Phrases):
    """What completes the titles of one document."""

    def __init__(self, scan: Scan) -> None:
        super().__init__(scan)
        joined = self.rules.joined_article
        longer = (p for p in self.rules.prefixes if p[-1:] == joined[-1:] and p[1:])
        self._articles = tuple(dict.fromkeys([joined, *longer])) if joined else ()
        """The article, and it with what is joined before it: ال, وال, لل."""
        self._behind_given = {
            self._bare(after).lower()
            for at, token in enumerate(self.tokens)
            if self._given(token)
            for after in self.tokens[at + 1 : at + 3]
        }
        """What may be the family names of those whose given names are known."""

    def _complement(self, begin: int, end: int) -> int:
        """Where the name begins after what its title is of: وزيرة | الزراعة | هدى الرشيدان; its end: there is none."""
        tokens = self.tokens
        if begin < end and self._named_after(end) and tokens[begin - 1].flags & Word.ORGANISATION:
            return end  # رئیس سازمان | جهاد کشاورزی، بهمن ...
        given = next((at for at in range(begin, end) if self._given(tokens[at])), None)
        if given == begin + 1 and tokens[begin - 1].flags & Word.HONORIFIC and not tokens[begin - 1].flags & HEADS:
            return begin  # ڈاکٹر | ماہ نور بھٹہ
        if given is not None:
            return given - (given > 0 and bool(tokens[given - 1].flags & Word.PARTICLE))  # أم | خالد
        if begin < end and (self._described(begin, end) or self._named_after(end) or self._explains(begin)):
            return end  # "نقيب أصحاب المخابز، وليد ..."
        return self._definite_complement(begin, end) if self._articles else begin

    def _definite_complement(self, begin: int, end: int) -> int:
        """The same by the articles that a title's complement has and the first word of a name has not."""
        tokens, article = self.tokens, self._articles
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
        if article and end - begin > PAIR and self._given(tokens[begin]):
            for at in range(begin + 1, end - 1):
                if tokens[at].lower.startswith(article) and not self._given(tokens[at + 1]):
                    return at + 1
        return end

    def _after_heads(self, begin: int, end: int) -> int:
        """Where the name begins that follows something else at once: جامعة الصفا | يوسف المعلواني, मल्लाह | राम."""
        tokens = self.tokens
        if begin < end and not self.rules.surnames and not tokens[begin].flags & _KNOWN:
            return next((at for at in range(begin + 1, end - 1) if self._given(tokens[at])), begin)
        return begin

    def _given(self, token: Token) -> bool:
        """Whether a word is a given name, and not a country's as well (ترکی)."""
        return bool(token.flags & Word.GIVEN) and not token.flags & (Word.NATION | Word.SAY)

    def _named_after(self, at: int) -> bool:
        """Whether a comma and a known given name follow a title."""
        behind = self.tokens[at : at + 2]
        return (
            len(behind) > 1 and behind[0].text in ("،", ",") and bool(behind[1].flags & (Word.GIVEN | Word.HONORIFIC))
        )

    def _described(self, at: int, end: int) -> bool:
        """Whether what stands behind a role says of what it is, or what it is like: رئیس شهر | سپیدرود, مصدر | حكومي.

        Where such words look like names, they must have the family name of somebody whom the article names.
        """
        title, articles = self.tokens[at - 1], self._articles
        if not at or not title.flags & (TITLES | _BODIES) or title.flags & Word.HONORIFIC:
            return False
        loose = end - at == 1 and not title.lower.startswith(articles) if articles else self.rules.head_first
        return loose and not any(self._proper(place).lower() in self._behind_given for place in range(at, end))

    def _explains(self, begin: int) -> bool:
        """Whether a title stands behind a name and a comma and has what follows for its object: استاد | باغبانی."""
        tokens, at = self.tokens, begin
        while at and tokens[at - 1].kind == WORD and begin - at < LONGEST_NAME and not tokens[at - 1].flags & EDGE:
            at -= 1
        names = tokens[max(0, at - LONGEST_NAME) : max(0, at - 1)]
        return at > 1 and tokens[at - 1].text in ("،", ",") and any(self._given(t) for t in names[-BESIDE:])

    def _proper(self, at: int) -> str:
        """A word of a name: without the particle attached to it; before a title it has none (명노을 조합장)."""
        token, after = self.tokens[at], self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        titled = self.rules.title_after and after is not None and after.flags & TITLES
        return token.text if titled else self._bare(token)
