"""Due windows: a time limit as said, placed by its sending time and a calendar. Pure.

The forms and their values are documented in `docs/reference/due-times.md`; the rules in brackets are those of
the due-window conventions there.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from goodturn.calendars.business import (
    after_business_time,
    business_day_after,
    closing,
    opening,
)
from goodturn.calendars.calendar import Calendar, zone
from goodturn.calendars.civil import date_in, days_after, end_of, instant_of, start_of
from goodturn.promises.closing_time import close_of
from goodturn.promises.day_span import BUSINESS_TAGS, Parts, day_span, read_parts
from goodturn.signals.commitment import Due

Window = tuple[datetime, datetime]

#: minutes of the day: (from, to); past 1440 is the next day (8.1)
PARTS_OF_DAY = {
    "morning": (360, 720),
    "afternoon": (720, 1080),
    "early_afternoon": (720, 840),
    "late_afternoon": (960, 1080),
    "evening": (1080, 1320),
    "night": (1320, 1800),
}
_ABOUT = timedelta(minutes=30)


def resolve(due: Due, sent_at: datetime, calendar: Calendar) -> Window | None:
    """The window in which something is due, as UTC instants; both are the same for a single instant.

    None when the words cannot be placed: a time of today that has already gone by, a date that does not
    exist, or a year out of range. Raises `CalendarError` where the calendar has no business day left.
    """
    sent = sent_at.astimezone(UTC)
    try:
        window = _place(due, sent, calendar)
    except OverflowError:
        return None
    if window is None or window[1] < sent:
        return None
    return max(window[0], sent), window[1]


def _place(due: Due, sent: datetime, calendar: Calendar) -> Window | None:
    if due.form == "elapsed":
        low, high = int(due.values[0]), int(due.values[1])
        return sent + timedelta(seconds=low), sent + timedelta(seconds=high)
    if due.form == "business_hours":
        low, high = int(due.values[0]), int(due.values[1])
        begins = after_business_time(sent, timedelta(minutes=low), calendar) if low else sent
        return begins, after_business_time(sent, timedelta(minutes=high), calendar)
    parts = read_parts(due.values)
    zone_name = _deciding_zone(due, parts, calendar)
    today = date_in(sent, zone(zone_name))
    if due.form == "close":
        return sent, close_of(parts, sent, today, calendar)
    days = day_span(parts, today, calendar)
    if days is None and any(tag not in _CLOCK_TAGS for tag, _ in parts):
        return None
    window = _span(due.form, parts, days, _Moment(sent, today, zone_name), calendar)
    if due.form == "by" and window is not None:
        return sent, window[1]
    return window


_CLOCK_TAGS = frozenset({"clock", "clocks", "part"})


class _Moment:
    """The sending time and its date in the zone that decides."""

    __slots__ = ("sent", "today", "zone")

    def __init__(self, sent: datetime, today: date, zone_name: str) -> None:
        self.sent, self.today, self.zone = sent, today, zone(zone_name)


def _deciding_zone(due: Due, parts: Parts, calendar: Calendar) -> str:
    """Section 3: a zone in the words wins, business words are the brand's, all else the customer's."""
    if due.zone == "brand":
        return calendar.brand_zone
    if due.zone not in (None, "customer"):
        return str(due.zone)
    if due.form == "close" or any(tag in BUSINESS_TAGS for tag, _ in parts):
        return calendar.brand_zone
    return calendar.customer_zone or calendar.brand_zone


def _span(
    form: str, parts: Parts, days: tuple[date, date] | None, moment: _Moment, calendar: Calendar
) -> Window | None:
    """The window of a clock time, a part of the day, or whole days."""
    for tag, values in parts:
        if tag in ("clock", "clocks"):
            return _clock_span(form, [int(value) for value in values], days, moment, calendar)
        if tag == "part":
            return _part_span(form, str(values[0]), days, moment)
    if days is None:
        return None
    if form == "before":
        return moment.sent, end_of(days_after(days[0], -1), moment.zone)
    if any(tag == "business_day" for tag, _ in parts):
        return opening(days[0], calendar), closing(days[1], calendar)
    return start_of(days[0], moment.zone), end_of(days[1], moment.zone)


def _clock_span(
    form: str, minutes: list[int], days: tuple[date, date] | None, moment: _Moment, calendar: Calendar
) -> Window:
    day = days[0] if days else moment.today
    if days is None and instant_of(day, minutes[-1], moment.zone) < moment.sent:
        day = business_day_after(moment.today, 1, calendar)
    first, last = instant_of(day, minutes[0], moment.zone), instant_of(day, minutes[-1], moment.zone)
    if len(minutes) == 1 and days and days[1] != days[0]:
        last = instant_of(days[1], minutes[0], moment.zone)
    if last < first:
        last = instant_of(days_after(day, 1), minutes[-1], moment.zone)
    if form == "about":
        return first - _ABOUT, last + _ABOUT
    if form == "after":
        return first, end_of(day, moment.zone)
    if form == "before":
        return moment.sent, first
    return first, last


def _part_span(form: str, name: str, days: tuple[date, date] | None, moment: _Moment) -> Window:
    begins, ends = PARTS_OF_DAY[name]
    day = days[1] if days else moment.today
    if days is None and _minute_of(day, ends, moment) < moment.sent:
        day = days_after(day, 1)
    first, last = _minute_of(days[0] if days else day, begins, moment), _minute_of(day, ends, moment)
    return (moment.sent, first) if form == "before" else (first, last)


def _minute_of(day: date, minute: int, moment: _Moment) -> datetime:
    """The instant of a minute that may lie past the end of the day."""
    over, within = divmod(minute, 24 * 60)
    return instant_of(days_after(day, over), within, moment.zone)
