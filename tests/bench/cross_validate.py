"""Measure who said what on held-out articles: python tests/bench/cross_validate.py [--trust] FILE.jsonl.gz ...

Files as attribution.py reads them, folds as heldout.py makes them. Prints the figures by data set, then how often
answers of each band of confidence are right. With --trust: prints bot/text/quotes/trust.toml, fitted on all answers.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.bench import measures
from tests.bench.attribution import fit_trust, load
from tests.bench.heldout import HeldOut, Measured, rows

BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
CARD = """\
# How far a name is trusted: the logistic model of fitted.py, made by tests/bench/cross_validate.py --trust, never by
# hand. Fitted on answers that were held out of the ranker's own fit: on those whose mention is marked, and from there
# on those whose person is known. Names are shown from `least` on."""


def main() -> None:
    """Read, fit, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trust", action="store_true")
    parser.add_argument("files", nargs="+")
    arguments = parser.parse_args()
    held = HeldOut(list(load(arguments.files)))
    if arguments.trust:
        print(CARD)
        for name, weight in fit_trust([case for fold in held.cases for case in fold]).items():
            print(f"{json.dumps(name, ensure_ascii=False)} = {weight:.3f}")
        return
    figures = held.measure()
    sums = {"English": Measured(), "other languages": Measured()}
    for name, one in figures.items():
        if one.people and "_" in name:  # our own two sets hold all languages
            total = sums["English" if name.endswith("_en") else "other languages"]
            total.people += one.people
            total.answers += one.answers
    print("\n".join(rows(figures | sums)))
    for name, one in sums.items():
        print(f"{name}, by confidence (from, answers, mean confidence, right):")
        for low, size, sure, right in measures.bands(one.answers, BANDS):
            print(f"  {low:.2f} {size:4d} {sure:.2f} {right:.2f}")


if __name__ == "__main__":
    main()
