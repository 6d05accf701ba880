"""Civil time and instants: where a date and a time of day lie on the clock of the world."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_END_OF_DAY = 24 * 60


def instant_of(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """The UTC instant of a date and a minute of that day (0–1440) on the wall clock of a zone.

    1440 is the last second of the day, 23:59:59. A time that a clock change skips moves forward by the length
    of the gap; a time that occurs twice is the first of the two (conventions 3.5).
    """
    if minute == _END_OF_DAY:
        return end_of(day, zone)
    return _in_utc(datetime.combine(day, time(minute // 60, minute % 60), tzinfo=zone))


def start_of(day: date, zone: ZoneInfo) -> datetime:
    """00:00:00 of a date in a zone, as a UTC instant."""
    return _in_utc(datetime.combine(day, time.min, tzinfo=zone))


def end_of(day: date, zone: ZoneInfo) -> datetime:
    """23:59:59 of a date in a zone, as a UTC instant."""
    return _in_utc(datetime.combine(day, time(23, 59, 59), tzinfo=zone))


def date_in(instant: datetime, zone: ZoneInfo) -> date:
    """The calendar date of an instant in a zone."""
    return instant.astimezone(zone).date()


def days_after(day: date, count: int) -> date:
    """The date `count` days later."""
    return day + timedelta(days=count)


def _in_utc(local: datetime) -> datetime:
    # fold=0 takes the offset from before a change: that is both the first of two and the shift out of a gap
    return local.astimezone(UTC)
