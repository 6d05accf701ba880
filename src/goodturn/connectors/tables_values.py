"""Cells made values: times, flags, ratings, amounts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from goodturn.connectors.times import from_iso, from_seconds
from goodturn.errors import SettingsError

#: ISO 4217 currencies without a smaller unit, and with a thousandth
NO_MINOR = frozenset("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split())
THOUSANDTHS = frozenset("BHD IQD JOD KWD LYD OMR TND".split())
RATINGS = {"good": 1.0, "bad": 0.0, "satisfied": 1.0, "dissatisfied": 0.0}


class Clock:
    """Reads the times of one table and counts those that it cannot place."""

    def __init__(self, times: str, zone: str | None) -> None:
        """Settle the format.

        Raises:
            SettingsError: there is no such zone.
        """
        try:
            self._zone = ZoneInfo(zone) if zone else None
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise SettingsError(f"no zone is called {zone!r}", way_out="Write one such as Europe/Berlin") from error
        self.without_zone = 0
        self.unreadable = 0
        self._parse: Callable[[Any], datetime | None] = lru_cache(maxsize=8_192)(self._parser(times))

    def read(self, value: Any) -> datetime | None:
        """The instant of a cell; None where it is empty or cannot be placed."""
        if value is None or value == "":
            return None
        if isinstance(value, datetime):
            return self._placed(value)
        if isinstance(value, date):
            return self._placed(datetime(value.year, value.month, value.day))  # noqa: DTZ001  placed below
        if isinstance(value, str):
            value = value.strip()
        moment = self._parse(value) if isinstance(value, str | int | float) else None
        if moment is None:
            self.unreadable += 1
            return None
        return self._placed(moment)

    def _placed(self, moment: datetime) -> datetime | None:
        if moment.tzinfo is None:
            if self._zone is None:
                self.without_zone += 1
                return None
            moment = moment.replace(tzinfo=self._zone)
        try:
            return moment.astimezone(UTC)
        except (OverflowError, ValueError):
            self.unreadable += 1
            return None

    @staticmethod
    def _parser(times: str) -> Callable[[Any], datetime | None]:
        def iso(value: Any) -> datetime | None:
            try:
                return datetime.fromisoformat(value)
            except (ValueError, TypeError):
                return from_iso(value)

        def milliseconds(value: Any) -> datetime | None:
            try:
                return from_seconds(float(value) / 1000)
            except (ValueError, TypeError):
                return None

        def formatted(value: Any) -> datetime | None:
            try:
                return datetime.strptime(str(value), times)  # noqa: DTZ007  the zone is put in afterwards
            except ValueError:
                return None

        return {"iso": iso, "seconds": from_seconds, "milliseconds": milliseconds}.get(times, formatted)


def rating(value: Any, scale: tuple[float, float] | None) -> float | None:
    """A rating on 0–1: of the scale, or as it is where that already fits; words such as "good" are known."""
    text = str(value).strip().lower() if value is not None else ""
    if text in RATINGS:
        return RATINGS[text]
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return None
    low, high = scale or (0.0, 1.0)
    return (number - low) / (high - low) if low <= number <= high and high > low else None


def minor(amount: Any, currency: str | None) -> int | None:
    """An amount in the currency's smallest unit; None where it is no number."""
    text = str(amount if amount is not None else "").strip().lstrip("$€£").replace("\u00a0", "").replace(" ", "")
    if "," in text and "." not in text and len(text) - text.rindex(",") == 3:
        text = text.replace(",", ".")
    code = (currency or "").upper()
    places = 0 if code in NO_MINOR else 3 if code in THOUSANDTHS else 2
    try:
        scaled = Decimal(text.replace(",", "")).scaleb(places)
        return int(scaled.to_integral_value()) if scaled.is_finite() else None
    except (InvalidOperation, OverflowError):
        return None
