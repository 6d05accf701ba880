from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from goodturn.calendars.calendar import zone
from goodturn.calendars.civil import date_in, end_of, instant_of, start_of

ZONES = st.sampled_from(
    ["UTC", "Europe/Berlin", "America/New_York", "Australia/Adelaide", "Australia/Lord_Howe", "Asia/Kolkata",
     "America/Phoenix", "Asia/Riyadh", "Pacific/Apia", "Africa/Casablanca"]
).map(zone)  # fmt: skip
DAYS = st.dates(date(2015, 1, 1), date(2035, 12, 31))


def test_a_skipped_time_moves_forward_by_the_gap() -> None:
    # clocks in New York jump from 02:00 to 03:00 on 9 March 2025
    moved = instant_of(date(2025, 3, 9), 150, zone("America/New_York"))
    assert moved == datetime(2025, 3, 9, 7, 30, tzinfo=UTC)
    assert moved.astimezone(zone("America/New_York")).strftime("%H:%M") == "03:30"


def test_a_time_that_comes_twice_is_the_first() -> None:
    # 01:30 on 2 November 2025 comes at 05:30 and at 06:30 UTC in New York
    assert instant_of(date(2025, 11, 2), 90, zone("America/New_York")) == datetime(2025, 11, 2, 5, 30, tzinfo=UTC)


def test_the_end_of_the_day_is_its_last_second() -> None:
    berlin = zone("Europe/Berlin")
    assert instant_of(date(2026, 7, 1), 1440, berlin) == end_of(date(2026, 7, 1), berlin)
    assert end_of(date(2026, 7, 1), berlin) == datetime(2026, 7, 1, 21, 59, 59, tzinfo=UTC)


@given(DAYS, ZONES, st.integers(0, 1439))
def test_wall_clock_is_kept_unless_it_is_skipped(day: date, where: object, minute: int) -> None:
    assert hasattr(where, "key")
    local = instant_of(day, minute, where).astimezone(where)  # type: ignore[arg-type]
    off = timedelta(hours=local.hour, minutes=local.minute) - timedelta(minutes=minute)
    if local.date() == day and off:
        # a gap: forward, and by no more than a day's greatest change
        assert timedelta(0) < off <= timedelta(hours=3)


@given(DAYS, ZONES)
def test_days_follow_each_other_without_gap_or_overlap(day: date, where: object) -> None:
    first, last = start_of(day, where), end_of(day, where)  # type: ignore[arg-type]
    following = start_of(day + timedelta(days=1), where)  # type: ignore[arg-type]
    assert first < last < following
    if where != zone("Pacific/Apia"):
        assert following - last == timedelta(seconds=1)


@given(DAYS, ZONES, st.integers(0, 1440), st.integers(0, 1440))
def test_later_minutes_are_never_earlier_instants_by_more_than_a_change(
    day: date, where: object, one: int, other: int
) -> None:
    first, second = sorted((one, other))
    begins, ends = instant_of(day, first, where), instant_of(day, second, where)  # type: ignore[arg-type]
    assert ends - begins >= timedelta(hours=-3)


@given(st.datetimes(datetime(2015, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)), ZONES)  # noqa: DTZ001 bounds are naive here
def test_the_date_in_a_zone_holds_its_instant(moment: datetime, where: object) -> None:
    instant = moment
    day = date_in(instant, where)  # type: ignore[arg-type]
    assert start_of(day, where) <= instant < start_of(day + timedelta(days=1), where)  # type: ignore[arg-type]
