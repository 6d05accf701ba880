from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from goodturn.batch.doorway import LONGEST_TEXT, NOT_TEXT, TOO_EARLY, TOO_LATE, TOO_LONG, as_it_stood, mend
from goodturn.conversations.conversation import Conversation
from goodturn.conversations.message import Author, Message

NOW = datetime(2026, 3, 2, tzinfo=UTC)


def said(text: str = "hello", sent_at: datetime | None = None) -> Message:
    return Message(conversation_id="c", message_id="m", position=0, author=Author.CUSTOMER, text=text, sent_at=sent_at)


@pytest.mark.parametrize(
    ("given", "kept", "note"),
    [
        (said("a\x00b"), said("ab"), NOT_TEXT),
        (said("a\ud83db"), said("a?b"), NOT_TEXT),
        (said("x" * (LONGEST_TEXT + 1)), said("x" * LONGEST_TEXT), TOO_LONG),
        (said(sent_at=datetime(1970, 1, 1, tzinfo=UTC)), said(), TOO_EARLY),
        (said(sent_at=NOW + timedelta(days=400)), said(), TOO_LATE),
        (said("Ünïcode 😞", NOW), said("Ünïcode 😞", NOW), None),
    ],
)
def test_a_message_is_kept_as_far_as_it_can_be_and_the_change_is_noted(
    given: Message, kept: Message, note: str | None
) -> None:
    assert mend(given, NOW) == (kept, note)


def test_what_was_told_later_was_not_known() -> None:
    told = Conversation(
        conversation_id="c",
        source="t",
        opened_at=NOW,
        closed_at=NOW + timedelta(days=3),
        desk_solved_at=NOW + timedelta(days=2),
        desk_status="solved",
        csat=1.0,
        csat_raw="good",
    )
    stood = as_it_stood(told, NOW + timedelta(days=1))
    assert stood == Conversation(conversation_id="c", source="t", opened_at=NOW)
    assert as_it_stood(told, NOW - timedelta(days=1)) is None
    assert as_it_stood(told, NOW + timedelta(days=9)) == told
