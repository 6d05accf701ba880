"""Learns from people's answers how sure the reader should have been, and measures that on answers held out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import blake2b

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from goodturn.bench import scores
from goodturn.bench.scores import Figure, Floats, draw, figure
from goodturn.errors import InputError
from goodturn.readers.adapted import FORMAT, Adaptation, Recalibration, log_odds, recalibrated
from goodturn.review.drawn import StudyName
from goodturn.review.judged import Judged, Reviewed
from goodturn.review.questions import QUESTIONS, YES, Sheet
from goodturn.review.read_as import SET_FROM
from goodturn.signals.labels import Label

#: fewer answered messages than this and nothing is learnt
LEAST_MESSAGES = 100
#: fewer messages in which the reader found a label, and its line is left alone
LEAST_FOUND = 20
#: standard deviations of the prior around "change nothing"; it weighs about as much as twenty answers
_SLOPE_SPREAD, _OFFSET_SPREAD = 0.25, 0.5
#: Newton's method on a strictly convex function of two numbers
_STEPS, _CLOSE = 50, 1e-10
_LEAST_SLOPE = 0.1


class TooFewAnswersError(InputError):
    """There are too few answers."""


class AlreadyAdaptedError(InputError):
    """The study was read by an adapted reader."""


class ReadingFigures(Struct, frozen=True, kw_only=True):
    """How a label is read. Lower is better for the Brier score (Brier 1950), higher for the others."""

    brier: Figure
    f1: Figure
    precision: Figure
    recall: Figure


class LabelAdaptation(Struct, frozen=True, kw_only=True):
    """What was learnt about one label, and how it does on answers held out."""

    label: Label
    #: answered messages of its side, those where the reader found it, and those where anybody did
    n: int
    found: int
    positives: int
    #: learnt from all answers; None where the reader found it too seldom
    line: Recalibration | None
    #: by the reader as it is, and by lines learnt from the other half of the conversations
    before: ReadingFigures
    after: ReadingFigures | None
    #: after − before of the Brier score
    change: Figure | None
    #: whether it goes into the adaptation: only where all of the interval of the change lies below 0, and what is set
    #: is read no worse (F1)
    kept: bool
    #: why not
    why: str | None


class Adapted(Struct, frozen=True, kw_only=True):
    """All that `goodturn adapt` writes: the adaptation, and how it came about."""

    format: int
    reader: str
    labels: dict[Label, Recalibration]
    study: StudyName
    #: messages that people answered about, and how many people did
    messages: int
    people: int
    measured: tuple[LabelAdaptation, ...]

    @property
    def adaptation(self) -> Adaptation:
        """The part that a reader uses."""
        return Adaptation(format=self.format, reader=self.reader, labels=self.labels)


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


def adapt(reviewed: Reviewed) -> Adapted:
    """Learn a line for each label.

    Raises:
        TooFewAnswersError: fewer than `LEAST_MESSAGES` messages were answered.
        AlreadyAdaptedError: the study was not read plainly, so its probabilities are not the reader's own.
    """
    sides = (Sheet.CUSTOMER, Sheet.COMPANY)
    messages = sum(len(reviewed.judged[sheet]) for sheet in sides)
    if messages < LEAST_MESSAGES:
        raise TooFewAnswersError(
            f"{messages} of at least {LEAST_MESSAGES} messages", way_out="Have more answered, and record them"
        )
    study = reviewed.review.study
    if study.reader is None or "+" in study.reader:
        raise AlreadyAdaptedError(str(study.reader), way_out="Run the study without --adapted, and review that")
    read = reviewed.machine.probabilities
    measured = tuple(
        _measured(Label(question.key), reviewed.judged[sheet], read)
        for sheet in sides
        if reviewed.judged[sheet]
        for question in QUESTIONS[sheet]
    )
    return Adapted(
        format=FORMAT,
        reader=study.reader,
        labels={one.label: one.line for one in measured if one.kept and one.line is not None},
        study=study,
        messages=messages,
        people=len(reviewed.people),
        measured=measured,
    )


def _measured(
    label: Label, judged: Sequence[Judged], probabilities: Mapping[str, Mapping[str, float]]
) -> LabelAdaptation:
    answers = _answers(label, judged, probabilities)
    weights = draw(answers.clusters) * answers.weight
    found = sum(label.value in probabilities[one.item.id] for one in judged)
    before = _figures(answers.truth, answers.probability, weights)
    line = after = change = None
    why: str | None = f"found in {found} of at least {LEAST_FOUND} messages"
    if found >= LEAST_FOUND:
        line, held_out = learn(answers), _held_out(answers)
        after = _figures(answers.truth, held_out, weights)
        change = figure(_brier(answers.truth, held_out, weights) - _brier(answers.truth, answers.probability, weights))
        why = _why_not(before, after, change)
    return LabelAdaptation(
        label=label,
        n=len(judged),
        found=found,
        positives=sum(YES in one.people[label.value].values() for one in judged),
        line=line,
        before=before,
        after=after,
        change=change,
        kept=why is None,
        why=why,
    )


def _why_not(before: ReadingFigures, after: ReadingFigures, change: Figure) -> str | None:
    """Surer where it is right is not enough: episodes are told by what is set."""
    if change.high is None or change.high >= 0:
        return "not better beyond chance on answers held out"
    if (after.f1.value or 0.0) < (before.f1.value or 0.0):
        return "better calibrated, but what is set would be read worse"
    return None


def _answers(label: Label, judged: Sequence[Judged], probabilities: Mapping[str, Mapping[str, float]]) -> Answers:
    rows = [
        (said == YES, probabilities[one.item.id].get(label.value, 0.0), one.weight, len(one.people[label.value]), one)
        for one in judged
        for said in one.people[label.value].values()
    ]
    clusters = [one.cluster for _, _, _, _, one in rows]
    return Answers(
        truth=np.array([truth for truth, *_ in rows], dtype=np.bool_),
        probability=np.array([probability for _, probability, *_ in rows], dtype=np.float64),
        weight=np.array([weight / people for _, _, weight, people, _ in rows], dtype=np.float64),
        share=np.array([1 / people for _, _, _, people, _ in rows], dtype=np.float64),
        clusters=clusters,
        first_half=np.array([_in_first_half(name) for name in clusters], dtype=np.bool_),
    )


def _in_first_half(conversation: str) -> bool:
    return blake2b(conversation.encode(), digest_size=1).digest()[0] % 2 == 0


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


def _held_out(answers: Answers) -> Floats:
    """The probabilities of each half of the conversations by the line that the other half teaches."""
    told = answers.probability.copy()
    for half in (answers.first_half, ~answers.first_half):
        line = learn(answers.only(~half))
        changed = half & (answers.probability > 0)
        told[changed] = recalibrated(told[changed], line.slope, line.offset)
    return told


def _brier(truth: NDArray[np.bool_], probability: Floats, weights: Floats) -> Floats:
    error: Floats = weights @ ((probability - truth) ** 2)
    total = weights.sum(axis=1)
    mean: Floats = np.divide(error, total, out=np.full(error.shape, np.nan), where=total > 0)
    return mean


def _figures(truth: NDArray[np.bool_], probability: Floats, weights: Floats) -> ReadingFigures:
    found, plain = probability >= SET_FROM, scores.as_drawn(weights)
    return ReadingFigures(
        brier=figure(_brier(truth, probability, weights)),
        f1=figure(scores.f1(truth, found, weights, plain)),
        precision=figure(scores.precision(truth, found, weights, plain)),
        recall=figure(scores.recall(truth, found, weights)),
    )
