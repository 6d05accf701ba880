"""One thread on one channel, and who it belongs to."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from goodturn.conversations.instant import Instant


class Channel(StrEnum):
    """How the customer and the company talk."""

    CHAT = "chat"
    EMAIL = "email"
    VOICE = "voice"
    SMS = "sms"
    SOCIAL = "social"
    FORM = "form"
    OTHER = "other"


class Strength(StrEnum):
    """Strong keys join conversations to one customer; weak keys never do so alone."""

    STRONG = "strong"
    WEAK = "weak"


class CustomerKey(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One way to recognise a customer. The value is a keyed hash, never the address itself."""

    #: account, email, phone, name or handle
    kind: str
    digest: str
    strength: Strength


class Continuation(StrEnum):
    """How one conversation continues another."""

    TRANSFER = "transfer"
    MERGE = "merge"
    REDIAL = "redial"
    FOLLOW_UP = "follow_up"


class Conversation(Struct, frozen=True, kw_only=True, omit_defaults=True, tag="conversation", tag_field="type"):
    """One conversation. A source may tell of it more than once: later, non-empty fields win."""

    conversation_id: str
    #: the connection that it came by
    source: str
    channel: Channel = Channel.OTHER
    brand: str | None = None
    parent_id: str | None = None
    continues: Continuation | None = None
    recording_ref: str | None = None
    #: the source's own customer id, prefixed; None where it has none
    customer_id: str | None = None
    customer_keys: tuple[CustomerKey, ...] = ()
    queue: str | None = None
    stage: str | None = None
    subject: str | None = None
    opened_at: Instant | None = None
    closed_at: Instant | None = None
    #: the desk's own status, in its own words
    desk_status: str | None = None
    desk_solved_at: Instant | None = None
    #: as the source writes it, and on 0–1
    csat_raw: str | None = None
    csat: float | None = None
    tags: tuple[str, ...] = ()
    #: names of people in it, used to mask its text and then dropped; never written out
    names: tuple[str, ...] = ()
    #: True where the source has no conversations of its own (public threads): messages of one
    #: customer with one brand, to be cut into conversations by reply links and silence
    uncut: bool = False
    raw_ref: str | None = None
