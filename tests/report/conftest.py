from __future__ import annotations

from pathlib import Path

import pytest

from goodturn.report import write_report
from report.hostile_study import hostile_study
from report.reading_html import Page


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A study with a report whose texts are hostile."""
    folder = hostile_study(tmp_path_factory.mktemp("hostile"))
    write_report(folder)
    return folder


@pytest.fixture(scope="session")
def source(hostile: Path) -> str:
    """The page as it is written."""
    return (hostile / "report.html").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def page(source: str) -> Page:
    """The page as it is read."""
    return Page(source)
