"""Agreement beyond chance: Cohen's kappa and Gwet's AC1, over many resamples at once.

Both take confusions of shape (resamples, answers, answers) and give one value per resample; nan where it is not
defined. Kappa falls when nearly everybody answers the same (its prevalence paradox); AC1 does not, so both are shown.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from goodturn.bench.scores import Floats


def confusions(one: NDArray[np.int64], other: NDArray[np.int64], answers: int, weights: Floats) -> Floats:
    """How much weight fell on each pair of answers: (resamples, answers, answers)."""
    pairs = np.zeros((len(one), answers * answers))
    pairs[np.arange(len(one)), one * answers + other] = 1.0
    summed: Floats = weights @ pairs
    return summed.reshape(len(weights), answers, answers)


def cohen(confusion: Floats) -> Floats:
    """Cohen's kappa (Cohen 1960): nan where both always give one and the same answer."""
    observed, rows, columns = _margins(confusion)
    return _beyond(observed, (rows * columns).sum(axis=1))


def gwet(confusion: Floats) -> Floats:
    """Gwet's AC1 (Gwet 2008): chance agreement is that of answers given at random where they are hard to give."""
    observed, rows, columns = _margins(confusion)
    mean = (rows + columns) / 2
    return _beyond(observed, (mean * (1 - mean)).sum(axis=1) / (confusion.shape[1] - 1))


def _margins(confusion: Floats) -> tuple[Floats, Floats, Floats]:
    total = confusion.sum(axis=(1, 2))
    shares = np.divide(
        confusion, total[:, None, None], out=np.full(confusion.shape, np.nan), where=total[:, None, None] > 0
    )
    observed: Floats = np.trace(shares, axis1=1, axis2=2)
    return observed, shares.sum(axis=2), shares.sum(axis=1)


def _beyond(observed: Floats, chance: Floats) -> Floats:
    # a resample of one answer only has no chance to disagree, whatever rounding says
    defined = chance < 1 - 1e-12
    found: Floats = np.divide(observed - chance, 1 - chance, out=np.full(observed.shape, np.nan), where=defined)
    return found


def codes(answers: Sequence[str], known: Sequence[str]) -> NDArray[np.int64]:
    """Answers as their places among those that are known."""
    places = {answer: place for place, answer in enumerate(known)}
    return np.array([places[answer] for answer in answers], dtype=np.int64)
