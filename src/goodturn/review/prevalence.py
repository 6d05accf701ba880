"""Shares corrected for reading error: what the machine read everywhere, mended by what people found in a sample.

Prediction-powered inference (Angelopoulos, Bates, Fannjiang, Jordan & Zrnic 2023, Science 382, 669–674): the mean of
the predictions over everything plus the mean of (truth − prediction) over the sample is unbiased however badly the
machine reads; the better it reads, the narrower the interval. The sample is drawn by strata from what was read, so the
variance is that of a difference estimator in two phases (Särndal, Swensson & Wretman 1992, chapter 9): chance in who
the customers were, and chance in which of them were checked.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from msgspec import Struct

from goodturn.measures.student import NORMAL

#: an error of each sign that was not seen counts as half a case, so that no error in a few cases is no certainty
_UNSEEN = 0.5


class Sampled(Struct, frozen=True, kw_only=True):
    """One item of the sample: whether it counts above and below the line, as people say and as the machine reads.

    What several people say is their mean, so these are numbers from 0 to 1.
    """

    above: float
    below: float
    above_read: float
    below_read: float


class SampledStratum(Struct, frozen=True, kw_only=True):
    """One stratum with its sample."""

    size: int
    items: Sequence[Sampled]


class ReadEverywhere(Struct, frozen=True, kw_only=True):
    """What the machine read of everything: how many items there are, and how many count below and above the line."""

    items: int
    below: int
    above: int


class Corrected(Struct, frozen=True, kw_only=True):
    """A share with its normal 95 % interval, which holds chance and reading error; within 0 and 1."""

    value: float
    low: float
    high: float
    #: items that people answered
    n: int


def corrected_share(read: ReadEverywhere, strata: Sequence[SampledStratum]) -> Corrected | None:
    """The share of what counts above the line among what counts below it; None where nothing does.

    A plain mean is the case in which everything counts below the line. Every stratum needs two items or more.
    """
    below = _mean(read.items, read.below, strata, 0.0, 1.0)
    if below <= 0:
        return None
    share = min(1.0, max(0.0, _mean(read.items, read.above, strata, 1.0, 0.0) / below))
    # a ratio errs as the mean of (above − share × below) does, divided by the mean below (Cochran 1977, chapter 6)
    checking = sum(_checking(stratum, share, read.items) for stratum in strata)
    customers = share * (1 - share) * below / read.items
    half = NORMAL * sqrt(checking + customers) / below
    return Corrected(
        value=share,
        low=max(0.0, share - half),
        high=min(1.0, share + half),
        n=sum(len(stratum.items) for stratum in strata),
    )


def _mean(total: int, read: int, strata: Sequence[SampledStratum], above: float, below: float) -> float:
    """The mean of predictions over everything plus the weighted mean of (truth − prediction) over the sample."""
    mended = sum(stratum.size * _mean_error(stratum, above, below) for stratum in strata)
    return (read + mended) / total


def _errors(stratum: SampledStratum, above: float, below: float) -> list[float]:
    return [above * (one.above - one.above_read) + below * (one.below - one.below_read) for one in stratum.items]


def _mean_error(stratum: SampledStratum, above: float, below: float) -> float:
    return sum(_errors(stratum, above, below)) / len(stratum.items)


def _checking(stratum: SampledStratum, share: float, total: int) -> float:
    """The variance that comes from having checked only some: none where all of a stratum was."""
    errors = _errors(stratum, 1.0, -share)
    n = len(errors)
    # with an unseen error of each sign, as far as there is room for one
    first = sum(errors)
    second = sum(error * error for error in errors) + 2 * _UNSEEN
    counted = n + 2 * _UNSEEN
    spread = second / counted - (first / counted) ** 2
    return (stratum.size / total) ** 2 * (1 - n / stratum.size) * spread / n
