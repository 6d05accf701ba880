"""What customers felt, and how often such a need was understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

from goodturn.measures.measure import Measure, refuse, share
from goodturn.states import Heard

NEED_COLUMNS = ("labels", "distress", "heard")
EPISODE_COLUMNS = ("needs", "needs_heard")
#: distress from here on is "clear" in the guide
CLEAR_DISTRESS = 1.5


class Feeling(Struct, frozen=True, kw_only=True):
    """One label among the needs: how many carry it, and how many of those were understood."""

    label: str
    carried: Measure
    understood: Measure


class NeedTally(Struct, kw_only=True):
    """Needs, counted by label."""

    needs: int = 0
    clearly_distressed: int = 0
    carried: Counter[str] = Counter()
    understood: Counter[str] = Counter()


def count_needs(batches: Iterable[pa.RecordBatch]) -> NeedTally:
    """Fold batches with `NEED_COLUMNS` into counts by label."""
    carried: Counter[str] = Counter()
    understood: Counter[str] = Counter()
    needs = distressed = 0
    for batch in batches:
        needs += batch.num_rows
        distressed += int(pc.sum(pc.greater_equal(pc.fill_null(batch["distress"], 0.0), CLEAR_DISTRESS)).as_py() or 0)
        owner = pc.list_parent_indices(batch["labels"])
        labels = pc.list_flatten(batch["labels"])
        heard = pc.fill_null(pc.equal(batch["heard"], str(Heard.YES)), False)
        for found, mask in ((carried, None), (understood, pc.take(heard, owner))):
            chosen = labels if mask is None else labels.filter(mask)
            for pair in pc.value_counts(chosen).to_pylist():
                found[pair["values"]] += pair["counts"]
    return NeedTally(needs=needs, clearly_distressed=distressed, carried=carried, understood=understood)


def feelings(tally: NeedTally) -> tuple[Feeling, ...]:
    """Each label among the needs, most frequent first."""
    ordered = sorted(tally.carried.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(
        Feeling(
            label=label,
            carried=share("needs.label", number, tally.needs),
            understood=share("needs.understood", tally.understood[label], number),
        )
        for label, number in ordered
    )


def understood_needs(batches: Iterable[pa.RecordBatch]) -> Measure:
    """The share of needs that were understood, its interval widened for needs of one episode.

    The variance of the ratio is Taylor's linearisation over episodes as clusters (Cochran 1977, §11.7),
    turned into a design effect on the Wilson interval.
    """
    clusters = needs = heard = 0
    squares = np.zeros(3)
    for batch in batches:
        per_episode = pc.fill_null(batch["needs"], 0).to_numpy(zero_copy_only=False).astype(float)
        understood = pc.fill_null(batch["needs_heard"], 0).to_numpy(zero_copy_only=False).astype(float)
        clusters += int(np.count_nonzero(per_episode))
        needs += int(per_episode.sum())
        heard += int(understood.sum())
        squares += (understood @ understood, understood @ per_episode, per_episode @ per_episode)
    if not needs or clusters < 2:
        return refuse("needs.understood", needs)
    rate = heard / needs
    spread = squares[0] - 2 * rate * squares[1] + rate * rate * squares[2]
    variance = spread / needs**2 * clusters / (clusters - 1)
    simple = rate * (1 - rate) / needs
    effect = float(variance / simple) if simple > 0 else 1.0
    return share("needs.understood", heard, needs, design_effect=effect)
