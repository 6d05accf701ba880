"""Rows of a table, whatever it is written in: delimited text, JSON or Parquet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from goodturn.connectors.connector import Connection
from goodturn.connectors.json_cutter import Broken
from goodturn.connectors.json_stream import Entry, entries
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.tables_text import BadRow, TextLines, head_text, rows
from goodturn.conversations.record import Reject

DELIMITED = (".csv", ".tsv", ".tab", ".txt")
JSON = (".json", ".jsonl", ".ndjson")
PARQUET = (".parquet", ".pq")
BATCH_ROWS = 8_192
DELIMITERS = ",;\t|"


class Row(NamedTuple):
    """The wanted cells of one row."""

    #: 1-based line, or number of the row where the format has no lines
    number: int
    #: what stands after the file name in a raw_ref
    ref: str
    cells: tuple[Any, ...]


def columns_of(file: SourceFile, delimiter: str | None = None) -> tuple[str, ...]:
    """The names of the file's columns; for JSON, of the first object. Empty where it is no table."""
    if file.suffix in PARQUET:
        try:
            return tuple(pq.ParquetFile(file.path).schema_arrow.names)
        except (pa.ArrowException, OSError):
            return ()
    if file.suffix in JSON:
        first = next((entry for entry in entries(file) if isinstance(entry, Entry)), None)
        return tuple(first.value) if first is not None else ()
    if file.suffix in DELIMITED:
        header = next(rows(TextLines(file), delimiter or delimiter_of(file)), None)
        return () if header is None or isinstance(header, BadRow) else tuple(_names(header[1]))
    return ()


def delimiter_of(file: SourceFile) -> str:
    """What separates the cells of the header: the candidate that it holds most often."""
    if file.suffix in (".tsv", ".tab"):
        return "\t"
    header = head_text(file).split("\n", 1)[0]
    return max(DELIMITERS, key=header.count)


def read_rows(
    file: SourceFile,
    columns: Sequence[str],
    connection: Connection,
    delimiter: str | None = None,
    records: str | None = None,
) -> Iterator[Row | BadRow | Reject]:
    """Stream the named columns of every row, and at the end the notes about the file.

    Where a table lacks a column there is one BadRow and nothing else; a JSON object that lacks one has None.
    """
    if file.suffix in PARQUET:
        yield from _parquet(file, columns)
    elif file.suffix in JSON:
        yield from _json(file, columns, records)
    else:
        lines = TextLines(file)
        yield from _delimited(lines, columns, delimiter or delimiter_of(file))
        yield from lines.notes(connection)


def _names(header: Sequence[str]) -> list[str]:
    return [name.strip() for name in header]


def _missing(columns: Sequence[str], there: Sequence[str]) -> BadRow | None:
    lacking = [column for column in columns if column not in there]
    if not lacking:
        return None
    named = ", ".join(repr(column) for column in lacking)
    has = ", ".join(there) or "none"
    return BadRow(1, "missing column", f"no column {named}; it has: {has}. Mend the column map (--map FILE)")


def _delimited(lines: TextLines, columns: Sequence[str], delimiter: str) -> Iterator[Row | BadRow]:
    stream = rows(lines, delimiter)
    header = next(stream, None)
    if header is None:
        return
    if isinstance(header, BadRow):
        yield header
        return
    names = _names(header[1])
    lacking = _missing(columns, names)
    if lacking is not None:
        yield lacking
        return
    width = len(names)
    places = [names.index(column) for column in columns]
    pick: Any = itemgetter(*places) if len(places) > 1 else lambda cells: tuple(cells[p] for p in places)
    for found in stream:
        if isinstance(found, BadRow):
            yield found
            continue
        line, cells = found
        if len(cells) != width:
            detail = f"{len(cells)} cells, the header has {width}; look for quotes and separators in the text"
            yield BadRow(line, "wrong number of columns", detail)
            continue
        yield Row(line, f":{line}", pick(cells))


def _json(file: SourceFile, columns: Sequence[str], records: str | None) -> Iterator[Row | BadRow]:
    paths = [(column, tuple(column.split("."))) for column in columns]
    for entry in entries(file, frozenset({records}) if records else frozenset()):
        if isinstance(entry, Broken):
            yield BadRow(entry.number, entry.reason, entry.detail)
        elif not entry.begun and (records is None or entry.path == records):
            yield Row(entry.number, entry.ref, tuple(_at(entry.value, column, path) for column, path in paths))


def _at(value: dict[str, Any], column: str, path: tuple[str, ...]) -> Any:
    if column in value:
        return value[column]
    found: Any = value
    for key in path:
        if not isinstance(found, dict):
            return None
        found = found.get(key)
    return found


def _parquet(file: SourceFile, columns: Sequence[str]) -> Iterator[Row | BadRow]:
    number = 0
    try:
        with pq.ParquetFile(file.path) as table:
            lacking = _missing(columns, table.schema_arrow.names)
            if lacking is not None:
                yield lacking
                return
            for batch in table.iter_batches(batch_size=BATCH_ROWS, columns=list(columns)):
                lists = [batch.column(column).to_pylist() for column in columns]
                for cells in zip(*lists, strict=True):
                    number += 1
                    yield Row(number, f"#{number}", cells)
    except (pa.ArrowException, OSError, ValueError) as error:
        yield BadRow(number + 1, "not Parquet" if number == 0 else "file ends early", str(error))
