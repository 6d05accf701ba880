"""A peer in the same run: VADER's sentiment (Hutto & Gilbert 2014), as many tools take it for what customers feel."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from msgspec import Struct

from goodturn.bench import scores
from goodturn.bench.label_scores import Column, LabelScore, ranks
from goodturn.bench.labelled import Labelled
from goodturn.bench.pairs import ALL_PAIRS, Padding, PaddingScore, Pair, PairScore, score_padding, score_pairs
from goodturn.bench.scores import Figure, Floats
from goodturn.conversations.message import Author
from goodturn.signals.labels import Label

NAME = "VADER"
#: labels that sentiment could stand in for → the sign of its compound score
SIGNS = {
    Label.FRUSTRATION: -1,
    Label.ANXIETY: -1,
    Label.DISAPPOINTMENT: -1,
    Label.UNRESOLVED: -1,
    Label.LEAVING: -1,
    Label.GRATITUDE: 1,
    Label.RESOLVED: 1,
}
#: compound from which a text counts as positive or negative, by its authors
_CLEAR = 0.05

Compound = Callable[[str], float]


class PeerScore(Struct, frozen=True, kw_only=True):
    """What sentiment alone makes of the same messages: the held-out half of the random stratum."""

    labels: list[LabelScore]
    distress_kappa: Figure
    distress_rank_correlation: Figure
    pairs: list[PairScore]
    padding: PaddingScore


def vader() -> Compound | None:
    """VADER's compound score of a text, −1 to 1; None where it is not installed (extra `bench`)."""
    try:
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
    except ImportError:
        return None
    analyzer = SentimentIntensityAnalyzer()
    return lambda text: float(analyzer.polarity_scores(text)["compound"])


def measure_peer(
    labelled: Sequence[Labelled], pairs: Sequence[Pair], padding: Sequence[Padding], compound: Compound
) -> PeerScore:
    """Sentiment on customers' messages of the random stratum that were held out, on pairs and on padding."""
    random = [one for one in labelled if one.item.role is Author.CUSTOMER and one.item.stratum == "random"]
    told = [one for one in random if not one.tuned_on]
    cuts = best_cuts(*_feeling_and_distress([one for one in random if one.tuned_on], compound))
    feeling, truth = _feeling_and_distress(told, compound)
    weights = scores.draw([one.item.conversation for one in told])
    read = distress_levels(feeling, cuts)
    return PeerScore(
        labels=[_label_score(label, sign * feeling, told, weights) for label, sign in SIGNS.items()],
        distress_kappa=scores.figure(scores.quadratic_kappa(truth, read, weights)),
        distress_rank_correlation=scores.figure(scores.correlation(ranks(truth), ranks(-feeling), weights)),
        pairs=_pairs(pairs, compound),
        padding=score_padding(
            NAME,
            "VADER's compound score",
            [(compound(case.base), compound(case.padded), compound(case.specific)) for case in padding],
        ),
    )


def _feeling_and_distress(told: Sequence[Labelled], compound: Compound) -> tuple[Floats, Floats]:
    feeling = [compound(one.item.text) for one in told]
    distress = [one.found.distress or 0.0 for one in told]
    return np.array(feeling, dtype=np.float64), np.array(distress, dtype=np.float64)


def _label_score(label: Label, feeling: Floats, told: Sequence[Labelled], weights: Floats) -> LabelScore:
    scored = np.array([label.value not in one.found.disputed for one in told], dtype=np.bool_)
    truth = np.array([label in one.found.labels for one in told], dtype=np.bool_)[scored]
    column = Column(truth, as_probability(feeling[scored]), weights[:, scored], scores.as_drawn(weights))
    return column.score(label.value)


def as_probability(feeling: Floats) -> Floats:
    """−1 to 1 as 0 to 1, with 0.5 where the text begins to count as having that sign."""
    return np.interp(feeling, [-1, _CLEAR, 1], [0, 0.5, 1])


def distress_levels(feeling: Floats, cuts: tuple[float, float, float]) -> Floats:
    """Levels 0–3: one more for each cut that the sentiment stays below."""
    levels: Floats = np.sum([feeling <= cut for cut in cuts], axis=0).astype(np.float64)
    return levels


def best_cuts(feeling: Floats, truth: Floats) -> tuple[float, float, float]:
    """The three cuts that agree best with people on these messages: the peer is given its best chance."""
    steps = np.round(np.arange(-1.0, 0.3, 0.1), 1)
    best, chosen = -np.inf, (0.0, -0.5, -0.8)
    weights = np.ones((1, len(feeling)))
    for first in steps:
        for second in steps[steps <= first]:
            for third in steps[steps <= second]:
                cuts = (float(first), float(second), float(third))
                agreed = scores.quadratic_kappa(truth, distress_levels(feeling, cuts), weights)[0]
                if agreed > best:
                    best, chosen = agreed, cuts
    return chosen


def _pairs(pairs: Sequence[Pair], compound: Compound) -> list[PairScore]:
    signed = [pair for pair in pairs if pair.label in SIGNS]
    if not signed:
        return []
    told = []
    for pair in signed:
        feelings = np.array([compound(pair.having), compound(pair.lacking)]) * SIGNS[pair.label]
        having, lacking = as_probability(feelings)
        told.append((float(having), float(lacking)))
    return [one for one in score_pairs(signed, told) if one.name == ALL_PAIRS]
