"""Freshdesk: saved API lists of tickets, conversations, agents, contacts and ratings, and exports of tickets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.desk import Person
from goodturn.connectors.facts_on_disk import FactsOnDisk
from goodturn.connectors.freshdesk_desk import NO_TICKET, FreshdeskDesk, Ticket, is_gone
from goodturn.connectors.freshdesk_entries import Found, found_in, kind_of
from goodturn.connectors.freshdesk_messages import description, happened, rated, said
from goodturn.connectors.json_cutter import BYTE_ORDER_MARK, Broken
from goodturn.connectors.json_values import first_of, id_in, object_in, objects_in
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.record import Record, Reject

#: all of these in a file's head
MARKS: tuple[tuple[bytes, ...], ...] = (
    (b'"responder_id"', b'"requester_id"'),
    (b'"helpdesk_ticket"',),
    (b'"incoming"', b'"private"', b'"user_id"', b'"source"'),
    (b'"ticket_scope"', b'"contact"'),
    (b'"helpdesk_agent"',),
    (b'"view_all_tickets"', b'"mobile"'),
    (b'"survey_id"', b'"ratings"', b'"ticket_id"', b'"default_question"'),
    (b'"unassigned_for"', b'"escalate_to"'),
    (b'"activities_data"', b'"performer_type"'),
)
#: fields of people, groups and tickets
TELLS_OF_PEOPLE = re.compile(rb'"(?:requester_id|ticket_scope|helpdesk_agent|view_all_tickets|mobile|escalate_to)"')


class Freshdesk:
    """Reads what Freshdesk gives out."""

    card = ConnectorCard(
        name="freshdesk",
        title="Freshdesk",
        reads="JSON or NDJSON of tickets, conversations, agents, contacts, groups, ratings, activities",
        cannot_show=(
            "account events: what billing or shipping did",
            "status changes and assignments, unless the export of ticket activities is beside",
            "bots and automations, unless `--role` names them",
            "what was said in calls",
        ),
    )

    def recognises(self, file: SourceFile) -> bool:
        """By fields that only Freshdesk writes side by side."""
        head = file.head
        if not head.removeprefix(BYTE_ORDER_MARK).lstrip().startswith((b"{", b"[")):
            return False
        return any(all(mark in head for mark in marks) for marks in MARKS)

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """First people and tickets, then conversations, last the tickets whose conversations stand elsewhere."""
        with FactsOnDisk(Person) as people, FactsOnDisk(Ticket) as tickets, FactsOnDisk(bool) as spoken:
            desk = FreshdeskDesk(connection, people, tickets, spoken)
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
                    has_bare |= found.kind == "ticket" and not _inner(found.value)
                    yield from _records(desk, found, file)
                if has_bare:
                    bare.append(file)
            for file in bare:
                for found in found_in(file):
                    if not isinstance(found, Broken) and found.kind == "ticket" and not _inner(found.value):
                        yield from _bare(desk, found, file)
            yield from desk.notes()


def _inner(ticket: dict[str, Any]) -> list[dict[str, Any]]:
    """The conversations that stand inside a ticket."""
    inner = objects_in(ticket.get("conversations")) or objects_in(ticket.get("notes"))
    return [object_in(one.get("helpdesk_note")) or one for one in inner]


def _records(desk: FreshdeskDesk, found: Found, file: SourceFile) -> Iterator[Record | Reject]:
    value, raw_ref = found.value, file.name + found.ref
    match found.kind:
        case "agent" | "contact" | "group":
            return
        case "":
            yield desk.reject(
                file, found.number, "not a Freshdesk record", "its fields are those of nothing that is read"
            )
            return
        case "ticket":
            yield from _ticket(desk, found, file)
            return
    ticket_id = first_of((id_in(value.get("ticket_id")), id_in(value.get("notable_id"))))
    if ticket_id is None:
        yield desk.reject(file, found.number, f"{found.kind} without a ticket", "it names no ticket_id")
    elif (desk.tickets.get(ticket_id) or NO_TICKET).gone:
        desk.leave_out(file, "ticket deleted in the desk, or spam", "what belongs to it was left out")
    elif found.kind == "conversation":
        yield from said(desk, value, ticket_id, file, found.ref, found.number)
    elif found.kind == "rating":
        yield from rated(desk, value, ticket_id, raw_ref)
    else:
        yield from happened(desk, value, ticket_id, raw_ref)


def _ticket(desk: FreshdeskDesk, found: Found, file: SourceFile) -> Iterator[Record | Reject]:
    value = found.value
    ticket_id = id_in(value.get("id"))
    if ticket_id is None:
        yield desk.reject(file, found.number, "ticket without an id")
        return
    if is_gone(value):
        desk.leave_out(file, "ticket deleted in the desk, or spam", "it was left out")
        return
    yield desk.told_of(value, ticket_id, file.name + found.ref)
    inner = _inner(value)
    if not inner:
        return
    yield from description(desk, value, ticket_id, file, found.ref)
    place = found.ref if "#" in found.ref else f"{found.ref}#"
    for index, one in enumerate(inner, 1):
        if kind_of(one) == "conversation":
            yield from said(desk, one, ticket_id, file, f"{place}/conversations/{index}", found.number)
        else:
            yield desk.reject(file, found.number, "not a conversation", f"ticket {ticket_id}, number {index}")


def _bare(desk: FreshdeskDesk, found: Found, file: SourceFile) -> Iterator[Record]:
    """The description of a ticket that came without its conversations; were there any, they were read already."""
    value = found.value
    ticket_id = id_in(value.get("id"))
    if ticket_id is None or is_gone(value):
        return
    unseen = False
    if not desk.spoken.get(ticket_id):
        stats = value.get("stats")
        unseen = not isinstance(stats, dict) or any(
            stats.get(name) for name in ("first_responded_at", "agent_responded_at")
        )
        if unseen:
            desk.leave_out(file, "ticket without its conversations", "save /tickets/{id}/conversations beside the list")
    yield from description(desk, value, ticket_id, file, found.ref, answered_unseen=unseen)
