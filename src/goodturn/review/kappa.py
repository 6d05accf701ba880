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
    return _beyond(_observed(confusion), cohen_chance(confusion))


def gwet(confusion: Floats) -> Floats:
    """Gwet's AC1 (Gwet 2008)."""
    return _beyond(_observed(confusion), gwet_chance(confusion))


def cohen_chance(confusion: Floats) -> Floats:
    """How often two who answer at random, each with their own shares, would agree."""
    rows, columns = _margins(confusion)
    chance: Floats = (rows * columns).sum(axis=1)
    return chance


def gwet_chance(confusion: Floats) -> Floats:
    """How often two would agree by chance where they do answer at random, which is where the answer is hard to give."""
    rows, columns = _margins(confusion)
    mean = (rows + columns) / 2
    chance: Floats = (mean * (1 - mean)).sum(axis=1) / (confusion.shape[1] - 1)
    return chance


def least_after_none(clusters: int, chance: float) -> float:
    """The lower end of the interval where no disagreement was seen, of which no resample can know.

    The share of disagreement is below 1 − 0.025^(1/n) (Clopper & Pearson 1934).
    """
    unseen: float = 1 - 0.025 ** (1 / clusters)
    return max(-1.0, 1 - unseen / (1 - chance))


def _shares(confusion: Floats) -> Floats:
    total = confusion.sum(axis=(1, 2))[:, None, None]
    shares: Floats = np.divide(confusion, total, out=np.full(confusion.shape, np.nan), where=total > 0)
    return shares


def _observed(confusion: Floats) -> Floats:
    observed: Floats = np.trace(_shares(confusion), axis1=1, axis2=2)
    return observed


def _margins(confusion: Floats) -> tuple[Floats, Floats]:
    shares = _shares(confusion)
    return shares.sum(axis=2), shares.sum(axis=1)


def _beyond(observed: Floats, chance: Floats) -> Floats:
    # a resample of one answer only has no chance to disagree, whatever rounding says
    defined = chance < 1 - 1e-12
    found: Floats = np.divide(observed - chance, 1 - chance, out=np.full(observed.shape, np.nan), where=defined)
    return found


def codes(answers: Sequence[str], known: Sequence[str]) -> NDArray[np.int64]:
    """Answers as their places among those that are known."""
    places = {answer: place for place, answer in enumerate(known)}
    return np.array([places[answer] for answer in answers], dtype=np.int64)
