"""What each feature of a sentence weighs, as it was fitted.

A feature weighs a + b * (how long the article is) + c * (how long its sentences are) + d * (whether it has paragraphs)
+ e * (how broken it is), in the scales of `features`. Fitted by tests/bench/fit_summary.py on 1,155 articles in five
languages (seven sets; the one of reference pages at three times its weight). By five-fold cross-validation over
articles, claims and their answers included, the mean of ROUGE-1, -2 and -L, macro over sets, is 33.9 for three
sentences and 33.6 for sixty words; the first three sentences have 29.7 and 31.1. LexRank on a graph of the sentences
added nothing to these, nor did likeness to the neighbours, commas, names, the size of the paragraph.
"""

from __future__ import annotations

WEIGHTS: dict[str, tuple[float, float, float, float, float]] = {
    "first": (0.255, -0.323, -0.068, -0.197, -0.108),
    "nearness": (0.475, -0.189, -0.045, -0.448, 0.867),
    "logplace": (-0.111, 0.002, 0.015, 0.032, -0.069),
    "depth": (-0.546, 0.042, -0.106, 0.316, -0.32),
    "opens paragraph": (-0.102, -0.014, -0.266, -0.027, 0.473),
    "introduction": (-0.002, -0.033, -0.054, -0.006, -0.007),
    "length": (0.114, -0.003, -0.043, 0.036, -0.052),
    "length squared": (-0.012, -0.001, -0.021, 0.02, -0.034),
    "long": (-1.536, 0.208, -0.23, 1.107, -3.55),
    "relative length": (0.043, -0.041, -0.284, 0.231, -0.419),
    "share": (2.551, -0.58, -6.957, 6.304, 3.113),
    "mass": (4.576, 0.001, -1.147, 2.851, 4.062),
    "introduces": (7.048, -1.967, -1.856, -0.472, 7.081),
    "cover": (0.362, 0.006, -0.041, 0.095, 0.066),
    "pairs": (0.203, 0.043, 0.021, 0.144, 0.351),
    "centrality": (2.536, -0.013, -0.151, 0.387, 0.919),
    "title": (1.064, -0.043, 1.011, -0.084, 1.218),
    "title density": (3.053, 0.41, 2.412, -0.241, 5.9),
    "lead": (-0.128, -0.916, 0.465, 2.295, -1.8),
    "figures": (0.071, -0.107, -0.205, 0.059, -0.351),
    "marks": (-0.394, 0.147, -0.141, 0.271, -1.985),
}
