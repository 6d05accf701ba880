"""The lines and rows of a text file: UTF-8, and Windows-1252 where it is not."""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterator, Sequence

from goodturn.connectors.connector import Connection
from goodturn.connectors.plain_text import to_text
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.record import NOTE, Reject

#: a cell longer than this is a quote that was never closed
CELL_LIMIT = 16 * 1024 * 1024
#: so is a row of more lines
ROW_LINES = 5_000
#: how UTF-8 text looks that was read as Windows-1252 and written as UTF-8 again ("â€™" for "’", "Ã©" for "é")
MOJIBAKE = re.compile("â€|Ã[©¨¼¶¤±³]|ðŸ")


def head_text(file: SourceFile) -> str:
    """The first 64 KiB as text, without a byte order mark."""
    return to_text(file.head).removeprefix("\ufeff")


class TextLines:
    """Iterates over the lines of a file, each ending in a newline, and counts what had to be put right."""

    def __init__(self, file: SourceFile) -> None:
        self.file = file
        #: number of the line that came last
        self.number = 0
        #: lines whose bytes are no UTF-8
        self.foreign = 0
        self.too_long: list[int] = []
        self.mojibake = 0
        #: why the file could not be read to its end
        self.broken: str | None = None

    def __iter__(self) -> Iterator[str]:
        try:
            for number, line in self.file.lines():
                self.number = number
                if line is None:
                    self.too_long.append(number)
                    continue
                try:
                    text = line.decode()
                except UnicodeDecodeError:
                    text = to_text(line)
                    self.foreign += 1
                if number == 1:
                    text = text.removeprefix("\ufeff")
                if not line.isascii() and MOJIBAKE.search(text):
                    self.mojibake += 1
                yield text + "\n"
        except (OSError, EOFError) as error:
            self.broken = str(error)

    def notes(self, connection: Connection) -> Iterator[Reject]:
        """What there is to tell about the file once it was read."""

        def tell(line: int | None, reason: str, detail: str) -> Reject:
            return Reject(source=connection.name, file=self.file.name, line=line, reason=reason, detail=detail)

        for number in self.too_long:
            yield tell(number, "line too long", "longer than 64 MiB")
        if self.broken is not None:
            yield tell(self.number + 1, "file ends early", self.broken)
        encoding = self.file.encoding
        if encoding != "utf-8":
            yield tell(None, f"{NOTE}read as {encoding.upper()}", "no record was lost")
        if self.foreign:
            detail = f"{self.foreign} lines are no UTF-8; they were read as Windows-1252. Export as UTF-8"
            yield tell(None, f"{NOTE}not clean UTF-8", detail)
        if self.mojibake:
            detail = f"{self.mojibake} lines carry signs of a wrong conversion (such as “â€™”); kept as they are"
            yield tell(None, f"{NOTE}garbled letters", detail)


class BadRow(Exception):  # noqa: N818 - it is a value here: yielded, never raised
    """A row that could not be taken apart: its line and why."""

    def __init__(self, line: int, reason: str, detail: str) -> None:
        super().__init__(line, reason, detail)
        self.line = line
        self.reason = reason
        self.detail = detail


def rows(lines: TextLines, delimiter: str = ",") -> Iterator[tuple[int, list[str]] | BadRow]:
    """Stream (line where the row begins, its cells); empty lines are skipped, NULs removed.

    A quote that opens and is never closed does not swallow the rows after it: where the quotes of a row do not
    add up, its first line is read as it stands, without them, and reading goes on with the next line.
    """
    csv.field_size_limit(CELL_LIMIT)
    taken = _Taken(lines)
    width = 0
    while True:
        reader = csv.reader(taken, delimiter=delimiter, strict=True)
        for row in _until_error(reader, taken):
            if row is None or _swallowed(taken.lines, row, delimiter, width):
                begin, line = taken.give_back_all_but_the_first()
                found = _without_quotes(line, delimiter, width)
                if found is None:
                    detail = f"line {begin}: its quotes do not add up; look for a quote that is never closed"
                    yield BadRow(begin, "not a table row", detail)
                else:
                    yield begin, found
                break
            if row:
                width = width or len(row)
                yield taken.begin, row
            taken.forget()
        else:
            return


class _Taken:
    """Hands lines to the reader of rows and keeps those of the row at hand, so that they can be given back."""

    def __init__(self, lines: TextLines) -> None:
        self._from = lines
        self._stream = iter(lines)
        self._again: deque[tuple[int, str]] = deque()
        self._size = 0
        #: number and text of the lines of the row at hand
        self.lines: list[tuple[int, str]] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if len(self.lines) >= ROW_LINES or self._size > CELL_LIMIT:
            raise csv.Error("a row without end")
        if self._again:
            number, line = self._again.popleft()
        else:
            line = next(self._stream)
            number = self._from.number
            if "\x00" in line:
                line = line.replace("\x00", "")
        self.lines.append((number, line))
        self._size += len(line)
        return line

    @property
    def begin(self) -> int:
        return self.lines[0][0]

    def forget(self) -> None:
        self.lines.clear()
        self._size = 0

    def give_back_all_but_the_first(self) -> tuple[int, str]:
        first, *others = self.lines
        self._again.extendleft(reversed(others))
        self.forget()
        return first


def _until_error(reader: Iterator[list[str]], taken: _Taken) -> Iterator[list[str] | None]:
    """The rows of a reader; None, as the last, where it cannot make a row of the lines that it took."""
    while True:
        try:
            row = next(reader, None)
        except csv.Error:
            if taken.lines:
                yield None
            return
        if row is None:
            return
        yield row


def _swallowed(taken: Sequence[tuple[int, str]], row: Sequence[str], delimiter: str, width: int) -> bool:
    """Whether a row over several lines holds lines that are rows themselves."""
    if len(taken) < 2 or not width or (len(row) == width and delimiter != "\t"):
        return False
    inner = taken[1:] if delimiter in taken[0][1] else taken[1:-1]
    return any(_is_row(line, delimiter, width) for _, line in inner if line.count(delimiter) == width - 1)


def _is_row(line: str, delimiter: str, width: int) -> bool:
    try:
        return len(next(csv.reader([line], delimiter=delimiter, strict=True), [])) == width > 1
    except csv.Error:
        return False


def _without_quotes(line: str, delimiter: str, width: int) -> list[str] | None:
    """The cells of one line, its quotes taken as they come; None where that does not make a row."""
    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
        try:
            row = next(csv.reader([line], delimiter=delimiter, quoting=quoting), [])
        except csv.Error:
            continue
        if row and len(row) == (width or len(row)):
            return row
    return None
