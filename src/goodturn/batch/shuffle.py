"""Rows dealt out to partitions: one Arrow file per writer, in it one record batch per partition.

Who writes deals its rows out by the number each row belongs to; who reads partition *p* takes batch *p* of every
file. Nothing but one writer's buffer and one partition is ever in memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from goodturn.batch.numbers import Numbers, starts_of_runs
from goodturn.batch.whole_files import whole_file

OPTIONS = pa.ipc.IpcWriteOptions(compression="lz4")


def partition_of(numbers: Numbers, partitions: int) -> npt.NDArray[np.int64]:
    """Which partition each number belongs to; numbers are evenly spread hashes."""
    return (numbers % np.uint64(partitions)).astype(np.int64)


def write_shuffled(path: Path, table: pa.Table, belongs_to: npt.NDArray[np.int64], partitions: int) -> None:
    """Write a table as one file with `partitions` record batches; order within a partition stays.

    Raises:
        OSError: the disk is full or the folder cannot be written.
    """
    order = np.argsort(belongs_to, kind="stable")
    ends = np.cumsum(np.bincount(belongs_to, minlength=partitions))
    sorted_table = table.take(pa.array(order)).combine_chunks()
    empty = table.schema.empty_table().to_batches() or [pa.RecordBatch.from_pylist([], schema=table.schema)]
    with (
        whole_file(path) as draft,
        pa.OSFile(str(draft), "wb") as sink,
        pa.ipc.new_file(sink, table.schema, options=OPTIONS) as writer,
    ):
        start = 0
        for end in ends.tolist():
            batches = sorted_table.slice(start, end - start).to_batches() if end > start else empty
            writer.write_batch(batches[0] if len(batches) == 1 else pa.concat_batches(batches))
            start = end


def read_partition(paths: Iterable[Path], partition: int) -> Iterator[pa.RecordBatch]:
    """The rows of one partition, one record batch per file, in the order of the files."""
    for path in paths:
        with pa.OSFile(str(path), "rb") as source:
            batch = pa.ipc.open_file(source).get_batch(partition)
            if batch.num_rows:
                yield batch


def blobs_table(numbers: Sequence[int], blobs: Sequence[bytes]) -> pa.Table:
    """A table of serialised values, each with the number that it is dealt out by."""
    return pa.table(
        {"number": pa.array(np.array(numbers, dtype=np.uint64)), "blob": pa.array(blobs, pa.large_binary())}
    )


def read_blobs(paths: Iterable[Path], partition: int) -> Iterator[tuple[int, list[memoryview]]]:
    """The serialised values of one partition, grouped by number, in the order of the numbers.

    Values of one number keep the order in which they were written.
    """
    batches = list(read_partition(paths, partition))
    if not batches:
        return
    table = pa.Table.from_batches(batches)
    numbers = table.column("number").to_numpy()
    order = np.argsort(numbers, kind="stable")
    blobs = table.column("blob").combine_chunks()
    if isinstance(blobs, pa.ChunkedArray):  # pragma: no cover - only beyond what one Arrow array can hold
        blobs = pa.concat_arrays(blobs.chunks)
    ordered = numbers[order]
    starts = starts_of_runs(ordered)
    # a value is cut from the array's memory; asking the array for it one by one takes five times as long
    _, offsets, data = blobs.buffers()
    memory = memoryview(data or b"").cast("B")
    bounds = np.frombuffer(offsets, dtype=np.int64)[blobs.offset : blobs.offset + len(blobs) + 1]
    begins, ends = bounds[:-1][order].tolist(), bounds[1:][order].tolist()
    values = [memory[begin:end] for begin, end in zip(begins, ends, strict=True)]
    until = [*starts[1:].tolist(), len(ordered)]
    for number, start, end in zip(ordered[starts].tolist(), starts.tolist(), until, strict=True):
        yield number, values[start:end]
