"""Which of several people with one surname is meant: "the younger Roche", "Roche senior", "le père Roche".

A word beside the surname tells it. Whose child or parent somebody is, what stands behind the name, or the age tells who
of them that is; kin whom the article calls by given names alone count too: "Ada Roche and her son Max".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.text.quotes.mention import NAME, ROLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bot.text.quotes.mention import Mention
    from bot.text.quotes.names import Names
    from bot.text.quotes.people import People

_PHRASE: Final = 3
"""Words of an article, such a word and a surname, at most."""


class Generations:
    """The families of one article. Changes `of`, the entry of each mention, where a word tells another bearer."""

    def __init__(self, people: People, names: Names) -> None:
        self._scan, self._found, self._entries, self._of = people.scan, people.found, people.entries, people.of
        self._names = names
        self.told: set[int] = set()
        """The mentions of whose bearer a word tells."""
        rules = self._scan.language.quotation
        self._words = {"younger": rules.younger, "elder": rules.elder}
        self._all = rules.younger | rules.elder
        self._sides: dict[int, str] = {}
        self._titles: dict[str, set[str]] = {}

    def tell(self, ages: Mapping[str, Iterable[int]]) -> None:
        """Let surnames beside such a word mean who it tells; `ages`: the entries by the ages that the article gives."""
        for mention in self._found:
            size = mention.last - mention.first
            if mention.kind == ROLE and 1 < size <= _PHRASE:
                if self._tells(mention.last - 1) or self._tells(mention.last - 2):
                    self._name(mention)
            elif mention.kind == NAME and len(mention.name) == 1:
                self._beside(mention)
        if not self._sides:
            return
        aged = {number: int(age) for age, numbers in ages.items() for number in numbers}
        for index, side in self._sides.items():
            number = self._bearer(self._family(self._found[index].name), side, aged)
            if number is not None:
                self._of[index] = number
                self.told.add(index)

    def _tells(self, at: int) -> bool:
        """Whether a token is such a word."""
        return at < len(self._scan.tokens) and self._scan.tokens[at].lower in self._all

    def _beside(self, mention: Mention) -> None:
        """Note what the words of a surname, and those beside it, tell: "Roche Jr", "the younger Roche"."""
        name = mention.name[0]
        around = [at for at in range(max(0, mention.first - 1), mention.last + 1) if self._tells(at)]
        behind = name.lower().replace("-", " ").split()[1:] if "-" in name or " " in name else []
        if around or not self._all.isdisjoint(behind):
            self._sides[mention.index] = self._side([*(self._scan.tokens[at].lower for at in around), *behind])

    def _name(self, mention: Mention) -> None:
        """Take a phrase that is such a word and a surname for the name: "Tavernier père", "der jüngere Lind"."""
        for token in self._scan.tokens[mention.first : mention.last]:
            if token.capital and self._bearers((token.text,)):
                side = self._side([one.lower for one in self._scan.tokens[mention.first : mention.last]])
                mention.kind, mention.name, mention.role_words = NAME, (token.text,), frozenset()
                self._sides[mention.index] = side

    def _side(self, words: Sequence[str]) -> str:
        """What some words tell of somebody's age: younger, elder or nothing."""
        return next((side for side, known in self._words.items() if not known.isdisjoint(words)), "")

    def _surname(self, name: tuple[str, ...]) -> str:
        """A name's last word without what tells which bearer it is: Roche Jr, Вересов-младший."""
        whole = self._names.key(name)[-1].partition(" ")[0]
        surname, _, behind = whole.partition("-")
        return surname if behind in self._all else whole

    def _bearers(self, name: tuple[str, ...]) -> set[int]:
        """Those with a surname whose whole names the article has."""
        surname, whole = self._surname(name), [e.kind == NAME and len(e.name) > 1 for e in self._entries]
        return {n for n, entry in enumerate(self._entries) if whole[n] and self._surname(entry.name) == surname}

    def _family(self, name: tuple[str, ...]) -> list[int]:
        """Those who have a surname, and their kin who are introduced behind them by given names alone."""
        bearers, last = self._bearers(name), -1
        kin = dict.fromkeys(sorted(bearers))
        for index, number in sorted(self._of.items()):
            if self._entries[number].kind != NAME or self._found[index].kind != NAME:
                continue
            if len(self._entries[number].name) == 1 and last in bearers and self._told(number):
                kin[number] = None
            last = number
        return list(kin)

    def _told(self, number: int) -> str:
        """What somebody's name and titles tell: "Max Roche Jr.", "her son Max"."""
        entry = self._entries[number]
        behind = entry.name[-1].lower().partition(" ")[2]
        if behind in self._all:
            return self._side((behind,))
        return next((side for side, known in self._kin().items() if not known.isdisjoint(entry.role_words)), "")

    def _kin(self) -> dict[str, set[str]]:
        """The same words as titles are compared."""
        if not self._titles:
            self._titles = {side: self._names.roles(words) for side, words in self._words.items()}
        return self._titles

    def _bearer(self, family: list[int], side: str, aged: Mapping[int, int]) -> int | None:
        """The only one of a family who is on a side, by what is told of each, else by their ages."""
        told = {number: self._told(number) for number in family}
        fits = [number for number in family if told[number] == side]
        if not fits and any(told.values()):
            fits = [number for number in family if not told[number]]
        if not any(told.values()) and len(family) > 1 and all(number in aged for number in family):
            fits = [(min if side == "younger" else max)(family, key=aged.__getitem__)]
        return fits[0] if len(fits) == 1 < len(family) else None
