"""Who said what, measured end to end on articles held out of every fit.

For each of five folds over documents the ranker's weights come from the other four; so do the confidences and the
confidence from which a name is shown, from answers that were held out of their weights themselves.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from bot.text.quotes import find_quotes_in
from bot.text.quotes.fitted import Fitted, Weights, own
from tests.bench import measures, people
from tests.bench.attribution import EVERYTHING, FOLDS, Case, Example, Labelled, cases, examples, fit, fit_trust

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

T = TypeVar("T")


@dataclass(slots=True)
class Measured:
    """The counts of one data set, and its answers by confidence."""

    marks: Counter[str] = field(default_factory=Counter)
    people: Counter[str] = field(default_factory=Counter)
    answers: list[tuple[float, bool]] = field(default_factory=list)


class HeldOut:
    """Five fits over documents, each without one fold."""

    def __init__(self, data: Sequence[Labelled]) -> None:
        self.data = data
        self.lessons: list[list[Example]] = [[] for _ in range(FOLDS)]
        for one in data:
            if one.teaches:
                self.lessons[one.fold] += examples(one)
        self.weights = [fit(_others(self.lessons, held)) for held in range(FOLDS)]
        taught = [(one.fold, people.lessons(one, replace(own(), weights=self.weights[one.fold]))) for one in data]
        self.pronouns = _by_fold((fold, lessons.pronouns) for fold, lessons in taught)
        self.roles = _by_fold((fold, lessons.roles) for fold, lessons in taught)
        self.people = [people.fit(_others(self.pronouns, held)) for held in range(FOLDS)]
        self.holding = [people.fit_roles(_others(self.roles, held), self.people[held]) for held in range(FOLDS)]
        self.cases: list[list[Case]] = [[] for _ in range(FOLDS)]
        for one in data:
            self.cases[one.fold] += cases(one, self._without(one.fold, EVERYTHING))
        self.trusts = [fit_trust(_others(self.cases, held)) for held in range(FOLDS)]

    def _without(self, fold: int, trust: Mapping[str, float]) -> Fitted:
        """What was fitted without a fold."""
        return Fitted(self.weights[fold], Weights(self.people[fold]), Weights(self.holding[fold]), trust)

    def measure(self) -> dict[str, Measured]:
        """The figures of each data set, by its name."""
        figures: dict[str, Measured] = defaultdict(Measured)
        for one in self.data:
            measured = figures[one.doc["dataset"]]
            quotes = find_quotes_in(one.document, self._without(one.fold, self.trusts[one.fold]))
            if one.marked:
                measured.marks += measures.marks(one.doc, quotes)
            else:
                measured.people += measures.people(one.doc, quotes, measured.answers)
        return dict(sorted(figures.items()))


def _by_fold(taught: Iterable[tuple[int, list[T]]]) -> list[list[T]]:
    folds: list[list[T]] = [[] for _ in range(FOLDS)]
    for fold, lessons in taught:
        folds[fold] += lessons
    return folds


def _others(folds: Sequence[list[T]], held: int) -> list[T]:
    return [one for number, fold in enumerate(folds) if number != held for one in fold]


def rows(figures: dict[str, Measured]) -> Iterator[str]:
    """A line of text a data set."""
    for name, one in figures.items():
        m, p = one.marks, one.people
        if m:
            span, strict = (
                measures.f1(m["spans"], m["given"], m["gold"]),
                measures.f1(m["right"], m["asked"], m["wanted"]),
            )
            yield f"{name}: spans P/R/F {_show(span)}, mentions strictly {_show(strict)}, of {m['gold']}"
        if p:
            kept = 100 * measures.kept_at(one.answers, 0.98) / max(1, p["gold"])
            yield (
                f"{name}: people P/R/F {_show(measures.f1(p['right'], p['given'], p['gold']))}, of {p['gold']}; "
                f"articles without a wrong name {100 * p['clean'] / p['articles']:.0f} % of {p['articles']}; "
                f"kept at 98 % precision {kept:.0f} %"
            )


def _show(figures: tuple[float, float, float]) -> str:
    return "/".join(f"{figure:.1f}" for figure in figures)
