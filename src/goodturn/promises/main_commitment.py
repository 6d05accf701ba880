"""Which commitment of a message counts when only one can."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from goodturn.calendars.calendar import Calendar
from goodturn.promises.window import resolve
from goodturn.signals.commitment import Commitment, CommitmentKind


def main_commitment(commitments: Sequence[Commitment], sent_at: datetime, calendar: Calendar) -> Commitment | None:
    """The dated one that is due first; else the first that is owed; else the holding words that say most (1.5)."""
    dated: list[tuple[datetime, datetime, int]] = []
    for index, commitment in enumerate(commitments):
        if commitment.kind is CommitmentKind.OWED and commitment.due is not None:
            window = resolve(commitment.due, sent_at, calendar)
            if window is not None:
                dated.append((window[1], window[0], index))
    if dated:
        return commitments[min(dated)[2]]
    owed = [commitment for commitment in commitments if commitment.kind is CommitmentKind.OWED]
    # a bare "one sec!" gives way to the words that say what is being done
    return owed[0] if owed else max(commitments, key=lambda holding: holding.probability, default=None)
