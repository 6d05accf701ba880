"""Small pictures in SVG: bars with intervals, a row of weeks.

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
    shapes = '<rect class="track" x="0" y="1" width="100" height="9"/>'
    if measure.value is not None and measure.unit != "hours":
        shapes += f'<rect class="fill {tone}" x="0" y="1" width="{100 * measure.value:.2f}" height="9"/>'
        shapes += whiskers(measure.low, measure.high)
    return _svg(100, 19, shapes, "bar")


def whiskers(low: float | None, high: float | None) -> str:
    """An interval under a bar that is 100 wide."""
    if low is None or high is None:
        return ""
    left, right = 100 * low, 100 * high
    return f'<path class="whisker" d="M{left:.2f} 15H{right:.2f}M{left:.2f} 12V18M{right:.2f} 12V18"/>'


def bounds(worst: Measure, value: Measure, best: Measure) -> Markup:
    """The span between a worst and a best case, with the value that is known inside it."""
    shapes = '<rect class="track" x="0" y="1" width="100" height="9"/>'
    if worst.value is not None and best.value is not None:
        left, width = 100 * worst.value, 100 * (best.value - worst.value)
        shapes += f'<rect class="fill plain" x="0" y="1" width="{left:.2f}" height="9"/>'
        shapes += f'<rect class="fill maybe" x="{left:.2f}" y="1" width="{width:.2f}" height="9"/>'
    if value.value is not None:
        shapes += f'<path class="whisker" d="M{100 * value.value:.2f} 0V18"/>'
    return _svg(100, 19, shapes, "bar")


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
