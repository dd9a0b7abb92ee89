"""The calibration curve of the language's confidence, by length: of answers at .9, nine in ten should be right.

    python tests/bench/calibrate_language.py TEXTS.jsonl.gz [--limit N] [--plain]

Each line of the data is {"lang", "text", "kind"?}. For each length in letters: how many texts, the share of right
answers, the mean confidence, their distance weighed by how many (ECE), and, for each band of confidence, how many
answers fell into it and how many of them were right. Seconds are CPU time of one call.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from bot.text.language import detect_language
from bot.text.languages import canonical

LENGTHS = (0, 10, 20, 40, 80, 160, 320, 10**9)
BANDS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01)


@dataclass(frozen=True, slots=True)
class Answer:
    letters: int
    confidence: float
    right: bool
    seconds: float


def plain(code: str | None) -> str:
    """A code without its script: the data knows one Chinese and one Norwegian."""
    return (canonical(code) or "").partition("-")[0]


def ask(line: str) -> Answer:
    given = json.loads(line)
    begun = time.process_time()
    found = detect_language(given["text"])
    seconds = time.process_time() - begun
    letters = sum(map(str.isalpha, given["text"]))
    return Answer(letters, found.confidence, plain(found.code) == plain(given["lang"]), seconds)


def row(name: str, answers: list[Answer]) -> str:
    right = sum(each.right for each in answers) / len(answers)
    mean = sum(each.confidence for each in answers) / len(answers)
    cells, error = [], 0.0
    for low, high in pairwise(BANDS):
        band = [each for each in answers if low <= each.confidence < high]
        if band:
            share = sum(each.right for each in band) / len(band)
            error += abs(sum(each.confidence - share for each in band)) / len(answers)
            cells.append(f"{100 * share:5.1f} ({len(band)})")
        else:
            cells.append("-")
    return f"{name:>9} {len(answers):6} {100 * right:6.1f} {100 * mean:6.1f} {100 * error:5.1f}  " + "".join(
        f"{cell:>14}" for cell in cells
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--limit", type=int, help="every so many-th text, so that all languages are there")
    parser.add_argument("--plain", action="store_true", help="langdetect itself, without the extra `fast`")
    args = parser.parse_args()
    if args.plain:
        sys.modules["langdetect_rs"] = None  # type: ignore[assignment]  # as if it were not installed
    with gzip.open(args.texts, "rt", encoding="utf-8") as lines:
        every = list(lines)
    answers = [ask(line) for line in every[:: max(1, len(every) // args.limit) if args.limit else 1]]
    bands = "".join(f"{f'{low:g}-{min(high, 1):g}':>14}" for low, high in pairwise(BANDS))
    print(f"  letters  texts  right   mean   ECE  {bands}")
    for low, high in pairwise(LENGTHS):
        if some := [each for each in answers if low <= each.letters < high]:
            print(row(f"{low}-{high - 1}" if high < 10**9 else f"{low}-", some))
    print(row("all", answers))
    taken = sorted(each.seconds for each in answers)
    mean, most = sum(taken) / len(taken), taken[int(0.99 * len(taken))]
    print(f"ms a call: mean {1000 * mean:.2f}, 99 % within {1000 * most:.2f}")


if __name__ == "__main__":
    main()
