"""One episode, told: what was said, what asked to be understood, what was answered, done and promised, and why."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct


class Mark(Struct, frozen=True, kw_only=True):
    """Words of a message that a reader set a label on, or that prove a link."""

    start: int
    end: int
    #: "need": the customer shows it; "calm": the customer is thankful or settled; "act": the company does it
    kind: str
    label: str


class TaleMessage(Struct, frozen=True, kw_only=True):
    """One message with its marks."""

    message_id: str
    conversation_id: str
    author: str
    at: datetime | None
    text: str
    internal: bool
    #: a structured act on record, in words; None for plain words
    action: str | None
    marks: tuple[Mark, ...]
    #: labels without a place in the text
    labels: tuple[str, ...]
    distress: float


class TaleConversation(Struct, frozen=True, kw_only=True):
    """One conversation of the episode and why it belongs to it."""

    conversation_id: str
    channel: str
    opened_at: datetime | None
    subject: str | None
    desk_status: str | None
    #: None for the first
    reason: str | None
    confidence: float | None
    messages: tuple[TaleMessage, ...]


class TaleNeed(Struct, frozen=True, kw_only=True):
    """One need and what it met with."""

    need_id: str
    message_id: str
    at: datetime | None
    labels: tuple[str, ...]
    distress: float
    strongest: bool
    urgent: bool
    heard: str
    answers: tuple[str, ...]
    answered_at: datetime | None
    answer_message_id: str | None
    reason: str


class TalePromise(Struct, frozen=True, kw_only=True):
    """One commitment and how it ended."""

    promise_id: str
    message_id: str
    made_at: datetime | None
    kind: str
    act: str
    words: str
    due_from: datetime | None
    due_to: datetime | None
    state: str
    known: str
    reason: str
    settled_at: datetime | None


class TaleLink(Struct, frozen=True, kw_only=True):
    """One link of the care chain: answer, how well it is known, why, and the words that prove it."""

    link: str
    answer: str
    #: None for `felt`: it is what the customer shows, and nobody claims it
    known: str | None
    reason: str
    quotes: tuple[str, ...]


class Tale(Struct, frozen=True, kw_only=True):
    """An episode with all its evidence."""

    episode_id: str
    customer_id: str
    outcome: str
    outcome_reason: str
    corrected: bool
    helped: bool
    warmth_owed: bool
    reasoned_no: bool
    beyond_reach: bool
    relief: str
    opened_at: datetime | None
    last_at: datetime | None
    as_of: datetime | None
    contacts: int
    contact_starts: tuple[datetime, ...]
    channels: tuple[str, ...]
    desk_solved_at: datetime | None
    resolved: bool
    resolved_at: datetime | None
    csat: float | None
    links: tuple[TaleLink, ...]
    conversations: tuple[TaleConversation, ...]
    needs: tuple[TaleNeed, ...]
    promises: tuple[TalePromise, ...]
