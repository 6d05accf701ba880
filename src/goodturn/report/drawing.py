"""Small pictures in SVG: bars with intervals, a bar in parts, a line of weeks.

They stretch to the place they are given, carry no words, and stand beside the numbers that they draw; whoever
cannot see them loses nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from goodturn.measures.measure import Measure


def _svg(width: float, height: float, shapes: str, name: str) -> Markup:
    return Markup(
        f'<svg class="{name}" viewBox="0 0 {width:g} {height:g}" preserveAspectRatio="none" aria-hidden="true" '
        f'focusable="false">{shapes}</svg>'
    )


def bar(measure: Measure, tone: str = "plain") -> Markup:
    """A share as a bar from 0 to 1 with its interval as whiskers; an empty track where it is refused."""
    shapes = '<rect class="track" x="0" y="4" width="100" height="8"/>'
    if measure.value is not None and measure.unit != "hours":
        shapes += f'<rect class="fill {tone}" x="0" y="4" width="{100 * measure.value:.2f}" height="8"/>'
        shapes += whiskers(measure.low, measure.high)
    return _svg(100, 16, shapes, "bar")


def whiskers(low: float | None, high: float | None) -> str:
    """An interval on a bar that is 100 wide."""
    if low is None or high is None:
        return ""
    left, right = 100 * low, 100 * high
    return (
        f'<path class="whisker-back" d="M{left:.2f} 8H{right:.2f}M{left:.2f} 3V13M{right:.2f} 3V13"/>'
        f'<path class="whisker" d="M{left:.2f} 8H{right:.2f}M{left:.2f} 3V13M{right:.2f} 3V13"/>'
    )


def bounds(worst: Measure, value: Measure, best: Measure) -> Markup:
    """The span between a worst and a best case, with the value that is known inside it."""
    shapes = '<rect class="track" x="0" y="4" width="100" height="8"/>'
    if worst.value is not None and best.value is not None:
        left, width = 100 * worst.value, 100 * (best.value - worst.value)
        shapes += f'<rect class="fill plain" x="0" y="4" width="{left:.2f}" height="8"/>'
        shapes += f'<rect class="fill maybe" x="{left:.2f}" y="4" width="{width:.2f}" height="8"/>'
    if value.value is not None:
        shapes += f'<path class="whisker" d="M{100 * value.value:.2f} 1V15"/>'
    return _svg(100, 16, shapes, "bar")


def stack(parts: Sequence[tuple[str, int]]) -> Markup:
    """A bar cut into parts, each with its tone, in proportion to the counts."""
    total = sum(count for _, count in parts) or 1
    shapes, at = "", 0.0
    for tone, count in parts:
        width = 1000 * count / total
        if count:
            shapes += f'<rect class="fill {tone}" x="{at:.2f}" y="0" width="{max(width - 2, 1):.2f}" height="20"/>'
        at += width
    return _svg(1000, 20, shapes, "stack")


def sparkline(counts: Sequence[int]) -> Markup:
    """Counts per week as a row of thin bars."""
    most = max(counts, default=0) or 1
    shapes = "".join(
        f'<rect x="{place}.1" y="{20 - 20 * count / most:.2f}" width="0.8" height="{20 * count / most:.2f}"/>'
        for place, count in enumerate(counts)
        if count
    )
    shapes += f'<path class="ground" d="M0 20H{len(counts)}"/>'
    return _svg(max(len(counts), 1), 20, shapes, "spark")
