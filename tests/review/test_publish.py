from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from goodturn import faults
from goodturn.batch.work_folder import StudyBusyError, UnfinishedStudyError, WorkFolder
from goodturn.cli import app
from goodturn.report import write_report
from goodturn.report.study_folder import StudyTableMissingError
from goodturn.report.validation import ValidationRecordError
from goodturn.review.publish import BarError, OtherStudyError, TooFewJudgedError, publish, rarer
from goodturn.review.record import record
from goodturn.testing.crash_points import counted, failing
from report.reading_html import Page
from review.made_up_study import World, fill

MADE_ANEW = ("report.html", "summary.json", "review.json")


@pytest.fixture
def answered(folder: Path, study: Path, world: World, tmp_path: Path) -> Path:
    """A review of which everything is answered, and a study with its report."""
    write_report(study)
    record(folder, fill(folder, tmp_path / "a", world.truth), reviewer="ann")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def text_of(study: Path) -> str:
    return Page((study / "report.html").read_text(encoding="utf-8")).text


def test_the_report_says_what_people_made_of_it(answered: Path, study: Path) -> None:
    assert "Not yet validated on your data" in text_of(study)
    before = contents(study)
    validation = publish(answered, study)
    assert (validation.conversations, validation.episodes, validation.messages, validation.people) == (40, 40, 80, 1)
    text = text_of(study)
    assert "Validated on 40 conversations here" in text
    assert "not yet validated" not in text.lower()
    summary = json.loads((study / "summary.json").read_text())
    assert summary["validated"] == "validated on 40 conversations here"
    outcome = next(one for one in summary["review"]["questions"] if one["question"] == "outcome")
    assert f"{outcome['kappa']:.2f}" in text
    share = next(one for one in summary["review"]["shares"] if one["key"] == "outcome.heard_helped")
    assert share["low"] < share["value"] < share["high"]
    after = contents(study)
    assert set(after) == {*before, "review.json"}
    assert {name for name in before if after[name] != before[name]} <= set(MADE_ANEW)
    assert [path.name for path in study.parent.iterdir() if path.name.startswith(".")] == []


def test_what_was_read_is_what_the_summary_says(answered: Path, study: Path) -> None:
    publish(answered, study, bar=0)
    summary = json.loads((study / "summary.json").read_text())
    # people judge what is on the page, so open and cannot tell are one to them
    same = [one for one in summary["review"]["shares"] if one["key"] in summary["measures"]]
    same = [one for one in same if one["key"] != "outcome.cannot_tell"]
    assert len(same) == 10
    for one in same:
        assert one["as_read"] == pytest.approx(summary["measures"][one["key"]]["value"]), one["key"]


def test_published_again_it_is_the_same(answered: Path, study: Path) -> None:
    publish(answered, study)
    once = contents(study)
    publish(answered, study)
    assert contents(study) == once
    write_report(study)
    assert contents(study) == once


def test_figures_below_the_bar_are_not_shown(tmp_path: Path) -> None:
    guessing = World(60, seed=8, wrong=0.5)
    study = guessing.write(tmp_path / "study")
    write_report(study)
    shown = json.loads((study / "summary.json").read_text())
    assert shown["measures"]["outcome.neither"]["value"] is not None
    folder = tmp_path / "review"
    assert (
        app.run(["review", "draw", str(study), "--out", str(folder), "--messages", "80", "--conversations", "40"]) == 0
    )
    record(folder, fill(folder, tmp_path / "a", guessing.truth), reviewer="ann")
    hidden = publish(folder, study).hidden
    assert {"outcome", "heard", "helped", "ending"} <= set(hidden)
    summary = json.loads((study / "summary.json").read_text())
    for key in ("outcome.neither", "decided.neither", "link.understood", "link.done", "link.held"):
        measure = summary["measures"][key]
        assert measure["value"] is None
        assert measure["numerator"] is None
        assert measure["refused"].startswith("people here agree with this reading too little: kappa")
    links = {link["link"]: link for link in summary["links"]}
    assert links["understood"]["answers"] == links["done"]["answers"] == {}
    # what nobody was asked about stays
    assert links["owned"]["answers"]
    assert summary["measures"]["link.felt"]["value"] is not None
    assert "Not shown. People here agree with this reading too little" in text_of(study)
    # what people found is shown all the same
    neither = next(one for one in summary["review"]["shares"] if one["key"] == "outcome.neither")
    assert neither["value"] is not None
    assert neither["as_read"] is None


def test_a_rare_label_is_not_hidden_by_chance() -> None:
    # two found by people, two others by the machine: kappa is below 0
    assert rarer({"no": {"no": 96, "yes": 2}, "yes": {"no": 2}}) == 4
    # a machine that sees what nobody sees
    assert rarer({"no": {"no": 60, "yes": 40}}) == 40
    assert rarer({"yes": {"yes": 3}, "no": {"no": 2}}) == 2


def test_the_bar_can_be_set(answered: Path, study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert publish(answered, study, bar=0).hidden == {}
    assert "no figure had to be hidden" in text_of(study)
    assert app.run(["review", "publish", str(answered), str(study), "--bar", "1"]) == 0
    said = capsys.readouterr().out
    assert "not shown: outcome (people here agree" in said
    assert "validated on 40 conversations here" in said
    with pytest.raises(BarError):
        publish(answered, study, bar=1.1)


def test_what_cannot_be_published(answered: Path, study: Path, world: World, tmp_path: Path) -> None:
    other = world.write(tmp_path / "other")
    (other / "run.json").write_text("{}")
    with pytest.raises(OtherStudyError):
        publish(answered, other)
    with pytest.raises(StudyTableMissingError):
        publish(answered, tmp_path / "none")
    lines = (answered / "answers.jsonl").read_text().splitlines(keepends=True)
    (answered / "answers.jsonl").write_text("".join(line for line in lines if '"id":"w0001"' in line))
    before = contents(study)
    with pytest.raises(TooFewJudgedError, match="1 of at least 30"):
        publish(answered, study)
    assert contents(study) == before


def test_a_study_at_work_or_unfinished_is_left_alone(answered: Path, study: Path) -> None:
    before = contents(study)
    work = WorkFolder(study)
    with work.made_anew(), pytest.raises(StudyBusyError):
        publish(answered, study)
    from goodturn.batch.plan import Plan
    from goodturn.clock import now

    plan = Plan(version="0", inputs=(), partitions=1, started_at=now())
    with work.claimed(plan, b"key", replace=True, resume=False):
        pass
    with pytest.raises(UnfinishedStudyError):
        publish(answered, study)
    assert contents(study) == before
    assert (work.path / "plan.msgpack").exists()


def test_a_damaged_record_is_no_validation(study: Path) -> None:
    (study / "review.json").write_text("{}")
    with pytest.raises(ValidationRecordError):
        write_report(study)


class Killed(BaseException):
    """Stands for the end of the process."""


@contextmanager
def killed(point: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """End at a point without any clean-up."""

    def act(reached: str) -> None:
        if reached == point:
            faults.arm(None)
            # whoever is killed puts nothing back
            monkeypatch.setattr(WorkFolder, "_put_back", lambda self: None)
            monkeypatch.setattr("shutil.rmtree", lambda *_, **__: None)
            raise Killed

    faults.arm(act)
    try:
        yield
    finally:
        faults.arm(None)


def test_cut_short_anywhere_the_study_is_the_old_or_the_new(
    answered: Path, study: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = contents(study)
    with counted() as seen:
        publish(answered, study)
    new = contents(study)
    points = sorted(seen)
    assert {"result synced", "old study moved aside", "published"} <= set(points)
    for point in points:
        with killed(point, monkeypatch), pytest.raises(Killed):
            publish(answered, study)
        monkeypatch.undo()
        WorkFolder(study).restore()
        assert contents(study) in (old, new), point
    publish(answered, study)
    assert contents(study) == new


def test_a_full_disk_leaves_it_as_it_was(answered: Path, study: Path) -> None:
    old = contents(study)
    for point in ("file opened", "result synced", "old study moved aside"):
        with failing(point), pytest.raises(OSError, match="No space"):
            publish(answered, study)
        assert contents(study) == old
        assert not WorkFolder(study).path.exists()
