"""Something that happened to a customer's account, from a record: what verifies words."""

from __future__ import annotations

from msgspec import Struct

from goodturn.conversations.conversation import CustomerKey
from goodturn.conversations.instant import Instant


class AccountEvent(Struct, frozen=True, kw_only=True, omit_defaults=True, tag="account_event", tag_field="type"):
    """One line of a customer's record."""

    account_event_id: str
    at: Instant
    #: joined, billed, charged, refunded, credited, ordered, shipped, delivered, login_failed,
    #: called_back, replaced, repaired, cancelled, … in the source's own vocabulary
    kind: str
    customer_id: str | None = None
    customer_keys: tuple[CustomerKey, ...] = ()
    #: where the event belongs to one conversation
    conversation_id: str | None = None
    amount_minor: int | None = None
    currency: str | None = None
    #: order, case or invoice reference
    ref: str | None = None
    raw_ref: str | None = None
