from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from goodturn.measures.definition import LEAST_CASES
from goodturn.measures.definitions import DEFINITIONS
from goodturn.measures.measure import quantity, refuse, share, wilson


def test_a_share_carries_its_wilson_interval() -> None:
    # 8 of 20: centre (0.4 + 3.8415/40) / (1 + 3.8415/20) = 0.41611, half width 0.19728
    measure = share("outcome.neither", 8, 20)
    assert measure.value == pytest.approx(0.4)
    assert (measure.numerator, measure.n) == (8, 20)
    assert measure.low == pytest.approx(0.2188, abs=1e-4)
    assert measure.high == pytest.approx(0.6134, abs=1e-4)
    assert measure.refused is None


def test_too_few_cases_are_refused_in_words() -> None:
    measure = share("outcome.neither", 4, LEAST_CASES - 1)
    assert measure.value is None
    assert measure.low is None
    assert measure.refused == "too few: 9 of at least 10 episodes with a trouble"
    assert share("outcome.neither", 4, LEAST_CASES).value == pytest.approx(0.4)


def test_a_refusal_may_give_its_own_reason() -> None:
    assert refuse("resolution.median", 0, "the data has no times").refused == "the data has no times"


def test_a_quantity_refuses_below_its_least() -> None:
    assert quantity("desk.median", 3.0, 9, 1.0, 5.0).refused is not None
    assert quantity("desk.median", 3.0, 10, 1.0, None).high is None


def test_clusters_widen_the_interval() -> None:
    plain, clustered = share("needs.understood", 20, 50), share("needs.understood", 20, 50, design_effect=2.0)
    assert plain.low is not None
    assert clustered.low is not None
    assert clustered.low < plain.low
    assert clustered.low == pytest.approx(wilson(0.4, 25)[0])
    assert share("needs.understood", 20, 50, design_effect=0.5).low == plain.low


def test_no_measure_without_a_definition() -> None:
    with pytest.raises(KeyError):
        share("made.up", 1, 10)


@given(n=st.integers(1, 10_000), part=st.floats(0, 1))
def test_the_interval_is_that_of_scipy(n: int, part: float) -> None:
    seen = round(part * n)
    interval = binomtest(seen, n).proportion_ci(0.95, method="wilson")
    assert wilson(seen / n, n) == pytest.approx((interval.low, interval.high), abs=1e-12)


@given(n=st.integers(1, 10_000), part=st.floats(0, 1))
def test_an_interval_holds_its_share_and_stays_in_range(n: int, part: float) -> None:
    seen = round(part * n) / n
    low, high = wilson(seen, n)
    assert 0 <= low <= seen <= high <= 1
    # a size that is not whole gives nearly the same
    near = wilson(seen, n + 1e-6)
    assert near == pytest.approx((low, high), abs=1e-4)


def test_every_definition_says_what_and_whence() -> None:
    for key, definition in DEFINITIONS.items():
        assert definition.key == key
        assert len(definition.words) > 40, key
        assert definition.source, key
        assert definition.words.endswith("."), key
