"""How well single messages are read: labels, distress and acts, against the labelled messages.

The strata stand apart. In *random*, messages were drawn as they come; in *enriched* and *rare*, labels were sought out,
so shares there say nothing about the field. *weighted* takes all three, at the prevalence of the random stratum.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from goodturn.bench import scores
from goodturn.bench.labelled import STRATA, DecideLanguage, Labelled, load_labelled, passage
from goodturn.bench.scores import Figure, Floats, Weighing
from goodturn.conversations.message import Author
from goodturn.signals.labels import AGENT_LABELS, CUSTOMER_LABELS, Act, Label
from goodturn.signals.reader import Reader
from goodturn.signals.reading import Reading

#: a label counts as set from here on
SET_FROM = 0.5
#: a mean over labels takes only those that occur at least so often
ENOUGH = 5
WEIGHTED = "weighted"
ALL, TUNED_ON, HELD_OUT = "all", "tuned on", "held out"
#: the labelled messages name no kinds of act; each kind is held against the label nearest to it
ACTS_OF_LABEL = {
    Label.ACTION_DONE: (Act.LOOKED_UP, Act.PASSED_ON, Act.CHANGED),
    Label.GUIDANCE: (Act.EXPLAINED, Act.GUIDED),
    Label.PROMISE: (Act.PROMISED,),
    Label.REFUSAL: (Act.REFUSED, Act.REFUSED_WITH_REASON),
}


class LabelScore(Struct, frozen=True, kw_only=True):
    """The figures of one label in one group of messages."""

    label: str
    n: int
    positives: int
    precision: Figure
    recall: Figure
    f1: Figure
    auprc: Figure
    brier_skill: Figure


class GroupScore(Struct, frozen=True, kw_only=True):
    """One stratum of one part of the data."""

    stratum: str
    part: str
    #: messages, and how many of them the reader did not abstain from
    messages: int
    read: int
    labels: list[LabelScore]
    #: mean F1 over the labels with enough positives, per side
    mean_f1: dict[str, Figure]
    distress_kappa: Figure
    distress_rank_correlation: Figure
    acts: list[LabelScore]


class Judged(Struct, frozen=True):
    """Labelled messages with their readings."""

    labelled: list[Labelled]
    readings: list[Reading]


def read_labelled(folder: Path, reader: Reader, decide_language: DecideLanguage) -> Judged:
    """Read every labelled message of a folder."""
    labelled = load_labelled(folder)
    passages = [passage(one.item.role, one.item.text, one.item.context, decide_language) for one in labelled]
    return Judged(labelled, reader.read(passages))


def measure_groups(judged: Judged) -> list[GroupScore]:
    """Every stratum, and all weighted, for the whole data and for each half."""
    return [
        _group(judged, stratum, part)
        for part in (ALL, HELD_OUT, TUNED_ON)
        for stratum in (*STRATA, WEIGHTED)
        if any(_in_group(one, stratum, part) for one in judged.labelled)
    ]


def _in_group(one: Labelled, stratum: str, part: str) -> bool:
    in_part = part == ALL or one.tuned_on == (part == TUNED_ON)
    return in_part and stratum in (one.item.stratum, WEIGHTED)


def _group(judged: Judged, stratum: str, part: str) -> GroupScore:
    chosen = [
        (one, reading)
        for one, reading in zip(judged.labelled, judged.readings, strict=True)
        if _in_group(one, stratum, part)
    ]
    sides = {"customer": _side(chosen, CUSTOMER_LABELS), "agent": _side(chosen, AGENT_LABELS)}
    labels: list[LabelScore] = []
    means: dict[str, Figure] = {}
    for name, side in sides.items():
        told = [(label, side.of_label(label, stratum)) for label in side.labels]
        labels += [column.score(label.value) for label, column in told]
        enough = [column.f1 for _, column in told if column.positives >= ENOUGH]
        if enough:
            means[name] = scores.figure(_mean(enough))
    kappa, ranks = sides["customer"].distress()
    return GroupScore(
        stratum=stratum,
        part=part,
        messages=len(chosen),
        read=sum(reading.abstained is None for _, reading in chosen),
        labels=labels,
        mean_f1=means,
        distress_kappa=kappa,
        distress_rank_correlation=ranks,
        acts=sides["agent"].acts(stratum),
    )


def _mean(values: Sequence[Floats]) -> Floats:
    """Mean over labels per resample, over those that are defined in it."""
    stacked = np.stack(values)
    defined = ~np.isnan(stacked)
    total, count = np.where(defined, stacked, 0).sum(axis=0), defined.sum(axis=0)
    means: Floats = np.divide(total, count, out=np.full(len(total), np.nan), where=count > 0)
    return means


class Column:
    """One yes-or-no question over the messages of one side, over all resamples."""

    def __init__(self, truth: NDArray[np.bool_], probability: Floats, weights: Floats, weighing: Weighing) -> None:
        """Keep the parts and compute F1, which the means need too."""
        self.truth, self.probability, self.weights, self.weighing = truth, probability, weights, weighing
        self.found: NDArray[np.bool_] = probability >= SET_FROM
        self.positives = int(truth.sum())
        self.f1 = scores.f1(truth, self.found, weights, weighing)

    def score(self, name: str) -> LabelScore:
        """The figures with their intervals."""
        truth, probability, weights, weighing = self.truth, self.probability, self.weights, self.weighing
        return LabelScore(
            label=name,
            n=len(truth),
            positives=self.positives,
            precision=scores.figure(scores.precision(truth, self.found, weights, weighing)),
            recall=scores.figure(scores.recall(truth, self.found, weights)),
            f1=scores.figure(self.f1),
            auprc=scores.figure(scores.average_precision(truth, probability, weights, weighing)),
            brier_skill=scores.figure(scores.brier_skill(truth, probability, weights, weighing)),
        )


class _Side:
    """The messages of one side that were read, drawn again and again."""

    def __init__(self, chosen: list[tuple[Labelled, Reading]], labels: tuple[Label, ...]) -> None:
        self.labels = labels
        self.told = [one for one, _ in chosen]
        self.readings = [reading for _, reading in chosen]
        self.weights = scores.draw([one.item.conversation for one in self.told])
        self.random = np.array([one.item.stratum == "random" for one in self.told], dtype=np.bool_)

    def of_label(self, label: Label, stratum: str) -> Column:
        probability = [
            signal.probability if (signal := reading.signal(label)) is not None else 0.0 for reading in self.readings
        ]
        return self._column(label, np.array(probability), stratum)

    def acts(self, stratum: str) -> list[LabelScore]:
        found = []
        for label, acts in ACTS_OF_LABEL.items():
            probability = [
                max((act.probability for act in reading.acts if act.act in acts), default=0.0)
                for reading in self.readings
            ]
            column = self._column(label, np.array(probability), stratum)
            found.append(column.score(f"{' / '.join(act.value for act in acts)} against {label.value}"))
        return found

    def _column(self, label: Label, probability: Floats, stratum: str) -> Column:
        scored = np.array([label.value not in one.found.disputed for one in self.told], dtype=np.bool_)
        truth = np.array([label in one.found.labels for one in self.told], dtype=np.bool_)[scored]
        weights, random = self.weights[:, scored], self.random[scored]
        if stratum != WEIGHTED:
            weighing = scores.as_drawn(weights)
        else:
            field = weights[:, random]
            prevalence = field @ truth[random] / np.maximum(field.sum(axis=1), 1)
            weighing = scores.at_prevalence(truth, weights, prevalence)
        return Column(truth, probability[scored], weights, weighing)

    def distress(self) -> tuple[Figure, Figure]:
        """Quadratic kappa of the levels and Spearman's rank correlation, with people's levels."""
        rated = [place for place, one in enumerate(self.told) if one.found.distress is not None]
        if not rated:
            return Figure(value=None), Figure(value=None)
        truth = np.array([self.told[place].found.distress for place in rated], dtype=np.float64)
        read = np.array([self.readings[place].distress for place in rated], dtype=np.float64)
        weights = self.weights[:, rated]
        kappa = scores.quadratic_kappa(truth, np.floor(read + 0.5), weights)
        return scores.figure(kappa), scores.figure(scores.correlation(ranks(truth), ranks(read), weights))


def ranks(values: Floats) -> Floats:
    """Ranks; ties share their mean rank."""
    _, places, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    means: Floats = last - (counts - 1) / 2
    return means[places]


def _side(chosen: Iterable[tuple[Labelled, Reading]], labels: tuple[Label, ...]) -> _Side:
    author = Author.CUSTOMER if labels is CUSTOMER_LABELS else Author.AGENT
    return _Side(
        [
            (one, reading)
            for one, reading in chosen
            if one.item.role.speaks_for_company == author.speaks_for_company and reading.abstained is None
        ],
        labels,
    )
