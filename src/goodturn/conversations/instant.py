"""An instant: a time that knows its zone, kept in UTC with microseconds."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from msgspec import Meta

Instant = Annotated[datetime, Meta(tz=True)]


def utc(moment: datetime) -> datetime:
    """Return the same instant in UTC.

    Raises:
        ValueError: the time carries no zone, so nobody can say which instant it is.
    """
    if moment.tzinfo is None:
        raise ValueError(f"a time without a zone is no instant: {moment.isoformat()}")
    return moment.astimezone(UTC)
