"""How customers were at the end, as far as they said so, and refusals that came with their reason."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

from goodturn.measures.measure import Measure, share
from goodturn.outcomes.episode_counts import how_many, split
from goodturn.states import Relief


class ReliefShares(Struct, frozen=True, kw_only=True):
    """Relief among episodes with a need; silence is unknown."""

    better: Measure
    worse: Measure
    unknown: Measure
    same: int
    reasoned_no: Measure


def relief_shares(counts: pa.Table) -> ReliefShares:
    """Take relief from `count_episodes`' table."""
    troubles = pc.field("outcome") != "no_trouble"
    found = split(counts, "relief", troubles & pc.field("has_need"))
    n = sum(found.values())
    refused = pc.field("reasoned_no") | pc.field("beyond_reach")
    return ReliefShares(
        better=share("relief.better", found.get(Relief.BETTER, 0), n),
        worse=share("relief.worse", found.get(Relief.WORSE, 0), n),
        unknown=share("relief.unknown", found.get(Relief.UNKNOWN, 0) + found.get("", 0), n),
        same=found.get(Relief.SAME, 0),
        reasoned_no=share("done.reasoned_no", how_many(counts, troubles & refused), how_many(counts, troubles)),
    )
