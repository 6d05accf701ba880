"""Intercom: retrieved conversations with their parts, contacts, admins and teams, and webhook notifications."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.desk import Desk, Person
from goodturn.connectors.facts_on_disk import FactsOnDisk
from goodturn.connectors.intercom_conversation import contact_keys, conversation_records
from goodturn.connectors.json_cutter import BYTE_ORDER_MARK, Broken
from goodturn.connectors.json_stream import entries, is_by_line
from goodturn.connectors.json_values import id_in, object_in, objects_in, text_in
from goodturn.connectors.source_file import SourceFile
from goodturn.conversations.message import Author
from goodturn.conversations.record import Record, Reject

LISTS = frozenset({"conversations", "data", "admins", "teams"})
#: fields that stand in contacts, admins and teams, and not in conversations
OF_PEOPLE = re.compile(
    rb'"(?:signed_up_at|has_hard_bounced|unsubscribed_from_emails|away_mode_enabled|has_inbox_seat|admin_ids)"'
)
LIST_TYPE = re.compile(rb'"type"\s*:\s*"(?:conversation|admin|team)\.list"')
NOTIFICATION = re.compile(rb'"type"\s*:\s*"notification_event(?:_data)?"')
CONTACT = re.compile(rb'"type"\s*:\s*"(?:contact|user|lead)"')


class Found(NamedTuple):
    """One entry, by its `type`."""

    kind: str
    value: dict[str, Any]
    ref: str
    number: int


class Intercom:
    """Reads what Intercom gives out."""

    card = ConnectorCard(
        name="intercom",
        title="Intercom",
        reads="JSON or NDJSON of conversations with their parts, contacts, admins, teams (API); webhook notifications",
        cannot_show=(
            "account events: what billing or shipping did",
            "parts beyond the newest 500 of a conversation",
            "which conversations were merged",
            "what was said in calls: a call is one line",
        ),
    )

    def recognises(self, file: SourceFile) -> bool:
        """By types and fields that only Intercom writes."""
        head = file.head
        if not head.removeprefix(BYTE_ORDER_MARK).lstrip().startswith((b"{", b"[")):
            return False
        if b'"conversation_parts"' in head or LIST_TYPE.search(head) or NOTIFICATION.search(head):
            return True
        if b'"delivered_as"' in head and b'"source"' in head:
            return True
        return bool(CONTACT.search(head)) and b'"has_hard_bounced"' in head

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """First contacts and teams, then the conversations."""
        with FactsOnDisk(Person) as people:
            desk = Desk(connection, people)
            for file in files:
                for found in _found_in(file, OF_PEOPLE):
                    if not isinstance(found, Broken):
                        _learn(desk, found)
            for file in files:
                for found in _found_in(file):
                    if isinstance(found, Broken):
                        yield desk.reject(file, found.number, found.reason, found.detail)
                    else:
                        yield from _records(desk, found, file)
            yield from desk.notes()


def _found_in(file: SourceFile, cue: re.Pattern[bytes] | None = None) -> Iterator[Found | Broken]:
    for entry in entries(file, frozenset() if is_by_line(file) else LISTS, cue):
        if isinstance(entry, Broken):
            yield entry
        elif not entry.begun:
            yield from _unfolded(entry.value, entry.ref, entry.number)


def _unfolded(value: dict[str, Any], ref: str, number: int) -> Iterator[Found]:
    kind = text_in(value.get("type")) or ""
    lists = [name for name in sorted(LISTS) if isinstance(value.get(name), list)]
    if kind.endswith("list") or (lists and kind not in ("conversation", "contact")):
        place = ref if "#" in ref else f"{ref}#"
        for name in lists:
            for index, item in enumerate(objects_in(value[name]), 1):
                yield Found(text_in(item.get("type")) or "", item, f"{place}/{name}/{index}", number)
        return
    yield Found(kind, value, ref, number)


def _learn(desk: Desk, found: Found) -> None:
    raw_id = id_in(found.value.get("id"))
    if raw_id is None:
        return
    if found.kind == "team":
        desk.people.put(f"team {raw_id}", Person(name=text_in(found.value.get("name"))))
    elif found.kind in ("contact", "user", "lead"):
        name = text_in(found.value.get("name"))
        desk.people.put(raw_id, Person(author=Author.CUSTOMER, name=name, keys=contact_keys(desk, found.value)))


def _records(desk: Desk, found: Found, file: SourceFile) -> Iterator[Record | Reject]:
    value = found.value
    match found.kind:
        case "contact" | "user" | "lead" | "admin" | "team":
            return
        case "conversation":
            raw_id = id_in(value.get("id"))
            if raw_id is None:
                yield desk.reject(file, found.number, "conversation without an id")
                return
            yield from conversation_records(desk, value, raw_id, file, found.ref, whole=True)
        case "notification_event":
            yield from _notified(desk, found, file)
        case _:
            yield desk.reject(
                file, found.number, "not an Intercom record", "its type is none of conversation, contact, notification"
            )


def _notified(desk: Desk, found: Found, file: SourceFile) -> Iterator[Record | Reject]:
    topic = text_in(found.value.get("topic")) or ""
    item = object_in(object_in(found.value.get("data")).get("item"))
    raw_id = id_in(item.get("id"))
    if topic == "conversation.deleted":
        desk.leave_out(file, "conversation deleted in the desk", "its event tells nothing else")
    elif item.get("type") == "conversation" and topic != "ping":
        if raw_id is None:
            yield desk.reject(file, found.number, "conversation without an id")
            return
        place = found.ref if "#" in found.ref else f"{found.ref}#"
        redacted = topic == "conversation_part.redacted"
        yield from conversation_records(desk, item, raw_id, file, f"{place}/data/item", whole=False, redacted=redacted)
    else:
        desk.leave_out(file, "event not read", f"{topic[:60] or 'no topic'} tells nothing that a study needs")
