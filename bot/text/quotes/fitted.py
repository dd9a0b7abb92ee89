"""What was fitted on labelled articles: the ranker's weights, and how far a name is to be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, log
from typing import TYPE_CHECKING, Final

import rtoml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_EDGE: Final = 0.005
"""Shares are read as at least this far from none and from all: beyond it the ranker's own figures say nothing."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights of the ranker, and of the logistic model that turns its shares into confidences."""

    weights: Mapping[str, float]
    trust: Mapping[str, float]

    @property
    def least(self) -> float:
        """The confidence below which a name is withheld: a wrong name is worse than none."""
        return self.trust["least"]

    def confidence(self, share: float, signs: Iterable[str]) -> float:
        """How likely a person is the speaker, whose mentions have this share of the probability.

        signs   by which way the person was found, and where the mention stands
        """
        return 1 / (1 + exp(-self.trust["share"] * odds(share) - sum(self.trust.get(sign, 0.0) for sign in signs)))


def odds(share: float) -> float:
    """The logarithm of a share's odds."""
    share = min(max(share, _EDGE), 1 - _EDGE)
    return log(share / (1 - share))


@cache
def own() -> Fitted:
    """What the program itself uses."""
    return Fitted(_read("weights.toml"), _read("trust.toml"))


def _read(name: str) -> dict[str, float]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return {key: float(value) for key, value in rtoml.loads(text).items()}
