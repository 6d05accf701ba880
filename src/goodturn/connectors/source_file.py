"""One file that was given to us: opened once for its head, streamed afterwards."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import BinaryIO, cast

from goodturn.errors import InputError

HEAD_BYTES = 65_536
#: a line longer than this is rejected, not read into memory
LINE_LIMIT = 64 * 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class SourceFile:
    """A file of the input. `name` is the path below the input that the user named, for messages and refs."""

    path: Path
    name: str

    def open(self) -> BinaryIO:
        """Open for reading bytes; gzip, bzip2 and xz are unpacked on the way.

        Raises:
            InputError: the file cannot be opened.
        """
        try:
            match self.path.suffix:
                case ".gz":
                    return cast(BinaryIO, gzip.open(self.path, "rb"))
                case ".bz2":
                    return cast(BinaryIO, bz2.open(self.path, "rb"))
                case ".xz":
                    return cast(BinaryIO, lzma.open(self.path, "rb"))
                case _:
                    return self.path.open("rb")
        except OSError as error:
            raise InputError(f"{self.name}: {error.strerror or error}") from error

    @cached_property
    def head(self) -> bytes:
        """The first 64 KiB, unpacked."""
        try:
            with self.open() as stream:
                return stream.read(HEAD_BYTES)
        except (OSError, EOFError, lzma.LZMAError) as error:
            raise InputError(f"{self.name}: {error}", way_out="Unpack it again or leave it out") from error

    @property
    def suffix(self) -> str:
        """The file's kind without compression, lower case: ".csv" for "tickets.csv.gz"."""
        suffixes = [suffix.lower() for suffix in self.path.suffixes]
        while suffixes and suffixes[-1] in (".gz", ".bz2", ".xz"):
            suffixes.pop()
        return suffixes[-1] if suffixes else ""

    def lines(self) -> Iterator[tuple[int, bytes | None]]:
        """Stream (1-based number, line without its end); None stands for a line beyond the limit."""
        with self.open() as stream:
            buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)  # type: ignore[type-var]
            number = 0
            while line := buffered.readline(LINE_LIMIT):
                number += 1
                if len(line) == LINE_LIMIT and not line.endswith(b"\n"):
                    while (rest := buffered.readline(LINE_LIMIT)) and not rest.endswith(b"\n"):
                        pass
                    yield number, None
                    continue
                yield number, line.rstrip(b"\r\n")
