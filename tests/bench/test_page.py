from __future__ import annotations

from goodturn.bench.judged import agreement
from goodturn.bench.outcome_page import outcome_tables
from goodturn.bench.outcomes import Figure, OutcomeBench
from goodturn.bench.page import Table, as_markdown, as_text, interval, number


def test_numbers_are_short_and_never_made_up() -> None:
    assert [number(value) for value in (0.756, -0.2, -0.001, 1, None, float("nan"))] == [
        "0.76", "−0.20", "0.00", "1.00", "–", "–",
    ]  # fmt: skip
    assert interval(0.5, 0.25, 0.75) == "0.50 (0.25 to 0.75)"
    assert interval(0.5, None, None) == "0.50"
    assert interval(float("nan"), 0.1, 0.2) == "–"


def test_text_is_aligned_and_markdown_escaped() -> None:
    table = Table(title="T", note="why", head=("name", "n"), rows=(("über|all", "7"), ("日本", "12")))
    assert as_text([table]).splitlines() == [
        "T",
        "why",
        "name       n",
        "────────  ──",
        "über|all   7",
        "日本      12",
    ]
    assert as_markdown([table]).splitlines() == [
        "### T", "", "why", "", "| name | n |", "|---|---:|", "| über\\|all | 7 |", "| 日本 | 12 |",
    ]  # fmt: skip
    assert as_text([Table(title="T", note="nothing yet")]) == "T\nnothing yet\n"


def test_agreement_and_confusion_are_shown() -> None:
    judged = agreement("outcome", ["a", "a", "b", "b"], ["a", "b", "b", "c"], resamples=50)
    figure = Figure(name="lift", definition="what it is", value=0.1, low=-0.1, high=0.3, n=9)
    summary, others, confusion = outcome_tables(OutcomeBench(judged=[judged], figures=[figure]))
    # observed 2/4; by chance (2 × 1 + 2 × 2) / 16
    assert summary.rows[0][:2] == ("outcome", "4")
    assert summary.rows[0][2].startswith(f"{(0.5 - 0.375) / (1 - 0.375):.2f} (")
    assert summary.rows[0][3] == "0.50"
    assert others.rows == (("lift", "9", "0.10 (−0.10 to 0.30)"),)
    assert "lift: what it is." in others.note
    assert confusion.head == ("judged \\ read", "a", "b", "c")
    assert confusion.rows == (("a", "1", "1", "·"), ("b", "·", "1", "1"))
    _, others, *_ = outcome_tables(OutcomeBench(judged=[judged], figures=[]))
    assert "Not measured, since it is not in the folder: stc3." in others.note
