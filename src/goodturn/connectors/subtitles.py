"""Subtitles as transcripts: WebVTT and SubRip."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.deepgram import holds_deepgram
from goodturn.connectors.json_cutter import BYTE_ORDER_MARK
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.subtitles_call import subtitle_call
from goodturn.connectors.voice_call import tell
from goodturn.connectors.voice_copies import is_copy, told_once
from goodturn.connectors.whisper import holds_whisper
from goodturn.conversations.record import Record, Reject

_TIMES = re.compile(rb"^[ \t]*(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]*-->[ \t]*[\d:]+[.,]\d", re.MULTILINE)
_SUBRIP = re.compile(rb"\s*\d+[ \t]*\r?\n[ \t]*\d{1,4}:\d{2}:\d{2}[.,]\d{1,3}[ \t]*-->")


class Subtitles:
    """Reads subtitle files, each as one call."""

    card = ConnectorCard(
        name="subtitles",
        title="Subtitles: WebVTT, SRT",
        reads="*.vtt, *.srt with or without speakers (docs/how-to/transcripts.md)",
        cannot_show=(
            "who speaks, until a role is set for each label (--role)",
            "when the call took place, and who called",
            "account events",
        ),
    )

    def recognises(self, file: SourceFile) -> bool:
        """By the WEBVTT line, or by lines of two times; not where a transcriber's JSON lies beside it."""
        head = file.head.removeprefix(BYTE_ORDER_MARK)
        if not (
            re.match(rb"WEBVTT(?:\s|$)", head)
            or _SUBRIP.match(head)
            or (file.suffix in (".vtt", ".srt") and _TIMES.search(head))
        ):
            return False
        return not (is_copy(file, holds_whisper) or is_copy(file, holds_deepgram))

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """Stream one call per file; of a WebVTT and an SRT file of one name, the WebVTT is read."""
        told: set[str] = set()
        yield from told_once(files, connection, lambda file: tell(subtitle_call(file, connection), connection, told))
