"""An analyst has two people check a study; from then on its report says how far they agree with it."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from goodturn.cli.app import run
from goodturn.report import write_report
from report.reading_html import Page
from review.made_up_study import World, fill, rows, write_rows


def test_an_analyst_draws_two_people_answer_and_the_report_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    world = World(120, seed=11, wrong=0.08)
    study, review = world.write(tmp_path / "study"), tmp_path / "review"
    write_report(study)
    page = Page((study / "report.html").read_text(encoding="utf-8"))
    assert "Not yet validated on your data" in page.text

    # the analyst draws, and sends the sheets to Ann and Bob
    drawn = ["review", "draw", str(study), "--out", str(review), "--messages", "140", "--conversations", "50"]
    assert run(drawn) == 0
    assert "140 messages and 50 conversations" in capsys.readouterr().out

    # Ann answers all of it; her first row has a slip
    anns = fill(review, tmp_path / "ann", world.truth)
    slip = rows(anns[2])
    slip[0]["outcome"] = "fine"
    write_rows(anns[2], slip)
    assert run(["review", "record", str(review), *map(str, anns), "--reviewer", "ann"]) == 1
    assert f"{anns[2]}, line 2: outcome: 'fine'" in capsys.readouterr().err
    anns = fill(review, tmp_path / "ann", world.truth)
    assert run(["review", "record", str(review), *map(str, anns), "--reviewer", "ann"]) == 0
    assert "4 new answers" in capsys.readouterr().out

    # Bob judges 35 rows of each sheet and sees some things otherwise
    chance = random.Random(2)
    outcomes = ("heard_helped", "heard_not_helped", "helped_not_acknowledged", "neither")

    def bob(item: str, key: str, true: str) -> str:
        return chance.choice(outcomes) if key == "outcome" and chance.random() < 0.2 else true

    bobs = fill(review, tmp_path / "bob", world.truth, bob, most=35)
    assert run(["review", "record", str(review), *map(str, bobs), "--reviewer", "bob"]) == 0
    assert "15 blank" not in capsys.readouterr().err

    # before anything is published, the analyst looks
    assert run(["review", "agreement", str(review), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    outcome = next(one for one in told["agreement"] if one["question"] == "outcome")
    assert outcome["n"] == 50
    assert outcome["between_people"]["n"] == 35
    assert 0.5 < outcome["between_people"]["kappa"]["value"] < 1
    assert run(["review", "agreement", str(review)]) == 0
    assert f"{outcome['kappa']['value']:.2f}" in capsys.readouterr().out

    # and publishes
    assert run(["review", "publish", str(review), str(study)]) == 0
    page = Page((study / "report.html").read_text(encoding="utf-8"))
    assert "Validated on 50 conversations here" in page.text
    assert "by 2 people" in page.text
    assert not page.unbalanced
    summary = json.loads((study / "summary.json").read_text())
    share = next(one for one in summary["review"]["shares"] if one["key"] == "link.done")
    # the corrected share holds what is true of all 120
    true = sum(world.truth[f"e{n}"]["helped"] == "changed" for n in range(120)) / 120
    assert share["low"] <= true <= share["high"]
