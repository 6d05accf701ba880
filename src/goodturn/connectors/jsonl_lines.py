"""What a line of goodturn's own JSONL may hold."""

from __future__ import annotations

from datetime import datetime

import msgspec
from msgspec import Raw, Struct

from goodturn.conversations.conversation import Channel, Continuation, Strength
from goodturn.conversations.message import Action, Author, MessageKind, Visibility

RawId = str | int


class GivenKey(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A customer's key: raw (`value`), or already hashed (`digest` and `strength`)."""

    kind: str
    value: RawId | None = None
    verified: bool = True
    digest: str | None = None
    strength: Strength | None = None


class Given(Struct, frozen=True, kw_only=True, tag_field="type", forbid_unknown_fields=True):
    """What every line may carry beside its record."""

    #: whatever the writer wants to keep there; not read
    extra: Raw = Raw()
    raw_ref: str | None = None


class GivenMessage(Given, frozen=True, kw_only=True, tag="message"):
    """A `Message` as a line writes it."""

    conversation_id: RawId
    author: Author
    message_id: RawId | None = None
    position: int | None = None
    text: str = ""
    sent_at: datetime | None = None
    author_id: RawId | None = None
    visibility: Visibility = Visibility.PUBLIC
    kind: MessageKind = MessageKind.TEXT
    language: str | None = None
    speech_start_ms: int | None = None
    speech_end_ms: int | None = None
    action: Action | None = None
    reply_to: RawId | None = None
    answers_unseen: bool = False
    answered_unseen: bool = False


class GivenConversation(Given, frozen=True, kw_only=True, tag="conversation"):
    """A `Conversation` as a line writes it."""

    conversation_id: RawId
    source: str | None = None
    channel: Channel = Channel.OTHER
    brand: str | None = None
    parent_id: RawId | None = None
    continues: Continuation | None = None
    recording_ref: str | None = None
    customer_id: RawId | None = None
    customer_keys: tuple[GivenKey, ...] = ()
    queue: str | None = None
    stage: str | None = None
    subject: str | None = None
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    desk_status: str | None = None
    desk_solved_at: datetime | None = None
    csat_raw: str | None = None
    csat: float | None = None
    tags: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    uncut: bool = False


class GivenAccountEvent(Given, frozen=True, kw_only=True, tag="account_event"):
    """An `AccountEvent` as a line writes it."""

    account_event_id: RawId
    at: datetime
    kind: str
    customer_id: RawId | None = None
    customer_keys: tuple[GivenKey, ...] = ()
    conversation_id: RawId | None = None
    amount_minor: int | None = None
    currency: str | None = None
    ref: str | None = None


class LineHead(Struct):
    """The least that tells our lines from other platforms' (Intercom also tags "conversation")."""

    type: str
    conversation_id: RawId | None = None
    account_event_id: RawId | None = None


DECODER = msgspec.json.Decoder(GivenMessage | GivenConversation | GivenAccountEvent)
HEAD_DECODER = msgspec.json.Decoder(LineHead)
