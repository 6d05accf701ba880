"""Several files of one call: transcribers write the same words as JSON, subtitles and plain text side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from goodturn.connectors.connector import Connection
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.voice_call import stem_of
from goodturn.conversations.conversation import Conversation
from goodturn.conversations.record import NOTE, Record, Reject
from goodturn.errors import InputError

#: kinds of copy, the one that says most first
ORDER = (".json", ".ndjson", ".jsonl", ".vtt", ".srt", ".tsv", ".txt")
COPIES = (".vtt", ".srt", ".tsv", ".txt")


def is_copy(file: SourceFile, holds: Callable[[bytes], bool]) -> bool:
    """Whether a JSON file of the same name lies beside it, with a head that the transcriber wrote."""
    if file.suffix not in COPIES:
        return False
    beside = file.path.with_name(f"{stem_of(file.path.name, None)}.json")
    try:
        return beside.is_file() and holds(SourceFile(path=beside, name=beside.name).head)
    except (InputError, OSError):
        return False


def told_once(
    files: Sequence[SourceFile],
    connection: Connection,
    read: Callable[[SourceFile], Iterator[Record | Reject]],
) -> Iterator[Record | Reject]:
    """Read each call from the file that says most; the next best is read where that one holds nothing."""
    calls: defaultdict[str, list[SourceFile]] = defaultdict(list)
    for file in files:
        calls[stem_of(file.name, None)].append(file)
    for copies in calls.values():
        copies.sort(key=lambda file: ORDER.index(file.suffix) if file.suffix in ORDER else -1)
        told: str | None = None
        for file in copies:
            if told is not None and file.suffix in COPIES:
                yield _left_aside(file, told, connection)
                continue
            for record in read(file):
                if isinstance(record, Conversation):
                    told = told or file.name
                yield record


def _left_aside(file: SourceFile, told: str, connection: Connection) -> Reject:
    return Reject(
        source=connection.name,
        file=file.name,
        line=None,
        reason=f"{NOTE}same call twice",
        detail=f"{told} tells the same call; this copy was left aside",
    )
