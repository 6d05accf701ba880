"""The documents of a transcript file: one, a list, one a line, or several glued together."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import Any

from msgspec import Struct

from goodturn.connectors.json_cutter import BYTE_ORDER_MARK, Broken
from goodturn.connectors.json_stream import decode, entries, is_by_line
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.record import Reject

_ONLY_DOCUMENT = "#1"
#: a document up to this size is decoded as it stands, which costs half of cutting it
_WHOLE = 16 * 1024 * 1024


class Document(Struct, frozen=True, kw_only=True):
    """One JSON object and where it stood."""

    value: dict[str, Any]
    #: 1-based line, or number within a list; None where the file is one document
    line: int | None = None
    #: what stands after the file name in a raw_ref
    ref: str = "#"

    def place(self, pointer: str) -> str:
        """What stands after the file name for a part of this document: ":12#/Transcript/0"."""
        return f"{self.ref}{pointer}" if "#" in self.ref else f"{self.ref}#{pointer}"


def documents(file: SourceFile, source: str, lists: Set[str] = frozenset()) -> Iterator[Document | Reject]:
    """Stream the documents of a file, a wrapping list of those named item by item.

    What is no JSON object comes out as a Reject.
    """
    # where there is a file to each call, what was seen of each is not kept
    file = SourceFile(path=file.path, name=file.name)
    only_value = None if lists else _only(file)
    if only_value is not None:
        yield Document(value=only_value)
        return
    came = False
    for entry in entries(file, lists):
        came = True
        if isinstance(entry, Broken):
            line = entry.number or None
            yield Reject(source=source, file=file.name, line=line, reason=entry.reason, detail=entry.detail)
        elif not entry.begun:
            only = entry.ref == _ONLY_DOCUMENT
            yield Document(value=entry.value, line=None if only else entry.number, ref="#" if only else entry.ref)
    if not came:
        yield Reject(source=source, file=file.name, line=None, reason="empty file")


def _only(file: SourceFile) -> dict[str, Any] | None:
    """The object that a small file is; None where it is anything else, or damaged."""
    if is_by_line(file):
        return None
    try:
        with file.open() as stream:
            raw = stream.read(_WHOLE + 1)
        value = decode(raw.removeprefix(BYTE_ORDER_MARK)) if len(raw) <= _WHOLE else None
    except (OSError, EOFError, ValueError):
        return None
    return value if isinstance(value, dict) else None
