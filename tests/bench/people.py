"""Whom a pronoun means: the fit of view.py's weights on quotations whose speaker is known and whose mention is one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from bot.text.quotes.fitted import Weights
from bot.text.quotes.mention import PRONOUN, ROLE
from bot.text.quotes.pronouns import kinds_of
from bot.text.quotes.question import NOBODY, Question
from bot.text.quotes.resolve import Table
from bot.text.quotes.view import SPOKE, TRAITS
from tests.bench import measures, own
from tests.bench.attribution import marked, named

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.text.quotes.fitted import Fitted
    from tests.bench.attribution import Labelled

L2, ROLES_L2, ROUNDS, STEPS, RATE = 2.0, 0.7, 8, 60, 0.1
NEWS = 2
"""How often a role of real news counts: nobody is meant by 4 % of them, by a third of those of our own articles."""
FIRST = {"newest": 1.0, "named between marks": -1.0}
"""Where the fit starts, and what it is held to: the person named last, but not whom the words themselves name."""


@dataclass(slots=True)
class Sighted:
    """An entry that a pronoun can mean: each way in which it came into view before, and what holds for all of them."""

    rows: list[tuple[str, ...]]
    traits: tuple[str, ...]
    right: bool


@dataclass(slots=True)
class Lessons:
    """What teaches whom pronouns mean, and whom roles do."""

    pronouns: list[list[Sighted]] = field(default_factory=list)
    roles: list[list[Sighted]] = field(default_factory=list)


def lessons(labelled: Labelled, fitted: Fitted) -> Lessons:
    """What a document with named speakers teaches, if it is not for testing, read with these weights."""
    doc, structure, found = labelled.doc, labelled.structure, labelled.found
    scan, weights, taught = structure.scan, Weights(fitted.weights), Lessons()
    if labelled.marked or labelled.unseen:
        return taught
    table = Table(scan, found, fitted)
    previous = earlier = NOBODY
    for number, span in enumerate(scan.spans):
        gold = measures.label_of(doc, (span.start, span.end))
        if scan.place_of_quote[number] < 0 or gold is None:
            continue
        question = Question(structure, number, previous, earlier)
        candidates = question.candidates()
        pick = marked(gold, candidates, structure) if gold.get("mstart") is not None else None
        right = pick or named(gold, candidates, found, doc["text"]) or []
        scores = {candidates[i]: question.score(candidates[i], weights) for i in right}
        best = max(scores, key=scores.__getitem__, default=NOBODY)
        earlier, before = best, previous
        if best < 0:
            continue
        previous = best
        if found[best].kind == PRONOUN:
            taught.pronouns += _pronoun(table, labelled, best, before, gold)
        elif found[best].kind == ROLE and found[best].definite:
            taught.roles += _role(table, labelled, best, before, gold) * (1 if own.invented(doc) else NEWS)
    return taught


def _pronoun(table: Table, labelled: Labelled, index: int, before: int, gold: dict[str, object]) -> list[list[Sighted]]:
    mention, words = labelled.found[index], labelled.structure.scan.words
    kinds = kinds_of(mention, labelled.structure.scan.language.quotation)
    if not kinds:
        return []
    spoke = table.way(before, None)[0] if before >= 0 else None
    table.view.ranked(mention, kinds, table.roles.bearer)  # follows the pronouns before it
    wanted = measures.accepted(gold, words)
    seen: dict[int, Sighted] = {}
    for one in table.view.sightings(mention, kinds, table.roles.bearer):
        if one.entry not in seen:
            seen[one.entry] = Sighted([], (), measures.plain(table.speaker(one.entry).name, words) in wanted)
        seen[one.entry].rows.append(table.view.row(one))
    for number, sighted in seen.items():
        spoken = (SPOKE,) if number == spoke else ()
        sighted.traits = (*TRAITS[table.view.traits(number, mention)], *spoken)
    lesson = list(seen.values())
    return [lesson] if any(one.right for one in lesson) and len(lesson) > 1 else []


def _role(table: Table, labelled: Labelled, index: int, before: int, gold: dict[str, object]) -> list[list[Sighted]]:
    """What teaches whom a role means: nobody, where it is nobody of those whom the article names that it could mean."""
    words = labelled.structure.scan.words
    spoke = table.way(before, None)[0] if before >= 0 else None
    wanted = measures.accepted(gold, words)
    lesson = []
    for number, rows, traits in table.roles.candidates(labelled.found[index]):
        spoken = (SPOKE,) if number == spoke else ()
        named = number != NOBODY and measures.plain(table.speaker(number).name, words) in wanted
        lesson.append(Sighted(rows, (*traits, *spoken), named))
    lesson[0].right = not any(one.right for one in lesson)
    return [lesson] if len(lesson) > 1 else []


def fit(data: list[list[Sighted]], first: Mapping[str, float] = FIRST, held: float = L2) -> dict[str, float]:
    """Weights of the conditional logistic model, an entry standing as its likeliest sighting has it, by Adam."""
    names = sorted(
        {name for lesson in data for one in lesson for row in (*one.rows, one.traits) for name in row if name}
    )
    ids = {name: i for i, name in enumerate(names)}
    likely = np.array([first.get(name, 0.0) for name in names])
    weights = likely.copy()
    starts = np.cumsum([0, *map(len, data)])[:-1]
    group = np.repeat(np.arange(len(data)), list(map(len, data)))
    good = np.array([one.right for lesson in data for one in lesson], dtype=float)
    for _ in range(ROUNDS):
        matrix = np.zeros((len(good), len(names)))
        known = Weights(dict(zip(names, weights.tolist(), strict=True)))
        for at, one in enumerate(one for lesson in data for one in lesson):
            for name in (*max(one.rows, key=known.of), *one.traits):
                if name:
                    matrix[at, ids[name]] += 1
        mean, square = np.zeros(len(names)), np.zeros(len(names))
        for turn in range(1, STEPS + 1):
            score = matrix @ weights
            share = np.exp(score - np.maximum.reduceat(score, starts)[group])
            share /= np.add.reduceat(share, starts)[group]
            wanted = share * good
            wanted /= np.maximum(np.add.reduceat(wanted, starts)[group], 1e-12)
            slope = matrix.T @ (share - wanted) + held * (weights - likely)
            mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope * slope
            weights = weights - RATE * (mean / (1 - 0.9**turn)) / (np.sqrt(square / (1 - 0.999**turn)) + 1e-8)
    return {name: round(float(weights[i]), 2) for name, i in ids.items()}


def fit_roles(data: list[list[Sighted]], pronouns: Mapping[str, float]) -> dict[str, float]:
    """The same for roles: what tells whom a pronoun means is the first guess."""
    return fit(data, pronouns, ROLES_L2)


def right(data: Iterable[list[Sighted]], weights: Mapping[str, float]) -> list[bool]:
    """Of which lessons these weights take a right entry."""
    known = Weights(weights)
    out = []
    for lesson in data:
        best = max(lesson, key=lambda one: max(map(known.of, one.rows)) + known.of(one.traits))
        out.append(best.right)
    return out
