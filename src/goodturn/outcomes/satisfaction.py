"""What customers said in surveys, beside heard and beside helped: an association, not an effect."""

from __future__ import annotations

from collections.abc import Iterable

import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

from goodturn.measures.measure import Measure, defined, quantity, refuse
from goodturn.measures.student import two_sided

COLUMNS = ("understood", "helped", "trouble", "csat")
_HEARD = {"yes": "csat.heard", "partly": "csat.partly_heard", "no": "csat.not_heard"}
_HELPED = {True: "csat.helped", False: "csat.not_helped"}


class Satisfaction(Struct, frozen=True, kw_only=True):
    """Survey means per answer; never one number for both."""

    answered: int
    episodes: int
    by_heard: tuple[Measure, ...]
    by_helped: tuple[Measure, ...]


class _Sums(Struct, kw_only=True):
    n: int = 0
    total: float = 0.0
    squares: float = 0.0


def satisfaction(batches: Iterable[pa.RecordBatch]) -> Satisfaction:
    """Fold batches with `COLUMNS` into survey means with t intervals."""
    sums: dict[str, _Sums] = {key: _Sums() for key in (*_HEARD.values(), *_HELPED.values())}
    episodes = answered = 0
    for batch in batches:
        troubled = batch.filter(pc.fill_null(batch["trouble"], False))
        episodes += troubled.num_rows
        rated = pa.Table.from_batches([troubled.filter(pc.is_valid(troubled["csat"]))])
        answered += rated.num_rows
        rated = rated.append_column("square", pc.multiply(rated["csat"], rated["csat"]))
        for column, keys in (("understood", _HEARD), ("helped", _HELPED)):
            grouped = rated.group_by([column]).aggregate([("csat", "count"), ("csat", "sum"), ("square", "sum")])
            for row in grouped.to_pylist():
                key = keys.get(row[column])
                if key:
                    sums[key].n += row["csat_count"]
                    sums[key].total += row["csat_sum"]
                    sums[key].squares += row["square_sum"]
    return Satisfaction(
        answered=answered,
        episodes=episodes,
        by_heard=tuple(_mean(key, sums[key]) for key in _HEARD.values()),
        by_helped=tuple(_mean(key, sums[key]) for key in _HELPED.values()),
    )


def _mean(key: str, sums: _Sums) -> Measure:
    if sums.n < defined(key).least:
        return refuse(key, sums.n)
    mean = sums.total / sums.n
    variance = max(0.0, (sums.squares - sums.n * mean * mean) / (sums.n - 1))
    half = two_sided(sums.n - 1) * (variance / sums.n) ** 0.5
    return quantity(key, mean, sums.n, max(0.0, mean - half), min(1.0, mean + half))
