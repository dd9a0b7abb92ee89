"""Whom the article names a role is likely to mean, or that it means nobody of them.

One conditional logistic model weighs all of them together, as view.py weighs whom a pronoun means: the people in view,
those further off who have a word of the role in their titles or are named most, and nobody, which leaves the role as a
description (whether there is an antecedent is decided together with which: Denis and Baldridge 2007). Titles count by
the words and nations that they share with the role, and by fields (fields.py). No feature is a word.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from functools import partial
from math import exp, fsum
from typing import TYPE_CHECKING, Final

from bot.text.quotes import fields, stems
from bot.text.quotes.classes import OFFICE, OWNS, Word
from bot.text.quotes.genders import clash
from bot.text.quotes.mention import NAME, ROLE
from bot.text.quotes.view import SPOKE, View, ordered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.text.quotes.fitted import Fitted
    from bot.text.quotes.holders import Entry, Holders
    from bot.text.quotes.mention import Mention
    from bot.text.quotes.scan import Scan

NOBODY: Final = -1
"""Stands among whom a role can mean for nobody whom the article names."""
HEAD: Final = 3
"""Paragraphs whose roles mostly are those of people named further down: headline, deck, lead."""
SEARCHED: Final = 60
"""Mentions before a role among which its noun is looked for."""
_OUT: Final = ("out of view",)
"""How somebody stands who is not in view."""
Candidate = tuple[int, list[tuple[str, ...]], tuple[str, ...]]
"""An entry or NOBODY, each way in which it came into view, and what holds for all of them."""


class Holding(ABC):
    """The roles of one article, and how likely each of its people is meant by them."""

    def __init__(  # noqa: PLR0913, PLR0917  # all that is known of an article's people
        self,
        scan: Scan,
        found: list[Mention],
        entries: list[Entry],
        of: dict[int, int],
        holders: Holders,
        fitted: Fitted,
    ) -> None:
        self._scan, self._found, self._entries, self._of = scan, found, entries, of
        self._holders, self._weights = holders, fitted.roles
        self._fields, self._stems = fields.of(scan.language.code), stems.of(scan.language.code)
        self._known: dict[tuple[int, str], list[tuple[float, int]]] = {}
        self._most: int | None = None
        self._introduced: set[int] = set()
        """Roles by which those are called again who came in with them, without a name: "a spokeswoman"."""
        self.view = View(scan, found, entries, of, fitted.people)

    @abstractmethod
    def bearer(self, mention: Mention) -> int | None:
        """Who bears a role, if it is one that describes."""

    def share(self, mention: Mention, number: int, previous: int | None) -> float:
        """How likely a role means somebody of the entries, or nobody of the named ones if that one has no name."""
        wanted = number if self._entries[number].kind == NAME else NOBODY
        shares = {one: exp(score) for score, one in self.ranked(mention, previous)}
        return shares.get(wanted, 0.0) / fsum(shares.values())

    def ranked(self, mention: Mention, previous: int | None) -> list[tuple[float, int]]:
        """(score, entry or NOBODY) of whom a role may mean, best first; their softmax is how likely each is meant."""
        key = mention.index, mention.gender
        known = self._known.get(key)
        if known is None:
            weigh = self._weights.of
            known = self._known[key] = [
                (max(map(weigh, rows)) + weigh(traits), number) for number, rows, traits in self.candidates(mention)
            ]
        before = self._weights.of((SPOKE,))
        return ordered((score + before * (number == previous), number) for score, number in known)

    def candidates(self, mention: Mention) -> Iterator[Candidate]:
        """Whom a role may mean: the entry, how near and how prominent each time, and what else speaks for it.

        "His wife" is nobody whom only nearness names, and nobody's titles are of another field.
        """
        self.view.follow(mention.index, self.bearer)
        rows: dict[int, list[tuple[str, ...]]] = {}
        if not (self._possessed(mention) or self._owned(mention)):
            for number, near, stands in self.view.sightings(mention, (NAME,), self.bearer):
                rows.setdefault(number, []).append((*near, *stands))
            if self._main() != NOBODY:
                rows.setdefault(self._main(), [_OUT])
        noun, wanted = self._noun(mention), self._stems.words(mention.role_words)
        holding = self._holders.holding(wanted)
        for number in holding:
            rows.setdefault(number, [_OUT])
        counts = self._stems.words(noun) & wanted | self._stems.nations
        yield NOBODY, [()], tuple(self._nobody(mention, noun))
        for number, seen in rows.items():
            entry = self._entries[number]
            shared = holding.get(number, set[str]())
            differs = shared != wanted and self._fields.differ(noun, entry.role_words)
            differs = differs or self._holders.abroad(wanted, number)
            if entry.kind == NAME and not clash(mention.gender, entry.gender) and not differs:
                held = ("holds all" if shared == wanted else "", "holds what counts" if shared & counts else "")
                yield number, seen, (*filter(None, held), *self._traits(number, mention, noun))

    def _traits(self, number: int, mention: Mention, noun: list[str]) -> Iterator[str]:
        """What speaks for or against somebody with a name, wherever it is mentioned."""
        entry = self._entries[number]
        if self._fields.of(noun) & self._fields.of(entry.role_words):
            yield "alike"
        if self._stems.words(mention.role_words) & (entry.role_words | entry.nations) & self._stems.nations:
            yield "same nation"
        if entry.gender:
            yield "known gender" if not mention.gender else "agrees" if mention.gender == entry.gender else ""
        if not entry.personal:
            yield "thing"
        if number == self._main():
            yield "most named"
        if entry.role_words:
            yield "titled"
        elif self._anybody(mention):
            yield "anybody"

    def _nobody(self, mention: Mention, noun: list[str]) -> Iterator[str]:
        """What speaks for or against somebody whom the article never names."""
        unit = self._scan.units[mention.unit]
        yield "nobody"
        for field in sorted(self._fields.of(noun) & fields.APART):
            yield f"nobody {field}"
        if self._another(mention):
            yield "nobody another"
        if self._tells(mention):
            yield "nobody of"
        if mention.last - mention.first == 1:
            yield "nobody one word"
        if mention.first == unit.first:
            yield "nobody opens"
        if unit.paragraph < HEAD:
            yield "nobody head"
        if mention.index in self._introduced:
            yield "nobody introduced"
        if any(map(partial(self._again, mention), self._found[max(0, mention.index - SEARCHED) : mention.index])):
            yield "nobody again"

    def _again(self, mention: Mention, other: Mention) -> bool:
        """Whether a role has been spoken of before, and no title holds it."""
        if other.kind != ROLE or not other.definite or other.apposition or not mention.role_words <= other.role_words:
            return False
        number = self._of.get(other.index)
        return number is None or self._entries[number].kind == ROLE

    def _main(self) -> int:
        """Whom the article names most often, or NOBODY."""
        if self._most is None:
            named = Counter(
                number
                for index, number in self._of.items()
                if self._found[index].kind == self._entries[number].kind == NAME
            )
            (first, times), (_, next_most) = [*named.most_common(2), (NOBODY, 1), (NOBODY, 1)][:2]
            self._most = first if times > next_most else NOBODY
        return self._most

    def _tells(self, mention: Mention) -> bool:
        """Whether a role says of what it is, so that it may stand for somebody without a name: "the café's owner"."""
        words = self._scan.tokens[mention.first : mention.last]
        head = next((at for at, token in enumerate(words) if token.flags & Word.ROLE), len(words))
        linked = any(token.flags & Word.LINK for token in words[head + 1 : -1])
        return linked or any(token.possessive for token in words[:head])

    def _anybody(self, mention: Mention) -> bool:
        """Whether a role tells no more than that it is a person: "the woman"."""
        words = self._scan.tokens[mention.first : mention.last]
        return any(token.flags & Word.PERSON and token.flags & Word.ROLE for token in words)

    def _possessed(self, mention: Mention) -> bool:
        """Whether a word that tells whose opens a role: "his lawyer", 其 | 辩护律师."""
        before = self._scan.tokens[mention.first - 1].flags if not self._scan.words.spaced and mention.first else 0
        return bool((self._scan.tokens[mention.first].flags | before) & Word.POSSESSIVE)

    def _owned(self, mention: Mention) -> bool:
        """Whether a particle right before a role tells whose it is, and that one has a name: सुनील | की मां."""
        owner = self._found[mention.index - 1] if mention.index else mention
        if owner.kind != NAME or owner.last != mention.first - 1:
            return False
        return self._scan.tokens[owner.last].flags & OWNS == OWNS

    def _presents(self, mention: Mention) -> bool:
        """Whether a sentence opens with a role without an article and tells who that is: "Internista, który ..."."""
        if self._scan.language.quotation.articles or mention.begins != self._scan.units[mention.unit].first:
            return False
        behind = self._scan.tokens[mention.last : mention.last + 2]
        return len(behind) > 1 and behind[0].text == "," and bool(behind[1].flags & Word.RELATIVE)

    def _noun(self, mention: Mention) -> list[str]:
        """The words of a role up to its noun: without whose or of what it is."""
        rules = self._scan.language.quotation
        words = self._scan.tokens[mention.first : mention.last]
        if rules.title_after and self._scan.words.spaced:  # 외교부 | 당국자는, B씨 | 남편은
            return [word for word in sorted(mention.role_words) if words[-1].lower.startswith(word)]
        words = words[self._behind(mention) :]
        stop = Word.ROLE if rules.head_first else Word.LINK
        end = next((at for at, token in enumerate(words) if token.flags & stop), len(words)) + rules.head_first
        return [token.lower.removeprefix(rules.joined_article) for token in words[: end or len(words)]]

    def _behind(self, mention: Mention) -> int:
        """The place of the noun behind a particle that tells whose it is, in a role: 里田被告の | 弁護人; or 0."""
        words, whose = self._scan.tokens[mention.first : mention.last], Word.LINK | Word.OBLIQUE
        return next((at for at in range(len(words) - 1, 0, -1) if words[at - 1].flags & whose == whose), 0)

    def _another(self, mention: Mention) -> bool:
        """Whether a role means nobody named with another one: no article, no pointer, and words of its own.

        "군청 문화팀 관계자", "市道路課の担当者"; a bare "bilim insanı" may be anybody, and "the American leader" and
        a coach of 58 are mostly persons with a name.
        """
        tokens = self._scan.tokens
        if self._article(mention):
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

    def _article(self, mention: Mention) -> bool:
        """Whether a phrase has an article, or could have one, or a word that points back."""
        return self._scan.language.quotation.articles or self.definite(mention)

    def definite(self, mention: Mention) -> bool:
        """Whether a phrase has an article, or a word that points back."""
        rules, token = self._scan.language.quotation, self._scan.tokens[mention.first]
        joined = rules.joined_article and token.lower.startswith(rules.joined_article)
        opens = mention.first == self._scan.units[mention.unit].first
        flags = token.flags | (0 if opens else self._scan.tokens[mention.first - 1].flags)
        return bool(joined) or bool(flags & Word.DEFINITE) or self._pointed(mention)

    def _pointed(self, mention: Mention) -> bool:
        """Whether a word that points back closes a phrase, or stands right behind it: politisi | itu."""
        closing = (
            self._scan.tokens[mention.last - 1 : mention.last + 1] if self._scan.language.quotation.pointing else ()
        )
        return any(token.flags & Word.POINTS for token in closing)
