from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from goodturn.calendars.calendar import Calendar
from goodturn.promises.main_commitment import main_commitment
from goodturn.signals.commitment import Commitment, CommitmentKind, Due
from telling import START, promised


def main(*commitments: Commitment) -> Commitment | None:
    return main_commitment(commitments, START, Calendar())


def test_the_dated_one_that_is_due_first_counts() -> None:
    sooner, later = promised("call", days=1), promised("refund", days=5)
    assert main(later, sooner) == main(sooner, later) == sooner


def test_a_dated_one_counts_before_an_undated_one() -> None:
    dated, undated = promised("refund", days=5), promised("call")
    assert main(undated, dated) == dated


def test_the_first_of_several_undated_ones_counts() -> None:
    first, second = promised("call"), promised("refund")
    assert main(first, second) == first


def test_what_is_owed_counts_before_holding_words_even_dated_ones() -> None:
    holding, owed = promised("one moment", days=0.01, holding=True), promised("call")
    assert main(holding, owed) == owed


def test_of_holding_words_those_that_say_most_count() -> None:
    bare = replace(promised("one sec", holding=True), probability=0.6)
    full = promised("check your account", holding=True)
    assert main(bare, full) == full
    assert main(full, bare) == full


def test_a_time_that_cannot_be_placed_does_not_date_a_promise() -> None:
    impossible = replace(promised("call"), due=Due(form="on", values=("date", 2025, 2, 30)))
    dated = promised("refund", days=30)
    assert main(impossible, dated) == dated


def test_no_commitment_none() -> None:
    assert main() is None


@given(st.lists(st.tuples(st.none() | st.floats(0, 30), st.booleans()), min_size=1, max_size=5))
def test_one_of_those_given_counts_and_holding_words_only_where_nothing_is_owed(
    given_: list[tuple[float | None, bool]],
) -> None:
    commitments = [promised(f"act {n}", days=days, holding=holding) for n, (days, holding) in enumerate(given_)]
    found = main(*commitments)
    assert found in commitments
    owed = [each for each in commitments if each.kind is CommitmentKind.OWED]
    assert (found.kind is CommitmentKind.HOLDING) == (not owed)
