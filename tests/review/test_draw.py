from __future__ import annotations

import json
from pathlib import Path

import pytest

from goodturn.report.study_folder import StudyTableMissingError
from goodturn.review.draw import FolderTakenError, NothingToDrawError, draw
from goodturn.review.drawn import Chosen, ReviewFolderError, load_machine, load_review
from goodturn.review.questions import QUESTIONS, Sheet
from goodturn.review.sheets import LONGEST_CELL, SheetRow, write_sheet
from made_up_tables import write_tables
from review.made_up_study import World, rows


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_seed_draws_the_same_and_another_does_not(study: Path, tmp_path: Path) -> None:
    for name, seed in (("one", 1), ("again", 1), ("other", 2)):
        draw(study, tmp_path / name, messages=40, conversations=20, seed=seed)
    assert contents(tmp_path / "one") == contents(tmp_path / "again")
    assert contents(tmp_path / "one")["review.json"] != contents(tmp_path / "other")["review.json"]


def test_each_stratum_says_how_likely_it_was(folder: Path, world: World) -> None:
    review = load_review(folder)
    for sheet, size in ((Sheet.CUSTOMER, 60), (Sheet.COMPANY, 60), (Sheet.CONVERSATIONS, 60)):
        strata = [one for one in review.strata if one.sheet is sheet]
        assert sum(one.size for one in strata) == size
        for one in strata:
            items = [item for item in review.items if (item.sheet, item.stratum) == (sheet, one.name)]
            assert len(items) == one.drawn
            assert one.probability == one.drawn / one.size
    near = {signal["message_id"] for signal in world.tables["signals"] if signal["probability"] == 0.55}
    customers = [item for item in review.items if item.sheet is Sheet.CUSTOMER]
    assert {item.of for item in customers if item.stratum is Chosen.UNCERTAIN} <= near
    assert not near & {item.of for item in customers if item.stratum is Chosen.OTHERS}
    # one message alone bears both links of an episode that was heard and helped
    influential = [item for item in review.items if item.stratum is Chosen.INFLUENTIAL]
    assert influential
    both = {f"t{e['episode_id'][1:]}" for e in world.tables["episodes"] if e["outcome"] == "heard_helped"}
    assert {name for item in influential for name in item.conversations} <= both


def test_nobody_is_primed(folder: Path) -> None:
    for sheet, name in ((Sheet.CUSTOMER, "messages-customer"), (Sheet.CONVERSATIONS, "conversations")):
        keys = {question.key for question in QUESTIONS[sheet]}
        for row in rows(folder / f"{name}.csv"):
            assert not any(row[key] for key in keys)
        for line in (folder / f"{name}.jsonl").read_text().splitlines():
            assert not any(json.loads(line)["answers"].values())
    sheets = "".join((folder / f"{name}.csv").read_text() for name in ("messages-customer", "conversations"))
    assert not any(word in sheets for word in ("0.55", "influential", "uncertain", "rules"))
    assert '"yes"' not in (folder / "review.json").read_text()


def test_what_the_machine_read_is_kept_apart_and_counted_over_everything(folder: Path, world: World) -> None:
    machine = load_machine(folder)
    read = [signal["message_id"] for signal in world.tables["signals"] if signal["label"] == "frustration"]
    assert machine.labels["frustration"] == len(read)
    assert machine.labels["anxiety"] == 0
    assert sum(one.episodes for one in machine.episodes) == 60
    for item in load_review(folder).items:
        if item.sheet is Sheet.CUSTOMER:
            assert (machine.answers[item.id]["frustration"] == "yes") == (item.of in read)


def test_a_message_stands_with_those_before_it(folder: Path) -> None:
    of = {item.id: item.of for item in load_review(folder).items}
    for row in rows(folder / "messages-company.csv"):
        number = of[row["id"]][1:].split("-")[0]
        assert row["context"] == f"customer: words {number} of the customer"
        assert row["text"] == f"company: words {number} of the agent"


def test_words_of_customers_are_never_formulas(tmp_path: Path) -> None:
    told = [SheetRow(id="w1", context=None, text=text) for text in ("=HYPERLINK(1)", "@x", "+1", "a\n=b", "z" * 40_000)]
    write_sheet(tmp_path, Sheet.CONVERSATIONS, told)
    cells = [row["text"] for row in rows(tmp_path / "conversations.csv")]
    assert cells[:4] == ["'=HYPERLINK(1)", "'@x", "'+1", "a\n=b"]
    assert len(cells[4]) < LONGEST_CELL + 100
    assert cells[4].endswith("[cut here; all of it stands in conversations.jsonl]")
    whole = (tmp_path / "conversations.jsonl").read_text().splitlines()
    assert json.loads(whole[4])["text"] == "z" * 40_000


def test_what_is_seen_of_an_episode(tmp_path: Path) -> None:
    world = World(1)
    world.tables["messages"][1]["visibility"] = "internal"
    paid = {"customer_id": "c0", "at": world.tables["messages"][0]["sent_at"], "kind": "refunded", "amount_minor": 1250}
    tables = {**world.tables, "account_events": [paid, {**paid, "customer_id": "c9", "kind": "billed"}]}
    study = write_tables(tmp_path / "study", **tables)
    draw(study, tmp_path / "review", messages=0, conversations=1, seed=1)
    (row,) = rows(tmp_path / "review" / "conversations.csv")
    assert "customer: words 0 of the customer" in row["text"]
    assert "words 0 of the agent" not in row["text"]
    assert "refunded, 12.50" in row["text"]
    assert "billed" not in row["text"]
    assert not (tmp_path / "review" / "messages-customer.csv").exists()


def test_words_that_were_not_read_are_not_asked_about(tmp_path: Path) -> None:
    world = World(6)
    world.tables["messages"][0]["language"] = "fi"
    world.tables["messages"][2]["language"] = None
    draw(world.write(tmp_path / "study"), tmp_path / "review", messages=20, conversations=0, seed=1)
    drawn = {item.of for item in load_review(tmp_path / "review").items}
    assert "t0-0" not in drawn
    assert "t1-0" in drawn


def test_what_cannot_be_drawn(study: Path, tmp_path: Path) -> None:
    for target in (study / "review", study):
        with pytest.raises(FolderTakenError):
            draw(study, target, messages=10, conversations=10, seed=1)
    with pytest.raises(NothingToDrawError):
        draw(study, tmp_path / "new", messages=0, conversations=0, seed=1)
    with pytest.raises(StudyTableMissingError):
        draw(tmp_path / "none", tmp_path / "new", messages=10, conversations=10, seed=1)
    empty = write_tables(tmp_path / "empty", episodes=[])
    with pytest.raises(NothingToDrawError):
        draw(empty, tmp_path / "new", messages=10, conversations=10, seed=1)
    assert not (tmp_path / "new").exists()
    assert not list(tmp_path.glob(".new*"))


def test_a_folder_that_is_no_review(tmp_path: Path) -> None:
    with pytest.raises(ReviewFolderError, match="goodturn review draw"):
        load_review(tmp_path)
    (tmp_path / "review.json").write_text("{}")
    with pytest.raises(ReviewFolderError):
        load_review(tmp_path)
