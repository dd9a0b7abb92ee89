"""What each feature of a sentence weighs, as it was fitted.

A feature weighs a + b * (how long the article is) + c * (how long its sentences are) + d * (whether it has paragraphs),
in the scales of `features`.
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
