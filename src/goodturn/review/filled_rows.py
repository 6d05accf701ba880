"""Reads the rows of a sheet that came back, whatever spreadsheet wrote it: comma, semicolon or tab, or JSON lines."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from goodturn.errors import InputError


class FilledSheetError(InputError):
    """A filled-in sheet cannot be read."""


class FilledRow(Struct, frozen=True, kw_only=True):
    """One row as it came back: column → what stands in it."""

    #: the line on which it begins
    line: int
    cells: dict[str, str]
    #: why it cannot be read at all
    broken: str | None = None


def filled_rows(path: Path) -> Iterator[FilledRow]:
    """The rows of a CSV file or of JSON lines.

    Raises:
        FilledSheetError: it cannot be opened, or is no table with a header.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise FilledSheetError(f"{path}: {error.strerror or error}") from None
    text = _decoded(content, path)
    return _json_rows(text) if path.suffix in (".jsonl", ".ndjson") else _table_rows(text, path)


def _decoded(content: bytes, path: Path) -> str:
    if b"\x00" in content:
        raise FilledSheetError(f"{path} is no text", way_out='Save the sheet as "CSV UTF-8"')
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # an older spreadsheet; ids and answers are plain letters, which are the same in both
        return content.decode("cp1252", errors="replace")


def _table_rows(text: str, path: Path) -> Iterator[FilledRow]:
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    # strict, so that a stray quote is an error and does not swallow the rest of the file
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    names: list[str] = []
    begins = 1
    try:
        for cells in reader:
            line, begins = begins, reader.line_num + 1
            if not names:
                names = [name.strip().lower() for name in cells]
            elif any(cell.strip() for cell in cells):
                too_many = None if len(cells) <= len(names) else f"{len(cells)} cells under {len(names)} columns"
                yield FilledRow(line=line, cells=dict(zip(names, cells, strict=False)), broken=too_many)
    except csv.Error as error:
        raise FilledSheetError(f"{path}, line {begins}: {error}") from None
    if not names:
        raise FilledSheetError(f"{path} is empty")


def _json_rows(text: str) -> Iterator[FilledRow]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            found = msgspec.json.decode(line, type=dict[str, Any])
            answers = found.pop("answers", None) or {}
            cells = {**found, **answers}
        except (msgspec.DecodeError, TypeError) as error:
            yield FilledRow(line=number, cells={}, broken=str(error))
            continue
        yield FilledRow(line=number, cells={name: "" if v is None else str(v) for name, v in cells.items()})
