"""What came of the episodes: the share of each outcome, of all troubles and of those decided."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

from goodturn.measures.measure import Measure, share
from goodturn.outcomes.episode_counts import split
from goodturn.states import Outcome

#: the four outcomes that say something about heard and helped, in the order of every picture
DECIDED = (Outcome.HEARD_HELPED, Outcome.HEARD_NOT_HELPED, Outcome.HELPED_NOT_ACKNOWLEDGED, Outcome.NEITHER)
UNDECIDED = (Outcome.OPEN, Outcome.CANNOT_TELL)


class OutcomeShares(Struct, frozen=True, kw_only=True):
    """Counts and shares of every outcome."""

    episodes: int
    no_trouble: int
    #: with a trouble, or with words that no reader could read
    troubles: int
    #: of these, in a language that nobody reads; they stand under "cannot tell"
    unread: int
    decided: int
    #: decided by a person's correction
    corrected: int
    of_troubles: tuple[Measure, ...]
    of_decided: tuple[Measure, ...]


def outcome_shares(counts: pa.Table) -> OutcomeShares:
    """Count the outcomes of `count_episodes`' table."""
    found = split(counts, "outcome")
    episodes = sum(found.values())
    no_trouble = found.get(Outcome.NO_TROUBLE, 0)
    troubles = episodes - no_trouble
    decided = sum(found.get(outcome, 0) for outcome in DECIDED)
    return OutcomeShares(
        episodes=episodes,
        no_trouble=no_trouble,
        troubles=troubles,
        unread=split(counts, "outcome", ~pc.field("trouble")).get(Outcome.CANNOT_TELL, 0),
        decided=decided,
        corrected=split(counts, "corrected").get("True", 0),
        of_troubles=tuple(
            share(f"outcome.{outcome}", found.get(outcome, 0), troubles) for outcome in (*DECIDED, *UNDECIDED)
        ),
        of_decided=tuple(share(f"decided.{outcome}", found.get(outcome, 0), decided) for outcome in DECIDED),
    )
