"""What the holders of roles do: the accused is nobody's lawyer, the coach no player, the mother no minister."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from bot.text.quotes import lexicon, stems

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

_STATE: Final = "state"
KIN: Final = "kin"
LAW: Final = "law"
_COURT: Final = frozenset({"bar", "dock", LAW})
_VOICE: Final = "voice"
APART: Final = frozenset({_STATE, KIN, _VOICE})
"""Fields of those whom articles often leave without a name."""
_REMEMBERED: Final = 4000
"""Nouns whose fields are kept: those of the roles of some 1,000 articles."""


class Fields:
    """The fields of one language's nouns for roles."""

    def __init__(self, code: str) -> None:
        words, stem = lexicon.of(code), stems.of(code).stem
        self._matches: list[tuple[str, Callable[[str], bool]]] = []
        for field, entries in words.rules.fields.items():
            folded = [words.fold(entry) for entry in entries]
            folded += [
                stem(entry.rstrip("*")) for entry in folded if entry[0] != "*"
            ]  # savcı, of whom titles keep savc
            self._matches.append((field, matcher(folded, spaced=words.spaced)))
        self._known: dict[str, frozenset[str]] = {}

    def of(self, words: Iterable[str]) -> set[str]:
        """The fields of some words, each lower-case, with its ending or without."""
        found = set[str]()
        for word in words:
            known = self._known.get(word)
            if known is None:
                if len(self._known) > _REMEMBERED:
                    self._known.clear()
                known = self._known[word] = frozenset(name for name, matches in self._matches if matches(word))
            found |= known
        return found

    def kin(self, word: str) -> bool:
        """Whether a word, lower-case, is one for relatives."""
        return KIN in self.of((word,))

    def states(self, words: Iterable[str]) -> bool:
        """Whether some words are the title of a head of state or government."""
        return _STATE in self.of(words)

    def apart(self, role: Iterable[str], titles: Collection[str]) -> bool:
        """Whether a role's words and some titles are surely of other fields: a minister may be a party's head."""
        asked, held = self.of(role), self.of(titles) - {_VOICE}
        return KIN in asked - held or bool(asked and held and asked.isdisjoint(held))

    def personal(self, words: Iterable[str]) -> bool:
        """Whether some words are a title of courts, which hardly anything but names stands before: 裁判長."""
        return not _COURT.isdisjoint(self.of(words))

    def differ(self, role: Iterable[str], titles: Collection[str]) -> bool:
        """Whether a role's words up to its noun say what nobody is who has these titles, if any."""
        asked, held = self.of(role), self.of(titles)
        if KIN in asked - held or (_STATE in asked - held and len(titles) > 0):
            return True  # who is premier, and whose mother somebody is, needs no introduction
        asked, held = asked - {KIN, _STATE}, held - {KIN, _STATE, _VOICE}
        return bool(asked and held) and asked.isdisjoint(held)


def matcher(entries: list[str], *, spaced: bool) -> Callable[[str], bool]:
    """Whether a word fits an entry of a list, as the lexicon's do."""
    whole = frozenset(entry for entry in entries if "*" not in entry)
    begin = tuple(entry[:-1] for entry in entries if entry[-1] == "*" != entry[0])
    end = tuple(entry[1:] for entry in entries if entry[0] == "*" != entry[-1])
    inside = tuple(entry.strip("*") for entry in entries if entry[0] == entry[-1] == "*" or not spaced)
    return lambda word: (
        word in whole or word.startswith(begin) or word.endswith(end) or any(part in word for part in inside)
    )


@cache
def of(code: str) -> Fields:
    """The fields of a language file's nouns."""
    return Fields(code)
