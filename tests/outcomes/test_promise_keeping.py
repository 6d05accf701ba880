from __future__ import annotations

import pytest

from goodturn.outcomes.promise_keeping import COLUMNS, count_promises, promise_keeping
from made_up_tables import batch

STATES = ["kept"] * 6 + ["late"] + ["broken"] * 3 + ["not_knowable"] * 5 + ["attempted", "released"] + ["owed"] * 4


def keeping(states: list[str]) -> object:
    rows = [{"kind": "owed", "state": state} for state in states]
    rows += [{"kind": "holding", "state": "holding"}] * 7
    return promise_keeping(count_promises([batch("promises", *rows, columns=COLUMNS)]))


def test_the_rate_its_coverage_and_its_bounds() -> None:
    found = keeping(STATES)
    assert (found.owed, found.holding) == (21, 7)
    assert (found.kept.numerator, found.kept.n) == (6, 10)
    assert (found.coverage.numerator, found.coverage.n) == (10, 15)
    assert found.worst.value == pytest.approx(6 / 15)
    assert found.best.value == pytest.approx(11 / 15)
    assert found.states["attempted"] == 1
    assert sum(found.states.values()) == found.owed


def test_a_bound_has_no_interval() -> None:
    found = keeping(STATES)
    assert found.worst.low is None
    assert found.best.high is None
    assert found.worst.note is not None


def test_where_all_is_known_the_bounds_meet_the_rate() -> None:
    found = keeping(["kept"] * 9 + ["broken"] * 3)
    assert found.worst.value == found.kept.value == found.best.value == pytest.approx(0.75)
    assert found.coverage.value == 1.0


def test_without_times_only_what_was_kept_would_show() -> None:
    rows = [{"kind": "owed", "state": "kept"}] * 12 + [{"kind": "owed", "state": "not_knowable"}] * 30
    found = promise_keeping(count_promises([batch("promises", *rows, columns=COLUMNS)]), timed=False)
    assert found.kept.refused == "the data has no times"
    assert found.coverage.value == pytest.approx(12 / 42)
    assert found.best.value == 1.0


def test_nothing_owed_is_refused() -> None:
    found = keeping([])
    assert found.owed == 0
    assert found.kept.refused == "too few: 0 of at least 10 commitments that can be judged"
    assert found.worst.refused
    assert found.best.refused
