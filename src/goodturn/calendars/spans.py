"""Spans of days: weeks, weekends, months, quarters, years, each as (first date, last date)."""

from __future__ import annotations

from datetime import date

from goodturn.calendars.calendar import Calendar
from goodturn.calendars.civil import days_after

DateSpan = tuple[date, date]
_SATURDAY = 5


def week(day: date, ahead: int, calendar: Calendar) -> DateSpan:
    """The week that holds a date, or the one `ahead` weeks later (conventions 7.6)."""
    first = days_after(day, -((day.weekday() - calendar.week_start) % 7) + 7 * ahead)
    return first, days_after(first, 6)


def weekend(day: date, ahead: int = 0) -> DateSpan:
    """The weekend under way on a date or else the first to come, or the one `ahead` weeks later."""
    saturday = days_after(day, -1) if day.weekday() == _SATURDAY + 1 else weekday_from(day, _SATURDAY)
    saturday = days_after(saturday, 7 * ahead)
    return saturday, days_after(saturday, 1)


def month(year: int, number: int) -> DateSpan:
    """A month; numbers past 12 or below 1 run on into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    following = date(year + number // 12, number % 12 + 1, 1)
    return date(year, number, 1), days_after(following, -1)


def quarter(year: int, number: int) -> DateSpan:
    """A quarter of the year, 1–4; other numbers run on into other years."""
    first = 3 * (number - 1) + 1
    return month(year, first)[0], month(year, first + 2)[1]


def weekday_from(day: date, weekday: int) -> date:
    """This date if it is that weekday, else the next one that is."""
    return days_after(day, (weekday - day.weekday()) % 7)


def weekday_after(day: date, weekday: int) -> date:
    """The first such weekday after a date, never the date itself (conventions 7.2)."""
    return weekday_from(days_after(day, 1), weekday)


def months_after(day: date, count: int) -> date:
    """The same day-number `count` months on, or that month's last day where it has no such day (6.9)."""
    first, last = month(day.year, day.month + count)
    return min(days_after(first, day.day - 1), last)
