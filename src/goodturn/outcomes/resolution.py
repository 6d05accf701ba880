"""Time to meaningful resolution (Kaplan–Meier), beside the desk's own "solved"."""

from __future__ import annotations

import numpy as np
from msgspec import Struct

from goodturn.measures.measure import NO_TIMES, Measure, defined, quantity, refuse, share
from goodturn.measures.student import NORMAL
from goodturn.outcomes.episode_times import EpisodeTimes
from goodturn.outcomes.kaplan_meier import Numbers, Survival, kaplan_meier

#: a curve needs at least this many episodes that were resolved; fewer draw a step or two and no shape
LEAST_RESOLVED = 5
#: hours at which the table beside the curve is read
MARKS = (1.0, 4.0, 24.0, 72.0, 168.0, 336.0, 720.0)


class CurvePoint(Struct, frozen=True, kw_only=True):
    """The share resolved by a time, with its interval, and how many episodes were still watched."""

    hours: float
    resolved: float
    low: float | None
    high: float | None
    at_risk: int


class Resolution(Struct, frozen=True, kw_only=True):
    """The curve, its quartiles, and the desk's own time."""

    episodes: int
    resolved: int
    #: empty where the curve is refused
    curve: tuple[CurvePoint, ...]
    marks: tuple[CurvePoint, ...]
    median: Measure
    quarter: Measure
    three_quarters: Measure
    #: the desk's "solved" as a curve of the episodes that carry one, without intervals
    desk_curve: tuple[tuple[float, float], ...]
    desk_median: Measure
    paper_gap: Measure


def resolution(times: EpisodeTimes) -> Resolution:
    """Estimate the time to meaningful resolution from the episodes' times."""
    usable = ~np.isnan(times.resolution)
    hours = times.resolution[usable].astype(np.float64)
    resolved = times.resolved[usable]
    events = int(np.count_nonzero(resolved))
    why = _why_not(len(hours), events, times)
    survival = None if why else kaplan_meier(hours, resolved)
    desk = times.desk[~np.isnan(times.desk)].astype(np.float64)
    return Resolution(
        episodes=len(hours),
        resolved=events,
        curve=_thin(survival) if survival else (),
        marks=_marks(survival, hours) if survival else (),
        median=_quantile("resolution.median", 0.5, survival, len(hours), why),
        quarter=_quantile("resolution.quarter", 0.25, survival, len(hours), why),
        three_quarters=_quantile("resolution.three_quarters", 0.75, survival, len(hours), why),
        desk_curve=_desk_curve(desk),
        desk_median=_desk_median(desk),
        paper_gap=_paper_gap(times),
    )


def _why_not(n: int, events: int, times: EpisodeTimes) -> str | None:
    if not n and times.without_time:
        return NO_TIMES
    least = defined("resolution.median").least
    if n < least:
        return f"too few: {n:,} of at least {least} episodes with times"
    if events < LEAST_RESOLVED:
        return f"too few: {events:,} meaningfully resolved of {n:,}, and a curve needs at least {LEAST_RESOLVED}"
    return None


def _first(times: Numbers, curve: Numbers, level: float) -> float | None:
    below = np.flatnonzero(~np.isnan(curve) & (curve <= level))
    return float(times[below[0]]) if len(below) else None


def _quantile(key: str, part: float, survival: Survival | None, n: int, why: str | None) -> Measure:
    if survival is None:
        return refuse(key, n, why)
    level = 1 - part
    value = _first(survival.times, survival.unresolved, level)
    if value is None:
        reached = 1 - float(survival.unresolved[-1])
        return refuse(key, n, f"not reached: {reached:.0%} resolved when the data ends")
    return quantity(
        key,
        value,
        n,
        _first(survival.times, survival.low, level),
        _first(survival.times, survival.high, level),
    )


def _at(survival: Survival, hours: float, watched: int) -> CurvePoint:
    index = int(np.searchsorted(survival.times, hours, side="right")) - 1
    if index < 0:
        return CurvePoint(hours=hours, resolved=0.0, low=None, high=None, at_risk=watched)
    low, high = 1 - survival.high[index], 1 - survival.low[index]
    return CurvePoint(
        hours=hours,
        resolved=float(1 - survival.unresolved[index]),
        low=None if np.isnan(low) else float(low),
        high=None if np.isnan(high) else float(high),
        at_risk=watched,
    )


def _marks(survival: Survival, hours: Numbers) -> tuple[CurvePoint, ...]:
    ordered = np.sort(hours)
    points = []
    for mark in MARKS:
        watched = len(ordered) - int(np.searchsorted(ordered, mark, side="left"))
        if watched:
            points.append(_at(survival, mark, watched))
    return tuple(points)


def _thin(survival: Survival, most: int = 240) -> tuple[CurvePoint, ...]:
    """Enough of the curve's steps to draw it; every one where there are few."""
    steps = np.flatnonzero(np.diff(survival.unresolved, prepend=1.0) != 0)
    if len(steps) > most:
        steps = steps[np.unique(np.linspace(0, len(steps) - 1, most).astype(int))]
    last = len(survival.times) - 1
    return tuple(_at(survival, float(survival.times[step]), int(survival.at_risk[step])) for step in (*steps, last))


def _desk_curve(desk: Numbers) -> tuple[tuple[float, float], ...]:
    if len(desk) < defined("desk.median").least:
        return ()
    parts = np.linspace(0, 1, 101)
    return tuple(
        (float(hours), float(part))
        for hours, part in zip(np.quantile(desk, parts, method="inverted_cdf"), parts, strict=True)
    )


def _desk_median(desk: Numbers) -> Measure:
    """The median with the interval of its order statistics (Conover 1999, §3.2)."""
    n = len(desk)
    if n < defined("desk.median").least:
        return refuse("desk.median", n)
    ordered = np.sort(desk)
    half = NORMAL * n**0.5 / 2
    low = ordered[max(0, int(np.floor(n / 2 - half)) - 1)]
    high = ordered[min(n - 1, int(np.ceil(n / 2 + half)))]
    return quantity("desk.median", float(np.median(ordered)), n, float(low), float(high))


def _paper_gap(times: EpisodeTimes) -> Measure:
    marked = ~np.isnan(times.desk)
    settled = marked & times.resolved & (times.resolution <= times.desk)
    n = int(np.count_nonzero(marked))
    return share("desk.paper_gap", n - int(np.count_nonzero(settled)), n)
