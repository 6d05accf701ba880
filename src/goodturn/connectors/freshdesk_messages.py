"""Freshdesk's descriptions, conversations, survey answers and activities made messages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from goodturn.connectors.desk import ERASED, NOBODY, kind_of_file, with_attachments
from goodturn.connectors.freshdesk_desk import NO_TICKET, OUTBOUND, PHONE, SOLVED, FreshdeskDesk, status_of
from goodturn.connectors.html_text import html_to_text
from goodturn.connectors.json_values import id_in, object_in, objects_in, text_in
from goodturn.connectors.mail_text import own_words
from goodturn.connectors.plain_text import clean_text
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.times import from_iso
from goodturn.conversations.conversation import Continuation
from goodturn.conversations.message import Author, MessageKind
from goodturn.conversations.record import Record, Reject

#: kinds of conversation: an answer to the survey, a mail forwarded to a third party
SURVEY, FORWARDED = 6, 8
MERGED_AWAY = re.compile(r"merged into ticket\s*#?\s*(\d+)", re.IGNORECASE)
#: answers to the survey run from -103 (extremely unhappy) over 100 (neutral) to 103 (extremely happy)
WORST, NEUTRAL, BEST = -103, 100, 103


def description(
    desk: FreshdeskDesk, value: dict[str, Any], ticket_id: str, file: SourceFile, ref: str, **more: Any
) -> Iterator[Record]:
    """The first message of a ticket."""
    text, what = _text_of(value, "description_text", "description_html", "description")
    if text == ERASED:
        return
    speaker = id_in(value.get("requester_id"))
    source = value.get("source")
    author = Author.CUSTOMER
    if source == OUTBOUND:
        speaker = id_in(value.get("responder_id"))
        author = Author.AGENT
    elif source == PHONE:
        author = Author.UNKNOWN
        desk.leave_out(file, "writer of a phone ticket unknown", "its description was kept as unknown")
    elif (desk.people.get(speaker) or NOBODY).author is Author.AGENT:
        author = Author.AGENT
    yield desk.message(
        ticket_id,
        "description",
        author=desk.author((speaker,), author),
        text=text,
        raw_ref=file.name + ref,
        sent_at=from_iso(value.get("created_at")),
        speaker=speaker,
        kind=what,
        position=0,
        **more,
    )


def said(
    desk: FreshdeskDesk, value: dict[str, Any], ticket_id: str, file: SourceFile, ref: str, number: int
) -> Iterator[Record | Reject]:
    """The message of a conversation, and the merge that it may report."""
    raw_id = id_in(value.get("id"))
    if raw_id is None:
        yield desk.reject(file, number, "conversation without an id", f"ticket {ticket_id}")
        return
    raw_ref = file.name + ref
    speaker = id_in(value.get("user_id"))
    source = value.get("source")
    internal = value.get("private") is True or source == FORWARDED
    author = desk.author_of(value, speaker, desk.tickets.get(ticket_id) or NO_TICKET, internal, file)
    person = desk.people.get(speaker)
    yield from desk.introduced(ticket_id, raw_ref, person.name if person else None, None)
    text, what = _text_of(value, "body_text", "body", "body_html")
    away = MERGED_AWAY.search(text) if "merged into" in text else None
    if away is not None and internal and away[1] != ticket_id:
        into = desk.connection.id(away[1])
        yield desk.conversation(ticket_id, raw_ref, parent_id=into, continues=Continuation.MERGE)
        author, what = Author.SYSTEM, MessageKind.EVENT
    if source == SURVEY:
        what = MessageKind.EVENT
    if desk.is_news(desk.connection.id(ticket_id), "spoken"):
        desk.spoken.put(ticket_id, True)
    yield desk.message(
        ticket_id,
        raw_id,
        author=author,
        text=text,
        raw_ref=raw_ref,
        sent_at=from_iso(value.get("created_at")),
        speaker=speaker,
        internal=internal,
        kind=what,
    )


def _text_of(value: dict[str, Any], *fields: str) -> tuple[str, MessageKind]:
    """The words: of plain text as it is, of HTML made plain; without history and signature."""
    text = ""
    for field in fields:
        raw = value.get(field)
        text = clean_text(raw) if field.endswith("_text") else html_to_text(raw)
        if text:
            break
    text = own_words(text)
    kinds = tuple(kind_of_file(one.get("content_type")) for one in objects_in(value.get("attachments")))
    if value.get("deleted") is True or not (text or kinds):
        return ERASED, MessageKind.EVENT
    return with_attachments(text, kinds), MessageKind.TEXT


def rated(desk: FreshdeskDesk, value: dict[str, Any], ticket_id: str, raw_ref: str) -> Iterator[Record]:
    """An answer to the survey, and the words with it."""
    answer = object_in(value.get("ratings")).get("default_question")
    if (
        isinstance(answer, int)
        and not isinstance(answer, bool)
        and (WORST <= answer < -NEUTRAL or NEUTRAL <= answer <= BEST)
    ):
        steps = answer - NEUTRAL if answer > 0 else answer + NEUTRAL
        yield desk.conversation(ticket_id, raw_ref, csat_raw=str(answer), csat=(steps + 3) / 6)
    feedback = clean_text(value.get("feedback"))
    if feedback:
        yield from desk.introduced(ticket_id, raw_ref, None, None)
        yield desk.message(
            ticket_id,
            f"rating-{id_in(value.get('id')) or ''}",
            author=Author.CUSTOMER,
            text=feedback,
            raw_ref=raw_ref,
            sent_at=from_iso(value.get("created_at")),
            kind=MessageKind.EVENT,
        )


def happened(desk: FreshdeskDesk, value: dict[str, Any], ticket_id: str, raw_ref: str) -> Iterator[Record]:
    """What the export of ticket activities tells: changes of status, agent and group."""
    activity, at = object_in(value.get("activity")), from_iso(value.get("performed_at"))
    moment = "" if at is None else at.isoformat()
    status = status_of(activity.get("status"), activity.get("status"))
    yield from desk.introduced(ticket_id, raw_ref, None, None)
    if status is not None:
        yield desk.conversation(
            ticket_id,
            raw_ref,
            desk_status=status,
            desk_solved_at=at if status in SOLVED else None,
            closed_at=at if status == "closed" else None,
        )
        yield desk.happened(ticket_id, f"status-{moment}", f"status: {status}", raw_ref, at)
    for field in ("agent", "group"):
        if f"{field}_id" in activity or text_in(activity.get(field)):
            yield desk.happened(ticket_id, f"{field}-{moment}", f"{field} changed", raw_ref, at)
