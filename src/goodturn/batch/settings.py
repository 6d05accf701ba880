"""The settings of a study: what a team may decide about its hours and about how long is long."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from msgspec import Struct, field

from goodturn.calendars.calendar import Calendar, calendar_in_words
from goodturn.conversations.conversation import Channel
from goodturn.episodes.book import PATIENCE
from goodturn.errors import SettingsError

_LONGEST_DAYS = 366


class StudySettingsError(SettingsError):
    """The settings of the study are not usable."""


class Hours(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When the brand works, in words."""

    #: IANA zones; `--zone` stands in for the brand's where none is named
    zone: str | None = None
    customer_zone: str | None = None
    #: "Mon-Fri", "Sun-Thu", "Mon, Wed, Fri"
    days: str = "Mon-Fri"
    opens: str = "09:00"
    closes: str = "17:00"
    #: dates on which the brand is closed
    holidays: tuple[str, ...] = ()

    def calendar(self, zone: str | None) -> Calendar:
        """The calendar that these words mean.

        Raises:
            CalendarError: they mean none.
        """
        return calendar_in_words(
            brand_zone=self.zone or zone or "UTC",
            customer_zone=self.customer_zone,
            days=self.days,
            opens=self.opens,
            closes=self.closes,
            holidays=self.holidays,
        )


class Settings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a team may set. The defaults are assumptions, and the report says which were used."""

    hours: Hours = Hours()
    #: how long quiet must last before something is taken to have held
    repeat_window_days: float = 7
    #: how soon an answer is due on each channel
    patience_minutes: dict[Channel, float] = field(default_factory=dict)
    #: an undated promise without a trace after this long can no longer be judged
    undated_promise_days: float = 30
    #: from how many distinct customers on a sentence is stock
    stock_from: int = 4

    def __post_init__(self) -> None:
        """Refuse what cannot work.

        Raises:
            StudySettingsError: a number is out of its range.
        """
        for name, days in (
            ("repeat_window_days", self.repeat_window_days),
            ("undated_promise_days", self.undated_promise_days),
        ):
            if not 0 < days <= _LONGEST_DAYS:
                raise StudySettingsError(f"{name}: {days}", way_out=f"Give more than 0 and at most {_LONGEST_DAYS}")
        for channel, minutes in self.patience_minutes.items():
            if not 0 < minutes <= _LONGEST_DAYS * 24 * 60:
                raise StudySettingsError(f"patience_minutes, {channel}: {minutes}", way_out="Give more than 0")
        if self.stock_from < 2:
            raise StudySettingsError(f"stock_from: {self.stock_from}", way_out="Give 2 or more")

    @property
    def patience(self) -> Mapping[Channel, timedelta]:
        """How soon an answer is due on every channel."""
        return {**PATIENCE, **{name: timedelta(minutes=given) for name, given in self.patience_minutes.items()}}
