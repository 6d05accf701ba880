from __future__ import annotations

from pathlib import Path

import pytest

from goodturn.report import agreement, write
from goodturn.report.agreement import Agreement, agreement_of
from made_up_tables import write_tables
from report.reading_html import Page

FIGURE = Agreement(
    judged="outcome",
    figure="Cohen's kappa",
    value=0.47,
    low=0.38,
    high=0.56,
    n=150,
    between_people=0.61,
    data="Whole conversations judged at their end.",
    reader="rules 1",
    command="goodturn bench outcomes",
)


def test_figures_of_another_reader_are_not_shown() -> None:
    assert agreement_of("rules 1", (FIGURE,)) == (FIGURE,)
    assert agreement_of("rules 2", (FIGURE,)) == ()
    assert agreement_of(None, (FIGURE,)) == ()


def test_what_is_on_record_makes_sense() -> None:
    assert agreement.measured()
    for figure in agreement.measured():
        assert figure.command.startswith("goodturn bench ")
        assert figure.n > 0
        assert figure.low is None or figure.high is None or figure.low <= figure.value <= figure.high


def test_the_report_prints_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write, "agreement_of", lambda reader: (FIGURE,))
    write.write_report(write_tables(tmp_path))
    text = Page((tmp_path / "report.html").read_text(encoding="utf-8")).text
    for words in (
        "Cohen's kappa",
        "0.47",
        "150 judged, 0.38 to 0.56",
        "agree with each other at 0.61",
        "not yet validated",
    ):
        assert words in text
