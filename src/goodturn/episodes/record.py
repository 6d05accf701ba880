"""A customer's record unfolded: threads in time order, account events, corrections, and what time it is.

The order in which events arrived does not matter here: everything is sorted by what happened.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime

from msgspec import Struct

from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.conversation import Conversation
from goodturn.conversations.message import MessageKind
from goodturn.conversations.tellings import together
from goodturn.events.event import (
    AccountChanged,
    ConversationTold,
    Corrected,
    CorrectionKind,
    Event,
    MessageHeard,
)
from goodturn.events.utterance import Utterance, is_said, utterance
from goodturn.signals.labels import Label

LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)
#: how a system notes that the rest of a talk is not in the record
_BROKEN_OFF = re.compile(
    r"\b(?:recording|transcript|audio|aufzeichnung|aufnahme|mitschrift)\b.{0,60}\b(?:breaks? off|broke off|cuts? off"
    r"|lost|missing|incomplete|fehlt|fehlen|bricht ab|unvollständig)\b|\btransferred to an? (?:external|outside)\b",
    re.IGNORECASE,
)


class Thread(Struct, frozen=True, kw_only=True):
    """One conversation with what was said in it, in order."""

    conversation: Conversation
    said: tuple[Utterance, ...]
    #: every message has a time
    timed: bool
    #: its last entry notes that the record ends before the talk does
    breaks_off: bool = False

    @property
    def conversation_id(self) -> str:
        """The conversation's id."""
        return self.conversation.conversation_id

    @property
    def started_at(self) -> datetime | None:
        """When the first thing was said; None without times."""
        return self.said[0].at if self.said and self.timed else self.conversation.opened_at

    @property
    def ended_at(self) -> datetime | None:
        """When the last thing was said; None without times."""
        return self.said[-1].at if self.said and self.timed else None


class Record(Struct, frozen=True, kw_only=True):
    """All that is known of one customer, sorted."""

    threads: tuple[Thread, ...]
    account_events: tuple[AccountEvent, ...]
    corrections: tuple[Corrected, ...]
    #: the latest instant that any event speaks of; None when nothing has a time
    now: datetime | None


def unfold(events: Iterable[Event]) -> Record:
    """Sort a customer's events into threads, account events and corrections."""
    heard: dict[str, list[MessageHeard]] = defaultdict(list)
    told: dict[str, list[ConversationTold]] = defaultdict(list)
    accounts: list[AccountEvent] = []
    corrections: list[Corrected] = []
    now: datetime | None = None
    for event in events:
        match event:
            case MessageHeard():
                heard[event.message.conversation_id].append(event)
            case ConversationTold():
                told[event.conversation.conversation_id].append(event)
            case AccountChanged():
                accounts.append(event.account_event)
            case Corrected():
                corrections.append(event)
            case _:
                pass
        at = event.happened_at
        if at is not None and (now is None or at > now) and not isinstance(event, Corrected):
            now = at
    corrections.sort(key=lambda event: (event.heard_at, event.event_id))
    labels_of = _label_corrections(corrections)
    threads = [
        _thread(conversation_id, heard.get(conversation_id, []), told.get(conversation_id, []), labels_of)
        for conversation_id in heard.keys() | told.keys()
    ]
    threads.sort(key=lambda thread: (thread.started_at or LONG_AGO, thread.conversation_id))
    accounts.sort(key=lambda event: (event.at, event.account_event_id))
    return Record(threads=tuple(threads), account_events=tuple(accounts), corrections=tuple(corrections), now=now)


def _label_corrections(corrections: Iterable[Corrected]) -> dict[str, dict[Label, bool]]:
    """message_id → label → on or off; the latest correction wins."""
    labels_of: dict[str, dict[Label, bool]] = defaultdict(dict)
    for event in corrections:
        if event.message_id is not None and event.label is not None:
            labels_of[event.message_id][event.label] = event.correction is CorrectionKind.LABEL_ON
    return labels_of


def _thread(
    conversation_id: str,
    heard: list[MessageHeard],
    told: list[ConversationTold],
    labels_of: dict[str, dict[Label, bool]],
) -> Thread:
    told.sort(key=lambda event: (event.happened_at or LONG_AGO, event.event_id))
    tellings = [event.conversation for event in told]
    conversation = together(tellings) if tellings else Conversation(conversation_id=conversation_id, source="")
    timed = all(event.message.sent_at is not None for event in heard)
    if timed:
        heard.sort(key=lambda e: (e.message.sent_at or LONG_AGO, e.message.position, e.message.message_id))
    else:
        heard.sort(key=lambda e: (e.message.position, e.message.message_id))
    nothing: dict[Label, bool] = {}
    said = [
        utterance(event.message, event.reading, labels_of.get(event.message.message_id, nothing)) for event in heard
    ]
    return Thread(
        conversation=conversation,
        said=tuple(u for u in said if is_said(u)),
        timed=timed,
        breaks_off=bool(said) and _notes_a_gap(said[-1]),
    )


def _notes_a_gap(utterance: Utterance) -> bool:
    return utterance.message.kind is MessageKind.EVENT and _BROKEN_OFF.search(utterance.message.text) is not None
