"""Prints the headline of a published study: the outcomes with their counts, and where the report is."""

from __future__ import annotations

import sys
from pathlib import Path

import pyarrow.parquet as pq

from goodturn.states import Outcome

TITLES = {
    Outcome.HEARD_HELPED: "heard and helped",
    Outcome.HEARD_NOT_HELPED: "heard, not helped",
    Outcome.HELPED_NOT_ACKNOWLEDGED: "helped, not acknowledged",
    Outcome.NEITHER: "neither",
    Outcome.OPEN: "open",
    Outcome.CANNOT_TELL: "cannot tell",
    Outcome.NO_TROUBLE: "no trouble",
}


def headline(study: Path) -> str:
    """The outcomes of all episodes as a small table, as of the study's instant."""
    counted = pq.read_table(study / "episodes.parquet", columns=["outcome"]).column("outcome").value_counts()
    counts = {item["values"]: item["counts"] for item in counted.to_pylist()}
    total = sum(counts.values()) or 1
    lines = [f"{'outcome':<26}{'episodes':>9}{'share':>8}"]
    for outcome, title in TITLES.items():
        count = counts.get(outcome.value, 0)
        lines.append(f"{title:<26}{count:>9,}{count / total:>8.1%}")
    return "\n".join(lines)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    sys.stdout.write(f"{headline(folder)}\n\nThe report: {folder / 'report.html'}\n")
