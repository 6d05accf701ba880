"""The picture of the time to meaningful resolution: a step curve with its interval, and the desk's own beside it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from markupsafe import Markup
from msgspec import Struct

from goodturn.outcomes.resolution import CurvePoint, Resolution

#: where the time axis may carry a word, in hours
_TICKS = (
    (1 / 60, "1 min"),
    (1 / 6, "10 min"),
    (1.0, "1 h"),
    (6.0, "6 h"),
    (24.0, "1 day"),
    (72.0, "3 days"),
    (168.0, "1 week"),
    (720.0, "30 days"),
    (2160.0, "90 days"),
    (8760.0, "1 year"),
)
_WIDTH, _HEIGHT = 1000.0, 400.0


class Tick(Struct, frozen=True, kw_only=True):
    """A word on the time axis and its place in per cent."""

    words: str
    place: float


class CurvePicture(Struct, frozen=True, kw_only=True):
    """The drawing, and the words of its axis, which are set as text so that they stay readable when it shrinks."""

    svg: Markup
    ticks: tuple[Tick, ...]


def draw_curve(resolution: Resolution) -> CurvePicture | None:
    """Draw the curve on a logarithmic axis of time; None where it is refused."""
    if not resolution.curve:
        return None
    first = max(min(point.hours for point in resolution.curve), 1 / 60)
    last = max([point.hours for point in resolution.curve] + [hours for hours, _ in resolution.desk_curve])
    low = max((hours for hours, _ in _TICKS if hours <= first), default=_TICKS[0][0])
    high = max(last, low * 10)

    def across(hours: float) -> float:
        return _WIDTH * math.log(max(hours, low) / low) / math.log(high / low)

    ticks = [Tick(words=words, place=across(hours) / _WIDTH * 100) for hours, words in _TICKS if low <= hours <= high]
    lines = "".join(f"M{tick.place * 10:.1f} 0V{_HEIGHT:g}" for tick in ticks)
    lines += "".join(f"M0 {_HEIGHT * part:g}H{_WIDTH:g}" for part in (0, 0.25, 0.5, 0.75, 1))
    end = across(last)
    steps = _steps([(across(point.hours), point.resolved) for point in resolution.curve], end)
    shapes = f'<path class="grid" d="{lines}"/><path class="band" d="{_band(resolution.curve, across, end)}"/>'
    if resolution.desk_curve:
        desk = _steps([(across(hours), part) for hours, part in resolution.desk_curve], end)
        shapes += f'<path class="desk" d="{desk}"/>'
    shapes += f'<path class="line" d="{steps}"/>'
    return CurvePicture(
        svg=Markup(
            f'<svg viewBox="0 0 {_WIDTH:g} {_HEIGHT:g}" preserveAspectRatio="none" aria-hidden="true" '
            f'focusable="false">{shapes}</svg>'
        ),
        ticks=tuple(ticks),
    )


def _steps(points: Sequence[tuple[float, float]], end: float) -> str:
    path = f"M0 {_HEIGHT:g}"
    for across, part in points:
        path += f"H{across:.1f}V{_HEIGHT * (1 - part):.1f}"
    return f"{path}H{end:.1f}"


def _band(curve: Sequence[CurvePoint], across: object, end: float) -> str:
    place = across if callable(across) else float
    known = [point for point in curve if point.low is not None and point.high is not None]
    if not known:
        return ""
    top = f"M{place(known[0].hours):.1f} {_HEIGHT * (1 - (known[0].high or 0)):.1f}"
    for point in known[1:]:
        top += f"H{place(point.hours):.1f}V{_HEIGHT * (1 - (point.high or 0)):.1f}"
    back, before = f"H{end:.1f}", end
    for point in reversed(known):
        back += f"L{before:.1f} {_HEIGHT * (1 - (point.low or 0)):.1f}H{place(point.hours):.1f}"
        before = place(point.hours)
    return f"{top}{back}Z"
