"""The days that a time limit names, counted from the sending day."""

from __future__ import annotations

from datetime import date

from goodturn.calendars.business import business_day_after
from goodturn.calendars.calendar import Calendar
from goodturn.calendars.civil import days_after
from goodturn.calendars.spans import (
    DateSpan,
    month,
    months_after,
    week,
    weekday_after,
    weekday_from,
    weekend,
)
from goodturn.calendars.zones import month_comes_first

Part = tuple[str, tuple[str | int, ...]]
Parts = list[Part]

#: parts that are counted in the brand's business calendar and zone
BUSINESS_TAGS = frozenset({"business_day"})
#: how many values follow each tag
_ARITY = {
    "day": 1, "months": 1, "weekday": 1, "next_weekday": 1, "weekday_plus": 2, "date": 3, "ordinal": 1,
    "numbers": 3, "week": 2, "weekend": 1, "month": 2, "named_month": 3, "later_this_week": 0,
    "business_day": 1,    "quarter": 1, "named_quarter": 1, "year": 1, "clock": 1, "clocks": 2, "part": 1,
}  # fmt: skip


def read_parts(values: tuple[str | int, ...]) -> Parts:
    """Cut the values of a Due into (tag, its values)."""
    parts: Parts = []
    place = 0
    while place < len(values):
        tag = str(values[place])
        following = place + 1 + _ARITY[tag]
        parts.append((tag, values[place + 1 : following]))
        place = following
    return parts


def day_span(parts: Parts, today: date, calendar: Calendar) -> DateSpan | None:
    """From the first day of the first part to the last day of the last; None where no part is a real day."""
    spans = [span for tag, values in parts if (span := _span(tag, values, today, calendar)) is not None]
    if not spans:
        return None
    first, last = spans[0][0], spans[-1][1]
    # "Thursday or Monday": the second is counted on from the first
    return (first, last) if last >= first else (first, days_after(last, 7)) if len(spans) > 1 else None


def _span(tag: str, values: tuple[str | int, ...], today: date, calendar: Calendar) -> DateSpan | None:
    if tag in ("week", "month", "named_month"):
        return _phase_span(tag, values, today, calendar)
    if tag == "weekend":
        return weekend(today, int(values[0]))
    if tag == "later_this_week":
        return days_after(today, 1), week(today, 0, calendar)[1]
    day = _day(tag, [int(value) for value in values], today, calendar) if tag in _SINGLE else None
    return None if day is None else (day, day)


_SINGLE = frozenset(
    {"day", "months", "weekday", "next_weekday", "weekday_plus", "date", "ordinal", "numbers", "business_day"}
)


def _day(tag: str, numbers: list[int], today: date, calendar: Calendar) -> date | None:
    match tag:
        case "day":
            return days_after(today, numbers[0])
        case "months":
            return months_after(today, numbers[0])
        case "weekday":
            return weekday_after(today, numbers[0])
        case "next_weekday":
            return weekday_from(week(today, 1, calendar)[0], numbers[0])
        case "weekday_plus":
            return days_after(weekday_after(today, numbers[0]), numbers[1])
        case "business_day":
            return business_day_after(today, numbers[0], calendar)
        case "ordinal":
            return _next_ordinal(numbers[0], today)
        case "numbers":
            return _numbers_only(numbers, today, calendar)
        case _:
            return _dated(*numbers, today=today)


def _dated(year: int, month_number: int, day: int, *, today: date) -> date | None:
    """A date; without a year (0) the first one after the sending day (10.3). None if there is no such day."""
    # eight years always hold a 29 February
    for candidate in (year,) if year else range(today.year, today.year + 9):
        try:
            found = date(candidate, month_number, day)
        except ValueError:
            continue
        if year or found > today:
            return found
    return None


def _numbers_only(numbers: list[int], today: date, calendar: Calendar) -> date | None:
    """ "03/04": month first where the brand is in the United States, else day first (10.2)."""
    first, second, year = numbers
    swap = month_comes_first(calendar.brand_zone)
    if max(first, second) > 12:
        swap = second > 12
    day, month_number = (second, first) if swap else (first, second)
    return _dated(year, month_number, day, today=today)


def _next_ordinal(number: int, today: date) -> date | None:
    """ "The 14th": the first after the sending day; months without that number are passed over (10.1)."""
    for ahead in range(13):
        first, last = month(today.year, today.month + ahead)
        if number <= last.day and (found := days_after(first, number - 1)) > today:
            return found
    return None


def _phase_span(tag: str, values: tuple[str | int, ...], today: date, calendar: Calendar) -> DateSpan:
    """A week or month or the early, middle or late part of it (7.8)."""
    phase = str(values[-1])
    if tag == "week":
        first, last = week(today, int(values[0]), calendar)
        return _cut(first, last, {"early": (0, 1), "middle": (2, 2), "late": (3, 4)}.get(phase))
    thirds = {"early": (0, 9), "middle": (10, 19), "late": (20, 31)}.get(phase)
    if tag == "month":
        return _cut(*month(today.year, today.month + int(values[0])), thirds)
    number, year = int(values[0]), int(values[1])
    span = _cut(*month(year or today.year, number), thirds)
    if not year and span[1] < today:
        return _cut(*month(today.year + 1, number), thirds)
    return span


def _cut(first: date, last: date, offsets: tuple[int, int] | None) -> DateSpan:
    if offsets is None:
        return first, last
    return days_after(first, offsets[0]), min(days_after(first, offsets[1]), last)
