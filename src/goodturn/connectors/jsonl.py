"""goodturn's own JSONL: one tagged record a line, keys and agent ids hashed already or still raw."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.jsonl_lines import DECODER, HEAD_DECODER, GivenAccountEvent, GivenConversation, GivenMessage
from goodturn.connectors.jsonl_record import record_of
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.record import NOTE, Record, Reject

CARD = ConnectorCard(
    name="jsonl",
    title="goodturn JSONL",
    reads="*.jsonl of records tagged message, conversation or account_event (docs/reference/jsonl.md)",
)

LONG_FIRST_LINE = re.compile(rb'"type"\s*:\s*"(?:message|conversation|account_event)"')
OWN_ID = re.compile(rb'"(?:conversation_id|account_event_id)"\s*:')


class Jsonl:
    """Reads goodturn's own records; see docs/reference/jsonl.md."""

    card = CARD

    def recognises(self, file: SourceFile) -> bool:
        """Whether one of the first lines is a tagged record with an id of ours."""
        lines = file.head.removeprefix(b"\xef\xbb\xbf").split(b"\n")
        for line in lines[:20]:
            if not line.lstrip().startswith(b"{"):
                continue
            try:
                head = HEAD_DECODER.decode(line)
            except (ValueError, RecursionError):
                continue
            return head.type in ("message", "conversation", "account_event") and (
                head.conversation_id is not None or head.account_event_id is not None
            )
        first = lines[0].lstrip()
        return first.startswith(b"{") and bool(LONG_FIRST_LINE.search(first) and OWN_ID.search(first))

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """Stream the records of all lines; a line that is none is a Reject."""
        line_before = 0
        for file in files:
            number = without_zone = mended = 0
            try:
                for number, line in file.lines():
                    if line is None:
                        yield _reject(connection, file, number, "line too long", "longer than 64 MiB")
                        continue
                    if not line or line.isspace():
                        continue
                    if number == 1:
                        line = line.removeprefix(b"\xef\xbb\xbf")
                    try:
                        try:
                            given = DECODER.decode(line)
                        except ValueError:
                            repaired = _repaired(line)
                            given = DECODER.decode(repaired)
                            mended += repaired != line
                        if connection.zone is None:
                            without_zone += _times_without_zone(given)
                        yield record_of(given, connection, file.name, number, line_before + number)
                    except ValueError as error:
                        reason = _reason(error)
                        yield _reject(connection, file, number, reason, str(error))
                    except RecursionError:
                        yield _reject(connection, file, number, "not JSON", "nested too deeply")
            except (OSError, EOFError) as error:
                yield _reject(connection, file, number + 1, "file ends early", str(error))
            line_before += number
            if mended:
                yield mended_note(connection, file, mended)
            if without_zone:
                yield zone_note(connection, file, without_zone)


def _times_without_zone(given: GivenMessage | GivenConversation | GivenAccountEvent) -> int:
    if isinstance(given, GivenMessage):
        return given.sent_at is not None and given.sent_at.tzinfo is None
    if isinstance(given, GivenConversation):
        times = (given.opened_at, given.closed_at, given.desk_solved_at)
        return sum(moment is not None and moment.tzinfo is None for moment in times)
    return 0


def mended_note(connection: Connection, file: SourceFile, lines: int) -> Reject:
    """The note that this many lines were read after their bytes were put right."""
    return Reject(
        source=connection.name,
        file=file.name,
        line=None,
        reason=f"{NOTE}not clean UTF-8",
        detail=f"{lines} lines were read as Windows-1252 or freed from NUL bytes; write the export as UTF-8",
    )


def _repaired(line: bytes) -> bytes:
    try:
        text = line.decode()
    except UnicodeDecodeError:
        text = line.decode("cp1252", "replace")
    return text.replace("\x00", "").encode()


def zone_note(connection: Connection, file: SourceFile, times: int) -> Reject:
    """The note that this many times of the file stay unknown because they carry no zone."""
    return Reject(
        source=connection.name,
        file=file.name,
        line=None,
        reason=f"{NOTE}time without a zone",
        detail=f"{times} times stay unknown; the records were kept. Give the connection a zone",
    )


def _reject(connection: Connection, file: SourceFile, line: int, reason: str, detail: str) -> Reject:
    return Reject(source=connection.name, file=file.name, line=line, reason=reason, detail=detail)


def _reason(error: ValueError) -> str:
    if not isinstance(error, msgspec.ValidationError):
        if not isinstance(error, msgspec.DecodeError):
            return "not a usable value"
        return "truncated JSON" if "truncated" in str(error) else "not JSON"
    message = str(error)
    if "`$.type`" in message or "missing required field `type`" in message:
        return "unknown record type"
    if "unknown field" in message:
        return "unknown field"
    if "missing required field" in message:
        return "missing field"
    return "unknown role" if "`$.author`" in message else "not a usable value"
