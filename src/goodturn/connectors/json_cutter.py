"""Cuts a JSON document into the items of its lists, from bracket to bracket, without decoding it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Generator, Iterator, Set
from lzma import LZMAError
from typing import BinaryIO, NamedTuple
from zlib import error as ZlibError  # noqa: N812  the module names it in lower case

from goodturn.connectors.source_file import LINE_LIMIT

CHUNK = 1 << 20
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
#: everything up to the next bracket that is not inside a string
BRACKET = re.compile(rb'(?:[^"{}\[\]]++|"(?:[^"\\]++|\\.)*+")*+([{}\[\]])', re.DOTALL)
KEY_AT_END = re.compile(rb'"((?:[^"\\]|\\.)*)"\s*:\s*$', re.DOTALL)
CLOSING = {b"{": b"}", b"[": b"]"}
BETWEEN = b" \t\r\n,"


class Piece(NamedTuple):
    """One JSON value of a file, not yet decoded."""

    #: the list that it stands in ("tickets", "data.payload"); "" for a line, a document or a list at the top
    path: str
    #: 1-based line, or number within its list or file
    number: int
    raw: bytes
    #: the document up to a list that begins here, closed so that it can be decoded
    begun: bool = False
    by_line: bool = False

    @property
    def ref(self) -> str:
        """What stands after the file name in a raw_ref."""
        if self.by_line:
            return f":{self.number}"
        return f"#{self.path}/{self.number}" if self.path and not self.begun else f"#{self.number}"


class Broken(NamedTuple):
    """What cannot be read."""

    #: line or number; 0 where the whole file is meant
    number: int
    reason: str
    detail: str


class Cutter:
    """Walks the documents of one stream. Memory holds one piece, at most LINE_LIMIT bytes."""

    def __init__(self, stream: BinaryIO, lists: Set[str]) -> None:
        """Cut at the lists of these paths, and at a list at the top."""
        self._stream = stream
        self._lists = lists
        self._buffer = b""
        #: offset of the buffer in the stream
        self._base = 0
        self._ended = False
        #: open brackets, and the key that leads to each
        self._open: list[bytes] = []
        self._keys: list[str] = []
        #: what of the document is outside its lists
        self._rest: list[bytes] = []
        self._rest_size = 0
        self._numbers: Counter[str] = Counter()

    def pieces(self) -> Iterator[Piece | Broken]:
        """The items of the lists in order; each document, its lists empty, after its items."""
        try:
            yield from self._documents()
        except (OSError, EOFError, LZMAError, ZlibError) as error:
            yield Broken(0, "damaged archive", str(error))

    def _read_on(self, start: int) -> bool:
        """Forget the buffer before `start` and read more; whether more came."""
        self._buffer = self._buffer[start:]
        self._base += start
        more = self._stream.read(max(CHUNK, len(self._buffer)))
        self._ended = not more
        self._buffer += more
        return bool(more)

    def _documents(self) -> Iterator[Piece | Broken]:
        self._read_on(0)
        place = len(BYTE_ORDER_MARK) if self._buffer.startswith(BYTE_ORDER_MARK) else 0
        if not self._buffer[place:].strip():
            yield Broken(0, "empty file", "")
            return
        while True:
            match = BRACKET.match(self._buffer, place)
            if match is None:
                if len(self._buffer) - place > LINE_LIMIT:
                    yield self._broken("document too large", place)
                    return
                if self._read_on(place):
                    place = 0
                    continue
                break
            run, bracket = match.group(0), match.group(1)
            if not self._open and run[:-1].strip(BETWEEN):
                yield self._broken("not JSON", place)
                return
            if bracket in b"]}":
                if not self._open or CLOSING[self._open.pop()] != bracket:
                    yield self._broken("not JSON", match.end() - 1)
                    return
                self._keys.pop()
                self._keep(run)
            else:
                # lists are looked for in the first two levels only: nesting costs nothing there
                shallow = 1 <= len(self._open) <= 2
                key = self._key_before(run) if shallow else ""
                path = ".".join([*self._keys[1:], key]) if shallow else ""
                cuts = bracket == b"[" and (not self._open or (shallow and path in self._lists))
                if cuts and b"[" not in self._open:
                    over = yield from self._list(path, run, match.end())
                    if over is None:
                        return
                    place = over
                    continue
                self._open.append(bracket)
                self._keys.append(key)
                self._keep(run)
            place = match.end()
            if self._rest_size > LINE_LIMIT:
                yield self._broken("document too large", place)
                return
            if not self._open:
                self._numbers[""] += 1
                yield Piece("", self._numbers[""], b"".join(self._rest))
                self._forget_rest()
        if self._open:
            yield self._broken("truncated JSON", len(self._buffer))
        elif self._buffer[place:].strip(b" \t\r\n\x00"):
            yield self._broken("not JSON", place)

    def _list(self, path: str, run: bytes, place: int) -> Generator[Piece | Broken, None, int | None]:
        """The items of the list that begins at `place`; returns the place after it, None where it is broken."""
        self._keep(run)
        if self._open:
            closing = b"]" + b"".join(CLOSING[bracket] for bracket in reversed(self._open))
            yield Piece(path, self._numbers[""] + 1, b"".join(self._rest) + closing, begun=True)
        begin, depth = place, 0
        while True:
            match = BRACKET.match(self._buffer, place)
            if match is None:
                number = self._numbers[path] + 1
                if len(self._buffer) - begin > LINE_LIMIT:
                    yield self._broken("item too large", begin, number)
                    return None
                place -= begin
                if not self._read_on(begin):
                    yield self._broken("truncated JSON", len(self._buffer), number)
                    return None
                begin = 0
                continue
            bracket = match.group(1)
            after = match.end()
            if depth == 0:
                stray = self._buffer[place : after - 1].strip(BETWEEN)
                if stray:
                    self._numbers[path] += 1
                    yield Piece(path, self._numbers[path], stray)
                if bracket == b"]":
                    self._keep(b"]")
                    if not self._open:
                        self._forget_rest()
                    return after
                if bracket == b"}":
                    yield self._broken("not JSON", after - 1, self._numbers[path] + 1)
                    return None
                begin, depth = after - 1, 1
            elif bracket in b"{[":
                depth += 1
            else:
                depth -= 1
                if depth == 0:
                    self._numbers[path] += 1
                    yield Piece(path, self._numbers[path], self._buffer[begin:after])
                    begin = after
            place = after

    @staticmethod
    def _key_before(run: bytes) -> str:
        match = KEY_AT_END.search(run[-257:-1])
        return match.group(1).decode("utf-8", "replace") if match else ""

    def _keep(self, run: bytes) -> None:
        self._rest.append(run)
        self._rest_size += len(run)

    def _forget_rest(self) -> None:
        self._rest.clear()
        self._rest_size = 0

    def _broken(self, reason: str, place: int, number: int = 0) -> Broken:
        return Broken(number, reason, f"at byte {self._base + place + 1:,}; nothing after it was read")
