from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.readers.trained.table import NONE, Table

NUMBERS = st.sets(st.integers(0, 2**64 - 1), max_size=300)


@given(learnt=NUMBERS, others=NUMBERS)
def test_every_learnt_number_has_its_row_and_no_other_has_one(learnt: set[int], others: set[int]) -> None:
    keys = np.array(sorted(learnt), np.uint64)
    strange = np.array(sorted(others - learnt), np.uint64)
    table = Table(keys)
    assert table.rows(keys).tolist() == list(range(len(keys)))
    assert set(table.rows(strange).tolist()) <= {NONE}


def test_numbers_that_all_begin_at_one_slot_are_still_told_apart() -> None:
    # low numbers times one constant differ in their low bits only, so that many share the high bits
    keys = np.arange(0, 2**20, 2**12, dtype=np.uint64)
    assert Table(keys).rows(keys + np.uint64(1)).tolist() == [NONE] * len(keys)
    assert Table(keys).rows(keys).tolist() == list(range(len(keys)))


def test_a_number_that_stands_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        Table(np.array([1, 2, 1], np.uint64))
