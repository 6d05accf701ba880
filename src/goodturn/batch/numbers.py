"""Arrays of stable 64-bit numbers: hashes of ids and keys."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.uint64]

NOTHING: Numbers = np.empty(0, dtype=np.uint64)


def distinct(rows: Numbers) -> Numbers:
    """The distinct rows of a two-dimensional array, sorted by the first column, then the next."""
    if not len(rows):
        return rows
    rows = rows[np.lexsort(rows.T[::-1])]
    return rows[np.r_[True, (rows[1:] != rows[:-1]).any(axis=1)]]


def starts_of_runs(rows: Numbers) -> npt.NDArray[np.intp]:
    """Where each run of equal rows (or values) begins in a sorted array."""
    if not len(rows):
        return np.empty(0, dtype=np.intp)
    changed = rows[1:] != rows[:-1]
    return np.flatnonzero(np.r_[True, changed if rows.ndim == 1 else changed.any(axis=1)])
