"""A line per label, learnt from answers, and how a label is read with it: arrays in, figures out."""

from __future__ import annotations

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from goodturn.bench import scores
from goodturn.bench.scores import Figure, Floats, figure
from goodturn.readers.adapted import Recalibration, log_odds, recalibrated
from goodturn.review.read_as import SET_FROM

#: standard deviations of the prior around "change nothing"; it weighs about as much as twenty answers
_SLOPE_SPREAD, _OFFSET_SPREAD = 0.25, 0.5
#: Newton's method on a strictly convex function of two numbers
_STEPS, _CLOSE = 50, 1e-10
_LEAST_SLOPE = 0.1


class ReadingFigures(Struct, frozen=True, kw_only=True):
    """How a label is read. Lower is better for the Brier score (Brier 1950), higher for the others."""

    brier: Figure
    f1: Figure
    precision: Figure
    recall: Figure


class Answers(Struct, frozen=True, kw_only=True):
    """One label as arrays: an element per message and person."""

    truth: NDArray[np.bool_]
    #: 0 where the reader did not find it
    probability: Floats
    weight: Floats
    #: 1 ÷ people who answered, so that a message counts once
    share: Floats
    clusters: list[str]
    #: which half of the conversations, by a hash of their id
    first_half: NDArray[np.bool_]

    def only(self, chosen: NDArray[np.bool_]) -> Answers:
        """Some of them."""
        return Answers(
            truth=self.truth[chosen],
            probability=self.probability[chosen],
            weight=self.weight[chosen],
            share=self.share[chosen],
            clusters=[name for name, keep in zip(self.clusters, chosen.tolist(), strict=True) if keep],
            first_half=self.first_half[chosen],
        )


def learn(answers: Answers) -> Recalibration:
    """The most likely line under a normal prior around slope 1 and offset 0, by Newton's method.

    Only messages in which the reader found the label teach: nothing can be changed in the others. They weigh alike
    whatever stratum they are from, since what they were drawn by is what the reader said, which the line takes in.
    """
    found = answers.probability > 0
    odds, truth, share = log_odds(answers.probability[found]), answers.truth[found], answers.share[found]
    inputs = np.stack([odds, np.ones_like(odds)], axis=1)
    precision = np.diag([_SLOPE_SPREAD**-2, _OFFSET_SPREAD**-2])
    line = identity = np.array([1.0, 0.0])
    for _ in range(_STEPS):
        sure = 1 / (1 + np.exp(-(inputs @ line)))
        gradient = inputs.T @ (share * (sure - truth)) + precision @ (line - identity)
        curvature = (inputs * (share * sure * (1 - sure))[:, None]).T @ inputs + precision
        step = np.linalg.solve(curvature, gradient)
        line = line - step
        if np.abs(step).max() < _CLOSE:
            break
    return Recalibration(slope=max(_LEAST_SLOPE, round(float(line[0]), 6)), offset=round(float(line[1]), 6))


def held_out(answers: Answers) -> Floats:
    """The probabilities of each half of the conversations by the line that the other half teaches."""
    told = answers.probability.copy()
    for half in (answers.first_half, ~answers.first_half):
        line = learn(answers.only(~half))
        changed = half & (answers.probability > 0)
        told[changed] = recalibrated(told[changed], line.slope, line.offset)
    return told


def brier(truth: NDArray[np.bool_], probability: Floats, weights: Floats) -> Floats:
    """The mean squared distance of what was said from what is true (Brier 1950), per resample."""
    error: Floats = weights @ ((probability - truth) ** 2)
    total = weights.sum(axis=1)
    mean: Floats = np.divide(error, total, out=np.full(error.shape, np.nan), where=total > 0)
    return mean


def reading_figures(truth: NDArray[np.bool_], probability: Floats, weights: Floats) -> ReadingFigures:
    """How a label is read, with intervals from resamples."""
    found, plain = probability >= SET_FROM, scores.as_drawn(weights)
    return ReadingFigures(
        brier=figure(brier(truth, probability, weights)),
        f1=figure(scores.f1(truth, found, weights, plain)),
        precision=figure(scores.precision(truth, found, weights, plain)),
        recall=figure(scores.recall(truth, found, weights)),
    )
