"""Amazon Transcribe Call Analytics: one file a call, with a role on each item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goodturn.connectors.amazon_transcript import Item, categories, is_redacted, refusal, segment_of
from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.json_cutter import BYTE_ORDER_MARK
from goodturn.connectors.json_values import text_in
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.voice_call import Call, Flaw, Segment, fitting, language_of, stem_of, tell
from goodturn.connectors.voice_documents import Document, documents
from goodturn.conversations.record import Record, Reject


class Transcribe:
    """Reads the files of Transcribe's post-call analytics."""

    card = ConnectorCard(
        name="transcribe",
        title="Amazon Transcribe Call Analytics",
        reads="JSON of post-call analytics jobs, one file a call",
        cannot_show=(
            "times of day: nothing can be said to have held",
            "customers and agents: each call stands alone, so no return is ever seen",
            "account events: what billing or shipping did",
        ),
    )

    def recognises(self, file: SourceFile) -> bool:
        """By a role on each item without a participant's id, which is how Contact Lens differs."""
        head = file.head.removeprefix(BYTE_ORDER_MARK)
        if not head.lstrip().startswith((b"{", b"[")) or b'"ParticipantId"' in head:
            return False
        if b'"LoudnessScores"' in head and b'"BeginOffsetMillis"' in head:
            return True
        return b'"Transcript"' in head and b'"ParticipantRole"' in head and b'"JobName"' in head

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """Redacted copies first: of two copies of one call the first is told."""
        told: set[str] = set()
        for file in sorted(files, key=lambda file: (not is_redacted(file.name), file.name)):
            for document in documents(file, connection.name):
                if isinstance(document, Reject):
                    yield document
                    continue
                found = _call(document, file.name)
                if isinstance(found, Call):
                    yield from tell(found, connection, told)
                    continue
                yield Reject(
                    source=connection.name,
                    file=file.name,
                    line=found.number,
                    reason=found.reason,
                    detail=found.detail,
                )


def _call(document: Document, file_name: str) -> Call | Flaw:
    value = document.value
    if "Transcript" not in value:
        return refusal(value, document.line)
    flaws: list[Flaw] = []
    segments: list[Segment] = []
    for index, item in fitting(value["Transcript"], Item, "/Transcript", flaws):
        segment = segment_of(item, item.participant_role, None, f"/Transcript/{index}", flaws)
        if segment is not None:
            segments.append(segment)
    return Call(
        call_id=text_in(value.get("JobName")) or stem_of(file_name, document.line),
        file=file_name,
        line=document.line,
        place=document.ref,
        segments=segments,
        language=language_of(value.get("LanguageCode")),
        tags=categories(value),
        flaws=tuple(flaws),
    )
