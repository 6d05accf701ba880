"""Chatwoot: saved API pages of conversations, messages and survey answers, and webhook events line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from goodturn.connectors.chatwoot_desk import ChatwootDesk
from goodturn.connectors.chatwoot_entries import Found, account_of, found_in
from goodturn.connectors.chatwoot_messages import message_records
from goodturn.connectors.connector import Connection, ConnectorCard
from goodturn.connectors.desk import Person
from goodturn.connectors.facts_on_disk import FactsOnDisk
from goodturn.connectors.json_cutter import BYTE_ORDER_MARK, Broken
from goodturn.connectors.json_values import id_in, object_in, objects_in, text_in
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.times import from_any
from goodturn.conversations.record import Record, Reject

EVENT = re.compile(
    rb'\\?"event\\?"\s*:\s*\\?"(?:message_(?:created|updated)|conversation_(?:created|updated|opened|resolved'
    rb"|status_changed|typing_on|typing_off)|contact_(?:created|updated)|inbox_(?:created|updated)|webwidget_triggered)"
)
#: every event tells whose it is or where it happened
BELONGS = re.compile(rb'\\?"(?:account|inbox|conversation|contact|contact_inbox|sender|user)\\?"\s*:')
#: a conversation's first message is written with it
AT_ONCE = timedelta(seconds=10)


class Chatwoot:
    """Reads what Chatwoot gives out."""

    card = ConnectorCard(
        name="chatwoot",
        title="Chatwoot",
        reads="JSON or NDJSON of conversations, messages and survey answers (API); webhook events line by line",
        cannot_show=(
            "account events: what billing or shipping did",
            "from webhooks alone: what happened before they were set up, and events that never arrived",
            "when a conversation was resolved, where neither webhooks nor English activity messages tell",
        ),
    )

    def recognises(self, file: SourceFile) -> bool:
        """By names of Chatwoot's events, or fields that only its API writes side by side."""
        head = file.head.removeprefix(BYTE_ORDER_MARK)
        if not head.lstrip().startswith((b"{", b"[")) or b'"swagger"' in head or b'"openapi"' in head:
            return False
        if b'"appContext"' in head:
            return False
        if EVENT.search(head) and BELONGS.search(head):
            return True
        if b'"csat_review_notes"' in head or (b'"feedback_message"' in head and b'"assigned_agent"' in head):
            return True
        if b'"inbox_id"' not in head:
            return False
        return b'"Channel::' in head or (b'"message_type"' in head and b'"content_attributes"' in head)

    def read(self, files: Sequence[SourceFile], connection: Connection) -> Iterator[Record | Reject]:
        """Everything in order; then, of conversations whose messages are nowhere, the last one that a list shows."""
        with FactsOnDisk(Person) as people, FactsOnDisk(bool) as spoken, FactsOnDisk(bool) as erased:
            desk = ChatwootDesk(connection, people, spoken, erased, files)
            lists = []
            for file in files:
                has_last = False
                for found in found_in(file):
                    if isinstance(found, Broken):
                        yield desk.reject(file, found.number, found.reason, found.detail)
                        continue
                    has_last |= found.kind == "conversation"
                    yield from _records(desk, found, file)
                if has_last:
                    lists.append(file)
            for file in lists:
                for found in found_in(file):
                    if not isinstance(found, Broken) and found.kind == "conversation":
                        yield from _last_message(desk, found, file)
            yield from desk.notes()


def _records(desk: ChatwootDesk, found: Found, file: SourceFile) -> Iterator[Record | Reject]:
    value = found.value
    account = account_of(value)
    match found.kind:
        case "contact":
            return
        case "event":
            yield from _event(desk, found, file)
        case "conversation":
            raw_id = desk.conversation_of(value, account)
            if raw_id is None:
                yield desk.reject(file, found.number, "conversation without an id")
                return
            yield desk.told_of(value, raw_id, file.name + found.ref)
            inner = objects_in(value.get("messages"))
            if len(inner) > 1:
                yield from _inner_messages(desk, inner, raw_id, found, file)
        case "message":
            raw_id = desk.conversation_of({"id": value.get("conversation_id")}, account)
            if raw_id is None:
                yield desk.reject(file, found.number, "message without a conversation")
                return
            yield from message_records(desk, value, raw_id, file, found.ref, found.number)
        case "answer":
            raw_id = desk.conversation_of({"id": value.get("conversation_id")}, account)
            message_id = id_in(value.get("message_id"))
            if raw_id is None or message_id is None:
                yield desk.reject(file, found.number, "survey answer without a conversation")
                return
            raw_ref, at = file.name + found.ref, from_any(value.get("created_at"))
            yield from desk.introduced(raw_id, raw_ref, None, None)
            yield from desk.answered(value, raw_id, message_id, raw_ref, at)
        case _:
            yield desk.reject(
                file, found.number, "not a Chatwoot record", "its fields are those of nothing that is read"
            )


def _event(desk: ChatwootDesk, found: Found, file: SourceFile) -> Iterator[Record | Reject]:
    value = found.value
    event = str(value.get("event"))
    raw_ref = file.name + found.ref
    if event in ("message_created", "message_updated"):
        conversation = object_in(value.get("conversation"))
        raw_id = desk.conversation_of(conversation, account_of(value))
        if raw_id is None:
            yield desk.reject(file, found.number, "message without a conversation")
            return
        yield desk.told_of(conversation, raw_id, raw_ref, text_in(object_in(value.get("inbox")).get("name")))
        yield from message_records(desk, value, raw_id, file, found.ref, found.number)
    elif event.startswith("conversation_") and "typing" not in event:
        raw_id = desk.conversation_of(value, account_of(value))
        if raw_id is None:
            yield desk.reject(file, found.number, "conversation without an id")
            return
        yield desk.told_of(value, raw_id, raw_ref)
        at = from_any(value.get("updated_at")) or from_any(value.get("timestamp"))
        if event == "conversation_resolved" or (
            event == "conversation_status_changed" and value.get("status") == "resolved"
        ):
            yield desk.conversation(raw_id, raw_ref, desk_solved_at=at)
        yield from desk.changed(value, raw_id, raw_ref, at)
    elif not event.startswith(("contact_", "inbox_")):
        desk.leave_out(file, "event not read", f"{event[:60]} tells nothing that a study needs")


def _inner_messages(
    desk: ChatwootDesk, inner: list[dict[str, Any]], raw_id: str, found: Found, file: SourceFile, **more: Any
) -> Iterator[Record | Reject]:
    place = found.ref if "#" in found.ref else f"{found.ref}#"
    for index, message in enumerate(inner, 1):
        ref = f"{place}/messages/{index}"
        yield from message_records(desk, message, raw_id, file, ref, found.number, **more)


def _last_message(desk: ChatwootDesk, found: Found, file: SourceFile) -> Iterator[Record | Reject]:
    """The one message that a list of conversations shows of each."""
    value = found.value
    raw_id = desk.conversation_of(value, account_of(value))
    inner = objects_in(value.get("messages"))
    if raw_id is None or desk.spoken.get(raw_id):
        return
    opened_at = from_any(value.get("created_at"))
    written_at = from_any(inner[0].get("created_at")) if inner else None
    is_first = opened_at is not None and written_at is not None and written_at - opened_at <= AT_ONCE
    if not is_first:
        desk.leave_out(file, "conversation without its messages", "save /conversations/{id}/messages beside the list")
    yield from _inner_messages(desk, inner, raw_id, found, file, answers_unseen=not is_first)
