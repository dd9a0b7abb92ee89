"""What the words of a role tell: its noun, whose or of what it is, whether it points back to somebody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.text.quotes.classes import OFFICE, OWNS, Word
from bot.text.quotes.mention import NAME, ROLE

if TYPE_CHECKING:
    from bot.text.quotes.mention import Mention
    from bot.text.quotes.scan import Scan

_AGE: Final = re.compile(r"\d+(?=-)")


class Descriptions:
    """The roles of one document as phrases."""

    def __init__(self, scan: Scan, found: list[Mention]) -> None:
        self._scan, self._found = scan, found

    def noun(self, mention: Mention) -> list[str]:
        """The words of a role up to its noun: without whose or of what it is."""
        rules = self._scan.language.quotation
        words = self._scan.tokens[mention.first : mention.last]
        if rules.title_after and self._scan.words.spaced:  # 외교부 | 당국자는, B씨 | 남편은
            return [word for word in sorted(mention.role_words) if words[-1].lower.startswith(word)]
        words = words[self.behind(mention) :]
        stop = Word.ROLE if rules.head_first else Word.LINK
        end = next((at for at, token in enumerate(words) if token.flags & stop), len(words)) + rules.head_first
        return [token.lower.removeprefix(rules.joined_article) for token in words[: end or len(words)]]

    def behind(self, mention: Mention) -> int:
        """The place of the noun behind a particle that tells whose it is, in a role: 里田被告の | 弁護人; or 0."""
        words = self._scan.tokens[mention.first : mention.last]
        return next((at for at in range(len(words) - 1, 0, -1) if words[at - 1].flags & OWNS == OWNS), 0)

    def tells(self, mention: Mention) -> bool:
        """Whether a role says of what it is, so that it may stand for somebody without a name: "the café's owner"."""
        words = self._scan.tokens[mention.first : mention.last]
        head = next((at for at, token in enumerate(words) if token.flags & Word.ROLE), len(words))
        linked = any(token.flags & Word.LINK for token in words[head + 1 : -1])
        return linked or any(token.possessive for token in words[:head])

    def anybody(self, mention: Mention) -> bool:
        """Whether a role tells no more than that it is a person: "the woman"."""
        words = self._scan.tokens[mention.first : mention.last]
        return any(token.flags & Word.PERSON and token.flags & Word.ROLE for token in words)

    def describes(self, mention: Mention) -> bool:
        """Whether a mention is a role that can only be its bearer's: not "the woman"."""
        return mention.kind == ROLE and not (mention.apposition or self.anybody(mention))

    def age(self, mention: Mention) -> str:
        """The age that tells whom a role means, alone or before a word that is no role: "the 55-year-old"; or ""."""
        last, before = self._scan.tokens[mention.last - 1], self._scan.tokens[mention.last - 2]
        aged = _AGE.match(last.text if last.flags & Word.ROLE or mention.last - mention.first < 2 else before.text)
        return aged[0] if aged else ""

    def owned(self, mention: Mention) -> bool:
        """Whether the word that opens a role, or the one before it, tells whose it is.

        "His lawyer", 其 | 辩护律师; a particle behind somebody with a name: सुनील | की मां.
        """
        before = self._scan.tokens[mention.first - 1].flags if not self._scan.words.spaced and mention.first else 0
        if (self._scan.tokens[mention.first].flags | before) & Word.POSSESSIVE:
            return True
        owner = self._found[mention.index - 1] if mention.index else mention
        named = owner.kind == NAME and owner.last == mention.first - 1
        return named and self._scan.tokens[owner.last].flags & OWNS == OWNS

    def of_owner(self, mention: Mention) -> bool:
        """Whether a role tells by a name whose it is: "Olm's negotiator" is nobody of another title."""
        return any(t.possessive and t.capital for t in self._scan.tokens[mention.first : mention.last - 1])

    def presents(self, mention: Mention) -> bool:
        """Whether a sentence opens with a role without an article and tells who that is: "Internista, który ..."."""
        if self._scan.language.quotation.articles or mention.begins != self._scan.units[mention.unit].first:
            return False
        behind = self._scan.tokens[mention.last : mention.last + 2]
        return len(behind) > 1 and behind[0].text == "," and bool(behind[1].flags & Word.RELATIVE)

    def another(self, mention: Mention) -> bool:
        """Whether a role means nobody named with another one: no article, no pointer, and words of its own.

        "군청 문화팀 관계자", "市道路課の担当者"; a bare "bilim insanı" may be anybody, and "the American leader" and
        a coach of 58 are mostly persons with a name.
        """
        tokens = self._scan.tokens
        if self.article(mention):
            return False
        before = tokens[mention.first - 1] if mention.first > self._scan.units[mention.unit].first else None
        of = before is not None and bool(before.flags & Word.LINK)
        words = tokens[mention.first : mention.last]
        head = next((at for at, token in enumerate(words) if token.flags & Word.ROLE), 0)
        inside = Word.COMPLEMENT | (0 if self._scan.words.capitals else Word.ORGANISATION | Word.GROUP)
        whose = any(token.flags & inside for token in words[head + 1 :])  # "представниця забудовника", سخنگوی دولت
        nothing = OFFICE | (Word.NATION if self._scan.words.capitals else 0)
        aged = range(2, len(words)) if words[0].text[0].isdigit() else range(len(words))  # "20 سالہ", "58 वर्षीय"
        return of or whose or any(not words[at].flags & nothing and not words[at].text[0].isdigit() for at in aged)

    def article(self, mention: Mention) -> bool:
        """Whether a phrase has an article, or could have one, or a word that points back."""
        return self._scan.language.quotation.articles or self.definite(mention)

    def definite(self, mention: Mention) -> bool:
        """Whether a phrase has an article, or a word that points back."""
        rules, token = self._scan.language.quotation, self._scan.tokens[mention.first]
        joined = rules.joined_article and token.lower.startswith(rules.joined_article)
        opens = mention.first == self._scan.units[mention.unit].first
        flags = token.flags | (0 if opens else self._scan.tokens[mention.first - 1].flags)
        return bool(joined) or bool(flags & Word.DEFINITE) or self.pointed(mention)

    def pointed(self, mention: Mention) -> bool:
        """Whether a word that points back closes a phrase, or stands right behind it: politisi | itu."""
        closing = self._scan.tokens[mention.last - 1 : mention.last + 1]
        return bool(self._scan.language.quotation.pointing) and any(token.flags & Word.POINTS for token in closing)
