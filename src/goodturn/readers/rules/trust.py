"""How far each family of cues is trusted: how often its label held where it was found.

Measured on the half of the labelled messages that `goodturn.bench.labelled.Labelled.tuned_on` names, smoothed by
four messages at the label's own share, and rounded; `benchmarks/family_trust.py` prints this table. Families that
were met too seldom to be measured stand at `UNMEASURED`, which is an estimate.
"""

from __future__ import annotations

UNMEASURED = 0.6

TRUST: dict[str, float] = {}


def trust(family: str) -> float:
    """0–1: how often the label of this family holds where it is found."""
    return TRUST.get(family, UNMEASURED)
