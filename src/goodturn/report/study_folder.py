"""The folder that a study leaves behind: its Parquet tables, read in batches and only the columns needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from goodturn.batch.tables import TABLES
from goodturn.errors import InputError

#: rows of a batch: small, so that memory stays small whatever the study's size
_ROWS = 16_384


class StudyTableMissingError(InputError):
    """A table of the study is missing."""


class UnreadableTableError(InputError):
    """A table of the study cannot be read."""


class StudyFolder:
    """Reads the tables of one study, one Parquet file each. A table that is absent is empty."""

    def __init__(self, folder: Path) -> None:
        """Look at the folder; tables are opened when they are asked for.

        Raises:
            StudyTableMissingError: there is no episodes table, so this is no study.
        """
        self.folder = folder
        if not self._place("episodes").is_file():
            raise StudyTableMissingError(
                f"{folder} has no episodes table",
                way_out="Point to the folder that `goodturn study` wrote",
            )

    def _place(self, name: str) -> Path:
        return self.folder / f"{name}.parquet"

    def batches(self, name: str, columns: Sequence[str]) -> Iterator[pa.RecordBatch]:
        """Stream some columns of a table in this order.

        Raises:
            UnreadableTableError: the file is damaged or lacks a column.
        """
        place = self._place(name)
        if not place.exists():
            return
        try:
            # one thread and no read-ahead: these passes are short, and memory is what counts
            with pq.ParquetFile(place, pre_buffer=False) as file:
                lacking = [column for column in columns if column not in file.schema_arrow.names]
                if lacking:
                    raise pa.ArrowInvalid(f"it has no {', '.join(lacking)}")
                for batch in file.iter_batches(_ROWS, columns=list(columns), use_threads=False):
                    yield batch.select(list(columns))
        except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
            raise UnreadableTableError(
                f"{name} in {self.folder} ({str(error).splitlines()[0]})",
                way_out="Run the study again with --replace",
            ) from None

    def stream(self, name: str, columns: Sequence[str]) -> Callable[[], Iterable[pa.RecordBatch]]:
        """A stream that can be started anew, for what needs more than one pass."""
        return lambda: self.batches(name, columns)

    def rows(
        self, name: str, column: str, values: Iterable[str], columns: Sequence[str] | None = None
    ) -> list[dict[str, Any]]:
        """The rows that hold one of some values in a column, as plain dictionaries: for a few, never for all.

        Raises:
            UnreadableTableError: the file is damaged or lacks a column.
        """
        wanted = pa.array(sorted(set(values)), pa.string())
        found: list[dict[str, Any]] = []
        if len(wanted):
            for batch in self.batches(name, columns or TABLES[name].names):
                mask = pc.is_in(batch[column], value_set=wanted)
                if pc.any(mask).as_py():
                    found += batch.filter(mask).to_pylist()
        return found
