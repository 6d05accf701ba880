from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from goodturn.batch.tables import TABLES
from goodturn.batch.work_folder import StudyExistsError, UnfinishedStudyError
from goodturn.study.headline import headline
from study.conftest import RunStudy
from study.world import conversation, refund, small_world, write_jsonl

Tables = Callable[[Path], dict[str, pa.Table]]


def test_a_study_leaves_a_report_and_the_documented_tables(world: Path, run_study: RunStudy, tmp_path: Path) -> None:
    studied = run_study(world)
    out = tmp_path / "out"
    assert studied.messages == 72
    assert studied.conversations == 24
    assert studied.customers == 9
    assert {path.name for path in out.iterdir()} >= {"report.html", "summary.json", "run.json"}
    for name, schema in TABLES.items():
        assert pq.read_schema(out / f"{name}.parquet").equals(schema), name
    assert list(tmp_path.glob(".*")) == []
    assert "heard and helped" in headline(out)


def test_everything_belongs_together(world: Path, run_study: RunStudy, tables: Tables, tmp_path: Path) -> None:
    run_study(world)
    found = tables(tmp_path / "out")
    conversations = set(found["conversations"]["conversation_id"].to_pylist())
    assert set(found["messages"]["conversation_id"].to_pylist()) == conversations
    told = [name for names in found["episodes"]["conversation_ids"].to_pylist() for name in names]
    assert Counter(told) == Counter(conversations)
    episodes = set(found["episodes"]["episode_id"].to_pylist())
    for name in ("needs", "promises", "signals"):
        assert set(found[name]["episode_id"].to_pylist()) <= episodes, name
    texts = dict(zip(found["messages"]["message_id"].to_pylist(), found["messages"]["text"].to_pylist(), strict=True))
    for row in found["signals"].to_pylist():
        if row["start"] is not None:
            assert 0 <= row["start"] < row["end"] <= len(texts[row["message_id"]])
    assert found["signals"].num_rows > 24
    assert found["account_events"]["customer_id"].null_count == 0
    assert set(found["account_events"]["customer_id"].to_pylist()) < set(found["episodes"]["customer_id"].to_pylist())


def test_names_and_signatures_are_masked_unless_asked(world: Path, run_study: RunStudy, tmp_path: Path) -> None:
    run_study(world)
    text = "\n".join(pq.read_table(tmp_path / "out" / "messages.parquet")["text"].to_pylist())
    assert "[name]" in text
    assert "[signature]" in text
    assert "Anna" not in text
    run_study(world, out=tmp_path / "kept", keep_names=True)
    kept = "\n".join(pq.read_table(tmp_path / "kept" / "messages.parquet")["text"].to_pylist())
    assert "Hi Anna" in kept
    assert json.loads((tmp_path / "kept" / "run.json").read_text())["settings"]["keep_names"] is True


def test_the_run_record_lets_anyone_run_it_again(world: Path, run_study: RunStudy, tmp_path: Path) -> None:
    run_study(world, zone="Europe/Berlin")
    text = (tmp_path / "out" / "run.json").read_text()
    run = json.loads(text)
    assert run["inputs"][0]["name"] == "world.jsonl"
    assert len(run["inputs"][0]["sha256"]) == 64
    assert run["as_of"].startswith("2026-03-09T02:08")
    assert run["settings"]["zone"] == "Europe/Berlin"
    assert run["phrase_book"]["digest"] != "empty"
    assert run["counts"]["rows"]["messages"] == 72
    assert set(run["timings"]) == {"ingest", "customers", "read", "phrases", "fold", "tables", "report"}
    assert str(tmp_path) not in text
    assert "key of the tests" not in text


def test_jobs_files_and_their_order_do_not_matter(run_study: RunStudy, tables: Tables, tmp_path: Path) -> None:
    rows = small_world()
    one = write_jsonl(tmp_path / "in" / "all.jsonl", rows)
    run_study(one)
    halves = [
        write_jsonl(tmp_path / "split" / "b.jsonl", rows[::2]),
        write_jsonl(tmp_path / "split" / "a.jsonl", rows[1::2]),
    ]
    run_study(*halves, out=tmp_path / "split-out")
    run_study(tmp_path / "split", out=tmp_path / "jobs-out", jobs=2)
    whole, split, jobs = (tables(tmp_path / name) for name in ("out", "split-out", "jobs-out"))
    for name in TABLES:
        assert split[name].equals(jobs[name]), name
        columns = [column for column in TABLES[name].names if column != "raw_ref"]
        assert whole[name].select(columns).equals(split[name].select(columns)), name


def test_as_of_hides_what_comes_later(world: Path, run_study: RunStudy, tables: Tables, tmp_path: Path) -> None:
    from goodturn.cli.study import parse_instant

    as_of = parse_instant("2026-03-04", None)
    run_study(world, as_of=as_of)
    found = tables(tmp_path / "out")
    assert max(found["messages"]["sent_at"].to_pylist()) <= as_of
    assert set(found["episodes"]["as_of"].to_pylist()) == {as_of}
    run = json.loads((tmp_path / "out" / "run.json").read_text())
    assert run["counts"]["messages_after_as_of"] == 72 - found["messages"].num_rows > 0


def test_customers_without_ids_and_one_giant_customer(run_study: RunStudy, tables: Tables, tmp_path: Path) -> None:
    giant = [row for number in range(200) for row in conversation(number, 1)]
    nobody: list[dict[str, Any]] = []
    for number in range(300, 310):
        rows = conversation(number, 0)
        rows[0] = {"type": "conversation", "conversation_id": f"t{number}"}
        nobody += rows
    stray = {**refund(9, 77), "account_event_id": "stray"}
    run_study(write_jsonl(tmp_path / "world.jsonl", [*nobody, *giant, stray]))
    found = tables(tmp_path / "out")
    customers = Counter(found["conversations"]["customer_id"].to_pylist())
    assert sorted(customers.values()) == [1] * 10 + [200]
    assert found["account_events"]["customer_id"].to_pylist() == [None]


def test_what_is_told_twice_counts_once(run_study: RunStudy, tables: Tables, tmp_path: Path) -> None:
    rows = small_world()
    once = write_jsonl(tmp_path / "once.jsonl", rows)
    twice = write_jsonl(tmp_path / "twice.jsonl", [*rows, *rows])
    run_study(once)
    run_study(twice, out=tmp_path / "twice-out")
    first, second = (tables(tmp_path / name) for name in ("out", "twice-out"))
    for name in ("messages", "conversations", "episodes", "needs", "promises", "signals"):
        columns = [column for column in TABLES[name].names if column != "raw_ref"]
        assert first[name].select(columns).equals(second[name].select(columns)), name


def test_a_study_that_is_there_is_replaced_only_when_asked(world: Path, run_study: RunStudy, tmp_path: Path) -> None:
    run_study(world)
    (tmp_path / "out" / "mark").touch()
    with pytest.raises(StudyExistsError, match="--replace"):
        run_study(world)
    assert (tmp_path / "out" / "mark").exists()
    run_study(world, replace=True)
    assert not (tmp_path / "out" / "mark").exists()
    assert list(tmp_path.glob(".*")) == []


def test_a_folder_that_is_no_study_is_never_replaced(world: Path, run_study: RunStudy, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "precious.txt").write_text("mine")
    for settings in ({}, {"replace": True}, {"resume": True}):
        with pytest.raises(StudyExistsError, match="another --out"):
            run_study(world, **settings)
    assert (tmp_path / "out" / "precious.txt").read_text() == "mine"
    assert list(tmp_path.glob(".*")) == []
    (tmp_path / "out" / "precious.txt").unlink()
    run_study(world, replace=True)
    assert (tmp_path / "out" / "run.json").exists()


def test_an_unfinished_study_is_resumed_or_replaced_but_never_mixed(
    world: Path, run_study: RunStudy, monkeypatch: pytest.MonkeyPatch
) -> None:
    import goodturn.study.run

    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(goodturn.study.run, "_write_report", fail)
        with pytest.raises(goodturn.study.run.InterruptedStudyError, match="--resume"):
            run_study(world)
    with pytest.raises(UnfinishedStudyError, match="--resume"):
        run_study(world)
    with pytest.raises(UnfinishedStudyError, match="other input"):
        run_study(world, resume=True, keep_names=True)
    assert run_study(world, resume=True).messages == 72
