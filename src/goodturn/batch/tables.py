"""The tables of a study: Arrow schemas of every Parquet file beside the report.

`docs/reference/tables.md` documents each field; a test holds the two together.
"""

from __future__ import annotations

import pyarrow as pa

INSTANT = pa.timestamp("us", tz="UTC")
TEXTS = pa.list_(pa.string())
QUOTES = pa.list_(pa.struct([("message_id", pa.string()), ("start", pa.int32()), ("end", pa.int32())]))

MESSAGES = pa.schema(
    [
        ("conversation_id", pa.string()),
        ("message_id", pa.string()),
        ("position", pa.int32()),
        ("sent_at", INSTANT),
        ("author", pa.string()),
        ("author_id", pa.string()),
        ("visibility", pa.string()),
        ("kind", pa.string()),
        ("text", pa.string()),
        ("language", pa.string()),
        ("speech_start_ms", pa.int64()),
        ("speech_end_ms", pa.int64()),
        ("action", pa.string()),
        ("action_changes", pa.bool_()),
        ("action_succeeded", pa.bool_()),
        ("amount_minor", pa.int64()),
        ("currency", pa.string()),
        ("raw_ref", pa.string()),
    ]
)

CONVERSATIONS = pa.schema(
    [
        ("conversation_id", pa.string()),
        ("source", pa.string()),
        ("channel", pa.string()),
        ("brand", pa.string()),
        ("parent_id", pa.string()),
        ("continues", pa.string()),
        ("recording_ref", pa.string()),
        ("customer_id", pa.string()),
        (
            "customer_keys",
            pa.list_(pa.struct([("kind", pa.string()), ("digest", pa.string()), ("strength", pa.string())])),
        ),
        ("queue", pa.string()),
        ("stage", pa.string()),
        ("subject", pa.string()),
        ("opened_at", INSTANT),
        ("closed_at", INSTANT),
        ("desk_status", pa.string()),
        ("desk_solved_at", INSTANT),
        ("csat_raw", pa.string()),
        ("csat", pa.float64()),
        ("tags", TEXTS),
    ]
)

ACCOUNT_EVENTS = pa.schema(
    [
        ("account_event_id", pa.string()),
        ("customer_id", pa.string()),
        ("conversation_id", pa.string()),
        ("at", INSTANT),
        ("kind", pa.string()),
        ("amount_minor", pa.int64()),
        ("currency", pa.string()),
        ("ref", pa.string()),
    ]
)

SIGNALS = pa.schema(
    [
        ("message_id", pa.string()),
        ("conversation_id", pa.string()),
        ("episode_id", pa.string()),
        ("author", pa.string()),
        #: a label of the guide, or distress, gives_up, act:<kind>
        ("label", pa.string()),
        ("probability", pa.float32()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("reader", pa.string()),
    ]
)

NEEDS = pa.schema(
    [
        ("need_id", pa.string()),
        ("episode_id", pa.string()),
        ("conversation_id", pa.string()),
        ("message_id", pa.string()),
        ("at", INSTANT),
        ("labels", TEXTS),
        ("distress", pa.float32()),
        ("strongest", pa.bool_()),
        ("urgent", pa.bool_()),
        #: states.Answer values
        ("answers", TEXTS),
        ("answered_at", INSTANT),
        ("answer_message_id", pa.string()),
        ("heard", pa.string()),
        ("reason", pa.string()),
        ("quotes", QUOTES),
    ]
)

EPISODES = pa.schema(
    [
        ("episode_id", pa.string()),
        ("customer_id", pa.string()),
        ("brand", pa.string()),
        ("conversation_ids", TEXTS),
        #: one reason per conversation after the first: why it belongs here, with confidence 0-1
        (
            "stitches",
            pa.list_(
                pa.struct([("conversation_id", pa.string()), ("reason", pa.string()), ("confidence", pa.float32())])
            ),
        ),
        ("channels", TEXTS),
        ("languages", TEXTS),
        ("opened_at", INSTANT),
        ("last_at", INSTANT),
        ("as_of", INSTANT),
        ("stage", pa.string()),
        #: the rare words that the trouble is about, for causes
        ("topic", TEXTS),
        ("messages", pa.int32()),
        ("contacts", pa.int32()),
        ("replies_asked_for", pa.int32()),
        ("status_enquiries", pa.int32()),
        ("trouble", pa.bool_()),
        ("trouble_message_id", pa.string()),
        ("needs", pa.int32()),
        ("needs_heard", pa.int32()),
        ("strongest_need_id", pa.string()),
        ("warmth_owed", pa.bool_()),
        # the six links: answer, how well it is known, the reason in words, the words that prove it
        ("felt", pa.string()),
        ("felt_reason", pa.string()),
        ("felt_quotes", QUOTES),
        ("understood", pa.string()),
        ("understood_known", pa.string()),
        ("understood_reason", pa.string()),
        ("understood_quotes", QUOTES),
        ("owned", pa.string()),
        ("owned_known", pa.string()),
        ("owned_reason", pa.string()),
        ("owned_quotes", QUOTES),
        ("done", pa.string()),
        ("done_known", pa.string()),
        ("done_reason", pa.string()),
        ("done_quotes", QUOTES),
        ("kept", pa.string()),
        ("kept_known", pa.string()),
        ("kept_reason", pa.string()),
        ("kept_quotes", QUOTES),
        ("held", pa.string()),
        ("held_known", pa.string()),
        ("held_reason", pa.string()),
        ("held_quotes", QUOTES),
        #: states.Ending: how it ended at its last word, before any window
        ("ending", pa.string()),
        ("helped", pa.bool_()),
        ("reasoned_no", pa.bool_()),
        ("beyond_reach", pa.bool_()),
        ("relief", pa.string()),
        ("outcome", pa.string()),
        ("outcome_reason", pa.string()),
        #: set when a person's correction decided the outcome
        ("corrected", pa.bool_()),
        # for the measures
        ("company_spoke_at", INSTANT),
        #: when done was last reached, the start of the quiet window, and its end
        ("window_from", INSTANT),
        ("window_to", INSTANT),
        ("returned_at", INSTANT),
        #: starts of the customer's contacts, in order
        ("contact_starts", pa.list_(INSTANT)),
        #: time to meaningful resolution: event (True) at, or censored (False) at
        ("resolved_at", INSTANT),
        ("resolved", pa.bool_()),
        ("desk_solved_at", INSTANT),
        ("csat", pa.float64()),
    ]
)

PROMISES = pa.schema(
    [
        ("promise_id", pa.string()),
        ("episode_id", pa.string()),
        ("conversation_id", pa.string()),
        ("message_id", pa.string()),
        ("made_at", INSTANT),
        ("kind", pa.string()),
        ("act", pa.string()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("due_start", pa.int32()),
        ("due_end", pa.int32()),
        ("due_from", INSTANT),
        ("due_to", INSTANT),
        #: states.PromiseState
        ("state", pa.string()),
        ("known", pa.string()),
        ("reason", pa.string()),
        ("settled_at", INSTANT),
        ("settled_by", pa.string()),
    ]
)

REJECTS = pa.schema(
    [
        ("source", pa.string()),
        ("file", pa.string()),
        ("line", pa.int64()),
        ("reason", pa.string()),
        ("detail", pa.string()),
    ]
)

TABLES = {
    "messages": MESSAGES,
    "conversations": CONVERSATIONS,
    "account_events": ACCOUNT_EVENTS,
    "signals": SIGNALS,
    "needs": NEEDS,
    "episodes": EPISODES,
    "promises": PROMISES,
    "rejects": REJECTS,
}
