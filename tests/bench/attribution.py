"""Labelled articles as what the ranker of attribute.py learns from, and the fit of its weights and of its confidences.

A line of a file: {"id", "lang", "text", "dataset", "discard": [[start, end]], "quotes": [...]}, each quote with
{"start", "end"} and either {"speaker", "mstart", "mend", "type", "optional"} or {"kind", "speakers": [name, ...]}.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.text.document import read
from bot.text.quotes import quotations
from bot.text.quotes.classes import Word
from bot.text.quotes.fitted import Fitted, odds
from bot.text.quotes.mentions import mentions
from bot.text.quotes.question import NOBODY, NOTHING, Question
from bot.text.quotes.resolve import Table
from bot.text.quotes.scan import Scan
from bot.text.quotes.spans import stretches
from bot.text.quotes.structure import Structure
from tests.bench import measures, own

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.text.models import Document
    from bot.text.quotes.mention import Mention

FOLDS, LEAST, ROUNDS, L2 = 5, 8, 120, 1.5
"""With L2 1 the fits that lack one fold each disagree on 6.1 % of the unseen articles' names, with 1.5 on 4.9 %."""
SHRINK_SHARE, SHRINK_SIGN = 10.0, 2.0
"""How strongly the confidences' weights are held to the ranker's own shares: some ways to a person are rare."""
EVERYTHING = {"least": 0.0, "share": 1.0}
"""The confidences with which all answers are shown."""
PRICE = 2.0
"""What a wrong name costs, in right ones: calibrated, a name is worth showing from PRICE / (1 + PRICE) on."""
_SYLLABLES = "\u3000"
"""From which character on scripts write syllables and words, in which a family name may be one character."""
FloatArray = np.ndarray[Any, np.dtype[np.float64]]
Example = tuple[list[list[str]], list[int]]
"""The features of each candidate, and which of them are right."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled document, read once."""

    doc: dict[str, Any]
    document: Document
    structure: Structure
    found: list[Mention]
    fold: int

    @property
    def marked(self) -> bool:
        """Whether its labels mark mentions; else they name people."""
        return not any("speakers" in label for label in self.doc["quotes"])

    @property
    def teaches(self) -> bool:
        """Whether the ranker learns from it: a document labelled in both ways would count twice."""
        return bool(self.doc["quotes"]) and not self.doc["dataset"].startswith("speakers") and not self.further

    @property
    def further(self) -> bool:
        """Whether the ranker learns nothing from it: harder than news, it would make it timid."""
        return self.doc["dataset"] in (own.SET, own.UNSEEN)

    @property
    def unseen(self) -> bool:
        """Whether nothing is learned from it."""
        return bool(self.doc["dataset"] == own.UNSEEN)


def load(paths: Iterable[str]) -> Iterator[Labelled]:
    """The documents of some files, and the project's own.

    What names the people of a document whose mentions another file marks has these marks as well.
    """
    marks: dict[str, dict[str, Any]] = {}
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for doc in map(json.loads, lines):
                other = marks.setdefault(doc["id"], doc)
                for label in doc["quotes"] if other is not doc else ():
                    same = measures.label_of(other, (label["start"], label["end"])) or {}
                    label |= {key: same[key] for key in ("mstart", "mend") if key in same and key not in label}
                yield _read(doc)
    yield from map(_read, own.documents())


def _read(doc: dict[str, Any]) -> Labelled:
    document = read(doc["text"], doc["lang"])
    scan = Scan(document, stretches(document.view, document.language))
    found = mentions(scan)
    fold = int(hashlib.sha1(doc["id"].encode()).hexdigest(), 16) % FOLDS  # a split, not a secret
    return Labelled(doc, document, Structure(scan, found), found, fold)


def examples(labelled: Labelled) -> list[Example]:
    """What a labelled document teaches; the speaker before is the right one."""
    doc, structure, found = labelled.doc, labelled.structure, labelled.found
    scan, spans = structure.scan, structure.scan.spans
    out: list[Example] = []
    previous = earlier = NOBODY
    for number, span in enumerate(spans):
        ignored = any(span.start < e and s < span.end for s, e in doc.get("discard", ()))
        if scan.place_of_quote[number] < 0 or span.doubled or ignored:  # doubled apostrophes have no labels
            continue
        gold = measures.label_of(doc, (span.start, span.end))
        question = Question(structure, number, previous, earlier)
        candidates = question.candidates()
        seen = [question.features(candidate) for candidate in candidates]
        if gold is None or gold.get("kind", "speech") != "speech":
            out.append((seen, [candidates.index(NOTHING)]))
            earlier = NOTHING
            continue
        people = "speakers" in gold
        right = named(gold, candidates, found, doc["text"]) if people else marked(gold, candidates, structure)
        if right is None:
            continue
        out.append((seen, right))
        earlier = candidates[right[0]] if right and NOBODY not in map(candidates.__getitem__, right) else NOBODY
        previous = earlier if earlier >= 0 else previous
    return out


def marked(gold: dict[str, Any], candidates: list[int], structure: Structure) -> list[int] | None:
    """The candidate that heads the mention that an annotator marked, with all that explains it.

    In "Copeland's chairman Ada Roche of Reyle" it is the second, in "the mayor, Ada Roche" the name.
    """
    if gold["mstart"] is None:
        return None
    found = structure.found
    touching = [
        i
        for i, c in enumerate(candidates)
        if c >= 0 and found[c].start < gold["mend"] and gold["mstart"] < found[c].end
    ]
    if not touching:
        return [i for i, c in enumerate(candidates) if c != NOTHING]  # speech, of whomever
    head, *others = sorted(touching, key=lambda i: candidates[i])
    for other in others:
        if not _explains(structure, found[candidates[head]], found[candidates[other]]):
            break
        head = other
    return [head]


def _explains(structure: Structure, one: Mention, other: Mention) -> bool:
    """Whether a mention only explains the next: "Copeland chairman | Ada Roche"."""
    between = range(one.last, other.first)
    tokens = structure.scan.tokens
    close = not any(structure.symbols[at] in ",(-:PTQ" or tokens[at].flags & Word.JOIN for at in between)
    return one.apposition or tokens[one.last - 1].possessive or close


def named(gold: dict[str, Any], candidates: list[int], found: list[Mention], text: str) -> list[int] | None:
    """The candidates whose words are among those that the labels give for the speaker."""
    if gold.get("skip") or not gold["speakers"]:
        return None
    phrases = [p for p in (*gold["speakers"], gold.get("mention") or "") if p]
    right = []
    for i, c in enumerate(candidates):
        shown = text[found[c].start : found[c].end] if c >= 0 else ""
        if any(_within(shown, phrase) or _within(phrase, shown) for phrase in phrases):
            right.append(i)
    return right


def _within(one: str, other: str) -> bool:
    """Whether a phrase is part of another, as whole words where words are parted; 유 is the family name of 유가람."""
    one, other = one.lower(), other.lower()
    if one >= _SYLLABLES and other.startswith(one):
        return True
    spaced = " " in other
    return len(one) > 1 and (f" {one} " in f" {other} " if spaced else one in other)


def fit(data: list[Example]) -> dict[str, float]:
    """Weights of the conditional logistic model, by Adam."""
    data = [example for example in data if example[1]]
    count = Counter(name for example in data for names in example[0] for name in set(names))
    ids = {name: i for i, name in enumerate(sorted(n for n, c in count.items() if c >= LEAST))}
    rows, cols, starts, gold = [], [], [0], []
    for candidates, right in data:
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


@dataclass(frozen=True, slots=True)
class Case:
    """An answer whose rightness is known: what fitted.py makes a confidence of."""

    share: float
    signs: tuple[str, ...]
    right: bool
    person: bool
    """Whether a person is right or wrong, or only the mention."""


def cases(labelled: Labelled, fitted: Fitted) -> list[Case]:
    """The answers to a document's quotations; to no speech no answer is right."""
    doc, words = labelled.doc, labelled.structure.scan.words
    labels = [label for label in doc["quotes"] if not label.get("skip") and label.get("speaker", True)]
    if labelled.unseen:
        return []
    every = [measures.core(doc["text"], label["start"], label["end"]) for label in doc["quotes"]]
    places = [measures.core(doc["text"], label["start"], label["end"]) for label in labels]
    table = Table(labelled.structure.scan, labelled.found, fitted)
    out = []
    for quote, said in quotations(labelled.document, labelled.structure, table, fitted) if labels else ():
        span = measures.core(doc["text"], quote.start, quote.end)
        at = next((i for i, place in enumerate(places) if measures.overlap(place, span) >= measures.MATCHES), None)
        near = any(place[0] < span[1] and span[0] < place[1] for place in every)
        whole = labelled.marked or labelled.further
        if said.settled is None or not quote.speakers or (at is None and (near or not whole)):
            continue
        if at is None:
            right = False  # no speech, or it would be labelled
        elif labelled.marked:
            right = measures.marks_mention(labels[at], quote, words)
        else:
            speech = labels[at].get("kind", "speech") == "speech" and bool(labels[at]["speakers"])
            right = speech and measures.says(quote, labels[at], words)
        out.append(Case(said.settled.share, said.settled.signs, right, not labelled.marked))
    return out


def fit_trust(data: list[Case]) -> dict[str, float]:
    """The model of confidences, and the confidence from which a name is shown.

    What tells the right mention is learned from the many answers whose mention is marked, the ranker's share itself the
    first guess; what tells the right person then moves these weights by the fewer whose person is known.
    """
    names = ["share", *sorted({sign for case in data for sign in case.signs})]
    prior = np.zeros(len(names))
    prior[0] = 1.0
    for person in (False, True):
        prior = _logistic([case for case in data if case.person is person], names, prior)
    return {
        "least": round(PRICE / (1 + PRICE), 3),
        **{name: round(weight, 3) for name, weight in zip(names, prior.tolist(), strict=True)},
    }


def _logistic(data: list[Case], names: list[str], prior: FloatArray) -> FloatArray:
    """The weights of a logistic model, held to a prior, by Newton's method."""
    place = {name: i for i, name in enumerate(names)}
    rows = np.zeros((len(data), len(names)))
    for row, case in zip(rows, data, strict=True):
        row[0] = odds(case.share)
        for sign in case.signs:
            row[place[sign]] = 1.0
    right = np.array([case.right for case in data], dtype=float)
    penalty = np.array([SHRINK_SHARE, *[SHRINK_SIGN] * (len(names) - 1)])

    def loss(weights: FloatArray) -> float:
        off = weights - prior
        return float(np.sum(np.logaddexp(0, np.where(right > 0, -1, 1) * (rows @ weights))) + penalty @ (off * off) / 2)

    weights = prior.copy()
    for _ in range(40):
        share = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (share - right) + penalty * (weights - prior)
        bend = (rows * (share * (1 - share))[:, None]).T @ rows + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        while loss(weights - step) > loss(weights) and np.abs(step).max() > 1e-6:
            step /= 2
        weights -= step
    return weights
