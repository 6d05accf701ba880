"""Complaints published by the US Consumer Financial Protection Bureau: one form, one structured response."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.plain_text import clean_text
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.tables_rows import Row, columns_of, read_rows
from goodturn.connectors.tables_text import BadRow, head_text
from goodturn.conversations.conversation import Channel, Conversation
from goodturn.conversations.message import Action, Author, Message, MessageKind
from goodturn.conversations.record import Record, Reject

NARRATIVE = "Consumer complaint narrative"
COMPLAINT = (
    "Complaint ID",
    NARRATIVE,
    "Date received",
    "Date sent to company",
    "Company",
    "Product",
    "Issue",
    "Sub-issue",
    "Tags",
    "Company response to consumer",
    "Company public response",
    "Timely response?",
    "Consumer disputed?",
)
#: the first column of a file of narratives has no name
NARRATIVES = ("", NARRATIVE, "Product")
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
    ("Timely response?", "Yes"): "timely",
    ("Timely response?", "No"): "untimely",
    ("Consumer disputed?", "Yes"): "disputed",
    ("Consumer disputed?", "No"): "not disputed",
}


class Cfpb:
    """Reads complaints.csv, and files that hold narratives alone."""

    card = ConnectorCard(
        name="cfpb",
        title="CFPB consumer complaints",
        reads=f"complaints.csv of the bureau, or a CSV of an id, Product and {NARRATIVE}",
        cannot_show=(
            "no words of the company: its response is one of six categories",
            "no customers: each complaint stands alone, so no return is ever seen",
            "days only; the response stands at the day it was asked for, as its own day is not published",
            "narratives only where the customer agreed to publish them; names and amounts are blacked out",
        ),
    )

    def recognises(self, file: SourceFile) -> bool:
        """Whether its header has the bureau's column of narratives."""
        return NARRATIVE in head_text(file).split("\n", 1)[0]

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """Stream each complaint: the conversation, the customer's words, the company's act."""
        for file in files:
            whole = "Complaint ID" in columns_of(file)
            columns = COMPLAINT if whole else NARRATIVES
            for found in read_rows(file, columns, connection):
                match found:
                    case Row():
                        values = dict(zip(columns, map(str.strip, found.cells), strict=True))
                        raw_id = values["Complaint ID" if whole else ""]
                        if raw_id:
                            yield from _complaint(connection, values, raw_id, file.name + found.ref)
                            continue
                        line, reason, detail = found.number, "no complaint id", "its cell is empty"
                    case BadRow(line=line, reason=reason, detail=detail):
                        pass
                    case _:
                        yield found
                        continue
                yield Reject(source=connection.name, file=file.name, line=line, reason=reason, detail=detail)


def _complaint(
    connection: Connection, values: dict[str, str], raw_id: str, raw_ref: str
) -> Iterator[Conversation | Message]:
    conversation_id = connection.id(raw_id)
    received = _day(values.get("Date received"))
    response = values.get("Company response to consumer", "")
    issue = ": ".join(part for part in (values.get("Issue"), values.get("Sub-issue")) if part)
    flags = tuple(flag for (column, value), flag in FLAGS.items() if values.get(column) == value)
    yield Conversation(
        conversation_id=conversation_id,
        source=connection.name,
        channel=Channel.FORM,
        brand=values.get("Company") or connection.brand,
        queue=values["Product"] or None,
        subject=issue or None,
        opened_at=received,
        desk_status=response or None,
        tags=(*flags, *(tag.strip() for tag in values.get("Tags", "").split(",") if tag.strip())),
        raw_ref=raw_ref,
    )
    narrative = clean_text(values[NARRATIVE])
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
    asked = _day(values.get("Date sent to company"))
    act = ACTS.get(response)
    if response:
        yield Message(
            conversation_id=conversation_id,
            message_id=f"{conversation_id}/1",
            position=1,
            author=Author.AGENT if act else Author.SYSTEM,
            kind=MessageKind.ACTION if act else MessageKind.EVENT,
            text=response,
            sent_at=asked,
            action=Action(name=act[0], changes=act[1], succeeded=True) if act else None,
            raw_ref=raw_ref,
        )
    public = values.get("Company public response")
    if public:
        yield Message(
            conversation_id=conversation_id,
            message_id=f"{conversation_id}/2",
            position=2,
            author=Author.COMPANY,
            kind=MessageKind.EVENT,
            text=public,
            sent_at=asked,
            raw_ref=raw_ref,
        )


def _day(text: str | None) -> datetime | None:
    """Midnight UTC of a day written "2020-03-18"."""
    try:
        return datetime.strptime(text or "", "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        return None
