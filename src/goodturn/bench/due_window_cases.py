"""The hand-made cases of the due-window bench: a message, its calendar, and what people found in it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import Struct

from goodturn.calendars.calendar import Calendar, calendar_in_words
from goodturn.errors import InputError


class CaseError(InputError):
    """A case of the due-window bench cannot be read."""


class BusinessHours(Struct, frozen=True):
    """The brand's days and hours as a case gives them."""

    days: str
    open: str
    close: str


class Expected(Struct, frozen=True):
    """The commitment that a case expects."""

    kind: str
    quote: str
    act: str
    due_quote: str
    due_from: datetime | None
    due_to: datetime | None


class Case(Struct, frozen=True):
    """One agent message with its sending time and calendar, and what people found in it."""

    id: str
    text: str
    sent_at: datetime
    customer_zone: str | None
    brand_zone: str
    business_hours: BusinessHours
    holidays: tuple[str, ...]
    language: str
    expected: Expected | None
    note: str = ""

    @property
    def calendar(self) -> Calendar:
        """The calendar of the case."""
        hours = self.business_hours
        return calendar_in_words(
            brand_zone=self.brand_zone,
            customer_zone=self.customer_zone,
            days=hours.days,
            opens=hours.open,
            closes=hours.close,
            holidays=self.holidays,
        )


def read_cases(path: Path) -> list[Case]:
    """The cases of a JSON-lines file. Raises `CaseError` with the line that cannot be read."""
    decoder = msgspec.json.Decoder(Case)
    cases = []
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if line.strip():
            try:
                cases.append(decoder.decode(line))
            except msgspec.MsgspecError as wrong:
                raise CaseError(f"{path.name}, line {number}: {wrong}") from wrong
    return cases
