from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodturn.calendars.calendar import Calendar, calendar_in_words
from goodturn.promises.main_commitment import main_commitment
from goodturn.promises.window import resolve
from goodturn.signals.commitment import Commitment, CommitmentKind, Due

BRAND = calendar_in_words(
    brand_zone="Europe/London", holidays=["2025-12-25", "2025-12-26"], opens="09:00", closes="17:00"
)
#: a Wednesday, 10:00 in London
SENT = datetime(2025, 11, 12, 10, tzinfo=UTC)


def window(
    form: str, *values: str | int, sent: datetime = SENT, calendar: Calendar = BRAND, zone: str | None = None
) -> tuple[str, str] | None:
    """The window as "month-day hour:minute:second", in UTC, which is London's winter time."""
    found = resolve(Due(form=form, values=values, zone=zone), sent, calendar)
    return None if found is None else (f"{found[0]:%m-%d %H:%M:%S}", f"{found[1]:%m-%d %H:%M:%S}")


NOW = "11-12 10:00:00"


@pytest.mark.parametrize(
    ("form", "values", "expected"),
    [
        ("elapsed", (0, 7_200), (NOW, "11-12 12:00:00")),
        ("elapsed", (3_600, 7_200), ("11-12 11:00:00", "11-12 12:00:00")),
        ("by", ("day", 3), (NOW, "11-15 23:59:59")),
        ("on", ("day", 3), ("11-15 00:00:00", "11-15 23:59:59")),
        ("on", ("day", 0), (NOW, "11-12 23:59:59")),
        ("on", ("day", 2, "day", 3), ("11-14 00:00:00", "11-15 23:59:59")),
        ("on", ("months", 1), ("12-12 00:00:00", "12-12 23:59:59")),
        ("by", ("business_day", 3), (NOW, "11-17 17:00:00")),
        ("on", ("business_day", 3), ("11-17 09:00:00", "11-17 17:00:00")),
        ("on", ("business_day", 3, "business_day", 5), ("11-17 09:00:00", "11-19 17:00:00")),
        ("business_hours", (0, 480), (NOW, "11-13 10:00:00")),
        ("business_hours", (120, 480), ("11-12 12:00:00", "11-13 10:00:00")),
        ("by", ("clock", 900), (NOW, "11-12 15:00:00")),
        ("by", ("clock", 540), (NOW, "11-13 09:00:00")),
        ("on", ("clock", 900), ("11-12 15:00:00", "11-12 15:00:00")),
        ("about", ("clock", 900), ("11-12 14:30:00", "11-12 15:30:00")),
        ("after", ("clock", 900), ("11-12 15:00:00", "11-12 23:59:59")),
        ("before", ("day", 1, "clock", 900), (NOW, "11-13 15:00:00")),
        ("on", ("clocks", 540, 660), (NOW, "11-12 11:00:00")),
        ("on", ("clock", 1440), ("11-12 23:59:59", "11-12 23:59:59")),
        ("on", ("weekday", 4), ("11-14 00:00:00", "11-14 23:59:59")),
        ("on", ("weekday", 2), ("11-19 00:00:00", "11-19 23:59:59")),
        ("on", ("next_weekday", 4), ("11-21 00:00:00", "11-21 23:59:59")),
        ("on", ("weekday_plus", 0, 7), ("11-24 00:00:00", "11-24 23:59:59")),
        ("on", ("weekday", 0, "weekday", 1), ("11-17 00:00:00", "11-18 23:59:59")),
        ("by", ("weekday", 4), (NOW, "11-14 23:59:59")),
        ("before", ("weekday", 4), (NOW, "11-13 23:59:59")),
        ("on", ("week", 0, "whole"), (NOW, "11-16 23:59:59")),
        ("on", ("week", 1, "whole"), ("11-17 00:00:00", "11-23 23:59:59")),
        ("on", ("week", 1, "early"), ("11-17 00:00:00", "11-18 23:59:59")),
        ("on", ("week", 1, "middle"), ("11-19 00:00:00", "11-19 23:59:59")),
        ("on", ("week", 1, "late"), ("11-20 00:00:00", "11-21 23:59:59")),
        ("on", ("later_this_week",), ("11-13 00:00:00", "11-16 23:59:59")),
        ("on", ("weekend", 0), ("11-15 00:00:00", "11-16 23:59:59")),
        ("before", ("weekend", 0), (NOW, "11-14 23:59:59")),
        ("on", ("month", 0, "whole"), (NOW, "11-30 23:59:59")),
        ("on", ("month", 1, "early"), ("12-01 00:00:00", "12-10 23:59:59")),
        ("on", ("named_month", 2, 0, "late"), ("02-21 00:00:00", "02-28 23:59:59")),
        ("by", ("named_month", 12, 0, "whole"), (NOW, "12-31 23:59:59")),
        ("on", ("named_month", 11, 0, "early"), ("11-01 00:00:00", "11-10 23:59:59")),
        ("on", ("day", 1, "part", "morning"), ("11-13 06:00:00", "11-13 12:00:00")),
        ("on", ("part", "morning"), (NOW, "11-12 12:00:00")),
        ("by", ("part", "afternoon"), (NOW, "11-12 18:00:00")),
        ("on", ("part", "night"), ("11-12 22:00:00", "11-13 06:00:00")),
        ("close", (), (NOW, "11-12 17:00:00")),
        ("close", ("weekday", 4), (NOW, "11-14 17:00:00")),
        ("close", ("weekday", 5), (NOW, "11-17 17:00:00")),
        ("close", ("week", 0, "whole"), (NOW, "11-14 17:00:00")),
        ("close", ("week", 1, "whole"), (NOW, "11-21 17:00:00")),
        ("close", ("month", 0, "whole"), (NOW, "11-28 17:00:00")),
        ("close", ("quarter", 0), (NOW, "12-31 17:00:00")),
        ("close", ("year", 0), (NOW, "12-31 17:00:00")),
        ("close", ("named_month", 2, 0, "whole"), (NOW, "02-27 17:00:00")),
        ("close", ("named_quarter", 1), (NOW, "03-31 16:00:00")),
        ("by", ("ordinal", 14), (NOW, "11-14 23:59:59")),
        ("by", ("ordinal", 12), (NOW, "12-12 23:59:59")),
        ("by", ("ordinal", 31), (NOW, "12-31 23:59:59")),
        ("by", ("date", 0, 12, 24), (NOW, "12-24 23:59:59")),
        ("on", ("numbers", 3, 12, 0), ("12-03 00:00:00", "12-03 23:59:59")),
    ],
)
def test_each_rule(form: str, values: tuple[str | int, ...], expected: tuple[str, str]) -> None:
    if form == "on" and values == ("named_month", 11, 0, "early"):
        # early November has gone by: next year's
        found = resolve(Due(form=form, values=values), SENT, BRAND)
        assert found is not None
        assert found[0].year == 2026
    assert window(form, *values) == expected


def test_month_first_only_where_the_brand_is_in_the_united_states() -> None:
    chicago = calendar_in_words(brand_zone="America/Chicago")
    assert window("on", "numbers", 12, 3, 0, calendar=chicago) == ("12-03 06:00:00", "12-04 05:59:59")
    # a number that is no month cannot come first
    assert window("on", "numbers", 25, 12, 0, calendar=chicago) == ("12-25 06:00:00", "12-26 05:59:59")


def test_who_decides_the_zone() -> None:
    calendar = calendar_in_words(brand_zone="Europe/London", customer_zone="America/New_York")
    assert window("by", "clock", 900, calendar=calendar) == (NOW, "11-12 20:00:00")
    assert window("by", "clock", 900, calendar=calendar, zone="brand") == (NOW, "11-12 15:00:00")
    assert window("by", "clock", 900, calendar=calendar, zone="Asia/Kolkata") == (NOW, "11-13 09:30:00")
    assert window("by", "business_day", 1, calendar=calendar) == (NOW, "11-13 17:00:00")
    assert window("close", calendar=calendar) == (NOW, "11-12 17:00:00")


def test_a_clock_time_gone_by_moves_to_the_next_business_day_but_not_with_a_day_named() -> None:
    friday = datetime(2025, 11, 14, 16, tzinfo=UTC)
    assert window("on", "clock", 900, sent=friday) == ("11-17 15:00:00", "11-17 15:00:00")
    assert window("on", "day", 0, "clock", 900, sent=friday) is None


def test_end_of_day_after_closing_and_on_a_weekend() -> None:
    assert window("close", sent=datetime(2025, 11, 14, 18, tzinfo=UTC))[1] == "11-17 17:00:00"  # type: ignore[index]
    assert window("close", sent=datetime(2025, 11, 15, 12, tzinfo=UTC))[1] == "11-17 17:00:00"  # type: ignore[index]


def test_end_of_week_when_it_has_gone_by() -> None:
    saturday = datetime(2025, 11, 15, 12, tzinfo=UTC)
    assert window("close", "week", 0, "whole", sent=saturday)[1] == "11-21 17:00:00"  # type: ignore[index]


def test_weeks_from_sunday() -> None:
    riyadh = calendar_in_words(brand_zone="Asia/Riyadh", days="Sun-Thu")
    saturday = datetime(2025, 9, 20, 7, 30, tzinfo=UTC)
    assert window("on", "week", 1, "whole", sent=saturday, calendar=riyadh) == ("09-20 21:00:00", "09-27 20:59:59")


def test_impossible_dates_and_far_years_have_no_window() -> None:
    assert window("on", "date", 2026, 2, 30) is None
    assert window("by", "day", 10**9) is None
    assert window("on", "numbers", 0, 0, 0) is None


def test_unknown_calendars_use_the_default() -> None:
    assert window("by", "business_day", 1, calendar=Calendar()) == (NOW, "11-13 17:00:00")


FORMS = st.sampled_from(["on", "by", "before", "after", "about"])
DAY_PARTS = st.one_of(
    st.tuples(st.sampled_from(["day", "business_day", "months"]), st.integers(0, 60)),
    st.tuples(st.sampled_from(["weekday", "next_weekday"]), st.integers(0, 6)),
    st.tuples(st.just("ordinal"), st.integers(1, 31)),
    st.tuples(st.just("week"), st.integers(0, 3), st.sampled_from(["whole", "early", "middle", "late"])),
    st.tuples(st.just("month"), st.integers(0, 3), st.sampled_from(["whole", "early", "middle", "late"])),
    st.tuples(st.just("weekend"), st.integers(0, 2)),
    st.tuples(st.just("date"), st.just(0), st.integers(1, 12), st.integers(1, 31)),
    st.just(()),
)
CLOCK_PARTS = st.one_of(
    st.tuples(st.just("clock"), st.integers(0, 1440)),
    st.tuples(st.just("clocks"), st.integers(0, 1440), st.integers(0, 1440)),
    st.tuples(st.just("part"), st.sampled_from(["morning", "afternoon", "evening", "night"])),
    st.just(()),
)
CALENDARS = st.builds(
    Calendar,
    customer_zone=st.sampled_from([None, "Europe/Berlin", "Asia/Kolkata", "America/Los_Angeles"]),
    brand_zone=st.sampled_from(["UTC", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"]),
    business_days=st.frozensets(st.integers(0, 6), min_size=1),
    holidays=st.frozensets(st.dates(date(2025, 1, 1), date(2026, 12, 31)), max_size=10),
    week_start=st.sampled_from([0, 6]),
)
INSTANTS = st.datetimes(datetime(2025, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 bounds are naive here


@given(FORMS, DAY_PARTS, CLOCK_PARTS, INSTANTS, CALENDARS)
def test_a_window_opens_no_earlier_than_it_was_said_and_ends_no_earlier_than_it_opens(
    form: str, days: tuple[str | int, ...], clock: tuple[str | int, ...], sent: datetime, calendar: Calendar
) -> None:
    found = resolve(Due(form=form, values=days + clock), sent, calendar)
    if found is not None:
        assert sent <= found[0] <= found[1]
        assert found[0].utcoffset() == timedelta(0)
        if form == "by":
            assert found[0] == sent


@given(INSTANTS, CALENDARS, st.integers(0, 10**6), st.integers(0, 10**6))
def test_hours_are_elapsed_time_whatever_the_clocks_do(
    sent: datetime, calendar: Calendar, one: int, other: int
) -> None:
    low, high = sorted((one, other))
    found = resolve(Due(form="elapsed", values=(low, high)), sent, calendar)
    assert found == (sent + timedelta(seconds=low), sent + timedelta(seconds=high))


def commitment(kind: CommitmentKind, start: int, due: Due | None = None, probability: float = 0.9) -> Commitment:
    return Commitment(kind=kind, start=start, end=start + 5, act="", probability=probability, due=due)


def test_the_main_commitment_is_the_dated_one_due_first_then_owed_then_holding() -> None:
    holding = commitment(CommitmentKind.HOLDING, 0)
    owed = commitment(CommitmentKind.OWED, 10)
    later = commitment(CommitmentKind.OWED, 20, Due(form="by", values=("day", 3)))
    sooner = commitment(CommitmentKind.OWED, 30, Due(form="by", values=("day", 1)))
    assert main_commitment((holding, owed, later, sooner), SENT, BRAND) is sooner
    assert main_commitment((holding, owed), SENT, BRAND) is owed
    assert main_commitment((holding,), SENT, BRAND) is holding
    assert main_commitment((), SENT, BRAND) is None


def test_a_bare_moment_gives_way_to_what_is_being_done() -> None:
    bare = commitment(CommitmentKind.HOLDING, 0, probability=0.7)
    acting = commitment(CommitmentKind.HOLDING, 10)
    assert main_commitment((bare, acting), SENT, BRAND) is acting
