from __future__ import annotations

import gzip
import io
import json
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, cast

import msgspec
import pytest

from conftest import SHARED, needs_shared
from goodturn.connectors.source_file import SourceFile
from goodturn.errors import InputError
from goodturn.readers.language import decide_language
from goodturn.readers.standard import StandardReader
from goodturn.study import read_lines as module
from goodturn.study.message_line import ReadMessage
from goodturn.study.read_lines import BadLine, read_lines
from word_reader import WordReader, english

RING = {
    "id": "a", "author": "agent", "text": "Sorry. I'll ring you tomorrow.", "sent_at": "2025-11-12T10:00:00+00:00",
    "brand_zone": "Europe/London", "business_hours": {"days": "Mon-Fri", "open": "09:00", "close": "17:00"},
}  # fmt: skip


def told(stream: BinaryIO | bytes, reader: WordReader | None = None) -> list[ReadMessage | BadLine]:
    source = io.BytesIO(stream) if isinstance(stream, bytes) else stream
    return [one for batch in read_lines(source, "in.jsonl", reader or WordReader(), english) for one in batch]


def line(**fields: object) -> bytes:
    return json.dumps({"id": "a", "author": "customer", "text": "angry", **fields}).encode() + b"\n"


def as_json(one: ReadMessage | BadLine) -> Any:
    return json.loads(msgspec.json.encode(one))


def test_a_line_comes_out_as_documented() -> None:
    (customer, agent) = told(line(id=7, text="I'm angry, thanks") + json.dumps(RING).encode())
    assert as_json(customer) == {
        "id": 7,
        "labels": {"frustration": 0.9, "gratitude": 0.7},
        "spans": [{"label": "frustration", "start": 4, "end": 9}, {"label": "gratitude", "start": 11, "end": 17}],
        "distress": 2.2,
        "act": None,
        "promise": None,
    }
    assert as_json(agent)["promise"] == {
        "quote": "I'll ring you tomorrow",
        "act": "ring you",
        "kind": "owed",
        "due_quote": "tomorrow",
        "due_from": "2025-11-13T00:00:00Z",
        "due_to": "2025-11-13T23:59:59Z",
    }


@pytest.mark.parametrize(
    ("fields", "opens"),
    [
        ({"customer_zone": "Asia/Tokyo"}, "2025-11-13T00:00:00+09:00"),
        ({"brand_zone": "America/New_York"}, "2025-11-13T00:00:00-05:00"),
        ({"sent_at": None}, None),
        ({"text": "I'll ring you within two business days.", "customer_zone": "Asia/Tokyo"}, "2025-11-12T10:00:00Z"),
        ({"text": "I'll ring you soon."}, None),
    ],
)
def test_a_promise_is_placed_where_it_can_be(fields: dict[str, object], opens: str | None) -> None:
    (one,) = told(json.dumps({**RING, **fields}).encode())
    assert as_json(one)["promise"]["due_from"] == opens


def test_the_first_due_counts_even_where_no_sending_time_is_known() -> None:
    (one,) = told(line(author="agent", text="I'll send it within ten days. I'll ring you tomorrow."))
    promise = as_json(one)["promise"]
    assert (promise["due_quote"], promise["due_to"]) == ("tomorrow", None)


def test_the_reader_sees_context_and_language() -> None:
    context = [{"author": "customer", "text": "das geht nicht"}, {"author": "agent", "text": "hm"}]
    german, given, others = told(
        line(context=context) + line(context=context, language="en") + line(author="agent", context=context)
    )
    assert as_json(german)["abstained"] == "language: de"
    assert as_json(german)["labels"] == {}
    assert "abstained" not in as_json(given)
    # the agent's language is not the customer's
    assert "abstained" not in as_json(others)


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (b"nonsense", "malformed"),
        (b'{"id": 1, "author": "customer"}', "`text`"),
        (b'{"id": 1, "text": "x", "author": "boss"}', "one of customer, agent, bot"),
        (b'{"id": 1, "text": 3, "author": "bot"}', "$.text"),
        (b'{"id": 1, "text": "\xff\xfe", "author": "bot"}', "utf-8"),
        (b'{"id": 1, "text": "x", "author": "bot", "extra": ' + b"[" * 100_000, "ecursion"),
        (b"[1]", "array"),
        (line(sent_at="2025-11-12T10:00:00"), "no zone"),
        (line(sent_at="soon"), "$.sent_at"),
        (line(customer_zone="Mars/Base"), "Mars/Base"),
        (line(holidays=["Christmas"]), "holidays"),
        (line(business_hours={"days": "always"}), "always"),
        (line(business_hours={"open": "9 o'clock"}), "9 o'clock"),
    ],
)
def test_a_bad_line_is_told_and_the_rest_goes_on(bad: bytes, reason: str) -> None:
    first, second, third = told(line() + b"\r\n" + bad.strip() + b"\n" + line())
    assert isinstance(first, ReadMessage)
    assert isinstance(third, ReadMessage)
    assert isinstance(second, BadLine)
    assert (second.file, second.line) == ("in.jsonl", 3)
    assert reason.lower() in second.reason.lower()


def test_lines_are_read_in_batches_and_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = WordReader()
    many = told(b"".join(line(id=number) for number in range(20_000)), reader)
    assert [one.id for one in many if isinstance(one, ReadMessage)] == list(range(20_000))
    assert len(reader.batches) < 10
    for chunk in (1, 7, 64):
        monkeypatch.setattr(module, "CHUNK", chunk)
        assert told(b"".join(line(id=number) for number in range(50))) == many[:50]


def test_a_line_beyond_the_limit_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LINE_LIMIT", 1000)
    monkeypatch.setattr(module, "CHUNK", 300)
    long = line(text="x" * 5000)
    first, second, third = told(line() + long + line())
    assert isinstance(second, BadLine)
    assert (second.line, isinstance(first, ReadMessage), isinstance(third, ReadMessage)) == (2, True, True)
    # also as the last line, with and without its end
    for end in (long, long[:-1], long[:1201]):
        assert [isinstance(one, BadLine) for one in told(line() + end)] == [False, True]


def test_a_pipe_is_answered_as_lines_come() -> None:
    class Slow(io.RawIOBase):
        def __init__(self) -> None:
            self.waiting = [line(id=1), line(id=2)]

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            if not self.waiting:
                return 0
            chunk = self.waiting.pop(0)
            buffer[: len(chunk)] = chunk
            return len(chunk)

    slow = Slow()
    batches = read_lines(cast(BinaryIO, slow), "pipe", WordReader(), english)
    assert len(next(batches)) == 1
    assert len(slow.waiting) == 1
    assert len(next(batches)) == 1


def test_packed_and_damaged_files(tmp_path: Path) -> None:
    packed = gzip.compress(b"\xef\xbb\xbf" + b"".join(line(id=number) for number in range(3000)))
    path = tmp_path / "in.jsonl.gz"
    path.write_bytes(packed)
    with SourceFile(path=path, name="in.jsonl.gz").open() as stream:
        assert len(told(stream)) == 3000
    for damaged in (packed[: len(packed) // 2], packed[:40] + b"\x00\xff" * 30 + packed[100:], b"no archive"):
        path.write_bytes(damaged)
        with pytest.raises(InputError, match=r"in\.jsonl"), SourceFile(path=path, name="in.jsonl.gz").open() as stream:
            told(stream)


@needs_shared
def test_written_promises_come_out_as_people_placed_them() -> None:
    given = [json.loads(one) for one in (SHARED / "data" / "due-windows" / "cases.jsonl").read_bytes().splitlines()]
    cases = [{**case, "author": "agent"} for case in given if case["language"] == "en"]
    lines = b"".join(json.dumps(case).encode() + b"\n" for case in cases)
    batches = read_lines(io.BytesIO(lines), "cases", StandardReader(), decide_language)
    found = [as_json(one)["promise"] for batch in batches for one in batch]
    right = placed = 0
    for case, promise in zip(cases, found, strict=True):
        expected = case["expected"]
        right += (promise or {}).get("kind") == (expected or {}).get("kind")
        if promise and expected and expected["due_to"]:
            ends = ("due_from", "due_to")
            placed += all(
                promise[end] and datetime.fromisoformat(promise[end]) == datetime.fromisoformat(expected[end])
                for end in ends
            )
    assert right / len(cases) > 0.9
    assert placed / sum(bool(case["expected"] and case["expected"]["due_to"]) for case in cases) > 0.9
