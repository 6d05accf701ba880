"""Deepgram: responses for recordings, saved as JSON, one a file or one a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.deepgram_response import response_call
from goodturn.connectors.json_values import object_in, text_in
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.subtitles_call import subtitle_call
from goodturn.connectors.voice_call import Flaw, tell
from goodturn.connectors.voice_copies import is_copy, told_once
from goodturn.connectors.voice_documents import documents
from goodturn.connectors.voice_plain import plain_copy
from goodturn.conversations.record import NOTE, Record, Reject

_RESULTS = re.compile(rb'"results"\s*:\s*\{')
_MARKS = (b'"request_id"', b'"transaction_key"', b'"model_info"', b'"punctuated_word"')
_STREAMED = re.compile(rb'"type"\s*:\s*"Results"')


def holds_deepgram(head: bytes) -> bool:
    """Whether a file with this head was written by Deepgram."""
    if not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        return False
    if b'"err_code"' in head and b'"err_msg"' in head and b'"request_id"' in head:
        return True
    if _STREAMED.search(head) and b'"channel_index"' in head:
        return True
    if not _RESULTS.search(head) or not any(mark in head for mark in _MARKS):
        return False
    return b'"channels"' in head and (b'"alternatives"' in head or b'"utterances"' in head)


class Deepgram:
    """Reads what Deepgram answers for a recording."""

    card = ConnectorCard(
        name="deepgram",
        title="Deepgram",
        reads="JSON responses for recordings: several channels, diarised, utterances or words; one a file or a line",
        cannot_show=(
            "who speaks, until a role is set for each channel or speaker (--role)",
            "when the call took place, and who called",
            "account events",
        ),
    )

    def recognises(self, file: SourceFile) -> bool:
        """By the fields of a response; subtitles and plain text only beside one."""
        return holds_deepgram(file.head) or is_copy(file, holds_deepgram)

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """Stream one call per response; of one recording transcribed twice, the first is told."""
        reading = _Reading(connection)
        yield from told_once(files, connection, reading.read)


class _Reading:
    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.told: set[str] = set()
        #: digest of a recording → where it was told
        self.recordings: dict[str, str] = {}

    def read(self, file: SourceFile) -> Iterator[Record | Reject]:
        match file.suffix:
            case ".vtt" | ".srt":
                yield from tell(subtitle_call(file, self.connection), self.connection, self.told)
                return
            case ".txt" | ".tsv":
                yield plain_copy(file, self.connection)
                return
        streamed = 0
        for document in documents(file, self.connection.name):
            if isinstance(document, Reject):
                yield document
                continue
            if "channel_index" in document.value and "results" not in document.value:
                streamed += 1
                continue
            found = response_call(document, file.name)
            if isinstance(found, Flaw):
                yield self.reject(file, found.number, found.reason, found.detail)
                continue
            digest = text_in(object_in(document.value.get("metadata")).get("sha256"))
            before = self.recordings.setdefault(digest, found.ref("")) if digest else found.ref("")
            if before != found.ref(""):
                yield self.reject(
                    file, document.line, f"{NOTE}same call twice", f"{before} holds the same recording; left aside"
                )
                continue
            yield from tell(found, self.connection, self.told)
        if streamed:
            detail = f"{streamed} messages of a live stream; give the response for the whole recording"
            yield self.reject(file, None, "live stream not read", detail)

    def reject(self, file: SourceFile, line: int | None, reason: str, detail: str) -> Reject:
        return Reject(source=self.connection.name, file=file.name, line=line, reason=reason, detail=detail)
