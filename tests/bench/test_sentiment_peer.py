from __future__ import annotations

from itertools import count

import numpy as np
import pytest

from goodturn.bench.labelled import Found, Item, Labelled
from goodturn.bench.pairs import Padding, Pair
from goodturn.bench.sentiment_peer import as_probability, best_cuts, distress_levels, measure_peer, vader
from goodturn.conversations.message import Author
from goodturn.signals.labels import Label


def one(
    number: int, text: str, labels: tuple[Label, ...], distress: float, stratum: str = "random", tuned_on: bool = False
) -> Labelled:
    """A message of a conversation that falls into the half that is asked for."""
    found = Found(f"m{number}", labels, distress=distress)
    tries = (Item(f"m{number}", f"c{number}/{again}", Author.CUSTOMER, stratum, text) for again in count())
    return next(told for item in tries if (told := Labelled(item=item, found=found)).tuned_on == tuned_on)


FELT = [("awful", 3), ("bad", 1), ("good", 0), ("where", 0)]


def compound(text: str) -> float:
    return {"bad": -0.6, "awful": -0.9, "good": 0.7}.get(text, 0.0)


def test_sentiment_stands_in_for_what_its_sign_says() -> None:
    labelled = [
        one(1, "awful", (Label.FRUSTRATION,), 3),
        one(2, "bad", (), 1),
        one(3, "good", (Label.GRATITUDE,), 0),
        one(4, "where", (Label.FRUSTRATION,), 0),
        one(5, "awful", (), 0, "enriched"),
        # where the cuts of distress are chosen
        *(one(number, text, (), level, tuned_on=True) for number, (text, level) in enumerate(FELT, 10)),
    ]
    pairs = [
        Pair("1", Label.FRUSTRATION, Author.CUSTOMER, "awful", "bad"),
        Pair("2", Label.GRATITUDE, Author.CUSTOMER, "good", "where"),
        Pair("3", Label.STAKES, Author.CUSTOMER, "awful", "good"),
    ]
    padding = [Padding("1", "no", "good", "bad"), Padding("2", "no", "no", "good")]
    peer = measure_peer(labelled, pairs, padding, compound)
    scores = {score.label: score for score in peer.labels}
    # awful and bad are found; one of them is right, and one of two is found
    frustration = scores["frustration"]
    assert (frustration.n, frustration.precision.value, frustration.recall.value) == (4, 0.5, 0.5)
    assert scores["gratitude"].f1.value == 1.0
    assert peer.distress_kappa.value == pytest.approx(1.0)
    # no sign of sentiment stands for what is at stake
    assert (peer.pairs[0].pairs, peer.pairs[0].higher, peer.pairs[0].told_right) == (2, 1.0, 0.5)
    assert (peer.padding.padding_gains, peer.padding.specific_beats_base) == (0.5, 0.5)


def test_it_is_given_its_best_chance() -> None:
    feeling, truth = np.array([0.5, -0.3, -0.65, -0.95]), np.array([0.0, 1.0, 2.0, 3.0])
    assert distress_levels(feeling, best_cuts(feeling, truth)).tolist() == [0, 1, 2, 3]
    assert as_probability(np.array([-1, 0.05, 1])).tolist() == [0, 0.5, 1]


def test_vader_itself() -> None:
    pytest.importorskip("vaderSentiment")
    compound_of = vader()
    assert compound_of is not None
    assert compound_of("This is wonderful, thank you!") > 0.5 > -0.3 > compound_of("This is awful, I hate it")
