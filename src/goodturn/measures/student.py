"""Quantiles of Student's t for whole degrees of freedom, in closed form."""

from __future__ import annotations

from math import atan, cos, pi, sin, sqrt

#: from here on the expansion around the normal quantile is exact to 1e-8
_MANY = 200
#: the normal quantile of 0.975
NORMAL = 1.959963984540054


def two_sided(freedom: int) -> float:
    """The value that |t| exceeds in one of twenty cases, with this many degrees of freedom (1 or more).

    Distribution function in closed form (Abramowitz & Stegun 1964, 26.7.3 and 26.7.4), inverted by bisection; for many
    degrees the expansion of Fisher and Cornish (ibid. 26.7.5).
    """
    if freedom > _MANY:
        z = NORMAL
        first = (z**3 + z) / 4
        second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
        third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
        return z + first / freedom + second / freedom**2 + third / freedom**3
    low, high = 1.0, 13.0
    for _ in range(60):
        middle = (low + high) / 2
        if within(middle, freedom) < 0.95:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def within(value: float, freedom: int) -> float:
    """The probability that |t| stays below a value."""
    angle = atan(value / sqrt(freedom))
    squared = cos(angle) ** 2
    term = total = 1.0 if freedom % 2 == 0 else cos(angle)
    for step in range(2 if freedom % 2 else 1, freedom - 1, 2):
        term *= squared * step / (step + 1)
        total += term
    if freedom % 2 == 0:
        return sin(angle) * total
    if freedom == 1:
        return 2 * angle / pi
    return 2 / pi * (angle + sin(angle) * total)
