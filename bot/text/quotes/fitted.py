"""What was fitted on labelled articles: the weights of the ranker and of who is in view, how far a name is trusted."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  # compiled, a dataclass looks its annotations up
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, fsum, log
from typing import TYPE_CHECKING, Final

import rtoml

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.text.quotes.facts import Facts

_ROWS: Final = 40_000
"""Rows of features whose weight is kept."""
_EDGE: Final = 0.005
"""Shares are read as at least this far from none and from all: beyond it the ranker's own figures say nothing."""


class Weights:
    """What features weigh, and what rows of them weigh together: those come again from one article to the next."""

    def __init__(self, single: Mapping[str, float]) -> None:
        self._single = dict(single)
        self._rows: dict[tuple[str, ...], float] = {}
        self._facts: dict[str, float] = {}
        self._tables: dict[str, list[float]] = {}

    def of(self, row: tuple[str, ...]) -> float:
        """What a row of features weighs."""
        total = self._rows.get(row)
        if total is None:
            if len(self._rows) > _ROWS:
                self._rows.clear()
            total = self._rows[row] = self._sum(row)
        return total

    def facts(self, facts: Facts, more: list[str]) -> float:
        """What some facts and some more features weigh."""
        total = self._facts.get(facts.key)
        if total is None:
            if len(self._facts) > _ROWS:
                self._facts.clear()
            total = self._facts[facts.key] = self._sum(facts.names())
        for name in more:
            total += self._single.get(name, 0.0)
        return total

    def _sum(self, names: Iterable[str]) -> float:
        return fsum([self._single[name] for name in names if name in self._single])

    def each(self, table: str, rows: tuple[tuple[str, ...], ...]) -> list[float]:
        """What each row of a table of that name weighs."""
        known = self._tables.get(table)
        if known is None:
            known = self._tables[table] = [self.of(row) for row in rows]
        return known


@dataclass(frozen=True)
class Fitted:
    """Weights of the ranker, of who is in view, and of the logistic model that turns shares into confidences."""

    weights: Mapping[str, float]
    people: Weights
    """What tells whom a pronoun means."""
    roles: Weights
    """What tells whom a role means."""
    trust: dict[str, float]

    @property
    def least(self) -> float:
        """The confidence below which a name is withheld: a wrong name is worse than none."""
        return self.trust["least"]

    def confidence(self, share: float, signs: Sequence[str]) -> float:
        """How likely a person is the speaker, whose mentions have this share of the probability.

        signs   by which way the person was found, and where the mention stands
        """
        known = fsum([self.trust.get(sign, 0.0) for sign in signs])
        return 1 / (1 + exp(-self.trust["share"] * odds(share) - known))


def odds(share: float) -> float:
    """The logarithm of a share's odds."""
    share = min(max(share, _EDGE), 1 - _EDGE)
    return log(share / (1 - share))


@cache
def own() -> Fitted:
    """What the program itself uses."""
    return Fitted(
        _read("weights.toml"), Weights(_read("people.toml")), Weights(_read("roles.toml")), _read("trust.toml")
    )


def _read(name: str) -> dict[str, float]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return {key: float(value) for key, value in rtoml.loads(text).items()}
