"""Fisher's exact test of a two by two table."""

from __future__ import annotations

import numpy as np

#: probabilities this much above the observed one still count as equal to it, for rounding
_EQUAL = 1 + 1e-7


def fisher_exact(here: int, others_here: int, there: int, others_there: int) -> float:
    """Two-sided p-value of ((here, others_here), (there, others_there)): all tables as rare or rarer (Fisher 1935)."""
    first, mine = here + others_here, here + there
    everyone = first + there + others_there
    low, high = max(0, first + mine - everyone), min(first, mine)
    if low == high:
        return 1.0
    at = np.arange(low, high, dtype=np.float64)
    ratios = np.log(first - at) + np.log(mine - at) - np.log(at + 1) - np.log(everyone - first - mine + at + 1)
    logs = np.concatenate(([0.0], np.cumsum(ratios)))
    chances = np.exp(logs - logs.max())
    observed = chances[here - low]
    return float(min(1.0, chances[chances <= observed * _EQUAL].sum() / chances.sum()))
