"""Learns from people's answers how sure the reader should have been, and measures that on answers held out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import blake2b

import numpy as np
from msgspec import Struct

from goodturn.bench.scores import Figure, draw, figure
from goodturn.errors import InputError
from goodturn.readers.adapted import FORMAT, Recalibration
from goodturn.review.drawn import StudyName
from goodturn.review.judged import Judged, Reviewed
from goodturn.review.learning import Answers, ReadingFigures, brier, held_out, learn, reading_figures
from goodturn.review.questions import QUESTIONS, YES, Sheet
from goodturn.signals.labels import Label

#: fewer answered messages than this and nothing is learnt
LEAST_MESSAGES = 100
#: fewer messages in which the reader found a label, and its line is left alone
LEAST_FOUND = 20


class TooFewAnswersError(InputError):
    """There are too few answers."""


class AlreadyAdaptedError(InputError):
    """The study was read by an adapted reader."""


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
    before = reading_figures(answers.truth, answers.probability, weights)
    line = after = change = None
    why: str | None = f"found in {found} of at least {LEAST_FOUND} messages"
    if found >= LEAST_FOUND:
        line, told = learn(answers), held_out(answers)
        after = reading_figures(answers.truth, told, weights)
        change = figure(brier(answers.truth, told, weights) - brier(answers.truth, answers.probability, weights))
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
