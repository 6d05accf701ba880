from __future__ import annotations

import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import CensoredData, ecdf

from goodturn.outcomes.kaplan_meier import kaplan_meier

TIMES = st.lists(st.tuples(st.integers(1, 12), st.booleans()), min_size=1, max_size=40)


@given(watched=TIMES)
def test_it_is_that_of_scipy(watched: list[tuple[int, bool]]) -> None:
    hours = np.array([hour for hour, _ in watched], dtype=float)
    resolved = np.array([done for _, done in watched])
    found = kaplan_meier(hours, resolved)
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore", RuntimeWarning)
        curve = ecdf(CensoredData(uncensored=hours[resolved], right=hours[~resolved])).sf
        interval = curve.confidence_interval(0.95, method="log-log")
    assert found.times == pytest.approx(curve.quantiles)
    assert found.unresolved == pytest.approx(curve.probabilities)
    inside = (found.unresolved > 1e-12) & (found.unresolved < 1)
    assert found.low[inside] == pytest.approx(interval.low.probabilities[inside])
    assert found.high[inside] == pytest.approx(interval.high.probabilities[inside])
