"""Part files: rows of one table from one task, later put together into one Parquet file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from goodturn.batch.shuffle import OPTIONS
from goodturn.batch.tables import TABLES
from goodturn.batch.whole_files import whole_file

#: rows of a Parquet row group
GROUP_ROWS = 16_384
#: columns of few distinct values, worth a dictionary
_REPEATING = frozenset(
    "author visibility kind language action currency source channel brand continues queue stage desk_status label "
    "reader heard outcome felt understood understood_known owned owned_known done done_known kept kept_known held "
    "held_known relief state known reason felt_reason understood_reason owned_reason done_reason kept_reason "
    "held_reason outcome_reason file".split()
)


@contextmanager
def part_files(folder: Path, number: int, tables: Sequence[str]) -> Iterator[dict[str, pa.ipc.RecordBatchFileWriter]]:
    """Writers for the parts that one task adds to some tables; the files stand there whole or not at all.

    Raises:
        OSError: the disk is full, or the folder cannot be written.
    """
    if not tables:
        yield {}
        return
    name = tables[0]
    with (
        whole_file(part_path(folder, name, number)) as draft,
        pa.OSFile(str(draft), "wb") as sink,
        pa.ipc.new_file(sink, TABLES[name], options=OPTIONS) as writer,
        part_files(folder, number, tables[1:]) as others,
    ):
        yield {name: writer, **others}


def part_path(folder: Path, table: str, number: int) -> Path:
    """Where one task's part of a table stands."""
    return folder / f"{table}-{number:05}.arrow"


def bind_parts(parts: Sequence[Path], table: str, into: Path) -> int:
    """Put parts together into one Parquet file, streaming; gives the number of rows.

    Raises:
        OSError: the disk is full, or the folder cannot be written.
    """
    schema = TABLES[table]
    dictionaries = [field.name for field in schema if field.name in _REPEATING]
    rows = 0
    with (
        whole_file(into) as draft,
        pq.ParquetWriter(str(draft), schema, compression="zstd", use_dictionary=dictionaries) as writer,
    ):
        for group in _groups(parts):
            writer.write_table(pa.Table.from_batches(group, schema), row_group_size=GROUP_ROWS)
            rows += sum(batch.num_rows for batch in group)
    return rows


def _groups(parts: Sequence[Path]) -> Iterator[list[pa.RecordBatch]]:
    waiting: list[pa.RecordBatch] = []
    rows = 0
    for part in parts:
        with pa.OSFile(str(part), "rb") as source:
            reader = pa.ipc.open_file(source)
            for number in range(reader.num_record_batches):
                batch = reader.get_batch(number)
                if rows + batch.num_rows > GROUP_ROWS and waiting:
                    yield waiting
                    waiting, rows = [], 0
                waiting.append(batch)
                rows += batch.num_rows
    if waiting:
        yield waiting
