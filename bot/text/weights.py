"""What each feature of a sentence weighs, as it was fitted.

A feature weighs a + b * (how long the article is) + c * (how long its sentences are) + d * (whether it has paragraphs),
in the scales of `features`. Fitted by tests/bench/fit_summary.py on 1,155 articles in five languages (seven sets): the
mean of ROUGE-1, -2 and -L, macro over sets, is 34.35 for three sentences and 32.89 for sixty words by five-fold
cross-validation over articles, 34.58 and 33.69 on the articles fitted to; the first three sentences have 29.7 and 31.1.
Without the scales 32.9 and 32.6, without place 33.9 and 32.5, length 33.5 and 33.2, shared terms 33.0 and 32.5, title
34.4 and 33.0, lead 34.4 and 33.6, graph 34.6 and 33.6 (on the articles fitted to, nothing fitted again).
"""

from __future__ import annotations

WEIGHTS: dict[str, tuple[float, float, float, float]] = {
    "first": (-0.449, -2.196, 3.284, -0.175),
    "nearness": (1.468, -0.562, -1.183, -2.084),
    "logplace": (-0.482, -0.106, 0.296, 0.096),
    "depth": (-2.095, -0.348, 0.588, 1.279),
    "opens paragraph": (-0.101, 0.301, -1.98, -0.101),
    "length": (-0.448, 0.007, -0.193, 0.102),
    "long": (-1.044, -0.019, 0.772, -1.918),
    "relative length": (-0.608, 0.005, -0.86, 0.621),
    "share": (-4.267, 1.978, -15.499, 22.177),
    "mass": (3.65, -0.508, -0.483, 4.618),
    "cover": (1.089, -0.018, -0.249, 0.28),
    "pairs": (0.727, 0.134, -0.236, 0.406),
    "rank": (0.592, -0.007, -0.136, 0.292),
    "centroid": (-0.245, -0.024, 0.559, 0.339),
    "title": (4.239, -0.855, 5.806, 1.726),
    "lead": (-1.596, 2.42, 7.235, 14.011),
    "figures": (-0.618, -0.848, -0.286, 0.546),
    "names": (0.074, 0.044, 0.135, -0.118),
    "marks": (-1.33, -0.811, -2.204, 1.104),
}
