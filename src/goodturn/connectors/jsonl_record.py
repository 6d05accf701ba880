"""From a line of goodturn's own JSONL to its record: ids under the connection's prefix, agents and keys hashed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from goodturn.connectors.connector import Connection
from goodturn.connectors.jsonl_lines import GivenAccountEvent, GivenConversation, GivenKey, GivenMessage, RawId
from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.conversation import Conversation, CustomerKey
from goodturn.conversations.instant import utc
from goodturn.conversations.message import Message
from goodturn.conversations.record import Record

#: what `Pseudonyms.agent` gives; anything else in an author_id is taken for raw and hashed
PSEUDONYM = re.compile(r"a-[0-9a-f]{20}")


def record_of(
    given: GivenMessage | GivenConversation | GivenAccountEvent,
    connection: Connection,
    file: str,
    line: int,
    order: int,
) -> Record:
    """The record that a line gives, under the connection's prefix. Raises ValueError where a value is not usable."""
    raw_ref = given.raw_ref or f"{file}:{line}"
    prefix = f"{connection.name}:"
    if isinstance(given, GivenMessage):
        return Message(
            conversation_id=_own(prefix, given.conversation_id),
            message_id=f"{prefix}{file}:{line}" if given.message_id is None else _own(prefix, given.message_id),
            position=order if given.position is None else given.position,
            author=given.author,
            text=given.text.replace("\x00", "") if "\x00" in given.text else given.text,
            sent_at=_instant(given.sent_at, connection),
            author_id=None if given.author_id is None else _pseudonym(given.author_id, connection),
            visibility=given.visibility,
            kind=given.kind,
            language=given.language,
            speech_start_ms=given.speech_start_ms,
            speech_end_ms=given.speech_end_ms,
            action=given.action,
            reply_to=_own_or_none(prefix, given.reply_to),
            answers_unseen=given.answers_unseen,
            answered_unseen=given.answered_unseen,
            raw_ref=raw_ref,
        )
    keys = _keys(given.customer_keys, connection)
    if isinstance(given, GivenAccountEvent):
        at = _instant(given.at, connection)
        if at is None:
            raise ValueError("the time has no zone - at `$.at`; write one, or give the connection a zone")
        return AccountEvent(
            account_event_id=_own(prefix, given.account_event_id),
            at=at,
            kind=given.kind,
            customer_id=_own_or_none(prefix, given.customer_id),
            customer_keys=keys,
            conversation_id=_own_or_none(prefix, given.conversation_id),
            amount_minor=given.amount_minor,
            currency=given.currency,
            ref=given.ref,
            raw_ref=raw_ref,
        )
    return Conversation(
        conversation_id=_own(prefix, given.conversation_id),
        source=connection.name,
        channel=given.channel,
        brand=given.brand or connection.brand,
        parent_id=_own_or_none(prefix, given.parent_id),
        continues=given.continues,
        recording_ref=given.recording_ref,
        customer_id=_own_or_none(prefix, given.customer_id),
        customer_keys=keys,
        queue=given.queue,
        stage=given.stage,
        subject=given.subject,
        opened_at=_instant(given.opened_at, connection),
        closed_at=_instant(given.closed_at, connection),
        desk_status=given.desk_status,
        desk_solved_at=_instant(given.desk_solved_at, connection),
        csat_raw=given.csat_raw,
        csat=given.csat,
        tags=given.tags,
        names=given.names,
        uncut=given.uncut,
        raw_ref=raw_ref,
    )


def _own(prefix: str, raw_id: RawId) -> str:
    """The id under the connection's prefix, which it may already carry."""
    text = str(raw_id)
    return text if text.startswith(prefix) else prefix + text


def _own_or_none(prefix: str, raw_id: RawId | None) -> str | None:
    return None if raw_id is None else _own(prefix, raw_id)


def _pseudonym(raw_id: RawId, connection: Connection) -> str | None:
    if isinstance(raw_id, str) and PSEUDONYM.fullmatch(raw_id):
        return raw_id
    return connection.pseudonyms.agent(raw_id)


def _instant(moment: datetime | None, connection: Connection) -> datetime | None:
    if moment is None:
        return None
    if moment.tzinfo is None:
        if connection.zone is None:
            return None
        moment = moment.replace(tzinfo=ZoneInfo(connection.zone))
    return utc(moment)


def _keys(given: Sequence[GivenKey], connection: Connection) -> tuple[CustomerKey, ...]:
    keys = []
    for key in given:
        if key.digest is not None and key.strength is not None:
            keys.append(CustomerKey(kind=key.kind, digest=key.digest, strength=key.strength))
            continue
        if key.value is None:
            raise ValueError("a key needs `value`, or `digest` and `strength` - at `$.customer_keys`")
        hashed = connection.pseudonyms.customer_key(key.kind, key.value, verified=key.verified)
        if hashed is not None:
            keys.append(hashed)
    return tuple(keys)
