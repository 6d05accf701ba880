"""Named crash points: places where a test may kill the program or make a write fail.

In use they cost one comparison and do nothing. Only `goodturn.testing.crash_points` arms them.
"""

from __future__ import annotations

from collections.abc import Callable

#: every point that code may reach, so that a test can go through them all
POINTS = (
    "work folder made",
    "plan written",
    "task begun",
    "file opened",
    "file half written",
    "file written",
    "file synced",
    "file renamed",
    "group ingested",
    "customers joined",
    "task done",
    "stage done",
    "report written",
    "result synced",
    "old study moved aside",
    "published",
    "work folder removed",
)

_armed: Callable[[str], None] | None = None


def reach(point: str) -> None:
    """Say that the program has come to a named point."""
    if _armed is not None:
        _armed(point)


def arm(action: Callable[[str], None] | None) -> None:
    """Call `action` with the name of each point reached from now on; None disarms. For tests only."""
    global _armed
    _armed = action
