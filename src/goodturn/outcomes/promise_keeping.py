"""What was owed after the contact, and how much of it was kept: a rate, its coverage and its bounds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pyarrow as pa
from msgspec import Struct

from goodturn.measures.measure import NO_TIMES, Measure, refuse, share
from goodturn.states import PromiseState

COLUMNS = ("state", "kind")
_JUDGED = (PromiseState.KEPT, PromiseState.LATE, PromiseState.BROKEN)


class PromiseKeeping(Struct, frozen=True, kw_only=True):
    """Commitments by state, and the rates that follow."""

    #: words that ended with the contact ("one moment, let me check"): counted apart
    holding: int
    owed: int
    #: state → commitments, of those owed after the contact
    states: dict[str, int]
    kept: Measure
    coverage: Measure
    worst: Measure
    best: Measure


def count_promises(batches: Iterable[pa.RecordBatch]) -> Counter[tuple[str, str]]:
    """Fold batches with `COLUMNS` into counts by kind and state."""
    found: Counter[tuple[str, str]] = Counter()
    for batch in batches:
        grouped = pa.Table.from_batches([batch]).group_by(list(COLUMNS)).aggregate([([], "count_all")])
        for row in grouped.to_pylist():
            found[(row["kind"] or "", row["state"] or "")] += row["count_all"]
    return found


def promise_keeping(counts: Counter[tuple[str, str]], *, timed: bool = True) -> PromiseKeeping:
    """The promise-kept rate (kept in time over kept, late and broken), with coverage and bounds.

    Without times nothing shows as late or broken, so what is known is known of kept ones only: the rate is refused.
    """
    states: Counter[str] = Counter()
    holding = 0
    for (kind, state), number in counts.items():
        if kind == PromiseState.HOLDING or state == PromiseState.HOLDING:
            holding += number
        else:
            states[state] += number
    kept = states[PromiseState.KEPT]
    judged = sum(states[state] for state in _JUDGED)
    unknown = states[PromiseState.NOT_KNOWABLE]
    due = judged + unknown
    ordered = {str(state): states[state] for state in PromiseState if state is not PromiseState.HOLDING}
    bounded = judged + unknown >= 1
    return PromiseKeeping(
        holding=holding,
        owed=sum(states.values()),
        states=ordered,
        kept=share("promises.kept", kept, judged) if timed else refuse("promises.kept", judged, NO_TIMES),
        coverage=share("promises.coverage", judged, due),
        worst=_bound("promises.worst", kept, due) if bounded else refuse("promises.worst", due),
        best=_bound("promises.best", kept + unknown, due) if bounded else refuse("promises.best", due),
    )


def _bound(key: str, numerator: int, n: int) -> Measure:
    """A bound is no estimate: it carries no interval of chance."""
    measured = share(key, numerator, n, note="A bound: no interval of chance applies.")
    if measured.refused:
        return measured
    return Measure(
        key=measured.key,
        name=measured.name,
        definition=measured.definition,
        source=measured.source,
        unit=measured.unit,
        value=measured.value,
        numerator=measured.numerator,
        n=measured.n,
        low=None,
        high=None,
        note=measured.note,
    )
