from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.review.prevalence import ReadEverywhere, Sampled, SampledStratum, corrected_share

BITS = st.lists(st.tuples(st.booleans(), st.booleans()), min_size=2, max_size=40)


def sampled(truth: float, read: float, below: float = 1.0, below_read: float = 1.0) -> Sampled:
    return Sampled(above=truth, below=below, above_read=read, below_read=below_read)


@given(BITS)
def test_when_everything_was_checked_the_truth_is_what_counts(bits: list[tuple[bool, bool]]) -> None:
    read = ReadEverywhere(items=len(bits), below=len(bits), above=sum(machine for _, machine in bits))
    stratum = SampledStratum(size=len(bits), items=[sampled(true, machine) for true, machine in bits])
    found = corrected_share(read, [stratum])
    assert found is not None
    share = sum(true for true, _ in bits) / len(bits)
    assert found.value == pytest.approx(share)
    # what is left is chance in who the customers were
    half = 1.96 * (share * (1 - share) / len(bits)) ** 0.5
    assert found.high == pytest.approx(min(1, share + half), abs=1e-4)
    assert found.low == pytest.approx(max(0, share - half), abs=1e-4)


def test_by_hand() -> None:
    # 400 of 1000 are read; of 100 checked, 50 read and 40 true, 10 falsely read and none missed
    read = ReadEverywhere(items=1000, below=1000, above=400)
    items = [sampled(1, 1)] * 40 + [sampled(0, 1)] * 10 + [sampled(0, 0)] * 50
    found = corrected_share(read, [SampledStratum(size=1000, items=items)])
    assert found is not None
    assert found.value == pytest.approx(0.4 - 0.1)
    spread = 11 / 101 - (10 / 101) ** 2
    half = 1.95996 * (0.9 * spread / 100 + 0.3 * 0.7 / 1000) ** 0.5
    assert (found.low, found.high) == pytest.approx((0.3 - half, 0.3 + half), abs=1e-5)
    assert found.n == 100


def test_strata_weigh_what_they_are() -> None:
    # all of the errors sit in a tenth of the study that was sought out
    read = ReadEverywhere(items=1000, below=1000, above=500)
    sought = SampledStratum(size=100, items=[sampled(0, 1)] * 25 + [sampled(1, 1)] * 25)
    others = SampledStratum(size=900, items=[sampled(1, 1), sampled(0, 0)] * 25)
    found = corrected_share(read, [sought, others])
    assert found is not None
    assert found.value == pytest.approx(0.5 - 0.1 * 0.5)


def test_no_error_seen_in_a_few_is_no_certainty() -> None:
    read = ReadEverywhere(items=100_000, below=100_000, above=0)
    found = corrected_share(read, [SampledStratum(size=100_000, items=[sampled(0, 0)] * 50)])
    assert found is not None
    assert found.value == 0
    assert found.high > 0.03
    more = corrected_share(read, [SampledStratum(size=100_000, items=[sampled(0, 0)] * 5_000)])
    assert more is not None
    assert more.high < 0.001


def test_a_share_of_nothing_is_none() -> None:
    read = ReadEverywhere(items=10, below=0, above=0)
    assert corrected_share(read, [SampledStratum(size=10, items=[sampled(0, 0, 0, 0)] * 5)]) is None


@pytest.mark.parametrize(
    ("prevalence", "missed", "false", "checked"),
    [(0.3, 0.3, 0.1, 100), (0.5, 0.2, 0.2, 60), (0.15, 0.5, 0.05, 200), (0.6, 0.9, 0.5, 80)],
)
def test_nineteen_of_twenty_intervals_hold_the_truth(
    prevalence: float, missed: float, false: float, checked: int
) -> None:
    """Studies of 1,500 of which some are checked, half of them sought out among what is doubtful."""
    size, times, held, low_sum = 1500, 600, 0, 0.0
    random = np.random.default_rng(5)
    for _ in range(times):
        truth = random.random(size) < prevalence
        read = np.where(truth, random.random(size) >= missed, random.random(size) < false)
        wrong = truth != read
        # what is doubtful is wrong more often
        doubtful = random.random(size) < np.where(wrong, 0.5, 0.15)
        strata = []
        for some in (np.flatnonzero(doubtful), np.flatnonzero(~doubtful)):
            picks = random.choice(some, checked // 2, replace=False)
            strata.append(
                SampledStratum(size=len(some), items=[sampled(float(truth[i]), float(read[i])) for i in picks])
            )
        found = corrected_share(ReadEverywhere(items=size, below=size, above=int(read.sum())), strata)
        assert found is not None
        held += found.low <= prevalence <= found.high
        low_sum += found.value
    # the standard deviation of a coverage of 0.95 over 600 is 0.009
    assert 0.925 <= held / times <= 0.985
    assert low_sum / times == pytest.approx(prevalence, abs=0.02)


def test_nineteen_of_twenty_intervals_of_a_share_of_a_part_hold_the_truth() -> None:
    """The base itself is misread: 0.8 belong to it, of which 0.35 count."""
    size, times, checked, held = 1200, 600, 100, 0
    random = np.random.default_rng(6)
    for _ in range(times):
        below = random.random(size) < 0.8
        above = below & (random.random(size) < 0.35)
        below_read = below ^ (random.random(size) < 0.1)
        above_read = below_read & (above ^ (random.random(size) < 0.2))
        picks = random.choice(size, checked, replace=False)
        items = [sampled(float(above[i]), float(above_read[i]), float(below[i]), float(below_read[i])) for i in picks]
        read = ReadEverywhere(items=size, below=int(below_read.sum()), above=int(above_read.sum()))
        found = corrected_share(read, [SampledStratum(size=size, items=items)])
        assert found is not None
        held += found.low <= 0.35 <= found.high
    assert 0.925 <= held / times <= 0.985


@given(BITS, st.integers(1, 50))
def test_an_interval_holds_its_value_and_stays_in_range(bits: list[tuple[bool, bool]], more: int) -> None:
    size = len(bits) * more
    read = ReadEverywhere(items=size, below=size, above=sum(machine for _, machine in bits) * more)
    found = corrected_share(read, [SampledStratum(size=size, items=[sampled(t, m) for t, m in bits])])
    assert found is not None
    assert 0 <= found.low <= found.value <= found.high <= 1
