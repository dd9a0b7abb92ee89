"""Fits the ranker's weights to articles with reference summaries, and measures them on articles left out.

    python -m tests.bench.fit_summary ARTICLES.jsonl[.gz] [--boost SET=FACTOR ...] [--ablate] [--current]

Each line of the file is an object with "id", "dataset", "lang", "title", "text" and "references". For every article
some hundred orders of sentences are drawn; the weights make those orders likely that score well (minimum risk
training: Shen et al. 2016, with the Plackett-Luce model of an order). An order scores the mean of ROUGE-1, -2 and -L
of its first three sentences, plus that of its first sixty words. Sets count by the root of their size, times their
factor. Weights are the mean of fits on several draws.

Prints, for three sentences / sixty words, by set and as their mean, what five-fold cross-validation over articles and
what the fit on all articles reach, beside the first sentences (Lead); behind each the 95 % interval of the difference
from Lead (bootstrap over articles within sets). --ablate: the cross-validation without each feature. --current:
only measures the weights as they stand. Last comes the table for bot/text/weights.py.
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
from bot.text.summary import Ranker

HELD = "brevity"
"""A feature whose weight is set by hand: 1."""
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
        self.open = np.array(self.ranker.alone)
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

    def chosen(self, scores: Any) -> tuple[float, float]:
        """What the ranker chooses is worth by these scores: a sentence ranks by the least number that it comes with."""
        self.ranker.totals = scores.tolist()
        order: list[int] = []
        for count in range(1, STEPS + 1):
            places = self.ranker.choose(count)
            if count == 3:
                three = self.worth(places)[0]
            order += [place for place in places if place not in order]
        return three, self.worth(order)[1]


class Fit:
    """Orders of sentences drawn for each article, and the weights that make the good ones likely."""

    def __init__(self, articles: list[Labelled], factors: dict[str, float]) -> None:
        self.articles = articles
        features = [article.ranker.features for article in articles]
        values = [np.array(list(each.columns.values())).T for each in features]
        self.names = list(features[0].columns)
        self.scales = len(features[0].scale)
        self.sizes = np.array([len(article.words) for article in articles])
        self.starts = np.concatenate([[0], np.cumsum(self.sizes)])
        self.open = np.concatenate([article.open for article in articles])
        scaled = [own[:, :, None] * each.scale for own, each in zip(values, features, strict=True)]
        rows = np.concatenate([own.reshape(len(own), -1) for own in scaled])
        self.spread = rows[self.open].std(axis=0) + 1e-9
        self.rows = (rows - rows[self.open].mean(axis=0)) / self.spread
        self.held = np.concatenate([own[:, self.names.index(HELD)] for own in values])
        sizes = Counter(article.set for article in articles)
        self.share = np.array([factors.get(article.set, 1.0) * sizes[article.set] ** -0.5 for article in articles])
        self.share /= self.share.mean()

    def draw(self, seed: int) -> None:
        """Draw orders: any, those from the top down, and twice those that weights fitted so far make likely."""
        random = np.random.default_rng(seed)
        self.drawn: list[dict[tuple[int, ...], float]] = [{} for _ in self.articles]
        place = np.concatenate([np.arange(size) for size in self.sizes])
        self._draw(random, 0.0 * place, 40)
        self._draw(random, -0.15 * place, 60)
        for _ in range(2):
            self._draw(random, 1.3 * (self.rows @ self.weights(np.arange(len(self.articles)), rounds=60)), 40)

    def _draw(self, random: Any, scores: Any, times: int) -> None:
        for number, (article, drawn) in enumerate(zip(self.articles, self.drawn, strict=True)):
            own = slice(self.starts[number], self.starts[number + 1])
            noisy = np.where(self.open[own], scores[own] + random.gumbel(size=(times, self.sizes[number])), -np.inf)
            for order in np.argsort(-noisy, axis=1)[:, : min(STEPS, int(self.open[own].sum()))].tolist():
                if tuple(order) not in drawn:
                    drawn[tuple(order)] = sum(article.worth(order))
        most = max(map(len, self.drawn))
        self.orders = np.full((len(self.articles), most, STEPS), -1)
        self.worth = np.zeros((len(self.articles), most))
        for number, drawn in enumerate(self.drawn):
            for column, (order, worth) in enumerate(drawn.items()):
                self.orders[number, column, : len(order)] = order
                self.worth[number, column] = worth

    def weights(self, some: Any, without: str | None = None, rounds: int = 120) -> Any:
        """Weights of the standardised features fitted to some articles, by Adam with a quadratic penalty."""
        used = np.repeat([name not in (without, HELD) for name in self.names], self.scales)
        penalty = np.tile([0.4, *[1.5] * (self.scales - 2), 0.4], len(self.names))[used]
        risk = Risk(self, some, used)
        found = np.zeros(int(used.sum()))
        mean, square = np.zeros_like(found), np.zeros_like(found)
        for number in range(1, rounds + 1):
            slope = risk.gradient(found) - penalty * found
            mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
            step = 0.12 if number < 0.6 * rounds else 0.036
            found += step * (mean / (1 - 0.9**number)) / (np.sqrt(square / (1 - 0.99**number)) + 1e-8)
        whole = np.zeros(len(used))
        whole[used] = found
        return whole

    def held_out(self, without: str | None = None) -> Any:
        """The score of each sentence by weights fitted on the other four fifths of the articles."""
        folds = np.array([article.fold for article in self.articles])
        scores = np.zeros(len(self.rows))
        for fold in range(5):
            own = np.repeat(folds == fold, self.sizes)
            scores[own] = self.rows[own] @ self.weights(np.flatnonzero(folds != fold), without)
        return scores

    def measure(self, scores: Any) -> dict[str, Any]:
        """[article, (three sentences, sixty words)] of each set, as the ranker chooses."""
        by_set = defaultdict(list)
        for article, start, end in zip(self.articles, self.starts, self.starts[1:], strict=False):
            by_set[article.set].append(article.chosen(scores[start:end] + self.held[start:end]))
        return {name: np.array(worth) for name, worth in by_set.items()}


class Risk:
    """The expected worth of the drawn orders of some articles."""

    def __init__(self, fit: Fit, some: Any, used: Any) -> None:
        self.some = some
        own = np.concatenate([np.arange(fit.starts[number], fit.starts[number + 1]) for number in some])
        self.rows, self.open = fit.rows[np.ix_(own, used)], fit.open[own]
        self.first = np.concatenate([[0], np.cumsum(fit.sizes[some])])[:-1]
        self.article = np.repeat(np.arange(len(some)), fit.sizes[some])
        self.taken = fit.orders[some] >= 0
        self.at = np.where(self.taken, fit.orders[some] + self.first[:, None, None], 0)
        self.worth, self.share = fit.worth[some], fit.share[some]

    def gradient(self, weights: Any) -> Any:
        scores = np.where(self.open, self.rows @ weights, -np.inf)
        scores = np.maximum(scores - np.maximum.reduceat(scores, self.first)[self.article], -30)
        powers = np.exp(scores) * self.open
        total = np.add.reduceat(powers, self.first)
        own = powers[self.at] * self.taken
        left = np.maximum(total[:, None, None] - np.cumsum(own, axis=2) + own, own + 1e-12)
        chance = np.where(self.taken, scores[self.at] - np.log(left), 0.0).sum(axis=2)
        chance = np.where(self.taken[:, :, 0], chance, -np.inf)
        chance = np.exp(chance - chance.max(axis=1, keepdims=True))
        chance /= chance.sum(axis=1, keepdims=True)
        gain = self.worth - (chance * self.worth).sum(axis=1, keepdims=True)
        pull = chance * gain * self.share[:, None] / len(self.some)
        steps = np.cumsum(np.where(self.taken, 1 / left, 0.0), axis=2)
        back = pull[:, :, None] * (1 + own * (steps[:, :, -1:] - steps))
        moved = -powers * (pull * steps[:, :, -1]).sum(axis=1)[self.article]
        moved += np.bincount(self.at[self.taken], weights=back[self.taken], minlength=len(powers))
        return moved @ self.rows


def interval(figures: dict[str, Any], other: dict[str, Any], times: int = 1000) -> str:
    """The 95 % interval of the mean over sets of the differences, articles drawn anew within each set."""
    random = np.random.default_rng(0)
    means = np.zeros((times, 2))
    for name, worth in figures.items():
        apart = worth - other[name]
        means += apart[random.integers(len(apart), size=(times, len(apart)))].mean(axis=1) / len(figures)
    low, high = np.quantile(means, [0.025, 0.975], axis=0)
    return "  ".join(f"[{low[column]:+.2f},{high[column]:+.2f}]" for column in (0, 1))


def show(label: str, figures: dict[str, Any], lead: dict[str, Any] | None = None) -> None:
    macro = np.mean([worth.mean(axis=0) for worth in figures.values()], axis=0)
    each = ((name, worth.mean(axis=0)) for name, worth in figures.items())
    sets = "  ".join(f"{name} {three:.1f}/{sixty:.1f}" for name, (three, sixty) in each)
    print(f"{label}: {macro[0]:.2f}/{macro[1]:.2f}  {sets}", flush=True)
    if lead:
        print(f"    minus Lead {interval(figures, lead)}")
        for name, worth in figures.items():
            apart = (worth - lead[name]).mean(axis=0)
            print(f"    {name} {apart[0]:+.1f}/{apart[1]:+.1f} {interval({name: worth}, lead)}", flush=True)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("file", type=Path)
    asked.add_argument("--boost", nargs="*", default=[])
    asked.add_argument("--draws", type=int, default=3)
    asked.add_argument("--ablate", action="store_true")
    asked.add_argument("--current", action="store_true")
    options = asked.parse_args()
    opened = gzip.open if options.file.suffix == ".gz" else open
    with opened(options.file, "rt", encoding="utf8") as lines:
        rows = [json.loads(line) for line in lines]
    articles = [article for article in map(Labelled, rows) if article.words]
    fit = Fit(articles, {name: float(factor) for name, factor in (pair.split("=") for pair in options.boost)})
    first = defaultdict(list)
    for article in articles:
        first[article.set].append(article.worth(list(range(min(2 * STEPS, len(article.words))))))
    lead = {name: np.array(worth) for name, worth in first.items()}
    show("Lead", lead)
    now = np.concatenate([article.ranker.totals for article in articles])
    show("weights as they stand", fit.measure(now - fit.held), lead)
    if options.current:
        return
    held, final = np.zeros(len(fit.rows)), np.zeros(fit.rows.shape[1])
    for seed in range(options.draws):
        fit.draw(seed)
        held += fit.held_out() / options.draws
        final += fit.weights(np.arange(len(articles))) / options.draws
    show("cross-validation", fit.measure(held), lead)
    show("all articles", fit.measure(fit.rows @ final), lead)
    table = (final / fit.spread).reshape(len(fit.names), -1)
    table[fit.names.index(HELD), 0] = 1.0
    for name, row in zip(fit.names, table.round(3).tolist(), strict=True):
        print(f'    "{name}": ({", ".join(map(str, row))}),')
    if options.ablate:
        show("cross-validation, one draw", fit.measure(fit.held_out()))
        for name in fit.names:
            show(f"without {name}", fit.measure(fit.held_out(name)))


if __name__ == "__main__":
    main()
