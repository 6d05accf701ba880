"""`goodturn version`."""

from __future__ import annotations

import goodturn


def version() -> None:
    """Print the version."""
    print(goodturn.__version__)
