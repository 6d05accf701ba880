from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.calendars.calendar import Calendar
from goodturn.calendars.spans import month, months_after, quarter, week, weekday_after, weekday_from, weekend
from goodturn.calendars.zones import month_comes_first

DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2025, 11, 30), 3, date(2026, 2, 28)),
        (date(2025, 5, 12), 12, date(2026, 5, 12)),
    ],
)
def test_months_by_day_number(day: date, count: int, expected: date) -> None:
    assert months_after(day, count) == expected


def test_quarters_and_months_run_over_years() -> None:
    assert quarter(2025, 1) == (date(2025, 1, 1), date(2025, 3, 31))
    assert quarter(2025, 5) == (date(2026, 1, 1), date(2026, 3, 31))
    assert month(2025, 13) == (date(2026, 1, 1), date(2026, 1, 31))
    assert month(2025, 12) == (date(2025, 12, 1), date(2025, 12, 31))


def test_a_weekend_under_way_is_the_one() -> None:
    saturday = date(2025, 11, 15)
    for day in (date(2025, 11, 12), saturday, date(2025, 11, 16)):
        assert weekend(day) == (saturday, date(2025, 11, 16))
    assert weekend(date(2025, 11, 17))[0] == date(2025, 11, 22)


@given(DAYS, st.integers(0, 6), st.integers(-3, 5))
def test_a_week_has_seven_days_and_begins_where_it_should(day: date, start: int, ahead: int) -> None:
    first, last = week(day, ahead, Calendar(week_start=start))
    assert first.weekday() == start
    assert last - first == timedelta(days=6)
    assert first <= day + timedelta(weeks=ahead) <= last


@given(DAYS, st.integers(0, 6))
def test_the_next_weekday_is_one_to_seven_days_ahead(day: date, weekday: int) -> None:
    found = weekday_after(day, weekday)
    assert found.weekday() == weekday
    assert 1 <= (found - day).days <= 7
    assert 0 <= (weekday_from(day, weekday) - day).days <= 6


@pytest.mark.parametrize(
    ("name", "first"),
    [("America/Chicago", True), ("US/Eastern", True), ("America/Indiana/Knox", True), ("Pacific/Honolulu", True),
     ("America/Toronto", False), ("Europe/London", False), ("UTC", False)],
)  # fmt: skip
def test_where_the_month_comes_first(name: str, *, first: bool) -> None:
    assert month_comes_first(name) is first
