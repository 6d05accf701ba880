"""Small made-up tables of a study: rows that name only what a test is about; everything else is null."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from goodturn.batch.tables import TABLES

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
AS_OF = START + timedelta(days=60)


def hours(number: float) -> datetime:
    """An instant that many hours after the start."""
    return START + timedelta(hours=number)


def batch(table: str, *rows: Mapping[str, Any], columns: Sequence[str] | None = None) -> pa.RecordBatch:
    """Rows of one table with its documented types."""
    schema = TABLES[table]
    names = schema.names if columns is None else list(columns)
    arrays = [pa.array([row.get(name) for row in rows], schema.field(name).type) for name in names]
    return pa.RecordBatch.from_arrays(arrays, names=names)


def episode(number: int, **given: Any) -> dict[str, Any]:
    """A troubled episode about which nothing special is known."""
    return {
        "episode_id": f"e{number}",
        "customer_id": f"c{number}",
        "conversation_ids": [f"t{number}"],
        "opened_at": START,
        "last_at": hours(1),
        "as_of": AS_OF,
        "topic": [],
        "channels": ["chat"],
        "messages": 4,
        "contacts": 1,
        "contact_starts": [START],
        "status_enquiries": 0,
        "trouble": True,
        "needs": 0,
        "needs_heard": 0,
        "warmth_owed": False,
        "felt": "no_need",
        "understood": "no_need",
        "owned": "no",
        "done": "nothing",
        "kept": "nothing_owed",
        "held": "open",
        "helped": False,
        "reasoned_no": False,
        "beyond_reach": False,
        "corrected": False,
        "relief": "unknown",
        "outcome": "neither",
        "outcome_reason": "nobody answered",
        "resolved": False,
        "resolved_at": AS_OF,
        **given,
    }


def write_tables(folder: Path, **tables: Sequence[Mapping[str, Any]]) -> Path:
    """Write the tables of a study; one that is not given is empty."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in TABLES.items():
        rows = batch(name, *tables.get(name, ()))
        pq.write_table(pa.Table.from_batches([rows], schema), folder / f"{name}.parquet")
    return folder
