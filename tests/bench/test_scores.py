from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodturn.bench import scores

TRUTH = np.array([True, True, True, False, False, False])
SURE = np.array([0.9, 0.6, 0.2, 0.8, 0.1, 0.0])
FOUND = SURE >= 0.5
ONCE = np.ones((1, 6))
PLAIN = scores.as_drawn(ONCE)


def test_by_hand() -> None:
    # found 3, right 2; there are 3
    assert scores.precision(TRUTH, FOUND, ONCE, PLAIN)[0] == pytest.approx(2 / 3)
    assert scores.recall(TRUTH, FOUND, ONCE)[0] == pytest.approx(2 / 3)
    assert scores.f1(TRUTH, FOUND, ONCE, PLAIN)[0] == pytest.approx(2 / 3)
    # steps at 0.9 (1/1), 0.6 (2/3), 0.2 (3/4)
    assert scores.average_precision(TRUTH, SURE, ONCE, PLAIN)[0] == pytest.approx((1 + 2 / 3 + 3 / 4) / 3)
    # squared: .01 .16 .64 .64 .01 0; base rate 1/2
    assert scores.brier_skill(TRUTH, SURE, ONCE, PLAIN)[0] == pytest.approx(1 - 1.46 / (6 * 0.25))


def test_drawing_an_item_twice_is_having_it_twice() -> None:
    twice = np.array([[2.0, 1, 0, 1, 1, 0]])
    written = [0, 0, 1, 3, 4]
    ones = np.ones((1, 5))
    plain = scores.as_drawn(ones)
    again = scores.as_drawn(twice)
    assert scores.f1(TRUTH, FOUND, twice, again) == scores.f1(TRUTH[written], FOUND[written], ones, plain)
    assert scores.average_precision(TRUTH, SURE, twice, again) == pytest.approx(
        scores.average_precision(TRUTH[written], SURE[written], ones, plain)
    )
    assert scores.brier_skill(TRUTH, SURE, twice, again) == pytest.approx(
        scores.brier_skill(TRUTH[written], SURE[written], ones, plain)
    )


def test_what_is_not_defined_is_no_number() -> None:
    nothing = np.zeros(6, dtype=np.bool_)
    assert np.isnan(scores.precision(TRUTH, nothing, ONCE, PLAIN)[0])
    assert scores.f1(TRUTH, nothing, ONCE, PLAIN)[0] == 0
    for value in (
        scores.recall(nothing, FOUND, ONCE),
        scores.f1(nothing, FOUND, ONCE, PLAIN),
        scores.average_precision(nothing, SURE, ONCE, PLAIN),
        scores.brier_skill(nothing, SURE, ONCE, PLAIN),
    ):
        assert np.isnan(value[0])
        assert scores.figure(value).value is None


def test_at_the_prevalence_of_the_field() -> None:
    # a field of 1000 with 100 positives, of which 2 of 3 are found, and 1 of 3 negatives is falsely found
    weighing = scores.at_prevalence(TRUTH, ONCE, np.array([0.1]))
    right, false = 100 * 2 / 3, 900 / 3
    assert scores.precision(TRUTH, FOUND, ONCE, weighing)[0] == pytest.approx(right / (right + false))
    assert scores.f1(TRUTH, FOUND, ONCE, weighing)[0] == pytest.approx(2 * right / (right + false + 100))
    same = scores.at_prevalence(TRUTH, ONCE, np.array([0.5]))
    assert scores.average_precision(TRUTH, SURE, ONCE, same) == pytest.approx(
        scores.average_precision(TRUTH, SURE, ONCE, PLAIN)
    )
    absent = scores.at_prevalence(TRUTH, ONCE, np.array([0.0]))
    assert np.isnan(scores.f1(TRUTH, FOUND, ONCE, absent)[0])
    assert np.isnan(scores.average_precision(TRUTH, SURE, ONCE, absent)[0])
    assert np.isnan(scores.brier_skill(TRUTH, SURE, ONCE, absent)[0])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.sampled_from([0.0, 0.2, 0.5, 0.7, 1.0])), min_size=2, max_size=30))
def test_the_same_as_scikit_learn(items: list[tuple[bool, float]]) -> None:
    metrics = pytest.importorskip("sklearn.metrics")
    truth, sure = np.array([one for one, _ in items]), np.array([one for _, one in items])
    if not truth.any():
        return
    weights = np.arange(1.0, len(items) + 1)[None, :]
    plain = scores.as_drawn(weights)
    assert scores.average_precision(truth, sure, weights, plain)[0] == pytest.approx(
        metrics.average_precision_score(truth, sure, sample_weight=weights[0])
    )
    assert scores.f1(truth, sure >= 0.5, weights, plain)[0] == pytest.approx(
        metrics.f1_score(truth, sure >= 0.5, sample_weight=weights[0], zero_division=0)
    )
    levels, others = np.round(sure * 3), np.array(truth, dtype=float) * 2
    if len({*levels, *others}) > 1:
        assert scores.quadratic_kappa(others, levels, weights)[0] == pytest.approx(
            metrics.cohen_kappa_score(
                others.astype(int), levels.astype(int), weights="quadratic", sample_weight=weights[0],
                labels=[0, 1, 2, 3],
            )
        )  # fmt: skip


def test_whole_conversations_are_drawn_and_always_the_same_ones() -> None:
    weights = scores.draw(["a", "b", "a", "c"], resamples=200)
    assert weights.shape == (201, 4)
    assert (weights[0] == 1).all()
    assert (weights[:, 0] == weights[:, 2]).all()
    # three conversations are drawn each time
    assert (weights[1:, [0, 1, 3]].sum(axis=1) == 3).all()
    assert not (weights[1:] == 1).all()
    assert (weights == scores.draw(["a", "b", "a", "c"], resamples=200)).all()
    assert not (weights == scores.draw(["a", "b", "a", "c"], resamples=200, seed=1)).all()
    assert scores.draw([]).shape == (1001, 0)


def test_an_interval_holds_its_figure_and_narrows_with_more_data() -> None:
    def width(times: int) -> float:
        truth, found = np.tile(TRUTH, times), np.tile(FOUND, times)
        weights = scores.draw([str(place) for place in range(len(truth))], resamples=300)
        told = scores.figure(scores.recall(truth, found, weights))
        assert told.value is not None
        assert told.low is not None
        assert told.high is not None
        assert told.low <= told.value <= told.high
        return told.high - told.low

    assert width(50) < width(5) / 2


def test_ranks_go_with_the_order_only() -> None:
    from goodturn.bench.label_scores import ranks

    assert ranks(np.array([3.0, 1.0, 3.0, 2.0])).tolist() == [3.5, 1, 3.5, 2]
    one, other = ranks(np.array([1.0, 2.0, 3.0])), ranks(np.array([1.0, 10.0, 100.0]))
    assert scores.correlation(one, other, np.ones((1, 3)))[0] == pytest.approx(1)
    assert scores.correlation(one, -other, np.ones((1, 3)))[0] == pytest.approx(-1)
