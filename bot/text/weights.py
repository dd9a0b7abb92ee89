"""What each feature of a sentence weighs, as it was fitted.

A feature weighs a + b * (how long the article is) + c * (how long its sentences are) + d * (whether it has paragraphs)
+ e * (how broken it is), in the scales of `features`; that of brevity is set by hand. Fitted by
tests/bench/fit_summary.py on 1,155 articles in five languages (seven sets; that of reference pages at three times its
weight, that of French ones at one and a half). By five-fold cross-validation over articles, claims and their answers
included, the mean of ROUGE-1, -2 and -L, macro over sets, is 34.6 for three sentences and 33.8 for sixty words; the
first three sentences have 29.8 and 31.1. LexRank on a graph of the sentences added nothing to these, nor did likeness
to the neighbours, commas, names, figures, the number of shared terms, the size of the paragraph.
"""

from __future__ import annotations

Five = tuple[float, float, float, float, float]


def weight(name: str, scale: Five) -> float:
    """What a feature weighs in an article of such a scale."""
    base, long, wordy, parted, broken = WEIGHTS[name]
    one, article, sentence, several, scraps = scale
    return base * one + long * article + wordy * sentence + parted * several + broken * scraps


WEIGHTS: dict[str, Five] = {
    "first": (0.125, -0.325, -0.287, -0.149, 0.623),
    "nearness": (0.482, -0.191, -0.129, -0.437, 0.609),
    "logplace": (-0.083, 0.007, 0.011, 0.037, -0.029),
    "depth": (-0.426, 0.077, -0.127, 0.331, -0.038),
    "opens paragraph": (-0.149, 0.052, -0.424, -0.043, 0.549),
    "introduction": (-0.332, -0.252, 0.169, -0.092, -0.342),
    "length": (0.036, -0.002, -0.054, 0.037, -0.043),
    "length squared": (-0.023, -0.001, -0.026, 0.02, -0.031),
    "long": (-1.427, 0.166, -0.414, 1.146, -5.054),
    "relative length": (0.136, -0.024, -0.359, 0.252, -0.287),
    "share": (2.783, -0.572, -7.036, 6.316, 5.383),
    "mass": (5.255, -0.023, -1.657, 2.948, 2.13),
    "introduces": (8.705, -1.85, -2.702, -0.081, 13.412),
    "pairs": (0.218, 0.018, 0.005, 0.107, -0.017),
    "centrality": (2.91, 0.011, -0.251, 0.42, 1.072),
    "title": (0.874, -0.138, 0.614, -0.13, -0.558),
    "title density": (3.27, 0.706, 1.711, -0.197, 4.389),
    "lead": (0.14, -0.676, 0.132, 2.652, 2.698),
    "brevity": (1.0, 0.0, 0.0, 0.0, 0.0),
    "marks": (-0.684, 0.089, -0.348, 0.315, -2.639),
}
