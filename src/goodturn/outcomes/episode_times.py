"""The times of episodes as plain number columns, in hours, for repeat contacts and resolution."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

COLUMNS = (
    "trouble",
    "stage",
    "opened_at",
    "as_of",
    "contact_starts",
    "done",
    "window_from",
    "returned_at",
    "resolved_at",
    "resolved",
    "desk_solved_at",
)
_HOUR = 3_600_000_000.0
_DONE = pa.array(["changed", "explained", "guided"])

Hours = npt.NDArray[np.float32]


class EpisodeTimes(Struct, frozen=True, kw_only=True):
    """One entry per episode with a trouble and a timed first contact; NaN where a time is missing."""

    #: first contact → end of the data
    seen: Hours
    #: first contact → second contact
    again: Hours
    #: start of the window after something was done → end of the data; NaN where nothing was done
    done_seen: Hours
    #: start of that window → return
    returned: Hours
    #: first contact → meaningful resolution, or the end of what was seen
    resolution: Hours
    resolved: npt.NDArray[np.bool_]
    #: first contact → the desk's own "solved"
    desk: Hours
    #: index into `stages`; -1 where none is known
    stage: npt.NDArray[np.int16]
    stages: tuple[str, ...]
    #: episodes with a trouble whose first contact has no time
    without_time: int
    #: times that run backwards (clock skew), left out of the measure that they belong to
    backwards: int


def _hours(later: pa.Array, earlier: pa.Array) -> Hours:
    gap = pc.subtract(later.cast(pa.int64()), earlier.cast(pa.int64()))
    numbers = pc.cast(gap, pa.float64()).to_numpy(zero_copy_only=False)
    return (np.asarray(numbers, dtype=np.float64) / _HOUR).astype(np.float32)


def _second(starts: pa.Array, opened: pa.Array) -> pa.Array:
    """The second start of each list, null where there is none."""
    lengths = pc.fill_null(pc.list_value_length(starts), 0)
    long_enough = pc.greater(lengths, 1)
    padded = pc.if_else(long_enough, starts, pa.scalar(None, starts.type))
    offsets = np.flatnonzero(long_enough.to_numpy(zero_copy_only=False))
    seconds = np.full(len(starts), None, dtype=object)
    if len(offsets):
        chosen = pc.list_element(padded.take(pa.array(offsets)), 1).cast(pa.int64()).to_numpy(zero_copy_only=False)
        seconds[offsets] = chosen
    return pa.array(seconds, pa.int64())


def episode_times(batches: Iterable[pa.RecordBatch]) -> EpisodeTimes:
    """Fold batches with `COLUMNS` into number columns, about 30 bytes per episode."""
    columns: dict[str, list[npt.NDArray[np.generic]]] = {
        name: [] for name in ("seen", "again", "done_seen", "returned", "resolution", "resolved", "desk", "stage")
    }
    stages: dict[str, int] = {}
    without_time = backwards = 0
    for whole in batches:
        troubled = whole.filter(pc.fill_null(whole["trouble"], False))
        timed = troubled.filter(pc.is_valid(troubled["opened_at"]))
        without_time += troubled.num_rows - timed.num_rows
        opened = timed["opened_at"]
        done = pc.fill_null(pc.is_in(timed["done"], value_set=_DONE), False).to_numpy(zero_copy_only=False)
        batch = {
            "seen": _hours(timed["as_of"], opened),
            "again": _hours(_second(timed["contact_starts"], opened), opened),
            "done_seen": np.where(done, _hours(timed["as_of"], timed["window_from"]), np.nan),
            "returned": _hours(timed["returned_at"], timed["window_from"]),
            "resolution": _hours(timed["resolved_at"], opened),
            "resolved": pc.fill_null(timed["resolved"], False).to_numpy(zero_copy_only=False),
            "desk": _hours(timed["desk_solved_at"], opened),
            "stage": np.array(
                [
                    -1 if stage is None else stages.setdefault(stage, len(stages))
                    for stage in timed["stage"].to_pylist()
                ],
                dtype=np.int16,
            ),
        }
        for name in ("again", "resolution", "desk"):
            negative = batch[name] < 0
            backwards += int(np.count_nonzero(negative))
            batch[name] = np.where(negative, np.nan, batch[name])
        for name, values in batch.items():
            columns[name].append(values)
    joined = {name: np.concatenate(values) if values else np.zeros(0) for name, values in columns.items()}
    return EpisodeTimes(
        seen=joined["seen"].astype(np.float32),
        again=joined["again"].astype(np.float32),
        done_seen=joined["done_seen"].astype(np.float32),
        returned=joined["returned"].astype(np.float32),
        resolution=joined["resolution"].astype(np.float32),
        resolved=joined["resolved"].astype(np.bool_),
        desk=joined["desk"].astype(np.float32),
        stage=joined["stage"].astype(np.int16),
        stages=tuple(stages),
        without_time=without_time,
        backwards=backwards,
    )
