"""Google conversational insights (CCAI): its import format, and conversations from the Insights API."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.google_ccai_conversation import is_resource, resource_call
from goodturn.connectors.google_ccai_import import import_call, is_import
from goodturn.connectors.google_ccai_people import FIRST_LASTING, People
from goodturn.connectors.json_values import id_in
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.voice_call import Call, Flaw, stem_of, tell
from goodturn.connectors.voice_documents import Document, documents
from goodturn.conversations.record import NOTE, Record, Reject

#: what an answer of `conversations.list` holds
_LISTS = frozenset({"conversations"})
# lists, not the objects of the same names in a schema
_ENTRIES = re.compile(rb'"entries"\s*:\s*\[')
_SEGMENTS = re.compile(rb'"transcript(?:Segments|_segments)"\s*:\s*\[')
_NAME = re.compile(rb'"name"\s*:\s*"projects/[^"/]+/locations/[^"/]+/conversations/[^"/]+"')
_ONLY_HERE = (b'"turnCount"', b'"turn_count"', b'"medium"', b'"callMetadata"', b'"call_metadata"')
_SNAKE = re.compile(r"_([a-z0-9])")


class GoogleCcai:
    """Reads what goes into Google's conversational insights, and what its API gives out."""

    card = ConnectorCard(
        name="google-ccai",
        title="Google conversational insights (CCAI)",
        reads="conversation files as they are imported; conversations of the Insights API, single, listed or NDJSON",
        cannot_show=(
            "whether an imported conversation was spoken or typed, and how long each turn took",
            "who the customer and the agents are, where user ids only count within a conversation",
            "which conversations continue one another",
            "account events",
        ),
    )

    def recognises(self, file: SourceFile) -> bool:
        """By the marks of the two formats in the head."""
        head = file.head
        if not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
            return False
        if _ENTRIES.search(head) and (b'"start_timestamp_usec"' in head or b'"conversation_info"' in head):
            return True
        return bool(_SEGMENTS.search(head) or (_NAME.search(head) and any(mark in head for mark in _ONLY_HERE)))

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """Stream one call per conversation; one that comes again is noted and left aside."""
        told: set[str] = set()
        numbered: list[str] = []
        count = 0
        for file in files:
            for document in documents(file, connection.name, _LISTS):
                if isinstance(document, Reject):
                    yield document
                    continue
                people = People(_call_id(document, file.name))
                found = _call(document, file.name, people)
                if isinstance(found, Flaw):
                    yield Reject(
                        source=connection.name,
                        file=file.name,
                        line=found.number,
                        reason=found.reason,
                        detail=found.detail,
                    )
                elif found is not None:
                    yield from tell(found, connection, told)
                    count += people.are_numbered
                    numbered = numbered or [file.name] * people.are_numbered
        for name in numbered:
            yield Reject(
                source=connection.name,
                file=name,
                line=None,
                reason=f"{NOTE}user ids count within a conversation",
                detail=f"ids below {FIRST_LASTING} join nobody across conversations ({count:,} have such)",
            )


def _call(document: Document, file_name: str, people: People) -> Call | Flaw | None:
    value = document.value
    if is_import(value):
        return import_call(document, file_name, people)
    if isinstance(value.get("conversations"), list):
        return None  # the page around a list: its conversations were read one by one
    if any("_" in key for key in value):
        document = Document(value=_camel(value), line=document.line, ref=document.ref)
    if is_resource(document.value):
        return resource_call(document, file_name, people)
    detail = "neither an imported conversation (`entries`) nor one of the Insights API (`transcript`)"
    return Flaw(number=document.line, reason="not a conversation", detail=detail)


def _call_id(document: Document, file_name: str) -> str:
    """The conversation's resource name; an imported one is known by its file alone."""
    name = None if is_import(document.value) else id_in(document.value.get("name"))
    return name or stem_of(file_name, document.line)


def _camel(value: Any) -> Any:
    """The same with its keys in camelCase: some clients write the fields as they stand in the .proto file."""
    if isinstance(value, Mapping):
        return {_SNAKE.sub(lambda match: match[1].upper(), key): _camel(item) for key, item in value.items()}
    return [_camel(item) for item in value] if isinstance(value, list) else value
