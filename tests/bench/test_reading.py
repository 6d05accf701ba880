from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import SHARED, needs_shared
from goodturn.bench.label_scores import GroupScore, LabelScore, measure_groups, read_labelled
from goodturn.bench.labelled import MissingDataError, load_labelled
from goodturn.bench.page import as_markdown, as_text
from goodturn.bench.pairs import load_padding, load_pairs, measure_padding, measure_pairs
from goodturn.bench.reading import ReadingBench, ReadingFolders, bench_reading
from goodturn.bench.reading_page import reading_tables
from goodturn.errors import InputError
from word_reader import WordReader, english

DATA = SHARED / "data"


def write(path: Path, *rows: dict[str, object]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def labels_folder(folder: Path, *told: tuple[str, str, str, list[str], list[str], float | None]) -> Path:
    """Stratum, role, text, labels, disputed, distress; every message is its own conversation."""
    items, labels = [], []
    for number, (stratum, role, text, found, disputed, distress) in enumerate(told):
        one = f"m{number}"
        items.append({"id": one, "conversation": f"c{number}", "turn": 0, "role": role, "stratum": stratum,
                      "context": [], "text": text})  # fmt: skip
        labels.append({"id": one, "role": role, "labels": found, "disputed": disputed, "distress": distress})
    write(folder / "items.jsonl", *items)
    write(folder / "labels.jsonl", *labels)
    return folder


def group(groups: list[GroupScore], stratum: str, part: str = "all") -> GroupScore:
    return next(one for one in groups if (one.stratum, one.part) == (stratum, part))


def label(one: GroupScore, name: str) -> LabelScore:
    return next(score for score in one.labels if score.label == name)


def test_strata_apart_and_weighed(tmp_path: Path) -> None:
    folder = labels_folder(
        tmp_path,
        ("random", "customer", "I am angry", ["frustration"], [], 2.0),
        ("random", "customer", "so cross-eyed", [], [], 0.0),
        ("random", "customer", "where is it", [], [], 0.0),
        ("random", "customer", "angry? perhaps", [], ["frustration"], 1.0),
        ("enriched", "customer", "I am angry", ["frustration"], [], 2.0),
        ("enriched", "customer", "steaming", ["frustration"], [], 3.0),
        ("random", "agent", "I refunded it, sorry", ["action_done", "apology"], [], None),
    )
    groups = measure_groups(read_labelled(folder, WordReader(), english))
    random = label(group(groups, "random"), "frustration")
    # the disputed one is not scored; one is right, one is falsely found
    assert (random.n, random.positives) == (3, 1)
    assert (random.precision.value, random.recall.value) == (0.5, 1.0)
    enriched = label(group(groups, "enriched"), "frustration")
    assert (enriched.precision.value, enriched.recall.value) == (1.0, 0.5)
    # at the field's one in three: 2/3 of positives are found, 1/2 of negatives falsely
    weighted = label(group(groups, "weighted"), "frustration")
    assert weighted.recall.value == pytest.approx(2 / 3)
    assert weighted.precision.value == pytest.approx((1 / 3 * 2 / 3) / (1 / 3 * 2 / 3 + 2 / 3 * 1 / 2))
    (act,) = [one for one in group(groups, "random").acts if "changed" in one.label]
    assert (act.positives, act.f1.value) == (1, 1.0)
    # 2.2 is read as level 2
    assert group(groups, "random").distress_kappa.value == pytest.approx(
        1 - ((2 - 1) ** 2 / 4) / (0.6875 + 1.0 + (0.75 - 1.0) ** 2)
    )


def test_halves_are_told_apart_by_conversation(tmp_path: Path) -> None:
    told = [("random", "customer", f"angry {number}", ["frustration"], [], 2.0) for number in range(40)]
    folder = labels_folder(tmp_path, *told)  # type: ignore[arg-type]
    groups = measure_groups(read_labelled(folder, WordReader(), english))
    halves = [group(groups, "random", part).messages for part in ("held out", "tuned on")]
    assert sum(halves) == 40
    assert min(halves) > 5
    assert halves[1] == sum(one.tuned_on for one in load_labelled(folder))


def test_a_message_that_is_not_read_is_counted_and_not_scored(tmp_path: Path) -> None:
    folder = labels_folder(
        tmp_path,
        ("random", "customer", "I am angry", ["frustration"], [], 2.0),
        ("random", "customer", "das geht nicht, angry", ["frustration"], [], 2.0),
    )
    (random, *_) = measure_groups(read_labelled(folder, WordReader(), english))
    assert (random.messages, random.read, label(random, "frustration").n) == (2, 1, 1)


def test_pairs_and_padding_by_hand(tmp_path: Path) -> None:
    context = [{"author": "customer", "text": "My blue lamp is broken and I am angry"}]
    write(
        tmp_path / "pairs.jsonl",
        {"id": "1", "label": "frustration", "author": "customer", "with": "angry", "without": "fine", "family": "f"},
        {"id": "2", "label": "frustration", "author": "customer", "with": "angry", "without": "cross", "family": "f"},
        {"id": "3", "label": "apology", "author": "agent", "with": "no", "without": "no", "family": "g"},
        {"id": "4", "label": "apology", "author": "agent", "with": "no", "without": "sorry", "family": "g"},
    )
    write(
        tmp_path / "padding.jsonl",
        {"id": "1", "context": context, "base": "no", "padded": "no. We value you", "specific": "exactly the lamp"},
        {"id": "2", "context": context, "base": "no", "padded": "exactly", "specific": "exactly, we value you"},
    )
    told = {one.name: one for one in measure_pairs(load_pairs(tmp_path), WordReader(), english)}
    assert (told["all pairs"].higher, told["all pairs"].tied, told["all pairs"].told_right) == (0.5, 0.25, 0.25)
    assert (told["f"].higher, told["f"].told_right, told["apology"].tied) == (1.0, 0.5, 0.5)
    words, heard, partly = measure_padding(load_padding(tmp_path), WordReader(), english)
    # the second case gains by padding; its specific reply carries a formula, and 0.9 less 0.9 is nothing
    assert (words.padding_gains, words.specific_beats_base, words.specific_beats_padded) == (0.5, 0.5, 0.5)
    assert (heard.name, heard.cases, partly.cases) == ("heard", 2, 2)
    assert heard.padding_gains <= partly.padding_gains


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    folders = ReadingFolders(labels=tmp_path / "labels", pairs=tmp_path, due=tmp_path)
    with pytest.raises(MissingDataError, match="labels"):
        bench_reading(folders, WordReader(), english)
    (tmp_path / "labels").mkdir()
    with pytest.raises(MissingDataError, match=r"cases\.jsonl"):
        bench_reading(folders, WordReader(), english)
    with pytest.raises(MissingDataError, match=r"labels\.jsonl"):
        load_labelled(tmp_path)
    write(tmp_path / "labels.jsonl")
    (tmp_path / "items.jsonl").write_text('\n{"id": 3}\n')
    with pytest.raises(InputError, match="line 2"):
        load_labelled(tmp_path)


@pytest.fixture(scope="module")
def whole() -> ReadingBench:
    folders = ReadingFolders(labels=DATA / "labels", pairs=DATA / "pairs", due=DATA / "due-windows")
    return bench_reading(folders, WordReader(), english)


@needs_shared
def test_the_whole_bench_over_the_reference_data(whole: ReadingBench) -> None:
    assert sum(group(whole.groups, stratum).messages for stratum in ("random", "enriched", "rare")) == 1196
    assert group(whole.groups, "weighted").messages == 1196
    assert next(one for one in whole.pairs if one.name == "all pairs").pairs == 130
    assert {one.cases for one in whole.padding} == {70}
    assert whole.due_windows.overall.cases == 240
    # "sorry" alone goes a long way with apologies
    apology = label(group(whole.groups, "random"), "apology")
    assert apology.f1.value is not None
    assert apology.f1.value > 0.6
    assert apology.auprc.value is not None
    assert apology.auprc.value > apology.positives / apology.n


@needs_shared
def test_the_tables_hold_the_figures(whole: ReadingBench) -> None:
    tables = reading_tables(whole)
    text, markdown = as_text(tables), as_markdown(tables)
    apology = label(group(whole.groups, "random"), "apology")
    for shown in (text, markdown):
        assert f"{apology.f1.value:.2f} (" in shown
        for title in ("Labels, random", "Labels, weighted, held-out half", "Minimal pairs", "Padding", "due windows"):
            assert title in shown
    assert "| apology | 239 | 40 |" in markdown
    # a row of a table has as many cells as its head
    for table in tables:
        assert {len(row) for row in table.rows} <= {len(table.head)}
