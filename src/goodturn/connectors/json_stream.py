"""JSON files read entry by entry: lines of objects, or documents whose lists may be longer than memory.

A document is cut at its brackets only, so that its entries can be decoded one at a time:

    {"tickets": [{…}, {…}], "count": 2}   →   tickets/1, tickets/2, and the document with `"tickets": []`
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Set
from typing import Any, NamedTuple

import msgspec

from goodturn.connectors.json_cutter import BYTE_ORDER_MARK, Broken, Cutter, Piece
from goodturn.connectors.plain_text import to_text, without_surrogates
from goodturn.connectors.source_file import LINE_LIMIT, SourceFile

_decode = msgspec.json.Decoder().decode


class Entry(NamedTuple):
    """One object of a file."""

    #: the list that it stands in ("tickets", "data.payload"); "" for a line, a document or a list at the top
    path: str
    #: 1-based line, or number within its list or file
    number: int
    #: what stands after the file name in a raw_ref: ":12", "#tickets/3"
    ref: str
    value: dict[str, Any]
    #: True: only the document up to a list that begins here; the whole of it follows after the list
    begun: bool = False


def decode(raw: bytes) -> Any:
    """The value that these bytes stand for, repaired where that is safe.

    Bytes that are not UTF-8 are taken for Windows-1252, NULs are dropped, other control characters inside
    strings are kept, lone surrogates are replaced.

    Raises:
        ValueError: this is not JSON.
    """
    try:
        return _decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        pass
    try:
        value = json.loads(to_text(raw).replace("\x00", ""), strict=False)
        text = json.dumps(value, ensure_ascii=False)
        clean = without_surrogates(text)
        return value if clean == text else json.loads(clean)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def is_by_line(file: SourceFile) -> bool:
    """Whether the file holds one JSON object a line, judged by its name and head."""
    if file.suffix in (".ndjson", ".jsonl"):
        return True
    lines = file.head.removeprefix(BYTE_ORDER_MARK).split(b"\n", 20)[:20]
    if sum(1 for line in lines if line.strip()) < 2:
        return False
    return any(len(line) > 2 and line[:1] == b"{" and _is_object(line) for line in lines)


def _is_object(raw: bytes) -> bool:
    try:
        return isinstance(decode(raw), dict)
    except ValueError:
        return False


def entries(
    file: SourceFile, lists: Set[str] = frozenset(), cue: re.Pattern[bytes] | None = None
) -> Iterator[Entry | Broken]:
    """The objects of a JSON file, in order, each list that `lists` names item by item.

    Memory holds one entry: what of a document is in none of the lists counts as one. What cannot be read
    comes as a Broken; a document that ends too early gives its whole entries first. With a `cue`, entries whose
    bytes do not hold it are passed over undecoded.
    """
    for piece in pieces(file, lists):
        if isinstance(piece, Broken):
            yield piece
            continue
        if cue is not None and not piece.begun and not cue.search(piece.raw):
            continue
        try:
            value = decode(piece.raw)
        except ValueError as error:
            yield Broken(piece.number, "not JSON", f"{piece.ref[1:]}: {error}")
            continue
        yield from _entries_of(piece, value, lists)


def _entries_of(piece: Piece, value: Any, lists: Set[str]) -> Iterator[Entry | Broken]:
    if isinstance(value, dict):
        yield Entry(piece.path, piece.number, piece.ref, value, piece.begun)
        if piece.path or piece.begun or not piece.by_line:
            return
        for path in lists:
            items: Any = value
            for key in path.split("."):
                items = items.get(key) if isinstance(items, dict) else None
            if isinstance(items, list):
                yield from _items_of(piece, path, items)
    elif isinstance(value, list) and piece.by_line:
        yield from _items_of(piece, "", value)
    else:
        yield Broken(piece.number, "not an object", f"{piece.ref[1:]}: {piece.raw[:40]!r}")


def _items_of(piece: Piece, path: str, items: list[Any]) -> Iterator[Entry | Broken]:
    for number, item in enumerate(items, 1):
        ref = f"{piece.ref}#{path}/{number}" if path else f"{piece.ref}#{number}"
        if isinstance(item, dict):
            yield Entry(path, piece.number, ref, item)
        else:
            yield Broken(piece.number, "not an object", f"{ref[1:]}: {item!r:.40}")


def pieces(file: SourceFile, lists: Set[str] = frozenset()) -> Iterator[Piece | Broken]:
    """The same, not decoded: the lines of a file, or its documents cut at their lists."""
    if not is_by_line(file):
        with file.open() as stream:
            yield from Cutter(stream, lists).pieces()
        return
    try:
        for number, line in file.lines():
            if line is None:
                yield Broken(number, "line too long", f"longer than {LINE_LIMIT >> 20} MiB")
                continue
            if number == 1:
                line = line.removeprefix(BYTE_ORDER_MARK)
            if line and not line.isspace():
                yield Piece("", number, line, by_line=True)
    except (OSError, EOFError) as error:
        yield Broken(0, "damaged archive", str(error))
