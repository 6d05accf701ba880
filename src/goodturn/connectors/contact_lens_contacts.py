"""Amazon Connect contact records: how the legs of one contact hang together, whose it is, and when it began.

Fields: Amazon Connect administrator guide, "Data model for contact records"; the same facts as `DescribeContact` and
`SearchContacts` answer them. A leg is chained only where a record says so: times that are near prove nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct

from goodturn.connectors.connector import Connection
from goodturn.connectors.facts_on_disk import FactsOnDisk
from goodturn.connectors.json_values import first_of, id_in, object_in, objects_in, text_in
from goodturn.connectors.times import from_any
from goodturn.conversations.conversation import Channel, Continuation, Conversation

CHANNELS = {"VOICE": Channel.VOICE, "CHAT": Channel.CHAT, "EMAIL": Channel.EMAIL, "SMS": Channel.SMS}
#: ways in which a contact that follows another is a new bout; by any other it is the same one, passed on
_LATER_BOUTS = frozenset({"CALLBACK", "OUTBOUND", "API", "AGENT_REPLY", "EXTERNAL_OUTBOUND", "INBOUND"})


class Contact(Struct, frozen=True, kw_only=True, omit_defaults=True, array_like=True):
    """What a contact record says that its transcript needs."""

    opened_at: datetime | None = None
    #: when the recording began: as the record says, else when the agent was connected
    recorded_at: datetime | None = None
    agent_id: str | None = None
    updated_at: datetime | None = None


def record_in(value: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The contact record that this is or wraps, if it names its contact."""
    record = object_in(value.get("Contact")) or value
    return record if "InitiationTimestamp" in record and _id_of(record) else None


def _id_of(record: Mapping[str, Any]) -> str | None:
    return first_of((id_in(record.get("ContactId")), id_in(record.get("Id"))))


def contact_records(
    record: Mapping[str, Any], raw_ref: str, connection: Connection, contacts: FactsOnDisk[Contact]
) -> Iterator[Conversation]:
    """Tell the conversation of a contact record, and keep the rest; a record older than one already read is skipped.

    Connect delivers every record at least once, and again when it changes.
    """
    contact_id = _id_of(record) or ""
    updated_at = from_any(record.get("LastUpdateTimestamp"))
    known = contacts.get(contact_id)
    if known is not None and known.updated_at is not None and (updated_at is None or updated_at < known.updated_at):
        return
    agent = object_in(record.get("Agent")) or object_in(record.get("AgentInfo"))
    queue = object_in(record.get("Queue")) or object_in(record.get("QueueInfo"))
    opened_at = from_any(record.get("InitiationTimestamp"))
    contact = Contact(
        opened_at=opened_at,
        recorded_at=_recorded_at(record, agent, opened_at),
        agent_id=_agent_id(agent),
        updated_at=updated_at,
    )
    contacts.put(contact_id, contact)
    previous = (id_in(record.get("PreviousContactId")), id_in(record.get("InitialContactId")))
    parent = next((other for other in previous if other and other != contact_id), None)
    keys = (connection.pseudonyms.customer_key(kind, value) for kind, value in _known_by(record))
    yield Conversation(
        conversation_id=connection.id(contact_id),
        source=connection.name,
        channel=CHANNELS.get(str(record.get("Channel")), Channel.OTHER),
        brand=connection.brand,
        parent_id=connection.id(parent) if parent else None,
        continues=_continuation(record.get("InitiationMethod")) if parent else None,
        customer_keys=tuple(key for key in keys if key is not None),
        queue=first_of((text_in(queue.get("Name")), id_in(queue.get("Id")))),
        opened_at=opened_at,
        closed_at=from_any(record.get("DisconnectTimestamp")),
        raw_ref=raw_ref,
    )


def _agent_id(agent: Mapping[str, Any]) -> str | None:
    """An agent's id, the same whether it stands alone or ends an ARN."""
    arn = text_in(agent.get("ARN"))
    return first_of((arn.rsplit("/", 1)[-1] if arn else None, id_in(agent.get("Id")), text_in(agent.get("Username"))))


def _known_by(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    endpoint = object_in(record.get("CustomerEndpoint"))
    kind = {"TELEPHONE_NUMBER": "phone", "EMAIL_ADDRESS": "email"}.get(str(endpoint.get("Type")))
    address = text_in(endpoint.get("Address"))
    if kind and address:
        yield kind, address
    customer = id_in(record.get("CustomerId"))
    if customer:
        yield "account", customer


def _continuation(method: object) -> Continuation:
    return Continuation.FOLLOW_UP if method in _LATER_BOUTS else Continuation.TRANSFER


def _recorded_at(record: Mapping[str, Any], agent: Mapping[str, Any], opened: datetime | None) -> datetime | None:
    starts = [from_any(recording.get("StartTimestamp")) for recording in objects_in(record.get("Recordings"))]
    known = [start for start in starts if start is not None]
    # of two recordings (the menu's and the agent's) nothing says which one was transcribed
    if len(known) == 1:
        return known[0]
    # recording starts with the agent; without one, only an automated contact was recorded
    return from_any(agent.get("ConnectedToAgentTimestamp")) if agent else opened
