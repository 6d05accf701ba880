"""Amazon Connect Contact Lens: voice and chat files, real-time records, and contact records beside them."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Sequence

from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.contact_lens_analysis import analysis_call
from goodturn.connectors.contact_lens_legs import Leg, is_contact_record, legs_of, silent_call
from goodturn.connectors.contact_lens_realtime import RealtimeBoard, is_realtime, kinesis_bodies
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.voice_call import Call, Flaw, stem_of, tell, text_or_none
from goodturn.connectors.voice_documents import Document, documents
from goodturn.conversations.record import Record, Reject

_KINESIS = re.compile(rb'"(?:data|Data)"\s*:\s*"([A-Za-z0-9+/]{64,})')


class ContactLens:
    """Reads what Amazon Connect writes about calls and chats."""

    card = ConnectorCard(
        name="contact-lens",
        title="Amazon Connect Contact Lens",
        reads="voice and chat analysis files, real-time (Kinesis) records, contact records beside them; JSON or NDJSON",
        cannot_show=(
            "exact times of day of a call without its contact record (a recording's name gives the minute)",
            "which calls are legs of one another without contact records",
            "account events",
        ),
    )

    def recognises(self, file: SourceFile) -> bool:
        """By the marks of Contact Lens in the head, never by the name alone."""
        head = file.head
        if not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
            return False
        return _recognises(_opened(head))

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """Contact records first (they chain the legs), then whole analyses, then real-time records."""
        kinds = {file: _opened(file.head) for file in files}
        records = [file for file in files if _holds_contact_records(kinds[file])]
        legs = legs_of(
            entry
            for file in records
            for entry in _entries(file, connection)
            if isinstance(entry, Document) and is_contact_record(entry.value)
        )
        told: set[str] = set()
        analyses = [file for file in files if not _holds_realtime(kinds[file])]
        # redacted copies first, newest first: of two copies of one call the first is told
        analyses.sort(key=lambda file: file.name, reverse=True)
        analyses.sort(key=lambda file: not _is_redacted(file, kinds[file]))
        streams = sorted((file for file in files if file not in analyses), key=lambda file: file.name)
        board = RealtimeBoard(legs)
        for file in (*analyses, *streams):
            for entry in _entries(file, connection):
                if isinstance(entry, Reject):
                    yield entry
                    continue
                for found in _calls(entry, file, legs, board):
                    yield from _told(found, file, connection, told)
        for call in board.rest():
            yield from tell(call, connection, told)
        for file in records:
            yield from _silent(file, connection, legs, told)


def _told(found: Call | Flaw, file: SourceFile, connection: Connection, told: set[str]) -> Iterator[Record | Reject]:
    if isinstance(found, Call):
        yield from tell(found, connection, told)
    else:
        yield Reject(
            source=connection.name, file=file.name, line=found.number, reason=found.reason, detail=found.detail
        )


def _entries(file: SourceFile, connection: Connection) -> Iterator[Document | Reject]:
    for document in documents(file, connection.name):
        if isinstance(document, Reject):
            yield document
            continue
        for body in kinesis_bodies(document):
            if isinstance(body, Flaw):
                yield Reject(
                    source=connection.name, file=file.name, line=body.number, reason=body.reason, detail=body.detail
                )
            else:
                yield body


def _calls(document: Document, file: SourceFile, legs: dict[str, Leg], board: RealtimeBoard) -> Iterator[Call | Flaw]:
    value = document.value
    if is_realtime(value):
        contact_id = text_or_none(value.get("ContactId")) or stem_of(file.name, None)
        yield from board.hear(document, contact_id, file.name)
    elif "Transcript" in value or "JobStatus" in value:
        yield analysis_call(document, file.name, legs)
    elif not is_contact_record(value):
        detail = "neither an analysis, a real-time record nor a contact record"
        yield Flaw(number=document.line, reason="unknown document", detail=detail)


def _silent(
    file: SourceFile, connection: Connection, legs: dict[str, Leg], told: set[str]
) -> Iterator[Record | Reject]:
    for document in _entries(file, connection):
        if isinstance(document, Reject) or not is_contact_record(document.value):
            continue
        record = document.value.get("Contact")
        inner = record if isinstance(record, dict) else document.value
        contact_id = text_or_none(inner.get("ContactId")) or text_or_none(inner.get("Id"))
        if contact_id in legs and contact_id not in told:
            yield from tell(silent_call(legs[contact_id], file.name, document), connection, told)


def _opened(head: bytes) -> bytes:
    """The head, with the first Kinesis record in it decoded behind it."""
    match = _KINESIS.search(head)
    if match is None or b'"Records"' not in head:
        return head
    text = match[1]
    try:
        return head + base64.b64decode(text[: len(text) // 4 * 4])
    except (binascii.Error, ValueError):
        return head


def _recognises(head: bytes) -> bool:
    if _holds_contact_records(head) or _holds_realtime(head):
        return True
    if b'"ParticipantRole"' not in head and b'"ParticipantId"' not in head:
        return False
    # Transcribe Call Analytics writes the role on each segment and no participant ids
    return b'"ParticipantId"' in head or b'"CustomerMetadata"' in head or b'"ChatTranscriptVersion"' in head


def _holds_realtime(head: bytes) -> bool:
    if b'"EventType"' in head and b'"ContactId"' in head and b'"InstanceId"' in head:
        return True
    return b'"Segments"' in head and (b'"PartialContent"' in head or b'"BeginOffsetMillis"' in head)


def _holds_contact_records(head: bytes) -> bool:
    if b'"AWSContactTraceRecordFormatVersion"' in head:
        return True
    return b'"InitiationTimestamp"' in head and (b'"ContactId"' in head or b'"Contact"' in head)


def _is_redacted(file: SourceFile, head: bytes) -> bool:
    return "_redacted_" in file.name or b'"Output": "Redacted"' in head or b'"Output":"Redacted"' in head
