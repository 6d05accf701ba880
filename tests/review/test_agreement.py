from __future__ import annotations

import random
from pathlib import Path

import pytest

from goodturn.review.agreement import LEAST_ITEMS, QuestionAgreement, agreements
from goodturn.review.corrected import CorrectedShare, corrected_shares
from goodturn.review.draw import draw
from goodturn.review.judged import load_reviewed
from goodturn.review.record import record
from review.made_up_study import World, fill


def by_question(folder: Path) -> dict[str, QuestionAgreement]:
    return {one.question: one for one in agreements(load_reviewed(folder))}


def by_key(folder: Path) -> dict[str, CorrectedShare]:
    return {one.key: one for one in corrected_shares(load_reviewed(folder))}


def test_people_against_the_machine(folder: Path, world: World, tmp_path: Path) -> None:
    record(folder, fill(folder, tmp_path / "a", world.truth), reviewer="ann")
    found = by_question(folder)
    frustration = found["frustration"]
    assert frustration.n == 40
    assert frustration.between_people is None
    assert frustration.kappa.value is not None
    assert frustration.kappa.low is not None
    assert frustration.kappa.high is not None
    assert frustration.kappa.low < frustration.kappa.value < frustration.kappa.high < 1
    right = sum(frustration.confusion[answer].get(answer, 0) for answer in ("yes", "no"))
    assert 40 > right > 28
    assert sum(frustration.people.values()) == pytest.approx(1)
    # nobody found it and nothing was read: no chance to disagree
    anxiety = found["anxiety"]
    assert (anxiety.kappa.value, anxiety.ac1.value) == (None, 1)
    assert anxiety.ac1.low is not None
    assert 0.85 < anxiety.ac1.low < 0.95
    assert found["outcome"].kappa.value == pytest.approx(1 - 0.15 * 2, abs=0.25)


def test_weights_mend_what_was_sought_out(folder: Path, world: World, tmp_path: Path) -> None:
    record(folder, fill(folder, tmp_path / "a", world.truth), reviewer="ann")
    reviewed = load_reviewed(folder)
    for sheet, judged in reviewed.judged.items():
        assert sum(one.weight for one in judged) == pytest.approx(sum(reviewed.sizes[sheet].values()))
    read = sum(signal["label"] == "frustration" for signal in world.tables["signals"]) / 60
    assert by_question(folder)["frustration"].machine["yes"] == pytest.approx(read, abs=0.15)


def test_too_few_answers_are_refused(folder: Path, world: World, tmp_path: Path) -> None:
    record(folder, fill(folder, tmp_path / "a", world.truth, most=LEAST_ITEMS - 1), reviewer="ann")
    outcome = by_question(folder)["outcome"]
    assert outcome.refused == "too few: 29 of at least 30 answered"
    assert outcome.kappa.value is None
    assert outcome.people == {}
    assert by_key(folder)["outcome.neither"].refused == outcome.refused
    record(folder, fill(folder, tmp_path / "a", world.truth, most=LEAST_ITEMS), reviewer="ann")
    assert by_question(folder)["outcome"].refused is None


def test_two_people(folder: Path, world: World, tmp_path: Path) -> None:
    chance = random.Random(1)

    def careless(item: str, key: str, true: str) -> str:
        differs = key in ("frustration", "apology") and chance.random() < 0.12
        return {"yes": "no", "no": "yes"}[true] if differs else true

    record(folder, fill(folder, tmp_path / "a", world.truth), reviewer="ann")
    one = by_question(folder)["frustration"]
    record(folder, fill(folder, tmp_path / "b", world.truth, careless), reviewer="bob")
    both = by_question(folder)["frustration"]
    assert both.n == one.n == 40
    assert both.between_people is not None
    assert both.between_people.n == 40
    assert both.between_people.kappa.value == pytest.approx(0.75, abs=0.25)
    # bob is right less often, so the mean over both is worse
    assert (both.kappa.value or 0) < (one.kappa.value or 0)
    assert sum(sum(row.values()) for row in both.confusion.values()) == 80


def test_the_corrected_share_is_nearer_to_the_truth_than_a_one_sided_reader(tmp_path: Path) -> None:
    world = World(300, seed=9, wrong=0.0)
    # a reader that misses half of the frustration
    kept = [s for n, s in enumerate(world.tables["signals"]) if s["label"] != "frustration" or n % 2]
    world.tables["signals"] = kept
    draw(world.write(tmp_path / "study"), tmp_path / "review", messages=200, conversations=60, seed=1)
    record(tmp_path / "review", fill(tmp_path / "review", tmp_path / "a", world.truth), reviewer="ann")
    true = sum(world.truth[f"t{n}-0"]["frustration"] == "yes" for n in range(300)) / 300
    share = by_key(tmp_path / "review")["label.frustration"]
    assert share.corrected is not None
    assert share.as_read is not None
    assert share.as_read < share.corrected.low <= true <= share.corrected.high
    helped = by_key(tmp_path / "review")["link.done"]
    assert helped.corrected is not None
    assert helped.corrected.value == pytest.approx(helped.as_read)


def test_shares_of_outcomes_of_troubles_sum_to_one(folder: Path, world: World, tmp_path: Path) -> None:
    record(folder, fill(folder, tmp_path / "a", world.truth), reviewer="ann")
    for kind in ("outcome", "decided"):
        found = [one for key, one in by_key(folder).items() if key.startswith(kind)]
        assert sum(one.corrected.value for one in found if one.corrected) == pytest.approx(1, abs=0.02)
        assert sum(one.as_read or 0 for one in found) == pytest.approx(1)
