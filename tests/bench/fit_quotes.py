"""Fit what the program knows of who said what: python tests/bench/fit_quotes.py FILE.jsonl.gz ...

Files as attribution.py reads them. Writes the ranker's weights, those of who is in view, and the confidences to
bot/text/quotes; the model card above the weights holds the figures that heldout.py measures.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.bench import people
from tests.bench.attribution import L2, LEAST, fit, fit_trust, load
from tests.bench.heldout import HeldOut, rows

if TYPE_CHECKING:
    from collections.abc import Mapping

HERE = Path(__file__).parents[2] / "bot" / "text" / "quotes"
WEIGHTS = """\
# Weights of the ranker in attribute.py, a feature a line; fitted by tests/bench/fit_quotes.py, never by hand.
#
# Model card. A conditional logistic model over the mentions around a quotation, "nobody" and "no speech"; L2 {l2:g},
# only features seen {least} times or more, no feature is a word. Fitted on (documents; one annotator a set):
# {sets}.
# Measured on held-out folds (five, by document), through the whole of find_quotes:
{figures}
# "golden", "own" and "unseen" are invented articles in twenty languages, harder than news; the ranker learns nothing of
# "own", which teaches confidence and whom pronouns mean, and nothing is learned of "unseen". Limits: English decides
# most weights; between two and seven articles of real news a language say little of that language; British single marks
# and interviews are rare in them; drama, fiction and chats were never seen.
"""
PEOPLE = """\
# What tells whom a pronoun means, for view.py: a conditional logistic model over the people in view; fitted by
# tests/bench/fit_quotes.py, never by hand, on {lessons} pronouns whose person is known.
# Right on held-out folds, where the person is in view and not alone there: {share:.1f} %.
"""
ROLES = """\
# What tells whom a role means, for holding.py: the same model, with nobody as one more to choose; fitted by
# tests/bench/fit_quotes.py, never by hand, on {lessons} roles whose person is known, those of real news counted
# twice, held to the pronouns' weights.
# Right on held-out folds, counted so: {share:.1f} %.
"""
TRUST = """\
# How far a name is trusted: the logistic model of fitted.py, made by tests/bench/fit_quotes.py, never by hand. Fitted
# on answers that were held out of the ranker's own fit: on those whose mention is marked, and from there on those
# whose person is known. Names are shown from "least" on.
"""


def main() -> None:
    """Read, cross-validate, fit, write."""
    data = list(load(sys.argv[1:]))
    held = HeldOut(data)
    sets = Counter(one.doc["dataset"] for one in data if one.teaches)
    figures = "\n".join(f"# - {row}" for row in rows(held.measure()))
    named = ", ".join(f"{name} {count}" for name, count in sorted(sets.items()))
    weights = fit(list(chain.from_iterable(held.lessons)))
    _write("weights", WEIGHTS.format(l2=L2, least=LEAST, sets=named, figures=figures), weights)
    pronouns = people.fit(list(chain.from_iterable(held.pronouns)))
    _write("people", PEOPLE.format(**_right(held.pronouns, held.people)), pronouns)
    roles = people.fit_roles(list(chain.from_iterable(held.roles)), pronouns)
    _write("roles", ROLES.format(**_right(held.roles, held.holding)), roles)
    _write("trust", TRUST, fit_trust(list(chain.from_iterable(held.cases))))


def _right(folds: list[list[list[people.Sighted]]], fitted: list[dict[str, float]]) -> dict[str, float]:
    """How many lessons there are, and which share of those held out these weights answer right."""
    right = [one for fold, weights in zip(folds, fitted, strict=True) for one in people.right(fold, weights)]
    return {"lessons": len(right), "share": 100 * sum(right) / max(1, len(right))}


def _write(name: str, card: str, weights: Mapping[str, float]) -> None:
    lines = [f"{json.dumps(key, ensure_ascii=False)} = {weight:g}" for key, weight in sorted(weights.items()) if weight]
    (HERE / f"{name}.toml").write_text(card + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
