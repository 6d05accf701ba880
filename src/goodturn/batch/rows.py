"""The core's values as rows of the tables of a study (`goodturn.batch.tables`)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pyarrow as pa

from goodturn.batch.tables import ACCOUNT_EVENTS, CONVERSATIONS, EPISODES, MESSAGES, NEEDS, PROMISES, SIGNALS
from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.conversation import Conversation
from goodturn.conversations.message import Message
from goodturn.episodes.episode import Episode, Link, Quote
from goodturn.signals.reading import Reading
from goodturn.states import Heard

#: the six links of the chain; `felt` is about what the customer shows, so nothing is claimed of it
_LINKS = ("felt", "understood", "owned", "done", "kept", "held")
#: fields of an episode that stand in the table as they are
_AS_THEY_ARE = (
    "episode_id",
    "customer_id",
    "brand",
    "conversation_ids",
    "channels",
    "languages",
    "opened_at",
    "last_at",
    "as_of",
    "stage",
    "topic",
    "messages",
    "replies_asked_for",
    "trouble",
    "trouble_message_id",
    "strongest_need_id",
    "warmth_owed",
    "helped",
    "reasoned_no",
    "beyond_reach",
    "outcome_reason",
    "corrected",
    "company_spoke_at",
    "window_from",
    "window_to",
    "returned_at",
    "resolved_at",
    "resolved",
    "desk_solved_at",
    "csat",
)


def batch_of(columns: dict[str, Sequence[Any]], schema: pa.Schema) -> pa.RecordBatch:
    """A record batch from whole columns."""
    return pa.RecordBatch.from_arrays([pa.array(columns[field.name], field.type) for field in schema], schema=schema)


def message_rows(messages: Sequence[Message]) -> pa.RecordBatch:
    """Rows of `messages`."""
    actions = [message.action for message in messages]
    columns: dict[str, Sequence[Any]] = {
        "conversation_id": [m.conversation_id for m in messages],
        "message_id": [m.message_id for m in messages],
        "position": [m.position for m in messages],
        "sent_at": [m.sent_at for m in messages],
        "author": [m.author.value for m in messages],
        "author_id": [m.author_id for m in messages],
        "visibility": [m.visibility.value for m in messages],
        "kind": [m.kind.value for m in messages],
        "text": [m.text for m in messages],
        "language": [m.language for m in messages],
        "speech_start_ms": [m.speech_start_ms for m in messages],
        "speech_end_ms": [m.speech_end_ms for m in messages],
        "action": [a.name if a is not None else None for a in actions],
        "action_changes": [a.changes if a is not None else None for a in actions],
        "action_succeeded": [a.succeeded if a is not None else None for a in actions],
        "amount_minor": [a.amount_minor if a is not None else None for a in actions],
        "currency": [a.currency if a is not None else None for a in actions],
        "raw_ref": [m.raw_ref for m in messages],
    }
    return batch_of(columns, MESSAGES)


def conversation_rows(conversations: Sequence[Conversation], customer_ids: Sequence[str]) -> pa.RecordBatch:
    """Rows of `conversations`; the customer is the one that identity settled on."""
    columns: dict[str, Sequence[Any]] = {
        field.name: [getattr(conversation, field.name) for conversation in conversations]
        for field in CONVERSATIONS
        if field.name not in ("customer_id", "customer_keys", "channel", "continues")
    }
    columns["customer_id"] = customer_ids
    columns["channel"] = [conversation.channel.value for conversation in conversations]
    columns["continues"] = [c.continues.value if c.continues is not None else None for c in conversations]
    columns["customer_keys"] = [
        [{"kind": key.kind, "digest": key.digest, "strength": key.strength.value} for key in c.customer_keys]
        for c in conversations
    ]
    return batch_of(columns, CONVERSATIONS)


def account_event_rows(events: Sequence[AccountEvent], customer_ids: Sequence[str | None]) -> pa.RecordBatch:
    """Rows of `account_events`; the customer is null where the keys name nobody, or several."""
    columns: dict[str, Sequence[Any]] = {
        field.name: [getattr(event, field.name) for event in events]
        for field in ACCOUNT_EVENTS
        if field.name != "customer_id"
    }
    columns["customer_id"] = customer_ids
    return batch_of(columns, ACCOUNT_EVENTS)


def signal_rows(found: Iterable[tuple[Message, Reading, str]], reader: str) -> pa.RecordBatch:
    """Rows of `signals` from messages with their readings and episodes: one per span, or one without a span."""
    rows: list[tuple[Message, str, str, float, int | None, int | None]] = []
    for message, reading, episode_id in found:
        for signal in reading.signals:
            label = signal.label.value
            for start, end in signal.spans or ((None, None),):
                rows.append((message, episode_id, label, signal.probability, start, end))
        if reading.distress > 0:
            rows.append((message, episode_id, "distress", reading.distress, None, None))
        if reading.gives_up > 0:
            start, end = reading.gives_up_span or (None, None)
            rows.append((message, episode_id, "gives_up", reading.gives_up, start, end))
        for act in reading.acts:
            start, end = act.span or (None, None)
            rows.append((message, episode_id, f"act:{act.act.value}", act.probability, start, end))
    columns: dict[str, Sequence[Any]] = {
        "message_id": [row[0].message_id for row in rows],
        "conversation_id": [row[0].conversation_id for row in rows],
        "episode_id": [row[1] for row in rows],
        "author": [row[0].author.value for row in rows],
        "label": [row[2] for row in rows],
        "probability": [row[3] for row in rows],
        "start": [row[4] for row in rows],
        "end": [row[5] for row in rows],
        "reader": [reader] * len(rows),
    }
    return batch_of(columns, SIGNALS)


def episode_rows(episodes: Sequence[Episode]) -> pa.RecordBatch:
    """Rows of `episodes`."""
    columns: dict[str, Sequence[Any]] = {name: [getattr(e, name) for e in episodes] for name in _AS_THEY_ARE}
    for name in _LINKS:
        links: list[Link] = [getattr(episode, name) for episode in episodes]
        columns[name] = [link.answer for link in links]
        columns[f"{name}_reason"] = [link.reason for link in links]
        columns[f"{name}_quotes"] = [_quotes(link.quotes) for link in links]
        if name != "felt":
            columns[f"{name}_known"] = [link.known.value for link in links]
    columns |= {
        "stitches": [
            [{"conversation_id": s.conversation_id, "reason": s.reason, "confidence": s.confidence} for s in e.stitches]
            for e in episodes
        ],
        "contacts": [len(e.contacts) for e in episodes],
        "status_enquiries": [sum(contact.status_enquiry for contact in e.contacts) for e in episodes],
        "contact_starts": [[contact.at for contact in e.contacts if contact.at is not None] for e in episodes],
        "needs": [len(e.needs) for e in episodes],
        "needs_heard": [sum(need.heard is Heard.YES for need in e.needs) for e in episodes],
        "ending": [e.ending.value for e in episodes],
        "relief": [e.relief.value for e in episodes],
        "outcome": [e.outcome.value for e in episodes],
    }
    return batch_of(columns, EPISODES)


def need_rows(episodes: Sequence[Episode]) -> pa.RecordBatch:
    """Rows of `needs`."""
    needs = [(episode, need) for episode in episodes for need in episode.needs]
    same = ("need_id", "conversation_id", "message_id", "at", "labels", "distress", "urgent", "reason", "answered_at")
    columns: dict[str, Sequence[Any]] = {name: [getattr(need, name) for _, need in needs] for name in same}
    columns |= {
        "answer_message_id": [need.answer_message_id for _, need in needs],
        "episode_id": [episode.episode_id for episode, _ in needs],
        "strongest": [need.need_id == episode.strongest_need_id for episode, need in needs],
        "answers": [[answer.value for answer in need.answers] for _, need in needs],
        "heard": [need.heard.value for _, need in needs],
        "quotes": [_quotes(need.quotes) for _, need in needs],
    }
    return batch_of(columns, NEEDS)


def promise_rows(episodes: Sequence[Episode]) -> pa.RecordBatch:
    """Rows of `promises`."""
    promises = [(episode.episode_id, promise) for episode in episodes for promise in episode.promises]
    columns: dict[str, Sequence[Any]] = {
        field.name: [getattr(promise, field.name) for _, promise in promises]
        for field in PROMISES
        if field.name not in ("episode_id", "kind", "state", "known")
    }
    columns |= {
        "episode_id": [episode_id for episode_id, _ in promises],
        "kind": [promise.kind.value for _, promise in promises],
        "state": [promise.state.value for _, promise in promises],
        "known": [promise.known.value for _, promise in promises],
    }
    return batch_of(columns, PROMISES)


def _quotes(quotes: Iterable[Quote]) -> list[dict[str, Any]]:
    return [{"message_id": quote.message_id, "start": quote.start, "end": quote.end} for quote in quotes]
