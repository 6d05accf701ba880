from __future__ import annotations

from datetime import UTC, datetime

from goodturn.conversations.conversation import Channel, Conversation
from goodturn.conversations.tellings import together

NOW = datetime(2025, 3, 3, tzinfo=UTC)


def told(**fields: object) -> Conversation:
    return Conversation(conversation_id="chat", source="desk", **fields)


def test_later_words_win_and_words_that_say_nothing_do_not() -> None:
    whole = together(
        [
            told(brand="north", subject="Lamp", channel=Channel.EMAIL, csat=1.0, uncut=True, opened_at=NOW),
            told(brand="south", subject="", channel=Channel.OTHER, csat=0.0, uncut=False, opened_at=None),
        ]
    )
    assert (whole.brand, whole.subject, whole.channel) == ("south", "Lamp", Channel.EMAIL)
    assert (whole.csat, whole.uncut, whole.opened_at) == (0.0, True, NOW)


def test_tags_and_names_add_up_each_once() -> None:
    whole = together([told(tags=("a", "b"), names=("Ada",)), told(tags=("b", "c")), told(names=("Bo",))])
    assert (whole.tags, whole.names) == (("a", "b", "c"), ("Ada", "Bo"))
