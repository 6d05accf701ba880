from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.review.drawn import Chosen
from goodturn.review.sampling import LEAST_PER_STRATUM, Lots, allot

SIZES = st.fixed_dictionaries({name: st.integers(0, 300) for name in Chosen})


@given(names=st.sets(st.text(min_size=1), max_size=40), most=st.integers(0, 10), seed=st.integers(0, 2**64 - 1))
def test_lots_are_the_same_in_any_order(names: set[str], most: int, seed: int) -> None:
    drawn = []
    for order in (sorted(names), sorted(names, reverse=True)):
        lots: Lots[str] = Lots(seed, most)
        for name in order:
            lots.take(name, name)
        assert lots.size == len(names)
        drawn.append(lots.first(most))
    assert drawn[0] == drawn[1]
    assert len(drawn[0]) == min(most, len(names))


def test_everything_is_as_likely_to_be_drawn() -> None:
    drawn: Counter[int] = Counter()
    for seed in range(2000):
        lots: Lots[int] = Lots(seed, 3)
        for number in range(10):
            lots.take(str(number), number)
        drawn.update(number for _, number in lots.first(3))
    # 600 each; the standard deviation is 20.5
    assert all(count == pytest.approx(600, abs=90) for count in drawn.values())


@given(sizes=SIZES, wanted=st.integers(1, 400))
def test_allotment(sizes: dict[Chosen, int], wanted: int) -> None:
    given_out = allot(sizes, wanted)
    total = sum(sizes.values())
    for name, size in sizes.items():
        assert min(size, LEAST_PER_STRATUM) <= given_out[name] <= size
    assert sum(given_out.values()) >= min(wanted, total)
    assert sum(given_out.values()) <= max(wanted, 3 * LEAST_PER_STRATUM) + 1


def test_half_are_not_sought_out() -> None:
    many = dict.fromkeys(Chosen, 1000)
    assert allot(many, 100) == {Chosen.OTHERS: 50, Chosen.UNCERTAIN: 25, Chosen.INFLUENTIAL: 25}
    assert allot({**many, Chosen.UNCERTAIN: 5}, 100)[Chosen.OTHERS] == 70
