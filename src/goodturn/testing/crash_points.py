"""Arms the crash points of `goodturn.faults`: kill the process, or fail the n-th write."""

from __future__ import annotations

import errno
import os
import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from goodturn import faults


@contextmanager
def counted() -> Iterator[Counter[str]]:
    """Count how often each point is reached inside the block."""
    seen: Counter[str] = Counter()
    faults.arm(lambda point: seen.update([point]))
    try:
        yield seen
    finally:
        faults.arm(None)


@contextmanager
def failing(point: str, nth: int = 1, *, number: int = errno.ENOSPC, for_good: bool = False) -> Iterator[None]:
    """Raise OSError at the n-th time the point is reached (1-based), once or from then on."""
    seen = 0

    def act(reached: str) -> None:
        nonlocal seen
        if reached != point:
            return
        seen += 1
        if seen == nth or (for_good and seen > nth):
            raise OSError(number, os.strerror(number))

    faults.arm(act)
    try:
        yield
    finally:
        faults.arm(None)


def kill_at(point: str, nth: int = 1) -> None:
    """Kill this very process, without any clean-up, at the n-th time the point is reached."""
    seen = 0

    def act(reached: str) -> None:
        nonlocal seen
        if reached == point:
            seen += 1
            if seen == nth:
                os.kill(os.getpid(), signal.SIGKILL)

    faults.arm(act)
