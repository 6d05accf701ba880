"""Amazon Connect Contact Lens: voice and chat files, real-time records, and contact records beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goodturn.connectors.amazon_transcript import is_redacted
from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.contact_lens_analysis import analysis_call, contact_id_of
from goodturn.connectors.contact_lens_contacts import Contact, contact_records, record_in
from goodturn.connectors.contact_lens_realtime import Part, RealtimeRecords, is_realtime
from goodturn.connectors.facts_on_disk import FactsOnDisk
from goodturn.connectors.json_cutter import BYTE_ORDER_MARK
from goodturn.connectors.json_values import text_in
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.voice_call import Flaw, stem_of, tell
from goodturn.connectors.voice_documents import Document, documents
from goodturn.conversations.record import Record, Reject

#: the list in an answer of SearchContacts
_CONTACTS = "Contacts"


class ContactLens:
    """Reads what Amazon Connect writes about calls and chats."""

    card = ConnectorCard(
        name="contact-lens",
        title="Amazon Connect Contact Lens",
        reads="JSON of analysed calls and chats, real-time records, and contact records beside them",
        cannot_show=(
            "account events: what billing or shipping did",
            "without contact records: customers, agents, and which contacts are legs of one another",
            "in calls: what was said before an agent was connected",
        ),
    )

    def recognises(self, file: SourceFile) -> bool:
        """By fields that only Contact Lens and Amazon Connect write side by side."""
        head = file.head.removeprefix(BYTE_ORDER_MARK)
        if not head.lstrip().startswith((b"{", b"[")):
            return False
        return _is_contacts(head) or _is_realtime(head) or _is_analysis(head)

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """Contact records first, since they say whose the rest is; real-time records last, once all were heard."""
        with FactsOnDisk(Contact) as contacts, FactsOnDisk(Part) as parts:
            realtime = RealtimeRecords(parts)
            told: set[str] = set()
            for file in _in_order(files):
                for document in documents(file, connection.name, {_CONTACTS}):
                    if isinstance(document, Reject):
                        yield document
                        continue
                    value = document.value
                    if (record := record_in(value)) is not None:
                        yield from contact_records(record, file.name + document.ref, connection, contacts)
                    elif is_realtime(value):
                        for flaw in realtime.hear(document, _contact_of(document, file), file.name):
                            yield _reject(flaw, document, file, connection)
                    elif "Transcript" in value or "JobStatus" in value:
                        contact_id = contact_id_of(document, file.name)
                        call = analysis_call(document, file.name, contact_id, contacts.get(contact_id))
                        if isinstance(call, Flaw):
                            yield _reject(call, document, file, connection)
                        else:
                            yield from tell(call, connection, told)
                    elif _CONTACTS not in value:
                        detail = "neither an analysis, a real-time record nor a contact record"
                        flaw = Flaw(number=None, reason="not a Contact Lens record", detail=detail)
                        yield _reject(flaw, document, file, connection)
            for call in realtime.calls(contacts):
                yield from tell(call, connection, told)


def _contact_of(document: Document, file: SourceFile) -> str:
    """Whose a real-time record is; the pages of ListRealtimeContactAnalysisSegments do not say so themselves."""
    return text_in(document.value.get("ContactId")) or stem_of(file.name, None)


def _reject(flaw: Flaw, document: Document, file: SourceFile, connection: Connection) -> Reject:
    line = flaw.number if document.line is None else document.line
    return Reject(source=connection.name, file=file.name, line=line, reason=flaw.reason, detail=flaw.detail)


def _in_order(files: Sequence[SourceFile]) -> list[SourceFile]:
    """Contact records, then redacted copies, then the rest, the newest first: of two copies of a call one is told."""

    def rank(file: SourceFile) -> tuple[bool, bool]:
        # a passing look: there is a file to each call, and their heads are not kept
        head = SourceFile(path=file.path, name=file.name).head
        return not _is_contacts(head), not is_redacted(file.name)

    by_name = sorted(files, key=lambda file: file.name, reverse=True)
    return sorted(by_name, key=rank)


def _is_analysis(head: bytes) -> bool:
    if b'"ChatTranscriptVersion"' in head or b'"CustomerMetadata"' in head:
        return b'"Participant' in head or b'"JobStatus"' in head
    # Transcribe Call Analytics writes a role and no id on each item
    return b'"ParticipantId"' in head and b'"ParticipantRole"' in head and b'"Transcript"' in head


def _is_realtime(head: bytes) -> bool:
    if b'"EventType"' in head and b'"ContactId"' in head and b'"InstanceId"' in head:
        return True
    return b'"Segments"' in head and b'"ParticipantId"' in head and b'"BeginOffsetMillis"' in head


def _is_contacts(head: bytes) -> bool:
    if b'"InitiationTimestamp"' not in head:
        return False
    return b'"InitiationMethod"' in head or b'"AWSContactTraceRecordFormatVersion"' in head
