from __future__ import annotations

import pytest
import scipy.stats
from hypothesis import given
from hypothesis import strategies as st

from goodturn.measures.fisher import fisher_exact


def test_the_lady_tasting_tea() -> None:
    # three of four right: 34/70 of all tables are as rare or rarer, by Fisher's own book
    assert fisher_exact(3, 1, 1, 3) == pytest.approx(34 / 70)


@given(st.tuples(*[st.integers(0, 60)] * 4))
def test_it_is_that_of_scipy(cells: tuple[int, int, int, int]) -> None:
    table = [[cells[0], cells[1]], [cells[2], cells[3]]]
    assert fisher_exact(*cells) == pytest.approx(scipy.stats.fisher_exact(table).pvalue, rel=1e-6)


def test_large_tables_stay_numbers() -> None:
    assert fisher_exact(60_000, 940_000, 60_000, 940_000) == pytest.approx(1.0)
    assert 0 <= fisher_exact(60_000, 940_000, 50_000, 950_000) < 1e-9
