""" "End of …": the close of business of a day, week, month, quarter or year (conventions section 9)."""

from __future__ import annotations

from datetime import date, datetime

from goodturn.calendars.business import business_day_after, business_day_from, closing, last_business_day
from goodturn.calendars.calendar import Calendar
from goodturn.calendars.spans import DateSpan, month, quarter, week
from goodturn.promises.day_span import Parts, day_span

#: how many later spans are tried before the calendar counts as having no business day
_LATER_SPANS = 60


def close_of(parts: Parts, sent: datetime, today: date, calendar: Calendar) -> datetime:
    """The close of the sending day (no parts), of a named day, or of the last business day of a span.

    A span whose close has gone by means the following one; a day that is no business day, the first after it.
    """
    if not parts:
        day = business_day_from(today, calendar)
        if closing(day, calendar) < sent:
            day = business_day_after(day, 1, calendar)
        return closing(day, calendar)
    tag, values = parts[0]
    if tag in ("week", "month", "named_month", "quarter", "named_quarter", "year"):
        for later in range(_LATER_SPANS):
            last = last_business_day(*_span(tag, values, later, today, calendar), calendar)
            if last is not None and closing(last, calendar) >= sent:
                return closing(last, calendar)
    days = day_span(parts, today, calendar)
    return closing(business_day_from(days[1] if days else today, calendar), calendar)


def _span(tag: str, values: tuple[str | int, ...], later: int, today: date, calendar: Calendar) -> DateSpan:
    """The span that is meant, or the one `later` spans on."""
    count = int(values[0])
    match tag:
        case "week":
            return week(today, count + later, calendar)
        case "month":
            return month(today.year, today.month + count + later)
        case "quarter":
            return quarter(today.year, (today.month - 1) // 3 + 1 + count + later)
        case "named_month":
            return month((int(values[1]) or today.year) + later, count)
        case "named_quarter":
            return quarter(today.year + later, count)
        case _:
            return month(today.year + count + later, 1)[0], month(today.year + count + later, 12)[1]
