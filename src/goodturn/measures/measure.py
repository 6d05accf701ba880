"""A measure: one number with its base, its interval and its definition, or a refusal in words."""

from __future__ import annotations

from msgspec import Struct

from goodturn.measures.definition import Definition
from goodturn.measures.definitions import DEFINITIONS
from goodturn.measures.student import NORMAL

#: why a measure of times is refused
NO_TIMES = "the data has no times"


class Measure(Struct, frozen=True, kw_only=True):
    """One number that may be shown. `value` is None exactly when `refused` says why."""

    key: str
    name: str
    definition: str
    source: str
    #: "share" (0–1), "hours", or "score" (0–1)
    unit: str
    value: float | None
    #: for a share, how many of `n`; None where the value is no share
    numerator: int | None
    #: how many cases stand behind the value
    n: int
    low: float | None
    high: float | None
    refused: str | None = None
    #: what else must be known to read this number aright
    note: str | None = None


def defined(key: str) -> Definition:
    """The definition of a measure.

    Raises:
        KeyError: no definition stands under this key; a measure without one may not be shown.
    """
    return DEFINITIONS[key]


def _too_few(n: int, definition: Definition) -> str:
    noun = definition.base_one if definition.least == 1 else definition.base
    return f"too few: {n:,} of at least {definition.least} {noun}"


def refuse(key: str, n: int, why: str | None = None) -> Measure:
    """A measure that is not shown, with the reason; without one, that there are too few cases."""
    definition = defined(key)
    return Measure(
        key=key,
        name=definition.name,
        definition=definition.words,
        source=definition.source,
        unit=definition.unit,
        value=None,
        numerator=None,
        n=n,
        low=None,
        high=None,
        refused=why or _too_few(n, definition),
    )


def share(key: str, numerator: int, n: int, *, note: str | None = None, design_effect: float = 1.0) -> Measure:
    """A share with its Wilson score interval (Wilson 1927), or a refusal below the stated minimum.

    `design_effect` widens the interval where cases come in clusters (several needs of one episode): the
    interval is taken at n / design_effect cases (Kish 1965; Korn & Graubard 1998).
    """
    definition = defined(key)
    if n < definition.least:
        return refuse(key, n)
    effective = n / max(design_effect, 1.0)
    low, high = wilson(numerator / n, effective)
    return Measure(
        key=key,
        name=definition.name,
        definition=definition.words,
        source=definition.source,
        unit=definition.unit,
        value=numerator / n,
        numerator=numerator,
        n=n,
        low=low,
        high=high,
        note=note,
    )


def quantity(
    key: str, value: float, n: int, low: float | None, high: float | None, *, note: str | None = None
) -> Measure:
    """A value that is no share, with its interval; a side of the interval that is not reached is None."""
    definition = defined(key)
    if n < definition.least:
        return refuse(key, n)
    return Measure(
        key=key,
        name=definition.name,
        definition=definition.words,
        source=definition.source,
        unit=definition.unit,
        value=value,
        numerator=None,
        n=n,
        low=low,
        high=high,
        note=note,
    )


def wilson(value: float, n: float) -> tuple[float, float]:
    """The 95% Wilson score interval (Wilson 1927) of a share seen in n cases; n need not be whole."""
    z = NORMAL
    middle = (value + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * (value * (1 - value) / n + z * z / (4 * n * n)) ** 0.5
    # where all or none is seen, rounding must not push the interval off the share
    return (0.0 if value == 0 else max(0.0, middle - half)), (1.0 if value == 1 else min(1.0, middle + half))
