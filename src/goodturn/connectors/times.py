"""Times as platforms write them, made instants in UTC. What cannot be read gives None."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

#: instants outside are mistakes of a clock or of a unit: 1990-01-01 and 2100-01-01, seconds since 1970
EARLIEST_SECOND = 631_152_000
LATEST_SECOND = 4_102_444_800


def from_seconds(value: object) -> datetime | None:
    """Seconds since 1970, as a number or digits; 0 means "none" on the platforms that write them so."""
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if not EARLIEST_SECOND <= value <= LATEST_SECOND:
        return None
    return datetime.fromtimestamp(value, UTC)


def from_iso(value: object, zone: tzinfo | None = None) -> datetime | None:
    """An ISO 8601 time, with up to nine digits of a second; `zone` is meant where it names none.

    A time that names no zone, where none is given, gives None: nobody can say which instant it is.
    """
    if not isinstance(value, str):
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        parts = value.split()
        if len(parts) != 3 or parts[2] not in ("UTC", "GMT", "+0000"):
            return None
        try:
            moment = datetime.fromisoformat(f"{parts[0]}T{parts[1]}+00:00")
        except ValueError:
            return None
    if moment.tzinfo is None:
        if zone is None:
            return None
        moment = moment.replace(tzinfo=zone)
    try:
        moment = moment.astimezone(UTC)
    except (OverflowError, ValueError):
        return None
    return moment if 1990 <= moment.year < 2100 else None


def from_any(value: object, zone: tzinfo | None = None) -> datetime | None:
    """An instant from ISO 8601 text or from seconds, for platforms that write both."""
    if isinstance(value, str) and not value.replace(".", "", 1).isdigit():
        return from_iso(value, zone)
    return from_seconds(value)
