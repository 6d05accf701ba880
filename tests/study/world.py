"""A small world of conversations as goodturn JSONL, for the tests of a study."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

START = datetime(2026, 3, 2, 9, tzinfo=UTC)

WANTS = (
    "My order 20931{n} never arrived and I am not happy about it. I have waited two weeks!",
    "I was charged twice for the blue lamp {n}. This is not right, please help.",
    "The app locks me out since Monday, case {n}. I do not understand why.",
)
ANSWERS = (
    "Hi Anna, I am so sorry about that. I am looking into it right now.",
    "I have refunded the second charge for the lamp {n}. You will see it within 3 days.",
    "I am sorry for the inconvenience. Please restart the app. ^DG",
)
THANKS = ("Thank you, it works now.", "That did not help at all.", "ok")


def conversation(number: int, customer: int) -> list[dict[str, Any]]:
    """One conversation: told once, then three messages."""
    at = START + timedelta(hours=7 * number)
    name = f"t{number}"
    rows: list[dict[str, Any]] = [
        {
            "type": "conversation",
            "conversation_id": name,
            "channel": "chat" if number % 2 else "email",
            "brand": "Larkfield",
            "customer_id": f"p{customer}",
            "customer_keys": [{"kind": "email", "value": f"p{customer}@mail.example"}],
            "names": ["Anna Berg"],
            "opened_at": at.isoformat(),
        }
    ]
    texts = (
        ("customer", WANTS[number % 3]),
        ("agent", ANSWERS[number % 3]),
        ("customer", THANKS[number % 3]),
    )
    rows += [
        {
            "type": "message",
            "conversation_id": name,
            "message_id": f"{name}-{place}",
            "position": place,
            "author": author,
            "author_id": f"a{number % 4}" if author == "agent" else None,
            "text": text.format(n=number),
            "sent_at": (at + timedelta(minutes=4 * place)).isoformat(),
        }
        for place, (author, text) in enumerate(texts)
    ]
    return rows


def refund(number: int, customer: int) -> dict[str, Any]:
    """An account event of a customer, known by e-mail."""
    return {
        "type": "account_event",
        "account_event_id": f"r{number}",
        "at": (START + timedelta(days=2, hours=number)).isoformat(),
        "kind": "refunded",
        "customer_keys": [{"kind": "email", "value": f"p{customer}@mail.example"}],
        "amount_minor": 1999,
        "currency": "EUR",
    }


def small_world(conversations: int = 24, customers: int = 9) -> list[dict[str, Any]]:
    """Rows of a world with that many conversations."""
    rows = [row for number in range(conversations) for row in conversation(number, number % customers)]
    return rows + [refund(number, number) for number in range(3)]


def write_jsonl(path: Path, rows: Iterable[dict[str, Any]]) -> Path:
    """Write rows as goodturn JSONL."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps({k: v for k, v in row.items() if v is not None}) + "\n" for row in rows))
    return path
