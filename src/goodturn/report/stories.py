"""Chooses a few episodes per outcome to be read, by a fixed rule, so that nobody picks the fitting ones."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

import pyarrow as pa
import pyarrow.compute as pc

from goodturn.states import Outcome

COLUMNS = ("episode_id", "customer_id", "outcome", "messages", "needs", "conversation_ids")
#: an episode with fewer messages tells nothing, one with more is no quick read
FEWEST, MOST = 3, 16
#: stories per outcome
HOW_MANY = {
    Outcome.HEARD_HELPED: 3,
    Outcome.HEARD_NOT_HELPED: 3,
    Outcome.HELPED_NOT_ACKNOWLEDGED: 3,
    Outcome.NEITHER: 3,
    Outcome.OPEN: 2,
    Outcome.CANNOT_TELL: 2,
}
RULE = (
    f"Chosen by a fixed rule, not by hand: episodes of {FEWEST} to {MOST} messages, those with a need first, and among "
    "them in the order of a scrambled number made from the episode's id; one per customer."
)


def choose_stories(batches: Iterable[pa.RecordBatch]) -> dict[Outcome, tuple[str, ...]]:
    """Episode ids per outcome from batches with `COLUMNS`; the choice does not depend on the order of rows."""
    kept: dict[Outcome, list[tuple[bool, bytes, str, str]]] = {outcome: [] for outcome in HOW_MANY}
    for batch in batches:
        length = pc.fill_null(batch["messages"], 0)
        fits = pc.and_(pc.greater_equal(length, FEWEST), pc.less_equal(length, MOST))
        for outcome, best in kept.items():
            chosen = batch.filter(pc.and_(fits, pc.fill_null(pc.equal(batch["outcome"], str(outcome)), False)))
            columns = [chosen[name].to_pylist() for name in ("needs", "episode_id", "customer_id")]
            best += [
                (not needs, blake2b(name.encode(), digest_size=8).digest(), name, customer or name)
                for needs, name, customer in zip(*columns, strict=True)
            ]
            # several of one customer may stand at the front, so more than are shown are kept
            best.sort()
            del best[8 * HOW_MANY[outcome] :]
    return {outcome: _one_per_customer(best, HOW_MANY[outcome]) for outcome, best in kept.items()}


def _one_per_customer(best: list[tuple[bool, bytes, str, str]], how_many: int) -> tuple[str, ...]:
    customers: set[str] = set()
    found: list[str] = []
    for _, _, name, customer in best:
        if customer not in customers and len(found) < how_many:
            customers.add(customer)
            found.append(name)
    return tuple(found)
