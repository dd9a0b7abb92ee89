"""Who holds a role: "the Japanese minister" is the person introduced as "Japanese Defense Minister Yasukazu Hamada"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes import fields, stems
from bot.text.quotes.genders import clash
from bot.text.quotes.mention import NAME, ROLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.text.quotes.mention import Mention
    from bot.text.quotes.people import People

FITS: Final = 0.6
"""The share of a role phrase's words that its person's titles hold, at least."""
_LEAST_SHARED: Final = 0.3
"""The share below which a role phrase fits nobody."""
_COMPOUND: Final = 5
"""Letters of a role noun from which a compound ends in it: Verkehrsministerin, Ministerin."""
_NO_MORE: Final = 0.05
"""What a title that is held no more takes from how well it fits a role that is held."""
_HOLDERS: Final = 60
"""People with a word of a role who are looked at: the last introduced ones, so that time grows with the text."""


class Holders:
    """The entries of a table by the words of their roles."""

    def __init__(self, people: People) -> None:
        language = people.scan.language
        self._rules, self._stems, self._entries = language.quotation, stems.of(language.code), people.entries
        self._fields = fields.of(language.code)
        rules = self._rules
        self._forms = bool(rules.feminine)
        """Whether a title that women and men hold may have two forms."""
        self._past = {word for word in rules.past if not word.endswith("*")}
        self._past_beginnings = tuple([word[:-1] for word in rules.past if word.endswith("*")]) or ("\0",)
        self._by_word: dict[str, list[int]] = {}
        self.parties = set[str]()
        """The parties that stand in brackets behind names."""
        self._kept: dict[frozenset[str], dict[int, set[str]]] = {}
        """What was found of words, until another entry has a role."""

    def past(self, words: Iterable[str]) -> bool:
        """Whether some words of a role say that it is held no more."""
        return any(word in self._past or word.startswith(self._past_beginnings) for word in words)

    def another(self, mention: Mention, number: int) -> bool:
        """Whether somebody holds what a role says that its bearer holds no more: "the former president"."""
        titles = self._entries[number].role_words
        if not titles or not self.past(mention.role_words) or self.past(titles):
            return False
        return bool(_shared(self._stems.words(mention.role_words), titles, forms=self._forms) - self._stems.nations)

    def add(self, number: int) -> None:
        """Let an entry be found by the words of its role, and by what their compounds end in."""
        self._kept.clear()
        entry = self._entries[number]
        if entry.nations:
            entry.nations = self._stems.words(entry.nations)
            self.parties |= entry.nations - self._stems.nations
        titles = entry.role_words | entry.nations
        for word in sorted(titles | {_other_form(word) for word in titles} if self._forms else titles):
            compounds = self._rules.nouns_capitalised or word[:1] >= "\u3000"
            ends = range(len(word) - _least(word) + 1) if compounds else (0,)
            for start in ends or (0,):
                numbers = self._by_word.setdefault(word[start:], [])
                if not numbers or numbers[-1] != number:
                    numbers.append(number)

    def abroad(self, wanted: set[str], number: int) -> bool:
        """Whether a role is of one nation and somebody of another: "the Turkish president", a German chancellor."""
        nations, entry = wanted & self._stems.nations, self._entries[number]
        own = (entry.role_words | entry.nations) & self._stems.nations if nations else nations
        return bool(own) and nations.isdisjoint(own)

    def elsewhere(self, wanted: set[str], heads: set[str], number: int) -> bool:
        """Whether somebody has the title of a head of state or union and is of something else than a role.

        "The president of the republic" is no president of a club.
        """
        titles = self._entries[number].role_words
        if not heads or heads.isdisjoint(titles) or titles <= wanted or not self._fields.states(heads):
            return False
        return bool(wanted - titles - self._stems.nations and titles - wanted - self._stems.nations)

    def opposed(self, wanted: set[str], number: int) -> bool:
        """Whether a role is of one party and somebody of another: "der SPD-Politiker" is not "Ada Roth (CDU)"."""
        parties = self._entries[number].nations & self.parties
        asked = {word.partition("-")[0] for word in wanted} & self.parties if parties else parties
        return bool(asked) and asked.isdisjoint(parties)

    def holding(self, wanted: set[str]) -> dict[int, set[str]]:
        """The entries whose titles have some of these words, and which.

        "The American leader" is not the leader of the Senate's majority.
        """
        found = self._kept.get(frozenset(wanted))
        if found is not None:
            return found
        found, foreign = dict[int, set[str]](), wanted & self._stems.nations
        self._kept[frozenset(wanted)] = found
        for number in sorted({n for word in wanted for n in self._by_word.get(word, ())[-_HOLDERS:]}):
            titles = self._entries[number].role_words | self._entries[number].nations
            shared = _shared(wanted, titles, forms=self._forms)
            abroad = bool(foreign) and shared.isdisjoint(foreign)
            if shared and not (abroad and (len(titles - shared) > 1 or not titles.isdisjoint(self._stems.nations))):
                found[number] = shared
        return found

    def find(self, mention: Mention, head: list[str], previous: int | None, *, named: bool) -> tuple[float, int | None]:
        """(how well the titles fit, the only entry they fit best) of a role phrase: of the named, or of all.

        `head`: the words up to its noun, one of which they must have, or else its nation: what a role is of is of
        others as well.
        """
        wanted = self._stems.words(mention.role_words)
        heads = self._stems.words(head) & wanted
        scored = []
        for number, shared in self.holding(wanted).items():
            entry = self._entries[number]
            if entry.kind not in (NAME, ROLE) or not (entry.introduced or not named):
                continue
            if heads and shared.isdisjoint(heads) and shared.isdisjoint(self._stems.nations):
                continue
            if not (clash(mention.gender, entry.gender) or self.another(mention, number)):
                share = len(shared) / len(wanted)
                held = not self.past(entry.role_words) or self.past(wanted)
                if share <= FITS and self.elsewhere(wanted, heads, number):
                    continue
                if held or share > FITS:  # "the American leader" is no former president of somewhere
                    scored.append((share + (0.1 * (number == previous) if held else -_NO_MORE), number))
        if not scored:
            return 0.0, None
        score, number = max(scored, key=lambda pair: (pair[0], -pair[1]))
        tied = sum(s == score for s, _ in scored) > 1
        return (score, None) if tied or score <= _LEAST_SHARED else (score, number)


def _other_form(word: str) -> str:
    """A noun for a man as that for a woman, and the other way round, where nothing but its last vowel tells."""
    return word[:-1] + {"a": "o", "o": "a"}.get(word[-1:], word[-1:])


def _shared(words: set[str], titles: set[str], *, forms: bool) -> set[str]:
    """The words of a role that titles have too; `forms`: who came in as "sindaco" is "la sindaca" as well."""
    held = words & titles
    if held == words:
        return held
    if forms:
        held |= {word for word in words if _other_form(word) in titles}
    letters = {own[-1:] for own in titles}
    others = (word for word in words - held if word[-1:] in letters)
    return held.union(word for word in others if any(own[-1:] == word[-1:] and _same(word, own) for own in titles))


def _same(one: str, other: str) -> bool:
    """Whether two words of roles are the same noun, or one is a compound of the other."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _least(short) and long.endswith(short))


def _least(word: str) -> int:
    """How long a noun must be to be the end of a compound: in scripts of syllables and characters, two."""
    return _COMPOUND if word[:1] < "\u3000" else 2
