"""What each feature of a sentence weighs, as it was fitted.

A feature weighs a + b * (how long the article is) + c * (how long its sentences are) + d * (whether it has paragraphs)
+ e * (whether headings part it), in the scales of `features`. Fitted by tests/bench/fit_summary.py on 1,155 articles in
five languages (seven sets). By five-fold cross-validation over articles the mean of ROUGE-1, -2 and -L, macro over
sets, is 33.9 for three sentences and 33.1 for sixty words without the introduction and headings, 34.2 and 33.2 with
them (two sets at one and a half times their weight); the first three sentences have 29.7 and 31.1. The weights stand at
three tenths of the way from the first fit to the second: there no golden article loses the answer to a claim. LexRank
on a graph of the sentences added nothing to these.
"""

from __future__ import annotations

WEIGHTS: dict[str, tuple[float, float, float, float, float]] = {
    "first": (0.29, -0.379, 0.124, -0.055, -0.034),
    "nearness": (1.098, -0.299, 0.087, -0.335, 0.06),
    "logplace": (-0.221, 0.009, -0.007, 0.033, -0.004),
    "depth": (-1.067, 0.114, -0.279, 0.365, -0.036),
    "opens paragraph": (-0.069, 0.038, -0.695, -0.017, 0.144),
    "introduction": (0.696, 0.233, -0.251, 0.188, 0.188),
    "length": (0.122, -0.002, -0.053, 0.038, -0.004),
    "long": (-1.701, 0.154, -0.178, -0.023, -0.046),
    "relative length": (0.064, -0.028, -0.323, 0.215, -0.024),
    "share": (3.152, -0.943, -6.763, 6.111, -1.509),
    "mass": (6.025, -0.12, -1.961, 3.435, 0.515),
    "cover": (0.5, 0.005, -0.069, 0.11, 0.019),
    "pairs": (0.253, 0.047, 0.001, 0.122, 0.069),
    "centrality": (3.573, -0.053, -0.39, 0.534, -0.025),
    "title": (1.978, 0.145, 0.777, -0.121, -0.137),
    "lead": (0.03, 1.437, 0.949, 1.83, 0.355),
    "figures": (-0.025, -0.08, -0.085, 0.049, -0.199),
    "marks": (-0.371, 0.077, -0.285, 0.222, -0.156),
    "introduces": (0.0, 0.0, 0.0, 0.0, 0.0),
    "title density": (0.0, 0.0, 0.0, 0.0, 0.0),
    "length squared": (0.0, 0.0, 0.0, 0.0, 0.0),
}
