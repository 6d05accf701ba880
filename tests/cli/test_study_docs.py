from __future__ import annotations

import re
from pathlib import Path

import pytest

from goodturn.cli import app

DOCS = Path(__file__).parents[2] / "docs" / "reference" / "study.md"


def test_the_docs_name_every_option_and_no_other(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.run(["study", "--help"]) == 0
    offered = set(re.findall(r"^\s+(--[a-z-]+)", capsys.readouterr().out, re.MULTILINE)) - {"--help"}
    documented = set(re.findall(r"^\| `(--[a-z-]+)", DOCS.read_text(encoding="utf-8"), re.MULTILINE))
    assert documented == offered
