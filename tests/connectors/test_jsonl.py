from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from connectors.contract import SAMPLES, Case, ConnectorContract
from connectors.reading import PSEUDONYMS, connection, read, write
from goodturn.connectors.jsonl import Jsonl
from goodturn.conversations.account_event import AccountEvent
from goodturn.conversations.conversation import Channel, Conversation, Strength
from goodturn.conversations.message import Action, Author, Message, MessageKind
from goodturn.conversations.record import Record

JSONL = Jsonl()


class TestJsonlContract(ConnectorContract):
    cases = (
        Case(
            "records",
            connector="jsonl",
            files=(SAMPLES / "jsonl" / "records.jsonl",),
            secrets=("smith",),
            word="Guten",
            by_line=True,
        ),
    )


WHEN = datetime(2024, 5, 1, 10, tzinfo=UTC)


def test_a_record_written_down_comes_back_as_it_was(tmp_path: Path) -> None:
    key = PSEUDONYMS.customer_key("email", "ana@example.org")
    assert key is not None
    records: list[Record] = [
        Conversation(
            conversation_id="desk:c1",
            source="desk",
            channel=Channel.EMAIL,
            customer_id="desk:u1",
            customer_keys=(key,),
            opened_at=WHEN,
            csat=0.25,
            tags=("late",),
            raw_ref="export.json#0",
        ),
        Message(
            conversation_id="desk:c1",
            message_id="desk:m1",
            position=0,
            author=Author.AGENT,
            author_id=PSEUDONYMS.agent("smith"),
            kind=MessageKind.ACTION,
            action=Action(name="refund", changes=True, amount_minor=1250, currency="EUR"),
            sent_at=WHEN,
            raw_ref="export.json#1",
        ),
        AccountEvent(
            account_event_id="desk:e1",
            at=WHEN,
            kind="refunded",
            customer_id="desk:u1",
            raw_ref="export.json#2",
        ),
    ]
    file = write(tmp_path, "records.jsonl", b"\n".join(msgspec.json.encode(record) for record in records))
    assert JSONL.recognises(file)
    assert read(JSONL, file).records == records


def test_raw_ids_and_keys_are_prefixed_and_hashed(tmp_path: Path) -> None:
    lines = [
        {
            "type": "conversation",
            "conversation_id": 7,
            "channel": "chat",
            "customer_id": "u1",
            "customer_keys": [
                {"kind": "email", "value": "Ana@Example.org"},
                {"kind": "email", "value": "typed@example.org", "verified": False},
                {"kind": "phone", "value": "+49 170 000"},
            ],
        },
        {"type": "message", "conversation_id": 7, "author": "agent", "author_id": "smith", "text": "Hello"},
    ]
    result = read(JSONL, write(tmp_path, "raw.jsonl", "\n".join(json.dumps(line) for line in lines)))
    assert not result.rejects
    conversation, message = result.conversations[0], result.messages[0]
    assert conversation.conversation_id == message.conversation_id == "desk:7"
    assert conversation.customer_id == "desk:u1"
    assert [key.strength for key in conversation.customer_keys] == [
        Strength.STRONG,
        Strength.WEAK,
        Strength.WEAK,
    ]
    assert conversation.customer_keys[0] == PSEUDONYMS.customer_key("email", "ana@example.org")
    assert message.author_id == PSEUDONYMS.agent("smith")
    assert message.message_id == "desk:raw.jsonl:2"
    assert b"smith" not in msgspec.json.encode(message)


def test_times_without_a_zone_take_the_connections_or_stay_unknown_with_a_note(tmp_path: Path) -> None:
    line = (
        '{"type":"message","conversation_id":"c","message_id":"m","author":"customer","sent_at":"2024-05-01T12:00:00"}'
    )
    file = write(tmp_path, "times.jsonl", line)
    assert read(JSONL, file, zone="Europe/Berlin").messages[0].sent_at == WHEN
    unknown = read(JSONL, file)
    assert unknown.messages[0].sent_at is None
    assert [note.reason for note in unknown.notes] == ["note: time without a zone"]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ('{"type":"message","conversation_id":"c","auth', "truncated JSON"),
        ("conversation,author,text", "not JSON"),
        ('{"type":"mesage","conversation_id":"c"}', "unknown record type"),
        ('{"conversation_id":"c","author":"customer"}', "unknown record type"),
        ('{"type":"message","conversation_id":"c","author":"boss"}', "unknown role"),
        ('{"type":"message","conversation_id":"c"}', "missing field"),
        ('{"type":"message","conversation_id":"c","author":"customer","sentat":"x"}', "unknown field"),
        (
            '{"type":"message","conversation_id":"c","author":"customer","sent_at":"May"}',
            "not a usable value",
        ),
        (
            '{"type":"conversation","conversation_id":"c","customer_keys":[{"kind":"email"}]}',
            "not a usable value",
        ),
    ],
)
def test_a_bad_line_is_a_reject_and_the_rest_is_read(tmp_path: Path, bad: str, reason: str) -> None:
    good = b'{"type":"message","conversation_id":"c","message_id":"m","author":"customer","text":"hi"}\n'
    result = read(JSONL, write(tmp_path, "mixed.jsonl", good + bad.encode() + b"\n\n" + good))
    assert [(reject.line, reject.reason) for reject in result.rejects] == [(2, reason)]
    assert len(result.messages) == 2
    assert [message.position for message in result.messages] == [1, 4]


def test_bytes_of_another_encoding_and_nuls_are_put_right_with_a_note(tmp_path: Path) -> None:
    line = b'{"type":"message","conversation_id":"c","author":"customer","text":"caf\xe9 \x00a\\u0000b"}'
    result = read(JSONL, write(tmp_path, "old.jsonl", line))
    assert [message.text for message in result.messages] == ["café ab"]
    assert [note.reason for note in result.notes] == ["note: not clean UTF-8"]
    assert not result.rejects


def test_a_truncated_archive_keeps_what_came_before(tmp_path: Path) -> None:
    lines = "".join(
        json.dumps({"type": "message", "conversation_id": f"c{number}", "author": "customer", "text": f"{number}"})
        + "\n"
        for number in range(5000)
    )
    packed = gzip.compress(lines.encode())
    result = read(JSONL, write(tmp_path, "cut.jsonl.gz", packed[: len(packed) // 2]))
    assert 0 < len(result.messages) < 5000
    assert [reject.reason for reject in result.rejects] == ["file ends early"]


@pytest.mark.parametrize(
    ("content", "ours"),
    [
        ('{"type":"message","conversation_id":"c","author":"customer"}', True),
        ('\ufeff\n{"type":"account_event","account_event_id":1}', True),
        ('broken\n{"type":"message","conversation_id":"c"}', True),
        ('{"type":"conversation","id":"215","source":{}}', False),
        ('{"id":1,"text":"hello"}', False),
        ("", False),
        ("a,b,c\n1,2,3\n", False),
        ('{"type":"message","text":"' + "x" * 70_000 + '","conversation_id":"c"}', False),
        ('{"type":"message","conversation_id":"c","text":"' + "x" * 70_000 + '"}', True),
    ],
)
def test_it_recognises_its_own_lines_alone(tmp_path: Path, content: str, ours: bool) -> None:
    assert JSONL.recognises(write(tmp_path, "file.jsonl", content)) is ours


def test_no_line_is_needed(tmp_path: Path) -> None:
    assert list(JSONL.read([write(tmp_path, "empty.jsonl", "")], connection())) == []
