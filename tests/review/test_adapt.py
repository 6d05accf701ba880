from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest

from goodturn.cli import app
from goodturn.readers.adapted import load_adaptation
from goodturn.review.adapt import (
    LEAST_FOUND,
    AlreadyAdaptedError,
    TooFewAnswersError,
    adapt,
)
from goodturn.review.draw import draw
from goodturn.review.drawn import load_review
from goodturn.review.judged import load_reviewed
from goodturn.review.learning import Answers, learn
from goodturn.review.record import record
from goodturn.signals.labels import Label
from review.made_up_study import World, fill

#: half of what the reader is sure of is wrong
OVERSURE = World(400, seed=4, wrong=0.4)
#: what the reader finds is there, but it never is sure enough to set it
UNSURE = World(400, seed=4, wrong=0.1, sure=0.42, near=0)


def reviewed(world: World, place: Path, messages: int = 240) -> Path:
    draw(world.write(place / "study"), place / "review", messages=messages, conversations=0, seed=1)
    record(place / "review", fill(place / "review", place / "filled", world.truth), reviewer="ann")
    return place / "review"


def answers_of(probability: float, truths: list[bool]) -> Answers:
    n = len(truths)
    return Answers(
        truth=np.array(truths),
        probability=np.full(n, probability),
        weight=np.ones(n),
        share=np.ones(n),
        clusters=[str(number) for number in range(n)],
        first_half=np.arange(n) % 2 == 0,
    )


def test_a_reader_that_is_never_sure_enough_becomes_surer(tmp_path: Path) -> None:
    adapted = adapt(load_reviewed(reviewed(UNSURE, tmp_path)))
    assert set(adapted.labels) == {Label.FRUSTRATION, Label.APOLOGY}
    found = {one.label: one for one in adapted.measured}
    frustration = found[Label.FRUSTRATION]
    assert frustration.after is not None
    assert frustration.change is not None
    assert frustration.change.value is not None
    assert frustration.change.value < -0.03
    assert frustration.change.value == pytest.approx(
        (frustration.after.brier.value or 0) - (frustration.before.brier.value or 0)
    )
    assert frustration.before.recall.value == 0
    assert frustration.after.recall.value == pytest.approx(0.9, abs=0.1)
    assert frustration.n == 120
    assert frustration.found >= LEAST_FOUND
    anxiety = found[Label.ANXIETY]
    assert (anxiety.kept, anxiety.line, anxiety.after) == (False, None, None)
    assert anxiety.why == "found in 0 of at least 20 messages"


def test_better_calibrated_is_not_enough_where_less_is_found(tmp_path: Path) -> None:
    adapted = adapt(load_reviewed(reviewed(OVERSURE, tmp_path)))
    frustration = next(one for one in adapted.measured if one.label is Label.FRUSTRATION)
    assert frustration.line is not None
    assert frustration.line.offset < 0
    assert frustration.change is not None
    assert frustration.change.high is not None
    assert frustration.change.high < 0
    assert frustration.why == "better calibrated, but what is set would be read worse"
    assert Label.FRUSTRATION not in adapted.labels


def test_a_reader_that_is_as_sure_as_it_should_be_is_left_alone(tmp_path: Path) -> None:
    found = adapt(load_reviewed(reviewed(World(300, seed=2, wrong=0.1, sure=0.88, near=0), tmp_path)))
    assert found.labels == {}
    assert {one.why for one in found.measured if one.found >= LEAST_FOUND} == {
        "not better beyond chance on answers held out"
    }


def test_without_answers_the_line_changes_nothing_and_with_many_it_is_theirs() -> None:
    nothing = learn(answers_of(0.8, []))
    assert (nothing.slope, nothing.offset) == (1.0, 0.0)
    few, many = (learn(answers_of(0.8, [True, False] * number)) for number in (2, 5_000))
    sure = [1 / (1 + np.exp(-(one.slope * np.log(4) + one.offset))) for one in (few, many)]
    assert 0.7 < sure[0] < 0.8
    assert sure[1] == pytest.approx(0.5, abs=0.01)
    # the prior: at the most likely line its pull is as strong as that of the answers
    pull = (few.slope - 1) / 0.25**2
    assert pull == pytest.approx(-np.log(4) * 4 * (sure[0] - 0.5), abs=1e-4)


def test_what_the_reader_did_not_find_teaches_nothing() -> None:
    found = answers_of(0.8, [True, False, True, True])
    both = answers_of(0.8, [True, False, True, True, True, True])
    both = msgspec.structs.replace(both, probability=np.array([0.8] * 4 + [0.0] * 2))
    assert learn(both) == learn(found)


def test_too_few_answers(tmp_path: Path) -> None:
    folder = reviewed(World(60), tmp_path, messages=98)
    with pytest.raises(TooFewAnswersError, match="98 of at least 100 messages"):
        adapt(load_reviewed(folder))


def test_an_adapted_study_is_not_adapted_again(tmp_path: Path) -> None:
    found = load_reviewed(reviewed(World(60), tmp_path, messages=120))
    name = msgspec.structs.replace(found.review.study, reader="rules 1+abcd")
    again = msgspec.structs.replace(found, review=msgspec.structs.replace(found.review, study=name))
    with pytest.raises(AlreadyAdaptedError, match="rules 1\\+abcd"):
        adapt(again)


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, out = reviewed(UNSURE, tmp_path), tmp_path / "adapted.json"
    assert app.run(["adapt", str(folder), "--out", str(out)]) == 0
    said = capsys.readouterr().out
    assert "frustration" in said
    assert "labels are read better" in said
    adapted = load_adaptation(out)
    assert adapted.reader == load_review(folder).study.reader == "rules 1"
    assert Label.FRUSTRATION in adapted.labels
    kept = out.read_bytes()
    assert app.run(["adapt", str(folder), "--out", str(out)]) == app.EXPLAINED
    assert out.read_bytes() == kept
    # the file is used where one message is read
    assert app.run(["read", "I am furious about this.", "--adapted", str(out), "--json"]) == 0
    capsys.readouterr()


def test_the_command_writes_nothing_where_nothing_is_better(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = reviewed(World(120, seed=2, wrong=0.1, sure=0.88, near=0), tmp_path, messages=120)
    assert app.run(["adapt", str(folder), "--out", str(tmp_path / "a.json")]) == 1
    assert "nothing is written" in capsys.readouterr().out
    assert not (tmp_path / "a.json").exists()
