"""A promise: a commitment to a particular future act, who, what, by when, and where it stands."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from goodturn.signals.commitment import CommitmentKind
from goodturn.states import Known, PromiseState


class Deed(StrEnum):
    """What kind of act would keep a promise, and so where it would show."""

    CALL = "call"
    MONEY = "money"
    GOODS = "goods"
    CHANGE = "change"
    BILL = "bill"  # what a bill to come will show
    WORD = "word"  # come back with an answer, look into it, pass it on


class Promise(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One commitment of the company to this customer, as of an instant."""

    promise_id: str
    conversation_id: str
    message_id: str
    made_at: datetime | None
    kind: CommitmentKind
    deed: Deed
    act: str
    start: int
    end: int
    due_start: int | None = None
    due_end: int | None = None
    due_from: datetime | None = None
    due_to: datetime | None = None
    state: PromiseState = PromiseState.OWED
    known: Known = Known.NOT_KNOWABLE
    reason: str = ""
    settled_at: datetime | None = None
    #: message_id or account_event_id of what settled it
    settled_by: str | None = None
