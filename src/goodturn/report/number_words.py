"""Numbers as people read them."""

from __future__ import annotations

from datetime import datetime

from goodturn.measures.measure import Measure

#: from this many cases on a share carries one decimal
_FINE = 1_000


def percent(value: float, n: int = 0) -> str:
    """A share in per cent; one decimal where there are cases enough, and never a rounded "0%" or "100%"."""
    if value in (0, 1):
        return f"{value:.0%}"
    least = 0.0005 if n >= _FINE else 0.005
    if 0 < value < least:
        return f"<{2 * least:.1%}" if n >= _FINE else "<1%"
    if 1 - least <= value < 1:
        return f">{1 - 2 * least:.1%}" if n >= _FINE else ">99%"
    return f"{value:.1%}" if n >= _FINE else f"{value:.0%}"


def span(hours: float) -> str:
    """A length of time in the unit that people would use."""
    for limit, length, unit in ((1 / 60, 1 / 3600, "second"), (1.0, 1 / 60, "minute"), (48.0, 1.0, "hour")):
        if hours < limit:
            return _counted(hours / length, unit)
    return _counted(hours / 24, "day")


def _counted(number: float, unit: str) -> str:
    said = f"{number:.0f}" if number >= 10 or abs(number - round(number)) < 0.05 else f"{number:.1f}"
    return f"{said} {unit}" if said == "1" else f"{said} {unit}s"


def value_words(measure: Measure) -> str:
    """The value of a measure that is shown."""
    if measure.value is None:
        return ""
    match measure.unit:
        case "share":
            return percent(measure.value, measure.n)
        case "hours":
            return span(measure.value)
        case _:
            return f"{measure.value:.2f}"


def interval_words(measure: Measure) -> str:
    """The interval of a measure, or nothing where it has none."""
    if measure.low is None and measure.high is None:
        return ""
    match measure.unit:
        case "share":
            return f"{percent(measure.low or 0.0, measure.n)} to {percent(_or_one(measure.high), measure.n)}"
        case "hours":
            low = span(measure.low) if measure.low is not None else "not known"
            return f"{low} to {span(measure.high) if measure.high is not None else 'not reached'}"
        case _:
            return f"{measure.low or 0.0:.2f} to {_or_one(measure.high):.2f}"


def _or_one(value: float | None) -> float:
    return 1.0 if value is None else value


def day(moment: datetime | None) -> str:
    """A day as people write it."""
    return "not known" if moment is None else f"{moment.day} {moment:%B %Y}"


def minute(moment: datetime | None) -> str:
    """A day and a time of day."""
    return "time not known" if moment is None else f"{moment.day} {moment:%b %Y, %H:%M}"
