"""Amazon Connect contact records: how the legs of one call hang together, and when each began.

Fields: Amazon Connect administrator guide, "Data model for contact records"; the same facts as `DescribeContact`
answers them. A leg is chained only where a record says so; ids alike or times near prove nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from goodturn.connectors.voice_call import Call, text_or_none
from goodturn.connectors.voice_documents import Document
from goodturn.connectors.voice_times import instant
from goodturn.conversations.conversation import Channel, Continuation

_CHANNELS = {"VOICE": Channel.VOICE, "CHAT": Channel.CHAT, "EMAIL": Channel.EMAIL, "SMS": Channel.SMS}
#: ways in which a later contact is a new bout rather than the same one passed on
_LATER_BOUTS = frozenset({"CALLBACK", "OUTBOUND", "API", "AGENT_REPLY", "EXTERNAL_OUTBOUND", "INBOUND"})


class Leg(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a contact record says of one contact."""

    contact_id: str
    channel: Channel = Channel.OTHER
    parent_id: str | None = None
    continues: Continuation | None = None
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    #: when the recording began: as the record says, else when the agent was connected
    recorded_at: datetime | None = None
    agent_id: str | None = None
    queue: str | None = None
    phone: str | None = None
    email: str | None = None
    customer_id: str | None = None
    #: newest copy wins: records are delivered at least once
    updated_at: datetime | None = None


def is_contact_record(value: Mapping[str, Any]) -> bool:
    """Whether this is a contact record or an answer of DescribeContact."""
    if isinstance(value.get("Contact"), dict):
        return True
    return "ContactId" in value and "InitiationTimestamp" in value


def leg_of(value: Mapping[str, Any]) -> Leg | None:
    """The leg that a contact record tells of; None where it names no contact."""
    inner = value.get("Contact")
    record: Mapping[str, Any] = inner if isinstance(inner, dict) else value
    contact_id = text_or_none(record.get("ContactId")) or text_or_none(record.get("Id"))
    if contact_id is None:
        return None
    agent = _object(record, "Agent") or _object(record, "AgentInfo")
    queue = _object(record, "Queue") or _object(record, "QueueInfo")
    endpoint = _object(record, "CustomerEndpoint")
    address = text_or_none(endpoint.get("Address"))
    kind = endpoint.get("Type")
    previous = text_or_none(record.get("PreviousContactId"))
    initial = text_or_none(record.get("InitialContactId"))
    parent = next((other for other in (previous, initial) if other and other != contact_id), None)
    opened = instant(record.get("InitiationTimestamp"))
    return Leg(
        contact_id=contact_id,
        channel=_CHANNELS.get(str(record.get("Channel")), Channel.OTHER),
        parent_id=parent,
        continues=_continuation(record.get("InitiationMethod")) if parent else None,
        opened_at=opened,
        closed_at=instant(record.get("DisconnectTimestamp")),
        recorded_at=_recorded_at(record, agent, opened),
        agent_id=next((text for key in ("ARN", "Id", "Username") if (text := text_or_none(agent.get(key)))), None),
        queue=text_or_none(queue.get("Name")) or text_or_none(queue.get("Id")),
        phone=address if kind == "TELEPHONE_NUMBER" else None,
        email=address if kind == "EMAIL_ADDRESS" else None,
        customer_id=text_or_none(record.get("CustomerId")),
        updated_at=instant(record.get("LastUpdateTimestamp")),
    )


def _object(record: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = record.get(key)
    return found if isinstance(found, dict) else {}


def _continuation(method: object) -> Continuation:
    return Continuation.FOLLOW_UP if method in _LATER_BOUTS else Continuation.TRANSFER


def _recorded_at(record: Mapping[str, Any], agent: Mapping[str, Any], opened: datetime | None) -> datetime | None:
    recordings = record.get("Recordings")
    if isinstance(recordings, list):
        starts = [instant(entry.get("StartTimestamp")) for entry in recordings if isinstance(entry, dict)]
        known = [start for start in starts if start is not None]
        # with two recordings (the menu's and the agent's) nothing says which of them was transcribed
        if len(known) == 1:
            return known[0]
    connected = instant(agent.get("ConnectedToAgentTimestamp"))
    # recording starts with the agent; before that moment only an all-automated contact was recorded
    return connected if agent else opened


def legs_of(documents: Iterator[Document]) -> dict[str, Leg]:
    """The newest record of each contact."""
    legs: dict[str, Leg] = {}
    for document in documents:
        leg = leg_of(document.value)
        if leg is None:
            continue
        known = legs.get(leg.contact_id)
        if known is None or known.updated_at is None or (leg.updated_at and leg.updated_at >= known.updated_at):
            legs[leg.contact_id] = leg
    return legs


def chained(call: Call, leg: Leg) -> Call:
    """The call with what its contact record adds."""
    keys = (("phone", leg.phone), ("email", leg.email))
    return replace(
        call,
        parent_id=leg.parent_id,
        continues=leg.continues,
        opened_at=leg.opened_at or call.opened_at,
        closed_at=leg.closed_at or call.closed_at,
        queue=leg.queue or call.queue,
        customer_id=leg.customer_id,
        customer_keys=tuple((kind, value) for kind, value in keys if value),
    )


def silent_call(leg: Leg, file: str, document: Document) -> Call:
    """A contact that left a record but no words."""
    bare = Call(
        call_id=leg.contact_id,
        file=file,
        line=document.line,
        place=document.ref,
        segments=(),
        channel=leg.channel,
    )
    return chained(bare, leg)
