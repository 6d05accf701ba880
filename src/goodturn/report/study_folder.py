"""The folder that a study leaves behind: its Parquet tables, read in batches and only the columns needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds

from goodturn.batch.tables import TABLES
from goodturn.errors import InputError

_ROWS = 65_536


class StudyTableMissingError(InputError):
    """A table of the study is missing."""


class UnreadableTableError(InputError):
    """A table of the study cannot be read."""


class StudyFolder:
    """Reads the tables of one study. Each table is one Parquet file or a folder of them."""

    def __init__(self, folder: Path) -> None:
        """Look at the folder; tables are opened when they are asked for.

        Raises:
            StudyTableMissingError: there is no episodes table, so this is no study.
        """
        self.folder = folder
        self._datasets: dict[str, ds.Dataset] = {}
        if self._place("episodes") is None:
            raise StudyTableMissingError(
                f"{folder} has no episodes table",
                way_out="Point to the folder that `goodturn study` wrote",
            )

    def _place(self, name: str) -> Path | None:
        for place in (self.folder / f"{name}.parquet", self.folder / name):
            if place.exists():
                return place
        return None

    def table(self, name: str) -> ds.Dataset:
        """One table as a dataset with its documented schema; an absent one is empty."""
        if name not in self._datasets:
            place = self._place(name)
            schema = TABLES[name]
            if place is None:
                self._datasets[name] = ds.dataset(schema.empty_table())
            else:
                self._datasets[name] = ds.dataset(place, schema=schema, format="parquet")
        return self._datasets[name]

    def batches(
        self, name: str, columns: Sequence[str], chosen: pc.Expression | None = None
    ) -> Iterator[pa.RecordBatch]:
        """Stream some columns of a table; with little read-ahead, so that memory stays small.

        Raises:
            UnreadableTableError: the file is damaged or lacks a column.
        """
        with self._explained(name):
            yield from (
                self.table(name)
                .scanner(
                    columns=list(columns), filter=chosen, batch_size=_ROWS, batch_readahead=2, fragment_readahead=1
                )
                .to_batches()
            )

    def stream(self, name: str, columns: Sequence[str]) -> Callable[[], Iterable[pa.RecordBatch]]:
        """A stream that can be started anew, for what needs more than one pass."""
        return lambda: self.batches(name, columns)

    def rows(self, name: str, chosen: pc.Expression, columns: Sequence[str] | None = None) -> list[dict[str, Any]]:
        """The rows that an expression selects, as plain dictionaries: for a few, never for all."""
        with self._explained(name):
            found: list[dict[str, Any]] = (
                self.table(name).to_table(columns=None if columns is None else list(columns), filter=chosen).to_pylist()
            )
        return found

    @contextmanager
    def _explained(self, name: str) -> Iterator[None]:
        """Say in words that a file is damaged."""
        try:
            yield
        except (pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError) as error:
            raise UnreadableTableError(
                f"{name} in {self.folder} ({str(error).splitlines()[0]})",
                way_out="Run the study again with --replace",
            ) from None
