"""The calendar of a customer and a brand: zones, business days, opening hours, holidays."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from msgspec import Struct

from goodturn.errors import SettingsError

MONDAY, SUNDAY = 0, 6
_DAY_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MINUTES_OF_DAY = 24 * 60


class CalendarError(SettingsError):
    """The calendar is not usable."""


class Calendar(Struct, frozen=True, kw_only=True):
    """What it takes to place a time limit. The default stands in where nothing is known.

    The default is UTC, Monday to Friday, 09:00–17:00, no holidays, weeks from Monday: an assumption, and
    whoever shows a window that rests on it says so. Raises `CalendarError` when built from impossible values.
    """

    #: IANA name; None where the customer's zone is not known, then the brand's zone decides
    customer_zone: str | None = None
    #: IANA name
    brand_zone: str = "UTC"
    #: weekdays on which the brand works, Monday = 0
    business_days: frozenset[int] = frozenset({0, 1, 2, 3, 4})
    #: minutes after midnight in the brand's zone
    opens: int = 9 * 60
    #: minutes after midnight; 1440 is the end of the day and is written 23:59:59
    closes: int = 17 * 60
    holidays: frozenset[date] = frozenset()
    #: the weekday on which a week begins, Monday = 0
    week_start: int = MONDAY

    def __post_init__(self) -> None:
        """Refuse what no computation could use."""
        for name in (self.brand_zone, self.customer_zone):
            if name is not None:
                zone(name)
        if not self.business_days or not self.business_days <= set(range(7)):
            raise CalendarError(
                f"business days are {sorted(self.business_days)}",
                way_out="Name at least one weekday, Monday = 0 to Sunday = 6.",
            )
        if not 0 <= self.opens < self.closes <= _MINUTES_OF_DAY:
            raise CalendarError(
                f"opens at minute {self.opens} and closes at minute {self.closes}",
                way_out="Give an opening before the closing, both within one day.",
            )
        if self.week_start not in range(7):
            raise CalendarError(f"week starts on day {self.week_start}", way_out="Use 0 (Monday) to 6 (Sunday).")


def zone(name: str) -> ZoneInfo:
    """The zone of an IANA name; `CalendarError` when there is none of that name."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
        raise CalendarError(
            f"no time zone is called {name!r}", way_out='Use an IANA name such as "Europe/Berlin".'
        ) from unknown


def calendar_in_words(
    *,
    brand_zone: str = "UTC",
    customer_zone: str | None = None,
    days: str = "Mon-Fri",
    opens: str = "09:00",
    closes: str = "17:00",
    holidays: Iterable[str] = (),
) -> Calendar:
    """A calendar from words as people write them: "Sun-Thu", "09:00", "24:00", "2026-12-25".

    Weeks start on Sunday where the range of days begins with Sunday. Raises `CalendarError`.
    """
    weekdays = _weekdays(days)
    try:
        closed = frozenset(date.fromisoformat(text) for text in holidays)
    except ValueError as wrong:
        raise CalendarError(f"holidays: {wrong}", way_out='Write dates as "2026-12-25".') from wrong
    return Calendar(
        brand_zone=brand_zone,
        customer_zone=customer_zone,
        business_days=frozenset(weekdays),
        opens=_minutes(opens),
        closes=_minutes(closes),
        holidays=closed,
        week_start=SUNDAY if weekdays[0] == SUNDAY else MONDAY,
    )


def _weekdays(words: str) -> list[int]:
    """The weekdays of "Mon-Fri", "Sun-Thu" or "Mon, Wed, Fri", in that order."""
    found: list[int] = []
    for part in words.lower().replace("–", "-").split(","):
        ends = [name.strip()[:3] for name in part.split("-")]
        if not 1 <= len(ends) <= 2 or any(end not in _DAY_NAMES for end in ends):
            raise CalendarError(f"business days {words!r}", way_out='Write "Mon-Fri" or "Mon, Wed, Fri".')
        first, last = _DAY_NAMES.index(ends[0]), _DAY_NAMES.index(ends[-1])
        found += [(first + step) % 7 for step in range((last - first) % 7 + 1)]
    return found


def _minutes(clock: str) -> int:
    """Minutes after midnight of "09:00"; 1440 for "24:00"."""
    if clock == "24:00":
        return _MINUTES_OF_DAY
    try:
        at = datetime.strptime(clock, "%H:%M")  # noqa: DTZ007 only its hour and minute are used
    except ValueError as wrong:
        raise CalendarError(f"time of day {clock!r}", way_out='Write it as "09:00" or "24:00".') from wrong
    return at.hour * 60 + at.minute
