"""One file that was given to us: opened once for its head, streamed afterwards, always as if it were UTF-8."""

from __future__ import annotations

import bz2
import codecs
import gzip
import io
import lzma
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from goodturn.errors import InputError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

HEAD_BYTES = 65_536
#: a line longer than this is rejected, not read into memory
LINE_LIMIT = 64 * 1024 * 1024


def encoding_of(head: bytes) -> str:
    """The encoding that a file with this head is in: "utf-16", "utf-16-le", "utf-16-be" or "utf-8"."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and not head.startswith(codecs.BOM_UTF32_LE):
        return "utf-16"
    sample = head[:2000]
    half = len(sample) // 2
    if half >= 4:
        first, second = sample[0::2].count(0) / half, sample[1::2].count(0) / half
        if second > 0.7 and first < 0.1:
            return "utf-16-le"
        if first > 0.7 and second < 0.1:
            return "utf-16-be"
    return "utf-8"


class _Unpacked(io.RawIOBase):
    """A packed stream, unpacked; whatever damage there is comes as an OSError."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer).cast("B")
        try:
            found = self._stream.read(len(room))
        except (EOFError, lzma.LZMAError, zlib.error) as error:
            raise OSError(f"damaged archive: {error}") from error
        room[: len(found)] = found
        return len(found)

    def close(self) -> None:
        self._stream.close()
        super().close()


def _unpacked(stream: object) -> BinaryIO:
    return cast(BinaryIO, io.BufferedReader(_Unpacked(cast(BinaryIO, stream)), HEAD_BYTES))


class _Recoded(io.RawIOBase):
    """A stream of another encoding, read as UTF-8 without a byte order mark."""

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        super().__init__()
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._ready = b""
        self._begun = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer).cast("B")
        while not self._ready:
            raw = self._stream.read(HEAD_BYTES)
            text = self._decoder.decode(raw, not raw)
            if text and not self._begun:
                self._begun, text = True, text.removeprefix("\ufeff")
            self._ready = text.encode("utf-8", "replace")
            if not raw:
                break
        size = min(len(room), len(self._ready))
        room[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size

    def close(self) -> None:
        self._stream.close()
        super().close()


@dataclass(frozen=True, kw_only=True)
class SourceFile:
    """A file of the input. `name` is the path below the input that the user named, for messages and refs."""

    path: Path
    name: str

    def open(self) -> BinaryIO:
        """Open for reading bytes; gzip, bzip2 and xz are unpacked on the way, and UTF-16 comes as UTF-8.

        Raises:
            InputError: the file cannot be opened.
        """
        stream = self._open()
        if self.encoding == "utf-8":
            return stream
        return cast(BinaryIO, io.BufferedReader(_Recoded(stream, self.encoding), HEAD_BYTES))

    @cached_property
    def encoding(self) -> str:
        """The encoding that the file is written in, before it is read as UTF-8.

        Raises:
            InputError: the file cannot be opened.
        """
        return encoding_of(self._head_of(self._open()))

    def _open(self) -> BinaryIO:
        try:
            match self.path.suffix:
                case ".gz":
                    return _unpacked(gzip.open(self.path, "rb"))
                case ".bz2":
                    return _unpacked(bz2.open(self.path, "rb"))
                case ".xz":
                    return _unpacked(lzma.open(self.path, "rb"))
                case _:
                    return self.path.open("rb")
        except OSError as error:
            raise InputError(f"{self.name}: {error.strerror or error}") from error

    @cached_property
    def head(self) -> bytes:
        """The first 64 KiB, unpacked, as UTF-8."""
        return self._head_of(self.open())

    def _head_of(self, stream: BinaryIO) -> bytes:
        try:
            with stream:
                return stream.read(HEAD_BYTES)
        except OSError as error:
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
            number = 0
            while line := stream.readline(LINE_LIMIT):
                number += 1
                if len(line) == LINE_LIMIT and not line.endswith(b"\n"):
                    while (rest := stream.readline(LINE_LIMIT)) and not rest.endswith(b"\n"):
                        pass
                    yield number, None
                    continue
                yield number, line.rstrip(b"\r\n")
