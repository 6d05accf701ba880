"""The only things that enter a turn. Each counts once (`event_id`), in the order of what happened."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.conversation import Conversation
from goodturn.conversations.instant import Instant
from goodturn.conversations.message import Message
from goodturn.signals.labels import Label
from goodturn.signals.reading import Reading
from goodturn.states import Outcome, PromiseState


class MessageHeard(Struct, frozen=True, kw_only=True, omit_defaults=True, tag="message_heard"):
    """A message, with what a reader read in it."""

    event_id: str
    heard_at: Instant
    #: order within its source
    order: int
    message: Message
    reading: Reading | None = None

    @property
    def happened_at(self) -> Instant | None:
        """When it was said; None where the source has no times."""
        return self.message.sent_at


class ConversationTold(Struct, frozen=True, kw_only=True, omit_defaults=True, tag="conversation_told"):
    """A conversation opened, changed, closed, was merged or continues another."""

    event_id: str
    heard_at: Instant
    order: int
    conversation: Conversation
    happened_at: Instant | None = None


class AccountChanged(Struct, frozen=True, kw_only=True, omit_defaults=True, tag="account_changed"):
    """A line of the customer's record."""

    event_id: str
    heard_at: Instant
    order: int
    account_event: AccountEvent

    @property
    def happened_at(self) -> Instant | None:
        """When it happened."""
        return self.account_event.at


class TimerDue(Struct, frozen=True, kw_only=True, omit_defaults=True, tag="timer_due"):
    """A timer that was set has come due, or the study's last instant: time has moved on."""

    event_id: str
    heard_at: Instant
    order: int
    happened_at: Instant


class CorrectionKind(StrEnum):
    """What a person may correct."""

    LABEL_ON = "label_on"
    LABEL_OFF = "label_off"
    SPLIT = "split"
    JOIN = "join"
    PROMISE = "promise"
    PROMISE_WITHDRAWN = "promise_withdrawn"
    OUTCOME = "outcome"


class Corrected(Struct, frozen=True, kw_only=True, omit_defaults=True, tag="corrected"):
    """A person corrected a reading, a link, a promise or an outcome. It wins over every reader and stays."""

    event_id: str
    heard_at: Instant
    order: int
    correction: CorrectionKind
    #: who corrected, as a pseudonym
    by: str
    happened_at: Instant | None = None
    #: label_on, label_off, promise, promise_withdrawn: the message
    message_id: str | None = None
    label: Label | None = None
    #: split: this conversation starts an episode of its own; join: it belongs to the episode of `other_id`;
    #: outcome: the episode that holds this conversation
    conversation_id: str | None = None
    other_id: str | None = None
    promise_state: PromiseState | None = None
    due_from: Instant | None = None
    due_to: Instant | None = None
    outcome: Outcome | None = None


Event = MessageHeard | ConversationTold | AccountChanged | TimerDue | Corrected
