"""Fit the ranker's weights: python tests/bench/train_attribution.py FILE.jsonl.gz ... > bot/text/quotes/weights.toml

Files as attribution.py reads them. The model card above the weights holds the figures that heldout.py measures.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.bench.attribution import L2, LEAST, fit, load
from tests.bench.heldout import HeldOut, rows

CARD = """\
# Weights of the ranker in attribute.py, a feature a line; fitted by tests/bench/train_attribution.py, never by hand.
#
# Model card. A conditional logistic model over the mentions around a quotation, "nobody" and "no speech"; L2 {l2:g},
# only features seen {least} times or more, no feature is a word. Fitted on (documents; one annotator a set):
# {sets}.
# Measured on held-out folds (five, by document), through the whole of find_quotes:
{figures}
# Limits: four English quotations in five decide the weights; between two and seven articles a language say little of
# that language; British single marks and interviews are rare in them; drama, fiction and chats were never seen."""


def main() -> None:
    """Read, cross-validate, fit, print."""
    data = list(load(sys.argv[1:]))
    held = HeldOut(data)
    sets = Counter(one.doc["dataset"] for one in data if one.teaches)
    figures = "\n".join(f"# - {row}" for row in rows(held.measure()))
    print(figures, file=sys.stderr)
    named = ", ".join(f"{name} {count}" for name, count in sorted(sets.items()))
    print(CARD.format(l2=L2, least=LEAST, sets=named, figures=figures))
    for name, weight in sorted(fit([example for fold in held.lessons for example in fold]).items()):
        if weight:
            print(f"{json.dumps(name, ensure_ascii=False)} = {weight}")


if __name__ == "__main__":
    main()
