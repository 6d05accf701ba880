from __future__ import annotations

import pytest

from goodturn.outcomes.episode_times import COLUMNS, episode_times
from goodturn.outcomes.resolution import Resolution, resolution
from made_up_tables import batch, episode, hours

#: hours and whether resolved: worked by hand below
WATCHED = [(1, True), (2, True), (3, True), (4, True), (5, False), (6, True), (7, False), (8, True)]
WATCHED += [(9, False), (10, False), (11, False), (12, False)]


def told(watched: list[tuple[float, bool]], **given: object) -> Resolution:
    rows = [episode(n, resolved=done, resolved_at=hours(at), **given) for n, (at, done) in enumerate(watched)]
    return resolution(episode_times([batch("episodes", *rows, columns=COLUMNS)]))


def test_the_curve_by_hand() -> None:
    # 12 at risk; 7 at risk at hour 6; 5 at hour 8:  8/12 · 6/7 = 4/7, · 4/5 = 16/35
    found = told(WATCHED)
    assert (found.episodes, found.resolved) == (12, 6)
    steps = {point.hours: 1 - point.resolved for point in found.curve}
    assert steps[1] == pytest.approx(11 / 12)
    assert steps[4] == pytest.approx(8 / 12)
    assert steps[6] == pytest.approx(4 / 7)
    assert steps[8] == pytest.approx(16 / 35)
    assert {point.hours: point.at_risk for point in found.curve}[6] == 7


def test_the_interval_by_hand() -> None:
    # Greenwood on the log-log scale at hour 1: theta = exp(1.96 · sqrt(1/(12·11)) / |ln(11/12)|) = 7.10
    first = told(WATCHED).curve[0]
    assert first.low == pytest.approx(0.0122, abs=2e-4)
    assert first.high == pytest.approx(0.4611, abs=2e-4)


def test_quartiles_and_what_is_not_reached() -> None:
    found = told(WATCHED)
    assert found.quarter.value == pytest.approx(3)
    assert found.median.value == pytest.approx(8)
    assert found.median.n == 12
    assert found.three_quarters.refused == "not reached: 54% resolved when the data ends"


def test_marks_say_how_many_were_still_watched() -> None:
    marks = {point.hours: point for point in told(WATCHED).marks}
    assert marks[1.0].at_risk == 12
    assert marks[4.0].resolved == pytest.approx(4 / 12)
    assert 24.0 not in marks


def test_few_episodes_or_few_resolved_are_refused() -> None:
    assert told(WATCHED[:9]).median.refused == "too few: 9 of at least 10 episodes with times"
    few = told([(1, True), (2, True), *[(9, False)] * 12])
    assert few.curve == ()
    assert few.median.refused == "too few: 2 meaningfully resolved of 14, and a curve needs at least 5"


def test_everything_resolved_at_once_is_no_error() -> None:
    found = told([(1, True)] * 12)
    assert found.median.value == pytest.approx(1)
    assert found.curve[-1].resolved == pytest.approx(1)


def test_the_desk_stands_beside_it_with_the_paper_gap() -> None:
    # solved on paper after 2 hours: really resolved by then are the first two of twelve
    found = told(WATCHED, desk_solved_at=hours(2))
    assert found.desk_median.value == pytest.approx(2)
    assert (found.paper_gap.numerator, found.paper_gap.n) == (10, 12)
    assert found.desk_curve[-1] == (pytest.approx(2), 1.0)


def test_without_the_desks_mark_there_is_no_gap() -> None:
    found = told(WATCHED)
    assert found.desk_curve == ()
    assert found.paper_gap.refused


def test_without_times_the_reason_is_said() -> None:
    assert told(WATCHED, opened_at=None).median.refused == "the data has no times"


def test_a_clock_that_runs_backwards_is_left_out_and_counted() -> None:
    rows = [episode(n, resolved=True, resolved_at=hours(-1 if n < 2 else 1)) for n in range(14)]
    times = episode_times([batch("episodes", *rows, columns=COLUMNS)])
    assert times.backwards == 2
    assert resolution(times).episodes == 12
