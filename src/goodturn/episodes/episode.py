"""An episode: all contacts of one customer about one trouble, with the care chain and its outcome."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from goodturn.promises.promise import Promise
from goodturn.states import Answer, Ending, Heard, Held, Helped, Known, Outcome, Relief


class Quote(Struct, frozen=True, kw_only=True):
    """Exact words: half-open offsets into one message."""

    message_id: str
    start: int
    end: int


class Link(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One question of the care chain: the answer, how well it is known, why, and the words that prove it."""

    answer: str
    known: Known
    reason: str
    quotes: tuple[Quote, ...] = ()


class Need(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A point where the customer's state asks to be understood; several in a row before any answer are one."""

    need_id: str
    conversation_id: str
    message_id: str
    at: datetime | None
    #: labels and "distress" that make it a need
    labels: tuple[str, ...]
    distress: float
    urgent: bool
    answers: tuple[Answer, ...]
    heard: Heard
    reason: str
    quotes: tuple[Quote, ...] = ()
    answered_at: datetime | None = None
    answer_message_id: str | None = None


class Stitch(Struct, frozen=True, kw_only=True):
    """Why a conversation belongs to an episode, and how sure that is (0–1)."""

    conversation_id: str
    reason: str
    confidence: float


class Contact(Struct, frozen=True, kw_only=True):
    """One bout that the customer began."""

    conversation_id: str
    message_id: str
    at: datetime | None
    #: asks how something promised stands, before it is due: effort, but no return
    status_enquiry: bool
    #: begun again after something had been done about it
    after_done: bool


class Episode(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One trouble, whole, as of an instant."""

    episode_id: str
    customer_id: str
    conversation_ids: tuple[str, ...]
    stitches: tuple[Stitch, ...]
    as_of: datetime | None
    opened_at: datetime | None
    last_at: datetime | None
    brand: str | None
    stage: str | None
    channels: tuple[str, ...]
    languages: tuple[str, ...]
    topic: tuple[str, ...]
    messages: int
    contacts: tuple[Contact, ...]
    replies_asked_for: int
    trouble: bool
    trouble_message_id: str | None
    needs: tuple[Need, ...]
    strongest_need_id: str | None
    warmth_owed: bool
    felt: Link
    understood: Link
    owned: Link
    done: Link
    kept: Link
    held: Link
    heard: Heard
    done_state: Helped
    held_state: Held
    ending: Ending
    helped: bool
    reasoned_no: bool
    beyond_reach: bool
    relief: Relief
    outcome: Outcome
    outcome_reason: str
    corrected: bool
    promises: tuple[Promise, ...]
    company_spoke_at: datetime | None
    window_from: datetime | None
    window_to: datetime | None
    returned_at: datetime | None
    resolved_at: datetime | None
    resolved: bool
    desk_solved_at: datetime | None
    csat: float | None
