from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.calendars.business import (
    after_business_time,
    business_day_after,
    business_day_from,
    closing,
    is_business_day,
    last_business_day,
    opening,
)
from goodturn.calendars.calendar import Calendar, CalendarError, calendar_in_words

LONDON = calendar_in_words(brand_zone="Europe/London", holidays=["2025-12-25", "2025-12-26"])
CALENDARS = st.builds(
    Calendar,
    brand_zone=st.sampled_from(["UTC", "Europe/London", "America/New_York", "Australia/Sydney", "Asia/Riyadh"]),
    business_days=st.frozensets(st.integers(0, 6), min_size=1),
    opens=st.integers(0, 700),
    closes=st.integers(701, 1440),
    holidays=st.frozensets(st.dates(date(2025, 1, 1), date(2026, 12, 31)), max_size=20),
)
DAYS = st.dates(date(2025, 1, 1), date(2026, 12, 31))
FIRST, LAST = datetime(2025, 1, 1), datetime(2026, 6, 1)  # noqa: DTZ001 bounds are naive here
INSTANTS = st.datetimes(FIRST, LAST, timezones=st.just(UTC))


def test_holidays_and_weekends_are_skipped() -> None:
    assert business_day_after(date(2025, 12, 24), 1, LONDON) == date(2025, 12, 29)
    assert business_day_after(date(2025, 12, 24), 3, LONDON) == date(2025, 12, 31)


def test_business_hours_count_open_time_only() -> None:
    # Friday 16:00 and three hours: one on Friday, two on Monday
    friday = datetime(2025, 11, 14, 16, tzinfo=UTC)
    assert after_business_time(friday, timedelta(hours=3), LONDON) == datetime(2025, 11, 17, 11, tzinfo=UTC)


def test_business_hours_begin_at_the_next_opening() -> None:
    sunday = datetime(2025, 11, 16, 20, tzinfo=UTC)
    assert after_business_time(sunday, timedelta(hours=1), LONDON) == datetime(2025, 11, 17, 10, tzinfo=UTC)


def test_round_the_clock_counts_every_second() -> None:
    always = calendar_in_words(days="Mon-Sun", opens="00:00", closes="24:00")
    begins = datetime(2025, 11, 14, 16, tzinfo=UTC)
    assert after_business_time(begins, timedelta(hours=30), always) == begins + timedelta(hours=30)


def test_a_calendar_of_holidays_only_is_refused() -> None:
    years = frozenset(date(2025, 1, 1) + timedelta(days=step) for step in range(1000))
    with pytest.raises(CalendarError, match="no business day"):
        business_day_from(date(2025, 1, 1), Calendar(holidays=years))


@given(DAYS, CALENDARS, st.integers(1, 12))
def test_the_nth_business_day_has_n_business_days_up_to_it(day: date, calendar: Calendar, count: int) -> None:
    found = business_day_after(day, count, calendar)
    between = [day + timedelta(days=step) for step in range(1, (found - day).days + 1)]
    assert is_business_day(found, calendar)
    assert sum(is_business_day(one, calendar) for one in between) == count


@given(DAYS, CALENDARS, st.integers(0, 40))
def test_the_last_business_day_of_a_span(day: date, calendar: Calendar, length: int) -> None:
    last = day + timedelta(days=length)
    found = last_business_day(day, last, calendar)
    days = [day + timedelta(days=step) for step in range(length + 1)]
    assert found == max((one for one in days if is_business_day(one, calendar)), default=None)


@given(INSTANTS, CALENDARS, st.integers(1, 3000))
def test_business_time_ends_within_open_hours(moment: datetime, calendar: Calendar, minutes: int) -> None:
    start = moment
    ends = after_business_time(start, timedelta(minutes=minutes), calendar)
    assert ends - start >= timedelta(minutes=minutes)
    day = next(
        one
        for one in (ends.date() + timedelta(days=step) for step in (-1, 0, 1))
        if opening(one, calendar) <= ends <= closing(one, calendar) + timedelta(seconds=1)
    )
    assert is_business_day(day, calendar)
