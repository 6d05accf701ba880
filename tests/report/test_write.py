from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from goodturn.report import write_report
from goodturn.report.study_folder import StudyTableMissingError, UnreadableTableError
from goodturn.report.summary import Summary
from goodturn.report.write import RunRecordError
from made_up_tables import episode, write_tables
from report.hostile_study import OUTCOMES, hostile_study
from report.reading_html import Page


def test_an_empty_study_has_a_whole_report(tmp_path: Path) -> None:
    write_report(write_tables(tmp_path))
    page = Page((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert page.unbalanced == []
    assert sum(level == 2 for level, _ in page.headings) == 10
    assert "No customer brought a trouble in this data" in page.text
    assert "Nothing was owed after a contact" in page.text


def test_a_few_episodes_without_times_are_refused_not_guessed(tmp_path: Path) -> None:
    rows = [episode(n, opened_at=None, contact_starts=[], as_of=None, resolved_at=None) for n in range(4)]
    write_report(write_tables(tmp_path, episodes=rows))
    page = Page((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert "Too few: 4 of at least 10 episodes with a trouble" in page.text
    assert "The data has no times" in page.text


def test_the_same_study_gives_the_same_report_whatever_the_order_of_rows(tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    one, other = hostile_study(tmp_path / "one"), hostile_study(tmp_path / "other")
    for path in other.glob("*.parquet"):
        table = pq.read_table(path)
        pq.write_table(table.take(list(range(table.num_rows))[::-1]), path)
    for folder in (one, other):
        write_report(folder)
    for name in ("report.html", "summary.json"):
        assert (one / name).read_bytes() == (other / name).read_bytes(), name


def test_the_numbers_of_page_and_summary_are_those_of_the_tables(hostile: Path, page: Page) -> None:
    summary = msgspec.json.decode((hostile / "summary.json").read_bytes(), type=Summary)
    troubles = len([outcome for outcome in OUTCOMES if outcome != "no_trouble"])
    assert (summary.data.episodes, summary.data.troubles) == (len(OUTCOMES), troubles)
    heard = summary.measures["outcome.heard_not_helped"]
    assert (heard.numerator, heard.n) == (OUTCOMES.count("heard_not_helped"), troubles)
    assert f"{heard.numerator} of {heard.n}" in page.text
    assert summary.promises["kept"] == 7
    assert summary.validated == "not yet validated on your data"
    assert [cause.name for cause in summary.causes][:1] == ["<b>meter</b>"]


def test_no_draft_is_left_behind(hostile: Path) -> None:
    assert not list(hostile.glob(".*"))


def test_what_is_no_study_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(StudyTableMissingError, match="goodturn study"):
        write_report(tmp_path)


def test_a_damaged_table_is_said_so(tmp_path: Path) -> None:
    write_tables(tmp_path)
    (tmp_path / "needs.parquet").write_bytes(b"PAR1 nothing")
    with pytest.raises(UnreadableTableError, match="needs"):
        write_report(tmp_path)


def test_a_damaged_run_record_is_said_so(tmp_path: Path) -> None:
    write_tables(tmp_path)
    (tmp_path / "run.json").write_text("{")
    with pytest.raises(RunRecordError, match=r"run\.json"):
        write_report(tmp_path)
    (tmp_path / "run.json").write_text("[]")
    with pytest.raises(RunRecordError):
        write_report(tmp_path)
    (tmp_path / "run.json").write_text(json.dumps({"reader": None, "inputs": None, "settings": 3}))
    write_report(tmp_path)
