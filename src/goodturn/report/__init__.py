"""What an analyst reads."""

from __future__ import annotations

from pathlib import Path


def write_report(folder: Path) -> None:
    """Write `report.html` and `summary.json` into the folder of a study: see `goodturn.report.write`."""
    # loaded here, so that telling one episode does not pay for statistics
    from goodturn.report.write import write_report as write

    write(folder)
