from __future__ import annotations

from datetime import date

import pytest

from goodturn.calendars.calendar import SUNDAY, Calendar, CalendarError, calendar_in_words


def test_the_default_is_what_the_docs_say() -> None:
    calendar = Calendar()
    assert calendar.brand_zone == "UTC"
    assert calendar.customer_zone is None
    assert calendar.business_days == {0, 1, 2, 3, 4}
    assert (calendar.opens, calendar.closes) == (540, 1020)
    assert calendar.holidays == frozenset()
    assert calendar_in_words() == calendar


def test_days_run_through_the_week() -> None:
    calendar = calendar_in_words(days="Sun-Thu")
    assert calendar.business_days == {6, 0, 1, 2, 3}
    assert calendar.week_start == SUNDAY


def test_lists_of_days_holidays_and_midnight() -> None:
    calendar = calendar_in_words(days="Mon, Wed, Fri", closes="24:00", holidays=["2026-12-25"])
    assert calendar.business_days == {0, 2, 4}
    assert calendar.closes == 1440
    assert calendar.holidays == {date(2026, 12, 25)}


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"brand_zone": "Europe/Atlantis"}, "Europe/Atlantis"),
        ({"customer_zone": "../../etc/passwd"}, "no time zone"),
        ({"days": "Mo-Fr-Sa"}, "business days"),
        ({"days": ""}, "business days"),
        ({"opens": "25:00"}, "time of day"),
        ({"opens": "17:00", "closes": "09:00"}, "opens at minute"),
        ({"holidays": ["25.12.2026"]}, "holidays"),
    ],
)
def test_impossible_settings_say_what_is_wrong(settings: dict[str, object], message: str) -> None:
    with pytest.raises(CalendarError, match=message):
        calendar_in_words(**settings)  # type: ignore[arg-type]


@pytest.mark.parametrize("days", [frozenset(), frozenset({7})])
def test_a_calendar_needs_weekdays(days: frozenset[int]) -> None:
    with pytest.raises(CalendarError, match="business days"):
        Calendar(business_days=days)


def test_a_week_starts_on_a_weekday() -> None:
    with pytest.raises(CalendarError, match="week starts"):
        Calendar(week_start=9)
