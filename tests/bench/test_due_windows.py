from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import SHARED, needs_shared
from goodturn.bench.due_window_cases import CaseError, read_cases
from goodturn.bench.due_windows import measure
from goodturn.bench.promise_labels import measure_labels

CASES = SHARED / "data" / "due-windows" / "cases.jsonl"


def line(text: str, expected: dict[str, object] | None, number: int = 1) -> str:
    return json.dumps(
        {
            "id": f"t{number}", "text": text, "sent_at": "2025-11-12T10:00:00+00:00", "customer_zone": None,
            "brand_zone": "Europe/London", "business_hours": {"days": "Mon-Fri", "open": "09:00", "close": "17:00"},
            "holidays": [], "language": "en", "expected": expected, "note": "",
        }
    )  # fmt: skip


OWED = {
    "kind": "owed", "quote": "I'll ring you tomorrow", "act": "ring", "due_quote": "tomorrow",
    "due_from": "2025-11-13T00:00:00+00:00", "due_to": "2025-11-13T23:59:59+00:00",
}  # fmt: skip


def written(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "cases.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_right_readings_score_one(tmp_path: Path) -> None:
    cases = read_cases(written(tmp_path, line("I'll ring you tomorrow.", OWED), line("We're closed.", None, 2)))
    score = measure(cases).overall
    assert score.kind_macro_f1.value == 1.0
    assert (score.quote_exact, score.due_quote_exact, score.window_exact) == (1.0, 1.0, 1.0)
    assert score.misses == ()


def test_wrong_readings_are_listed_and_lower_the_score(tmp_path: Path) -> None:
    late = OWED | {"due_to": "2025-11-14T23:59:59+00:00"}
    cases = read_cases(
        written(
            tmp_path, line("I'll ring you tomorrow.", late), line("I'll send it today.", None, 2), line("Hi.", OWED, 3)
        )
    )
    score = measure(cases).overall
    assert [miss.what for miss in score.misses] == ["window", "kind", "kind"]
    assert score.window_exact == 0.0
    # one found of two, and one found for nothing
    assert score.kind_micro_f1.value == 0.5
    assert score.kind_micro_f1.low <= 0.5 <= score.kind_micro_f1.high
    assert measure(cases) == measure(cases)


def test_a_line_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="line 2"):
        read_cases(written(tmp_path, line("Hi.", None), "{"))


def test_labels_are_counted(tmp_path: Path) -> None:
    texts = {"a": "We'll call you tomorrow.", "b": "We'll call you tomorrow.", "c": "Thanks.", "d": "We'll call you."}
    labels = {"a": ["promise"], "b": [], "c": ["promise"], "d": []}
    (tmp_path / "items.jsonl").write_text(
        "\n".join(json.dumps({"id": key, "text": text}) for key, text in texts.items()), encoding="utf-8"
    )
    (tmp_path / "labels.jsonl").write_text(
        "\n".join(
            json.dumps(
                {"id": key, "role": "agent", "labels": found, "disputed": ["promise"] if key == "d" else [],
                 "promise_span": [0, 10], "due_span": [15, 23]}
            )
            for key, found in labels.items()
        ),
        encoding="utf-8",
    )  # fmt: skip
    score = measure_labels(tmp_path)
    assert (score.messages, score.promises, score.found, score.falsely_found) == (3, 2, 1, 1)
    assert (score.precision, score.recall) == (0.5, 0.5)
    assert (score.quote_touched, score.due_exact) == (1, 1)


@needs_shared
def test_the_gates_of_commitments_and_windows() -> None:
    score = measure(read_cases(CASES)).overall
    assert score.kind_macro_f1.value >= 0.90
    assert (score.window_exact or 0) >= 0.90
