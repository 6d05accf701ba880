"""Contacts that had to be made again, per window and per stage of the journey."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

from goodturn.measures.measure import NO_TIMES, Measure, refuse, share
from goodturn.outcomes.episode_counts import how_many
from goodturn.outcomes.episode_times import EpisodeTimes

#: hours per window; seven days lead
WINDOWS = {"24h": 24, "7d": 7 * 24, "14d": 14 * 24, "30d": 30 * 24}
HEADLINE = "7d"


class StageRepeats(Struct, frozen=True, kw_only=True):
    """The headline window for one stage of the journey."""

    stage: str
    repeated: Measure


class RepeatContacts(Struct, frozen=True, kw_only=True):
    """Repeat contacts per window, per stage, and returns after something was done."""

    windows: tuple[Measure, ...]
    by_stage: tuple[StageRepeats, ...]
    returned: Measure
    status_enquiries: Measure


def repeat_contacts(times: EpisodeTimes, counts: pa.Table) -> RepeatContacts:
    """Take the windows from the episodes' times and the enquiries from `count_episodes`' table."""
    everyone = np.ones(len(times.seen), dtype=np.bool_)
    by_stage = [
        StageRepeats(stage=stage, repeated=_within(times, HEADLINE, times.stage == index))
        for index, stage in enumerate(times.stages)
    ]
    troubles = pc.field("trouble") & (pc.field("outcome") != "no_trouble")
    return RepeatContacts(
        windows=tuple(_within(times, window, everyone) for window in WINDOWS),
        by_stage=tuple(sorted(by_stage, key=lambda row: (-row.repeated.n, row.stage))),
        returned=_returned(times),
        status_enquiries=share(
            "status_enquiries",
            how_many(counts, troubles & pc.field("asked_for_news")),
            how_many(counts, troubles),
        ),
    )


def _within(times: EpisodeTimes, window: str, chosen: np.typing.NDArray[np.bool_]) -> Measure:
    key, hours = f"repeat.{window}", WINDOWS[window]
    if not len(times.seen):
        return refuse(key, 0, NO_TIMES if times.without_time else None)
    seen_whole = chosen & (times.seen >= hours)
    again = seen_whole & (times.again <= hours)
    unseen = int(np.count_nonzero(chosen)) - int(np.count_nonzero(seen_whole))
    note = f"{unseen:,} further episodes began too late for the whole window to be seen." if unseen else None
    return share(key, int(np.count_nonzero(again)), int(np.count_nonzero(seen_whole)), note=note)


def _returned(times: EpisodeTimes) -> Measure:
    if not len(times.seen):
        return refuse("returned.7d", 0, NO_TIMES if times.without_time else None)
    hours = WINDOWS["7d"]
    seen_whole = times.done_seen >= hours
    returned = seen_whole & (times.returned <= hours)
    return share("returned.7d", int(np.count_nonzero(returned)), int(np.count_nonzero(seen_whole)))
