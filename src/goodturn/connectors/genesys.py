"""Genesys Cloud: transcripts of speech and text analytics, one JSON document per communication."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.facts_on_disk import FactsOnDisk
from goodturn.connectors.genesys_legs import Leg, communication_before, learn_legs
from goodturn.connectors.genesys_transcript import call_id_of, transcript_call
from goodturn.connectors.json_values import id_in
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.voice_call import Call, Flaw, tell
from goodturn.connectors.voice_documents import Document, documents
from goodturn.conversations.conversation import Continuation
from goodturn.conversations.record import Record, Reject

# lists, not the objects of the same names in the vendor's schema
_TRANSCRIPTS = re.compile(rb'"transcripts"\s*:\s*\[')
_PURPOSE = re.compile(rb'"participantPurpose"\s*:\s*"')
_IDS = re.compile(rb'"communicationId"\s*:\s*"')


class Genesys:
    """Reads the transcripts of Genesys Cloud."""

    card = ConnectorCard(
        name="genesys",
        title="Genesys Cloud",
        reads="transcripts of calls, chats, messages and e-mails from the transcript URL; one a file, a list or NDJSON",
        cannot_show=(
            "who spoke inside the company, where the transcript lists no participants (--role internal=agent)",
            "names of queues: queues appear by their ids",
            "wrap-up codes, surveys and account events",
        ),
    )

    def recognises(self, file: SourceFile) -> bool:
        """By the marks of a transcript in the head."""
        head = file.head
        if not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
            return False
        return bool(_TRANSCRIPTS.search(head) and (_PURPOSE.search(head) or _IDS.search(head)))

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """First which communications make one conversation, then each as a leg that continues the one before it."""
        told: set[str] = set()
        with FactsOnDisk(tuple[Leg, ...]) as legs:
            learn_legs(files, legs)
            for file in files:
                for document in documents(file, connection.name):
                    if isinstance(document, Reject):
                        yield document
                        continue
                    call = transcript_call(document, file.name)
                    if isinstance(call, Flaw):
                        yield Reject(
                            source=connection.name,
                            file=file.name,
                            line=call.number,
                            reason=call.reason,
                            detail=call.detail,
                        )
                    else:
                        yield from tell(_chained(call, document, legs), connection, told)


def _chained(call: Call, document: Document, legs: FactsOnDisk[tuple[Leg, ...]]) -> Call:
    conversation_id = id_in(document.value.get("conversationId"))
    communication_id = id_in(document.value.get("communicationId"))
    if conversation_id is None or communication_id is None:
        return call
    before = communication_before(communication_id, legs.get(conversation_id) or ())
    if before is None:
        return call
    return replace(
        call,
        parent_id=call_id_of(conversation_id, before),
        continues=Continuation.TRANSFER,
        # the conversation began with the first leg
        opened_at=call.started_at or call.opened_at,
    )
