"""Whatever is given to a study ends in a report with counted rejects or in one clear error, never in a traceback."""

from __future__ import annotations

import gzip
import io
import json
import os
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goodturn.errors import GoodturnError
from goodturn.study.inputs import NoInputError
from goodturn.study.progress import Progress
from goodturn.study.request import StudyRequest
from goodturn.study.run import NothingReadError, study
from study.conftest import RunStudy
from study.world import conversation, small_world, write_jsonl

Tables = Callable[[Path], dict[str, pa.Table]]


def reasons(tables: Tables, out: Path) -> Counter[str]:
    return Counter(tables(out)["rejects"]["reason"].to_pylist())


def line(row: dict[str, Any]) -> bytes:
    return json.dumps({k: v for k, v in row.items() if v is not None}).encode() + b"\n"


def lines(rows: list[dict[str, Any]]) -> bytes:
    return b"".join(line(row) for row in rows)


@pytest.fixture
def given_file(tmp_path: Path) -> Callable[[bytes], Path]:
    def write(content: bytes, name: str = "in.jsonl") -> Path:
        path = tmp_path / "in" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        return path

    return write


GivenFile = Callable[..., Path]


def test_nothing_there(run_study: RunStudy, tmp_path: Path) -> None:
    with pytest.raises(NoInputError, match="does not exist"):
        run_study(tmp_path / "nowhere")
    (tmp_path / "empty").mkdir()
    with pytest.raises(NoInputError, match="no files"):
        run_study(tmp_path / "empty")
    (tmp_path / "empty" / "zero.jsonl").touch()
    with pytest.raises(NothingReadError, match="empty file"):
        run_study(tmp_path / "empty")
    assert not (tmp_path / "out").exists()


def test_a_mixed_folder_is_read_as_far_as_it_can_be(run_study: RunStudy, tables: Tables, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    write_jsonl(folder / "deep" / "world.jsonl", small_world(6, 3))
    (folder / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (folder / "empty.csv").touch()
    (folder / "notes.txt").write_text("Call the printer about the leaflets")
    (folder / ".hidden.jsonl").write_text("{")
    (folder / "broken.jsonl.gz").write_bytes(gzip.compress(lines(small_world(3)))[:60])
    (folder / "dangling.jsonl").symlink_to(folder / "nowhere")
    studied = run_study(folder)
    assert studied.messages == 18
    rejects = {row["file"]: row["reason"] for row in tables(tmp_path / "out")["rejects"].to_pylist()}
    assert rejects["photo.png"] == "file not recognised"
    assert rejects["notes.txt"] == "file not recognised"
    assert rejects["empty.csv"] == "empty file"
    assert rejects["dangling.jsonl"] == "file cannot be opened"
    assert "broken.jsonl.gz" in rejects
    assert ".hidden.jsonl" not in rejects


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_counted(run_study: RunStudy, tables: Tables, tmp_path: Path) -> None:
    write_jsonl(tmp_path / "in" / "world.jsonl", small_world(3))
    write_jsonl(tmp_path / "in" / "secret.jsonl", small_world(3)).chmod(0)
    run_study(tmp_path / "in")
    assert reasons(tables, tmp_path / "out")["file cannot be opened"] == 1


def test_truncated_json_wrong_encoding_and_unknown_roles_are_counted_by_line(
    run_study: RunStudy, tables: Tables, given_file: GivenFile, tmp_path: Path
) -> None:
    rows = small_world(4, 2)
    bad_role = {**rows[1], "message_id": "x1", "author": "manager"}
    latin = (
        line({**rows[2], "message_id": "x2", "text": "Grüße"}).replace(b"\\u00fc", b"\xfc").replace(b"\\u00df", b"\xdf")
    )
    content = lines(rows) + line(bad_role) + latin + line(rows[2])[:40]
    assert run_study(given_file(content)).messages == 13
    found = {row["line"]: row["reason"] for row in tables(tmp_path / "out")["rejects"].to_pylist()}
    assert found[len(rows) + 1] == "unknown role"
    assert found[len(rows) + 3] == "truncated JSON"
    assert "note: not clean UTF-8" in found.values()
    assert "Grüße" in tables(tmp_path / "out")["messages"]["text"].to_pylist()


def test_odd_characters_are_kept_or_cleaned(
    run_study: RunStudy, tables: Tables, given_file: GivenFile, tmp_path: Path
) -> None:
    rows = conversation(0, 0)
    rows[1]["text"] = "my \x00order\x00 is late"
    rows[2]["text"] = "نأسف لذلك 😞 שלום — Ã¼ber"
    rows[3]["text"] = "👨‍👩‍👧‍👦" * 500
    run_study(given_file(lines(rows)))
    texts = tables(tmp_path / "out")["messages"]["text"].to_pylist()
    assert texts == ["my order is late", "نأسف لذلك 😞 שלום — Ã¼ber", "👨‍👩‍👧‍👦" * 500]


def test_a_hundred_megabytes_on_one_line(
    run_study: RunStudy, tables: Tables, given_file: GivenFile, tmp_path: Path
) -> None:
    rows = conversation(0, 0)
    path = given_file(lines(rows))
    with path.open("ab") as stream:
        stream.write(b'{"type":"message","text":"')
        for _ in range(100):
            stream.write(b"x" * 1_000_000)
        stream.write(b'"}\n' + lines(conversation(1, 1)))
    assert run_study(path).messages == 6
    assert reasons(tables, tmp_path / "out") == {"line too long": 1}


def test_a_very_long_message_is_cut_and_noted(
    run_study: RunStudy, tables: Tables, given_file: GivenFile, tmp_path: Path
) -> None:
    rows = conversation(0, 0)
    rows[1]["text"] = "I am not happy. " * 20_000
    run_study(given_file(lines(rows)))
    assert max(map(len, tables(tmp_path / "out")["messages"]["text"].to_pylist())) == 100_000
    assert reasons(tables, tmp_path / "out") == {"note: text longer than 100,000 characters: cut": 1}


def test_messages_before_their_conversation_and_without_one(
    run_study: RunStudy, tables: Tables, given_file: GivenFile, tmp_path: Path
) -> None:
    told, *messages = conversation(0, 0)
    stray = [{**row, "conversation_id": "stray", "message_id": f"s{n}"} for n, row in enumerate(messages)]
    run_study(given_file(lines([*stray, *reversed(messages), told])))
    found = {row["conversation_id"]: row for row in tables(tmp_path / "out")["conversations"].to_pylist()}
    assert found["jsonl:t0"]["channel"] == "email"
    assert found["jsonl:stray"]["channel"] == "other"
    rows = tables(tmp_path / "out")["messages"].to_pylist()
    assert [row["position"] for row in rows if row["conversation_id"] == "jsonl:t0"] == [0, 1, 2]
    assert [row["message_id"] for row in rows if row["conversation_id"] == "jsonl:t0"] == [
        "jsonl:t0-0",
        "jsonl:t0-1",
        "jsonl:t0-2",
    ]


def test_duplicate_ids_with_other_words_are_noted(
    run_study: RunStudy, tables: Tables, given_file: GivenFile, tmp_path: Path
) -> None:
    rows = conversation(0, 0)
    edited = {**rows[1], "text": "Sorry, I mean order 20932"}
    run_study(given_file(lines([*rows, rows[2], edited])))
    found = tables(tmp_path / "out")
    assert found["messages"].num_rows == 3
    assert "Sorry, I mean order 20932" in found["messages"]["text"].to_pylist()
    assert reasons(tables, tmp_path / "out") == {"note: message came again with other words: the last was kept": 1}


def test_clocks_that_are_wrong_and_times_that_are_missing(
    run_study: RunStudy, tables: Tables, given_file: GivenFile, tmp_path: Path
) -> None:
    rows = conversation(0, 0) + conversation(1, 1)
    rows[1]["sent_at"] = "1970-01-01T00:00:00Z"
    rows[2]["sent_at"] = "2199-01-01T00:00:00Z"
    rows[3]["sent_at"] = None
    run_study(given_file(lines(rows)))
    found = tables(tmp_path / "out")
    messages = [row for row in found["messages"].to_pylist() if row["conversation_id"] == "jsonl:t0"]
    assert [row["sent_at"] for row in messages] == [None, None, None]
    assert [row["position"] for row in messages] == [0, 1, 2]
    assert reasons(tables, tmp_path / "out") == {
        "note: time before 1990: kept as unknown": 1,
        "note: time in the future: kept as unknown": 1,
    }
    assert {at.year for at in found["episodes"]["as_of"].to_pylist() if at is not None} == {2026}


def test_a_table_needs_a_map_or_leave_to_guess(
    run_study: RunStudy, tables: Tables, given_file: GivenFile, tmp_path: Path
) -> None:
    header = "ticket_id,role,created_at,message\n"
    body = "".join(
        f"{n // 2},{('customer', 'agent')[n % 2]},2026-03-0{1 + n}T09:00:00Z,I am not happy about it {n}\n"
        for n in range(6)
    )
    path = given_file((header + body).encode(), "export.csv")
    shown = io.StringIO()
    with pytest.raises(NothingReadError, match="--accept-guess"):
        study(StudyRequest(inputs=(path,), out=tmp_path / "out"), Progress(shown))
    assert "conversation_id: ticket_id" in shown.getvalue()
    assert run_study(path, accept_guess=True).messages == 6
    assert tables(tmp_path / "out")["messages"]["author"].to_pylist().count("customer") == 3


LINES = st.lists(
    st.one_of(
        st.sampled_from([line(row) for row in small_world(3, 2)]),
        st.sampled_from([line(row) for row in small_world(3, 2)]).flatmap(
            lambda whole: st.tuples(st.integers(0, len(whole) - 1), st.binary(max_size=3)).map(
                lambda cut: whole[: cut[0]] + cut[1] + whole[cut[0] + 1 :]
            )
        ),
        st.binary(max_size=30),
    ),
    max_size=12,
)


@given(content=LINES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_whatsoever_make_a_traceback(run_study: RunStudy, tmp_path: Path, content: list[bytes]) -> None:
    path = tmp_path / "noise.jsonl"
    path.write_bytes(b"".join(content))
    with suppress(GoodturnError):
        run_study(path, connector="jsonl", replace=True)
