from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import SHARED, needs_shared
from goodturn.cli import app

DATA = str(SHARED / "data")


def test_what_is_missing_is_said_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, said in (
        (["reading", "--data", str(tmp_path)], "pairs"),
        (["reading", "--data", str(tmp_path), "--labels", str(tmp_path)], "due-windows"),
        (["outcomes", "--data", str(tmp_path)], "labels"),
        ([], "goodturn bench --help"),
        (["writing"], "writing"),
    ):
        assert app.run(["bench", *arguments]) == app.EXPLAINED
        captured = capsys.readouterr()
        assert captured.out == ""
        assert said in captured.err
        assert captured.err.count("\n") == 1


@needs_shared
def test_reading(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.run(["bench", "reading", "--data", DATA, "--markdown"]) == 0
    markdown = capsys.readouterr().out
    assert "### Labels, random\n" in markdown
    assert app.run(["bench", "reading", "--data", DATA, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    (frustration,) = [
        label
        for group in told["groups"]
        for label in group["labels"]
        if (group["stratum"], group["part"], label["label"]) == ("random", "all", "frustration")
    ]
    assert 0 < frustration["f1"]["low"] < frustration["f1"]["value"] < frustration["f1"]["high"] < 1
    # both say the same
    assert f"| frustration | {frustration['n']} | {frustration['positives']} |" in markdown
    assert f"{frustration['f1']['value']:.2f} ({frustration['f1']['low']:.2f} to" in markdown


@needs_shared
def test_outcomes(capsys: pytest.CaptureFixture[str]) -> None:
    assert app.run(["bench", "outcomes", "--data", DATA, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {"outcome", "heard", "helped", "ending"} <= {one["question"] for one in told["judged"]}
    assert app.run(["bench", "outcomes", "--data", DATA]) == 0
    text = capsys.readouterr().out
    assert "Confusion, outcome" in text
    assert f"{told['judged'][0]['accuracy']:.2f}" in text
