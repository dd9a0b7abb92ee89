"""Measure who said what on held-out articles: python tests/bench/cross_validate.py FILE.jsonl.gz ...

Files as attribution.py reads them, folds as heldout.py makes them. Prints the figures by data set, then how often
answers of each band of confidence are right.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.bench import measures
from tests.bench.attribution import load
from tests.bench.heldout import HeldOut, Measured, rows

BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


def main() -> None:
    """Read, fit, print."""
    held = HeldOut(list(load(sys.argv[1:])))
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
