"""Episodes counted by what is known of them: millions of rows become one small table.

Every share about episodes is taken from this table, so it costs one pass and memory that does not grow
with the number of episodes.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

#: columns that are read as they stand
STATES = (
    "outcome",
    "trouble",
    "felt",
    "understood",
    "understood_known",
    "owned",
    "owned_known",
    "done",
    "done_known",
    "kept",
    "kept_known",
    "held",
    "held_known",
    "helped",
    "reasoned_no",
    "beyond_reach",
    "relief",
    "corrected",
)
#: columns that the tally needs besides
_NUMBERS = ("needs", "status_enquiries")
COLUMNS = (*STATES, *_NUMBERS)
_KEYS = (*STATES, "has_need", "asked_for_news")
#: partial tallies are folded together when they reach this many rows
_FOLD_AT = 200_000


def count_episodes(batches: Iterable[pa.RecordBatch]) -> pa.Table:
    """Fold batches with `COLUMNS` into one row per combination of states, with the number of `episodes`."""
    partial: list[pa.Table] = []
    rows = 0
    for batch in batches:
        counted = _group(_with_flags(pa.Table.from_batches([batch])))
        partial.append(counted)
        rows += counted.num_rows
        if rows > _FOLD_AT:
            partial = [_regroup(partial)]
            rows = partial[0].num_rows
    if not partial:
        empty = {key: pa.array([], _type(key)) for key in _KEYS}
        return pa.table({**empty, "episodes": pa.array([], pa.int64())})
    return _regroup(partial)


def how_many(counts: pa.Table, mask: Any = None) -> int:
    """How many episodes stand in the rows that an Arrow expression selects; all without one."""
    chosen = counts if mask is None else counts.filter(mask)
    return int(pc.sum(chosen["episodes"]).as_py() or 0)


def split(counts: pa.Table, column: str, mask: Any = None) -> dict[str, int]:
    """How many episodes per value of a column, most first; missing values stand under an empty word."""
    chosen = counts if mask is None else counts.filter(mask)
    grouped = chosen.group_by([column], use_threads=False).aggregate([("episodes", "sum")])
    pairs = zip(grouped[column].to_pylist(), grouped["episodes_sum"].to_pylist(), strict=True)
    found = [("" if value is None else str(value), int(number)) for value, number in pairs]
    return dict(sorted(found, key=lambda pair: (-pair[1], pair[0])))


def _type(key: str) -> pa.DataType:
    flags = {"trouble", "helped", "reasoned_no", "beyond_reach", "corrected", "has_need", "asked_for_news"}
    return pa.bool_() if key in flags else pa.string()


def _with_flags(table: pa.Table) -> pa.Table:
    columns = {key: table[key] for key in STATES}
    columns["has_need"] = pc.greater(pc.fill_null(table["needs"], 0), 0)
    columns["asked_for_news"] = pc.greater(pc.fill_null(table["status_enquiries"], 0), 0)
    columns["trouble"] = pc.fill_null(columns["trouble"], False)
    columns["helped"] = pc.fill_null(columns["helped"], False)
    return pa.table(columns)


def _group(table: pa.Table) -> pa.Table:
    counted = table.group_by(list(_KEYS), use_threads=False).aggregate([([], "count_all")])
    return counted.rename_columns({"count_all": "episodes"}).select([*_KEYS, "episodes"])


def _regroup(partial: list[pa.Table]) -> pa.Table:
    together = pa.concat_tables(partial)
    folded = together.group_by(list(_KEYS), use_threads=False).aggregate([("episodes", "sum")])
    return folded.rename_columns({"episodes_sum": "episodes"}).select([*_KEYS, "episodes"])
