"""A transcript's plain text, which lies beside its JSON: without speakers it can tell no conversation."""

from __future__ import annotations

from goodturn.connectors.connector import Connection
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.record import Reject


def plain_copy(file: SourceFile, connection: Connection) -> Reject:
    """The Reject for plain text that was given without the JSON beside it, or whose JSON cannot be read."""
    return Reject(
        source=connection.name,
        file=file.name,
        line=None,
        reason="plain text of a transcript",
        detail="it has neither speakers nor times; give the JSON or the subtitles of the same name",
    )
