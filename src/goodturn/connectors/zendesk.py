"""Zendesk Support: exports and saved API pages of tickets, comments, audits and users, and event webhooks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.desk import Person
from goodturn.connectors.facts_on_disk import FactsOnDisk
from goodturn.connectors.json_cutter import BYTE_ORDER_MARK, Broken
from goodturn.connectors.json_values import id_in, object_in, objects_in
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.times import from_any
from goodturn.connectors.zendesk_comments import comment_records
from goodturn.connectors.zendesk_desk import Ticket, ZendeskDesk, is_deleted
from goodturn.connectors.zendesk_entries import WEBHOOK, Found, found_in
from goodturn.connectors.zendesk_history import history_records
from goodturn.conversations.record import Record, Reject

#: a ticket's first comment is written with it
AT_ONCE = timedelta(minutes=1)
#: (all of these, none of those) in a file's head
MARKS: tuple[tuple[tuple[bytes, ...], tuple[bytes, ...]], ...] = (
    ((WEBHOOK.encode(),), ()),
    ((b'"submitter_id"', b'"requester_id"'), (b'"responder_id"',)),
    ((b'"ticket_events"', b'"end_time"'), ()),
    ((b'"child_events"', b'"ticket_id"'), ()),
    ((b'"events"', b'"ticket_id"', b'"author_id"', b'"metadata"'), ()),
    ((b'"satisfaction_ratings"', b'"ticket_id"', b'"score"'), ()),
    ((b'"requester_id"', b'"ticket_id"', b'"score"', b'"assignee_id"'), ()),
    ((b'"ticket_metrics"', b'"reply_time_in_minutes"'), ()),
    ((b'"author_id"', b'"public"', b'"html_body"'), (b'"user_id"',)),
    ((b'"author_id"', b'"public"', b'"audit_id"'), ()),
    ((b'"role"', b'"time_zone"', b'"ticket_restriction"'), ()),
    ((b'"role"', b".zendesk.com/api/v2/users/"), ()),
    ((b'"groups"', b".zendesk.com/api/v2/groups/"), ()),
    ((b'"brands"', b".zendesk.com/api/v2/brands/"), ()),
)
#: lines with none of these tell nothing of people or tickets
TELLS_OF_PEOPLE = re.compile(rb'"(?:role|requester_id|groups?|brands?)"|/api/v2/(?:groups|brands)/')


class Zendesk:
    """Reads what Zendesk Support gives out."""

    card = ConnectorCard(
        name="zendesk",
        title="Zendesk Support",
        reads="JSON or NDJSON of tickets, comments, audits, ticket events, users, ratings, metrics; event webhooks",
        cannot_show=(
            "account events: what billing or shipping did",
            "chats that Zendesk keeps as one transcript comment: kept, not read",
            "what was said in calls: a call is one line",
            "agents that are bots, unless `roles` names them",
        ),
    )

    def recognises(self, file: SourceFile) -> bool:
        """By fields that only Zendesk writes side by side."""
        head = file.head.removeprefix(BYTE_ORDER_MARK)
        if not head.lstrip().startswith((b"{", b"[")) or b'"part_type"' in head:
            return False
        return any(
            all(mark in head for mark in there) and not any(mark in head for mark in not_there)
            for there, not_there in MARKS
        )

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """First people and tickets, then comments and changes, last descriptions that no comment repeats."""
        with FactsOnDisk(Person) as people, FactsOnDisk(Ticket) as tickets, FactsOnDisk(datetime) as heard:
            desk = ZendeskDesk(connection, people, tickets, heard)
            for file in files:
                for found in found_in(file, TELLS_OF_PEOPLE):
                    if not isinstance(found, Broken):
                        desk.learn(found)
            bare = []
            for file in files:
                has_bare = False
                for found in found_in(file):
                    if isinstance(found, Broken):
                        yield desk.reject(file, found.number, found.reason, found.detail)
                        continue
                    has_bare |= _is_bare(found)
                    yield from _records(desk, found, file)
                if has_bare:
                    bare.append(file)
            for file in bare:
                for found in found_in(file):
                    if not isinstance(found, Broken) and _is_bare(found):
                        yield from _description(desk, found, file)
            yield from desk.notes()


def _is_bare(found: Found) -> bool:
    """Whether this is a ticket without its comments, so that the first may be known by the description alone."""
    return found.kind == "webhook" or (found.kind == "ticket" and not objects_in(found.value.get("comments")))


def _records(desk: ZendeskDesk, found: Found, file: SourceFile) -> Iterator[Record | Reject]:
    match found.kind:
        case "user" | "group" | "brand":
            return
        case "ticket":
            yield from _ticket(desk, found, file)
        case "comment":
            yield from comment_records(desk, found.value, found.ticket, file, found.ref, found.number)
        case "":
            yield desk.reject(
                file, found.number, "not a Zendesk record", "its fields are those of nothing that is read"
            )
        case _:
            yield from history_records(desk, found, file)


def _ticket(desk: ZendeskDesk, found: Found, file: SourceFile) -> Iterator[Record | Reject]:
    value = found.value
    ticket_id = id_in(value.get("id"))
    if ticket_id is None:
        yield desk.reject(file, found.number, "ticket without an id")
        return
    if is_deleted(value):
        desk.leave_out(file, "ticket deleted in the desk", "it was left out")
        return
    yield desk.told_of(value, ticket_id, file.name + found.ref)
    place = found.ref if "#" in found.ref else f"{found.ref}#"
    for index, comment in enumerate(objects_in(value.get("comments")), 1):
        ref = f"{place}/comments/{index}"
        yield from comment_records(desk, comment, ticket_id, file, ref, found.number)
    metrics = from_any(object_in(value.get("metric_set")).get("solved_at"))
    if metrics is not None:
        yield desk.conversation(ticket_id, file.name + found.ref, desk_solved_at=metrics)
    for index, audit in enumerate(objects_in(value.get("audits")), 1):
        inner = Found("audit", audit, f"{place}/audits/{index}", found.number, ticket_id)
        yield from history_records(desk, inner, file)


def _description(desk: ZendeskDesk, found: Found, file: SourceFile) -> Iterator[Record | Reject]:
    """The first words of a ticket whose first comment is nowhere in the data."""
    value: dict[str, Any] = object_in(found.value.get("detail")) if found.kind == "webhook" else found.value
    ticket_id = id_in(value.get("id"))
    created_at = from_any(value.get("created_at"))
    if ticket_id is None or is_deleted(value) or not (value.get("description") or value.get("raw_subject")):
        return
    heard = desk.heard.get(ticket_id)
    if heard is not None and (created_at is None or heard - created_at <= AT_ONCE):
        return
    if not desk.is_news(desk.connection.id(ticket_id), "description"):
        return
    comment = {
        "id": "description",
        "plain_body": value.get("description"),
        "author_id": value.get("submitter_id") or value.get("requester_id"),
        "public": value.get("is_public"),
        "created_at": value.get("created_at"),
        "via": value.get("via"),
    }
    yield from comment_records(desk, comment, ticket_id, file, found.ref, found.number, position=0)
