"""Fits the ranker's weights to articles with reference summaries, and measures them on articles left out.

    python tests/bench/fit_summary.py ARTICLES.jsonl[.gz] [--penalty P Q] [--boost SET=FACTOR ...]

Each line of the file is an object with "id", "dataset", "lang", "title", "text" and "references". For every article
some hundred orders of sentences are drawn; the weights make those orders likely that score well (minimum risk
training: Shen et al. 2016, with the Plackett-Luce model of an order). An order scores the mean of ROUGE-1, -2 and -L
of its first three sentences, plus that of its first sixty words. Sets count by the root of their size, times their
factor. Prints the figures of five-fold cross-validation over articles, those on all articles, then the table.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from collections import Counter, defaultdict
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import regex

from bot.text.document import read
from bot.text.quotes import find_quotes_in
from bot.text.summary import Choice, Ranker

STEPS = 6
"""Sentences of an order that count: six always hold sixty words."""
WORDS = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’\-.,][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*")


@cache
def stem(word: str) -> str:
    from nltk.stem.porter import PorterStemmer  # noqa: PLC0415  # it comes with sumy; the core does without

    return str(PorterStemmer().stem(word)) if len(word) > 3 else word


def split(text: str, language: str) -> list[str]:
    """The words that ROUGE compares: stemmed in English, as rouge-score does."""
    if language == "en":
        return [stem(word) for word in regex.findall(r"[a-z0-9]+", text.lower())]
    return [word.lower() for word in WORDS.findall(text)]


def common(one: list[str], other: list[str]) -> int:
    """The length of the longest common subsequence, by bits (Hyyrö 2004)."""
    where: dict[str, int] = defaultdict(int)
    for place, word in enumerate(one):
        where[word] |= 1 << place
    full = state = (1 << len(one)) - 1
    for word in other:
        hits = state & where[word]
        state = ((state + hits) | (state - hits)) & full
    return len(one) - state.bit_count()


def rouge(words: list[str], references: list[list[str]]) -> float:
    """The mean of ROUGE-1, -2 and -L F1 in per cent, each the best over the references."""
    best = [0.0, 0.0, 0.0]
    for reference in references:
        hits = (
            ((Counter(words) & Counter(reference)).total(), len(words) + len(reference)),
            ((Counter(pairwise(words)) & Counter(pairwise(reference))).total(), len(words) + len(reference) - 2),
            (common(words, reference), len(words) + len(reference)),
        )
        best = [max(old, 2 * hit / size if hit else 0.0) for old, (hit, size) in zip(best, hits, strict=True)]
    return 100 * sum(best) / 3


class Labelled:
    """An article with its features and what its sentences are worth."""

    def __init__(self, row: dict[str, Any]) -> None:
        document = read(row["text"], row["lang"], row["title"] or None)
        self.ranker = Ranker(document, find_quotes_in(document))
        self.set = row["dataset"]
        self.fold = int(hashlib.sha1(row["id"].encode()).hexdigest(), 16) % 5
        self.words = [split(sentence.text, row["lang"]) for sentence in document.sentences]
        self.references = [split(reference, row["lang"]) for reference in row["references"]]
        features = self.ranker.features
        self.rows = (features.values[:, :, None] * features.scale).reshape(len(self.words), -1)
        self.open = np.array(Choice(self.ranker).alone)
        if self.open.sum() < 3:
            self.open[:] = True
        self.known: dict[tuple[tuple[int, int], ...], float] = {}

    def worth(self, order: list[int]) -> tuple[float, float]:
        """ROUGE of the first three sentences of an order, and of its first sixty words."""
        cut, left = [], 60
        for place in order:
            cut.append((place, min(left, len(self.words[place]))))
            left -= cut[-1][1]
        three = tuple(sorted((place, len(self.words[place])) for place in order[:3]))
        return self._rouge(three), self._rouge(tuple(sorted(pair for pair in cut if pair[1])))

    def _rouge(self, pieces: tuple[tuple[int, int], ...]) -> float:
        if pieces not in self.known:
            words = [word for place, size in pieces for word in self.words[place][:size]]
            self.known[pieces] = rouge(words, self.references)
        return self.known[pieces]


class Fit:
    """Orders of sentences drawn for each article, and the weights that make the good ones likely."""

    def __init__(self, articles: list[Labelled], factors: dict[str, float], penalty: tuple[float, float]) -> None:
        self.articles = articles
        features = articles[0].ranker.features
        self.penalty = np.tile([penalty[0], *[penalty[1]] * (len(features.scale) - 1)], len(features.names))
        self.random = np.random.default_rng(0)
        longest = max(len(article.words) for article in articles)
        self.open = np.zeros((len(articles), longest), dtype=bool)
        self.rows = np.zeros((len(articles), longest, articles[0].rows.shape[1]))
        for place, article in enumerate(articles):
            self.open[place, : len(article.words)] = article.open
            self.rows[place, : len(article.words)] = article.rows
        self.spread = self.rows[self.open].std(axis=0) + 1e-9
        self.rows = (self.rows - self.rows[self.open].mean(axis=0)) / self.spread * self.open[:, :, None]
        sizes = Counter(article.set for article in articles)
        self.share = np.array([factors.get(article.set, 1.0) * sizes[article.set] ** -0.5 for article in articles])
        self.share /= self.share.mean()
        self.drawn: list[dict[tuple[int, ...], float]] = [{} for _ in articles]

    def draw(self, scores: Any, times: int) -> None:
        """Draw orders that the scores make likely."""
        for article, score, drawn, free in zip(self.articles, scores, self.drawn, self.open, strict=True):
            noisy = np.where(free, score + self.random.gumbel(size=(times, len(score))), -np.inf)
            for order in np.argsort(-noisy, axis=1)[:, : min(STEPS, int(free.sum()))].tolist():
                if tuple(order) not in drawn:
                    drawn[tuple(order)] = sum(article.worth(order))
        most = max(map(len, self.drawn))
        self.orders = np.full((len(self.articles), most, STEPS), -1)
        self.worth = np.zeros((len(self.articles), most))
        for place, drawn in enumerate(self.drawn):
            for number, (order, worth) in enumerate(drawn.items()):
                self.orders[place, number, : len(order)] = order
                self.worth[place, number] = worth

    def gradient(self, weights: Any, some: Any) -> Any:
        """The gradient of the expected worth over the drawn orders of some articles."""
        orders = self.orders[some]
        taken, at = orders >= 0, np.maximum(orders, 0)
        scores = np.where(self.open[some], self.rows[some] @ weights, -np.inf)
        scores = np.maximum(scores - scores.max(axis=1, keepdims=True), -30)
        powers = np.exp(scores) * self.open[some]
        article = np.arange(len(orders))[:, None, None]
        own = powers[article, at] * taken
        left = np.maximum(powers.sum(axis=1)[:, None, None] - np.cumsum(own, axis=2) + own, own + 1e-12)
        chance = np.where(taken, scores[article, at] - np.log(left), 0.0).sum(axis=2)
        chance = np.where(taken[:, :, 0], chance, -np.inf)
        chance = np.exp(chance - chance.max(axis=1, keepdims=True))
        chance /= chance.sum(axis=1, keepdims=True)
        gain = self.worth[some] - (chance * self.worth[some]).sum(axis=1, keepdims=True)
        pull = chance * gain * self.share[some][:, None] / len(orders)
        steps = np.cumsum(np.where(taken, 1 / left, 0.0), axis=2)
        moved = -powers * (pull * steps[:, :, -1]).sum(axis=1)[:, None]
        back = pull[:, :, None] * (1 + own * (steps[:, :, -1:] - steps))
        np.add.at(moved, (np.broadcast_to(article, at.shape)[taken], at[taken]), back[taken])
        return np.einsum("as,asf->f", moved, self.rows[some])

    def weights(self, some: Any, rounds: int = 120) -> Any:
        """Weights of the standardised features, by Adam with a quadratic penalty."""
        found = np.zeros(self.rows.shape[2])
        mean, square = np.zeros_like(found), np.zeros_like(found)
        for number in range(1, rounds + 1):
            slope = self.gradient(found, some) - self.penalty * found
            mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
            step = 0.12 if number < 0.6 * rounds else 0.036
            found += step * (mean / (1 - 0.9**number)) / (np.sqrt(square / (1 - 0.99**number)) + 1e-8)
        return found

    def measure(self, scores: Any) -> dict[str, Any]:
        """The figures of each set, chosen as the ranker chooses but for claims and their answers."""
        by_set = defaultdict(list)
        for article, score in zip(self.articles, scores, strict=True):
            article.ranker.totals = score[: len(article.words)]
            choice = Choice(article.ranker)
            choice.fill(STEPS)
            by_set[article.set].append(article.worth(choice.chosen))
        return {name: np.mean(worth, axis=0) for name, worth in by_set.items()}


def show(label: str, figures: dict[str, Any]) -> None:
    macro = np.mean(list(figures.values()), axis=0)
    sets = "  ".join(f"{name} {three:.1f}/{sixty:.1f}" for name, (three, sixty) in figures.items())
    print(f"{label}: {macro[0]:.2f}/{macro[1]:.2f}  {sets}", flush=True)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("file", type=Path)
    asked.add_argument("--penalty", type=float, nargs=2, default=(0.4, 1.5), help="of the weights, of their scaling")
    asked.add_argument("--boost", nargs="*", default=[])
    asked.add_argument("--quick", action="store_true", help="no figures, only the table")
    options = asked.parse_args()
    opened = gzip.open if options.file.suffix == ".gz" else open
    with opened(options.file, "rt", encoding="utf8") as lines:
        rows = [json.loads(line) for line in lines]
    articles = [article for article in map(Labelled, rows) if article.words]
    factors = {name: float(factor) for name, factor in (pair.split("=") for pair in options.boost)}
    fit = Fit(articles, factors, options.penalty)
    everything = np.arange(len(articles))
    fit.draw(np.zeros(fit.open.shape), 40)
    fit.draw(-0.15 * np.broadcast_to(np.arange(fit.open.shape[1]), fit.open.shape), 60)
    for _ in range(2):
        fit.draw(1.3 * (fit.rows @ fit.weights(everything, 60)), 40)
    if not options.quick:
        folds = np.array([article.fold for article in articles])
        scores = np.zeros(fit.open.shape)
        for fold in range(5):
            scores[folds == fold] = fit.rows[folds == fold] @ fit.weights(np.flatnonzero(folds != fold))
        show("cross-validation", fit.measure(scores))
    final = fit.weights(everything)
    show("all articles", fit.measure(fit.rows @ final))
    names = articles[0].ranker.features.names
    table = (final / fit.spread).reshape(len(names), -1)
    for name, row in zip(names, table.round(3).tolist(), strict=True):
        print(f'    "{name}": ({", ".join(map(str, row))}),')


if __name__ == "__main__":
    main()
