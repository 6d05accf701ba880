"""A made-up study whose every text tries to break out of the page."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

from made_up_tables import AS_OF, START, episode, hours, write_tables

#: breaks out of elements, attributes, styles, templates; turns directions; carries a terminal's escape
HOSTILE = (
    '</p></style><script>alert("owned")</script><img src=http://evil.example/x.png onerror=alert(1)> '
    "{{ 7 * 191 }} {% for x in [] %} \u202ereversed \x1b[31mred\x00 '\" & ${1+1}"
)
#: pseudonyms of agents, and the name of their queue: neither may be seen anywhere
AGENTS = ("pseudonym-7f3e", "pseudonym-90aa")
QUEUE = "night shift of three"
OUTCOMES = (
    ["heard_helped"] * 12
    + ["heard_not_helped"] * 8
    + ["helped_not_acknowledged"] * 4
    + ["neither"] * 8
    + ["open"] * 3
    + ["cannot_tell"] * 3
    + ["no_trouble"] * 4
)


def hostile_study(folder: Path) -> Path:
    """Write 42 episodes of as many customers, each a conversation of four messages."""
    tables: dict[str, list[dict[str, Any]]] = {
        "episodes": [_episode(number, outcome) for number, outcome in enumerate(OUTCOMES)],
        "conversations": [
            {
                "conversation_id": f"t{number}",
                "source": HOSTILE,
                "channel": "chat" if number % 2 else "email",
                "customer_id": f"c{number}",
                "queue": QUEUE,
                "subject": HOSTILE,
                "tags": [HOSTILE],
                "desk_solved_at": hours(number),
                "csat": 0.5,
            }
            for number in range(len(OUTCOMES))
        ],
        "messages": [row for number in range(len(OUTCOMES)) for row in _messages(number)],
        "signals": [row for number in range(len(OUTCOMES)) for row in _signals(number)],
        "needs": [_need(number) for number in range(len(OUTCOMES)) if number % 2],
        "promises": [_promise(number) for number in range(len(OUTCOMES))],
        "account_events": [{"account_event_id": "a1", "kind": HOSTILE, "at": START}],
        "rejects": [{"source": "x", "file": HOSTILE, "line": 3, "reason": HOSTILE, "detail": HOSTILE}],
    }
    write_tables(folder, **tables)
    run = {
        "version": "0.0.1",
        "reader": {"name": "rules", "version": HOSTILE, "languages": ["en", HOSTILE]},
        "phrase_book": {"digest": HOSTILE},
        "settings": {"keep_names": False},
        "inputs": [{"name": HOSTILE}],
    }
    (folder / "run.json").write_text(json.dumps(run))
    return folder


def _episode(number: int, outcome: str) -> dict[str, Any]:
    quote = [{"message_id": f"t{number}-0", "start": 0, "end": 30}]
    helped = outcome in ("heard_helped", "helped_not_acknowledged")
    return episode(
        number,
        outcome=outcome,
        outcome_reason=f"because {HOSTILE}",
        trouble=outcome != "no_trouble",
        stage=HOSTILE if number % 2 else "billing",
        topic=["<b>meter</b>"] if number % 3 == 0 and number >= 12 else [f"rare{number}"],
        channels=["chat"],
        languages=["en"],
        needs=number % 2,
        needs_heard=number % 2 if outcome.startswith("heard") else 0,
        strongest_need_id=f"t{number}-0/n" if number % 2 else None,
        felt="need" if number % 2 else "no_need",
        felt_reason=HOSTILE,
        felt_quotes=quote,
        understood="yes" if outcome.startswith("heard") else "no",
        understood_known="claimed",
        understood_reason=HOSTILE,
        understood_quotes=[],
        owned="yes",
        owned_known="claimed",
        owned_reason=HOSTILE,
        done="changed" if helped else "promised",
        done_known="verified",
        done_reason=HOSTILE,
        done_quotes=quote,
        kept=("kept", "broken", "not_knowable", "attempted", "owed")[number % 5],
        kept_known="claimed",
        kept_reason=HOSTILE,
        held="confirmed" if helped else "open",
        held_known="confirmed",
        held_reason=HOSTILE,
        helped=helped,
        resolved=helped,
        resolved_at=hours(number + 0.5) if helped else AS_OF,
        window_from=hours(1),
        desk_solved_at=hours(number),
        opened_at=START + timedelta(minutes=number),
        contact_starts=[START + timedelta(minutes=number)],
        csat=0.5,
    )


def _messages(number: int) -> list[dict[str, Any]]:
    common = {"conversation_id": f"t{number}", "visibility": "public", "kind": "text", "language": "en"}
    rows = [
        {"author": "customer", "text": f"My meter is wrong. {HOSTILE}"},
        {"author": "agent", "author_id": AGENTS[number % 2], "text": f"We truly value you as our customer. {HOSTILE}"},
        {"author": "agent", "author_id": AGENTS[0], "text": "internal words", "visibility": "internal"},
        {
            "author": "agent",
            "author_id": AGENTS[0],
            "text": "",
            "kind": "action",
            "action": HOSTILE,
            "amount_minor": 1250,
        },
        {"author": "customer", "text": "Thanks."},
    ]
    return [
        {**common, "message_id": f"t{number}-{place}", "position": place, "sent_at": hours(number + place / 10), **row}
        for place, row in enumerate(rows)
    ]


def _signals(number: int) -> list[dict[str, Any]]:
    common = {"conversation_id": f"t{number}", "episode_id": f"e{number}", "probability": 0.9, "reader": "rules 1"}
    return [
        {**common, "message_id": f"t{number}-0", "author": "customer", "label": "unresolved", "start": 3, "end": 30},
        {**common, "message_id": f"t{number}-0", "author": "customer", "label": HOSTILE, "start": 20, "end": 60},
        {**common, "message_id": f"t{number}-0", "author": "customer", "label": "distress", "probability": 1.5},
        {**common, "message_id": f"t{number}-1", "author": "agent", "label": "stock_phrase", "start": 0, "end": 35},
        {**common, "message_id": f"t{number}-4", "author": "customer", "label": "gratitude", "start": 0, "end": 6},
        # past the end of the text: a span that proves nothing
        {**common, "message_id": f"t{number}-4", "author": "customer", "label": "resolved", "start": 3, "end": 999},
    ]


def _need(number: int) -> dict[str, Any]:
    return {
        "need_id": f"t{number}-0/n",
        "episode_id": f"e{number}",
        "message_id": f"t{number}-0",
        "at": hours(number),
        "labels": ["unresolved", HOSTILE],
        "distress": 1.5,
        "strongest": True,
        "urgent": False,
        "answers": ["formula"],
        "heard": "partly" if number % 3 else "yes",
        "reason": HOSTILE,
    }


def _promise(number: int) -> dict[str, Any]:
    state = ("kept", "broken", "not_knowable", "late", "owed", "holding")[number % 6]
    return {
        "promise_id": f"t{number}-1/p",
        "episode_id": f"e{number}",
        "message_id": f"t{number}-1",
        "made_at": hours(number),
        "kind": "holding" if state == "holding" else "owed",
        "act": HOSTILE,
        "start": 0,
        "end": 40,
        "due_from": hours(number),
        "due_to": hours(number + 48),
        "state": state,
        "known": "claimed",
        "reason": HOSTILE,
    }
