"""Offsets into a recording as transcripts write them: milliseconds, "5.300s", "00:01:02,345"."""

from __future__ import annotations

import math
import re
from datetime import datetime, timedelta

_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})")
#: an offset beyond this (24 days) is no offset into a recording
OFFSET_LIMIT_MS = 2**31 - 1


def later(moment: datetime | None, milliseconds: float | None) -> datetime | None:
    """The instant so many milliseconds after a known one; None where either is unknown."""
    if moment is None or milliseconds is None:
        return None
    try:
        return moment + timedelta(milliseconds=milliseconds)
    except (OverflowError, ValueError):
        return None


def offset_ms(seconds: float | str | None) -> int | None:
    """Milliseconds from seconds, given as a number, a decimal string or a duration such as "5.300s".

    Raises:
        ValueError: it is no number, negative, or longer than any recording.
    """
    if seconds is None or seconds == "":
        return None
    value = float(seconds.removesuffix("s")) if isinstance(seconds, str) else float(seconds)
    return whole_ms(value * 1000)


def whole_ms(milliseconds: float | None) -> int | None:
    """A checked offset in whole milliseconds.

    Raises:
        ValueError: it is negative, or longer than any recording.
    """
    if milliseconds is None:
        return None
    if not math.isfinite(milliseconds) or not -0.5 <= milliseconds <= OFFSET_LIMIT_MS:
        raise ValueError(f"{milliseconds:g} ms is no offset into a recording")
    return max(0, round(milliseconds))


def clock_ms(text: str) -> int:
    """Milliseconds of a subtitle's time, "MM:SS.mmm" or "HH:MM:SS,mmm".

    Raises:
        ValueError: it is no such time.
    """
    match = _CLOCK.fullmatch(text.strip())
    if match is None or int(match[2]) > 59 or int(match[3]) > 59:
        raise ValueError(f'"{text.strip()}" is no subtitle time')
    hours, minutes, seconds = int(match[1] or 0), int(match[2]), int(match[3])
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + int(match[4].ljust(3, "0"))


def span(start: float | None, end: float | None) -> tuple[int | None, int | None]:
    """Start and end in whole milliseconds; an end before its start is unknown.

    Raises:
        ValueError: one of them is no offset into a recording.
    """
    begin, finish = whole_ms(start), whole_ms(end)
    if begin is not None and finish is not None and finish < begin:
        finish = None
    return begin, finish
