"""Whisper and its kin: JSON of openai-whisper, WhisperX, whisper.cpp and OpenAI's API, and Whisper's TSV."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.json_cutter import BYTE_ORDER_MARK
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.subtitles_call import known_labels, subtitle_call
from goodturn.connectors.voice_call import Flaw, tell
from goodturn.connectors.voice_copies import is_copy, told_once
from goodturn.connectors.voice_documents import documents
from goodturn.connectors.voice_plain import plain_copy
from goodturn.connectors.whisper_result import result_call
from goodturn.connectors.whisper_table import table_call
from goodturn.conversations.record import Record, Reject

#: a list of segments, the first of which has numbers for its start and end
_SEGMENTS = re.compile(
    rb'"segments"\s*:\s*\[\s*\{(?=[^{}]{0,2000}"start"\s*:\s*[\d.])(?=[^{}]{0,2000}"end"\s*:\s*[\d.])[^{}]{0,20000}"text"'
)
_MARKS = (b'"no_speech_prob"', b'"avg_logprob"', b'"word_segments"')
_NO_SEGMENTS = re.compile(rb'"segments"\s*:\s*\[\s*\]')
_WHISPER_CPP = re.compile(rb'"transcription"\s*:\s*\[\s*(?:\]|\{\s*"timestamps")')
#: openai-whisper writes the whole text first, which may be longer than the head
_LONG_TEXT = re.compile(rb'\s*\{\s*"text"\s*:\s*"(?:[^"\\]|\\.){60000,}\Z', re.DOTALL)
_TABLE = re.compile(rb"start\tend\ttext\s*(?:\n|\Z)")


def holds_whisper(head: bytes) -> bool:
    """Whether a JSON file with this head was written by Whisper or its kin."""
    head = head.removeprefix(BYTE_ORDER_MARK)
    if not head.lstrip().startswith((b"{", b"[")):
        return False
    if _SEGMENTS.search(head) or _LONG_TEXT.match(head):
        return True
    if b'"segments"' in head and any(mark in head for mark in _MARKS):
        return True
    if _WHISPER_CPP.search(head) and (b'"offsets"' in head or b'"result"' in head):
        return True
    return bool(_NO_SEGMENTS.search(head)) and b'"text"' in head and b'"language"' in head


class Whisper:
    """Reads transcripts of Whisper and its kin."""

    card = ConnectorCard(
        name="whisper",
        title="Whisper, WhisperX",
        reads="JSON of Whisper, WhisperX and whisper.cpp, Whisper's TSV; what else was written of the same call",
        cannot_show=(
            "who speaks, until a role is set for each label (--role); without diarisation nobody is told apart",
            "when the call took place, and who called",
            "account events",
        ),
    )

    def recognises(self, file: SourceFile) -> bool:
        """By the fields of a result or the header of the TSV; subtitles and plain text only beside a result."""
        head = file.head.removeprefix(BYTE_ORDER_MARK)
        return bool(_TABLE.match(head)) or holds_whisper(head) or is_copy(file, holds_whisper)

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """Stream one call per result; of several files of one call, the one that says most is read."""
        told: set[str] = set()
        yield from told_once(files, connection, lambda file: _records(file, connection, told))


def _records(file: SourceFile, connection: Connection, told: set[str]) -> Iterator[Record | Reject]:
    known = known_labels(connection, file.name)
    match file.suffix:
        case ".vtt" | ".srt":
            yield from tell(subtitle_call(file, connection), connection, told)
        case ".tsv":
            yield from tell(table_call(file, known), connection, told)
        case ".txt":
            yield plain_copy(file, connection)
        case _:
            for document in documents(file, connection.name):
                if isinstance(document, Reject):
                    yield document
                    continue
                found = result_call(document, file.name, known)
                if isinstance(found, Flaw):
                    yield Reject(
                        source=connection.name,
                        file=file.name,
                        line=found.number,
                        reason=found.reason,
                        detail=found.detail,
                    )
                else:
                    yield from tell(found, connection, told)
