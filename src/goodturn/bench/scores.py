"""Figures of a yes-or-no reading, over many resamples at once.

Every figure takes weights of shape (resamples, items), how often each item was drawn, and gives one value per
resample; nan where it is not defined (no positives, nothing found). `draw` makes the weights: row 0 is the data as it
is, the other rows resample whole conversations, since messages of one conversation resemble each other.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Floats = NDArray[np.float64]

SEED = 20261124
RESAMPLES = 1000


class Figure(Struct, frozen=True, kw_only=True):
    """A figure and its percentile bootstrap 95 % interval; None where it is not defined."""

    value: float | None
    low: float | None = None
    high: float | None = None


def draw(clusters: Sequence[str], resamples: int = RESAMPLES, seed: int = SEED) -> Floats:
    """How often each item is drawn: (1 + resamples, items), whole clusters at a time, the first row all ones."""
    _, places = np.unique(np.asarray(clusters, dtype=np.str_), return_inverse=True)
    count = int(places.max()) + 1 if len(places) else 0
    weights = np.ones((1 + resamples, len(places)))
    if count:
        drawn = np.random.default_rng(seed).multinomial(count, np.full(count, 1 / count), size=resamples)
        weights[1:] = drawn[:, places]
    return weights


def figure(values: Floats) -> Figure:
    """The first value with the interval of the others; resamples in which it is not defined are left out."""
    if np.isnan(values[0]):
        return Figure(value=None)
    rest = values[1:][~np.isnan(values[1:])]
    if not len(rest):
        return Figure(value=float(values[0]))
    low, high = np.percentile(rest, [2.5, 97.5])
    return Figure(value=float(values[0]), low=float(low), high=float(high))


def _share(part: Floats, whole: Floats) -> Floats:
    shared: Floats = np.divide(part, whole, out=np.full(whole.shape, np.nan), where=whole > 0)
    return shared


class Weighing(Struct, frozen=True):
    """What a positive and a negative item count for, per resample."""

    positive: Floats
    negative: Floats


def as_drawn(weights: Floats) -> Weighing:
    """Every item counts once per draw."""
    ones = np.ones(len(weights))
    return Weighing(ones, ones)


def at_prevalence(truth: NDArray[np.bool_], weights: Floats, prevalence: Floats) -> Weighing:
    """Positives and negatives count so that the share of positives is `prevalence` (per resample).

    This is the correction for a set in which a label was sought out on purpose (Saerens, Latinne & Decaestecker
    2002): what is caught among positives and what is falsely found among negatives are kept, their mix is mended.
    """
    found = _share(weights @ truth, weights.sum(axis=1))
    # nan where the label does not occur in the field: no figure can rest on that
    positive = np.where(prevalence > 0, _share(prevalence, found), np.nan)
    return Weighing(positive, _share(1 - prevalence, 1 - found))


def precision(truth: NDArray[np.bool_], found: NDArray[np.bool_], weights: Floats, weighing: Weighing) -> Floats:
    """Right among found."""
    right = weighing.positive * (weights @ (truth & found))
    return _share(right, right + weighing.negative * (weights @ (~truth & found)))


def recall(truth: NDArray[np.bool_], found: NDArray[np.bool_], weights: Floats) -> Floats:
    """Found among what is there."""
    return _share(weights @ (truth & found), weights @ truth)


def f1(truth: NDArray[np.bool_], found: NDArray[np.bool_], weights: Floats, weighing: Weighing) -> Floats:
    """Harmonic mean of precision and recall; 0 where something is there and none of it was found."""
    right = weighing.positive * (weights @ (truth & found))
    either = right + weighing.negative * (weights @ (~truth & found)) + weighing.positive * (weights @ truth)
    return np.where(weights @ truth > 0, _share(2 * right, either), np.nan)


def average_precision(truth: NDArray[np.bool_], scores: Floats, weights: Floats, weighing: Weighing) -> Floats:
    """Area under the precision–recall curve as a step function (AUPRC); ties share one step."""
    if not truth.any():
        return np.full(len(weights), np.nan)
    order = np.argsort(-scores, kind="stable")
    ends = np.append(np.flatnonzero(np.diff(-scores[order])), len(scores) - 1)
    ordered, is_true = weights[:, order], truth[order]
    caught = np.cumsum(ordered * is_true, axis=1)[:, ends] * weighing.positive[:, None]
    false = np.cumsum(ordered * ~is_true, axis=1)[:, ends] * weighing.negative[:, None]
    gained = np.diff(caught, axis=1, prepend=0.0)
    reached = np.divide(caught, caught + false, out=np.zeros_like(caught), where=caught + false > 0)
    return _share((gained * reached).sum(axis=1), caught[:, -1])


def brier_skill(truth: NDArray[np.bool_], scores: Floats, weights: Floats, weighing: Weighing) -> Floats:
    """1 − Brier score ÷ that of always saying the base rate: 0 is no better than it, 1 is perfect, below 0 is worse."""
    squared = (scores - truth) ** 2
    positives, negatives = weighing.positive * (weights @ truth), weighing.negative * (weights @ ~truth)
    error = weighing.positive * (weights @ (squared * truth)) + weighing.negative * (weights @ (squared * ~truth))
    # n × rate × (1 − rate)
    return 1 - _share(error, _share(positives * negatives, positives + negatives))


def quadratic_kappa(one: Floats, other: Floats, weights: Floats) -> Floats:
    """Cohen's kappa with squared distances (Cohen 1968); half steps are allowed, so two raters' mean may be used."""
    total = weights.sum(axis=1)
    mean_one, mean_other = _share(weights @ one, total), _share(weights @ other, total)
    spread = _share(weights @ one**2, total) - mean_one**2 + _share(weights @ other**2, total) - mean_other**2
    return 1 - _share(_share(weights @ (one - other) ** 2, total), spread + (mean_one - mean_other) ** 2)


def correlation(one: Floats, other: Floats, weights: Floats) -> Floats:
    """Pearson's correlation; give ranks for Spearman's."""
    total = weights.sum(axis=1)
    mean_one, mean_other = _share(weights @ one, total), _share(weights @ other, total)
    variance = (_share(weights @ one**2, total) - mean_one**2) * (_share(weights @ other**2, total) - mean_other**2)
    return _share(_share(weights @ (one * other), total) - mean_one * mean_other, np.sqrt(np.maximum(variance, 0)))
