"""What each feature of a sentence weighs, as it was fitted.

A feature weighs a + b * (how long the article is) + c * (how long its sentences are) + d * (whether it has paragraphs),
in the scales of `features`. Fitted by tests/bench/fit_summary.py on 1,155 articles in five languages (seven sets): the
mean of ROUGE-1, -2 and -L, macro over sets, is 34.06 for three sentences and 33.19 for sixty words by five-fold
cross-validation over articles, 34.51 and 33.77 on the articles fitted to; the first three sentences have 29.7 and 31.1.
Without the scales 33.2 and 33.2, without place 33.9 and 32.7, length 33.4 and 33.3, shared terms 32.8 and 32.0,
centrality 34.5 and 33.6, title 34.6 and 33.6, lead 34.6 and 33.8, figures and marks 34.5 and 33.8 (on the articles
fitted to, nothing fitted again). LexRank on a graph of the sentences added nothing to these.
"""

from __future__ import annotations

WEIGHTS: dict[str, tuple[float, float, float, float]] = {
    "first": (0.31, -0.416, 0.094, -0.056),
    "nearness": (1.098, -0.322, 0.05, -0.359),
    "logplace": (-0.215, 0.011, -0.003, 0.037),
    "depth": (-1.009, 0.124, -0.232, 0.391),
    "opens paragraph": (-0.077, 0.02, -0.765, -0.019),
    "length": (0.068, -0.003, -0.054, 0.037),
    "long": (-1.673, 0.134, -0.276, -0.078),
    "relative length": (0.051, -0.033, -0.333, 0.207),
    "share": (3.407, -1.041, -6.939, 6.048),
    "mass": (6.074, -0.115, -2.102, 3.466),
    "cover": (0.488, 0.001, -0.07, 0.108),
    "pairs": (0.245, 0.039, -0.01, 0.137),
    "centrality": (3.788, -0.046, -0.411, 0.551),
    "title": (2.015, 0.183, 0.777, -0.158),
    "lead": (0.719, 1.962, 1.351, 1.667),
    "figures": (0.011, -0.049, -0.135, 0.045),
    "marks": (-0.317, 0.059, -0.267, 0.234),
}
