"""Zendesk's history of tickets: audits, incremental ticket events, ratings, metrics, and event webhooks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from goodturn.connectors.desk import ERASED
from goodturn.connectors.json_values import first_of, id_in, object_in, objects_in, text_in
from goodturn.connectors.plain_text import clean_text
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.times import from_any
from goodturn.connectors.zendesk_comments import comment_records
from goodturn.connectors.zendesk_desk import SCORES, ZendeskDesk, channel_of
from goodturn.connectors.zendesk_entries import WEBHOOK, Found
from goodturn.conversations.message import Author, MessageKind
from goodturn.conversations.record import Record, Reject

#: fields whose changes are told; others are the desk's own business
FIELDS = ("status", "assignee_id", "group_id", "priority", "requester_id")
#: webhook of a change → the field that changed
CHANGES = {
    "status_changed": "status",
    "agent_assignment_changed": "assignee_id",
    "group_assignment_changed": "group_id",
    "priority_changed": "priority",
    "requester_changed": "requester_id",
}
#: who an actor of a messaging event is
ACTORS = {
    "end_user": Author.CUSTOMER,
    "agent": Author.AGENT,
    "trigger": Author.SYSTEM,
    "system": Author.SYSTEM,
    "bot": Author.BOT,
}


def history_records(desk: ZendeskDesk, found: Found, file: SourceFile) -> Iterator[Record | Reject]:
    """The records of an audit, a ticket event, a rating, a metric or a webhook."""
    ticket_id = id_in(found.value.get("ticket_id")) or found.ticket
    if found.kind == "webhook":
        yield from _webhook(desk, found, file)
    elif ticket_id is None:
        yield desk.reject(file, found.number, f"{found.kind.replace('_', ' ')} without a ticket")
    elif (ticket := desk.tickets.get(ticket_id)) is not None and ticket.deleted:
        desk.leave_out(file, "ticket deleted in the desk", "its history was left out")
    elif found.kind == "rating":
        yield from _rating(desk, found.value, ticket_id, file, found.ref)
    elif found.kind == "metric":
        solved_at = from_any(found.value.get("solved_at"))
        if solved_at is not None:
            yield desk.conversation(ticket_id, file.name + found.ref, desk_solved_at=solved_at)
    else:
        yield from _events(desk, found, ticket_id, file)


def _events(desk: ZendeskDesk, found: Found, ticket_id: str, file: SourceFile) -> Iterator[Record | Reject]:
    """The events of an audit (`events`) or of a ticket event (`child_events`)."""
    audit = found.value
    at = from_any(audit.get("created_at")) or from_any(audit.get("timestamp"))
    via = object_in(audit.get("via")) or {"channel": audit.get("via")}
    author_id = audit.get("author_id", audit.get("updater_id"))
    name = "events" if found.kind == "audit" else "child_events"
    if not isinstance(audit.get(name), list):
        yield desk.reject(file, found.number, f"no {name}", "side-load comment_events when you export ticket_events")
        return
    for index, event in enumerate(objects_in(audit[name]), 1):
        place = found.ref if "#" in found.ref else f"{found.ref}#"
        ref = f"{place}/{name}/{index}"
        kind = event.get("type") or event.get("event_type")
        if kind in ("Comment", "VoiceComment"):
            if event.get("comment_present") and not ("body" in event or "html_body" in event):
                desk.leave_out(file, "comment without its words", "side-load comment_events when you export")
                continue
            shown = {**event, "type": kind}
            if not isinstance(shown.get("via"), dict):
                shown["via"] = {"channel": shown.get("via")} if shown.get("via") else None
            yield from comment_records(
                desk, shown, ticket_id, file, ref, found.number, author_id=author_id, at=at, via=via
            )
        elif kind == "SatisfactionRating":
            yield from _rating(desk, {**event, "comment": event.get("body")}, ticket_id, file, ref, at)
        elif kind in ("Change", "Create"):
            yield from _change(desk, event, ticket_id, file.name + ref, at)


def _change(
    desk: ZendeskDesk, event: dict[str, Any], ticket_id: str, raw_ref: str, at: datetime | None
) -> Iterator[Record]:
    field = event.get("field_name")
    if field is None:
        field = next((name for name in FIELDS if name in event), None)
        value = event.get(field) if field is not None else None
    else:
        value = event.get("value")
    if field not in FIELDS or event.get("type") == "Create" or event.get("event_type") == "Create":
        return
    before, after = id_in(event.get("previous_value")), id_in(value)
    yield from _changed(desk, field, before, after, ticket_id, id_in(event.get("id")), raw_ref, at)


def _changed(
    desk: ZendeskDesk,
    field: str,
    before: str | None,
    after: str | None,
    ticket_id: str,
    event_id: str | None,
    raw_ref: str,
    at: datetime | None,
) -> Iterator[Record]:
    if field == "status":
        text = f"status: {(before or 'none').lower()} → {(after or 'none').lower()}"
        ended = (after or "").lower()
        yield desk.conversation(
            ticket_id,
            raw_ref,
            desk_status=ended or None,
            desk_solved_at=at if ended == "solved" else None,
            closed_at=at if ended == "closed" else None,
        )
    elif field == "group_id":
        names = (
            desk.names.get(("group", group or ""), "another group" if group else "none") for group in (before, after)
        )
        text = "group: {} → {}".format(*names)
    elif field == "priority":
        text = f"priority: {(before or 'none').lower()} → {(after or 'none').lower()}"
    else:
        text = "requester changed" if field == "requester_id" else "assigned" if after else "no longer assigned"
    yield from desk.introduced(ticket_id, raw_ref, None, None)
    part = event_id or f"{field}-{'' if at is None else at.isoformat()}"
    yield desk.happened(ticket_id, part, text, raw_ref, at)


def _rating(
    desk: ZendeskDesk,
    rating: dict[str, Any],
    ticket_id: str,
    file: SourceFile,
    ref: str,
    at: datetime | None = None,
) -> Iterator[Record]:
    score = text_in(rating.get("score"))
    if score not in SCORES:
        # "offered" and "unoffered" are no answers
        return
    raw_ref = file.name + ref
    yield desk.conversation(ticket_id, raw_ref, csat_raw=score, csat=SCORES[score])
    comment = clean_text(rating.get("comment"))
    answered_at = from_any(rating.get("updated_at")) or from_any(rating.get("created_at")) or at
    if comment and answered_at is not None:
        yield desk.message(
            ticket_id,
            f"rating-{answered_at:%Y%m%d%H%M%S}",
            author=Author.CUSTOMER,
            text=comment,
            raw_ref=raw_ref,
            sent_at=answered_at,
            kind=MessageKind.EVENT,
        )


def _webhook(desk: ZendeskDesk, found: Found, file: SourceFile) -> Iterator[Record | Reject]:
    envelope = found.value
    detail, event = object_in(envelope.get("detail")), object_in(envelope.get("event"))
    ticket_id = id_in(detail.get("id"))
    if ticket_id is None:
        yield desk.reject(file, found.number, "event without a ticket", "no detail.id")
        return
    raw_ref = file.name + found.ref
    at = from_any(envelope.get("time"))
    kind = str(envelope.get("type")).removeprefix(WEBHOOK).removeprefix("ticket.")
    comment = object_in(event.get("comment"))
    event_id = id_in(envelope.get("id"))
    if "requester_id" in detail or "status" in detail:
        yield desk.told_of(detail, ticket_id, raw_ref)
    if kind == "comment_added":
        author = object_in(comment.get("author"))
        staff = author.get("is_staff")
        _learn_author(desk, author, staff)
        shown = {**comment, "public": comment.get("is_public"), "author_id": author.get("id"), "ticket_id": ticket_id}
        yield from comment_records(desk, shown, ticket_id, file, found.ref, found.number, at=at)
    elif kind in ("comment_redacted", "comment_made_private") and (comment_id := id_in(comment.get("id"))):
        yield desk.message(
            ticket_id,
            comment_id,
            author=Author.UNKNOWN,
            text=ERASED,
            raw_ref=raw_ref,
            sent_at=at,
            kind=MessageKind.EVENT,
        )
    elif kind == "messaging_ticket.message_added":
        yield from _spoken(desk, event, ticket_id, raw_ref, at)
    elif kind == "merged":
        into = first_of(id_in(value) for name, value in event.items() if "ticket_id" in name and isinstance(name, str))
        if into is not None and into != ticket_id:
            yield desk.merge(ticket_id, into, raw_ref)
    elif kind in CHANGES:
        before, after = id_in(event.get("previous")), id_in(event.get("current"))
        yield from _changed(desk, CHANGES[kind], before, after, ticket_id, event_id, raw_ref, at)
    elif kind != "created":
        desk.leave_out(file, "event not read", f"{kind} tells nothing that a study needs")


def _learn_author(desk: ZendeskDesk, author: dict[str, Any], staff: object) -> None:
    """A webhook says of each author whether they are staff; a user's own record says more and stays."""
    author_id = id_in(author.get("id"))
    if author_id is not None and isinstance(staff, bool) and desk.people.get(author_id) is None:
        stated = Author.AGENT if staff else Author.CUSTOMER
        desk.know(author_id, stated, text_in(author.get("name")))


def _spoken(
    desk: ZendeskDesk, event: dict[str, Any], ticket_id: str, raw_ref: str, at: datetime | None
) -> Iterator[Record]:
    actor, message = object_in(event.get("actor")), object_in(event.get("message"))
    speaker, kind = id_in(actor.get("id")), text_in(actor.get("type"))
    stated = ACTORS.get(kind or "", Author.UNKNOWN)
    if stated is Author.SYSTEM and "bot" in (speaker or "").lower():
        stated = Author.BOT
    author = desk.author((speaker, kind), stated)
    yield from desk.introduced(ticket_id, raw_ref, text_in(actor.get("name")), channel_of({"channel": "messaging"}))
    text = clean_text(message.get("body"))
    yield desk.message(
        ticket_id,
        id_in(message.get("id")) or f"at-{'' if at is None else at.isoformat()}",
        author=author,
        text=text or ERASED,
        raw_ref=raw_ref,
        sent_at=at,
        speaker=speaker,
        kind=MessageKind.TEXT if text else MessageKind.EVENT,
    )
