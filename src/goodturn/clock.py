"""The wall clock, in one place, so that nothing else asks the machine for the time."""

from __future__ import annotations

import time
from datetime import UTC, datetime


def now() -> datetime:
    """This instant, UTC."""
    return datetime.now(UTC)


def seconds() -> float:
    """Seconds on a clock that never goes back; only differences mean something."""
    return time.monotonic()


def cpu_seconds() -> float:
    """CPU seconds that this process has used."""
    return time.process_time()
