from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from goodturn.cli import app
from goodturn.cli.read import SOME_BAD
from goodturn.cli.shown_reading import show_reading
from goodturn.study.message_line import GivenMessage, LinePromise, LineSpan, ReadMessage

LINES = [
    {"id": 1, "author": "customer", "text": "I've called three times and I am so angry about this!"},
    {"id": 2, "author": "agent", "text": "I'm so sorry about that. I'll call you back by Friday, 3 p.m.",
     "sent_at": "2025-11-12T10:00:00+00:00", "brand_zone": "Europe/London"},
]  # fmt: skip


def read(*arguments: str) -> int:
    return app.run(["read", *arguments])


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in LINES))
    return path


def parsed(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def check(found: list[dict[str, Any]]) -> None:
    customer, agent = found
    assert (customer["id"], agent["id"]) == (1, 2)
    assert customer["labels"]["frustration"] >= 0.5
    assert 0 < customer["distress"] <= 3
    assert agent["labels"]["apology"] >= 0.5
    (apology, *_) = [span for span in agent["spans"] if span["label"] == "apology"]
    assert "sorry" in LINES[1]["text"][apology["start"] : apology["end"]]  # type: ignore[index]
    assert agent["distress"] == 0
    assert agent["promise"]["kind"] == "owed"
    assert agent["promise"]["due_to"] == "2025-11-14T15:00:00Z"


def test_a_file_to_the_screen(lines: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert read(str(lines)) == 0
    captured = capsys.readouterr()
    check(parsed(captured.out))
    assert captured.err == ""


def test_a_file_to_a_file(lines: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.jsonl"
    assert read("--in", str(lines), "--out", str(out)) == 0
    check(parsed(out.read_text()))
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_standard_input(
    arguments: list[str], lines: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines.read_bytes())))
    assert read(*arguments) == 0
    check(parsed(capsys.readouterr().out))


def test_bad_lines_are_told_counted_and_in_the_exit_code(lines: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines.write_text("{\n" * 30 + lines.read_text())
    assert read(str(lines)) == SOME_BAD
    captured = capsys.readouterr()
    check(parsed(captured.out))
    told = captured.err.splitlines()
    assert told[0].startswith(f"{lines}, line 1: ")
    assert told[-1] == "30 of 32 lines could not be read."
    assert len(told) == 21


def test_one_message_is_shown_with_its_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert read(str(LINES[1]["text"]), "--author", "agent", "--sent-at", "2025-11-12T10:00:00Z") == 0
    shown = capsys.readouterr().out
    assert shown.startswith("agent, en\n")
    assert "sorry" in shown.split("«", 1)[1].split("»", 1)[0]
    assert "apology" in shown
    assert "owed: “I'll call you back by Friday, 3 p.m" in shown
    assert "to Fri 2025-11-14 15:00:00 +0000" in shown


def test_one_message_as_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    words = str(LINES[0]["text"])
    assert read(words, "--json", "--context", "agent: How are you?", "--context", "Customer: bad") == 0
    (line,) = parsed(capsys.readouterr().out)
    assert line["id"] == "typed"
    assert "frustration" in line["labels"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["x", "--author", "boss"], "customer, agent, bot"),
        (["x", "--context", "hello"], '"agent: …"'),
        (["x", "--context", "boss: hello"], '"agent: …"'),
        (["x", "--sent-at", "2025-11-12T10:00:00"], "zone"),
        (["x", "--sent-at", "soon"], "sent_at"),
        (["x", "--customer-zone", "Mars/Base"], "Mars/Base"),
        (["x", "--out", "o.jsonl"], "--out is for lines"),
        (["nowhere.jsonl"], "nowhere.jsonl"),
        (["--in", "nowhere"], "nowhere"),
        (["--in", "."], "folder"),
        (["-", "--language", "en"], "every line says its own"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert read(*arguments) == app.EXPLAINED
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err
    assert captured.err.count("\n") == 1


def test_the_input_is_not_written_over(lines: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = lines.read_bytes()
    assert read(str(lines), "--out", str(lines)) == app.EXPLAINED
    assert lines.read_bytes() == before
    assert read(str(lines), "--out", str(lines.parent / "no" / "o.jsonl")) == app.EXPLAINED
    assert "No such file" in capsys.readouterr().err


def test_a_full_disk_is_told(lines: Path, capsys: pytest.CaptureFixture[str]) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    assert read(str(lines), "--out", str(full)) == app.EXPLAINED
    assert "No space left" in capsys.readouterr().err


def given(text: str) -> GivenMessage:
    return msgspec.convert({"id": 1, "author": "agent", "text": text}, GivenMessage)


def test_overlapping_words_are_marked_once_and_nothing_acts_on_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    spans = [LineSpan("apology", 1, 4), LineSpan("stock_phrase", 3, 6), LineSpan("refusal", 8, 9)]
    labels = {"apology": 0.4, "stock_phrase": 0.9, "refusal": 0.5}
    promise = LinePromise("abc", "ring", "owed", "soon", None, None)
    show_reading(given("abcdefgh\x1b[31m [b]"), None, ReadMessage(1, labels, spans, 0.0, "refused", promise))
    shown = capsys.readouterr().out
    assert "a«bcdef»gh«�»[31m [b]" in shown
    assert "\x1b" not in shown
    assert shown.index("stock_phrase") < shown.index("refusal") < shown.index("apology")
    assert "due “soon” (not placed in time)" in shown
    # 0.4 is a hint, no label
    assert shown.count("(not set)") == 1
    assert shown.startswith("agent, language not decided")


def test_silence_is_not_absence(capsys: pytest.CaptureFixture[str]) -> None:
    show_reading(given("ok"), "en", ReadMessage(1, {}, [], 0.0, None, None))
    assert "nothing found" in capsys.readouterr().out
    show_reading(given("tak"), "pl", ReadMessage(1, {}, [], 0.0, None, None, "language: pl"))
    shown = capsys.readouterr().out
    assert "not read: language: pl" in shown
    assert "nothing found" not in shown
