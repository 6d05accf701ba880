"""Runs of places, one after another: what of a flat array belongs to each of several things."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def runs(begin: NDArray[np.int64], count: NDArray[np.int64]) -> NDArray[np.int64]:
    """`begin[0]`, `begin[0] + 1`, … (`count[0]` of them), then those from `begin[1]` on, and so forth."""
    places: NDArray[np.int64] = np.arange(int(count.sum())) + np.repeat(begin - (np.cumsum(count) - count), count)
    return places
