from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import ClassVar

import pytest

from conftest import SHARED, needs_shared
from connectors.contract import SAMPLES, Case, ConnectorContract
from connectors.reading import read, write
from goodturn.connectors.source_file import SourceFile
from goodturn.connectors.tau_bench import TauBench
from goodturn.conversations.message import Author, MessageKind, Visibility

TRIPS = SAMPLES / "tau_bench" / "trips.json"
REAL = SHARED / "data" / "tau-bench" / "gpt-4o-airline.even-tasks.json.gz"


class TestTauBenchContract(ConnectorContract):
    cases: ClassVar = (Case("trips", connector="tau-bench", files=(TRIPS,), word="certificate."),)


def test_calls_become_acts_between_the_words() -> None:
    result = read(TauBench(), SourceFile(path=TRIPS, name="trips.json"))
    assert not result.rejects
    first = [m for m in result.messages if m.conversation_id == "desk:3-0"]
    assert [(m.author, m.kind) for m in first] == [
        (Author.CUSTOMER, MessageKind.TEXT),
        (Author.AGENT, MessageKind.ACTION),
        (Author.AGENT, MessageKind.TEXT),
        (Author.CUSTOMER, MessageKind.TEXT),
        (Author.AGENT, MessageKind.ACTION),
        (Author.AGENT, MessageKind.TEXT),
        (Author.CUSTOMER, MessageKind.TEXT),
    ]
    looked, cancelled = (m.action for m in first if m.action is not None)
    assert (looked.name, looked.changes, looked.succeeded, looked.ref) == (
        "get_reservation_details",
        False,
        True,
        "QX81",
    )
    assert (cancelled.name, cancelled.changes, cancelled.succeeded) == ("cancel_reservation", True, True)
    assert first[-1].text == "Thank you so much."
    assert not any("Follow the policy" in m.text for m in result.messages)


def test_a_call_that_failed_says_so_and_thinking_is_inward() -> None:
    result = read(TauBench(), SourceFile(path=TRIPS, name="trips.json"))
    certificate, thought = [m for m in result.messages if m.conversation_id == "desk:4-0" and m.action is not None]
    assert certificate.action is not None
    assert (certificate.action.changes, certificate.action.succeeded) == (True, False)
    assert (certificate.action.amount_minor, certificate.action.currency) == (15_000, "USD")
    assert thought.visibility is Visibility.INTERNAL
    last = result.messages[-1]
    assert (last.author, last.kind) == (Author.SYSTEM, MessageKind.EVENT)


@pytest.mark.parametrize(
    "call",
    [
        None,
        "cancel",
        {},
        {"function": None},
        {"function": {"name": 4}},
        {"id": "c", "function": {"name": "cancel_x", "arguments": "{"}},
        {"id": "c", "function": {"name": "cancel_x", "arguments": '{"amount": 1e400}'}},
        {"id": [1], "function": {"name": "cancel_x", "arguments": "[]"}},
    ],
)
def test_odd_calls_are_no_traceback(tmp_path: Path, call: object) -> None:
    turns = [{"role": "user", "content": "Help."}, {"role": "assistant", "content": ["x"], "tool_calls": [call]}, 7]
    file = write(tmp_path, "t.json", json.dumps([{"task_id": 1, "traj": turns}, {"task_id": 2, "traj": None}]))
    result = read(TauBench(), file)
    assert result.messages[0].text == "Help."
    assert [reject.reason for reject in result.rejects] == ["no trajectory"]


@needs_shared
def test_the_real_set_is_read_whole() -> None:
    result = read(TauBench(), SourceFile(path=REAL, name=REAL.name))
    assert len(result.conversations) == 55
    assert not result.rejects
    said = Counter(m.author for m in result.messages if m.kind is MessageKind.TEXT)
    assert said == {Author.CUSTOMER: 386, Author.AGENT: 352}
    acts = Counter(m.action.name for m in result.messages if m.action is not None and m.action.changes)
    assert acts == {
        "book_reservation": 29,
        "update_reservation_flights": 19,
        "cancel_reservation": 14,
        "update_reservation_baggages": 4,
        "send_certificate": 3,
    }
