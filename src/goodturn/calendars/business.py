"""Business days and business hours."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from goodturn.calendars.calendar import Calendar, CalendarError, zone
from goodturn.calendars.civil import date_in, days_after, instant_of

#: holidays that leave no business day in this many days are a mistake in the calendar
_HORIZON_DAYS = 800


def is_business_day(day: date, calendar: Calendar) -> bool:
    """Whether the brand works on this date."""
    return day.weekday() in calendar.business_days and day not in calendar.holidays


def business_day_from(day: date, calendar: Calendar) -> date:
    """This date, or the first business day after it. `CalendarError` when none comes in 800 days."""
    for step in range(_HORIZON_DAYS):
        candidate = days_after(day, step)
        if is_business_day(candidate, calendar):
            return candidate
    raise CalendarError(f"no business day within {_HORIZON_DAYS} days of {day}", way_out="Check the list of holidays.")


def business_day_after(day: date, count: int, calendar: Calendar) -> date:
    """The `count`-th business day after a date; the date itself never counts (conventions 4.3, 4.4)."""
    found = day
    for _ in range(count):
        found = business_day_from(days_after(found, 1), calendar)
    return found


def last_business_day(first: date, last: date, calendar: Calendar) -> date | None:
    """The last business day from `first` to `last`, or None where there is none."""
    day = last
    while day >= first:
        if is_business_day(day, calendar):
            return day
        day = days_after(day, -1)
    return None


def opening(day: date, calendar: Calendar) -> datetime:
    """When the brand opens on a date, as a UTC instant."""
    return instant_of(day, calendar.opens, zone(calendar.brand_zone))


def closing(day: date, calendar: Calendar) -> datetime:
    """When the brand closes on a date, as a UTC instant."""
    return instant_of(day, calendar.closes, zone(calendar.brand_zone))


def after_business_time(start: datetime, length: timedelta, calendar: Calendar) -> datetime:
    """The instant at which so much open time has gone by since `start` (conventions 6.7)."""
    day = business_day_from(date_in(start, zone(calendar.brand_zone)), calendar)
    left = length
    while True:
        begins = max(start, opening(day, calendar))
        open_time = closing(day, calendar) - begins
        if calendar.closes == 24 * 60:
            # closing is written 23:59:59; the second to midnight is open time all the same
            open_time += timedelta(seconds=1)
        if open_time >= left:
            return begins + left
        left -= max(open_time, timedelta(0))
        day = business_day_after(day, 1, calendar)
