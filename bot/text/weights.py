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
    "first": (0.252, -0.406, -0.096, -0.228, 0.051),
    "nearness": (0.488, -0.238, -0.041, -0.425, 0.751),
    "logplace": (-0.095, 0.007, 0.002, 0.033, -0.027),
    "depth": (-0.405, 0.088, -0.198, 0.318, 0.233),
    "opens paragraph": (-0.129, 0.006, -0.226, -0.034, 0.61),
    "introduction": (-0.328, -0.131, 0.259, -0.078, -0.338),
    "length": (0.167, -0.002, -0.041, 0.036, -0.032),
    "length squared": (-0.002, -0.001, -0.02, 0.02, -0.022),
    "long": (-1.504, 0.156, -0.158, 1.097, -3.878),
    "relative length": (0.099, -0.041, -0.255, 0.221, -0.38),
    "share": (2.73, -0.57, -6.622, 5.976, 2.452),
    "mass": (4.247, -0.124, -1.251, 2.729, 2.786),
    "introduces": (7.634, -2.178, -1.951, -0.013, 6.567),
    "pairs": (0.17, 0.04, -0.012, 0.128, 0.319),
    "centrality": (2.292, -0.047, -0.117, 0.325, 0.452),
    "title": (1.188, -0.017, 0.815, -0.018, 2.202),
    "title density": (3.217, 0.514, 1.898, -0.081, 7.387),
    "lead": (-0.172, -0.916, 0.796, 2.122, -1.599),
    "marks": (-0.341, 0.116, -0.219, 0.221, -1.356),
}
