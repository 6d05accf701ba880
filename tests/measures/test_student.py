from __future__ import annotations

import pytest
from scipy.stats import t

from goodturn.measures.student import two_sided, within


@pytest.mark.parametrize("freedom", [1, 2, 3, 4, 5, 9, 10, 30, 31, 100, 199, 200, 201, 500, 10_000])
def test_quantiles_are_those_of_scipy(freedom: int) -> None:
    assert two_sided(freedom) == pytest.approx(t.ppf(0.975, freedom), rel=1e-7)


@pytest.mark.parametrize("freedom", [1, 2, 7, 8, 60])
def test_the_distribution_is_that_of_scipy(freedom: int) -> None:
    for value in (0.0, 0.3, 1.0, 2.5, 9.0):
        assert within(value, freedom) == pytest.approx(2 * t.cdf(value, freedom) - 1, abs=1e-12)
