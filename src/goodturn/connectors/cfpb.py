"""Complaints published by the US Consumer Financial Protection Bureau: one form, one structured response."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.json_cutter import Broken
from goodturn.connectors.json_stream import entries
from goodturn.connectors.plain_text import clean_text
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.tables_rows import DELIMITED, JSON, Row, columns_of, read_rows
from goodturn.connectors.tables_text import BadRow, head_text
from goodturn.conversations.conversation import Channel, Conversation
from goodturn.conversations.message import Action, Author, Message, MessageKind
from goodturn.conversations.record import NOTE, Record, Reject

#: field of the bureau's JSON → column of its CSV
COLUMNS = {
    "complaint_id": "Complaint ID",
    "complaint_what_happened": "Consumer complaint narrative",
    "date_received": "Date received",
    "company": "Company",
    "product": "Product",
    "issue": "Issue",
    "sub_issue": "Sub-issue",
    "tags": "Tags",
    "company_response": "Company response to consumer",
    "company_public_response": "Company public response",
    "timely": "Timely response?",
    "consumer_disputed": "Consumer disputed?",
}
NARRATIVE = COLUMNS["complaint_what_happened"]
JSON_FIELD = re.compile(rb'"complaint_what_happened"\s*:')
#: the list of a search's answer; an export is a list at the top
HITS = frozenset({"hits.hits"})
#: response → name of the act, and whether it changed something for the customer
ACTS = {
    "Closed with explanation": ("explanation", False),
    "Closed with monetary relief": ("monetary_relief", True),
    "Closed with non-monetary relief": ("non_monetary_relief", True),
    "Closed with relief": ("relief", True),
    "Closed without relief": ("closed_without_relief", False),
    "Closed": ("closed", False),
}
FLAGS = {
    ("timely", "Yes"): "timely",
    ("timely", "No"): "untimely",
    ("consumer_disputed", "Yes"): "disputed",
    ("consumer_disputed", "No"): "not disputed",
}
#: what the bureau writes where it has nothing to say
NOTHING = ("", "N/A", "None")


class Cfpb:
    """Reads complaints as CSV or JSON, and CSV files that hold narratives alone."""

    card = ConnectorCard(
        name="cfpb",
        title="CFPB consumer complaints",
        reads=f"complaints.csv or .json of the bureau, or a CSV with the column {NARRATIVE}",
        cannot_show=(
            "no words of the company: its response is one of six categories",
            "no customers: each complaint stands alone, so no return is ever seen",
            "no time of the response, and of the complaint only the day",
            "narratives only where the customer agreed to publish them; names and amounts are blacked out",
        ),
    )

    def recognises(self, file: SourceFile) -> bool:
        """Whether it has the bureau's column of narratives, or its JSON field."""
        if file.suffix in JSON:
            return bool(JSON_FIELD.search(file.head))
        return file.suffix in DELIMITED and NARRATIVE in head_text(file).split("\n", 1)[0]

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """Stream each complaint: the conversation, the customer's words, the company's act."""
        for file in files:
            undated = 0
            for found in _json(file) if file.suffix in JSON else _delimited(file, connection):
                if isinstance(found, Reject):
                    yield found
                elif isinstance(found, BadRow):
                    yield Reject(
                        source=connection.name,
                        file=file.name,
                        line=found.line or None,
                        reason=found.reason,
                        detail=found.detail,
                    )
                else:
                    values, ref = found
                    undated += "date_received" in values and _day(values["date_received"]) is None
                    yield from _complaint(connection, values, file.name + ref)
            if undated:
                yield Reject(
                    source=connection.name,
                    file=file.name,
                    line=None,
                    reason=f"{NOTE}time not readable",
                    detail=f"{undated} complaints stay without a day",
                )


Found = tuple[Mapping[str, str], str]


def _delimited(file: SourceFile, connection: Connection) -> Iterator[Found | BadRow | Reject]:
    there = columns_of(file)
    fields = {field: column for field, column in COLUMNS.items() if column in there or column == NARRATIVE}
    if "complaint_id" not in fields and "" in there:
        # the first column of a file of narratives has no name
        fields["complaint_id"] = ""
    for found in read_rows(file, tuple(fields.values()), connection):
        if not isinstance(found, Row):
            yield found
            continue
        values = {field: str(cell).strip() for field, cell in zip(fields, found.cells, strict=True)}
        if "complaint_id" not in fields:
            values["complaint_id"] = found.ref.lstrip(":")
        yield (values, found.ref) if values["complaint_id"] else _without_id(found.number)


def _json(file: SourceFile) -> Iterator[Found | BadRow]:
    for entry in entries(file, HITS):
        if isinstance(entry, Broken):
            yield BadRow(entry.number, entry.reason, entry.detail)
            continue
        inner = entry.value.get("_source", entry.value)
        if entry.begun or not isinstance(inner, dict) or (entry.path == "" and "hits" in inner):
            continue
        values = {field: "" if inner.get(field) is None else str(inner[field]).strip() for field in COLUMNS}
        yield (values, entry.ref) if values["complaint_id"] else _without_id(entry.number)


def _without_id(line: int) -> BadRow:
    return BadRow(line, "no complaint id", "a complaint needs one")


def _complaint(connection: Connection, values: Mapping[str, str], raw_ref: str) -> Iterator[Conversation | Message]:
    conversation_id = connection.id(values["complaint_id"])
    received = _day(values.get("date_received", ""))
    response = values.get("company_response", "")
    issue = ": ".join(part for name in ("issue", "sub_issue") if (part := values.get(name, "")))
    flags = tuple(flag for (field, value), flag in FLAGS.items() if values.get(field) == value)
    yield Conversation(
        conversation_id=conversation_id,
        source=connection.name,
        channel=Channel.FORM,
        brand=values.get("company") or connection.brand,
        queue=values.get("product") or None,
        subject=issue or None,
        opened_at=received,
        desk_status=response or None,
        tags=(*flags, *(tag for part in values.get("tags", "").split(",") if (tag := part.strip()))),
        raw_ref=raw_ref,
    )
    narrative = clean_text(values["complaint_what_happened"])
    yield Message(
        conversation_id=conversation_id,
        message_id=f"{conversation_id}/0",
        position=0,
        # what was written is not published: only that it was written is known
        author=Author.CUSTOMER if narrative else Author.SYSTEM,
        kind=MessageKind.TEXT if narrative else MessageKind.EVENT,
        text=narrative or f"Complaint received: {issue}",
        sent_at=received,
        raw_ref=raw_ref,
    )
    act = ACTS.get(response)
    if response:
        yield Message(
            conversation_id=conversation_id,
            message_id=f"{conversation_id}/1",
            position=1,
            author=Author.AGENT if act else Author.SYSTEM,
            kind=MessageKind.ACTION if act else MessageKind.EVENT,
            text=response,
            action=Action(name=act[0], changes=act[1], succeeded=True) if act else None,
            reply_to=f"{conversation_id}/0",
            answers_unseen=not narrative,
            raw_ref=raw_ref,
        )
    public = values.get("company_public_response", "")
    if public not in NOTHING:
        yield Message(
            conversation_id=conversation_id,
            message_id=f"{conversation_id}/2",
            position=2,
            author=Author.COMPANY,
            kind=MessageKind.EVENT,
            text=public,
            raw_ref=raw_ref,
        )


def _day(text: str) -> datetime | None:
    """Midnight UTC of a day written "2020-03-18", with or without a time, or "03/18/2020"."""
    for form in ("%Y-%m-%d", "%m/%d/%Y"):
        try:
            return datetime.strptime(text[:10], form).replace(tzinfo=UTC)
        except ValueError:
            continue
    return None
