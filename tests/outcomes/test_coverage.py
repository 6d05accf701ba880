from __future__ import annotations

import pytest

from goodturn.outcomes.coverage import (
    ACCOUNT_EVENT_COLUMNS,
    CONVERSATION_COLUMNS,
    MESSAGE_COLUMNS,
    REJECT_COLUMNS,
    Coverage,
    coverage,
    gather_evidence,
)
from made_up_tables import START, batch

BOTH = [
    {"author": "customer", "language": "en", "kind": "text", "sent_at": START},
    {"author": "agent", "language": "en", "kind": "text", "sent_at": START},
]


def judged(
    messages: list[dict[str, object]],
    conversations: list[dict[str, object]] = [],  # noqa: B006
    account_events: list[dict[str, object]] = [],  # noqa: B006
    languages: tuple[str, ...] | None = ("en",),
) -> Coverage:
    evidence = gather_evidence(
        [batch("messages", *messages, columns=MESSAGE_COLUMNS)],
        [batch("conversations", *conversations, columns=CONVERSATION_COLUMNS)],
        [batch("account_events", *account_events, columns=ACCOUNT_EVENT_COLUMNS)],
        [batch("rejects", columns=REJECT_COLUMNS)],
    )
    return coverage(evidence, languages)


def levels(found: Coverage) -> dict[str, str]:
    return {link.link: str(link.knowable) for link in found.links}


def test_full_records_show_every_link() -> None:
    conversations = [{"channel": channel, "customer_id": "c1"} for channel in ("chat", "email")]
    found = judged(BOTH * 4, conversations, [{"kind": "refunded"}])
    assert set(levels(found).values()) == {"yes"}
    assert found.times.value == 1.0


def test_nothing_is_verified_without_records_and_one_channel_undercounts() -> None:
    found = judged(BOTH * 4, [{"channel": "chat", "customer_id": "c1"}])
    assert levels(found)["done"] == levels(found)["held"] == levels(found)["kept"] == "partly"
    reasons = {link.link: " ".join(link.reasons) for link in found.links}
    assert "nothing can be verified" in reasons["done"]
    assert "Only one channel (chat)" in reasons["held"]


def test_without_times_nothing_is_kept_or_held() -> None:
    untimed = [{**message, "sent_at": None} for message in BOTH * 4]
    found = judged(untimed)
    assert levels(found)["kept"] == levels(found)["held"] == "no"


def test_one_side_only() -> None:
    assert levels(judged(BOTH[:1] * 4))["understood"] == "no"
    assert levels(judged(BOTH[1:] * 4))["felt"] == "no"


def test_languages_that_nobody_reads() -> None:
    finnish = [{**BOTH[0], "language": "fi"}] * 3
    found = judged([*BOTH * 4, *finnish])
    assert levels(found)["felt"] == "partly"
    assert found.unread == {"fi": 3}
    assert found.read.value == pytest.approx(4 / 7)
    assert levels(judged(finnish))["felt"] == "no"
    assert judged(finnish, languages=None).unread == {}


def test_conversations_of_nobody_weaken_what_held() -> None:
    conversations = [{"channel": channel, "customer_id": None} for channel in ("chat", "email")]
    found = judged(BOTH, conversations)
    reasons = " ".join(next(link.reasons for link in found.links if link.link == "held"))
    assert "2 of 2 conversations have no known customer" in reasons


def test_calls_are_read_as_words_only() -> None:
    found = judged(BOTH, [{"channel": "voice", "customer_id": "c"}, {"channel": "chat", "customer_id": "c"}])
    assert "never the tone of a voice" in " ".join(found.links[0].reasons)
