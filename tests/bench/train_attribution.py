"""Fit the ranker's weights: python tests/bench/train_attribution.py FILE.jsonl.gz ... > bot/text/quotes/weights.toml

A line of a file: {"id", "lang", "text", "discard": [[start, end]], "quotes": [...]}, each quote with {"start", "end"}
and either {"speaker", "mstart", "mend", "optional"} or {"kind", "speakers": [name, ...], "mention"}.
Prints five-fold cross-validated figures (folds by document) to standard error, then the weights fitted on everything.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))
from bot.text.document import read
from bot.text.quotes.attribute import NOBODY, NOTHING, Structure
from bot.text.quotes.mentions import mentions
from bot.text.quotes.scan import Scan
from bot.text.quotes.spans import stretches

if TYPE_CHECKING:
    from bot.text.quotes.phrases import Mention

CARD = """\
# Weights of the ranker in attribute.py, a feature a line; fitted by tests/bench/train_attribution.py, never by hand.
#
# Model card. A conditional logistic model over the mentions around a quotation, "nobody" and "no speech"; L2 1, only
# features seen 8 times or more, no feature is a word. Fitted on 800 English news articles of seven American papers,
# 786 of German Wikinews, 345 single Russian and Czech sentences, 96 articles in twenty languages; one annotator a set.
# Held-out folds (five, by document), through the whole of find_quotes, mention strictly right, F1: English 88,
# German 58; stretches told from titles and names: English 98, German 92. By the speaker's name: English 83, others 61.
# Limits: four English quotations in five decide the weights; between two and seven articles a language say little of
# that language; British single marks and interviews are rare in them; drama, fiction and chats were never seen."""
FOLDS, LEAST, ROUNDS, L2 = 5, 8, 120, 1.0
Example = tuple[list[list[str]], list[int], bool, bool]
"""The candidates' features, which of them are right, whether the quotation has a speaker, whether it counts."""


def examples(doc: dict[str, Any]) -> list[Example]:
    """What a labelled document teaches; the speaker before is the right one."""
    document = read(doc["text"], doc["lang"])
    spans = stretches(document.view, document.language)
    scan = Scan(document, spans)
    found = mentions(scan)
    structure = Structure(scan, found)
    out: list[Example] = []
    previous = earlier = NOBODY
    for number, span in enumerate(spans):
        if scan.place_of_quote[number] < 0 or any(span.start < e and s < span.end for s, e in doc.get("discard", ())):
            continue
        gold = next((q for q in doc["quotes"] if overlap((q["start"], q["end"]), (span.start, span.end)) >= 0.8), None)
        candidates = structure.candidates(number, previous)
        seen = [structure.features(number, candidate, previous, earlier) for candidate in candidates]
        if gold is None or gold.get("kind", "speech") != "speech":
            out.append((seen, [candidates.index(NOTHING)], False, True))
            earlier = NOTHING
            continue
        right = named(gold, candidates, found, doc["text"]) if "speakers" in gold else marked(gold, candidates, found)
        if right is None:
            continue
        out.append((seen, right, True, not gold.get("optional")))
        earlier = candidates[right[0]] if right else NOBODY
        previous = earlier if earlier >= 0 else previous
    return out


def marked(gold: dict[str, Any], candidates: list[int], found: list[Mention]) -> list[int] | None:
    """The candidates that touch the mention that an annotator marked; of several the one with its last name."""
    if gold["mstart"] is None:
        return None
    touching = [
        i
        for i, c in enumerate(candidates)
        if c >= 0 and found[c].start < gold["mend"] and gold["mstart"] < found[c].end
    ]
    last = gold["speaker"].split()[-1].lower()
    best = [i for i in touching if [word.lower() for word in found[candidates[i]].name[-1:]] == [last]] or touching[:1]
    return best or [candidates.index(NOBODY)]


def named(gold: dict[str, Any], candidates: list[int], found: list[Mention], text: str) -> list[int] | None:
    """The candidates whose words are among those that the labels give for the speaker."""
    if gold.get("skip") or not gold["speakers"]:
        return None
    phrases = [p.lower() for p in (*gold["speakers"], gold.get("mention") or "") if p]
    right = []
    for i, c in enumerate(candidates):
        shown = text[found[c].start : found[c].end].lower() if c >= 0 else ""
        if shown and any(shown in phrase or phrase in shown for phrase in phrases) and len(shown) > 1:
            right.append(i)
    return right


def overlap(one: tuple[int, int], two: tuple[int, int]) -> float:
    """Jaccard similarity of two spans."""
    shared = max(0, min(one[1], two[1]) - max(one[0], two[0]))
    return shared / max(1, one[1] - one[0] + two[1] - two[0] - shared)


def fit(data: list[Example]) -> dict[str, float]:
    """Weights of the conditional logistic model, by Adam."""
    data = [example for example in data if example[1]]
    count = Counter(name for example in data for names in example[0] for name in set(names))
    ids = {name: i for i, name in enumerate(sorted(n for n, c in count.items() if c >= LEAST))}
    rows, cols, starts, gold = [], [], [0], []
    for candidates, right, *_ in data:
        for i, names in enumerate(candidates):
            for name in names:
                if name in ids:
                    rows.append(len(gold))
                    cols.append(ids[name])
            gold.append(i in right)
        starts.append(len(gold))
    row, col, first, good = np.array(rows), np.array(cols), np.array(starts[:-1]), np.array(gold)
    group = np.repeat(np.arange(len(first)), np.diff(starts))
    weights, mean, square = np.zeros(len(ids)), np.zeros(len(ids)), np.zeros(len(ids))
    for turn in range(1, ROUNDS + 1):
        score = np.bincount(row, weights[col], minlength=len(gold))
        share = np.exp(score - np.maximum.reduceat(score, first)[group])
        share /= np.add.reduceat(share, first)[group]
        wanted = share * good
        wanted /= np.maximum(np.add.reduceat(wanted, first)[group], 1e-12)
        slope = np.bincount(col, (share - wanted)[row], minlength=len(ids)) + L2 * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope * slope
        step = 0.15 if turn < 2 * ROUNDS // 3 else 0.05
        weights -= step * (mean / (1 - 0.9**turn)) / (np.sqrt(square / (1 - 0.999**turn)) + 1e-8)
    return {name: round(float(weights[i]), 2) for name, i in ids.items()}


def judge(data: list[Example], weights: dict[str, float]) -> tuple[int, int, int]:
    """(right, given, wanted) speakers of the quotations that count."""
    right = given = wanted = 0
    for candidates, good, spoken, counts in data:
        if counts:
            scores = [sum(weights.get(name, 0.0) for name in names) for names in candidates]
            best = scores.index(max(scores))
            given += best < len(scores) - 2
            wanted += spoken
            right += spoken and best in good
    return right, given, wanted


def main() -> None:
    """Read, cross-validate, fit, print."""
    folds: list[list[tuple[str, list[Example]]]] = [[] for _ in range(FOLDS)]
    for path in sys.argv[1:]:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                doc = json.loads(line)
                if doc["quotes"]:
                    folds[int(hashlib.sha1(doc["id"].encode()).hexdigest(), 16) % FOLDS].append(
                        (doc["lang"], examples(doc))
                    )  # a split, not a secret
    total: dict[str, Counter[str]] = {}
    for held in range(FOLDS):
        weights = fit([e for n, fold in enumerate(folds) if n != held for _, some in fold for e in some])
        for lang, some in folds[held]:
            total.setdefault(lang, Counter()).update(
                dict(zip(("right", "given", "wanted"), judge(some, weights), strict=True))
            )
    for lang, c in sorted(total.items()):
        p, r = c["right"] / max(1, c["given"]), c["right"] / max(1, c["wanted"])
        print(
            f"{lang}: P {100 * p:.1f} R {100 * r:.1f} F {200 * p * r / max(1e-9, p + r):.1f} of {c['wanted']}",
            file=sys.stderr,
        )
    print(CARD)
    for name, weight in sorted(fit([e for fold in folds for _, some in fold for e in some]).items()):
        if weight:
            print(f"{json.dumps(name, ensure_ascii=False)} = {weight}")


if __name__ == "__main__":
    main()
