"""Messages as lines of JSON are read in batches; a line that cannot be read is counted and told, the rest goes on."""

from __future__ import annotations

import io
import lzma
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from msgspec import Struct

from goodturn.calendars.calendar import Calendar
from goodturn.errors import GoodturnError, InputError
from goodturn.signals.reader import Reader
from goodturn.study.message_line import DecideLanguage, GivenMessage, ReadMessage, message_from, read_message

#: bytes asked for at once; whatever lines have come are one batch, so a slow pipe is answered without delay
CHUNK = 1 << 18
#: a line longer than this is told and passed over, not kept in memory
LINE_LIMIT = 16 << 20
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"

Line = tuple[int, bytes | None]


class BadLine(Struct, frozen=True):
    """A line that could not be read."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        """File, line and reason, for a person."""
        return f"{self.file}, line {self.line}: {self.reason}"


def read_lines(
    stream: BinaryIO, name: str, reader: Reader, decide_language: DecideLanguage
) -> Iterator[list[ReadMessage | BadLine]]:
    """Read a stream of lines; gives one batch after another, in the order of the lines.

    Raises:
        InputError: the stream breaks off (a damaged archive, a failing disk).
    """
    for lines in _batches(stream, name):
        given: list[tuple[GivenMessage, Calendar]] = []
        told: list[BadLine | None] = []
        for number, line in lines:
            try:
                given.append(message_from(_whole(line)))
                told.append(None)
            except GoodturnError as error:
                told.append(BadLine(name, number, error.details))
        readings = iter(reader.read([message.passage(decide_language) for message, _ in given]))
        messages = iter(given)
        yield [bad or read_message(*next(messages), next(readings)) for bad in told]


def _whole(line: bytes | None) -> bytes:
    if line is None:
        raise InputError(f"longer than {LINE_LIMIT >> 20} MiB")
    return line


def _batches(stream: BinaryIO, name: str) -> Iterator[list[Line]]:
    """The lines of each chunk with their numbers; empty ones are left out, None stands for one beyond the limit."""
    buffered = stream if hasattr(stream, "read1") else io.BufferedReader(stream)  # type: ignore[type-var]
    left, number, too_long = b"", 0, False
    while True:
        try:
            chunk = cast(io.BufferedReader, buffered).read1(CHUNK)
        except (OSError, EOFError, zlib.error, lzma.LZMAError) as error:
            raise InputError(f"{name}: {error}", way_out="Unpack it again or leave it out") from error
        *whole, left = (left + chunk).split(b"\n")
        if not chunk and left:
            whole, left = [left], b""
        batch: list[Line] = []
        for line in whole:
            number += 1
            if number == 1:
                line = line.removeprefix(_BYTE_ORDER_MARK)
            if too_long or line.strip():
                batch.append((number, None if too_long else line))
            too_long = False
        if len(left) > LINE_LIMIT:
            left, too_long = b"", True
        if batch:
            yield batch
        if not chunk:
            if too_long:
                yield [(number + 1, None)]
            return
